"""What is asked when a case is opened."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.fields import day_field


class OpenForm(forms.Form):
    opened_on = forms.DateField(
        label=_("Datum"),
        initial=timezone.localdate,
        help_text=_("Vanaf deze dag zien de gekozen personen de casus (Wet PARTA, artikel 5, vijfde lid)."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Kies een datum."), "invalid": _("Dit is geen datum. Kies een dag.")},
    )


class DayForm(forms.Form):
    op = day_field(_("Op welke dag?"), _("Leeg: vandaag (Wet PARTA, artikel 13)."), required=False)
