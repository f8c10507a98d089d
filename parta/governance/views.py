"""The authorisation officer's pages, and the weighing table with its seats."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parta.access.views import GateView, ListPage, StartView, StepView
from parta.accounts.models import Designation, WeighingSeat
from parta.governance import forms, policies, sections, services
from parta.organisations.models import ConsultationBody


class InDesignationsMixin:
    """The list is where these pages start and end."""

    success_url = reverse_lazy("governance:designations")

    def crumbs(self):
        return [(_("Aanwijzingen"), reverse("governance:designations"))]

    def get_repeated_url(self):
        return reverse("governance:designations")


class DesignationsView(ListPage):
    model = Designation
    policy = policies.can_manage_designations
    template_name = "governance/list.html"
    heading = _("Aanwijzingen")
    lead = _("Wie uw deelnemer aanwees, waarvoor en tot wanneer (Wet PARTA, artikelen 12 en 13).")

    def get_queryset(self):
        return sections.listed(self.request.user, self.request.GET.get("voor"))[: self.page_size + 1]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {**context, "rows": sections.rows_of(self.request.user, context["object_list"])}


class DesignateView(InDesignationsMixin, StartView):
    policy = policies.can_manage_designations
    form_class = forms.DesignationForm
    template_name = "governance/designate.html"
    heading = _("Wijs iemand aan")
    lead = _(
        "Uw deelnemer wijst aan; die persoon blijft in dienst van uw deelnemer (Wet PARTA, artikel 12, derde lid)."
    )
    submit = _("Wijs aan")

    def get_form_kwargs(self):
        user = self.request.user
        own = {"participants": policies.own_participants(user), "arrangements": policies.own_arrangements(user)}
        return {**super().get_form_kwargs(), **own}

    def perform(self, **answers):
        made = services.designate(actor=self.request.user, **answers)
        self.success_message = gettext("%(name)s is aangewezen.") % {"name": made.user.name}
        if not made.user.has_usable_password():
            self.success_message += " " + gettext("Laat deze persoon bij het inloggen ‘Wachtwoord vergeten’ kiezen.")
        return made


class EndDesignationView(InDesignationsMixin, StepView):
    model = Designation
    policy = policies.can_end_designation
    form_class = forms.EndForm
    template_name = "governance/end.html"
    heading = _("Beëindig een aanwijzing")
    submit = _("Beëindig de aanwijzing")
    success_message = _("Het einde van de aanwijzing is vastgelegd.")

    def get_queryset(self):
        own = policies.own_designations(self.request.user)
        return own.select_related("user", "participant", "arrangement__office")

    def get_context_data(self, **kwargs):
        return super().get_context_data(irreversible=sections.consequences(self.object), **kwargs)

    def perform(self, **answers):
        return services.end_designation(actor=self.request.user, designation=self.object, **answers)


class RecordTrainingView(InDesignationsMixin, StartView):
    policy = policies.can_manage_designations
    form_class = forms.TrainingForm
    heading = _("Leg een training vast")
    lead = _("Van mensen die uw deelnemer aanwees (Besluit PARTA, artikel 17).")
    submit = _("Leg vast")
    success_message = _("De training is vastgelegd.")

    def get_initial(self):
        return {"person": self.request.GET.get("persoon")}

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "people": sections.person_choices(self.request.user)}

    def perform(self, person, **answers):
        people = policies.own_people(self.request.user)
        return services.record_training(actor=self.request.user, person=people.get(pk=person), **answers)


class WeighingTableView(GateView):
    policy = policies.can_see_weighing_table
    template_name = "governance/weighing_table.html"
    heading = _("Weegtafel")
    lead = _("Wie namens politie, openbaar ministerie en burgemeester weegt (Wet PARTA, artikel 5, derde lid).")

    def get_context_data(self, **kwargs):
        page = sections.table_of(self.request.user, self.request.GET.get("overleg"))
        return super().get_context_data(**page, **kwargs)


class AtTableMixin:
    """The weighing table is where these pages start and end."""

    def crumbs(self):
        return [(_("Weegtafel"), self.get_success_url())]

    def get_success_url(self):
        return sections.table_url(self.body_id)

    def get_repeated_url(self):
        return self.get_success_url()


class SeatWeigherView(AtTableMixin, StepView):
    model = ConsultationBody
    policy = policies.can_seat_weigher
    form_class = forms.SeatForm
    template_name = "governance/seat_weigher.html"
    heading = _("Geef een weger een plaats")
    lead = _("Aan de weegtafel van dit casusoverleg (Wet PARTA, artikel 5, derde lid).")
    submit = _("Geef een plaats")
    success_message = _("De plaats aan de weegtafel is vastgelegd.")

    def get_queryset(self):
        return policies.shown_bodies(self.request.user)

    @property
    def body_id(self):
        return self.object.pk

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "weighers": sections.unseated(self.object.pk)}

    def get_context_data(self, **kwargs):
        return super().get_context_data(body=self.object, **kwargs)

    def perform(self, **answers):
        return services.seat_weigher(actor=self.request.user, body=self.object, **answers)


class SeatStepView(AtTableMixin, StepView):
    """A step on one seat; the seat stands beside the form."""

    model = WeighingSeat
    template_name = "governance/seat.html"

    def get_queryset(self):
        return policies.shown_seats(self.request.user)

    @property
    def body_id(self):
        return self.object.body_id

    def get_context_data(self, **kwargs):
        return super().get_context_data(**sections.seat_beside(self.object), **kwargs)


class EndSeatView(SeatStepView):
    policy = policies.can_end_seat
    form_class = forms.EndSeatForm
    heading = _("Beëindig een plaats aan de weegtafel")
    submit = _("Beëindig de plaats")
    success_message = _("Het einde van de plaats is vastgelegd.")

    def perform(self, **answers):
        return services.end_seat(actor=self.request.user, seat=self.object, **answers)


class RecordAbsenceView(SeatStepView):
    policy = policies.can_record_absence
    form_class = forms.AbsenceForm
    heading = _("Leg afwezigheid vast")
    lead = _("In die dagen wordt de plaatsvervanger van de partij gevraagd (Wet PARTA, artikel 5, derde lid).")
    submit = _("Leg vast")
    success_message = _("De afwezigheid is vastgelegd.")

    def get_initial(self):
        return {"absent_from": self.object.absent_from, "absent_until": self.object.absent_until}

    def perform(self, **answers):
        return services.record_absence(actor=self.request.user, seat=self.object, **answers)


class HandOverSeatView(SeatStepView):
    policy = policies.can_hand_over_seat
    form_class = forms.HandOverForm
    heading = _("Draag een plaats aan de weegtafel over")
    lead = _("Lopende wegingen gaan door: een partij weegt, niet een persoon (Wet PARTA, artikel 5, derde lid).")
    submit = _("Draag over")
    success_message = _("De plaats is overgedragen.")

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "weighers": sections.heirs_of(self.object)}

    def perform(self, **answers):
        return services.hand_over_seat(actor=self.request.user, seat=self.object, **answers)
