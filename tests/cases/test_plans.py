"""A plan only after yes, in versions; each action by somebody at the table on an own power."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.plans.models import Action, ActionProgress, Plan
from cases.plans.policies import can_adopt_plan, can_progress_action
from cases.plans.services import progress_action
from tests.cases.builders import action_of, adopt, analyse, build_case
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    case = build_case(table)
    analyse(table, case)
    return case


def progress(person, action, **changes):
    answers = {"decided_on": days(0), "is_done": False, "text": "Eerste gesprek gevoerd.", **changes}
    with as_(person):
        return progress_action(actor=person, action=action, **answers)


@rule("MTG-02", "PLN-01")
def test_there_is_no_plan_before_an_analysis_with_yes(table):
    """PLN-01, MTG-02."""
    case = build_case(table)
    with as_(table.coordinator):
        assert not can_adopt_plan(table.coordinator, case)
    with pytest.raises(PermissionDenied):
        adopt(table, case)
    assert client_for(table.coordinator).get(reverse("cases:adopt_plan", args=[case.pk])).status_code == 403


@rule("PLN-01", "PLN-04")
def test_a_plan_has_versions_and_the_newest_holds(table, case):
    """PLN-04, PLN-09."""
    adopt(table, case)
    adopt(table, case, based_on=1, actions=[], text="Werk: drie dagen, verder als voorheen.", decided_on=days(-5))
    with as_(table.police):
        plans = list(Plan.objects.visible_to(table.police).with_keys())
        assert [plan.version for plan in plans] == [2, 1]
        assert "drie dagen" in plans[0].text
        assert Action.objects.count() == 1


@rule("PLN-04")
def test_a_stale_version_is_refused_and_nothing_is_overwritten(table, case):
    """PLN-04: somebody else adopted a version meanwhile."""
    adopt(table, case)
    with pytest.raises(ValidationError, match="intussen versie 1"):
        adopt(table, case)


def test_a_stale_form_keeps_what_was_typed(table, case):
    client, url = client_for(table.coordinator), reverse("cases:adopt_plan", args=[case.pk])
    assert client.get(url).context["form"]["based_on_version"].value() == 0
    adopt(table, case)
    response = client.post(url, sent(table, case))
    assert response.status_code == 200
    page = response.content.decode()
    assert "intussen versie 1" in page
    assert "Mijn lange tekst" in page
    assert "Bel aan." in page


FORMS = (("TOTAL", "3"), ("INITIAL", "0"))


def sent(table, case, **changes):
    seat = table.police.designations.get()
    return {
        "based_on_version": "0",
        "decided_on": days(0).isoformat(),
        "necessity": "Nodig.",
        "text": "Mijn lange tekst",
        "agreed": [str(party.pk) for party in table.participants.values() if party.kind == "police"],
        **{f"{name}-{key}_FORMS": number for name in ("goals", "interventions") for key, number in FORMS},
        "actions-TOTAL_FORMS": "3",
        "actions-INITIAL_FORMS": "0",
        "actions-0-seat": str(seat.pk),
        "actions-0-text": "Bel aan.",
        "actions-0-own_basis": "Politiewet 2012, artikel 3",
        "actions-0-due_on": days(10).isoformat(),
        "once": "een",
        **changes,
    }


@rule("PLN-02")
def test_the_page_adopts_a_plan_once_with_its_actions(table, case):
    client, url = client_for(table.coordinator), reverse("cases:adopt_plan", args=[case.pk])
    for _number in range(2):
        assert client.post(url, sent(table, case)).status_code == 302
    with as_(table.police):
        action = Action.objects.with_keys().get()
        assert (action.owner_id, action.text) == (table.police.pk, "Bel aan.")
        assert Plan.objects.count() == 1
    page = client.get(reverse("cases:plan", args=[case.pk])).content.decode()
    assert "Mijn lange tekst" in page
    assert "Bel aan." in page


@rule("PLN-02", "PLN-05")
def test_a_first_plan_has_at_least_one_action(table, case):
    """PLN-02, PLN-05."""
    with pytest.raises(ValidationError, match="ten minste één actie"):
        adopt(table, case, actions=[])


@rule("PAR-05", "PLN-05")
@pytest.mark.parametrize(
    "change",
    [
        lambda table: {"owner": table.child_protection},
        lambda table: {"participant": table.participants["child_protection_board"]},
        lambda table: {"owner": table.probation},
    ],
)
def test_an_action_is_of_somebody_whom_a_participant_at_this_table_designated(table, case, change):
    """PLN-05, PAR-05."""
    with pytest.raises(ValidationError, match=r"aan deze tafel|niet aangewezen door"):
        adopt(table, case, actions=[action_of(table, **change(table))])


@rule("ACC-10")
def test_who_is_designated_no_more_cannot_be_an_owner(table, case):
    """ACC-10; N27: a seat is not asked, a designation by a participant at the table is."""
    table.police.designations.update(valid_until=days(0))
    with pytest.raises(ValidationError, match="niet aangewezen door"):
        adopt(table, case)


@rule("PLN-05")
def test_an_action_is_not_due_before_the_plan(table, case):
    """PLN-05."""
    with pytest.raises(ValidationError, match="ligt voor de dag van het plan"):
        adopt(table, case, actions=[action_of(table, due_on=days(-11))])


@rule("PUR-07", "PLN-05")
def test_an_action_names_its_own_power(table, case):
    """PLN-05, PUR-07."""
    with pytest.raises(ValidationError) as refused:
        adopt(table, case, actions=[action_of(table, own_basis="")])
    assert "own_basis" in refused.value.message_dict


@pytest.mark.parametrize("on", [days(1), days(-21)])
def test_a_plan_is_not_adopted_tomorrow_or_before_the_analysis(table, case, on):
    with pytest.raises(ValidationError) as refused:
        adopt(table, case, decided_on=on)
    assert "decided_on" in refused.value.message_dict


def test_the_owner_reports_and_done_ends_the_action(table, case):
    """PLN-09, WET 6(2)."""
    adopt(table, case)
    with as_(table.police):
        action = Action.objects.get()
    progress(table.police, action)
    progress(table.police, action, is_done=True, text="Afgerond.")
    with as_(table.mayor):
        assert Action.objects.get().done_on == days(0)
        assert ActionProgress.objects.count() == 2
    with pytest.raises(PermissionDenied):
        progress(table.police, action)


def test_another_participant_does_not_report_on_it(table, case):
    adopt(table, case)
    with as_(table.probation):
        action = Action.objects.select_related("case").get()
        assert not can_progress_action(table.probation, action)
    assert client_for(table.probation).get(reverse("cases:progress", args=[action.pk])).status_code == 403
    assert client_for(table.child_protection).get(reverse("cases:progress", args=[action.pk])).status_code == 404


@pytest.mark.parametrize("on", [days(1), days(-11)])
def test_progress_lies_between_the_plan_and_today(table, case, on):
    adopt(table, case)
    with as_(table.police):
        action = Action.objects.get()
    with pytest.raises(ValidationError) as refused:
        progress(table.police, action, decided_on=on)
    assert "decided_on" in refused.value.message_dict


def test_the_page_reports_once(table, case):
    adopt(table, case)
    client = client_for(table.police)
    with as_(table.police):
        action = Action.objects.get()
    url = reverse("cases:progress", args=[action.pk])
    assert client.get(url).status_code == 200
    answers = {"decided_on": days(0).isoformat(), "is_done": "yes", "text": "Klaar.", "once": "een"}
    assert client.post(url, answers).status_code == 302
    assert client.post(url, answers).status_code == 403


@rule("ACC-05")
def test_without_a_grant_no_plan_action_or_progress_is_visible(table, case):
    """ACC-05: the second wall."""
    adopt(table, case)
    with as_(table.police):
        action = Action.objects.get()
    progress(table.police, action)
    with as_(table.child_protection):
        assert [model.objects.count() for model in (Plan, Action, ActionProgress)] == [0, 0, 0]
