"""Who submits a case, for which participant, who sees what was submitted, and who moves or joins it."""

from uuid import UUID

from django.db.models import F, Q, QuerySet

from parta.access.sight import holds
from parta.accounts.models import Designation, Function, User, WeighingSeat
from parta.organisations.models import ConsultationBody, Participant, StandingParticipant
from parta.parameters.models import value_of
from signals.referrals.models import DataSubject, Referral, ReferralItem, SubjectJoin
from signals.reports.models import Report
from signals.reports.policies import can_see_report, can_see_reports

SUBMITS = (Function.TABLE_MEMBER, Function.WEIGHER, Function.CASE_COORDINATOR)
"""The functions of those who come to the table for a participant."""


def seats_of(user: User) -> QuerySet[StandingParticipant]:
    """The participants, each in a casusoverleg, for which somebody may submit a case. Legal basis: WET 5(1)."""
    rows = StandingParticipant.objects.filter(participant__in=user.participants_for(*SUBMITS))
    return rows.select_related("participant", "body__municipality").order_by("body__municipality__name", "pk")


def designation_of(user: User, participant: Participant) -> Designation | None:
    """The designation by which somebody submits for a participant. Legal basis: WET 5(1), WET 12(3)."""
    found = (user.designation_for(function, participant.pk) for function in SUBMITS)
    return next((designation for designation in found if designation), None)


def can_refer(user: User) -> bool:
    """Somebody who comes to the table for a participant. Legal basis: WET 5(1)."""
    return user.has_function(*SUBMITS)


def can_submit_referral(user: User, body: ConsultationBody, participant: Participant) -> bool:
    """For one's own participant, if it stands in this casusoverleg. Legal basis: WET 5(1), WET 12(3). Rule: MEL-02."""
    return seats_of(user).filter(body=body, participant=participant).exists()


def can_refer_report(user: User, report: Report) -> bool:
    """An intake officer who also comes to the table in this casusoverleg.

    Legal basis: WET 5(1), WET 5(2). Rule: MEL-03.
    """
    return can_see_report(user, report) and seats_of(user).filter(body=report.consultation_body_id).exists()


def can_refer_reports(user: User) -> bool:
    """Somebody who takes reports and comes to the table. Legal basis: WET 5(1), WET 5(2)."""
    return can_see_reports(user) and can_refer(user)


def can_see_referrals(user: User) -> bool:
    """The list is for those who submit, weigh or manage. Legal basis: WET 5(3), WET 13(1)."""
    return user.has_function(*SUBMITS, Function.PROCESS_MANAGER)


def can_see_referral(user: User, referral: Referral) -> bool:
    """Who sees the row: the submitter, the weighers, the process manager. Legal basis: WET 5(3), WET 13(1)."""
    return holds(user, referral)


def leading_referral(referral: Referral) -> Referral | None:
    """The referral under which those of one person are weighed together, while one is undecided.

    Legal basis: WET 5(3).
    """
    return leading_among(Referral.objects.filter(subject=referral.subject_id))


def leading_among(rows: QuerySet[Referral]) -> Referral | None:
    """The oldest of these that is undecided: by its receipt the clock runs. Legal basis: WET 5(3)."""
    undecided = rows.filter(ended_on__isnull=True).select_related("consultation_body", "referring_participant")
    return undecided.order_by("received_on", "created_at", "pk").first()


def can_open_item(user: User, item: ReferralItem) -> bool:
    """Who sees the statement may open what is folded; the opening is recorded. Legal basis: WET 8(1), AVG 25(2)."""
    return item.is_folded and item.removed_on is None


def can_supplement_referral(user: User, referral: Referral) -> bool:
    """Who submitted it, while it is undecided and his participant designates him. Legal basis: WET 5(1), BESL 7(2)."""
    submitted = referral.ended_on is None and referral.submitted_by_id == user.pk
    return submitted and designation_of(user, referral.referring_participant) is not None


def can_remove_item(user: User, item: ReferralItem) -> bool:
    """The supplier, who stays responsible, or the process manager for him. Legal basis: WET 10, BESL 7(2)."""
    supplied = item.referral.submitted_by_id == user.pk
    return supplied or manager_for(user, item.referral.consultation_body_id) is not None


