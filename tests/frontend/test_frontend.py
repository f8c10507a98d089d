"""The look: dates and provisions in words, forms that can be read aloud, nothing inline, vendored files unchanged."""

import hashlib
import re
import tomllib
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django import forms
from django.conf import settings
from django.template import Context, Template

from parta.legal import ARTICLES
from parta.templatetags.parta import article, day, moment, period, problems
from tests.checks import assert_none, some
from tests.support import rule

STATIC = settings.BASE_DIR / "parta" / "static"
PLAIN_PAGES = ("400", "403_csrf", "429", "500", "500_key", "503")


class _Question(forms.Form):
    text = forms.CharField(label="Wat wilt u zeggen?", help_text="Wet PARTA, artikel 4.")
    kind = forms.ChoiceField(label="Soort", choices=[("a", "Feit"), ("b", "Oordeel")], widget=forms.RadioSelect)
    note = forms.CharField(label="Toelichting", required=False)


Rows = forms.formset_factory(_Question, extra=1)


def test_dates_are_written_as_people_say_them():
    assert day(date(2026, 5, 3)) == "3 mei 2026"
    assert day(None) == ""
    assert moment(datetime(2026, 5, 3, 12, 3, tzinfo=UTC)) == "3 mei 2026, 14:03"


def test_a_period_names_its_ends():
    assert period((date(2026, 5, 3), None)) == "sinds 3 mei 2026"
    row = SimpleNamespace(valid_from=date(2026, 5, 3), valid_until=date(2027, 1, 1))
    assert period(row) == "3 mei 2026 tot 1 januari 2027"


@pytest.mark.parametrize(
    ("identifier", "words"),
    [
        ("WET 5(3)", "Wet PARTA, artikel 5, derde lid"),
        ("WET 13(1)(a)", "Wet PARTA, artikel 13, eerste lid, onder a"),
        ("WET 4(e)", "Wet PARTA, artikel 4, onder e"),
        ("BESL 10", "Besluit PARTA, artikel 10"),
        ("AVG recital 26", "AVG, overweging 26"),
        ("Awb 6:7", "Awb, artikel 6:7"),
        ("Wjsg 39fb", "Wet justitiële en strafvorderlijke gegevens, artikel 39fb"),
        ("BIO2 5.17.01", "BIO2, maatregel 5.17.01"),
        ("Archiefbesluit 1995, 8", "Archiefbesluit 1995, artikel 8"),
        ("WET 5(3), WET 9", "Wet PARTA, artikel 5, derde lid; Wet PARTA, artikel 9"),
        ("own choice: rows stay few.", "eigen keuze: rows stay few."),
        ("", ""),
    ],
)
def test_a_provision_is_named_in_full(identifier, words):
    assert article(identifier) == words


@rule("WEB-03")
def test_every_provision_we_know_can_be_named():
    unnamed = [known for known in ARTICLES if article(known) == known]
    assert unnamed == []


def test_a_field_says_its_help_and_its_error_to_a_screen_reader():
    page = str(_Question({"kind": "a"}))
    assert 'aria-describedby="id_text_helptext id_text_error"' in page
    assert 'aria-invalid="true"' in page
    assert 'id="id_text_helptext"' in page
    assert 'id="id_text_error"' in page


def test_a_group_of_choices_is_a_fieldset_and_starts_empty():
    page = str(_Question())
    assert "<fieldset" in page
    assert "<legend" in page
    assert "checked" not in page


def test_only_fields_that_may_stay_empty_say_so():
    assert str(_Question()).count("mag leeg blijven") == 1


def test_the_summary_names_form_and_rows_and_links_to_each_field():
    data = {"items-TOTAL_FORMS": "1", "items-INITIAL_FORMS": "0", "items-0-note": "x"}
    form, formset = _Question({}), Rows(data, prefix="items")
    form.add_error(None, "Dit kan nu niet.")
    assert [problem.anchor for problem in problems({"form": form, "formset": formset})] == [
        "",
        "id_text",
        "id_kind_0",
        "id_items-0-text",
        "id_items-0-kind_0",
    ]
    page = Template('{% include "components/_error_summary.html" %}').render(Context({"form": form}))
    assert 'href="#id_kind_0"' in page
    assert "Wat wilt u zeggen? Dit veld is verplicht." in page


def test_a_page_without_a_form_has_no_problems():
    assert problems({}) == []
    assert problems({"form": _Question()}) == []


def test_pages_of_last_resort_need_nothing():
    texts = {name: (settings.BASE_DIR / "templates" / f"{name}.html").read_text() for name in some(PLAIN_PAGES)}
    assert_none(f"{name}.html asks for a value" for name, text in texts.items() if "{" in text)
    assert_none(
        f"{name}.html: {path}"
        for name, text in texts.items()
        for path in re.findall(r'(?:href|src)="/static/([^"]+)"', text)
        if not (STATIC / path).is_file()
    )


def test_files_of_others_are_unchanged():
    vendor = STATIC / "vendor"
    named = set()
    for package in tomllib.loads((vendor / "vendor.toml").read_text())["package"]:
        for file in package["files"]:
            path = (vendor / file["path"]).resolve()
            named.add(path)
            assert hashlib.sha256(path.read_bytes()).hexdigest() == file["sha256"], path
    present = {path.resolve() for path in vendor.rglob("*") if path.is_file() and path.name != "vendor.toml"}
    assert present <= named


def test_every_file_that_the_theme_names_exists():
    theme = STATIC / "theme" / "theme.css"
    urls = re.findall(r'url\("(?!data:)([^"]+)"\)', theme.read_text())
    assert urls
    assert all((theme.parent / url).resolve().is_file() for url in urls)
