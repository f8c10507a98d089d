from django.urls import path

from parta.governance import views

app_name = "governance"
urlpatterns = [
    path("aanwijzingen/", views.DesignationsView.as_view(), name="designations"),
    path("aanwijzingen/nieuw/", views.DesignateView.as_view(), name="designate"),
    path("aanwijzingen/training/", views.RecordTrainingView.as_view(), name="record_training"),
    path("aanwijzingen/<uuid:pk>/beeindigen/", views.EndDesignationView.as_view(), name="end_designation"),
]
