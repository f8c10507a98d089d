"""To the same kind of casusoverleg of another municipality, with the veto of who brought an item in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.contributions.models import Contribution
from cases.dossier.models import Case
from parta.access.models import Decision
from parta.access.sight import ByFunction, Fact, Granted, Mine, Sight, SightQuerySet, Through, Today
from parta.organisations.models import ConsultationBody, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.referrals.models import ITEM_CONSTRAINTS, DataSubject, Item
from signals.weighing.models import OfSubject

_RECEIVES = ByFunction(("case_coordinator", "process_manager"), "to_body_id")
_ON_ITS_WAY = Fact(
    "sent_on IS NOT NULL AND answered_on IS NULL", (("sent_on__isnull", False), ("answered_on__isnull", True))
)
# Who answers it still sees the row on that day, as a database asks of who changes one; what it holds he does not.
_ARRIVES = _RECEIVES & (_ON_ITS_WAY | Today("answered_on"))
_HELD = Through("exchange_id", "cases.Exchange", only=_ON_ITS_WAY)


class Exchange(OfSubject, Decision):
    """Items of a case for another casusoverleg, on one of three grounds; that side begins with its own referral.

    `last_processed_on` is copied: the clock of the data does not begin anew. Legal basis: WET 7. Rule: EXC-01, EXC-03.
    """

    class Ground(models.TextChoices):
        STAYS = "stays", _("het is een andere gemeente van verblijf")
        EFFECTS = "effects", _("effecten zijn merkbaar in die gemeente")
        RELATION = "relation", _("personen met een sociale relatie verblijven daar")

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="exchanges")
    reference = models.CharField(max_length=20)
    to_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(_("grond"), max_length=10, choices=Ground.choices)
    reason = VaultTextField(_("waarom nodig"), field_id="exchange.reason")
    answer_before = models.DateField(_("antwoord voor"))
    sent_on = models.DateField(null=True, editable=False)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    last_processed_on = models.DateField(null=True, editable=False)
    answered_on = models.DateField(null=True, editable=False)
    # What the receiving side made of it; nothing when it gave the items back.
    referral_reference = models.CharField(max_length=20, blank=True, editable=False)

    sight = Sight(
        select=Granted("case_id") | _ARRIVES,
        insert=Mine("actor_id") & Granted("case_id"),
        update=Granted("case_id") | (_RECEIVES & _ON_ITS_WAY),
        update_check=_RECEIVES,
        update_columns=("sent_on", "sent_by_id", "last_processed_on", "answered_on", "referral_reference"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.reference


class ExchangeItem(OfSubject, Item):
    """One statement, with the answer of the participant that brought it in: silence is no consent.

    Its texts are filled when it is sent. Legal basis: WET 7(2).
    """

    class Answer(models.TextChoices):
        AGREED = "agreed", _("akkoord")
        VETO = "veto", _("niet: zwaarwegende redenen")

    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, related_name="items")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="exchanged_in")
    supplier = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=8, choices=Answer.choices, blank=True, editable=False)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    answered_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()
    _agreed = Fact("answer = 'agreed'", (("answer", "agreed"),))
    sight = Sight(
        select=Granted("case_id") | (_agreed & _HELD),
        insert=Granted("case_id"),
        update=Granted("case_id"),
        update_columns=(
            *("answer", "answered_by_id", "answered_on"),
            *("text", "source", "necessity", "how_sure"),
        ),
    )

    class Meta:
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            *ITEM_CONSTRAINTS,
            models.UniqueConstraint(name="exchanged_once", fields=["exchange", "contribution"]),
        ]

    def __str__(self) -> str:
        return str(self.exchange)


class ExchangePerson(OfSubject, VaultModel):
    """Who it is about, for the side that receives; written when it is sent. Legal basis: WET 7(1)."""

    exchange = models.OneToOneField(Exchange, on_delete=models.CASCADE, related_name="person")
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=DataSubject.Kind.choices)
    given_names = VaultTextField(field_id="exchange_person.given_names", blank=True)
    surname = VaultTextField(field_id="exchange_person.surname")
    born_on = VaultTextField(field_id="exchange_person.born_on", blank=True)
    aliases = VaultTextField(field_id="exchange_person.aliases", blank=True)
    contact = VaultTextField(field_id="exchange_person.contact", blank=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Granted("case_id") | _HELD,
        insert=Granted("case_id"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.exchange)


class MovingHouse(OfSubject, Decision):
    """The person moved while the case runs: date, evidence, and what the old case does. Legal basis: WET 1(b), WET 7.

    `stays_on`: why the old municipality still takes part (WET 3(1)(a)); empty: the case closes here.
    """

    class StaysOn(models.TextChoices):
        EFFECTS = "effects", _("effecten zijn hier merkbaar")
        RELATION = "relation", _("personen met een relevante sociale relatie verblijven hier")

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="moving_house")
    to_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    moved_on = models.DateField(_("verhuisd op"))
    basis = models.CharField(_("grond"), max_length=12, choices=DataSubject.StayBasis.choices)
    evidence = VaultTextField(_("waaruit dat blijkt"), field_id="moving_house.evidence")
    exchange = models.ForeignKey(Exchange, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    stays_on = models.CharField(max_length=10, choices=StaysOn.choices, blank=True, editable=False)
    settled_on = models.DateField(null=True, editable=False)

    sight = Sight(
        select=Granted("case_id"),
        insert=Mine("actor_id") & Granted("case_id"),
        update=Granted("case_id"),
        update_columns=("exchange_id", "stays_on", "settled_on"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.case)


class DutyHandedOver(OfSubject):
    """An open duty that went to the contact point of the other municipality. Legal basis: BESL 2(2), BESL 3, BESL 4."""

    class Duty(models.TextChoices):
        REQUEST = "request", _("verzoek van betrokkene")
        INFORMING = "informing", _("besluit over informeren")
        FEEDBACK = "feedback", _("terugmelding aan de bron")
        ACTION = "action", _("actie uit het plan")

    moving_house = models.ForeignKey(MovingHouse, on_delete=models.CASCADE, related_name="duties")
    to_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    duty = models.CharField(max_length=10, choices=Duty.choices)
    reference = models.CharField(max_length=40)
    handed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    handed_on = models.DateField()

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("moving_house_id", "cases.MovingHouse") | ByFunction(("contact_point_officer",), "to_body_id"),
        insert=Mine("handed_by_id") & Through("moving_house_id", "cases.MovingHouse"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="duty_once", fields=["moving_house", "duty", "reference"])]

    def __str__(self) -> str:
        return self.reference
