"""What is asked for one statement, and for a refusal to provide."""

from django import forms
from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import Contribution, Correction, RelatedPerson
from cases.contributions.services import bases_of
from parta.access.fields import day_field, text_area, text_line
from parta.organisations.models import Participant
from parta.templatetags.parta import day
from signals.referrals.models import DataCategory, ProvisionBasis, SpecialCategory
from signals.reports.models import StatementKind


def seat_field() -> forms.ModelChoiceField:
    """Return the field that says for which participant one acts."""
    return forms.ModelChoiceField(
        queryset=Participant.objects.none(),
        label=_("Namens wie?"),
        empty_label=_("Kies"),
        help_text=_("De deelnemer die u heeft aangewezen; die blijft verantwoordelijk (Wet PARTA, artikel 12)."),
        error_messages={"invalid_choice": _("U zit niet voor deze deelnemer aan deze tafel.")},
    )


def choose_seat(field: forms.ModelChoiceField, seats: QuerySet[Participant]) -> list[Participant]:
    """Let one choose among one's seats; a single one is no choice, and shows for whom one acts."""
    field.queryset, found = seats, list(seats)
    if len(found) == 1:
        field.initial, field.empty_label = found[0], None
    return found


class SeatForm(forms.Form):
    participant = seat_field()
    category = forms.ChoiceField(
        label=_("Welke categorie is dit?"),
        choices=DataCategory.choices,
        widget=forms.RadioSelect,
        help_text=_("Wet PARTA, artikel 4. Andere gegevens mogen niet worden ingebracht."),
        error_messages={"required": _("Kies een categorie, a tot en met h (Wet PARTA, artikel 4; regel DAT-01).")},
    )

    def __init__(self, *args, seats: QuerySet[Participant], **kwargs):
        super().__init__(*args, **kwargs)
        self.seats = choose_seat(self.fields["participant"], seats)


class StatementForm(SeatForm):
    """One statement, whoever types it. Rule: SPC-04."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.allowed = {basis for seat in self.seats for basis in bases_of(seat.kind)}
        self.fields["basis"].choices = [choice for choice in ProvisionBasis.choices if choice[0] in self.allowed]

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
    how_sure = text_line(
        _("Hoe zeker is dit?"),
        _("In korte woorden, zoals ‘zelf gezien’ of ‘onzeker, van één bron’. Geen cijfer (AVG, artikel 5)."),
    )
    source = text_line(
        _("Bron"),
        _("Waar het vandaan komt. Van een burger alleen de soort bron (AVG, artikel 5)."),
        most=300,
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
        _("Eén zin is genoeg (Wet PARTA, artikel 4). Bij bijzondere gegevens ook waarom die (Wet PARTA, artikel 8)."),
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


class RelatedChoice(forms.ModelChoiceField):
    """A related person by relation; the name is on the page of the case alone."""

    def label_from_instance(self, related: RelatedPerson) -> str:
        """Return the relation."""
        return related.relation


class ContributionForm(StatementForm):
    """One statement at the table; that it is processed lawfully is confirmed, and after a plan what it serves.

    Rule: DAT-08, DAT-15, PLN-03.
    """

    obtained_on = day_field(
        _("Wanneer kreeg uw organisatie dit?"), _("Op of voor de dag van inbrengen (AVG, artikel 5).")
    )
    purpose = forms.ChoiceField(
        label=_("Waarvoor is dit, nu er een plan is?"),
        choices=[("", _("Kies")), *Contribution.Purpose.choices],
        help_text=_("Na het plan dient alles een van deze vier (Wet PARTA, artikel 6, tweede lid; regel PLN-03)."),
        error_messages={"required": _("Kies waarvoor dit dient (Wet PARTA, artikel 6, tweede lid).")},
    )
    related_person = RelatedChoice(
        queryset=RelatedPerson.objects.none(),
        label=_("Gaat dit over iemand uit zijn omgeving?"),
        required=False,
        empty_label=_("Nee"),
        help_text=_("Alleen iemand die van belang is voor het plan (Wet PARTA, artikel 4, onder h)."),
    )
    audience = forms.ModelMultipleChoiceField(
        queryset=Participant.objects.none(),
        label=_("Alleen voor deze deelnemers"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Laat leeg voor de hele tafel. Uw eigen deelnemer leest altijd mee (AVG, artikel 5)."),
    )
    audience_reason = text_line(
        _("Waarom niet voor de hele tafel?"),
        _("Alleen als u hierboven iets aankruist (AVG, artikel 5; regel PRV-01)."),
        required=False,
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
    field_order = ["participant", "text", "category", "kind", "how_sure", "source", "obtained_on"]

    def __init__(
        self, *args, related: QuerySet[RelatedPerson], readers: QuerySet[Participant], has_plan: bool, **kwargs
    ):
        super().__init__(*args, **kwargs)
        self.fields["related_person"].queryset, self.fields["audience"].queryset = related, readers
        if not has_plan:
            del self.fields["purpose"]
        if ProvisionBasis.WPG_20_4 not in self.allowed:
            del self.fields["authority_agrees"]

    def clean(self):
        """Both confirmations are asked, not stored: the act of bringing in carries them. Rule: DAT-09."""
        answers = super().clean()
        answers.pop("is_lawful", None)
        agrees = answers.pop("authority_agrees", False)
        if answers.get("basis") == ProvisionBasis.WPG_20_4 and not agrees:
            message = _("Bevestig de overeenstemming met het bevoegd gezag (Wpg, artikel 20, vierde lid; DAT-09).")
            self.add_error("authority_agrees", message)
        return answers


class ProvisionRefusalForm(SeatForm):
    refused_on = day_field(_("Datum"), _("De dag waarop uw deelnemer dit besloot (Wet PARTA, artikel 4)."))


class StatementChoice(forms.ModelMultipleChoiceField):
    """The statements that a text rests on; a folded one by its quiet line alone."""

    def __init__(self, **kwargs):
        widget = forms.CheckboxSelectMultiple
        super().__init__(queryset=Contribution.objects.none(), required=False, widget=widget, **kwargs)

    def label_from_instance(self, row: Contribution) -> str:
        """Return the day, whose it is, and how it begins."""
        said = gettext("staat dicht") if row.is_folded else Truncator(row.text).chars(120)
        return f"{day(row.contributed_on)} · {row.participant.name} · {said}"


class OnBehalfForm(StatementForm):
    field_order = ["participant", "text", "category", "kind", "how_sure", "source"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participant"].label = _("Wie zei dit?")
        self.fields["participant"].help_text = _("Deze deelnemer bevestigt het, anders vervalt het (regel DAT-17).")


class ConfirmStatementForm(forms.Form):
    is_right = forms.TypedChoiceField(
        label=_("Klopt dit, en mag het zo blijven staan?"),
        choices=[("yes", _("Ja, mijn deelnemer brengt dit in")), ("no", _("Nee, verwijder het"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        help_text=_("Met ja is uw deelnemer verantwoordelijk voor de juistheid (Besluit PARTA, artikel 6)."),
        error_messages={"required": _("Kies ja of nee (regel DAT-17).")},
    )
    confirmed_on = day_field(_("Datum"), _("De dag van uw antwoord (regel DAT-17)."))


class ForParticipantForm(forms.Form):
    """An act for one's own participant."""

    participant = seat_field()

    def __init__(self, *args, seats: QuerySet[Participant], **kwargs):
        super().__init__(*args, **kwargs)
        choose_seat(self.fields["participant"], seats)


