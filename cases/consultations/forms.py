"""What is asked for a meeting, its agenda, what happens there, and a paper of it."""

from uuid import UUID

from django import forms
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.consultations.models import InformationRequest, MeetingDecision, MeetingPaper
from cases.contributions.forms import StatementChoice
from cases.dossier.models import Case
from cases.plans.forms import OwnerField
from parta.access.fields import day_field, text_area, text_line
from parta.organisations.models import ConsultationBody, Participant


def minutes_field(label, *, most: int, initial: int) -> forms.IntegerField:
    """Return a field for a number of minutes."""
    return forms.IntegerField(
        label=label,
        min_value=5,
        max_value=most,
        initial=initial,
        required=False,
        help_text=_("In minuten (Wet PARTA, artikel 6, eerste lid)."),
    )


class MomentForm(forms.Form):
    starts_at = forms.DateTimeField(
        label=_("Wanneer?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Dag en tijd van het begin (Wet PARTA, artikel 6, eerste lid)."),
    )
    minutes = minutes_field(_("Hoe lang?"), most=600, initial=120)
    place = text_line(_("Waar?"), _("Een zaal of adres, zonder namen van personen (AVG, artikel 25)."), most=120)


class MeetingForm(MomentForm):
    bodies = forms.ModelMultipleChoiceField(
        queryset=ConsultationBody.objects.none(),
        label=_("Welk casusoverleg vergadert?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Het mogen er meer zijn; elke casus blijft bij haar eigen gemeente (Wet PARTA, artikel 2)."),
    )
    times = forms.IntegerField(
        label=_("Hoe vaak?"),
        min_value=1,
        max_value=26,
        initial=1,
        required=False,
        help_text=_("1: eenmalig. Meer: een reeks op hetzelfde uur (Wet PARTA, artikel 2)."),
    )
    every_weeks = forms.IntegerField(
        label=_("Om de hoeveel weken?"),
        min_value=1,
        max_value=26,
        initial=4,
        required=False,
        help_text=_("Alleen bij een reeks (Wet PARTA, artikel 2)."),
    )
    field_order = ["bodies", "starts_at", "minutes", "place", "times", "every_weeks"]

    def __init__(self, *args, bodies: QuerySet[ConsultationBody], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bodies"].queryset = bodies

    def clean(self):
        """Left empty is the usual."""
        answers = super().clean()
        for name, usual in (("minutes", 120), ("times", 1), ("every_weeks", 4)):
            answers[name] = answers.get(name) or usual
        return answers


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


class OrderForm(forms.Form):
    item = forms.UUIDField(widget=forms.HiddenInput)
    position = forms.IntegerField(
        label=_("Plaats"), min_value=1, max_value=200, help_text=_("Nummer op de agenda (Wet PARTA, artikel 6).")
    )
    minutes = minutes_field(_("Minuten"), most=240, initial=15)


OrderFormSet = forms.formset_factory(OrderForm, extra=0, max_num=200, absolute_max=200)


class SeenForm(forms.Form):
    """The order that one started from."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=20_000, help_text=_("Regel MTG-06."))

    def clean_seen(self):
        """Return ids."""
        try:
            return [UUID(one) for one in self.cleaned_data["seen"].split()]
        except ValueError:
            raise forms.ValidationError(_("Laad de pagina opnieuw.")) from None


class PlainForm(forms.Form):
    """A button: the page says all that there is to say."""


class DecisionForm(forms.Form):
    """A decision and its reasons, not the talk. Rule: MTG-07."""

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
    seat = OwnerField()
    own_basis = text_line(
        _("Bij een actie: op grond van welke eigen bevoegdheid?"),
        _("Het casusoverleg geeft geen bevoegdheid (Wet PARTA, artikel 2, tweede lid)."),
        most=300,
        required=False,
    )
    due_on = day_field(_("Bij een actie: uiterlijk"), _("Op of na de vergadering (regel PLN-05)."), required=False)
    changes_plan = forms.BooleanField(
        label=_("Dit wijzigt het plan"),
        required=False,
        help_text=_("Dan ontstaat meteen een nieuwe versie (Wet PARTA, artikel 6, tweede lid)."),
    )
    plan_text = text_area(
        _("Het plan, zoals het wordt"), _("Alleen als dit het plan wijzigt (regel PLN-04)."), rows=8, required=False
    )
    rests_on = StatementChoice(
        label=_("Op welke uitspraken rust dit?"),
        help_text=_("Wordt er een gecorrigeerd, dan krijgt dit besluit een merk (regel QUA-10)."),
    )

    def __init__(self, *args, owners, statements, plan_text: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seat"].offer(owners)
        self.fields["seat"].required = False
        self.fields["seat"].label = _("Bij een actie: wie doet het?")
        self.fields["rests_on"].queryset = statements
        if not plan_text:
            del self.fields["changes_plan"], self.fields["plan_text"]

    def clean(self):
        """An action asks who, on which ground and by when; only then is something of it used."""
        answers = super().clean()
        seat, basis, due = (answers.pop(name, None) for name in ("seat", "own_basis", "due_on"))
        changes, text = answers.pop("changes_plan", False), answers.pop("plan_text", "")
        answers["plan_text"] = text if changes else ""
        answers["action"] = None
        if answers.get("kind") == MeetingDecision.Kind.ACTION:
            for name, value in (("seat", seat), ("own_basis", basis), ("due_on", due)):
                if not value and not self.has_error(name):
                    self.add_error(name, _("Vul dit in bij een actie: wie, waarop en wanneer (regel PLN-05)."))
            if seat:
                answers["action"] = {
                    "participant": seat.participant,
                    "owner": seat.user,
                    "own_basis": basis,
                    "due_on": due,
                }
        return answers


class CorrectDecisionForm(forms.Form):
    text = text_area(_("Wat is besloten?"), _("De foute tekst wordt niet bewaard (regel QUA-07)."), rows=3)
    reason = text_area(_("Reden"), _("Feit en oordeel apart (regel MTG-08)."), rows=3, required=False)
    corrected_on = day_field(_("Datum"), _("Bij het besluit staat dan ‘gecorrigeerd op’ (regel QUA-09)."))


class ApproveForm(forms.Form):
    decided_on = day_field(_("Vastgesteld op"), _("Meestal de volgende vergadering (regel MTG-09)."))


class AskForm(forms.Form):
    participant = forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Aan welke deelnemer?"),
        empty_label=_("Kies"),
        help_text=_("Een deelnemer aan deze tafel (Wet PARTA, artikel 5, vijfde lid)."),
    )
    question = text_area(_("Wat vraagt u?"), _("Alleen wat nodig is voor het doel (Wet PARTA, artikel 4)."), rows=3)
    asked_on = day_field(_("Gevraagd op"), _("De dag van de vraag (AVG, artikel 5)."))
    due_on = day_field(_("Antwoord voor"), _("Op of voor de dag van de vergadering (Wet PARTA, artikel 6)."))

    def __init__(self, *args, participants, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participant"].queryset = participants


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("Uw antwoord"),
        choices=InformationRequest.Answer.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Ingebracht: breng het eerst in als bijdrage. Bij weigeren alleen het feit (Wet PARTA, artikel 4)."
        ),
        error_messages={"required": _("Kies een antwoord (Wet PARTA, artikel 4).")},
    )
    answered_on = day_field(_("Datum"), _("De dag van uw antwoord (AVG, artikel 5)."))


class PaperForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Wat wilt u op papier?"),
        choices=[(value, capfirst(label)) for value, label in MeetingPaper.Kind.choices],
        widget=forms.RadioSelect,
        help_text=_("Alleen uw eigen punten, met uw naam op elke bladzijde (Wet PARTA, artikelen 5 en 17)."),
    )
