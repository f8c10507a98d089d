"""The parameters of a casusoverleg: shown with what is open first, recorded by its privacy officer."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parta.audit.models import LogEntry
from parta.organisations.models import Participant
from parta.parameters import services, values
from parta.parameters.defaults import DEFAULTS, LAW
from parta.parameters.models import LegalParameter, is_decided, value_of
from parta.templatetags.parta import day
from tests.checks import assert_none, some
from tests.support import as_, client_for, days, designate, make_person, make_table, rule

pytestmark = pytest.mark.django_db
LIST = reverse("parameters:list")
OWN = [key for key, parameter in DEFAULTS.items() if parameter.standing != LAW]
OPEN = "Kritiek en nog niet vastgesteld"


def record(table, key="REVIEW_MAX_MONTHS", value=6, *, by="privacy", body=None, **change):
    actor = table.people[by]
    answers = {
        "decided_on": days(-2),
        "decision_reference": "regeling 2026-1",
        "dpo_advice_on": days(-5),
        "dpo_advice_reference": "advies 2026-1",
        **change,
    }
    with as_(actor):
        return services.record_parameter(actor=actor, body=body or table.body, key=key, value=value, **answers)


def address(table, key: str = "") -> str:
    return reverse("parameters:record", args=[table.body.pk]) + (f"?parameter={key}" if key else "")


def data(**change):
    return {
        "key": "REVIEW_MAX_MONTHS",
        "value": "6",
        "decided_on": days(-2).isoformat(),
        "decision_reference": "regeling 2026-1",
        "dpo_advice_on": days(-5).isoformat(),
        "dpo_advice_reference": "advies 2026-1",
        "once": "a",
        **change,
    }


def rows(table, by="privacy"):
    return client_for(table.people[by]).get(LIST).context["rows"]


# --- the list -----------------------------------------------------------------------------------------------------
@rule("RET-20", "LOG-06")
def test_every_parameter_is_there_with_the_open_critical_ones_first():
    """RET-20."""
    shown = rows(make_table())
    assert {row.parameter.key for row in shown} == DEFAULTS.keys()
    critical = [key for key in OWN if DEFAULTS[key].critical]
    assert [row.parameter.key for row in shown[: len(critical)]] == critical
    assert all(row.group == OPEN for row in shown[: len(critical)])
    groups = [row.group for row in shown]
    assert groups == sorted(groups, key=[*dict.fromkeys(groups)].index)
    assert groups[-1] == "Staat in de wet"


@rule("GOL-08")
def test_the_open_critical_ones_are_counted_in_words():
    table = make_table()
    number = sum(DEFAULTS[key].critical for key in OWN)
    page = client_for(table.privacy).get(LIST)
    assert f"{number} kritieke parameters zijn nog niet vastgesteld" in page.content.decode()
    assert "Nog niet vastgesteld door de deelnemers" in page.content.decode()


def test_a_decided_parameter_shows_its_value_day_and_reference():
    table = make_table()
    record(table)
    page = client_for(table.manager).get(LIST).content.decode()
    assert "6 maanden" in page
    assert "regeling 2026-1" in page
    assert str(day(days(-2))) in page
    assert {row.parameter.key: row.group for row in rows(table)}[
        "REVIEW_MAX_MONTHS"
    ] == "Vastgesteld door de deelnemers"


@rule("RET-20")
def test_a_decision_that_gives_nothing_leaves_it_open():
    """RET-20: nothing is destroyed on a term that is not there."""
    table = make_table()
    record(table, "RET_REQUEST_YEARS", None)
    (row,) = [row for row in rows(table) if row.parameter.key == "RET_REQUEST_YEARS"]
    assert (row.group, row.words) == (OPEN, "nog niets")


def test_only_the_privacy_officer_is_shown_the_way_to_record():
    table = make_table()
    assert all(bool(row.url) == (row.parameter.standing != LAW) for row in rows(table))
    assert not any(row.url for row in rows(table, "manager"))


def test_who_works_for_several_chooses_a_casusoverleg_and_never_anothers():
    table, second, other = make_table(), make_table(), make_table()
    designate(table.manager, second.participants["mayor"], "process_manager")
    record(second)
    client = client_for(table.manager)
    page = client.get(LIST)
    assert page.context["body"] == table.body
    assert len(page.context["chooser"].fields["overleg"].choices) == 2
    page = client.get(LIST, {"overleg": second.body.pk})
    assert page.context["body"] == second.body
    assert "regeling 2026-1" in page.content.decode()
    for wanted in (other.body.pk, "niets", ""):
        assert client.get(LIST, {"overleg": wanted}).status_code == 404


def test_who_works_for_one_has_nothing_to_choose():
    assert client_for(make_table().privacy).get(LIST).context["chooser"] is None


def test_an_officer_of_a_participant_without_a_casusoverleg_gets_an_empty_page():
    table = make_table()
    participant = Participant.objects.create(kind="police", name="politie elders")
    person = make_person("FG elders")
    designate(person, participant, "coordinating_dpo")
    page = client_for(person).get(LIST)
    assert page.status_code == 200
    assert str(table.body) not in page.content.decode()


def test_the_list_costs_the_same_whatever_was_decided():
    """performance.md, G3."""
    few, many = make_table(), make_table()
    for key in ("RET_MELDING_DAYS", "BACKUP_DAYS", "REVIEW_MAX_MONTHS"):
        record(many, key, 6)
    counts = []
    for table in (few, many):
        client = client_for(table.privacy)
        client.get(LIST)
        with CaptureQueriesContext(connection) as seen:
            client.get(LIST)
        counts.append(len(seen))
    assert counts[0] == counts[1]


# --- words --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("RET_CASE_YEARS", 5, "5 jaar"),
        ("WEIGH_DECISION_DAYS", 1, "1 dag"),
        ("RET_NOT_TABLED", "at_once", "meteen"),
        ("RET_NOT_TABLED", 3, "3 dagen"),
        ("W7_FROM_SHIELDED", False, "nee"),
        ("LOG_YEARS", None, "nog niets"),
        ("THIRD_PARTY_BASES", [], "geen"),
        ("CRITERIA_TEXT", ["WET 1(a)", "WET 5(3)"], "Wet PARTA, artikel 1, onder a, Wet PARTA, artikel 5, derde lid"),
        ("WEIGH_QUORUM", ["police", "mayor"], "politie, burgemeester"),
        ("RELEASE_DAYS", {"status": [7, 14], "answer": 28}, "bericht op dag: 7, 14; antwoord op dag: 28"),
        ("AUDIT", {"first_by": "2027-07-01"}, "de eerste uiterlijk: 1 juli 2027"),
    ],
)
def test_a_value_is_said_in_words(key, value, words):
    assert values.in_words(DEFAULTS[key], value) == words


def fault_of_register(parameter) -> str:
    """What is wrong with a parameter of which the value of the register is typed as it is shown."""
    typed = "" if parameter.value is None else str(parameter.value)
    try:
        read = values.parse(parameter, typed)
        values.check(parameter, parameter.value)
    except ValidationError as refusal:
        return f"{typed!r} is refused: {refusal.messages}"
    if read != parameter.value:
        return f"{typed!r} is read as {read!r}"
    return "" if values.guidance(parameter) else "nothing says what may be typed"


def test_the_value_of_the_register_may_be_typed_as_it_is_shown():
    assert_none(f"{key}: {fault}" for key in some(OWN) if (fault := fault_of_register(DEFAULTS[key])))


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("RET_MELDING_DAYS", " 14 ", 14),
        ("RET_NOT_TABLED", "0", 0),
        ("RET_NOT_TABLED", "Meteen", "at_once"),
        ("REVIEW_MAX_MONTHS", "3 maanden", 3),
        ("W7_FROM_SHIELDED", "Ja", True),
        ("RET_SCOPE", "per casus", "case"),
        ("LOG_YEARS", "", None),
        ("LOG_YEARS", "7", 7),
    ],
)
def test_a_typed_value_becomes_one_of_its_own_kind(key, typed, value):
    assert values.parse(DEFAULTS[key], typed) == value


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("RET_MELDING_DAYS", "31"),
        ("RET_MELDING_DAYS", "-1"),
        ("RET_MELDING_DAYS", "veertien"),
        ("RET_MELDING_DAYS", "1.5"),
        ("RET_MELDING_DAYS", ""),
        ("RET_NO_RISK", "31"),
        ("LOG_YEARS", "0"),
        ("LOG_YEARS", "9999999999"),
        ("REVIEW_MAX_MONTHS", "4"),
        ("W7_FROM_SHIELDED", "1"),
        ("LEGACY_IMPORT", "toegestaan"),
        ("RET_SCOPE", ""),
    ],
)
def test_a_value_outside_the_register_is_refused_with_what_may_be(key, typed):
    with pytest.raises(ValidationError, match="Mogelijk is:"):
        values.parse(DEFAULTS[key], typed)


# --- recording ----------------------------------------------------------------------------------------------------
def test_a_recorded_value_holds_from_the_day_of_the_decision_and_replaces_the_former():
    table = make_table()
    first = record(table, value=12, decided_on=days(-40), dpo_advice_on=days(-41))
    record(table, value=3)
    first.refresh_from_db()
    assert first.valid_until == days(-2)
    assert value_of(table.body.pk, "REVIEW_MAX_MONTHS") == 3
    assert is_decided(table.body.pk, "REVIEW_MAX_MONTHS")
    assert LogEntry.objects.filter(actor_id=table.privacy.pk, event="parameter.recorded").count() == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"key": "RET_CASE_YEARS", "value": 4}, "key"),
        ({"key": "NIETS", "value": 4}, "key"),
        ({"value": 4}, "value"),
        ({"value": "6"}, "value"),
        ({"value": True}, "value"),
        ({"value": None}, "value"),
        ({"key": "BACKUP_DAYS", "value": 36}, "value"),
        ({"key": "W7_FROM_SHIELDED", "value": 0}, "value"),
        ({"key": "RELEASE_DAYS", "value": {"status": [1]}}, "value"),
        ({"decided_on": days(1)}, "decided_on"),
        ({"decided_on": date(26, 1, 1), "dpo_advice_on": date(26, 1, 1)}, "decided_on"),
        ({"dpo_advice_on": date(26, 1, 1)}, "dpo_advice_on"),
        ({"dpo_advice_on": days(-1)}, "dpo_advice_on"),
        ({"decision_reference": ""}, "decision_reference"),
        ({"dpo_advice_reference": ""}, "dpo_advice_reference"),
    ],
)
def test_what_cannot_be_recorded_is_refused_beside_its_field(change, field):
    """rules.md 23: law is fixed; the FG advises before the participants decide."""
    with pytest.raises(ValidationError) as refusal:
        record(make_table(), **change)
    assert field in refusal.value.message_dict


@pytest.mark.parametrize("on", [days(-2), days(-3)])
def test_a_decision_on_or_before_the_last_one_is_refused(on):
    table = make_table()
    record(table)
    with pytest.raises(ValidationError, match="Er staat al een besluit van"):
        record(table, value=3, decided_on=on)


def test_only_the_privacy_officer_of_the_casusoverleg_records():
    table, other = make_table(), make_table()
    for actor, by in ((table, "manager"), (other, "privacy")):
        with pytest.raises(PermissionDenied):
            record(actor, by=by, body=table.body)


def test_the_form_records_what_was_typed_and_leads_back_to_the_list():
    table = make_table()
    client = client_for(table.privacy)
    page = client.get(address(table))
    assert {key for key, _label in page.context["form"].fields["key"].choices if key} == set(OWN)
    answer = client.post(address(table), data())
    assert answer.url == f"{LIST}?overleg={table.body.pk}"
    assert value_of(table.body.pk, "REVIEW_MAX_MONTHS") == 6


def test_a_value_that_does_not_fit_comes_back_with_what_may_be_and_what_was_typed():
    table = make_table()
    page = client_for(table.privacy).post(address(table), data(value="zeven"))
    assert "Mogelijk is: 3 maanden of 6 maanden of 12 maanden" in page.content.decode()
    assert "zeven" in page.content.decode()
    assert not LegalParameter.objects.filter(body=table.body).exists()


@pytest.mark.parametrize(("key", "value"), [("RET_SCOPE", "case"), ("W7_FROM_SHIELDED", "False"), ("LOG_YEARS", "5")])
def test_a_parameter_chosen_in_the_list_asks_for_its_own_kind_of_value(key, value):
    table = make_table()
    client = client_for(table.privacy)
    page = client.get(address(table, key))
    assert page.context["row"].parameter.key == key
    assert [found for found, _label in page.context["form"].fields["key"].choices] == [key]
    answer = client.post(address(table, key), data(key=key, value=value))
    assert answer.status_code == 302
    assert is_decided(table.body.pk, key)


@rule("GOV-07", "DSR-01")
@pytest.mark.parametrize("key", ["RET_CASE_YEARS", "NIETS", ""])
def test_a_parameter_that_is_law_has_no_form(key):
    table = make_table()
    page = f"{address(table)}?parameter={key}"
    assert client_for(table.privacy).get(page).status_code == 404


def test_the_casusoverleg_of_a_stranger_is_not_there():
    table, other = make_table(), make_table()
    for person in (other.privacy, table.manager):
        client = client_for(person)
        assert client.get(address(table)).status_code == 404
        assert client.post(address(table), data()).status_code == 404
    assert not is_decided(table.body.pk, "REVIEW_MAX_MONTHS")
