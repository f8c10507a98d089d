"""Submitting a case, reading what was submitted, and what may be done with it before it is decided."""

from uuid import NAMESPACE_OID, uuid5

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from parta.access.views import GuardedMixin, ListPage, PageView, ServiceFormView, StartView, StepView
from parta.vault.services import save_draft
from signals.referrals import forms, policies, sections, services
from signals.referrals.models import Referral, ReferralItem, SubjectJoin

PARTS = ("subject", "consultation_body__municipality", "referring_participant")


class ReferralListView(ListPage):
    model = Referral
    policy = policies.can_see_referrals
    select_related = PARTS
    template_name = "signals/referrals/list.html"
    heading = _("Aanmeldingen")
    lead = _("Wat u zelf aanmeldde, wat op een weging wacht, en waaruit uw casussen voortkwamen.")

    def get_context_data(self, **kwargs):
        if policies.can_refer(self.request.user):
            kwargs.update(action_url=reverse("signals:submit_referral"), action_label=_("Meld een casus aan"))
        context = super().get_context_data(**kwargs)
        return {**context, "rows": sections.rows_of(context["object_list"], self.request.user)}


class ReferralView(PageView):
    model = Referral
    policy = policies.can_see_referral
    select_related = PARTS
    template_name = "signals/referrals/referral.html"
    heading = _("Aanmelding")

    def crumbs(self):
        return [(_("Aanmeldingen"), reverse("signals:referrals"))]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.page_of(self.object, self.request.user), **kwargs)


class OpenItemView(PageView):
    model = ReferralItem
    select_related = ("referral",)
    policy = policies.can_open_item
    template_name = "signals/referrals/item.html"
    heading = _("Een gegeven dat dicht stond")

    def crumbs(self):
        place = reverse("signals:referral", args=[self.object.referral_id])
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (self.object.referral.reference, place)]

    def get_context_data(self, **kwargs):
        text = services.open_item(actor=self.request.user, item=self.object)
        item = sections.opened(self.object, text)
        return super().get_context_data(item=item, ref=self.object.referral.reference, **kwargs)


# --- submitting ---------------------------------------------------------------------------------------------------
class ReferralFormMixin:
    form_class = forms.ReferralForm
    formset_class = forms.ItemFormSet
    template_name = "signals/referrals/form.html"
    heading = _("Meld een casus aan")
    submit = _("Meld aan")
    success_message = _("De casus is aangemeld. Politie, openbaar ministerie en burgemeester wegen haar.")
    keeps_draft = True
    joining = None

    def get_form_kwargs(self):
        body_id = self.joining.body_id if self.joining else None
        return {**super().get_form_kwargs(), "seats": sections.seats_for(self.request.user, body_id)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.law(), **kwargs)

    def perform(self, **answers):
        reports = self.joining.origins() if self.joining else ()
        return services.submit_referral(actor=self.request.user, reports=reports, **answers)

    def get_success_url(self):
        return reverse("signals:referral", args=[self.result.pk])


class SubmitReferralView(ReferralFormMixin, StartView):
    policy = policies.can_refer
    lead = _("Uw organisatie blijft verantwoordelijk voor de juistheid (Besluit PARTA, artikel 7).")

    def crumbs(self):
        return [(_("Aanmeldingen"), reverse("signals:referrals"))]


class SubmitFromReportsView(ReferralFormMixin, GuardedMixin, ServiceFormView):
    """The same form, begun with reports; which of them are joined is part of what is typed."""

    policy = policies.can_refer_report
    formset_class = forms.FromReportFormSet
    template_name = "signals/referrals/from_reports.html"
    lead = _("De uitspraken van de meldingen staan hieronder ingevuld. De melders gaan niet mee.")

    def asked(self):
        return self.request.GET.getlist("melding")

    @property
    def draft_name(self):
        return f"{self.request.resolver_match.view_name}:{uuid5(NAMESPACE_OID, ' '.join(sorted(self.asked())))}"

    def dispatch(self, request, *args, **kwargs):
        kept = self.draft
        if kept is not None:
            self.joining = sections.joining_of(request.user, kept[0], strict=False)
            self.draft = (self.joining.typed_into(kept[0]), kept[1])
        else:
            asked = self.asked() if request.method != "POST" else ()
            self.joining = sections.joining_of(request.user, request.POST, asked=asked)
        for report in self.joining.reports:
            self.guard(report)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        made = None if "X-Draft" in request.headers else sections.changed(self.joining, request.POST)
        return super().post(request, *args, **kwargs) if made is None else self.keep(made)

    def keep(self, made):
        about = made.root_id or self.joining.root_id
        typed = made.typed_into(self.request.POST)
        save_draft(actor=self.request.user, form=self.draft_name, typed=typed, object_id=about)
        messages.info(self.request, _("De meldingen zijn bijgewerkt. Wat u typte, staat er nog."))
        return HttpResponseRedirect(self.request.get_full_path())

    @property
    def object(self):
        return self.joining

    def crumbs(self):
        return [(_("Meldingen"), reverse("signals:reports"))]

    def get_formset_form_kwargs(self):
        return {"references": self.joining.references()}

    def get_formset_initial(self):
        return self.joining.prefilled()

    def get_context_data(self, **kwargs):
        return super().get_context_data(joined=self.joining.panel(), **kwargs)


class SubmitFromReportView(SubmitFromReportsView):
    """Begun with one report, from its own page."""

    def asked(self):
        return [str(self.kwargs["pk"])]


