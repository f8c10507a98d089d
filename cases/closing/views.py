"""Closing a case."""

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.closing import forms, policies, sections, services
from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from cases.participants.policies import participants_at
from cases.plans.sections import open_actions
from parta.access.views import StepView


class CloseCaseView(CaseCrumbs, StepView):
    model = Case
    policy = policies.can_close_case
    form_class = forms.ClosingForm
    template_name = "cases/closing/form.html"
    heading = _("Sluit de casus af")
    submit = _("Sluit de casus af")

    def get_form_kwargs(self):
        own = {"reference": self.object.reference, "participants": participants_at(self.object)}
        return {**super().get_form_kwargs(), **own}

    def get_context_data(self, **kwargs):
        kwargs["open_actions"] = open_actions(self.request.user, self.object)
        kwargs["irreversible"] = sections.consequences(self.object)
        return super().get_context_data(ref=self.object.reference, **kwargs)

    def perform(self, **answers):
        services.close_case(actor=self.request.user, case=self.object, **answers)
        reference = {"reference": self.object.reference}
        messages.success(self.request, _("Casus %(reference)s is afgesloten en afgeschermd.") % reference)

    def get_success_url(self):
        return reverse("worklist:index")

    def crumbs(self):
        case_url = reverse("cases:open", args=[self.object.pk])
        return [(_("Casussen"), reverse("cases:list")), (self.object.reference, case_url)]
