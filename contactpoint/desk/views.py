"""The public pages: the same for everyone, without signing in and without script."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from contactpoint.desk import sections

LONGEST_SEARCH = 80


@method_decorator(login_not_required, name="dispatch")
class DeskIndexView(TemplateView):
    template_name = "contactpoint/desk/index.html"

    def get_context_data(self, **kwargs):
        search = self.request.GET.get("gemeente", "").strip()[:LONGEST_SEARCH]
        heading = _("Uw gegevens in het casusoverleg")
        return super().get_context_data(heading=heading, search=search, desks=sections.desks(search), **kwargs)


@method_decorator(login_not_required, name="dispatch")
class DeskView(TemplateView):
    template_name = "contactpoint/desk/municipality.html"

    def get_context_data(self, **kwargs):
        body = sections.desk_of(kwargs["slug"])
        if body is None:
            raise Http404
        crumbs = [(_("alle gemeenten"), reverse("desk:index"))]
        texts = {"heading": _("Uw gegevens in het casusoverleg"), "crumbs": crumbs}
        return super().get_context_data(body=body, municipality=body.municipality, **texts, **kwargs)
