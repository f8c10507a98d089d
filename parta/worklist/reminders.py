"""Who is reminded of what: of work that came in, of a day that comes near, of a day that has passed.

What is open, and until when, comes from the facts of each stage, the same ones that the worklist is made of. A notice
holds a kind, a term, a reference and a link, and no more; whoever watches over the terms gets no link.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone

from cases.dossier.models import Case, CaseGrant
from cases.participants.policies import WORKING
from cases.plans.models import Evaluation
from parta import legal
from parta.access.sight import now_valid
from parta.accounts.models import Designation, Function, User
from parta.organisations.models import WEIGHING_PARTIES, ConsultationBody, ParticipantKind
from parta.outbox.models import Notice
from parta.outbox.services import notify_once
from parta.parameters.models import days_of, value_of
from parta.worklist import weighings
from parta.worklist.weighings import Standing, Step, Tables
from signals.gathering.models import AskedOfParticipant, Consultation, GatheringRequest
from signals.informing.models import InformingQuestion
from signals.informing.sections import untold_among
from signals.informing.services import escalate_question
from signals.referrals.models import DataSubject, Referral
from signals.reports.models import Report

Term = Notice.Term
DAYS_BEFORE = (7, 2)
"""How many days before the last one people are reminded."""
LAPSED_DAYS = 7
"""Within how many days the contact point looks again when a ground has lapsed (own choice: TRA-04 has no number)."""


@dataclass(frozen=True)
class Reminder:
    """One notice that somebody should have: it counts as told when the same one came on `since` or later."""

    user: User
    kind: str
    term: str
    reference: str
    object_id: UUID
    since: date
    path: str = ""

    def tell(self) -> Notice | None:
        """Put it in the person's list, once."""
        return notify_once(**vars(self))

    def is_among(self, told: dict[tuple, date]) -> bool:
        """It stands in the person's list."""
        key = (self.user.pk, self.kind, self.term, self.reference, self.object_id, self.path)
        return key in told and told[key] >= self.since


@dataclass(frozen=True)
class Open:
    """Something that waits: since when, until which day, for whom, and who else is told when that day has passed."""

    term: str
    reference: str
    object_id: UUID
    body_id: UUID
    since: date
    last: date
    waits_for: list[User]
    path: str
    also: tuple[tuple[User, str], ...] = ()
    is_new: bool = False

    def reminders(self, today: date, around: Around) -> Iterator[Reminder]:
        """Return what should have been told by today."""
        if self.is_new:
            # The same notice as for who is asked in another's place, so that nobody gets it twice.
            yield from (self._to(user, Notice.Kind.TO_WEIGH, self.since, term="") for user in self.waits_for)
        if today > self.last:
            yield from self._overdue(self.last + timedelta(days=1), around)
            return
        moments = [self.last - timedelta(days=number) for number in DAYS_BEFORE]
        passed = [moment for moment in moments if self.since < moment <= today]
        if passed:
            yield from (self._to(user, Notice.Kind.DUE_SOON, max(passed)) for user in self.waits_for)

    def _overdue(self, since: date, around: Around) -> Iterator[Reminder]:
        """To those it waits for, those who should know, and who watches over it: to each once, by the best way in."""
        paths = dict.fromkeys(around.serving(self.body_id, Function.PRIVACY_OFFICER), "")
        paths |= dict(self.also)
        paths |= dict.fromkeys(self.waits_for, self.path)
        yield from (self._to(user, Notice.Kind.OVERDUE, since, path=path) for user, path in paths.items())

    def _to(self, user: User, kind: str, since: date, **change: Any) -> Reminder:
        about = {"term": self.term, "path": self.path, **change}
        return Reminder(user=user, kind=kind, reference=self.reference, object_id=self.object_id, since=since, **about)


