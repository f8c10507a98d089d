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
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    UUIDField,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Concat
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.closing.models import ClosingProposal, ProposalAnswer, open_cases
from cases.consultations.models import InformationRequest, Meeting
from cases.contributions.models import Contribution, IncorrectReport, SourceFeedback
from cases.dossier.models import Case, CaseMembership
from cases.exchange.models import Exchange, ExchangeItem
from cases.participants.models import HandOver, TableConfirmation, TableDecision
from cases.participants.policies import SEAT
from cases.plans.models import Action, Evaluation
from cases.provisions.models import Provision, ProvisionItem
from contactpoint.requests.models import RightsRequest
from parta import legal
from parta.accounts.models import User
from parta.governance.policies import managed_bodies, managed_municipalities
from parta.outbox.models import Notice
from parta.parameters.models import days_of
from parta.worklist import weighings
from parta.worklist.weighings import Standing, Tables
from signals.gathering.sections import open_consultations, open_gatherings
from signals.informing.sections import open_questions, untold
from signals.referrals.models import Involvement, Referral
from signals.referrals.policies import SUBMITS, can_refer
from signals.reports.models import Report
from signals.weighing.models import Composition, NotTabled

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
    "confirm_more": (
        _("Instemmen met een vraag om meer informatie"),
        _("Daarna gaat de vraag naar wie aanmeldde"),
        _("Lees en bevestig"),
        "signals:referral",
    ),
    "no_unanimity": (
        _("Vastleggen dat er geen eensluidend oordeel is"),
        _("De termijn is voorbij"),
        _("Leg vast"),
        "signals:no_unanimity",
    ),
    "talk": (_("Gesprek over een weging"), _("U bent gevraagd"), _("Bekijk de aanmelding"), "signals:referral"),
    "supplement": (
        _("De aanmelding aanvullen"),
        _("De drie hebben meer informatie nodig"),
        _("Vul aan"),
        "signals:referral",
    ),
    "consult": (
        _("Een raadpleging beantwoorden"),
        _("Wet PARTA, artikel 5, derde lid"),
        _("Antwoord"),
        "signals:answer_consultation",
    ),
    "gather": (
        _("Een verzoek om gegevens beantwoorden"),
        _("Wet PARTA, artikel 5, vierde lid"),
        _("Antwoord"),
        "signals:answer_gathering",
    ),
    "answer": (
        _("Een vraag over informeren beantwoorden"),
        _("Besluit PARTA, artikel 4, tweede lid"),
        _("Antwoord"),
        "signals:answer_question",
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
    "action": (_("Actie uitvoeren of bijwerken"), _("Afspraak in het plan"), _("Werk bij"), "cases:progress"),
    "confirm_table": (
        _("Een wijziging van de deelnemers bevestigen"),
        _("Wet PARTA, artikel 5, vijfde lid"),
        _("Lees en bevestig"),
        "cases:confirm_table",
    ),
    "take_over": (_("Antwoorden op een overdracht"), _("Een collega vraagt u"), _("Antwoord"), "cases:table"),
    "confirm_statement": (
        _("Bevestigen wat namens u is ingevoerd"),
        _("Anders vervalt het (regel DAT-17)"),
        _("Lees en bevestig"),
        "cases:confirm_statement",
    ),
    "correct": (
        _("Nagaan of een uitspraak klopt"),
        _("Besluit PARTA, artikel 8"),
        _("Ga na"),
        "cases:correct",
    ),
    "feedback": (
        _("Het antwoord van een bron vragen"),
        _("Wet PARTA, artikel 10"),
        _("Leg vast"),
        "cases:answer_feedback",
    ),
    "information": (
        _("Iets inbrengen voor een vergadering"),
        _("Wet PARTA, artikel 6, eerste lid"),
        _("Antwoord"),
        "cases:answer_information",
    ),
    "evaluate": (
        _("De casus evalueren"),
        _("Is het nog nodig? (Wet PARTA, artikel 9)"),
        _("Evalueer"),
        "cases:evaluate",
    ),
    "consent": (
        _("Toestemming geven of weigeren"),
        _("Het is uw gegeven (Wpg, artikel 7; Wjsg, artikel 52)"),
        _("Antwoord"),
        "cases:answer_consent",
    ),
    "review": (
        _("Een verstrekking beoordelen"),
        _("Wet PARTA, artikel 17"),
        _("Beoordeel"),
        "cases:review_provision",
    ),
    "exchange": (
        _("Antwoorden of gegevens naar een andere gemeente mogen"),
        _("Wet PARTA, artikel 7, tweede lid"),
        _("Antwoord"),
        "cases:answer_exchange",
    ),
    "receive": (
        _("Gegevens van een ander casusoverleg aannemen"),
        _("Wet PARTA, artikel 7"),
        _("Bekijk"),
        "cases:receive_exchange",
    ),
    "proposal": (
        _("Antwoorden of de casus sluit"),
        _("Wet PARTA, artikel 6, derde lid"),
        _("Antwoord"),
        "cases:answer_proposal",
    ),
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
    _("te wegen"): ("view", "assess", "compose", "no_unanimity"),
    _("te bevestigen"): ("confirm", "confirm_more", "confirm_composition", "confirm_table", "confirm_statement"),
    _("te beantwoorden"): (
        *("answer", "consult", "gather", "supplement"),
        *("take_over", "correct", "information", "consent", "review", "exchange", "receive", "proposal"),
    ),
    _("te openen of te melden"): ("open_case", "inform_submitter"),
    _("casussen"): ("analyse", "plan", "evaluate", "feedback"),
    _("acties"): ("action",),
    _("te informeren"): ("inform",),
    _("verzoeken"): ("request",),
}
APPOINTMENTS = {"meeting": _("Vergadering"), "talk": _("Gesprek over een weging")}
"""What stands beside the work: a day on which people come together."""
NOTICE = "notice:"
WORK = (Notice.Kind.TO_CONFIRM, Notice.Kind.TO_WEIGH, Notice.Kind.TO_ANSWER, Notice.Kind.DUE_SOON)
"""Notices about what stands in the list already, with its date."""
WEEK = 7
PAGE = 400
NEWS = 8
LATE = 50


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
    def appointment(self) -> str:
        """What people come together for, if this is a day on which they do."""
        return APPOINTMENTS.get(self.kind, "")

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
    term: str = ""

    @property
    def text(self) -> str:
        """The notice in words, without content."""
        label = Notice.Kind(self.kind).label
        return f"{label}: {self.term_label}" if self.term else label

    @property
    def term_label(self) -> str:
        """Which term it is about."""
        return Notice.Term(self.term).label if self.term else ""

    @property
    def is_escalated(self) -> bool:
        """A term of others has passed: told to who watches over it and sees no more than the reference."""
        return self.kind == Notice.Kind.OVERDUE and not self.path