def can_show_bsn(user: User, referral: Referral) -> bool:
    """Who sees it and comes for a participant that may process the number; recorded. Legal basis: WET 4(b)."""
    allowed = value_of(referral.consultation_body_id, "BSN_ALLOWED_ROLES")
    kinds = {designation.participant.kind for designation in user.designations_in_force}
    return bool(kinds.intersection(allowed)) and can_see_referral(user, referral)


# --- the person behind a referral ---------------------------------------------------------------------------------
def subject_for(user: User, referral: Referral) -> DataSubject:
    """The person as this reader knows him: who only submitted sees what he wrote himself, also after a join.

    Legal basis: AVG 5(1)(c).
    """
    if referral.submitted_by_id == user.pk and handling_designation(user, referral.consultation_body_id) is None:
        joins = SubjectJoin.objects.visible_to(user, referral).filter(referral=referral, undone_on__isnull=True)
        join = joins.select_related("other").with_keys().first()
        return join.other if join else referral.subject
    return referral.subject


def manager_for(user: User, body_id: UUID) -> Designation | None:
    """The designation by which a person manages the process of a casusoverleg. Legal basis: WET 12(3)."""
    held = [d for d in user.designations_in_force if Function.PROCESS_MANAGER in d.functions]
    if not held:
        return None
    own = Q(participant__municipality__isnull=True) | Q(participant__municipality=F("body__municipality"))
    rows = StandingParticipant.objects.filter(own, body=body_id, participant__in=[d.participant_id for d in held])
    standing = set(rows.values_list("participant_id", flat=True))
    return next((designation for designation in held if designation.participant_id in standing), None)


def handling_designation(user: User, body_id: UUID) -> Designation | None:
    """The designation by which a person weighs in a casusoverleg, or manages its process.

    Legal basis: WET 5(3), WET 12(3).
    """
    seats = (seat.designation for seat in user.weighing_seats_in_force if seat.body_id == body_id)
    return next(seats, None) or manager_for(user, body_id)


def stays_out(user: User, subject_id: UUID) -> bool:
    """This person withdrew from the weighing of somebody's referrals. Legal basis: AVG 5(1)(a)."""
    rows = DataSubject.objects.filter(Q(pk=subject_id) | Q(merged_into=subject_id))
    return rows.filter(recusals__person=user).exists()


def _handles(user: User, referral: Referral) -> bool:
    seated = handling_designation(user, referral.consultation_body_id) is not None
    return seated and not stays_out(user, referral.subject_id) and can_see_referral(user, referral)


def can_move_referral(user: User, referral: Referral) -> bool:
    """Who weighs it, or manages the process, while it is undecided. Legal basis: WET 1(b), WET 5(3)."""
    return referral.ended_on is None and _handles(user, referral)


def can_join_referrals(user: User, referral: Referral) -> bool:
    """Who weighs it, or manages the process, while it is undecided. Legal basis: WET 5(3)."""
    return referral.ended_on is None and _handles(user, referral)


def can_undo_join(user: User, join: SubjectJoin) -> bool:
    """Who weighs the person's referrals, or manages the process. Legal basis: WET 5(3), AVG 5(1)(d)."""
    return _handles(user, join.referral)


def handlers_of(body_id: UUID) -> QuerySet[User]:
    """Everyone who weighs in a casusoverleg today, and who manages its process. Legal basis: WET 5(3), WET 12(3)."""
    seated = WeighingSeat.objects.in_force().filter(body=body_id).values("designation__user")
    own = Q(participant__municipality__isnull=True) | Q(participant__municipality=F("body__municipality"))
    standing = StandingParticipant.objects.filter(own, body=body_id).values("participant")
    managers = Designation.objects.in_force().filter(participant__in=standing)
    managers = managers.filter(functions__contains=[Function.PROCESS_MANAGER]).values("user")
    return User.objects.filter(Q(pk__in=seated) | Q(pk__in=managers)).order_by("name", "pk")
