"""The analysis ends in a yes or a no; without it there is no plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import Granted, Mine, Sight
from parta.vault.fields import VaultTextField


class JointAnalysis(Decision):
    """The shared picture and the explicit answer: indications of risk, or not. Legal basis: WET 6(1), BESL 16(a)."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="analysis")
    has_risk_indications = models.BooleanField(_("verdere aanwijzingen van risico"))
    picture = VaultTextField(_("gedeeld beeld"), field_id="analysis.picture")
    reason = VaultTextField(_("reden"), field_id="analysis.reason")

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.case)
