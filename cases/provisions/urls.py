from django.urls import path

from cases.provisions import views

urlpatterns = [
    path("casussen/<uuid:pk>/verstrekkingen/", views.ProvisionsView.as_view(), name="provisions"),
    path("casussen/<uuid:pk>/verstrekken/<slug:kind>/", views.PrepareView.as_view(), name="prepare_provision"),
    path("verstrekkingen/toestemming/<uuid:pk>/", views.ConsentView.as_view(), name="answer_consent"),
    path("verstrekkingen/<uuid:pk>/beoordelen/", views.ReviewView.as_view(), name="review_provision"),
    path("verstrekkingen/<uuid:pk>/verstrekken/", views.CarryOutView.as_view(), name="carry_out_provision"),
    path("verstrekkingen/<uuid:pk>/papier/", views.ProvisionPaperView.as_view(), name="provision_paper"),
    path(
        "verstrekkingen/ontvanger/<uuid:pk>/<uuid:correction>/", views.TellReceiverView.as_view(), name="tell_receiver"
    ),
]
