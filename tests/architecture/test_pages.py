"""Views declare, templates show: neither asks the database, and no Django signal is anywhere."""

import ast
import re
from pathlib import Path

import pytest
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import get_resolver

from tests.access.urls import OUTSIDE, names
from tests.architecture.source import ROOT, product_files, tree

VIEWS = product_files("views.py")
LONGEST = 15
SIGNALS = re.compile(r"django\.dispatch|models\.signals|\.signals import|@receiver")


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: str(path.relative_to(ROOT)))
def test_views_never_ask_a_manager(path):
    assert ".objects" not in path.read_text(encoding="utf-8") or path == ROOT / "parta/access/views.py"


def lines(node: ast.FunctionDef | ast.ClassDef) -> int:
    """The lines of a body, docstring and methods of a class left out."""
    body = [part for part in node.body if not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant))]
    if isinstance(node, ast.ClassDef):
        body = [part for part in body if not isinstance(part, ast.FunctionDef)]
    return sum((part.end_lineno or 0) - part.lineno + 1 for part in body)


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_view_is_longer_than_fifteen_lines(path):
    if path == ROOT / "parta/access/views.py":
        return
    parts = [node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    assert {part.name: lines(part) for part in parts if lines(part) > LONGEST} == {}


def test_no_django_signal_outside_the_receivers_of_sign_in():
    allowed = {ROOT / "parta/accounts/receivers.py"}
    found = [
        path.relative_to(ROOT)
        for path in product_files()
        if path not in allowed and SIGNALS.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_forms_describe_input_only():
    for path in product_files("forms.py"):
        methods = {node.name for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef)}
        assert "save" not in methods, path.relative_to(ROOT)


def views_by_name() -> dict[str, type]:
    """The view class of each of our own URL names."""
    found = {}

    def walk(patterns, prefix):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                space = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
                walk(pattern.url_patterns, space)
            elif pattern.name:
                found[prefix + pattern.name] = getattr(pattern.callback, "view_class", None)

    walk(get_resolver().url_patterns, "")
    return {name: view for name, view in found.items() if view and name in names() and not name.startswith(OUTSIDE)}


def test_every_template_that_a_url_name_shows_exists():
    missing = []
    for name, view in views_by_name().items():
        template = getattr(view, "template_name", None)
        if template:
            try:
                get_template(template)
            except TemplateDoesNotExist:
                missing.append((name, template))
    assert missing == []


def templates() -> list[Path]:
    """Every template of the product."""
    return sorted((ROOT / "templates").rglob("*.html"))


# Related rows that the view has fetched with the page: walking them asks nothing.
PREFETCHED = {"meeting.bodies.all": "cases.consultations.sections prefetches them", "meeting.items.all": "the same"}


def test_no_template_asks_the_database():
    """Views prepare values: a template that walks a manager would ask once per row."""
    asks = re.compile(r"[\w.]+\.(?:all|exists|filter|values|objects|select_related)\b(?=[\s|%}])|\w+_set\b")
    wrong = []
    for path in templates():
        for tag in re.findall(r"{%.*?%}|{{.*?}}", path.read_text(encoding="utf-8")):
            wrong += [f"{path.relative_to(ROOT)}: {found}" for found in asks.findall(tag) if found not in PREFETCHED]
    assert wrong == []


def test_no_template_has_style_or_script_of_its_own():
    """The content security policy would refuse it."""
    inline = re.compile(r"<style|<script(?![^>]*\bsrc=)|\sstyle=|\son\w+=", re.IGNORECASE)
    # 503.html stands alone: it is shown when nothing else answers.
    wrong = [path.name for path in templates() if inline.search(path.read_text(encoding="utf-8"))]
    assert [name for name in wrong if name != "503.html"] == []
