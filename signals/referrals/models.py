"""From a referral on there is a data subject; everything about that person hangs on this one row."""

import uuid
from datetime import date

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta.access.models import Decision
from parta.access.sight import ByFunction, Fact, Mine, NotNamed, Sight, SightQuerySet, Through, Today, Until, Weighs
from parta.accounts.models import Designation
from parta.organisations.models import IN_FORCE, ConsultationBody, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.reports.models import StatementKind


def today() -> date:
    """Return today, for validators."""
    return timezone.localdate()


TRIO = Weighs() | ByFunction(("process_manager",))
"""Who handles a weighing: the seated weighers of the three, and the process manager, who enters but has no position."""
BY_CASE = Through("subject_id", "cases.Case", "subject_id")


def moved_to(column: str) -> Through:
    """The row went to the casusoverleg to which a referral of its person was moved."""
    return Through(column, "signals.ReferralMove", "subject_id", matching=("to_body_id", "consultation_body_id"))


NOT_LATER = MaxValueValidator(today, _("Deze datum ligt in de toekomst. Kies vandaag of eerder."))


# Who sees that two referrals were joined also sees the person as the joined one described it.
_JOINED = Through("id", "signals.SubjectJoin", "other_id", only=Fact("undone_on IS NULL", (("undone_on", None),)))


class DataCategory(models.TextChoices):
    """The eight categories; nothing else is provided. Legal basis: WET 4."""

    A = "a", _("a. identificerende en contactgegevens")
    B = "b", _("b. burgerservicenummer")
    C = "c", _("c. signalen die kunnen duiden op radicalisering")
    D = "d", _("d. deelnemer die de signalen inbracht")
    E = "e", _("e. gegevens voor het plan van aanpak")
    F = "f", _("f. politiegegevens")
    G = "g", _("g. justitiële, strafvorderlijke en tenuitvoerleggingsgegevens")
    H = "h", _("h. personen met een sociale relatie")


class SpecialCategory(models.TextChoices):
    """The special categories that may be processed; the list is closed. Legal basis: WET 8(1)."""

    RACE_ETHNICITY = "race_ethnicity", _("ras of etnische afkomst")
    POLITICAL = "political", _("politieke overtuiging")
    RELIGION_BELIEF = "religion_belief", _("religieuze of levensbeschouwelijke overtuiging")
    HEALTH = "health", _("gezondheid")


class ProvisionBasis(models.TextChoices):
    """The law under which a participant provides. Legal basis: WET 4, Wpg 20(4), Wjsg 39fb."""

    WPG_20_4 = "wpg_20_4", _("Wpg artikel 20, vierde lid (politie)")
    WJSG_39FB = "wjsg_39fb", _("Wjsg artikel 39fb (strafvorderlijke gegevens, OM)")
    WJSG_51CB = "wjsg_51cb", _("Wjsg artikel 51cb (tenuitvoerleggingsgegevens, OM)")
    WJSG_8A = "wjsg_8a", _("Wjsg artikel 8a (justitiële gegevens, OM)")
    OWN_TASK = "own_task", _("eigen wettelijke taak (Wet PARTA, artikel 4)")


