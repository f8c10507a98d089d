"""The trail's one table: yearly partitions, insert and select only, no values ever."""

import uuid

from auditlog.models import AbstractLogEntry, LogEntryManager
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _


class TrailManager(LogEntryManager):
    """Writes what auditlog sees on the registered platform models: field names, never values."""

    def log_create(self, instance, force_log=False, **kwargs):
        """Write one row for a change of a registered platform model."""
        from parta.audit.trail import record_change

        return record_change(instance, kwargs.get("action"), sorted(kwargs.get("changes") or {}))


class LogEntry(AbstractLogEntry):
    """One act, read or refusal in the six fields of BIO2 8.15.01 plus purpose and basis.

    Legal basis: WET 14(2).
    """

    class Result(models.TextChoices):
        DONE = "done", _("gedaan")
        REFUSED = "refused", _("geweigerd")
        FAILED = "failed", _("mislukt")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    content_type = models.ForeignKey("contenttypes.ContentType", on_delete=models.PROTECT, null=True, related_name="+")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    object_pk = models.CharField(max_length=255, blank=True)
    object_repr = models.TextField(blank=True)
    object_id = None
    serialized_data = None
    changes_text = None
    changes = None
    cid = None
    remote_addr = None
    remote_port = None
    additional_data = None
    actor_email = None
    timestamp = models.DateTimeField()
    event = models.CharField(max_length=60)
    result = models.CharField(max_length=10, choices=Result.choices, default=Result.DONE)
    origin = models.CharField(max_length=60, blank=True)
    purpose = models.CharField(max_length=20)
    basis = models.CharField(max_length=120, blank=True)
    object_alias = models.UUIDField(null=True)
    person_alias = models.UUIDField(null=True)
    consultation_body_id = models.UUIDField(null=True)
    designation_id = models.UUIDField(null=True)
    fields = ArrayField(models.CharField(max_length=60), default=list)

    objects = TrailManager()

    class Meta:
        ordering = ["-timestamp", "-id"]
        indexes = [
            models.Index(fields=["object_alias", "-timestamp"], name="trail_object"),
            models.Index(fields=["person_alias", "-timestamp"], name="trail_person"),
            models.Index(fields=["actor", "-timestamp"], name="trail_actor"),
            models.Index(fields=["consultation_body_id", "-timestamp"], name="trail_body"),
            BrinIndex(fields=["timestamp"], name="trail_time"),
        ]
        default_permissions = ()

    def __str__(self) -> str:
        return self.event