class Around:
    """What stays the same while the worker looks: who serves a mayor, who sits at a table; each read once."""

    def __init__(self) -> None:
        self._known: dict[tuple, Any] = {}

    def serving(self, body_id: UUID, function: str) -> list[User]:
        """Who has a function for the mayor of a casusoverleg today."""
        municipality = ConsultationBody.objects.filter(pk=body_id).values("municipality")
        held = Designation.objects.in_force().filter(
            participant__kind=ParticipantKind.MAYOR,
            participant__municipality__in=municipality,
            functions__contains=[function],
        )
        people = User.objects.filter(pk__in=held.values("user")).order_by("pk")
        return self._once((body_id, function), lambda: list(people))

    def tables(self, body_id: UUID) -> Tables:
        """Who sits at the weighing table of a casusoverleg today."""
        return self._once((body_id, "seats"), lambda: Tables.of([body_id]))

    def days(self, body_id: UUID, key: str) -> timedelta:
        """The days of a parameter that was decided there, or the proposal."""
        return timedelta(days=self.number(body_id, key))

    def number(self, body_id: UUID, key: str) -> int:
        """The number of a parameter that was decided there, or the proposal."""
        return self._once((body_id, key), lambda: int(value_of(body_id, key)))

    def _once(self, key: tuple, read: Callable[[], Any]) -> Any:
        if key not in self._known:
            self._known[key] = read()
        return self._known[key]


# --- what the worker does -----------------------------------------------------------------------------------------
def due(today: date) -> list[tuple[str, UUID]]:
    """Return (term, primary key) of everything of which somebody still has to be told."""
    around = Around()
    found = []
    for term, clock in CLOCKS.items():
        rows = [(row.pk, _reminders(clock, row, today, around)) for row in clock.rows()]
        told = _told([reminder for _pk, reminders in rows for reminder in reminders])
        found += [(term, pk) for pk, reminders in rows if any(not one.is_among(told) for one in reminders)]
    return found


def remind(term: str, pk: UUID, today: date) -> int:
    """Look again, tell who was not told, mark a question that stayed silent; return how many notices were put."""
    clock = CLOCKS[term]
    row = clock.rows().filter(pk=pk).first()
    if row is None:
        return 0
    # Everybody is locked in one order, so that tasks about different things never wait for each other.
    reminders = sorted(_reminders(clock, row, today, Around()), key=lambda reminder: reminder.user.pk)
    put = sum(reminder.tell() is not None for reminder in reminders)
    if term == Term.QUESTION:
        escalate_question(actor=None, question=row, escalated_on=today)
    return put


def _reminders(clock: Clock, row: Any, today: date, around: Around) -> list[Reminder]:
    waiting = clock.open(row, around)
    return list(waiting.reminders(today, around)) if waiting else []


def _told(reminders: list[Reminder]) -> dict[tuple, date]:
    """When notices like these came last."""
    rows = Notice.objects.filter(object_id__in={reminder.object_id for reminder in reminders})
    rows = rows.values_list("user", "kind", "term", "reference", "object_id", "path", "created_at")
    return {tuple(key): timezone.localdate(at) for *key, at in rows.order_by("created_at")}


# --- reports (rules.md, MEL-11) -----------------------------------------------------------------------------------
def _reports() -> QuerySet[Report]:
    return Report.objects.filter(decision__isnull=True).order_by("received_on", "pk")


def _open_report(report: Report, around: Around) -> Open:
    """A report without a decision, by the last day of its term. Rule: MEL-11."""
    return Open(
        term=Term.REPORT,
        reference=report.reference,
        object_id=report.pk,
        body_id=report.consultation_body_id,
        since=report.received_on,
        last=report.received_on + around.days(report.consultation_body_id, "SIG_DECISION_DAYS"),
        waits_for=around.serving(report.consultation_body_id, Function.INTAKE_OFFICER),
        path=reverse("signals:report", args=[report.pk]),
    )


