"""Who may use a page at all: session limits, second factor, secrecy, a designation."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from parta.accounts.models import SecrecyConfirmation

OPEN_PREFIXES = ("/account/", "/static/", "/gezond/", "/contactpunt/")


class SessionLimitMiddleware:
    """End a session after 15 idle minutes or 8 hours. Legal basis: own choice (SESSION_IDLE_MIN)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Sign out an overdue session, then go on."""
        if request.user.is_authenticated:
            now = timezone.now().timestamp()
            session = request.session
            started, seen = session.setdefault("started_at", now), session.get("seen_at", now)
            if now - seen > settings.SESSION_IDLE_SECONDS or now - started > settings.SESSION_ABSOLUTE_SECONDS:
                logout(request)
                messages.info(request, _("U bent uitgelogd omdat u een tijd niets deed. Log opnieuw in."))
                return redirect(settings.LOGIN_URL)
            if now - session.get("seen_at", 0) > 30:
                session["seen_at"] = now
        return self.get_response(request)


class GateMiddleware:
    """Send a person past the gates: second factor first, then secrecy, then a designation.

    Legal basis: WET 12(3), WET 13(1), WET 17, BIO2 5.17.01.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Redirect to the first closed gate."""
        if request.user.is_authenticated and not request.path_info.startswith(OPEN_PREFIXES):
            gate = self._closed_gate(request)
            if gate and request.resolver_match is None and request.path_info != gate:
                return redirect(gate)
        return self.get_response(request)

    def _closed_gate(self, request):
        from allauth.mfa.adapter import get_adapter
        from django.urls import reverse

        today = timezone.localdate().isoformat()
        if request.session.get("gates_passed_on") == today and request.user.designations_in_force:
            return None
        if not get_adapter().is_mfa_enabled(request.user):
            return reverse("mfa_activate_totp")
        if not SecrecyConfirmation.is_current(request.user):
            return reverse("accounts:secrecy")
        if not request.user.designations_in_force:
            return reverse("accounts:no_designation")
        request.session["gates_passed_on"] = today
        return None
