"""Reminders: by reference and link alone, once, to who has not acted; what is late goes to who watches over it too."""

from dataclasses import replace
from datetime import timedelta

import pytest
from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from parta.access.acting import acting
from parta.access.sight import guarded_models, visible
from parta.accounts.models import User
from parta.audit.models import LogEntry
from parta.celery import app
from parta.demo.region import MUNICIPALITIES
from parta.outbox import tasks as outbox
from parta.outbox.models import Notice
from parta.outbox.services import notify_once
from parta.parameters.models import LegalParameter
from parta.vault import keyring
from parta.worklist import reminders, tasks
from signals.gathering.models import Consultation, GatheringRequest
from signals.informing.models import GroundLapsed, InformationDecision, InformingAnswer, InformingQuestion
from signals.referrals.models import DataSubject, Referral
from signals.reports.models import Report, ReportDecision
from signals.weighing import services as weighing
from tests.cases.builders import AT_THE_TABLE as IN_THE_CASE
from tests.cases.builders import analyse, build_case
from tests.signals.weighed import WEIGHERS, assessed, compose, composed, confirm, enter, file_view, refer, viewed
from tests.support import as_, client_for, days, make_table, rule
from tests.worklist.test_worklist import away, put, question, recused, reports, seat_of, weigher

pytestmark = pytest.mark.django_db
SECRETS = ("Jelle", "Brandhof", "999990019", "dreigde", "stoel", "Kent u iemand", "buurman", "Redenen", "raadsel")
TERM = 28


def outside_the_region(clock):
    """The same clock for all but the demo region, of which every run would tell its people everything anew."""
    body = "consultation_body__municipality__slug__in"
    return replace(clock, rows=lambda: clock.rows().exclude(**{body: MUNICIPALITIES}))


@pytest.fixture
def run(monkeypatch):
    """Let the worker look once, without a queue between its two tasks; gives what went into the queue."""
    queue = []
    clocks = {term: outside_the_region(clock) for term, clock in reminders.CLOCKS.items()}
    monkeypatch.setattr(reminders, "CLOCKS", clocks)
    monkeypatch.setattr(tasks.remind, "delay", lambda *arguments: queue.append(arguments))

    def look():
        queue.clear()
        tasks.find_reminders()
        for arguments in queue:
            tasks.remind(*arguments)
        return list(queue)

    return look


def notices(*people: User, **facts) -> list[Notice]:
    """The notices of these people."""
    with acting(None, "reminders"):
        return list(Notice.objects.filter(user__in=people, **facts).order_by("created_at", "pk"))


def told(table, *kinds: str) -> list[tuple[str, str]]:
    """Who of this table was told of what kind, by seat, beside the month of informing; of these kinds when named."""
    seats = {person.pk: seat for seat, person in table.people.items()}
    rows = [notice for notice in notices(*table.people.values()) if notice.term != "informing"]
    found = sorted((seats[notice.user_id], notice.kind) for notice in rows)
    return [pair for pair in found if not kinds or pair[1] in kinds]


def everyone(kind: str, *seats: str) -> list[tuple[str, str]]:
    return sorted((seat, kind) for seat in seats)


def left(number: int):
    """The day of receipt that leaves this many days of the term."""
    return days(number - TERM)


# --- work that came in --------------------------------------------------------------------------------------------
@rule("WEG-01")
def test_those_who_are_asked_hear_once_that_a_referral_came_in(run):
    """WEG-01; the queue holds a term and an id."""
    table = make_table()
    weigher(table, is_deputy=True)
    referral = refer(table)
    assert ("weighing", str(referral.pk)) in run()
    assert told(table) == everyone("to_weigh", *WEIGHERS)
    (notice,) = notices(table.police)
    path = reverse("signals:referral", args=[referral.pk])
    assert (notice.reference, notice.object_id, notice.path) == (referral.reference, referral.subject_id, path)
    assert ("weighing", str(referral.pk)) not in run()
    assert len(told(table)) == 3


def test_a_party_that_spoke_hears_nothing(run):
    table = make_table()
    file_view(refer(table), table.police)
    run()
    assert told(table) == everyone("to_weigh", "mayor", "prosecutor")


