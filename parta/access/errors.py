"""The pages of last resort. The invisible is one 404, word for word the same as any other."""

import sys
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error

from parta.vault.crypto import KeyMissing


@cache
def _page(name: str) -> bytes:
    return (Path(settings.BASE_DIR) / "templates" / name).read_bytes()


def unavailable(request: HttpRequest) -> HttpResponse:
    """Answer 503 with a static page that needs no database."""
    return HttpResponse(_page("503.html"), status=503, headers={"Retry-After": "30", "Cache-Control": "no-store"})


def handler500(request: HttpRequest) -> HttpResponse:
    """Answer 503 when the database is away, say so when a key is missing, else the plain 500."""
    fault = sys.exc_info()[1]
    if isinstance(fault, OperationalError | InterfaceError):
        return unavailable(request)
    if isinstance(fault, KeyMissing):
        return HttpResponse(_page("500_key.html"), status=500)
    return server_error(request)
