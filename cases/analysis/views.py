"""Recording the joint answer."""

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.analysis import forms, policies, sections, services
from cases.contributions import sections as contributions
from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from parta.access.views import StepView


class AnalyseView(CaseCrumbs, StepView):
    model = Case
    policy = policies.can_decide_analysis
    form_class = forms.AnalysisForm
    template_name = "cases/analysis/form.html"
    heading = _("Gezamenlijke analyse")
    submit = _("Leg de analyse vast")

    part = "analyse"
    keeps_draft = True

    def get_form_kwargs(self):
        statements = contributions.choosable(self.request.user, self.object)
        return {**super().get_form_kwargs(), "reference": self.object.reference, "statements": statements}

    def get_initial(self):
        return sections.initial_of(self.request.user, self.object)

    def get_context_data(self, **kwargs):
        kwargs["items"] = [
            contributions.statement_of(row) for row in contributions.newest(self.request.user, self.object, 20)
        ]
        return super().get_context_data(ref=self.object.reference, **kwargs)

    def perform(self, **answers):
        return services.decide_analysis(actor=self.request.user, case=self.object, **answers)

    def get_success_url(self):
        if getattr(self, "result", None) is None or self.result.has_risk_indications:
            return reverse("cases:open", args=[self.object.pk])
        reference = {"reference": self.object.reference}
        messages.success(self.request, _("Casus %(reference)s is gestopt en afgeschermd.") % reference)
        return reverse("worklist:index")
