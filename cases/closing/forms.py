"""What is asked for the closing of a case."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.analysis.forms import TypedReferenceForm
from parta.access.fields import date_input, day_field, text_area
from parta.organisations.models import AFTER_1900, Participant

AT_ONCE, LATER = "at_once", "later"


class ClosingForm(TypedReferenceForm):
    decided_on = day_field(_("Datum van het besluit"), _("De deelnemers beslissen (Wet PARTA, artikel 6, derde lid)."))
    agreed = forms.ModelMultipleChoiceField(
        queryset=Participant.objects.none(),
        label=_("Welke deelnemers zijn akkoord?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kruis aan wie akkoord is: alle deelnemers aan tafel (regel CLO-01).")},
        help_text=_("Alle deelnemers aan tafel moeten akkoord zijn (Wet PARTA, artikel 6, derde lid; regel CLO-01)."),
    )
    ground = text_area(_("Waarom sluit de casus?"), _("De reden van de deelnemers (Wet PARTA, artikel 6, tweede lid)."))
    when = forms.ChoiceField(
        label=_("Vanaf wanneer zijn de gegevens niet langer nodig?"),
        choices=[(AT_ONCE, _("Meteen, vanaf de dag van het besluit")), (LATER, _("Vanaf een latere dag"))],
        widget=forms.RadioSelect,
        help_text=_("Daarna worden zij vernietigd, zodra dat kan (Wet PARTA, artikel 9; regel CLO-06)."),
    )
    no_longer_necessary_on = forms.DateField(
        label=_("Die latere dag"),
        required=False,
        validators=[AFTER_1900],
        widget=date_input(),
        help_text=_("Alleen bij een latere dag; uiterlijk vijf jaar na het besluit (Wet PARTA, artikel 9)."),
    )
    no_longer_necessary_reason = text_area(
        _("Reden van die dag"), _("Waarom zijn de gegevens dan niet meer nodig? (regel CLO-06)"), rows=2
    )
    field_order = [
        "decided_on",
        "agreed",
        "ground",
        "when",
        "no_longer_necessary_on",
        "no_longer_necessary_reason",
        "confirmation",
    ]

    def __init__(self, *args, participants: QuerySet[Participant], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agreed"].queryset = participants
        self.fields["confirmation"].required = True

    def clean(self):
        """'At once' is the day of the decision; a later day has to be given."""
        answers = super().clean()
        if "confirmation" in answers:
            self.check_reference(answers)
        answers.pop("confirmation", None)
        when = answers.pop("when", None)
        if when == AT_ONCE and "decided_on" in answers:
            answers["no_longer_necessary_on"] = answers["decided_on"]
        elif (
            when == LATER and not answers.get("no_longer_necessary_on") and not self.has_error("no_longer_necessary_on")
        ):
            self.add_error(
                "no_longer_necessary_on", _("Vul de dag in vanaf wanneer de gegevens niet nodig zijn (CLO-06).")
            )
        return answers
