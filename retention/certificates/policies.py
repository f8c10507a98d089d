"""Who reads the statements of destruction."""

from parta.accounts.models import User


def can_see_certificates(user: User) -> bool:
    """The process manager and the privacy officer of the casusoverleg. Legal basis: Archiefbesluit 1995, 8."""
    return user.has_function("process_manager", "privacy_officer")
