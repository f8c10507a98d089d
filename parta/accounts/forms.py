"""What is asked at the door, after signing in."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SecrecyForm(forms.Form):
    confirmed = forms.BooleanField(
        label=_("Ik heb dit gelezen en houd geheim wat ik hier te weten kom."),
        help_text=_("Uw bevestiging geldt een jaar (Wet PARTA, artikel 17; regel SEC-05)."),
        error_messages={"required": _("Zet een vinkje om te bevestigen. Zonder bevestiging gaat u niet verder.")},
    )
