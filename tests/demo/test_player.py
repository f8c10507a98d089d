"""Steps that are given as data: each is played by a person, through a service, on its day."""

import pytest
from django.core.exceptions import ValidationError

from parta.access.acting import acting
from parta.demo.player import Player, StepError
from signals.referrals.models import Referral
from signals.reports.models import Report
from tests import worlds
from tests.support import days, make_table

pytestmark = pytest.mark.django_db


def play(table, *steps, earlier=0):
    return Player(table.body, table.sits).play(steps, earlier=earlier)


def step(**changes) -> dict:
    """A report that is taken."""
    told = {"kind": "fact", "text": "Hij riep iets.", "source_kind": "zelf gehoord", "how_sure": "zeker"}
    answers = {"body": "=body", "channel": "counter", "about": "een buurman", "statements": [told]}
    return {"by": "intake", "do": "signals.reports.take_report", "ago": 3, "as": "report", "with": answers, **changes}


def test_a_step_is_done_by_the_person_of_the_seat_on_its_day():
    table = make_table()
    made = play(table, step())["report"]
    assert (made.taken_by, made.received_on, made.consultation_body) == (table.intake, days(-3), table.body)


def test_a_whole_world_can_be_played_earlier():
    made = play(make_table(), step(), earlier=10)["report"]
    assert made.received_on == days(-13)


def test_a_result_is_used_by_its_name_and_days_by_number():
    table = make_table()
    decide = {"report": "=report", "decided_on": -1, "outcome": "nothing", "reason": "Het was een misverstand."}
    made = play(
        table, step(), {"by": "intake", "do": "signals.reports.decide_report", "as": "decision", "with": decide}
    )
    assert (made["decision"].report, made["decision"].decided_on) == (made["report"], days(-1))


@pytest.mark.parametrize("wrong", [{"when": 3}, {"by": None}], ids=["a word too many", "nobody"])
def test_what_is_no_step_is_refused_with_its_number(wrong):
    broken = {key: value for key, value in {**step(), **wrong}.items() if value is not None}
    with pytest.raises(StepError, match="Step 2"):
        play(make_table(), step(), broken)


def test_a_service_of_two_days_wants_them_by_name():
    closing = {"by": "manager", "do": "cases.closing.close_case", "ago": 1}
    with pytest.raises(StepError, match="2 days"):
        play(make_table(), closing)


def test_a_refusal_of_a_service_says_in_which_step():
    with pytest.raises(ValidationError) as refused:
        play(make_table(), step(ago=-2))
    assert "In step 1: intake does signals.reports.take_report." in refused.value.__notes__


def test_who_may_not_is_refused_here_too():
    """The player has no rights of its own."""
    with pytest.raises(Exception) as refused:  # noqa: PT011 (which of the two walls answers is not the player's)
        play(make_table(), step(by="police"))
    assert type(refused.value).__name__ in {"PermissionDenied", "Http404"}


# --- worlds -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("name", worlds.NAMES)
def test_a_world_stands_in_the_template_as_it_says(name):
    """Each by a test run alone and in the whole: what it made is there, in a municipality of its own."""
    world = worlds.take(name)
    assert world.made.keys() == {one["as"] for steps, _earlier in worlds.read(name) for one in steps if "as" in one}
    with acting(None, "demo"):
        for made in world.made.values():
            assert type(made)._base_manager.filter(pk=made.pk).exists(), made
        mine = {"consultation_body": world.table.body}
        found = (Report.objects.filter(**mine).count(), Referral.objects.filter(**mine).count())
    assert found == (int(name == "report"), int(name not in {"empty", "report"}))


def test_a_world_is_taken_once_and_given_back():
    with worlds.untouched():
        first = worlds.take("case")
        assert worlds.take("case") is None
        assert first.made["case"] is not None
    assert worlds.take("case").made["case"].pk == first.made["case"].pk


def test_a_table_is_undecided_until_something_is_asked_of_it():
    first, second = make_table(), make_table()
    assert first.is_undecided
    assert first.body != second.body
    assert not first.is_undecided
    assert first.police.name == "police 0 empty"
