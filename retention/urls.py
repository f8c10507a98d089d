from django.urls import include, path

app_name = "retention"
urlpatterns = [
    path("", include("retention.terms.urls")),
    path("", include("retention.certificates.urls")),
]
