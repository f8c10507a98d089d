"""Meetings: the list, planning, the agenda, the screen of one item, a decision."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.consultations import forms, policies, sections, services
from cases.consultations.models import AgendaItem, Meeting
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
        if number is not None:
            chosen = next((point for point in points if str(point.number) == number), None)
            if chosen is None:
                raise Http404
            kwargs.update(sections.point_context(user, points, chosen), room="zaal" in self.request.GET)
        return super().get_context_data(**kwargs)


class AddCaseView(StepView):
    model = Meeting
    policy = policies.can_add_case
    form_class = forms.AgendaForm
    heading = _("Zet een casus op de agenda")
    submit = _("Zet op de agenda")
    success_message = _("De casus staat op de agenda. Wie aan die tafel zit, is gevraagd.")

    def crumbs(self):
        return [(_("Vergaderingen"), reverse("cases:meetings")), (self.object.reference, self.get_success_url())]

    def get_form_kwargs(self):
        user, meeting = self.request.user, self.object
        own = {"cases": sections.cases_for_agenda(user, meeting), "taken": sections.on_agenda(user, meeting)}
        return {**super().get_form_kwargs(), **own}

    def perform(self, **answers):
        services.add_case(actor=self.request.user, meeting=self.object, **answers)

    def get_success_url(self):
        return reverse("cases:meeting", args=[self.object.pk])

    get_repeated_url = get_success_url


class DecideItemView(StepView):
    model = AgendaItem
    select_related = ("case", "meeting")
    policy = policies.can_decide_item
    heading = _("Leg een besluit vast")
    form_class = forms.DecisionForm
    template_name = "cases/consultations/decide.html"
    submit = _("Leg vast")
    success_message = _("Het is vastgelegd.")

    def crumbs(self):
        here = reverse("cases:meeting", args=[self.object.meeting_id])
        return [(_("Vergaderingen"), reverse("cases:meetings")), (self.object.meeting.reference, here)]

    def get_initial(self):
        return {"decided_on": timezone.localdate()}

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
        points = sections.agenda_of(self.request.user, self.object.meeting)
        return next(point.url for point in points if point.item.pk == self.object.pk)

    get_repeated_url = get_success_url
