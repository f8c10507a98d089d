"""Police, prosecutor and mayor: first each an own view, blind; then one joint assessment; then the composition."""

import uuid

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.utils.translation import gettext_lazy as _

from parta.access.models import Decision
from parta.access.sight import (
    ByFunction,
    Fact,
    ForParticipant,
    Mine,
    NotNamed,
    Seated,
    Sight,
    SightQuerySet,
    Through,
    Weighs,
)
from parta.accounts.models import Designation, Function
from parta.organisations.models import WEIGHING_PARTIES, ConsultationBody, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.referrals.models import BY_CASE, TRIO, DataSubject, Referral, ReferralItem

PARTIES = [(party.value, party.label) for party in WEIGHING_PARTIES]


class Outcome(models.TextChoices):
    """The one question of the weighing; nothing is scored. Legal basis: WET 5(3). Rule: WEG-03."""

    FITS = "fits", _("past bij het doel")
    DOES_NOT_FIT = "does_not_fit", _("past niet bij het doel")


class OfSubject(models.Model):
    """A row that hangs on a data subject and goes with it."""

    root_path = "subject_id"

    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="%(class)ss")
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


BY_TRIO = TRIO & Through("weighing_id", "signals.Weighing")
STAYS_IN = NotNamed("signals.Recusal", "subject_id", column="subject_id")
"""Not who withdrew from the weighing of this person, also when he sees a referral because he made it himself."""


class Weighing(OfSubject, VaultModel):
    """The weighing of a person's referrals by the three of one municipality; `referral` is the first of them.

    `views_opened_at`: the third view came in. A referral that moves is weighed anew by the three of the other
    municipality. Legal basis: WET 5(3), WET 1(b).
    """

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="weighings")
    views_opened_at = models.DateTimeField(null=True, editable=False)
    talk_at = models.DateTimeField(_("gesprek"), null=True, editable=False)
    talk_place = models.CharField(_("plaats"), max_length=120, blank=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        # By the person, not by the first referral: when that one is withdrawn the weighing of the others goes on.
        select=TRIO & STAYS_IN & Through("subject_id", "signals.Referral", "subject_id") | BY_CASE,
        insert=TRIO,
        update=TRIO,
        update_columns=("views_opened_at", "talk_at", "talk_place"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="weighed_once_here", fields=["referral", "consultation_body"])]

    def __str__(self) -> str:
        return str(self.referral)


