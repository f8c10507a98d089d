"""A meeting holds no case data; each item belongs to one case, and who may see that case sees the item."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import Contribution
from cases.dossier.models import Case, ThirdParty
from cases.plans.models import Action, Plan
from parta.access.models import Decision
from parta.access.sight import ByFunction, Granted, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import ConsultationBody, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel

_LED = Through("id", "cases.MeetingBody", "meeting_id", only=ByFunction(("process_manager",), "body_id"))


class MeetingSeries(models.Model):
    """Sessions that were planned together, so many weeks apart. Legal basis: WET 2."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    planned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    every_weeks = models.PositiveSmallIntegerField()

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Mine("planned_by_id") | Through("id", "cases.Meeting", "series_id"), insert=Mine("planned_by_id")
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.pk)


class Meeting(models.Model):
    """One session, perhaps of several casusoverleggen together, `minutes` long. Legal basis: WET 2, WET 6(1).

    `sequence` counts what was changed since the invitation; `current_item_id` is the item at which the chair is.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=20, unique=True)
    series = models.ForeignKey(MeetingSeries, on_delete=models.PROTECT, null=True, blank=True, related_name="meetings")
    chair = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField(_("wanneer"))
    minutes = models.PositiveSmallIntegerField(_("hoe lang, in minuten"), default=120)
    place = models.CharField(_("waar"), max_length=120)
    sequence = models.PositiveSmallIntegerField(default=0, editable=False)
    opened_at = models.DateTimeField(null=True, editable=False)
    closed_at = models.DateTimeField(null=True, editable=False)
    cancelled_at = models.DateTimeField(null=True, editable=False)
    current_item_id = models.UUIDField(null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Mine("chair_id") | Through("id", "cases.AgendaItem", "meeting_id") | _LED,
        insert=Mine("chair_id"),
        update=Mine("chair_id") | _LED,
        update_columns=(
            *("starts_at", "minutes", "place", "sequence", "chair_id"),
            *("opened_at", "closed_at", "cancelled_at", "current_item_id"),
        ),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-starts_at"]

    def __str__(self) -> str:
        return self.reference

    @property
    def ends_at(self):
        """When the session ends."""
        return self.starts_at + timedelta(minutes=self.minutes)


class MeetingBody(models.Model):
    """A casusoverleg that meets in this session. Legal basis: WET 2. Rule: MTG-10."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="bodies")
    body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")

    objects = SightQuerySet.as_manager()
    sight = Sight(
        # Stated without the meeting: the wall of the meeting looks at this row.
        select=ByFunction(("process_manager",), "body_id") | Through("meeting_id", "cases.AgendaItem", "meeting_id"),
        insert=ByFunction(("process_manager",), "body_id"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="meeting_body_once", fields=["meeting", "body"])]

    def __str__(self) -> str:
        return str(self.body)


