"""Who may use a page at all: session limits, second factor, secrecy, a designation."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from parta.accounts.gates import closed_gate

OPEN_PREFIXES = ("/account/", "/static/", "/gezond/", "/contactpunt/")


class SessionLimitMiddleware:
    """End a session after 15 idle minutes or 8 hours. Legal basis: own choice (SESSION_IDLE_MIN). Rule: ACC-15."""

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
    """Send a person past the gates: second factor, then secrecy, then a designation and the trainings that block.

    What a person lacks only grows by a new day, or by the end of a designation: so the other gates are asked once a
    day per session, and the designation each time.
    Legal basis: WET 12(3), WET 13(1), WET 17, BESL 17, BIO2 5.17.01. Rule: ACC-10.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Redirect to the first closed gate; every gate lies below an open prefix."""
        behind = request.user.is_authenticated and not request.path_info.startswith(OPEN_PREFIXES)
        if behind and (gate := self._closed_gate(request)):
            return redirect(gate)
        return self.get_response(request)

    def _closed_gate(self, request):
        today = timezone.localdate().isoformat()
        if request.session.get("gates_passed_on") == today and request.user.designations_in_force:
            return ""
        gate = closed_gate(request.user)
        if not gate:
            request.session["gates_passed_on"] = today
        return gate
