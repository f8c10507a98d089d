"""Sign-in events of allauth that have no hook: the one place with Django signals (design 5)."""

from allauth.account.signals import user_logged_in
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.signals import user_logged_out, user_login_failed
from django.dispatch import receiver
from django.utils import timezone

from parta.audit.context import current
from parta.audit.models import LogEntry
from parta.audit.trail import record


@receiver(user_logged_in)
def signed_in(request, user, **kwargs):
    """Start the clock of the session and record the sign-in."""
    request.session["started_at"] = timezone.now().timestamp()
    _record("account.signed_in", user)


@receiver(user_logged_out)
def signed_out(request, user, **kwargs):
    """Record the sign-out."""
    if user is not None:
        _record("account.signed_out", user)


@receiver(user_login_failed)
def sign_in_failed(credentials, **kwargs):
    """Record a failed sign-in, without the address that was typed. Rule: LOG-03."""
    _record("account.sign_in_failed", None, result=LogEntry.Result.REFUSED)


@receiver([authenticator_added, authenticator_removed, authenticator_reset])
def second_factor_changed(request, user, **kwargs):
    """Record a change of the second factor."""
    _record("account.mfa_changed", user)


def _record(event, user, **kwargs):
    if current.get() is not None:
        record(event, actor=user, **kwargs)
