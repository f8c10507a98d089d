"""The pages of last resort. The invisible is one 404, word for word the same as any other."""

import sys
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.views.defaults import server_error


@cache
def _static_503() -> bytes:
    return (Path(settings.BASE_DIR) / "templates" / "503.html").read_bytes()


def unavailable(request: HttpRequest) -> HttpResponse:
    """Answer 503 with a static page that needs no database."""
    return HttpResponse(_static_503(), status=503, headers={"Retry-After": "30", "Cache-Control": "no-store"})


def handler500(request: HttpRequest) -> HttpResponse:
    """Answer 503 when the database is away, else the plain 500."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return unavailable(request)
    return server_error(request)
