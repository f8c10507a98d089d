"""Meetings: planning, the agenda, the screens of chair and room, what is decided, minutes and papers."""

from datetime import timedelta

from django.http import Http404, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.consultations import forms, policies, sections, services
from cases.consultations.models import AgendaItem, InformationRequest, Meeting, MeetingDecision, MeetingPaper
from cases.participants.policies import participants_at
from parta.access.views import ListPage, PageView, StartView, StepView


class MeetingListView(ListPage):
    model = Meeting
    policy = policies.can_see_meetings
    order_field = "starts_at"
    template_name = "cases/consultations/list.html"
    heading = _("Vergaderingen")

    def get_queryset(self):
        return sections.with_agenda(super().get_queryset(), self.request.user)

    def get_context_data(self, **kwargs):
        if policies.can_plan_meeting(self.request.user):
            kwargs.update(action_url=reverse("cases:plan_meeting"), action_label=_("Plan een vergadering"))
        return super().get_context_data(now=timezone.now(), **kwargs)


class PlanMeetingView(StartView):
    policy = policies.can_plan_meeting
    form_class = forms.MeetingForm
    heading = _("Plan een vergadering")
    submit = _("Plan")
    success_message = _("De vergadering is gepland. Zet nu de casussen op de agenda.")

    def crumbs(self):
        return [(_("Vergaderingen"), reverse("cases:meetings"))]

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "bodies": policies.chaired_bodies(self.request.user)}

    def perform(self, **answers):
        if answers["times"] > 1:
            return services.plan_series(actor=self.request.user, **answers)[0]
        del answers["times"], answers["every_weeks"]
        return services.plan_meeting(actor=self.request.user, **answers)

    def get_success_url(self):
        return reverse("cases:meeting", args=[self.result.pk])

    def get_repeated_url(self):
        return reverse("cases:meetings")


class MeetingView(PageView):
    model = Meeting
    heading = _("Vergadering")
    template_name = "cases/consultations/meeting.html"

    def crumbs(self):
        return [(_("Vergaderingen"), reverse("cases:meetings"))]

    def get_context_data(self, **kwargs):
        user, number = self.request.user, self.request.GET.get("punt")
        points = sections.agenda_of(user, self.object)
        kwargs.update(sections.meeting_context(user, self.object, points))
        room = "zaal" in self.request.GET
        if room and self.object.opened_at:
            number = sections.now_of(user, self.object)["number"]
        if number is not None:
            chosen = next((point for point in points if str(point.number) == str(number)), None)
            if chosen is None:
                raise Http404
            kwargs.update(sections.point_context(user, points, chosen))
        return super().get_context_data(room=room, **kwargs)


class MeetingNowView(PageView):
    model = Meeting
    heading = _("Waar de vergadering is")

    def render_to_response(self, context, **kwargs):
        return JsonResponse(sections.now_of(self.request.user, self.object))


class OfMeeting(StepView):
    """A step that ends on the page of its meeting."""

    model = Meeting
    form_class = forms.PlainForm

    def meeting(self):
        return self.object

    def crumbs(self):
        here = reverse("cases:meeting", args=[self.meeting().pk])
        return [(_("Vergaderingen"), reverse("cases:meetings")), (self.meeting().reference, here)]

    def get_success_url(self):
        return reverse("cases:meeting", args=[self.meeting().pk])

    get_repeated_url = get_success_url

    def get_context_data(self, **kwargs):
        kwargs.setdefault("ref", self.meeting().reference)
        return super().get_context_data(**kwargs)


class ChangeMeetingView(OfMeeting):
    policy = policies.can_change_meeting
    form_class = forms.MomentForm
    heading = _("Verplaats de vergadering")
    lead = _("Wie is gevraagd, krijgt een nieuwe uitnodiging voor de agenda.")
    submit = _("Bewaar")
    success_message = _("De vergadering is gewijzigd. Wie is gevraagd, krijgt bericht.")

    def get_initial(self):
        found = self.object
        return {"starts_at": timezone.localtime(found.starts_at), "place": found.place, "minutes": found.minutes}

    def perform(self, **answers):
        answers["minutes"] = answers["minutes"] or self.object.minutes
        services.change_meeting(actor=self.request.user, meeting=self.object, **answers)


