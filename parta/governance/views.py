"""The authorisation officer's pages: the list, designating, ending, recording a training."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from parta.access.views import ListPage, StartView, StepView
from parta.accounts.models import Designation
from parta.governance import forms, policies, sections, services


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
    lead = _("Wie uw deelnemer aanwees, waarvoor en tot wanneer (Wet PARTA, artikel 12 en 13).")

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
