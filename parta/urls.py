"""Every address of the product; paths are Dutch, names English."""

from importlib import import_module
from types import SimpleNamespace

from django.http import Http404
from django.urls import include, path

from parta.access.views import healthy

# TEMPORARY while the stages are being written: a stand-in for names that navigation needs (the lead removes this).
_NAMES = {
    "worklist": ["index", "search"],
    "cases": ["list", "meetings"],
    "signals": ["reports", "referrals", "informing"],
    "contactpoint": ["requests"],
    "retention": ["terms", "certificates"],
    "lawfulness": ["trail"],
    "accounts": ["designations", "secrecy", "no_designation"],
    "parameters": ["list"],
}


def _gone(request, **kwargs):
    raise Http404


def _stage(module, namespace):
    try:
        found = import_module(module)
    except ModuleNotFoundError as missing:
        if not str(missing.name).startswith(module.rsplit(".", 1)[0].split(".")[0]):
            raise
        found = None
    patterns = list(found.urlpatterns) if found else []
    have = set()

    def walk(items):
        for item in items:
            if hasattr(item, "url_patterns"):
                walk(item.url_patterns)
            else:
                have.add(item.name)

    walk(patterns)
    patterns += [path(f"__{namespace}/{n}/", _gone, name=n) for n in _NAMES.get(namespace, []) if n not in have]
    return include((patterns, namespace))


urlpatterns = [
    path("gezond/", healthy, name="health"),
    path("account/", include("allauth.urls")),
    path("", _stage("parta.worklist.urls", "worklist")),
    path("", _stage("signals.urls", "signals")),
    path("", _stage("cases.urls", "cases")),
    path("", _stage("contactpoint.urls", "contactpoint")),
    path("contactpunt/", _stage("contactpoint.desk.urls", "desk")),
    path("bewaren/", _stage("retention.urls", "retention")),
    path("logging/", _stage("parta.lawfulness.urls", "lawfulness")),
    path("", _stage("parta.accounts.urls", "accounts")),
    path("parameters/", _stage("parta.parameters.urls", "parameters")),
]
handler500 = "parta.access.errors.handler500"
