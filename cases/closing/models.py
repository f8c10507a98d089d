"""Closing is a decision of the participants; nothing reopens a case."""

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.consultations.models import AgendaItem
from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import Granted, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import Participant
from parta.vault.fields import VaultTextField


class Closing(Decision):
    """The participants close the case; from here it is shielded. Legal basis: WET 6(3), WET 9. Rule: CLO-04, RET-01."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="closing")
    ground = VaultTextField(_("waarom de casus sluit"), field_id="closing.ground")
    no_longer_necessary_on = models.DateField(_("niet langer noodzakelijk op"))
    no_longer_necessary_reason = VaultTextField(_("reden van die datum"), field_id="closing.no_longer_necessary")
    # Decided in a meeting, at this item; else by the agreement of each.
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, null=True, blank=True, related_name="+")

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.case)


class ClosingAgreement(models.Model):
    """An involved participant agrees with the closing. Legal basis: WET 6(3)."""

    closing = models.ForeignKey(Closing, on_delete=models.CASCADE, related_name="agreements")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField()

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("closing_id", "cases.Closing"),
        insert=Mine("recorded_by_id") & Through("closing_id", "cases.Closing"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="closing_agreed_once", fields=["closing", "participant"])]

    def __str__(self) -> str:
        return str(self.participant)


class ClosingProposal(Decision):
    """Somebody who leads the case asks each participant whether it closes. Legal basis: WET 6(3), WET 9."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="closing_proposals")
    ground = VaultTextField(_("waarom de casus sluit"), field_id="closing_proposal.ground")
    no_longer_necessary_on = models.DateField(_("niet langer noodzakelijk op"))
    no_longer_necessary_reason = VaultTextField(
        _("reden van die datum"), field_id="closing_proposal.no_longer_necessary"
    )
    withdrawn_on = models.DateField(null=True, editable=False)

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
        update=Granted("case_id"),
        update_columns=("withdrawn_on",),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                name="closing_proposed_once",
                fields=["case"],
                condition=models.Q(withdrawn_on__isnull=True),
                violation_error_message=_("Er ligt al een voorstel om te sluiten."),
            )
        ]

    def __str__(self) -> str:
        return str(self.case)


class ProposalAnswer(models.Model):
    """A participant agrees with the proposal, or not yet, in the person of who sits there. Legal basis: WET 6(3)."""

    proposal = models.ForeignKey(ClosingProposal, on_delete=models.CASCADE, related_name="answers")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    is_agreed = models.BooleanField()
    answered_on = models.DateField()

    objects = SightQuerySet.as_manager()
    _of_proposal = Through("proposal_id", "cases.ClosingProposal")
    sight = Sight(
        select=_of_proposal,
        insert=Mine("actor_id") & _of_proposal,
        update=_of_proposal,
        update_check=Mine("actor_id"),
        update_columns=("is_agreed", "answered_on", "actor_id"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="proposal_answered_once", fields=["proposal", "participant"])]

    def __str__(self) -> str:
        return str(self.participant)


def open_cases() -> QuerySet[Case]:
    """Cases that nobody closed and that no analysis ended. Legal basis: WET 6(3), BESL 16(a)."""
    return Case.objects.filter(closing__isnull=True).exclude(analyses__has_risk_indications=False)