class ViewReceipt(models.Model):
    """That a party's view is in; not what it says, nor who was first. Legal basis: own choice: WEG-21. Rule: WEG-21."""

    # A number would tell who was first.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="receipts")
    party = models.CharField(max_length=20, choices=PARTIES)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("weighing_id", "signals.Weighing"),
        insert=Through("weighing_id", "signals.Weighing"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        ordering = ["party"]
        constraints = [models.UniqueConstraint(name="receipt_once", fields=["weighing", "party"])]

    def __str__(self) -> str:
        return self.party


_OF_MY_PARTY = ForParticipant(("weigher",)) & Seated()
"""For the party for which I sit at this table: a designation for another party without a seat opens nothing."""


class WeighingView(OfSubject, Decision):
    """One party's own view; blind until all three are in, and without effect in law.

    After the views opened a party may change its mind: a new version, the old one is kept.
    Legal basis: own choice: WEG-21, implements WET 5(3). Rule: WEG-01, WEG-21.
    """

    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="views")
    party = models.CharField(max_length=20, choices=PARTIES)
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    position = models.CharField(_("uw standpunt"), max_length=14, choices=Outcome.choices)
    reasons = VaultTextField(_("korte redenen"), field_id="view.reasons")

    _opened = Fact("views_opened_at IS NOT NULL", (("views_opened_at__isnull", False),))
    sight = Sight(
        # Its own party's weighers; those of the other two only once the third view opened all.
        select=Weighs()
        & (
            (_OF_MY_PARTY & Through("weighing_id", "signals.Weighing"))
            | Through("weighing_id", "signals.Weighing", only=_opened)
        ),
        insert=Weighs() & _OF_MY_PARTY & Through("weighing_id", "signals.Weighing"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["party", "version"]
        constraints = [
            models.UniqueConstraint(
                name="view_once_per_party",
                fields=["weighing", "party", "version"],
                violation_error_message=_("Uw partij heeft haar kijk al gegeven."),
            ),
            # One person speaks for one party (WEG-01).
            ExclusionConstraint(
                name="view_of_one_party_per_person",
                expressions=[
                    ("weighing", RangeOperators.EQUAL),
                    ("actor", RangeOperators.EQUAL),
                    ("party", RangeOperators.NOT_EQUAL),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weighing} {self.party}"


class TrioDecision(OfSubject, Decision):
    """A decision of the three: entered by one, in effect when the third confirms.

    Legal basis: WET 5(3), WET 5(5). Rule: WEG-17.
    """

    in_effect_on = models.DateField(null=True, editable=False)

    class Meta:
        abstract = True


class JointAssessment(TrioDecision):
    """One assessment with three equal positions and joint reasons; does the referral fit the purpose?

    Until it is in effect a new version may take its place; the old one is kept. `only_expression`: it rests on
    nothing but expressing a belief or lawful activism (rules.md, PUR-04), which warns and does not block.
    Legal basis: WET 5(3), BESL 10, AVG 5(1)(c). Rule: WEG-14.
    """

    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="assessments")
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    outcome = models.CharField(_("uitkomst"), max_length=14, choices=Outcome.choices)
    only_expression = models.BooleanField(default=False)
    necessity = VaultTextField(_("noodzaak"), field_id="assessment.necessity")
    proportionality = VaultTextField(_("proportionaliteit"), field_id="assessment.proportionality")
    subsidiarity = VaultTextField(_("subsidiariteit"), field_id="assessment.subsidiarity")

    sight = Sight(
        select=BY_TRIO | BY_CASE, insert=BY_TRIO, update=BY_TRIO, update_columns=("in_effect_on",), reminded=True
    )

    class Meta:
        default_permissions = ()
        ordering = ["version"]
        constraints = [models.UniqueConstraint(name="assessment_version", fields=["weighing", "version"])]

    def __str__(self) -> str:
        return str(self.weighing)


class Criterion(models.TextChoices):
    """The five criteria that the act names, and what else is objective; the list is open.

    Legal basis: WET 5(3). Rule: WEG-04.
    """

    VIOLENCE = "violence", _("bereidheid geweld toe te passen of te propageren")
    IDEAS = "ideas", _("vasthouden aan extremistische denkbeelden")
    RELATIONS = "relations", _("sociale relaties")
    IDENTIFICATION = "identification", _("identificatie met een extremistische groep of ideologie")
    SELF_RELIANCE = "self_reliance", _("zelfredzaamheid")
    OTHER = "other", _("overige objectieve criteria")


class AssessmentCriterion(OfSubject, VaultModel):
    """One criterion in the joint assessment: what supports, what speaks against, what protects, and on which items.

    Words only: nothing is scored. Legal basis: WET 5(3). Rule: WEG-05, AUT-02.
    """

    assessment = models.ForeignKey(JointAssessment, on_delete=models.CASCADE, related_name="criteria")
    criterion = models.CharField(max_length=14, choices=Criterion.choices)
    supports = VaultTextField(_("wat ervoor spreekt"), field_id="criterion.supports", blank=True)
    against = VaultTextField(_("wat ertegen spreekt"), field_id="criterion.against", blank=True)
    protects = VaultTextField(_("wat beschermt"), field_id="criterion.protects", blank=True)
    items = models.ManyToManyField(ReferralItem, through="CriterionItem", related_name="+")

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("assessment_id", "signals.JointAssessment"),
        insert=Through("assessment_id", "signals.JointAssessment"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="criterion_once", fields=["assessment", "criterion"])]

    def __str__(self) -> str:
        return self.criterion


class CriterionItem(models.Model):
    """A criterion rests on this item: its correction flags the assessment. Legal basis: WET 10."""

    criterion = models.ForeignKey(AssessmentCriterion, on_delete=models.CASCADE, related_name="rests_on")
    item = models.ForeignKey(ReferralItem, on_delete=models.CASCADE, related_name="+")

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("criterion_id", "signals.AssessmentCriterion"),
        insert=Through("criterion_id", "signals.AssessmentCriterion"),
    )

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="criterion_item_once", fields=["criterion", "item"])]

    def __str__(self) -> str:
        return str(self.criterion)


