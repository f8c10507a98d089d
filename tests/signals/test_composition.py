"""The composition: who takes part in this case, with task and reason; third parties by the three; or not tabled."""

import re

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.dossier.services import open_case
from parta.access.acting import acting
from parta.accounts.models import SecrecyConfirmation, TrainingRecord, User
from parta.audit.models import LogEntry
from parta.vault.models import Draft
from signals.referrals.models import Referral
from signals.weighing import sections, services
from signals.weighing.models import (
    Composition,
    CompositionMember,
    CompositionThirdParty,
    NotTabled,
    WeighingTally,
)
from tests.signals.weighed import (
    WEIGHERS,
    assessed,
    compose,
    composed,
    confirm,
    enter,
    members_of,
    refer,
    rows_the_database_shows,
    viewed,
)
from tests.support import as_, client_for, days, designate, make_table, rule

pytestmark = pytest.mark.django_db
THIRD = {
    "organisation": "Veilig Thuis Proefstreek",
    "expertise": "geweld binnen het gezin",
    "task": "meldpunt van de Wmo 2015",
    "role": "drafting",
    "reason": "Er is een veiligheidsplan voor de kinderen.",
    "ends_on": days(60),
}


def ended_on(referral: Referral):
    with acting(None, "demo"):
        return Referral.objects.get(pk=referral.pk).ended_on


def fitting(table, **values):
    """A weighing that fits."""
    return assessed(table, **values).weighing


# --- who comes to the table ---------------------------------------------------------------------------------------
@rule("WEG-08", "WEG-23")
def test_a_composition_takes_effect_with_the_third_confirmation():
    """WEG-08, WEG-23: participants with named persons, task and reason."""
    table = make_table()
    decision = composed(table)
    with as_(table.manager):
        stored = Composition.objects.get(pk=decision.pk)
        assert stored.in_effect_on == days(-3)
        assert CompositionMember.objects.filter(composition=stored).count() == 5


@rule("WEG-22")
def test_fits_yet_not_tabled_asks_a_reason_and_ends():
    """WEG-22: the three may still decide that it is not tabled."""
    table = make_table()
    referral = refer(table)
    weighing = assessed(table, referral).weighing
    with pytest.raises(ValidationError) as refusal:
        compose(weighing, table.manager, table, is_tabled=False, reason=" ", members=[], coordinator=None)
    assert "reason" in refusal.value.message_dict
    decision = compose(weighing, table.police, table, is_tabled=False, reason="Het wijkteam kan dit alleen.")
    confirm(decision, table.prosecutor, days(-3))
    assert ended_on(referral) is None
    confirm(decision, table.mayor, days(-3))
    with acting(None, "demo"):
        assert NotTabled.objects.get(referral=referral).outcome == "fits_not_tabled"
        assert not CompositionMember.objects.filter(composition=decision).exists()


def refused(table, weighing, **answers) -> dict:
    with pytest.raises(ValidationError) as refusal:
        compose(weighing, table.manager, table, **answers)
    return refusal.value.message_dict


def probation_officer(table, *, topics="abcdef", secret=True):
    """A second probation officer, with these trainings."""
    person = User(name="reclasseerder", email=f"r{table.body.pk.hex[:8]}@voorbeeld.example")
    person.set_unusable_password()
    person.save()
    if secret:
        SecrecyConfirmation.objects.create(user=person, confirmed_on=days(-1))
    for topic in topics:
        TrainingRecord.objects.create(user=person, topic=topic, completed_on=days(-30))
    designate(person, table.participants["probation"], "table_member")
    return person


def with_officer(table, person) -> list[dict]:
    """The composition with this officer instead of the usual one."""
    return [{**row, "person": person} if row["person"] == table.probation else row for row in members_of(table)]


@rule("GOV-16", "PAR-01", "ACC-18", "TRN-04")
def test_who_may_not_come_to_the_table_is_refused_with_the_reason():
    """PAR-01, ACC-18, TRN-04, WET 17, GOV-16: each refusal names person and rule."""
    table, other = make_table(), make_table()
    weighing = assessed(table).weighing
    seats = members_of(table)
    (stranger,) = members_of(other, "probation")
    assert "geen deelnemer" in str(refused(table, weighing, members=[*seats, stranger]))
    unasked = {**seats[4], "person": table.contact, "participant": table.participants["mayor"]}
    assert "niet aangewezen" in str(refused(table, weighing, members=[*seats, unasked]))
    silent = probation_officer(table, secret=False)
    assert "geheimhouding" in str(refused(table, weighing, members=with_officer(table, silent)))
    designate(table.probation, table.participants["probation"], "dpo")
    assert "GOV-16" in str(refused(table, weighing))