def test_a_deputy_hears_it_when_nobody_else_is_there_and_who_takes_a_seat_over_too(run):
    """WET 12(3)."""
    table = make_table()
    deputy = weigher(table, is_deputy=True)
    refer(table)
    away(seat_of(table.police))
    run()
    assert [notice.kind for notice in notices(deputy)] == ["to_weigh"]
    assert told(table) == everyone("to_weigh", "mayor", "prosecutor")
    second = weigher(table, "mayor", name="opvolger")
    run()
    assert [notice.kind for notice in notices(second)] == ["to_weigh"]


@rule("ACC-16")
def test_who_heard_it_because_another_withdrew_does_not_hear_it_twice(run):
    """ACC-16: the notice of the weighing and that of the worker are the same one."""
    table = make_table()
    deputy = weigher(table, is_deputy=True)
    recused(table, refer(table), table.police)
    run()
    assert [notice.kind for notice in notices(deputy)] == ["to_weigh"]
    assert notices(table.police) == []


def test_of_joined_referrals_one_is_told_of(run):
    table = make_table()
    late, early = refer(table, received_on=days(-4)), refer(table, received_on=days(-12))
    with acting(None, "demo"):
        Referral.objects.filter(pk=late.pk).update(subject=early.subject)
    run()
    assert [notice.reference for notice in notices(table.police)] == [early.reference]


# --- a day that comes near ----------------------------------------------------------------------------------------
@rule("WEG-11")
@pytest.mark.parametrize(("number", "is_told"), [(8, False), (7, True), (5, True), (2, True), (0, True)])
def test_who_has_not_acted_is_reminded_a_week_and_two_days_before_the_last_day(run, number, is_told):
    """WEG-11; also when the worker was away on the day itself."""
    table = make_table()
    file_view(refer(table, received_on=left(number)), table.police)
    run()
    run()
    assert told(table, "due_soon", "overdue") == (everyone("due_soon", "mayor", "prosecutor") if is_told else [])


@pytest.mark.parametrize(("number", "ago", "again"), [(5, 2, False), (2, 5, True), (1, 5, True), (1, 1, False)])
def test_the_second_reminder_comes_after_the_first(run, monkeypatch, number, ago, again):
    table = make_table()
    referral = refer(table, received_on=left(number))
    monkeypatch.setattr(Notice._meta.get_field("created_at"), "auto_now_add", False)
    with acting(None, "reminders"):
        Notice.objects.create(
            user=table.police,
            kind="due_soon",
            term="weighing",
            reference=referral.reference,
            object_id=referral.subject_id,
            path=reverse("signals:referral", args=[referral.pk]),
            created_at=timezone.now() - timedelta(days=ago),
        )
    monkeypatch.undo()
    monkeypatch.setattr(tasks.remind, "delay", lambda *arguments: tasks.remind(*arguments))
    tasks.find_reminders()
    assert len(notices(table.police, kind="due_soon")) == 1 + again


@rule("WEG-23")
def test_once_the_views_are_open_everybody_who_may_enter_is_reminded(run):
    """WEG-23: also the process manager."""
    table = make_table()
    viewed(table, received_on=left(6))
    run()
    assert told(table, "due_soon") == everyone("due_soon", *WEIGHERS, "manager")


def test_who_confirmed_is_not_reminded(run):
    table = make_table()
    assessment = enter(viewed(table, received_on=left(6)), table.manager)
    confirm(assessment, table.police)
    run()
    assert told(table, "due_soon") == everyone("due_soon", "mayor", "prosecutor")


@rule("WEG-13")
def test_when_the_three_differ_all_of_them_are_reminded(run):
    """WEG-13."""
    table = make_table()
    assessment = enter(viewed(table, received_on=left(6)), table.manager)
    for seat in WEIGHERS:
        confirm(assessment, table.people[seat], position="does_not_fit" if seat == "mayor" else "fits")
    run()
    assert told(table, "due_soon") == everyone("due_soon", *WEIGHERS, "manager")


@rule("WEG-08")
def test_a_composition_is_waited_for_too(run):
    """WEG-08."""
    table = make_table()
    opened = assessed(table, received_on=left(6)).weighing
    composition = compose(opened, table.manager, table)
    confirm(composition, table.police, days(-3))
    run()
    assert told(table, "due_soon") == everyone("due_soon", "mayor", "prosecutor")


