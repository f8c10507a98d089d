"""A page as somebody without a browser has it: its words, links and form, out of the HTML that the server sent."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.urls import Resolver404, resolve

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSAID = {"head", "script", "style", "template"}


@dataclass
class Element:
    """A tag with its attributes and what stands in it, in order: texts and elements."""

    tag: str
    attributes: dict[str, str]
    within: list[str | Element] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    def __contains__(self, name: str) -> bool:
        return name in self.attributes

    def all(self, *tags: str) -> list[Element]:
        """Every element below this one with one of these tags, in the order of the page."""
        own = [part for part in self.within if isinstance(part, Element)]
        return [one for part in own for one in ([part] if part.tag in tags else []) + part.all(*tags)]

    def having(self, name: str, word: str) -> list[Element]:
        """Every element below this one with this word in an attribute."""
        own = [part for part in self.within if isinstance(part, Element)]
        return [one for part in own for one in ([part] if word in part[name].split() else []) + part.having(name, word)]

    def all_having(self, name: str) -> list[Element]:
        """Every element below this one with this attribute, in the order of the page."""
        own = [part for part in self.within if isinstance(part, Element)]
        return [one for part in own for one in ([part] if name in part else []) + part.all_having(name)]

    @property
    def text(self) -> str:
        """The words, with single spaces."""
        if self.tag in UNSAID:
            return ""
        parts = (part if isinstance(part, str) else f" {part.text} " for part in self.within)
        return " ".join("".join(parts).split())


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].within.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag, attrs):
        self.open[-1].within.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag):
        if any(one.tag == tag for one in self.open[1:]):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data):
        self.open[-1].within.append(data)


def read(html: str) -> Element:
    """The page as a tree."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


def kind(address: str) -> str:
    """The page that an address shows, whatever object, name or number it is about: casussen/<uuid:pk>/?deel=plan."""
    path, _, query = address.partition("?")
    with contextlib.suppress(Resolver404):
        path = resolve(path).route
    return path + ("?" + re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+", "<id>", query) if query else "")


def unsound(page: Element, path: str, names) -> list[str]:
    """One h1, a title, no id twice, and no name of a person where browsers keep it."""
    title = " ".join(word for head in page.all("head") for one in head.all("title") for word in one.within).strip()
    found = [f"{count} times h1"] if (count := len(page.all("h1"))) != 1 else []
    found += [] if title else ["no title"]
    ids = Counter(one["id"] for one in page.all_having("id"))
    found += [f"the id {one} stands twice" for one, count in ids.items() if count > 1]
    return found + [f"a name in {place}" for place in (title, path) for name in names if name.lower() in place.lower()]


def link(page: Element, words: str) -> str:
    """Where the first link with these words leads: of the page itself, or of the menu beside it."""
    places = page.all("main") + page.having("class", "app__side")
    found = [a["href"] for place in places for a in place.all("a") if words.lower() in a.text.lower()]
    assert found, f"no link {words!r}: {page.text}"
    return found[0]


def answered(page: Element, required: str, answers: dict) -> dict[str, str | list[str]]:
    """What the last form of the page sends when these fields are answered, and each required text with `required`."""
    (main,) = page.all("main")
    form = [one for one in main.all("form") if one.all("button")][-1]
    fields: dict[str, list[Element]] = {}
    for one in form.all("input", "select", "textarea"):
        if one["name"] and "disabled" not in one:
            fields.setdefault(one["name"], []).append(one)
    assert answers.keys() <= fields.keys(), f"not asked: {answers.keys() - fields.keys()}"
    sent = {name: _value(many, answers.get(name), required) for name, many in fields.items()}
    return {name: value for name, value in sent.items() if value != []}


def _value(many: list[Element], answer, required: str):
    first = many[0]
    if first.tag == "select":
        return _option(first, answer)
    if first.tag == "textarea":
        own = "".join(part for part in first.within if isinstance(part, str)).strip()
        return str(answer) if answer is not None else own or (required if "required" in first else "")
    if first["type"] in {"radio", "checkbox"}:
        values = [one["value"] or "on" for one in many]
        if answer is None:
            return [value for value, one in zip(values, many, strict=True) if "checked" in one]
        return values if answer == "all" else [str(answer) if str(answer) in values else values[0]]
    if first["type"] == "file":
        return []
    return str(answer) if answer is not None else first["value"]


def _option(select: Element, answer) -> str:
    options = select.all("option")
    if answer is None:
        return next((one["value"] for one in options if "selected" in one), options[0]["value"])
    fitting = [one for one in options if one["value"] == str(answer)] or [
        one for one in options if str(answer) in one.text
    ]
    assert fitting, f"{select['name']}: no choice {answer}"
    return fitting[0]["value"]