class RelatedForm(ForParticipantForm):
    name = text_line(_("Naam"), _("Alleen wie van belang is voor het plan (Wet PARTA, artikel 4, onder h)."))
    relation = text_line(_("Relatie tot betrokkene"), _("Bijvoorbeeld: zus (Wet PARTA, artikel 4, onder h)."))
    relevance = text_area(
        _("Waarom is deze persoon van belang voor het plan?"),
        _("Zonder dat belang hoort de persoon hier niet (Wet PARTA, artikel 4, onder h; regel DAT-06)."),
        rows=2,
    )
    contact = text_line(_("Contact"), _("Alleen als het plan dat vraagt (Wet PARTA, artikel 4)."), required=False)
    added_on = day_field(_("Datum"), _("De dag waarop dit is ingebracht (AVG, artikel 5)."))


class EndRelatedForm(forms.Form):
    ended_on = day_field(_("Datum"), _("De gegevens worden leeggemaakt; het merk blijft (Wet PARTA, artikel 9)."))


class RemoveForm(forms.Form):
    removed_on = day_field(_("Datum"), _("De tekst gaat weg; het merk blijft (Wet PARTA, artikel 9; regel QUA-09)."))


class IncorrectForm(ForParticipantForm):
    what = text_area(
        _("Wat klopt er niet?"), _("De deelnemer die het inbracht, gaat het na (Besluit PARTA, artikel 8)."), rows=3
    )
    decided_on = day_field(_("Datum"), _("Tot het is nagegaan staat de uitspraak ‘in onderzoek’ (regel QUA-03)."))


class CorrectForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("Wat is de uitkomst?"),
        choices=[
            (Correction.Outcome.REPLACED, _("Zij klopt niet: dit komt ervoor in de plaats")),
            (Correction.Outcome.EMPTIED, _("Zij klopt niet en gaat weg")),
            (Correction.Outcome.STANDS, _("Zij klopt wel")),
        ],
        widget=forms.RadioSelect,
        help_text=_("De foute tekst wordt niet bewaard (Wet PARTA, artikel 10; regel QUA-07)."),
        error_messages={"required": _("Kies een uitkomst (Wet PARTA, artikel 10).")},
    )
    text = text_area(_("De juiste uitspraak"), _("Alleen bij vervangen (Wet PARTA, artikel 10)."), required=False)
    source = text_line(_("Bron"), _("Leeg: de bron blijft gelijk (AVG, artikel 5)."), required=False, most=300)
    reason = text_area(_("Toelichting"), _("Hoe is het nagegaan? (Besluit PARTA, artikel 8)"), rows=2)
    decided_on = day_field(_("Datum"), _("Overal waar de uitspraak staat, staat dan ‘gecorrigeerd op’ (regel QUA-09)."))


class FeedbackForm(forms.Form):
    organisation = text_line(
        _("Aan welke organisatie is het gemeld?"), _("Waar het gegeven vandaan kwam (Wet PARTA, artikel 10).")
    )
    message = text_area(
        _("Wat is gemeld?"), _("Zodat de bron haar eigen bestand nagaat (Wet PARTA, artikel 10)."), rows=3
    )
    due_on = day_field(_("Antwoord voor"), _("U volgt het tot er antwoord is (regel QUA-02)."))
    decided_on = day_field(_("Gemeld op"), _("De dag van het bericht (Wet PARTA, artikel 10)."))


class AnswerFeedbackForm(forms.Form):
    answer = text_area(_("Wat antwoordde de bron?"), _("Kort (Wet PARTA, artikel 10; regel QUA-02)."), rows=3)
    answered_on = day_field(_("Datum"), _("De dag van het antwoord (Wet PARTA, artikel 10)."))
