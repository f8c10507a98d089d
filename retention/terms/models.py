"""What falls due when: one row per file, made again from the facts by the worker; it goes with the file."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from contactpoint.requests.models import RightsRequest
from parta.access.sight import ByFunction, ForPurpose, Sight, SightQuerySet
from parta.organisations.models import ConsultationBody
from signals.referrals.models import DataSubject
from signals.reports.models import Report


class Term(models.TextChoices):
    """Why something goes. Legal basis: WET 9, BESL 16."""

    NO_LONGER_NECESSARY = "no_longer_necessary", _("niet langer noodzakelijk (bij de afsluiting bepaald)")
    FIVE_YEARS = "five_years", _("vijf jaar na de laatste verwerking")
    NO_RISK = "no_risk", _("de analyse gaf geen verdere aanwijzingen van risico")
    NOT_TABLED = "not_tabled", _("de casus is niet voorgelegd")
    REPORT = "report", _("melding: termijn na het besluit of na de aanmelding")
    REQUEST = "request", _("verzoek van een betrokkene: eigen termijn")


class Root(models.TextChoices):
    """What is destroyed as one file."""

    SUBJECT = "subject", _("dossier van een betrokkene")
    REPORT = "report", _("melding")
    REQUEST = "request", _("verzoek van een betrokkene")


ROOTS: dict[str, type[models.Model]] = {
    Root.SUBJECT: DataSubject,
    Root.REPORT: Report,
    Root.REQUEST: RightsRequest,
}
"""The roots: everything of a person hangs on one of them by CASCADE."""


class PlannedDestruction(models.Model):
    """When one file goes and how that date follows: ids, reference and dates, no name. Nobody extends it.

    Legal basis: WET 9, BESL 16. Rule: RET-05.
    """

    subject = models.OneToOneField(DataSubject, on_delete=models.CASCADE, null=True, related_name="planned_destruction")
    report = models.OneToOneField(Report, on_delete=models.CASCADE, null=True, related_name="planned_destruction")
    request = models.OneToOneField(
        RightsRequest, on_delete=models.CASCADE, null=True, related_name="planned_destruction"
    )
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=20)
    term = models.CharField(max_length=20, choices=Term.choices)
    planned_on = models.DateField(null=True)
    legal_on = models.DateField(null=True)
    derivation = models.JSONField(default=list)
    derived_on = models.DateField()

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=ByFunction(("process_manager", "privacy_officer")),
        insert=ForPurpose(("destruction",)),
        update=ForPurpose(("destruction",)),
    )

    class Meta:
        default_permissions = ()
        ordering = [models.F("planned_on").asc(nulls_last=True), "pk"]
        indexes = [models.Index(fields=["consultation_body", "planned_on"], name="planned_body")]
        constraints = [
            models.CheckConstraint(
                name="planned_one_root",
                condition=Q(subject__isnull=False, report__isnull=True, request__isnull=True)
                | Q(subject__isnull=True, report__isnull=False, request__isnull=True)
                | Q(subject__isnull=True, report__isnull=True, request__isnull=False),
            ),
            # A date that is not decided yet (RET-22) is no date at all.
            models.CheckConstraint(
                name="planned_before_legal",
                condition=Q(planned_on__isnull=True, legal_on__isnull=True) | Q(planned_on__lte=models.F("legal_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.reference
