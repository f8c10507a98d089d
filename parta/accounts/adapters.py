"""Our choice for allauth: accounts come from designations, nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter
from django.utils.translation import gettext_lazy as _


class AccountAdapter(DefaultAccountAdapter):
    """No sign-up, and notification mail without content."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("Het e-mailadres of het wachtwoord klopt niet."),
        "incorrect_password": _("Dit wachtwoord klopt niet."),
        "too_many_login_attempts": _("U probeerde het te vaak. Wacht een paar minuten en probeer het opnieuw."),
    }

    def is_open_for_signup(self, request):
        """Refuse sign-up."""
        return False

    def send_notification_mail(self, *args, **kwargs):
        """Send nothing: mail of this product carries a reference and a link only."""
