"""What is asked when somebody is designated, trained, seated at the weighing table, or leaves it."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.access.fields import day_field
from parta.accounts.models import GROUND_OF, Designation, Function, Ground, TrainingRecord
from parta.organisations.models import Participant, SupportArrangement


def functions_by_ground() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the twelve functions under the ground that each of them has."""
    found = {ground: [] for ground in Ground}
    for function in Function:
        sentence = legal.FUNCTIONS[function.value].sentence
        found[GROUND_OF.get(function, Ground.PROCESSING)].append((function.value, f"{function.label}: {sentence}"))
    return [(str(ground.label), choices) for ground, choices in found.items()]


class DesignationForm(forms.Form):
    participant = forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Namens welke deelnemer?"),
        help_text=_("U wijst alleen de mensen van uw eigen deelnemer aan (Wet PARTA, artikel 12, derde lid)."),
    )
    email = forms.EmailField(
        label=_("E-mailadres van het werk"),
        help_text=_("Een persoonlijk adres: een account is van één persoon (BIO2, maatregel 5.16.02)."),
    )
    name = forms.CharField(
        label=_("Naam"), max_length=120, help_text=_("Voornaam en achternaam (Wet PARTA, artikel 13, eerste lid).")
    )
    functions = forms.MultipleChoiceField(
        label=_("Voor welke functies?"),
        choices=functions_by_ground,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Niet meer dan het werk vraagt. Functies van één grond (Wet PARTA, artikel 13, eerste lid)."),
    )
    ground = forms.ChoiceField(
        label=_("Op welke grond?"),
        choices=Ground.choices,
        widget=forms.RadioSelect,
        help_text=_("De wet kent alleen deze drie (Wet PARTA, artikel 13, eerste lid)."),
    )
    mandate_reference = forms.CharField(
        label=_("Kenmerk van het mandaat"),
        required=False,
        max_length=120,
        help_text=_("Nodig voor wie namens de burgemeester beslist: wegers en het contactpunt (Awb, artikel 10:1)."),
    )
    arrangement = forms.ModelChoiceField(
        queryset=SupportArrangement.objects.none(),
        label=_("Werkt deze persoon bij een uitvoerend kantoor?"),
        required=False,
        empty_label=_("Nee, bij de deelnemer zelf"),
        help_text=_(
            "Alleen voor een burgemeester: kies de afspraak met het Zorg- en Veiligheidshuis of de centrumgemeente "
            "(Wet PARTA, artikel 12, derde lid)."
        ),
    )
    reliability_basis = forms.ChoiceField(
        label=_("Waaruit blijkt de betrouwbaarheid?"),
        choices=Designation.Reliability.choices,
        widget=forms.RadioSelect,
        help_text=_("Het document zelf wordt niet bewaard (Besluit PARTA, artikel 12)."),
    )
    reliability_on = day_field(
        _("Datum van de VOG of screening"), _("Op of voor de begindatum (Besluit PARTA, artikel 12).")
    )
    no_commercial_work = forms.BooleanField(
        label=_("Deze persoon doet geen commercieel werk voor de deelnemer"),
        required=False,
        help_text=_("Verplicht bij een private deelnemer (Wet PARTA, artikel 12, derde lid)."),
    )
    valid_from = day_field(
        _("Geldig vanaf"), _("Op zijn vroegst 1 juli 2025 (Wet PARTA, artikel 12)."), initial=timezone.localdate
    )
    valid_until = day_field(
        _("Niet meer geldig vanaf"),
        _("Bij een auditor verplicht (Wet PARTA, artikel 16; regel ACC-13)."),
        required=False,
    )

    def __init__(
        self, *args, participants: QuerySet[Participant], arrangements: QuerySet[SupportArrangement], **kwargs
    ):
        super().__init__(*args, **kwargs)
        self.fields["participant"].queryset = participants
        self.fields["arrangement"].queryset = arrangements.select_related("office")
        self.fields["arrangement"].label_from_instance = _arrangement_in_words
        own = list(participants)
        if len(own) == 1:
            self.fields["participant"].empty_label = None
        if not any(participant.is_private for participant in own):
            del self.fields["no_commercial_work"]


