"""The worklist is derived from facts and costs the same for one duty as for a hundred."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from parta.access.acting import acting
from parta.access.references import next_reference
from parta.accounts.models import User, WeighingSeat
from parta.organisations.models import StandingParticipant
from parta.outbox.models import Notice
from parta.vault import keyring
from parta.worklist import duties
from signals.gathering.models import Consultation, GatheringRequest
from signals.informing.models import InformingAnswer, InformingQuestion
from signals.referrals.models import Referral, ReferralItem
from signals.reports.models import Report
from signals.weighing import services as weighing
from signals.weighing.models import NotTabled, ViewReceipt, Weighing
from signals.weighing.policies import asked_of
from tests.signals.weighed import (
    WEIGHERS,
    assessed,
    compose,
    confirm,
    enter,
    file_view,
    refer,
    viewed,
)
from tests.support import as_, client_for, days, designate, make_person, make_table, rule, seat_at

pytestmark = pytest.mark.django_db


def reports(table, number):
    with as_(table.intake):
        for index in range(number):
            report = Report(
                reference=next_reference(Report, "M", timezone.localdate()),
                consultation_body=table.body,
                received_on=timezone.localdate() - timedelta(days=index),
                channel="telephone",
                about="Een buurman maakt zich zorgen.",
                taken_by=table.intake,
            )
            keyring.open_file(report.pk, report.reference)
            report.save()


def test_every_seat_has_a_worklist_that_opens():
    table = make_table()
    for seat, person in table.people.items():
        response = client_for(person).get(reverse("worklist:index"))
        assert response.status_code == 200, seat


def test_a_report_waits_for_the_intake_officer_until_its_term():
    table = make_table()
    reports(table, 1)
    user = User.objects.get(pk=table.intake.pk)
    with as_(user):
        (duty,), _notices = duties.duties_of(user, timezone.localdate())
    assert duty.kind == "report"
    assert duty.due == timezone.localdate() + timedelta(days=28)


def queries(person):
    client = client_for(person)
    client.get(reverse("worklist:index"))
    with CaptureQueriesContext(connection) as seen:
        assert client.get(reverse("worklist:index")).status_code == 200
    return [q["sql"] for q in seen if not q["sql"].startswith(("SAVEPOINT", "RELEASE"))]


def test_one_report_costs_as_many_queries_as_fifty():
    one, fifty = make_table(), make_table()
    reports(one, 1)
    reports(fifty, 50)
    assert len(queries(one.intake)) == len(queries(fifty.intake))


def test_news_never_pushes_work_off_the_list_and_what_waits_for_confirmation_stands_there_once():
    """A duty comes from the facts; a notice is only news."""
    table = make_table()
    refer(table)
    with acting(None, "demo"):
        Notice.objects.bulk_create(
            Notice(user=table.police, kind=kind, reference=f"Z-{number}")
            for number in range(250)
            for kind in (Notice.Kind.ADMITTED, *duties.WORK)
        )
    with as_(table.police):
        work, news = duties.duties_of(table.police, days(0))
    assert [duty.kind for duty in work] == ["view"]
    assert len(news) == duties.NEWS
    assert {message.kind for message in news} == {"admitted"}


# --- what the weighings ask ---------------------------------------------------------------------------------------
def work(person, *, full=False):
    """What waits for a person, as the next request reads it."""
    person = User.objects.get(pk=person.pk)
    with as_(person):
        found, _news = duties.duties_of(person, days(0))
    return found if full else sorted(duty.kind for duty in found)


def weigher(table, kind="police", *, is_deputy=False, name="tweede weger", **seat):
    """A second weigher of a party, with a seat."""
    person = make_person(name)
    seat_at(table.body, designate(person, table.participants[kind], "weigher"), is_deputy=is_deputy, **seat)
    return person


def last_day(referral, extra=0):
    return referral.received_on + timedelta(days=28 + extra)


@rule("WEG-11", "WEG-21")
def test_a_referral_waits_for_the_seated_weighers_of_the_three_until_the_end_of_the_term():
    """WEG-11, WEG-21: for those with a seat, not for everyone who is designated to weigh."""
    table = make_table()
    designate(make_person("zonder plaats"), table.participants["police"], "weigher")
    referral = refer(table)
    for seat in WEIGHERS:
        (duty,) = work(table.people[seat], full=True)
        assert (duty.kind, duty.reference, duty.due) == ("view", referral.reference, last_day(referral))
        assert duty.url == reverse("signals:referral", args=[referral.pk])
    assert work(User.objects.get(name="zonder plaats")) == []
    assert work(table.manager) == work(table.coordinator) == []


def test_when_a_party_spoke_nothing_waits_for_its_other_weigher():
    table = make_table()
    second, referral = weigher(table), refer(table)
    assert work(second) == ["view"]
    file_view(referral, table.police)
    assert work(table.police) == work(second) == []
    assert work(table.mayor) == ["view"]


def away(seat, first=0, last=3):
    WeighingSeat.objects.filter(pk=seat.pk).update(absent_from=days(first), absent_until=days(last))


def recused(table, referral, person):
    with as_(person):
        weighing.recuse(actor=person, referral=referral, reason="Mijn buurman.", decided_on=days(0))


def seat_of(person):
    return WeighingSeat.objects.get(designation__user=person)


def test_a_deputy_is_asked_when_no_named_weigher_is_there():
    """WET 12(3): absent from the first day up to and including the last."""
    table = make_table()
    deputy = weigher(table, is_deputy=True)
    refer(table)
    assert (work(table.police), work(deputy)) == (["view"], [])
    for first, last in ((0, 3), (-3, 0)):
        away(seat_of(table.police), first, last)
        assert (work(table.police), work(deputy)) == ([], ["view"])
    for first, last in ((1, 3), (-3, -1)):
        away(seat_of(table.police), first, last)
        assert (work(table.police), work(deputy)) == (["view"], [])


def test_a_deputy_is_not_asked_while_another_named_weigher_is_there():
    table = make_table()
    deputy, second = weigher(table, is_deputy=True), weigher(table, name="derde weger")
    refer(table)
    away(seat_of(table.police))
    assert (work(deputy), work(second)) == ([], ["view"])
    away(seat_of(second))
    assert work(deputy) == ["view"]


@rule("ACC-16")
def test_who_withdrew_is_not_asked_and_the_deputy_is():
    """ACC-16."""
    table = make_table()
    deputy, referral = weigher(table, is_deputy=True), refer(table)
    other = refer(table, surname="Anders")
    recused(table, referral, table.police)
    assert [duty.reference for duty in work(table.police, full=True)] == [other.reference]
    assert [duty.reference for duty in work(deputy, full=True)] == [referral.reference]


@rule("WEG-01")
def test_who_referred_is_not_asked_in_that_weighing_and_the_deputy_is():
    """WEG-01: another of that party must join."""
    table = make_table()
    deputy = weigher(table, is_deputy=True)
    referral = refer(table, by=table.police, kind="police")
    assert work(table.police) == []
    assert [duty.reference for duty in work(deputy, full=True)] == [referral.reference]


def test_an_absent_deputy_is_not_asked_either():
    """Then the party has nobody, and the reminder goes to who watches over the term."""
    table = make_table()
    deputy = weigher(table, is_deputy=True)
    refer(table)
    away(seat_of(table.police))
    away(seat_of(deputy))
    assert work(table.police) == work(deputy) == []


def test_a_weigher_of_two_tables_is_asked_at_each_by_his_seat_there():
    """A named weigher here, a deputy there."""
    table, other = make_table(), make_table()
    StandingParticipant.objects.create(body=other.body, participant=table.participants["police"])
    designation = table.police.designations.get()
    seat_at(other.body, designation, is_deputy=True)
    mine, theirs = refer(table), refer(other)
    assert [duty.reference for duty in work(table.police, full=True)] == [mine.reference]
    away(seat_of(other.police))
    assert {duty.reference for duty in work(table.police, full=True)} == {mine.reference, theirs.reference}


@rule("WEG-01")
def test_two_seats_for_two_parties_at_one_table_ask_nothing():
    """WEG-01: the register refuses it; a fact that says so nevertheless gives no voice."""
    table = make_table()
    seat_at(table.body, designate(table.police, table.participants["mayor"], "weigher"))
    refer(table)
    assert work(table.police) == []


@rule("WEG-17")
def test_of_joined_referrals_only_the_leading_one_waits():
    """WEG-17: several referrals on one person, one weighing; the term runs from the first receipt."""
    table = make_table()
    late, early = refer(table, received_on=days(-4)), refer(table, received_on=days(-12), surname="Brandhof-Smit")
    assert work(table.police) == ["view", "view"]
    with acting(None, "demo"):
        Referral.objects.filter(pk=late.pk).update(subject=early.subject)
    (duty,) = work(table.police, full=True)
    assert (duty.reference, duty.due) == (early.reference, last_day(early))
    with acting(None, "demo"):
        Referral.objects.filter(pk=early.pk).update(ended_on=days(-1))
    (duty,) = work(table.police, full=True)
    assert (duty.reference, duty.due) == (late.reference, last_day(late))


def test_who_referred_one_of_the_joined_referrals_is_not_asked_in_their_weighing():
    table = make_table()
    deputy = weigher(table, is_deputy=True)
    early, own = refer(table, received_on=days(-12)), refer(table, by=table.police, kind="police")
    with acting(None, "demo"):
        Referral.objects.filter(pk=own.pk).update(subject=early.subject)
    assert work(table.police) == []
    assert work(deputy) == ["view"]


def test_the_worklist_asks_exactly_whom_the_weighing_asks():
    """The condition in the database and the rule of the weighing say the same, person by person."""
    table = make_table()
    people = [
        *(weigher(table, kind, name=f"tweede {kind}") for kind in ("police", "mayor")),
        *(weigher(table, kind, is_deputy=True, name=f"plaatsvervanger {kind}") for kind in ("police", "mayor")),
        *(table.people[seat] for seat in WEIGHERS),
    ]
    referrals = [
        refer(table),
        refer(table, by=table.police, kind="police"),
        refer(table, by=table.mayor, kind="mayor", received_on=days(-7)),
    ]
    away(seat_of(people[0]))
    recused(table, referrals[0], table.mayor)
    file_view(referrals[2], table.prosecutor)
    for referral in referrals:
        with acting(None, "reminders"):
            asked = asked_of(referral)
            received = set(ViewReceipt.objects.filter(weighing__referral=referral).values_list("party", flat=True))
        wanted = {user.pk for party, users in asked.items() if party not in received for user in users}
        found = {one.pk for one in people if referral.pk in {duty.object_id for duty in work(one, full=True)}}
        assert found == wanted, referral.reference


@rule("WEG-21", "WEG-23")
def test_the_steps_of_a_weighing_wait_one_after_the_other_for_who_is_asked():
    """WEG-21, WEG-23: enter, confirm, compose, confirm, open."""
    table = make_table()
    deputy, referral = weigher(table, is_deputy=True), refer(table)
    weighing = viewed(table, referral)
    assert work(table.manager) == work(table.police) == ["assess"]
    assert work(deputy) == work(table.probation) == []
    assessment = enter(weighing, table.manager)
    assert (work(table.manager), work(table.police)) == ([], ["confirm"])
    confirm(assessment, table.police)
    assert (work(table.police), work(table.mayor)) == ([], ["confirm"])
    for seat in ("prosecutor", "mayor"):
        confirm(assessment, table.people[seat])
    assert work(table.manager) == work(table.police) == ["compose"]
    composition = compose(weighing, table.manager, table)
    assert (work(table.manager), work(table.police)) == ([], ["confirm_composition"])
    for seat in WEIGHERS:
        confirm(composition, table.people[seat], days(-3))
    assert (work(table.manager), work(table.police)) == (["open_case"], [])


@rule("WEG-17")
def test_a_new_version_waits_for_everyone_again_and_the_old_one_for_nobody():
    """WEG-17."""
    table = make_table()
    weighing = viewed(table)
    confirm(enter(weighing, table.manager), table.police)
    second = enter(weighing, table.manager, version=2)
    assert work(table.police) == ["confirm"]
    confirm(second, table.police)
    assert work(table.police) == []


@rule("WEG-13")
def test_when_the_three_differ_they_go_on_together_until_the_term_ends():
    """WEG-13: nothing is forgotten when nobody confirms any more."""
    table = make_table()
    assessment = enter(viewed(table), table.manager)
    confirm(assessment, table.police, position="does_not_fit")
    assert work(table.police) == work(table.manager) == ["assess"]
    assert work(table.mayor) == ["assess", "confirm"]


@rule("WEG-13")
def test_after_the_term_somebody_records_that_there_is_no_unanimity():
    """WEG-13: on the day after the last one, also when a party never spoke."""
    table = make_table()
    refer(table, received_on=days(-28))
    assert (work(table.manager), work(table.police)) == ([], ["view"])
    late = refer(table, received_on=days(-29), surname="Anders")
    (duty,) = work(table.manager, full=True)
    assert (duty.kind, duty.due, duty.object_id) == ("no_unanimity", days(-1), late.pk)
    assert work(table.police) == ["no_unanimity", "view", "view"]
    assert client_for(table.manager).get(duty.url).status_code == 200


def asked_more(table, referral):
    opened = viewed(table, referral)
    with as_(table.manager):
        asked = weighing.ask_more_information(
            actor=table.manager, weighing=opened, question="Wanneer was dat?", decided_on=days(-4)
        )
    assert work(table.police) == ["assess", "confirm_more"]
    for seat in WEIGHERS:
        person = table.people[seat]
        with as_(person):
            weighing.confirm_more_information(actor=person, more_information=asked, confirmed_on=days(-4))


@rule("WEG-12")
def test_more_information_waits_for_the_three_and_then_for_who_referred_and_the_term_goes_on():
    """WEG-12: once, and by the extra days."""
    table = make_table()
    referral = refer(table)
    asked_more(table, referral)
    (duty,) = work(table.probation, full=True)
    assert (duty.kind, duty.due) == ("supplement", last_day(referral, 28))
    assert [one.due for one in work(table.police, full=True)] == [last_day(referral, 28)]
    with acting(None, "demo"):
        ReferralItem.objects.create(
            referral=referral,
            category="c",
            kind="fact",
            basis="own_task",
            source="de balie",
            necessity="gevraagd",
            text="Het was op een maandag.",
            added_on=days(-1),
        )
    assert work(table.probation) == []


@rule("WEG-24")
def test_a_talk_stands_beside_the_work_on_its_day_for_who_is_asked():
    """WEG-24: also today."""
    table = make_table()
    deputy, referral = weigher(table, is_deputy=True), refer(table)
    with as_(table.manager):
        weighing.plan_talk(
            actor=table.manager,
            referral=referral,
            talk_at=timezone.now() + timedelta(seconds=30),
            talk_place="stadhuis",
        )
    for seat in ("police", "manager"):
        (talk,) = [duty for duty in work(table.people[seat], full=True) if duty.appointment]
        assert (talk.kind, talk.due) == ("talk", days(0))
    assert "talk" not in work(deputy)
    page = client_for(table.police).get(reverse("worklist:index"))
    assert "Gesprek over een weging" in page.content.decode()
    assert all(duty.kind != "talk" for _title, rows in page.context["groups"] for duty in rows)
    with acting(None, "demo"):
        Weighing.objects.filter(referral=referral).update(talk_at=timezone.now() - timedelta(days=1))
    assert "talk" not in work(table.police)


def test_what_ended_waits_for_nobody():
    table = make_table()
    assessed(table, outcome="does_not_fit")
    assert work(table.police) == []
    assert work(table.manager) == ["inform_submitter"]


# --- what was asked of a participant ------------------------------------------------------------------------------
def question(table, person, **change):
    """A question of the contact point, as a fact."""
    subject = refer(table).subject
    with acting(None, "demo"):
        made = InformingQuestion(
            subject=subject,
            consultation_body=table.body,
            participant=table.participants["probation"],
            person=person,
            reference="A-2026-0001",
            asked_by=table.contact,
            asked_on=days(-2),
            due_on=days(8),
        )
        for name, value in change.items():
            setattr(made, name, value)
        made.save()
    return made


def put(model, table, person, **change):
    """A question of the three, as a fact."""
    referral = change.pop("referral", None) or refer(table)
    with acting(None, "demo"):
        weighing_row, _made = Weighing.objects.get_or_create(
            referral=referral, subject=referral.subject, consultation_body=table.body
        )
        made = model(
            weighing=weighing_row,
            subject=referral.subject,
            consultation_body=table.body,
            participant=table.participants["probation"],
            person=person,
            asked_by=table.manager,
            reference=referral.reference,
            asked_on=days(-2),
            due_on=days(8),
            question="Kent u iemand met deze achtergrond?",
        )
        for name, value in change.items():
            setattr(made, name, value)
        made.save()
    return made


def test_a_question_waits_for_the_named_person_alone_until_it_is_answered():
    """BESL 4(2)."""
    table = make_table()
    asked = question(table, table.probation)
    (duty,) = work(table.probation, full=True)
    assert (duty.kind, duty.due, duty.body_name) == ("answer", days(8), table.body.municipality.name)
    assert duty.url == reverse("signals:answer_question", args=[asked.pk])
    assert "answer" not in work(table.coordinator) + work(table.police)
    with acting(None, "demo"):
        InformingAnswer.objects.create(question=asked, actor=table.probation, decided_on=days(0))
    assert work(table.probation) == []


@rule("WEG-06")
@pytest.mark.parametrize(("model", "kind"), [(Consultation, "consult"), (GatheringRequest, "gather")])
def test_what_the_three_ask_waits_for_the_named_person_alone(model, kind):
    """WEG-06, WET 5(4)."""
    table = make_table()
    asked = put(model, table, table.probation)
    (duty,) = work(table.probation, full=True)
    assert (duty.kind, duty.due, duty.reference) == (kind, days(8), asked.reference)
    assert kind not in work(table.police) + work(table.coordinator) + work(table.manager)
    assert client_for(table.probation).get(reverse("worklist:index")).context["asks"] == [
        (1, "te beantwoorden", days(8))
    ]


@pytest.mark.parametrize("model", [Consultation, GatheringRequest])
def test_what_was_asked_in_a_weighing_that_ended_waits_for_nobody(model):
    table = make_table()
    referral = refer(table)
    put(model, table, table.probation, referral=referral)
    with acting(None, "demo"):
        NotTabled.objects.create(
            referral=referral,
            subject=referral.subject,
            consultation_body=table.body,
            reference=referral.reference,
            submitter=table.probation,
            outcome="no_unanimity",
            actor=table.manager,
            decided_on=days(0),
        )
        Referral.objects.filter(pk=referral.pk).update(ended_on=days(-1))
    assert work(table.probation) == []


# --- what others let pass -----------------------------------------------------------------------------------------
@rule("MEL-11", "WEG-11", "DSR-34")
def test_the_privacy_officer_reads_which_term_passed_and_by_which_reference_and_no_more():
    """MEL-11, WEG-11, DSR-34."""
    table = make_table()
    with acting(None, "demo"):
        Notice.objects.create(user=table.privacy, kind="overdue", term="weighing", reference="A-2026-0041")
        Notice.objects.bulk_create(
            Notice(user=table.privacy, kind="admitted", reference=f"Z-{number}") for number in range(20)
        )
    page = client_for(table.privacy).get(reverse("worklist:index"))
    (message,) = page.context["escalated"]
    assert message.text == "Een termijn is verstreken: een weging"
    text = page.content.decode()
    assert "A-2026-0041" in text
    assert 'href="/aanmeldingen/' not in text
    assert len(page.context["notices"]) == duties.NEWS
