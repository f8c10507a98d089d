from django.urls import include, path

app_name = "signals"
urlpatterns = [
    path("", include("signals.reports.urls")),
    path("", include("signals.referrals.urls")),
    path("", include("signals.informing.urls")),
    path("", include("signals.weighing.urls")),
    path("", include("signals.gathering.urls")),
]
