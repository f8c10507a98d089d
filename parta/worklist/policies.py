"""Who has a worklist."""

from parta.accounts.models import User


def can_see_worklist(user: User) -> bool:
    """Everyone with a designation has one; it holds only his own work."""
    return bool(user.designations_in_force)
