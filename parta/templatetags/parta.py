"""Template filters and tags of every page: dates as people say them, provisions by their full name, what is wrong."""

import re
from datetime import date, datetime
from typing import Any, NamedTuple

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

register = template.Library()

SOURCES = {
    "WET": gettext_lazy("Wet PARTA"),
    "BESL": gettext_lazy("Besluit PARTA"),
    "AVG": "AVG",
    "UAVG": "UAVG",
    "Awb": "Awb",
    "Wpg": gettext_lazy("Wet politiegegevens"),
    "Wjsg": gettext_lazy("Wet justitiële en strafvorderlijke gegevens"),
    "WGS": gettext_lazy("Wet gegevensverwerking door samenwerkingsverbanden"),
    "Regulation 1182/71": gettext_lazy("Verordening 1182/71"),
}
ORDINALS = (
    gettext_lazy("eerste"),
    gettext_lazy("tweede"),
    gettext_lazy("derde"),
    gettext_lazy("vierde"),
    gettext_lazy("vijfde"),
    gettext_lazy("zesde"),
    gettext_lazy("zevende"),
    gettext_lazy("achtste"),
    gettext_lazy("negende"),
    gettext_lazy("tiende"),
    gettext_lazy("elfde"),
    gettext_lazy("twaalfde"),
    gettext_lazy("dertiende"),
)
_PROVISION = re.compile(r"(?P<source>.+?),? (?P<number>(?:recital )?[\d.:]+[a-z]*)(?P<parts>(?:\(\w+\))*)")
_SEPARATOR = re.compile(r"[,;] (?=[A-Z])")


@register.filter
def day(value: date | datetime | None) -> str:
    """Return '3 mei 2026'; nothing for nothing."""
    return date_format(_local(value) if isinstance(value, datetime) else value, "j F Y") if value else ""


@register.filter
def moment(value: datetime | None) -> str:
    """Return '3 mei 2026, 14:03' in Dutch time."""
    return f"{day(value)}, {_local(value):%H:%M}" if value else ""


@register.filter
def period(value: Any) -> str:
    """Return the days between which something holds, of a row with `valid_from` and `valid_until` or of a pair.

    The second day is the first on which it holds no more.
    """
    start, end = value if isinstance(value, tuple | list) else (value.valid_from, value.valid_until)
    if end is None:
        return _("sinds %(start)s") % {"start": day(start)}
    return _("%(start)s tot %(end)s") % {"start": day(start), "end": day(end)}


@register.filter
def article(value: str) -> str:
    """Return 'Wet PARTA, artikel 5, derde lid' for 'WET 5(3)'; several ids become one list. Rule: WEB-03."""
    return "; ".join(_provision(found) for found in _SEPARATOR.split(str(value or "")) if found)


class Problem(NamedTuple):
    """One thing to mend: where on the page, and what."""

    anchor: str
    text: str


@register.simple_tag(takes_context=True)
def problems(context: template.Context) -> list[Problem]:
    """Return what is wrong with the form and the repeated rows of this page, in the order of the fields."""
    form = context.get("form")
    found = _problems_of(form) if getattr(form, "is_bound", False) else []
    for formset in [context.get("formset"), *(context.get("extra_formsets") or [])]:
        if getattr(formset, "is_bound", False):
            found += [Problem(f"{formset.prefix}-rows", text) for text in formset.non_form_errors()]
            for number, row in enumerate(formset.forms, 1):
                found += _problems_of(row, _row_name(formset, row, number))
    return found


def _row_name(formset: Any, row: Any, number: int) -> str:
    """Name a repeated row: by its own title, by the kind of row it is one of, or by its number."""
    if title := getattr(row, "title", ""):
        return f"{title}, "
    return f"{getattr(formset, 'row_label', _('Regel'))} {number}, "


def _problems_of(form: Any, where: str = "") -> list[Problem]:
    found = [Problem("", where + text) for text in form.non_field_errors()]
    for field in form:
        anchor = "" if field.is_hidden else field.id_for_label or f"{field.auto_id}_0"
        label = str(field.label)
        named = where + (label if label.endswith("?") else f"{label}:")
        found += [Problem(anchor, f"{named} {text}") for text in field.errors]
    return found


def _local(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value


def _provision(identifier: str) -> str:
    match = _PROVISION.fullmatch(identifier.strip())
    if match is None or (match["source"] not in SOURCES and not match["source"].startswith("Archief")):
        return identifier.strip().replace("BIO2 ", _("BIO2, maatregel ")).replace("own choice", _("eigen keuze"))
    number = match["number"]
    first = _("overweging %s") % number[8:] if number.startswith("recital ") else _("artikel %s") % number
    parts = [_part(part) for part in re.findall(r"\((\w+)\)", match["parts"])]
    return ", ".join([str(SOURCES.get(match["source"], match["source"])), first, *parts])


def _part(part: str) -> str:
    if part.isdigit() and int(part) <= len(ORDINALS):
        return _("%s lid") % ORDINALS[int(part) - 1]
    return _("onder %s") % part
