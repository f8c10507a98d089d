"""What is asked for a plan, its actions and their progress, and for an evaluation."""

from collections.abc import Sequence

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from cases.contributions.forms import ForParticipantForm, StatementChoice
from cases.contributions.models import RelatedPerson
from cases.dossier.models import CaseMembership
from cases.plans.models import Goal, Intervention, LifeDomain, UsefulnessTally
from parta.access.fields import day_field, text_area, text_line
from parta.accounts.models import Designation
from parta.organisations.models import Participant
from signals.referrals.models import DataCategory


class TextChoice(forms.ModelMultipleChoiceField):
    """Rows that are named by their text."""

    def __init__(self, **kwargs):
        super().__init__(
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Kruis aan wat niet meer geldt (Wet PARTA, artikel 6, tweede lid)."),
            **kwargs,
        )

    def label_from_instance(self, row: Goal | Intervention) -> str:
        """Return the beginning of its text."""
        return Truncator(row.text).chars(120)


class OwnerField(forms.TypedChoiceField):
    """Who does it: somebody whom a participant at the table designated."""

    def __init__(self):
        super().__init__(
            label=_("Wie doet het?"),
            help_text=_("Van een deelnemer aan deze tafel. Wie zelf niet aan tafel zit, ziet alleen deze actie (N27)."),
            error_messages={"required": _("Kies wie het doet (regel PLN-05).")},
        )

    def offer(self, owners: Sequence[Designation]) -> None:
        """Let one choose among these designations."""
        known = {str(one.pk): one for one in owners}
        named = [(pk, f"{one.user.name}, {one.participant.name}") for pk, one in known.items()]
        self.choices, self.coerce = [("", _("Kies iemand")), *named], known.get


