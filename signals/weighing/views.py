"""The steps of the weighing, each one page."""

from typing import ClassVar

from django.contrib import messages
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from parta.access.views import GateView, StepView
from signals.referrals.models import Referral
from signals.weighing import forms, policies, sections, services
from signals.weighing.models import Composition, JointAssessment, MoreInformation, NotTabled, Weighing


class WeighingStep(StepView):
    """A step in a weighing, with its receipts, term, purpose and statements beside the form."""

    template_name = "signals/weighing/step.html"
    speaks = False

    def guard(self, subject) -> None:
        super().guard(subject)
        self.leading = self.lead_of(subject)

    def lead_of(self, subject) -> Referral:
        """Return the referral under which the weighing goes on; the first of them may have been withdrawn."""
        return policies.leading_of(subject if isinstance(subject, Weighing) else subject.weighing)

    def referral(self) -> Referral:
        return self.leading

    def crumbs(self):
        referral = self.referral()
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (referral.reference, self.get_success_url())]

    def get_success_url(self):
        return reverse("signals:referral", args=[self.referral().pk])

    get_repeated_url = get_success_url

    def get_context_data(self, **kwargs):
        beside = sections.beside(self.referral(), self.request.user, speaks=self.speaks)
        return super().get_context_data(**beside, **kwargs)

    def situation(self) -> sections.Situation:
        return sections.situation_of(self.referral(), self.request.user)

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
    speaks = True
    model = Referral
    policy = policies.can_file_view
    form_class = forms.ViewForm
    template_name = "signals/weighing/file_view.html"
    heading = _("Geef uw kijk")
    lead = _("Dit is nog geen besluit. De anderen lezen uw kijk pas als alle drie de kijken binnen zijn.")
    submit = _("Geef uw kijk")
    success_message = _("Uw kijk is ontvangen. Alleen dat die er is, is zichtbaar tot alle drie binnen zijn.")
    keeps_draft = True

    def lead_of(self, subject):
        return subject

    def perform(self, **answers):
        services.file_view(actor=self.request.user, referral=self.object, **answers)


class ReviseViewView(WeighingStep):
    speaks = True
    model = Weighing
    policy = policies.can_revise_view
    form_class = forms.ReviseViewForm
    template_name = "signals/weighing/revise_view.html"
    heading = _("Herzie de kijk van uw partij")
    lead = _("Dit wordt een nieuwe versie. De eerdere kijk blijft bewaard en blijft leesbaar voor de drie.")
    submit = _("Geef de nieuwe kijk")
    success_message = _("De nieuwe kijk van uw partij staat er. De eerdere is bewaard.")
    keeps_draft = True

    def get_initial(self):
        return sections.revised_from(sections.situation_of(self.referral(), self.request.user))

    def get_context_data(self, **kwargs):
        now = sections.situation_of(self.referral(), self.request.user)
        return super().get_context_data(own_view=sections.own_view_of(now, self.request.user), **kwargs)

    def perform(self, **answers):
        services.revise_view(actor=self.request.user, weighing=self.object, **answers)


class PlanTalkView(WeighingStep):
    model = Referral
    policy = policies.can_plan_talk
    form_class = forms.TalkForm
    heading = _("Plan het gesprek van de drie")
    lead = _("De drie partijen praten voordat zij samen beoordelen; bij spoed kan het vandaag.")
    submit = _("Plan het gesprek")
    success_message = _("Het gesprek is gepland. Wie wordt gevraagd, krijgt bericht met alleen het kenmerk.")

    def lead_of(self, subject):
        return subject

    def perform(self, **answers):
        services.plan_talk(actor=self.request.user, referral=self.object, **answers)


