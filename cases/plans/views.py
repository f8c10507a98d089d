"""The plan, its actions, evaluations, change per life domain, and what the person thinks of it."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from cases.participants.policies import participants_at, seats_of
from cases.plans import forms, policies, sections, services
from cases.plans.models import Action
from parta.access.views import PageView, StepView


class PlanStep(CaseCrumbs, StepView):
    model = Case
    select_related = ("consultation_body__municipality",)
    part = "plan"

    def get_initial(self):
        return {"decided_on": timezone.localdate()}

    def get_context_data(self, **kwargs):
        return super().get_context_data(ref=self.case().reference, **kwargs)


class AdoptPlanView(PlanStep):
    policy = policies.can_adopt_plan
    form_class = forms.PlanForm
    formset_class = forms.ActionFormSet
    formset_name = "actions"
    template_name = "cases/plans/form.html"
    heading = _("Stel een plan vast")
    submit = _("Stel vast")
    success_message = _("Het plan is vastgesteld.")
    keeps_draft = True

    def get_initial(self):
        return sections.plan_initial(self.request.user, self.object)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), **sections.plan_choices(self.request.user, self.object)}

    def get_formset_form_kwargs(self):
        return {"owners": sections.owners_of(self.object)}

    def get_extra_formsets(self):
        given = {"participants": participants_at(self.object)}
        return {
            "goals": self._made(forms.GoalFormSet, "goals", {}, {}),
            "interventions": self._made(forms.InterventionFormSet, "interventions", given, {}),
        }

    def get_context_data(self, **kwargs):
        kwargs["running"] = sections.open_actions(self.request.user, self.object)
        if sections.newest_plan(self.request.user, self.object) is not None:
            kwargs["heading"] = _("Stel een nieuwe versie van het plan vast")
        return super().get_context_data(row_label=_("Actie"), **kwargs)

    def perform(self, **answers):
        services.adopt_plan(actor=self.request.user, case=self.object, **answers)

    def form_valid(self, form):
        response = super().form_valid(form)
        if any(error.code == "stale" for error in form.non_field_errors().as_data()):
            response.context_data.update(sections.newer_version(self.request.user, self.object, form.cleaned_data))
        return response


class OfAction(PlanStep):
    model = Action
    select_related = ("participant", "owner")

    def case(self):
        return self.object

    def crumbs(self):
        return sections.action_crumbs(self.request.user, self.object)

    def get_success_url(self):
        return sections.action_back(self.request.user, self.object)

    get_repeated_url = get_success_url


class ProgressView(OfAction):
    policy = policies.can_progress_action
    form_class = forms.ProgressForm
    template_name = "cases/plans/progress.html"
    heading = _("Werk een actie bij")
    submit = _("Werk bij")
    success_message = _("De actie is bijgewerkt.")

    def get_context_data(self, **kwargs):
        kwargs["row"] = sections.action_row(self.request.user, self.object)
        return super().get_context_data(**kwargs)

    def perform(self, **answers):
        services.progress_action(actor=self.request.user, action=self.object, **answers)


class ReassignView(OfAction):
    policy = policies.can_reassign_action
    select_related = ("case__consultation_body", "participant", "owner")
    form_class = forms.ReassignForm
    template_name = "cases/plans/progress.html"
    heading = _("Geef een actie aan iemand anders")
    submit = _("Geef door")
    success_message = _("De actie heeft een nieuwe eigenaar.")

    def get_form_kwargs(self):
        own = [one for one in sections.owners_of(self.object.case) if one.participant_id == self.object.participant_id]
        return {**super().get_form_kwargs(), "owners": own}

    def get_context_data(self, **kwargs):
        kwargs["row"] = sections.action_row(self.request.user, self.object)
        return super().get_context_data(**kwargs)

    def perform(self, **answers):
        services.reassign_action(actor=self.request.user, action=self.object, **answers)


class AddActionView(PlanStep):
    policy = policies.can_add_action
    form_class = forms.AddActionForm
    heading = _("Voeg een actie toe")
    submit = _("Voeg toe")
    success_message = _("De actie is toegevoegd. Wie haar doet, krijgt bericht.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "owners": sections.owners_of(self.object)}

    def perform(self, **answers):
        services.add_action(actor=self.request.user, case=self.object, **answers)


class PlanView(CaseCrumbs, PageView):
    model = Case
    policy = policies.can_see_plan
    template_name = "cases/plans/plan.html"
    heading = _("Integraal plan van aanpak")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.plan_page(self.request.user, self.object))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class EvaluateView(PlanStep):
    policy = policies.can_evaluate
    form_class = forms.EvaluationForm
    formset_class = forms.ChangeFormSet
    formset_name = "changes"
    template_name = "cases/plans/evaluate.html"
    heading = _("Evalueer de casus")
    submit = _("Leg de evaluatie vast")
    success_message = _("De evaluatie is vastgelegd. Wie is bevestigd, ziet de casus tot na de volgende.")
    keeps_draft = True

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), **sections.evaluation_choices(self.request.user, self.object)}

    def get_context_data(self, **kwargs):
        due = policies.evaluation_due(self.object)
        late = due < timezone.localdate()
        return super().get_context_data(row_label=_("Leefgebied"), due=due, late=late, **kwargs)

    def perform(self, **answers):
        answers["usefulness"] = forms.usefulness_of(answers)
        services.evaluate(actor=self.request.user, case=self.object, **answers)

    def get_success_url(self):
        return sections.after_evaluation(self.request.user, self.object)


class DomainsView(CaseCrumbs, PageView):
    model = Case
    policy = policies.can_see_plan
    template_name = "cases/plans/domains.html"
    heading = _("Verandering per leefgebied")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.domains_page(self.request.user, self.object))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class HeardView(PlanStep):
    policy = policies.can_record_heard
    form_class = forms.HeardForm
    heading = _("Leg vast hoe de betrokkene is gehoord")
    submit = _("Leg vast")
    success_message = _("Vastgelegd.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": seats_of(self.request.user, self.object)}

    def perform(self, **answers):
        services.record_heard(actor=self.request.user, case=self.object, **answers)
