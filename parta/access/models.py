"""Abstract rows: a grant (sight of one object for one person) and a decision (facts that never change)."""

from django.conf import settings
from django.contrib.auth.models import Permission
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _
from guardian.models import UserObjectPermissionBase

from parta.access.sight import ByFunction, Mine, Sight, SightQuerySet, Through, now_valid
from parta.accounts.models import Designation, User
from parta.vault.fields import VaultTextField
from parta.vault.models import Draft, SearchToken, VaultModel


class GrantQuerySet(SightQuerySet):
    """Grants by validity."""

    def valid_for(self, user: User) -> "GrantQuerySet":
        """Grants of an active person that hold now, and rest on a designation that does. Rule: ACC-10."""
        own = {designation.participant_id for designation in user.designations_in_force} if user.is_active else ()
        return self.filter(now_valid(), user=user, participants__overlap=list(own))


class Grant(UserObjectPermissionBase, VaultModel):
    """Sight of one object for one named person: source, reason, from, until. Never deleted before destruction.

    It rests on the designation by one of `participants`: without one today it shows nothing (rules.md, ACC-10).
    Legal basis: WET 5(5), WET 12(3), WET 13(1).
    """

    class Source(models.TextChoices):
        ADMISSION = "admission", _("toegelaten bij de samenstelling")
        DEPUTY = "deputy", _("vervanging")
        REVIEW = "review", _("toetsing op rechtmatigheid")
        BREAK_GLASS = "break_glass", _("noodtoegang")
        CONTACT_POINT_TASK = "contact_point_task", _("taak van het contactpunt")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    permission = models.ForeignKey(Permission, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=20, choices=Source.choices)
    participants = ArrayField(models.UUIDField())
    reason = VaultTextField(field_id="grant.reason", blank=True)
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    activity_at = models.DateTimeField()

    objects = GrantQuerySet.as_manager()

    class Meta:
        abstract = True
        default_permissions = ()


class PeriodRange(Func):
    """A half-open range of moments, in a constraint."""

    function = "tstzrange"
    output_field = DateTimeRangeField()


def grant_constraints(name: str) -> list[models.BaseConstraint]:
    """Return the constraints that each grant model adds: no overlap per person, object and source; end after start."""
    period = PeriodRange("valid_from", "valid_until")
    equal = RangeOperators.EQUAL
    return [
        ExclusionConstraint(
            name=f"{name}_no_overlap",
            expressions=[
                ("user", equal),
                ("content_object", equal),
                ("source", equal),
                (period, RangeOperators.OVERLAPS),
            ],
        ),
        models.CheckConstraint(
            name=f"{name}_ends_after_start",
            condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")),
        ),
    ]


class Decision(VaultModel):
    """A decision: who, by which designation, on what day. The facts never change; the database refuses it.

    Legal basis: AVG 5(2). Rule: QUA-09, AUT-01.
    """

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    designation = models.ForeignKey(Designation, on_delete=models.PROTECT, null=True, related_name="+")
    decided_on = models.DateField(_("datum"))
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SightQuerySet.as_manager()

    class Meta:
        abstract = True


# A token finds and never shows; it is as visible as the person whose row it points to, and goes when a case closes.
# The process manager alone learns that there is one (rules.md, MEL-16). Who moves a referral writes it anew there.
_REFERS = ("table_member", "weigher", "case_coordinator")
_MOVED = Through("object_id", "signals.ReferralMove", "subject_id", matching=("to_body_id", "body_id"))
SearchToken.sight = Sight(
    # The cheap reason first: the database then need not look at the person.
    select=ByFunction(("process_manager",), "body_id") | Through("object_id", "signals.DataSubject"),
    insert=ByFunction((*_REFERS, "process_manager"), "body_id") | _MOVED,
    delete=Through("object_id", "signals.DataSubject"),
)
# What somebody types is for that person alone until it is sent.
Draft.sight = Sight(
    select=Mine("user_id"),
    insert=Mine("user_id"),
    update=Mine("user_id"),
    update_columns=("typed", "saved_at", "object_id"),
    delete=Mine("user_id"),
)
