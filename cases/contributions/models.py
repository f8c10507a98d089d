"""The unit is the statement: who supplied it, what kind, on what basis, why it is needed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case
from parta.access.sight import Granted, Mine, Sight, SightQuerySet
from parta.organisations.models import IN_FORCE, Participant
from parta.vault.fields import VaultTextField
from signals.referrals.models import ITEM_CONSTRAINTS, NOT_LATER, DataCategory, Item


class Contribution(Item):
    """One statement, perhaps with a file, that a participant brings in. Legal basis: WET 4, WET 8, BESL 6."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="contributions")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    contributed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    obtained_on = models.DateField(_("verkregen op"), validators=[NOT_LATER])
    contributed_on = models.DateField(_("ingebracht op"), validators=[IN_FORCE, NOT_LATER])
    created_at = models.DateTimeField(auto_now_add=True)
    file_name = VaultTextField(_("bestandsnaam"), field_id="contribution.file_name", blank=True)
    file_type = models.CharField(max_length=40, blank=True)
    file_size = models.PositiveIntegerField(null=True, blank=True)
    file_stored = models.CharField(max_length=100, blank=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("contributed_by_id") & Granted("case_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-contributed_on", "-created_at"]
        indexes = [models.Index(fields=["case", "-contributed_on", "-created_at"], name="contribution_case")]
        constraints = [
            *ITEM_CONSTRAINTS,
            models.CheckConstraint(
                name="contribution_basis_of_category",
                condition=Q(category="g", basis__in=["wjsg_39fb", "wjsg_51cb", "wjsg_8a"])
                | Q(category="f", basis="wpg_20_4")
                | ~Q(category__in=["f", "g"]),
                violation_error_message=_(
                    "Categorie f vraagt Wpg artikel 20, vierde lid; categorie g een artikel van de Wjsg "
                    "(Wet PARTA, artikel 4, onder f en g)."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.case)


class ProvisionRefusal(models.Model):
    """A participant does not provide, for weighty reasons; the fact only, never the content. Legal basis: WET 4."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="refusals")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    refused_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    category = models.CharField(_("categorie"), max_length=1, choices=DataCategory.choices)
    refused_on = models.DateField(_("datum"), validators=[IN_FORCE, NOT_LATER])

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("refused_by_id") & Granted("case_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-refused_on"]

    def __str__(self) -> str:
        return str(self.case)
