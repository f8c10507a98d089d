"""The second factor's code on the page, so that a visitor needs no telephone; settings load this only for the demo."""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from django.core.cache import cache
from django.http import HttpRequest

from parta.demo.region import DOMAIN


def demo_code(request: HttpRequest) -> dict:
    """Return the code that the telephone of a demo account would show on this page, if it is one that asks."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    if name == "mfa_activate_totp":
        secret = request.session.get(auth.SECRET_SESSION_KEY)
        return {"demo_code": _codes(secret)[1]} if secret else {}
    user = {
        "mfa_authenticate": lambda: request._login_stage.login.user,
        "mfa_reauthenticate": lambda: request.user,
    }.get(name, lambda: None)()
    return {"demo_code": _unused_code(user)} if user and user.email.endswith(f"@{DOMAIN}") else {}


def _unused_code(user) -> str:
    """A code counts once: the one of now, or else the next."""
    factor = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).first()
    if factor is None:
        return ""
    totp = auth.TOTP(factor)
    _before, now, after = _codes(auth.decrypt(factor.data["secret"]))
    return after if cache.get(totp._get_used_cache_key(now)) else now


def _codes(secret: str) -> list[str]:
    return [auth.format_hotp_value(auth.hotp_value(secret, step)) for step in auth.yield_hotp_counters_from_time()]
