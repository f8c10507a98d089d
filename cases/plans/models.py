"""One plan per subject, in versions; actions belong to a participant and rest on its own law."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import Granted, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel


class Plan(Decision):
    """One version of the integral plan, adopted by the participants. Legal basis: WET 6(1)."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="plans")
    version = models.PositiveSmallIntegerField()
    necessity = VaultTextField(_("waarom een plan nodig is"), field_id="plan.necessity")
    text = VaultTextField(_("integraal plan van aanpak"), field_id="plan.text")

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(
                name="plan_version_once",
                fields=["case", "version"],
                violation_error_message=_("Iemand anders stelde intussen een versie vast. Lees die eerst."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.case} v{self.version}"


class Action(VaultModel):
    """What a participant will do, by whom, by when, and on which own power. Legal basis: WET 6(1), WET 2(2)."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="actions")
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="actions")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = VaultTextField(_("actie"), field_id="action.text")
    own_basis = VaultTextField(_("eigen bevoegdheid"), field_id="action.own_basis")
    due_on = models.DateField(_("uiterlijk"))
    done_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"),
        insert=Granted("case_id"),
        update=Granted("case_id"),
        update_columns=("done_on",),
    )

    class Meta:
        default_permissions = ()
        ordering = ["due_on"]
        indexes = [
            models.Index(fields=["owner", "due_on"], name="action_open", condition=models.Q(done_on__isnull=True)),
            models.Index(fields=["case", "due_on"], name="action_case"),
        ]

    def __str__(self) -> str:
        return str(self.case)


class ActionProgress(Decision):
    """What became of an action, in words. Legal basis: WET 6(2)."""

    root_path = "action.case.subject_id"
    body_path = "action.case.consultation_body_id"

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="progress")
    is_done = models.BooleanField(_("afgerond"))
    text = VaultTextField(_("wat er is gedaan"), field_id="action_progress.text")

    sight = Sight(
        select=Through("action_id", "cases.Action"),
        insert=Mine("actor_id") & Through("action_id", "cases.Action"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-decided_on", "-created_at"]

    def __str__(self) -> str:
        return str(self.action)
