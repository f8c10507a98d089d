"""The home of every day, and finding one's own cases."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from parta.access.views import GateView, PageTextMixin
from parta.worklist import duties, policies, search
from parta.worklist.forms import SearchForm


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
        work = [duty for duty in mine if duty.kind != "meeting"]
        return super().get_context_data(
            today=today,
            groups=duties.by_date(work, today, today + timedelta(days=duties.WEEK)),
            asks=duties.asks_of(work),
            meetings=[duty for duty in mine if duty.kind == "meeting"],
            notices=messages,
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
