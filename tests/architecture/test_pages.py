"""Views declare, templates show: neither asks the database, and no Django signal is anywhere."""

import ast
import re
from pathlib import Path

from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import get_resolver

from tests.access.urls import OUTSIDE, names
from tests.architecture.source import ROOT, place, product_files, tree
from tests.checks import assert_none, some

# The views that all others are made of ask the managers for them.
VIEWS = [path for path in product_files("views.py") if path != ROOT / "parta/access/views.py"]
LONGEST = 15
SIGNALS = re.compile(r"django\.dispatch|models\.signals|\.signals import|@receiver")


def test_views_never_ask_a_manager():
    assert_none(place(path) for path in some(VIEWS) if ".objects" in path.read_text(encoding="utf-8"))


def lines(node: ast.FunctionDef | ast.ClassDef) -> int:
    """The lines of a body, docstring and methods of a class left out."""
    body = [part for part in node.body if not (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant))]
    if isinstance(node, ast.ClassDef):
        body = [part for part in body if not isinstance(part, ast.FunctionDef)]
    return sum((part.end_lineno or 0) - part.lineno + 1 for part in body)


def test_no_view_is_longer_than_fifteen_lines():
    parts = [
        (path, node)
        for path in VIEWS
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    ]
    assert_none(
        f"{place(path)}: {part.name} has {lines(part)} lines" for path, part in some(parts) if lines(part) > LONGEST
    )


def test_no_django_signal_outside_the_receivers_of_sign_in():
    allowed = {ROOT / "parta/accounts/receivers.py"}
    assert_none(
        place(path)
        for path in some(product_files())
        if path not in allowed and SIGNALS.search(path.read_text(encoding="utf-8"))
    )


def test_forms_describe_input_only():
    assert_none(
        f"{place(path)}: save() in line {node.lineno}"
        for path in some(product_files("forms.py"))
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and node.name == "save"
    )


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
    shown = {name: getattr(view, "template_name", None) for name, view in views_by_name().items()}
    missing = []
    for name, template in some({name: template for name, template in shown.items() if template}).items():
        try:
            get_template(template)
        except TemplateDoesNotExist:
            missing.append(f"{name}: {template}")
    assert_none(missing)


def templates() -> list[Path]:
    """Every template of the product."""
    return some(sorted((ROOT / "templates").rglob("*.html")))


# Related rows that the view has fetched with the page: walking them asks nothing.
PREFETCHED = {"meeting.bodies.all": "cases.consultations.sections prefetches them", "meeting.items.all": "the same"}


def test_no_template_asks_the_database():
    """Views prepare values: a template that walks a manager would ask once per row."""
    asks = re.compile(r"[\w.]+\.(?:all|exists|filter|values|objects|select_related)\b(?=[\s|%}])|\w+_set\b")
    assert_none(
        f"{place(path)}: {found}"
        for path in templates()
        for tag in re.findall(r"{%.*?%}|{{.*?}}", path.read_text(encoding="utf-8"))
        for found in asks.findall(tag)
        if found not in PREFETCHED
    )


def test_no_template_has_style_or_script_of_its_own():
    """The content security policy would refuse it (T50)."""
    inline = re.compile(r"<style|<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=|javascript:", re.IGNORECASE)
    assert_none(
        f"{place(path)}: {found.strip()}"
        for path in templates()
        for found in inline.findall(path.read_text(encoding="utf-8"))
    )
