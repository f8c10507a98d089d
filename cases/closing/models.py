"""Closing is a decision of the participants; nothing reopens a case."""

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import Granted, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import Participant
from parta.vault.fields import VaultTextField


class Closing(Decision):
    """The participants close the case; from here it is shielded. Legal basis: WET 6(3), WET 9."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="closing")
    ground = VaultTextField(_("waarom de casus sluit"), field_id="closing.ground")
    no_longer_necessary_on = models.DateField(_("niet langer noodzakelijk op"))
    no_longer_necessary_reason = VaultTextField(_("reden van die datum"), field_id="closing.no_longer_necessary")

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


def open_cases() -> QuerySet[Case]:
    """Cases that nobody closed and that no analysis ended. Legal basis: WET 6(3), BESL 16(a)."""
    return Case.objects.filter(closing__isnull=True).exclude(analysis__has_risk_indications=False)
