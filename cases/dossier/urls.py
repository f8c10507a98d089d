from django.urls import path

from cases.dossier import views

urlpatterns = [
    path("casussen/", views.CaseListView.as_view(), name="list"),
    path("casussen/openen/<uuid:pk>/", views.OpenFromView.as_view(), name="open_from"),
    path("casussen/<uuid:pk>/", views.CaseView.as_view(), name="open"),
    path("casussen/<uuid:pk>/tijdlijn/", views.TimelineView.as_view(), name="timeline"),
    path("casussen/<uuid:pk>/relaties/", views.RelationsView.as_view(), name="relations"),
    path("casussen/<uuid:pk>/toegang/", views.AccessView.as_view(), name="access"),
]
