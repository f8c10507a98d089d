"""Submitting a case: the one moment at which a file on a person begins."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from stdnum.nl import bsn as bsn_number

from parta import legal
from parta.access.policies import require
from parta.access.references import next_reference
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody, Participant, ParticipantKind
from parta.parameters.models import value_of
from parta.vault import keyring, search
from signals.referrals.models import DataCategory, DataSubject, ProvisionBasis, Referral, ReferralItem, SpecialCategory
from signals.referrals.policies import can_open_item, can_submit_referral, designation_of
from signals.reports.models import Report, ReportDecision
from signals.reports.services import check_day, decide_report

OWNER_OF = {DataCategory.F: ParticipantKind.POLICE, DataCategory.G: ParticipantKind.PUBLIC_PROSECUTION}
"""Data of these categories are provided by their own holder alone (rules.md, DAT-09 and DAT-10)."""


@transaction.atomic
def submit_referral(
    *,
    actor: User,
    body: ConsultationBody,
    referring_participant: Participant,
    addressee: str,
    received_on: date,
    subject: dict[str, Any],
    conduct: str,
    quality_note: str,
    items: Sequence[dict[str, Any]],
    route: str = Referral.Route.OWN,
    is_urgent: bool = False,
    urgent_reason: str = "",
    report: Report | None = None,
) -> Referral:
    """Submit a case for a participant; a report that it came from gets its decision in the same act.

    Raises ValidationError without a statement or category, on a basis that does not fit, for a number or a day that
    cannot be, when the reporter would travel along, and when the report was decided already.
    Legal basis: WET 5(1), WET 4, WET 8, BESL 7, UAVG 41(1)(i).
    """
    require(can_submit_referral, actor, body, referring_participant)
    check_day(received_on, "received_on", not_before=report.received_on if report else None)
    _check_texts(conduct, quality_note)
    person = _subject(body, received_on, referring_participant, subject)
    designation = designation_of(actor, referring_participant)
    referral = Referral(
        reference=next_reference(Referral, "A", received_on),
        consultation_body=body,
        subject=person,
        referring_participant=referring_participant,
        submitted_by=actor,
        designation=designation,
        addressee=addressee,
        route=route,
        received_on=received_on,
        is_urgent=is_urgent,
        urgent_reason=urgent_reason,
        conduct=conduct,
        quality_note=quality_note,
    )
    # The person becomes visible with the referral, so before it is there the database cannot confirm the person.
    referral.full_clean(exclude={"subject"})
    rows = _items(referral, items)
    if report is not None:
        _check_reporter_stays(report, [conduct, quality_note, urgent_reason, *_texts_of(subject, items)])
    keyring.open_file(person.pk, referral.reference)
    person.save()
    referral.save()
    for row in rows:
        row.save()
    _index(person)
    record("referral.submitted", actor=actor, subject=referral, designation_id=designation.pk)
    if report is not None:
        _pass_on(actor, report, referral)
    return referral


def open_item(*, actor: User, item: ReferralItem) -> str:
    """Return the text of a folded statement, and record that it was opened.

    Raises PermissionDenied when it is not folded. Legal basis: WET 8(1), AVG 25(2).
    """
    require(can_open_item, actor, item)
    record("referral.special_read", actor=actor, subject=item)
    return item.text


def _check_texts(conduct: str, quality_note: str) -> None:
    if not conduct.strip():
        message = _("Beschrijf de gedragingen of de situatie (Wet PARTA, artikel 5, eerste lid; regel MEL-04).")
        raise ValidationError({"conduct": message})
    if not quality_note.strip():
        message = _("Schrijf op hoe u de feiten en de kwaliteit hebt getoetst (Besluit PARTA, artikel 7; MEL-05).")
        raise ValidationError({"quality_note": message})


# --- the person ---------------------------------------------------------------------------------------------------
def _subject(body: ConsultationBody, on: date, participant: Participant, answers: dict[str, Any]) -> DataSubject:
    born_on = answers.get("born_on")
    bsn = (answers.get("bsn") or "").replace(" ", "").replace(".", "")
    natural = answers["kind"] == DataSubject.Kind.NATURAL_PERSON
    if born_on:
        check_day(born_on, "born_on")
    if answers.get("stay_since"):
        check_day(answers["stay_since"], "stay_since")
    if not natural and (born_on or bsn):
        message = _("Een rechtspersoon heeft geen geboortedatum en geen burgerservicenummer. Maak die velden leeg.")
        raise ValidationError({"born_on" if born_on else "bsn": message})
    if bsn:
        _check_bsn(body, participant, bsn)
    person = DataSubject(
        consultation_body=body,
        kind=answers["kind"],
        given_names=answers.get("given_names") or "",
        surname=answers["surname"],
        born_on=born_on.isoformat() if born_on else "",
        bsn=bsn_number.compact(bsn) if bsn else "",
        contact=answers.get("contact") or "",
        stay_basis=answers["stay_basis"],
        stay_since=answers.get("stay_since"),
        known_since=on,
    )
    _clean_subject(person)
    return person


def _clean_subject(person: DataSubject) -> None:
    """Show the rule about the place of stay beside its own field."""
    person.full_clean(validate_constraints=False)
    try:
        person.validate_constraints()
    except ValidationError as refusal:
        raise ValidationError({"stay_basis": refusal.messages}) from refusal


def _check_bsn(body: ConsultationBody, participant: Participant, bsn: str) -> None:
    if participant.kind not in value_of(body.pk, "BSN_ALLOWED_ROLES"):
        message = _("Uw deelnemer mag het burgerservicenummer niet verwerken (Wet PARTA, artikel 4, onder b).")
        raise ValidationError({"bsn": message})
    if not bsn_number.is_valid(bsn):
        message = _("Dit is geen burgerservicenummer: het getal klopt niet. Controleer de negen cijfers of laat leeg.")
        raise ValidationError({"bsn": message})


def _index(person: DataSubject) -> None:
    born = date.fromisoformat(person.born_on) if person.born_on else None
    body_id = person.consultation_body_id
    search.index(person.pk, body_id, given_names=person.given_names, surname=person.surname, born=born)


# --- the statements -----------------------------------------------------------------------------------------------
def _items(referral: Referral, items: Sequence[dict[str, Any]]) -> list[ReferralItem]:
    if not items:
        message = _("Breng ten minste één uitspraak in, met categorie en grondslag (Wet PARTA, artikel 4).")
        raise ValidationError(message)
    return [_item(referral, number, answers) for number, answers in enumerate(items, start=1)]


def _item(referral: Referral, number: int, answers: dict[str, Any]) -> ReferralItem:
    answers = {**answers, "special_categories": list(answers.get("special_categories") or ())}
    for problem in _problems(referral.referring_participant.kind, answers):
        raise ValidationError(_("Uitspraak %(number)s: %(problem)s") % {"number": number, "problem": problem})
    item = ReferralItem(referral=referral, position=number, **answers)
    try:
        item.full_clean(exclude={"referral"})
    except ValidationError as refusal:
        problem = " ".join(refusal.messages)
        message = _("Uitspraak %(number)s: %(problem)s") % {"number": number, "problem": problem}
        raise ValidationError(message) from refusal
    return item


def _problems(kind: str, answers: dict[str, Any]) -> list[str]:
    category, basis = answers.get("category"), answers.get("basis")
    owner = OWNER_OF.get(category)
    found = []
    if category not in DataCategory.values:
        found.append(_("kies een categorie, a tot en met h (Wet PARTA, artikel 4; regel DAT-01)."))
    if owner and kind != owner:
        words = {"letter": category, "owner": owner.label}
        found.append(_("gegevens van categorie %(letter)s brengt alleen in: %(owner)s (DAT-09, DAT-10).") % words)
    if basis not in legal.PROVISION_BASES or kind not in legal.PROVISION_BASES[basis].kinds:
        found.append(_("deze grondslag past niet bij uw deelnemer. Kies de wet waarop uw deelnemer verstrekt."))
    if owner and basis == ProvisionBasis.OWN_TASK:
        found.append(_("kies bij categorie f de Wpg en bij categorie g de Wjsg (DAT-09, DAT-10)."))
    if not set(answers["special_categories"]) <= set(SpecialCategory.values):
        found.append(_("alleen de bijzondere gegevens van artikel 8 van de Wet PARTA mogen worden verwerkt."))
    if not str(answers.get("necessity") or "").strip():
        found.append(_("schrijf op waarom dit nodig is voor het doel (Wet PARTA, artikel 4)."))
    return found


# --- from a report ------------------------------------------------------------------------------------------------
def _texts_of(subject: dict[str, Any], items: Sequence[dict[str, Any]]) -> list[str]:
    return [str(value) for row in (subject, *items) for value in row.values() if isinstance(value, str)]


def _check_reporter_stays(report: Report, texts: list[str]) -> None:
    protected = [text.casefold().strip() for text in (report.reporter_name, report.reporter_contact)]
    told = " ".join(texts).casefold()
    if any(len(text) > 3 and text in told for text in protected):
        message = _(
            "In de aanmelding staat wie de melder is. De melder is beschermd en gaat niet mee (UAVG, artikel 41; "
            "regel MEL-21). Haal naam en bereikbaarheid van de melder weg; noem alleen de soort bron."
        )
        raise ValidationError(message)


def _pass_on(actor: User, report: Report, referral: Referral) -> None:
    reason = _("Aangemeld met kenmerk %(reference)s.") % {"reference": referral.reference}
    outcome = ReportDecision.Outcome.TO_REFERRAL
    try:
        decide_report(actor=actor, report=report, decided_on=referral.received_on, outcome=outcome, reason=reason)
    except ValidationError as refusal:
        raise ValidationError(refusal.messages) from refusal
