"""Who has a worklist, and who may ask whether somebody is known."""

from parta.accounts.models import User
from parta.organisations.models import ConsultationBody
from parta.worklist.known import ASKS


def can_see_worklist(user: User) -> bool:
    """Everyone with a designation has one; it holds only his own work."""
    return bool(user.designations_in_force)


def can_see_known(user: User) -> bool:
    """The page is for who takes reports, refers, or manages. Legal basis: WET 5(1), WET 13(1)."""
    return user.has_function(*ASKS)


def can_ask_known(user: User, body: ConsultationBody) -> bool:
    """Inside a casusoverleg in which the asker has such a function. Legal basis: WET 5(1), WET 13(1)."""
    return body.pk in user.body_ids_for(*ASKS)
