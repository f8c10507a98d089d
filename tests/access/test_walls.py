"""Two walls say the same: what a list shows is what the database lets through, row by row, for everyone."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.urls import reverse

from cases.dossier.models import Case
from parta.access.acting import NestedActing, acting
from parta.access.sight import guarded_models, visible
from parta.accounts.models import Designation, User
from parta.demo.models import Seed
from parta.organisations.models import StandingParticipant
from tests.support import as_, client_for, days, designate, make_person, make_table, rule

pytestmark = pytest.mark.django_db
GUARDED = guarded_models()


def shown(model, user) -> set:
    """What the first wall shows."""
    return set(visible(model, user).values_list("pk", flat=True))


def passed(model) -> set:
    """What the database lets through, without a filter of ours."""
    return set(model._base_manager.values_list("pk", flat=True))


def everyone(*tables) -> list[User]:
    """All people of these tables, read anew."""
    return list(User.objects.filter(pk__in=[person.pk for table in tables for person in table.people.values()]))


def differences(people) -> list:
    """Where the walls disagree: each alone, the first one where the second lets everything through."""
    found = []
    for person in people:
        with acting(None, "demo"):
            first = {model: shown(model, person) for model in GUARDED}
        with as_(person):
            second = {model: passed(model) for model in GUARDED}
        for model in GUARDED:
            if first[model] != second[model]:
                more, less = first[model] - second[model], second[model] - first[model]
                found.append((person.name, model._meta.label, len(more), len(less)))
    return found


@rule("PAR-05", "ACC-05")
def test_both_walls_agree_for_every_seat_of_two_tables(world):
    """WET 13(1): per guarded model, row by row."""
    assert differences(everyone(world.table, world.other)) == []


def test_the_world_has_rows_of_every_guarded_model(world):
    """Without rows the comparison above would say nothing."""
    with acting(None, "demo"):
        empty = [model._meta.label for model in GUARDED if not passed(model)]
    # Made by the worker and by a destruction, which the flows tell.
    assert set(empty) <= {
        "retention.DestructionCertificate",
        "retention.DestructionRun",
        "retention.LedgerItem",
        "retention.PlannedDestruction",
    }


def test_the_comparison_has_something_to_compare(world):
    """Somebody sees a case, a report, a referral and a request; somebody else sees none of them."""
    from contactpoint.requests.models import RightsRequest
    from signals.referrals.models import Referral
    from signals.reports.models import Report

    sees = {Case: "police", Report: "intake", Referral: "probation", RightsRequest: "contact"}
    for model, seat in sees.items():
        with as_(world.table.people[seat]):
            assert shown(model, world.table.people[seat]), model
        with as_(world.table.authorisation):
            assert passed(model) == set(), model


@pytest.mark.deep
def test_both_walls_agree_for_every_person_of_the_demo_region():
    people = User.objects.filter(designations__isnull=False, is_active=True).distinct()
    assert Seed.objects.exists()
    assert differences(people) == []


def test_both_walls_agree_for_people_of_the_demo_region():
    """The same on the data that everybody sees first: one person per set of functions."""
    people = {}
    for person in User.objects.filter(is_active=True).order_by("email"):
        people.setdefault(frozenset(person.functions), person)
    assert differences(list(people.values())[:12]) == []


@pytest.mark.parametrize("purpose", ["work", "public", "seal"])
def test_without_a_person_nothing_comes_through(world, purpose):
    with acting(None, purpose):
        assert [model._meta.label for model in GUARDED if passed(model)] == []


def test_without_acting_nothing_comes_through(world):
    """A line of code that forgets to act gets nothing, rather than everything."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.user_id', '', true), set_config('app.purpose', '', true)")
    assert [model._meta.label for model in GUARDED if passed(model)] == []


def test_an_unknown_purpose_is_refused():
    with pytest.raises(ValueError, match="Unknown purpose"), acting(None, "report"):
        pass


@rule("ACC-11")
def test_a_superuser_sees_no_case(world):
    """WET 13(1): rank opens nothing."""
    person = make_person("hoogste rang")
    User.objects.filter(pk=person.pk).update(is_superuser=True)
    person.refresh_from_db()
    assert person.is_superuser
    with as_(person):
        assert [model._meta.label for model in GUARDED if passed(model) or shown(model, person)] == []


