"""Demo mode answers this machine only: its accounts have a password that everybody can read."""

from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden


class LoopbackOnly:
    """Refuse whoever does not come from the loopback address, however the server was started."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let this machine through."""
        if not _is_loopback(request.META.get("REMOTE_ADDR", "")):
            return HttpResponseForbidden("De demonstratie is alleen op deze computer te bereiken.")
        return self.get_response(request)


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        # A unix socket has no address: then a server on this machine stands in front.
        return address == ""
