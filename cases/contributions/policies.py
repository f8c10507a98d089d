"""Who sits at the table, for which participant, and who leads it."""

from django.db.models import Exists, OuterRef, QuerySet

from cases.contributions.models import Contribution
from cases.dossier.models import Case, CaseGrant, CaseMembership
from parta.access.sight import now_valid
from parta.accounts.models import Designation, Function, User
from parta.organisations.models import Participant
from signals.weighing.policies import managing

SEAT = (Function.TABLE_MEMBER, Function.CASE_COORDINATOR, Function.WEIGHER)
"""The functions in which somebody may come to a table, as the composition checks them."""
WORKING = (CaseGrant.Source.ADMISSION, CaseGrant.Source.DEPUTY)
"""The grants by which somebody works in a case; the others (review, task) only let one read."""


def works_in(user: User, case: Case) -> bool:
    """Somebody who was admitted to this case and still is. Closing, and an analysis 'no', end that for everyone."""
    return CaseGrant.objects.valid_for(user).filter(content_object=case, source__in=WORKING).exists()


def seats_of(user: User, case: Case) -> QuerySet[Participant]:
    """The participants for which a person sits at this table, by a designation that holds today."""
    sits = CaseMembership.objects.filter(case=case, person=user, participant__in=user.participants_for(*SEAT))
    grants = CaseGrant.objects.valid_for(user).filter(content_object=case, source__in=WORKING)
    return Participant.objects.filter(
        pk__in=sits.filter(case__in=grants.values("content_object")).values("participant")
    )


def leading(user: User, case: Case) -> Designation | None:
    """The designation by which a person leads this table: process manager of the casusoverleg, or its coordinator."""
    manager = managing(user, case.consultation_body_id)
    if manager is not None:
        return manager
    coordinates = CaseMembership.objects.filter(case=case, person=user, is_coordinator=True)
    for participant_id in coordinates.values_list("participant_id", flat=True):
        designation = user.designation_for(Function.CASE_COORDINATOR, participant_id)
        if designation is not None:
            return designation
    return None


def leads(user: User, case: Case) -> bool:
    """Process manager or case coordinator, admitted to this case (rules.md, GOV-06)."""
    return leading(user, case) is not None and works_in(user, case)


def seated(case: Case) -> QuerySet[CaseMembership]:
    """Those at the table who may still see the case, with participant and person."""
    working = CaseGrant.objects.filter(now_valid(), content_object=case, source__in=WORKING)
    held = Designation.objects.in_force().filter(user=OuterRef("person"), participant=OuterRef("participant"))
    return (
        CaseMembership.objects.filter(Exists(held), case=case, person__in=working.values("user"))
        .select_related("participant", "person")
        .order_by("participant__name", "person__name")
    )


def participants_at(case: Case) -> QuerySet[Participant]:
    """The participants of this table, each once."""
    return Participant.objects.filter(pk__in=CaseMembership.objects.filter(case=case).values("participant"))


def can_contribute(user: User, case: Case) -> bool:
    """A person at the table brings in for the participant that designated him. Legal basis: WET 4, WET 5(5)."""
    return seats_of(user, case).exists()


def can_refuse_provision(user: User, case: Case) -> bool:
    """Who may bring in may also record that it is not brought in. Legal basis: WET 4."""
    return can_contribute(user, case)


def can_open_special(user: User, contribution: Contribution) -> bool:
    """Who sees the statement may open what is folded; the opening is recorded. Legal basis: WET 8(1), AVG 25(2)."""
    return contribution.is_folded


def can_read_file(user: User, contribution: Contribution) -> bool:
    """Who sees the statement may open its file. Legal basis: WET 4."""
    return bool(contribution.file_stored)
