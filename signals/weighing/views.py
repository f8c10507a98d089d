"""The steps of the weighing, each one page."""

from django.contrib import messages
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from parta.access.views import StepView
from signals.referrals.models import Referral
from signals.weighing import forms, policies, sections, services
from signals.weighing.models import Composition, JointAssessment, NotTabled, Weighing


class WeighingStep(StepView):
    """A step on a referral, with its receipts, term, purpose and statements beside the form."""

    template_name = "signals/weighing/step.html"

    def referral(self) -> Referral:
        return self.object.weighing.referral

    def crumbs(self):
        referral = self.referral()
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (referral.reference, self.get_success_url())]

    def get_success_url(self):
        return reverse("signals:referral", args=[self.referral().pk])

    get_repeated_url = get_success_url

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.beside(self.referral(), self.request.user), **kwargs)

    def say_standing(self, decision) -> None:
        if decision.in_effect_on:
            messages.success(self.request, _("De drie partijen hebben bevestigd. Het besluit geldt."))
        else:
            messages.info(self.request, _("Vastgelegd. Het besluit geldt pas als alle drie de partijen bevestigen."))

    def say_gaps(self, gaps: list[tuple[str, str]]) -> None:
        text = _("%(name)s mist nog een training: %(topics)s (Besluit PARTA, artikel 17). Dit houdt niets tegen.")
        for name, topics in gaps:
            messages.warning(self.request, text % {"name": name, "topics": topics})


class FileViewView(WeighingStep):
    model = Referral
    policy = policies.can_file_view
    form_class = forms.ViewForm
    template_name = "signals/weighing/file_view.html"
    heading = _("Geef uw kijk")
    lead = _("Dit is nog geen besluit. De anderen lezen uw kijk pas als alle drie de kijken binnen zijn.")
    submit = _("Geef uw kijk")
    success_message = _("Uw kijk is ontvangen. Alleen dat die er is, is zichtbaar tot alle drie binnen zijn.")

    def referral(self):
        return self.object

    def perform(self, **answers):
        services.file_view(actor=self.request.user, referral=self.object, **answers)


class AssessView(WeighingStep):
    model = Weighing
    select_related = ("referral",)
    policy = policies.can_assess
    form_class = forms.AssessmentForm
    template_name = "signals/weighing/assess.html"
    heading = _("Gezamenlijke beoordeling")
    lead = _("Eén tekst van drie partijen. Er is geen score, geen kleur en geen optelsom.")
    submit = _("Voer de beoordeling in")

    def referral(self):
        return self.object.referral

    def get_context_data(self, **kwargs):
        now = sections.situation_of(self.referral(), self.request.user)
        return super().get_context_data(views=sections.views_of(now, self.request.user), **kwargs)

    def perform(self, **answers):
        assessment = services.enter_assessment(actor=self.request.user, weighing=self.object, **answers)
        self.say_standing(assessment)


class ConfirmAssessmentView(WeighingStep):
    model = JointAssessment
    select_related = ("weighing__referral",)
    policy = policies.can_confirm_assessment
    form_class = forms.ConfirmForm
    template_name = "signals/weighing/confirm_assessment.html"
    heading = _("Bevestig de gezamenlijke beoordeling")
    lead = _("U bevestigt voor uw partij. Met de derde bevestiging geldt het besluit en staan datum en uitkomst vast.")
    submit = _("Bevestig de beoordeling")

    def get_context_data(self, **kwargs):
        now = sections.situation_of(self.referral(), self.request.user)
        return super().get_context_data(assessment=sections.assessment_of(now), **kwargs)

    def perform(self, **answers):
        confirmation = services.confirm_assessment(actor=self.request.user, assessment=self.object, **answers)
        self.say_standing(confirmation.decision)


class ComposeView(WeighingStep):
    model = Weighing
    select_related = ("referral__consultation_body",)
    policy = policies.can_compose
    form_class = forms.CompositionForm
    formset_class = forms.MemberFormSet
    formset_name = "members"
    template_name = "signals/weighing/compose.html"
    heading = _("Stel de tafel samen")
    lead = _("De drie partijen besluiten wie deelneemt, met taak en reden (Wet PARTA, artikel 5, vijfde lid).")
    submit = _("Voer de samenstelling in")

    def referral(self):
        return self.object.referral

    @cached_property
    def seats(self):
        return services.seats_in(self.referral().consultation_body)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": self.seats}

    def get_formset_form_kwargs(self):
        return {"seats": self.seats}

    def get_context_data(self, **kwargs):
        return super().get_context_data(tasks=sections.tasks_of(self.seats), **kwargs)

    def perform(self, **answers):
        composition = services.enter_composition(actor=self.request.user, weighing=self.object, **answers)
        self.say_standing(composition)
        self.say_gaps(services.training_warnings(composition))


class ConfirmCompositionView(WeighingStep):
    model = Composition
    select_related = ("weighing__referral", "coordinator")
    policy = policies.can_confirm_composition
    form_class = forms.ConfirmCompositionForm
    template_name = "signals/weighing/confirm_composition.html"
    heading = _("Bevestig de samenstelling")
    lead = _("U bevestigt voor uw partij. Met de derde bevestiging geldt de samenstelling.")
    submit = _("Bevestig de samenstelling")

    def get_context_data(self, **kwargs):
        now = sections.situation_of(self.referral(), self.request.user)
        composition = sections.composition_of(now, self.request.user)
        return super().get_context_data(composition=composition, **kwargs)

    def perform(self, **answers):
        confirmation = services.confirm_composition(actor=self.request.user, composition=self.object, **answers)
        self.say_standing(confirmation.decision)


class NoUnanimityView(WeighingStep):
    model = Referral
    policy = policies.can_end_without_unanimity
    form_class = forms.NoUnanimityForm
    heading = _("Eindig zonder eensluidende beoordeling")
    lead = _("De casus gaat niet naar het casusoverleg en de gegevens worden vernietigd (Besluit PARTA, artikel 16).")
    submit = _("Eindig de weging")
    success_message = _("De weging is geëindigd. Informeer de aanmeldende deelnemer.")

    def referral(self):
        return self.object

    def perform(self, **answers):
        services.end_without_unanimity(actor=self.request.user, referral=self.object, **answers)


class InformSubmitterView(StepView):
    model = NotTabled
    policy = policies.can_inform_submitter
    form_class = forms.InformSubmitterForm
    heading = _("Informeer de aanmeldende deelnemer")
    lead = _("Het bericht zegt alleen dat de aanmelding niet is voorgelegd (Wet PARTA, artikel 5, zesde lid).")
    submit = _("Stuur het bericht")
    success_message = _("De aanmeldende deelnemer is geïnformeerd.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(ref=self.object.reference, **kwargs)

    def get_success_url(self):
        return reverse("worklist:index")

    def perform(self, **answers):
        services.inform_submitter(actor=self.request.user, not_tabled=self.object, **answers)
