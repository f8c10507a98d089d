"""What is asked of somebody who opens or searches the trail."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.access.fields import day_field
from parta.accounts.models import User

# The browser refuses anything else, so that no name gets into an address (design 6).
REFERENCE = "[A-Za-z]-[0-9]{4}-[0-9]{1,8}"


class PurposeForm(forms.Form):
    purpose = forms.ChoiceField(
        label=_("Waarvoor opent u de logging?"),
        choices=list(legal.LOG_USES.items()),
        widget=forms.RadioSelect,
        help_text=_("Een ander doel is niet toegestaan (Wet PARTA, artikel 14, tweede lid)."),
        error_messages={"required": _("Kies een doel: zonder doel blijft de logging dicht.")},
    )


class PersonField(forms.ModelChoiceField):
    def label_from_instance(self, person: User) -> str:
        return person.name


class TrailForm(forms.Form):
    """What is looked for in the trail; never how somebody works. Rule: LOG-10."""

    reference = forms.RegexField(
        label=_("Kenmerk"),
        regex=f"^{REFERENCE}$",
        required=False,
        widget=forms.TextInput(attrs={"pattern": REFERENCE, "maxlength": 15, "autocomplete": "off"}),
        help_text=_("Bijvoorbeeld Z-2026-0041, nooit een naam (AVG, artikel 25)."),
        error_messages={"invalid": _("Dit is geen kenmerk. Een kenmerk ziet eruit als Z-2026-0041.")},
    )
    person = PersonField(
        label=_("Wie"),
        queryset=User.objects.none(),
        required=False,
        empty_label=_("Iedereen"),
        help_text=_("Nooit om iemands werk te beoordelen (Wet PARTA, artikel 14)."),
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )
    since = day_field(_("Vanaf"), _("Zonder keuze: 30 dagen geleden (regel LOG-09)."))
    until = day_field(_("Tot en met"), _("Hoogstens een jaar later (regel LOG-09)."))
    # The page offers these two as links.
    result = forms.ChoiceField(
        choices=[("", _("Alles")), ("refused", _("Geweigerd of mislukt"))], required=False, widget=forms.HiddenInput
    )
    file = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, people: QuerySet[User], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people

    def clean_reference(self) -> str:
        return self.cleaned_data["reference"].upper()
