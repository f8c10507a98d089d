from django.urls import path

from parta.lawfulness import views

app_name = "lawfulness"
urlpatterns = [
    path("", views.TrailView.as_view(), name="trail"),
    path("openen/", views.OpenTrailView.as_view(), name="open_trail"),
]