class CancelMeetingView(OfMeeting):
    policy = policies.can_change_meeting
    heading = _("Zeg de vergadering af")
    lead = _("Wie is gevraagd, krijgt bericht en een afzegging voor de agenda.")
    submit = _("Zeg af")
    success_message = _("De vergadering is afgezegd.")

    def perform(self, **answers):
        services.cancel_meeting(actor=self.request.user, meeting=self.object)


class TakeOverChairView(OfMeeting):
    policy = policies.can_take_over_chair
    heading = _("Neem het voorzitterschap over")
    submit = _("Neem over")
    success_message = _("U zit deze vergadering voor.")

    def perform(self, **answers):
        services.take_over_chair(actor=self.request.user, meeting=self.object)


class OpenMeetingView(OfMeeting):
    policy = policies.can_open_meeting
    heading = _("Open de vergadering")
    lead = _("Wie meedoet, houdt geheim wat hier wordt gezegd (Wet PARTA, artikel 17).")
    submit = _("Open")

    def perform(self, **answers):
        services.open_meeting(actor=self.request.user, meeting=self.object)

    def get_success_url(self):
        points = sections.agenda_of(self.request.user, self.meeting())
        return points[0].url if points else super().get_success_url()


class CloseMeetingView(OfMeeting):
    policy = policies.can_lead_meeting
    heading = _("Sluit de vergadering")
    lead = _("Daarna stelt u per casus de besluitenlijst vast.")
    submit = _("Sluit")
    success_message = _("De vergadering is gesloten.")

    def perform(self, **answers):
        services.close_meeting(actor=self.request.user, meeting=self.object)


class AddCaseView(OfMeeting):
    policy = policies.can_add_case
    form_class = forms.AgendaForm
    heading = _("Zet een casus op de agenda")
    submit = _("Zet op de agenda")
    success_message = _("De casus staat op de agenda. Wie aan die tafel zit, is gevraagd.")

    def get_form_kwargs(self):
        user, meeting = self.request.user, self.object
        own = {"cases": sections.cases_for_agenda(user, meeting), "taken": sections.on_agenda(user, meeting)}
        return {**super().get_form_kwargs(), **own}

    def perform(self, **answers):
        services.add_case(actor=self.request.user, meeting=self.object, **answers)


class OrderAgendaView(OfMeeting):
    policy = policies.can_order_agenda
    form_class = forms.SeenForm
    formset_class = forms.OrderFormSet
    formset_name = "rows"
    template_name = "cases/consultations/order.html"
    heading = _("Volgorde van de agenda")
    submit = _("Bewaar de volgorde")
    success_message = _("De volgorde is bewaard. Wie een ander tijdstip heeft, krijgt bericht.")

    def get_initial(self):
        return {"seen": " ".join(str(row["item"]) for row in self.rows)}

    @property
    def rows(self):
        return sections.order_rows(self.request.user, self.object)

    def get_formset_initial(self):
        if "voorstel" not in self.request.GET:
            return self.rows
        best = services.come_and_go(self.request.user, self.object)
        return [{"item": one.pk, "position": at, "minutes": one.minutes} for at, one in enumerate(best, start=1)]

    def get_context_data(self, **kwargs):
        points = sections.agenda_of(self.request.user, self.object)
        return super().get_context_data(names={str(one.item.pk): one for one in points}, **kwargs)

    def perform(self, seen, rows):
        ordered = sorted(rows, key=lambda row: row["position"])
        order = [(row["item"], row["minutes"] or 15) for row in ordered]
        services.order_agenda(actor=self.request.user, meeting=self.object, order=order, seen=seen)


