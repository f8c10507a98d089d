"""What leaves the table: the register, preparing, agreeing, judging, carrying out, telling receivers."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import Correction
from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from cases.provisions import forms, policies, sections, services
from cases.provisions.models import Provision, ProvisionItem
from parta.access.views import PageView, StepView, visible_or_404


class ProvisionsView(CaseCrumbs, PageView):
    model = Case
    policy = policies.can_see_provisions
    template_name = "cases/provisions/list.html"
    heading = _("Wat de tafel verlaat")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.page_of(self.request.user, self.object))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class ProvisionStep(CaseCrumbs, StepView):
    """A step that ends in the register of its case."""

    def case(self):
        return self.object.case

    def get_success_url(self):
        return reverse("cases:provisions", args=[self.case().pk])

    get_repeated_url = get_success_url

    def get_initial(self):
        return {name: timezone.localdate() for name in ("decided_on", "answered_on", "carried_out_on")}

    def get_context_data(self, **kwargs):
        return super().get_context_data(ref=self.case().reference, **kwargs)


class PrepareView(ProvisionStep):
    model = Case
    select_related = ("consultation_body__municipality",)
    policy = policies.can_prepare_provision
    form_class = forms.ProvisionForm
    submit = _("Leg vast")
    success_message = _("Vastgelegd. Hieronder staat waarop het nog wacht.")
    keeps_draft = True

    def case(self):
        return self.object

    def guard(self, subject):
        super().guard(subject)
        self.kind = sections.SLUGS.get(self.kwargs["kind"])
        if self.kind is None or not policies.may_prepare(self.request.user, subject, self.kind):
            raise Http404

    def get_form_kwargs(self):
        choices = sections.form_choices(self.request.user, self.object)
        return {**super().get_form_kwargs(), "kind": self.kind, **choices}

    def get_context_data(self, **kwargs):
        texts = {"heading": capfirst(self.kind.label), "lead": sections.WHY[self.kind]}
        return super().get_context_data(**texts, **kwargs)

    def perform(self, **answers):
        services.prepare_provision(actor=self.request.user, case=self.object, kind=self.kind, **answers)


class ConsentView(ProvisionStep):
    model = ProvisionItem
    select_related = (
        "provision__case__consultation_body",
        "contribution__participant",
        "contribution__case",
        "supplier",
    )
    policy = policies.can_answer_consent
    form_class = forms.ConsentForm
    template_name = "cases/provisions/consent.html"
    heading = _("Mag dit gegeven de tafel verlaten?")
    submit = _("Verstuur uw antwoord")
    success_message = _("Uw antwoord is vastgelegd.")

    def case(self):
        return self.object.provision.case

    def get_context_data(self, **kwargs):
        item = sections.contributions.statement_of(self.object.contribution)
        row = sections.provision_row(self.request.user, self.object.provision)
        return super().get_context_data(item=item, row=row, **kwargs)

    def perform(self, **answers):
        services.answer_consent(actor=self.request.user, item=self.object, **answers)


class ReviewView(StepView):
    model = Provision
    select_related = ("participant",)
    policy = policies.can_review_provision
    form_class = forms.ReviewForm
    template_name = "cases/provisions/review.html"
    heading = _("Beoordeel een verstrekking")
    submit = _("Leg uw oordeel vast")
    success_message = _("Uw oordeel is vastgelegd.")

    def get_initial(self):
        return {"decided_on": timezone.localdate()}

    def get_context_data(self, **kwargs):
        kwargs.update(sections.review_row(self.request.user, self.object))
        return super().get_context_data(ref=self.object.reference, **kwargs)

    def perform(self, **answers):
        services.review_provision(actor=self.request.user, provision=self.object, **answers)

    def get_success_url(self):
        return reverse("worklist:index")


class CarryOutView(ProvisionStep):
    model = Provision
    select_related = ("case__consultation_body", "participant", "to_participant", "third_party__case", "actor")
    policy = policies.can_carry_out
    form_class = forms.CarryOutForm
    template_name = "cases/provisions/carry_out.html"
    heading = _("Verstrek")
    submit = _("Verstrek")
    success_message = _("Verstrekt. Vandaag kunt u het papier openen.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(row=sections.provision_row(self.request.user, self.object), **kwargs)

    def perform(self, **answers):
        services.carry_out(actor=self.request.user, provision=self.object, **answers)


class ProvisionPaperView(PageView):
    model = Provision
    select_related = ("case", "participant", "to_participant", "third_party__case")
    policy = policies.can_print_provision
    heading = _("Verstrekking op papier")

    def render_to_response(self, context, **kwargs):
        content = services.print_provision(actor=self.request.user, provision=self.object)
        name = f'attachment; filename="verstrekking-{self.object.reference}.pdf"'
        return HttpResponse(content, content_type="application/pdf", headers={"Content-Disposition": name})


class TellReceiverView(ProvisionStep):
    model = ProvisionItem
    select_related = ("provision__case__consultation_body", "provision__participant")
    policy = policies.can_tell_receiver
    form_class = forms.TellForm
    heading = _("Vertel een ontvanger over een correctie")
    submit = _("Leg vast")
    success_message = _("Vastgelegd.")

    def case(self):
        return self.object.provision.case

    def guard(self, subject):
        super().guard(subject)
        self.correction = visible_or_404(Correction, self.request.user, self.kwargs["correction"])

    def perform(self, **answers):
        services.tell_receiver(actor=self.request.user, item=self.object, correction=self.correction, **answers)