class MoreInformation(TrioDecision):
    """The three need more from who referred: once; with their third consent the term is MORE_INFO_DAYS longer.

    Legal basis: own choice: WEG-12, implements WET 5(3). Rule: WEG-12.
    """

    weighing = models.OneToOneField(Weighing, on_delete=models.CASCADE, related_name="more_information")
    submitter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    question = VaultTextField(_("wat is er nog nodig?"), field_id="more_information.question")

    # The question is put when it is in effect, to who referred.
    _put = Fact("in_effect_on IS NOT NULL", (("in_effect_on__isnull", False),))
    sight = Sight(
        select=BY_TRIO | BY_CASE | (_put & Mine("submitter_id")),
        insert=BY_TRIO,
        update=BY_TRIO,
        update_columns=("in_effect_on",),
        reminded=True,
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.weighing)


class Composition(TrioDecision):
    """Who takes part, with reasons; or 'fits, yet not tabled' with a reason.

    Until it is in effect a new version may take its place; the old one is kept. Legal basis: WET 5(5), WET 5(6).
    """

    weighing = models.ForeignKey(Weighing, on_delete=models.CASCADE, related_name="compositions")
    version = models.PositiveSmallIntegerField(default=1, editable=False)
    is_tabled = models.BooleanField(_("de casus wordt voorgelegd"))
    reason = VaultTextField(_("reden"), field_id="composition.reason", blank=True)
    coordinator = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    sight = Sight(
        select=BY_TRIO | BY_CASE, insert=BY_TRIO, update=BY_TRIO, update_columns=("in_effect_on",), reminded=True
    )

    class Meta:
        default_permissions = ()
        ordering = ["-version"]
        constraints = [models.UniqueConstraint(name="composition_version", fields=["weighing", "version"])]

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
    """A party gives its position in the joint assessment: equal to its outcome, or not. Legal basis: WET 5(3)."""

    decision = models.ForeignKey(JointAssessment, on_delete=models.CASCADE, related_name="confirmations")
    position = models.CharField(_("standpunt"), max_length=14, choices=Outcome.choices)

    sight = Sight(
        select=Through("decision_id", "signals.JointAssessment"),
        insert=Mine("actor_id") & Through("decision_id", "signals.JointAssessment"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="assessment_confirmed_once", fields=["decision", "party"]),
            models.UniqueConstraint(name="assessment_confirmed_by_one", fields=["decision", "actor"]),
        ]


class MoreInformationConfirmation(Confirmation):
    """A party agrees that more information is needed. Legal basis: own choice: WEG-12."""

    decision = models.ForeignKey(MoreInformation, on_delete=models.CASCADE, related_name="confirmations")

    sight = Sight(
        select=Through("decision_id", "signals.MoreInformation"),
        insert=Mine("actor_id") & Through("decision_id", "signals.MoreInformation"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="more_information_confirmed_once", fields=["decision", "party"]),
            models.UniqueConstraint(name="more_information_confirmed_by_one", fields=["decision", "actor"]),
        ]


class CompositionConfirmation(Confirmation):
    """A party confirms the composition. Legal basis: WET 5(5)."""

    decision = models.ForeignKey(Composition, on_delete=models.CASCADE, related_name="confirmations")

    sight = Sight(
        select=Through("decision_id", "signals.Composition"),
        insert=Mine("actor_id") & Through("decision_id", "signals.Composition"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="composition_confirmed_once", fields=["decision", "party"]),
            models.UniqueConstraint(name="composition_confirmed_by_one", fields=["decision", "actor"]),
        ]


class CompositionMember(OfSubject, VaultModel):
    """A participant that is chosen, with the named person who comes, the task and the reason.

    Legal basis: WET 5(5). Rule: GOV-12, WEG-08.
    """

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


