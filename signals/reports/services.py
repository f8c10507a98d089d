"""Taking a report, deciding about it, and looking who the reporter is."""

from collections.abc import Sequence
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
from signals.reports.models import Report, ReportDecision, ReportStatement
from signals.reports.policies import can_decide_report, can_show_reporter, can_take_report, intake_for, is_decided

DECIDED = gettext_lazy(
    "Over deze melding is al besloten; er is niets gewijzigd. Een melding krijgt één besluit (regel MEL-11). "
    "Lees het besluit op de pagina van de melding."
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
    statements: Sequence[dict[str, Any]],
) -> Report:
    """Take a report addressed to the mayor, statement by statement; it makes no file on a person.

    Raises ValidationError without a statement and for a day that cannot be.
    Legal basis: WET 5(2), AVG 5(1)(d), UAVG 41(1)(i).
    """
    require(can_take_report, actor, body)
    check_day(received_on, "received_on")
    if not statements:
        message = _("Schrijf ten minste één uitspraak op: wat is gezien, gevonden of gehoord (regel MEL-09).")
        raise ValidationError(message)
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
    keyring.open_file(report.pk, report.reference)
    report.save()
    for number, answers in enumerate(statements, start=1):
        _save_statement(report, number, answers)
    record("report.taken", actor=actor, subject=report, designation_id=intake_for(actor, body).pk)
    return report


def _save_statement(report: Report, number: int, answers: dict[str, Any]) -> None:
    observed_on = answers.get("observed_on")
    if observed_on and observed_on > report.received_on:
        message = _("Uitspraak %(number)s: dit is gezien na de ontvangst van de melding. Kies een eerdere dag.")
        raise ValidationError(message % {"number": number})
    statement = ReportStatement(report=report, position=number, **answers)
    statement.full_clean()
    statement.save()


@transaction.atomic
def decide_report(
    *, actor: User, report: Report, decided_on: date, outcome: str, reason: str = "", elsewhere: str = ""
) -> ReportDecision:
    """Decide once what happens with a report; from this day its short term runs.

    Raises ValidationError when it was decided already and for a day that cannot be.
    Legal basis: WET 5(2), AVG 5(1)(e).
    """
    require(can_decide_report, actor, report)
    if is_decided(report):
        raise ValidationError(DECIDED)
    check_day(decided_on, "decided_on", not_before=report.received_on)
    designation = intake_for(actor, report.consultation_body)
    decision = ReportDecision(
        report=report, actor=actor, designation=designation, decided_on=decided_on, outcome=outcome, reason=reason
    )
    decision.elsewhere = elsewhere
    decision.full_clean()
    try:
        with transaction.atomic():
            decision.save()
    except IntegrityError as taken:
        # Nobody may change a report, so nobody can lock it: of two at the same time the database lets one through.
        raise ValidationError(DECIDED) from taken
    record("report.decided", actor=actor, subject=decision, designation_id=designation.pk)
    return decision


def show_reporter(*, actor: User, report: Report) -> tuple[str, str]:
    """Return name and contact of the reporter, and record that they were shown.

    Raises PermissionDenied for anyone but the intake officer. Legal basis: UAVG 41(1)(i), WET 14(2).
    """
    require(can_show_reporter, actor, report)
    designation = intake_for(actor, report.consultation_body)
    record("report.reporter_shown", actor=actor, subject=report, designation_id=designation.pk)
    return report.reporter_name, report.reporter_contact
