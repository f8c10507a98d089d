"""What was asked of other participants and what came back; what still waits for somebody's answer."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.accounts.models import Designation, User
from parta.organisations.models import WEIGHING_PARTIES
from parta.templatetags.parta import day
from signals.gathering.models import ASKED, AskedOfParticipant, Consultation, GatheredItem, GatheringRequest
from signals.gathering.policies import can_consult_participant, can_request_gathering, has_ended
from signals.gathering.services import due_after
from signals.referrals.models import DataSubject, Referral
from signals.referrals.registry import register_act, register_section
from signals.weighing.models import NotTabled, Weighing
from signals.weighing.policies import leading_of
from signals.weighing.sections import situation_of
from signals.weighing.services import seats_in

CONSULTING = {
    "law": _("Bij de analyse van de aanmelding kunnen zij de overige deelnemers raadplegen."),
    "article": "WET 5(3)",
    "what_they_see": _("De gevraagde persoon ziet het kenmerk en uw vraag, niet de aanmelding en niet de betrokkene."),
}
GATHERING = {
    "law": _(
        "Indien de aanmelding in overeenstemming is met het doel, kunnen de politie, het openbaar ministerie en de "
        "burgemeester van de gemeente van verblijf overgaan tot verzameling en uitwisseling van, alsmede samenvoeging "
        "met andere relevante gegevens die beschikbaar zijn bij de deelnemers, teneinde te beoordelen welke deelnemers "
        "en welke derden, bedoeld in artikel 3, derde lid, moeten worden betrokken in het casusoverleg."
    ),
    "article": "WET 5(4)",
    "what_they_see": _(
        "De gevraagde persoon ziet tot de dag van het antwoord om wie het gaat: naam, geboortedatum en contact. Vraag "
        "niet om iets nieuws uit te zoeken (regel PUR-10)."
    ),
}
"""What the act says about each way of asking, and what the person who is asked sees."""


# --- what waits for an answer -------------------------------------------------------------------------------------
def open_consultations(user: User) -> QuerySet[Consultation]:
    """The questions in a weighing that wait for this person's answer (signals:answer_consultation)."""
    return _open(Consultation, user)


def open_gatherings(user: User) -> QuerySet[GatheringRequest]:
    """The requests for what a participant has that wait for this person's answer (signals:answer_gathering)."""
    return _open(GatheringRequest, user)


def _open(model: type[AskedOfParticipant], user: User) -> QuerySet:
    """Seen as the person who was asked, and for no other reason."""
    ended = NotTabled.objects.filter(subject=OuterRef("subject"), reference=OuterRef("reference"))
    return model.objects.filter(ASKED.q(user), ~Exists(ended), answered_on__isnull=True)


# --- asking -------------------------------------------------------------------------------------------------------
def seats_to_consult(weighing: Weighing) -> list[Designation]:
    """The people of the other participants: the three weigh themselves."""
    return [seat for seat in seats_to_ask(weighing) if seat.participant.kind not in WEIGHING_PARTIES]


def seats_to_ask(weighing: Weighing) -> list[Designation]:
    """The people of all participants."""
    return seats_in(weighing.consultation_body)


def first_due(weighing: Weighing) -> date:
    """Return the day before which an answer is asked, unless another one is chosen."""
    return due_after(weighing.consultation_body, timezone.localdate())


def place_of(weighing: Weighing) -> Referral | None:
    """The referral under which the weighing is read."""
    return leading_of(weighing) or weighing.referral


# --- answering ----------------------------------------------------------------------------------------------------
def about(asked: AskedOfParticipant, user: User) -> dict[str, Any]:
    """Return what stands beside an answer; about whom only while what he has is asked, or if he sees it anyway."""
    ended = asked.answered_on is None and has_ended(asked)
    subject = None if ended else _subject(asked, user)
    return {
        "ref": asked.reference,
        "asked": asked,
        "has_ended": ended,
        "is_late": asked.answered_on is None and asked.due_on < timezone.localdate(),
        "person": _person(subject) if subject else [],
    }


def _subject(asked: AskedOfParticipant, user: User) -> DataSubject | None:
    return DataSubject.objects.visible_to(user).filter(pk=asked.subject_id).with_keys().first()