class RecuseView(WeighingStep):
    model = Referral
    policy = policies.can_recuse
    form_class = forms.RecuseForm
    template_name = "signals/weighing/recuse.html"
    heading = _("Trek u terug uit deze weging")
    lead = _("Daarna ziet u deze weging niet meer; een ander van uw partij neemt haar over.")
    submit = _("Trek mij terug")
    success_message = _(
        "U hebt zich teruggetrokken en ziet deze weging niet meer. Een ander van uw partij is gevraagd."
    )

    def lead_of(self, subject):
        return subject

    def get_success_url(self):
        return reverse("worklist:index")

    def crumbs(self):
        page = reverse("signals:referral", args=[self.object.pk])
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (self.object.reference, page)]

    def perform(self, **answers):
        services.recuse(actor=self.request.user, referral=self.object, **answers)


class WithdrawView(StepView):
    model = Referral
    policy = policies.can_withdraw
    form_class = forms.WithdrawForm
    template_name = "signals/weighing/withdraw.html"
    heading = _("Trek de aanmelding in")
    lead = _("Uw organisatie haalt terug wat zij aanmeldde. Daarna wordt deze aanmelding niet meer gewogen.")
    submit = _("Trek de aanmelding in")
    success_message = _("De aanmelding is ingetrokken. Wat u aanmeldde, wordt vernietigd.")

    def get_success_url(self):
        return reverse("worklist:index")

    def crumbs(self):
        page = reverse("signals:referral", args=[self.object.pk])
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (self.object.reference, page)]

    def get_context_data(self, **kwargs):
        gone = sections.withdrawing()
        return super().get_context_data(ref=self.object.reference, irreversible=gone, **kwargs)

    def perform(self, **answers):
        services.withdraw_referral(actor=self.request.user, referral=self.object, **answers)


class WeighingAgendaView(GateView):
    policy = policies.can_see_weighing_agenda
    template_name = "signals/weighing/agenda.html"
    heading = _("Agenda van de weegtafel")
    lead = _("Wat nog niet is beslist: spoed eerst, daarna wat het eerst beslist moet zijn.")

    def get_context_data(self, **kwargs):
        agenda = sections.agenda_of(self.request.user, self.request.GET.get("voor"))
        return super().get_context_data(**agenda, **kwargs)


class AssessView(WeighingStep):
    model = Weighing
    policy = policies.can_assess
    form_class = forms.AssessmentForm
    formset_class = forms.CriterionFormSet
    formset_name = "criteria"
    keeps_draft = True
    template_name = "signals/weighing/assess.html"
    heading = _("Gezamenlijke beoordeling")
    lead = _("Eén tekst van drie partijen. Er is geen score, geen kleur en geen optelsom.")
    submit = _("Voer de beoordeling in")

    @cached_property
    def statements(self):
        return sections.can_be_chosen(self.referral(), self.request.user)

    def get_initial(self):
        # What is sent stands for itself, and what somebody else entered meanwhile is read after that.
        return {} if self.request.method == "POST" else sections.prefilled(self.situation())

    def get_formset_initial(self):
        return sections.prefilled_criteria(self.situation(), self.statements)

    def get_formset_form_kwargs(self):
        return {"statements": self.statements}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.assessing(self.situation(), self.request.user), **kwargs)

    def perform(self, **answers):
        answers["version"] = sections.version_of(self.request.POST)
        assessment = services.enter_assessment(actor=self.request.user, weighing=self.object, **answers)
        self.say_standing(assessment)
        if policies.rests_on_expression(assessment):
            messages.warning(self.request, sections.EXPRESSION)


class ConfirmAssessmentView(WeighingStep):
    speaks = True
    model = JointAssessment
    select_related = ("weighing",)
    policy = policies.can_confirm_assessment
    form_class = forms.ConfirmForm
    template_name = "signals/weighing/confirm_assessment.html"
    heading = _("Geef het standpunt van uw partij")
    lead = _("Het besluit geldt met het derde gelijke standpunt, en dan staan datum en uitkomst vast.")
    submit = _("Leg uw standpunt vast")

    def get_context_data(self, **kwargs):
        return super().get_context_data(assessment=sections.assessment_of(self.situation()), **kwargs)

    def perform(self, **answers):
        confirmation = services.confirm_assessment(actor=self.request.user, assessment=self.object, **answers)
        if confirmation.position == confirmation.decision.outcome:
            self.say_standing(confirmation.decision)
        else:
            messages.warning(self.request, sections.DIFFERS)


