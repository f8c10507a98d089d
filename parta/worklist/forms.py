from django import forms
from django.utils.translation import gettext_lazy as _


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Kenmerk, of voornaam en achternaam"),
        max_length=120,
        help_text=_(
            "U zoekt alleen in uw eigen casussen. Bij een naam zijn twee gegevens nodig: voornaam en achternaam, of "
            "achternaam en geboortedatum (AVG, artikel 25)."
        ),
    )
