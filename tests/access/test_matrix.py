"""Every URL name against every kind of person: the table in matrix.py, row by row."""

import pytest
from django.urls import NoReverseMatch, reverse

from parta.accounts.models import User
from parta.audit.models import LogEntry
from tests.access import matrix
from tests.access.urls import OUTSIDE, names
from tests.access.world import World
from tests.support import client_for, designate, make_person

ROWS = {row.name: row for row in matrix.MATRIX}


def test_every_url_name_is_in_the_table():
    """A page that nobody thought about fails here."""
    own = {name for name in names() if not name.startswith(OUTSIDE)}
    assert own - ROWS.keys() - matrix.PUBLIC == set()


def test_every_row_of_the_table_is_an_address_that_exists():
    assert (ROWS.keys() | matrix.PUBLIC) - set(names()) == set()


def test_no_row_names_somebody_twice_or_somebody_unknown():
    everyone = set(matrix.ANYONE.split())
    for row in matrix.MATRIX:
        sees, refused = row.sees.split(), row.refused.split()
        assert set(sees) | set(refused) <= everyone, row.name
        assert len(set(sees + refused)) == len(sees + refused), row.name


def people(world: World) -> dict[str, User]:
    """One person of each kind; the administrator has the highest rank and supports the system."""
    administrator = make_person("functioneel beheerder")
    User.objects.filter(pk=administrator.pk).update(is_superuser=True)
    designate(administrator, world.table.participants["mayor"], "functional_administrator")
    found = {**world.table.people, "stranger": world.other.police, "administrator": administrator}
    return {seat: User.objects.get(pk=person.pk) for seat, person in found.items()}


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


def refusals(person: User) -> int:
    return LogEntry.objects.filter(actor_id=person.pk, event="page.refused").count()


@pytest.mark.parametrize("name", [name for name in names() if name in ROWS])
def test_who_gets_what(name, world):
    """WET 13(1), AVG 25; each refusal of somebody who is known is in the trail (WET 14(2))."""
    row = ROWS[name]
    page, wrong = address(row, world), {}
    for seat, person in people(world).items():
        before = refusals(person)
        status = client_for(person).get(page).status_code
        if status != expected(row, seat):
            wrong[seat] = f"{status}, not {expected(row, seat)}"
        assert refusals(person) - before == int(status in {403, 404}), f"{seat}: a refusal without a row in the trail"
    assert wrong == {}


@pytest.mark.parametrize("name", [name for name in names() if name in ROWS])
def test_who_is_not_signed_in_or_not_designated_comes_no_further(name, world):
    """WET 12(3): without a designation nobody comes in."""
    row = ROWS[name]
    page = address(row, world)
    answer = client_for(None).get(page)
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, reverse("account_login"))
    person = make_person("zonder aanwijzing")
    if name not in {"accounts:secrecy", "accounts:no_designation", "accounts:alive"}:
        assert client_for(person).get(page).status_code == 302
    User.objects.filter(pk=person.pk).update(is_superuser=True)
    if name not in {"accounts:secrecy", "accounts:no_designation", "accounts:alive"}:
        assert client_for(User.objects.get(pk=person.pk)).get(page).status_code == 302


@pytest.mark.parametrize("name", sorted(matrix.PUBLIC & set(names())))
def test_public_pages_are_for_everyone(name, world):
    arguments = [world.table.body.municipality.slug] if name in {"desk:municipality", "desk:ask"} else []
    try:
        page = reverse(name, args=arguments)
    except NoReverseMatch:
        page = reverse(name, args=[world.table.body.municipality.slug])
    for person in (None, world.table.police):
        assert client_for(person).get(page).status_code in {200, 302}, name
