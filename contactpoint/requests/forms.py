"""What is asked of somebody who makes a request, and of the officer who takes it up."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from contactpoint.requests.models import RightsRequest
from parta.access.fields import day_field, text_area
from parta.organisations.models import AFTER_1900
from signals.referrals.models import NOT_LATER


class AskForm(forms.Form):
    """What somebody asks; a copy of an identity document is never asked. Rule: DAT-15."""

    right = forms.ChoiceField(
        label=_("Wat wilt u?"),
        choices=RightsRequest.Right.choices,
        widget=forms.RadioSelect,
        help_text=_("Kies er één. U kunt later een tweede verzoek doen (AVG, artikelen 15 tot en met 21)."),
        error_messages={"required": _("Kies wat u wilt.")},
    )
    name = forms.CharField(
        label=_("Uw naam"),
        max_length=200,
        help_text=_("Zo weten wij van wie het verzoek is (AVG, artikel 12)."),
        error_messages={"required": _("Vul uw naam in.")},
    )
    born_on = day_field(_("Uw geboortedatum"), _("Om u van naamgenoten te onderscheiden (AVG, artikel 12)."))
    address = text_area(_("Uw adres"), _("Hier sturen wij het antwoord naartoe (AVG, artikel 12)."), rows=3)
    explanation = text_area(
        _("Wilt u iets uitleggen?"),
        _("Dat hoeft niet. Stuur nooit een kopie van uw paspoort of identiteitskaart (AVG, artikel 5)."),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["born_on"].validators = [AFTER_1900, NOT_LATER]


class TakeUpForm(forms.Form):
    identity_method = forms.CharField(
        label=_("Hoe is vastgesteld wie het verzoek doet?"),
        max_length=300,
        help_text=_("Bijvoorbeeld: gezien aan de balie. Bewaar geen kopie (AVG, artikel 12; regel DSR-14)."),
    )
    decided_on = day_field(
        _("In behandeling genomen op"), _("Op of na de ontvangst (AVG, artikel 12)."), initial=timezone.localdate
    )
