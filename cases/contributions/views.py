"""Bringing in, not providing, the list, what is folded, pages of files, corrections, related people."""

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.contributions import forms, policies, sections, services
from cases.contributions.models import Contribution, Correction, RelatedPerson, SourceFeedback
from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from cases.participants.policies import participants_at, seats_of
from parta.access.views import PageView, StepView


class SeatStepView(CaseCrumbs, StepView):
    model = Case
    part = "bijdragen"

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": seats_of(self.request.user, self.case())}

    def get_initial(self):
        return {name: timezone.localdate() for name in TODAY}

    def get_context_data(self, **kwargs):
        return super().get_context_data(ref=self.case().reference, **kwargs)


TODAY = ("contributed_on", "decided_on", "added_on", "confirmed_on", "removed_on", "ended_on", "answered_on")
"""The days that are most often today; each can be changed."""


class ContributeView(SeatStepView):
    policy = policies.can_contribute
    form_class = forms.ContributionForm
    template_name = "cases/contributions/form.html"
    heading = _("Breng iets in")
    submit = _("Breng in")
    success_message = _("Uw uitspraak is ingebracht.")
    keeps_draft = True

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), **sections.form_choices(self.request.user, self.object)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(readers=participants_at(self.object), **kwargs)

    def perform(self, **answers):
        services.contribute(actor=self.request.user, case=self.object, **answers)


class OnBehalfView(SeatStepView):
    policy = policies.can_contribute_on_behalf
    form_class = forms.OnBehalfForm
    heading = _("Leg vast wat een deelnemer zei")
    lead = _("De deelnemer krijgt bericht en bevestigt het. Zonder bevestiging binnen de termijn vervalt het.")
    submit = _("Leg vast")
    success_message = _("Vastgelegd. De deelnemer krijgt bericht om het te bevestigen.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": participants_at(self.object)}

    def perform(self, **answers):
        services.contribute_on_behalf(actor=self.request.user, case=self.object, **answers)


class RefuseProvisionView(SeatStepView):
    policy = policies.can_refuse_provision
    form_class = forms.ProvisionRefusalForm
    heading = _("Niet inbrengen: zwaarwegende redenen")
    lead = _("U legt alleen vast dat uw deelnemer iets niet verstrekt. De inhoud en de redenen horen hier niet.")
    submit = _("Leg vast")
    success_message = _("De weigering is vastgelegd.")

    def perform(self, **answers):
        services.refuse_provision(actor=self.request.user, case=self.object, **answers)


class ContributionsView(CaseCrumbs, PageView):
    model = Case
    template_name = "cases/contributions/list.html"
    heading = _("Bijdragen")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.list_page(self.request.user, self.object, self.request.GET))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class OfContribution:
    """A step on one statement, which ends on its case."""

    model = Contribution
    select_related = ("case__consultation_body", "participant")

    def case(self):
        return self.object.case


class SpecialView(OfContribution, CaseCrumbs, PageView):
    policy = policies.can_open_special
    template_name = "cases/contributions/special.html"
    heading = _("Een gegeven dat dicht stond")

    def get_context_data(self, **kwargs):
        text = services.open_special(actor=self.request.user, contribution=self.object)
        opened = {"text": text, "file_name": self.object.file_name, "special_url": ""}
        item = {**sections.statement_of(self.object), **opened}
        return super().get_context_data(item=item, ref=self.case().reference, **kwargs)


class FileView(OfContribution, CaseCrumbs, PageView):
    policy = policies.can_read_file
    template_name = "cases/contributions/file.html"
    heading = _("Bestand")

    def get_context_data(self, **kwargs):
        number = services.open_file(actor=self.request.user, contribution=self.object)
        pages = [reverse("cases:file_page", args=[self.object.pk, page]) for page in range(1, number + 1)]
        kwargs.update(pages=pages, name=self.object.file_name, ref=self.case().reference)
        return super().get_context_data(**kwargs)


class FilePageView(OfContribution, PageView):
    policy = policies.can_read_file
    heading = _("Bladzijde van een bestand")

    def render_to_response(self, context, **kwargs):
        answers = {"number": self.kwargs["number"], "watermark": sections.watermark_of(self.request.user, self.object)}
        try:
            page = services.read_page(actor=self.request.user, contribution=self.object, **answers)
        except ValidationError:
            raise Http404 from None
        return HttpResponse(page, content_type="image/png", headers={"X-Content-Type-Options": "nosniff"})


class StatementStep(OfContribution, SeatStepView):
    def get_context_data(self, **kwargs):
        return super().get_context_data(item=sections.statement_of(self.object), **kwargs)


class PlainStep(StatementStep):
    """A step on a statement that does not ask for whom one acts."""

    template_name = "cases/contributions/step.html"

    def get_form_kwargs(self):
        given = super().get_form_kwargs()
        del given["seats"]
        return given


