"""What is asked in the weighing: radios on a decision start empty, and nothing is scored."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.access.fields import day_field, text_area, text_line
from parta.accounts.models import Designation, Function
from signals.weighing.models import CompositionThirdParty, Outcome

ROWS = 6
THIRD_PARTIES = 5
NEEDED = _("Schrijf hier ook iets op; 'niet van toepassing, want' mag (Wet PARTA, artikel 5, derde lid).")


def _text(label: Any, help_text: Any, rows: int = 4, *, required: bool = True) -> forms.CharField:
    return text_area(label, help_text, rows=rows, required=required, error_messages={"required": NEEDED})


def _day(label: Any, help_text: Any) -> forms.DateField:
    return day_field(label, help_text, initial=timezone.localdate)


def _position(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=[(value, capfirst(label)) for value, label in Outcome.choices],
        widget=forms.RadioSelect,
        help_text=_("Wet PARTA, artikel 5, derde lid. Er is geen puntentelling."),
        error_messages={"required": _("Kies een van de twee (Wet PARTA, artikel 5, derde lid).")},
    )


class FairForm(forms.Form):
    """A form with, at its end, the check that the judgement rests on none of the forbidden grounds.

    Rule: WEG-15, SPC-04.
    """

    fair = forms.BooleanField(
        label=_("Dit oordeel rust op geen van deze gronden"),
        help_text=_(
            "Nationaliteit, ras of etnische afkomst, politieke, religieuze of levensbeschouwelijke overtuiging, "
            "gezondheid (Besluit PARTA, artikel 10)."
        ),
        error_messages={
            "required": _(
                "Vink dit aan als het zo is. Rust het oordeel wel op zo'n grond, pas het dan aan (Besluit PARTA, "
                "artikel 10; regel WEG-15)."
            )
        },
    )

    def __init__(self, *args: Any, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.order_fields([*(name for name in self.fields if name != "fair"), "fair"])

    def clean(self):
        """The check is made here; what is stored are the reasons."""
        answers = super().clean()
        answers.pop("fair", None)
        return answers


class ViewForm(FairForm):
    position = _position(_("Past deze aanmelding naar uw kijk bij het doel van het casusoverleg?"))
    reasons = _text(
        _("Uw redenen in het kort"),
        _("Noem ook wat ertegen spreekt en wat beschermt (Wet PARTA, artikel 5, derde lid)."),
        rows=7,
    )
    decided_on = _day(_("Datum"), _("De dag waarop u uw kijk geeft (AVG, artikel 5, tweede lid)."))


class ReviseViewForm(ViewForm):
    """Another view of the same party; the position is chosen anew."""


class TalkForm(forms.Form):
    talk_at = forms.DateTimeField(
        label=_("Wanneer praten de drie?"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Dag en tijd; vandaag kan ook (Wet PARTA, artikel 5, derde lid; regel WEG-24)."),
        error_messages={
            "required": _("Kies een dag en een tijd."),
            "invalid": _("Dit is geen dag met een tijd. Kies beide."),
        },
    )
    talk_place = text_line(
        _("Waar?"),
        _("Een zaal, adres of 'telefonisch', zonder namen van personen (AVG, artikel 25)."),
        most=120,
    )


class RecuseForm(forms.Form):
    reason = _text(
        _("Waarom trekt u zich terug?"),
        _("Wie in deze weging doorgaan, lezen dit. Noem niet meer dan nodig is (AVG, artikel 5; regel ACC-16)."),
    )
    decided_on = _day(_("Datum"), _("De dag waarop u zich terugtrekt (regel ACC-16)."))


class WithdrawForm(forms.Form):
    reason = _text(
        _("Waarom trekt u de aanmelding in?"),
        _("De drie partijen lezen dit (Besluit PARTA, artikel 7; regel WEG-17)."),
    )
    decided_on = _day(_("Datum"), _("De dag waarop u intrekt (Besluit PARTA, artikel 16, onder b)."))


class AssessmentForm(FairForm):
    outcome = _position(_("Past de aanmelding bij het doel van het casusoverleg?"))
    decided_on = _day(_("Datum"), _("De dag waarop de drie dit samen vonden (AVG, artikel 5, tweede lid)."))
    necessity = _text(
        _("Noodzaak"), _("Waarom lukt het niet zonder casusoverleg? AVG, artikel 5, eerste lid, onder c."), rows=3
    )
    proportionality = _text(
        _("Evenredigheid"), _("Weegt het doel op tegen de inbreuk? AVG, artikel 5, eerste lid, onder c."), rows=3
    )
    subsidiarity = _text(
        _("Lichter middel"), _("Wat is geprobeerd of overwogen? AVG, artikel 5, eerste lid, onder c."), rows=3
    )
    only_expression = forms.BooleanField(
        label=_("Dit rust alleen op het uiten van een mening of geloof, of op activisme binnen de wet"),
        required=False,
        help_text=_("Dat alleen is geen radicalisering (Wet PARTA, artikel 1, onder a; regel PUR-04)."),
    )


def _reason(label: Any) -> forms.CharField:
    return text_area(label, _("In gewone woorden (Wet PARTA, artikel 5, derde lid)."), required=False)


class CriterionForm(forms.Form):
    """What is said about one criterion of the act; its title is the criterion in the words of the act."""

    supports = _reason(_("Wat ervoor spreekt"))
    against = _reason(_("Wat ertegen spreekt"))
    protects = _reason(_("Wat beschermt"))
    items = forms.TypedMultipleChoiceField(
        label=_("Rust op deze uitspraken"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Wordt een uitspraak later verwijderd, dan ziet u dat hier (Wet PARTA, artikel 10; regel QUA-10)."),
        error_messages={
            "invalid_choice": _(
                "Deze uitspraak hoort niet bij deze aanmelding, of zij is verwijderd. Kies een uitspraak van deze "
                "pagina (Wet PARTA, artikel 10)."
            )
        },
    )

    def __init__(self, *args: Any, number: int, statements: Sequence[dict[str, Any]], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.criterion, text = legal.CRITERIA[number]
        self.title = f"{number + 1}. {capfirst(text)}"
        known = {str(statement["item"].pk): statement for statement in statements}
        field = self.fields["items"]
        field.choices = [(pk, f"({row['number']}) {row['kind']}") for pk, row in known.items()]
        field.coerce = lambda pk: known[pk]["item"]

    def clean(self):
        """Say of which criterion this is."""
        return {**super().clean(), "criterion": self.criterion}


class BaseCriterionFormSet(forms.BaseFormSet):
    """One row for each criterion, in the order of the act."""

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Give each row its criterion."""
        return {**super().get_form_kwargs(index), "number": index or 0}