class CalendarView(PageView):
    model = Meeting
    heading = _("Uitnodiging voor de agenda")

    def render_to_response(self, context, **kwargs):
        user, meeting = self.request.user, self.object
        if not policies.can_ask_paper(user, meeting):
            raise Http404
        text = services.calendar_of(user, meeting, services.own_span(user, meeting))
        name = f'attachment; filename="{meeting.reference}.ics"'
        return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers={"Content-Disposition": name})


class OfItem(OfMeeting):
    """A step that ends on its item."""

    model = AgendaItem
    select_related = ("case__consultation_body", "meeting")

    def item(self):
        return self.object

    def meeting(self):
        return self.item().meeting

    def get_success_url(self):
        points = sections.agenda_of(self.request.user, self.meeting())
        here = super().get_success_url()
        return next((point.url for point in points if point.item.pk == self.item().pk), here)

    get_repeated_url = get_success_url


class GoToItemView(OfItem):
    policy = policies.can_go_to_item
    heading = _("Ga naar dit punt")
    submit = _("Ga naar dit punt")

    def perform(self, **answers):
        services.go_to_item(actor=self.request.user, item=self.object)


class DropItemView(OfItem):
    heading = _("Haal de casus van de agenda")
    submit = _("Haal van de agenda")
    success_message = _("De casus staat niet meer op de agenda.")

    policy = policies.can_drop_item

    def perform(self, **answers):
        services.drop_item(actor=self.request.user, item=self.object)


class AttendanceView(OfItem):
    policy = policies.can_record_attendance
    template_name = "cases/consultations/attendance.html"
    heading = _("Aanwezigheid bij dit punt")
    submit = _("Leg vast wie er is")
    success_message = _("De aanwezigheid is vastgelegd.")

    def get_context_data(self, **kwargs):
        rows = sections.attendance_rows(self.request.user, self.object)
        return super().get_context_data(attendance=rows, **kwargs)

    def perform(self, **answers):
        chosen = sections.chosen_at(self.request.user, self.object, self.request.POST)
        services.record_attendance(actor=self.request.user, item=self.object, **chosen)


class DecideItemView(OfItem):
    policy = policies.can_decide_item
    heading = _("Leg een besluit vast")
    form_class = forms.DecisionForm
    template_name = "cases/consultations/decide.html"
    submit = _("Leg vast")
    success_message = _("Het is vastgelegd.")
    keeps_draft = True

    def get_initial(self):
        held = timezone.localdate(self.object.meeting.starts_at)
        text = sections.decision_choices(self.request.user, self.object)["plan_text"]
        return {"decided_on": max(held, timezone.localdate()), "plan_text": text}

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), **sections.decision_choices(self.request.user, self.object)}

    def get_context_data(self, **kwargs):
        user, meeting = self.request.user, self.object.meeting
        points = sections.agenda_of(user, meeting)
        self.point = next(point for point in points if point.item.pk == self.object.pk)
        kwargs.update(sections.meeting_context(user, meeting, points))
        kwargs.update(sections.point_context(user, points, self.point))
        return super().get_context_data(**kwargs)

    def perform(self, **answers):
        services.decide_item(actor=self.request.user, item=self.object, **answers)

    def get_success_url(self):
        return reverse("cases:decide_item", args=[self.object.pk]) + "#besluit"


class AskInformationView(OfItem):
    policy = policies.can_ask_information
    form_class = forms.AskForm
    heading = _("Vraag informatie voor dit punt")
    submit = _("Vraag")
    success_message = _("De deelnemer krijgt bericht.")

    def get_initial(self):
        return {"asked_on": timezone.localdate()}

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "participants": participants_at(self.object.case)}

    def perform(self, **answers):
        services.ask_information(actor=self.request.user, item=self.object, **answers)


