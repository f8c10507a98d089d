"""A meeting as one person may see it: only the items of cases that this person may see."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.db.models.functions import TruncDate
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.consultations import papers, policies
from cases.consultations.models import (
    AgendaItem,
    Attendance,
    InformationRequest,
    Meeting,
    MeetingBody,
    MeetingDecision,
    MeetingPaper,
    MinutesApproval,
)
from cases.contributions import sections as contributions
from cases.contributions.models import Contribution
from cases.contributions.policies import rests_on_changed
from cases.dossier.models import Case, ThirdParty
from cases.dossier.registry import (
    Section,
    moment_rows,
    register_duty,
    register_moments,
    register_section,
)
from cases.participants.policies import leads, seated, sits_for, takes_part
from cases.plans import sections as plans
from parta.access.sight import remember_held
from parta.accounts.models import User

RECENT = 5


@dataclass
class Point:
    """One item of the agenda; numbered over what this person sees, so that nothing shows what is missing."""

    number: int
    item: AgendaItem
    url: str

    @property
    def name(self) -> str:
        """The name of the person, for those who hold a grant."""
        return self.item.case.subject.name

    @property
    def reference(self) -> str:
        """The reference of the case."""
        return self.item.case.reference


def agenda_of(user: User, meeting: Meeting) -> list[Point]:
    """Return the items that this person may see, numbered from one. Legal basis: WET 5(5), WET 3(3)."""
    items = policies.agenda_items(user, meeting)
    items = items.select_related("meeting", "case__subject", "case__consultation_body__municipality", "approval")
    url = reverse("cases:meeting", args=[meeting.pk])
    found = list(items.with_keys())
    for item in found:
        remember_held(user, item.case)
    return [Point(number, item, f"{url}?punt={number}") for number, item in enumerate(found, start=1)]


def meeting_context(user: User, meeting: Meeting, points: list[Point]) -> dict[str, Any]:
    """Return what the head of a meeting shows; its title holds the reference only."""
    names = [row.body.municipality.name for row in meeting.bodies.select_related("body__municipality")]
    chairs, pk = policies.can_chair(user, meeting), [meeting.pk]
    may = {
        "add_url": ("cases:add_to_meeting", policies.can_add_case),
        "order_url": ("cases:order_agenda", policies.can_order_agenda),
        "change_url": ("cases:change_meeting", policies.can_change_meeting),
        "cancel_url": ("cases:cancel_meeting", policies.can_change_meeting),
        "open_url": ("cases:open_meeting", policies.can_open_meeting),
        "close_url": ("cases:close_meeting", policies.can_lead_meeting),
        "take_over_url": ("cases:take_over_chair", policies.can_take_over_chair),
    }
    urls = {name: reverse(page, args=pk) if chairs and can(user, meeting) else "" for name, (page, can) in may.items()}
    return {
        "meeting": meeting,
        "points": points,
        "ref": meeting.reference,
        "heading": _("Vergadering %(names)s") % {"names": ", ".join(names)},
        "place": meeting.place,
        "is_chair": chairs,
        "calendar_url": reverse("cases:calendar", args=pk) if points else "",
        "paper_url": reverse("cases:ask_paper", args=pk) if points else "",
        "now_url": reverse("cases:meeting_now", args=pk),
        "is_held": meeting.opened_at is not None and meeting.closed_at is None,
        **urls,
    }


def point_context(user: User, points: list[Point], chosen: Point) -> dict[str, Any]:
    """Return what the screen shows at one item: actions, what is new, who sits there, what was decided."""
    item, case, where = chosen.item, chosen.item.case, points.index(chosen)
    before = _last_discussed(user, item)
    decides = policies.can_decide_item(user, item)
    return {
        "point": chosen,
        "actions": plans.action_rows(user, case),
        "items": [contributions.statement_of(row) for row in contributions.since(user, case, before)],
        "since": before,
        "attendance": attendance_rows(user, item),
        "decisions": [decision_row(user, row) for row in decisions_of(user, case, item)],
        "requests": requests_of(user, item),
        "previous": points[where - 1] if where else None,
        "next": points[where + 1] if where + 1 < len(points) else None,
        "decide_url": reverse("cases:decide_item", args=[item.pk]) if decides else "",
        "attend_url": reverse("cases:attendance", args=[item.pk]) if decides else "",
        "minutes_url": reverse("cases:minutes", args=[item.pk]),
        "go_url": reverse("cases:go_to_item", args=[item.pk]) if policies.can_lead_meeting(user, item.meeting) else "",
        "ask_url": reverse("cases:ask_information", args=[item.pk]) if policies.can_ask_information(user, item) else "",
        "drop_url": reverse("cases:drop_item", args=[item.pk]) if policies.can_order_agenda(user, item.meeting) else "",
        "on_behalf_url": reverse("cases:contribute_on_behalf", args=[case.pk]) if decides else "",
        "case_url": reverse("cases:open", args=[case.pk]),
    }


def _last_discussed(user: User, item: AgendaItem):
    """When this case stood on an agenda before: what came since is new."""
    rows = AgendaItem.objects.visible_to(user, item.case).filter(case=item.case_id, dropped_on__isnull=True)
    earlier = rows.filter(meeting__starts_at__lt=item.meeting.starts_at, meeting__cancelled_at__isnull=True)
    return earlier.order_by("-meeting__starts_at").values_list("meeting__starts_at", flat=True).first()


@dataclass(frozen=True)
class Attends:
    """Somebody who belongs at an item, and whether he was recorded as there."""

    name: str
    label: str
    is_present: bool | None
    of_third_party: bool = False


def attendance_rows(user: User, item: AgendaItem) -> list[Attends]:
    """Return who was chosen for this case, third parties too, each with what was recorded. Legal basis: WET 5(5)."""
    recorded = {
        (row.person_id, row.participant_id) if row.person_id else row.third_party_id: row.is_present
        for row in Attendance.objects.visible_to(user, item.case).filter(item=item)
    }
    rows = [
        Attends(
            f"zit-{row.pk}",
            f"{row.person.name}, {row.participant.name}",
            recorded.get((row.person_id, row.participant_id)),
        )
        for row in seated(item.case)
    ]
    return rows + [
        Attends(f"derde-{row.pk}", f"{row.organisation} ({_('derde')})", recorded.get(row.pk), of_third_party=True)
        for row in third_parties_at(user, item)
    ]


def third_parties_at(user: User, item: AgendaItem) -> list[ThirdParty]:
    """Return the third parties that may be at this item: of this case, on that day (rules.md, DER-12)."""
    on = timezone.localdate(item.meeting.starts_at)
    rows = ThirdParty.objects.visible_to(user, item.case).filter(case=item.case_id).select_related("case").with_keys()
    return [row for row in rows if takes_part(row, on)]


def chosen_at(user: User, item: AgendaItem, posted: QueryDict) -> dict[str, Any]:
    """Return whom the form names: seats of this case, and third parties of this case."""
    seats = [row for row in seated(item.case) if f"zit-{row.pk}" in posted]
    return {
        "present": seats,
        "third_parties": [row for row in third_parties_at(user, item) if f"derde-{row.pk}" in posted],
    }


def decision_row(user: User, row: MeetingDecision) -> dict[str, Any]:
    """Return one decision with the mark of its correction, and whether what it rests on changed."""
    may = policies.can_correct_decision(user, row)
    return {
        "row": row,
        "flagged": rests_on_changed(row.rests_on.all(), row.created_at),
        "url": reverse("cases:correct_decision", args=[row.pk]) if may else "",
    }


def requests_of(user: User, item: AgendaItem) -> list[dict[str, Any]]:
    """Return what participants were asked for this item, with the way to answer."""
    rows = (
        InformationRequest.objects.visible_to(user, item.case)
        .filter(item=item)
        .select_related("item__case", "participant")
    )
    mine = sits_for(user, item.case)
    return [
        {
            "row": row,
            "url": reverse("cases:answer_information", args=[row.pk])
            if row.answered_on is None and row.participant_id in mine
            else "",
        }
        for row in rows.with_keys()
    ]


def decisions_of(user: User, case: Case, item: AgendaItem | None = None) -> list[MeetingDecision]:
    """Return the decisions on a case, or those of one item, newest first."""
    rows = MeetingDecision.objects.visible_to(user, case).filter(item__case=case)
    if item is not None:
        rows = rows.filter(item=item)
    rows = rows.select_related("item__case", "item__meeting", "action", "plan")
    return list(rows.order_by("-decided_on", "-created_at").with_keys())


def with_agenda(meetings: QuerySet[Meeting], user: User) -> QuerySet[Meeting]:
    """Return meetings with their casusoverleggen and the items that this person may see."""
    bodies = MeetingBody.objects.select_related("body__municipality")
    items = AgendaItem.objects.visible_to(user).filter(dropped_on__isnull=True)
    return meetings.prefetch_related(
        Prefetch("bodies", queryset=bodies), Prefetch("items", queryset=items, to_attr="my_items")
    )


def cases_for_agenda(user: User, meeting: Meeting) -> list[Case]:
    """Return the cases that the chair leads, of the casusoverleggen that meet."""
    rows = Case.objects.visible_to(user).filter(consultation_body__in=meeting.bodies.values("body"))
    rows = rows.select_related("subject").order_by("reference").with_keys()
    return [case for case in rows if leads(user, case)]


def on_agenda(user: User, meeting: Meeting) -> set[UUID]:
    """Return the ids of the visible cases that are on the agenda."""
    return set(policies.agenda_items(user, meeting).values_list("case_id", flat=True))


def seats_at(item: AgendaItem) -> list[tuple[str, str]]:
    """Return who may do something that is agreed at this item: participants at the table and their people."""
    return [(str(one.pk), f"{one.user.name}, {one.participant.name}") for one in plans.owners_of(item.case)]


def decision_choices(user: User, item: AgendaItem) -> dict[str, Any]:
    """Return what the form of a decision lets one choose."""
    plan = plans.newest_plan(user, item.case)
    return {
        "owners": plans.owners_of(item.case),
        "statements": contributions.choosable(user, item.case),
        "plan_text": plan.text if plan else "",
    }


def order_rows(user: User, meeting: Meeting) -> list[dict[str, Any]]:
    """Return with what the form of the order begins."""
    points = agenda_of(user, meeting)
    return [{"item": point.item.pk, "position": point.number, "minutes": point.item.minutes} for point in points]


def now_of(user: User, meeting: Meeting) -> dict[str, Any]:
    """Return where the meeting is, as this person sees it: the number of the item, and how much was decided there."""
    points = agenda_of(user, meeting) if meeting.opened_at and not meeting.closed_at else []
    current = next((point for point in points if point.item.pk == meeting.current_item_id), None)
    if current is None:
        return {"number": None, "stamp": ""}
    decided = MeetingDecision.objects.visible_to(user).filter(item=current.item).count()
    return {"number": current.number, "stamp": f"{current.item.pk}:{decided}"}


def minutes_page(user: User, item: AgendaItem) -> dict[str, Any]:
    """Return the minutes of one item: who was there, what was decided, whether they are fixed."""
    rows = (
        Attendance.objects.visible_to(user)
        .filter(item=item)
        .select_related("participant", "person", "third_party__case")
    )
    there = [(papers.who_of(row), row.is_present) for row in rows.with_keys()]
    approval = MinutesApproval.objects.visible_to(user).filter(item=item).select_related("actor").first()
    may = policies.can_approve_minutes(user, item)
    return {
        "present": [who for who, is_present in there if is_present],
        "absent": [who for who, is_present in there if not is_present],
        "decisions": [_with_base(user, row) for row in papers.decisions_at(user, item)],
        "approval": approval,
        "approve_url": reverse("cases:approve_minutes", args=[item.pk]) if may else "",
    }


def _with_base(user: User, row: MeetingDecision) -> dict[str, Any]:
    held = Contribution.objects.visible_to(user).filter(pk__in=row.rests_on.values("contribution"))
    rows = held.select_related("case", "participant").with_keys()
    return {**decision_row(user, row), "rests_on": [contributions.statement_of(one) for one in rows]}


def papers_of(user: User, meeting: Meeting) -> list[MeetingPaper]:
    """Return the papers of a meeting that this person asked for and that are still there."""
    rows = MeetingPaper.objects.visible_to(user).filter(meeting=meeting)
    return list(rows.select_related("meeting").order_by("-asked_at"))


# --- the case page ------------------------------------------------------------------------------------------------
def _section(case: Case, user: User) -> Section | None:
    items = (
        AgendaItem.objects.visible_to(user, case).filter(case=case, dropped_on__isnull=True).select_related("meeting")
    )
    context = {
        "meetings": [item.meeting for item in items.order_by("-meeting__starts_at")],
        "decisions": [{"row": row} for row in decisions_of(user, case)[:RECENT]],
    }
    return Section(template="cases/consultations/_case.html", context=context)


def _asked(case: Case, user: User) -> QuerySet:
    rows = InformationRequest.objects.visible_to(user, case).filter(item__case=case, answered_on__isnull=True)
    return rows.filter(item__dropped_on__isnull=True)


def _to_approve(case: Case, user: User) -> QuerySet:
    rows = AgendaItem.objects.visible_to(user, case).filter(case=case, dropped_on__isnull=True, approval__isnull=True)
    return rows.filter(meeting__starts_at__lt=timezone.now(), meeting__cancelled_at__isnull=True)


def _decided(case: Case, user: User) -> QuerySet:
    rows = MeetingDecision.objects.visible_to(user, case).filter(item__case=case)
    return moment_rows(rows, on="decided_on", at="created_at", code="decision")


register_section(50, _section, key="vergaderingen", title=_("Vergaderingen en besluiten"))
register_duty(
    "information",
    _asked,
    what=_("%(name)s brengt iets in voor een vergadering"),
    page="cases:answer_information",
    on="due_on",
    name="participant__name",
    whose="participant",
)
register_duty(
    "minutes",
    _to_approve,
    what=_("Besluitenlijst %(name)s vaststellen"),
    page="cases:minutes",
    on=TruncDate("meeting__starts_at"),
    name="meeting__reference",
)
register_moments("decision", _("Besluit van een vergadering"), _decided)
