from django.urls import path

from parta.parameters import views

app_name = "parameters"
urlpatterns = [
    path("", views.ParametersView.as_view(), name="list"),
    path("<uuid:pk>/vastleggen/", views.RecordParameterView.as_view(), name="record"),
]