@rule("TRN-04")
@pytest.mark.parametrize("topic", ["a", "b"])
def test_without_training_a_or_b_nobody_comes_to_the_table(topic):
    """TRN-04: topics a and b block."""
    table = make_table()
    weighing = assessed(table).weighing
    untrained = probation_officer(table, topics="abcdef".replace(topic, ""))
    assert "TRN-04" in str(refused(table, weighing, members=with_officer(table, untrained)))


@rule("TRN-04")
def test_the_other_topics_warn():
    """TRN-04: c to f warn and hold nothing up."""
    table = make_table()
    weighing = assessed(table).weighing
    person = probation_officer(table, topics="abef")
    decision = compose(weighing, table.manager, table, members=with_officer(table, person))
    with as_(table.manager):
        ((name, topics),) = services.training_warnings(decision)
    assert name == person.name
    assert topics.count(";") == 1


@rule("GOV-06")
def test_the_case_coordinator_sits_at_the_table_with_that_function():
    """GOV-06, WET 12(3)."""
    table = make_table()
    weighing = assessed(table).weighing
    for coordinator in (None, table.police, table.manager):
        assert "coordinator" in refused(table, weighing, coordinator=coordinator)
    assert "coordinator" in refused(table, weighing, members=members_of(table, "police", "prosecutor", "mayor"))


@rule("PAR-07")
def test_leaving_out_a_weighing_party_asks_a_reason():
    """PAR-07: the three are normally at the table."""
    table = make_table()
    weighing = assessed(table).weighing
    seats = members_of(table, "police", "mayor", "coordinator")
    assert "reason" in refused(table, weighing, members=seats)
    assert "members" in refused(table, weighing, members=[])
    assert compose(weighing, table.manager, table, members=seats, reason="Er loopt geen strafzaak.").pk


@rule("WEG-08")
@pytest.mark.parametrize("blank", ["", " \n "], ids=["nothing", "blanks"])
@pytest.mark.parametrize("name", ["task", "reason"])
def test_whoever_comes_to_the_table_has_a_task_and_a_reason(name, blank):
    """WET 5(5): given their tasks, with a reason per participant."""
    table = make_table()
    weighing = fitting(table)
    first, *others = members_of(table)
    assert name in refused(table, weighing, members=[{**first, name: blank}, *others])
    with as_(table.manager):
        assert not Composition.objects.filter(weighing=weighing).exists()


@rule("WEG-08")
def test_there_is_one_composition():
    """WEG-08."""
    table = make_table()
    weighing = assessed(table).weighing
    compose(weighing, table.manager, table)
    with pytest.raises(ValidationError, match="al ingevoerd"):
        compose(weighing, table.police, table)


@rule("WEG-07", "WEG-08", "PAR-04")
def test_only_who_weighs_or_manages_composes_and_only_after_a_joint_fits():
    """WEG-07, WEG-08, PAR-04."""
    table, other = make_table(), make_table()
    weighing, waiting = fitting(table), viewed(table, surname="Wacht")
    enter(waiting, table.police)
    url, early = (reverse("signals:compose", args=[row.pk]) for row in (weighing, waiting))
    for seat in (*WEIGHERS, "manager"):
        assert client_for(table.people[seat]).get(url).status_code == 200
        assert client_for(table.people[seat]).get(early).status_code == 403
    for person in (table.probation, table.coordinator, table.privacy, other.police, other.manager):
        assert client_for(person).get(url).status_code == 404
    with pytest.raises(PermissionDenied):
        compose(waiting, table.manager, table)


