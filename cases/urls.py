from django.urls import include, path

app_name = "cases"
urlpatterns = [
    path("", include("cases.dossier.urls")),
    path("", include("cases.contributions.urls")),
    path("", include("cases.analysis.urls")),
    path("", include("cases.plans.urls")),
    path("", include("cases.consultations.urls")),
    path("", include("cases.closing.urls")),
    path("", include("cases.exchange.urls")),
    path("", include("cases.participants.urls")),
    path("", include("cases.provisions.urls")),
]
