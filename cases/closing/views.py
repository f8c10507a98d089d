"""Closing a case: proposing it, answering for a participant, and closing."""

from django.contrib import messages
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.closing import forms, policies, sections, services
from cases.closing.models import ClosingProposal
from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from cases.participants.policies import participants_at, seats_of
from parta.access.views import StepView


class ClosingStep(CaseCrumbs, StepView):
    part = "afsluiten"

    def get_initial(self):
        return {name: timezone.localdate() for name in ("decided_on", "answered_on")}

    def get_context_data(self, **kwargs):
        return super().get_context_data(ref=self.case().reference, **kwargs)


class ProposeView(ClosingStep):
    model = Case
    select_related = ("consultation_body__municipality",)
    policy = policies.can_propose_closing
    form_class = forms.ProposalForm
    heading = _("Stel voor de casus te sluiten")
    lead = _("Elke deelnemer aan tafel krijgt de vraag en antwoordt zelf.")
    submit = _("Vraag de deelnemers")
    success_message = _("De deelnemers zijn gevraagd.")
    keeps_draft = True

    def perform(self, **answers):
        services.propose_closing(actor=self.request.user, case=self.object, **answers)


class OfProposal(ClosingStep):
    model = ClosingProposal
    select_related = ("case__consultation_body", "actor")
    template_name = "cases/closing/proposal.html"

    def case(self):
        return self.object.case

    def get_context_data(self, **kwargs):
        return super().get_context_data(answers=sections.answers_of(self.request.user, self.object), **kwargs)


class AnswerProposalView(OfProposal):
    policy = policies.can_answer_proposal
    form_class = forms.AnswerProposalForm
    heading = _("Kan deze casus sluiten?")
    submit = _("Verstuur uw antwoord")
    success_message = _("Uw antwoord is vastgelegd. Tot het afsluiten kunt u het wijzigen.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": seats_of(self.request.user, self.case())}

    def perform(self, **answers):
        services.answer_proposal(actor=self.request.user, proposal=self.object, **answers)


class WithdrawProposalView(OfProposal):
    policy = policies.can_withdraw_proposal
    form_class = forms.WithdrawForm
    heading = _("Trek het voorstel in")
    submit = _("Trek in")
    success_message = _("Het voorstel is ingetrokken.")

    def perform(self, **answers):
        services.withdraw_proposal(actor=self.request.user, proposal=self.object)


class CloseCaseView(ClosingStep):
    model = Case
    select_related = ("consultation_body__municipality",)
    policy = policies.can_close_case
    form_class = forms.ClosingForm
    template_name = "cases/closing/form.html"
    heading = _("Sluit de casus af")
    submit = _("Sluit de casus af")

    def get_initial(self):
        return {**super().get_initial(), **sections.initial_of(self.request.user, self.object)}

    def get_form_kwargs(self):
        own = {"reference": self.object.reference, "participants": participants_at(self.object)}
        return {**super().get_form_kwargs(), **own, "items": sections.items_of(self.request.user, self.object)}

    def get_context_data(self, **kwargs):
        kwargs.update(sections.readiness(self.request.user, self.object))
        kwargs["irreversible"] = sections.consequences(self.object)
        return super().get_context_data(**kwargs)

    def perform(self, **answers):
        services.close_case(actor=self.request.user, case=self.object, **answers)
        reference = {"reference": self.object.reference}
        messages.success(self.request, _("Casus %(reference)s is afgesloten en afgeschermd.") % reference)

    def get_success_url(self):
        return reverse("worklist:index")

    def crumbs(self):
        case_url = reverse("cases:open", args=[self.object.pk])
        return [(_("Casussen"), reverse("cases:list")), (self.object.reference, case_url)]
