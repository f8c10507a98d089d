"""Who submits a case, for which participant, and who sees what was submitted."""

from django.db.models import QuerySet

from parta.accounts.models import Designation, Function, User
from parta.organisations.models import ConsultationBody, Participant, StandingParticipant
from signals.referrals.models import Referral, ReferralItem
from signals.reports.models import Report
from signals.reports.policies import can_see_report

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
    """For one's own participant, if it stands in this casusoverleg. Legal basis: WET 5(1), WET 12(3)."""
    return seats_of(user).filter(body=body, participant=participant).exists()


def can_refer_report(user: User, report: Report) -> bool:
    """An intake officer who also comes to the table in this casusoverleg. Legal basis: WET 5(1), WET 5(2)."""
    return can_see_report(user, report) and seats_of(user).filter(body=report.consultation_body_id).exists()


def can_see_referrals(user: User) -> bool:
    """The list is for those who submit, weigh or manage. Legal basis: WET 5(3), WET 13(1)."""
    return user.has_function(*SUBMITS, Function.PROCESS_MANAGER)


def can_see_referral(user: User, referral: Referral) -> bool:
    """Who sees the row: the submitter, the weighers, the process manager. Legal basis: WET 5(3), WET 13(1)."""
    return Referral.objects.visible_to(user).filter(pk=referral.pk).exists()


def can_open_item(user: User, item: ReferralItem) -> bool:
    """Who sees the statement may open what is folded; the opening is recorded. Legal basis: WET 8(1), AVG 25(2)."""
    return item.is_folded
