"""What is asked for a meeting, its agenda and a decision."""

from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.consultations.models import MeetingDecision
from cases.dossier.models import Case
from parta.access.fields import day_field, text_area
from parta.organisations.models import ConsultationBody


class MeetingForm(forms.Form):
    bodies = forms.ModelMultipleChoiceField(
        queryset=ConsultationBody.objects.none(),
        label=_("Welk casusoverleg vergadert?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Het mogen er meer zijn; elke casus blijft bij haar eigen gemeente (Wet PARTA, artikel 2)."),
    )
    starts_at = forms.DateTimeField(
        label=_("Wanneer?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Dag en tijd van het begin (Wet PARTA, artikel 6, eerste lid)."),
    )
    place = forms.CharField(
        label=_("Waar?"), max_length=120, help_text=_("Een zaal of adres, zonder namen van personen (AVG, artikel 25).")
    )

    def __init__(self, *args, bodies: QuerySet[ConsultationBody], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bodies"].queryset = bodies


class AgendaForm(forms.Form):
    case = forms.ChoiceField(
        label=_("Welke casus?"),
        help_text=_("Alleen casussen die u leidt; wie aan die tafel zit, wordt gevraagd (Wet PARTA, artikel 5)."),
    )

    def __init__(self, *args, cases: list[Case], taken: set[UUID], **kwargs):
        super().__init__(*args, **kwargs)
        self.cases = {str(case.pk): case for case in cases}
        named = [(str(case.pk), self._label(case, case.pk in taken)) for case in cases]
        self.fields["case"].choices = [("", _("Kies een casus")), *named]

    @staticmethod
    def _label(case: Case, is_taken: bool) -> str:
        name = f"{case.reference} · {case.subject.name}"
        return gettext("%(name)s (staat al op de agenda)") % {"name": name} if is_taken else name

    def clean_case(self):
        """Return the case itself."""
        return self.cases[self.cleaned_data["case"]]


class DecisionForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Soort"),
        choices=MeetingDecision.Kind.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Besluit: de deelnemers beslissen, met reden. Actie: iemand doet iets. Informatie: niets verandert."
        ),
    )
    decided_on = day_field(_("Datum"), _("De dag van de vergadering of later (Wet PARTA, artikel 6, eerste lid)."))
    text = text_area(_("Wat is besloten?"), _("Schrijf het besluit op, niet het gesprek (regel MTG-07)."), rows=3)
    reason = text_area(
        _("Reden"), _("Bij een besluit verplicht: feit en oordeel apart (regel MTG-08)."), rows=3, required=False
    )
