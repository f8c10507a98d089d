"""Two fields that every form has: a day, and a longer text."""

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


def text_area(label: Any, help_text: Any, *, rows: int = 4, required: bool = True, **options: Any) -> forms.CharField:
    """Return a field for longer text."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, help_text=help_text, required=required, max_length=20_000, widget=area, **options
    )
