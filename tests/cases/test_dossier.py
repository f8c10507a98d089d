"""A case opens from the composition of the three, for the named persons alone; nothing else opens it."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cases.dossier import services, tasks
from cases.dossier.models import Case, CaseGrant, CaseMembership, held_grants
from parta.access.acting import acting
from parta.access.sight import now_valid
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.vault import keyring
from parta.vault.models import SearchToken
from parta.worklist.duties import duties_of
from signals.referrals.models import DataSubject, Referral
from tests.cases.builders import build_case, end_grant
from tests.signals.weighed import assessed, compose, composed, confirm, members_of, refer, rows_the_database_shows
from tests.support import Table, as_, client_for, days, designate, make_person, make_table, rule

pytestmark = pytest.mark.django_db


def opened(table: Table, **answers) -> Case:
    composition = composed(table, **answers)
    return open_from(table, composition)


def open_from(table: Table, composition, on=None) -> Case:
    with as_(table.manager):
        return services.open_case(actor=table.manager, composition=composition, opened_on=on or days(-2))


def admit(case: Case, person, source="admission") -> None:
    """One more grant, as a later decision gives it; to be called inside acting(None, "demo")."""
    like = CaseGrant.objects.filter(content_object=case).first()
    CaseGrant.objects.create(
        content_object=case,
        consultation_body_id=case.consultation_body_id,
        user=person,
        permission_id=like.permission_id,
        source=source,
        participants=person.participants_for("table_member", "process_manager"),
        granted_by_id=like.granted_by_id,
        valid_from=like.valid_from,
        activity_at=like.activity_at,
    )


# --- opening ------------------------------------------------------------------------------------------------------
@rule("WEG-08", "PAR-04", "PAR-05")
def test_a_case_opens_for_the_persons_of_the_composition():
    """WET 5(5), WEG-08, PAR-05: memberships and grants for those chosen; the others see nothing."""
    table = make_table()
    case = opened(table)
    assert case.reference.startswith(f"Z-{days(-2).year}-")
    for seat in ("police", "prosecutor", "mayor", "coordinator", "probation"):
        with as_(table.people[seat]):
            assert Case.objects.visible_to(table.people[seat]).get() == case, seat
            assert rows_the_database_shows(Case) == 1
            subject = DataSubject.objects.visible_to(table.people[seat]).with_keys().get(pk=case.subject_id)
            assert subject.name == "Jelle Brandhof"
            assert CaseMembership.objects.visible_to(table.people[seat]).count() == 5
            assert CaseMembership.objects.get(is_coordinator=True).person == table.coordinator
    for seat in ("child_protection", "intake", "privacy", "authorisation"):
        with as_(table.people[seat]):
            for model in (Case, CaseGrant, CaseMembership):
                assert rows_the_database_shows(model) == 0, (seat, model)


@rule("WEG-08")
def test_opening_is_the_end_of_the_weighing():
    """WEG-08: the referral is decided; who submitted and is not at the table sees it no longer."""
    table = make_table()
    referral = refer(table, by=table.child_protection, kind="child_protection_board")
    case = open_from(table, composed(table, referral))
    with as_(table.child_protection):
        assert rows_the_database_shows(Referral) == 0
    with as_(table.probation):
        assert Referral.objects.visible_to(table.probation).get().ended_on == case.opened_on


def test_opening_tells_those_who_were_chosen_and_names_the_file():
    """AVG 25: a notice with reference and link; the privacy officer finds the file by either reference."""
    table = make_table()
    case = opened(table)
    with acting(None, "demo"):
        told = Notice.objects.filter(kind="admitted", reference=case.reference)
        assert {notice.user for notice in told} == {table.people[seat] for seat in SEATS}
        assert {notice.path for notice in told} == {reverse("cases:open", args=[case.pk])}
    with as_(table.privacy):
        assert len(keyring.person_aliases_of(case.reference)) == 1


SEATS = ("police", "prosecutor", "mayor", "coordinator", "probation")


@rule("ACC-02")
def test_every_grant_is_in_the_trail():
    """ACC-02, WET 14(2): one row per grant, the actor's own included."""
    table = make_table()
    opened(table)
    events = list(LogEntry.objects.filter(consultation_body_id=table.body.pk).values_list("event", flat=True))
    assert events.count("case.opened") == 1
    assert events.count("grant.given") == 6
    assert events.count("grant.ended") == 0


