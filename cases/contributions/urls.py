from django.urls import path

from cases.contributions import views

urlpatterns = [
    path("casussen/<uuid:pk>/inbrengen/", views.ContributeView.as_view(), name="contribute"),
    path("casussen/<uuid:pk>/niet-inbrengen/", views.RefuseProvisionView.as_view(), name="refuse"),
    path("casussen/<uuid:pk>/bijdragen/", views.ContributionsView.as_view(), name="contributions"),
    path("bijdragen/<uuid:pk>/dicht/", views.SpecialView.as_view(), name="special"),
    path("bijdragen/<uuid:pk>/bestand/", views.FileView.as_view(), name="file"),
]
