"""Reference data: who takes part in which casusoverleg. No personal data of cases."""

import uuid
from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from parta import legal


class ParticipantKind(models.TextChoices):
    """The six kinds of participant; the list is closed. Legal basis: WET 3(1). Rule: GOV-05, PAR-01, PAR-09."""

    MAYOR = "mayor", _("burgemeester")
    MUNICIPAL_EXECUTIVE = "municipal_executive", _("college van B&W")
    POLICE = "police", _("politie")
    PUBLIC_PROSECUTION = "public_prosecution", _("openbaar ministerie")
    PROBATION = "probation", _("reclasseringsinstelling")
    CHILD_PROTECTION_BOARD = "child_protection_board", _("raad voor de kinderbescherming")


MUNICIPAL_KINDS = (ParticipantKind.MAYOR, ParticipantKind.MUNICIPAL_EXECUTIVE)
WEIGHING_PARTIES = (ParticipantKind.POLICE, ParticipantKind.PUBLIC_PROSECUTION, ParticipantKind.MAYOR)
"""The three that weigh, in the order in which every screen shows them (WET 5(3))."""


class DateRange(Func):
    """A half-open range of dates, in an index or constraint."""

    function = "daterange"
    output_field = DateRangeField()


def not_overlapping(name: str, *fields: str) -> ExclusionConstraint:
    """Forbid that two periods of the same thing overlap."""
    period = DateRange("valid_from", "valid_until")
    return ExclusionConstraint(
        name=name,
        expressions=[*((field, RangeOperators.EQUAL) for field in fields), (period, RangeOperators.OVERLAPS)],
        violation_error_message=_("Deze periode valt samen met een andere."),
    )


def ends_after_start(name: str) -> models.CheckConstraint:
    """Forbid an end on or before the start."""
    return models.CheckConstraint(
        name=name,
        condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
        violation_error_message=_("Het einde ligt voor het begin. Kies een einddatum na de begindatum."),
    )


IN_FORCE = MinValueValidator(legal.IN_FORCE, _("De Wet PARTA geldt sinds 1 juli 2025. Kies een latere datum."))
AFTER_1900 = MinValueValidator(date(1900, 1, 1), _("Controleer het jaartal: deze datum ligt voor 1900."))


class Municipality(models.Model):
    """A municipality of the Netherlands. Legal basis: WET 1(b)."""

    code = models.CharField(max_length=4, primary_key=True)
    name = models.CharField(max_length=80)
    slug = models.SlugField(max_length=80, unique=True)
    province = models.CharField(max_length=40)
    region = models.CharField(max_length=60)
    is_fictitious = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.name


class ConsultationBody(models.Model):
    """The standing casusoverleg of one municipality; its mayor is also the contact point.

    Legal basis: WET 2(1), WET 12(2), BESL 2(2). Rule: GOV-01, GOV-02, GOV-09.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality = models.OneToOneField(Municipality, on_delete=models.PROTECT, related_name="consultation_body")
    coordinating_dpo_name = models.CharField(max_length=120, blank=True)
    coordinating_dpo_organisation = models.CharField(max_length=120, blank=True)
    coordinating_dpo_since = models.DateField(null=True, blank=True)
    contact_address = models.TextField(blank=True)
    contact_phone = models.CharField(max_length=30, blank=True)
    contact_email = models.EmailField(blank=True)
    participants = models.ManyToManyField("Participant", through="StandingParticipant", related_name="bodies")

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return _("Casusoverleg %(name)s") % {"name": self.municipality.name}


class Participant(models.Model):
    """An organisation of one of the six kinds; mayor and municipal executive are two.

    Legal basis: WET 3(1). Rule: GOV-01, GOV-05, PAR-01, PAR-02, PAR-09, PAR-10.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=30, choices=ParticipantKind.choices)
    name = models.CharField(max_length=120)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="participants"
    )
    is_private = models.BooleanField(default=False)

    class Meta:
        ordering = ["name"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="participant_of_six_kinds",
                condition=Q(kind__in=ParticipantKind.values),
                violation_error_message=_("De wet kent zes soorten deelnemers (Wet PARTA, artikel 3, eerste lid)."),
            ),
            models.CheckConstraint(
                name="participant_municipal_kinds",
                condition=Q(kind__in=MUNICIPAL_KINDS, municipality__isnull=False)
                | (~Q(kind__in=MUNICIPAL_KINDS) & Q(municipality__isnull=True)),
                violation_error_message=_("Burgemeester en college horen bij één gemeente, andere deelnemers niet."),
            ),
            models.UniqueConstraint(
                name="participant_once_per_municipality",
                fields=["municipality", "kind"],
                condition=Q(municipality__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class StandingParticipant(models.Model):
    """An organisation that belongs to a casusoverleg; who joins a case is decided per case. Legal basis: WET 3(1)."""

    body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="standing")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="standing")

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="standing_once", fields=["body", "participant"])]

    def __str__(self) -> str:
        return f"{self.body} · {self.participant}"


class ExecutingOffice(models.Model):
    """A Zorg- en Veiligheidshuis or centre municipality that does work for mayors; never a participant.

    Legal basis: WET 3(1), WET 12(1). Rule: GOV-03, GOV-05.
    """

    class Kind(models.TextChoices):
        CARE_SAFETY_HOUSE = "care_safety_house", _("Zorg- en Veiligheidshuis")
        CENTRE_MUNICIPALITY = "centre_municipality", _("centrumgemeente")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=30, choices=Kind.choices)
    name = models.CharField(max_length=120)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name


class SupportArrangement(models.Model):
    """The written arrangement by which an office works for a mayor: document, from, until.

    Legal basis: WET 12(3), WET 13(1). Rule: GOV-03, GOV-04.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    office = models.ForeignKey(ExecutingOffice, on_delete=models.PROTECT, related_name="arrangements")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="arrangements")
    document_reference = models.CharField(max_length=120)
    valid_from = models.DateField(validators=[IN_FORCE])
    valid_until = models.DateField(null=True, blank=True)

    class Meta:
        default_permissions = ()
        constraints = [
            ends_after_start("arrangement_ends_after_start"),
            not_overlapping("arrangement_once", "office", "participant"),
        ]

    def __str__(self) -> str:
        return self.document_reference
