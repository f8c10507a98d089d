"""The law on the screen: whatever a page cites, its sentence is one click away, and nothing else there changes."""

import ast
import html
import re

import pytest
from django import forms
from django.conf import settings
from django.template import Context, Template
from django.utils.html import strip_tags

from parta.legal import ARTICLES
from parta.templatetags.citations import citations, cite
from parta.templatetags.parta import article
from tests.architecture.source import product_files, tree

TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))
# What the product cites without a sentence of its own.
OTHER_LAW = ("Kinderrechtenverdrag, artikel 3", "Participatiewet, artikel 7")
# WET 5(4) word for word, which cites its own act.
LITERAL = "bedoeld in artikel 3, derde lid,"


class _Question(forms.Form):
    text = forms.CharField(label="Tekst", help_text="Zonder naam (Wet PARTA, artikel 4, onder f en g; regel DAT-10).")
    again = forms.CharField(label="Nog eens", help_text="Wet PARTA, artikel 4, onder f en g.")
    sure = forms.BooleanField(label="Wet PARTA, artikel 9", help_text="Zie AVG, artikel 5.")


def page(body: str, **context) -> str:
    return Template(f"{{% cited %}}{body}{{% endcited %}}").render(Context(context))


def opened_by(text: str) -> list[str]:
    """The ids of the articles behind each control that a text gets."""
    found = []
    cite(text, found.append)
    return ["|".join(one.ids) for one in found]


def test_every_article_is_recognised_by_the_name_that_the_product_gives_it():
    wrong = {one: name for one in ARTICLES if opened_by(name := article(one)) != [one]}
    assert wrong == {}


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Wet PARTA, artikel 5, vijfde en zesde lid", "WET 5(5)|WET 5(6)"),
        ("Wet PARTA, artikel 3, derde lid, en artikel 5, vijfde lid", "WET 3(3)|WET 5(5)"),
        ("Wet PARTA, artikelen 3, vierde lid, 9, 10 en 17", "WET 3(4)|WET 9|WET 10|WET 17"),
        ("AVG, artikelen 15 tot en met 18", "AVG 15|AVG 16|AVG 17|AVG 18"),
        ("Wpg artikel 20, vierde lid", "Wpg 20(4)"),
        ("artikel 39fb, 51cb of 8a van de Wjsg", "Wjsg 39fb|Wjsg 51cb|Wjsg 8a"),
        ("artikel 8 van het Archiefbesluit 1995", "Archiefbesluit 1995, 8"),
    ],
)
def test_a_list_of_articles_is_one_control_with_all_their_sentences(words, ids):
    assert opened_by(f"Zo is het ({words}; regel DAT-10).") == [ids]


def test_a_citation_ends_where_its_words_end():
    assert opened_by("Wet PARTA, artikel 9, 30 dagen na AVG, artikel 5. 3 dagen") == ["WET 9", "AVG 5"]
    assert opened_by("UAVG, artikel 41") == ["UAVG 41"]
    assert opened_by("Participatiewet, artikel 7") == []


def test_every_text_of_the_product_cites_articles_that_exist_and_in_a_form_that_is_recognised():
    texts = [(path, path.read_text(encoding="utf-8")) for path in TEMPLATES]
    texts += [
        (path, node.value)
        for path in product_files()
        if "stories" not in path.parts and path.name not in {"legal.py", "citations.py"}
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    cited, wrong = set(), []
    for path, text in texts:
        left, position = "", 0
        for found, citation in citations(text):
            cited.update(citation.ids)
            wrong += [f"{path}: {citation.words}" for one in citation.ids if one not in ARTICLES]
            left += text[position : found.start()] + "#"
            position = found.end()
        left += text[position:]
        for other in (*OTHER_LAW, LITERAL):
            left = left.replace(other, "")
        wrong += [
            f"{path}: {rest}"
            for rest in re.findall(r".{0,40}\b(?:artikel(?:en)?|overweging) \d.*|#,? (?:en|lid) \d.*", left)
        ]
    assert wrong == []
    assert len(cited) > 60


def test_every_id_in_a_template_is_an_article():
    named = [(path, one) for path in TEMPLATES for one in re.findall(r'"([^"]+)"\|article', path.read_text())]
    assert named
    assert [
        (path, one) for path, one in named if any(part not in ARTICLES for part in re.split(r", (?=[A-Z])", one))
    ] == []


def test_help_of_a_field_opens_its_article_and_still_reads_the_same():
    plain, shown = str(_Question()), page("{{ form }}", form=_Question())
    described = re.search(r'id="id_text_helptext">(.*?)</div>', shown)[1]
    assert 'popovertarget="art-wet-4-f-en-wet-4-g">Wet PARTA, artikel 4, onder f en g</button>' in described
    assert strip_tags(described) == "Zonder naam (Wet PARTA, artikel 4, onder f en g; regel DAT-10)."
    assert strip_tags(shown.partition('<div class="cited"')[0]) == strip_tags(plain)


def test_an_article_that_is_cited_twice_has_two_controls_and_one_sentence():
    shown = page("{{ form }}", form=_Question())
    assert shown.count('popovertarget="art-wet-4-f-en-wet-4-g">') == 2
    ids = re.findall(r'\sid="([^"]+)"', shown)
    assert sorted(ids) == sorted(set(ids))
    assert set(re.findall(r'popovertarget="([^"]+)"', shown)) <= set(ids)


def test_the_sentence_is_ours_and_says_so():
    shown = html.unescape(page('{{ "WET 5(3)"|article }}'))
    law = ARTICLES["WET 5(3)"]
    assert f'<dl class="cited__articles" lang="nl"><dt>{law.title}</dt><dd>{law.sentence}</dd></dl>' in shown
    assert "Dit is niet de tekst van de wet." in shown


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="/x">%s</a>',
        '<button type="submit"><span>%s</span></button>',
        '<label for="x">%s</label>',
        "<legend>%s</legend>",
        "<summary>%s</summary>",
        "<select><option>%s</option></select>",
        "<textarea>\n%s</textarea>",
        "<h2>Het doel (%s)</h2>",
        '<div class="small sr-only" id="x">%s</div>',
        '<td data-label="%s">x</td>',
        '<p title="a > b, %s">x</p>',
        "<!-- %s -->",
    ],
    ids=lambda markup: markup.partition("%")[0],
)
def test_no_control_stands_where_none_can(markup):
    shown = page(markup % "Wet PARTA, artikel 9")
    assert shown == markup % "Wet PARTA, artikel 9"


def test_a_page_without_the_law_stays_as_it_is_and_so_does_an_article_that_is_not_there():
    for text in ("<p>Niets.</p>", "<p>Wet PARTA, artikel 23, en Wet PARTA, artikelen 9 en 99.</p>"):
        assert page(text) == text


def test_what_somebody_typed_stays_text():
    shown = page("<p>{{ typed }}</p>", typed='Wet PARTA, artikel 9<script>"x"</script>')
    assert "&lt;script&gt;&quot;x&quot;" in shown
    assert "<script" not in shown


def test_the_whole_of_every_page_is_within_the_tags():
    frame = (settings.BASE_DIR / "templates" / "base_document.html").read_text()
    assert "{% cited %}{% block shell %}{% endblock %}{% endcited %}" in frame
    whole = [path.name for path in TEMPLATES if "<body" in path.read_text() and path.name != "base_document.html"]
    assert sorted(whole) == ["400.html", "403_csrf.html", "429.html", "500.html", "500_key.html", "503.html"]
