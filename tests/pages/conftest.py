"""A world in the site's own database, and what every page must be."""

import os
import re
from pathlib import Path

import pytest

from tests.access.world import build_world
from tests.database import ROOT

AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text(encoding="utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RULES = f"axe.run(document, {{runOnly: {WCAG}, resultTypes: ['violations']}})"
FILES = ("/pdf/", "/bestand/")
ELSEWHERE = ("/account/", "/static/")
# Set by whoever wants the screenshots of the README made anew:  PARTA_SCREENSHOTS=docs/screenshots make test
SHOTS = os.environ.get("PARTA_SCREENSHOTS", "")


@pytest.fixture(scope="module")
def world(site):
    """One object of every kind, committed: the web server is another process."""
    return build_world()


def violations(page) -> list[str]:
    """What axe finds against WCAG 2.2 AA: rule and place."""
    page.evaluate(AXE)
    found = page.evaluate(RULES)["violations"]
    return [f"{item['id']}: {node['target'][0]} ({node['failureSummary']})" for item in found for node in item["nodes"]]


def overflow(page) -> int:
    """How many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def faults(page, secrets=()) -> list[str]:
    """Everything that is wrong with the page that is open now."""
    found = [f"axe: {line}" for line in violations(page)]
    for width in (390, 1440):
        page.set_viewport_size({"width": width, "height": 1000})
        if (wide := overflow(page)) > 0:
            found.append(f"{wide} px too wide at {width}")
    if (count := page.locator("h1").count()) != 1:
        found.append(f"{count} times h1")
    title = page.title()
    if not title.strip():
        found.append("no title")
    found += [f"a name in the title: {title}" for secret in secrets if secret in title]
    found += [f"a name in the address: {page.url}" for secret in secrets if secret.lower() in page.url.lower()]
    found += page.problems
    page.problems.clear()
    return found


def kind(path: str) -> str:
    """The page that an address shows, whatever object it is about."""
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "<id>", path.partition("?")[0])


def links(page) -> list[str]:
    """The addresses on this site that the page points to, files and leaving left out."""
    script = "all => all.map(a => [a.pathname, a.origin === location.origin && !a.hasAttribute('download')])"
    found = [path for path, own in page.eval_on_selector_all("a[href]", script) if own]
    return [path for path in found if not path.endswith(FILES) and not path.startswith(ELSEWHERE)]


TEXT = "Wat de partijen hier samen over zeggen, in gewone woorden."


def fill(page, **answers) -> None:
    """Answer the form on the page: the fields that are named, and a sentence in each required text; send it."""
    for name, answer in answers.items():
        field = page.locator(f"main [name='{name}']")
        # What is folded is opened first, as a person does.
        field.first.evaluate("f => { for (let d = f; (d = d.parentElement?.closest('details')); ) d.open = true }")
        kind = field.first.get_attribute("type") or field.first.evaluate("field => field.localName")
        if answer == "all":
            for box in field.all():
                box.check()
        elif kind in {"radio", "checkbox"}:
            chosen = field.and_(page.locator(f"[value='{answer}']"))
            (chosen if chosen.count() else field).check()
        elif kind == "select":
            named = field.locator(f"option[value='{answer}']")
            chosen = named if named.count() else field.locator("option", has_text=str(answer))
            field.select_option(value=chosen.first.get_attribute("value"))
        elif kind == "file":
            field.set_input_files(answer)
        else:
            field.fill(str(answer))
    for area in page.locator("main textarea[required]").all():
        if not area.input_value():
            area.fill(TEXT)
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_load_state()


def shoot(page, name: str) -> None:
    """Make a screenshot for the README, when asked."""
    if SHOTS:
        folder = Path(SHOTS)
        folder.mkdir(parents=True, exist_ok=True)
        page.set_viewport_size({"width": 1440, "height": 900})
        page.screenshot(path=folder / f"{name}.png")
