"""Who plans a meeting, who puts a case on it and who records what was decided."""

from django.db.models import QuerySet

from cases.consultations.models import AgendaItem, Meeting
from cases.participants.policies import SEAT, leads
from parta.accounts.models import Function, User
from parta.organisations.models import ConsultationBody
from signals.weighing.policies import managing


def can_see_meetings(user: User) -> bool:
    """People at a table and those who lead one have meetings; each sees his own only. Legal basis: WET 5(5)."""
    return user.has_function(*SEAT, Function.PROCESS_MANAGER)


def can_plan_meeting(user: User) -> bool:
    """The process manager plans and chairs. Legal basis: own choice: GOV-06."""
    return user.has_function(Function.PROCESS_MANAGER)


def chaired_bodies(user: User) -> QuerySet[ConsultationBody]:
    """The casusoverleggen that a person may convene: those whose own mayor designated him."""
    own = [body.pk for body in user.bodies_for(Function.PROCESS_MANAGER) if managing(user, body.pk)]
    return ConsultationBody.objects.filter(pk__in=own).select_related("municipality").order_by("municipality__name")


def can_add_case(user: User, meeting: Meeting) -> bool:
    """The chair makes the agenda, out of cases that he leads. Legal basis: WET 5(5)."""
    return meeting.chair_id == user.pk


def can_decide_item(user: User, item: AgendaItem) -> bool:
    """Who leads that table records what it decided. Legal basis: WET 6(1)."""
    return leads(user, item.case)