@rule("GOV-06", "PAR-05")
def test_the_process_manager_stays_when_the_participant_that_designated_him_was_chosen():
    """PAR-05, GOV-06: he chairs as personnel of a chosen participant."""
    table = make_table()
    opened(table)
    with as_(table.manager):
        assert Case.objects.visible_to(table.manager).exists()


@rule("PAR-05")
def test_the_process_manager_leaves_when_the_participant_that_designated_him_was_not_chosen():
    """WET 5(5), PAR-05: only those chosen process data; his own sight ends with the act, as its last write."""
    table = make_table()
    seats = members_of(table, "police", "prosecutor", "coordinator", "probation")
    case = opened(table, members=seats, reason="De burgemeester heeft hier geen taak.")
    with as_(table.manager):
        assert not Case.objects.visible_to(table.manager).exists()
    with acting(None, "demo"):
        grant = CaseGrant.objects.get(content_object=case, user=table.manager)
        given = CaseGrant.objects.filter(consultation_body=table.body).count()
        assert (grant.ended_by, given) == (table.manager, 5)


@rule("ACC-18")
def test_a_process_manager_who_is_a_member_gets_one_grant():
    """ACC-18: one account, several functions."""
    table = make_table()
    designate(table.manager, table.participants["mayor"], "table_member")
    seats = [row | {"person": table.manager} if row["person"] == table.mayor else row for row in members_of(table)]
    case = opened(table, members=seats)
    with acting(None, "demo"):
        (grant,) = CaseGrant.objects.filter(content_object=case, user=table.manager).with_keys()
        assert grant.reason == "reden voor mayor"


@rule("WEG-23", "ACC-19")
def test_only_the_process_manager_of_that_casusoverleg_opens():
    """WEG-23, ACC-19."""
    table, other = make_table(), make_table()
    composition = composed(table)
    for person in (table.police, table.coordinator, other.manager):
        with as_(person), pytest.raises(PermissionDenied):
            services.open_case(actor=person, composition=composition, opened_on=days(0))


@rule("WEG-08", "WEG-23")
def test_a_composition_that_two_confirmed_opens_nothing():
    """WEG-23: in effect when the third confirms."""
    table = make_table()
    composition = compose(assessed(table).weighing, table.police, table)
    confirm(composition, table.mayor, days(-3))
    with as_(table.manager), pytest.raises(PermissionDenied):
        services.open_case(actor=table.manager, composition=composition, opened_on=days(0))


@rule("WEG-08")
def test_a_case_opens_once():
    """WEG-08: the composition opens one case, also for who no longer sees it."""
    table = make_table()
    seats = members_of(table, "police", "prosecutor", "coordinator")
    composition = composed(table, members=seats, reason="Geen taak.")
    open_from(table, composition)
    with pytest.raises(PermissionDenied):
        open_from(table, composition)


@pytest.mark.parametrize(("on", "says"), [(1, "toekomst"), (-4, "geldt sinds"), (-700_000, "geldt sinds")])
def test_a_case_opens_on_a_day_that_can_be(on, says):
    """Not in the future, not before the composition, not in the year 0026."""
    table = make_table()
    with pytest.raises(ValidationError, match=says):
        open_from(table, composed(table), days(on))


@rule("ACC-10")
def test_who_lost_the_designation_since_the_composition_gets_no_grant():
    """ACC-10: the designation ended, so there is nobody to admit; it says who."""
    table = make_table()
    composition = composed(table)
    table.probation.designations.update(valid_until=days(0))
    with pytest.raises(ValidationError, match=table.probation.name):
        open_from(table, composition)


