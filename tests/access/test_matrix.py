"""Every URL name against every kind of person: the table in matrix.py, row by row."""

import pytest
from django.urls import NoReverseMatch, reverse

from tests.access import matrix
from tests.access.seats import UNDESIGNATED
from tests.access.urls import OUTSIDE, names
from tests.access.world import World
from tests.checks import assert_none
from tests.support import rule

ROWS = {row.name: row for row in matrix.MATRIX}
# Who is not designated may come here: where he is told so, or lays down his secrecy.
AT_THE_GATE = {"accounts:secrecy", "accounts:no_designation", "accounts:alive"}


def test_every_url_name_is_in_the_table():
    """A page that nobody thought about fails here."""
    own = {name for name in names() if not name.startswith(OUTSIDE)}
    assert_none(sorted(own - ROWS.keys() - matrix.PUBLIC))


def test_every_row_of_the_table_is_an_address_that_exists():
    assert_none(sorted((ROWS.keys() | matrix.PUBLIC) - set(names())))


def test_no_row_names_somebody_twice_or_somebody_unknown():
    everyone = matrix.ANYONE.split()
    named = {row.name: [*row.sees.split(), *row.refused.split()] for row in matrix.MATRIX}
    assert_none(f"{name}: {seat}" for name, seats in named.items() for seat in seats if seat not in everyone)
    assert_none(
        f"{name}: {seat} twice" for name, seats in named.items() for seat in set(seats) if seats.count(seat) > 1
    )


def test_every_row_is_asked_by_everyone_of_the_table(world):
    assert sorted(world.seats.designated) == sorted(matrix.ANYONE.split())


def test_the_trail_of_the_world_begins_without_a_refusal(world):
    """What the rows below count is theirs alone."""
    assert set(world.seats.refusals(world.seats.people).values()) == {0}


def address(row: matrix.Row, world: World) -> str:
    """The address of a page; a page about nothing takes no id."""
    if row.about:
        more = [world.objects[one].pk if one in world.objects else one for one in row.more]
        return reverse(row.name, args=[world.objects[row.about].pk, *more])
    try:
        return reverse(row.name)
    except NoReverseMatch:
        return reverse(row.name, args=[world.table.body.pk])


def expected(row: matrix.Row, seat: str) -> int:
    """What the table says."""
    return row.status if seat in row.sees.split() else 403 if seat in row.refused.split() else 404


@rule("ACC-02", "ACC-05", "ACC-11")
@pytest.mark.parametrize("name", [name for name in names() if name in ROWS])
def test_who_gets_what(name, world):
    """WET 13(1), AVG 25; each refusal of somebody who is known is in the trail (WET 14(2))."""
    row, seats = ROWS[name], world.seats
    page = address(row, world)
    statuses = {seat: seats.get(seat, page).status_code for seat in seats.designated}
    refusals = seats.refusals(statuses)
    wrong = [
        f"{seat}: {status}, not {expected(row, seat)}"
        for seat, status in statuses.items()
        if status != expected(row, seat)
    ]
    untold = [
        f"{seat}: {status}, and {refusals[seat]} refusals in the trail"
        for seat, status in statuses.items()
        if refusals[seat] != int(status in {403, 404})
    ]
    assert_none(wrong + untold)


@pytest.mark.parametrize("name", [name for name in names() if name in ROWS])
def test_who_is_not_signed_in_or_not_designated_comes_no_further(name, world):
    """WET 12(3): without a designation nobody comes in."""
    page = address(ROWS[name], world)
    answer = world.seats.get(None, page)
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, reverse("account_login"))
    if name not in AT_THE_GATE:
        answers = {kind: world.seats.get(kind, page) for kind in UNDESIGNATED}
        landed = {kind: (answer.status_code, answer.headers.get("Location")) for kind, answer in answers.items()}
        told = (302, reverse("accounts:no_designation"))
        assert_none(f"{kind}: {where}, not {told}" for kind, where in landed.items() if where != told)


@rule("WEB-04")
@pytest.mark.parametrize("name", sorted(matrix.PUBLIC & set(names())))
def test_public_pages_are_for_everyone(name, world):
    arguments = [world.table.body.municipality.slug] if name in {"desk:municipality", "desk:ask"} else []
    try:
        page = reverse(name, args=arguments)
    except NoReverseMatch:
        page = reverse(name, args=[world.table.body.municipality.slug])
    statuses = {seat: world.seats.get(seat, page).status_code for seat in (None, "police")}
    assert_none(f"{seat}: {status}" for seat, status in statuses.items() if status not in {200, 302})
