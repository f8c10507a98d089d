"""What the three ask of other participants: advice without content where it can, and after 'fits' what they have."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from parta.access.sight import Fact, ForParticipant, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.referrals.models import BY_CASE, ITEM_CONSTRAINTS, Item
from signals.weighing.models import BY_TRIO, OfSubject, Weighing

ASKED = Mine("person_id") & ForParticipant(("table_member", "weigher", "case_coordinator"))
"""The person to whom a question was put, while the participant's designation holds."""
_OPEN = Fact("answered_on IS NULL", (("answered_on__isnull", True),))


class AskedOfParticipant(OfSubject, VaultModel):
    """A question of the three to a participant, put to a named person, with a day before which it is answered."""

    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="%(class)ss")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=20)
    asked_on = models.DateField()
    due_on = models.DateField(_("antwoord voor"))
    answered_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.reference


class Consultation(AskedOfParticipant):
    """Another participant is consulted in the weighing, without content where it can. Legal basis: WET 5(3)."""

    question = VaultTextField(_("vraag"), field_id="consultation.question")
    has_content = models.BooleanField(_("de vraag bevat persoonsgegevens"), default=False)
    content_reason = VaultTextField(
        _("waarom kan het niet zonder?"), field_id="consultation.content_reason", blank=True
    )
    answer = VaultTextField(_("antwoord"), field_id="consultation.answer", blank=True)

    sight = Sight(
        select=BY_TRIO | BY_CASE | ASKED,
        insert=BY_TRIO & Mine("asked_by_id"),
        update=ASKED & _OPEN,
        update_check=ASKED,
        update_columns=("answered_on", "answer"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        ordering = ["asked_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="consultation_content_has_reason",
                condition=Q(has_content=False) | ~Q(content_reason=""),
                violation_error_message=_(
                    "Raadpleeg zonder persoonsgegevens waar dat kan. Kan het niet, schrijf dan waarom (regel WEG-06)."
                ),
            )
        ]


class GatheringRequest(AskedOfParticipant):
    """After a joint 'fits' a participant is asked for what it has; it provides, unless weighty reasons oppose.

    Legal basis: WET 5(4), WET 4.
    """

    class Answer(models.TextChoices):
        PROVIDED = "provided", _("verstrekt")
        NOTHING = "nothing", _("heeft niets dat nodig is")
        WEIGHTY_REASONS = "weighty_reasons", _("niet verstrekt: zwaarwegende redenen")

    question = VaultTextField(_("wat wordt gevraagd?"), field_id="gathering.question")
    answer = models.CharField(max_length=16, choices=Answer.choices, blank=True, editable=False)

    sight = Sight(
        select=BY_TRIO | BY_CASE | ASKED,
        insert=BY_TRIO & Mine("asked_by_id"),
        update=ASKED & _OPEN,
        update_check=ASKED,
        update_columns=("answered_on", "answer"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        ordering = ["asked_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="gathering_answered",
                condition=Q(answered_on__isnull=True, answer="") | (Q(answered_on__isnull=False) & ~Q(answer="")),
            )
        ]


class GatheredItem(Item):
    """A statement that a participant provided inside the weighing, on a basis that it chose itself.

    Legal basis: WET 5(4), WET 4, WET 8. Rule: WEG-20.
    """

    root_path = "gathering_request.subject_id"
    body_path = "gathering_request.consultation_body_id"

    gathering_request = models.ForeignKey(GatheringRequest, on_delete=models.CASCADE, related_name="items")
    observed_on = models.DateField(_("waargenomen op"), null=True, blank=True)
    position = models.PositiveSmallIntegerField(default=1, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("gathering_request_id", "signals.GatheringRequest"),
        insert=Through("gathering_request_id", "signals.GatheringRequest"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = ITEM_CONSTRAINTS

    def __str__(self) -> str:
        return str(self.gathering_request)
