"""A meeting as one person may see it: only the items of cases that this person may see."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.consultations.models import AgendaItem, Meeting, MeetingBody, MeetingDecision
from cases.consultations.policies import can_add_case, can_decide_item
from cases.contributions import sections as contributions
from cases.dossier.models import Case
from cases.dossier.registry import Section, register_section
from cases.participants.policies import leads, seated
from cases.plans import sections as plans
from parta.accounts.models import User


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
    items = AgendaItem.objects.visible_to(user).filter(meeting=meeting)
    items = items.select_related("meeting", "case__subject", "case__consultation_body__municipality")
    url = reverse("cases:meeting", args=[meeting.pk])
    rows = items.order_by("position", "pk").with_keys()
    return [Point(number, item, f"{url}?punt={number}") for number, item in enumerate(rows, start=1)]


def meeting_context(user: User, meeting: Meeting, points: list[Point]) -> dict[str, Any]:
    """Return what the head of a meeting shows; its title holds the reference only."""
    names = [row.body.municipality.name for row in meeting.bodies.select_related("body__municipality")]
    leads_it = can_add_case(user, meeting)
    return {
        "meeting": meeting,
        "points": points,
        "ref": meeting.reference,
        "heading": _("Vergadering %(names)s") % {"names": ", ".join(names)},
        "place": meeting.place,
        "is_chair": leads_it,
        "add_url": reverse("cases:add_to_meeting", args=[meeting.pk]) if leads_it else "",
    }


def point_context(user: User, points: list[Point], chosen: Point) -> dict[str, Any]:
    """Return what the screen shows at one item: actions, what is new, who sits there, what was decided."""
    case, where = chosen.item.case, points.index(chosen)
    return {
        "point": chosen,
        "actions": plans.action_rows(user, case),
        "items": [contributions.statement_of(row) for row in contributions.newest(user, case)],
        "members": list(seated(case)),
        "decisions": decisions_of(user, case, chosen.item),
        "previous": points[where - 1] if where else None,
        "next": points[where + 1] if where + 1 < len(points) else None,
        "decide_url": reverse("cases:decide_item", args=[chosen.item.pk]) if can_decide_item(user, chosen.item) else "",
        "case_url": reverse("cases:open", args=[case.pk]),
    }


def decisions_of(user: User, case: Case, item: AgendaItem | None = None) -> list[MeetingDecision]:
    """Return the decisions on a case, or those of one item, newest first."""
    rows = MeetingDecision.objects.visible_to(user).filter(item__case=case)
    if item is not None:
        rows = rows.filter(item=item)
    return list(rows.select_related("item__case", "item__meeting").order_by("-decided_on", "-created_at").with_keys())


def with_agenda(meetings: QuerySet[Meeting], user: User) -> QuerySet[Meeting]:
    """Return meetings with their casusoverleggen and the items that this person may see."""
    bodies = MeetingBody.objects.select_related("body__municipality")
    return meetings.prefetch_related(
        Prefetch("bodies", queryset=bodies),
        Prefetch("items", queryset=AgendaItem.objects.visible_to(user), to_attr="my_items"),
    )


def cases_for_agenda(user: User, meeting: Meeting) -> list[Case]:
    """Return the cases that the chair leads, of the casusoverleggen that meet."""
    rows = Case.objects.visible_to(user).filter(consultation_body__in=meeting.bodies.values("body"))
    rows = rows.select_related("subject").order_by("reference").with_keys()
    return [case for case in rows if leads(user, case)]


def on_agenda(user: User, meeting: Meeting) -> set[UUID]:
    """Return the ids of the visible cases that are on the agenda."""
    return set(AgendaItem.objects.visible_to(user).filter(meeting=meeting).values_list("case_id", flat=True))


def _section(case: Case, user: User) -> Section | None:
    items = AgendaItem.objects.visible_to(user).filter(case=case).select_related("meeting")
    context = {
        "meetings": [item.meeting for item in items.order_by("-meeting__starts_at")],
        "decisions": decisions_of(user, case),
    }
    return Section(
        title=_("Vergaderingen en besluiten"),
        template="cases/consultations/_case.html",
        context=context,
        anchor="vergaderingen",
    )


register_section(50, _section)
