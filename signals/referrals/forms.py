"""What is asked of a participant that submits a case."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.fields import day_field, text_area
from parta.organisations.models import StandingParticipant
from signals.referrals.models import DataCategory, DataSubject, ProvisionBasis, Referral, SpecialCategory
from signals.reports.models import StatementKind

PERSON = ("kind", "given_names", "surname", "born_on", "bsn", "contact", "stay_basis", "stay_since")


class SeatField(forms.ModelChoiceField):
    def label_from_instance(self, seat: StandingParticipant) -> str:
        """Name the participant and the municipality."""
        return f"{seat.participant.name}, {seat.body}"


class ReferralForm(forms.Form):
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
        help_text=_("Vanuit een Zorg- en Veiligheidshuis meldt een deelnemer aan (WGS, artikel 2.31, lid 13)."),
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
    given_names = forms.CharField(
        label=_("Voornamen"), required=False, max_length=200, help_text=_("Wet PARTA, artikel 4, onder a.")
    )
    surname = forms.CharField(
        label=_("Achternaam, of naam van de rechtspersoon"),
        max_length=200,
        help_text=_("Wet PARTA, artikel 4, onder a."),
    )
    born_on = day_field(_("Geboortedatum"), _("Als die bekend is (Wet PARTA, artikel 4, onder a)."), required=False)
    bsn = forms.CharField(
        label=_("Burgerservicenummer"),
        required=False,
        max_length=12,
        help_text=_("Alleen als het nodig is (Wet PARTA, artikel 4, onder b)."),
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
    text = text_area(_("Uitspraak"), _("Eén ding; alleen wat nodig is (Wet PARTA, artikel 4)."), rows=3)
    source = forms.CharField(
        label=_("Bron"), max_length=400, help_text=_("Van een burger alleen de soort bron (AVG, artikel 5; MEL-21).")
    )
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


class BaseItemFormSet(forms.BaseFormSet):
    @property
    def cleaned_data(self):
        """Leave out the rows that were marked, and the mark of the others."""
        return [row for row in super().cleaned_data if row and not row.pop("DELETE", False)]

    def add_fields(self, form, index):
        """Say in Dutch what the mark of a row that was filled in beforehand does."""
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].label = _("Laat deze uitspraak weg")
            form.fields["DELETE"].help_text = _("Alleen wat nodig is gaat mee (AVG, artikel 5).")


ItemFormSet = forms.formset_factory(
    ItemForm, formset=BaseItemFormSet, extra=2, min_num=1, validate_min=True, max_num=40, validate_max=True
)
FromReportFormSet = forms.formset_factory(
    ItemForm, formset=BaseItemFormSet, extra=1, max_num=40, can_delete=True, can_delete_extra=False
)
