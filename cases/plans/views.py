"""Adopting a plan and reporting on an action."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from cases.participants.policies import seated
from cases.plans import forms, policies, sections, services
from cases.plans.models import Action
from parta.access.views import PageView, StepView


class AdoptPlanView(CaseCrumbs, StepView):
    model = Case
    policy = policies.can_adopt_plan
    form_class = forms.PlanForm
    formset_class = forms.ActionFormSet
    formset_name = "actions"
    template_name = "cases/plans/form.html"
    heading = _("Stel een plan vast")
    submit = _("Stel vast")
    success_message = _("Het plan is vastgesteld.")

    def get_initial(self):
        plan = sections.newest_plan(self.request.user, self.object)
        if plan is None:
            return {"based_on_version": 0}
        return {"based_on_version": plan.version, "necessity": plan.necessity, "text": plan.text}

    def get_formset_form_kwargs(self):
        return {"seats": seated(self.object)}

    def get_context_data(self, **kwargs):
        kwargs["running"] = sections.open_actions(self.request.user, self.object)
        return super().get_context_data(ref=self.object.reference, row_label=_("Actie"), **kwargs)

    def perform(self, **answers):
        services.adopt_plan(actor=self.request.user, case=self.object, **answers)


class ProgressView(CaseCrumbs, StepView):
    model = Action
    select_related = ("case", "participant")
    policy = policies.can_progress_action
    form_class = forms.ProgressForm
    template_name = "cases/plans/progress.html"
    heading = _("Werk een actie bij")
    submit = _("Werk bij")
    success_message = _("De actie is bijgewerkt.")

    def case(self):
        return self.object.case

    def get_context_data(self, **kwargs):
        kwargs["row"] = sections.action_row(self.request.user, self.object)
        return super().get_context_data(ref=self.case().reference, **kwargs)

    def perform(self, **answers):
        services.progress_action(actor=self.request.user, action=self.object, **answers)


class PlanView(CaseCrumbs, PageView):
    model = Case
    template_name = "cases/plans/plan.html"
    heading = _("Integraal plan van aanpak")

    def get_context_data(self, **kwargs):
        user = self.request.user
        kwargs.update(plans=sections.plans_of(user, self.object), rows=sections.action_rows(user, self.object))
        if policies.can_adopt_plan(user, self.object):
            kwargs["action_url"] = reverse("cases:adopt_plan", args=[self.object.pk])
            kwargs["action_label"] = _("Stel een nieuwe versie vast")
        return super().get_context_data(ref=self.object.reference, **kwargs)
