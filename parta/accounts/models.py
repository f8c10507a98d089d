"""A person signs in; what that person may do comes from designations, many per person."""

import uuid
from datetime import date
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.contrib.postgres.aggregates import ArrayAgg
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from parta.organisations.models import (
    IN_FORCE,
    ConsultationBody,
    Participant,
    SupportArrangement,
    not_overlapping,
)


class Function(models.TextChoices):
    """The twelve functions; their verbs are fixed in the policies. Legal basis: WET 13(1). Rule: ACC-19."""

    INTAKE_OFFICER = "intake_officer", _("medewerker meldingen")
    WEIGHER = "weigher", _("weger")
    TABLE_MEMBER = "table_member", _("lid aan tafel")
    PROCESS_MANAGER = "process_manager", _("procesregisseur")
    CASE_COORDINATOR = "case_coordinator", _("casusregisseur")
    CONTACT_POINT_OFFICER = "contact_point_officer", _("contactpuntmedewerker")
    PRIVACY_OFFICER = "privacy_officer", _("privacy officer")
    DPO = "dpo", _("functionaris gegevensbescherming")
    COORDINATING_DPO = "coordinating_dpo", _("coördinerend functionaris gegevensbescherming")
    AUTHORISATION_OFFICER = "authorisation_officer", _("autorisatiebeheerder")
    FUNCTIONAL_ADMINISTRATOR = "functional_administrator", _("functioneel beheerder")
    AUDITOR = "auditor", _("auditor")


class Ground(models.TextChoices):
    """Why a person may be authorised at all. Legal basis: WET 13(1). Rule: ACC-03."""

    PROCESSING = "a", _("a. uitvoering van de gegevensverwerking")
    LAWFULNESS = "b", _("b. toetsing op rechtmatigheid")
    SUPPORT = "c", _("c. onderhoud of ondersteuning van de systemen")


GROUND_OF = {
    Function.PRIVACY_OFFICER: Ground.LAWFULNESS,
    Function.DPO: Ground.LAWFULNESS,
    Function.COORDINATING_DPO: Ground.LAWFULNESS,
    Function.AUDITOR: Ground.LAWFULNESS,
    Function.AUTHORISATION_OFFICER: Ground.SUPPORT,
    Function.FUNCTIONAL_ADMINISTRATOR: Ground.SUPPORT,
}
"""The ground of each function; every other function has ground a (practice.md 1, ACC-20). Rule: ACC-20."""

INDEPENDENT = {Function.DPO, Function.COORDINATING_DPO}


