"""Tombstones: kinds, dates and random row ids; nothing in them leads to a person."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from parta.access.sight import ByFunction, ForPurpose, Sight, SightQuerySet, Through
from parta.organisations.models import ConsultationBody
from retention.terms.models import Root, Term


class DestructionRun(models.Model):
    """One file that is destroyed: a tombstone from the moment its rows are gone. Legal basis: WET 9, BESL 16."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    root_id = models.UUIDField(unique=True)
    root_kind = models.CharField(max_length=10, choices=Root.choices)
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    term = models.CharField(max_length=20, choices=Term.choices)
    planned_on = models.DateField()
    legal_on = models.DateField()
    rows_deleted_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=ByFunction(("process_manager", "privacy_officer")),
        insert=ForPurpose(("destruction",)),
        update=ForPurpose(("destruction",)),
        update_columns=("finished_at",),
        system=("destruction", "demo", "migration"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-rows_deleted_at"]
        indexes = [
            models.Index(fields=["consultation_body", "-rows_deleted_at"], name="run_body"),
            models.Index(fields=["rows_deleted_at"], name="run_unfinished", condition=Q(finished_at__isnull=True)),
        ]

    def __str__(self) -> str:
        return str(self.id)

    @property
    def trail_body_id(self) -> uuid.UUID:
        """The casusoverleg to whose trail the run belongs; the trail names the run, never the file."""
        return self.consultation_body_id


class LedgerItem(models.Model):
    """The random ids of the rows of one kind that went, with their keys and files, for the replay after a restore.

    Legal basis: own choice: RET-26. Rule: RET-26.
    """

    run = models.ForeignKey(DestructionRun, on_delete=models.PROTECT, related_name="items")
    kind = models.CharField(max_length=60)
    row_ids = ArrayField(models.CharField(max_length=40))
    key_ids = ArrayField(models.UUIDField(), default=list)
    files = ArrayField(models.CharField(max_length=100), default=list)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("run_id", "retention.DestructionRun"),
        insert=ForPurpose(("destruction",)),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.kind