@pytest.mark.parametrize("number", [6, -2])
def test_nobody_is_reminded_of_what_was_decided(run, number):
    table = make_table()
    composed(table, refer(table, received_on=left(number)))
    assessed(table, received_on=left(number), surname="Anders", outcome="does_not_fit")
    run()
    assert told(table, "due_soon", "overdue") == []


# --- a day that has passed ----------------------------------------------------------------------------------------
@rule("WEG-11", "DSR-34")
def test_a_weighing_past_its_term_is_told_once_to_the_three_and_to_who_watches_over_it(run):
    """WEG-11: the three together, also the one that acted; DSR-34."""
    table, other = make_table(), make_table()
    referral = refer(table, received_on=left(-1))
    file_view(referral, table.police, on=days(-20))
    run()
    run()
    assert told(table, "overdue") == everyone("overdue", *WEIGHERS, "privacy")
    assert told(other) == []
    paths = {notice.path for notice in notices(*(table.people[seat] for seat in WEIGHERS), kind="overdue")}
    assert paths == {reverse("signals:referral", args=[referral.pk])}
    (notice,) = notices(table.privacy)
    assert (notice.reference, notice.path, notice.term) == (referral.reference, "", "weighing")


def test_on_the_last_day_itself_nothing_has_passed(run):
    table = make_table()
    refer(table, received_on=left(0))
    run()
    assert told(table, "overdue") == []


@rule("WEG-11")
def test_the_privacy_officer_sees_it_on_the_worklist_and_sees_no_referral(run):
    """WEG-11, WET 13(1)(b): both walls, the page and the address."""
    table = make_table()
    referral = refer(table, received_on=left(-3))
    run()
    client, person = client_for(table.privacy), User.objects.get(pk=table.privacy.pk)
    page = client.get(reverse("worklist:index"))
    assert [(message.reference, message.term) for message in page.context["escalated"]] == [
        (referral.reference, "weighing")
    ]
    text = page.content.decode()
    assert referral.reference in text
    assert str(referral.pk) not in text
    assert client.get(reverse("signals:referral", args=[referral.pk])).status_code == 404
    with as_(person):
        for model in guarded_models():
            if model._meta.app_label == "signals":
                assert visible(model, person).count() == model._base_manager.count() == 0, model


@rule("WEG-12")
def test_more_information_moves_the_last_day(run):
    """WEG-12."""
    table = make_table()
    referral = refer(table, received_on=left(1))
    opened = viewed(table, referral)
    with as_(table.manager):
        asked = weighing.ask_more_information(
            actor=table.manager, weighing=opened, question="Wat was er?", decided_on=days(-1)
        )
    for seat in WEIGHERS:
        with as_(table.people[seat]):
            weighing.confirm_more_information(actor=table.people[seat], more_information=asked, confirmed_on=days(-1))
    run()
    assert told(table, "due_soon", "overdue") == []


@rule("WEG-11")
def test_a_term_that_the_participants_made_longer_counts(run):
    """WEG-11: WEIGH_DECISION_DAYS."""
    table = make_table()
    LegalParameter.objects.create(
        body=table.body,
        key="WEIGH_DECISION_DAYS",
        value=60,
        decided_on=days(-9),
        decision_reference="besluit",
        dpo_advice_on=days(-9),
        dpo_advice_reference="advies",
        recorded_by=table.privacy,
        valid_from=days(-9),
    )
    refer(table, received_on=left(-9))
    run()
    assert told(table, "due_soon", "overdue") == []


@rule("MEL-11")
def test_a_report_without_a_decision_is_reminded_of_and_then_escalated(run):
    """MEL-11: received 0 to 29 days ago."""
    table = make_table()
    reports(table, TERM + 2)
    run()
    rows = notices(table.intake)
    assert {notice.kind for notice in rows} == {"due_soon", "overdue"}
    assert [len([n for n in rows if n.kind == kind]) for kind in ("due_soon", "overdue")] == [8, 1]
    (notice,) = notices(table.privacy)
    assert (notice.kind, notice.term, notice.path, notice.reference[0]) == ("overdue", "report", "", "M")
    assert notice.object_id == notices(table.intake, kind="overdue")[0].object_id
    assert run() == []


