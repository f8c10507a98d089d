"""The contact point's list of persons to be told, and its decision."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _

from parta.access.views import ListPage, StepView
from signals.informing import forms, policies, sections, services
from signals.referrals.models import DataSubject


class InformingListView(ListPage):
    model = DataSubject
    policy = policies.can_see_informing
    template_name = "signals/informing/list.html"
    heading = _("Informeren")
    lead = _("Wie nog niet is geïnformeerd. De maand loopt vanaf de ontvangst van de aanmelding.")

    def get_queryset(self):
        rows = sections.waiting(self.request.user)
        if key := self.request.GET.get("voor"):
            rows = sections.after(rows, key)
        return rows[: self.page_size + 1]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {**context, "rows": sections.with_months(context["object_list"])}


class DecideInformingView(StepView):
    model = DataSubject
    select_related = ("consultation_body__municipality",)
    policy = policies.can_decide_informing
    form_class = forms.InformingForm
    template_name = "signals/informing/form.html"
    heading = _("Beslis over informeren")
    lead = _("Eén besluit per persoon, van het contactpunt (Besluit PARTA, artikel 4).")
    submit = _("Leg het besluit vast")
    success_message = _("Het besluit is vastgelegd.")
    success_url = reverse_lazy("signals:informing")

    def crumbs(self):
        return [(_("Informeren"), reverse("signals:informing"))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.beside(self.object, self.request.user), **kwargs)

    def perform(self, **answers):
        return services.decide_informing(actor=self.request.user, subject=self.object, **answers)
