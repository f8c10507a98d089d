"""One act per request; refusals are written down; nothing personal stays in a browser."""

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from parta.access.acting import acting
from parta.access.errors import unavailable
from parta.audit.models import LogEntry
from parta.audit.trail import record

PUBLIC_PREFIX = "/contactpunt/"


def origin_of(request: HttpRequest) -> str:
    """Return the network address that a request came from, by the number of trusted proxies (AL9)."""
    hops = settings.ALLAUTH_TRUSTED_PROXY_COUNT
    forwarded = request.headers.get("X-Forwarded-For", "").split(",")
    if hops and len(forwarded) >= hops:
        return forwarded[-hops].strip()[:60]
    return request.META.get("REMOTE_ADDR", "")[:60]


class ActingMiddleware:
    """Hold `acting()` around the view; a status of 400 or more rolls back; refusals go into the trail.

    Legal basis: WET 13(1), WET 14(2). Rule: LOG-01.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Act, then write down a refusal in a transaction of its own."""
        public = request.path_info.startswith(PUBLIC_PREFIX) or not request.user.is_authenticated
        user, purpose = (None, "public") if public else (request.user, "work")
        origin = origin_of(request)
        try:
            with acting(user, purpose, origin=origin) as act:
                response = self.get_response(request)
                if response.status_code >= 400:
                    act.opened.clear()
                    transaction.set_rollback(True)
            if user is not None and (response.status_code in {403, 404} or response.status_code >= 500):
                self._refuse(request, response, user, origin)
        except Exception:
            # The trail row or the commit failed: nothing personal may leave (T20).
            return unavailable(request)
        return response

    def _refuse(self, request: HttpRequest, response: HttpResponse, user, origin: str) -> None:
        failed = response.status_code >= 500
        match = request.resolver_match
        with acting(user, "work", origin=origin):
            record(
                "page.failed" if failed else "page.refused",
                subject=getattr(request, "refused_object", None),
                result=LogEntry.Result.FAILED if failed else LogEntry.Result.REFUSED,
                basis=f"{response.status_code} {match.view_name if match else ''}".strip(),
            )


class PrivateResponseMiddleware:
    """Pages are never stored; signing out clears the browser (T49)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Add the headers."""
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        if request.path_info.startswith("/account/logout") and request.method == "POST":
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response