def test_a_report_that_was_decided_is_not_reminded_of(run):
    table = make_table()
    reports(table, TERM + 2)
    with acting(None, "demo"):
        for report in Report.objects.filter(consultation_body=table.body):
            ReportDecision.objects.create(
                report=report, outcome="nothing", reason="Een raadsel.", actor=table.intake, decided_on=days(0)
            )
    run()
    assert told(table) == []


# --- informing ----------------------------------------------------------------------------------------------------
def informing(table):
    return [(notice.user_id, notice.kind) for notice in notices(*table.people.values(), term="informing")]


def month_ago(number: int = 0):
    """The day of which the month ends in so many days."""
    return days(number) - relativedelta(months=1)


@rule("TRA-02")
@pytest.mark.parametrize(("number", "kind"), [(9, ""), (5, "due_soon"), (-1, "overdue")])
def test_the_contact_point_is_reminded_of_the_month_in_which_somebody_is_told(run, number, kind):
    """TRA-02."""
    table = make_table()
    refer(table, received_on=month_ago(number))
    run()
    expected = [(table.contact.pk, kind)] if kind else []
    assert [pair for pair in informing(table) if pair[0] == table.contact.pk] == expected
    assert ((table.privacy.pk, "overdue") in informing(table)) == (kind == "overdue")


def decided(subject, table, **answers):
    with acting(None, "demo"):
        InformationDecision.objects.create(subject=subject, actor=table.contact, decided_on=days(-20), **answers)


def organisation(table) -> Referral:
    """A referral of an organisation, whose right to be told does not exist."""
    with acting(None, "demo"):
        subject = DataSubject(
            consultation_body=table.body,
            kind="legal",
            surname="Stichting Raadsel",
            stay_basis="established",
            known_since=days(-60),
        )
        keyring.open_file(subject.pk, "A-2026-9999")
        subject.save()
        return Referral.objects.create(
            reference="A-2026-9999",
            consultation_body=table.body,
            subject=subject,
            referring_participant=table.participants["probation"],
            submitted_by=table.probation,
            addressee="mayor",
            received_on=days(-60),
            conduct="Er wordt geld ingezameld.",
            quality_note="Nagevraagd.",
        )


@rule("PUR-02", "TRA-13")
def test_who_was_told_and_an_organisation_are_not_reminded_of(run):
    """PUR-02, TRA-13."""
    table = make_table()
    decided(refer(table, received_on=days(-60)).subject, table, is_informed=True, how="per brief")
    organisation(table)
    waiting = refer(table, received_on=days(-60))
    run()
    assert {notice.reference for notice in notices(table.contact)} == {waiting.reference}


@rule("TRA-07")
def test_a_postponement_is_looked_at_again_on_its_day(run):
    """TRA-07."""
    table = make_table()
    not_yet = {"is_informed": False, "ground": "uavg_41_d", "motivation": "Een raadsel."}
    decided(refer(table, received_on=days(-60)).subject, table, **not_yet, recheck_on=days(30))
    run()
    assert informing(table) == []
    late = refer(table, received_on=days(-60), surname="Anders").subject
    decided(late, table, **not_yet, recheck_on=days(-1))
    run()
    assert sorted(informing(table)) == sorted([(table.contact.pk, "overdue"), (table.privacy.pk, "overdue")])


@rule("TRA-04")
@pytest.mark.parametrize(("ago", "kinds"), [(3, []), (6, ["due_soon"]), (8, ["overdue"])])
def test_a_ground_that_lapsed_is_looked_at_within_a_week(run, monkeypatch, ago, kinds):
    """TRA-04, BESL 4(3)."""
    table = make_table()
    asked = question(table, table.probation, asked_on=days(-40), due_on=days(-30))
    for model in (InformationDecision, InformingAnswer, GroundLapsed):
        monkeypatch.setattr(model._meta.get_field("created_at"), "auto_now_add", False)
    with acting(None, "demo"):
        InformationDecision.objects.create(
            subject=asked.subject,
            actor=table.contact,
            decided_on=days(-35),
            created_at=timezone.now() - timedelta(days=35),
            is_informed=False,
            ground="uavg_41_d",
            motivation="Een raadsel.",
            recheck_on=days(40),
        )
        held = {"actor": table.probation, "decided_on": days(-36), "created_at": timezone.now() - timedelta(days=36)}
        answer = InformingAnswer.objects.create(question=asked, ground="uavg_41_d", motivation="Een raadsel.", **held)
        lapsed = {**held, "decided_on": days(-ago), "created_at": timezone.now() - timedelta(days=ago)}
        GroundLapsed.objects.create(answer=answer, **lapsed)
    monkeypatch.undo()
    monkeypatch.setattr(tasks.remind, "delay", lambda *arguments: tasks.remind(*arguments))
    tasks.find_reminders()
    assert [notice.kind for notice in notices(table.contact)] == kinds