class AgendaItem(models.Model):
    """One case on the agenda, from `planned_at` on for so many minutes. Legal basis: WET 5(5). Rule: MTG-03."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="items")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="agenda_items")
    position = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField(_("hoe lang, in minuten"), default=15)
    planned_at = models.DateTimeField(null=True, editable=False)
    dropped_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"),
        insert=Granted("case_id"),
        update=Granted("case_id"),
        update_columns=("position", "minutes", "planned_at", "dropped_on"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                name="agenda_case_once",
                fields=["meeting", "case"],
                condition=Q(dropped_on__isnull=True),
                violation_error_message=_("Deze casus staat al op de agenda."),
            )
        ]

    def __str__(self) -> str:
        return str(self.case)


_OF_ITEM = Through("item_id", "cases.AgendaItem")


class OfItem(VaultModel):
    """A row that belongs to one item of an agenda, and so to its case."""

    root_path = "item.case.subject_id"
    body_path = "item.case.consultation_body_id"

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.item)


class InformationRequest(OfItem):
    """A participant is asked to bring something before the meeting. Legal basis: WET 6(1), WET 4."""

    class Answer(models.TextChoices):
        PROVIDED = "provided", _("ingebracht")
        NOTHING = "nothing", _("heeft niets dat nodig is")
        WEIGHTY_REASONS = "weighty_reasons", _("niet verstrekt: zwaarwegende redenen")

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="requests")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    question = VaultTextField(_("wat wordt gevraagd?"), field_id="information_request.question")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField()
    due_on = models.DateField(_("antwoord voor"))
    answered_on = models.DateField(null=True, editable=False)
    answer = models.CharField(max_length=16, choices=Answer.choices, blank=True, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=_OF_ITEM,
        insert=Mine("asked_by_id") & _OF_ITEM,
        update=_OF_ITEM,
        update_columns=("answered_on", "answer"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["due_on", "pk"]


class Attendance(models.Model):
    """Who was there at this item, and who was not: a person for a participant, or a third party.

    Legal basis: WET 5(5), WET 3(3), AVG 5(1)(c). Rule: MTG-04.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="attendance")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    third_party = models.ForeignKey(
        ThirdParty, on_delete=models.CASCADE, null=True, blank=True, related_name="attendance"
    )
    is_present = models.BooleanField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(auto_now=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=_OF_ITEM,
        insert=Mine("recorded_by_id") & _OF_ITEM,
        update=_OF_ITEM,
        update_columns=("is_present", "recorded_by_id", "recorded_at"),
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="attendance_once", fields=["item", "participant", "person"]),
            models.UniqueConstraint(name="attendance_third_once", fields=["item", "third_party"]),
            models.CheckConstraint(
                name="attendance_of_one",
                condition=Q(third_party__isnull=True, person__isnull=False, participant__isnull=False)
                | Q(third_party__isnull=False, person__isnull=True, participant__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return str(self.item)


class MeetingDecision(OfItem, Decision):
    """What was decided on one item: decision and reason, no talk; with the action or plan version that it made.

    Legal basis: WET 6(1). Rule: MTG-05.
    """

    class Kind(models.TextChoices):
        INFORMATION = "information", _("informatie")
        DECISION = "decision", _("besluit")
        ACTION = "action", _("actie")

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="decisions")
    kind = models.CharField(_("soort"), max_length=12, choices=Kind.choices)
    text = VaultTextField(_("besluit"), field_id="meeting_decision.text")
    reason = VaultTextField(_("reden"), field_id="meeting_decision.reason", blank=True)
    action = models.ForeignKey(Action, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    # The wrong text is gone; the right one stands in its place.
    corrected_on = models.DateField(null=True, editable=False)
    corrected_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    sight = Sight(
        select=_OF_ITEM,
        insert=Mine("actor_id") & _OF_ITEM,
        update=_OF_ITEM,
        update_columns=("text", "reason", "corrected_on", "corrected_by_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["created_at"]


class DecisionItem(models.Model):
    """The decision rests on this statement: its correction flags the decision. Legal basis: WET 10, BESL 9."""

    decision = models.ForeignKey(MeetingDecision, on_delete=models.CASCADE, related_name="rests_on")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")

    objects = SightQuerySet.as_manager()
    _both = Through("decision_id", "cases.MeetingDecision") & Through("contribution_id", "cases.Contribution")
    sight = Sight(select=_both, insert=_both)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="decision_item_once", fields=["decision", "contribution"])]

    def __str__(self) -> str:
        return str(self.decision)


class MinutesApproval(OfItem, Decision):
    """The minutes of one item were approved; from here nothing is added, and only a correction changes a text.

    Legal basis: WET 6(1), AVG 5(1)(d).
    """

    item = models.OneToOneField(AgendaItem, on_delete=models.CASCADE, related_name="approval")

    sight = Sight(select=_OF_ITEM, insert=Mine("actor_id") & _OF_ITEM)

    class Meta:
        default_permissions = ()


class MeetingPaper(VaultModel):
    """The agenda or the minutes as a PDF for one person, made by the worker, kept for an hour.

    `done` of `total` items are made; `object_ids` are the files that it goes with when one is destroyed.
    Legal basis: AVG 5(1)(c), AVG 32.
    """

    class Kind(models.TextChoices):
        AGENDA = "agenda", _("agenda")
        MINUTES = "minutes", _("besluitenlijst")

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    object_ids = ArrayField(models.UUIDField(), default=list)
    total = models.PositiveSmallIntegerField(default=0)
    done = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    begun_at = models.DateTimeField(null=True, blank=True)
    file_stored = models.CharField(max_length=100, blank=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Mine("user_id"),
        insert=Mine("user_id"),
        update=Mine("user_id"),
        update_columns=("object_ids", "total", "done", "finished_at", "begun_at", "file_stored"),
        delete=Mine("user_id"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["asked_at"], name="paper_asked")]

    def __str__(self) -> str:
        return str(self.meeting)

    @property
    def trail_body_id(self) -> None:
        """A paper belongs to a person and holds cases of several casusoverleggen."""
        return None
