"""The judge of pages itself: when it looks in full, and what it finds even when it does not."""

import pytest

from tests.pages import sound
from tests.pages.skeleton import skeletons
from tests.pages.sound import faults

HEAD = "<!doctype html><html lang=nl><head><meta name=viewport content='width=device-width'><title>Proef</title></head>"
ROW = "<li class=rij><a href='/a/'>Een casus</a></li>"


def body(main: str) -> str:
    return f"{HEAD}<body><main><h1>Kop</h1><ul>{main}</ul></main></body></html>"


@pytest.fixture
def judged(page, monkeypatch):
    """A function: put this HTML in the browser and judge it, with no skeleton known at first."""
    monkeypatch.setattr(sound, "_clean", set())
    page.problems = []

    def judge(main: str) -> list[str]:
        page.set_content(body(main))
        return faults(page)

    return judge


def built(main: str) -> tuple[str, str]:
    """The skeleton of a page with this in it."""
    return skeletons(body(main))


@pytest.mark.parametrize(
    "other",
    [
        "<li class=rij><a href='/b/'>Een andere casus</a></li>",
        "<li class=rij id=vijf><a href='/a/'>Een casus</a></li>",
        3 * ROW,
        5 * ROW,
    ],
    ids=["text", "id", "three rows", "five rows"],
)
def test_pages_that_differ_in_words_ids_and_number_are_one_skeleton(other):
    assert built(other) == built(ROW)


@pytest.mark.parametrize(
    "other",
    [
        "<li class='rij open'><a href='/a/'>Een casus</a></li>",
        "<li class=rij role=none><a href='/a/'>Een casus</a></li>",
        "<li class=rij aria-current=true><a href='/a/'>Een casus</a></li>",
        "<li class=rij hidden><a href='/a/'>Een casus</a></li>",
        "<li class=rij><a href='/a/'></a></li>",
        "<li class=rij><a>Een casus</a></li>",
        "<li class=rij><a href='/a/' aria-labelledby=nergens>Een casus</a></li>",
        "<li class=rij><b>Een casus</b></li>",
        f"{ROW}<li class=ander><a href='/a/'>Een casus</a></li>",
    ],
    ids=["class", "role", "state", "hidden", "no words", "no address", "lost pointer", "tag", "another row"],
)
def test_another_tag_class_role_or_state_is_another_skeleton(other):
    assert built(other) != built(ROW)


@pytest.mark.parametrize(
    ("before", "other"),
    [
        ("<form><input aria-label=naam></form>", "<form><input aria-label=naam aria-invalid=true></form>"),
        ("<details><summary>Meer</summary></details>", "<details open><summary>Meer</summary></details>"),
        ("<input type=checkbox aria-label=ja>", "<input type=checkbox aria-label=ja checked>"),
    ],
    ids=["invalid", "open", "checked"],
)
def test_the_state_of_a_field_is_part_of_the_skeleton(before, other):
    assert built(before) != built(other)


def test_a_barrier_in_a_new_skeleton_is_found_and_is_found_again(judged):
    assert judged(ROW) == []
    nameless = "<li class=rij><a href='/a/'></a></li>"
    for _time in range(2):
        assert any(found.startswith("axe: link-name") for found in judged(nameless))


def test_a_known_skeleton_is_judged_on_colour_ids_and_room_alone(judged, page):
    """The second look runs the rules of ALWAYS; what they look for is found."""
    assert judged(ROW) == []
    assert len(sound._clean) == 2
    grey = "<style>.rij a {color: #bbb; background: #fff}</style>"
    assert any(found.startswith("axe: color-contrast") for found in judged(grey + ROW))
    twice = "<li class=rij id=een><a href='/a/'>Een</a></li><li class=rij id=een><a href='/a/'>Twee</a></li>"
    assert "the id een stands twice" in judged(twice)
    wide = f"<li class=rij><a href='/a/'>{'breed' * 200}</a></li>"
    found = judged(wide)
    assert any("too wide at 390" in one for one in found)
    assert any("too wide at 1440" in one for one in found)
    assert len(sound._clean) == 2


def test_only_a_clean_page_makes_its_skeleton_known(judged):
    judged("<li class=rij><a href='/a/'></a></li>")
    assert sound._clean == set()


def test_every_rule_that_is_always_run_is_a_rule_of_axe(page):
    """A name that axe does not know would be no check."""
    page.set_content(body(ROW))
    sound.bring_axe(page)
    known = page.evaluate("axe.getRules().map(rule => rule.ruleId)")
    assert set(sound.ALWAYS) <= set(known)
