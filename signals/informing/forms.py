"""What is asked when the contact point decides about informing."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.fields import day_field, text_area
from signals.informing.models import InformationDecision


class InformingForm(forms.Form):
    is_informed = forms.TypedChoiceField(
        label=_("Wat besluit u?"),
        choices=[("ja", _("De persoon is geïnformeerd")), ("nee", _("De persoon wordt nog niet geïnformeerd"))],
        coerce=lambda answer: answer == "ja",
        empty_value=None,
        widget=forms.RadioSelect,
        help_text=_("Binnen een maand, tenzij er een grond is om te wachten (AVG, artikel 14; Wet PARTA, artikel 11)."),
    )
    decided_on = day_field(_("Datum"), _("De dag van dit besluit (Wet PARTA, artikel 11)."), initial=timezone.localdate)
    how = forms.CharField(
        label=_("Hoe is de persoon geïnformeerd?"),
        required=False,
        max_length=300,
        help_text=_("Alleen bij 'geïnformeerd', bijvoorbeeld per brief (Besluit PARTA, artikel 4)."),
    )
    ground = forms.ChoiceField(
        label=_("Op welke grond wacht u?"),
        choices=InformationDecision.Ground.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Alleen bij 'nog niet': één deelnemer met een grond is genoeg (Besluit PARTA, artikel 4)."),
    )
    motivation = text_area(
        _("Waarom is dat nodig en evenredig?"),
        _("Alleen bij 'nog niet'. De rechtmatigheidsadviescommissie kan dit lezen (Wet PARTA, artikel 11)."),
        required=False,
    )
    recheck_on = day_field(
        _("Wanneer kijkt u opnieuw?"), _("Alleen bij 'nog niet' (Wet PARTA, artikel 11; regel TRA-07)."), required=False
    )
