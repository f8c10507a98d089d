"""A world in the site's own database, and how people answer a form."""

import os
from pathlib import Path

import pytest

from tests import worlds

# Set by whoever wants the screenshots of the README made anew:  PARTA_SCREENSHOTS=docs/screenshots make test
SHOTS = os.environ.get("PARTA_SCREENSHOTS", "")


@pytest.fixture(scope="module")
def world(site):
    """One object of every kind, as it stands in the template."""
    return worlds.take("everything")


TEXT = "Wat de partijen hier samen over zeggen, in gewone woorden."
UNFOLD = """names => Object.fromEntries(names.map(name => {
  const field = document.querySelector(`main [name="${name}"]`);
  for (let fold = field; (fold = fold?.parentElement?.closest("details")); ) fold.open = true;
  return [name, field?.type];
}))"""
"""What is folded is opened first, as a person does; gives the kind of each field."""


def fill(page, **answers) -> None:
    """Answer the form on the page: the fields that are named, and a sentence in each required text; send it."""
    kinds = page.evaluate(UNFOLD, list(answers))
    for name, answer in answers.items():
        field, kind = page.locator(f"main [name='{name}']"), kinds[name]
        assert kind, f"{name} is not asked on {page.url}"
        if answer == "all":
            for box in field.all():
                box.check()
        elif kind in {"radio", "checkbox"}:
            chosen = field.and_(page.locator(f"[value='{answer}']"))
            (chosen if chosen.count() else field).check()
        elif kind == "select-one":
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
