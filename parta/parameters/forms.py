"""What is asked when a decided parameter is recorded."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from parta.access.fields import day_field
from parta.parameters import values
from parta.parameters.defaults import DEFAULTS, LAW, Parameter


class BodyForm(forms.Form):
    overleg = forms.ChoiceField(
        label=_("Casusoverleg"), help_text=_("Elk casusoverleg beslist voor zichzelf (Wet PARTA, artikel 2).")
    )

    def __init__(self, *args, bodies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["overleg"].choices = [(str(body.pk), str(body)) for body in bodies]


class ParameterForm(forms.Form):
    key = forms.ChoiceField(
        label=_("Welke parameter?"),
        help_text=_("Wat in de wet staat, is niet te kiezen en staat hier niet (AVG, artikel 26)."),
    )
    value = forms.CharField(
        label=_("Vastgestelde waarde"),
        required=False,
        max_length=200,
        help_text=_("Een getal, ja of nee, of een van de woorden die bij de parameter horen."),
    )
    decided_on = day_field(
        _("Datum van het besluit"), _("Vanaf deze dag geldt de waarde (AVG, artikel 26: de onderlinge regeling).")
    )
    decision_reference = forms.CharField(
        label=_("Kenmerk van het besluit"),
        max_length=120,
        help_text=_("Waar het besluit van de deelnemers te vinden is (AVG, artikel 26)."),
    )
    dpo_advice_on = day_field(
        _("Datum van het advies van de FG"), _("De dag van het besluit of eerder (AVG, artikel 39).")
    )
    dpo_advice_reference = forms.CharField(
        label=_("Kenmerk van het advies van de FG"),
        max_length=120,
        help_text=_("Waar het advies te vinden is (AVG, artikel 39)."),
    )

    def __init__(self, *args, parameter: Parameter | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        own = [parameter] if parameter else [one for one in DEFAULTS.values() if one.standing != LAW]
        named = [(one.key, one.label) for one in own]
        self.fields["key"].choices = named if parameter else [("", _("Kies een parameter")), *named]
        if parameter:
            self.fields["value"] = _value_field(parameter)

    def clean(self):
        """Turn what was typed into a value of the parameter's own kind."""
        answers = super().clean()
        if "value" in answers and (parameter := DEFAULTS.get(answers.get("key", ""))):
            try:
                answers["value"] = values.parse(parameter, answers["value"])
            except ValidationError as refusal:
                self.add_error("value", refusal)
        return answers


def _value_field(parameter: Parameter) -> forms.Field:
    texts = {"label": ParameterForm.base_fields["value"].label, "help_text": _help(parameter)}
    if values.takes_number(parameter):
        return forms.CharField(required=parameter.value is not None, max_length=20, **texts)
    options = values.options_of(parameter)
    choices = [(str(option), values.in_words(parameter, option)) for option in options]
    return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **texts)


def _help(parameter: Parameter) -> Any:
    basis = values.source_of(parameter)
    return _("Mogelijk is: %(guidance)s (%(basis)s).") % {"guidance": values.guidance(parameter), "basis": basis}
