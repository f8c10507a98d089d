"""What the list and the pages of reports show; the reporter is no part of it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parta.accounts.models import Function, User
from parta.organisations.models import ConsultationBody, Municipality, ParticipantKind
from parta.parameters.models import value_of
from signals.reports.models import Report, ReportDecision, ReportPerson, ReportReceipt, ReportReferred, ReportStatement

ActOf = Callable[[Report, User], tuple[str, str, bool] | None]
_acts: list[ActOf] = []
FEWEST, MOST = 2, 4
"""How many reports lie side by side: more columns than these nobody reads."""
PLACE = ("consultation_body__municipality",)
HOW_MANY = gettext_lazy("Kies twee, drie of vier meldingen om naast elkaar te leggen.")
ONE_MAYOR = gettext_lazy(
    "Naast elkaar liggen alleen meldingen aan dezelfde burgemeester: een andere burgemeester weegt zelf (Wet PARTA, "
    "artikel 5, tweede lid)."
)


def register_act(act: ActOf) -> ActOf:
    """Let a later step offer something on the page of a report of which not everything was passed on yet."""
    if act not in _acts:
        _acts.append(act)
    return act


def _municipalities_of(user: User) -> list[Municipality]:
    """The municipalities for whose mayor this person takes reports; they came with the designations."""
    mayors = [
        d.participant
        for d in user.designations_in_force
        if d.participant.kind == ParticipantKind.MAYOR and Function.INTAKE_OFFICER in d.functions
    ]
    return list({mayor.municipality_id: mayor.municipality for mayor in mayors}.values())


def bodies_of(user: User) -> QuerySet[ConsultationBody]:
    """The casusoverleggen for whose mayor this person takes reports."""
    return ConsultationBody.objects.filter(municipality__in=_municipalities_of(user)).select_related("municipality")


def desk_of(user: User) -> str:
    """The other desk, for who asks after his own data: its slug, or nothing for who serves several (MEL-13)."""
    found = _municipalities_of(user)
    return found[0].slug if len(found) == 1 else ""


def with_terms(reports: list[Report]) -> list[dict[str, Any]]:
    """Return the rows of a list, with their last day; one look at the parameter per casusoverleg."""
    terms = {body: value_of(body, "SIG_DECISION_DAYS") for body in {r.consultation_body_id for r in reports}}
    today = timezone.localdate()
    rows = []
    for report in reports:
        last = report.received_on + timedelta(days=terms[report.consultation_body_id])
        decision = getattr(report, "decision", None)
        rows.append({"report": report, "decision": decision, "last": last, "is_late": last < today})
    return rows


# --- one report, or several ---------------------------------------------------------------------------------------
def page_of(report: Report, user: User) -> dict[str, Any]:
    """Return persons, statements, term, decision, receipt, and what may be done now."""
    decision = ReportDecision.objects.visible_to(user).filter(report=report).select_related("actor", "report")
    decision = decision.with_keys().first()
    told = _told([report], user)[report.pk]
    return {
        **told,
        "ref": report.reference,
        "meta": [report.consultation_body.municipality.name, report.get_channel_display()],
        "decision": decision,
        "receipt": ReportReceipt.objects.visible_to(user).filter(report=report).first(),
        "acts": _acts_on(report, user, decision, is_passed_on=not told["is_left"]),
        **_clock(report, decision, _terms(report)),
    }


def _acts_on(report: Report, user: User, decision: ReportDecision | None, *, is_passed_on: bool) -> list[tuple]:
    """A report that was referred for one of its persons can be referred for another still."""
    refers = decision is None or decision.outcome == ReportDecision.Outcome.TO_REFERRAL
    offered = [made for act in _acts if (made := act(report, user))] if refers and not is_passed_on else []
    if decision is None:
        offered.append((_("Besluit zonder aanmelding"), reverse("signals:decide_report", args=[report.pk]), False))
    return offered


def _terms(report: Report) -> dict[str, timedelta]:
    """How long there is for a decision, and how long the report stays after it; the same for each of one mayor."""
    keys = {"decide": "SIG_DECISION_DAYS", "keep": "RET_MELDING_DAYS"}
    return {name: timedelta(days=value_of(report.consultation_body_id, key)) for name, key in keys.items()}


def _clock(report: Report, decision: ReportDecision | None, terms: dict[str, timedelta]) -> dict[str, date]:
    """The last day for a decision, and after it the last day of the report itself (MEL-11, MEL-12, MEL-21)."""
    if decision is None:
        return {"last": report.received_on + terms["decide"]}
    return {"gone_on": decision.decided_on + terms["keep"]}


def _told(reports: Sequence[Report], user: User) -> dict[UUID, dict[str, Any]]:
    """Return, by report, its persons, its statements grouped by person, and for whom it was referred."""
    persons, statements, referred = (
        _by_report(model.objects.visible_to(user).filter(report__in=[report.pk for report in reports]))
        for model in (ReportPerson, ReportStatement, ReportReferred)
    )
    return {
        report.pk: _parts(persons.get(report.pk, []), statements.get(report.pk, []), referred.get(report.pk, []))
        for report in reports
    }


def _by_report(rows: QuerySet) -> dict[UUID, list[Any]]:
    found: dict[UUID, list[Any]] = {}
    for row in rows.select_related("report").with_keys():
        found.setdefault(row.report_id, []).append(row)
    return found


def _parts(persons: list, statements: list, referred: list) -> dict[str, Any]:
    passed_on = {row.person_id: row for row in referred}
    whole = passed_on.get(None)
    people = [
        {"number": row.position, "name": row.name, "referred": passed_on.get(row.pk, whole), "pk": row.pk}
        for row in persons
    ]
    return {
        "persons": people,
        "groups": _groups(people, statements),
        "referred": whole,
        "is_left": whole is None and (not people or any(person["referred"] is None for person in people)),
    }


def _groups(people: list[dict[str, Any]], statements: list[ReportStatement]) -> list[dict[str, Any]]:
    titles = {person["pk"]: f"{person['number']}. {person['name']}" for person in people}
    titles[None] = _("Over allen, of over niemand apart") if people else ""
    shown = {pk: [_statement(row) for row in statements if row.person_id == pk] for pk in titles}
    return [{"title": titles[pk], "statements": rows} for pk, rows in shown.items() if rows]


def _statement(row: ReportStatement) -> dict[str, Any]:
    place = _("waar: %(place)s") % {"place": row.place} if row.place else ""
    sure = _("hoe zeker: %(sure)s") % {"sure": row.how_sure} if row.how_sure else ""
    return {
        "number": row.position,
        "kind": row.get_kind_display(),
        "source": ", ".join(part for part in (row.source_kind, place, sure) if part),
        "date": row.observed_on,
        "text": row.text,
    }


# --- side by side -------------------------------------------------------------------------------------------------
def chosen(user: User, ids: list[str]) -> list[Report]:
    """Return the reports that somebody marked, in the order in which they came in.

    Raises Http404 for one that is not there or not for him, ValidationError for too few, too many, or several mayors.
    Legal basis: AVG 5(1)(c), AVG 25.
    """
    wanted = {found for text in ids if (found := _id(text))}
    if len(wanted) < len(set(ids)):
        raise Http404
    if not FEWEST <= len(wanted) <= MOST:
        raise ValidationError(HOW_MANY)
    rows = Report.objects.visible_to(user).filter(pk__in=wanted).select_related(*PLACE, "decision")
    reports = sorted(rows.with_keys(), key=lambda report: (report.received_on, report.reference))
    if len(reports) < len(wanted):
        raise Http404
    if len({report.consultation_body_id for report in reports}) > 1:
        raise ValidationError(ONE_MAYOR)
    return reports


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def side_by_side(reports: list[Report], user: User) -> dict[str, Any]:
    """Return the columns: equal, each with its own clock; and the way to refer them together."""
    told, terms = _told(reports, user), _terms(reports[0])
    columns = []
    for report in reports:
        decision = getattr(report, "decision", None)
        clock = _clock(report, decision, terms)
        columns.append({"report": report, "decision": decision, **told[report.pk], **clock})
    context = {"columns": columns, "width": "three" if len(columns) == 3 else "even"}
    if all(_refers(column, user) for column in columns):
        query = urlencode({"melding": [report.pk for report in reports]}, doseq=True)
        context["action_url"] = f"{reverse('signals:submit_from_reports')}?{query}"
        context["action_label"] = _("Meld samen aan")
    return context


def _refers(column: dict[str, Any], user: User) -> bool:
    """What may be referred by itself may be referred together with the others."""
    decision = column["decision"]
    if not column["is_left"] or (decision and decision.outcome != ReportDecision.Outcome.TO_REFERRAL):
        return False
    return any(act(column["report"], user) for act in _acts)
