"""A participant's own authorisation officer designates its people, ends that and records their trainings."""

import re
from datetime import date

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parta.accounts.models import Designation, TrainingRecord, User
from parta.audit.models import LogEntry
from parta.governance import services
from parta.organisations.models import ExecutingOffice, Participant, StandingParticipant, SupportArrangement
from parta.parameters.models import LegalParameter
from parta.templatetags.parta import day
from tests.support import as_, client_for, days, make_person, make_table, rule, session_for
from tests.support import designate as fact

pytestmark = pytest.mark.django_db
LIST = "governance:designations"


def officer_of(table, kind: str) -> User:
    """An authorisation officer of another participant than the mayor."""
    person = make_person(f"autorisatiebeheerder {kind}")
    fact(person, table.participants[kind], "authorisation_officer")
    return person


def designate(table, kind: str = "mayor", *, by: User | None = None, **change):
    actor = by or (table.authorisation if kind == "mayor" else officer_of(table, kind))
    answers = {
        "participant": table.participants[kind],
        "email": "Vera.Nieuwland@werk.example",
        "name": "Vera Nieuwland",
        "functions": ["table_member"],
        "ground": "a",
        "mandate_reference": "",
        "reliability_basis": "vog",
        "reliability_on": days(-20),
        "valid_from": days(0),
        **change,
    }
    with as_(actor):
        return services.designate(actor=actor, **answers)


def end(table, designation, on, *, by: User | None = None):
    actor = by or table.authorisation
    with as_(actor):
        return services.end_designation(actor=actor, designation=designation, valid_until=on)


def arrangement_of(participant, since=date(2025, 7, 1), until=None) -> SupportArrangement:
    office = ExecutingOffice.objects.create(kind="care_safety_house", name="Zorg- en Veiligheidshuis Proef")
    return SupportArrangement.objects.create(
        office=office, participant=participant, document_reference="ZVH-1", valid_from=since, valid_until=until
    )


def newcomer(table, topics: str = "", secrecy_on=None) -> User:
    """Somebody whom the mayor designated and who did not do everything yet: facts are never taken away."""
    person = User(name="Nieuw Medewerker", email=f"nieuw{table.body.pk.hex[:6]}@werk.example")
    person.set_unusable_password()
    person.save()
    for topic in topics:
        TrainingRecord.objects.create(user=person, topic=topic, completed_on=days(-9))
    if secrecy_on:
        person.secrecy_confirmations.create(confirmed_on=secrecy_on)
    fact(person, table.participants["mayor"], "table_member")
    return person


def sessions_of(person: User) -> int:
    return sum(one.get_decoded().get("_auth_user_id") == str(person.pk) for one in Session.objects.all())


# --- designating --------------------------------------------------------------------------------------------------
@rule("GOV-10", "ACC-06", "ACC-18")
def test_a_new_address_gets_an_account_without_a_password_and_a_designation_that_counts():
    """GOV-10, ACC-06, ACC-18."""
    made = designate(make_table(), functions=["table_member", "case_coordinator"])
    person = User.objects.get(email="vera.nieuwland@werk.example")
    assert not person.has_usable_password()
    assert person.functions == {"table_member", "case_coordinator"}
    assert (made.user, str(made.ground)) == (person, "a")
    address = person.emailaddress_set.get()
    assert (address.email, address.verified, address.primary) == (person.email, True, True)


@rule("ACC-06")
def test_the_new_person_sets_a_password_by_a_link_in_the_mail(client):
    """ACC-06."""
    designate(make_table())
    assert client.post(reverse("account_reset_password"), {"email": "vera.nieuwland@werk.example"}).status_code == 302
    link = re.search(r"https?://testserver(\S+)", mail.outbox[0].body)[1]
    answer = client.post(
        client.get(link).url, {"password1": "een-heel-lange-zin-7", "password2": "een-heel-lange-zin-7"}
    )
    assert answer.status_code == 302
    assert User.objects.get(email="vera.nieuwland@werk.example").check_password("een-heel-lange-zin-7")


@rule("ACC-06", "ACC-18")
def test_an_account_that_exists_gets_a_second_designation_and_stays_one_account():
    """ACC-06, ACC-18."""
    table = make_table()
    person = table.coordinator
    designate(table, email=person.email.upper(), name=person.name, functions=["table_member"])
    assert User.objects.filter(email=person.email).count() == 1
    assert person.designations.count() == 2