class PlanForm(forms.Form):
    based_on_version = forms.IntegerField(min_value=0, widget=forms.HiddenInput, help_text=_("Regel PLN-04."))
    decided_on = day_field(_("Vastgesteld op"), _("De dag waarop de deelnemers dit afspraken (Wet PARTA, artikel 6)."))
    changes = text_area(
        _("Wat verandert er?"),
        _("Ten opzichte van de vorige versie (regel PLN-04)."),
        rows=2,
    )
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
    agreed = forms.ModelMultipleChoiceField(
        queryset=Participant.objects.none(),
        label=_("Welke deelnemers vinden dit plan nodig?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Zij stemmen het af (Wet PARTA, artikel 6, eerste lid; regel PLN-01)."),
        error_messages={"required": _("Kruis aan welke deelnemers het plan nodig vinden (regel PLN-01).")},
    )
    rests_on = StatementChoice(
        label=_("Op welke uitspraken rust dit plan?"),
        help_text=_("Wordt er een gecorrigeerd, dan bekijken de deelnemers het plan opnieuw (regel QUA-10)."),
    )
    end_goals = TextChoice(
        queryset=Goal.objects.none(), label=_("Doelen die met deze versie stoppen of gehaald zijn"), required=False
    )
    end_interventions = TextChoice(
        queryset=Intervention.objects.none(), label=_("Interventies die met deze versie stoppen"), required=False
    )

    def __init__(self, *args, participants, statements, goals, interventions, is_first: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agreed"].queryset, self.fields["rests_on"].queryset = participants, statements
        for name, rows in (("end_goals", goals), ("end_interventions", interventions)):
            self.fields[name].queryset = rows
            if not rows:
                del self.fields[name]
        if is_first:
            del self.fields["changes"]
        elif self.data.get("based_on_version") == "0":
            # It began as the first plan; that somebody else was first is what is said then.
            self.fields["changes"].required = False


class GoalForm(forms.Form):
    """What the person reaches, in positive words. Rule: PLN-06."""

    domain = forms.ChoiceField(
        label=_("Leefgebied"),
        choices=[("", _("Kies")), *LifeDomain.choices],
        help_text=_("Het plan gaat over alle leefgebieden (Wet PARTA, artikel 6, eerste lid; regel PLN-07)."),
    )
    text = text_area(_("Doel"), _("Wat de persoon bereikt, in positieve woorden (regel PLN-06)."), rows=2)
    protects = text_area(_("Wat beschermt"), _("Wie of wat daarbij helpt (regel PLN-06)."), rows=2, required=False)


class InterventionForm(forms.Form):
    """What a participant does; support for the family is voluntary. Rule: PLN-08."""

    kind = forms.ChoiceField(
        label=_("Soort"),
        choices=[("", _("Kies")), *Intervention.Kind.choices],
        help_text=_("Bestuurlijk, strafrechtelijk, zorg of overig (regel PLN-07)."),
    )
    participant = forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Welke deelnemer voert dit uit?"),
        empty_label=_("Kies"),
        help_text=_("Op eigen bevoegdheid (Wet PARTA, artikel 2, tweede lid)."),
    )
    text = text_area(_("Interventie"), _("Wat deze deelnemer doet (Wet PARTA, artikel 6, eerste lid)."), rows=2)
    own_basis = text_line(
        _("Op grond van welke eigen bevoegdheid?"),
        _("Het casusoverleg geeft geen bevoegdheid (Wet PARTA, artikel 2, tweede lid; regel PLN-05)."),
        most=300,
    )
    goal = forms.IntegerField(
        label=_("Voor welk nieuw doel? (nummer)"),
        required=False,
        min_value=1,
        max_value=20,
        help_text=_("Het nummer van een doel hierboven; mag leeg blijven (regel PLN-06)."),
    )
    is_voluntary = forms.BooleanField(
        label=_("Vrijwillig"), required=False, help_text=_("Steun aan het gezin is altijd vrijwillig (regel PLN-08).")
    )
    ends_on = day_field(_("Loopt tot"), _("Mag leeg blijven (regel PLN-05)."), required=False)

    def __init__(self, *args, participants, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participant"].queryset = participants


class TitledFormSet(forms.BaseFormSet):
    """Repeated rows with a title of their own, closed until they are used."""

    guidance = ()


class BaseGoalFormSet(TitledFormSet):
    title, row_label = _("Nieuwe doelen"), _("Doel")


class BaseInterventionFormSet(TitledFormSet):
    title, row_label = _("Nieuwe interventies"), _("Interventie")


GoalFormSet = forms.formset_factory(GoalForm, formset=BaseGoalFormSet, extra=3, max_num=20, absolute_max=25)
InterventionFormSet = forms.formset_factory(
    InterventionForm, formset=BaseInterventionFormSet, extra=3, max_num=20, absolute_max=25
)


class WithOwner(forms.Form):
    """One choice answers two things: the participant and the person."""

    seat = OwnerField()

    def __init__(self, *args, owners: Sequence[Designation], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seat"].offer(owners)

    def clean(self):
        """Give both."""
        answers = super().clean()
        seat = answers.pop("seat", None)
        return {**answers, "participant": seat.participant, "owner": seat.user} if seat else answers


class ActionForm(WithOwner):
    text = text_area(_("Wat gaat er gebeuren?"), _("Eén actie (Wet PARTA, artikel 6, eerste lid)."), rows=2)
    own_basis = text_line(
        _("Op grond van welke eigen bevoegdheid?"),
        _("Het casusoverleg geeft geen bevoegdheid; noem de eigen wet (Wet PARTA, artikel 2, tweede lid)."),
        most=300,
    )
    due_on = day_field(_("Uiterlijk"), _("Op of na de dag van het plan (regel PLN-05)."))


class AddActionForm(ActionForm):
    decided_on = day_field(_("Afgesproken op"), _("De dag van het overleg (Wet PARTA, artikel 6, tweede lid)."))


class ReassignForm(WithOwner):
    """Who does it from now on."""


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


class HeardForm(ForParticipantForm):
    decided_on = day_field(_("Wanneer?"), _("De dag van het gesprek (Wet PARTA, artikel 11)."))
    how = text_line(_("Hoe en door wie?"), _("Bijvoorbeeld: gesprek thuis met de wijkagent (AVG, artikel 5)."))
    view = text_area(
        _("Wat vindt de persoon er zelf van?"), _("In zijn eigen woorden, zonder oordeel (AVG, artikel 5)."), rows=4
    )


class MemberChoice(TextChoice):
    def label_from_instance(self, row) -> str:
        return f"{row.participant.name}, {row.person.name}"


class RelatedChoice(TextChoice):
    def label_from_instance(self, row) -> str:
        return f"{row.relation}: {row.relevance}"


class EvaluationForm(forms.Form):
    decided_on = day_field(
        _("Datum van de evaluatie"), _("De deelnemers evalueren (Wet PARTA, artikel 6, tweede lid).")
    )
    necessity = text_area(
        _("Is de aanpak nog nodig voor het doel?"),
        _("Zo nee: sluit de casus af (Wet PARTA, artikel 9; REV-02)."),
        rows=3,
    )
    effect = text_area(_("Werkt de aanpak?"), _("In woorden, geen score (Wet PARTA, artikel 6; REV-02)."), rows=3)
    members_confirmed = MemberChoice(
        queryset=CaseMembership.objects.none(), label=_("Wie blijft aan tafel?"), required=False
    )
    related_confirmed = RelatedChoice(
        queryset=RelatedPerson.objects.none(), label=_("Wie uit de omgeving is nog van belang?"), required=False
    )
    items_confirmed = StatementChoice(
        label=_("Welke bijzondere gegevens zijn nog nodig?"),
        help_text=_("Wat u niet aankruist, wordt leeggemaakt (Wet PARTA, artikelen 8 en 9; regel REV-03)."),
    )
    next_on = day_field(_("Volgende evaluatie"), _("Uiterlijk na de afgesproken termijn (regel REV-01)."))

    def __init__(self, *args, members, related, items, **kwargs):
        super().__init__(*args, **kwargs)
        for name, rows in (("members_confirmed", members), ("related_confirmed", related), ("items_confirmed", items)):
            self.fields[name].queryset = rows
            if not rows:
                del self.fields[name]
        self.fields["members_confirmed"].help_text = KEPT
        if "related_confirmed" in self.fields:
            self.fields["related_confirmed"].help_text = ENDED
        add_usefulness(self)


KEPT = _("Wie u niet aankruist, ziet de casus niet meer (Wet PARTA, artikel 5, vijfde lid; regel REV-03).")
ENDED = _("Van wie u niet aankruist, worden de gegevens leeggemaakt (Wet PARTA, artikel 4, onder h; regel REV-03).")


def add_usefulness(form: forms.Form) -> None:
    """Ask per category of what use the data were; counted without a name or a case."""
    counted = _("Telt alleen mee als aantal per jaar (Wet PARTA, artikel 18; regel REP-07).")
    for value, label in DataCategory.choices:
        form.fields[f"use_{value}"] = forms.ChoiceField(
            label=label,
            choices=UsefulnessTally.Answer.choices,
            widget=forms.RadioSelect,
            # Said once, above the first: it holds for all of them.
            help_text=counted if value == DataCategory.values[0] else "",
            error_messages={"required": _("Kies van nut, niet van nut of niet verstrekt (Wet PARTA, artikel 18).")},
        )


def usefulness_of(answers: dict) -> dict[str, str]:
    """Take the answers per category out of what a form gave."""
    return {value: answers.pop(f"use_{value}") for value in DataCategory.values}


class ChangeForm(forms.Form):
    domain = forms.ChoiceField(
        label=_("Leefgebied"), choices=[("", _("Kies")), *LifeDomain.choices], help_text=_("Regel PLN-06.")
    )
    text = text_area(_("Wat veranderde?"), _("In woorden, geen schaal (Wet PARTA, artikel 6; regel PLN-06)."), rows=2)
    protects = text_area(_("Wat beschermt"), _("Wie of wat nu helpt (regel PLN-06)."), rows=2, required=False)


class BaseChangeFormSet(forms.BaseFormSet):
    def clean(self):
        """One line for each domain."""
        chosen = [row.get("domain") for row in self.cleaned_data if row]
        if len(chosen) != len(set(chosen)):
            raise forms.ValidationError(_("Kies elk leefgebied hoogstens één keer."))


ChangeFormSet = forms.formset_factory(ChangeForm, formset=BaseChangeFormSet, extra=3, max_num=9, absolute_max=12)
