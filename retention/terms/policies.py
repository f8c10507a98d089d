"""Who sees when files go: references and dates, never whom they are about."""

from parta.accounts.models import User


def can_see_terms(user: User) -> bool:
    """The process manager and the privacy officer watch over the terms of their casusoverleg. Legal basis: WET 9."""
    return user.has_function("process_manager", "privacy_officer")