def _arrangement_in_words(arrangement: SupportArrangement) -> str:
    return f"{arrangement.office} ({arrangement.document_reference})"


class EndForm(forms.Form):
    valid_until = day_field(
        _("Vanaf welke dag geldt de aanwijzing niet meer?"),
        _("Vandaag: de rechten eindigen meteen (Wet PARTA, artikel 12, derde lid; regel ACC-10)."),
        initial=timezone.localdate,
    )


class TrainingForm(forms.Form):
    person = forms.ChoiceField(
        label=_("Wie volgde de training?"),
        help_text=_("Alleen mensen van uw eigen deelnemer (Besluit PARTA, artikel 17)."),
    )
    topic = forms.ChoiceField(
        label=_("Onderwerp"),
        choices=TrainingRecord.Topic.choices,
        widget=forms.RadioSelect,
        help_text=_("Zonder a en b gaat de deur niet open; c tot en met f waarschuwen (Besluit PARTA, artikel 17)."),
    )
    completed_on = day_field(_("Gevolgd op"), _("Een training geldt een aantal maanden (Besluit PARTA, artikel 17)."))

    def __init__(self, *args, people: list[tuple[str, str]], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [("", _("Kies een persoon")), *people]


# --- the weighing table -------------------------------------------------------------------------------------------
def _weigher_field(help_text: str) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(
        queryset=Designation.objects.none(),
        label=_("Wie?"),
        help_text=help_text,
        empty_label=_("Kies een persoon"),
        error_messages={"invalid_choice": _("Deze persoon kan hier geen plaats krijgen. Kies iemand uit de lijst.")},
    )


class _ChoosesWeigher(forms.Form):
    """A form that lets choose from the people whom a party designated to weigh."""

    def __init__(self, *args, weighers: QuerySet[Designation], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["designation"].queryset = weighers
        self.fields["designation"].label_from_instance = _weigher_in_words


def _weigher_in_words(designation: Designation) -> str:
    party = designation.participant
    return f"{party.get_kind_display().capitalize()}: {designation.user.name} ({party.name})"


class SeatForm(_ChoosesWeigher):
    designation = _weigher_field(
        _(
            "Wie door de eigen deelnemer als weger is aangewezen. Eén persoon spreekt voor één partij (Wet PARTA, "
            "artikel 5, derde lid; regel WEG-01)."
        )
    )
    is_deputy = forms.TypedChoiceField(
        label=_("Als wat?"),
        choices=[("no", _("weger")), ("yes", _("plaatsvervanger: als geen weger van de partij er is"))],
        coerce=lambda chosen: chosen == "yes",
        widget=forms.RadioSelect,
        help_text=_("Een partij heeft ten minste één weger (Wet PARTA, artikel 5, derde lid)."),
    )
    valid_from = day_field(
        _("Vanaf welke dag?"),
        _("Vanaf die dag ziet deze persoon wat er te wegen is (Wet PARTA, artikel 13, eerste lid)."),
        initial=timezone.localdate,
    )


class EndSeatForm(forms.Form):
    valid_until = day_field(
        _("Vanaf welke dag heeft deze persoon geen plaats meer?"),
        _("Vandaag: deze persoon ziet dan meteen geen weging meer (Wet PARTA, artikel 13, eerste lid; regel ACC-10)."),
        initial=timezone.localdate,
    )


class AbsenceForm(forms.Form):
    absent_from = day_field(
        _("Eerste dag"), _("Laat beide dagen leeg als de afwezigheid niet doorgaat (regel WEG-01)."), required=False
    )
    absent_until = day_field(
        _("Laatste dag"),
        _("Tot en met die dag wordt de plaatsvervanger gevraagd (Wet PARTA, artikel 5, derde lid)."),
        required=False,
    )


class HandOverForm(_ChoosesWeigher):
    designation = _weigher_field(
        _("Iemand van dezelfde partij: een partij weegt, niet een persoon (Wet PARTA, artikel 5, derde lid).")
    )
    valid_from = day_field(
        _("Vanaf welke dag?"),
        _("Op die dag eindigt de ene plaats en begint de andere (Wet PARTA, artikel 12, derde lid; regel ACC-10)."),
        initial=timezone.localdate,
    )
