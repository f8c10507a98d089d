"""What is asked of a participant that submits a case, and of those who supplement, correct, move or join it."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.fields import day_field, text_area, text_line
from parta.organisations.models import ConsultationBody, StandingParticipant
from signals.referrals.models import DataCategory, DataSubject, ProvisionBasis, Referral, SpecialCategory
from signals.reports.models import StatementKind

PERSON = (
    "kind",
    "given_names",
    "surname",
    "aliases",
    "born_on",
    "bsn",
    "contact",
    "stay_basis",
    "stay_since",
    "stay_evidence",
)


class SeatField(forms.ModelChoiceField):
    def label_from_instance(self, seat: StandingParticipant) -> str:
        """Name the participant and the municipality."""
        return f"{seat.participant.name}, {seat.body}"


class ReferralForm(forms.Form):
    """What is submitted: coherence and firmness are asked in words, nothing is counted. Rule: MEL-18."""

    seat = SeatField(
        queryset=StandingParticipant.objects.none(),
        label=_("Namens wie, in welk casusoverleg?"),
        help_text=_("Alleen een deelnemer meldt aan, in de gemeente van verblijf (Wet PARTA, artikel 5)."),
        error_messages={"invalid_choice": _("U meldt niet aan voor deze deelnemer. Kies er een uit de lijst.")},
    )
    addressee = forms.ChoiceField(
        label=_("Bij wie meldt u aan?"),
        choices=Referral.Addressee.choices,
        widget=forms.RadioSelect,
        help_text=_("Een van deze drie (Wet PARTA, artikel 5, eerste lid)."),
    )
    route = forms.ChoiceField(
        label=_("Langs welke weg?"),
        choices=Referral.Route.choices,
        widget=forms.RadioSelect,
        initial=Referral.Route.OWN,
        help_text=_("Vanuit een Zorg- en Veiligheidshuis meldt een deelnemer aan (WGS, artikel 2.31, dertiende lid)."),
    )
    received_on = day_field(
        _("Ontvangen op"), _("Vanaf deze dag lopen de termijnen (AVG, artikel 14)."), initial=timezone.localdate
    )
    is_urgent = forms.BooleanField(
        label=_("Dit heeft spoed"), required=False, help_text=_("Geen stap vervalt (regel WEG-24).")
    )
    urgent_reason = text_area(_("Waarom spoed?"), _("Alleen bij spoed (regel WEG-24)."), rows=2, required=False)
    kind = forms.ChoiceField(
        label=_("Over wie gaat het?"),
        choices=DataSubject.Kind.choices,
        widget=forms.RadioSelect,
        help_text=_("Een natuurlijke persoon of een rechtspersoon (Wet PARTA, artikel 2)."),
    )
    given_names = text_line(_("Voornamen"), _("Van een persoon (Wet PARTA, artikel 4, onder a)."), required=False)
    surname = text_line(_("Achternaam, of naam van de rechtspersoon"), _("Wet PARTA, artikel 4, onder a."))
    aliases = text_line(
        _("Andere namen"),
        _("Roepnaam, meisjesnaam of schuilnaam, als die bekend is (Wet PARTA, artikel 4, onder a)."),
        required=False,
    )
    born_on = day_field(_("Geboortedatum"), _("Als die bekend is (Wet PARTA, artikel 4, onder a)."), required=False)
    bsn = text_line(
        _("Burgerservicenummer"),
        _("Alleen als het nodig is; het staat daarna afgeschermd (Wet PARTA, artikel 4, onder b)."),
        most=12,
        required=False,
    )
    contact = text_area(
        _("Adres en contact"), _("Als dat bekend is (Wet PARTA, artikel 4, onder a)."), rows=2, required=False
    )
    stay_basis = forms.ChoiceField(
        label=_("Waarom is dit de gemeente van verblijf?"),
        choices=DataSubject.StayBasis.choices,
        widget=forms.RadioSelect,
        help_text=_("Waar iemand verblijft, niet alleen waar iemand staat ingeschreven (Wet PARTA, artikel 1)."),
    )
    stay_since = day_field(_("Sinds wanneer?"), _("Als dat bekend is (Wet PARTA, artikel 1)."), required=False)
    stay_evidence = text_area(
        _("Waaruit blijkt dat verblijf?"),
        _("Bijvoorbeeld: eigen waarneming, gesprek, inschrijving (Wet PARTA, artikel 1; regel PUR-05)."),
        rows=2,
    )
    conduct = text_area(
        _("Welke gedragingen of welke situatie?"),
        _("Wat u ziet en hoe het samenhangt met het doel; een mening alleen is niet genoeg (Wet PARTA, artikel 5)."),
        rows=6,
    )
    quality_note = text_area(
        _("Hoe hebt u feiten en kwaliteit getoetst?"),
        _("Wat hebt u nagevraagd, wat bleef onzeker? Samenhang telt, geen aantal (Besluit PARTA, artikel 7)."),
    )

    def __init__(self, *args, seats: QuerySet[StandingParticipant], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seat"].queryset = seats
        found = list(seats[:2])
        if len(found) == 1:
            self.fields["seat"].initial, self.fields["seat"].empty_label = found[0], None

    def clean(self):
        """Gather what is about the person; split the seat."""
        answers = super().clean()
        answers["subject"] = {name: answers.pop(name, None) for name in PERSON}
        if seat := answers.pop("seat", None):
            answers |= {"body": seat.body, "referring_participant": seat.participant}
        return answers


class ItemForm(forms.Form):
    """One statement of a referral, with how sure it is and what may never be written. Rule: MEL-19, SPC-02."""

    category = forms.ChoiceField(
        label=_("Welke categorie is dit?"),
        choices=DataCategory.choices,
        widget=forms.RadioSelect,
        help_text=_("Wet PARTA, artikel 4. Andere gegevens mogen niet."),
        error_messages={"required": _("Kies een categorie, a tot en met h (Wet PARTA, artikel 4; regel DAT-01).")},
    )
    kind = forms.ChoiceField(
        label=_("Wat voor uitspraak is dit?"),
        choices=StatementKind.choices,
        widget=forms.RadioSelect,
        help_text=_("Houd feit, oordeel en horen zeggen uit elkaar (AVG, artikel 5)."),
    )
    text = text_area(
        _("Uitspraak"),
        _(
            "Eén ding; alleen wat nodig is (Wet PARTA, artikel 4). Nooit: seksueel leven of gerichtheid, lidmaatschap "
            "van een vakbond, genetische of biometrische gegevens (Wet PARTA, artikel 8; AVG, artikel 9)."
        ),
        rows=3,
    )
    source = text_line(_("Bron"), _("Van een burger alleen de soort bron (AVG, artikel 5; regel MEL-21)."), most=400)
    how_sure = text_line(_("Hoe zeker is dit?"), _("In woorden, zonder schaal (AVG, artikel 5; regel MEL-19)."))
    observed_on = day_field(_("Waargenomen op"), _("Als dat bekend is (AVG, artikel 5)."), required=False)
    basis = forms.ChoiceField(
        label=_("Waar baseert u het delen op?"),
        choices=ProvisionBasis.choices,
        widget=forms.RadioSelect,
        help_text=_("Politie: Wpg. Openbaar ministerie: Wjsg. Anderen: eigen wettelijke taak (Wet PARTA, artikel 4)."),
    )
    necessity = text_area(_("Waarom is dit nodig voor het doel?"), _("Eén zin (Wet PARTA, artikel 4)."), rows=2)
    special_categories = forms.MultipleChoiceField(
        label=_("Zegt dit iets over een van deze dingen?"),
        choices=SpecialCategory.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Alleen deze vier, en alleen als het nodig is (Wet PARTA, artikel 8)."),
    )
    is_criminal_data = forms.BooleanField(
        label=_("Dit gaat over strafbare feiten"),
        required=False,
        help_text=_("Alleen als het nodig is (Wet PARTA, artikel 8, tweede lid)."),
    )


class ReportItemForm(ItemForm):
    """A row that may have come from a report; which one is asked of nobody and kept by nothing but the draft."""

    report = forms.UUIDField(label=_("Melding"), required=False, widget=forms.HiddenInput)
    statement = forms.UUIDField(label=_("Uitspraak van de melding"), required=False, widget=forms.HiddenInput)

    def __init__(self, *args, references: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        reference = references.get(str(self["report"].value() or ""))
        if reference:
            said = {"reference": reference, "help": self.fields["text"].help_text}
            self.fields["text"].help_text = _("Uit melding %(reference)s. %(help)s") % said


NOT_ASKED = ("DELETE", "report", "statement")


class BaseItemFormSet(forms.BaseFormSet):
    row_label = _("Uitspraak")

    @property
    def cleaned_data(self) -> list[dict[str, Any]]:
        """Leave out the rows that were marked, and of the others what is no part of a statement."""
        kept = [row for row in super().cleaned_data if row and not row.get("DELETE")]
        return [{name: value for name, value in row.items() if name not in NOT_ASKED} for row in kept]

    def add_fields(self, form, index):
        """Say in Dutch what the mark of a row that was filled in beforehand does."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Laat deze uitspraak weg")
            form.fields["DELETE"].help_text = _("Alleen wat nodig is gaat mee (AVG, artikel 5).")


