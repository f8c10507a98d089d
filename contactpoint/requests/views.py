"""The officer's requests, and the public form by which they come in."""

from uuid import uuid4

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from contactpoint.desk.sections import desk_of
from contactpoint.requests import forms, policies, sections, services
from contactpoint.requests.models import RightsRequest
from parta.access.middleware import origin_of
from parta.access.views import ListPage, PageView, StepView


class RequestListView(ListPage):
    model = RightsRequest
    policy = policies.can_see_requests
    select_related = ("consultation_body__municipality", "taken_up")
    template_name = "contactpoint/requests/list.html"
    heading = _("Verzoeken")
    lead = _("Elk verzoek krijgt binnen één kalendermaand antwoord (AVG, artikel 12, derde lid).")

    def get_context_data(self, **kwargs):
        return super().get_context_data(taken_over=sections.taken_over(self.request.user), **kwargs)


class RequestView(PageView):
    model = RightsRequest
    policy = policies.can_see_request
    select_related = ("consultation_body__municipality",)
    template_name = "contactpoint/requests/request.html"
    heading = _("Verzoek")

    def crumbs(self):
        return [(_("Verzoeken"), reverse("contactpoint:requests"))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.page_of(self.object, self.request.user), **kwargs)


class TakeUpView(StepView):
    model = RightsRequest
    select_related = ("consultation_body__municipality",)
    policy = policies.can_take_up_request
    form_class = forms.TakeUpForm
    heading = _("Neem het verzoek in behandeling")
    submit = _("Neem in behandeling")
    success_message = _("Het verzoek is in behandeling.")

    def crumbs(self):
        return [(_("Verzoeken"), reverse("contactpoint:requests")), (self.object.reference, self.get_success_url())]

    def get_success_url(self):
        return reverse("contactpoint:request", args=[self.object.pk])

    get_repeated_url = get_success_url

    def perform(self, **answers):
        return services.take_up_request(actor=self.request.user, rights_request=self.object, **answers)


@method_decorator(login_not_required, name="dispatch")
class AskView(FormView):
    form_class = forms.AskForm
    template_name = "contactpoint/desk/ask.html"
    extra_context = {"heading": _("Doe een verzoek"), "submit": _("Verstuur het verzoek")}

    def dispatch(self, request, *args, **kwargs):
        self.body = desk_of(kwargs["slug"])
        if self.body is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if not services.too_many(origin_of(request)):
            return super().post(request, *args, **kwargs)
        form = self.get_form()
        form.add_error(None, _("Er kwamen veel verzoeken van dit adres. Probeer het over een uur opnieuw, of bel ons."))
        return self.render_to_response(self.get_context_data(form=form), status=429)

    def get_context_data(self, **kwargs):
        place = self.body.municipality
        crumbs = [(place.name, reverse("desk:municipality", args=[place.slug]))]
        once = self.request.POST.get("once", "")[:40] or uuid4().hex
        return super().get_context_data(body=self.body, municipality=place, crumbs=crumbs, once=once, **kwargs)

    def form_valid(self, form):
        once, today = self.request.POST.get("once", "")[:40], timezone.localdate()
        try:
            received = services.receive_request(body=self.body, received_on=today, once=once, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
            return self.form_invalid(form)
        self.template_name = "contactpoint/desk/received.html"
        texts = {"reference": received[0].reference, "code": received[1], "heading": _("Uw verzoek is ontvangen")}
        return self.render_to_response(self.get_context_data(form=form, **texts))
