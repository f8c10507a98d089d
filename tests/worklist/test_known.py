"""Known here? Everybody sees what is his own; beyond that one answer, hit or not, in words, size, queries and time."""

import time
from types import SimpleNamespace

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.vault import search
from parta.worklist import known, services
from signals.referrals.models import SubjectReference
from signals.weighing.services import withdraw_referral
from tests.cases.builders import build_case, close, later
from tests.signals.weighed import refer
from tests.support import as_, client_for, days, designate, make_person, make_table, rule

pytestmark = pytest.mark.django_db
NAME = {"surname": "Brandhof", "given_names": "Jelle"}
NUMBER = "999990019"
SAME = "Vraag de procesregisseur van dit casusoverleg"
WHO_MAY_NOT_KNOW = ("police", "intake", "coordinator", "child_protection", "stranger")


@pytest.fixture
def table():
    return make_table()


def seen_as(table, person, **question) -> str:
    """The answer as a page, without what is random in every page."""
    data = {"body": table.body.pk, "surname": "", "given_names": "", "born_on": "", "bsn": "", **(question or NAME)}
    client = client_for(person)
    page = client.post(reverse("worklist:known"), data)
    assert page.status_code == 200
    token = page.context["csrf_token"]
    return page.content.decode().replace(str(token), "")


def told(table, person, **question):
    """The answer of the service."""
    with as_(person):
        return services.ask_known(actor=person, body=table.body, **(question or NAME))


def referred(table, **values):
    """A referral of the probation service, found by its number too, under its reference."""
    referral = refer(table, **values)
    with acting(None, "demo"):
        subject = type(referral.subject).objects.with_keys().get(pk=referral.subject_id)
        names = {"given_names": subject.given_names, "surname": subject.surname, "bsn": subject.bsn}
        search.index(subject.pk, table.body.pk, born=None, **names)
        SubjectReference.objects.create(subject=subject, consultation_body=table.body, reference=referral.reference)
    return referral


def outsider(table, name):
    """Somebody who may ask here and belongs to nothing here."""
    if name != "stranger":
        return table.people[name] if name != "police" else _police_without_a_seat(table)
    person = make_person("lid van buiten")
    designate(person, table.participants["probation"], "table_member")
    return person


def _police_without_a_seat(table):
    person = make_person("agent zonder plaats aan de weegtafel")
    designate(person, table.participants["police"], "table_member")
    return person


# --- equal answers ------------------------------------------------------------------------------------------------
@rule("MEL-16")
@pytest.mark.parametrize("name", WHO_MAY_NOT_KNOW)
@pytest.mark.parametrize("question", [NAME, {"surname": "Brandhof", "born_on": "2002-03-04"}, {"bsn": NUMBER}])
def test_a_hit_that_one_may_not_see_differs_in_nothing_from_no_hit(table, name, question):
    """MEL-16, F7: the same words and the same size, asked before and after there was anybody."""
    person = outsider(table, name)
    before = seen_as(table, person, **question)
    referred(table)
    after = seen_as(table, person, **question)
    assert SAME in before
    assert len(before.encode()) == len(after.encode())
    assert before == after


def statements(person, table, **question) -> list[str]:
    """What the database was asked, without the values."""
    with as_(person), CaptureQueriesContext(connection) as seen:
        services.ask_known(actor=person, body=table.body, **question)
    return [query["sql"].partition(" WHERE ")[0].partition(" VALUES ")[0] for query in seen]


@pytest.mark.parametrize("name", WHO_MAY_NOT_KNOW)
@pytest.mark.parametrize("question", [NAME, {"bsn": NUMBER}])
def test_a_hit_that_one_may_not_see_asks_the_database_the_same(table, name, question):
    person = outsider(table, name)
    statements(person, table, **question)
    before = statements(person, table, **question)
    referred(table)
    assert statements(person, table, **question) == before


@rule("MEL-16")
@pytest.mark.parametrize("took", [0.0001, 0.004, 0.149, 0.151, 0.46])
def test_the_time_of_an_answer_is_a_whole_number_of_steps(table, monkeypatch, took):
    """MEL-16: microseconds more for a row that is hidden than for none are never seen."""
    slept = []
    clock = iter([100.0, 100.0 + took])
    monkeypatch.setattr(services, "time", SimpleNamespace(monotonic=lambda: next(clock)))
    monkeypatch.setattr(known, "time", SimpleNamespace(monotonic=lambda: next(clock), sleep=slept.append))
    told(table, outsider(table, "stranger"))
    steps = (took + slept[0]) / known.STEP_SECONDS
    assert steps == pytest.approx(round(steps))
    assert round(steps) >= 1


