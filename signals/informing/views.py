"""The contact point's list, round and decision; the answer of a participant; every motivation for the committee."""

from django.http import Http404
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.views import ListPage, StepView, VisibleMixin
from signals.informing import forms, policies, sections, services
from signals.informing.models import InformationDecision, InformingQuestion
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
        kwargs.update(action_url=reverse("signals:motivations"), action_label=_("Lees alle motiveringen"))
        context = super().get_context_data(**kwargs)
        return {**context, "rows": sections.with_months(context["object_list"])}


class MotivationsView(ListPage):
    """All motivations for not informing, by reference. Rule: TRA-06."""

    model = InformationDecision
    policy = policies.can_see_motivations
    template_name = "signals/informing/motivations.html"
    heading = _("Motiveringen")
    lead = _("Waarom personen nog niet zijn geïnformeerd, voor de rechtmatigheidsadviescommissie.")

    def crumbs(self):
        return [(_("Informeren"), reverse("signals:informing"))]

    def get_queryset(self):
        rows = sections.motivations(self.request.user, self.request.GET.get("voor"), self.page_size + 1)
        if rows is None:
            raise Http404
        return rows

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {**context, "rows": sections.motivation_rows(context["object_list"])}


class SubjectStep(StepView):
    model = DataSubject
    select_related = ("consultation_body__municipality",)

    def crumbs(self):
        return [(_("Informeren"), reverse("signals:informing"))]


class DecideInformingView(SubjectStep):
    policy = policies.can_decide_informing
    form_class = forms.InformingForm
    template_name = "signals/informing/form.html"
    heading = _("Beslis over informeren")
    lead = _("Eén besluit per persoon, van het contactpunt (Besluit PARTA, artikel 4).")
    submit = _("Leg het besluit vast")
    success_message = _("Het besluit is vastgelegd.")
    success_url = reverse_lazy("signals:informing")
    keeps_draft = True

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.beside(self.object, self.request.user), **kwargs)

    def perform(self, **answers):
        return services.decide_informing(actor=self.request.user, subject=self.object, **answers)


class AskParticipantsView(SubjectStep):
    policy = policies.can_ask_participants
    form_class = forms.AskParticipantsForm
    template_name = "signals/informing/ask.html"
    heading = _("Vraag de betrokken deelnemers")
    lead = _("Eén deelnemer met een grond is genoeg om te wachten (Besluit PARTA, artikel 4, tweede lid).")
    submit = _("Stel de vraag")
    success_message = _("De vraag is gesteld. Wie gevraagd is, krijgt bericht.")

    def crumbs(self):
        return [*super().crumbs(), (_("Beslis over informeren"), self.get_success_url())]

    def get_success_url(self):
        return reverse("signals:decide_informing", args=[self.object.pk])

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.to_ask(self.object), **kwargs)

    def perform(self, **answers):
        on = timezone.localdate()
        return services.ask_participants(actor=self.request.user, subject=self.object, asked_on=on)


class OwnMixin(VisibleMixin):
    """Rows that name the person himself, before the list takes its page of them."""

    def get_queryset(self):
        return super().get_queryset().filter(person=self.request.user)


class QuestionsView(ListPage, OwnMixin):
    model = InformingQuestion
    policy = policies.can_see_questions
    select_related = ("participant", "answer__lapsed")
    template_name = "signals/informing/questions.html"
    heading = _("Vragen over informeren")
    lead = _("Wat het contactpunt u vroeg. Is een grond vervallen, meld dat dan hier (Besluit PARTA, artikel 4).")
    order_field = "asked_on"

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {**context, "rows": sections.question_rows(context["object_list"])}


class QuestionStep(StepView):
    model = InformingQuestion
    select_related = ("participant", "asked_by")
    template_name = "signals/informing/answer.html"

    def crumbs(self):
        return [(_("Vragen over informeren"), reverse("signals:questions"))]

    def get_success_url(self):
        return reverse("signals:questions")

    get_repeated_url = get_success_url

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.about(self.object, self.request.user), **kwargs)


class AnswerQuestionView(QuestionStep):
    policy = policies.can_answer_question
    form_class = forms.AnswerQuestionForm
    heading = _("Mag deze persoon worden geïnformeerd?")
    lead = _("Het contactpunt informeert namens de deelnemers, en vraagt u eerst (Besluit PARTA, artikel 4).")
    submit = _("Geef antwoord")
    success_message = _("Uw antwoord is vastgelegd.")
    keeps_draft = True

    def perform(self, **answers):
        return services.answer_question(actor=self.request.user, question=self.object, **answers)


class ReportLapsedView(QuestionStep):
    policy = policies.can_report_lapsed
    form_class = forms.ReportLapsedForm
    template_name = "signals/informing/lapse.html"
    heading = _("Meld dat de grond is vervallen")
    lead = _("Het contactpunt beslist dan opnieuw over informeren (Besluit PARTA, artikel 4, derde lid).")
    submit = _("Meld dat de grond is vervallen")
    success_message = _("Het contactpunt krijgt bericht en beslist opnieuw.")

    def perform(self, **answers):
        return services.report_lapsed(actor=self.request.user, question=self.object, **answers)
