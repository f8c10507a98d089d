"""The fields that forms share: a day, a line, a longer text; text comes in without control characters."""

import unicodedata
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from parta.organisations.models import AFTER_1900


def date_input() -> forms.DateInput:
    """Return the browser's own field for a day; it understands no other form of a date than this one."""
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def day_field(label: Any, help_text: Any, *, required: bool = True, **options: Any) -> forms.DateField:
    """Return a field for a day, with the year guarded."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=required,
        validators=[AFTER_1900],
        widget=date_input(),
        error_messages={"required": _("Kies een datum."), "invalid": _("Dit is geen datum. Kies een dag.")},
        **options,
    )


CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(128, 160)))
"""Characters that nobody types: pasted along, they would break a page, a letter or a search."""


class PlainText(forms.CharField):
    """Text as people write it: control characters left out, accents in one form."""

    def to_python(self, value: Any) -> str:
        """Clean what was pasted."""
        text = super().to_python(value).replace("\r\n", "\n").translate(CONTROL)
        return unicodedata.normalize("NFC", text).strip()


def text_line(label: Any, help_text: Any, *, most: int = 200, required: bool = True, **options: Any) -> PlainText:
    """Return a field for one line."""
    return PlainText(label=label, help_text=help_text, required=required, max_length=most, **options)


def text_area(label: Any, help_text: Any, *, rows: int = 4, required: bool = True, **options: Any) -> PlainText:
    """Return a field for longer text."""
    area = forms.Textarea(attrs={"rows": rows})
    return PlainText(label=label, help_text=help_text, required=required, max_length=20_000, widget=area, **options)
