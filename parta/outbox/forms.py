"""What is asked about mail."""

from django import forms
from django.utils.translation import gettext_lazy as _

from parta.outbox.models import MailPreference, Notice


class MailForm(forms.Form):
    moment = forms.ChoiceField(
        label=_("Wanneer wilt u mail?"),
        choices=MailPreference.Moment.choices,
        widget=forms.RadioSelect,
        help_text=_("Een mail noemt alleen een kenmerk, nooit inhoud (AVG, artikel 25)."),
    )
    wanted = forms.MultipleChoiceField(
        label=_("Waarover?"),
        choices=[(kind.value, kind.label) for kind in Notice.Kind if kind not in Notice.ALARMS],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "In uw werkvoorraad staan alle berichten. Over verstreken termijnen en rechten van betrokkenen komt "
            "altijd meteen mail."
        ),
    )
