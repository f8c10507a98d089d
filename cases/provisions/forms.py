"""What is asked before something leaves the table."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.contributions.forms import StatementChoice, choose_seat, seat_field
from cases.dossier.models import ThirdParty
from cases.provisions.models import ProvisionKind
from parta.access.fields import day_field, text_area, text_line
from parta.organisations.models import Participant

ASKS = {
    # which fields a kind has beside those that all have
    ProvisionKind.PARTICIPANT_RESULT: ("to_participant", "contributions", "quality_note"),
    ProvisionKind.THIRD_PARTY: ("third_party", "contributions"),
    ProvisionKind.OTHER_LAW: ("receiver", "article", "contributions"),
    ProvisionKind.OWN_ACCOUNT: (),
    ProvisionKind.COMMITTEE: ("receiver",),
    ProvisionKind.AUDIT: ("receiver",),
}
OPTIONAL = ("to_participant", "third_party", "receiver", "article", "contributions", "quality_note")


class ThirdPartyChoice(forms.ModelChoiceField):
    def label_from_instance(self, row: ThirdParty) -> str:
        return f"{row.organisation}, {row.name}" if row.name else row.organisation


class ProvisionForm(forms.Form):
    participant = seat_field()
    to_participant = forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Aan welke deelnemer?"),
        empty_label=_("Kies"),
        help_text=_("Aan deze tafel (Besluit PARTA, artikel 9)."),
    )
    third_party = ThirdPartyChoice(
        queryset=ThirdParty.objects.none(),
        label=_("Aan welke derde?"),
        empty_label=_("Kies"),
        help_text=_("Uit het register van deze casus, getekend en binnen de termijn (Besluit PARTA, artikel 11)."),
    )
    receiver = text_line(_("Ontvanger"), _("Organisatie en functie (Wet PARTA, artikel 17)."))
    article = text_line(
        _("Wet en artikel"), _("De bepaling die tot verstrekken verplicht (Wet PARTA, artikel 17; regel PRV-03).")
    )
    necessity = text_area(_("Waarom is dit nodig?"), _("Voor het doel (Wet PARTA, artikelen 2 en 3)."), rows=2)
    what = text_area(_("Wat verstrekt u?"), _("Kort; niet meer dan nodig (AVG, artikel 5)."), rows=3)
    contributions = StatementChoice(
        label=_("Welke uitspraken gaan mee?"),
        help_text=_("Politie- en justitiegegevens van anderen wachten op toestemming (regel PRV-06)."),
    )
    quality_note = text_area(
        _("Hoe zijn feiten en kwaliteit getoetst?"),
        _("Voor het naar een deelnemer gaat (Besluit PARTA, artikel 9)."),
        rows=2,
    )
    how = text_line(_("Hoe gaat het?"), _("Bijvoorbeeld: op papier, of met beveiligde mail (regel DER-06)."))
    is_secure = forms.BooleanField(
        label=_("De ontvanger verwerkt dit alleen in een goed beveiligd systeem"),
        help_text=_("Wet PARTA, artikel 14, derde lid (regel PRV-05)."),
        error_messages={"required": _("Bevestig dit (Wet PARTA, artikel 14, derde lid; regel PRV-05).")},
    )
    decided_on = day_field(_("Datum"), _("De dag van dit besluit (AVG, artikel 5, tweede lid)."))

    def __init__(self, *args, kind: str, seats, participants, third_parties, statements, **kwargs):
        super().__init__(*args, **kwargs)
        choose_seat(self.fields["participant"], seats)
        self.fields["to_participant"].queryset = participants
        self.fields["third_party"].queryset = third_parties
        self.fields["contributions"].queryset = statements
        self.kind = kind
        for name in set(OPTIONAL) - set(ASKS[kind]):
            del self.fields[name]

    def clean(self):
        """An account goes to the participant for which one acts."""
        answers = super().clean()
        if self.kind == ProvisionKind.OWN_ACCOUNT:
            answers["to_participant"] = answers.get("participant")
        return answers


class ConsentForm(forms.Form):
    has_consent = forms.TypedChoiceField(
        label=_("Mag dit gegeven worden verstrekt?"),
        choices=[("yes", _("Ja")), ("no", _("Nee"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Zonder antwoord blijft het achter (Wpg, artikel 7; Wjsg, artikel 52; regel PRV-06)."),
        error_messages={"required": _("Kies ja of nee.")},
    )
    answered_on = day_field(_("Datum"), _("De dag van uw antwoord (AVG, artikel 5)."))


class ReviewForm(forms.Form):
    is_approved = forms.TypedChoiceField(
        label=_("Mag deze verstrekking doorgaan?"),
        choices=[("yes", _("Ja")), ("no", _("Nee"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Alleen als de genoemde bepaling ertoe verplicht (Wet PARTA, artikel 17)."),
        error_messages={"required": _("Kies ja of nee (Wet PARTA, artikel 17).")},
    )
    reason = text_area(_("Reden"), _("Waarop rust uw oordeel? (AVG, artikel 5, tweede lid)"), rows=3)
    decided_on = day_field(_("Datum"), _("De dag van uw oordeel (AVG, artikel 5)."))


class CarryOutForm(forms.Form):
    carried_out_on = day_field(_("Verstrekt op"), _("Op die dag kunt u het papier openen (regel PRV-08)."))


class TellForm(forms.Form):
    how = text_line(_("Hoe heeft u het verteld?"), _("Bijvoorbeeld: gebeld, en een brief (AVG, artikel 19)."))
    decided_on = day_field(_("Datum"), _("De dag waarop de ontvanger het hoorde (AVG, artikel 19)."))
