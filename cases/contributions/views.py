"""Bringing in, not providing, the list, what is folded, and files."""

from io import BytesIO

from django.http import FileResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.contributions import forms, policies, sections, services
from cases.contributions.models import Contribution
from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from cases.participants.policies import participants_at, seats_of
from parta.access.views import PageView, StepView


class SeatStepView(CaseCrumbs, StepView):
    model = Case

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": seats_of(self.request.user, self.object)}


class ContributeView(SeatStepView):
    policy = policies.can_contribute
    form_class = forms.ContributionForm
    template_name = "cases/contributions/form.html"
    heading = _("Breng iets in")
    submit = _("Breng in")
    success_message = _("Uw uitspraak is ingebracht.")

    def get_initial(self):
        return {"contributed_on": timezone.localdate()}

    def get_context_data(self, **kwargs):
        readers = participants_at(self.object)
        return super().get_context_data(readers=readers, ref=self.object.reference, **kwargs)

    def perform(self, **answers):
        services.contribute(actor=self.request.user, case=self.object, **answers)


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
        user, before = self.request.user, self.request.GET.get("voor")
        rows, next_url = sections.page_of(user, self.object, before)
        items = [sections.statement_of(row) for row in rows]
        refusals = [] if before else sections.refusals_of(user, self.object)
        kwargs.update(items=items, next_url=next_url, refusals=refusals, ref=self.object.reference)
        return super().get_context_data(**kwargs)


class SpecialView(CaseCrumbs, PageView):
    model = Contribution
    select_related = ("case", "participant")
    policy = policies.can_open_special
    template_name = "cases/contributions/special.html"
    heading = _("Een gegeven dat dicht stond")

    def case(self):
        return self.object.case

    def get_context_data(self, **kwargs):
        text = services.open_special(actor=self.request.user, contribution=self.object)
        opened = {"text": text, "file_name": self.object.file_name, "special_url": ""}
        item = {**sections.statement_of(self.object), **opened}
        return super().get_context_data(item=item, ref=self.case().reference, **kwargs)


class FileView(PageView):
    model = Contribution
    heading = _("Bestand")
    select_related = ("case",)
    policy = policies.can_read_file

    def render_to_response(self, context, **kwargs):
        name, content_type, content = services.read_file(actor=self.request.user, contribution=self.object)
        response = FileResponse(BytesIO(content), as_attachment=True, filename=name, content_type=content_type)
        response["X-Content-Type-Options"] = "nosniff"
        return response
