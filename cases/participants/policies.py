"""Who sits at the table, for which participant, and who leads it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from cases.dossier.models import Case, CaseGrant, CaseMembership
from parta.access.sight import now_valid
from parta.accounts.models import Designation, Function, User
from parta.audit.context import remembered
from parta.organisations.models import Participant
from signals.weighing.policies import managing

SEAT = (Function.TABLE_MEMBER, Function.CASE_COORDINATOR, Function.WEIGHER)
"""The functions in which somebody may come to a table, as the composition checks them."""
WORKING = (CaseGrant.Source.ADMISSION, CaseGrant.Source.DEPUTY)
"""The grants by which somebody works in a case; the others (review, task) only let one read."""


@dataclass(frozen=True)
class Place:
    """What one person is at one table: admitted, for which participants, and by which designation he leads."""

    works: bool
    seats: frozenset[UUID]
    leads_by: Designation | None


def place_of(user: User, case: Case) -> Place:
    """Where a person stands in this case now: two queries, asked once per case that was read and per act."""
    return remembered(("place", user.pk, id(case)), case, lambda: _place(user, case))


def _place(user: User, case: Case) -> Place:
    works = CaseGrant.objects.valid_for(user).filter(content_object=case, source__in=WORKING).exists()
    sits = CaseMembership.objects.filter(case=case, person=user, left_on__isnull=True)
    rows = list(sits.values_list("participant_id", "is_coordinator")) if works else []
    own = set(user.participants_for(*SEAT))
    seats = frozenset(participant for participant, _leads in rows if participant in own)
    return Place(works, seats, _leads_by(user, case, [row[0] for row in rows if row[1]]) if works else None)


def _leads_by(user: User, case: Case, coordinates: list[UUID]) -> Designation | None:
    if (manager := managing(user, case.consultation_body_id)) is not None:
        return manager
    held = (user.designation_for(Function.CASE_COORDINATOR, participant_id) for participant_id in coordinates)
    return next((designation for designation in held if designation is not None), None)


def works_in(user: User, case: Case) -> bool:
    """Somebody who was admitted to this case and still is. Closing, and an analysis 'no', end that for everyone."""
    return place_of(user, case).works


def sits_for(user: User, case: Case) -> frozenset[UUID]:
    """The ids of the participants for which a person sits at this table, by a designation that holds today."""
    return place_of(user, case).seats


def seats_of(user: User, case: Case) -> QuerySet[Participant]:
    """The participants for which a person sits at this table, as rows, for a form to choose from."""
    return Participant.objects.filter(pk__in=sits_for(user, case))


def leading(user: User, case: Case) -> Designation | None:
    """The designation by which a person leads this table: process manager of the casusoverleg, or its coordinator."""
    return place_of(user, case).leads_by


def leads(user: User, case: Case) -> bool:
    """Process manager or case coordinator, admitted to this case (rules.md, GOV-06)."""
    return leading(user, case) is not None


def seated(case: Case) -> QuerySet[CaseMembership]:
    """Those at the table who may still see the case, with participant and person."""
    working = CaseGrant.objects.filter(now_valid(), content_object=case, source__in=WORKING)
    held = Designation.objects.in_force().filter(user=OuterRef("person"), participant=OuterRef("participant"))
    return (
        CaseMembership.objects.filter(Exists(held), case=case, left_on__isnull=True, person__in=working.values("user"))
        .select_related("participant", "person")
        .order_by("participant__name", "person__name")
    )


def participants_at(case: Case) -> QuerySet[Participant]:
    """The participants of this table now, each once."""
    sitting = CaseMembership.objects.filter(case=case, left_on__isnull=True)
    return Participant.objects.filter(pk__in=sitting.values("participant"))
