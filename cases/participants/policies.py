"""Who sits at the table, for which participant, and who leads it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from cases.dossier.models import Case, CaseGrant, CaseMembership, ThirdParty
from cases.participants.models import HandOver, TableDecision, ThirdPartyCompliance
from parta.access.sight import now_valid
from parta.accounts.models import Designation, Function, User
from parta.audit.context import remembered
from parta.organisations.models import Participant
from signals.weighing.policies import managing, spokesman

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
    """By which designation somebody leads a case: direction and management of the process are two functions.

    Rule: GOV-06.
    """
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


def table_of(case: Case) -> list[CaseMembership]:
    """Every seat of this table, those that were left too, with participant and person."""
    rows = CaseMembership.objects.filter(case=case).select_related("participant", "person", "case")
    return list(rows.order_by("-is_coordinator", "participant__name", "person__name").with_keys())


def speaks_for(user: User, decision: TableDecision) -> Designation | None:
    """The designation by which a person who was asked speaks for one of the three. Legal basis: WET 5(5)."""
    return spokesman(user, decision.consultation_body_id) if user.pk in decision.asked else None


def can_see_table(user: User, case: Case) -> bool:
    """Everyone at the table sees who else is. Legal basis: WET 5(5)."""
    return works_in(user, case)


def can_enter_table_change(user: User, case: Case) -> bool:
    """Who leads enters a change; so does one of the three who sits at this table. Legal basis: WET 5(5), WET 3(3)."""
    weighs = works_in(user, case) and spokesman(user, case.consultation_body_id) is not None
    return leads(user, case) or weighs


def can_confirm_table_change(user: User, decision: TableDecision) -> bool:
    """One of the three confirms for a party that has not yet. Legal basis: WET 5(5), WET 3(3)."""
    speaks = speaks_for(user, decision)
    if speaks is None or decision.in_effect_on is not None:
        return False
    return not decision.confirmations.filter(party=speaks.participant.kind).exists()


def can_carry_out_table_change(user: User, decision: TableDecision) -> bool:
    """Once it is in effect, who leads the case carries it out. Legal basis: WET 5(5)."""
    waits = decision.in_effect_on is not None and decision.carried_out_on is None
    return waits and leads(user, decision.case)


def can_add_person(user: User, case: Case) -> bool:
    """Who leads adds a person of a participant that was chosen. Legal basis: WET 5(5), WET 12(3)."""
    return leads(user, case)


def can_remove_person(user: User, membership: CaseMembership) -> bool:
    """Who leads lets a person go who sits there. Legal basis: WET 5(5), AVG 5(1)(c)."""
    return membership.left_on is None and leads(user, membership.case)


def can_step_out(user: User, case: Case) -> bool:
    """Whoever works in a case may withdraw from it. Legal basis: AVG 5(1)(a)."""
    return works_in(user, case)


def can_exclude(user: User, case: Case) -> bool:
    """Who leads keeps a named person out. Legal basis: AVG 5(1)(f), AVG 25."""
    return leads(user, case)


def can_hand_over(user: User, case: Case) -> bool:
    """Who leads asks a colleague to take over the lead. Legal basis: WET 12(3)."""
    return leads(user, case)


def can_hand_over_all(user: User) -> bool:
    """A process manager, or the colleague who goes himself. Legal basis: WET 12(3)."""
    return user.has_function(Function.PROCESS_MANAGER, Function.CASE_COORDINATOR)


def can_answer_hand_over(user: User, hand_over: HandOver) -> bool:
    """The colleague who was asked says yes or no, once. Legal basis: WET 12(3)."""
    return hand_over.to_person_id == user.pk and hand_over.answered_on is None


def can_sign_third_party(user: User, third_party: ThirdParty) -> bool:
    """A participant at the table sees to it that a third party knows its duties. Legal basis: WET 3(4)."""
    unsigned = not ThirdPartyCompliance.objects.filter(third_party=third_party).exists()
    return unsigned and third_party.ended_on is None and bool(sits_for(user, third_party.case))


def can_end_third_party(user: User, third_party: ThirdParty) -> bool:
    """Who leads ends it before its day. Legal basis: WET 3(3)."""
    return third_party.ended_on is None and leads(user, third_party.case)


def takes_part(third_party: ThirdParty, on: date) -> bool:
    """A third party takes part from its admission until its day, or until it was ended (rules.md, DER-02)."""
    until = min(third_party.ends_on, third_party.ended_on or third_party.ends_on)
    return third_party.admitted_on <= on <= until


def may_receive(third_party: ThirdParty, on: date) -> bool:
    """It takes part and signed: only then is something provided. Legal basis: WET 3(4), BESL 11. Rule: DER-09."""
    return takes_part(third_party, on) and ThirdPartyCompliance.objects.filter(third_party=third_party).exists()
