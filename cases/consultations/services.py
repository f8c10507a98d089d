"""Planning a meeting, making its agenda, holding it, recording what was decided per item, and putting it on paper."""

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from cases.consultations import papers
from cases.consultations.models import (
    AgendaItem,
    Attendance,
    DecisionItem,
    InformationRequest,
    Meeting,
    MeetingBody,
    MeetingDecision,
    MeetingPaper,
    MeetingSeries,
    MinutesApproval,
)
from cases.consultations.policies import (
    agenda_items,
    can_add_case,
    can_answer_information,
    can_approve_minutes,
    can_ask_information,
    can_ask_paper,
    can_change_meeting,
    can_correct_decision,
    can_decide_item,
    can_lead_meeting,
    can_open_meeting,
    can_order_agenda,
    can_plan_meeting,
    can_read_paper,
    can_record_attendance,
    can_take_over_chair,
)
from cases.contributions.models import Contribution
from cases.contributions.services import check_usable
from cases.dossier.models import Case, CaseMembership, ThirdParty
from cases.dossier.services import check_day, in_words, lock_case
from cases.participants.policies import leading, leads, seated, takes_part
from cases.participants.services import seat_designation
from cases.plans.models import Plan
from cases.plans.services import add_action, adopt_plan
from parta import legal
from parta.access.policies import require
from parta.access.references import next_reference
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody, Participant
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.vault import files, keyring
from signals.weighing.policies import managing

MOST_IN_SERIES = 26
PAPER_MINUTES = 60
"""How long a paper is kept."""
STUCK = timedelta(minutes=2)
"""A paper that was begun so long ago and is not there is made anew."""


# --- planning -----------------------------------------------------------------------------------------------------
@transaction.atomic
def plan_meeting(
    *,
    actor: User,
    bodies: Sequence[ConsultationBody],
    starts_at: datetime,
    place: str,
    minutes: int = 120,
    series: MeetingSeries | None = None,
) -> Meeting:
    """Plan a session of one or more casusoverleggen; the planner chairs it.

    Raises ValidationError without a casusoverleg, with one that the actor does not lead, or before the act was there.
    Legal basis: WET 2, WET 6(1).
    """
    require(can_plan_meeting, actor)
    _check_bodies(actor, bodies)
    on = timezone.localdate(starts_at)
    if on < legal.IN_FORCE:
        raise ValidationError({"starts_at": _("De Wet PARTA geldt sinds 1 juli 2025. Kies een latere datum.")})
    reference = next_reference(Meeting, "V", on)
    meeting = Meeting(
        reference=reference, chair=actor, starts_at=starts_at, place=place, minutes=minutes, series=series
    )
    meeting.full_clean()
    meeting.save()
    MeetingBody.objects.bulk_create(MeetingBody(meeting=meeting, body=body) for body in bodies)
    record("meeting.planned", actor=actor, subject=meeting)
    return meeting


@transaction.atomic
def plan_series(
    *,
    actor: User,
    bodies: Sequence[ConsultationBody],
    starts_at: datetime,
    place: str,
    minutes: int,
    every_weeks: int,
    times: int,
) -> list[Meeting]:
    """Plan several sessions so many weeks apart, each at the same hour of the day.

    Raises ValidationError for more than half a year of weeks, and as `plan_meeting` does. Legal basis: WET 2.
    """
    if not 1 <= times <= MOST_IN_SERIES or every_weeks < 1:
        raise ValidationError({"times": _("Plan er ten minste één en hoogstens %(n)d.") % {"n": MOST_IN_SERIES}})
    series = MeetingSeries.objects.create(planned_by=actor, every_weeks=every_weeks)
    local = timezone.localtime(starts_at).replace(tzinfo=None)
    answers = {"bodies": bodies, "place": place, "minutes": minutes, "series": series}
    # By the clock on the wall, so that summer time moves no meeting.
    moments = [timezone.make_aware(local + timedelta(weeks=every_weeks * number)) for number in range(times)]
    return [plan_meeting(actor=actor, starts_at=moment, **answers) for moment in moments]