def test_no_answer_comes_sooner_than_a_step_but_to_who_may_know(table, monkeypatch):
    """Measured, for no hit, for a hit that is hidden, and for one's own."""
    for person in (outsider(table, "stranger"), table.police):
        for _before_and_after in range(2):
            started = time.monotonic()
            told(table, person)
            assert time.monotonic() - started >= known.STEP_SECONDS
        referred(table)
    monkeypatch.setattr(known, "wait_for_step", lambda started: pytest.fail("the process manager does not wait"))
    assert told(table, table.manager).is_known


def test_a_refused_question_is_refused_alike_whoever_is_known(table):
    """Nothing is looked up before the question is whole."""
    person = outsider(table, "stranger")
    before = seen_as(table, person, surname="Brandhof")
    referred(table)
    assert seen_as(table, person, surname="Brandhof") == before
    assert SAME not in before


# --- one's own ----------------------------------------------------------------------------------------------------
def test_who_belongs_to_it_sees_it_with_a_way_to_it(table):
    """The submitter, and the weighers of an undecided referral; then those with a grant on the case."""
    referral = referred(table)
    for person in (table.probation, table.police, table.mayor):
        page = seen_as(table, person)
        assert "Jelle Brandhof" in page
        assert reverse("signals:referral", args=[referral.pk]) in page
        # Others may be known too: that part stays the same.
        assert SAME in page
    case = build_case(table, surname="Verbrugge")
    page = seen_as(table, table.police, surname="Verbruge", given_names="jelle")
    assert reverse("cases:open", args=[case.pk]) in page
    assert case.reference in page
    assert reverse("cases:open", args=[case.pk]) not in seen_as(
        table, table.child_protection, surname="Verbrugge", given_names="Jelle"
    )


@rule("LOG-01")
def test_reading_a_name_in_an_answer_is_in_the_trail(table):
    """WET 14(2): each person whose name was shown."""
    referred(table)
    seen_as(table, table.police)
    with as_(table.police):
        assert LogEntry.objects.filter(actor_id=table.police.pk, event="object.read").count() == 1


# --- the process manager ------------------------------------------------------------------------------------------
@rule("MEL-16")
def test_the_process_manager_gets_hit_or_no_hit_with_a_reference(table):
    assert "Niet bekend in dit casusoverleg" in seen_as(table, table.manager)
    referral = referred(table)
    page = seen_as(table, table.manager)
    assert "Bekend in dit casusoverleg" in page
    assert referral.reference in page
    assert SAME not in page
    assert told(table, table.manager, bsn=NUMBER).references == (referral.reference,)
    # A letter wrong, an accent, capitals: still found; another given name: not.
    assert told(table, table.manager, surname="BRANDHÓF", given_names="jelle").is_known
    assert told(table, table.manager, surname="Branhof", given_names="Jelle").is_known
    assert not told(table, table.manager, surname="Brandhof", given_names="Joris").is_known


def test_the_process_manager_of_another_casusoverleg_is_told_nothing(table):
    """No index across municipalities (F83)."""
    other = make_table()
    referred(table)
    assert not told(other, other.manager).is_known
    with as_(other.manager), pytest.raises(PermissionDenied):
        services.ask_known(actor=other.manager, body=table.body, **NAME)
    designate(other.manager, table.participants["probation"], "table_member")
    answer = told(table, other.manager)
    assert (answer.tells, answer.is_known, answer.own, answer.references) == (False, False, [], ())


@rule("MEL-16")
def test_a_shielded_case_does_not_exist_for_anybody(table):
    """MEL-16: with the closing the tokens go, so there is no hit for the process manager either."""
    case = build_case(table)
    with acting(None, "demo"):
        names = {"given_names": "Jelle", "surname": "Brandhof", "born": None, "bsn": NUMBER}
        search.index(case.subject_id, table.body.pk, **names)
    assert told(table, table.manager).is_known
    close(table, case)
    later(case)
    for question in (NAME, {"bsn": NUMBER}):
        answer = told(table, table.manager, **question)
        assert (answer.is_known, answer.references, answer.own) == (False, (), [])
        assert told(table, table.police, **question).own == []


def test_who_was_not_tabled_does_not_exist_on_the_day_itself_either(table):
    """The three may read back what they ended today; this question does not."""
    referral = referred(table)
    with as_(table.probation):
        withdraw_referral(actor=table.probation, referral=referral, reason="Een ander bedoeld.", decided_on=days(0))
    for person in (table.manager, table.police, table.probation):
        assert told(table, person).own == []
    assert not told(table, table.manager).is_known


