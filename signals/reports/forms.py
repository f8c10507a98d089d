"""What is asked of somebody who takes a report."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.fields import day_field, text_area
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
    about = text_area(
        _("Over wie of wat gaat het?"),
        _("Kort. Er komt geen dossier van, en u kunt er niet op naam in zoeken (AVG, artikel 5; regel MEL-15)."),
        rows=3,
    )
    reporter_name = forms.CharField(
        label=_("Naam van de melder"),
        required=False,
        max_length=200,
        help_text=_("Mag leeg. De melder is beschermd en gaat nooit mee (UAVG, artikel 41; regel MEL-10)."),
    )
    reporter_contact = forms.CharField(
        label=_("Waar is de melder te bereiken?"),
        required=False,
        max_length=300,
        help_text=_("Mag leeg. Net zo beschermd als de naam (UAVG, artikel 41; regel MEL-10)."),
    )

    def __init__(self, *args, bodies: QuerySet[ConsultationBody], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = bodies
        found = list(bodies[:2])
        if len(found) == 1:
            self.fields["body"].initial, self.fields["body"].empty_label = found[0], None


class StatementForm(forms.Form):
    kind = forms.ChoiceField(
        label=_("Wat voor uitspraak is dit?"),
        choices=StatementKind.choices,
        widget=forms.RadioSelect,
        help_text=_("Feit: zelf gezien of gehoord. Houd feit, oordeel en horen zeggen uit elkaar (AVG, artikel 5)."),
    )
    text = text_area(
        _("Wat is gezien of gezegd?"), _("Eén ding per regel, zonder de naam van de melder (regel MEL-19)."), rows=3
    )
    observed_on = day_field(_("Wanneer gezien?"), _("Mag leeg als dat niet bekend is (regel MEL-19)."), required=False)
    source_kind = forms.CharField(
        label=_("Soort bron"),
        max_length=120,
        help_text=_("Bijvoorbeeld: buurtbewoner, school. Nooit een naam (regel MEL-21)."),
    )
    how_sure = forms.CharField(
        label=_("Hoe zeker is dit?"), max_length=200, help_text=_("In de woorden van de melder (regel MEL-19).")
    )


StatementFormSet = forms.formset_factory(
    StatementForm, extra=2, min_num=1, validate_min=True, max_num=30, validate_max=True
)


class DecisionForm(forms.Form):
    # Passing on for a referral is done by the referral itself: it takes the statements along.
    outcome = forms.ChoiceField(
        label=_("Wat gebeurt er met de melding?"),
        choices=[c for c in ReportDecision.Outcome.choices if c[0] != ReportDecision.Outcome.TO_REFERRAL],
        widget=forms.RadioSelect,
        help_text=_("Een melding wordt alleen een casus door een aanmelding van een deelnemer (Wet PARTA, artikel 5)."),
    )
    reason = text_area(_("Waarom?"), _("Kort en zakelijk; de melder hoort geen uitkomst (regel WEG-10)."))
    decided_on = day_field(
        _("Datum van het besluit"),
        _("Vanaf deze dag loopt de bewaartermijn van de melding (regel MEL-12)."),
        initial=timezone.localdate,
    )


class ShowReporterForm(forms.Form):
    """Nothing is asked: pressing the button is the act."""
