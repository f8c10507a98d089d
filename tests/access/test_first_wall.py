"""The first wall is one text per process: whoever reads, and wherever it stands in a query, it means the same rows."""

import pytest
from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from cases.contributions.models import Contribution
from cases.dossier.models import Case, CaseGrant
from parta.access import sight
from parta.access.acting import acting
from parta.access.sight import guarded_models, remember_held, visible
from parta.accounts.models import User
from signals.referrals.models import Referral, ReferralItem
from signals.weighing.models import JointAssessment, Weighing, WeighingView
from tests.signals.weighed import file_view, refer
from tests.support import as_, days, make_table, rule

pytestmark = pytest.mark.django_db


def seen(rows) -> set:
    return set(rows.values_list("pk", flat=True))


@pytest.fixture
def asked(world):
    """Everything is there for the database, so that only the first wall narrows."""
    with acting(None, "demo"):
        yield world


def again(person: User) -> User:
    """The same person, as the next request has him."""
    return User.objects.get(pk=person.pk)


def test_the_text_is_written_once_and_holds_nothing_of_a_person(asked):
    """Two readers one after the other: one text, each his own rows."""
    people = [again(asked.table.police), again(asked.table.authorisation), again(asked.other.police)]
    first = [seen(visible(Case, person)) for person in people]
    before = sight._written.cache_info()
    assert [seen(visible(Case, again(person))) for person in people] == first
    after = sight._written.cache_info()
    assert (after.misses, after.currsize) == (before.misses, before.currsize)
    assert asked.case.pk in first[0]
    assert asked.case.pk not in first[1] | first[2]
    for model in guarded_models():
        text, reads = sight._written(model.sight.select, model, type(None))
        for person in people:
            assert str(person.pk) not in text
        assert not [value for value in reads if not (callable(value) or value == [] or isinstance(value, str | bool))]


def test_it_stands_anywhere_in_a_query(asked):
    """Filter, exclude, count, subquery, reference to an outer row, union, and a name of its own for the table."""
    person = again(asked.table.police)
    everything, own = seen(Contribution.objects.all()), seen(visible(Contribution, person))
    assert own
    assert own <= everything
    rows = visible(Contribution, person)
    assert rows.count() == len(own)
    assert rows.exists()
    wall = Contribution.sight.select.q(person)
    assert seen(Contribution.objects.exclude(wall)) == everything - own
    cases = seen(visible(Case, person))
    assert seen(Contribution.objects.filter(case__in=visible(Case, person))) == {
        pk for pk, case in Contribution.objects.values_list("pk", "case") if case in cases
    }
    theirs = visible(Contribution, person).filter(case=OuterRef("pk"))
    with_one = {case for _pk, case in rows.values_list("pk", "case")}
    assert seen(Case.objects.filter(Exists(theirs))) == with_one
    assert seen(Case.objects.exclude(Exists(theirs))) == seen(Case.objects.all()) - with_one
    both = visible(Case, person).values("pk").union(Case.objects.exclude(Case.sight.select.q(person)).values("pk"))
    assert {row["pk"] for row in both} == seen(Case.objects.all())
    inner = visible(Contribution, person).filter(case__in=visible(Case, person).filter(pk=F("pk")))
    assert seen(Contribution.objects.filter(pk__in=inner.values("pk"))) == own


def test_of_an_object_at_hand_only_what_hangs_on_it(asked):
    person = again(asked.table.police)
    case = visible(Case, person).get(pk=asked.case.pk)
    remember_held(person, case)
    of_case = seen(visible(Contribution, person).filter(case=case))
    assert of_case
    assert seen(visible(Contribution, person, case).filter(case=case)) == of_case
    assert {row.case_id for row in visible(Contribution, person, case)} == {case.pk}
    for model, path in ((ReferralItem, "referral"), (Weighing, "referral"), (JointAssessment, "weighing__referral")):
        for referral in visible(Referral, person):
            remember_held(person, referral)
            whole = visible(model, person).filter(**{path: referral})
            assert seen(visible(model, person, referral).filter(**{path: referral})) == seen(whole), model


@rule("WEG-21")
def test_a_weighing_at_hand_opens_no_view_before_all_three_are_in():
    """WEG-21: by the first wall alone; what narrows an arm narrows it also for the object at hand."""
    table = make_table()
    file_view(refer(table), table.police)
    with acting(None, "demo"):
        weighing = Weighing.objects.get(consultation_body=table.body)
        for seat, number in (("police", 1), ("prosecutor", 0), ("mayor", 0)):
            person = again(table.people[seat])
            remember_held(person, weighing)
            assert visible(WeighingView, person, weighing).count() == number, seat


@rule("ACC-05")
def test_an_object_at_hand_that_is_not_seen_opens_nothing(asked):
    """Whoever puts a strange object in hand gets what he would have got without it."""
    stranger = again(asked.other.probation)
    assert not visible(Case, stranger).filter(pk=asked.case.pk).exists()
    assert seen(visible(Contribution, stranger, asked.case).filter(case=asked.case)) == set()


@rule("ACC-10")
def test_what_is_known_is_asked_anew_for_each_query(world):
    """A grant that ended in the same act shows nothing any more, with the same text."""
    person = again(world.table.police)
    with acting(None, "demo"):
        assert visible(Case, person).filter(pk=world.case.pk).exists()
        mine = CaseGrant.objects.filter(user=person, content_object=world.case)
        assert mine.update(valid_until=timezone.now()) == 1
        assert not visible(Case, person).filter(pk=world.case.pk).exists()


def test_a_day_that_passes_is_asked_anew(world, monkeypatch):
    """Today is no part of the text either."""
    person = again(world.table.police)
    with acting(None, "demo"):
        Referral.objects.filter(pk__in=seen(visible(Referral, person))).update(ended_on=days(0))
        ended = seen(visible(Referral, person))
        assert ended
        tomorrow = days(1)
        monkeypatch.setattr(sight.timezone, "localdate", lambda: tomorrow)
        assert seen(visible(Referral, again(person))) < ended


def test_who_is_nobody_sees_nothing(world):
    with as_(world.table.police):
        assert not visible(Case, None).exists()
