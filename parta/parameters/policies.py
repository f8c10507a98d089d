"""Who sees and who records parameters."""

from parta.accounts.models import User
from parta.organisations.models import ConsultationBody


def can_see_parameters(user: User) -> bool:
    """Privacy officer, process manager and coordinating FG read them."""
    return user.has_function("privacy_officer", "process_manager", "coordinating_dpo")


def can_record_parameters(user: User, body: ConsultationBody) -> bool:
    """The privacy officer of this casusoverleg records what the participants decided."""
    return user.bodies_for("privacy_officer").filter(pk=body.pk).exists()
