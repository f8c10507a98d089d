"""Taking a report, deciding about it, telling the reporter that it came in, and looking who the reporter is."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parta.access.policies import require
from parta.access.references import next_reference
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import AFTER_1900, ConsultationBody
from parta.vault import keyring
from signals.reports.models import Report, ReportDecision, ReportPerson, ReportReceipt, ReportStatement
from signals.reports.policies import (
    can_decide_report,
    can_give_receipt,
    can_show_reporter,
    can_take_report,
    has_receipt,
    intake_for,
    is_decided,
)

MOST_PERSONS = 10
LONGEST_NAME = 200
ADDRESS = r"\b[A-Z][\w'’-]{3,}(?: [\w'’-]+)* \d+"
"""A street and a house number among how the reporter can be reached."""
DECIDED = gettext_lazy(
    "Over deze melding is al besloten; er is niets gewijzigd. Een melding krijgt één besluit (regel MEL-11). "
    "Lees het besluit op de pagina van de melding."
)
GIVEN = gettext_lazy(
    "De melder heeft al een ontvangstbevestiging; er is niets gewijzigd. Een melding krijgt er één (regel WEG-10). "
    "U kunt haar opnieuw tonen op de pagina van de melding."
)


def check_day(on: date, field: str, *, not_before: date | None = None) -> None:
    """Raise ValidationError for a day in the future, before 1900, or before the step from which this follows.

    Legal basis: AVG 5(1)(d).
    """
    if on > timezone.localdate():
        raise ValidationError({field: _("Deze datum ligt in de toekomst. Kies vandaag of eerder.")})
    if on < AFTER_1900.limit_value:
        raise ValidationError({field: AFTER_1900.message})
    if not_before and on < not_before:
        message = _("Deze datum ligt voor de stap waaruit dit volgt. Kies %(day)s of later.")
        raise ValidationError({field: message % {"day": date_format(not_before, "j F Y")}})


# --- taking a report ----------------------------------------------------------------------------------------------
@transaction.atomic
def take_report(
    *,
    actor: User,
    body: ConsultationBody,
    received_on: date,
    channel: str,
    about: str,
    reporter_name: str = "",
    reporter_contact: str = "",
    persons: Sequence[str] = (),
    statements: Sequence[dict[str, Any]],
) -> Report:
    """Take a report addressed to the mayor, statement by statement; it makes no file on a person.

    `persons` are names or descriptions; a statement says by number (the first is 1) about whom it is.
    Raises ValidationError without a statement, for a person or a day that cannot be, and when a text tells who the
    reporter is. Legal basis: WET 5(2), AVG 5(1)(d), UAVG 41(1)(i).
    """
    require(can_take_report, actor, body)
    check_day(received_on, "received_on")
    report = Report(
        reference=next_reference(Report, "M", received_on),
        consultation_body=body,
        received_on=received_on,
        channel=channel,
        about=about,
        reporter_name=reporter_name,
        reporter_contact=reporter_contact,
        taken_by=actor,
    )
    report.full_clean()
    people = _persons(report, persons)
    told = _statements(report, people, statements)
    _check_reporter_stays_out(report, people, told)
    keyring.open_file(report.pk, report.reference)
    report.save()
    ReportPerson.objects.bulk_create(people)
    ReportStatement.objects.bulk_create(told)
    record("report.taken", actor=actor, subject=report, designation_id=intake_for(actor, body).pk)
    return report


def _persons(report: Report, names: Sequence[str]) -> list[ReportPerson]:
    if len(names) > MOST_PERSONS:
        message = _("Een melding gaat over hoogstens %(most)s personen. Neem voor de anderen een tweede melding op.")
        raise ValidationError({"persons": message % {"most": MOST_PERSONS}})
    people = []
    for number, name in enumerate(names, start=1):
        if len(name) > LONGEST_NAME:
            message = _("Persoon %(number)s: een naam of een korte omschrijving, hoogstens %(most)s tekens.")
            raise ValidationError({"persons": message % {"number": number, "most": LONGEST_NAME}})
        person = ReportPerson(report=report, name=name.strip(), position=number)
        person.full_clean(exclude={"report"})
        people.append(person)
    return people


def _statements(
    report: Report, people: list[ReportPerson], statements: Sequence[dict[str, Any]]
) -> list[ReportStatement]:
    if not statements:
        message = _("Schrijf ten minste één uitspraak op: wat is gezien, gevonden of gehoord (regel MEL-09).")
        raise ValidationError(message)
    rows = []
    for number, answers in enumerate(statements, start=1):
        try:
            rows.append(_statement(report, people, number, answers))
        except ValidationError as refusal:
            words = {"number": number, "problem": " ".join(refusal.messages)}
            raise ValidationError(_("Uitspraak %(number)s: %(problem)s") % words) from refusal
    return rows


def _statement(report: Report, people: list[ReportPerson], number: int, answers: dict[str, Any]) -> ReportStatement:
    observed_on, about = answers.get("observed_on"), answers.get("person")
    if observed_on and observed_on > report.received_on:
        raise ValidationError(_("dit is gezien na de ontvangst van de melding. Kies een eerdere dag."))
    if about is not None and not 1 <= about <= len(people):
        message = _("persoon %(number)s is er niet. Kies een regel van ‘Over wie gaat het?’, of laat dit leeg.")
        raise ValidationError(message % {"number": about})
    person = people[about - 1] if about is not None else None
    row = ReportStatement(report=report, position=number, **{**answers, "person": person})
    row.full_clean(exclude={"report", "person"})
    return row


# --- the reporter stays out ---------------------------------------------------------------------------------------
def _check_reporter_stays_out(report: Report, people: list[ReportPerson], statements: list[ReportStatement]) -> None:
    """Who the reporter is stands in its own field and nowhere else. Rule: MEL-10."""
    names = [person.name for person in people]
    parts = [text for row in statements for text in (row.text, row.place, row.source_kind, row.how_sure)]
    if names_reporter(report, [report.about, *names, *parts], called=names):
        message = _(
            "In de melding staat wie de melder is. De melder is beschermd en gaat nooit mee (UAVG, artikel 41; regel "
            "MEL-21). Haal naam en bereikbaarheid weg uit de uitspraken; noem alleen de soort bron."
        )
        raise ValidationError(message)


def names_reporter(report: Report, texts: Iterable[str], *, called: Iterable[str] = ()) -> bool:
    """Say whether a text tells who the reporter is: by name, by surname, or by how he can be reached.

    A surname that one of the persons has too (`called`) tells nothing. Legal basis: UAVG 41(1)(i).
    """
    told = " ".join(texts)
    plain = _plain(told)
    contact = _plain(report.reporter_contact)
    numbers = [number[-8:] for number in re.findall(r"\d{8,}", contact)]
    # Where he lives, not when he can be called.
    places = [_plain(found) for found in re.findall(ADDRESS, report.reporter_contact)]
    wholes = [_plain(report.reporter_name), *re.findall(r"[^\s,;<>]+@[^\s,;<>]+", contact), *places]
    if any(number in plain for number in numbers) or any(_has(plain, whole) for whole in wholes):
        return True
    # With its capital: a baker is no Bakker.
    surnames = [word[:1].upper() + word[1:] for word in report.reporter_name.split()[-1:]]
    return any(_has(told, surname) and not _has(" ".join(called), surname) for surname in surnames)


def _plain(text: str) -> str:
    """Small letters, single spaces, and numbers without what stands between their digits."""
    return " ".join(re.sub(r"(?<=\d)[\s\-./()]+(?=\d)", "", text.casefold()).split())


def _has(text: str, words: str) -> bool:
    return len(words) > 3 and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


# --- deciding -----------------------------------------------------------------------------------------------------
@transaction.atomic
def decide_report(
    *, actor: User, report: Report, decided_on: date, outcome: str, reason: str = "", elsewhere: str = ""
) -> ReportDecision:
    """Decide once what happens with a report; from this day its short term runs.

    Raises ValidationError when it was decided already, for a day that cannot be, and for a reason or a place that
    does not go with the outcome. Legal basis: WET 5(2), AVG 5(1)(c), AVG 5(1)(e).
    """
    require(can_decide_report, actor, report)
    if is_decided(report):
        raise ValidationError(DECIDED)
    check_day(decided_on, "decided_on", not_before=report.received_on)
    _check_outcome(outcome, elsewhere, reason)
    designation = intake_for(actor, report.consultation_body)
    decision = ReportDecision(
        report=report,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        outcome=outcome,
        elsewhere=elsewhere,
        reason=reason,
    )
    decision.full_clean(validate_unique=False)
    try:
        with transaction.atomic():
            decision.save()
    except IntegrityError as taken:
        # Nobody may change a report, so nobody can lock it: of two at the same time the database lets one through.
        raise ValidationError(DECIDED) from taken
    record("report.decided", actor=actor, subject=decision, designation_id=designation.pk)
    return decision


def _check_outcome(outcome: str, elsewhere: str, reason: str) -> None:
    sent = outcome == ReportDecision.Outcome.ELSEWHERE
    if sent and not elsewhere:
        raise ValidationError({"elsewhere": _("Kies waar u het onder de aandacht bracht (Wet PARTA, artikel 5).")})
    if sent and reason.strip():
        message = _("Bij ‘elders’ leggen wij vast waar, niet wat (AVG, artikel 5). Maak dit veld leeg.")
        raise ValidationError({"reason": message})
    if not sent and elsewhere:
        message = _("Dit hoort alleen bij ‘elders onder de aandacht gebracht’. Kies dat besluit, of laat dit leeg.")
        raise ValidationError({"elsewhere": message})
    if not sent and not reason.strip():
        raise ValidationError({"reason": _("Schrijf kort op waarom (Wet PARTA, artikel 5, tweede lid).")})


# --- the reporter -------------------------------------------------------------------------------------------------
@transaction.atomic
def give_receipt(*, actor: User, report: Report, channel: str, given_on: date) -> ReportReceipt:
    """Record, once, that the reporter was told that the report was received; of an outcome nothing is ever told.

    Raises ValidationError when it was given already and for a day that cannot be. Legal basis: own choice: WEG-10.
    Rule: WEG-10.
    """
    require(can_give_receipt, actor, report)
    if has_receipt(report):
        raise ValidationError(GIVEN)
    check_day(given_on, "given_on", not_before=report.received_on)
    receipt = ReportReceipt(report=report, actor=actor, channel=channel, given_on=given_on)
    receipt.full_clean(validate_unique=False)
    try:
        with transaction.atomic():
            receipt.save()
    except IntegrityError as taken:
        raise ValidationError(GIVEN) from taken
    designation = intake_for(actor, report.consultation_body)
    record("report.receipt_given", actor=actor, subject=report, designation_id=designation.pk)
    return receipt


def show_reporter(*, actor: User, report: Report) -> tuple[str, str]:
    """Return name and contact of the reporter, and record that they were shown.

    Raises PermissionDenied for anyone but the intake officer. Legal basis: UAVG 41(1)(i), WET 14(2). Rule: MEL-10.
    """
    require(can_show_reporter, actor, report)
    designation = intake_for(actor, report.consultation_body)
    record("report.reporter_shown", actor=actor, subject=report, designation_id=designation.pk)
    return report.reporter_name, report.reporter_contact
