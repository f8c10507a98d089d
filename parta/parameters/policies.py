"""Who sees and who records parameters."""

from django.db.models import QuerySet

from parta.accounts.models import User
from parta.organisations.models import ConsultationBody

READERS = ("privacy_officer", "process_manager", "coordinating_dpo")
RECORDER = "privacy_officer"


def can_see_parameters(user: User) -> bool:
    """Privacy officer, process manager and coordinating FG read them."""
    return user.has_function(*READERS)


def readable_bodies(user: User) -> QuerySet[ConsultationBody]:
    """The casusoverleggen of which somebody reads the parameters."""
    return user.bodies_for(*READERS).select_related("municipality").order_by("municipality__name", "pk")


def recordable_bodies(user: User) -> QuerySet[ConsultationBody]:
    """The casusoverleggen for which somebody records what was decided."""
    return user.bodies_for(RECORDER).select_related("municipality")


def can_record_parameters(user: User, body: ConsultationBody) -> bool:
    """The privacy officer of this casusoverleg records what the participants decided."""
    return recordable_bodies(user).filter(pk=body.pk).exists()