class DataSubject(VaultModel):
    """A natural or legal person about whom data are processed; the root of the whole file.

    Legal basis: WET 2(1), WET 1(b). Rule: PUR-02, PUR-05, DAT-14.
    """

    class Kind(models.TextChoices):
        NATURAL_PERSON = "natural", _("natuurlijke persoon")
        LEGAL_PERSON = "legal", _("rechtspersoon")

    class StayBasis(models.TextChoices):
        STAYS = "stays", _("verblijft in de gemeente")
        LAST_STAYED = "last_stayed", _("heeft het laatst in de gemeente verbleven")
        ESTABLISHED = "established", _("is in de gemeente gevestigd")

    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(_("soort persoon"), max_length=10, choices=Kind.choices)
    given_names = VaultTextField(_("voornamen"), field_id="subject.given_names", blank=True)
    surname = VaultTextField(_("achternaam of naam"), field_id="subject.surname")
    born_on = VaultTextField(_("geboortedatum"), field_id="subject.born_on", blank=True)
    aliases = VaultTextField(_("andere namen"), field_id="subject.aliases", blank=True)
    bsn = VaultTextField(_("burgerservicenummer"), field_id="subject.bsn", blank=True)
    contact = VaultTextField(_("adres en contact"), field_id="subject.contact", blank=True)
    stay_basis = models.CharField(_("gemeente van verblijf: grond"), max_length=12, choices=StayBasis.choices)
    stay_since = models.DateField(_("sinds"), null=True, blank=True)
    stay_evidence = VaultTextField(_("waaruit dat blijkt"), field_id="subject.stay_evidence", blank=True)
    # The same person was referred before: that row carries the file, and this one goes with it.
    merged_into = models.ForeignKey("self", on_delete=models.CASCADE, null=True, editable=False, related_name="merged")
    known_since = models.DateField(_("ontvangst van de aanmelding"))
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("id", "cases.Case", "subject_id")
        | Through("id", "signals.Referral", "subject_id")
        # Who is asked what he has must know about whom, until the day on which he is to answer.
        | Through(
            "id",
            "signals.GatheringRequest",
            "subject_id",
            only=Fact("answered_on IS NULL", (("answered_on", None),)) & Until("due_on"),
        )
        | (Fact("merged_into_id IS NOT NULL", (("merged_into__isnull", False),)) & _JOINED)
        | ByFunction(("contact_point_officer",)),
        insert=ByFunction(("table_member", "weigher", "case_coordinator")),
        update=TRIO,
        update_check=moved_to("id"),
        update_columns=("consultation_body_id", "stay_basis", "stay_since", "merged_into_id"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="subject_established_is_legal",
                condition=Q(kind="legal", stay_basis="established") | Q(kind="natural") & ~Q(stay_basis="established"),
                violation_error_message=_(
                    "Een rechtspersoon is in de gemeente gevestigd; een natuurlijke persoon verblijft er of heeft er "
                    "het laatst verbleven (Wet PARTA, artikel 1, onder b)."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def name(self) -> str:
        """The name as people write it."""
        return f"{self.given_names} {self.surname}".strip()

    @property
    def is_natural(self) -> bool:
        """A natural person has rights and an age; an organisation has not (rules.md, PUR-02)."""
        return self.kind == self.Kind.NATURAL_PERSON

    @property
    def masked_bsn(self) -> str:
        """The citizen service number by its last three digits, or nothing. Rule: DAT-04."""
        return f"••••• •{self.bsn[-3:]}" if self.bsn else ""


class Referral(VaultModel):
    """A participant submits a case: conduct or situation, facts and quality checked.

    Legal basis: WET 5(1), BESL 7. Rule: PUR-08, MEL-02, MEL-08, WEG-24.
    """

    class Addressee(models.TextChoices):
        POLICE = "police", _("politie")
        PUBLIC_PROSECUTION = "public_prosecution", _("openbaar ministerie")
        MAYOR = "mayor", _("burgemeester van de gemeente van verblijf")

    class Route(models.TextChoices):
        OWN = "own", _("eigen aanmelding")
        CARE_SAFETY_HOUSE = "care_safety_house", _("vanuit het Zorg- en Veiligheidshuis (WGS 2.31, lid 13)")

    root_path = "subject_id"

    reference = models.CharField(max_length=20, unique=True)
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="referrals")
    referring_participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    submitted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    designation = models.ForeignKey(Designation, on_delete=models.PROTECT, null=True, related_name="+")
    addressee = models.CharField(_("aangemeld bij"), max_length=20, choices=Addressee.choices)
    route = models.CharField(_("route"), max_length=20, choices=Route.choices, default=Route.OWN)
    received_on = models.DateField(_("ontvangen op"), validators=[IN_FORCE, NOT_LATER])
    is_urgent = models.BooleanField(_("spoed"), default=False)
    urgent_reason = VaultTextField(_("reden van de spoed"), field_id="referral.urgent_reason", blank=True)
    conduct = VaultTextField(_("gedragingen of situatie"), field_id="referral.conduct")
    quality_note = VaultTextField(_("toets van feiten en kwaliteit"), field_id="referral.quality_note")
    created_at = models.DateTimeField(auto_now_add=True)
    ended_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()
    _undecided = Fact("ended_on IS NULL", (("ended_on__isnull", True),))
    sight = Sight(
        # Who ended it sees it on that day too: the three read back what they decided, the submitter what he withdrew.
        # Somebody who stays out of the weighing of a person sees none of that person's referrals but his own.
        select=((_undecided | Today("ended_on")) & Mine("submitted_by_id"))
        | (
            (_undecided | Today("ended_on"))
            & TRIO
            & NotNamed("signals.Recusal", "referral_id")
            & NotNamed("signals.Recusal", "subject_id", column="subject_id")
        )
        | BY_CASE,
        insert=Mine("submitted_by_id") & ByFunction(("table_member", "weigher", "case_coordinator")),
        update=TRIO | Mine("submitted_by_id"),
        update_check=moved_to("subject_id"),
        update_columns=("ended_on", "consultation_body_id", "subject_id"),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["consultation_body", "-created_at"], name="referral_body"),
            models.Index(
                fields=["consultation_body", "received_on"],
                name="referral_undecided",
                condition=Q(ended_on__isnull=True),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="referral_urgent_has_reason",
                condition=Q(is_urgent=False) | ~Q(urgent_reason=""),
                violation_error_message=_("Geef bij spoed de reden (regel WEG-24)."),
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class Item(VaultModel):
    """One statement with category, kind, source, basis, necessity and marks.

    Legal basis: WET 4, WET 8. Rule: DAT-03, DAT-07, SPC-03.
    """

    category = models.CharField(_("categorie"), max_length=1, choices=DataCategory.choices)
    kind = models.CharField(_("soort uitspraak"), max_length=10, choices=StatementKind.choices)
    basis = models.CharField(_("grondslag"), max_length=12, choices=ProvisionBasis.choices)
    source = VaultTextField(_("bron"), field_id="item.source")
    necessity = VaultTextField(_("waarom nodig"), field_id="item.necessity")
    how_sure = VaultTextField(_("hoe zeker"), field_id="item.how_sure", blank=True)
    text = VaultTextField(_("uitspraak"), field_id="item.text")
    special_categories = ArrayField(
        models.CharField(max_length=20, choices=SpecialCategory.choices), default=list, blank=True
    )
    is_criminal_data = models.BooleanField(_("gegeven van strafrechtelijke aard"), default=False)

    class Meta:
        abstract = True

    @property
    def is_folded(self) -> bool:
        """Special categories and a citizen service number stay closed until opened. Rule: DAT-04, SPC-06."""
        return bool(self.special_categories) or self.category == DataCategory.B


ITEM_CONSTRAINTS = [
    models.CheckConstraint(
        name="%(class)s_category",
        condition=Q(category__in=DataCategory.values),
        violation_error_message=_("Kies een van de categorieën a tot en met h (Wet PARTA, artikel 4)."),
    ),
    models.CheckConstraint(
        name="%(class)s_special",
        condition=Q(special_categories__contained_by=SpecialCategory.values),
        violation_error_message=_(
            "Alleen de bijzondere gegevens van artikel 8 van de Wet PARTA mogen worden verwerkt."
        ),
    ),
]
"""The closed lists of a statement, in the database. Rule: DAT-01, SPC-01."""


class ReferralItem(Item):
    """A statement that came with a referral; its supplier never changes.

    Legal basis: WET 4, BESL 7(2). Rule: MEL-06.
    """

    root_path = "referral.subject_id"
    body_path = "referral.consultation_body_id"

    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="items")
    observed_on = models.DateField(_("waargenomen op"), null=True, blank=True, validators=[NOT_LATER])
    position = models.PositiveSmallIntegerField(default=1, editable=False)
    # Later than the referral itself: the submitter added it on request.
    added_on = models.DateField(null=True, editable=False)
    # Its texts were emptied; the mark stays.
    removed_on = models.DateField(null=True, editable=False)
    removed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("referral_id", "signals.Referral"),
        insert=Through("referral_id", "signals.Referral"),
        update=Through("referral_id", "signals.Referral"),
        update_columns=("text", "source", "necessity", "how_sure", "removed_on", "removed_by_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["position", "pk"]
        constraints = ITEM_CONSTRAINTS

    def __str__(self) -> str:
        return str(self.referral)


class SubjectReference(models.Model):
    """By which reference a person is known here: what the process manager is told, and nobody else.

    It goes with the search tokens when the case closes. Legal basis: own choice: MEL-16. Rule: MEL-16.
    """

    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="references")
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=20)

    objects = SightQuerySet.as_manager()
    _by_subject = Through("subject_id", "signals.DataSubject")
    sight = Sight(
        select=_by_subject | ByFunction(("process_manager",)),
        insert=_by_subject | moved_to("subject_id"),
        delete=_by_subject,
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.reference


class Involvement(models.Model):
    """A participant is or was involved with a person, by somebody whom it designated; it stays until destruction.

    What the contact point is told of a file that it does not see, so that it can ask them. Legal basis: BESL 3(2),
    BESL 4(2). Rule: CLO-09.
    """

    # Who writes it does not read it back: the id comes from here.
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="involvements")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    # Under which the participant knows the person: that of its referral, or of the case.
    reference = models.CharField(max_length=20)
    since = models.DateField()

    objects = SightQuerySet.as_manager()
    _asked = Through("subject_id", "signals.GatheringRequest", "subject_id", only=Mine("person_id"))
    sight = Sight(
        select=Through("subject_id", "signals.DataSubject", only=ByFunction(("contact_point_officer",))),
        insert=Through("subject_id", "signals.DataSubject") | (Mine("person_id") & _asked),
    )

    class Meta:
        default_permissions = ()
        ordering = ["since", "pk"]

    def __str__(self) -> str:
        return self.reference