def _after(field: str, *days) -> Func:
    return Func(F(field), *days, template="(%(expressions)s)", arg_joiner=" + ", output_field=DateField())


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
            duty_kind=Value(kind) if isinstance(kind, str) else kind,
            duty_object=F(target),
            duty_reference=F(reference) if isinstance(reference, str) else reference,
            duty_body=F(f"{body}__municipality__name") if body else Value("", output_field=CharField()),
            duty_due=due if due is not None else Cast(None, DateField()),
            duty_case=F(case) if case else nobody,
        )
        .values_list("duty_kind", "duty_object", "duty_reference", "duty_body", "duty_due", "duty_case")
    )


def _weighing_arms(user: User, today: date) -> list[QuerySet]:
    """Where each weighing stands that this person takes part in; of one person's referrals the leading one.

    `due` leaves out the extra days of more information, which are read with the rest.
    """
    managed = managed_municipalities(user)
    if not managed and not user.weighing_bodies:
        return []
    here = Q(consultation_body__municipality__in=managed) | Q(consultation_body__in=user.weighing_bodies)
    rows = weighings.leading(Referral.objects.visible_to(user)).filter(here)
    term = _after("received_on", days_of("WEIGH_DECISION_DAYS"))
    return [_arm(rows, weighings.facts(), due=term, case="consultation_body_id")]


