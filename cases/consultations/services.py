"""Planning a meeting, making its agenda, recording decisions per item."""

from collections.abc import Sequence
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.consultations.models import AgendaItem, Meeting, MeetingBody, MeetingDecision
from cases.consultations.policies import can_add_case, can_decide_item, can_plan_meeting
from cases.dossier.models import Case
from cases.dossier.services import check_day, in_words, lock_case
from cases.participants.policies import leading, leads, seated
from parta import legal
from parta.access.policies import require
from parta.access.references import next_reference
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody
from parta.outbox.models import Notice
from parta.outbox.services import notify
from signals.weighing.policies import managing


@transaction.atomic
def plan_meeting(*, actor: User, bodies: Sequence[ConsultationBody], starts_at: datetime, place: str) -> Meeting:
    """Plan a session of one or more casusoverleggen; the planner chairs it.

    Raises ValidationError without a casusoverleg, with one that the actor does not lead, or before the act was there.
    Legal basis: WET 2, WET 6(1).
    """
    require(can_plan_meeting, actor)
    _check_bodies(actor, bodies)
    on = timezone.localdate(starts_at)
    if on < legal.IN_FORCE:
        raise ValidationError({"starts_at": _("De Wet PARTA geldt sinds 1 juli 2025. Kies een latere datum.")})
    meeting = Meeting(reference=next_reference(Meeting, "V", on), chair=actor, starts_at=starts_at, place=place)
    meeting.full_clean()
    meeting.save()
    MeetingBody.objects.bulk_create(MeetingBody(meeting=meeting, body=body) for body in bodies)
    record("meeting.planned", actor=actor, subject=meeting)
    return meeting


@transaction.atomic
def add_case(*, actor: User, meeting: Meeting, case: Case) -> AgendaItem:
    """Put a case on the agenda and ask those at its table who were not asked yet.

    Raises ValidationError for a case of another casusoverleg, one that the chair does not lead, or one that is on it.
    Legal basis: WET 5(5), WET 3(3).
    """
    case = lock_case(case)
    require(can_add_case, actor, meeting)
    _check_case(actor, meeting, case)
    asked = _asked(meeting)
    position = meeting.items.aggregate(last=Max("position"))["last"] or 0
    item = AgendaItem(meeting=meeting, case=case, position=position + 1)
    item.full_clean()
    item.save()
    for person in {member.person_id: member.person for member in seated(case)}.values():
        if person.pk not in asked and person.pk != actor.pk:
            notify(
                user=person,
                kind=Notice.Kind.MEETING,
                reference=meeting.reference,
                object_id=meeting.pk,
                path=reverse("cases:meeting", args=[meeting.pk]),
            )
    record("meeting.case_added", actor=actor, subject=case)
    case.touch(timezone.now())
    return item


@transaction.atomic
def decide_item(
    *, actor: User, item: AgendaItem, decided_on: date, kind: str, text: str, reason: str = ""
) -> MeetingDecision:
    """Record one decision on one item: what and why, no talk.

    Raises ValidationError for a day before the meeting or in the future, and for a decision without reason.
    Legal basis: WET 6(1), WET 6(2).
    """
    case = lock_case(item.case)
    require(can_decide_item, actor, item)
    _check_held(item.meeting, decided_on)
    check_day(case, decided_on, "decided_on")
    if kind == MeetingDecision.Kind.DECISION and not reason.strip():
        raise ValidationError({"reason": _("Schrijf bij een besluit de reden op: feit en oordeel apart (MTG-08).")})
    designation = leading(actor, case)
    decision = MeetingDecision(
        item=item,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        kind=kind,
        text=text,
        reason=reason,
    )
    decision.full_clean()
    decision.save()
    record("meeting.decided", actor=actor, subject=decision, designation_id=designation.pk)
    case.touch(timezone.now())
    return decision


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


def _asked(meeting: Meeting) -> set:
    """Return who sits at the table of a case that is on the agenda already; they were told then."""
    cases = Case.objects.filter(agenda_items__meeting=meeting)
    return {member.person_id for case in cases for member in seated(case)}
