"""The agenda and the minutes on paper: what one person sees, item by item, with his name across every page."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import typst
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.consultations.models import (
    AgendaItem,
    Attendance,
    InformationRequest,
    Meeting,
    MeetingDecision,
    MeetingPaper,
)
from cases.consultations.policies import agenda_items
from cases.contributions import sections as contributions
from cases.plans import sections as plans
from parta.accounts.models import User
from parta.templatetags.parta import day, moment

SHEET = Path(__file__).with_name("paper.typ")
RECENT = 10


class Line(NamedTuple):
    """A paragraph and the quiet line below it."""

    text: str
    meta: str = ""


class Part(NamedTuple):
    """What a paper says about one case, and whose file that is."""

    subject_id: UUID
    title: str
    meta: str
    blocks: list[dict[str, Any]]


def items_of(user: User, meeting: Meeting) -> list[AgendaItem]:
    """Return the items of a meeting that its reader sees."""
    rows = agenda_items(user, meeting).select_related("case__subject", "case__consultation_body__municipality")
    return list(rows.with_keys())


def part_of(user: User, kind: str, number: int, item: AgendaItem) -> Part:
    """Return what the paper says about one item."""
    case = item.case
    blocks = _minutes(user, item) if kind == MeetingPaper.Kind.MINUTES else _agenda(user, item)
    at = f" · {timezone.localtime(item.planned_at):%H:%M}" if item.planned_at else ""
    shown = [{"title": title, "lines": [line._asdict() for line in lines]} for title, lines in blocks if lines]
    meta = f"{case.reference} · {case.consultation_body.municipality.name}{at}"
    return Part(case.subject_id, f"{number}. {case.subject.name}", meta, shown)


def render(user: User, paper: MeetingPaper, parts: Sequence[Part]) -> bytes:
    """Return the paper as PDF/UA; each case begins on a page of its own in the minutes (rules.md, MTG-05).

    Rule: SEC-01.
    """
    meeting = paper.meeting
    minutes = paper.kind == MeetingPaper.Kind.MINUTES
    data = {
        "title": f"{_('Besluitenlijst') if minutes else _('Agenda')} {meeting.reference}",
        "where": f"{moment(meeting.starts_at)} · {meeting.place}",
        "watermark": f"{user.name} · {moment(timezone.now())} · {meeting.reference}",
        "secrecy": _(
            "Wie bij het casusoverleg betrokken is en gegevens krijgt, houdt die geheim (Wet PARTA, artikel 17). "
            "Alleen voor wie dit afdrukte: verstrek het niet verder en vernietig het na gebruik."
        ),
        "apart": minutes,
        "parts": [{"title": part.title, "meta": part.meta, "blocks": part.blocks} for part in parts],
    }
    return typst.compile(SHEET, sys_inputs={"data": json.dumps(data)}, pdf_standards=["ua-1"])


def _agenda(user: User, item: AgendaItem) -> list[tuple[str, list[Line]]]:
    actions = [Line(one.text, f"{one.owner.name} · {day(one.due_on)}") for one in plans.open_actions(user, item.case)]
    asked = InformationRequest.objects.visible_to(user).filter(item=item, answered_on__isnull=True)
    rows = asked.select_related("item__case", "participant").with_keys()
    questions = [Line(row.question, f"{row.participant.name} · {day(row.due_on)}") for row in rows]
    said = [_said(contributions.statement_of(row)) for row in contributions.newest(user, item.case, RECENT)]
    return [(_("Acties"), actions), (_("Gevraagd"), questions), (_("Laatste bijdragen"), said)]


def _said(item: dict[str, Any]) -> Line:
    """A statement on paper: its marks travel along, what is folded stays folded."""
    text = item["gone"] or item["text"]
    if item["special_url"]:
        text = _("Deze uitspraak staat dicht: zij bevat een bijzonder gegeven. Lees haar in het systeem.")
    meta = [item["kind"], item["category"], item["source"], day(item["date"]), *map(str, item["marks"])]
    return Line(text, " · ".join(str(one) for one in meta))


def _minutes(user: User, item: AgendaItem) -> list[tuple[str, list[Line]]]:
    rows = Attendance.objects.visible_to(user).filter(item=item, is_present=True)
    rows = rows.select_related("participant", "person", "third_party__case").order_by("participant__name")
    there = [Line(who_of(row)) for row in rows.with_keys()]
    return [(_("Aanwezig"), there), (_("Besluiten"), [_decided(row) for row in decisions_at(user, item)])]


def who_of(row: Attendance) -> str:
    """Return who was there in words: a person for a participant, or a third party."""
    if row.third_party is not None:
        name = f", {row.third_party.name}" if row.third_party.name else ""
        return f"{row.third_party.organisation}{name} ({_('derde')})"
    return f"{row.participant.name}, {row.person.name}"


def decisions_at(user: User, item: AgendaItem) -> list[MeetingDecision]:
    """Return what was decided at one item, in the order in which it was."""
    rows = MeetingDecision.objects.visible_to(user).filter(item=item).select_related("item__case", "item__meeting")
    return list(rows.order_by("created_at").with_keys())


def _decided(row: MeetingDecision) -> Line:
    reason = f"{_('Reden:')} {row.reason}" if row.reason else ""
    corrected = _("gecorrigeerd op %(day)s") % {"day": day(row.corrected_on)} if row.corrected_on else ""
    meta = [row.get_kind_display(), day(row.decided_on), reason, corrected]
    return Line(row.text, " · ".join(one for one in meta if one))
