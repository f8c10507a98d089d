"""Asking other participants in a weighing, and answering for one's own."""

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from parta.access.views import PageView, StepView
from signals.gathering import forms, policies, sections, services
from signals.gathering.models import Consultation, GatheredItem, GatheringRequest
from signals.weighing.models import Weighing


class AskedView(PageView):
    model = Weighing
    select_related = ("referral",)
    policy = policies.can_see_asked
    template_name = "signals/gathering/asked.html"
    heading = _("Vragen aan deelnemers")

    def crumbs(self):
        referral = sections.place_of(self.object)
        place = reverse("signals:referral", args=[referral.pk])
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (referral.reference, place)]

    def get_context_data(self, **kwargs):
        asked = sections.asked_in(self.object, self.request.user)
        return super().get_context_data(section=asked, ref=self.object.referral.reference, **kwargs)


class AskStep(StepView):
    model = Weighing
    select_related = ("referral", "consultation_body")
    template_name = "signals/gathering/ask.html"
    keeps_draft = True
    seats_of = staticmethod(sections.seats_to_ask)
    law = sections.GATHERING

    @cached_property
    def seats(self):
        return self.seats_of(self.object)

    def crumbs(self):
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (self.referral.reference, self.get_success_url())]

    @cached_property
    def referral(self):
        return sections.place_of(self.object)

    def get_success_url(self):
        return reverse("signals:referral", args=[self.referral.pk])

    get_repeated_url = get_success_url

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": self.seats}

    def get_initial(self):
        return {"due_on": sections.first_due(self.object)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(ref=self.referral.reference, **self.law, **kwargs)


class ConsultParticipantView(AskStep):
    policy = policies.can_consult_participant
    form_class = forms.ConsultParticipantForm
    seats_of = staticmethod(sections.seats_to_consult)
    law = sections.CONSULTING
    heading = _("Raadpleeg een deelnemer")
    lead = _(
        "De drie kunnen andere deelnemers raadplegen, zonder inhoud waar dat kan (Wet PARTA, artikel 5, derde lid)."
    )
    submit = _("Stel de vraag")
    success_message = _("De vraag is gesteld. Wie gevraagd is, krijgt bericht.")

    def perform(self, **answers):
        on = timezone.localdate()
        return services.consult_participant(actor=self.request.user, weighing=self.object, asked_on=on, **answers)


class RequestGatheringView(AskStep):
    policy = policies.can_request_gathering
    form_class = forms.RequestGatheringForm
    heading = _("Vraag gegevens op")
    lead = _("Na een gezamenlijk 'past': wat deelnemers al hebben, om te bepalen wie deelneemt.")
    submit = _("Vraag op")
    success_message = _("De gegevens zijn opgevraagd. Wie gevraagd is, krijgt bericht.")

    def perform(self, **answers):
        on = timezone.localdate()
        return services.request_gathering(actor=self.request.user, weighing=self.object, asked_on=on, **answers)


class AnswerStep(StepView):
    select_related = ("participant", "asked_by")
    success_message = _("Uw antwoord is vastgelegd.")
    keeps_draft = True

    def crumbs(self):
        return [(_("Werkvoorraad"), reverse("worklist:index"))]

    def get_success_url(self):
        return reverse("worklist:index")

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.about(self.object, self.request.user), **kwargs)


class AnswerConsultationView(AnswerStep):
    model = Consultation
    policy = policies.can_answer_consultation
    form_class = forms.AnswerConsultationForm
    template_name = "signals/gathering/answer_consultation.html"
    heading = _("Beantwoord een vraag uit de weging")
    lead = _(
        "Politie, openbaar ministerie en burgemeester raadplegen uw organisatie (Wet PARTA, artikel 5, derde lid)."
    )
    submit = _("Geef antwoord")

    def perform(self, **answers):
        return services.answer_consultation(actor=self.request.user, consultation=self.object, **answers)


class AnswerGatheringView(AnswerStep):
    model = GatheringRequest
    policy = policies.can_answer_gathering
    form_class = forms.AnswerGatheringForm
    formset_class = forms.GatheredItemFormSet
    template_name = "signals/gathering/answer_gathering.html"
    heading = _("Verstrek wat uw organisatie heeft")
    lead = _("Alleen wat u al hebt en wat nodig is, tenzij zwaarwegende redenen zich verzetten (Wet PARTA, artikel 4).")
    submit = _("Geef antwoord")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), **self.get_formset_form_kwargs()}

    def get_formset_form_kwargs(self):
        return {"kind": self.object.participant.kind}

    def get_context_data(self, **kwargs):
        provided = sections.provided_by(self.object, self.request.user)
        return super().get_context_data(provided=provided, **kwargs)

    def perform(self, **answers):
        return services.answer_gathering(actor=self.request.user, gathering=self.object, **answers)


class OpenGatheredView(PageView):
    model = GatheredItem
    select_related = ("gathering_request__participant",)
    policy = policies.can_open_gathered
    template_name = "signals/gathering/item.html"
    heading = _("Een gegeven dat dicht stond")

    def get_context_data(self, **kwargs):
        text = services.open_gathered(actor=self.request.user, item=self.object)
        item = sections.opened(self.object, text)
        return super().get_context_data(item=item, ref=self.object.gathering_request.reference, **kwargs)