def _person(subject: DataSubject) -> list[tuple[Any, Any]]:
    born = day(date.fromisoformat(subject.born_on)) if subject.born_on else ""
    rows = [(_("Naam"), subject.name), (_("Adres en contact"), subject.contact)]
    return [rows[0], (_("Geboortedatum"), born), rows[1]] if subject.is_natural else rows


def provided_by(gathering: GatheringRequest, user: User) -> list[dict[str, Any]]:
    """Return what was provided on a request, the special statements folded."""
    rows = GatheredItem.objects.visible_to(user).filter(gathering_request=gathering)
    rows = rows.select_related("gathering_request").with_keys()
    return [_statement(row, number) for number, row in enumerate(rows, start=1)]


# --- on the referral page -----------------------------------------------------------------------------------------
def asked_in(weighing: Weighing, user: User) -> dict[str, Any]:
    """Return what was asked in a weighing, with state and answer; a weighty reason has no content."""
    consultations = _rows(Consultation, weighing, user)
    gatherings = _rows(GatheringRequest, weighing, user)
    items: dict[Any, list[GatheredItem]] = {}
    provided = GatheredItem.objects.visible_to(user, weighing).filter(gathering_request__weighing=weighing)
    for item in provided.select_related("gathering_request").with_keys() if gatherings else ():
        items.setdefault(item.gathering_request_id, []).append(item)
    return {
        "consultations": [{"row": row, "state": _state(row), "is_late": _is_late(row)} for row in consultations],
        "gatherings": [
            {"row": row, "state": _state(row), "is_late": _is_late(row), "items": _statements(items.get(row.pk, []))}
            for row in gatherings
        ],
    }


def _rows(model: type[AskedOfParticipant], weighing: Weighing, user: User) -> list:
    rows = model.objects.visible_to(user, weighing).filter(weighing=weighing)
    return list(rows.select_related("participant", "person", "asked_by").with_keys())


def _state(row: AskedOfParticipant) -> Any:
    if row.answered_on is None:
        return _("wacht op antwoord, gevraagd voor %(day)s") % {"day": day(row.due_on)}
    words = {"day": day(row.answered_on), "answer": getattr(row, "get_answer_display", lambda: _("beantwoord"))()}
    return _("%(answer)s op %(day)s") % words


def _is_late(row: AskedOfParticipant) -> bool:
    return row.answered_on is None and row.due_on < timezone.localdate()


def opened(row: GatheredItem, text: str) -> dict[str, Any]:
    """Return a statement that was folded, with its text."""
    return {**_statement(row, 0), "text": text, "necessity": row.necessity, "how_sure": row.how_sure, "special_url": ""}


def _statements(rows: list[GatheredItem]) -> list[dict[str, Any]]:
    return [_statement(row, number) for number, row in enumerate(rows, start=1)]


def _statement(row: GatheredItem, number: int) -> dict[str, Any]:
    marks = [row.get_basis_display()]
    if row.is_criminal_data:
        marks.append(_("strafrechtelijk"))
    return {
        "number": number,
        "kind": row.get_kind_display(),
        "category": row.get_category_display(),
        "source": row.source,
        "date": row.observed_on,
        "text": "" if row.is_folded else row.text,
        "special_url": reverse("signals:open_gathered", args=[row.pk]) if row.is_folded else "",
        "marks": marks,
        "necessity": "" if row.is_folded else row.necessity,
        "how_sure": "" if row.is_folded else row.how_sure,
    }


def _section(referral: Referral, user: User) -> tuple[str, dict[str, Any]] | None:
    weighing = situation_of(referral, user).weighing
    if weighing is None:
        return None
    asked = asked_in(weighing, user)
    return ("signals/gathering/_asked.html", asked) if any(asked.values()) else None


def _consult(referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    now = situation_of(referral, user)
    if now.weighing is None or not (now.handles and now.leads) or not can_consult_participant(user, now.weighing):
        return None
    return _("Raadpleeg een deelnemer"), reverse("signals:consult_participant", args=[now.weighing.pk]), False


def _gather(referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    now = situation_of(referral, user)
    if now.weighing is None or not (now.handles and now.leads) or not can_request_gathering(user, now.weighing):
        return None
    return _("Vraag gegevens op"), reverse("signals:request_gathering", args=[now.weighing.pk]), False


register_section(_section)
register_act(_consult)
register_act(_gather)
