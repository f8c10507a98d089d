"""The unit is the statement: who supplied it, what kind, on what basis, why it is needed."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import ForAudience, Granted, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import IN_FORCE, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.referrals.models import ITEM_CONSTRAINTS, NOT_LATER, DataCategory, Item

AT_TABLE = ("table_member", "weigher", "case_coordinator", "process_manager")
"""In which function a participant's person belongs to the audience of what is not for the whole table."""


class RelatedPerson(VaultModel):
    """A person with a social relation, only as far as relevant for the plan; no subject, and not findable.

    Legal basis: WET 4(h). Rule: DAT-06, RET-12.
    """

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="related_people")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = VaultTextField(_("naam"), field_id="related.name")
    relation = VaultTextField(_("relatie tot betrokkene"), field_id="related.relation")
    relevance = VaultTextField(_("waarom van belang voor het plan"), field_id="related.relevance")
    contact = VaultTextField(_("contact"), field_id="related.contact", blank=True)
    added_on = models.DateField()
    confirmed_on = models.DateField(null=True, editable=False)
    # Not relevant any more: its texts were emptied, the mark stays.
    ended_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("added_by_id") & Granted("case_id"),
        update=Granted("case_id"),
        update_columns=("confirmed_on", "ended_on", "name", "relation", "relevance", "contact"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["added_on", "pk"]
        indexes = [models.Index(fields=["case", "added_on"], name="related_case")]

    def __str__(self) -> str:
        return str(self.case)


class Contribution(Item):
    """One statement, perhaps with a file, that a participant brings in.

    Entered on behalf of a participant it has a day before which that participant confirms it (`confirm_until`).
    `audience` holds ids of participants when it is not for the whole table. Legal basis: WET 4, WET 8, BESL 6.
    Rule: DAT-07, DAT-10, PRV-01.
    """

    class Purpose(models.TextChoices):
        """What processing serves once there is a plan. Legal basis: WET 6(2)."""

        CARRY_OUT = "carry_out", _("het plan uitvoeren")
        EVALUATE = "evaluate", _("het plan evalueren")
        ADJUST = "adjust", _("het plan bijstellen")
        CLOSE = "close", _("beslissen over afsluiten")

    class Removal(models.TextChoices):
        """Why the texts were emptied."""

        UNCONFIRMED = "unconfirmed", _("niet bevestigd binnen de termijn")
        INCORRECT = "incorrect", _("onjuist")
        NOT_NECESSARY = "not_needed", _("niet meer nodig")

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="contributions")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    contributed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    obtained_on = models.DateField(_("verkregen op"), validators=[NOT_LATER])
    contributed_on = models.DateField(_("ingebracht op"), validators=[IN_FORCE, NOT_LATER])
    created_at = models.DateTimeField(auto_now_add=True)
    file_name = VaultTextField(_("bestandsnaam"), field_id="contribution.file_name", blank=True)
    file_type = models.CharField(max_length=40, blank=True)
    file_size = models.PositiveIntegerField(null=True, blank=True)
    file_stored = models.CharField(max_length=100, blank=True)
    purpose = models.CharField(_("waarvoor"), max_length=10, choices=Purpose.choices, blank=True)
    related_person = models.ForeignKey(
        RelatedPerson, on_delete=models.CASCADE, null=True, blank=True, related_name="contributions"
    )
    audience = ArrayField(models.UUIDField(), default=list, blank=True)
    audience_reason = VaultTextField(
        _("waarom niet voor de hele tafel"), field_id="contribution.audience_reason", blank=True
    )
    confirm_until = models.DateField(null=True, editable=False)
    confirmed_on = models.DateField(null=True, editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    # The wrong text is gone, the right one stands in its place.
    corrected_on = models.DateField(null=True, editable=False)
    # The person concerned disputes it: it is not to be used while that is looked into (AVG 18).
    contested_on = models.DateField(null=True, editable=False)
    # Confirmed at an evaluation as still needed.
    reviewed_on = models.DateField(null=True, editable=False)
    # Its texts were emptied; the mark stays.
    removed_on = models.DateField(null=True, editable=False)
    removal = models.CharField(max_length=12, choices=Removal.choices, blank=True, editable=False)

    objects = SightQuerySet.as_manager()
    _mine = Granted("case_id") & ForAudience(AT_TABLE)
    sight = Sight(
        select=_mine,
        insert=Mine("contributed_by_id") & _mine,
        update=_mine,
        update_columns=(
            *("text", "source", "necessity", "how_sure", "file_name", "file_type", "file_size", "file_stored"),
            *("confirmed_on", "confirmed_by_id", "corrected_on", "contested_on", "reviewed_on"),
            *("removed_on", "removal"),
        ),
        system=("reminders", "destruction", "demo", "migration"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-contributed_on", "-created_at"]
        indexes = [
            models.Index(fields=["case", "-contributed_on", "-created_at"], name="contribution_case"),
            models.Index(
                fields=["confirm_until"],
                name="contribution_to_confirm",
                condition=Q(confirm_until__isnull=False, confirmed_on__isnull=True, removed_on__isnull=True),
            ),
        ]
        constraints = [
            *ITEM_CONSTRAINTS,
            models.CheckConstraint(
                name="contribution_basis_of_category",
                condition=Q(category="g", basis__in=["wjsg_39fb", "wjsg_51cb", "wjsg_8a"])
                | Q(category="f", basis="wpg_20_4")
                | ~Q(category__in=["f", "g"]),
                violation_error_message=_(
                    "Categorie f vraagt Wpg artikel 20, vierde lid; categorie g een artikel van de Wjsg "
                    "(Wet PARTA, artikel 4, onder f en g)."
                ),
            ),
            models.CheckConstraint(
                name="contribution_narrower_has_reason",
                condition=Q(audience=[]) | ~Q(audience_reason=""),
                violation_error_message=_("Schrijf waarom niet de hele tafel dit mag zien (AVG, artikel 5)."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.case)

    @property
    def awaits_confirmation(self) -> bool:
        """Entered on behalf of its participant, which has not confirmed it yet (rules.md, DAT-17)."""
        return self.confirm_until is not None and self.confirmed_on is None and self.removed_on is None


_OF_CONTRIBUTION = Through("contribution_id", "cases.Contribution")


class IncorrectReport(Decision):
    """Somebody at the table says that a statement is not right; until it is decided it is 'in onderzoek'.

    Legal basis: WET 10, BESL 8.
    """

    root_path = "contribution.case.subject_id"
    body_path = "contribution.case.consultation_body_id"

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="incorrect_reports")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    what = VaultTextField(_("wat klopt er niet?"), field_id="incorrect_report.what")

    sight = Sight(select=_OF_CONTRIBUTION, insert=Mine("actor_id") & _OF_CONTRIBUTION)

    class Meta:
        default_permissions = ()
        ordering = ["created_at"]

    def __str__(self) -> str:
        return str(self.contribution)


class Correction(Decision):
    """The supplying participant replaces a wrong statement, empties it, or finds that it stands.

    Legal basis: WET 10, BESL 8.
    """

    class Outcome(models.TextChoices):
        REPLACED = "replaced", _("vervangen")
        EMPTIED = "emptied", _("verwijderd")
        STANDS = "stands", _("klopt wel")

    root_path = "contribution.case.subject_id"
    body_path = "contribution.case.consultation_body_id"

    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="corrections")
    incorrect_report = models.OneToOneField(
        IncorrectReport, on_delete=models.CASCADE, null=True, blank=True, related_name="correction"
    )
    outcome = models.CharField(_("uitkomst"), max_length=10, choices=Outcome.choices)
    reason = VaultTextField(_("toelichting"), field_id="correction.reason")

    sight = Sight(select=_OF_CONTRIBUTION, insert=Mine("actor_id") & _OF_CONTRIBUTION)

    class Meta:
        default_permissions = ()
        ordering = ["created_at"]

    def __str__(self) -> str:
        return str(self.contribution)


class SourceFeedback(Decision):
    """The organisation that wrong data came from is told, and followed until it answers. Legal basis: WET 10."""

    root_path = "correction.contribution.case.subject_id"
    body_path = "correction.contribution.case.consultation_body_id"

    correction = models.OneToOneField(Correction, on_delete=models.CASCADE, related_name="feedback")
    organisation = VaultTextField(_("aan wie"), field_id="source_feedback.organisation")
    message = VaultTextField(_("wat is gemeld"), field_id="source_feedback.message")
    due_on = models.DateField(_("antwoord voor"))
    answered_on = models.DateField(null=True, editable=False)
    answer = VaultTextField(_("antwoord"), field_id="source_feedback.answer", blank=True)

    _by_correction = Through("correction_id", "cases.Correction")
    sight = Sight(
        select=_by_correction,
        insert=Mine("actor_id") & _by_correction,
        update=_by_correction,
        update_columns=("answered_on", "answer"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.correction)


class ProvisionRefusal(models.Model):
    """A participant does not provide, for weighty reasons; the fact only, never the content. Legal basis: WET 4."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="refusals")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    refused_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    category = models.CharField(_("categorie"), max_length=1, choices=DataCategory.choices)
    refused_on = models.DateField(_("datum"), validators=[IN_FORCE, NOT_LATER])

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("refused_by_id") & Granted("case_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-refused_on"]

    def __str__(self) -> str:
        return str(self.case)
