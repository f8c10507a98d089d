"""What is asked for an exchange with another casusoverleg, and for a move of the person."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.contributions.forms import StatementChoice
from cases.exchange.models import Exchange, ExchangeItem, MovingHouse
from parta.access.fields import day_field, text_area, text_line
from parta.organisations.models import ConsultationBody, Participant
from signals.referrals.models import DataSubject, Referral


def body_field(label) -> forms.ModelChoiceField:
    """Return the field for another casusoverleg."""
    return forms.ModelChoiceField(
        queryset=ConsultationBody.objects.none(),
        label=label,
        empty_label=_("Kies"),
        help_text=_("Alleen een casusoverleg van dezelfde soort (Wet PARTA, artikel 7, eerste lid; regel EXC-03)."),
    )


class PrepareForm(forms.Form):
    to_body = body_field(_("Naar welk casusoverleg?"))
    ground = forms.ChoiceField(
        label=_("Op welke grond?"),
        choices=Exchange.Ground.choices,
        widget=forms.RadioSelect,
        help_text=_("Een van deze drie (Wet PARTA, artikel 7, eerste lid)."),
        error_messages={"required": _("Kies een grond (Wet PARTA, artikel 7, eerste lid).")},
    )
    reason = text_area(_("Waarom is dit nodig?"), _("Voor het doel (Wet PARTA, artikelen 2 en 7)."), rows=3)
    contributions = StatementChoice(
        label=_("Welke uitspraken?"),
        help_text=_(
            "Wie een uitspraak inbracht, antwoordt; zonder antwoord blijft zij hier (Wet PARTA, artikel 7, tweede lid)."
        ),
    )
    answer_before = day_field(_("Antwoord voor"), _("Tot die dag kunnen deelnemers antwoorden (regel EXC-02)."))
    decided_on = day_field(_("Datum"), _("De dag van deze vraag (AVG, artikel 5)."))

    def __init__(self, *args, bodies, statements, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to_body"].queryset, self.fields["contributions"].queryset = bodies, statements


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("Mag deze uitspraak naar het andere casusoverleg?"),
        choices=ExchangeItem.Answer.choices,
        widget=forms.RadioSelect,
        help_text=_("Bij weigeren alleen het feit, niet de reden (Wet PARTA, artikel 7, tweede lid)."),
        error_messages={"required": _("Kies een antwoord (Wet PARTA, artikel 7, tweede lid).")},
    )
    answered_on = day_field(_("Datum"), _("De dag van uw antwoord (AVG, artikel 5)."))


class SendForm(forms.Form):
    sent_on = day_field(_("Datum"), _("Alleen waarvoor akkoord is, gaat mee (Wet PARTA, artikel 7)."))


class ReceiveForm(forms.Form):
    participant = forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Namens welke deelnemer meldt u aan?"),
        empty_label=_("Kies"),
        help_text=_("Het wordt een eigen aanmelding met een eigen weging (Wet PARTA, artikel 5; regel EXC-04)."),
    )
    addressee = forms.ChoiceField(
        label=_("Bij wie?"),
        choices=Referral.Addressee.choices,
        widget=forms.RadioSelect,
        help_text=_("Wet PARTA, artikel 5, eerste lid."),
    )
    received_on = day_field(_("Ontvangen op"), _("Vanaf deze dag lopen uw eigen termijnen (Wet PARTA, artikel 11)."))
    stay_basis = forms.ChoiceField(
        label=_("Waarom is dit een zaak voor uw gemeente?"),
        choices=DataSubject.StayBasis.choices,
        widget=forms.RadioSelect,
        help_text=_("Wet PARTA, artikel 1, onder b."),
    )
    conduct = text_area(
        _("Gedragingen of situatie"), _("In uw eigen woorden (Wet PARTA, artikel 5, eerste lid)."), rows=4
    )
    quality_note = text_area(
        _("Hoe toetste u feiten en kwaliteit?"), _("Voor u aanmeldt (Besluit PARTA, artikel 7)."), rows=3
    )

    def __init__(self, *args, seats, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participant"].queryset = seats


class ReturnForm(forms.Form):
    answered_on = day_field(_("Datum"), _("U ziet deze gegevens daarna niet meer (Wet PARTA, artikel 7)."))


class MoveForm(forms.Form):
    to_body = body_field(_("Naar welke gemeente?"))
    moved_on = day_field(_("Sinds wanneer verblijft de persoon daar?"), _("Wet PARTA, artikel 1, onder b."))
    basis = forms.ChoiceField(
        label=_("Grond"),
        choices=DataSubject.StayBasis.choices,
        widget=forms.RadioSelect,
        help_text=_("Verblijf gaat voor inschrijving (Wet PARTA, artikel 1, onder b; regel PUR-05)."),
    )
    evidence = text_area(_("Waaruit blijkt dat?"), _("Kort, met de bron (regel PUR-06)."), rows=2)
    decided_on = day_field(_("Datum"), _("De dag waarop u dit vastlegt (AVG, artikel 5)."))

    def __init__(self, *args, bodies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to_body"].queryset = bodies


class SettleForm(forms.Form):
    stays_on = forms.ChoiceField(
        label=_("Wat gebeurt er met de casus hier?"),
        choices=[
            ("", _("Zij wordt afgesloten")),
            *((value, _("Zij blijft: %(why)s") % {"why": label}) for value, label in MovingHouse.StaysOn.choices),
        ],
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Blijven kan alleen op een van deze gronden (Wet PARTA, artikel 3, eerste lid, onder a)."),
    )
    requests = text_line(
        _("Kenmerken van open verzoeken van de persoon"),
        _("Gescheiden door komma's; zij gaan mee naar het contactpunt daar (Besluit PARTA, artikelen 2 en 3)."),
        required=False,
    )
    settled_on = day_field(_("Datum"), _("Open taken gaan over; de bewaartermijn begint niet opnieuw (regel EXC-05)."))

    def clean_requests(self):
        """Return references."""
        return [one.strip() for one in self.cleaned_data["requests"].split(",") if one.strip()]
