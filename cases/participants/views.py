"""The table as a page, and each act that changes it."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case, CaseMembership, ThirdParty
from cases.dossier.views import CaseCrumbs
from cases.participants import forms, policies, sections, services
from cases.participants.models import HandOver, TableDecision
from parta.access.views import PageView, StartView, StepView


class TableView(CaseCrumbs, PageView):
    model = Case
    select_related = ("consultation_body__municipality",)
    policy = policies.can_see_table
    template_name = "cases/participants/table.html"
    heading = _("Wie zit aan tafel")

    def get_context_data(self, **kwargs):
        kwargs.update(sections.table_page(self.request.user, self.object))
        return super().get_context_data(ref=self.object.reference, **kwargs)


class TableStep(CaseCrumbs, StepView):
    """A step that ends on the page of the table."""

    model = Case
    select_related = ("consultation_body__municipality",)

    def get_success_url(self):
        return reverse("cases:table", args=[self.case().pk])

    get_repeated_url = get_success_url

    def crumbs(self):
        page = reverse("cases:open", args=[self.case().pk])
        own = (_("Deelnemers"), reverse("cases:table", args=[self.case().pk]))
        return [(_("Casussen"), reverse("cases:list")), (self.case().reference, page), own]

    def get_initial(self):
        today = timezone.localdate()
        return dict.fromkeys(("decided_on", "confirmed_on", "answered_on", "ended_on"), today)

    def get_context_data(self, **kwargs):
        return super().get_context_data(ref=self.case().reference, **kwargs)


class ChangeView(TableStep):
    policy = policies.can_enter_table_change
    submit = _("Leg voor aan de drie partijen")
    success_message = _("Ingevoerd. Het geldt als de drie partijen hebben bevestigd.")
    kind = ""

    def perform(self, **answers):
        services.enter_table_change(actor=self.request.user, case=self.object, kind=self.kind, **answers)


class AdmitView(ChangeView):
    form_class = forms.AdmitForm
    kind = TableDecision.Kind.ADMIT
    heading = _("Laat een deelnemer toe")
    keeps_draft = True

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": sections.seats_to_admit(self.object)}


class EndParticipantView(ChangeView):
    form_class = forms.EndForm
    kind = TableDecision.Kind.END
    heading = _("Laat een deelnemer van tafel gaan")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "participants": policies.participants_at(self.object)}


class AdmitThirdPartyView(ChangeView):
    form_class = forms.ThirdPartyForm
    kind = TableDecision.Kind.ADMIT_THIRD_PARTY
    heading = _("Laat een derde toe")
    lead = _("Een derde krijgt geen account, link of mail met inhoud. Deelnemers verstrekken wat nodig is.")
    keeps_draft = True


class ConfirmTableView(StepView):
    model = TableDecision
    select_related = ("participant", "person", "actor")
    policy = policies.can_confirm_table_change
    form_class = forms.ConfirmForm
    template_name = "cases/participants/confirm.html"
    heading = _("Bevestig een wijziging van de deelnemers")
    submit = _("Bevestig")
    success_message = _("Uw partij heeft bevestigd.")

    def get_initial(self):
        return {"confirmed_on": timezone.localdate()}

    def get_context_data(self, **kwargs):
        row = sections.decision_row(self.request.user, self.object)
        return super().get_context_data(row=row, ref=self.object.reference, **kwargs)

    def perform(self, **answers):
        services.confirm_table_change(actor=self.request.user, decision=self.object, **answers)

    def get_success_url(self):
        return reverse("worklist:index")


class CarryOutView(TableStep):
    model = TableDecision
    select_related = ("case__consultation_body", "participant", "person", "actor")
    policy = policies.can_carry_out_table_change
    form_class = forms.CarryOutForm
    template_name = "cases/participants/confirm.html"
    heading = _("Voer het besluit uit")
    submit = _("Voer uit")
    success_message = _("Het besluit is uitgevoerd.")

    def case(self):
        return self.object.case

    def get_context_data(self, **kwargs):
        return super().get_context_data(row=sections.decision_row(self.request.user, self.object), **kwargs)

    def perform(self, **answers):
        services.carry_out_table_change(actor=self.request.user, decision=self.object)


class AddPersonView(TableStep):
    policy = policies.can_add_person
    form_class = forms.PersonForm
    heading = _("Voeg een persoon toe")
    lead = _("Alleen van een deelnemer die al aan tafel zit.")
    submit = _("Voeg toe")
    success_message = _("Deze persoon zit nu aan tafel en krijgt bericht.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": sections.seats_to_add(self.object)}

    def perform(self, **answers):
        services.add_person(actor=self.request.user, case=self.object, **answers)


class RemovePersonView(TableStep):
    model = CaseMembership
    select_related = ("case__consultation_body", "participant", "person")
    policy = policies.can_remove_person
    form_class = forms.CarryOutForm
    template_name = "cases/participants/remove.html"
    heading = _("Haal een persoon van tafel")
    submit = _("Haal van tafel")
    success_message = _("Deze persoon ziet de casus niet meer.")

    def case(self):
        return self.object.case

    def perform(self, **answers):
        services.remove_person(actor=self.request.user, membership=self.object)


class StepOutView(TableStep):
    policy = policies.can_step_out
    form_class = forms.StepOutForm
    heading = _("Trek u terug uit deze casus")
    lead = _("Uw toegang eindigt meteen. Wie de regie heeft, krijgt bericht.")
    submit = _("Trek u terug")
    success_message = _("U heeft zich teruggetrokken. U ziet deze casus niet meer.")

    def perform(self, **answers):
        services.step_out(actor=self.request.user, case=self.object, **answers)

    def get_success_url(self):
        return reverse("worklist:index")


class ExcludeView(TableStep):
    policy = policies.can_exclude
    form_class = forms.ExcludeForm
    heading = _("Sluit een persoon uit")
    submit = _("Sluit uit")
    success_message = _("Deze persoon is uitgesloten van de casus.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "people": sections.people_to_exclude(self.request.user, self.object)}

    def perform(self, **answers):
        services.exclude_person(actor=self.request.user, case=self.object, **answers)


class HandOverView(TableStep):
    policy = policies.can_hand_over
    form_class = forms.HandOverForm
    heading = _("Draag de casus over")
    lead = _("Uw collega ziet de casus en antwoordt. Tot die tijd verandert de regie niet.")
    submit = _("Vraag de collega")
    success_message = _("Uw collega is gevraagd.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), **sections.hand_over_choices(self.object)}

    def perform(self, **answers):
        services.hand_over(actor=self.request.user, case=self.object, **answers)


class HandOverAllView(StartView):
    policy = policies.can_hand_over_all
    form_class = forms.HandOverForm
    heading = _("Draag alle casussen van een collega over")
    lead = _("In één keer; per casus wordt vastgelegd wie overdroeg, aan wie en waarom.")
    submit = _("Vraag de collega")

    def crumbs(self):
        return [(_("Casussen"), reverse("cases:list"))]

    def get_initial(self):
        return {"decided_on": timezone.localdate(), "leaves": True}

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), **sections.all_hand_over_choices(self.request.user)}

    def perform(self, **answers):
        rows = services.hand_over_all(actor=self.request.user, **answers)
        self.success_message = sections.handed_over_words(rows)

    def get_success_url(self):
        return reverse("cases:list")


class AnswerHandOverView(TableStep):
    model = HandOver
    select_related = ("case__consultation_body", "from_person", "to_person")
    policy = policies.can_answer_hand_over
    form_class = forms.AnswerHandOverForm
    heading = _("Antwoord op de overdracht")
    submit = _("Verstuur uw antwoord")
    success_message = _("Uw antwoord is vastgelegd.")

    def case(self):
        return self.object.case

    def perform(self, **answers):
        return services.answer_hand_over(actor=self.request.user, hand_over=self.object, **answers)

    def get_success_url(self):
        if policies.works_in(self.request.user, self.case()) and self.result.is_accepted is not False:
            return reverse("cases:table", args=[self.case().pk])
        return reverse("worklist:index")


class SignView(TableStep):
    model = ThirdParty
    select_related = ("case__consultation_body",)
    policy = policies.can_sign_third_party
    form_class = forms.SignForm
    heading = _("Leg de verklaring van een derde vast")
    submit = _("Leg vast")
    success_message = _("Vastgelegd. Deelnemers kunnen nu verstrekken wat nodig is.")

    def case(self):
        return self.object.case

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "seats": policies.seats_of(self.request.user, self.case())}

    def perform(self, **answers):
        services.sign_third_party(actor=self.request.user, third_party=self.object, **answers)


class EndThirdPartyView(TableStep):
    model = ThirdParty
    select_related = ("case__consultation_body",)
    policy = policies.can_end_third_party
    form_class = forms.EndThirdPartyForm
    heading = _("Beëindig de deelname van een derde")
    submit = _("Beëindig")
    success_message = _("De derde doet niet meer mee.")

    def case(self):
        return self.object.case

    def perform(self, **answers):
        services.end_third_party(actor=self.request.user, third_party=self.object, **answers)