# --- what was asked -----------------------------------------------------------------------------------------------
@rule("DSR-34")
def test_a_question_that_stays_silent_is_escalated_once_and_stays_open(run):
    """DSR-34: to who was asked, to the contact point that asked, and to who watches over it."""
    table = make_table()
    asked = question(table, table.probation, asked_on=days(-12), due_on=days(-1))
    run()
    rows = notices(*table.people.values(), term="question")
    assert {(row.user_id, row.kind, row.path) for row in rows} == {
        (table.probation.pk, "overdue", reverse("signals:answer_question", args=[asked.pk])),
        (table.contact.pk, "overdue", reverse("signals:decide_informing", args=[asked.subject_id])),
        (table.privacy.pk, "overdue", ""),
    }
    with acting(None, "reminders"):
        asked.refresh_from_db()
    assert asked.escalated_on == days(0)
    run()
    assert len(notices(*table.people.values(), term="question")) == 3
    here = {"event": "question.escalated", "consultation_body_id": table.body.pk}
    assert LogEntry.objects.filter(**here).count() == 1
    with as_(table.probation):
        assert InformingQuestion.objects.visible_to(table.probation).filter(answer__isnull=True).count() == 1


@pytest.mark.parametrize(
    ("asked_on", "due_on", "is_told"), [(-4, 6, True), (-4, 8, False), (0, 3, False), (-1, 2, True)]
)
def test_a_question_reminds_only_of_days_that_came_after_it_was_put(run, asked_on, due_on, is_told):
    """Nobody is asked and reminded in one breath."""
    table = make_table()
    question(table, table.probation, asked_on=days(asked_on), due_on=days(due_on))
    run()
    assert bool(notices(table.probation, kind="due_soon")) == (is_told and asked_on < 0)


def test_an_answer_ends_the_reminders_and_so_does_asking_again(run):
    """BESL 4(2)."""
    table = make_table()
    answered = question(table, table.probation, asked_on=days(-12), due_on=days(-1))
    with acting(None, "demo"):
        InformingAnswer.objects.create(question=answered, actor=table.probation, decided_on=days(-1))
    first = question(table, table.coordinator, asked_on=days(-12), due_on=days(-1))
    with acting(None, "demo"):
        InformingQuestion.objects.create(
            subject_id=first.subject_id,
            consultation_body=table.body,
            participant=first.participant,
            person=table.child_protection,
            reference=first.reference,
            asked_by=table.contact,
            asked_on=days(-1),
            due_on=days(9),
        )
    run()
    assert notices(*table.people.values(), term="question") == []


@rule("WEG-06", "DSR-34")
@pytest.mark.parametrize(
    ("model", "term", "page"),
    [
        (Consultation, "consultation", "signals:answer_consultation"),
        (GatheringRequest, "gathering", "signals:answer_gathering"),
    ],
)
def test_what_the_three_asked_is_escalated_to_who_asked_and_to_who_watches_over_it(run, model, term, page):
    """WEG-06, WET 5(4), DSR-34."""
    table = make_table()
    asked = put(model, table, table.probation, asked_on=days(-9), due_on=days(-1))
    run()
    run()
    rows = notices(*table.people.values(), term=term)
    assert sorted((row.user_id, row.path) for row in rows) == sorted(
        [
            (table.probation.pk, reverse(page, args=[asked.pk])),
            (table.manager.pk, reverse("signals:referral", args=[asked.weighing.referral_id])),
            (table.privacy.pk, ""),
        ]
    )
    with acting(None, "demo"):
        Referral.objects.filter(subject=asked.subject_id).update(ended_on=days(0))
        Notice.objects.filter(term=term)._raw_delete("default")
    run()
    assert notices(*table.people.values(), term=term) == []


