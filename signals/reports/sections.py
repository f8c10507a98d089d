"""What the list and the page of reports show; the reporter is no part of it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parta.accounts.models import Function, User
from parta.organisations.models import ConsultationBody, ParticipantKind
from parta.parameters.models import value_of
from signals.reports.models import Report, ReportDecision, ReportStatement

ActOf = Callable[[Report, User], tuple[str, str, bool] | None]
_acts: list[ActOf] = []


def register_act(act: ActOf) -> ActOf:
    """Let a later step offer something on the page of an undecided report."""
    if act not in _acts:
        _acts.append(act)
    return act


def bodies_of(user: User) -> QuerySet[ConsultationBody]:
    """The casusoverleggen for whose mayor this person takes reports."""
    mayors = [
        d.participant.municipality_id
        for d in user.designations_in_force
        if d.participant.kind == ParticipantKind.MAYOR and Function.INTAKE_OFFICER in d.functions
    ]
    return ConsultationBody.objects.filter(municipality__in=mayors).select_related("municipality")


def decide_before(report: Report) -> date:
    """The last day on which to decide (rules.md, MEL-11)."""
    return report.received_on + timedelta(days=value_of(report.consultation_body_id, "SIG_DECISION_DAYS"))


def with_terms(reports: list[Report]) -> list[dict[str, Any]]:
    """Return the rows of a list, with their last day; one look at the parameter per casusoverleg."""
    terms = {body: value_of(body, "SIG_DECISION_DAYS") for body in {r.consultation_body_id for r in reports}}
    return [
        {
            "report": report,
            "decision": getattr(report, "decision", None),
            "last": report.received_on + timedelta(days=terms[report.consultation_body_id]),
        }
        for report in reports
    ]


def page_of(report: Report, user: User) -> dict[str, Any]:
    """Return statements, term, decision and what may be done now."""
    statements = ReportStatement.objects.visible_to(user).filter(report=report).select_related("report")
    decision = ReportDecision.objects.visible_to(user).filter(report=report).select_related("actor", "report")
    decision = decision.with_keys().first()
    offered = [] if decision else [made for act in _acts if (made := act(report, user))]
    if decision is None:
        offered.append((_("Besluit zonder aanmelding"), reverse("signals:decide_report", args=[report.pk]), False))
    return {
        "ref": report.reference,
        "meta": [report.consultation_body.municipality.name, report.get_channel_display()],
        "statements": [_statement(row, number) for number, row in enumerate(statements.with_keys(), start=1)],
        "decision": decision,
        "last": decide_before(report),
        "acts": offered,
    }


def _statement(row: ReportStatement, number: int) -> dict[str, Any]:
    sure = _("hoe zeker: %(sure)s") % {"sure": row.how_sure} if row.how_sure else ""
    return {
        "number": number,
        "kind": row.get_kind_display(),
        "source": ", ".join(str(part) for part in (row.source_kind, sure) if part),
        "date": row.observed_on,
        "text": row.text,
    }
