"""What is asked for a plan, its actions and their progress."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import CaseMembership
from parta.access.fields import day_field, text_area


class SeatChoice(forms.ModelChoiceField):
    def label_from_instance(self, member: CaseMembership) -> str:
        return f"{member.person.name}, {member.participant.name}"


class PlanForm(forms.Form):
    based_on_version = forms.IntegerField(min_value=0, widget=forms.HiddenInput, help_text=_("Regel PLN-04."))
    decided_on = day_field(_("Vastgesteld op"), _("De dag waarop de deelnemers dit afspraken (Wet PARTA, artikel 6)."))
    necessity = text_area(
        _("Waarom is een plan nodig?"),
        _("De betrokken deelnemers vinden het nodig voor het doel (Wet PARTA, artikel 6, eerste lid)."),
        rows=3,
    )
    text = text_area(
        _("Integraal plan van aanpak"),
        _("Wat de deelnemers afstemmen, per leefgebied. Schrijf geen gesprek op (Wet PARTA, artikel 6, eerste lid)."),
        rows=12,
    )
    field_order = ["based_on_version", "decided_on", "necessity", "text"]


class ActionForm(forms.Form):
    seat = SeatChoice(
        queryset=CaseMembership.objects.none(),
        label=_("Wie doet het?"),
        help_text=_("Iemand die aan deze tafel zit (Wet PARTA, artikel 5, vijfde lid)."),
        empty_label=_("Kies iemand aan tafel"),
    )
    text = text_area(_("Wat gaat er gebeuren?"), _("Eén actie (Wet PARTA, artikel 6, eerste lid)."), rows=2)
    own_basis = forms.CharField(
        label=_("Op grond van welke eigen bevoegdheid?"),
        max_length=300,
        help_text=_("Het casusoverleg geeft geen bevoegdheid; noem de eigen wet (Wet PARTA, artikel 2, tweede lid)."),
    )
    due_on = day_field(_("Uiterlijk"), _("Op of na de dag van het plan (regel PLN-05)."))

    def __init__(self, *args, seats: QuerySet[CaseMembership], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = seats

    def clean(self):
        """One choice answers two things: the participant and the person."""
        answers = super().clean()
        seat = answers.pop("seat", None)
        return {**answers, "participant": seat.participant, "owner": seat.person} if seat else answers


ActionFormSet = forms.formset_factory(ActionForm, extra=3, max_num=20, validate_max=True, absolute_max=25)


class ProgressForm(forms.Form):
    decided_on = day_field(_("Datum"), _("De dag waarop dit is gedaan of gebleken (Wet PARTA, artikel 6, tweede lid)."))
    is_done = forms.TypedChoiceField(
        label=_("Is de actie afgerond?"),
        choices=[("yes", _("Ja, afgerond")), ("no", _("Nee, zij loopt nog"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("In woorden, geen score (Wet PARTA, artikel 6, tweede lid)."),
    )
    text = text_area(_("Wat is er gedaan?"), _("Kort; feit en oordeel apart (Wet PARTA, artikel 6, tweede lid)."))
