"""The analysis ends in a yes or a no; without it there is no plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import Contribution
from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import Granted, Mine, Sight, SightQuerySet, Through
from parta.vault.fields import VaultTextField


class JointAnalysis(Decision):
    """The shared picture and the explicit answer: indications of risk, or not.

    A version takes the place of the one before when what that rested on was corrected.
    Legal basis: WET 6(1), BESL 16(a).
    """

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="analyses")
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    has_risk_indications = models.BooleanField(_("verdere aanwijzingen van risico"))
    picture = VaultTextField(_("gedeeld beeld"), field_id="analysis.picture")
    reason = VaultTextField(_("reden"), field_id="analysis.reason")

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(
                name="analysis_version_once",
                fields=["case", "version"],
                violation_error_message=_("Iemand anders legde intussen een analyse vast. Lees die eerst."),
            )
        ]

    def __str__(self) -> str:
        return str(self.case)


class AnalysisItem(models.Model):
    """The analysis rests on this statement: its correction flags the analysis.

    Legal basis: WET 10, BESL 9. Rule: MTG-01.
    """

    analysis = models.ForeignKey(JointAnalysis, on_delete=models.CASCADE, related_name="rests_on")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("analysis_id", "cases.JointAnalysis") & Through("contribution_id", "cases.Contribution"),
        insert=Through("analysis_id", "cases.JointAnalysis") & Through("contribution_id", "cases.Contribution"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="analysis_item_once", fields=["analysis", "contribution"])]

    def __str__(self) -> str:
        return str(self.analysis)
