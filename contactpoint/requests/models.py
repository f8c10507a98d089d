"""A request is registered apart from any case; receiving it looks nothing up."""

from datetime import date

from dateutil.relativedelta import relativedelta
from django.db import models
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.access.models import Decision
from parta.access.sight import ByCode, ByFunction, ForPurpose, Sight, SightQuerySet, Through
from parta.organisations.models import ConsultationBody
from parta.vault.fields import VaultTextField
from parta.vault.models import VaultModel


class RightsRequest(VaultModel):
    """A person asks for a right; the month runs from receipt.

    Legal basis: BESL 2(1), AVG 12(3). Rule: DSR-02, DSR-27, DSR-31.
    """

    class Right(models.TextChoices):
        ACCESS = "access", _("Ik wil weten of en welke gegevens u over mij hebt")
        RECTIFICATION = "rectification", _("Ik wil gegevens laten verbeteren")
        ERASURE = "erasure", _("Ik wil gegevens laten wissen")
        RESTRICTION = "restriction", _("Ik wil het gebruik laten beperken")
        OBJECTION = "objection", _("Ik maak bezwaar tegen het gebruik")

    reference = models.CharField(max_length=20, unique=True)
    consultation_body = models.ForeignKey(ConsultationBody, on_delete=models.PROTECT, related_name="+")
    right = models.CharField(_("wat wilt u"), max_length=15, choices=Right.choices)
    name = VaultTextField(_("uw naam"), field_id="request.name")
    born_on = VaultTextField(_("uw geboortedatum"), field_id="request.born_on")
    address = VaultTextField(_("uw adres"), field_id="request.address")
    explanation = VaultTextField(_("toelichting"), field_id="request.explanation", blank=True)
    code_hash = models.CharField(max_length=64, editable=False)
    received_on = models.DateField()
    created_at = models.DateTimeField(auto_now_add=True)

    objects = SightQuerySet.as_manager()
    sight = Sight(
        select=ByFunction(("contact_point_officer",)) | ByCode(),
        insert=ForPurpose(("public",)) | ByFunction(("contact_point_officer",)),
    )

    class Meta:
        default_permissions = ()
        ordering = ["-created_at"]
        indexes = [
            models.Index(fields=["consultation_body", "-created_at"], name="request_body"),
            models.Index(fields=["code_hash"], name="request_code"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def due_on(self) -> date:
        """One calendar month after receipt, or the last day of a shorter month. Rule: DSR-09, DSR-12."""
        return self.received_on + relativedelta(months=legal.REQUEST_MONTHS)


class RequestTakenUp(Decision):
    """An officer took the request up and checked who asks, without keeping a document.

    Legal basis: AVG 12(6). Rule: DSR-14.
    """

    root_path = "rights_request_id"
    body_path = "rights_request.consultation_body_id"

    rights_request = models.OneToOneField(RightsRequest, on_delete=models.CASCADE, related_name="taken_up")
    identity_method = VaultTextField(_("hoe de identiteit is vastgesteld"), field_id="request.identity_method")

    sight = Sight(
        select=Through("rights_request_id", "contactpoint.RightsRequest"),
        insert=Through("rights_request_id", "contactpoint.RightsRequest"),
    )

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.rights_request)