# --- ending -------------------------------------------------------------------------------------------------------
@rule("CLO-02")
def test_ending_the_grants_ends_everyone_s_sight_and_the_search():
    """WET 6(3), CLO-02: nobody at the table opens, finds or lists the case."""
    table = make_table()
    case = opened(table)
    with as_(table.coordinator):
        services.end_grants(case=case, actor=table.coordinator)
    with acting(None, "demo"):
        assert not CaseGrant.objects.filter(consultation_body=table.body, valid_until__isnull=True).exists()
        assert not SearchToken.objects.filter(object_id=case.subject_id).exists()
    for seat in (*SEATS, "manager"):
        response = client_for(table.people[seat]).get(reverse("cases:open", args=[case.pk]))
        assert response.status_code == 404, seat


def test_who_sees_no_grant_ends_none():
    """The second wall hides the rows: that is an error, not silence."""
    table = make_table()
    case = build_case(table)
    with as_(table.child_protection), pytest.raises(RuntimeError):
        services.end_grants(case=case, actor=table.child_protection)
    with acting(None, "demo"):
        assert CaseGrant.objects.filter(now_valid(), content_object=case).count() == 6


# --- the order of the lists ---------------------------------------------------------------------------------------
def test_the_copy_of_the_last_activity_is_at_most_a_quarter_of_an_hour_old():
    """Design 4: open grants follow the case; ended ones and fresh copies are left alone."""
    table = make_table()
    case = build_case(table)
    now = timezone.now()
    with acting(None, "demo"):
        Case.objects.filter(pk=case.pk).update(activity_at=now)
        grants = CaseGrant.objects.filter(content_object=case)
        grants.update(activity_at=now - timedelta(minutes=16))
        grants.filter(user=table.police).update(activity_at=now - timedelta(minutes=5))
        grants.filter(user=table.prosecutor).update(activity_at=now - timedelta(days=3))
    end_grant(case, table.mayor)
    tasks.refresh_activity()
    with acting(None, "demo"):
        moved = set(CaseGrant.objects.filter(content_object=case, activity_at=now).values_list("user", flat=True))
    assert moved == {person.pk for person in (table.prosecutor, table.coordinator, table.probation, table.manager)}


def test_the_list_shows_each_of_my_cases_once_and_nobody_else_s():
    """WET 13(1): two grants on a case are one row."""
    table = make_table()
    mine, other = build_case(table), build_case(table, seats=("mayor",), surname="Anders")
    with acting(None, "demo"):
        admit(mine, table.police, "deputy")
    with as_(table.police):
        assert [grant.content_object for grant in held_grants(table.police)] == [mine]
        assert other not in Case.objects.visible_to(table.police)