CriterionFormSet = forms.formset_factory(
    CriterionForm,
    formset=BaseCriterionFormSet,
    extra=len(legal.CRITERIA),
    max_num=len(legal.CRITERIA),
    absolute_max=len(legal.CRITERIA),
)


class ConfirmForm(FairForm):
    position = _position(_("Wat is het standpunt van uw partij?"))
    confirmed_on = _day(
        _("Datum van uw standpunt"), _("Het besluit geldt vanaf het derde gelijke standpunt (Wet PARTA, artikel 5).")
    )


class MoreInformationForm(forms.Form):
    question = _text(
        _("Wat hebt u nog nodig van wie aanmeldde?"),
        _(
            "Alleen wat nodig is om te beoordelen. Bij andere deelnemers verzamelt u pas na een gezamenlijk 'past' "
            "(Wet PARTA, artikel 5, vierde lid; regels WEG-12 en PUR-10)."
        ),
    )
    decided_on = _day(_("Datum"), _("De dag waarop de drie dit samen besloten (AVG, artikel 5, eerste lid)."))


class ConfirmMoreInformationForm(forms.Form):
    confirmed_on = _day(
        _("Datum van uw instemming"), _("De vraag gaat uit als alle drie instemmen (regels WEG-12 en WEG-23).")
    )


class ConfirmCompositionForm(forms.Form):
    confirmed_on = _day(
        _("Datum van uw bevestiging"), _("Het besluit geldt vanaf de derde bevestiging (Wet PARTA, artikel 5).")
    )


class NoUnanimityForm(forms.Form):
    decided_on = _day(_("Datum"), _("Na de laatste dag van de termijn (regels WEG-11 en WEG-13)."))


class InformSubmitterForm(forms.Form):
    informed_on = _day(_("Datum"), _("De dag van het bericht (Wet PARTA, artikel 5, zesde lid)."))


