"""A meeting holds no case data; each item belongs to one case, and who may see that case sees the item."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import ByFunction, Granted, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import ConsultationBody
from parta.vault.fields import VaultTextField


class Meeting(models.Model):
    """One session, perhaps of several casusoverleggen together. Legal basis: WET 2, WET 6(1)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    chair = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField(_("wanneer"))
    place = models.CharField(_("waar"), max_length=120)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Mine("chair_id") | Through("id", "cases.AgendaItem", "meeting_id"),
        insert=Mine("chair_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-starts_at"]

    def __str__(self) -> str:
        return self.reference


class MeetingBody(models.Model):
    """A casusoverleg that meets in this session. Legal basis: WET 2."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="bodies")
    body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("meeting_id", "cases.Meeting"),
        insert=Through("meeting_id", "cases.Meeting") & ByFunction(("process_manager",), "body_id"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="meeting_body_once", fields=["meeting", "body"])]

    def __str__(self) -> str:
        return str(self.body)


class AgendaItem(models.Model):
    """One case on the agenda. Legal basis: WET 5(5)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="agenda_items")
    position = models.PositiveSmallIntegerField()

    objects = SightQuerySet.as_manager()
    sight = Sight(select=Granted("case_id"), insert=Granted("case_id"))

    class Meta:
        default_permissions = ()
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                name="agenda_case_once",
                fields=["meeting", "case"],
                violation_error_message=_("Deze casus staat al op de agenda."),
            )
        ]

    def __str__(self) -> str:
        return str(self.case)


class MeetingDecision(Decision):
    """What was decided on one item: decision and reason, no talk. Legal basis: WET 6(1)."""

    class Kind(models.TextChoices):
        INFORMATION = "information", _("informatie")
        DECISION = "decision", _("besluit")
        ACTION = "action", _("actie")

    root_path = "item.case.subject_id"
    body_path = "item.case.consultation_body_id"

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="decisions")
    kind = models.CharField(_("soort"), max_length=12, choices=Kind.choices)
    text = VaultTextField(_("besluit"), field_id="meeting_decision.text")
    reason = VaultTextField(_("reden"), field_id="meeting_decision.reason", blank=True)

    sight = Sight(
        select=Through("item_id", "cases.AgendaItem"),
        insert=Mine("actor_id") & Through("item_id", "cases.AgendaItem"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["created_at"]

    def __str__(self) -> str:
        return str(self.item)