class UserManager(BaseUserManager):
    """Makes accounts; nobody becomes superuser here."""

    def create_user(self, email: str, name: str, password: str | None = None) -> "User":
        """Make an account with a lower-case address."""
        user = self.model(email=self.normalize_email(email).lower(), name=name)
        user.set_password(password)
        user.full_clean()
        user.save()
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """A person with a personal account; rank opens nothing. Legal basis: WET 13(1)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(_("e-mailadres"), unique=True)
    name = models.CharField(_("naam"), max_length=120)
    is_active = models.BooleanField(default=True)
    is_staff = False

    objects = UserManager()
    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @cached_property
    def designations_in_force(self) -> list["Designation"]:
        """The designations that count today, with participant and the casusoverleggen in which it stands (`bodies`)."""
        rows = Designation.objects.in_force().filter(user=self).select_related("participant__municipality")
        return list(rows.annotate(bodies=ArrayAgg("participant__standing__body")))

    @cached_property
    def functions(self) -> set[str]:
        """All functions that this person has today, whoever designated."""
        return {function for designation in self.designations_in_force for function in designation.functions}

    def has_function(self, *functions: str) -> bool:
        """Say whether one of these functions is held today."""
        return bool(self.functions.intersection(functions))

    def designation_for(self, function: str, participant_id: UUID) -> "Designation | None":
        """Return the designation by which this person has the function for that participant."""
        for designation in self.designations_in_force:
            if designation.participant_id == participant_id and function in designation.functions:
                return designation
        return None

    def participants_for(self, *functions: str) -> list[UUID]:
        """The participants that designated this person today for one of the functions."""
        return [d.participant_id for d in self.designations_in_force if set(d.functions).intersection(functions)]

    def body_ids_for(self, *functions: str) -> set[UUID]:
        """The ids of the casusoverleggen in which this person has one of the functions today."""
        held = (d.bodies for d in self.designations_in_force if set(d.functions).intersection(functions))
        return set().union(*held) - {None}

    def bodies_for(self, *functions: str) -> QuerySet[ConsultationBody]:
        """The casusoverleggen in which this person has one of the functions today."""
        return ConsultationBody.objects.filter(pk__in=self.body_ids_for(*functions))

    @cached_property
    def weighing_seats_in_force(self) -> list["WeighingSeat"]:
        """The seats at weighing tables that count today; one query per request."""
        held = [d.pk for d in self.designations_in_force if Function.WEIGHER in d.functions]
        rows = WeighingSeat.objects.in_force().filter(designation__in=held) if held else WeighingSeat.objects.none()
        return list(rows.select_related("designation__participant__municipality"))

    @property
    def weighing_bodies(self) -> list[UUID]:
        """The casusoverleggen at whose weighing table this person sits today."""
        return [seat.body_id for seat in self.weighing_seats_in_force]


class DesignationQuerySet(models.QuerySet):
    """Designations by validity."""

    def in_force(self, on: date | None = None) -> "DesignationQuerySet":
        """Those that count on a day: period, active account, support arrangement valid that day."""
        on = on or timezone.localdate()
        valid = Q(valid_from__lte=on) & (Q(valid_until__isnull=True) | Q(valid_until__gt=on))
        arranged = SupportArrangement.objects.filter(valid, pk=OuterRef("arrangement"))
        return self.filter(valid, user__is_active=True).filter(Q(arrangement__isnull=True) | Exists(arranged))


class Designation(models.Model):
    """A participant designates a person: functions, ground, mandate, from, until; VOG or screening confirmed.

    Legal basis: WET 12(3), WET 13(1), BESL 12. Rule: ACC-04, ACC-18.
    """

    class Reliability(models.TextChoices):
        VOG = "vog", _("verklaring omtrent het gedrag")
        SCREENED = "screened", _("gescreend")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="designations")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="designations")
    functions = ArrayField(models.CharField(max_length=30, choices=Function.choices))
    ground = models.CharField(max_length=1, choices=Ground.choices)
    mandate_reference = models.CharField(max_length=120, blank=True)
    arrangement = models.ForeignKey(
        SupportArrangement, on_delete=models.PROTECT, null=True, blank=True, related_name="designations"
    )
    reliability_basis = models.CharField(max_length=10, choices=Reliability.choices)
    reliability_on = models.DateField()
    no_commercial_work = models.BooleanField(default=False)
    valid_from = models.DateField(validators=[IN_FORCE])
    valid_until = models.DateField(null=True, blank=True)

    objects = DesignationQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["valid_from"]
        indexes = [GinIndex(fields=["functions"], name="designation_functions")]
        constraints = [
            # One that was made by mistake ends on the day on which it began: then it never held.
            models.CheckConstraint(
                name="designation_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("Het einde ligt voor het begin. Kies een einddatum na de begindatum."),
            ),
            models.CheckConstraint(
                name="designation_known_functions",
                condition=Q(functions__contained_by=Function.values) & Q(functions__len__gt=0),
                violation_error_message=_("Kies ten minste één functie uit de lijst."),
            ),
            models.CheckConstraint(name="designation_ground", condition=Q(ground__in=Ground.values)),
            models.CheckConstraint(
                name="designation_reliability", condition=Q(reliability_basis__in=["vog", "screened"])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} · {self.participant}"

    @property
    def function_labels(self) -> str:
        """The functions in words, for a page."""
        return ", ".join(str(Function(value).label) for value in self.functions)


class WeighingSeatQuerySet(models.QuerySet):
    """Seats by validity."""

    def in_force(self, on: date | None = None) -> "WeighingSeatQuerySet":
        """Those that count on a day, their designations too."""
        on = on or timezone.localdate()
        valid = Q(valid_from__lte=on) & (Q(valid_until__isnull=True) | Q(valid_until__gt=on))
        return self.filter(valid, designation__in=Designation.objects.in_force(on))


class WeighingSeat(models.Model):
    """A named weigher, or deputy, of one party at the weighing table of one casusoverleg.

    While somebody is absent (`absent_from` up to and including `absent_until`) the deputies of the party are asked.
    Legal basis: WET 5(3), WET 12(3).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="weighing_seats")
    designation = models.ForeignKey(Designation, on_delete=models.PROTECT, related_name="weighing_seats")
    is_deputy = models.BooleanField(_("plaatsvervanger"), default=False)
    valid_from = models.DateField(_("vanaf"), validators=[IN_FORCE])
    valid_until = models.DateField(_("tot"), null=True, blank=True)
    absent_from = models.DateField(_("afwezig vanaf"), null=True, blank=True)
    absent_until = models.DateField(_("afwezig tot en met"), null=True, blank=True)

    objects = WeighingSeatQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["is_deputy", "valid_from"]
        constraints = [
            not_overlapping("seat_once", "body", "designation"),
            # One that was made by mistake ends on the day on which it began: then it never held.
            models.CheckConstraint(
                name="seat_ends_after_start",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
                violation_error_message=_("Het einde ligt voor het begin. Kies een einddatum na de begindatum."),
            ),
            models.CheckConstraint(
                name="seat_absence_is_a_period",
                condition=Q(absent_from__isnull=True, absent_until__isnull=True)
                | Q(absent_from__isnull=False, absent_until__gte=F("absent_from")),
                violation_error_message=_("Geef een eerste en een laatste dag; de laatste ligt niet voor de eerste."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} · {self.designation}"

    def is_absent(self, on: date | None = None) -> bool:
        """Say whether this person is away on a day."""
        on = on or timezone.localdate()
        return self.absent_from is not None and self.absent_from <= on <= self.absent_until


class SecrecyConfirmation(models.Model):
    """A person confirms the duty of secrecy, at first sign-in and then yearly. Legal basis: WET 17."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="secrecy_confirmations")
    confirmed_on = models.DateField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.user} {self.confirmed_on}"

    @classmethod
    def is_current(cls, user: User) -> bool:
        """Say whether the person confirmed within the last year. Rule: SEC-05."""
        since = timezone.localdate() - relativedelta(years=1)
        return cls.objects.filter(user=user, confirmed_on__gt=since).exists()


class TrainingRecord(models.Model):
    """A training of a person on one of the six topics. Legal basis: BESL 17. Rule: TRN-02, TRN-03."""

    class Topic(models.TextChoices):
        CAREFUL_HANDLING = "a", _("a. zorgvuldige omgang met persoonsgegevens")
        RULES = "b", _("b. regels die op het casusoverleg van toepassing zijn")
        PROCESSES = "c", _("c. werkprocessen van het casusoverleg")
        ANALYSIS = "d", _("d. methoden en technieken van informatieanalyse")
        SECURITY = "e", _("e. informatiebeveiliging")
        ETHICS = "f", _("f. data-ethiek")

    BLOCKING = ("a", "b")
    VALID_MONTHS = 24
    """Default of TRAIN_VALID_MONTHS; the gate lies below the parameters and knows this value alone (TRN-03)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="trainings")
    topic = models.CharField(max_length=1, choices=Topic.choices)
    completed_on = models.DateField()

    class Meta:
        default_permissions = ()
        constraints = [models.CheckConstraint(name="training_topic", condition=Q(topic__in=list("abcdef")))]

    def __str__(self) -> str:
        return f"{self.user} {self.topic}"

    @classmethod
    def missing_for(cls, user: User, valid_months: int, on: date | None = None) -> list[str]:
        """The topics without a training within the valid months."""
        since = (on or timezone.localdate()) - relativedelta(months=valid_months)
        held = cls.objects.filter(user=user, completed_on__gt=since).values_list("topic", flat=True)
        return sorted(set(cls.Topic.values) - set(held))
