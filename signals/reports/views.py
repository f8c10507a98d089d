"""The reports of the mayor's office."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parta.access.views import GateView, ListPage, PageView, StartView, StepView
from signals.reports import forms, policies, sections, services
from signals.reports.models import Report


class ReportListView(ListPage):
    model = Report
    policy = policies.can_see_reports
    select_related = (*sections.PLACE, "decision")
    template_name = "signals/reports/list.html"
    heading = _("Meldingen")
    lead = _("Meldingen aan de burgemeester. Een melding is geen dossier; u kunt niet op naam zoeken.")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(action_url=reverse("signals:take_report"), **kwargs)
        rows = sections.with_terms(context["object_list"])
        texts = {"action_label": _("Neem een melding op"), "desk_slug": sections.desk_of(self.request.user)}
        return {**context, **texts, "rows": rows}


class SideBySideView(GateView):
    policy = policies.can_lay_side_by_side
    template_name = "signals/reports/side_by_side.html"
    heading = _("Meldingen naast elkaar")
    lead = _("Gaan zij over dezelfde persoon? Naast elkaar voegt niets samen; elke melding houdt haar eigen termijn.")

    def crumbs(self):
        return [(_("Meldingen"), reverse("signals:reports"))]

    def get(self, request, *args, **kwargs):
        try:
            reports = sections.chosen(request.user, request.GET.getlist("melding"))
        except ValidationError as refusal:
            messages.warning(request, refusal.message)
            return HttpResponseRedirect(reverse("signals:reports"))
        return super().get(request, **sections.side_by_side(reports, request.user))


class ReportView(PageView):
    model = Report
    policy = policies.can_see_report
    select_related = sections.PLACE
    template_name = "signals/reports/report.html"
    heading = _("Melding")

    def crumbs(self):
        return [(_("Meldingen"), reverse("signals:reports"))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.page_of(self.object, self.request.user), **kwargs)


class TakeReportView(StartView):
    policy = policies.can_see_reports
    form_class = forms.ReportForm
    formset_class = forms.StatementFormSet
    formset_name = "statements"
    keeps_draft = True
    template_name = "signals/reports/form.html"
    heading = _("Neem een melding op")
    lead = _("Schrijf op wat is gezien, gezegd of gehoord. Dit loket is voor hulp, niet voor opsporing.")
    submit = _("Neem de melding op")
    success_message = _("De melding is opgenomen. De melder hoort alleen dat zij is ontvangen.")

    def crumbs(self):
        return [(_("Meldingen"), reverse("signals:reports"))]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "bodies": sections.bodies_of(self.request.user)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(desk_slug=sections.desk_of(self.request.user), **kwargs)

    def perform(self, **answers):
        return services.take_report(actor=self.request.user, **answers)

    def get_success_url(self):
        return reverse("signals:report", args=[self.result.pk])


class ReportStep(StepView):
    model = Report
    select_related = sections.PLACE

    def crumbs(self):
        return [(_("Meldingen"), reverse("signals:reports")), (self.object.reference, self.get_repeated_url())]

    def get_repeated_url(self):
        return reverse("signals:report", args=[self.object.pk])

    def get_success_url(self):
        return self.get_repeated_url()


class DecideReportView(ReportStep):
    policy = policies.can_decide_report
    form_class = forms.DecisionForm
    heading = _("Besluit over de melding")
    lead = _("Wordt de casus aangemeld? Doe dat dan vanaf de pagina van de melding; dit besluit volgt vanzelf.")
    submit = _("Leg het besluit vast")
    success_message = _("Het besluit is vastgelegd. De melding wordt binnen de bewaartermijn vernietigd.")

    def perform(self, **answers):
        return services.decide_report(actor=self.request.user, report=self.object, **answers)


class GiveReceiptView(ReportStep):
    policy = policies.can_give_receipt
    form_class = forms.ReceiptForm
    template_name = "signals/reports/give_receipt.html"
    heading = _("Bevestig de ontvangst")
    lead = _("De melder hoort dat de melding er is. Een uitkomst hoort de melder nooit.")
    submit = _("Leg de bevestiging vast")
    success_message = _("De bevestiging is vastgelegd. Hieronder staat zij om te tonen of af te drukken.")

    def get_initial(self):
        return {**super().get_initial(), "channel": self.object.channel}

    def perform(self, **answers):
        return services.give_receipt(actor=self.request.user, report=self.object, **answers)

    def get_success_url(self):
        return reverse("signals:receipt", args=[self.object.pk])


class ReceiptView(PageView):
    model = Report
    policy = policies.can_see_report
    select_related = sections.PLACE
    template_name = "signals/reports/receipt.html"
    heading = _("Bevestiging van uw melding")


class ShowReporterView(ReportStep):
    policy = policies.can_show_reporter
    form_class = forms.ShowReporterForm
    heading = _("Toon de melder")
    lead = _("De melder is beschermd (UAVG, artikel 41). Dat u kijkt, komt in de logging.")
    submit = _("Toon de melder")

    def form_valid(self, form):
        name, contact = services.show_reporter(actor=self.request.user, report=self.object)
        rows = [(_("Naam"), name), (_("Bereikbaar op"), contact)]
        self.template_name = "signals/reports/reporter.html"
        return self.render_to_response(self.get_context_data(form=form, rows=rows))
