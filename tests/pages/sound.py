"""What every page must be, in a browser: no barrier, nothing too wide, one h1, a title, no name outside the page."""

import json
from pathlib import Path

from tests.database import ROOT

AXE = (ROOT / "tests" / "vendor" / "axe.min.js").read_text(encoding="utf-8")
SKELETON = (Path(__file__).parent / "skeleton.js").read_text(encoding="utf-8")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ALWAYS = ["color-contrast", "link-in-text-block", "target-size", "duplicate-id", "duplicate-id-aria"]
"""The rules that look at what differs between pages of one skeleton: where and over what text comes, and ids."""
WIDTHS = (390, 1440)
_clean: set[str] = set()


def violations(page) -> list[str]:
    """What axe finds against WCAG 2.2 AA, rule and place; all rules once per skeleton that is clean, some always."""
    skeleton = page.evaluate(SKELETON)
    rules = {"type": "rule", "values": ALWAYS} if skeleton in _clean else {"type": "tag", "values": WCAG}
    page.evaluate(AXE)
    options = {"runOnly": rules, "resultTypes": ["violations"], "preload": {"assets": ["media"]}}
    wrong = page.evaluate(f"axe.run(document, {json.dumps(options)})")["violations"]
    if not wrong:
        _clean.add(skeleton)
    return [f"{item['id']}: {node['target'][0]} ({node['failureSummary']})" for item in wrong for node in item["nodes"]]


def overflow(page) -> int:
    """How many pixels the page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def faults(page, secrets=()) -> list[str]:
    """Everything that is wrong with the page that is open now."""
    found = [f"axe: {line}" for line in violations(page)]
    for width in WIDTHS:
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
