"""The certificate: what kind, on what ground, in what way, when, how many; never who."""

import uuid

from django.db import models

from parta.access.sight import ByFunction, ForPurpose, Sight, SightQuerySet
from parta.organisations.models import ConsultationBody
from retention.destruction.models import DestructionRun
from retention.terms.models import Root, Term


class DestructionCertificate(models.Model):
    """Statement of destruction of one run, kept for ever. Legal basis: Archiefbesluit 1995, 8."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    run = models.OneToOneField(DestructionRun, on_delete=models.PROTECT, related_name="certificate")
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    root_kind = models.CharField(max_length=10, choices=Root.choices)
    term = models.CharField(max_length=20, choices=Term.choices)
    rows = models.PositiveIntegerField()
    keys = models.PositiveIntegerField()
    files = models.PositiveIntegerField()
    issued_at = models.DateTimeField()

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=ByFunction(("process_manager", "privacy_officer")),
        insert=ForPurpose(("destruction",)),
        system=("destruction", "demo", "migration"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-issued_at"]
        indexes = [models.Index(fields=["consultation_body", "-issued_at"], name="certificate_body")]

    def __str__(self) -> str:
        return self.reference