def _manager_arms(user: User, today: date) -> list[QuerySet]:
    if not user.has_function("process_manager"):
        return []
    bodies = managed_bodies(user).values("pk")
    ready = Composition.objects.visible_to(user).filter(
        in_effect_on__isnull=False, is_tabled=True, case__isnull=True, consultation_body__in=bodies
    )
    # Named after the referral that leads: the first one of the weighing may have been withdrawn since.
    weighed = Referral.objects.filter(subject=OuterRef("subject"), ended_on__isnull=True)
    weighed = weighed.order_by("received_on", "created_at", "pk").values("reference")[:1]
    silent = NotTabled.objects.visible_to(user).filter(informed__isnull=True, consultation_body__in=bodies)
    return [
        _arm(ready, "open_case", reference=Subquery(weighed), due=F("in_effect_on")),
        _arm(silent, "inform_submitter", due=F("decided_on")),
    ]


def _answer_arms(user: User, today: date) -> list[QuerySet]:
    """What others asked of this person, for the participant that designated him."""
    if not user.has_function(*SUBMITS):
        return []
    term = _after("received_on", days_of("WEIGH_DECISION_DAYS"), days_of("MORE_INFO_DAYS"))
    return [
        _arm(open_consultations(user), "consult", due=F("due_on")),
        _arm(open_gatherings(user), "gather", due=F("due_on")),
        _arm(open_questions(user), "answer", due=F("due_on")),
        _arm(weighings.to_supplement(user), "supplement", due=term),
    ]


def _case_arms(user: User, today: date) -> list[QuerySet]:
    running = open_cases().visible_to(user)
    meetings = Meeting.objects.visible_to(user).filter(starts_at__date__gte=today, cancelled_at__isnull=True)
    actions = Action.objects.visible_to(user).filter(owner=user, done_on__isnull=True, ended_on__isnull=True)
    arms = [
        _arm(
            actions,
            "action",
            due=F("due_on"),
            case="case_id",
        ),
        _arm(meetings, "meeting", body="", due=_day_of("starts_at")),
    ]
    if user.has_function("case_coordinator", "process_manager"):
        seats = CaseMembership.objects.filter(
            case=OuterRef("pk"), person=user, is_coordinator=True, left_on__isnull=True
        )
        led = running.filter(Exists(seats))
        planless = led.filter(analyses__has_risk_indications=True, plans__isnull=True)
        arms += [
            _arm(led.filter(analyses__isnull=True), "analyse", case="pk"),
            _arm(planless, "plan", case="pk"),
            _arm(_to_evaluate(led, today), "evaluate", due=F("evaluation_due"), case="pk"),
        ]
    return arms


SOON = 30
"""How many days before it is due an evaluation stands on the list."""


def _to_evaluate(cases: QuerySet[Case], today: date) -> QuerySet[Case]:
    """Cases of which the next evaluation is near or has passed (rules.md, REV-01)."""
    last = Evaluation.objects.filter(case=OuterRef("pk")).order_by("-decided_on", "-created_at").values("next_on")
    months = days_of("REVIEW_MAX_MONTHS")
    first = Func(
        F("opened_on"),
        months,
        template="(%(expressions)s)::date",
        arg_joiner=" + interval '1 month' * ",
        output_field=DateField(),
    )
    rows = cases.annotate(evaluation_due=Coalesce(Subquery(last[:1]), first))
    return rows.filter(evaluation_due__lte=today + timedelta(days=SOON))


