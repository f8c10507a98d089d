"""Every page that a kind of person can reach by its links, in a real browser, on a desk and on a telephone."""

import pytest

from tests.pages.plain import kind, read, unsound
from tests.pages.skeleton import skeletons
from tests.pages.sound import faults
from tests.support import SEATS, client_for, rule

# People of the world: none of these may be in a title, which browsers keep.
NAMES = ("Brandhof", "Verbrugge", "Fluitenberg", "Kraaijenbosch", "Meulenbelt", "Oudshoorn", "Pruijmboom")
FILES = ("/pdf/", "/bestand/")
ELSEWHERE = ("/account/", "/static/")


def links(page) -> list[str]:
    """The addresses on this site that the page points to, files and leaving left out."""
    found = [a["href"].partition("#")[0] for a in page.all("a") if "download" not in a]
    found = [path for path in found if path.startswith("/") and not path.startswith(ELSEWHERE)]
    return [path for path in found if not path.partition("?")[0].endswith(FILES)]


def walk(client):
    """Open each kind of page once, by the links of those before it; gives path, answer and page."""
    waiting, seen = ["/"], set()
    while waiting:
        path = waiting.pop(0)
        if kind(path) in seen:
            continue
        seen.add(kind(path))
        answer = client.get(path, follow=True)
        page = read(answer.content.decode())
        yield path, answer, page
        waiting += links(page)


_seen: set[str] = set()
"""How a page is built within `main`, as it was sent, that a browser showed without a fault."""


@rule("WEB-01")
@pytest.mark.parametrize("seat", SEATS)
def test_every_page_that_a_person_reaches_is_sound(world, page_as, seat):
    """No error in the console, no failed request, no barrier (WCAG 2.2 AA), nothing too wide, one h1, no name.

    In a browser the first page of each person, and each page that is built as none before it.
    """
    person = world.table.people[seat]
    browser, wrong, opened = page_as(person.email), {}, 0
    for path, answer, page in walk(client_for(person)):
        opened += 1
        found = unsound(page, path, NAMES)
        _shell, built = skeletons(answer.content.decode())
        if answer.status_code >= 400:
            found.append(f"a link to a page that answers {answer.status_code}")
        elif path == "/" or built not in _seen:
            assert browser.goto(path).status == 200
            found += faults(browser, NAMES)
        if found:
            wrong[kind(path)] = found
        else:
            _seen.add(built)
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
