"""The trail behind its purpose: asked first, remembered for an hour."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from parta.access.views import GateView, StartView
from parta.lawfulness import forms, policies, sections, services


class TrailView(GateView):
    policy = policies.can_read_trail
    template_name = "lawfulness/trail.html"
    heading = _("Logging")
    lead = _("Wie deed, zag of kreeg geen toegang, wanneer en waarom.")

    def get_context_data(self, **kwargs):
        opened = sections.opened(self.request.session)
        found = sections.reading(self.request.user, opened, self.request.GET) if opened else {}
        return super().get_context_data(purpose_form=forms.PurposeForm(), opened=opened, **found, **kwargs)


class OpenTrailView(StartView):
    policy = policies.can_read_trail
    form_class = forms.PurposeForm
    template_name = "lawfulness/open.html"
    heading = _("Open de logging")
    success_url = reverse_lazy("lawfulness:trail")

    def crumbs(self):
        return [(_("Logging"), reverse("lawfulness:trail"))]

    def perform(self, **answers):
        services.open_trail(actor=self.request.user, **answers)
        sections.remember(self.request.session, answers["purpose"])
