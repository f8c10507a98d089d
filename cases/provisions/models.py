"""What leaves the table: one row for each, of a closed list of kinds."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import Contribution, Correction
from cases.dossier.models import Case, ThirdParty
from cases.plans.models import Plan
from parta.access.models import Decision
from parta.access.sight import ByFunction, Fact, Granted, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.referrals.models import DataCategory
from signals.weighing.models import OfSubject


class ProvisionKind(models.TextChoices):
    """The kinds in which case data leave; the list is closed, another casusoverleg is cases.exchange.

    Rule: PRV-02, PRV-11.
    """

    PARTICIPANT_RESULT = "result", _("resultaat naar een deelnemer")
    THIRD_PARTY = "third_party", _("verstrekking aan een derde")
    OTHER_LAW = "other_law", _("verstrekking op grond van een andere wet")
    OWN_ACCOUNT = "own_account", _("verantwoording aan de eigen deelnemer")
    COMMITTEE = "committee", _("motivering naar de rechtmatigheidsadviescommissie")
    AUDIT = "audit", _("bewijs voor de audit")


class Provision(OfSubject, Decision):
    """What is provided to whom, why, on which basis, by whom; carried out when all that it needs is there.

    Under another law a second person approves, who sees this row and not the case.
    Legal basis: WET 17, WET 3(3), BESL 9, BESL 11. Rule: DER-04, DER-06, QUA-04.
    """

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="provisions")
    reference = models.CharField(max_length=20)
    kind = models.CharField(_("soort"), max_length=12, choices=ProvisionKind.choices)
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    to_participant = models.ForeignKey(Participant, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    third_party = models.ForeignKey(
        ThirdParty, on_delete=models.CASCADE, null=True, blank=True, related_name="provisions"
    )
    receiver = VaultTextField(_("ontvanger"), field_id="provision.receiver", blank=True)
    article = VaultTextField(_("wet en artikel"), field_id="provision.article", blank=True)
    necessity = VaultTextField(_("waarom nodig"), field_id="provision.necessity")
    what = VaultTextField(_("wat"), field_id="provision.what")
    how = VaultTextField(_("hoe"), field_id="provision.how")
    quality_note = VaultTextField(_("toets van feiten en kwaliteit"), field_id="provision.quality_note", blank=True)
    is_secure = models.BooleanField(_("ontvanger is beveiligd"), default=False)
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    carried_out_on = models.DateField(null=True, editable=False)
    refused_on = models.DateField(null=True, editable=False)

    # What was refused stays in sight of who refused it.
    _reviewed = Fact(
        "kind = 'other_law' AND carried_out_on IS NULL",
        (("kind", "other_law"), ("carried_out_on__isnull", True)),
    ) & ByFunction(("privacy_officer",))
    sight = Sight(
        select=Granted("case_id") | _reviewed,
        insert=Mine("actor_id") & Granted("case_id"),
        update=Granted("case_id") | _reviewed,
        update_columns=("carried_out_on", "refused_on"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["case", "-created_at"], name="provision_case")]
        constraints = [
            models.CheckConstraint(
                name="provision_names_receiver",
                condition=Q(kind="result", to_participant__isnull=False)
                | Q(kind="own_account", to_participant__isnull=False)
                | Q(kind="third_party", third_party__isnull=False)
                | (Q(kind="other_law") & ~Q(receiver="") & ~Q(article=""))
                | (Q(kind__in=["committee", "audit"]) & ~Q(receiver="")),
                violation_error_message=_("Noem de ontvanger die bij deze soort hoort (regel PRV-11)."),
            ),
            models.CheckConstraint(
                name="provision_checked_first",
                condition=~Q(kind="result") | ~Q(quality_note=""),
                violation_error_message=_(
                    "Toets eerst feiten en kwaliteit en schrijf op hoe (Besluit PARTA, artikel 9)."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.reference


_OF_PROVISION = Through("provision_id", "cases.Provision")


class ProvisionItem(OfSubject, VaultModel):
    """One statement that is provided; police and justice data only with the consent of who supplied it.

    Its metadata are copied for the second person, its text is not. Legal basis: WET 17, WET 4.
    """

    provision = models.ForeignKey(Provision, on_delete=models.CASCADE, related_name="items")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="provided_in")
    supplier = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    category = models.CharField(max_length=1, choices=DataCategory.choices)
    needs_consent = models.BooleanField(default=False)
    has_consent = models.BooleanField(null=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    answered_on = models.DateField(null=True, editable=False)
    # What of it leaves, when not all of it does; empty: the statement as it stands.
    extract = VaultTextField(_("wat ervan"), field_id="provision_item.extract", blank=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=_OF_PROVISION,
        insert=_OF_PROVISION,
        update=_OF_PROVISION,
        update_columns=("has_consent", "answered_by_id", "answered_on"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="provided_once", fields=["provision", "contribution"])]

    def __str__(self) -> str:
        return str(self.provision)


class ProvisionReview(OfSubject, Decision):
    """The second person approves a provision under another law, or refuses it with a reason. Legal basis: WET 17."""

    provision = models.OneToOneField(Provision, on_delete=models.CASCADE, related_name="review")
    is_approved = models.BooleanField()
    reason = VaultTextField(_("reden"), field_id="provision_review.reason")

    sight = Sight(
        select=_OF_PROVISION | Mine("actor_id"),
        insert=Mine("actor_id") & _OF_PROVISION,
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.provision)


class ReceiverTold(OfSubject, Decision):
    """Who received a statement that was corrected later is told. Legal basis: WET 10, AVG 19."""

    item = models.ForeignKey(ProvisionItem, on_delete=models.CASCADE, related_name="told")
    correction = models.ForeignKey(Correction, on_delete=models.CASCADE, related_name="told")
    how = VaultTextField(_("hoe"), field_id="receiver_told.how")

    _of_item = Through("item_id", "cases.ProvisionItem") & Through("correction_id", "cases.Correction")
    sight = Sight(select=_of_item, insert=Mine("actor_id") & _of_item)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="told_once", fields=["item", "correction"])]

    def __str__(self) -> str:
        return str(self.item)
