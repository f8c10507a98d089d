"""What is asked of somebody who takes a report."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.fields import PlainText, day_field, text_area, text_line
from parta.organisations.models import ConsultationBody
from signals.reports.models import Report, ReportDecision, StatementKind


class ReportForm(forms.Form):
    body = forms.ModelChoiceField(
        queryset=ConsultationBody.objects.none(),
        label=_("Voor welke burgemeester?"),
        help_text=_("Hier alleen meldingen aan de burgemeester van verblijf (Wet PARTA, artikel 5, tweede lid)."),
    )
    received_on = day_field(
        _("Ontvangen op"), _("Vanaf deze dag loopt de termijn (regel MEL-11)."), initial=timezone.localdate
    )
    channel = forms.ChoiceField(
        label=_("Hoe kwam de melding binnen?"),
        choices=Report.Channel.choices,
        widget=forms.RadioSelect,
        help_text=_("Iedereen mag melden (Wet PARTA, artikel 5, tweede lid)."),
    )
    about = PlainText(
        label=_("Waar gaat het over?"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Eén zin. Er komt geen dossier van; u kunt niet op naam zoeken (AVG, artikel 5; regel MEL-15)."),
    )
    persons = text_area(
        _("Over wie gaat het?"),
        _("Eén persoon per regel, met naam of omschrijving. De eerste regel is persoon 1 (AVG, artikel 5)."),
        rows=2,
        required=False,
    )
    reporter_name = text_line(
        _("Naam van de melder"),
        _("De melder is beschermd en gaat nooit mee (UAVG, artikel 41; regel MEL-10)."),
        required=False,
    )
    reporter_contact = text_line(
        _("Waar is de melder te bereiken?"),
        _("Net zo beschermd als de naam (UAVG, artikel 41; regel MEL-10)."),
        most=300,
        required=False,
    )

    def __init__(self, *args, bodies: QuerySet[ConsultationBody], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = bodies
        found = list(bodies[:2])
        if len(found) == 1:
            self.fields["body"].initial, self.fields["body"].empty_label = found[0], None

    def clean_persons(self):
        """Split the lines: on the telephone one field is quicker than five."""
        return [line.strip() for line in self.cleaned_data["persons"].splitlines() if line.strip()]


class StatementForm(forms.Form):
    """One statement: of what kind of source, where, when observed, how sure. Rule: MEL-17, MEL-19."""

    kind = forms.ChoiceField(
        label=_("Wat voor uitspraak is dit?"),
        choices=StatementKind.choices,
        widget=forms.RadioSelect,
        help_text=_("Feit: zelf gezien of gehoord. Houd feit, oordeel en horen zeggen uit elkaar (AVG, artikel 5)."),
    )
    text = text_area(
        _("Wat is gezien, gezegd of gehoord?"), _("Eén ding, zonder de naam van de melder (regel MEL-19)."), rows=3
    )
    person = forms.IntegerField(
        label=_("Over welke persoon?"),
        required=False,
        min_value=1,
        help_text=_("Het nummer van de regel. Leeg: over allen of niemand apart (AVG, artikel 5)."),
        error_messages={
            "invalid": _("Typ het nummer van een persoon, of laat dit leeg."),
            "min_value": _("De eerste persoon is nummer 1."),
        },
    )
    observed_on = day_field(_("Wanneer?"), _("De dag, als die bekend is (regel MEL-19)."), required=False)
    place = text_line(_("Waar?"), _("Als dat bekend is (regel MEL-19)."), required=False)
    source_kind = text_line(
        _("Door wie? Alleen de soort bron"),
        _("Bijvoorbeeld: buurtbewoner, school. Nooit een naam (regel MEL-21)."),
        most=120,
    )
    how_sure = text_line(_("Hoe zeker is dit?"), _("In de woorden van de melder (regel MEL-19)."))


StatementFormSet = forms.formset_factory(
    StatementForm, extra=1, min_num=1, validate_min=True, max_num=30, validate_max=True
)


class DecisionForm(forms.Form):
    """Of the outcomes only those that somebody chooses: 'to a referral' follows from a referral. Rule: MEL-03."""

    # Passing on for a referral is done by the referral itself: it takes the statements along.
    outcome = forms.ChoiceField(
        label=_("Wat gebeurt er met de melding?"),
        choices=[c for c in ReportDecision.Outcome.choices if c[0] != ReportDecision.Outcome.TO_REFERRAL],
        widget=forms.RadioSelect,
        help_text=_("Een melding wordt alleen een casus door een aanmelding van een deelnemer (Wet PARTA, artikel 5)."),
    )
    elsewhere = forms.ChoiceField(
        label=_("Waar bracht u het onder de aandacht?"),
        choices=ReportDecision.Elsewhere.choices,
        widget=forms.RadioSelect,
        required=False,
        help_text=_("Alleen bij ‘elders’: wij leggen vast waar, niet wat (AVG, artikel 5)."),
    )
    reason = text_area(
        _("Waarom?"),
        _("Bij ‘geen vervolg’, kort; bij ‘elders’ blijft dit leeg. De melder hoort geen uitkomst (regel WEG-10)."),
        rows=3,
        required=False,
    )
    decided_on = day_field(
        _("Datum van het besluit"),
        _("Vanaf deze dag loopt de bewaartermijn van de melding (regel MEL-12)."),
        initial=timezone.localdate,
    )


class ReceiptForm(forms.Form):
    channel = forms.ChoiceField(
        label=_("Hoe krijgt de melder de bevestiging?"),
        choices=Report.Channel.choices,
        widget=forms.RadioSelect,
        help_text=_("Aan de telefoon leest u haar voor (regel WEG-10)."),
    )
    given_on = day_field(
        _("Gegeven op"), _("Eén bevestiging, nooit een uitkomst (regel WEG-10)."), initial=timezone.localdate
    )


class ShowReporterForm(forms.Form):
    """Nothing is asked: pressing the button is the act."""
