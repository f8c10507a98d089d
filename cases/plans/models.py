"""One plan per subject, in versions: goals, interventions and actions on the participants' own law; evaluations."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import Contribution
from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import ByFunction, Fact, ForParticipant, Granted, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import ConsultationBody, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.referrals.models import DataCategory, DataSubject


class LifeDomain(models.TextChoices):
    """The life domains by which a plan is written; words, never a scale. Legal basis: WET 6(1). Rule: PLN-07."""

    HOUSING = "housing", _("wonen")
    FAMILY = "family", _("gezin en familie")
    NETWORK = "network", _("sociaal netwerk")
    SCHOOL = "school", _("onderwijs")
    WORK = "work", _("werk en dagbesteding")
    MONEY = "money", _("geld en administratie")
    HEALTH = "health", _("gezondheid")
    MEANING = "meaning", _("zingeving en identiteit")
    SAFETY = "safety", _("veiligheid en justitie")


class Plan(Decision):
    """One version of the integral plan, adopted by the participants. Legal basis: WET 6(1). Rule: PLN-02, PLN-04."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="plans")
    version = models.PositiveSmallIntegerField()
    necessity = VaultTextField(_("waarom een plan nodig is"), field_id="plan.necessity")
    text = VaultTextField(_("integraal plan van aanpak"), field_id="plan.text")
    changes = VaultTextField(_("wat er verandert"), field_id="plan.changes", blank=True)

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-version"]
        constraints = [
            models.UniqueConstraint(
                name="plan_version_once",
                fields=["case", "version"],
                violation_error_message=_("Iemand anders stelde intussen een versie vast. Lees die eerst."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.case} v{self.version}"


_OF_PLAN = Through("plan_id", "cases.Plan")


class PlanAgreement(models.Model):
    """A participant at the table agreed with this version. Legal basis: WET 6(1)."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="agreements")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    agreed_on = models.DateField()

    objects = SightQuerySet.as_manager()
    sight = Sight(select=_OF_PLAN, insert=Mine("recorded_by_id") & _OF_PLAN)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="plan_agreed_once", fields=["plan", "participant"])]

    def __str__(self) -> str:
        return str(self.participant)


class PlanItem(models.Model):
    """The plan rests on this statement: its correction flags the plan. Legal basis: WET 10, BESL 9."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="rests_on")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")

    objects = SightQuerySet.as_manager()
    _both = _OF_PLAN & Through("contribution_id", "cases.Contribution")
    sight = Sight(select=_both, insert=_both)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="plan_item_once", fields=["plan", "contribution"])]

    def __str__(self) -> str:
        return str(self.plan)


class Goal(VaultModel):
    """What the person can reach, in positive words, in one life domain, with what protects. Legal basis: WET 6(1).

    It holds from version `plan` until `ended_in`, the version that dropped it or saw it reached.
    """

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="goals")
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="goals")
    domain = models.CharField(_("leefgebied"), max_length=10, choices=LifeDomain.choices)
    text = VaultTextField(_("doel"), field_id="goal.text")
    protects = VaultTextField(_("wat beschermt"), field_id="goal.protects", blank=True)
    ended_in = models.ForeignKey(Plan, on_delete=models.CASCADE, null=True, editable=False, related_name="ended_goals")

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"), insert=Granted("case_id"), update=Granted("case_id"), update_columns=("ended_in_id",)
    )

    class Meta:
        default_permissions = ()
        ordering = ["domain", "pk"]
        indexes = [models.Index(fields=["case"], name="goal_case")]

    def __str__(self) -> str:
        return str(self.case)


class Intervention(VaultModel):
    """What a participant does for a goal on a power of its own; from version `plan` until `ended_in`.

    Legal basis: WET 6(1), WET 2(2). Rule: PUR-07, PLN-07.
    """

    class Kind(models.TextChoices):
        ADMINISTRATIVE = "admin", _("bestuurlijk")
        CRIMINAL = "criminal", _("strafrechtelijk")
        CARE = "care", _("zorg en hulp")
        OTHER = "other", _("overig")

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="interventions")
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="interventions")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, null=True, blank=True, related_name="interventions")
    kind = models.CharField(_("soort"), max_length=10, choices=Kind.choices)
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    text = VaultTextField(_("interventie"), field_id="intervention.text")
    own_basis = VaultTextField(_("eigen bevoegdheid"), field_id="intervention.own_basis")
    is_voluntary = models.BooleanField(_("vrijwillig"), default=False)
    ends_on = models.DateField(_("loopt tot"), null=True, blank=True)
    ended_in = models.ForeignKey(
        Plan, on_delete=models.CASCADE, null=True, editable=False, related_name="ended_interventions"
    )

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"), insert=Granted("case_id"), update=Granted("case_id"), update_columns=("ended_in_id",)
    )

    class Meta:
        default_permissions = ()
        ordering = ["kind", "pk"]
        indexes = [models.Index(fields=["case"], name="intervention_case")]

    def __str__(self) -> str:
        return str(self.case)


