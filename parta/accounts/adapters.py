"""Our choice for allauth: accounts come from designations, nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """No sign-up, and notification mail without content."""

    def is_open_for_signup(self, request):
        """Refuse sign-up."""
        return False

    def send_notification_mail(self, *args, **kwargs):
        """Send nothing: mail of this product carries a reference and a link only."""