def _table_arms(user: User, today: date) -> list[QuerySet]:
    """What a table asks of this person, for the participants for which he sits there; and of who leads it."""
    if not user.has_function(*SEAT):
        return []

    def mine(rows: QuerySet, case: str, participant: str) -> QuerySet:
        seat = {"case": OuterRef(case), "participant": OuterRef(participant)}
        return rows.filter(Exists(CaseMembership.objects.filter(person=user, left_on__isnull=True, **seat)))

    def arm(rows: QuerySet, kind: str, case: str, **more) -> QuerySet:
        reference = F(f"{case}__reference")
        return _arm(rows, kind, reference=reference, body=f"{case}__consultation_body", case=f"{case}_id", **more)

    statements = Contribution.objects.visible_to(user).filter(removed_on__isnull=True)
    waiting = statements.filter(confirm_until__isnull=False, confirmed_on__isnull=True)
    wrong = IncorrectReport.objects.visible_to(user).filter(correction__isnull=True)
    told = SourceFeedback.objects.visible_to(user).filter(answered_on__isnull=True, actor=user)
    asked = InformationRequest.objects.visible_to(user).filter(answered_on__isnull=True, item__dropped_on__isnull=True)
    offered = ExchangeItem.objects.visible_to(user).filter(answer="", exchange__sent_on__isnull=True)
    proposed = ClosingProposal.objects.visible_to(user).filter(withdrawn_on__isnull=True)
    seats = CaseMembership.objects.filter(case=OuterRef("case"), person=user, left_on__isnull=True)
    said = ProposalAnswer.objects.filter(proposal=OuterRef("pk"), participant__in=user.participants_for(*SEAT))
    return [
        arm(mine(waiting, "case", "participant"), "confirm_statement", "case", due=F("confirm_until")),
        arm(
            mine(wrong, "contribution__case", "contribution__participant"),
            "correct",
            "contribution__case",
            target="contribution",
        ),
        arm(told, "feedback", "correction__contribution__case", due=F("due_on")),
        arm(mine(asked, "item__case", "participant"), "information", "item__case", due=F("due_on")),
        arm(mine(consents_waiting(user), "provision__case", "supplier"), "consent", "provision__case"),
        arm(mine(offered, "case", "supplier"), "exchange", "case", due=F("exchange__answer_before")),
        arm(proposed.filter(Exists(seats), ~Exists(said)), "proposal", "case"),
        arm(
            HandOver.objects.visible_to(user).filter(to_person=user, answered_on__isnull=True),
            "take_over",
            "case",
            target="case",
        ),
    ]


def consents_waiting(user: User) -> QuerySet[ProvisionItem]:
    """Statements of which the supplier has not said yet whether they may leave."""
    rows = ProvisionItem.objects.visible_to(user).filter(needs_consent=True, has_consent__isnull=True)
    return rows.filter(provision__carried_out_on__isnull=True, provision__refused_on__isnull=True)


def _decision_arms(user: User, today: date) -> list[QuerySet]:
    """What is put to somebody who need not be at the table: the three, the second person, the receiving side."""
    arms = []
    if user.weighing_bodies:
        parties = {seat.designation.participant.kind for seat in user.weighing_seats_in_force}
        said = TableConfirmation.objects.filter(decision=OuterRef("pk"), party__in=parties)
        open_ones = TableDecision.objects.visible_to(user).filter(in_effect_on__isnull=True, asked__contains=[user.pk])
        arms.append(_arm(open_ones.filter(~Exists(said)), "confirm_table", due=F("decided_on")))
    if user.has_function("privacy_officer"):
        bodies = user.body_ids_for("privacy_officer")
        rows = Provision.objects.visible_to(user).filter(kind="other_law", consultation_body__in=bodies)
        unreviewed = rows.filter(review__isnull=True, carried_out_on__isnull=True, refused_on__isnull=True)
        arms.append(_arm(unreviewed, "review"))
    if user.has_function("case_coordinator", "process_manager") and can_refer(user):
        here = user.body_ids_for("case_coordinator", "process_manager")
        sent = Exchange.objects.visible_to(user).filter(
            to_body__in=here, sent_on__isnull=False, answered_on__isnull=True
        )
        arms.append(_arm(sent, "receive", body="to_body", due=F("sent_on")))
    return arms


def _day_of(field: str) -> Func:
    return Func(
        F(field), template="((%(expressions)s) AT TIME ZONE 'Europe/Amsterdam')::date", output_field=DateField()
    )


