"""How a page is built: tag, class, role and state of each element, in order; equal rows once."""

import re
from collections import Counter

from tests.pages.plain import Element, read

STATE = re.compile(
    r"(role|type|open|checked|disabled|required|readonly|multiple|hidden|inert|tabindex|scope|lang|autocomplete)$"
)
WORDS = re.compile(r"(aria-label|aria-valuetext|aria-roledescription|alt|title|placeholder|href|src)$")
POINTERS = re.compile(
    r"(for|headers|list|aria-(labelledby|describedby|controls|owns|errormessage|details|flowto|activedescendant))$"
)
NOTHING = {"script", "style", "link", "noscript"}
LABELLED = ("button", "input", "meter", "output", "progress", "select", "textarea")
MOST = 4
"""How many rows that follow one another may be repeated together."""


def skeletons(html: str) -> tuple[str, str]:
    """How a page is built around its `main`, and how that is."""
    page = read(html)
    builder = _Builder(page)
    whole = "".join(builder.build(part) for part in page.within if isinstance(part, Element))
    inner = "".join(builder.build(part) for part in page.all("main"))
    return (whole.replace(inner, "", 1) if inner else whole), inner


class _Builder:
    def __init__(self, page: Element):
        self.ids = {one["id"]: one for one in page.all_having("id")}
        self.labels: Counter[int] = Counter()
        for label in page.all("label"):
            within = label.all(*LABELLED)
            named = self.ids.get(label["for"]) if "for" in label else (within[0] if within else None)
            self.labels[id(named)] += 1

    def build(self, element: Element) -> str:
        says = "…" if any(isinstance(part, str) and part.strip() for part in element.within) else ""
        labels = f"#{self.labels[id(element)]}" if element.tag in LABELLED else ""
        own = "".join(f".{name}" for name in sorted(set(element["class"].split())))
        state = "".join(sorted(f"[{one}]" for one in map(self._attribute, element.attributes.items()) if one))
        within = [self.build(part) for part in element.within if isinstance(part, Element) and part.tag not in NOTHING]
        return f"{element.tag}{own}{state}{labels}{says}({''.join(_once(within))})"

    def _attribute(self, attribute: tuple[str, str]) -> str:
        """Words and addresses differ from page to page: only whether they are there, and whether a pointer hits."""
        name, value = attribute
        if WORDS.match(name):
            return name if value.strip() else f"{name}=none"
        if POINTERS.match(name):
            return name if all(one in self.ids for one in value.split()) else f"{name}=lost"
        return f"{name}={value}" if STATE.match(name) or name.startswith("aria-") else ""


def _once(rows: list[str]) -> list[str]:
    kept: list[str] = []
    for row in rows:
        kept.append(row)
        for size in range(1, min(MOST, len(kept) // 2) + 1):
            if kept[-size:] == kept[-2 * size : -size]:
                del kept[-size:]
                break
    return kept