class AnswerInformationView(OfItem):
    model = InformationRequest
    select_related = ("item__case__consultation_body", "item__meeting", "participant")
    policy = policies.can_answer_information
    form_class = forms.AnswerForm
    template_name = "cases/consultations/answer.html"
    heading = _("Antwoord op een vraag voor de vergadering")
    submit = _("Verstuur uw antwoord")
    success_message = _("Uw antwoord is vastgelegd.")

    def item(self):
        return self.object.item

    def get_initial(self):
        return {"answered_on": timezone.localdate()}

    def perform(self, **answers):
        services.answer_information(actor=self.request.user, request=self.object, **answers)


class MinutesView(PageView):
    model = AgendaItem
    select_related = ("case__subject", "meeting")
    policy = policies.can_see_minutes
    template_name = "cases/consultations/minutes.html"
    heading = _("Besluitenlijst")

    def crumbs(self):
        page = reverse("cases:open", args=[self.object.case_id])
        return [(_("Casussen"), reverse("cases:list")), (self.object.case.reference, page)]

    def get_context_data(self, **kwargs):
        kwargs.update(sections.minutes_page(self.request.user, self.object))
        return super().get_context_data(ref=self.object.case.reference, **kwargs)


class ApproveMinutesView(OfItem):
    policy = policies.can_approve_minutes
    form_class = forms.ApproveForm
    heading = _("Stel de besluitenlijst vast")
    lead = _("Daarna komt er niets meer bij. Een fout corrigeert u; dat blijft zichtbaar.")
    submit = _("Stel vast")
    success_message = _("De besluitenlijst is vastgesteld.")

    def get_initial(self):
        return {"decided_on": timezone.localdate()}

    def perform(self, **answers):
        services.approve_minutes(actor=self.request.user, item=self.object, **answers)

    def get_success_url(self):
        return reverse("cases:minutes", args=[self.object.pk])


class CorrectDecisionView(OfItem):
    model = MeetingDecision
    select_related = ("item__case__consultation_body", "item__meeting")
    policy = policies.can_correct_decision
    form_class = forms.CorrectDecisionForm
    heading = _("Corrigeer een besluit")
    submit = _("Corrigeer")
    success_message = _("Het besluit is gecorrigeerd; dat staat erbij.")

    def item(self):
        return self.object.item

    def get_initial(self):
        return {"text": self.object.text, "reason": self.object.reason, "corrected_on": timezone.localdate()}

    def perform(self, **answers):
        services.correct_decision(actor=self.request.user, decision=self.object, **answers)

    def get_success_url(self):
        return reverse("cases:minutes", args=[self.item().pk])


class AskPaperView(OfMeeting):
    policy = policies.can_ask_paper
    form_class = forms.PaperForm
    template_name = "cases/consultations/papers.html"
    heading = _("Agenda of besluitenlijst op papier")
    submit = _("Maak het")

    def get_context_data(self, **kwargs):
        return super().get_context_data(papers=sections.papers_of(self.request.user, self.object), **kwargs)

    def perform(self, **answers):
        return services.ask_paper(actor=self.request.user, meeting=self.object, **answers)

    def get_success_url(self):
        return reverse("cases:paper", args=[self.result.pk])


class PaperView(PageView):
    model = MeetingPaper
    select_related = ("meeting",)
    policy = policies.can_see_paper
    template_name = "cases/consultations/paper.html"
    heading = _("Op papier")

    def crumbs(self):
        here = reverse("cases:meeting", args=[self.object.meeting_id])
        return [(_("Vergaderingen"), reverse("cases:meetings")), (self.object.meeting.reference, here)]

    def get_context_data(self, **kwargs):
        until = self.object.asked_at + timedelta(minutes=services.PAPER_MINUTES)
        return super().get_context_data(until=until, ref=self.object.meeting.reference, **kwargs)


class PaperFileView(PageView):
    model = MeetingPaper
    select_related = ("meeting",)
    policy = policies.can_read_paper
    heading = _("Het papier")

    def render_to_response(self, context, **kwargs):
        content = services.read_paper(actor=self.request.user, paper=self.object)
        name = f'attachment; filename="{self.object.meeting.reference}-{self.object.kind}.pdf"'
        return HttpResponse(content, content_type="application/pdf", headers={"Content-Disposition": name})
