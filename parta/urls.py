"""Every address of the product; paths are Dutch, names English."""

from django.urls import include, path

from parta.access.views import healthy

urlpatterns = [
    path("gezond/", healthy, name="health"),
    path("account/", include("allauth.urls")),
]
handler500 = "parta.access.errors.handler500"
