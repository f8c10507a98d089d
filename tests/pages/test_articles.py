"""A citation opens our sentence of the article: with the keyboard, on a telephone, and without script."""

import pytest
from playwright.sync_api import expect

from tests.pages.sound import LOOK, violations

HELP = "Eén uitspraak; alleen wat nodig is, geen heel dossier ( Wet PARTA, artikel 4 )."


@pytest.fixture
def form(world, page_as):
    page = page_as(world.table.police.email)
    assert page.goto(f"/casussen/{world.case.pk}/inbrengen/").status == 200
    return page


def tab_to_the_first_citation(page) -> str:
    """Go with the Tab key to the first citation; return its words."""
    for _step in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.cite')"):
            return page.evaluate("document.activeElement.innerText")
    raise AssertionError("no citation is reached with the Tab key")


def outline(page) -> str:
    """The line around what has the focus."""
    return page.evaluate("getComputedStyle(document.activeElement).outlineStyle")


def test_enter_opens_the_sentence_and_escape_gives_the_focus_back(form):
    words = tab_to_the_first_citation(form)
    form.keyboard.press("Enter")
    opened = form.get_by_role("dialog", name=words)
    expect(opened).to_be_visible()
    expect(opened).to_be_focused()
    expect(opened).to_contain_text("Dit is niet de tekst van de wet.")
    assert outline(form) == "solid"
    assert violations(form) == []
    form.keyboard.press("Escape")
    expect(form.locator(":popover-open")).to_have_count(0)
    assert form.evaluate("document.activeElement.innerText") == words
    form.keyboard.press("Enter")
    form.keyboard.press("Tab")
    form.keyboard.press("Enter")
    expect(form.locator(":popover-open")).to_have_count(0)
    assert form.evaluate("document.activeElement.innerText") == words
    assert form.problems == []


def test_two_citations_of_one_article_open_the_same_sentence_and_one_at_a_time(form):
    first, last = (form.locator(".cite", has_text="AVG, artikel 5").nth(place) for place in (0, -1))
    first.click()
    opened = form.locator(":popover-open")
    assert opened.get_attribute("id") == "art-avg-5"
    form.locator("h1").click()
    expect(opened).to_have_count(0)
    last.click()
    expect(opened).to_have_id("art-avg-5")


def test_the_description_of_a_field_is_its_help_and_not_the_sentence(form):
    field = form.locator("textarea[name=text]")
    expect(field).to_have_accessible_description(HELP)


def test_every_citation_is_large_enough_and_fits_a_telephone(form):
    form.set_viewport_size({"width": 390, "height": 844})
    sizes = form.eval_on_selector_all(
        ".cite", "all => all.map(one => one.getBoundingClientRect()).map(r => [r.width, r.height])"
    )
    assert sizes
    assert min(min(size) for size in sizes) >= 24
    form.locator(".cite").last.click()
    box = form.locator(":popover-open").bounding_box()
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 844)
    assert form.evaluate(LOOK)[0] <= 0
    assert violations(form) == []


def test_it_works_without_script(world, page_as):
    page = page_as(world.table.police.email, java_script_enabled=False)
    page.goto(f"/casussen/{world.case.pk}/inbrengen/")
    page.locator(".cite").first.click()
    expect(page.locator(":popover-open")).to_be_visible()