def test_designating_ending_and_training_leave_their_events():
    """WET 14(2)."""
    table = make_table()
    made = designate(table)
    end(table, made, days(3))
    with as_(table.authorisation):
        services.record_training(actor=table.authorisation, person=made.user, topic="a", completed_on=days(-1))
    own = table.authorisation.designations.get()
    rows = LogEntry.objects.filter(actor_id=table.authorisation.pk).order_by("timestamp")
    assert [(row.event, row.designation_id) for row in rows] == [
        ("designation.made", own.pk),
        ("designation.ended", own.pk),
        ("training.recorded", None),
    ]
    assert rows[0].object_pk == str(made.pk)


REFUSED = [
    # what is changed, the field that says so, what it names
    ({"ground": "b"}, "ground", "artikel 13, eerste lid; regel ACC-03"),
    ({"functions": ["table_member", "privacy_officer"]}, "ground", "ACC-03"),
    ({"functions": ["privacy_officer"], "ground": "c"}, "ground", "grond b"),
    ({"reliability_on": days(1), "valid_from": days(2)}, "reliability_on", "Besluit PARTA, artikel 12"),
    ({"reliability_on": days(-1), "valid_from": days(-2)}, "reliability_on", "ACC-04"),
    ({"reliability_basis": ""}, "reliability_basis", ""),
    ({"reliability_basis": "none"}, "reliability_basis", ""),
    ({"reliability_on": date(26, 7, 1)}, "reliability_on", "voor 1900"),
    ({"functions": ["dpo", "privacy_officer"], "ground": "b"}, "functions", "artikel 38, zesde lid; regel GOV-16"),
    ({"functions": ["auditor"], "ground": "b"}, "valid_until", "ACC-13"),
    ({"valid_until": days(0)}, "valid_until", "einddatum na de begindatum"),
    ({"valid_until": days(-3)}, "valid_until", "einddatum na de begindatum"),
    ({"valid_from": date(26, 7, 1), "reliability_on": date(1990, 1, 1)}, "valid_from", "1 juli 2025"),
    ({"valid_from": date(2025, 6, 30), "reliability_on": date(1990, 1, 1)}, "valid_from", "1 juli 2025"),
    ({"functions": ["weigher"], "mandate_reference": " "}, "mandate_reference", "ACC-18"),
    ({"functions": []}, "functions", ""),
    ({"email": "geen adres"}, "email", ""),
    ({"name": " "}, "name", ""),
]


@rule("GOV-16", "ACC-03", "ACC-04", "ACC-13", "ACC-18", "ACC-20")
@pytest.mark.parametrize(("change", "field", "words"), REFUSED)
def test_what_may_not_be_is_refused_beside_its_field_and_leaves_nothing(change, field, words):
    """ACC-03, ACC-04, ACC-13, ACC-18, GOV-16, BESL 12."""
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        designate(table, **change)
    assert words in " ".join(refusal.value.message_dict[field])
    assert not User.objects.filter(email="vera.nieuwland@werk.example").exists()


@rule("ACC-19")
@pytest.mark.parametrize("function", ["intake_officer", "contact_point_officer", "process_manager"])
def test_duties_of_a_mayor_are_not_for_another_participant(function):
    """ACC-19."""
    with pytest.raises(ValidationError, match="alleen voor een burgemeester"):
        designate(make_table(), "police", functions=[function])


@rule("WEG-01")
@pytest.mark.parametrize("kind", ["municipal_executive", "probation", "child_protection_board"])
def test_only_the_three_weigh(kind):
    """WEG-01, WET 5(3)."""
    with pytest.raises(ValidationError, match="artikel 5, derde lid; regel WEG-01"):
        designate(make_table(), kind, functions=["weigher"])


def test_the_three_may_designate_a_weigher():
    table = make_table()
    for kind in ("police", "public_prosecution", "mayor"):
        mandate = {"mandate_reference": "mandaat 4", "email": f"{kind}@werk.example", "functions": ["weigher"]}
        assert designate(table, kind, **mandate).functions == ["weigher"]