# --- pages --------------------------------------------------------------------------------------------------------
def queries_of(client, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == 200
    return len(captured)


def test_the_list_costs_the_same_for_two_cases_as_for_twenty():
    """Performance G3: a fixed budget, whatever the number of rows."""
    table = make_table()
    client, url = client_for(table.coordinator), reverse("cases:list")
    for number in range(2):
        build_case(table, surname=f"Eerste{number}")
    few = queries_of(client, url)
    for number in range(18):
        build_case(table, surname=f"Later{number}")
    assert queries_of(client, url) == few


def test_the_list_is_paged_by_key_and_shows_every_case_once():
    """A page that is not mine does not exist."""
    table = make_table()
    cases = {build_case(table, seats=("police",), surname=f"Naam{number}").reference for number in range(55)}
    client, url = client_for(table.police), reverse("cases:list")
    first = client.get(url)
    second = client.get(url + first.context["next_url"])
    seen = [row.content_object.reference for page in (first, second) for row in page.context["object_list"]]
    assert (len(seen), set(seen)) == (55, cases)
    assert second.context["next_url"] is None
    assert client_for(table.mayor).get(url + first.context["next_url"]).status_code == 404
    assert client.get(url + "?voor=onzin").status_code == 404


def test_the_case_page_costs_the_same_for_five_at_the_table_as_for_fifteen():
    """Performance G3."""
    table = make_table()
    small = build_case(table, surname="Klein")
    big = build_case(table, surname="Groot")
    with acting(None, "demo"):
        for number in range(10):
            person = make_person(f"collega {number}")
            designate(person, table.participants["probation"], "table_member")
            CaseMembership.objects.create(
                case=big, participant=table.participants["probation"], person=person, joined_on=days(-1), task="taak"
            )
            admit(big, person)
    client = client_for(table.coordinator)
    few = queries_of(client, reverse("cases:open", args=[small.pk]))
    assert queries_of(client, reverse("cases:open", args=[big.pk])) == few


def test_the_case_page_says_who_where_and_why():
    """WET 13(1), WET 5(5): name for grant holders, reference in the title, the reason of sight at the foot."""
    table = make_table()
    case = opened(table)
    response = client_for(table.probation).get(reverse("cases:open", args=[case.pk]))
    page = response.content.decode()
    title = page[page.index("<title>") : page.index("</title>")]
    assert case.reference in title
    assert "Brandhof" not in title
    for text in (
        "Jelle Brandhof",
        "Waarom zie ik dit?",
        "toegelaten bij de samenstelling",
        "•019",
    ):
        assert text in page, text
    assert "999990019" not in page
    origin = client_for(table.probation).get(reverse("cases:open", args=[case.pk]), {"deel": "aanmelding"})
    assert "Hij gooide een stoel om." in origin.content.decode()
    with acting(None, "demo"):
        assert LogEntry.objects.filter(event="object.read", actor=table.probation).exists()


@rule("PAR-05")
def test_a_case_is_not_there_for_whose_grant_ended_or_never_was():
    """WET 13(1): invisible is 404, whoever asks."""
    table, other = make_table(), make_table()
    case = build_case(table)
    url = reverse("cases:open", args=[case.pk])
    end_grant(case, table.probation)
    for person in (table.probation, table.child_protection, table.privacy, other.police, other.manager):
        assert client_for(person).get(url).status_code == 404
    assert client_for(table.police).get(url).status_code == 200


@rule("ACC-11")
def test_who_keeps_the_system_running_sees_no_case_and_no_person():
    """AVG 25(2): not by a page, and not by the database itself."""
    table = make_table()
    case = build_case(table)
    administrator = make_person("beheerder")
    designate(administrator, table.participants["mayor"], "functional_administrator")
    for address in (reverse("cases:open", args=[case.pk]), reverse("cases:list"), reverse("signals:referrals")):
        assert client_for(administrator).get(address).status_code == 404
    with as_(administrator):
        for model in (Case, DataSubject, Referral, CaseMembership):
            assert rows_the_database_shows(model) == 0, model


@pytest.mark.parametrize("seat", ["intake", "contact", "privacy", "authorisation"])
def test_the_list_is_not_for_other_functions(seat):
    """WET 13(1)."""
    assert client_for(make_table().people[seat]).get(reverse("cases:list")).status_code == 404


@rule("WEG-08")
def test_the_page_that_opens_a_case_leads_to_it():
    """WEG-08: one form, one case; sent twice it is one case."""
    table = make_table()
    composition = composed(table)
    client, url = client_for(table.manager), reverse("cases:open_from", args=[composition.pk])
    page = client.get(url)
    assert page.status_code == 200
    answers = {"opened_on": days(0).isoformat(), "once": page.context["once"]}
    response = client.post(url, answers)
    with acting(None, "demo"):
        case = Case.objects.get(consultation_body=table.body)
    assert response.url == reverse("cases:open", args=[case.pk])
    assert client.post(url, answers).status_code == 403
    assert client_for(table.police).get(url).status_code == 403
    assert client_for(table.probation).get(url).status_code == 403
    assert client_for(table.child_protection).get(url).status_code == 404


@rule("GOV-06", "ACC-18")
def test_who_sits_for_two_participants_leads_for_the_one_that_chose_him_to():
    """GOV-06, ACC-18: one line of work, one leader."""
    table = make_table()
    designate(table.coordinator, table.participants["mayor"], "table_member")
    referral = refer(table)
    members = members_of(table)
    mayor = next(row for row in members if row["participant"] == table.participants["mayor"])
    mayor["person"] = table.coordinator
    composition = composed(table, referral, members=members)
    with as_(table.manager):
        case = services.open_case(actor=table.manager, composition=composition, opened_on=days(0))
        leads = CaseMembership.objects.filter(case=case, is_coordinator=True)
        assert [row.participant for row in leads] == [table.participants["municipal_executive"]]
    with as_(table.coordinator):
        assert [duty.kind for duty in duties_of(table.coordinator, days(0))[0]] == ["analyse"]