# --- weighings (rules.md, WEG-11) ---------------------------------------------------------------------------------
def _weighings() -> QuerySet[Referral]:
    rows = weighings.leading(Referral.objects.all()).order_by("received_on", "pk")
    return rows.annotate(facts=weighings.facts(), days=days_of("WEIGH_DECISION_DAYS"))


def _open_weighing(referral: Referral, around: Around) -> Open | None:
    """A weighing that waits for a step, by the last day of its term. Rule: WEG-11."""
    standing, body_id = Standing.read(referral.facts), referral.consultation_body_id
    if standing.step == Step.DONE:
        return None
    asked = around.tables(body_id).asked(body_id, standing)
    silent = list(WEIGHING_PARTIES) if standing.can_be_entered else standing.silent
    enter = around.serving(body_id, Function.PROCESS_MANAGER) if standing.can_be_entered else []
    path = reverse("signals:referral", args=[referral.pk])
    return Open(
        term=Term.WEIGHING,
        reference=referral.reference,
        object_id=referral.subject_id,
        body_id=body_id,
        since=referral.received_on,
        last=referral.received_on + timedelta(days=referral.days) + standing.extra,
        waits_for=[*(user for party in silent for user in asked[party]), *enter],
        path=path,
        # The three hear together that their term has passed.
        also=tuple((user, path) for people in asked.values() for user in people),
        is_new=standing.step == Step.VIEW,
    )


# --- informing (rules.md, TRA-02, TRA-04, TRA-07) -----------------------------------------------------------------
def _untold() -> QuerySet[DataSubject]:
    """Those who are not told yet, by the reference of the referral that made them known."""
    known = Referral.objects.filter(subject=OuterRef("pk")).order_by("received_on", "created_at", "pk")
    rows = untold_among(DataSubject.objects.all()).annotate(reference=Subquery(known.values("reference")[:1]))
    return rows.filter(reference__isnull=False).order_by("known_since", "pk")


def _open_informing(subject: DataSubject, around: Around) -> Open:
    """A person who is not informed yet, by the end of the month. Rule: TRA-02."""
    since, last = _month_of(subject)
    return Open(
        term=Term.INFORMING,
        reference=subject.reference,
        object_id=subject.pk,
        body_id=subject.consultation_body_id,
        since=since,
        last=last,
        waits_for=around.serving(subject.consultation_body_id, Function.CONTACT_POINT_OFFICER),
        path=reverse("signals:decide_informing", args=[subject.pk]),
    )


def _month_of(subject: DataSubject) -> tuple[date, date]:
    """Return since when and until when the contact point looks: after a lapsed ground, a decision, or the receipt."""
    if subject.is_back:
        lapsed_on = timezone.localdate(subject.lapsed_at)
        return lapsed_on, lapsed_on + timedelta(days=LAPSED_DAYS)
    if subject.look_again_on:
        return timezone.localdate(subject.decided_at), subject.look_again_on
    return subject.since, subject.since + relativedelta(months=legal.INFORM_MONTHS)


# --- what was asked of participants (rules.md, DSR-34) ------------------------------------------------------------
def _questions() -> QuerySet[InformingQuestion]:
    """Open questions; one that was put again, to somebody else of the participant, waits there."""
    again = InformingQuestion.objects.filter(
        subject=OuterRef("subject"), participant=OuterRef("participant"), asked_on__gt=OuterRef("asked_on")
    )
    rows = InformingQuestion.objects.filter(answer__isnull=True).exclude(Exists(again))
    return rows.select_related("person", "subject").order_by("due_on", "pk")


def _open_question(question: InformingQuestion, around: Around) -> Open:
    """Silence is no consent: the contact point is told too, for it asks again or waits. Rule: DSR-34."""
    subject, body_id = question.subject, question.subject.consultation_body_id
    path = reverse("signals:decide_informing", args=[subject.merged_into_id or subject.pk])
    return Open(
        term=Term.QUESTION,
        reference=question.reference,
        object_id=subject.pk,
        body_id=body_id,
        since=question.asked_on,
        last=question.due_on,
        waits_for=[question.person],
        path=reverse("signals:answer_question", args=[question.pk]),
        also=tuple((user, path) for user in around.serving(body_id, Function.CONTACT_POINT_OFFICER)),
    )