@rule("WEG-01")
def test_nobody_weighs_for_two_of_the_three_in_one_casusoverleg():
    """WEG-01; in another casusoverleg it may."""
    table, other = make_table(), make_table()
    person = table.police
    answers = {"email": person.email, "name": person.name, "functions": ["weigher"], "mandate_reference": "mandaat 5"}
    with pytest.raises(ValidationError, match="Niemand spreekt voor twee"):
        designate(table, **answers)
    assert designate(other, **answers).user == person


@rule("WEG-01", "WEG-02")
def test_a_mayor_weighs_in_his_own_casusoverleg_alone():
    """WEG-01, WEG-02: a mayor who takes part elsewhere does not weigh there."""
    table, other = make_table(), make_table()
    StandingParticipant.objects.create(body=table.body, participant=other.participants["mayor"])
    person = table.police
    answers = {"email": person.email, "name": person.name, "functions": ["weigher"], "mandate_reference": "mandaat 6"}
    assert designate(other, **answers).user == person


@rule("GOV-16")
@pytest.mark.parametrize(
    ("held", "functions", "ground"),
    [("dpo", ["table_member"], "a"), ("coordinating_dpo", ["auditor"], "b"), ("table_member", ["dpo"], "b")],
)
def test_an_fg_has_no_other_function_in_any_designation(held, functions, ground):
    """GOV-16, AVG 38(6): also when another participant designated."""
    table = make_table()
    person = make_person("FG van de politie")
    fact(person, table.participants["police"], held)
    answers = {"email": person.email, "name": person.name, "functions": functions, "ground": ground}
    with pytest.raises(ValidationError, match="artikel 38, zesde lid"):
        designate(table, **answers, valid_until=days(30))


@rule("GOV-16")
def test_an_fg_whose_designation_has_ended_may_do_other_work():
    """GOV-16."""
    table = make_table()
    person = make_person("oud-FG")
    fact(person, table.participants["police"], "dpo", until=days(-1))
    assert designate(table, email=person.email, name=person.name).user == person


def test_an_fg_may_coordinate_too():
    """WET 12(2)."""
    assert designate(make_table(), functions=["dpo", "coordinating_dpo"], ground="b")


def test_the_same_function_twice_in_one_period_is_refused():
    table = make_table()
    designate(table, valid_until=days(10))
    with pytest.raises(ValidationError, match="al voor deze deelnemer"):
        designate(table, valid_from=days(9))
    assert designate(table, valid_from=days(10)).valid_from == days(10)


@rule("GOV-11")
def test_a_private_participant_designates_nobody_who_does_commercial_work():
    """GOV-11, WET 12(3)."""
    table = make_table()
    Participant.objects.filter(pk=table.participants["probation"].pk).update(is_private=True)
    with pytest.raises(ValidationError) as refusal:
        designate(table, "probation")
    assert "artikel 12, derde lid; regel GOV-11" in refusal.value.message_dict["no_commercial_work"][0]
    assert designate(table, "probation", no_commercial_work=True).no_commercial_work


@rule("GOV-04", "ACC-14")
def test_staff_of_an_executing_office_works_under_an_arrangement_with_this_mayor():
    """ACC-14."""
    table, other = make_table(), make_table()
    mayor = table.participants["mayor"]
    for kind, arrangement in (
        ("mayor", arrangement_of(other.participants["mayor"])),
        ("police", arrangement_of(mayor)),
        ("mayor", arrangement_of(mayor, until=days(0))),
        ("mayor", arrangement_of(mayor, since=days(1))),
    ):
        with pytest.raises(ValidationError) as refusal:
            designate(table, kind, functions=["case_coordinator"], arrangement=arrangement)
        assert "regel ACC-14" in refusal.value.message_dict["arrangement"][0]
    good = arrangement_of(mayor)
    assert designate(table, functions=["process_manager"], arrangement=good).arrangement == good


@rule("ACC-06")
def test_an_address_with_another_name_is_asked_about():
    """ACC-06: one person, one account."""
    table = make_table()
    with pytest.raises(ValidationError, match="op naam van police"):
        designate(table, email=table.police.email)


def test_a_closed_account_is_not_designated():
    table = make_table()
    User.objects.filter(pk=table.police.pk).update(is_active=False)
    with pytest.raises(ValidationError, match="gesloten"):
        designate(table, email=table.police.email, name=table.police.name)


