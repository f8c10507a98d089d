"""What waits for a person, from the facts of every stage: one query, whatever the number of rows."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import (
    CharField,
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    UUIDField,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Concat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.closing.models import open_cases
from cases.consultations.models import Meeting
from cases.dossier.models import Case, CaseMembership
from cases.plans.models import Action
from contactpoint.requests.models import RightsRequest
from parta import legal
from parta.accounts.models import User
from parta.organisations.models import WEIGHING_PARTIES
from parta.outbox.models import Notice
from parta.parameters.defaults import DEFAULTS
from parta.parameters.models import LegalParameter
from signals.informing.sections import untold
from signals.referrals.models import Referral
from signals.reports.models import Report
from signals.weighing.models import (
    AssessmentConfirmation,
    Composition,
    CompositionConfirmation,
    JointAssessment,
    NotTabled,
    Outcome,
    ViewReceipt,
)

KINDS = {
    # kind: (what, why, verb, url name)
    "report": (_("Besluiten over een melding"), _("Wet PARTA, artikel 5, tweede lid"), _("Besluit"), "signals:report"),
    "view": (_("Uw kijk geven"), _("Wet PARTA, artikel 5, derde lid"), _("Geef uw kijk"), "signals:referral"),
    "assess": (_("Samen beoordelen"), _("De drie kijken zijn binnen"), _("Voer in"), "signals:referral"),
    "confirm": (
        _("Gezamenlijke beoordeling bevestigen"),
        _("Daarna geldt zij"),
        _("Lees en bevestig"),
        "signals:referral",
    ),
    "compose": (
        _("De samenstelling bepalen"),
        _("Wet PARTA, artikel 5, vijfde lid"),
        _("Stel samen"),
        "signals:referral",
    ),
    "confirm_composition": (
        _("Samenstelling bevestigen"),
        _("Daarna geldt zij"),
        _("Lees en bevestig"),
        "signals:referral",
    ),
    "open_case": (_("De casus openen"), _("De samenstelling geldt"), _("Open de casus"), "cases:open_from"),
    "inform_submitter": (
        _("De aanmeldende deelnemer informeren"),
        _("Wet PARTA, artikel 5, zesde lid"),
        _("Informeer"),
        "signals:inform_submitter",
    ),
    "analyse": (
        _("De gezamenlijke analyse vastleggen"),
        _("Wet PARTA, artikel 6, eerste lid"),
        _("Bekijk"),
        "cases:open",
    ),
    "plan": (_("Een plan vaststellen"), _("Wet PARTA, artikel 6, eerste lid"), _("Bekijk"), "cases:open"),
    "action": (_("Actie uitvoeren of bijwerken"), _("Afspraak in het plan"), _("Werk bij"), "cases:open"),
    "meeting": (_("Vergadering"), _("U bent gevraagd"), _("Bekijk de agenda"), "cases:meeting"),
    "inform": (_("Beslissen over informeren"), _("Wet PARTA, artikel 11"), _("Beslis"), "signals:decide_informing"),
    "request": (
        _("Een verzoek in behandeling nemen"),
        _("Besluit PARTA, artikel 2"),
        _("Neem op"),
        "contactpoint:request",
    ),
}
ASKS = {
    # what the head of the page counts, as words
    _("meldingen"): ("report",),
    _("te wegen"): ("view", "assess", "compose"),
    _("te bevestigen"): ("confirm", "confirm_composition"),
    _("te openen of te melden"): ("open_case", "inform_submitter"),
    _("casussen"): ("analyse", "plan"),
    _("acties"): ("action",),
    _("te informeren"): ("inform",),
    _("verzoeken"): ("request",),
}
NOTICE = "notice:"
WEEK = 7
PAGE = 200
NEWS = 8


@dataclass
class Duty:
    """One thing to do: what, about what, until when, and where."""

    kind: str
    object_id: UUID
    reference: str
    body_name: str
    due: date | None
    case_id: UUID | None
    case: Case | None = None

    @property
    def what(self) -> str:
        """The duty in words."""
        return KINDS[self.kind][0]

    @property
    def why(self) -> str:
        """The ground."""
        return KINDS[self.kind][1]

    @property
    def verb(self) -> str:
        """The text of the link."""
        return KINDS[self.kind][2]

    @property
    def url(self) -> str:
        """The page on which it is done."""
        return reverse(KINDS[self.kind][3], args=[self.object_id])


@dataclass(frozen=True)
class Message:
    """A notice of the last two weeks."""

    kind: str
    reference: str
    path: str
    on: date

    @property
    def text(self) -> str:
        """The notice in words, without content."""
        return Notice.Kind(self.kind).label


def _days(key: str, body: str = "consultation_body") -> Coalesce:
    """Return the days of a parameter: decided in this casusoverleg, else the proposal."""
    decided = LegalParameter.objects.in_force().filter(key=key, body=OuterRef(body))
    value = Func(F("value"), template="(%(expressions)s #>> '{}')::int", output_field=IntegerField())
    return Coalesce(Subquery(decided.annotate(days=value).values("days")[:1]), Value(DEFAULTS[key].value))


def _after(field: str, days) -> Func:
    return Func(F(field), days, template="(%(expressions)s)", arg_joiner=" + ", output_field=DateField())


def _months_after(field: str, months: int) -> Func:
    template = f"(%(expressions)s + interval '{months} months')::date"
    return Func(F(field), template=template, output_field=DateField())


def _arm(
    rows: QuerySet, kind: str, *, reference="reference", body="consultation_body", due=None, case=None, target="pk"
):
    """Bring a queryset into the common shape of the union."""
    nobody = Cast(None, UUIDField())
    return (
        rows.order_by()
        .annotate(
            duty_kind=Value(kind),
            duty_object=F(target),
            duty_reference=F(reference) if isinstance(reference, str) else reference,
            duty_body=F(f"{body}__municipality__name") if body else Value("", output_field=CharField()),
            duty_due=due if due is not None else Cast(None, DateField()),
            duty_case=F(case) if case else nobody,
        )
        .values_list("duty_kind", "duty_object", "duty_reference", "duty_body", "duty_due", "duty_case")
    )


def _weighing_arms(user: User, today: date) -> list[QuerySet]:
    parties = _parties(user)
    undecided = Referral.objects.visible_to(user).filter(ended_on__isnull=True)
    undecided = undecided.filter(consultation_body__in=user.bodies_for("weigher", "process_manager"))
    assessments = JointAssessment.objects.filter(weighing__referral=OuterRef("pk"))
    compositions = Composition.objects.filter(weighing__referral=OuterRef("pk"))
    opened = undecided.filter(weighings__views_opened_at__isnull=False)
    fits = assessments.filter(in_effect_on__isnull=False, outcome=Outcome.FITS)
    term = _after("received_on", _days("WEIGH_DECISION_DAYS"))
    arms = [
        _arm(opened.filter(~Exists(assessments)), "assess", due=term),
        _arm(undecided.filter(Exists(fits), ~Exists(compositions)), "compose", due=term),
    ]
    if not parties:
        return arms
    mine = undecided.filter(consultation_body__in=user.bodies_for("weigher"))
    received = ViewReceipt.objects.filter(weighing__referral=OuterRef("pk"), party__in=parties)
    said = AssessmentConfirmation.objects.filter(decision__weighing__referral=OuterRef("pk"), party__in=parties)
    agreed = CompositionConfirmation.objects.filter(decision__weighing__referral=OuterRef("pk"), party__in=parties)
    pending = assessments.filter(in_effect_on__isnull=True)
    composing = compositions.filter(in_effect_on__isnull=True)
    return [
        *arms,
        _arm(mine.filter(~Exists(received)), "view", due=term),
        _arm(mine.filter(Exists(pending), ~Exists(said)), "confirm", due=term),
        _arm(mine.filter(Exists(composing), ~Exists(agreed)), "confirm_composition", due=term),
    ]


def _parties(user: User) -> list[str]:
    """Return for which of the three the person weighs."""
    kinds = {d.participant.kind for d in user.designations_in_force if "weigher" in d.functions}
    return [party for party in WEIGHING_PARTIES if party in kinds]


def _manager_arms(user: User, today: date) -> list[QuerySet]:
    bodies = user.bodies_for("process_manager")
    ready = Composition.objects.visible_to(user).filter(
        in_effect_on__isnull=False, is_tabled=True, case__isnull=True, consultation_body__in=bodies
    )
    untold = NotTabled.objects.visible_to(user).filter(informed__isnull=True, consultation_body__in=bodies)
    return [
        _arm(ready, "open_case", reference="weighing__referral__reference", due=F("in_effect_on")),
        _arm(untold, "inform_submitter", due=F("decided_on")),
    ]


def _case_arms(user: User, today: date) -> list[QuerySet]:
    running = open_cases().visible_to(user)
    meetings = Meeting.objects.visible_to(user).filter(starts_at__date__gte=today)
    actions = Action.objects.visible_to(user).filter(owner=user, done_on__isnull=True)
    arms = [
        _arm(
            actions,
            "action",
            reference="case__reference",
            body="case__consultation_body",
            due=F("due_on"),
            case="case_id",
            target="case_id",
        ),
        _arm(meetings, "meeting", body="", due=_day_of("starts_at")),
    ]
    if user.has_function("case_coordinator", "process_manager"):
        seats = CaseMembership.objects.filter(case=OuterRef("pk"), person=user, is_coordinator=True)
        led = running.filter(Exists(seats))
        planless = led.filter(analysis__has_risk_indications=True, plans__isnull=True)
        arms += [
            _arm(led.filter(analysis__isnull=True), "analyse", case="pk"),
            _arm(planless, "plan", case="pk"),
        ]
    return arms


def _day_of(field: str) -> Func:
    return Func(
        F(field), template="((%(expressions)s) AT TIME ZONE 'Europe/Amsterdam')::date", output_field=DateField()
    )


def _door_arms(user: User, today: date) -> list[QuerySet]:
    arms = []
    if user.has_function("intake_officer"):
        undecided = Report.objects.visible_to(user).filter(decision__isnull=True)
        arms.append(_arm(undecided, "report", due=_after("received_on", _days("SIG_DECISION_DAYS"))))
    if user.has_function("contact_point_officer"):
        month = _months_after("known_since", legal.INFORM_MONTHS)
        fresh = RightsRequest.objects.visible_to(user).filter(taken_up__isnull=True)
        arms += [
            _arm(untold(user), "inform", reference=Value(""), due=Coalesce(F("recheck_on"), month)),
            _arm(fresh, "request", due=_months_after("received_on", legal.REQUEST_MONTHS)),
        ]
    return arms


def _notice_arm(user: User, since: date) -> QuerySet:
    """The newest notices; what waits for a confirmation is a duty already."""
    rows = Notice.objects.visible_to(user).filter(created_at__date__gte=since)
    newest = rows.exclude(kind=Notice.Kind.TO_CONFIRM).order_by("-created_at")
    named = newest.annotate(
        duty_kind=Concat(Value(NOTICE), F("kind"), output_field=CharField()),
        duty_object=F("pk"),
        duty_reference=F("reference"),
        duty_body=F("path"),
        duty_due=_day_of("created_at"),
        duty_case=Cast(None, UUIDField()),
    )
    return named.values_list("duty_kind", "duty_object", "duty_reference", "duty_body", "duty_due", "duty_case")[:NEWS]


def duties_of(user: User, today: date) -> tuple[list[Duty], list[Message]]:
    """Return what waits for the person, the most urgent first, and the notices of two weeks: one query.

    Legal basis: own choice: the worklist is derived from facts, so that nothing is forgotten.
    """
    arms = [arm for make in (_weighing_arms, _manager_arms, _case_arms, _door_arms) for arm in make(user, today)]
    union = arms[0].union(*arms[1:], _notice_arm(user, today - timedelta(days=14)), all=True)
    rows = list(union.order_by(F("duty_due").asc(nulls_last=True), "duty_reference")[:PAGE])
    duties = [Duty(*row) for row in rows if not row[0].startswith(NOTICE)]
    notices = [
        Message(kind.removeprefix(NOTICE), reference, path, on)
        for kind, _pk, reference, path, on, _case in rows
        if kind.startswith(NOTICE)
    ]
    return duties, notices[::-1]


def cases_of(user: User, ids: set[UUID]) -> dict[UUID, Case]:
    """Return the visible cases of some duties with their subject, keys loaded: two queries."""
    rows = Case.objects.visible_to(user).filter(pk__in=ids).select_related("subject").with_keys()
    return {row.pk: row for row in rows}


def by_date(duties: list[Duty], today: date, week_end: date) -> list[tuple[str, list[Duty]]]:
    """Group duties by when they are due; empty groups are left out."""
    groups = {_("Over tijd"): [], _("Deze week"): [], _("Later"): [], _("Zonder datum"): []}
    late, week, later, undated = groups.values()
    for duty in duties:
        if duty.due is None:
            undated.append(duty)
        elif duty.due < today:
            late.append(duty)
        else:
            (week if duty.due <= week_end else later).append(duty)
    return [(title, rows) for title, rows in groups.items() if rows]


def asks_of(duties: list[Duty]) -> list[tuple[int, str, date | None]]:
    """Return (number, what, first date) per kind of work that there is."""
    asks = []
    for label, kinds in ASKS.items():
        rows = [duty for duty in duties if duty.kind in kinds]
        if rows:
            asks.append((len(rows), label, min((duty.due for duty in rows if duty.due), default=None)))
    return asks
