"""The list of one's own cases, the case page, and opening a case."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.dossier import forms, policies, sections, services
from cases.dossier.models import Case, CaseGrant
from parta.access.views import ListPage, PageView, StepView
from signals.weighing.models import Composition


class CaseCrumbs:
    """The way back from a step to its case, at the part that it is about."""

    part = ""

    def case(self) -> Case:
        return self.object

    def crumbs(self):
        return [(_("Casussen"), reverse("cases:list")), (self.case().reference, self.get_success_url())]

    def get_success_url(self):
        page = reverse("cases:open", args=[self.case().pk])
        return f"{page}?deel={self.part}" if self.part else page

    get_repeated_url = get_success_url


class CaseListView(ListPage):
    model = CaseGrant
    policy = policies.can_see_cases
    template_name = "cases/dossier/list.html"
    heading = _("Casussen")

    def get_queryset(self):
        rows = sections.list_rows(self.request.user, self.page_size + 1, self.request.GET.get("voor"))
        if rows is None:
            raise Http404
        return rows


class CaseView(PageView):
    model = Case
    policy = policies.can_see_case
    select_related = ("subject", "consultation_body__municipality", "composition__weighing__referral")
    heading = _("Casus")
    template_name = "cases/dossier/case.html"

    def crumbs(self):
        return [(_("Casussen"), reverse("cases:list"))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.page_of(self.object, self.request), **kwargs)


class TimelineView(CaseCrumbs, PageView):
    model = Case
    policy = policies.can_see_case
    template_name = "cases/dossier/timeline.html"
    heading = _("Tijdlijn")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.timeline_page(self.object, self.request.user, self.request.GET))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class RelationsView(CaseCrumbs, PageView):
    model = Case
    select_related = ("subject",)
    policy = policies.can_see_case
    template_name = "cases/dossier/relations.html"
    heading = _("Relaties")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.relations_page(self.object, self.request.user))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class AccessView(CaseCrumbs, PageView):
    model = Case
    policy = policies.can_see_case
    template_name = "cases/dossier/access.html"
    heading = _("Wie ziet deze casus, en waarom")

    def get_context_data(self, **kwargs):
        form = forms.DayForm(self.request.GET or None)
        on = form.cleaned_data["op"] if form.is_valid() and form.cleaned_data["op"] else timezone.localdate()
        kwargs.update(sections.access_page(self.object, self.request.user, on))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class OpenFromView(StepView):
    model = Composition
    select_related = ("weighing", "consultation_body")
    policy = policies.can_open_case
    form_class = forms.OpenForm
    template_name = "cases/dossier/open.html"
    heading = _("Open de casus")
    lead = _("De gekozen personen zien de casus vanaf nu. Wie er niet bij staat, ziet haar niet.")
    submit = _("Open de casus")
    success_message = _("De casus is geopend. De gekozen personen krijgen bericht.")

    def guard(self, subject):
        super().guard(subject)
        # The first referral of the weighing may have been withdrawn since.
        self.referral = policies.leading_of(subject.weighing)

    def crumbs(self):
        page = reverse("signals:referral", args=[self.referral.pk])
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (self.referral.reference, page)]

    def get_context_data(self, **kwargs):
        members = self.object.members.select_related("participant", "person").order_by("participant__name")
        return super().get_context_data(members=members, ref=self.referral.reference, **kwargs)

    def perform(self, **answers):
        return services.open_case(actor=self.request.user, composition=self.object, **answers)

    def get_success_url(self):
        if policies.can_see_case(self.request.user, self.result):
            return reverse("cases:open", args=[self.result.pk])
        return reverse("worklist:index")
