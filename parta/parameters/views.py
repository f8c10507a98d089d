"""The parameters of a casusoverleg, and recording what was decided."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parta.access.views import GateView, StepView
from parta.organisations.models import ConsultationBody
from parta.parameters import forms, policies, sections, services


class ParametersView(GateView):
    policy = policies.can_see_parameters
    template_name = "parameters/list.html"
    heading = _("Parameters")
    lead = _("Wat de wet openlaat, beslissen de deelnemers. Tot dan geldt de waarde die het meest beschermt.")

    def get_context_data(self, **kwargs):
        page = sections.page_of(self.request.user, self.request.GET.get("overleg"))
        return super().get_context_data(**page, **kwargs)


class RecordParameterView(StepView):
    model = ConsultationBody
    policy = policies.can_record_parameters
    form_class = forms.ParameterForm
    template_name = "parameters/form.html"
    heading = _("Leg een parameter vast")
    lead = _("De deelnemers besluiten, de FG adviseert, de privacy officer legt vast.")
    submit = _("Leg vast")
    success_message = _("De parameter is vastgelegd.")

    def get_queryset(self):
        return policies.recordable_bodies(self.request.user)

    def crumbs(self):
        return [(_("Parameters"), self.get_success_url())]

    def get_parameter(self):
        return sections.chosen_parameter(self.request.GET.get("parameter"))

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "parameter": self.get_parameter()}

    def get_context_data(self, **kwargs):
        beside = sections.beside(self.object, self.get_parameter())
        return super().get_context_data(body=self.object, **beside, **kwargs)

    def perform(self, **answers):
        return services.record_parameter(actor=self.request.user, body=self.object, **answers)

    def get_success_url(self):
        return f"{reverse('parameters:list')}?overleg={self.object.pk}"

    get_repeated_url = get_success_url
