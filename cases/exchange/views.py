"""Exchanges with another casusoverleg, on both sides, and the move of the person as one guided page."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.contributions import sections as contributions
from cases.dossier.models import Case
from cases.dossier.views import CaseCrumbs
from cases.exchange import forms, policies, sections, services
from cases.exchange.models import Exchange, ExchangeItem, MovingHouse
from parta.access.views import GateView, PageView, StepView

TODAY = ("decided_on", "answered_on", "sent_on", "received_on", "settled_on")


class ExchangesView(CaseCrumbs, PageView):
    model = Case
    policy = policies.can_see_exchanges
    template_name = "cases/exchange/list.html"
    heading = _("Uitwisseling met een andere gemeente")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.page_of(self.request.user, self.object))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class ExchangeStep(CaseCrumbs, StepView):
    """A step that ends on the page of the exchanges of a case."""

    page = "cases:exchanges"

    def case(self):
        return self.object.case

    def get_success_url(self):
        return reverse(self.page, args=[self.case().pk])

    get_repeated_url = get_success_url

    def get_initial(self):
        return {name: timezone.localdate() for name in TODAY}

    def get_context_data(self, **kwargs):
        return super().get_context_data(ref=self.case().reference, **kwargs)


class PrepareExchangeView(ExchangeStep):
    model = Case
    select_related = ("consultation_body__municipality",)
    policy = policies.can_prepare_exchange
    form_class = forms.PrepareForm
    heading = _("Bereid een uitwisseling voor")
    lead = _("Wie een uitspraak inbracht, zegt of zij mee mag. Zonder antwoord blijft zij hier.")
    submit = _("Vraag de deelnemers")
    success_message = _("De deelnemers die iets inbrachten, zijn gevraagd.")
    keeps_draft = True

    def case(self):
        return self.object

    def get_form_kwargs(self):
        statements = contributions.choosable(self.request.user, self.object)
        return {**super().get_form_kwargs(), "bodies": sections.other_bodies(self.object), "statements": statements}

    def perform(self, **answers):
        services.prepare_exchange(actor=self.request.user, case=self.object, **answers)


class AnswerExchangeView(ExchangeStep):
    model = ExchangeItem
    select_related = (
        *("exchange__to_body__municipality", "case__consultation_body", "supplier"),
        *("contribution__participant", "contribution__case"),
    )
    policy = policies.can_answer_exchange
    form_class = forms.AnswerForm
    template_name = "cases/exchange/answer.html"
    heading = _("Mag dit naar een andere gemeente?")
    submit = _("Verstuur uw antwoord")
    success_message = _("Uw antwoord is vastgelegd. Tot het verzenden kunt u het wijzigen.")

    def get_context_data(self, **kwargs):
        item = contributions.statement_of(self.object.contribution)
        return super().get_context_data(item=item, exchange=self.object.exchange, **kwargs)

    def perform(self, **answers):
        services.answer_exchange(actor=self.request.user, item=self.object, **answers)


class SendExchangeView(ExchangeStep):
    model = Exchange
    select_related = ("case__consultation_body__municipality", "case__subject", "to_body__municipality")
    policy = policies.can_send_exchange
    form_class = forms.SendForm
    template_name = "cases/exchange/send.html"
    heading = _("Verzend wat mee mag")
    submit = _("Verzend")
    success_message = _("Verzonden. Het casusoverleg daar begint met een eigen aanmelding.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(row=sections.exchange_row(self.request.user, self.object), **kwargs)

    def perform(self, **answers):
        services.send_exchange(actor=self.request.user, exchange=self.object, **answers)


class ReceivedView(GateView):
    policy = policies.can_receive
    template_name = "cases/exchange/received.html"
    heading = _("Uit andere gemeenten")

    def get_context_data(self, **kwargs):
        return super().get_context_data(exchanges=sections.received(self.request.user), **kwargs)


class Coming(StepView):
    """A step of the receiving side."""

    model = Exchange
    select_related = ("consultation_body__municipality", "to_body__municipality")

    def crumbs(self):
        return [(_("Uit andere gemeenten"), reverse("cases:received"))]

    def get_initial(self):
        return {name: timezone.localdate() for name in TODAY}

    def get_context_data(self, **kwargs):
        kwargs.update(sections.coming_page(self.request.user, self.object))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class ReceiveExchangeView(Coming):
    policy = policies.can_receive_exchange
    form_class = forms.ReceiveForm
    template_name = "cases/exchange/receive.html"
    heading = _("Neem aan en meld aan")
    submit = _("Meld aan")
    success_message = _("Aangemeld. De drie partijen van uw gemeente wegen zelf.")
    keeps_draft = True

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": sections.submitting(self.request.user, self.object)}

    def perform(self, **answers):
        return services.receive_exchange(actor=self.request.user, exchange=self.object, **answers)

    def get_success_url(self):
        return reverse("signals:referral", args=[self.result.pk])


class ReturnExchangeView(Coming):
    policy = policies.can_return_exchange
    form_class = forms.ReturnForm
    template_name = "cases/exchange/receive.html"
    heading = _("Geef terug")
    submit = _("Geef terug")
    success_message = _("Teruggegeven. U ziet deze gegevens niet meer.")

    def perform(self, **answers):
        services.return_exchange(actor=self.request.user, exchange=self.object, **answers)

    def get_success_url(self):
        return reverse("cases:received")


class MoveView(CaseCrumbs, PageView):
    model = Case
    policy = policies.can_see_exchanges
    template_name = "cases/exchange/move.html"
    heading = _("Verhuizing van de persoon")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.move_page(self.request.user, self.object))
        if policies.can_record_move(self.request.user, self.object):
            kwargs["action_url"] = reverse("cases:record_move", args=[self.object.pk])
            kwargs["action_label"] = _("Leg de verhuizing vast")
        return super().get_context_data(ref=self.object.reference, **kwargs)


class RecordMoveView(ExchangeStep):
    model = Case
    select_related = ("consultation_body__municipality",)
    page = "cases:move"
    policy = policies.can_record_move
    form_class = forms.MoveForm
    heading = _("Leg de verhuizing vast")
    submit = _("Leg vast")
    success_message = _("Vastgelegd. Hieronder staat wat er nu volgt.")

    def case(self):
        return self.object

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "bodies": sections.other_bodies(self.object)}

    def perform(self, **answers):
        services.record_move(actor=self.request.user, case=self.object, **answers)


class SettleMoveView(ExchangeStep):
    model = MovingHouse
    select_related = ("case__consultation_body", "to_body__municipality")
    page = "cases:move"
    policy = policies.can_settle_move
    form_class = forms.SettleForm
    heading = _("Rond de verhuizing af")
    submit = _("Rond af")
    success_message = _("Afgerond. Het contactpunt daar krijgt bericht van de open taken.")

    def perform(self, **answers):
        services.settle_move(actor=self.request.user, moving=self.object, **answers)
