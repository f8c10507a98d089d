"""What a person still has to be told. Requests write here; the worker delivers."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from parta.access.sight import ForPurpose, Mine, Sight, SightQuerySet


class MailPreference(models.Model):
    """Which notices a person gets mail about, and when; in the product they all are. Legal basis: own choice: F73."""

    class Moment(models.TextChoices):
        AT_ONCE = "at_once", _("meteen")
        DAILY = "daily", _("eens per dag, in één bericht")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="mail_preference")
    moment = models.CharField(_("wanneer"), max_length=8, choices=Moment.choices, default=Moment.AT_ONCE)
    without = ArrayField(models.CharField(max_length=20), default=list, blank=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Mine("user_id") | ForPurpose(("reminders",)),
        insert=Mine("user_id"),
        update=Mine("user_id"),
        update_columns=("moment", "without"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.moment


class NoticeQuerySet(SightQuerySet):
    """Notices by what is still to be done."""

    def to_mail(self) -> "NoticeQuerySet":
        """Notices whose mail has not gone out."""
        return self.filter(mailed_at__isnull=True)


class Notice(models.Model):
    """A notice to one person: what kind, a reference, a link; never content. Legal basis: AVG 25."""

    class Kind(models.TextChoices):
        NOT_TABLED = "not_tabled", _("De aanmelding is niet voorgelegd aan het casusoverleg")
        TO_CONFIRM = "to_confirm", _("Een besluit wacht op uw bevestiging")
        TO_WEIGH = "to_weigh", _("Een aanmelding wacht op uw partij")
        TALK = "talk", _("Er is een gesprek gepland over een weging")
        TO_ANSWER = "to_answer", _("Een vraag wacht op uw antwoord")
        ANSWERED = "answered", _("Een vraag is beantwoord")
        MOVED = "moved", _("Een aanmelding kwam over uit een andere gemeente")
        JOINED = "joined", _("Twee aanmeldingen worden samen gewogen")
        ITEM_REMOVED = "item_removed", _("Een uitspraak die u inbracht, is verwijderd")
        GROUND_LAPSED = "ground_lapsed", _("Een grond om niet te informeren is vervallen")
        DUE_SOON = "due_soon", _("Een termijn loopt bijna af")
        OVERDUE = "overdue", _("Een termijn is verstreken")
        ADMITTED = "admitted", _("U bent bij een casus gevraagd")
        MEETING = "meeting", _("U bent gevraagd voor een vergadering")
        REQUEST = "request", _("Er is een verzoek binnengekomen bij het contactpunt")
        TABLE_CHANGED = "table_changed", _("De deelnemers aan een casus veranderen")
        HANDED_OVER = "handed_over", _("Een casus wordt aan u overgedragen")
        INCORRECT = "incorrect", _("Een uitspraak van uw deelnemer klopt misschien niet")
        CORRECTED = "corrected", _("Een uitspraak is gecorrigeerd")
        ACTION = "action", _("U heeft een actie")
        MEETING_CHANGED = "meeting_changed", _("Een vergadering is gewijzigd")
        MEETING_CANCELLED = "meeting_off", _("Een vergadering gaat niet door")
        CONSENT = "consent", _("Uw deelnemer wordt om toestemming gevraagd")
        TO_REVIEW = "to_review", _("Een verstrekking wacht op uw beoordeling")
        REVIEWED = "reviewed", _("Een verstrekking is beoordeeld")
        EXCHANGE = "exchange", _("Er kwamen gegevens uit een ander casusoverleg")
        DUTIES = "duties", _("Open taken kwamen over uit een andere gemeente")
        CLOSING = "closing", _("Uw deelnemer wordt gevraagd of een casus sluit")

    class Term(models.TextChoices):
        REPORT = "report", _("een besluit over een melding")
        WEIGHING = "weighing", _("een weging")
        INFORMING = "informing", _("het informeren van een betrokkene")
        QUESTION = "question", _("een vraag over informeren")
        CONSULTATION = "consultation", _("een raadpleging")
        GATHERING = "gathering", _("een verzoek om gegevens")
        EVALUATION = "evaluation", _("een evaluatie")

    ALARMS = (Kind.OVERDUE, Kind.GROUND_LAPSED, Kind.REQUEST, Kind.DUTIES, Kind.TO_REVIEW, Kind.MEETING_CANCELLED)
    """What mail cannot be switched off for: terms of law and the rights of the person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    # Which term a reminder is about; of other notices nothing.
    term = models.CharField(max_length=12, choices=Term.choices, blank=True)
    reference = models.CharField(max_length=20)
    object_id = models.UUIDField(null=True)
    path = models.CharField(max_length=200, blank=True)
    # A calendar file that goes along: a neutral title, the reference and the link.
    calendar = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    mailed_at = models.DateTimeField(null=True)

    objects = NoticeQuerySet.as_manager()
    sight = Sight(
        select=Mine("user_id"),
        insert=ForPurpose(("work", "public", "destruction", "reminders")),
        update=ForPurpose(("reminders",)),
        update_columns=("mailed_at",),
        system=("reminders", "destruction", "demo", "migration"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["user", "-created_at"], name="notice_user"),
            models.Index(fields=["created_at"], name="notice_to_mail", condition=models.Q(mailed_at__isnull=True)),
            models.Index(fields=["object_id"], name="notice_object"),
        ]

    def __str__(self) -> str:
        return self.reference
