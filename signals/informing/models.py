"""One decision per data subject: told, or not yet with a written motivation. Owned by the contact point."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from parta.access.models import Decision
from parta.access.sight import ByFunction, Sight
from parta.organisations.models import ConsultationBody
from parta.vault.fields import VaultTextField
from signals.referrals.models import DataSubject


class InformationDecision(Decision):
    """The person was told, or was not, with ground and motivation; the newest decision counts.

    Legal basis: WET 11, BESL 4, AVG 14(3).
    """

    class Ground(models.TextChoices):
        UAVG_A = "uavg_41_a", _("UAVG 41(1)(a) nationale veiligheid")
        UAVG_C = "uavg_41_c", _("UAVG 41(1)(c) openbare veiligheid")
        UAVG_D = "uavg_41_d", _("UAVG 41(1)(d) strafbare feiten voorkomen of opsporen")
        UAVG_I = "uavg_41_i", _("UAVG 41(1)(i) bescherming van betrokkene of van anderen")
        AVG_14_5_B = "avg_14_5_b", _("AVG 14(5)(b) onmogelijk of in strijd met het doel")

    root_path = "subject_id"

    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="information_decisions")
    is_informed = models.BooleanField(_("betrokkene is geïnformeerd"))
    ground = models.CharField(_("grond"), max_length=12, choices=Ground.choices, blank=True)
    motivation = VaultTextField(_("motivering"), field_id="information.motivation", blank=True)
    how = VaultTextField(_("hoe"), field_id="information.how", blank=True)
    recheck_on = models.DateField(_("opnieuw bekijken op"), null=True, blank=True)

    sight = Sight(
        select=ByFunction(("contact_point_officer",)),
        insert=ByFunction(("contact_point_officer",)),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="not_informing_needs_ground",
                condition=Q(is_informed=True) | (~Q(ground="") & ~Q(motivation="") & Q(recheck_on__isnull=False)),
                violation_error_message=_(
                    "Niet informeren vraagt een grond, een schriftelijke motivering en een datum om opnieuw te kijken "
                    "(Wet PARTA, artikel 11)."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.subject)