class ReferralMove(Decision):
    """The gemeente van verblijf is another one: the referral goes to that mayor, and its clocks go on.

    It keeps what held before, so that the moves of a person are its history of stay. Legal basis: WET 1(b), WET 5(3).
    Rule: PUR-05.
    """

    root_path = "subject_id"

    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="moves")
    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="moves")
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    to_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    from_basis = models.CharField(max_length=12, choices=DataSubject.StayBasis.choices)
    from_since = models.DateField(null=True, blank=True)
    basis = models.CharField(_("grond"), max_length=12, choices=DataSubject.StayBasis.choices)
    since = models.DateField(_("sinds"))
    evidence = VaultTextField(_("waaruit dat blijkt"), field_id="referral_move.evidence")

    # Also without the referral: at the moment of the move its writer sees the referral by nothing else.
    sight = Sight(
        select=TRIO
        | Weighs("to_body_id")
        | ByFunction(("process_manager", "contact_point_officer"), "to_body_id")
        | Through("referral_id", "signals.Referral"),
        insert=TRIO,
    )

    class Meta:
        default_permissions = ()
        ordering = ["created_at"]

    def __str__(self) -> str:
        return str(self.referral)


class SubjectJoin(Decision):
    """Two referrals are about one person: `other`, who came with `referral`, goes on as `subject`; it can be undone.

    Legal basis: WET 5(3), AVG 5(1)(d).
    """

    root_path = "subject_id"

    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="joins")
    other = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="+")
    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="joins")
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    reason = VaultTextField(_("waarom dit dezelfde persoon is"), field_id="subject_join.reason")
    undone_on = models.DateField(null=True, editable=False)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )

    # Who submitted the joined referral is not told of the join: by it he keeps seeing the person as he wrote it down.
    sight = Sight(
        select=TRIO | Through("referral_id", "signals.Referral", only=Mine("submitted_by_id")),
        insert=TRIO,
        update=TRIO,
        update_check=moved_to("subject_id"),
        update_columns=("undone_on", "undone_by_id", "consultation_body_id"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["created_at"]
        constraints = [
            models.UniqueConstraint(name="joined_once", fields=["referral"], condition=Q(undone_on__isnull=True))
        ]

    def __str__(self) -> str:
        return str(self.referral)
