from django.urls import include, path

from contactpoint.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.DeskIndexView.as_view(), name="index"),
    path("<slug:slug>/", views.DeskView.as_view(), name="municipality"),
    # The request is a step after the desk; named by text, so that the desk knows no later step.
    path("<slug:slug>/verzoek/", include("contactpoint.requests.public_urls")),
]
