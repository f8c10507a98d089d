"""Base views: narrow to what is visible (else 404), ask the policy (else 403), one service call."""

from typing import Any, ClassVar
from uuid import uuid4

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.forms.utils import ErrorDict
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import DetailView, FormView, ListView, TemplateView
from django.views.generic.detail import SingleObjectMixin

from parta.access.sight import remember_held
from parta.vault.services import draft_of, drop_draft, hold_draft, save_draft


class VisibleMixin:
    """Start from the rows that the user may see, keys loaded."""

    model: Any = None
    select_related: tuple[str, ...] = ()

    def get_queryset(self):
        """Return the first wall's queryset."""
        rows = self.model.objects.visible_to(self.request.user)
        if self.select_related:
            rows = rows.select_related(*self.select_related)
        return rows.with_keys()


def visible_or_404(model: Any, user: Any, pk: Any) -> Any:
    """Return a further row that an address names, if the user may see it; it is not there for anybody else."""
    found = model.objects.visible_to(user).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


class GuardedMixin:
    """Ask the policy before anything else; a refusal on a visible object is 403 and names it in the trail.

    Rule: ACC-02.
    """

    policy = None

    def guard(self, subject: Any) -> None:
        """Raise PermissionDenied unless the policy lets the user."""
        policy = type(self).policy
        if policy is not None and not policy(self.request.user, subject):
            self.request.refused_object = subject
            raise PermissionDenied


