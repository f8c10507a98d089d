"""The home of every day, finding one's own cases, and asking whether somebody is known."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from parta.access.views import GateView, PageTextMixin, StartView
from parta.worklist import duties, known, policies, search, services
from parta.worklist.forms import KnownForm, SearchForm


class WorklistView(GateView):
    policy = policies.can_see_worklist
    template_name = "worklist/index.html"
    heading = _("Werkvoorraad")

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        mine, messages = duties.duties_of(self.request.user, today)
        cases = duties.cases_of(self.request.user, {duty.case_id for duty in mine if duty.case_id})
        for duty in mine:
            duty.case = cases.get(duty.case_id)
        work = [duty for duty in mine if not duty.appointment]
        return super().get_context_data(
            today=today,
            groups=duties.by_date(work, today, today + timedelta(days=duties.WEEK)),
            asks=duties.asks_of(work),
            appointments=[duty for duty in mine if duty.appointment],
            notices=[message for message in messages if not message.is_escalated],
            escalated=[message for message in messages if message.is_escalated],
            **kwargs,
        )


class SearchView(PageTextMixin, FormView):
    # Posted, because a name may not appear in an address (design 6).
    form_class = SearchForm
    template_name = "worklist/search.html"
    heading = _("Zoek in uw casussen")
    submit = _("Zoek")

    def form_valid(self, form):
        text = form.cleaned_data["q"].strip()
        if search.REFERENCE.fullmatch(text.upper()):
            if page := search.page_of(self.request.user, text.upper()):
                return HttpResponseRedirect(page)
            return self.render_to_response(self.get_context_data(form=form, found=[]))
        try:
            found = list(search.cases_named(self.request.user, text)[:50])
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return self.form_invalid(form)
        return self.render_to_response(self.get_context_data(form=form, found=found))


class KnownView(StartView):
    # Answered to a post alone, on the same page: a name may not appear in an address (design 6).
    policy = policies.can_see_known
    form_class = KnownForm
    template_name = "worklist/known.html"
    heading = _("Bekend hier?")
    lead = _("U ziet wat van uzelf is. Verder is elk antwoord gelijk, of iemand hier bekend is of niet.")
    submit = _("Vraag na")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "bodies": known.bodies_of(self.request.user)}

    def form_valid(self, form):
        try:
            answer = services.ask_known(actor=self.request.user, **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal)
            return self.form_invalid(form)
        return self.render_to_response(self.get_context_data(form=form, answer=answer))
