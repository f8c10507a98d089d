from django.urls import path

from cases.plans import views

urlpatterns = [
    path("casussen/<uuid:pk>/plan/", views.PlanView.as_view(), name="plan"),
    path("casussen/<uuid:pk>/plan/vaststellen/", views.AdoptPlanView.as_view(), name="adopt_plan"),
    path("acties/<uuid:pk>/", views.ProgressView.as_view(), name="progress"),
]
