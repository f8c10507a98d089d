"""The gates after signing in: each closes for what is missing, and opens when it is there."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from parta import legal
from parta.accounts import services
from parta.accounts.gates import closed_gate
from parta.accounts.models import SecrecyConfirmation, TrainingRecord, User
from parta.audit.models import LogEntry
from parta.parameters.defaults import DEFAULTS
from tests.support import as_, client_for, days, designate, make_person, make_table, rule, session_for

pytestmark = pytest.mark.django_db
HOME = "worklist:index"
RECENT = days(-30)
LAST_DAY = timezone.localdate() - relativedelta(months=24)


def person_at_the_door(*, second_factor=True, secrecy_on=RECENT, topics="ab", trained_on=RECENT, designated=True):
    """Somebody with everything that the gates ask, or without one thing."""
    table = make_table()
    person = User(name="Nieuw Medewerker", email=f"nieuw{table.body.pk.hex[:8]}@werk.example")
    person.set_unusable_password()
    person.save()
    if second_factor:
        TOTP.activate(person, generate_totp_secret())
    if secrecy_on:
        SecrecyConfirmation.objects.create(user=person, confirmed_on=secrecy_on)
    for topic in topics:
        TrainingRecord.objects.create(user=person, topic=topic, completed_on=trained_on)
    if designated:
        designate(person, table.participants["mayor"], "table_member")
    return User.objects.get(pk=person.pk)


def fresh_client(person: User, **session):
    """Signed in a moment ago: no gate was passed yet."""
    store = session_for(person)
    del store["gates_passed_on"]
    store.update(session)
    store.save()
    client = client_for(None)
    client.cookies[settings.SESSION_COOKIE_NAME] = store.session_key
    return client


def confirm(person, on):
    with as_(person):
        return services.confirm_secrecy(actor=person, confirmed_on=on)


# --- the gates ----------------------------------------------------------------------------------------------------
CLOSED = [
    # what is missing, where one lands
    ({"second_factor": False}, "mfa_activate_totp"),
    ({"second_factor": False, "secrecy_on": None, "topics": "", "designated": False}, "mfa_activate_totp"),
    ({"secrecy_on": None}, "accounts:secrecy"),
    ({"secrecy_on": timezone.localdate() - relativedelta(years=1)}, "accounts:secrecy"),
    ({"secrecy_on": None, "designated": False}, "accounts:secrecy"),
    ({"designated": False}, "accounts:no_designation"),
    ({"topics": ""}, "accounts:no_designation"),
    ({"topics": "acdef"}, "accounts:no_designation"),
    ({"topics": "bcdef"}, "accounts:no_designation"),
    ({"trained_on": LAST_DAY}, "accounts:no_designation"),
]


@rule("GOV-10", "SPC-09", "SEC-05", "ACC-07", "TRN-04", "GOL-05")
@pytest.mark.parametrize(("missing", "gate"), CLOSED)
@pytest.mark.parametrize("page", [HOME, "signals:referrals", "parameters:list"])
def test_the_gate_closes_for_each_thing_that_is_missing(missing, gate, page):
    """ACC-07, SEC-05, GOV-10, TRN-04."""
    client = fresh_client(person_at_the_door(**missing))
    for answer in (client.get(reverse(page)), client.post(reverse(page))):
        assert (answer.status_code, answer.url) == (302, reverse(gate))
    assert client.get(reverse(gate)).status_code in {200, 302}


@rule("TRN-04")
def test_the_gate_opens_when_everything_is_there():
    """TRN-04: c to f only warn."""
    client = fresh_client(person_at_the_door(trained_on=LAST_DAY + relativedelta(days=1)))
    assert client.get(reverse(HOME)).status_code == 200
    assert client.session["gates_passed_on"] == days(0).isoformat()


@rule("SEC-05")
def test_a_gate_that_was_passed_yesterday_is_asked_again():
    client = fresh_client(person_at_the_door(secrecy_on=None), gates_passed_on=days(-1).isoformat())
    assert client.get(reverse(HOME)).url == reverse("accounts:secrecy")


@rule("ACC-10")
def test_a_designation_that_ends_closes_the_gate_on_the_same_day():
    """ACC-10: whatever the session remembers."""
    person = person_at_the_door()
    client = fresh_client(person)
    assert client.get(reverse(HOME)).status_code == 200
    person.designations.update(valid_until=days(0))
    assert client.get(reverse(HOME)).url == reverse("accounts:no_designation")


def test_a_designation_that_has_yet_to_begin_opens_nothing_and_is_named():
    person = person_at_the_door(designated=False)
    table = make_table()
    designate(person, table.participants["police"], "table_member", since=days(3))
    client = fresh_client(User.objects.get(pk=person.pk))
    page = client.get(reverse(HOME), follow=True)
    assert page.redirect_chain == [(reverse("accounts:no_designation"), 302)]
    assert table.participants["police"].name in page.content.decode()


def test_rank_passes_no_gate():
    """WET 13(1)."""
    person = person_at_the_door(topics="", designated=False)
    User.objects.filter(pk=person.pk).update(is_superuser=True)
    assert closed_gate(User.objects.get(pk=person.pk)) == "accounts:no_designation"


@rule("TRN-03")
def test_the_term_of_a_training_is_stated_once():
    """TRN-03."""
    assert DEFAULTS["TRAIN_VALID_MONTHS"].value == TrainingRecord.VALID_MONTHS


# --- what is missing ----------------------------------------------------------------------------------------------
def test_the_page_says_what_is_missing_and_whom_to_ask():
    page = fresh_client(person_at_the_door(topics="", designated=False)).get(reverse("accounts:no_designation"))
    text = page.content.decode()
    for words in ("Een aanwijzing die nu geldt", "artikel 13, eerste lid", "autorisatiebeheerder"):
        assert words in text
    assert [label[:2] for label in page.context["trainings"]] == ["a.", "b."]
    assert reverse(HOME) + '">Ga naar' not in text


def test_a_missing_training_is_named_alone():
    text = fresh_client(person_at_the_door(topics="a")).get(reverse("accounts:no_designation")).content.decode()
    assert "b. regels" in text
    assert "a. zorgvuldige" not in text
    assert "Een aanwijzing die nu geldt" not in text


def test_who_is_designated_finds_the_way_to_work():
    text = client_for(make_table().intake).get(reverse("accounts:no_designation")).content.decode()
    assert "Ga naar uw werkvoorraad" in text
    assert "U kunt nog niet verder" not in text


@pytest.mark.parametrize("name", ["accounts:secrecy", "accounts:no_designation"])
def test_the_doors_are_for_who_signed_in(name):
    assert client_for(None).get(reverse(name)).url.startswith(reverse("account_login"))
    assert client_for(make_person("zonder iets")).get(reverse(name)).status_code == 200


# --- secrecy ------------------------------------------------------------------------------------------------------
@rule("SEC-01", "SEC-05")
def test_the_literal_text_of_the_law_is_shown_and_confirming_leads_to_work():
    """SEC-01, SEC-05."""
    person = person_at_the_door(secrecy_on=None)
    client, address = fresh_client(person), reverse("accounts:secrecy")
    assert legal.SECRECY_TEXT in client.get(address).content.decode()
    answer = client.post(address, {"confirmed": "on"})
    assert (answer.status_code, answer.url) == (302, reverse(HOME))
    assert client.get(reverse(HOME)).status_code == 200
    assert [row.confirmed_on for row in person.secrecy_confirmations.all()] == [days(0)]
    assert LogEntry.objects.filter(actor_id=person.pk, event="account.secrecy_accepted").count() == 1


def test_without_the_tick_nothing_is_confirmed():
    person = person_at_the_door(secrecy_on=None)
    page = fresh_client(person).post(reverse("accounts:secrecy"), {})
    assert "Zet een vinkje" in page.content.decode()
    assert not person.secrecy_confirmations.exists()


def test_confirming_again_on_the_same_day_changes_nothing():
    person = make_person("Dubbel")
    first = confirm(person, days(0))
    assert confirm(person, days(0)) == first
    assert person.secrecy_confirmations.count() == 2
    assert LogEntry.objects.filter(actor_id=person.pk, event="account.secrecy_accepted").count() == 1


@pytest.mark.parametrize("on", [days(-1), days(1)])
def test_nobody_confirms_ahead_or_afterwards(on):
    with pytest.raises(ValidationError, match="artikel 17"):
        confirm(make_person("Vooruit"), on)


def test_the_page_says_when_it_was_confirmed_last():
    page = client_for(make_person("Al bevestigd")).get(reverse("accounts:secrecy"))
    assert page.context["last"].confirmed_on == days(-30)
    assert "Naar uw werkvoorraad" in page.content.decode()


# --- the session --------------------------------------------------------------------------------------------------
def seconds_ago(number: float) -> float:
    return timezone.now().timestamp() - number


@rule("ACC-15")
@pytest.mark.parametrize(
    ("session", "is_open"),
    [
        ({"seen_at": 14 * 60}, True),
        ({"seen_at": 15 * 60 + 60}, False),
        ({"started_at": 7.9 * 3600}, True),
        ({"started_at": 8.1 * 3600}, False),
    ],
)
def test_a_session_ends_after_a_quarter_of_an_hour_of_rest_and_after_eight_hours(session, is_open):
    """ACC-15."""
    moments = {name: seconds_ago(number) for name, number in session.items()}
    client = fresh_client(person_at_the_door(), **moments)
    answer = client.get(reverse(HOME))
    assert answer.status_code == (200 if is_open else 302)
    if not is_open:
        assert answer.url == reverse("account_login")
        assert "_auth_user_id" not in client.session
        assert client.get(reverse(HOME)).url.startswith(reverse("account_login"))


@rule("ACC-15")
def test_who_keeps_working_stays_signed_in():
    """ACC-15: reading a page counts, and so does the question whether the session still runs."""
    for name in (HOME, "health"):
        client = fresh_client(person_at_the_door(), seen_at=seconds_ago(14 * 60))
        client.get(reverse(name))
        assert client.session["seen_at"] > seconds_ago(60)


def test_a_page_knows_how_long_its_session_lasts_and_a_meeting_keeps_its_screen():
    page = client_for(make_table().manager).get(reverse(HOME)).content.decode()
    assert f'data-session-seconds="{settings.SESSION_IDLE_SECONDS}"' in page
    for part in ("session-warning", "session-ended", "curtain"):
        assert f'<template id="{part}"' in page
