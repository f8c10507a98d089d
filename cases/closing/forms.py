"""What is asked for the closing of a case: a proposal, each answer, and the closing itself."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.analysis.forms import TypedReferenceForm
from cases.consultations.models import AgendaItem
from cases.contributions.forms import ForParticipantForm
from cases.plans.forms import add_usefulness, usefulness_of
from parta.access.fields import day_field, text_area
from parta.organisations.models import Participant
from parta.templatetags.parta import day

AT_ONCE, LATER = "at_once", "later"


class ItemChoice(forms.ModelChoiceField):
    def label_from_instance(self, item: AgendaItem) -> str:
        return f"{item.meeting.reference}, {day(item.meeting.starts_at)}"


class LastDayMixin(forms.Form):
    """'At once' is the day of the decision; a later day has to be given."""

    def take_last_day(self, answers: dict) -> None:
        """Turn the choice into a day."""
        when = answers.pop("when", None)
        if when == AT_ONCE and "decided_on" in answers:
            answers["no_longer_necessary_on"] = answers["decided_on"]
        elif (
            when == LATER and not answers.get("no_longer_necessary_on") and not self.has_error("no_longer_necessary_on")
        ):
            message = _("Vul de dag in vanaf wanneer de gegevens niet nodig zijn (CLO-06).")
            self.add_error("no_longer_necessary_on", message)


def when_field() -> forms.ChoiceField:
    """Return the question from when the data are not needed, 'at once' first."""
    return forms.ChoiceField(
        label=_("Vanaf wanneer zijn de gegevens niet langer nodig?"),
        choices=[(AT_ONCE, _("Meteen, vanaf de dag van het besluit")), (LATER, _("Vanaf een latere dag"))],
        widget=forms.RadioSelect,
        help_text=_("Daarna worden zij vernietigd, zodra dat kan (Wet PARTA, artikel 9; regel CLO-06)."),
    )


def later_day_field() -> forms.DateField:
    """Return the field for that later day."""
    return day_field(
        _("Die latere dag"),
        _("Alleen bij een latere dag; uiterlijk vijf jaar na het besluit (Wet PARTA, artikel 9)."),
        required=False,
    )


class ProposalForm(LastDayMixin):
    decided_on = day_field(_("Datum"), _("De dag van dit voorstel (Wet PARTA, artikel 6, derde lid)."))
    ground = text_area(_("Waarom sluit de casus?"), _("De reden van het voorstel (Wet PARTA, artikel 6, tweede lid)."))
    when = when_field()
    no_longer_necessary_on = later_day_field()
    no_longer_necessary_reason = text_area(
        _("Reden van die dag"), _("Waarom zijn de gegevens dan niet meer nodig? (regel CLO-06)"), rows=2
    )

    def clean(self):
        """Take the day out of the choice."""
        answers = super().clean()
        self.take_last_day(answers)
        return answers


class AnswerProposalForm(ForParticipantForm):
    is_agreed = forms.TypedChoiceField(
        label=_("Is uw deelnemer akkoord met afsluiten?"),
        choices=[("yes", _("Ja, akkoord")), ("no", _("Nog niet"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Alle deelnemers aan tafel beslissen samen (Wet PARTA, artikel 6, derde lid; regel CLO-01)."),
        error_messages={"required": _("Kies akkoord of nog niet (regel CLO-01).")},
    )
    answered_on = day_field(_("Datum"), _("De dag van uw antwoord (AVG, artikel 5)."))


class WithdrawForm(forms.Form):
    """A button: the page says all that there is to say."""


class ClosingForm(TypedReferenceForm, LastDayMixin):
    decided_on = day_field(_("Datum van het besluit"), _("De deelnemers beslissen (Wet PARTA, artikel 6, derde lid)."))
    item = ItemChoice(
        queryset=AgendaItem.objects.none(),
        label=_("Besloten in een vergadering?"),
        required=False,
        empty_label=_("Nee: ieder heeft zelf geantwoord op het voorstel"),
        help_text=_("Wie daar aanwezig was, besliste mee (Wet PARTA, artikel 6, derde lid; regel CLO-01)."),
    )
    agreed = forms.ModelMultipleChoiceField(
        queryset=Participant.objects.none(),
        label=_("Welke deelnemers zijn akkoord?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kruis aan wie akkoord is: alle deelnemers aan tafel (regel CLO-01).")},
        help_text=_("Alle deelnemers aan tafel moeten akkoord zijn (Wet PARTA, artikel 6, derde lid; regel CLO-01)."),
    )
    ground = text_area(_("Waarom sluit de casus?"), _("De reden van de deelnemers (Wet PARTA, artikel 6, tweede lid)."))
    when = when_field()
    no_longer_necessary_on = later_day_field()
    no_longer_necessary_reason = text_area(
        _("Reden van die dag"), _("Waarom zijn de gegevens dan niet meer nodig? (regel CLO-06)"), rows=2
    )
    field_order = [
        "decided_on",
        "item",
        "agreed",
        "ground",
        "when",
        "no_longer_necessary_on",
        "no_longer_necessary_reason",
        "confirmation",
    ]

    def __init__(self, *args, participants: QuerySet[Participant], items: QuerySet[AgendaItem], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agreed"].queryset, self.fields["item"].queryset = participants, items
        self.fields["confirmation"].required = True
        add_usefulness(self)

    def clean(self):
        """The reference was typed; the choice of a day is a day; the counts are one answer."""
        answers = super().clean()
        if "confirmation" in answers:
            self.check_reference(answers)
        answers.pop("confirmation", None)
        self.take_last_day(answers)
        if not self.errors:
            answers["usefulness"] = usefulness_of(answers)
        return answers