def _asked(model: type[AskedOfParticipant]) -> Callable[[], QuerySet]:
    """What was asked in a weighing that goes on, with the referral that leads it."""
    undecided = Referral.objects.filter(subject=OuterRef("subject"), ended_on__isnull=True)
    leads = undecided.order_by("received_on", "created_at", "pk").values("pk")[:1]
    rows = model.objects.filter(answered_on__isnull=True).annotate(leads=Subquery(leads))
    rows = rows.filter(leads__isnull=False).select_related("person", "asked_by").order_by("due_on", "pk")
    return rows.all


def _open_asked(term: str, page: str) -> Callable[[AskedOfParticipant, Around], Open]:
    """Who put the question is told too that it stayed without an answer."""
    return lambda asked, around: Open(
        term=term,
        reference=asked.reference,
        object_id=asked.subject_id,
        body_id=asked.consultation_body_id,
        since=asked.asked_on,
        last=asked.due_on,
        waits_for=[asked.person],
        path=reverse(page, args=[asked.pk]),
        also=((asked.asked_by, reverse("signals:referral", args=[asked.leads])),),
    )


# --- evaluations (rules.md, REV-01) -------------------------------------------------------------------------------
def _cases() -> QuerySet[Case]:
    """Cases that somebody works in: closing, and an analysis 'no', end every grant."""
    working = CaseGrant.objects.filter(now_valid(), content_object=OuterRef("pk"), source__in=WORKING)
    last = Evaluation.objects.filter(case=OuterRef("pk")).order_by("-decided_on", "-created_at")
    rows = Case.objects.filter(Exists(working)).order_by("opened_on", "pk")
    return rows.annotate(
        evaluated_on=Subquery(last.values("decided_on")[:1]), next_on=Subquery(last.values("next_on")[:1])
    )


def _open_evaluation(case: Case, around: Around) -> Open:
    """Who leads evaluates; when the day has passed everyone at the table is told, for sight lapses with it.

    Rule: REV-01.
    """
    months = relativedelta(months=around.number(case.consultation_body_id, "REVIEW_MAX_MONTHS"))
    path = reverse("cases:open", args=[case.pk])
    held = CaseGrant.objects.filter(now_valid(), content_object=case, source__in=WORKING).select_related("user")
    people = {grant.user: grant.valid_until for grant in held.order_by("user__pk")}
    return Open(
        term=Term.EVALUATION,
        reference=case.reference,
        object_id=case.subject_id,
        body_id=case.consultation_body_id,
        since=case.evaluated_on or case.opened_on,
        last=case.next_on or case.opened_on + months,
        waits_for=[user for user, until in people.items() if until is None],
        path=path,
        also=tuple((user, path) for user, until in people.items() if until is not None),
    )


@dataclass(frozen=True)
class Clock:
    """One kind of term: what is open, and what each of these waits for."""

    rows: Callable[[], QuerySet]
    open: Callable[[Any, Around], Open | None]


CLOCKS = {
    Term.REPORT: Clock(_reports, _open_report),
    Term.WEIGHING: Clock(_weighings, _open_weighing),
    Term.INFORMING: Clock(_untold, _open_informing),
    Term.QUESTION: Clock(_questions, _open_question),
    Term.CONSULTATION: Clock(_asked(Consultation), _open_asked(Term.CONSULTATION, "signals:answer_consultation")),
    Term.EVALUATION: Clock(_cases, _open_evaluation),
    Term.GATHERING: Clock(_asked(GatheringRequest), _open_asked(Term.GATHERING, "signals:answer_gathering")),
}
