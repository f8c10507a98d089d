"""Submitting a case and reading what was submitted."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parta.access.views import ListPage, PageView, StartView, StepView
from signals.referrals import forms, policies, sections, services
from signals.referrals.models import Referral, ReferralItem
from signals.reports.models import Report

PARTS = ("subject", "consultation_body__municipality", "referring_participant")


class ReferralListView(ListPage):
    model = Referral
    policy = policies.can_see_referrals
    select_related = PARTS
    template_name = "signals/referrals/list.html"
    heading = _("Aanmeldingen")
    lead = _("Wat u zelf aanmeldde, en wat bij uw casusoverleg op een weging wacht.")

    def get_context_data(self, **kwargs):
        if policies.can_refer(self.request.user):
            kwargs.update(action_url=reverse("signals:submit_referral"), action_label=_("Meld een casus aan"))
        return super().get_context_data(**kwargs)


class ReferralView(PageView):
    model = Referral
    policy = policies.can_see_referral
    select_related = PARTS
    template_name = "signals/referrals/referral.html"
    heading = _("Aanmelding")

    def crumbs(self):
        return [(_("Aanmeldingen"), reverse("signals:referrals"))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.page_of(self.object, self.request.user), **kwargs)


class OpenItemView(PageView):
    model = ReferralItem
    select_related = ("referral",)
    policy = policies.can_open_item
    template_name = "signals/referrals/item.html"
    heading = _("Een gegeven dat dicht stond")

    def crumbs(self):
        place = reverse("signals:referral", args=[self.object.referral_id])
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (self.object.referral.reference, place)]

    def get_context_data(self, **kwargs):
        text = services.open_item(actor=self.request.user, item=self.object)
        item = sections.opened(self.object, text)
        return super().get_context_data(item=item, ref=self.object.referral.reference, **kwargs)


class ReferralFormMixin:
    form_class = forms.ReferralForm
    formset_class = forms.ItemFormSet
    template_name = "signals/referrals/form.html"
    heading = _("Meld een casus aan")
    submit = _("Meld aan")
    success_message = _("De casus is aangemeld. Politie, openbaar ministerie en burgemeester wegen haar.")
    report = None

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": sections.seats_for(self.request.user, self.report)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.law(), **kwargs)

    def perform(self, **answers):
        return services.submit_referral(actor=self.request.user, report=self.report, **answers)

    def get_success_url(self):
        return reverse("signals:referral", args=[self.result.pk])


class SubmitReferralView(ReferralFormMixin, StartView):
    policy = policies.can_refer
    lead = _("Uw organisatie blijft verantwoordelijk voor de juistheid (Besluit PARTA, artikel 7).")

    def crumbs(self):
        return [(_("Aanmeldingen"), reverse("signals:referrals"))]


class SubmitFromReportView(ReferralFormMixin, StepView):
    model = Report
    select_related = ("consultation_body__municipality",)
    policy = policies.can_refer_report
    formset_class = forms.FromReportFormSet
    lead = _("De uitspraken van de melding staan hieronder ingevuld. De melder gaat niet mee.")

    @property
    def report(self):
        return self.object

    def crumbs(self):
        place = reverse("signals:report", args=[self.object.pk])
        return [(_("Meldingen"), reverse("signals:reports")), (self.object.reference, place)]

    def get_formset(self):
        if self.request.method == "POST":
            return super().get_formset()
        return self.formset_class(prefix=self.formset_name, initial=sections.prefilled(self.object, self.request.user))
