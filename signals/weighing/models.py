"""Police, prosecutor and mayor: first each an own view, blind; then one joint assessment; then the composition."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from parta.access.models import Decision
from parta.access.sight import ByFunction, Fact, ForParticipant, Mine, Sight, SightQuerySet, Through
from parta.accounts.models import Designation, Function
from parta.organisations.models import WEIGHING_PARTIES, ConsultationBody, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.referrals.models import DataSubject, Referral

PARTIES = [(party.value, party.label) for party in WEIGHING_PARTIES]
TRIO = ("weigher", "process_manager")
"""Who handles a weighing: the weighers of the three, and the process manager, who enters but has no position."""


class Outcome(models.TextChoices):
    """The one question of the weighing; nothing is scored. Legal basis: WET 5(3)."""

    FITS = "fits", _("past bij het doel")
    DOES_NOT_FIT = "does_not_fit", _("past niet bij het doel")


class OfSubject(models.Model):
    """A row that hangs on a data subject and goes with it."""

    root_path = "subject_id"

    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="%(class)ss")
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


BY_TRIO = ByFunction(TRIO) & Through("weighing_id", "signals.Weighing")
BY_CASE = Through("subject_id", "cases.Case", "subject_id")


class Weighing(OfSubject, VaultModel):
    """The weighing of one referral by the three. `views_opened_at`: the third view came in. Legal basis: WET 5(3)."""

    referral = models.OneToOneField(Referral, on_delete=models.CASCADE, related_name="weighing")
    views_opened_at = models.DateTimeField(null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=ByFunction(TRIO) & Through("referral_id", "signals.Referral") | BY_CASE,
        insert=ByFunction(TRIO),
        update=ByFunction(TRIO),
        update_columns=("views_opened_at",),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.referral)


class ViewReceipt(models.Model):
    """That a party's view is in; not what it says, nor who was first. Legal basis: own choice: WEG-21."""

    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="receipts")
    party = models.CharField(max_length=20, choices=PARTIES)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("weighing_id", "signals.Weighing"),
        insert=Through("weighing_id", "signals.Weighing"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["party"]
        constraints = [models.UniqueConstraint(name="receipt_once", fields=["weighing", "party"])]

    def __str__(self) -> str:
        return self.party


class WeighingView(OfSubject, Decision):
    """One party's own view; blind until all three are in, and without effect in law.

    Legal basis: own choice: WEG-21, implements WET 5(3).
    """

    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="views")
    party = models.CharField(max_length=20, choices=PARTIES)
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    position = models.CharField(_("uw standpunt"), max_length=14, choices=Outcome.choices)
    reasons = VaultTextField(_("korte redenen"), field_id="view.reasons")

    _opened = Fact("views_opened_at IS NOT NULL", (("views_opened_at__isnull", False),))
    sight = Sight(
        # Its own party's weighers; those of the other two only once the third view opened all.
        select=(ForParticipant(("weigher",)) & Through("weighing_id", "signals.Weighing"))
        | (ByFunction(("weigher",)) & Through("weighing_id", "signals.Weighing", only=_opened)),
        insert=ForParticipant(("weigher",)) & Through("weighing_id", "signals.Weighing"),
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                name="view_once_per_party",
                fields=["weighing", "party"],
                violation_error_message=_("Uw partij heeft haar kijk al gegeven."),
            ),
            # One person speaks for one party (WEG-01).
            models.UniqueConstraint(name="view_once_per_person", fields=["weighing", "actor"]),
        ]

    def __str__(self) -> str:
        return f"{self.weighing} {self.party}"


class TrioDecision(OfSubject, Decision):
    """A decision of the three: entered by one, in effect when the third confirms. Legal basis: WET 5(3), WET 5(5)."""

    in_effect_on = models.DateField(null=True, editable=False)

    class Meta:
        abstract = True


class JointAssessment(TrioDecision):
    """One assessment with three equal positions and joint reasons; does the referral fit the purpose?

    Legal basis: WET 5(3), BESL 10, AVG 5(1)(c).
    """

    weighing = models.OneToOneField(Weighing, on_delete=models.CASCADE, related_name="assessment")
    outcome = models.CharField(_("uitkomst"), max_length=14, choices=Outcome.choices)
    violence = VaultTextField(_("bereidheid geweld toe te passen of te propageren"), field_id="assessment.violence")
    ideas = VaultTextField(_("vasthouden aan extremistische denkbeelden"), field_id="assessment.ideas")
    relations = VaultTextField(_("sociale relaties"), field_id="assessment.relations")
    identification = VaultTextField(
        _("identificatie met een extremistische groep of ideologie"), field_id="assessment.identification"
    )
    self_reliance = VaultTextField(_("zelfredzaamheid"), field_id="assessment.self_reliance")
    other = VaultTextField(_("overige objectieve criteria"), field_id="assessment.other", blank=True)
    necessity = VaultTextField(_("noodzaak"), field_id="assessment.necessity")
    proportionality = VaultTextField(_("proportionaliteit"), field_id="assessment.proportionality")
    subsidiarity = VaultTextField(_("subsidiariteit"), field_id="assessment.subsidiarity")

    sight = Sight(select=BY_TRIO | BY_CASE, insert=BY_TRIO, update=BY_TRIO, update_columns=("in_effect_on",))

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.weighing)


