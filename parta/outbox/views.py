"""Choosing about mail."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from parta.access.views import StartView
from parta.outbox import forms, policies, services
from parta.outbox.models import MailPreference, Notice


class MailView(StartView):
    policy = policies.can_choose_mail
    form_class = forms.MailForm
    heading = _("Berichten per mail")
    lead = _("U kiest zelf waarover u mail krijgt. Wat u hier uitzet, staat wel in uw werkvoorraad.")
    success_message = _("Uw keuze is bewaard.")

    def get_initial(self):
        chosen = services.preference_of(self.request.user)
        silent = set(chosen.without) if chosen else set()
        moment = chosen.moment if chosen else MailPreference.Moment.AT_ONCE
        return {"moment": moment, "wanted": [kind for kind in Notice.Kind.values if kind not in silent]}

    def perform(self, **answers):
        services.choose_mail(actor=self.request.user, **answers)

    def get_success_url(self):
        return reverse("outbox:mail")
