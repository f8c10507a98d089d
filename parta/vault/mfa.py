"""Secrets of the second factor are stored encrypted, under a key derived from the master key."""

import base64

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.utils.translation import gettext_lazy as _

from parta.vault import crypto


class MFAAdapter(DefaultMFAAdapter):
    """The second factor is for everyone and stays on. Legal basis: BIO2 5.17.01."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Deze code is verlopen of onjuist. Typ de nieuwe code uit uw app."),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret."""
        return _box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a secret."""
        return _box().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator) -> bool:
        """Keep the second factor on."""
        return False

    def send_notification_mail(self, *args, **kwargs) -> None:
        """Send nothing; the trail has it."""


def _box() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(crypto.derived_key("mfa")))