class AskMoreInformationView(WeighingStep):
    model = Weighing
    policy = policies.can_ask_more_information
    form_class = forms.MoreInformationForm
    keeps_draft = True
    heading = _("Vraag om meer informatie")
    lead = _("Dat kan één keer. De vraag gaat naar wie aanmeldde, zodra alle drie de partijen instemmen.")
    submit = _("Stel deze vraag voor")

    def perform(self, **answers):
        asked = services.ask_more_information(actor=self.request.user, weighing=self.object, **answers)
        self.say_standing(asked)


class ConfirmMoreInformationView(WeighingStep):
    speaks = True
    model = MoreInformation
    select_related = ("weighing",)
    policy = policies.can_confirm_more_information
    form_class = forms.ConfirmMoreInformationForm
    template_name = "signals/weighing/confirm_more_information.html"
    heading = _("Bevestig de vraag om meer informatie")
    lead = _("U stemt in voor uw partij. Met de derde instemming gaat de vraag uit en loopt de termijn door.")
    submit = _("Stem in met de vraag")

    def get_context_data(self, **kwargs):
        return super().get_context_data(more=sections.more_information_of(self.situation()), **kwargs)

    def perform(self, **answers):
        confirmation = services.confirm_more_information(
            actor=self.request.user, more_information=self.object, **answers
        )
        self.say_standing(confirmation.decision)


class ComposeView(WeighingStep):
    model = Weighing
    policy = policies.can_compose
    form_class = forms.CompositionForm
    formset_class = forms.MemberFormSet
    formset_name = "members"
    extra_formsets: ClassVar = {"third_parties": forms.ThirdPartyFormSet}
    keeps_draft = True
    template_name = "signals/weighing/compose.html"
    heading = _("Stel de tafel samen")
    lead = _("De drie partijen besluiten wie deelneemt, met taak en reden (Wet PARTA, artikel 5, vijfde lid).")
    submit = _("Voer de samenstelling in")

    @cached_property
    def seats(self):
        return services.seats_in(self.referral().consultation_body)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": self.seats}

    def get_initial(self):
        return sections.composing(self.situation())

    def get_formset(self):
        return self._counts(super().get_formset())

    def get_extra_formsets(self):
        return {name: self._counts(rows) for name, rows in super().get_extra_formsets().items()}

    def _counts(self, rows):
        """Nobody takes part in what is not tabled."""
        rows.skipped = self.request.POST.get("is_tabled") == "no"
        return rows

    def get_formset_form_kwargs(self):
        return {"seats": self.seats, "expected": sections.expected_at(self.situation(), self.seats, self.request.user)}

    def get_context_data(self, **kwargs):
        before = sections.composition_of(self.situation(), self.request.user)
        return super().get_context_data(tasks=sections.tasks_of(self.seats), composition=before, **kwargs)

    def perform(self, **answers):
        composition = services.enter_composition(actor=self.request.user, weighing=self.object, **answers)
        self.say_standing(composition)
        self.say_gaps(services.training_warnings(composition))
        if sections.misses_board(composition, self.request.user):
            messages.warning(self.request, sections.WITHOUT_BOARD)


class ConfirmCompositionView(WeighingStep):
    speaks = True
    model = Composition
    select_related = ("weighing", "coordinator")
    policy = policies.can_confirm_composition
    form_class = forms.ConfirmCompositionForm
    template_name = "signals/weighing/confirm_composition.html"
    heading = _("Bevestig de samenstelling")
    lead = _("U bevestigt voor uw partij. Met de derde bevestiging geldt de samenstelling.")
    submit = _("Bevestig de samenstelling")

    def get_context_data(self, **kwargs):
        composition = sections.composition_of(self.situation(), self.request.user)
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

    def lead_of(self, subject):
        return subject

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