def test_an_account_that_is_blocked_sees_nothing_at_once(world):
    person = world.table.police
    User.objects.filter(pk=person.pk).update(is_active=False)
    person = User.objects.get(pk=person.pk)
    with as_(person):
        personal = [model for model in GUARDED if model._meta.app_label in {"signals", "cases", "contactpoint"}]
        assert [model._meta.label for model in personal if shown(model, person)] == []
        assert [model._meta.label for model in personal if model is Case and passed(model)] == []


def test_a_stranger_of_another_casusoverleg_sees_no_case_of_this_one(world):
    for person in everyone(world.other):
        with as_(person):
            assert world.case.pk not in passed(Case)


def test_acting_inside_the_act_of_another_is_refused(world):
    with as_(world.table.police), pytest.raises(NestedActing), acting(world.table.mayor, "work"):
        pass
    with as_(world.table.police), pytest.raises(NestedActing), acting(world.table.police, "destruction"):
        pass


def test_the_same_person_may_act_inside_his_own_act(world):
    with as_(world.table.police) as outer, acting(world.table.police, "work") as inner:
        assert inner is outer


def settings_now() -> tuple:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(current_setting('app.user_id', true), ''),"
            " coalesce(current_setting('app.purpose', true), ''), coalesce(current_setting('app.code_hash', true), '')"
        )
        return cursor.fetchone()


def test_after_the_act_the_database_knows_nobody(world):
    with as_(world.table.police):
        assert settings_now()[0] == str(world.table.police.pk)
    assert settings_now() == ("", "", "")


def test_after_an_act_that_failed_the_database_knows_nobody(world):
    def fail():
        with as_(world.table.police):
            raise PermissionDenied

    with pytest.raises(PermissionDenied), transaction.atomic():
        fail()
    assert settings_now() == ("", "", "")


def test_after_a_request_the_database_knows_nobody(world):
    client_for(world.table.police).get(reverse("worklist:index"))
    assert settings_now() == ("", "", "")


def test_nobody_can_write_a_grant_for_himself(world):
    """A person who is no manager and has no case cannot make himself see one."""
    from django.contrib.auth.models import Permission
    from django.db import ProgrammingError
    from django.utils import timezone

    from cases.dossier.models import CaseGrant

    person = world.table.authorisation
    with as_(person), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        CaseGrant.objects.create(
            content_object=world.case,
            consultation_body=world.table.body,
            user=person,
            permission=Permission.objects.get(codename="view_case", content_type__app_label="cases"),
            source="admission",
            participants=[world.table.participants["mayor"].pk],
            granted_by=person,
            valid_from=timezone.now(),
            activity_at=timezone.now(),
        )


@rule("ACC-10")
def test_a_grant_shows_nothing_once_the_designation_it_rests_on_has_ended(world):
    """ACC-10: the rights under that designation end at once, those under another one stay."""
    person, case = world.table.probation, world.case
    designate(person, world.table.participants["child_protection_board"], "table_member")
    with as_(person):
        assert case.pk in shown(Case, person) & passed(Case)
    Designation.objects.filter(user=person, participant=world.table.participants["probation"]).update(
        valid_until=days(0)
    )
    person = User.objects.get(pk=person.pk)
    assert person.designations_in_force
    with as_(person):
        assert shown(Case, person) == passed(Case) == set()
    with acting(None, "demo"):
        assert shown(Case, person) == set(), "the list leans on the second wall"


def test_a_list_never_leans_on_the_second_wall(world):
    """Under a purpose that sees all, visible_to() still narrows: row-level security is a net, no filter."""
    outsider = world.table.authorisation
    with acting(None, "demo"):
        assert passed(Case)
        for model in GUARDED:
            if model._meta.app_label in {"signals", "cases", "contactpoint"}:
                assert shown(model, outsider) == set(), model._meta.label


def test_a_shared_participant_opens_no_case_of_another_body():
    """The police serve many municipalities; a seat in one shows nothing of the other."""
    here, there = make_table(), make_table()
    StandingParticipant.objects.create(body=there.body, participant=here.participants["police"])
    from tests.cases.builders import build_case

    case = build_case(there)
    person = User.objects.get(pk=here.police.pk)
    with as_(person):
        assert case.pk not in passed(Case) | shown(Case, person)
