"""The law one click away: every citation that a page shows opens our sentence of the article, without script."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from parta.legal import ARTICLES, Article

from .parta import ORDINALS, SOURCES, article

register = template.Library()

# A citation is a control where text stands by itself: not in what is a control or its name already, not in a heading,
# and not in what is there for the ear alone, where its focus would not be seen.
_MARKUP = re.compile(
    r"<!--.*?-->"
    r"|<(?P<tag>a|button|label|legend|summary|select|textarea|title|script|template|svg|h[1-6])\b.*?</(?P=tag)>"
    r"""|<(?P<heard>\w+)(?:\s[^>]*)?\sclass="[^">]*\bsr-only\b[^>]*>.*?</(?P=heard)>"""
    r"""|<(?:"[^"]*"|'[^']*'|[^"'>])*>""",
    re.DOTALL,
)
# Most text between two tags has no number, a citation has: to look for one first makes this six times as quick.
_DIGIT = re.compile(r"\d")
_LETTER = r"[a-z]\b"
_NUMBER = r"\d+(?:[.:]\d+)?[a-z]{0,2}\b"


class Cited(NamedTuple):
    """One citation on the page: its words, and the ids of the articles that it names."""

    words: str
    ids: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The id of the element on the page that holds the sentences."""
        return "art-" + "-en-".join(re.sub(r"\W+", "-", one).strip("-").lower() for one in self.ids)

    @property
    def articles(self) -> list[tuple[str, Article]]:
        """Each article with its name in words."""
        return [(article(one), ARTICLES[one]) for one in self.ids]


class _Grammar(NamedTuple):
    """How the language of the page cites: the whole, what one provision in it is made of, and the names of the laws."""

    citation: re.Pattern[str]
    provision: re.Pattern[str]
    laws: dict[str, str]
    ordinals: list[str]


@cache
def _grammar(language: str | None) -> _Grammar:
    """Return the grammar that `article()` writes in, and the lists that people write: 'artikelen 3, 9 en 10'."""
    and_, or_, up_to = _("en"), _("of"), _("tot en met")
    laws = {name: code for code, words in SOURCES.items() for name in (code, str(words))}
    laws |= {"BIO2": "BIO2", "Archiefbesluit 1995": "Archiefbesluit 1995"}
    ordinals = [str(word) for word in ORDINALS]
    law = "|".join(re.escape(name) for name in sorted(laws, key=len, reverse=True))
    lid = _("%s lid") % f"(?:{'|'.join(ordinals)})(?: {and_} (?:{'|'.join(ordinals)}))*"
    parts = _("onder %s") % rf"{_LETTER}(?: {and_} {_LETTER})*"
    provision = rf"{_NUMBER}(?:, {lid})?(?:, {parts})?"
    one = _("artikel %s") % provision
    many = _("artikelen %s") % rf"{provision}(?:(?:,? {and_}|,? {or_}| {up_to}|,) {provision})*"
    recital, measure = _("overweging %s") % r"\d+", _("maatregel %s") % r"\d+(?:\.\d+)*"
    named = rf"(?P<law>{law}),? (?:{one}(?:,? {and_} {one})*|{many}|{recital}|{measure})"
    # Only in Dutch: 'artikel 8 van de Wet PARTA'.
    running = rf"artikel(?:en)? {_NUMBER}(?:(?:,| en| of) {_NUMBER})* van (?:de|het) (?P<law_after>{law})\b"
    return _Grammar(
        re.compile(rf"(?P<open>\(?)(?P<words>\b(?:{named}|{running}))(?P<close>[).,:;?!]*)"),
        re.compile(
            rf"(?P<up_to>{up_to} )?(?P<recital>{_('overweging %s') % ''})?"
            r"(?P<number>\d+(?:[.:]\d+)*(?:[a-z]{1,2}\b)?)"
            rf"(?:, (?P<lids>{lid}))?(?:, (?P<parts>{parts}))?"
        ),
        laws,
        ordinals,
    )


def citations(text: str) -> Iterator[tuple[re.Match[str], Cited]]:
    """Find what a text cites; an article that does not exist is found too, so that a test can say so."""
    grammar = _grammar(get_language())
    for found in grammar.citation.finditer(text):
        name = found["law"] or found["law_after"]
        rest = found["words"].replace(name, "", 1)
        yield found, Cited(found["words"], tuple(dict.fromkeys(_ids(grammar, grammar.laws[name], rest))))


def _ids(grammar: _Grammar, law: str, text: str) -> Iterator[str]:
    last = 0
    for found in grammar.provision.finditer(text):
        number = found["number"]
        if found["up_to"]:
            yield from (f"{law} {between}" for between in range(last + 1, int(number)))
        last = int(number) if number.isdigit() else 0
        # The id of an article of a source with a year or number of its own has a comma: 'Archiefbesluit 1995, 8'.
        source = f"{law}," if " " in law else law
        whole = f"{source} {'recital ' if found['recital'] else ''}{number}"
        lids = [
            f"({grammar.ordinals.index(word) + 1})"
            for word in re.findall(r"\w+", found["lids"] or "")
            if word in grammar.ordinals
        ]
        parts = [f"({letter})" for letter in re.findall(rf"\b{_LETTER}", found["parts"] or "")]
        yield from (f"{whole}{lid}{part}" for lid in lids or [""] for part in parts or [""])


def cite(html: str, put: Callable[[Cited], None]) -> str:
    """Make every citation in the text of a page a button that opens its sentences, and hand each to `put`.

    The text is that of a page, escaped already; a citation is made of letters, digits and commas alone.
    """

    def control(text: str) -> str:
        if not _DIGIT.search(text):
            return text
        pieces, position = [], 0
        for found, cited in citations(text):
            if not cited.ids or any(one not in ARTICLES for one in cited.ids):
                continue
            put(cited)
            button = f'<button class="cite" type="button" popovertarget="{cited.anchor}">{cited.words}</button>'
            if found["open"] or found["close"]:
                # What stands against a citation stays with it: no bracket alone at the end of a line.
                button = f'<span class="nowrap">{found["open"]}{button}{found["close"]}</span>'
            pieces += [text[position : found.start()], button]
            position = found.end()
        return "".join([*pieces, text[position:]])

    pieces, position = [], 0
    for markup in _MARKUP.finditer(html):
        pieces += [control(html[position : markup.start()]), markup[0]]
        position = markup.end()
    return "".join([*pieces, control(html[position:])])


class CitedNode(template.Node):
    """What stands between the tags, its citations made controls, and after it the sentences of each article once."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: template.Context) -> SafeString:
        """Render the page; where it cites nothing, nothing is added."""
        found: dict[str, Cited] = {}
        page = cite(self.nodelist.render(context), lambda cited: found.setdefault(cited.anchor, cited))
        if not found:
            return mark_safe(page)  # noqa: S308 - what the templates rendered
        sentences = context.template.engine.get_template("components/_articles.html")
        with context.push(citations=found.values()):
            return mark_safe(page + sentences.render(context))  # noqa: S308 - what the templates rendered


@register.tag("cited")
def cited(parser: Parser, token: Token) -> CitedNode:
    """Make the law that a page cites one click away: {% cited %}...{% endcited %}, once, around the whole page."""
    nodelist = parser.parse(("endcited",))
    parser.delete_first_token()
    return CitedNode(nodelist)
