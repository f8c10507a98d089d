"""Changes of the table: the three decide, a person steps out, a case is handed over; what a third party signed."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.dossier.models import Case, ThirdParty
from parta.access.models import Decision
from parta.access.sight import Among, Fact, Granted, Mine, Sight, Through, Weighs
from parta.organisations.models import Participant
from parta.vault.fields import VaultTextField
from signals.weighing.models import Confirmation, TrioDecision


class TableDecision(TrioDecision):
    """The three change who takes part in a running case; in effect when the third confirms, then carried out.

    `asked` are the weighers who may confirm it; they see this row and not the case. Legal basis: WET 5(5), WET 3(3).
    """

    class Kind(models.TextChoices):
        ADMIT = "admit", _("een deelnemer komt erbij")
        END = "end", _("een deelnemer gaat van tafel")
        ADMIT_THIRD_PARTY = "third_party", _("een derde wordt toegelaten")

    class OtherGround(models.TextChoices):
        """Why another municipality takes part; there are no other grounds. Legal basis: WET 3(1)(a)."""

        EFFECTS = "effects", _("effecten zijn merkbaar in die gemeente")
        RELATION = "relation", _("personen met een relevante sociale relatie verblijven daar")

    Role = ThirdParty.Role

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="table_decisions")
    reference = models.CharField(max_length=20)
    kind = models.CharField(_("wat verandert er?"), max_length=12, choices=Kind.choices)
    reason = VaultTextField(_("reden"), field_id="table_decision.reason")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    task = VaultTextField(_("taak"), field_id="table_decision.task", blank=True)
    other_ground = models.CharField(max_length=10, choices=OtherGround.choices, blank=True)
    other_explanation = VaultTextField(_("toelichting"), field_id="table_decision.other_explanation", blank=True)
    organisation = VaultTextField(_("organisatie"), field_id="table_decision.organisation", blank=True)
    third_name = VaultTextField(_("wie komt"), field_id="table_decision.third_name", blank=True)
    expertise = VaultTextField(_("deskundigheid"), field_id="table_decision.expertise", blank=True)
    role = models.CharField(_("rol"), max_length=14, choices=Role.choices, blank=True)
    ends_on = models.DateField(_("tot en met"), null=True, blank=True)
    asked = ArrayField(models.UUIDField(), default=list)
    carried_out_on = models.DateField(null=True, editable=False)

    _waits = Fact("carried_out_on IS NULL", (("carried_out_on__isnull", True),))
    _asked = Weighs() & Among("asked") & _waits
    sight = Sight(
        select=Granted("case_id") | _asked,
        insert=Mine("actor_id") & Granted("case_id"),
        update=Granted("case_id") | _asked,
        update_columns=("in_effect_on", "carried_out_on"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                name="table_decision_names_whom",
                condition=Q(kind="third_party", participant__isnull=True, ends_on__isnull=False)
                | Q(kind="admit", participant__isnull=False, person__isnull=False)
                | Q(kind="end", participant__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.reference


class TableConfirmation(Confirmation):
    """A party confirms a change of the table. Legal basis: WET 5(5), WET 3(3)."""

    decision = models.ForeignKey(TableDecision, on_delete=models.CASCADE, related_name="confirmations")

    sight = Sight(
        select=Through("decision_id", "cases.TableDecision"),
        insert=Mine("actor_id") & Through("decision_id", "cases.TableDecision"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="table_confirmed_once", fields=["decision", "party"]),
            models.UniqueConstraint(name="table_confirmed_by_one", fields=["decision", "actor"]),
        ]


class ThirdPartyCompliance(Decision):
    """A participant saw to it that a third party knows its duties, and signed for secrecy; before anything is provided.

    Legal basis: WET 3(4), WET 17.
    """

    root_path = "third_party.case.subject_id"
    body_path = "third_party.case.consultation_body_id"

    third_party = models.OneToOneField(ThirdParty, on_delete=models.CASCADE, related_name="compliance")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    secrecy_reference = VaultTextField(_("kenmerk van de verklaring"), field_id="compliance.secrecy_reference")

    sight = Sight(
        select=Through("third_party_id", "cases.ThirdParty"),
        insert=Mine("actor_id") & Through("third_party_id", "cases.ThirdParty"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.third_party)


class CaseRecusal(Decision):
    """A person steps out of a case by own choice; his sight ends. Legal basis: AVG 5(1)(a)."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="recusals")
    reason = VaultTextField(_("reden"), field_id="case_recusal.reason")

    sight = Sight(select=Granted("case_id"), insert=Mine("actor_id") & Granted("case_id"))

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.case)


class HandOver(Decision):
    """The lead of a case goes to a colleague, who accepts or refuses. Legal basis: WET 12(3)."""

    root_path = "case.subject_id"
    body_path = "case.consultation_body_id"

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="hand_overs")
    from_person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    to_person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    leaves = models.BooleanField(_("gaat ook van tafel"), default=False)
    reason = VaultTextField(_("reden"), field_id="hand_over.reason")
    answered_on = models.DateField(null=True, editable=False)
    is_accepted = models.BooleanField(null=True, editable=False)

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
        update=Granted("case_id"),
        update_columns=("answered_on", "is_accepted"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                name="handed_over_once",
                fields=["case"],
                condition=Q(answered_on__isnull=True),
                violation_error_message=_("Deze casus wordt al overgedragen. Wacht op het antwoord."),
            ),
            models.CheckConstraint(
                name="hand_over_answered",
                condition=Q(answered_on__isnull=True, is_accepted__isnull=True)
                | Q(answered_on__isnull=False, is_accepted__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return str(self.case)
