"""Consulting other participants in the weighing, and after a joint 'fits' asking them what they have."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import WEIGHING_PARTIES, ConsultationBody, Participant
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.parameters.models import value_of
from signals.gathering.models import AskedOfParticipant, Consultation, GatheredItem, GatheringRequest
from signals.gathering.policies import (
    can_answer_consultation,
    can_answer_gathering,
    can_consult_participant,
    can_open_gathered,
    can_request_gathering,
    has_ended,
)
from signals.referrals.models import DataSubject, Involvement, Referral
from signals.referrals.policies import designation_of
from signals.referrals.services import item_problems
from signals.reports.services import check_day
from signals.weighing.models import Weighing
from signals.weighing.policies import leading_of, managing, spokesman, standing_assessment
from signals.weighing.services import seats_in


def due_after(body: ConsultationBody, on: date) -> date:
    """Return the day before which an answer is asked, unless another one is chosen.

    Legal basis: own choice: DSR_CONSULT_DAYS also counts here, implements WET 5(3).
    """
    return on + timedelta(days=int(value_of(body.pk, "DSR_CONSULT_DAYS")))


# --- consulting ---------------------------------------------------------------------------------------------------
@transaction.atomic
def consult_participant(
    *,
    actor: User,
    weighing: Weighing,
    participant: Participant,
    person: User,
    question: str,
    asked_on: date,
    due_on: date,
    has_content: bool = False,
    content_reason: str = "",
) -> Consultation:
    """Put a question to a named person of another participant, without personal data where it can.

    Raises ValidationError for one of the three, for a person who is not designated today, when the question names the
    person of whom it says that it does not, with content but no reason, and for a day that cannot be.
    Legal basis: WET 5(3), AVG 5(1)(c). Rule: WEG-06.
    """
    referral = _locked(weighing)
    require(can_consult_participant, actor, weighing)
    if participant.kind in WEIGHING_PARTIES:
        message = _("%(participant)s weegt zelf. Raadpleeg een andere deelnemer (Wet PARTA, artikel 5, derde lid).")
        raise ValidationError({"seat": message % {"participant": participant.name}})
    _check_question(referral, participant, person, question, asked_on, due_on)
    _check_content(referral, question, has_content, content_reason)
    consultation = Consultation(
        question=question,
        has_content=has_content,
        content_reason=content_reason,
        **_asked(actor, weighing, referral, participant, person, asked_on, due_on),
    )
    _put(consultation, actor, "signals:answer_consultation")
    record("participant.consulted", actor=actor, subject=consultation, designation_id=_by(actor, weighing))
    return consultation


@transaction.atomic
def answer_consultation(*, actor: User, consultation: Consultation, answer: str, answered_on: date) -> Consultation:
    """Answer for one's participant, once.

    Raises ValidationError when it was answered already, when the weighing has ended, without a text, and for a day
    that cannot be. Legal basis: WET 5(3).
    """
    require(can_answer_consultation, actor, consultation)
    consultation = _locked_question(consultation)
    _check_answerable(consultation, answered_on)
    if not answer.strip():
        raise ValidationError({"answer": _("Schrijf uw antwoord op (Wet PARTA, artikel 5, derde lid).")})
    consultation.answer, consultation.answered_on = answer, answered_on
    consultation.save(update_fields=["answer", "answered_on"])
    designation = designation_of(actor, consultation.participant)
    record("consultation.answered", actor=actor, subject=consultation, designation_id=designation.pk)
    _tell_asker(consultation)
    return consultation


def _check_content(referral: Referral, question: str, has_content: bool, content_reason: str) -> None:
    """Ask without personal data where that can; where it cannot, it is written down why (rules.md, WEG-06)."""
    if has_content:
        if not content_reason.strip():
            message = _("Raadpleeg zonder persoonsgegevens waar dat kan. Kan het niet, schrijf dan waarom (WEG-06).")
            raise ValidationError({"content_reason": message})
        return
    if content_reason.strip():
        message = _("U schreef waarom het niet zonder persoonsgegevens kan. Vink dat aan, of maak de reden leeg.")
        raise ValidationError({"has_content": message})
    subject = DataSubject.objects.with_keys().get(pk=referral.subject_id)
    told = question.casefold()
    if any(len(name) > 2 and name.casefold() in told for name in (subject.surname, subject.bsn)):
        message = _(
            "In de vraag staat wie de betrokkene is. Haal dat weg, of vink aan dat de vraag persoonsgegevens bevat en "
            "schrijf waarom (regel WEG-06)."
        )
        raise ValidationError({"question": message})


# --- gathering ----------------------------------------------------------------------------------------------------
@transaction.atomic
def request_gathering(
    *,
    actor: User,
    weighing: Weighing,
    participant: Participant,
    person: User,
    question: str,
    asked_on: date,
    due_on: date,
) -> GatheringRequest:
    """Ask a participant, by a named person, what it already has, to decide who must join.

    Raises ValidationError for a person who is not designated today, and for a day that cannot be.
    Legal basis: WET 5(4).
    """
    referral = _locked(weighing)
    require(can_request_gathering, actor, weighing)
    _check_question(referral, participant, person, question, asked_on, due_on)
    check_day(asked_on, "asked_on", not_before=standing_assessment(weighing).in_effect_on)
    gathering = GatheringRequest(
        question=question, **_asked(actor, weighing, referral, participant, person, asked_on, due_on)
    )
    _put(gathering, actor, "signals:answer_gathering")
    record("gathering.requested", actor=actor, subject=gathering, designation_id=_by(actor, weighing))
    return gathering


@transaction.atomic
def answer_gathering(
    *,
    actor: User,
    gathering: GatheringRequest,
    answer: str,
    answered_on: date,
    items: Sequence[dict[str, Any]] = (),
) -> GatheringRequest:
    """Answer for one's participant, once: what it has, nothing, or that weighty reasons oppose, never which.

    Raises ValidationError when it was answered already, when the weighing has ended, when statements and answer do
    not go together, for a statement that may not be provided, and for a day that cannot be.
    Legal basis: WET 5(4), WET 4, WET 8, BESL 6.
    """
    require(can_answer_gathering, actor, gathering)
    gathering = _locked_question(gathering)
    _check_answerable(gathering, answered_on)
    _check_goes_together(answer, items)
    for row in [_item(gathering, number, answers) for number, answers in enumerate(items, start=1)]:
        row.save()
    if answer == GatheringRequest.Answer.PROVIDED:
        _involve(gathering, actor, answered_on)
    gathering.answer, gathering.answered_on = answer, answered_on
    # Who is asked sees neither the weighing nor, after the day of the answer, the person.
    gathering.full_clean(exclude={"weighing", "subject"})
    gathering.save(update_fields=["answer", "answered_on"])
    designation = designation_of(actor, gathering.participant)
    record("gathering.answered", actor=actor, subject=gathering, designation_id=designation.pk)
    _tell_asker(gathering)
    return gathering


def open_gathered(*, actor: User, item: GatheredItem) -> str:
    """Return the text of a folded statement, and record that it was opened.

    Raises PermissionDenied when it is not folded. Legal basis: WET 8(1), AVG 25(2).
    """
    require(can_open_gathered, actor, item)
    record("gathering.special_read", actor=actor, subject=item)
    return item.text


def _check_goes_together(answer: str, items: Sequence[dict[str, Any]]) -> None:
    provides = answer == GatheringRequest.Answer.PROVIDED
    if answer not in GatheringRequest.Answer.values:
        raise ValidationError({"answer": _("Kies een van de drie antwoorden (Wet PARTA, artikel 4).")})
    if provides and not items:
        message = _("Geef ten minste één uitspraak, met categorie en grondslag, of kies een ander antwoord (DAT-01).")
        raise ValidationError({"answer": message})
    if items and not provides:
        message = _("Bij dit antwoord horen geen uitspraken. Maak ze leeg, of kies 'verstrekt' (Wet PARTA, artikel 4).")
        raise ValidationError({"answer": message})


def _item(gathering: GatheringRequest, number: int, answers: dict[str, Any]) -> GatheredItem:
    answers = {**answers, "special_categories": list(answers.get("special_categories") or ())}
    problems = item_problems(gathering.participant.kind, answers)
    if answers.get("observed_on"):
        check_day(answers["observed_on"], "answer")
    item = GatheredItem(gathering_request=gathering, position=number, **answers)
    if not problems:
        try:
            item.full_clean(exclude={"gathering_request"})
        except ValidationError as refusal:
            problems = [" ".join(refusal.messages)]
    for problem in problems:
        raise ValidationError(_("Uitspraak %(number)s: %(problem)s") % {"number": number, "problem": problem})
    return item


def _involve(gathering: GatheringRequest, actor: User, since: date) -> None:
    """Let the contact point know whom it asks before it informs the person (BESL 4(2))."""
    Involvement.objects.create(
        subject_id=gathering.subject_id,
        participant=gathering.participant,
        person=actor,
        reference=gathering.reference,
        since=since,
    )


# --- what both share ----------------------------------------------------------------------------------------------
def _locked(weighing: Weighing) -> Referral | None:
    """Lock the referral under which the weighing goes on, as every step of it does; None when it has ended."""
    leading = leading_of(weighing)
    if leading is not None:
        Referral.objects.select_for_update(of=("self",)).get(pk=leading.pk)
    return leading


def _by(actor: User, weighing: Weighing) -> Any:
    body_id = weighing.consultation_body_id
    return (spokesman(actor, body_id) or managing(actor, body_id)).pk


def _check_question(
    referral: Referral, participant: Participant, person: User, question: str, asked_on: date, due_on: date
) -> None:
    seats = seats_in(referral.consultation_body)
    if not any(seat.participant_id == participant.pk and seat.user_id == person.pk for seat in seats):
        message = _(
            "%(person)s is vandaag niet aangewezen voor %(participant)s in dit casusoverleg. Kies iemand uit de lijst "
            "(Wet PARTA, artikel 12, derde lid)."
        )
        raise ValidationError({"seat": message % {"person": person.name, "participant": participant.name}})
    if not question.strip():
        raise ValidationError({"question": _("Schrijf op wat u vraagt (Wet PARTA, artikel 5).")})
    check_day(asked_on, "asked_on", not_before=referral.received_on)
    if due_on <= asked_on:
        raise ValidationError({"due_on": _("Kies een dag na vandaag: iemand moet het kunnen nagaan.")})


def _asked(
    actor: User,
    weighing: Weighing,
    referral: Referral,
    participant: Participant,
    person: User,
    asked_on: date,
    due_on: date,
) -> dict[str, Any]:
    return {
        "weighing": weighing,
        "subject_id": weighing.subject_id,
        "consultation_body_id": weighing.consultation_body_id,
        "participant": participant,
        "person": person,
        "asked_by": actor,
        "reference": referral.reference,
        "asked_on": asked_on,
        "due_on": due_on,
    }


def _put(asked: AskedOfParticipant, actor: User, page: str) -> None:
    asked.full_clean()
    asked.save()
    _tell(asked.person, Notice.Kind.TO_ANSWER, asked, reverse(page, args=[asked.pk]))


def _tell(user: User, kind: str, asked: AskedOfParticipant, path: str) -> None:
    notify(user=user, kind=kind, reference=asked.reference, object_id=asked.subject_id, path=path)


def _locked_question(asked: AskedOfParticipant) -> Any:
    """Lock the question; one that was answered is hidden from the lock by the second wall."""
    rows = type(asked).objects.select_for_update(of=("self",)).select_related("participant", "asked_by")
    found = rows.filter(pk=asked.pk, answered_on__isnull=True).with_keys().first()
    if found is None:
        raise ValidationError(_("Deze vraag is al beantwoord; er is niets gewijzigd. Elke vraag krijgt één antwoord."))
    return found


def _check_answerable(asked: AskedOfParticipant, answered_on: date) -> None:
    if has_ended(asked):
        message = _("De weging is geëindigd. Uw antwoord is niet meer nodig en wordt niet bewaard (regel WEG-20).")
        raise ValidationError(message)
    check_day(answered_on, "answered_on", not_before=asked.asked_on)


def _tell_asker(asked: AskedOfParticipant) -> None:
    _tell(asked.asked_by, Notice.Kind.ANSWERED, asked, reverse("signals:asked", args=[asked.weighing_id]))
