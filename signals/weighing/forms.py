"""What is asked in the weighing: radios on a decision start empty, and nothing is scored."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.access.fields import day_field, text_area
from parta.accounts.models import Designation, Function
from signals.weighing.models import Outcome

ROWS = 6
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


def _criterion(number: int) -> forms.CharField:
    text = legal.CRITERIA[number][1]
    help_text = _("Wat spreekt ervoor, wat ertegen, wat beschermt? Wet PARTA, artikel 5, derde lid.")
    return _text(f"{number + 1}. {text[0].upper()}{text[1:]}", help_text)


class FairForm(forms.Form):
    """A form with, at its end, the check that the judgement rests on none of the forbidden grounds."""

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


class AssessmentForm(FairForm):
    decided_on = _day(_("Datum"), _("De dag waarop de drie dit samen vonden (AVG, artikel 5, tweede lid)."))
    outcome = _position(_("Past de aanmelding bij het doel van het casusoverleg?"))
    violence = _criterion(0)
    ideas = _criterion(1)
    relations = _criterion(2)
    identification = _criterion(3)
    self_reliance = _criterion(4)
    other = _text(
        _("6. Overige objectieve criteria"),
        _("De lijst van de wet is niet gesloten; mag leeg blijven (Wet PARTA, artikel 5, derde lid)."),
        rows=2,
        required=False,
    )
    necessity = _text(
        _("Noodzaak"), _("Waarom lukt het niet zonder casusoverleg? AVG, artikel 5, eerste lid, onder c."), rows=3
    )
    proportionality = _text(
        _("Evenredigheid"), _("Weegt het doel op tegen de inbreuk? AVG, artikel 5, eerste lid, onder c."), rows=3
    )
    subsidiarity = _text(
        _("Lichter middel"), _("Wat is geprobeerd of overwogen? AVG, artikel 5, eerste lid, onder c."), rows=3
    )


class ConfirmForm(FairForm):
    confirmed_on = _day(
        _("Datum van uw bevestiging"), _("Het besluit geldt vanaf de derde bevestiging (Wet PARTA, artikel 5).")
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


MemberFormSet = forms.formset_factory(MemberForm, extra=ROWS, max_num=20)
