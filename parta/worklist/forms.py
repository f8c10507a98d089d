from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from parta.access.fields import day_field, text_line
from parta.organisations.models import ConsultationBody


class SearchForm(forms.Form):
    q = forms.CharField(
        label=_("Kenmerk, of voornaam en achternaam"),
        max_length=120,
        help_text=_(
            "U zoekt alleen in uw eigen casussen. Bij een naam zijn twee gegevens nodig: voornaam en achternaam, of "
            "achternaam en geboortedatum (AVG, artikel 25)."
        ),
    )


class KnownForm(forms.Form):
    body = forms.ModelChoiceField(
        queryset=ConsultationBody.objects.none(),
        label=_("In welk casusoverleg?"),
        help_text=_("Alleen waar u bent aangewezen (Wet PARTA, artikel 13)."),
        error_messages={"invalid_choice": _("Hier bent u niet aangewezen. Kies er een uit de lijst.")},
    )
    surname = text_line(_("Achternaam"), _("Eén letter mag afwijken (AVG, artikel 25)."), required=False)
    given_names = text_line(
        _("Voornamen"), _("Een tweede gegeven is nodig: dit of de geboortedatum (AVG, artikel 25)."), required=False
    )
    born_on = day_field(_("Geboortedatum"), _("Of voornamen (AVG, artikel 25)."), required=False)
    bsn = text_line(
        _("Burgerservicenummer"),
        _("In plaats van de naam, als uw deelnemer het mag verwerken (Wet PARTA, artikel 4, onder b)."),
        most=12,
        required=False,
    )

    def __init__(self, *args, bodies: QuerySet[ConsultationBody], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = bodies
        found = list(bodies[:2])
        if len(found) == 1:
            self.fields["body"].initial, self.fields["body"].empty_label = found[0], None