class Composition(TrioDecision):
    """Who takes part, with reasons; or 'fits, yet not tabled' with a reason. Legal basis: WET 5(5), WET 5(6)."""

    weighing = models.OneToOneField(Weighing, on_delete=models.CASCADE, related_name="composition")
    is_tabled = models.BooleanField(_("de casus wordt voorgelegd"))
    reason = VaultTextField(_("reden"), field_id="composition.reason", blank=True)
    coordinator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    sight = Sight(select=BY_TRIO | BY_CASE, insert=BY_TRIO, update=BY_TRIO, update_columns=("in_effect_on",))

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.weighing)


class Confirmation(models.Model):
    """One of the three confirms for its party; one person speaks for one party. Legal basis: WET 5(3), WET 5(5)."""

    party = models.CharField(max_length=20, choices=PARTIES)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    designation = models.ForeignKey(Designation, on_delete=models.PROTECT, null=True, related_name="+")
    confirmed_on = models.DateField()

    objects = SightQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.party


class AssessmentConfirmation(Confirmation):
    """A party confirms its position in the joint assessment. Legal basis: WET 5(3)."""

    decision = models.ForeignKey(JointAssessment, on_delete=models.CASCADE, related_name="confirmations")

    sight = Sight(
        select=Through("decision_id", "signals.JointAssessment"),
        insert=Mine("actor_id") & Through("decision_id", "signals.JointAssessment"),
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="assessment_confirmed_once", fields=["decision", "party"]),
            models.UniqueConstraint(name="assessment_confirmed_by_one", fields=["decision", "actor"]),
        ]


class CompositionConfirmation(Confirmation):
    """A party confirms the composition. Legal basis: WET 5(5)."""

    decision = models.ForeignKey(Composition, on_delete=models.CASCADE, related_name="confirmations")

    sight = Sight(
        select=Through("decision_id", "signals.Composition"),
        insert=Mine("actor_id") & Through("decision_id", "signals.Composition"),
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="composition_confirmed_once", fields=["decision", "party"]),
            models.UniqueConstraint(name="composition_confirmed_by_one", fields=["decision", "actor"]),
        ]


class CompositionMember(OfSubject, VaultModel):
    """A participant that is chosen, with the named person who comes, the task and the reason. Legal basis: WET 5(5)."""

    composition = models.ForeignKey(Composition, on_delete=models.CASCADE, related_name="members")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    task = VaultTextField(_("taak"), field_id="composition_member.task")
    reason = VaultTextField(_("reden"), field_id="composition_member.reason")

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("composition_id", "signals.Composition"),
        insert=Through("composition_id", "signals.Composition"),
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                name="composition_person_once",
                fields=["composition", "participant", "person"],
                violation_error_message=_("Deze persoon staat al in de samenstelling."),
            )
        ]

    def __str__(self) -> str:
        return str(self.participant)

    @property
    def leads(self) -> bool:
        """The case coordinator, in the seat of the participant that designated him to be one (rules.md, GOV-06)."""
        is_chosen = self.person_id == self.composition.coordinator_id
        return is_chosen and self.person.designation_for(Function.CASE_COORDINATOR, self.participant_id) is not None


class NotTabled(OfSubject, Decision):
    """The case is not put to the casusoverleg; from here the data go. Legal basis: WET 5(6), BESL 16(b)."""

    class Reason(models.TextChoices):
        DOES_NOT_FIT = "does_not_fit", _("past niet bij het doel")
        NO_UNANIMITY = "no_unanimity", _("geen eensluidende beoordeling binnen de termijn")
        FITS_YET_NOT_TABLED = "fits_not_tabled", _("past, maar wordt niet voorgelegd")

    referral = models.OneToOneField(Referral, on_delete=models.CASCADE, related_name="not_tabled")
    reference = models.CharField(max_length=20)
    submitter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=16, choices=Reason.choices)

    sight = Sight(
        select=ByFunction(TRIO),
        insert=ByFunction(TRIO),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.reference


class SubmitterInformed(models.Model):
    """The participant that submitted was told, in neutral words, without content. Legal basis: WET 5(6)."""

    not_tabled = models.OneToOneField(NotTabled, on_delete=models.CASCADE, related_name="informed")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    informed_on = models.DateField()

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("not_tabled_id", "signals.NotTabled"),
        insert=Mine("actor_id") & Through("not_tabled_id", "signals.NotTabled"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.not_tabled)