def test_a_weighing_is_counted_as_tabled_once_its_case_opens():
    """WET 18: year and outcome, nothing else; what is withdrawn before counts as that alone."""
    table = make_table()
    composition = composed(table)
    with acting(None, "demo"):
        assert not WeighingTally.objects.filter(consultation_body=table.body).exists()
    with as_(table.manager):
        open_case(actor=table.manager, composition=composition, opened_on=days(0))
    with acting(None, "demo"):
        tally = WeighingTally.objects.get(consultation_body=table.body)
    assert (tally.outcome, tally.year) == ("tabled", days(0).year)


# --- third parties ------------------------------------------------------------------------------------------------
@rule("WEG-23", "DER-01", "DER-02", "DER-03")
def test_the_three_admit_a_third_party_to_this_one_case_until_a_day():
    """WET 3(3), DER-01 to DER-03, WEG-23: it stands with the third confirmation, and makes no account."""
    table = make_table()
    with acting(None, "demo"):
        accounts = User.objects.count()
    composition = compose(fitting(table), table.police, table, third_parties=[THIRD])
    confirm(composition, table.prosecutor, days(-3))
    page = client_for(table.mayor).get(reverse("signals:confirm_composition", args=[composition.pk])).content.decode()
    for text in ("Veilig Thuis Proefstreek", "geweld binnen het gezin", "opstellen van het plan", "veiligheidsplan"):
        assert text in page
        assert page.index(text) < page.index('name="confirmed_on"')
    assert "Een derde krijgt geen account" in page
    confirm(composition, table.mayor, days(-3))
    with acting(None, "demo"):
        row = CompositionThirdParty.objects.with_keys().get(composition=composition)
        assert row.organisation == THIRD["organisation"]
        assert User.objects.count() == accounts


@rule("DER-02")
@pytest.mark.parametrize("ends_on", [days(-3), days(-4), days(-700_000)])
def test_a_third_party_stays_until_a_day_after_the_decision(ends_on):
    """DER-02: incidental, so with an end."""
    table = make_table()
    found = refused(table, fitting(table), third_parties=[{**THIRD, "ends_on": ends_on}])
    assert "DER-02" in str(found["third_parties"])


@rule("DER-03")
@pytest.mark.parametrize(("name", "value"), [("role", "director"), ("role", ""), ("organisation", ""), ("task", "")])
def test_a_third_party_has_expertise_a_task_and_a_role_in_the_plan(name, value):
    """DER-03, WET 3(3)."""
    table = make_table()
    assert name in refused(table, fitting(table), third_parties=[{**THIRD, name: value}])


@rule("WEG-22")
def test_not_tabled_admits_nobody():
    """WEG-22."""
    table = make_table()
    weighing = fitting(table)
    compose(weighing, table.police, table, is_tabled=False, reason="Kan zonder.", third_parties=[THIRD])
    with acting(None, "demo"):
        assert not CompositionThirdParty.objects.filter(composition__weighing=weighing).exists()
        assert not CompositionMember.objects.filter(composition__weighing=weighing).exists()


def test_no_other_casusoverleg_sees_a_third_party():
    """WET 13(1)."""
    table, other = make_table(), make_table()
    compose(fitting(table), table.police, table, third_parties=[THIRD])
    for person in (*other.people.values(), table.probation, table.intake):
        with as_(person):
            assert rows_the_database_shows(CompositionThirdParty) == 0
            assert not CompositionThirdParty.objects.visible_to(person).exists()


# --- the page -----------------------------------------------------------------------------------------------------
def form_of(desk, table, weighing, **answers) -> dict:
    """What the browser sends when all five are chosen."""
    page = desk.get(reverse("signals:compose", args=[weighing.pk]))
    known = page.context["formset"].forms[0].fields["seat"].coerce.__self__.values()
    seats = {seat.user.pk: str(seat.pk) for seat in known}
    members = members_of(table)
    sent = {"once": page.context["once"], "is_tabled": "yes", "decided_on": days(-1), "reason": ""}
    sent |= {"coordinator": table.coordinator.pk, "members-TOTAL_FORMS": len(members), "members-INITIAL_FORMS": 0}
    sent |= {"third_parties-TOTAL_FORMS": 5, "third_parties-INITIAL_FORMS": 0}
    for number, member in enumerate(members):
        sent[f"members-{number}-seat"] = seats[member["person"].pk]
        sent |= {f"members-{number}-{name}": member[name] for name in ("task", "reason")}
    return sent | answers


