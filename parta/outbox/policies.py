"""Who chooses about mail."""

from parta.accounts.models import User


def can_choose_mail(user: User) -> bool:
    """Everybody with a designation gets notices and chooses about the mail. Legal basis: own choice: F73."""
    return bool(user.designations_in_force)
