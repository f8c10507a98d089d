from django.urls import path

from cases.plans import views

urlpatterns = [
    path("casussen/<uuid:pk>/plan/", views.PlanView.as_view(), name="plan"),
    path("casussen/<uuid:pk>/plan/vaststellen/", views.AdoptPlanView.as_view(), name="adopt_plan"),
    path("casussen/<uuid:pk>/plan/actie/", views.AddActionView.as_view(), name="add_action"),
    path("casussen/<uuid:pk>/plan/gehoord/", views.HeardView.as_view(), name="record_heard"),
    path("casussen/<uuid:pk>/evaluatie/", views.EvaluateView.as_view(), name="evaluate"),
    path("casussen/<uuid:pk>/leefgebieden/", views.DomainsView.as_view(), name="domains"),
    path("acties/<uuid:pk>/", views.ProgressView.as_view(), name="progress"),
    path("acties/<uuid:pk>/doorgeven/", views.ReassignView.as_view(), name="reassign"),
]