@rule("ACC-01")
def test_nobody_designates_himself():
    """ACC-01."""
    table = make_table()
    with pytest.raises(ValidationError, match="Niemand wijst zichzelf aan"):
        designate(table, email=table.authorisation.email, name=table.authorisation.name)


@rule("ACC-01")
def test_an_officer_designates_for_his_own_participant_alone():
    """ACC-01."""
    table, other = make_table(), make_table()
    for actor in (other.authorisation, table.privacy, officer_of(table, "police")):
        with pytest.raises(PermissionDenied):
            designate(table, by=actor)


# --- ending -------------------------------------------------------------------------------------------------------
@rule("ACC-10")
def test_ending_today_ends_the_rights_at_once_and_closes_every_session():
    """ACC-10: same day."""
    table = make_table()
    client = client_for(table.intake)
    session_for(table.intake)
    session_for(table.contact)
    assert client.get(reverse("worklist:index")).status_code == 200
    end(table, table.intake.designations.get(), days(0))
    assert sessions_of(table.intake) == 0
    assert sessions_of(table.contact) == 1
    assert client.get(reverse("worklist:index")).url.startswith(reverse("account_login"))
    assert not User.objects.get(pk=table.intake.pk).designations_in_force


@rule("ACC-10")
def test_other_designations_and_the_session_stay():
    """ACC-10: other designations of the account stay."""
    table = make_table()
    fact(table.intake, table.participants["municipal_executive"], "table_member")
    client = client_for(table.intake)
    end(table, table.intake.designations.get(participant=table.participants["mayor"]), days(0))
    assert client.get(reverse("worklist:index")).status_code == 200
    assert User.objects.get(pk=table.intake.pk).functions == {"table_member"}
    assert client.get(reverse("signals:reports")).status_code == 404


def test_an_end_on_a_later_day_leaves_the_rights_until_then():
    table = make_table()
    session_for(table.intake)
    end(table, table.intake.designations.get(), days(5))
    assert sessions_of(table.intake) == 1
    assert User.objects.get(pk=table.intake.pk).designations_in_force
    assert not Designation.objects.in_force(days(5)).filter(user=table.intake).exists()
    assert Designation.objects.in_force(days(4)).filter(user=table.intake).exists()


@pytest.mark.parametrize(
    ("since", "until", "on", "words"),
    [
        (days(-9), None, days(-1), "terugwerkende kracht"),
        (days(4), None, days(0), f"op zijn vroegst eindigen op {day(days(4))}"),
        (days(-9), days(0), days(0), "al geëindigd"),
        (days(-9), days(3), days(3), "Deze aanwijzing eindigt al op"),
        (days(-9), days(3), days(4), "langer vraagt een nieuwe aanwijzing"),
    ],
)
def test_a_day_that_cannot_be_is_refused(since, until, on, words):
    """The period is half-open."""
    table = make_table()
    designation = fact(make_person("tijdelijk"), table.participants["mayor"], "table_member", since=since, until=until)
    with pytest.raises(ValidationError, match=words):
        end(table, designation, on)
    designation.refresh_from_db()
    assert designation.valid_until == until


@rule("ACC-10")
@pytest.mark.parametrize("since", [days(0), days(4)])
def test_one_that_was_made_by_mistake_never_holds(since):
    """ACC-10: the same day, so at once."""
    table = make_table()
    person = make_person("vergissing")
    designation = fact(person, table.participants["mayor"], "table_member", since=since)
    end(table, designation, since)
    assert not Designation.objects.in_force(since).filter(user=person).exists()


@rule("ACC-01")
def test_nobody_ends_his_own_designation():
    """ACC-01."""
    table = make_table()
    with pytest.raises(ValidationError, match="uw eigen aanwijzing"):
        end(table, table.authorisation.designations.get(), days(0))


@rule("ACC-01")
def test_an_officer_ends_those_of_his_own_participant_alone():
    """ACC-01."""
    table, other = make_table(), make_table()
    for actor in (other.authorisation, table.privacy, officer_of(table, "police")):
        with pytest.raises(PermissionDenied):
            end(table, table.intake.designations.get(), days(0), by=actor)


# --- trainings ----------------------------------------------------------------------------------------------------
def train(table, person, **change):
    with as_(table.authorisation):
        answers = {"topic": "a", "completed_on": days(-2), **change}
        return services.record_training(actor=table.authorisation, person=person, **answers)


