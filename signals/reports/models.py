"""A report is no file on a person: no subject, no search by name, a clock of its own."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from parta.access.models import Decision
from parta.access.sight import ByFunction, Mine, Sight, SightQuerySet, Through
from parta.organisations.models import IN_FORCE, ConsultationBody
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel


class StatementKind(models.TextChoices):
    """Fact, judgement and hearsay are kept apart. Legal basis: AVG 5(1)(d). Rule: MEL-09."""

    FACT = "fact", _("Feit")
    JUDGEMENT = "judgement", _("Oordeel")
    HEARSAY = "hearsay", _("Van horen zeggen")


class Report(VaultModel):
    """A report by anyone, addressed to the mayor; the reporter is protected and never travels.

    Legal basis: WET 5(2), UAVG 41(1)(i). Rule: MEL-13, MEL-15.
    """

    class Channel(models.TextChoices):
        TELEPHONE = "telephone", _("telefoon")
        COUNTER = "counter", _("balie")
        LETTER = "letter", _("brief")
        EMAIL = "email", _("e-mail")

    reference = models.CharField(max_length=20, unique=True)
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField(_("ontvangen op"), validators=[IN_FORCE])
    channel = models.CharField(_("kanaal"), max_length=12, choices=Channel.choices)
    about = VaultTextField(_("over wie en wat"), field_id="report.about")
    reporter_name = VaultTextField(_("naam van de melder"), field_id="report.reporter_name", blank=True)
    reporter_contact = VaultTextField(_("bereikbaar op"), field_id="report.reporter_contact", blank=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=ByFunction(("intake_officer",)),
        insert=ByFunction(("intake_officer",)),
        reminded=True,
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["consultation_body", "-created_at"], name="report_body")]

    def __str__(self) -> str:
        return self.reference


class OfReport(models.Model):
    """A row that hangs on a report and goes with it."""

    root_path = "report_id"
    body_path = "report.consultation_body_id"

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="%(class)ss")

    class Meta:
        abstract = True


BY_REPORT = Through("report_id", "signals.Report")


class ReportPerson(OfReport, VaultModel):
    """One of the persons a report is about, as the reporter named or described them; no file comes of it.

    Legal basis: WET 5(2), AVG 5(1)(c).
    """

    name = VaultTextField(_("naam of omschrijving"), field_id="report_person.name")
    position = models.PositiveSmallIntegerField(default=1, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(select=BY_REPORT, insert=BY_REPORT)

    class Meta:
        default_permissions = ()
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return str(self.report)


class ReportStatement(VaultModel):
    """One thing that was seen, said or heard: by what kind of source, when, and how sure.

    Legal basis: AVG 5(1)(d). Rule: MEL-19.
    """

    root_path = "report_id"
    body_path = "report.consultation_body_id"

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="statements")
    kind = models.CharField(_("soort"), max_length=10, choices=StatementKind.choices)
    text = VaultTextField(_("uitspraak"), field_id="report_statement.text")
    observed_on = models.DateField(_("waargenomen op"), null=True, blank=True)
    person = models.ForeignKey(ReportPerson, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    place = VaultTextField(_("waar"), field_id="report_statement.place", blank=True)
    source_kind = VaultTextField(_("soort bron"), field_id="report_statement.source_kind", blank=True)
    how_sure = VaultTextField(_("hoe zeker"), field_id="report_statement.how_sure", blank=True)
    position = models.PositiveSmallIntegerField(default=1, editable=False)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=Through("report_id", "signals.Report"),
        insert=Through("report_id", "signals.Report"),
    )

    class Meta:
        default_permissions = ()
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return str(self.report)


class ReportDecision(Decision):
    """What was decided about a report: passed on for a referral, sent elsewhere, or nothing.

    Of what was sent elsewhere only to what kind of place, never what (BESL 6). Legal basis: WET 5(2).
    """

    class Outcome(models.TextChoices):
        TO_REFERRAL = "to_referral", _("een deelnemer meldt de casus aan")
        ELSEWHERE = "elsewhere", _("elders onder de aandacht gebracht")
        NOTHING = "nothing", _("geen vervolg")

    class Elsewhere(models.TextChoices):
        CARE = "care", _("zorg of welzijn")
        SAFE_AT_HOME = "safe_at_home", _("Veilig Thuis")
        OFFENCE = "offence", _("politie: mogelijk strafbaar feit")

    root_path = "report_id"
    body_path = "report.consultation_body_id"

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="decision")
    outcome = models.CharField(_("besluit"), max_length=12, choices=Outcome.choices)
    elsewhere = models.CharField(_("waar"), max_length=12, choices=Elsewhere.choices, blank=True)
    reason = VaultTextField(_("reden"), field_id="report_decision.reason", blank=True)

    sight = Sight(select=BY_REPORT, insert=BY_REPORT, reminded=True)

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="report_elsewhere_says_where",
                condition=(Q(outcome="elsewhere") & ~Q(elsewhere="") & Q(reason=""))
                | (~Q(outcome="elsewhere") & Q(elsewhere="") & ~Q(reason="")),
                violation_error_message=_(
                    "Bij 'elders' wordt vastgelegd waar, niet wat; bij de andere besluiten de reden (Wet PARTA, "
                    "artikel 5, tweede lid)."
                ),
            ),
        ]

    def __str__(self) -> str:
        return str(self.report)


class ReportReceipt(OfReport, models.Model):
    """The reporter was told that the report was received; never an outcome. Legal basis: own choice: WEG-10."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="receipt")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(_("hoe"), max_length=12, choices=Report.Channel.choices)
    given_on = models.DateField(_("datum"))

    objects = SightQuerySet.as_manager()
    sight = Sight(select=BY_REPORT, insert=Mine("actor_id") & BY_REPORT)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.report)


class ReportReferred(OfReport, models.Model):
    """A report, or what it says of one of its persons, became part of a referral; once per person.

    It holds the reference of the referral; the referral holds nothing of the report. Legal basis: WET 5(1), WET 5(2).
    """

    person = models.ForeignKey(ReportPerson, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    reference = models.CharField(max_length=20)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    referred_on = models.DateField()

    objects = SightQuerySet.as_manager()
    sight = Sight(select=BY_REPORT, insert=Mine("actor_id") & BY_REPORT)

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(name="report_referred_once", fields=["report", "person"], nulls_distinct=False)
        ]

    def __str__(self) -> str:
        return self.reference
