"""From facts to dates: calendar years and months, never an extension, never a guess (WET 9, BESL 16)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Case as Choice
from django.db.models import Exists, F, Max, OuterRef, QuerySet, Subquery, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from cases.analysis.models import JointAnalysis
from cases.closing.models import Closing
from cases.consultations.models import MeetingDecision
from cases.contributions.models import Contribution
from cases.participants.models import TableDecision
from cases.plans.models import Evaluation, Plan
from contactpoint.requests.models import RightsRequest
from parta import legal
from parta.parameters.defaults import DEFAULTS, LAW
from parta.parameters.models import LegalParameter
from parta.templatetags.parta import day
from retention.terms.models import Root, Term
from signals.referrals.models import DataSubject, Referral
from signals.reports.models import Report
from signals.weighing.models import Composition, JointAssessment, NotTabled, SubmitterInformed

REQUIRES: dict[str, tuple[str, ...]] = {
    Term.NO_LONGER_NECESSARY: ("RET_CASE_START", "RET_SCOPE", "BACKUP_DAYS"),
    Term.FIVE_YEARS: ("RET_CASE_START", "RET_SCOPE", "BACKUP_DAYS"),
    Term.NO_RISK: ("RET_NO_RISK",),
    Term.NOT_TABLED: ("RET_NOT_TABLED",),
    Term.REPORT: ("RET_MELDING_DAYS",),
    Term.REQUEST: ("RET_REQUEST_YEARS",),
}
"""The parameters a term rests on: while one of them is undecided the file is listed and stays (RET-20)."""

STEPS: dict[str, Any] = {
    "received": _("laatste verwerking: ontvangst van de aanmelding"),
    "assessed": _("laatste verwerking: gezamenlijke beoordeling"),
    "composed": _("laatste verwerking: samenstelling"),
    "contributed": _("laatste verwerking: bijdrage"),
    "analysed": _("laatste verwerking: gezamenlijke analyse"),
    "adopted": _("laatste verwerking: vaststelling van het plan"),
    "met": _("laatste verwerking: besluit in een vergadering"),
    "evaluated": _("laatste verwerking: evaluatie"),
    "recomposed": _("laatste verwerking: wijziging van de deelnemers"),
    "closed": _("laatste verwerking: afsluiting"),
    "five_years": _("vijf jaar later, uiterste datum"),
    "backups": _("eerder gepland, zodat ook de back-ups dan weg zijn"),
    "no_longer_necessary": _("de deelnemers besloten: niet langer nodig op"),
    "no_risk": _("analyse: geen verdere aanwijzingen van risico"),
    "not_tabled": _("besloten: niet voorgelegd"),
    "informed": _("aanmeldende deelnemer geïnformeerd"),
    "at_once": _("meteen daarna vernietigen"),
    "at_latest": _("uiterlijk na de termijn"),
    "report_decided": _("besluit over de melding"),
    "report_days": _("einde van de termijn voor meldingen"),
    "taken_up": _("verzoek in behandeling genomen"),
    "request_years": _("einde van de termijn voor verzoeken"),
}
"""The steps of a derivation, in words."""

LAST_PROCESSING = (
    *("received", "assessed", "composed", "recomposed", "contributed"),
    *("analysed", "adopted", "met", "evaluated", "closed"),
)
"""The joint acts that move the date, and no other: looking, printing or correcting does not. Rule: RET-03, RET-04."""


class Undetermined(ValueError):
    """The facts do not give a date: nothing may be destroyed, and nothing is guessed."""


@dataclass(frozen=True)
class Due:
    """One file with its term, the planned and the legal date, and the steps that lead there."""

    kind: str
    root_id: UUID
    body_id: UUID
    reference: str
    term: str
    planned_on: date | None
    legal_on: date | None
    steps: tuple[tuple[str, date], ...]
    undecided: tuple[str, ...] = ()

    @property
    def derivation(self) -> str:
        """How the dates follow, in words."""
        return in_words(self.steps)

    def is_due(self, on: date) -> bool:
        """Say whether the planned date has come."""
        return self.planned_on is not None and self.planned_on <= on


def in_words(steps: Any) -> str:
    """Return 'laatste verwerking: bijdrage 3 mei 2026; vijf jaar later, uiterste datum 3 mei 2031'."""
    return "; ".join(f"{STEPS[step]} {day(on)}" for step, on in steps)


class Parameters:
    """What every casusoverleg decided about keeping: one query, whatever the number of files."""

    def __init__(self):
        keys = {key for needed in REQUIRES.values() for key in needed}
        rows = LegalParameter.objects.in_force().filter(key__in=keys)
        self._decided = {(row.body_id, row.key): row.value for row in rows}

    def value(self, body_id: UUID, key: str) -> Any:
        """Return the decided value, else the protective default."""
        default = DEFAULTS[key]
        return default.value if default.standing == LAW else self._decided.get((body_id, key), default.value)

    def undecided(self, body_id: UUID, term: str) -> tuple[str, ...]:
        """Return what this casusoverleg still has to decide before the term may act."""
        own = (key for key in REQUIRES[term] if DEFAULTS[key].standing != LAW)
        return tuple(key for key in own if self._decided.get((body_id, key)) is None)


# --- the facts ----------------------------------------------------------------------------------------------------
def _last(rows: QuerySet, path: str, field: str) -> Subquery:
    grouped = rows.filter(**{path: OuterRef("pk")}).order_by().values(path)
    return Subquery(grouped.annotate(last=Max(field)).values("last"))


def _unless(rows: QuerySet, found: Subquery) -> Choice:
    return Choice(When(Exists(rows), then=None), default=found)


def _reference(model: Any) -> Subquery:
    return Subquery(model.objects.filter(subject=OuterRef("pk")).order_by("created_at").values("reference")[:1])


def subjects() -> QuerySet[DataSubject]:
    """Return data subjects with every fact that their date follows from; one query."""
    no_risk = JointAnalysis.objects.filter(has_risk_indications=False)
    weighed = Referral.objects.filter(subject=OuterRef("pk"), ended_on__isnull=True)
    untold = NotTabled.objects.filter(subject=OuterRef("pk"), informed__isnull=True)
    return DataSubject.objects.annotate(
        case_pk=F("case__pk"),
        reference=Coalesce(F("case__reference"), _reference(Referral)),
        received=_last(Referral.objects, "subject", "received_on"),
        assessed=_last(JointAssessment.objects, "subject", "in_effect_on"),
        composed=_last(Composition.objects, "subject", "in_effect_on"),
        contributed=_last(Contribution.objects, "case__subject", "contributed_on"),
        analysed=_last(JointAnalysis.objects, "case__subject", "decided_on"),
        adopted=_last(Plan.objects, "case__subject", "decided_on"),
        met=_last(MeetingDecision.objects, "item__case__subject", "decided_on"),
        evaluated=_last(Evaluation.objects, "case__subject", "decided_on"),
        recomposed=_last(TableDecision.objects, "subject", "in_effect_on"),
        closed=_last(Closing.objects, "case__subject", "decided_on"),
        no_longer_necessary=_last(Closing.objects, "case__subject", "no_longer_necessary_on"),
        no_risk=_last(no_risk, "case__subject", "decided_on"),
        # One of several referrals that was taken back ends nothing; the last submitter who is told begins 'at once'.
        not_tabled=_unless(weighed, _last(NotTabled.objects, "subject", "decided_on")),
        informed=_unless(untold, _last(SubmitterInformed.objects, "not_tabled__subject", "informed_on")),
    )


def reports() -> QuerySet[Report]:
    """Return reports with the day of their decision."""
    return Report.objects.annotate(decided=F("decision__decided_on"))


def requests() -> QuerySet[RightsRequest]:
    """Return requests with the day on which they were taken up."""
    return RightsRequest.objects.annotate(handled=F("taken_up__decided_on"))


# --- the dates ----------------------------------------------------------------------------------------------------
def derive(kind: str, row: Any, parameters: Parameters) -> Due:
    """Return when a file goes, and why; raise Undetermined when its facts give no date.

    Legal basis: WET 9, BESL 16.
    """
    term, planned_on, legal_on, steps = _RULES[kind](row, parameters)
    body_id = row.consultation_body_id
    undecided = parameters.undecided(body_id, term)
    return Due(kind, row.pk, body_id, row.reference, term, planned_on, legal_on, tuple(steps), undecided)


_Dates = tuple[str, date | None, date | None, list[tuple[str, date]]]


def _of_subject(row: Any, parameters: Parameters) -> _Dates:
    """When the file of a person goes: at once without risk or when not tabled, else by the five years. Rule: RET-10."""
    if not row.reference:
        raise Undetermined(f"Data subject {row.pk} has no referral.")
    if row.case_pk and row.no_risk:
        return _at_once(Term.NO_RISK, row, parameters, [("no_risk", row.no_risk)], start=row.no_risk)
    if not row.case_pk and row.not_tabled:
        steps = [("not_tabled", row.not_tabled)]
        steps += [("informed", row.informed)] if row.informed else []
        return _at_once(Term.NOT_TABLED, row, parameters, steps, start=row.informed)
    return _five_years(row, parameters)


def _at_once(term: str, row: Any, parameters: Parameters, steps: list, start: date | None) -> _Dates:
    """At once after `start`, and at the latest so many days after the decision; one date, no lead (RET-09, RET-15).

    Rule: RET-09.
    """
    key = REQUIRES[term][0]
    decided_on = steps[0][1]
    legal_on = decided_on + timedelta(days=DEFAULTS[key].allowed["max_days"])
    value = parameters.value(row.consultation_body_id, key)
    if value == "at_once":
        planned_on = min(start + timedelta(days=1), legal_on) if start else legal_on
    else:
        planned_on = min(decided_on + timedelta(days=value), legal_on)
    steps.append(("at_once" if planned_on < legal_on else "at_latest", planned_on))
    return term, planned_on, legal_on, steps


def last_processing(row: Any) -> tuple[str, date]:
    """Return the last joint act and its day; raise Undetermined without any (RET-03). Legal basis: WET 9."""
    acts = [(on, act) for act in LAST_PROCESSING if (on := getattr(row, act))]
    if not acts:
        raise Undetermined(f"Data subject {row.pk} has no date of processing.")
    on, act = max(acts, key=lambda found: (found[0], LAST_PROCESSING.index(found[1])))
    return act, on


def _five_years(row: Any, parameters: Parameters) -> _Dates:
    """Five calendar years after the last processing, less the lead for backups; or the earlier day of the closing.

    Rule: CLO-06, RET-02, RET-15, RET-16.
    """
    act, last = last_processing(row)
    # The 29th of February ends on the 28th (RET-16).
    legal_on = last + relativedelta(years=legal.RET_CASE_YEARS)
    planned_on = legal_on - timedelta(days=parameters.value(row.consultation_body_id, "BACKUP_DAYS"))
    steps = [(act, last), ("five_years", legal_on)]
    if row.no_longer_necessary and row.no_longer_necessary < planned_on:
        planned_on = row.no_longer_necessary
        return Term.NO_LONGER_NECESSARY, planned_on, legal_on, [*steps, ("no_longer_necessary", planned_on)]
    return Term.FIVE_YEARS, planned_on, legal_on, [*steps, ("backups", planned_on)]


def _of_report(row: Any, parameters: Parameters) -> _Dates:
    """A report goes thirty days after its decision, also when it became part of a referral. Rule: MEL-12, MEL-21."""
    if row.decided is None:
        raise Undetermined(f"Report {row.reference} has not been decided.")
    # A report that became part of a referral was decided first, so its term ends no later than MEL-21 allows.
    ends_on = row.decided + timedelta(days=parameters.value(row.consultation_body_id, "RET_MELDING_DAYS"))
    return Term.REPORT, ends_on, ends_on, [("report_decided", row.decided), ("report_days", ends_on)]


def _of_request(row: Any, parameters: Parameters) -> _Dates:
    """A request follows its own term, once the participants decided it. Rule: RET-22."""
    if row.handled is None:
        raise Undetermined(f"Request {row.reference} has not been taken up.")
    years = parameters.value(row.consultation_body_id, "RET_REQUEST_YEARS")
    steps = [("taken_up", row.handled)]
    if years is None:
        return Term.REQUEST, None, None, steps
    ends_on = row.handled + relativedelta(years=years)
    return Term.REQUEST, ends_on, ends_on, [*steps, ("request_years", ends_on)]


_RULES = {Root.SUBJECT: _of_subject, Root.REPORT: _of_report, Root.REQUEST: _of_request}
FACTS = {Root.SUBJECT: subjects, Root.REPORT: reports, Root.REQUEST: requests}
"""The rows of each kind of root with their facts."""