@transaction.atomic
def change_meeting(*, actor: User, meeting: Meeting, starts_at: datetime, place: str, minutes: int) -> Meeting:
    """Move a meeting, or hold it elsewhere; everyone who was asked gets a new calendar file.

    Raises ValidationError for a moment that has passed. Legal basis: WET 2, WET 6(1).
    """
    meeting = _locked(meeting)
    require(can_change_meeting, actor, meeting)
    if starts_at <= timezone.now():
        raise ValidationError({"starts_at": _("Dit moment is voorbij. Kies een later moment.")})
    meeting.starts_at, meeting.place, meeting.minutes = starts_at, place, minutes
    meeting.sequence += 1
    meeting.full_clean()
    meeting.save(update_fields=["starts_at", "place", "minutes", "sequence"])
    _plan_times(actor, meeting)
    record("meeting.changed", actor=actor, subject=meeting)
    _tell_invitees(actor, meeting, Notice.Kind.MEETING_CHANGED)
    return meeting


@transaction.atomic
def cancel_meeting(*, actor: User, meeting: Meeting) -> Meeting:
    """Call a meeting off; everyone who was asked gets a calendar file that says so. Legal basis: WET 2."""
    meeting = _locked(meeting)
    require(can_change_meeting, actor, meeting)
    meeting.cancelled_at = timezone.now()
    meeting.sequence += 1
    meeting.save(update_fields=["cancelled_at", "sequence"])
    record("meeting.cancelled", actor=actor, subject=meeting)
    _tell_invitees(actor, meeting, Notice.Kind.MEETING_CANCELLED)
    return meeting


@transaction.atomic
def take_over_chair(*, actor: User, meeting: Meeting) -> Meeting:
    """Take the chair of a meeting of one's own casusoverleg. Legal basis: own choice: GOV-06."""
    meeting = _locked(meeting)
    require(can_take_over_chair, actor, meeting)
    meeting.chair = actor
    meeting.save(update_fields=["chair"])
    record("meeting.changed", actor=actor, subject=meeting)
    return meeting


# --- the agenda ---------------------------------------------------------------------------------------------------
@transaction.atomic
def add_case(*, actor: User, meeting: Meeting, case: Case, minutes: int = 15) -> AgendaItem:
    """Put a case on the agenda, and ask those at its table; who was asked already hears of a changed time.

    Raises ValidationError for a case of another casusoverleg, one that the chair does not lead, or one that is on it.
    Legal basis: WET 5(5), WET 3(3).
    """
    case = lock_case(case)
    meeting = _locked(meeting)
    require(can_add_case, actor, meeting)
    _check_case(actor, meeting, case)
    before = _spans(actor, meeting)
    position = meeting.items.aggregate(last=Max("position"))["last"] or 0
    item = AgendaItem(meeting=meeting, case=case, position=position + 1, minutes=minutes)
    item.full_clean()
    item.save()
    _plan_times(actor, meeting)
    _tell_changed(actor, meeting, before)
    record("meeting.case_added", actor=actor, subject=case)
    case.touch(timezone.now())
    return item


@transaction.atomic
def order_agenda(*, actor: User, meeting: Meeting, order: Sequence[tuple[UUID, int]], seen: Sequence[UUID]) -> Meeting:
    """Put the items that one sees in an order, each with its minutes; `seen` is the order that one started from.

    Raises ValidationError when somebody changed the agenda meanwhile. Legal basis: WET 5(5).
    """
    meeting = _locked(meeting)
    require(can_order_agenda, actor, meeting)
    items = {item.pk: item for item in agenda_items(actor, meeting)}
    if list(items) != list(seen) or set(items) != {pk for pk, _minutes in order}:
        message = _("Iemand anders veranderde de agenda intussen. Hieronder staat zij zoals zij nu is; pas haar aan.")
        raise ValidationError(message, code="stale")
    before = _spans(actor, meeting)
    places = sorted(item.position for item in items.values())
    for place, (pk, minutes) in zip(places, order, strict=True):
        item = items[pk]
        item.position, item.minutes = place, minutes
        item.full_clean(validate_constraints=False)
        item.save(update_fields=["position", "minutes"])
    _plan_times(actor, meeting)
    _tell_changed(actor, meeting, before)
    record("meeting.agenda_changed", actor=actor, subject=meeting)
    return meeting


