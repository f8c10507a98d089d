"""Every page that a kind of person can reach by its links, in a real browser, on a desk and on a telephone."""

import re

import pytest

from tests.pages.sound import faults
from tests.support import SEATS, rule

# People of the world: none of these may be in a title, which browsers keep.
NAMES = ("Brandhof", "Verbrugge", "Fluitenberg", "Kraaijenbosch", "Meulenbelt", "Oudshoorn", "Pruijmboom")
MOST = 40
FILES = ("/pdf/", "/bestand/")
ELSEWHERE = ("/account/", "/static/")


def kind(path: str) -> str:
    """The page that an address shows, whatever object it is about."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "<id>", path.partition("?")[0])


def links(page) -> list[str]:
    """The addresses on this site that the page points to, files and leaving left out."""
    script = "all => all.map(a => [a.pathname, a.origin === location.origin && !a.hasAttribute('download')])"
    found = [path for path, own in page.eval_on_selector_all("a[href]", script) if own]
    return [path for path in found if not path.endswith(FILES) and not path.startswith(ELSEWHERE)]


def walk(page, start: str = "/"):
    """Open each kind of page once, by the links of those before it."""
    waiting, seen = [start], set()
    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        if kind(path) in seen:
            continue
        seen.add(kind(path))
        answer = page.goto(path)
        yield path, answer.status
        waiting += links(page)


@rule("WEB-01")
@pytest.mark.parametrize("seat", SEATS)
def test_every_page_that_a_person_reaches_is_sound(world, page_as, seat):
    """No error in the console, no failed request, no barrier (WCAG 2.2 AA), nothing too wide, one h1, no name."""
    page = page_as(world.table.people[seat].email)
    wrong, opened = {}, 0
    for path, status in walk(page):
        opened += 1
        found = faults(page, NAMES)
        if status >= 400:
            found.append(f"a link to a page that answers {status}")
        if found:
            wrong[kind(path)] = found
    assert wrong == {}
    assert opened >= 2, "a worklist without a way on"


@rule("WEB-01")
@pytest.mark.parametrize("path", ["/account/login/", "/account/password/reset/", "/contactpunt/"])
def test_every_page_at_the_door_is_sound(world, visitor, path):
    answer = visitor.goto(path)
    assert answer.status == 200
    assert faults(visitor, NAMES) == []


def test_a_page_that_is_not_there_is_sound_too(world, page_as):
    page = page_as(world.table.police.email)
    assert page.goto("/casussen/00000000-0000-4000-8000-000000000000/").status == 404
    # Chromium itself writes the 404 of the page in the console.
    page.problems.clear()
    assert faults(page) == []