def third_rows(**values) -> dict:
    return {f"third_parties-0-{name}": value for name, value in {**THIRD, **values}.items()}


@rule("PAR-07")
def test_the_page_begins_with_the_three_who_weighed_and_nobody_else():
    """PAR-07: removable, with a reason; task and reason are theirs to write."""
    table = make_table()
    url = reverse("signals:compose", args=[fitting(table).pk])
    for person in (table.manager, table.police):
        shown = client_for(person).get(url).content.decode()
        chosen = re.findall(r'<option value="[0-9a-f-]{36}" selected\s*>([^<]+)', shown)
        assert len(chosen) == len(WEIGHERS)
        assert all(table.people[seat].name in text for seat, text in zip(WEIGHERS, chosen, strict=True))
    assert "Een derde krijgt nooit een account" in shown
    assert "data-draft" in shown


@rule("WEG-08", "DER-03")
def test_members_and_third_parties_are_entered_on_one_page():
    """WEG-08, DER-03: two kinds of rows, each to its own list."""
    table = make_table()
    weighing = fitting(table)
    desk, url = client_for(table.police), reverse("signals:compose", args=[weighing.pk])
    sent = form_of(desk, table, weighing, **third_rows(task="meldpunt\x00 van de Wmo\x0b"))
    assert desk.post(url, sent).status_code == 302
    with as_(table.police):
        composition = Composition.objects.get(weighing=weighing)
        assert composition.members.count() == 5
        assert composition.third_parties.with_keys().get().task == "meldpunt van de Wmo"


@rule("DER-02", "DER-03")
def test_a_row_of_a_third_party_that_is_half_filled_in_comes_back_open_with_what_was_typed():
    """DER-02, DER-03: the row is named, nothing is lost, nothing is stored."""
    table = make_table()
    weighing = fitting(table)
    desk, url = client_for(table.police), reverse("signals:compose", args=[weighing.pk])
    rows = third_rows()
    del rows["third_parties-0-ends_on"], rows["third_parties-0-role"]
    page = desk.post(url, form_of(desk, table, weighing, **rows)).content.decode()
    assert "Derde 1, Rol: Kies een rol" in page
    assert "Derde 1, Tot en met: Kies een datum." in page
    assert "Veilig Thuis Proefstreek" in page
    assert re.search(r'<details class="disclosure disclosure--rows" open>', page)
    late = desk.post(url, form_of(desk, table, weighing, **third_rows(ends_on=days(-2)))).content.decode()
    assert "DER-02" in late
    with as_(table.police):
        assert not Composition.objects.filter(weighing=weighing).exists()


@rule("DER-02")
def test_more_than_five_third_parties_are_refused():
    """DER-02: incidental."""
    table = make_table()
    weighing = fitting(table)
    desk, url = client_for(table.police), reverse("signals:compose", args=[weighing.pk])
    rows = {"third_parties-TOTAL_FORMS": 6}
    for number in range(6):
        rows |= {f"third_parties-{number}-{name}": value for name, value in THIRD.items()}
    assert desk.post(url, form_of(desk, table, weighing, **rows)).status_code == 200
    with as_(table.police):
        assert not Composition.objects.filter(weighing=weighing).exists()


def test_what_was_being_composed_is_there_again_with_both_kinds_of_rows():
    """AVG 32: the draft comes back without a word about what is still missing, and goes when it is sent."""
    table = make_table()
    weighing = fitting(table)
    desk, url = client_for(table.police), reverse("signals:compose", args=[weighing.pk])
    half = form_of(desk, table, weighing, **third_rows(organisation="Half geschreven"))
    del half["decided_on"]
    assert desk.post(url, half, headers={"X-Draft": "1"}).status_code == 200
    shown = client_for(table.police).get(url).content.decode()
    assert "Half geschreven" in shown
    assert "taak van police" in shown
    assert "Dit gaat nog niet" not in shown
    assert "Half geschreven" not in client_for(table.mayor).get(url).content.decode()
    assert desk.post(url, form_of(desk, table, weighing)).status_code == 302
    with acting(None, "demo"):
        assert not Draft.objects.filter(user=table.police).exists()