@rule("TRN-01", "TRN-02", "TRN-03")
def test_a_training_is_recorded_for_the_officers_own_people():
    """TRN-02, TRN-03."""
    table = make_table()
    person = newcomer(table, "acdef")
    train(table, person, topic="b")
    assert TrainingRecord.missing_for(person, 24) == []


@rule("TRN-02")
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"completed_on": days(1)}, "completed_on"),
        ({"completed_on": date(26, 1, 1)}, "completed_on"),
        ({"topic": "g"}, "topic"),
        ({"completed_on": days(-90)}, "topic"),
    ],
)
def test_a_training_that_cannot_be_is_refused(change, field):
    """BESL 17."""
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        train(table, table.intake, **change)
    assert field in refusal.value.message_dict


@rule("ACC-01")
def test_a_training_of_somebody_else_is_refused():
    """ACC-01: the police designated this person."""
    table = make_table()
    with pytest.raises(PermissionDenied):
        train(table, table.police)


# --- the pages ----------------------------------------------------------------------------------------------------
@rule("SEC-05", "ACC-02", "TRN-04")
def test_the_list_shows_the_officers_own_people_and_what_each_misses():
    """ACC-02, TRN-04, SEC-05."""
    table, other = make_table(), make_table()
    person = newcomer(table, "acdf")
    past = make_person("Oud Medewerker")
    fact(past, table.participants["mayor"], "intake_officer", until=days(-3))
    page = client_for(table.authorisation).get(reverse(LIST))
    text = page.content.decode()
    assert {row.designation.user for row in page.context["rows"]} == {
        *(table.people[seat] for seat in ("mayor", "manager", "intake", "contact", "privacy", "authorisation")),
        person,
        past,
    }
    assert [row.is_ended for row in page.context["rows"]] == [False] * 7 + [True]
    assert other.intake.name not in text
    rows = {row.designation.user: row for row in page.context["rows"]}
    assert (rows[person].missing[:2], rows[person].warned) == ("b.", "e")
    assert (rows[person].is_secret, rows[table.contact].is_secret) == (False, True)
    assert "Geheimhouding nog niet bevestigd" in text
    assert rows[table.authorisation].end_url == ""
    assert rows[past].end_url == ""


@rule("SEC-05")
def test_a_confirmation_of_more_than_a_year_ago_has_lapsed():
    """SEC-05."""
    table = make_table()
    person = newcomer(table, "abcdef", secrecy_on=days(-400))
    page = client_for(table.authorisation).get(reverse(LIST))
    (row,) = [row for row in page.context["rows"] if row.designation.user == person]
    assert not row.is_secret
    assert "Geheimhouding verlopen" in page.content.decode()


@rule("TRN-03")
def test_a_shorter_term_that_was_decided_counts_on_the_list():
    """TRN-03: TRAIN_VALID_MONTHS."""
    table = make_table()
    LegalParameter.objects.create(
        body=table.body,
        key="TRAIN_VALID_MONTHS",
        value=1,
        decided_on=days(-9),
        decision_reference="besluit",
        dpo_advice_on=days(-9),
        dpo_advice_reference="advies",
        recorded_by=table.privacy,
        valid_from=days(-9),
    )
    rows = client_for(table.authorisation).get(reverse(LIST)).context["rows"]
    assert all(row.missing.startswith("a. ") for row in rows)


def test_the_list_costs_the_same_however_long_it_is_and_is_paged():
    """performance.md, G3."""
    few, many = make_table(), make_table()
    for number in range(55):
        fact(make_person(f"Naam {number:02}"), many.participants["mayor"], "table_member")
    counts, pages = [], []
    for table in (few, many):
        client = client_for(table.authorisation)
        client.get(reverse(LIST))
        with CaptureQueriesContext(connection) as seen:
            pages.append(client.get(reverse(LIST)))
        counts.append(len(seen))
    assert counts[0] == counts[1]
    assert len(pages[1].context["rows"]) == 50
    rest = client_for(many.authorisation).get(reverse(LIST) + pages[1].context["next_url"])
    assert len(rest.context["rows"]) == 11
    assert not {row.designation.pk for row in rest.context["rows"]} & {
        row.designation.pk for row in pages[1].context["rows"]
    }


