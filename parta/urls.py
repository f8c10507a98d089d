"""Every address of the product; paths are Dutch, names English."""

from django.urls import include, path

from parta.access.views import healthy

urlpatterns = [
    path("gezond/", healthy, name="health"),
    path("", include("parta.accounts.urls")),
    path("account/", include("allauth.urls")),
    path("", include("parta.worklist.urls")),
    path("", include("parta.outbox.urls")),
    path("", include("signals.urls")),
    path("", include("cases.urls")),
    path("", include("contactpoint.urls")),
    path("contactpunt/", include("contactpoint.desk.urls")),
    path("bewaren/", include("retention.urls")),
    path("logging/", include("parta.lawfulness.urls")),
    path("", include("parta.governance.urls")),
    path("parameters/", include("parta.parameters.urls")),
]
handler500 = "parta.access.errors.handler500"