ItemFormSet = forms.formset_factory(
    ItemForm, formset=BaseItemFormSet, extra=1, min_num=1, validate_min=True, max_num=40, validate_max=True
)
FromReportFormSet = forms.formset_factory(
    ReportItemForm, formset=BaseItemFormSet, extra=1, max_num=200, can_delete=True, can_delete_extra=False
)


class SupplementForm(forms.Form):
    """Only statements are added: they are the repeated rows."""


class RemoveItemForm(forms.Form):
    confirmation = text_line(
        _("Typ het kenmerk van de aanmelding"),
        _("Onjuiste gegevens gaan meteen weg (Wet PARTA, artikel 10). Terughalen kan niet."),
        most=20,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args, reference: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.reference = reference

    def clean(self):
        """Compare what was typed with the reference, and leave it at that."""
        answers = super().clean()
        typed = answers.pop("confirmation", None)
        if typed is not None and typed.upper() != self.reference:
            message = _("Typ het kenmerk %(reference)s om te bevestigen. Dit is niet terug te draaien.")
            self.add_error("confirmation", message % {"reference": self.reference})
        return answers


class ShowBsnForm(forms.Form):
    """Nothing is asked: pressing the button is the act."""


class BodyField(forms.ModelChoiceField):
    def label_from_instance(self, body: ConsultationBody) -> str:
        """Name the municipality."""
        return body.municipality.name


class MoveForm(forms.Form):
    to_body = BodyField(
        queryset=ConsultationBody.objects.none(),
        empty_label=_("Kies een gemeente"),
        label=_("Naar welke gemeente van verblijf?"),
        help_text=_("De burgemeester van die gemeente weegt mee, en daar ligt het contactpunt (Wet PARTA, artikel 1)."),
    )
    basis = forms.ChoiceField(
        label=_("Waarom is dat de gemeente van verblijf?"),
        choices=DataSubject.StayBasis.choices,
        widget=forms.RadioSelect,
        help_text=_("Waar iemand verblijft, niet alleen waar iemand staat ingeschreven (Wet PARTA, artikel 1)."),
    )
    since = day_field(_("Sinds wanneer?"), _("De dag van de verhuizing, of vanaf wanneer dit zo was (PUR-06)."))
    evidence = text_area(
        _("Waaruit blijkt dat verblijf?"),
        _("Bijvoorbeeld: eigen waarneming, gesprek, inschrijving (Wet PARTA, artikel 1; regel PUR-05)."),
        rows=3,
    )

    def __init__(self, *args, bodies: QuerySet[ConsultationBody], bases: list[tuple[str, Any]], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to_body"].queryset = bodies
        self.fields["basis"].choices = bases


class JoinForm(forms.Form):
    reason = text_area(
        _("Waarom is dit dezelfde persoon?"),
        _("Noem wat gelijk is, en wat niet. Twijfelt u, laat ze dan apart (AVG, artikel 5)."),
        rows=3,
    )


class UndoJoinForm(forms.Form):
    """Nothing is asked: pressing the button is the act."""