def come_and_go(actor: User, meeting: Meeting) -> list[AgendaItem]:
    """Return the items in an order in which people wait little: after each item the one that shares most people.

    Legal basis: own choice: MTG-03, implements AVG 5(1)(c).
    """
    rows = list(agenda_items(actor, meeting).select_related("case"))
    people = {row.pk: {seat.person_id for seat in seated(row.case)} for row in rows}
    ordered: list[AgendaItem] = []
    while rows:
        here = people[ordered[-1].pk] if ordered else set()
        nearest = max(rows, key=lambda row: (len(people[row.pk] & here), -row.position))
        ordered.append(nearest)
        rows.remove(nearest)
    return ordered


@transaction.atomic
def drop_item(*, actor: User, item: AgendaItem) -> AgendaItem:
    """Take a case off the agenda; nobody sees it there any more.

    Raises ValidationError when something was decided at it. Legal basis: WET 5(5).
    """
    case = lock_case(item.case)
    meeting = _locked(item.meeting)
    require(can_order_agenda, actor, meeting)
    item = AgendaItem.objects.visible_to(actor).get(pk=item.pk)
    if MeetingDecision.objects.filter(item=item).exists():
        raise ValidationError(_("Bij dit punt is al iets besloten. Het blijft op de agenda (regel MTG-07)."))
    before = _spans(actor, meeting)
    item.dropped_on = timezone.localdate()
    item.save(update_fields=["dropped_on"])
    _plan_times(actor, meeting)
    _tell_changed(actor, meeting, before)
    record("meeting.agenda_changed", actor=actor, subject=case)
    return item


def _locked(meeting: Meeting) -> Meeting:
    return Meeting.objects.select_for_update().get(pk=meeting.pk)


def _plan_times(actor: User, meeting: Meeting) -> None:
    """When each item that one sees begins: people come for their own."""
    at = meeting.starts_at
    for item in agenda_items(actor, meeting):
        if item.planned_at != at:
            AgendaItem.objects.filter(pk=item.pk).update(planned_at=at)
        at += timedelta(minutes=item.minutes)


Span = tuple[datetime, datetime]


def _spans(actor: User, meeting: Meeting) -> dict[User, Span]:
    """For whom there is something on the agenda, and from when until when."""
    found: dict[User, Span] = {}
    for item in agenda_items(actor, meeting).select_related("case"):
        begins = item.planned_at or meeting.starts_at
        ends = begins + timedelta(minutes=item.minutes)
        for person in {seat.person for seat in seated(item.case)}:
            first, last = found.get(person, (begins, ends))
            found[person] = (min(first, begins), max(last, ends))
    return found


def _tell_changed(actor: User, meeting: Meeting, before: dict[User, Span]) -> None:
    """Ask who is new, tell whose time changed, and call off for whom nothing is left."""
    after = _spans(actor, meeting)
    for person, span in after.items():
        if person not in before:
            _invite(actor, person, meeting, Notice.Kind.MEETING, span)
        elif before[person] != span:
            _invite(actor, person, meeting, Notice.Kind.MEETING_CHANGED, span)
    for person in before.keys() - after.keys():
        _invite(actor, person, meeting, Notice.Kind.MEETING_CANCELLED, before[person])


def _tell_invitees(actor: User, meeting: Meeting, kind: str) -> None:
    for person, span in _spans(actor, meeting).items():
        _invite(actor, person, meeting, kind, span)


def _invite(actor: User, person: User, meeting: Meeting, kind: str, span: Span) -> None:
    if person.pk == actor.pk:
        return
    off = kind == Notice.Kind.MEETING_CANCELLED
    notify(
        user=person,
        kind=kind,
        reference=meeting.reference,
        object_id=meeting.pk,
        path="" if off else reverse("cases:meeting", args=[meeting.pk]),
        calendar=calendar_of(person, meeting, span, off=off),
    )


