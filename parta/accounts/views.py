"""The doors after signing in: confirming secrecy, and what is still missing."""

from django.http import HttpResponse
from django.urls import reverse_lazy
from django.utils import timezone
from django.views.generic import FormView, TemplateView, View

from parta import legal
from parta.accounts import gates, services
from parta.accounts.forms import SecrecyForm


class SecrecyView(FormView):
    form_class = SecrecyForm
    template_name = "accounts/secrecy.html"
    success_url = reverse_lazy("worklist:index")

    def get_context_data(self, **kwargs):
        last = gates.last_confirmation(self.request.user)
        return super().get_context_data(law=legal.SECRECY_TEXT, last=last, **kwargs)

    def form_valid(self, form):
        services.confirm_secrecy(actor=self.request.user, confirmed_on=timezone.localdate())
        return super().form_valid(form)


class NoDesignationView(TemplateView):
    template_name = "accounts/no_designation.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**gates.what_is_missing(self.request.user), **kwargs)


class AliveView(View):
    """The page asks whether its session still runs; asking keeps it so, as any other request does."""

    def get(self, request):
        return HttpResponse(status=204)
