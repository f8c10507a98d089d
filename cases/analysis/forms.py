"""What is asked for the joint answer."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.contributions.forms import StatementChoice
from cases.contributions.models import Contribution
from parta.access.fields import day_field, text_area


class TypedReferenceForm(forms.Form):
    """A form for an act that cannot be undone: who does it types the reference."""

    confirmation = forms.CharField(
        label=_("Typ het kenmerk van de casus"),
        max_length=20,
        required=False,
        help_text=_("Zo weet u zeker dat u de goede casus afschermt (Wet PARTA, artikel 6)."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args, reference: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.reference = reference

    def check_reference(self, answers: dict) -> None:
        """Compare what was typed with the reference."""
        if answers.get("confirmation", "").strip().upper() != self.reference:
            message = _("Typ het kenmerk %(reference)s om te bevestigen. Dit is niet terug te draaien.")
            self.add_error("confirmation", message % {"reference": self.reference})


class AnalysisForm(TypedReferenceForm):
    based_on_version = forms.IntegerField(
        min_value=0, required=False, widget=forms.HiddenInput, help_text=_("Regel QUA-10.")
    )
    decided_on = day_field(
        _("Datum van de analyse"), _("De dag waarop de deelnemers dit samen vonden (Wet PARTA, artikel 6).")
    )
    picture = text_area(
        _("Gedeeld beeld"),
        _("Wat zien de deelnemers samen? Noem per punt de bron; feit en oordeel apart (Wet PARTA, artikel 6)."),
        rows=8,
    )
    rests_on = StatementChoice(
        label=_("Op welke uitspraken rust dit beeld?"),
        help_text=_("Wordt er een gecorrigeerd, dan bekijken de deelnemers dit opnieuw (regel QUA-10)."),
    )
    has_risk_indications = forms.TypedChoiceField(
        label=_("Zijn er verdere aanwijzingen van risico?"),
        choices=[("yes", _("Ja: de deelnemers gaan verder")), ("no", _("Nee: de casus stopt en de gegevens gaan weg"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Besluit PARTA, artikel 16, onder a. Er is geen tussenweg en geen score."),
        error_messages={"required": _("Kies ja of nee (Besluit PARTA, artikel 16, onder a; regel MTG-02).")},
    )
    reason = text_area(_("Reden"), _("Waarom vinden de deelnemers dat? (Wet PARTA, artikel 6, eerste lid)"), rows=4)
    field_order = [
        *("based_on_version", "decided_on", "picture", "rests_on"),
        *("has_risk_indications", "reason", "confirmation"),
    ]

    def __init__(self, *args, statements: QuerySet[Contribution], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rests_on"].queryset = statements
        self.fields["confirmation"].label = _("Alleen bij nee: typ het kenmerk van de casus")

    def clean(self):
        """A 'no' cannot be undone, so that is what is confirmed."""
        answers = super().clean()
        if answers.get("has_risk_indications") is False:
            self.check_reference(answers)
        answers.pop("confirmation", None)
        answers["based_on_version"] = answers.get("based_on_version") or 0
        return answers