def test_a_page_after_something_that_is_not_there_is_empty():
    table = make_table()
    for key in ("niets", table.police.designations.get().pk):
        page = client_for(table.authorisation).get(reverse(LIST), {"voor": key})
        assert page.context["rows"] == []


def test_the_form_designates_and_says_how_the_person_comes_in():
    table = make_table()
    client, address = client_for(table.authorisation), reverse("governance:designate")
    assert "Wachtwoord vergeten" in client.get(address).content.decode()
    data = {
        "participant": table.participants["mayor"].pk,
        "email": "vera@werk.example",
        "name": "Vera Nieuwland",
        "functions": ["table_member"],
        "ground": "b",
        "reliability_basis": "vog",
        "reliability_on": days(-3).isoformat(),
        "valid_from": days(0).isoformat(),
        "once": "a",
    }
    page = client.post(address, data)
    assert "ACC-03" in page.content.decode()
    assert "vera@werk.example" in page.content.decode()
    page = client.post(address, data | {"ground": "a", "once": "b"}, follow=True)
    assert page.redirect_chain == [(reverse(LIST), 302)]
    assert "Wachtwoord vergeten" in page.content.decode()
    assert "Vera Nieuwland" in page.content.decode()
    client.post(address, data | {"ground": "a", "once": "b"})
    assert Designation.objects.filter(user__email="vera@werk.example").count() == 1


@rule("ACC-01", "ACC-14")
def test_the_form_offers_the_officers_own_participant_and_arrangements():
    """ACC-01, ACC-14."""
    table, other = make_table(), make_table()
    own, foreign = (arrangement_of(each.participants["mayor"]) for each in (table, other))
    form = client_for(table.authorisation).get(reverse("governance:designate")).context["form"]
    assert list(form.fields["participant"].queryset) == [table.participants["mayor"]]
    assert list(form.fields["arrangement"].queryset) == [own] != [foreign]
    assert "no_commercial_work" not in form.fields


def test_the_form_ends_and_shows_what_goes_and_what_stays():
    table = make_table()
    address = reverse("governance:end_designation", args=[table.intake.designations.get().pk])
    client = client_for(table.authorisation)
    page = client.get(address).content.decode()
    assert "Dit kunt u niet terugdraaien" in page
    assert table.intake.name in page
    assert client.post(address, {"valid_until": days(0).isoformat(), "once": "a"}).url == reverse(LIST)
    assert not User.objects.get(pk=table.intake.pk).designations_in_force
    assert "al geëindigd" in client.post(address, {"valid_until": days(0).isoformat(), "once": "b"}).content.decode()


@rule("ACC-01")
def test_a_designation_of_another_participant_is_not_there():
    """ACC-01: the same 404 as any other, and in the trail."""
    table, other = make_table(), make_table()
    client = client_for(table.authorisation)
    for person in (table.police, other.intake):
        address = reverse("governance:end_designation", args=[person.designations.get().pk])
        assert client.get(address).status_code == 404
        assert client.post(address, {"valid_until": days(0).isoformat(), "once": "a"}).status_code == 404
        assert User.objects.get(pk=person.pk).designations_in_force
    assert LogEntry.objects.filter(actor_id=table.authorisation.pk, event="page.refused").count() == 4


@pytest.mark.parametrize("name", [LIST, "governance:designate", "governance:record_training"])
def test_the_pages_are_for_authorisation_officers(name):
    table = make_table()
    assert client_for(table.authorisation).get(reverse(name)).status_code == 200
    assert client_for(table.privacy).get(reverse(name)).status_code == 404


def test_the_form_records_a_training_of_the_officers_own_people():
    table = make_table()
    client, address = client_for(table.authorisation), reverse("governance:record_training")
    page = client.get(address, {"persoon": table.intake.pk})
    people = dict(page.context["form"].fields["person"].choices)
    assert str(table.intake.pk) in people
    assert str(table.police.pk) not in people
    data = {"person": table.intake.pk, "topic": "c", "completed_on": days(-1).isoformat(), "once": "a"}
    assert client.post(address, data).url == reverse(LIST)
    assert "person" in client.post(address, data | {"person": table.police.pk, "once": "b"}).context["form"].errors
    assert TrainingRecord.objects.filter(user=table.intake, topic="c").count() == 2
