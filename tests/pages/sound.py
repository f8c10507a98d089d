"""What every page must be, in a browser: no barrier, nothing too wide, one h1, a title, no name outside the page."""

import json

from tests.database import ROOT
from tests.pages.skeleton import skeletons

AXE = ROOT / "tests" / "vendor" / "axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ALWAYS = ["color-contrast", "link-in-text-block", "target-size"]
"""The rules that look at what differs between pages of one skeleton: where text comes, and over what."""
WIDTHS = (390, 1440)
_clean: set[str] = set()
"""How the parts of a page are built, around `main` and within, in which axe found nothing."""


def bring_axe(page) -> None:
    """Put axe in the document: of the site, so that the browser need not read its 650 kB anew for each page."""
    page.add_script_tag(**({"url": f"/static/{AXE.name}"} if page.url.startswith("http") else {"path": AXE}))


def violations(page) -> list[str]:
    """What axe finds against WCAG 2.2 AA, rule and place; all rules once per skeleton that is clean, some always."""
    parts = skeletons(page.content())
    rules = {"type": "rule", "values": ALWAYS} if _clean.issuperset(parts) else {"type": "tag", "values": WCAG}
    # Style sheets would be loaded again for one rule, which is experimental and not among those that run.
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": {"assets": ["media"]}}
    bring_axe(page)
    wrong = page.evaluate(f"axe.run(document, {json.dumps(options)})")["violations"]
    if not wrong:
        _clean.update(parts)
    return [f"{item['id']}: {node['target'][0]} ({node['failureSummary']})" for item in wrong for node in item["nodes"]]


LOOK = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  return [scrollWidth - clientWidth, document.querySelectorAll("h1").length, document.title, twice];
}"""
"""How many pixels the page is wider than its window, how many h1 it has, its title, and the ids that stand twice.

Axe only asks for a review of an id that stands twice, or has dropped the rule: that would be no violation.
"""


def faults(page, secrets=()) -> list[str]:
    """Everything that is wrong with the page that is open now."""
    found = [f"axe: {line}" for line in violations(page)]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 1000})
        wide, headings, title, twice = page.evaluate(LOOK)
        if wide > 0:
            found.append(f"{wide} px too wide at {width}")
    found += [f"the id {one} stands twice" for one in dict.fromkeys(twice)]
    if headings != 1:
        found.append(f"{headings} times h1")
    if not title.strip():
        found.append("no title")
    found += [f"a name in the title: {title}" for secret in secrets if secret in title]
    found += [f"a name in the address: {page.url}" for secret in secrets if secret.lower() in page.url.lower()]
    found += page.problems
    page.problems.clear()
    return found