class CompositionThirdParty(OfSubject, VaultModel):
    """A third party that the three admit to this one case: expertise, task, role, end; never an account.

    Legal basis: WET 3(3), BESL 11. Rule: DER-03.
    """

    class Role(models.TextChoices):
        DRAFTING = "drafting", _("opstellen van het plan")
        CARRYING_OUT = "carrying_out", _("uitvoeren van het plan")
        EVALUATING = "evaluating", _("evalueren van het plan")

    composition = models.ForeignKey(Composition, on_delete=models.CASCADE, related_name="third_parties")
    organisation = VaultTextField(_("organisatie"), field_id="third_party.organisation")
    expertise = VaultTextField(_("deskundigheid"), field_id="third_party.expertise")
    task = VaultTextField(_("wettelijke of publieke taak"), field_id="third_party.task")
    role = models.CharField(_("rol"), max_length=14, choices=Role.choices)
    reason = VaultTextField(_("reden"), field_id="third_party.reason")
    ends_on = models.DateField(_("tot en met"))

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("composition_id", "signals.Composition"),
        insert=Through("composition_id", "signals.Composition"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.composition)


class Recusal(OfSubject, Decision):
    """A person stays out of this weighing, by own choice; another of the party takes over. Legal basis: AVG 5(1)(a)."""

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="recusals")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    party = models.CharField(max_length=20, choices=PARTIES)
    reason = VaultTextField(_("reden"), field_id="recusal.reason")

    # Stated without the referral: the wall of the referral looks at this row.
    sight = Sight(select=TRIO | Mine("person_id") | BY_CASE, insert=TRIO & Mine("person_id"), reminded=True)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(name="recused_once", fields=["referral", "person"])]

    def __str__(self) -> str:
        return str(self.referral)


class NotTabled(OfSubject, Decision):
    """The case is not put to the casusoverleg; from here the data go. Legal basis: WET 5(6), BESL 16(b)."""

    class Reason(models.TextChoices):
        DOES_NOT_FIT = "does_not_fit", _("past niet bij het doel")
        NO_UNANIMITY = "no_unanimity", _("geen eensluidende beoordeling binnen de termijn")
        FITS_YET_NOT_TABLED = "fits_not_tabled", _("past, maar wordt niet voorgelegd")
        WITHDRAWN = "withdrawn", _("ingetrokken door wie aanmeldde")

    referral = models.OneToOneField(Referral, on_delete=models.CASCADE, related_name="not_tabled")
    reference = models.CharField(max_length=20)
    submitter = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=16, choices=Reason.choices)
    reason = VaultTextField(_("reden"), field_id="not_tabled.reason", blank=True)

    # Who withdraws ends it himself, and learns nothing of how it was weighed.
    _withdrawn = Fact("outcome = 'withdrawn'", (("outcome", "withdrawn"),)) & Mine("submitter_id")
    # A participant that has not answered yet must know that it need not any more; no page tells it why.
    _waits = Mine("person_id") & Fact("answered_on IS NULL", (("answered_on__isnull", True),))
    sight = Sight(
        select=(TRIO & STAYS_IN)
        | _withdrawn
        | Through("subject_id", "signals.Consultation", "subject_id", only=_waits)
        | Through("subject_id", "signals.GatheringRequest", "subject_id", only=_waits),
        insert=TRIO | _withdrawn,
        reminded=True,
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
        reminded=True,
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.not_tabled)


class WeighingTally(models.Model):
    """That a weighing ended in a year, and how; nothing leads from it to a person.

    Legal basis: WET 18(1). Rule: RET-17, REP-06.
    """

    class Outcome(models.TextChoices):
        TABLED = "tabled", _("voorgelegd aan het casusoverleg")
        DOES_NOT_FIT = NotTabled.Reason.DOES_NOT_FIT.value, NotTabled.Reason.DOES_NOT_FIT.label
        NO_UNANIMITY = NotTabled.Reason.NO_UNANIMITY.value, NotTabled.Reason.NO_UNANIMITY.label
        FITS_YET_NOT_TABLED = NotTabled.Reason.FITS_YET_NOT_TABLED.value, NotTabled.Reason.FITS_YET_NOT_TABLED.label
        WITHDRAWN = NotTabled.Reason.WITHDRAWN.value, NotTabled.Reason.WITHDRAWN.label

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=16, choices=Outcome.choices)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=ByFunction(("process_manager", "privacy_officer")),
        insert=TRIO | ByFunction(("table_member", "weigher", "case_coordinator")),
    )

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["consultation_body", "year"], name="tally_body_year")]

    def __str__(self) -> str:
        return f"{self.year} {self.outcome}"