class CompositionForm(forms.Form):
    decided_on = _day(_("Datum"), _("De dag waarop de drie dit samen besloten (Wet PARTA, artikel 5, vijfde lid)."))
    is_tabled = forms.TypedChoiceField(
        label=_("Leggen de drie partijen de casus voor aan het casusoverleg?"),
        choices=[("yes", _("Ja, met deze deelnemers")), ("no", _("Nee: past, maar wordt niet voorgelegd"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Wet PARTA, artikel 5, vijfde en zesde lid."),
        error_messages={"required": _("Kies ja of nee (Wet PARTA, artikel 5, vijfde lid).")},
    )
    reason = _text(
        _("Reden"),
        _("Nodig als een van de drie partijen niet aan tafel komt, of bij nee (regels PAR-07 en WEG-22)."),
        rows=3,
        required=False,
    )
    coordinator = forms.TypedChoiceField(
        label=_("Casusregisseur"),
        required=False,
        empty_value=None,
        help_text=_("Voert de regie over deze casus en zit zelf aan tafel (regel GOV-06)."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1)

    def clean_version(self):
        """Nothing is the first."""
        return self.cleaned_data["version"] or 1

    def __init__(self, *args: Any, seats: Sequence[Designation] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        people = {seat.user.pk: seat.user for seat in seats if Function.CASE_COORDINATOR in seat.functions}
        field = self.fields["coordinator"]
        field.choices = [("", _("Kies")), *((str(pk), person.name) for pk, person in people.items())]
        field.coerce = lambda value: people[UUID(value)]


class MemberForm(forms.Form):
    seat = forms.TypedChoiceField(
        label=_("Deelnemer en persoon"),
        required=True,
        help_text=_("Aangewezen door deze deelnemer (Wet PARTA, artikel 12, derde lid)."),
        error_messages={"required": _("Kies een deelnemer en een persoon, of laat de hele regel leeg.")},
    )
    task = _text(_("Taak"), _("Met welke eigen taak komt deze deelnemer? Wet PARTA, artikel 3, eerste lid."), rows=2)
    reason = _text(_("Reden"), _("Waarom is deze deelnemer nodig? Wet PARTA, artikel 5, vijfde lid."), rows=2)

    def __init__(self, *args: Any, seats: Sequence[Designation] = (), **kwargs: Any):
        super().__init__(*args, **kwargs)
        known = {str(seat.pk): seat for seat in seats}
        named = (
            (pk, f"{seat.participant.name}: {seat.user.name} ({seat.function_labels})") for pk, seat in known.items()
        )
        self.fields["seat"].choices = [("", _("Kies")), *named]
        self.fields["seat"].coerce = known.get

    def clean(self):
        """Give the participant and the person of the chosen designation."""
        answers = super().clean()
        if seat := answers.pop("seat", None):
            answers |= {"participant": seat.participant, "person": seat.user}
        return answers


class SkippableFormSet(forms.BaseFormSet):
    """Rows that do not count when an earlier answer makes them pointless; they stay on the page (F4)."""

    skipped = False

    def is_valid(self) -> bool:
        """Ask nothing of rows that do not count."""
        return self.skipped or super().is_valid()

    @property
    def cleaned_data(self):
        """Nothing, when they do not count."""
        return [] if self.skipped else super().cleaned_data


class BaseMemberFormSet(SkippableFormSet):
    """The table; the three who weigh are normally at it, so their own rows begin with them (rules.md, PAR-07)."""

    def __init__(self, *args: Any, form_kwargs: dict[str, Any], **kwargs: Any):
        self.expected = form_kwargs.pop("expected", ())
        super().__init__(*args, form_kwargs=form_kwargs, **kwargs)

    def get_form_kwargs(self, index: int | None) -> dict[str, Any]:
        """Let a fresh row begin with who is expected; a row that was sent says itself who it is about."""
        given = super().get_form_kwargs(index)
        if self.is_bound or index is None or index >= len(self.expected):
            return given
        return {**given, "initial": self.expected[index]}


MemberFormSet = forms.formset_factory(MemberForm, formset=BaseMemberFormSet, extra=ROWS, max_num=20)


class ThirdPartyForm(forms.Form):
    """A third party in this one case; it reads along with nobody and gets no account."""

    organisation = text_line(
        _("Organisatie"),
        _("Zoals DJI, Veilig Thuis, een GGZ-instelling, GGD, school of woningcorporatie (Wet PARTA, artikel 3)."),
    )
    expertise = _text(_("Deskundigheid"), _("Welke is nodig voor deze casus? Wet PARTA, artikel 3, derde lid."), rows=2)
    task = _text(_("Wettelijke of publieke taak"), _("Waaruit de rol volgt (Wet PARTA, artikel 3, derde lid)."), rows=2)
    role = forms.ChoiceField(
        label=_("Rol"),
        choices=[(value, capfirst(label)) for value, label in CompositionThirdParty.Role.choices],
        widget=forms.RadioSelect,
        help_text=_("Een van deze drie (Wet PARTA, artikel 3, derde lid; regel DER-03)."),
        error_messages={"required": _("Kies een rol (Wet PARTA, artikel 3, derde lid).")},
    )
    reason = _text(_("Reden"), _("Waarom kan het niet zonder? Wet PARTA, artikel 3, derde lid."), rows=2)
    ends_on = day_field(_("Tot en met"), _("Een derde doet alleen in deze casus mee, tot een dag (regel DER-02)."))


class BaseThirdPartyFormSet(SkippableFormSet):
    """Third parties, after the participants and only where they are needed."""

    title = _("Derden die aan deze casus meedoen")
    row_label = _("Derde")
    guidance = (
        _(
            "De drie partijen laten samen een derde toe, voor deze ene casus en tot een dag (Wet PARTA, artikel 3, "
            "derde lid). Een derde krijgt nooit een account: deelnemers verstrekken wat nodig is (Besluit PARTA, "
            "artikel 11)."
        ),
    )


ThirdPartyFormSet = forms.formset_factory(
    ThirdPartyForm,
    formset=BaseThirdPartyFormSet,
    extra=THIRD_PARTIES,
    max_num=THIRD_PARTIES,
    absolute_max=THIRD_PARTIES + 1,
    validate_max=True,
)