class ConfirmStatementView(PlainStep):
    policy = policies.can_confirm_statement
    form_class = forms.ConfirmStatementForm
    heading = _("Bevestig wat namens u is ingevoerd")
    submit = _("Verstuur uw antwoord")
    success_message = _("Uw antwoord is vastgelegd.")

    def perform(self, **answers):
        services.confirm_statement(actor=self.request.user, contribution=self.object, **answers)


class ReportIncorrectView(StatementStep):
    policy = policies.can_report_incorrect
    form_class = forms.IncorrectForm
    template_name = "cases/contributions/step.html"
    heading = _("Meld dat een uitspraak niet klopt")
    submit = _("Meld")
    success_message = _("De deelnemer die dit inbracht, krijgt bericht en gaat het na.")

    def perform(self, **answers):
        services.report_incorrect(actor=self.request.user, contribution=self.object, **answers)


class CorrectView(PlainStep):
    policy = policies.can_correct
    form_class = forms.CorrectForm
    template_name = "cases/contributions/correct.html"
    heading = _("Corrigeer een uitspraak")
    submit = _("Leg de uitkomst vast")
    success_message = _("De uitkomst is vastgelegd. Iedereen aan tafel krijgt bericht.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(reports=sections.reports_of(self.request.user, self.object), **kwargs)

    def perform(self, **answers):
        self.result = services.correct(actor=self.request.user, contribution=self.object, **answers)
        return self.result

    def get_success_url(self):
        made = getattr(self, "result", None)
        if made is not None and policies.can_send_feedback(self.request.user, made):
            return reverse("cases:send_feedback", args=[made.pk])
        return super().get_success_url()


class RemoveStatementView(PlainStep):
    policy = policies.can_remove_statement
    form_class = forms.RemoveForm
    heading = _("Verwijder een uitspraak die niet meer nodig is")
    submit = _("Verwijder")
    success_message = _("De uitspraak is leeggemaakt; het merk blijft staan.")

    def perform(self, **answers):
        services.remove_statement(actor=self.request.user, contribution=self.object, **answers)


class FeedbackView(PlainStep):
    model = Correction
    select_related = ("contribution__case__consultation_body", "contribution__participant")
    policy = policies.can_send_feedback
    form_class = forms.FeedbackForm
    heading = _("Meld het aan de bron")
    lead = _("De organisatie waar het gegeven vandaan kwam, gaat haar eigen bestand na (Wet PARTA, artikel 10).")
    submit = _("Leg vast dat het is gemeld")
    success_message = _("Vastgelegd. U volgt het tot de bron antwoordt.")

    def case(self):
        return self.object.contribution.case

    def get_context_data(self, **kwargs):
        kwargs["item"] = sections.statement_of(self.object.contribution)
        return super(StatementStep, self).get_context_data(**kwargs)

    def perform(self, **answers):
        services.send_feedback(actor=self.request.user, correction=self.object, **answers)


class AnswerFeedbackView(FeedbackView):
    model = SourceFeedback
    select_related = (
        "correction__contribution__case__consultation_body",
        "correction__contribution__participant",
    )
    policy = policies.can_answer_feedback
    form_class = forms.AnswerFeedbackForm
    heading = _("Leg het antwoord van de bron vast")
    lead = ""
    submit = _("Leg vast")
    success_message = _("Het antwoord is vastgelegd.")

    def case(self):
        return self.object.correction.contribution.case

    def get_context_data(self, **kwargs):
        kwargs["item"] = sections.statement_of(self.object.correction.contribution)
        return super(StatementStep, self).get_context_data(**kwargs)

    def perform(self, **answers):
        services.answer_feedback(actor=self.request.user, feedback=self.object, **answers)


class AddRelatedView(SeatStepView):
    policy = policies.can_add_related
    form_class = forms.RelatedForm
    heading = _("Voeg een persoon uit zijn omgeving toe")
    lead = _("Alleen als dat van belang is voor het plan. De persoon krijgt geen eigen casus en is niet vindbaar.")
    submit = _("Voeg toe")
    success_message = _("Toegevoegd.")
    part = "omgeving"

    def perform(self, **answers):
        services.add_related(actor=self.request.user, case=self.object, **answers)


class EndRelatedView(PlainStep):
    model = RelatedPerson
    select_related = ("case__consultation_body",)
    policy = policies.can_end_related
    form_class = forms.EndRelatedForm
    template_name = "step.html"
    heading = _("Deze persoon is niet meer van belang")
    submit = _("Maak de gegevens leeg")
    success_message = _("De gegevens van deze persoon zijn leeggemaakt.")
    part = "omgeving"

    def get_context_data(self, **kwargs):
        return super(StatementStep, self).get_context_data(lead=self.object.relation, **kwargs)

    def perform(self, **answers):
        services.end_related(actor=self.request.user, related=self.object, **answers)
