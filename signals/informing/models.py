"""One decision per data subject: told, or not yet with a written motivation. Owned by the contact point."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from parta.access.models import Decision
from parta.access.sight import ByFunction, ForParticipant, ForPurpose, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import ConsultationBody, Participant
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel
from signals.referrals.models import DataSubject


class Ground(models.TextChoices):
    """The grounds on which somebody is not told yet; the list is closed. Legal basis: UAVG 41(1), AVG 14(5)(b)."""

    UAVG_A = "uavg_41_a", _("UAVG 41(1)(a) nationale veiligheid")
    UAVG_B = "uavg_41_b", _("UAVG 41(1)(b) landsverdediging")
    UAVG_C = "uavg_41_c", _("UAVG 41(1)(c) openbare veiligheid")
    UAVG_D = "uavg_41_d", _("UAVG 41(1)(d) strafbare feiten voorkomen of opsporen")
    UAVG_E = "uavg_41_e", _("UAVG 41(1)(e) een ander belangrijk algemeen belang")
    UAVG_F = "uavg_41_f", _("UAVG 41(1)(f) onafhankelijke rechter en gerechtelijke procedures")
    UAVG_G = "uavg_41_g", _("UAVG 41(1)(g) beroepscodes voorkomen of vervolgen")
    UAVG_H = "uavg_41_h", _("UAVG 41(1)(h) toezicht of inspectie bij openbaar gezag")
    UAVG_I = "uavg_41_i", _("UAVG 41(1)(i) bescherming van betrokkene of van anderen")
    UAVG_J = "uavg_41_j", _("UAVG 41(1)(j) inning van civielrechtelijke vorderingen")
    AVG_14_5_B = "avg_14_5_b", _("AVG 14(5)(b) onmogelijk of in strijd met het doel")


BY_CONTACT_POINT = Through("subject_id", "signals.DataSubject", only=ByFunction(("contact_point_officer",)))
"""The contact point of the municipality of stay, also after that became another one."""
ASKED = Mine("person_id") & ForParticipant(("table_member", "weigher", "case_coordinator"))
"""The person to whom a question was put, while the participant's designation holds. Rule: CLO-09."""


class InformationDecision(Decision):
    """The person was told, or was not, with ground and motivation; the newest decision counts.

    Legal basis: WET 11, BESL 4, AVG 14(3). Rule: TRA-05, TRA-13.
    """

    root_path = "subject_id"
    body_path = "subject.consultation_body_id"
    Ground = Ground

    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="information_decisions")
    is_informed = models.BooleanField(_("betrokkene is geïnformeerd"))
    ground = models.CharField(_("grond"), max_length=12, choices=Ground.choices, blank=True)
    motivation = VaultTextField(_("motivering"), field_id="information.motivation", blank=True)
    how = VaultTextField(_("hoe"), field_id="information.how", blank=True)
    recheck_on = models.DateField(_("opnieuw bekijken op"), null=True, blank=True)

    sight = Sight(select=BY_CONTACT_POINT, insert=BY_CONTACT_POINT, reminded=True)

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(name="informed_once", fields=["subject"], condition=Q(is_informed=True)),
            models.CheckConstraint(
                name="not_informing_needs_ground",
                condition=Q(is_informed=True) | (~Q(ground="") & ~Q(motivation="") & Q(recheck_on__isnull=False)),
                violation_error_message=_(
                    "Niet informeren vraagt een grond, een schriftelijke motivering en een datum om opnieuw te kijken "
                    "(Wet PARTA, artikel 11)."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.subject)


class InformingQuestion(VaultModel):
    """The contact point asks an involved participant, by a named person, whether a ground stands in the way.

    Silence is no consent: it is escalated after `due_on` and stays open. Legal basis: BESL 4(2).
    """

    root_path = "subject_id"

    subject = models.ForeignKey(DataSubject, on_delete=models.CASCADE, related_name="informing_questions")
    # Where it was asked: who is asked need not see the person, and after closing does not.
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reference = models.CharField(max_length=20)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_on = models.DateField()
    due_on = models.DateField()
    escalated_on = models.DateField(null=True, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=BY_CONTACT_POINT | ASKED,
        insert=Mine("asked_by_id") & BY_CONTACT_POINT,
        update=ForPurpose(("reminders",)),
        update_columns=("escalated_on",),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        ordering = ["asked_on", "pk"]
        constraints = [
            models.UniqueConstraint(name="informing_asked_once", fields=["subject", "participant", "asked_on"])
        ]

    def __str__(self) -> str:
        return self.reference


class InformingAnswer(Decision):
    """A participant holds a ground, or none; one ground of one participant binds. Legal basis: BESL 4(2)."""

    root_path = "question.subject_id"
    body_path = "question.consultation_body_id"

    question = models.OneToOneField(InformingQuestion, on_delete=models.CASCADE, related_name="answer")
    ground = models.CharField(_("grond"), max_length=12, choices=Ground.choices, blank=True)
    motivation = VaultTextField(_("motivering"), field_id="informing_answer.motivation", blank=True)

    _by_question = Through("question_id", "signals.InformingQuestion")
    sight = Sight(select=_by_question, insert=Mine("actor_id") & _by_question, reminded=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="informing_ground_is_motivated",
                condition=(Q(ground="") & Q(motivation="")) | (~Q(ground="") & ~Q(motivation="")),
                violation_error_message=_("Bij een grond hoort een motivering, en andersom (Wet PARTA, artikel 11)."),
            )
        ]

    def __str__(self) -> str:
        return str(self.question)


class GroundLapsed(Decision):
    """The participant reports that its ground has lapsed: the contact point decides again. Legal basis: BESL 4(3)."""

    root_path = "answer.question.subject_id"
    body_path = "answer.question.consultation_body_id"

    answer = models.OneToOneField(InformingAnswer, on_delete=models.CASCADE, related_name="lapsed")

    _by_answer = Through("answer_id", "signals.InformingAnswer")
    sight = Sight(select=_by_answer, insert=Mine("actor_id") & _by_answer, reminded=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.answer)