class PageTextMixin:
    """What a page says about itself: heading, lead, the verb of its button, the way back."""

    heading = ""
    lead = ""
    submit = _("Bewaar")

    def crumbs(self) -> list[tuple[str, str]]:
        """Return (label, address) of the pages above this one."""
        return []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the texts of the page."""
        texts = {"heading": self.heading, "lead": self.lead, "submit": self.submit, "crumbs": self.crumbs()}
        return super().get_context_data(**{**texts, **kwargs})


class PageView(PageTextMixin, GuardedMixin, VisibleMixin, DetailView):
    """One visible object as a page."""

    def get_object(self, queryset=None):
        """Find the visible object and ask the policy."""
        found = super().get_object(queryset)
        remember_held(self.request.user, found)
        self.guard(found)
        return found


class GateView(PageTextMixin, GuardedMixin, TemplateView):
    """A page without an object: the policy asks about the user alone."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask the policy; a page that is not for this function does not exist."""
        if not type(self).policy(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class ListPage(PageTextMixin, VisibleMixin, ListView):
    """Visible rows, newest activity first, paged by key so that page 1,000 costs what page 1 costs."""

    policy = None
    page_size = 50
    order_field = "created_at"
    allow_empty = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A list that is not for this function does not exist."""
        if type(self).policy is not None and not type(self).policy(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        """Return one page before the key in the address, plus one row to know whether there is more."""
        rows = super().get_queryset().order_by(f"-{self.order_field}", "-pk")
        before = self.request.GET.get("voor")
        if before:
            edge = rows.filter(pk=before).values_list(self.order_field, flat=True).first() if _is_id(before) else None
            if edge is None:
                raise Http404
            rows = rows.filter(**{f"{self.order_field}__lte": edge}).exclude(
                **{self.order_field: edge, "pk__gte": before}
            )
        return rows[: self.page_size + 1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the link to the next page."""
        context = super().get_context_data(**kwargs)
        rows = list(context["object_list"])
        page = rows[: self.page_size]
        context["object_list"] = page
        context["next_url"] = f"?voor={page[-1].pk}" if len(rows) > self.page_size else None
        return context


def _is_id(text: str) -> bool:
    from uuid import UUID

    try:
        UUID(text)
    except ValueError:
        return False
    return True


class ServiceFormView(PageTextMixin, FormView):
    """A form whose cleaned data go to one service; its refusal comes back on the form, what was typed is kept.

    `formset_class` adds repeated rows below the form; they reach the service as the list `formset_name`, and those of
    `extra_formsets` each as the list of its name. A form that is sent twice is carried out once: its page has a number
    that counts once per person. With `keeps_draft` the page sends what is being typed every few seconds, and shows it
    again to the same person until it is sent.
    """

    template_name = "step.html"
    success_message = ""
    formset_class: Any = None
    formset_name = "items"
    extra_formsets: ClassVar[dict[str, Any]] = {}
    keeps_draft = False

    @cached_property
    def draft(self) -> tuple[QueryDict, Any] | None:
        """What this person typed here before, and when; nothing when the form is being sent."""
        reads = self.keeps_draft and self.request.method != "POST"
        return draft_of(self.request.user, self.draft_name) if reads else None

    @property
    def draft_name(self) -> str:
        """The form and what it is about: ids without meaning."""
        about = self.kwargs.get("pk")
        return f"{self.request.resolver_match.view_name}{f':{about}' if about else ''}"

    def get_form(self, form_class=None):
        """Return the form: sent, as it was left, or fresh."""
        if self.draft is None:
            return super().get_form(form_class)
        return _unjudged((form_class or self.get_form_class())(**{**self.get_form_kwargs(), "data": self.draft[0]}))

    def get_formset(self):
        """Return the repeated rows: sent, as they were left, or fresh."""
        if self.formset_class is None:
            return None
        fresh = {} if self.request.method == "POST" else {"initial": self.get_formset_initial()}
        return self._made(self.formset_class, self.formset_name, self.get_formset_form_kwargs(), fresh)

    def get_extra_formsets(self) -> dict[str, Any]:
        """Return the other kinds of repeated rows by name: sent, as they were left, or fresh."""
        return {name: self._made(made, name, {}, {}) for name, made in self.extra_formsets.items()}

    def _made(self, formset_class: Any, name: str, form_kwargs: dict[str, Any], fresh: dict[str, Any]):
        data = {"data": self.request.POST, "files": self.request.FILES} if self.request.method == "POST" else fresh
        if self.draft is not None:
            data = {"data": self.draft[0]}
        formset = formset_class(prefix=name, form_kwargs=form_kwargs, **data)
        if self.draft is not None:
            formset._errors, formset._non_form_errors = [{} for _row in formset.forms], formset.error_class()
            for row in formset.forms:
                _unjudged(row)
        return formset

    def get_formset_form_kwargs(self) -> dict[str, Any]:
        """Return what each repeated form is made with."""
        return {}

    def get_formset_initial(self) -> list[dict[str, Any]] | None:
        """Return what fresh repeated rows begin with."""
        return None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the repeated rows and the number of this page."""
        kwargs.setdefault("formset", self.get_formset())
        kwargs.setdefault("extra_formsets", list(self.get_extra_formsets().values()))
        kwargs.setdefault("once", self.request.POST.get("once") or uuid4().hex)
        kwargs.setdefault("keeps_draft", self.keeps_draft)
        kwargs.setdefault("restored_at", self.draft[1] if self.draft else None)
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Check form and rows together; or only keep, or forget, what is being typed."""
        if self.keeps_draft and "X-Draft" in request.headers:
            return self._keep()
        if self.keeps_draft and "drop_draft" in request.POST:
            drop_draft(actor=request.user, form=self.draft_name)
            return HttpResponseRedirect(request.get_full_path())
        form, self.formset, self.extras = self.get_form(), self.get_formset(), self.get_extra_formsets()
        rows = [] if self.formset is None else [self.formset]
        if not all(part.is_valid() for part in (form, *rows, *self.extras.values())):
            return self._again(form)
        return self.form_valid(form)

    def _keep(self) -> HttpResponse:
        """Keep what is being typed, unless it was sent meanwhile: then nothing of it stays."""
        hold_draft(actor=self.request.user, form=self.draft_name)
        if self._number and cache.get(self._number):
            return HttpResponse(status=204)
        about = getattr(getattr(self, "object", None), "root_id", None)
        draft = save_draft(actor=self.request.user, form=self.draft_name, typed=self.request.POST, object_id=about)
        return HttpResponse(f"{timezone.localtime(draft.saved_at):%H:%M}", content_type="text/plain")

    def _again(self, form) -> HttpResponse:
        kept = {"formset": self.formset, "extra_formsets": list(self.extras.values())}
        return self.render_to_response(self.get_context_data(form=form, **kept))

    def form_valid(self, form):
        """Call the service once; show a refusal that the user can mend."""
        answers = dict(form.cleaned_data)
        formsets = self.extras if self.formset is None else {self.formset_name: self.formset, **self.extras}
        for name, formset in formsets.items():
            answers[name] = [row for row in formset.cleaned_data if row and not row.get("DELETE")]
        try:
            with transaction.atomic():
                if self.keeps_draft:
                    hold_draft(actor=self.request.user, form=self.draft_name)
                if self._sent_before():
                    messages.info(self.request, _("Dit was al verwerkt; er is niets dubbel opgeslagen."))
                    return HttpResponseRedirect(self.get_repeated_url())
                self.result = self.perform(**answers)
                if self.keeps_draft:
                    drop_draft(actor=self.request.user, form=self.draft_name)
        except ValidationError as refusal:
            _show(form, refusal, [row for formset in formsets.values() for row in formset])
            return self._again(form)
        if self.success_message:
            messages.success(self.request, self.success_message)
        return HttpResponseRedirect(self.get_success_url())

    def get_repeated_url(self) -> str:
        """Return where somebody lands whose form had been sent already."""
        return reverse("worklist:index")

    @property
    def _number(self) -> str:
        once = self.request.POST.get("once", "")[:40]
        return once and f"once:{self.request.user.pk}:{once}"

    def _sent_before(self) -> bool:
        return bool(self._number) and not cache.add(self._number, 1, settings.SESSION_COOKIE_AGE)

    def perform(self, **answers: Any) -> Any:
        """Call the one service of this view."""
        raise NotImplementedError


def _unjudged(form):
    """What was only being typed is shown as it is, without a word about what is still missing."""
    form._errors, form.cleaned_data = ErrorDict(), {}
    return form


def _show(form, refusal: ValidationError, rows: list) -> None:
    """Show a refusal at the field that it names, also in a repeated row (`criteria-0-supports`)."""
    if not hasattr(refusal, "error_dict"):
        form.add_error(None, refusal)
        return
    places = {row.add_prefix(name): (row, name) for row in rows for name in row.fields}
    for name, errors in refusal.error_dict.items():
        part, field = places.get(name, (form, name if name in form.fields else None))
        for error in errors:
            part.add_error(field, error)


class StepView(GuardedMixin, VisibleMixin, SingleObjectMixin, ServiceFormView):
    """One legal step on one visible object: policy, form, service, redirect."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Find the object (else 404), ask the policy (else 403)."""
        self.object = self.get_object()
        self.guard(self.object)
        return super().dispatch(request, *args, **kwargs)


class StartView(ServiceFormView):
    """A step that starts without an object: a function is asked, else the page does not exist."""

    policy = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask the policy about the user alone."""
        if not type(self).policy(request.user):
            raise Http404
        return super().dispatch(request, *args, **kwargs)


@login_not_required
def healthy(request: HttpRequest) -> HttpResponse:
    """Say that the web process and its database answer."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("gezond", content_type="text/plain; charset=utf-8")
