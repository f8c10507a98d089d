"""Who plans and chairs a meeting, who puts a case on it, and who records what was decided."""

from django.db.models import QuerySet
from django.utils import timezone

from cases.consultations.models import (
    AgendaItem,
    InformationRequest,
    Meeting,
    MeetingDecision,
    MeetingPaper,
    MinutesApproval,
)
from cases.dossier.models import Case
from cases.participants.policies import SEAT, leads, sits_for, works_in
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
    own = [pk for pk in user.body_ids_for(Function.PROCESS_MANAGER) if managing(user, pk)]
    return ConsultationBody.objects.filter(pk__in=own).select_related("municipality").order_by("municipality__name")


def can_chair(user: User, meeting: Meeting) -> bool:
    """The chair, or another process manager of a casusoverleg that meets. Legal basis: own choice: GOV-06."""
    if meeting.chair_id == user.pk:
        return True
    bodies = meeting.bodies.values_list("body", flat=True) if user.has_function(Function.PROCESS_MANAGER) else ()
    return any(managing(user, body_id) for body_id in bodies)


def is_running(meeting: Meeting) -> bool:
    """It goes on: not called off, and not closed. Legal basis: own choice: MTG-09."""
    return meeting.cancelled_at is None and meeting.closed_at is None


def can_change_meeting(user: User, meeting: Meeting) -> bool:
    """Who chairs moves or calls off a meeting that has not begun. Legal basis: own choice: GOV-06."""
    return is_running(meeting) and meeting.opened_at is None and can_chair(user, meeting)


def can_take_over_chair(user: User, meeting: Meeting) -> bool:
    """Another process manager takes the chair. Legal basis: own choice: GOV-06."""
    return is_running(meeting) and meeting.chair_id != user.pk and can_chair(user, meeting)


def can_add_case(user: User, meeting: Meeting) -> bool:
    """Who chairs makes the agenda, out of cases that he leads. Legal basis: WET 5(5)."""
    return is_running(meeting) and can_chair(user, meeting)


def can_order_agenda(user: User, meeting: Meeting) -> bool:
    """Who chairs orders the items that he sees. Legal basis: WET 5(5)."""
    return can_add_case(user, meeting)


def can_open_meeting(user: User, meeting: Meeting) -> bool:
    """Who chairs opens a meeting on its day or later. Legal basis: WET 6(1)."""
    held = timezone.localdate(meeting.starts_at) <= timezone.localdate()
    return is_running(meeting) and meeting.opened_at is None and held and can_chair(user, meeting)


def can_lead_meeting(user: User, meeting: Meeting) -> bool:
    """Who chairs goes from item to item, and closes it. Legal basis: WET 6(1)."""
    return is_running(meeting) and meeting.opened_at is not None and can_chair(user, meeting)


def can_go_to_item(user: User, item: AgendaItem) -> bool:
    """Who chairs makes an item that he sees the current one. Legal basis: WET 6(1)."""
    return item.dropped_on is None and can_lead_meeting(user, item.meeting)


def can_drop_item(user: User, item: AgendaItem) -> bool:
    """Who chairs takes an item that he sees off the agenda. Legal basis: WET 5(5)."""
    return item.dropped_on is None and can_order_agenda(user, item.meeting)


def agenda_items(user: User, meeting: Meeting) -> QuerySet[AgendaItem]:
    """The items that a person sees, in their order; what was taken off is gone. Legal basis: WET 5(5), WET 3(3)."""
    rows = AgendaItem.objects.visible_to(user).filter(meeting=meeting, dropped_on__isnull=True)
    return rows.order_by("position", "pk")


def is_approved(item: AgendaItem) -> bool:
    """The minutes of this item are fixed. Legal basis: AVG 5(1)(d)."""
    return MinutesApproval.objects.filter(item=item).exists()


def can_decide_item(user: User, item: AgendaItem) -> bool:
    """Who leads that table records what it decided, until the minutes are fixed. Legal basis: WET 6(1)."""
    goes_on = item.meeting.cancelled_at is None and item.dropped_on is None
    return goes_on and leads(user, item.case) and not is_approved(item)


def can_record_attendance(user: User, item: AgendaItem) -> bool:
    """Who leads that table records who was there. Legal basis: WET 5(5), WET 3(3)."""
    return can_decide_item(user, item)


def can_approve_minutes(user: User, item: AgendaItem) -> bool:
    """Who leads that table fixes the minutes once the meeting was held. Legal basis: WET 6(1), AVG 5(1)(d)."""
    held = item.meeting.starts_at <= timezone.now()
    return held and can_decide_item(user, item)


def can_correct_decision(user: User, decision: MeetingDecision) -> bool:
    """Who leads that table corrects a text, also when the minutes are fixed. Legal basis: WET 10."""
    return leads(user, decision.item.case)


def can_see_minutes(user: User, item: AgendaItem) -> bool:
    """Who works in the case reads what was decided on it. Legal basis: WET 5(5)."""
    return item.dropped_on is None and works_in(user, item.case)


def can_ask_information(user: User, item: AgendaItem) -> bool:
    """Who leads that table asks a participant to bring something. Legal basis: WET 6(1), WET 4."""
    return is_running(item.meeting) and item.dropped_on is None and leads(user, item.case)


def can_answer_information(user: User, request: InformationRequest) -> bool:
    """A person of the participant that was asked. Legal basis: WET 4."""
    return request.answered_on is None and request.participant_id in sits_for(user, request.item.case)


def can_ask_paper(user: User, meeting: Meeting) -> bool:
    """Who sees an item of the meeting gets his own items on paper. Legal basis: WET 5(5)."""
    return meeting.cancelled_at is None and agenda_items(user, meeting).exists()


def can_see_paper(user: User, paper: MeetingPaper) -> bool:
    """A paper is for who asked for it. Legal basis: WET 5(5)."""
    return paper.user_id == user.pk


def can_read_paper(user: User, paper: MeetingPaper) -> bool:
    """As long as he still sees everything that is in it. Legal basis: WET 5(5), WET 6(3)."""
    if paper.user_id != user.pk or not paper.file_stored:
        return False
    seen = Case.objects.visible_to(user).filter(subject__in=paper.object_ids).count()
    return seen == len(paper.object_ids)