# --- never content ------------------------------------------------------------------------------------------------
@rule("WEB-05")
def test_no_reminder_holds_content_not_in_the_list_nor_in_the_mail_nor_in_the_queue(run):
    """AVG 25: a kind, a term, a reference and a link; the mail says the reference alone."""
    table = make_table()
    refer(table, received_on=left(-1))
    refer(table, received_on=left(5), surname="Brandhof-Jelle")
    reports(table, TERM + 2)
    question(table, table.probation, asked_on=days(-12), due_on=days(-1))
    put(Consultation, table, table.probation, asked_on=days(-9), due_on=days(-1))
    put(GatheringRequest, table, table.coordinator, asked_on=days(-9), due_on=days(2))
    build_case(table, opened_on=days(5) - relativedelta(months=12))
    queue = run()
    assert {term for term, _pk in queue} == {str(term) for term in Notice.Term}
    assert all(len(arguments) == 2 and len(arguments[1]) == 36 for arguments in queue)
    rows = notices(*table.people.values())
    assert {row.kind for row in rows} == {"to_weigh", "due_soon", "overdue", "admitted"}
    everything = " ".join(str(value) for row in rows for value in vars(row).values())
    assert [secret for secret in SECRETS if secret in everything] == []
    assert {row.path for row in rows if row.user_id == table.privacy.pk} == {""}
    for row in rows:
        outbox.deliver(str(row.pk))
    assert len(mail.outbox) == len(rows)
    bodies = " ".join(f"{message.subject} {message.body}" for message in mail.outbox)
    assert [secret for secret in SECRETS if secret in bodies] == []
    assert "aanmeldingen/" not in bodies


# --- the worker ---------------------------------------------------------------------------------------------------
def test_a_task_for_what_is_gone_does_nothing():
    table = make_table()
    tasks.remind("weighing", str(table.body.pk))
    tasks.remind("report", str(table.body.pk))
    assert told(table) == []


def test_a_notice_is_put_once_since_a_day():
    table = make_table()
    same = {"user": table.police, "kind": "overdue", "reference": "A-1", "object_id": table.body.pk, "term": "weighing"}
    with acting(None, "reminders"):
        assert notify_once(**same, since=days(0)) is not None
        assert notify_once(**same, since=days(0)) is None
        assert notify_once(**same, since=days(-9)) is None
        assert notify_once(**same, since=days(1)) is not None
        assert notify_once(**{**same, "path": "/x/"}, since=days(0)) is not None
    assert len(notices(table.police)) == 3


def test_every_task_of_the_clock_is_one_that_the_worker_knows():
    app.loader.import_default_modules()
    assert {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()} <= set(app.tasks)


# --- evaluations (REV-01, N21) --------------------------------------------------------------------------------------
def evaluations(table, case) -> set[tuple[str, str]]:
    """Who was told of the evaluation of a case, and how."""
    seats = {person.pk: seat for seat, person in table.people.items()}
    rows = notices(*table.people.values(), term=Notice.Term.EVALUATION, reference=case.reference)
    return {(seats[row.user_id], row.kind) for row in rows}


@rule("REV-01")
def test_who_leads_is_reminded_before_an_evaluation_is_due_and_nobody_else(run):
    """REV-01: a week before the twelfth month ends."""
    table = make_table()
    case = build_case(table, seats=IN_THE_CASE, opened_on=days(5) - relativedelta(months=12))
    run()
    assert evaluations(table, case) == {("coordinator", "due_soon"), ("manager", "due_soon")}


@rule("REV-01")
def test_a_late_evaluation_is_told_to_everyone_at_the_table_and_to_who_watches_over_it(run):
    """REV-01, N21: their sight lapses with it; the privacy officer gets no link."""
    table = make_table()
    case = build_case(table, seats=IN_THE_CASE, opened_on=days(-3) - relativedelta(months=12))
    run()
    late = {(seat, "overdue") for seat in (*IN_THE_CASE, "manager", "privacy")}
    assert evaluations(table, case) == late
    (row,) = notices(table.privacy, term=Notice.Term.EVALUATION)
    assert row.path == ""


def test_a_case_that_ended_waits_for_no_evaluation(run):
    """WET 6(3): after closing nobody works in it."""
    table = make_table()
    case = build_case(table, seats=IN_THE_CASE, opened_on=days(-3) - relativedelta(months=12))
    analyse(table, case, risk=False, on=days(-2))
    run()
    assert evaluations(table, case) == set()