def _door_arms(user: User, today: date) -> list[QuerySet]:
    arms = []
    if user.has_function("intake_officer"):
        undecided = Report.objects.visible_to(user).filter(decision__isnull=True)
        arms.append(_arm(undecided, "report", due=_after("received_on", days_of("SIG_DECISION_DAYS"))))
    if user.has_function("contact_point_officer"):
        month = _months_after("known_since", legal.INFORM_MONTHS)
        involved = Involvement.objects.filter(subject=OuterRef("pk")).order_by("-since", "-pk")
        known_as = Coalesce(Subquery(involved.values("reference")[:1]), Value(""))
        fresh = RightsRequest.objects.visible_to(user).filter(taken_up__isnull=True)
        arms += [
            _arm(untold(user), "inform", reference=known_as, due=Coalesce(F("recheck_on"), month)),
            _arm(fresh, "request", due=_months_after("received_on", legal.REQUEST_MONTHS)),
        ]
    return arms


def _notice_arms(user: User, since: date) -> list[QuerySet]:
    """The newest notices, and every term that passed of which only the reference is told."""
    rows = Notice.objects.visible_to(user).filter(created_at__date__gte=since)
    passed = Q(kind=Notice.Kind.OVERDUE, path="")
    news = rows.exclude(passed).exclude(kind__in=WORK)
    return [_notices(news, NEWS), _notices(rows.filter(passed), LATE)]


def _notices(rows: QuerySet[Notice], number: int) -> QuerySet:
    named = rows.order_by("-created_at").annotate(
        duty_kind=Concat(Value(NOTICE), F("kind"), Value(":"), F("term"), output_field=CharField()),
        duty_object=F("pk"),
        duty_reference=F("reference"),
        duty_body=F("path"),
        duty_due=_day_of("created_at"),
        duty_case=Cast(None, UUIDField()),
    )
    shape = ("duty_kind", "duty_object", "duty_reference", "duty_body", "duty_due", "duty_case")
    return named.values_list(*shape)[:number]


MAKERS = (_weighing_arms, _manager_arms, _answer_arms, _case_arms, _table_arms, _decision_arms, _door_arms)


def duties_of(user: User, today: date) -> tuple[list[Duty], list[Message]]:
    """Return what waits for the person, the most urgent first, and the notices of two weeks: one query.

    Beside it one for the seats of the weighing tables. Legal basis: own choice: the worklist is derived from facts, so
    that nothing is forgotten.
    """
    arms = [arm for make in MAKERS for arm in make(user, today)]
    union = arms[0].union(*arms[1:], *_notice_arms(user, today - timedelta(days=14)), all=True)
    rows = list(union.order_by(F("duty_due").asc(nulls_last=True), "duty_reference")[:PAGE])
    news = [_message(*row) for row in rows if row[0].startswith(NOTICE)]
    weighed = [row for row in rows if row[0].startswith("{")]
    duties = [Duty(*row) for row in rows if not row[0].startswith((NOTICE, "{"))] + _weighed(user, today, weighed)
    return sorted(duties, key=lambda duty: (duty.due is None, duty.due, duty.reference)), news[::-1]


def _weighed(user: User, today: date, rows: list[tuple]) -> list[Duty]:
    """What the weighings ask of this person: for the party for which he is asked, and what is entered for all."""
    managed = set(managed_municipalities(user))
    tables = Tables.of({body_id for *_row, body_id in rows}.intersection(user.weighing_bodies))
    found = []
    for facts, pk, reference, body_name, due, body_id in rows:
        standing = Standing.read(facts)
        last, party = due + standing.extra, tables.voice(user, body_id, standing)
        kinds = standing.work_of(party) if party else []
        if party or standing.municipality in managed:
            kinds += standing.work_for_all(last, today)
        days = {"talk": standing.talk_on}
        found += [Duty(kind, pk, reference, body_name, days.get(kind, last), None) for kind in kinds]
    return found


def _message(kind: str, _pk: UUID, reference: str, path: str, on: date, _case: UUID | None) -> Message:
    _notice, name, term = kind.split(":")
    return Message(name, reference, path, on, term)


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
