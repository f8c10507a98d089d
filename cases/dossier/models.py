"""A case is a reference, a subject and the people at the table; nothing opens it but a grant."""

import uuid
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from parta.access.models import Decision, Grant, grant_constraints
from parta.access.sight import ByFunction, Granted, Mine, Sight, SightQuerySet
from parta.accounts.models import User
from parta.organisations.models import ConsultationBody, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import FileMember, VaultModel
from signals.referrals.models import DataSubject
from signals.weighing.models import Composition, CompositionThirdParty


class Case(FileMember):
    """The consultation about one subject, opened from a composition. Legal basis: WET 2, WET 5(5). Rule: PAR-05."""

    root_path = "subject_id"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    subject = models.OneToOneField(DataSubject, on_delete=models.CASCADE, related_name="case")
    composition = models.OneToOneField(Composition, on_delete=models.CASCADE, related_name="case")
    opened_on = models.DateField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    activity_at = models.DateTimeField()

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("id"),
        insert=ByFunction(("process_manager",)),
        update=Granted("id"),
        update_columns=("activity_at",),
        system=("reminders", "destruction", "demo", "migration"),
    )

    class Meta:
        ordering = ["-activity_at"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["consultation_body", "opened_on"], name="case_body"),
            models.Index(fields=["activity_at"], name="case_activity"),
        ]
        constraints = [models.UniqueConstraint(name="case_with_body", fields=["id", "consultation_body"])]

    def __str__(self) -> str:
        return self.reference

    def touch(self, at: datetime) -> None:
        """Note the last activity; the grants' copies follow within a quarter of an hour."""
        Case.objects.filter(pk=self.pk).update(activity_at=at)


class CaseGrant(Grant):
    """Sight of one case for one named person. Legal basis: WET 5(5), WET 13(1)."""

    root_path = "content_object.subject_id"

    content_object = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="grants")
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")

    sight = Sight(
        select=Mine("user_id") | Granted("content_object_id"),
        insert=Mine("granted_by_id") & (Granted("content_object_id") | ByFunction(("process_manager",))),
        update=Granted("content_object_id"),
        update_columns=("valid_until", "ended_by_id", "activity_at"),
        system=("reminders", "destruction", "demo", "migration"),
    )

    class Meta:
        default_permissions = ()
        indexes = [
            # The worklist is one range scan on this index.
            models.Index(
                fields=["user", "-activity_at", "-content_object"],
                include=["valid_from", "valid_until", "participants"],
                name="grant_worklist",
            ),
            models.Index(fields=["content_object", "user"], name="grant_case"),
        ]
        constraints = grant_constraints("case_grant")

    def __str__(self) -> str:
        return str(self.pk)


class CaseMembership(VaultModel):
    """A participant sits at this table, in the person of this member, until `left_on`; the row stays.

    Legal basis: WET 5(5), BESL 3(2).
    """

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="memberships")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    is_coordinator = models.BooleanField(_("casusregisseur"), default=False)
    task = VaultTextField(_("taak"), field_id="membership.task", blank=True)
    reason = VaultTextField(_("reden"), field_id="membership.reason", blank=True)
    joined_on = models.DateField()
    left_on = models.DateField(null=True, editable=False)
    is_deputy = models.BooleanField(_("vervanger"), default=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"),
        insert=Granted("case_id"),
        update=Granted("case_id"),
        update_columns=("is_coordinator", "left_on"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["joined_on", "participant__name"]
        constraints = [
            models.UniqueConstraint(
                name="membership_once",
                fields=["case", "participant", "person"],
                condition=models.Q(left_on__isnull=True),
                violation_error_message=_("Deze persoon zit al aan deze tafel."),
            )
        ]

    def __str__(self) -> str:
        return str(self.participant)


class ThirdParty(VaultModel):
    """A third party that the three admitted to this one case, until a day; a register entry, never an account.

    Legal basis: WET 3(3), WET 3(4), BESL 11. Rule: DER-05.
    """

    Role = CompositionThirdParty.Role

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="third_parties")
    organisation = VaultTextField(_("organisatie"), field_id="case_third_party.organisation")
    name = VaultTextField(_("wie komt"), field_id="case_third_party.name", blank=True)
    expertise = VaultTextField(_("deskundigheid"), field_id="case_third_party.expertise")
    task = VaultTextField(_("wettelijke of publieke taak"), field_id="case_third_party.task")
    role = models.CharField(_("rol"), max_length=14, choices=Role.choices)
    reason = VaultTextField(_("reden"), field_id="case_third_party.reason")
    admitted_on = models.DateField()
    ends_on = models.DateField(_("tot en met"))
    ended_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"),
        insert=Granted("case_id"),
        update=Granted("case_id"),
        update_columns=("ended_on",),
    )

    class Meta:
        default_permissions = ()
        ordering = ["admitted_on", "pk"]

    def __str__(self) -> str:
        return str(self.case)


class CaseExclusion(Decision):
    """This person is kept out of this case, whatever he was given; he finds no trace of it.

    Legal basis: AVG 5(1)(f), AVG 25.
    """

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="exclusions")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = VaultTextField(_("reden"), field_id="case_exclusion.reason")

    sight = Sight(select=Granted("case_id"), insert=Mine("actor_id") & Granted("case_id"))

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="excluded_once", fields=["case", "person"])]

    def __str__(self) -> str:
        return str(self.case)


def held_grants(user: User) -> QuerySet[CaseGrant]:
    """One grant per case that a person may see now, for a list in the order of `activity_at`: one range scan.

    Somebody may hold two grants on a case (admitted, and deputy); the case is in the list once.
    Legal basis: WET 13(1).
    """
    mine = CaseGrant.objects.valid_for(user)
    other = mine.filter(content_object=OuterRef("content_object"), pk__lt=OuterRef("pk"))
    return mine.filter(~Exists(other))
