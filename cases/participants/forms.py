"""What is asked when a table changes."""

from collections.abc import Sequence
from uuid import UUID

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.participants.models import TableDecision
from parta.access.fields import day_field, text_area, text_line
from parta.accounts.models import Designation, User
from parta.organisations.models import Participant


class SeatField(forms.TypedChoiceField):
    """A participant and one of the people whom it designated."""

    def __init__(self, **kwargs):
        super().__init__(
            label=_("Deelnemer en persoon"),
            help_text=_("Aangewezen door deze deelnemer (Wet PARTA, artikel 12, derde lid)."),
            error_messages={"required": _("Kies een deelnemer en een persoon.")},
            **kwargs,
        )

    def offer(self, seats: Sequence[Designation]) -> None:
        """Let one choose among these designations."""
        known = {str(seat.pk): seat for seat in seats}
        named = [(pk, f"{seat.participant.name}: {seat.user.name}") for pk, seat in known.items()]
        self.choices, self.coerce = [("", _("Kies")), *named], known.get


def people_field(label, help_text) -> forms.TypedChoiceField:
    """Return a field for one person, filled by `offer_people`."""
    return forms.TypedChoiceField(label=label, help_text=help_text, error_messages={"required": _("Kies een persoon.")})


def offer_people(field: forms.TypedChoiceField, people: Sequence[User]) -> None:
    """Let one choose among these people."""
    known = {person.pk: person for person in people}
    field.choices = [("", _("Kies")), *((str(pk), person.name) for pk, person in known.items())]
    field.coerce = lambda value: known[UUID(value)]


REASON = _("Waarom is dit nodig voor deze casus? (Wet PARTA, artikel 5, vijfde lid)")


class DecisionForm(forms.Form):
    reason = text_area(_("Reden"), REASON, rows=3)
    decided_on = day_field(_("Datum"), _("Het besluit geldt vanaf de derde bevestiging (regels PAR-06 en WEG-23)."))