def calendar_of(person: User, meeting: Meeting, span: Span, *, off: bool = False) -> str:
    """Return the calendar file of one person: a neutral title, his own time, the place and a link.

    Legal basis: AVG 25.
    """
    calendar, event = Calendar(), Event()
    calendar.add("prodid", "-//Casusoverleg//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if off else "REQUEST")
    # One per person, and nobody can tell from it whether two people come to the same meeting.
    mixed = hashlib.sha256(f"{settings.SECRET_KEY}{meeting.pk}{person.pk}".encode()).hexdigest()[:32]
    event.add("uid", f"{mixed}@casusoverleg")
    event.add("dtstamp", timezone.now())
    event.add("dtstart", timezone.localtime(span[0]))
    event.add("dtend", timezone.localtime(span[1]))
    event.add("summary", _("Overleg %(reference)s") % {"reference": meeting.reference})
    event.add("location", meeting.place)
    event.add("sequence", int(timezone.now().timestamp()) // 60)
    event.add("status", "CANCELLED" if off else "CONFIRMED")
    event.add("class", "PRIVATE")
    calendar.add_component(event)
    return calendar.to_ical().decode()


def own_span(person: User, meeting: Meeting) -> Span:
    """Return from when until when a person is expected: for who chairs the whole session. Legal basis: WET 5(5)."""
    rows = list(agenda_items(person, meeting))
    if meeting.chair_id == person.pk or not rows:
        return meeting.starts_at, meeting.ends_at
    begins = [row.planned_at or meeting.starts_at for row in rows]
    ends = [start + timedelta(minutes=row.minutes) for start, row in zip(begins, rows, strict=True)]
    return min(begins), max(ends)


# --- before the meeting -------------------------------------------------------------------------------------------
@transaction.atomic
def ask_information(
    *, actor: User, item: AgendaItem, participant: Participant, question: str, asked_on: date, due_on: date
) -> InformationRequest:
    """Ask a participant at that table to bring something before the meeting.

    Raises ValidationError for a participant that does not sit there, and for an answer due after the meeting.
    Legal basis: WET 6(1), WET 4.
    """
    case = lock_case(item.case)
    require(can_ask_information, actor, item)
    check_day(case, asked_on, "asked_on")
    asked = [row.person for row in seated(case) if row.participant_id == participant.pk]
    if not asked:
        raise ValidationError({"participant": _("Kies een deelnemer aan deze tafel (Wet PARTA, artikel 5).")})
    if not asked_on <= due_on <= timezone.localdate(item.meeting.starts_at):
        message = _("Kies een dag van vandaag tot en met de dag van de vergadering.")
        raise ValidationError({"due_on": message})
    request = InformationRequest(
        item=item, participant=participant, question=question, asked_by=actor, asked_on=asked_on, due_on=due_on
    )
    request.full_clean()
    request.save()
    record("meeting.information_asked", actor=actor, subject=request)
    path = reverse("cases:answer_information", args=[request.pk])
    for person in asked:
        if person.pk != actor.pk:
            _tell(person, Notice.Kind.TO_ANSWER, case, path)
    return request


@transaction.atomic
def answer_information(
    *, actor: User, request: InformationRequest, answer: str, answered_on: date
) -> InformationRequest:
    """Say that it was brought in, that there is nothing, or that weighty reasons oppose; never the content.

    Raises ValidationError for a day before the question. Legal basis: WET 4.
    """
    case = lock_case(request.item.case)
    rows = InformationRequest.objects.select_for_update(of=("self",)).select_related("item", "participant", "asked_by")
    request = rows.get(pk=request.pk)
    request.item.case = case
    require(can_answer_information, actor, request)
    designation = seat_designation(actor, case, request.participant)
    check_day(case, answered_on, "answered_on", not_before=request.asked_on)
    request.answer, request.answered_on = answer, answered_on
    request.save(update_fields=["answer", "answered_on"])
    record("meeting.information_answered", actor=actor, subject=request, designation_id=designation.pk)
    _tell(request.asked_by, Notice.Kind.ANSWERED, case, reverse("cases:open", args=[case.pk]))
    return request


# --- the meeting --------------------------------------------------------------------------------------------------
@transaction.atomic
def open_meeting(*, actor: User, meeting: Meeting) -> Meeting:
    """Begin: the first item is the current one. Legal basis: WET 6(1)."""
    meeting = _locked(meeting)
    require(can_open_meeting, actor, meeting)
    first = agenda_items(actor, meeting).first()
    meeting.opened_at, meeting.current_item_id = timezone.now(), first.pk if first else None
    meeting.save(update_fields=["opened_at", "current_item_id"])
    record("meeting.opened", actor=actor, subject=meeting)
    return meeting


@transaction.atomic
def go_to_item(*, actor: User, item: AgendaItem) -> Meeting:
    """Make one item the current one: the screen of the room follows. Legal basis: WET 6(1)."""
    meeting = _locked(item.meeting)
    require(can_lead_meeting, actor, meeting)
    meeting.current_item_id = item.pk
    meeting.save(update_fields=["current_item_id"])
    record("meeting.changed", actor=actor, subject=meeting)
    return meeting


@transaction.atomic
def close_meeting(*, actor: User, meeting: Meeting) -> Meeting:
    """End the session; the minutes of each item are approved apart. Legal basis: WET 6(1)."""
    meeting = _locked(meeting)
    require(can_lead_meeting, actor, meeting)
    meeting.closed_at, meeting.current_item_id = timezone.now(), None
    meeting.save(update_fields=["closed_at", "current_item_id"])
    record("meeting.closed", actor=actor, subject=meeting)
    return meeting


@transaction.atomic
def record_attendance(
    *,
    actor: User,
    item: AgendaItem,
    present: Sequence[CaseMembership],
    third_parties: Sequence[ThirdParty] = (),
) -> list[Attendance]:
    """Record who is at this item and who is not: only those who were chosen for that case.

    Raises ValidationError for anybody else. Legal basis: WET 5(5), WET 3(3), AVG 5(1)(c). Rule: DER-12, MTG-03.
    """
    case = lock_case(item.case)
    item = _locked_item(actor, item, case)
    require(can_record_attendance, actor, item)
    on = timezone.localdate(item.meeting.starts_at)
    seats = list(seated(case))
    thirds = [row for row in ThirdParty.objects.filter(case=case) if takes_part(row, on)]
    there, with_them = {row.pk for row in present}, {row.pk for row in third_parties}
    if there - {row.pk for row in seats} or with_them - {row.pk for row in thirds}:
        message = _("Alleen wie voor deze casus is gekozen, is bij dit punt (Wet PARTA, artikel 5; regel MTG-03).")
        raise ValidationError({"present": message})
    rows = [_attends(actor, item, row.pk in there, participant=row.participant, person=row.person) for row in seats]
    rows += [_attends(actor, item, row.pk in with_them, third_party=row) for row in thirds]
    record("meeting.attendance_recorded", actor=actor, subject=item)
    return rows


def _attends(actor: User, item: AgendaItem, is_present: bool, **who: Any) -> Attendance:
    values = {"is_present": is_present, "recorded_by": actor, "recorded_at": timezone.now()}
    if Attendance.objects.filter(item=item, **who).update(**values):
        return Attendance.objects.get(item=item, **who)
    return Attendance.objects.create(item=item, is_present=is_present, recorded_by=actor, **who)


@transaction.atomic
def decide_item(
    *,
    actor: User,
    item: AgendaItem,
    decided_on: date,
    kind: str,
    text: str,
    reason: str = "",
    rests_on: Sequence[Contribution] = (),
    action: dict[str, Any] | None = None,
    plan_text: str = "",
) -> MeetingDecision:
    """Record one decision on one item: what and why, no talk; an action or a new version of the plan follows at once.

    Raises ValidationError for a day before the meeting or in the future, for a decision without reason, and as the
    plan and its actions do. Legal basis: WET 6(1), WET 6(2), WET 10. Rule: MTG-08.
    """
    case = lock_case(item.case)
    item = _locked_item(actor, item, case)
    require(can_decide_item, actor, item)
    _check_held(item.meeting, decided_on)
    check_day(case, decided_on, "decided_on")
    if kind == MeetingDecision.Kind.DECISION and not reason.strip():
        raise ValidationError({"reason": _("Schrijf bij een besluit de reden op: feit en oordeel apart (MTG-08).")})
    rested = check_usable(actor, case, rests_on)
    designation = leading(actor, case)
    decision = MeetingDecision(
        item=item,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        kind=kind,
        text=text,
        reason=reason,
        action=_agreed_action(actor, case, decided_on, text, action),
        plan=_changed_plan(actor, case, decided_on, text, plan_text),
    )
    decision.full_clean()
    decision.save()
    DecisionItem.objects.bulk_create(DecisionItem(decision=decision, contribution=row) for row in rested)
    record("meeting.decided", actor=actor, subject=decision, designation_id=designation.pk)
    case.touch(timezone.now())
    return decision


def _agreed_action(actor: User, case: Case, on: date, text: str, action: dict[str, Any] | None):
    return add_action(actor=actor, case=case, decided_on=on, text=text, **action) if action else None


def _changed_plan(actor: User, case: Case, on: date, text: str, plan_text: str) -> Plan | None:
    """A decision that changes the plan makes its next version, which says so."""
    if not plan_text.strip():
        return None
    held = Plan.objects.filter(case=case).order_by("-version").select_related("case").with_keys().first()
    if held is None:
        message = _("Er is nog geen plan om te wijzigen. Stel eerst een plan vast (Wet PARTA, artikel 6).")
        raise ValidationError({"plan_text": message})
    version = {"based_on_version": held.version, "necessity": held.necessity, "text": plan_text, "changes": text}
    return adopt_plan(actor=actor, case=case, decided_on=on, **version)


def _locked_item(actor: User, item: AgendaItem, case: Case) -> AgendaItem:
    rows = AgendaItem.objects.visible_to(actor).select_for_update(of=("self",)).select_related("meeting")
    found = rows.filter(pk=item.pk).first()
    if found is None:
        raise PermissionDenied("item")
    found.case = case
    return found


@transaction.atomic
def approve_minutes(*, actor: User, item: AgendaItem, decided_on: date) -> MinutesApproval:
    """Fix the minutes of one item: from here nothing is added, and only a correction changes a text.

    Raises ValidationError for a day before the meeting, and when they were fixed already.
    Legal basis: WET 6(1), AVG 5(1)(d). Rule: MTG-09.
    """
    case = lock_case(item.case)
    item = _locked_item(actor, item, case)
    require(can_approve_minutes, actor, item)
    _check_held(item.meeting, decided_on)
    check_day(case, decided_on, "decided_on")
    approval = MinutesApproval(item=item, actor=actor, designation=leading(actor, case), decided_on=decided_on)
    approval.full_clean()
    approval.save()
    record("minutes.approved", actor=actor, subject=approval, designation_id=approval.designation_id)
    return approval


@transaction.atomic
def correct_decision(
    *, actor: User, decision: MeetingDecision, text: str, reason: str, corrected_on: date
) -> MeetingDecision:
    """Replace the text of a decision; the wrong one is gone, the mark stays.

    Raises ValidationError for a day before the decision. Legal basis: WET 10, AVG 5(1)(d).
    """
    case = lock_case(decision.item.case)
    rows = MeetingDecision.objects.select_for_update(of=("self",)).select_related("item__meeting").with_keys()
    decision = rows.get(pk=decision.pk)
    decision.item.case = case
    require(can_correct_decision, actor, decision)
    check_day(case, corrected_on, "corrected_on", not_before=decision.decided_on)
    decision.text, decision.reason = text, reason
    decision.corrected_on, decision.corrected_by = corrected_on, actor
    decision.full_clean()
    decision.save(update_fields=["text", "reason", "corrected_on", "corrected_by"])
    record("meeting.decision_corrected", actor=actor, subject=decision, designation_id=leading(actor, case).pk)
    return decision


# --- papers -------------------------------------------------------------------------------------------------------
@transaction.atomic
def ask_paper(*, actor: User, meeting: Meeting, kind: str) -> MeetingPaper:
    """Ask for the agenda or the minutes on paper; the worker makes it, as its reader. Legal basis: WET 5(5)."""
    require(can_ask_paper, actor, meeting)
    paper = MeetingPaper(user=actor, meeting=meeting, kind=kind, asked_at=timezone.now())
    paper.total = agenda_items(actor, meeting).count()
    keyring.open_file(paper.pk, "")
    paper.save()
    record("paper.asked", actor=actor, subject=meeting)
    return paper


def papers_to_make(now: datetime) -> QuerySet[MeetingPaper]:
    """Return papers that nobody has begun, or that somebody began and left. Legal basis: WET 5(5)."""
    waits = Q(begun_at__isnull=True) | Q(begun_at__lt=now - STUCK)
    return MeetingPaper.objects.filter(waits, finished_at__isnull=True)


@transaction.atomic
def begin_paper(*, actor: User, paper_id: UUID) -> list[UUID]:
    """Take a paper up, as its reader, and return the items that it is to hold; nothing when it is there already.

    Legal basis: WET 5(5), AVG 25.
    """
    rows = MeetingPaper.objects.select_for_update(of=("self",)).select_related("meeting")
    paper = rows.filter(pk=paper_id, user=actor, finished_at__isnull=True).first()
    if paper is None:
        return []
    items = list(agenda_items(actor, paper.meeting).values_list("pk", flat=True))
    paper.begun_at, paper.done, paper.total = timezone.now(), 0, len(items)
    paper.save(update_fields=["begun_at", "done", "total"])
    return items


def paper_parts(*, actor: User, paper_id: UUID, item_ids: Sequence[UUID], number: int) -> list[papers.Part]:
    """Return what the paper says about some items, from number on, and show how far it is. Legal basis: WET 5(5)."""
    paper = MeetingPaper.objects.filter(user=actor).select_related("meeting").get(pk=paper_id)
    items = [item for item in papers.items_of(actor, paper.meeting) if item.pk in set(item_ids)]
    parts = [papers.part_of(actor, paper.kind, at, item) for at, item in enumerate(items, start=number)]
    MeetingPaper.objects.filter(pk=paper_id).update(done=number - 1 + len(parts))
    return parts


@transaction.atomic
def finish_paper(*, actor: User, paper_id: UUID, parts: Sequence[papers.Part]) -> bool:
    """Put the parts on paper and keep it, sealed; return whether this call did it.

    Legal basis: WET 5(5), WET 17, AVG 32.
    """
    rows = MeetingPaper.objects.select_for_update(of=("self",)).select_related("meeting").with_keys()
    paper = rows.filter(pk=paper_id, user=actor, finished_at__isnull=True).first()
    if paper is None:
        return False
    content = papers.render(actor, paper, parts)
    paper.file_stored = files.store(content, row_id=paper.pk, key_id=paper.key_id)
    paper.object_ids, paper.done = [part.subject_id for part in parts], len(parts)
    paper.finished_at = timezone.now()
    paper.save(update_fields=["file_stored", "object_ids", "done", "finished_at"])
    record("paper.made", actor=actor, subject=paper.meeting)
    return True


def read_paper(*, actor: User, paper: MeetingPaper) -> bytes:
    """Return a paper, unless its reader lost sight of something in it. Legal basis: WET 5(5), WET 6(3)."""
    require(can_read_paper, actor, paper)
    content = files.read(paper.file_stored, row_id=paper.pk, key_id=paper.key_id)
    record("paper.read", actor=actor, subject=paper.meeting)
    return content


@transaction.atomic
def purge_papers(*, now: datetime) -> int:
    """Destroy papers that were kept for an hour, file and key included; return how many. Legal basis: AVG 5(1)(e)."""
    old = MeetingPaper.objects.filter(asked_at__lt=now - timedelta(minutes=PAPER_MINUTES))
    rows = list(old.values_list("pk", "key_id", "file_stored"))
    if rows:
        MeetingPaper.objects.filter(pk__in=[pk for pk, _key, _stored in rows]).delete()
        transaction.on_commit(lambda: _forget(rows))
        record("papers.purged")
    return len(rows)


def _forget(rows: Iterable[tuple[UUID, UUID, str]]) -> None:
    for pk, key_id, stored in rows:
        if stored:
            files.delete(stored)
        keyring.destroy([key_id, keyring.alias_key_id(pk)])


# --- what is checked ----------------------------------------------------------------------------------------------
def _tell(person: User, kind: str, case: Case, path: str) -> None:
    notify(user=person, kind=kind, reference=case.reference, object_id=case.subject_id, path=path)


def _check_bodies(actor: User, bodies: Sequence[ConsultationBody]) -> None:
    if not bodies:
        raise ValidationError({"bodies": _("Kies ten minste één casusoverleg (Wet PARTA, artikel 2).")})
    if not all(managing(actor, body.pk) for body in bodies):
        raise ValidationError(
            {"bodies": _("U bent geen procesregisseur van dit casusoverleg (Wet PARTA, artikel 13).")}
        )


def _check_case(actor: User, meeting: Meeting, case: Case) -> None:
    if not meeting.bodies.filter(body=case.consultation_body_id).exists() or not leads(actor, case):
        message = _("Deze casus kan niet op deze agenda. Kies een casus van een casusoverleg dat hier vergadert.")
        raise ValidationError({"case": message})


def _check_held(meeting: Meeting, decided_on: date) -> None:
    held_on = timezone.localdate(meeting.starts_at)
    if decided_on < held_on:
        message = _("De vergadering is op %(day)s. Leg op of na die dag vast wat daar is besloten.")
        raise ValidationError({"decided_on": message % {"day": in_words(held_on)}})
