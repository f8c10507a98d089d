"""What is asked for one statement, and for a refusal to provide."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.contributions.services import bases_of
from parta.access.fields import day_field, text_area
from parta.organisations.models import Participant
from signals.referrals.models import DataCategory, ProvisionBasis, SpecialCategory
from signals.reports.models import StatementKind


class SeatForm(forms.Form):
    participant = forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Namens wie?"),
        help_text=_("De deelnemer die u heeft aangewezen; die blijft verantwoordelijk (Wet PARTA, artikel 12)."),
        error_messages={"invalid_choice": _("U zit niet voor deze deelnemer aan deze tafel.")},
    )
    category = forms.ChoiceField(
        label=_("Welke categorie is dit?"),
        choices=DataCategory.choices,
        widget=forms.RadioSelect,
        help_text=_("Wet PARTA, artikel 4. Andere gegevens mogen niet worden ingebracht."),
        error_messages={"required": _("Kies een categorie, a tot en met h (Wet PARTA, artikel 4; regel DAT-01).")},
    )

    def __init__(self, *args, seats: QuerySet[Participant], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participant"].queryset = seats
        self.seats = list(seats)
        if len(self.seats) == 1:
            # Sitting for one participant is no choice; the field shows for whom one acts.
            self.fields["participant"].initial = self.seats[0]
            self.fields["participant"].empty_label = None


class ContributionForm(SeatForm):
    text = text_area(
        _("Wat wilt u inbrengen?"),
        _("Eén uitspraak; alleen wat nodig is, geen heel dossier (Wet PARTA, artikel 4)."),
        rows=5,
    )
    kind = forms.ChoiceField(
        label=_("Wat voor uitspraak is dit?"),
        choices=StatementKind.choices,
        widget=forms.RadioSelect,
        help_text=_("Feit: zelf gezien of uit een register. Houd feit en oordeel uit elkaar (AVG, artikel 5)."),
    )
    source = forms.CharField(
        label=_("Bron"),
        max_length=300,
        help_text=_("Waar het vandaan komt. Van een burger alleen de soort bron (AVG, artikel 5)."),
    )
    obtained_on = day_field(
        _("Wanneer kreeg uw organisatie dit?"), _("Op of voor de dag van inbrengen (AVG, artikel 5).")
    )
    contributed_on = day_field(_("Ingebracht op"), _("De bewaartermijn telt vanaf deze dag (Wet PARTA, artikel 9)."))
    basis = forms.ChoiceField(
        label=_("Waar baseert u het delen op?"),
        choices=ProvisionBasis.choices,
        widget=forms.RadioSelect,
        help_text=_("Politie: Wpg, artikel 20, vierde lid. OM: Wjsg. Anderen: eigen wettelijke taak."),
    )
    necessity = text_area(
        _("Waarom is dit nodig voor het doel?"),
        _("Eén zin is genoeg (Wet PARTA, artikel 4). Bij bijzondere gegevens: waarom juist die (artikel 8)."),
        rows=2,
    )
    special_categories = forms.MultipleChoiceField(
        label=_("Zegt dit iets over een van deze dingen?"),
        choices=SpecialCategory.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Kruis het dan aan: het blijft dicht tot iemand het opent (Wet PARTA, artikel 8). "
            "Maak geen onderscheid op deze gronden (Besluit PARTA, artikel 10)."
        ),
    )
    is_criminal_data = forms.BooleanField(
        label=_("Dit gaat over strafbare feiten"),
        required=False,
        help_text=_("Alleen als het nodig is (Wet PARTA, artikel 8, tweede lid)."),
    )
    file = forms.FileField(
        label=_("Bestand"),
        required=False,
        max_length=200,
        help_text=_(
            "Een uittreksel in pdf, png, jpg of txt, hoogstens 10 MB. Nooit een kopie van een identiteitsbewijs "
            "(AVG, artikel 5)."
        ),
        error_messages={"empty": _("Dit bestand is leeg. Kies een ander bestand.")},
    )
    is_lawful = forms.BooleanField(
        label=_("Mijn organisatie verwerkt dit gegeven rechtmatig"),
        help_text=_("Besluit PARTA, artikel 6."),
        error_messages={
            "required": _("Bevestig dat uw organisatie dit rechtmatig verwerkt (Besluit PARTA, artikel 6).")
        },
    )
    authority_agrees = forms.BooleanField(
        label=_("Bij politiegegevens: dit is in overeenstemming met het bevoegd gezag"),
        required=False,
        help_text=_("Wet politiegegevens, artikel 20, vierde lid."),
    )
    field_order = ["participant", "text", "category", "kind"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        allowed = {basis for seat in self.seats for basis in bases_of(seat.kind)}
        self.fields["basis"].choices = [choice for choice in ProvisionBasis.choices if choice[0] in allowed]
        if ProvisionBasis.WPG_20_4 not in allowed:
            del self.fields["authority_agrees"]

    def clean(self):
        """Both confirmations are asked, not stored: the act of bringing in carries them."""
        answers = super().clean()
        answers.pop("is_lawful", None)
        agrees = answers.pop("authority_agrees", False)
        if answers.get("basis") == ProvisionBasis.WPG_20_4 and not agrees:
            message = _("Bevestig de overeenstemming met het bevoegd gezag (Wpg, artikel 20, vierde lid; DAT-09).")
            self.add_error("authority_agrees", message)
        return answers


class ProvisionRefusalForm(SeatForm):
    refused_on = day_field(_("Datum"), _("De dag waarop uw deelnemer dit besloot (Wet PARTA, artikel 4)."))