class WithSeat(forms.Form):
    """One choice answers two things: the participant and the person."""

    seat = SeatField()

    def __init__(self, *args, seats: Sequence[Designation], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seat"].offer(seats)

    def clean(self):
        """Give both."""
        answers = super().clean()
        if seat := answers.pop("seat", None):
            answers |= {"participant": seat.participant, "person": seat.user}
        return answers


class AdmitForm(WithSeat, DecisionForm):
    task = text_area(_("Taak"), _("Met welke eigen taak? (Wet PARTA, artikel 3, eerste lid)"), rows=2)
    other_ground = forms.ChoiceField(
        label=_("Alleen bij een andere gemeente: grond"),
        choices=[("", _("Niet van toepassing")), *TableDecision.OtherGround.choices],
        required=False,
        help_text=_("Er zijn geen andere gronden (Wet PARTA, artikel 3, eerste lid, onder a; regel PAR-03)."),
    )
    other_explanation = text_area(
        _("Toelichting op die grond"), _("Waaruit blijkt dat? (regel PAR-03)"), rows=2, required=False
    )
    field_order = ["seat", "task", "other_ground", "other_explanation", "reason", "decided_on"]


class EndForm(DecisionForm):
    participant = forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Welke deelnemer gaat van tafel?"),
        empty_label=_("Kies"),
        help_text=_("De toegang eindigt meteen; dat deze deelnemer erbij was, blijft staan (regel PAR-08)."),
    )
    field_order = ["participant", "reason", "decided_on"]

    def __init__(self, *args, participants, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participant"].queryset = participants


class ThirdPartyForm(DecisionForm):
    """A third party: which organisation, why it is needed, its task and role, until when. Rule: DER-11."""

    organisation = text_line(
        _("Organisatie"), _("Zoals DJI, Veilig Thuis, een GGZ-instelling of school (Wet PARTA, artikel 3; DER-11).")
    )
    third_name = text_line(_("Wie komt"), _("Een derde krijgt nooit een account (Besluit PARTA, artikel 11)."))
    expertise = text_area(_("Deskundigheid"), _("Welke is nodig? (Wet PARTA, artikel 3, derde lid)"), rows=2)
    task = text_area(_("Wettelijke of publieke taak"), _("Waaruit de rol volgt (Wet PARTA, artikel 3)."), rows=2)
    role = forms.ChoiceField(
        label=_("Rol"),
        choices=[(value, capfirst(label)) for value, label in TableDecision.Role.choices],
        widget=forms.RadioSelect,
        help_text=_("Een van deze drie (Wet PARTA, artikel 3, derde lid; regel DER-03)."),
        error_messages={"required": _("Kies een rol (Wet PARTA, artikel 3, derde lid).")},
    )
    ends_on = day_field(_("Tot en met"), _("Alleen in deze casus en tot een dag (regel DER-02)."))
    field_order = ["organisation", "third_name", "expertise", "task", "role", "ends_on", "reason", "decided_on"]


class ConfirmForm(forms.Form):
    confirmed_on = day_field(
        _("Datum van uw bevestiging"), _("Het besluit geldt vanaf de derde bevestiging (Wet PARTA, artikel 5).")
    )


class CarryOutForm(forms.Form):
    """A button: the decision says all that there is to say."""


class PersonForm(WithSeat):
    is_deputy = forms.BooleanField(
        label=_("Deze persoon vervangt een ander van dezelfde deelnemer"),
        required=False,
        help_text=_("Een vervanger ziet de casus ook (Wet PARTA, artikel 12, derde lid)."),
    )
    task = text_area(_("Taak"), _("Met welke eigen taak? (Wet PARTA, artikel 3, eerste lid)"), rows=2)
    reason = text_area(_("Reden"), REASON, rows=2)


class StepOutForm(forms.Form):
    reason = text_area(_("Reden"), _("Bijvoorbeeld: u kent de betrokkene (AVG, artikel 5, eerste lid)."), rows=3)
    decided_on = day_field(_("Datum"), _("Vanaf dat moment ziet u de casus niet meer (AVG, artikel 5)."))


class ExcludeForm(forms.Form):
    person = people_field(
        _("Wie?"), _("Deze persoon vindt de casus nergens meer en krijgt geen bericht (AVG, artikel 25).")
    )
    reason = text_area(_("Reden"), _("Waarom mag deze persoon niets weten? (AVG, artikel 5)"), rows=3)
    decided_on = day_field(_("Datum"), _("De dag van dit besluit (AVG, artikel 5, tweede lid)."))

    def __init__(self, *args, people: Sequence[User], **kwargs):
        super().__init__(*args, **kwargs)
        offer_people(self.fields["person"], people)


class HandOverForm(forms.Form):
    from_person = people_field(_("Wie draagt over?"), _("Wie nu de regie heeft (regel GOV-06)."))
    to_person = people_field(_("Wie neemt over?"), _("Als casusregisseur aangewezen (Wet PARTA, artikel 12)."))
    leaves = forms.BooleanField(
        label=_("Wie overdraagt, gaat ook van tafel"),
        required=False,
        help_text=_("Dan eindigt de toegang zodra de ander aanneemt (regel PAR-08)."),
    )
    reason = text_area(_("Reden"), _("Waarom wordt overgedragen? (AVG, artikel 5, tweede lid)"), rows=2)
    decided_on = day_field(_("Datum"), _("De dag van de overdracht (AVG, artikel 5, tweede lid)."))

    def __init__(self, *args, leaders: Sequence[User], successors: Sequence[User], **kwargs):
        super().__init__(*args, **kwargs)
        offer_people(self.fields["from_person"], leaders)
        offer_people(self.fields["to_person"], successors)


class AnswerHandOverForm(forms.Form):
    is_accepted = forms.TypedChoiceField(
        label=_("Neemt u de casus over?"),
        choices=[("yes", _("Ja, ik neem de regie over")), ("no", _("Nee"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Bij nee eindigt de toegang die u voor deze vraag kreeg (regel PAR-08)."),
        error_messages={"required": _("Kies ja of nee.")},
    )
    answered_on = day_field(_("Datum"), _("De dag van uw antwoord (AVG, artikel 5, tweede lid)."))


class SignForm(forms.Form):
    """What a third party signs, and that it knows its duties. Rule: DER-07, DER-08."""

    participant = forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Namens welke deelnemer ziet u hierop toe?"),
        empty_label=_("Kies"),
        help_text=_("Deelnemers zien erop toe dat een derde zich aan de wet houdt (Wet PARTA, artikel 3, vierde lid)."),
    )
    secrecy_reference = text_line(
        _("Kenmerk van de ondertekende verklaring"), _("Voor de eerste verstrekking (regel DER-09).")
    )
    knows_duties = forms.BooleanField(
        label=_("De derde kent de plichten: geheimhouding, kwaliteit van gegevens en vernietiging"),
        help_text=_("Wet PARTA, artikelen 3, vierde lid, 9, 10 en 17 (regels DER-07 en DER-08)."),
        error_messages={"required": _("Bevestig dat de derde deze plichten kent (regel DER-08).")},
    )
    decided_on = day_field(_("Datum"), _("De dag van ondertekening (regel DER-09)."))

    def __init__(self, *args, seats, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participant"].queryset = seats

    def clean(self):
        """The confirmation is asked, not stored: the row carries it."""
        answers = super().clean()
        answers.pop("knows_duties", None)
        return answers


class EndThirdPartyForm(forms.Form):
    ended_on = day_field(_("Laatste dag"), _("Daarna wordt niets meer verstrekt (Wet PARTA, artikel 3, derde lid)."))
