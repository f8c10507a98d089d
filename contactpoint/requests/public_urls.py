from django.urls import path

from contactpoint.requests import views

urlpatterns = [
    path("", views.AskView.as_view(), name="ask"),
]