@rule("WEG-16")
def test_a_minor_without_the_child_protection_board_is_warned_of_and_not_blocked(monkeypatch):
    """WEG-16: who enters reads it, and who confirms too."""
    table = make_table()
    weighing = fitting(table)
    monkeypatch.setattr(sections, "age_of", lambda subject: 16)
    desk, url = client_for(table.police), reverse("signals:compose", args=[weighing.pk])
    page = desk.post(url, form_of(desk, table, weighing), follow=True).content.decode()
    assert "de raad voor de kinderbescherming neemt niet deel" in page
    with as_(table.police):
        composition = Composition.objects.get(weighing=weighing)
    confirming = client_for(table.mayor).get(reverse("signals:confirm_composition", args=[composition.pk]))
    assert "de raad voor de kinderbescherming neemt niet deel" in confirming.content.decode()
    for seat in ("prosecutor", "mayor"):
        confirm(composition, table.people[seat], days(0))
    with as_(table.police):
        assert Composition.objects.get(pk=composition.pk).in_effect_on == days(0)


def test_somebody_of_another_casusoverleg_in_the_form_is_refused():
    """WET 12(3): a changed id in the form."""
    table, other = make_table(), make_table()
    weighing = fitting(table)
    desk, url = client_for(table.police), reverse("signals:compose", args=[weighing.pk])
    lie = str(other.police.designations.get().pk)
    back = desk.post(url, form_of(desk, table, weighing, **{"members-0-seat": lie}))
    assert back.status_code == 200
    back = desk.post(url, form_of(desk, table, weighing, coordinator=other.coordinator.pk))
    assert back.status_code == 200
    with as_(table.police):
        assert not Composition.objects.filter(weighing=weighing).exists()


def test_the_trail_says_that_a_composition_was_entered_and_confirmed():
    """WET 14(2)."""
    table = make_table()
    composed(table, third_parties=[THIRD])
    events = list(LogEntry.objects.filter(consultation_body_id=table.body.pk).values_list("event", flat=True))
    assert (events.count("composition.entered"), events.count("composition.confirmed")) == (1, 3)


@rule("WEG-17", "WEG-23")
def test_a_composition_that_not_all_confirmed_gets_a_new_version_and_the_old_one_is_kept():
    """WEG-17, WEG-23: a wrong name at the table is mended; all three confirm anew, the old version confirms nothing."""
    table = make_table()
    weighing = assessed(table).weighing
    first = compose(weighing, table.manager, table)
    confirm(first, table.police, days(-3))
    second = compose(weighing, table.mayor, table, version=2, members=members_of(table, *WEIGHERS, "coordinator"))
    with as_(table.prosecutor), pytest.raises(ValidationError, match="nieuwe versie"):
        services.confirm_composition(actor=table.prosecutor, composition=first, confirmed_on=days(-3))
    for seat in ("police", "prosecutor"):
        confirm(second, table.people[seat], days(-3))
    with as_(table.manager):
        stands = dict(Composition.objects.values_list("version", "in_effect_on"))
        assert stands == {1: None, 2: days(-3)}
        assert CompositionMember.objects.filter(composition=second).count() == 4
    with as_(table.manager), pytest.raises(PermissionDenied):
        compose(weighing, table.manager, table, version=3)


@rule("PAR-07")
def test_a_new_version_begins_with_the_one_before_and_says_so():
    """PAR-07: nobody types the table again for one wrong name."""
    table = make_table()
    weighing = assessed(table).weighing
    compose(weighing, table.manager, table)
    client, url = client_for(table.manager), reverse("signals:compose", args=[weighing.pk])
    page = client.get(url).content.decode()
    assert "Er is al een versie 1" in page
    assert "taak van probation" in page
    assert 'name="version" value="2"' in page
    sent = client.post(url, {"decided_on": days(-3), "is_tabled": "no", "reason": "Toch niet.", "version": "1"} | EMPTY)
    assert "al ingevoerd: versie 1" in sent.content.decode()
    assert client.post(url, {"decided_on": days(-3), "is_tabled": "no", "reason": "Toch niet.", "version": "2"} | EMPTY)
    with as_(table.manager):
        assert Composition.objects.get(version=2).is_tabled is False


EMPTY = {
    f"{name}-{field}": value
    for name in ("members", "third_parties")
    for field, value in (("TOTAL_FORMS", "0"), ("INITIAL_FORMS", "0"))
}