# --- who may ask, and what is kept of it --------------------------------------------------------------------------
def test_the_page_is_not_there_for_others(table):
    for name in ("contact", "privacy", "authorisation"):
        client = client_for(table.people[name])
        assert client.get(reverse("worklist:known")).status_code == 404
        assert client.post(reverse("worklist:known"), {"body": table.body.pk, **NAME}).status_code == 404
    with as_(table.contact), pytest.raises(PermissionDenied):
        services.ask_known(actor=table.contact, body=table.body, **NAME)


def test_another_casusoverleg_in_the_form_is_refused(table):
    other = make_table()
    page = client_for(table.police).post(reverse("worklist:known"), {"body": other.body.pk, **NAME})
    assert "Hier bent u niet aangewezen" in page.content.decode()


@rule("WEB-05")
def test_a_name_in_the_address_asks_nothing(table):
    """No personal data in a URL: what stands there is left alone."""
    referred(table)
    page = client_for(table.manager).get(reverse("worklist:known"), {"body": table.body.pk, **NAME})
    assert "Brandhof" not in page.content.decode()
    assert not LogEntry.objects.filter(event="known.asked").exists()


def test_every_question_is_recorded_by_a_keyed_hash_and_never_by_its_words(table):
    """F79: the same question gives the same hash, in another casusoverleg another."""
    other = make_table()
    designate(table.intake, other.participants["mayor"], "intake_officer")
    told(table, table.intake)
    told(table, table.intake, surname=" brandhof ", given_names="JELLE")
    told(table, table.intake, bsn="999 990 019")
    told(other, table.intake)
    rows = list(LogEntry.objects.filter(event="known.asked").order_by("timestamp"))
    bases = [row.basis for row in rows]
    assert len(rows) == 4
    assert bases[0] == bases[1]
    assert len(set(bases)) == 3
    assert [row.consultation_body_id for row in rows] == [table.body.pk] * 3 + [other.body.pk]
    assert all(row.designation_id for row in rows)
    for row in rows:
        assert row.basis.startswith("MEL-16 ")
        assert "brandhof" not in str(vars(row)).lower()
        assert NUMBER not in str(vars(row))


@pytest.mark.parametrize(
    ("question", "field", "words"),
    [
        ({"surname": "Brandhof"}, "given_names", "Eén gegeven is niet genoeg"),
        ({"surname": "Brandhof", "given_names": " - "}, "given_names", "Eén gegeven is niet genoeg"),
        ({"given_names": "Jelle", "born_on": "2002-03-04"}, "surname", "Vul een achternaam in"),
        ({}, "surname", "Vul een achternaam in"),
        ({"surname": "Brandhof", "born_on": days(1).isoformat()}, "born_on", "toekomst"),
        ({"surname": "Brandhof", "born_on": "0202-03-04"}, "born_on", "voor 1900"),
        ({"bsn": "999990018"}, "bsn", "geen burgerservicenummer"),
        ({"bsn": "12"}, "bsn", "geen burgerservicenummer"),
        ({"bsn": NUMBER, "surname": "Brandhof"}, "bsn", "niet op beide"),
        ({"surname": "x" * 10_000, "given_names": "Jelle"}, "surname", "200 tekens"),
    ],
)
def test_half_a_question_is_refused_beside_its_field(table, question, field, words):
    """AVG 25: two criteria always, or an exact number."""
    client = client_for(table.police)
    page = client.post(reverse("worklist:known"), {"body": table.body.pk, **question}).content.decode()
    assert words in page
    assert f'id="id_{field}_error"' in page
    assert not LogEntry.objects.filter(event="known.asked").exists()


def test_control_characters_do_not_hide_a_name(table):
    referral = referred(table)
    page = seen_as(table, table.manager, surname="Brand\x00hof\x07", given_names="Jelle\r\n")
    assert referral.reference in page


@rule("DAT-04", "DAT-05")
def test_a_number_is_asked_only_for_a_participant_that_may_process_it(table, monkeypatch):
    """DAT-04, WET 4(b)."""
    monkeypatch.setattr(known, "value_of", lambda body, key: ["police"])
    with pytest.raises(ValidationError, match="mag het burgerservicenummer niet verwerken"):
        told(table, table.probation, bsn=NUMBER)
    assert told(table, table.police, bsn=NUMBER).own == []