# --- a referral that is not decided yet ---------------------------------------------------------------------------
class ReferralStep(StepView):
    model = Referral
    select_related = PARTS

    def crumbs(self):
        return [(_("Aanmeldingen"), reverse("signals:referrals")), (self.referral.reference, self.page_url)]

    @property
    def referral(self):
        return self.object

    @property
    def page_url(self):
        return reverse("signals:referral", args=[self.referral.pk])

    def get_success_url(self):
        return self.page_url

    get_repeated_url = get_success_url

    @cached_property
    def today(self):
        return timezone.localdate()


class SupplementReferralView(ReferralStep):
    policy = policies.can_supplement_referral
    form_class = forms.SupplementForm
    formset_class = forms.ItemFormSet
    template_name = "signals/referrals/form.html"
    heading = _("Vul de aanmelding aan")
    lead = _(
        "Wie weegt, krijgt bericht dat er iets bij is gekomen. Toets feiten en kwaliteit (Besluit PARTA, artikel 7)."
    )
    submit = _("Vul aan")
    success_message = _("De aanmelding is aangevuld.")
    keeps_draft = True

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.law(), **kwargs)

    def perform(self, **answers):
        services.supplement_referral(actor=self.request.user, referral=self.object, added_on=self.today, **answers)


class RemoveItemView(ReferralStep):
    model = ReferralItem
    select_related = ("referral__consultation_body",)
    policy = policies.can_remove_item
    form_class = forms.RemoveItemForm
    template_name = "signals/referrals/remove_item.html"
    heading = _("Verwijder een uitspraak")
    lead = _(
        "Zij is onjuist, of gaat over iemand anders. Meld het ook bij uw eigen organisatie (Besluit PARTA, artikel 8)."
    )
    submit = _("Verwijder de uitspraak")
    success_message = _("De uitspraak is verwijderd. Wat erop rust, is gemarkeerd.")

    @property
    def referral(self):
        return self.object.referral

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "reference": self.referral.reference}

    def get_context_data(self, **kwargs):
        shown = {"item": sections.statement_of(self.object, 0), "irreversible": sections.consequences()}
        return super().get_context_data(**shown, **kwargs)

    def perform(self, **answers):
        services.remove_item(actor=self.request.user, item=self.object, removed_on=self.today)


class ShowBsnView(ReferralStep):
    policy = policies.can_show_bsn
    form_class = forms.ShowBsnForm
    heading = _("Toon het burgerservicenummer")
    lead = _("Alleen om zeker te weten om wie het gaat (UAVG, artikel 46). Dat u kijkt, komt in de logging.")
    submit = _("Toon het nummer")

    def form_valid(self, form):
        bsn = services.show_bsn(actor=self.request.user, referral=self.object)
        self.template_name = "signals/referrals/bsn.html"
        return self.render_to_response(self.get_context_data(form=form, rows=[(_("Burgerservicenummer"), bsn)]))


class MoveReferralView(ReferralStep):
    policy = policies.can_move_referral
    form_class = forms.MoveForm
    heading = _("Verplaats naar een andere gemeente")
    lead = _(
        "Daar wegen politie, openbaar ministerie en burgemeester opnieuw; u ziet haar dan niet meer. De termijnen "
        "lopen door."
    )
    submit = _("Verplaats de aanmelding")
    success_message = _("De aanmelding ligt nu bij de andere gemeente. U ziet haar niet meer.")
    keeps_draft = True

    def get_form_kwargs(self):
        choices = {"bodies": sections.other_bodies(self.object), "bases": sections.bases_for(self.object.subject)}
        return {**super().get_form_kwargs(), **choices}

    def perform(self, **answers):
        services.move_referral(actor=self.request.user, referral=self.object, decided_on=self.today, **answers)

    def get_success_url(self):
        return reverse("signals:referrals")

    get_repeated_url = get_success_url


class JoinReferralsView(ReferralStep):
    policy = policies.can_join_referrals
    form_class = forms.JoinForm
    heading = _("Zelfde persoon als in een andere aanmelding?")
    lead = _("Meerdere aanmeldingen over één persoon worden samen gewogen. Binnen dertig dagen kunt u ze losmaken.")
    submit = _("Weeg ze samen")
    success_message = _("De aanmeldingen worden samen gewogen. Elke houdt haar eigen data en termijn.")

    @cached_property
    def other(self):
        wanted = self.request.GET.get("met", "")
        chosen = wanted or self.request.method == "POST"
        return sections.candidate(self.object, self.request.user, wanted) if chosen else None

    def get_template_names(self):
        return [f"signals/referrals/{'join' if self.other else 'candidates'}.html"]

    def get_context_data(self, **kwargs):
        user = self.request.user
        if self.other is None:
            return super().get_context_data(candidates=sections.candidates(self.object, user).with_keys(), **kwargs)
        return super().get_context_data(**sections.side_by_side(self.object, self.other, user), **kwargs)

    def perform(self, **answers):
        referral, self.leading = sections.in_order(self.object, self.other)
        pair = {"referral": referral, "leading": self.leading}
        services.join_referrals(actor=self.request.user, decided_on=self.today, **pair, **answers)

    def get_success_url(self):
        return reverse("signals:referral", args=[self.leading.pk])


class UndoJoinView(ReferralStep):
    model = SubjectJoin
    select_related = ("referral__subject", "referral__consultation_body")
    policy = policies.can_undo_join
    form_class = forms.UndoJoinForm
    heading = _("Maak aanmeldingen weer los")
    lead = _("Alles wordt zoals het was. De termijnen lopen door.")
    submit = _("Maak los")
    success_message = _("De aanmeldingen zijn weer los; elke wordt apart gewogen.")

    @property
    def referral(self):
        return self.object.referral

    def perform(self, **answers):
        services.undo_join(actor=self.request.user, join=self.object, undone_on=self.today)