class Action(VaultModel):
    """What a participant will do, by whom, by when, and on which own power.

    Its owner may be a person of an admitted participant who sees this action and nothing else of the case.
    Legal basis: WET 6(1), WET 2(2). Rule: PUR-07, PLN-05.
    """

    root_path = "subject_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="actions")
    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="+")
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=20)
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="actions")
    intervention = models.ForeignKey(
        Intervention, on_delete=models.CASCADE, null=True, blank=True, related_name="actions"
    )
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = VaultTextField(_("actie"), field_id="action.text")
    own_basis = VaultTextField(_("eigen bevoegdheid"), field_id="action.own_basis")
    due_on = models.DateField(_("uiterlijk"))
    done_on = models.DateField(null=True, editable=False)
    # Closing the case ends it also for an owner who sees nothing but this action.
    ended_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()
    _owned = (
        Mine("owner_id")
        & ForParticipant(("table_member", "weigher", "case_coordinator"))
        & Fact("ended_on IS NULL", (("ended_on__isnull", True),))
    )
    sight = Sight(
        select=Granted("case_id") | _owned,
        insert=Granted("case_id"),
        update=Granted("case_id") | _owned,
        update_columns=("done_on", "ended_on", "owner_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["due_on"]
        indexes = [
            models.Index(
                fields=["owner", "due_on"],
                name="action_open",
                condition=models.Q(done_on__isnull=True, ended_on__isnull=True),
            ),
            models.Index(fields=["case", "due_on"], name="action_case"),
        ]

    def __str__(self) -> str:
        return self.reference


class ActionProgress(Decision):
    """What became of an action, in words. Legal basis: WET 6(2)."""

    root_path = "action.subject_id"
    body_path = "action.consultation_body_id"

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="progress")
    is_done = models.BooleanField(_("afgerond"))
    text = VaultTextField(_("wat er is gedaan"), field_id="action_progress.text")

    sight = Sight(
        select=Through("action_id", "cases.Action"),
        insert=Mine("actor_id") & Through("action_id", "cases.Action"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-decided_on", "-created_at"]

    def __str__(self) -> str:
        return str(self.action)


class Evaluation(Decision):
    """The participants look whether it is still necessary and whether it works; it renews who may see the case.

    Legal basis: WET 6(2), WET 9, WET 2(2). Rule: PLN-09, REV-02.
    """

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="evaluations")
    necessity = VaultTextField(_("is het nog nodig?"), field_id="evaluation.necessity")
    effect = VaultTextField(_("werkt de aanpak?"), field_id="evaluation.effect")
    next_on = models.DateField(_("volgende evaluatie"))

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        ordering = ["-decided_on", "-created_at"]
        indexes = [models.Index(fields=["case", "-decided_on"], name="evaluation_case")]

    def __str__(self) -> str:
        return str(self.case)


class DomainChange(VaultModel):
    """What changed in one life domain since the evaluation before, in words; never a scale. Legal basis: WET 6(2)."""

    root_path = "evaluation.case.subject_id"
    body_path = "evaluation.case.consultation_body_id"

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="changes")
    domain = models.CharField(_("leefgebied"), max_length=10, choices=LifeDomain.choices)
    text = VaultTextField(_("wat veranderde"), field_id="domain_change.text")
    protects = VaultTextField(_("wat beschermt"), field_id="domain_change.protects", blank=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("evaluation_id", "cases.Evaluation"), insert=Through("evaluation_id", "cases.Evaluation")
    )

    class Meta:
        default_permissions = ()
        ordering = ["domain"]
        constraints = [models.UniqueConstraint(name="domain_once", fields=["evaluation", "domain"])]

    def __str__(self) -> str:
        return self.domain


class SubjectHeard(Decision):
    """When and how the person was heard, and what he thinks of it himself. Legal basis: WET 11, AVG 5(1)(a)."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="hearings")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    how = VaultTextField(_("hoe"), field_id="subject_heard.how")
    view = VaultTextField(_("wat de persoon er zelf van vindt"), field_id="subject_heard.view")

    sight = Sight(select=Granted("case_id"), insert=Mine("actor_id") & Granted("case_id"))

    class Meta:
        default_permissions = ()
        ordering = ["-decided_on", "-created_at"]

    def __str__(self) -> str:
        return str(self.case)


class UsefulnessTally(models.Model):
    """Whether data of a category were of use, counted by year; nothing leads from it to a case. Legal basis: WET 18(1).

    `moment`: at an evaluation, or at the closing. Rule: REP-06.
    """

    class Answer(models.TextChoices):
        USEFUL = "useful", _("van nut")
        NOT_USEFUL = "not_useful", _("niet van nut")
        NOT_PROVIDED = "not_provided", _("niet verstrekt")

    class Moment(models.TextChoices):
        EVALUATION = "evaluation", _("evaluatie")
        CLOSING = "closing", _("afsluiting")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    moment = models.CharField(max_length=10, choices=Moment.choices)
    category = models.CharField(max_length=1, choices=DataCategory.choices)
    answer = models.CharField(max_length=12, choices=Answer.choices)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=ByFunction(("process_manager", "privacy_officer")),
        insert=ByFunction(("process_manager", "case_coordinator")),
    )

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["consultation_body", "year"], name="usefulness_body_year")]

    def __str__(self) -> str:
        return f"{self.year} {self.category}"
