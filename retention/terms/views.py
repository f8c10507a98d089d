"""The list of what goes, the first on top."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parta.access.views import ListPage
from retention.terms import policies, sections
from retention.terms.models import PlannedDestruction


class TermsView(ListPage):
    model = PlannedDestruction
    policy = policies.can_see_terms
    template_name = "retention/terms/list.html"
    heading = _("Bewaren en vernietigen")
    lead = _("Wat weg moet en wanneer. Verlengen bestaat niet (Wet PARTA, artikel 9).")

    def get_queryset(self):
        return sections.first_to_go(self.request.user, self.request.GET.get("voor"))[: self.page_size + 1]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(certificates_url=reverse("retention:certificates"), **kwargs)
        rows = sections.lines(context["object_list"])
        return {**context, "rows": rows, "waiting_for": sections.waiting_for(rows)}
