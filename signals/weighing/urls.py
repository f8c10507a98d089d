from django.urls import path

from signals.weighing import views

urlpatterns = [
    path("aanmeldingen/<uuid:pk>/kijk/", views.FileViewView.as_view(), name="file_view"),
    path("aanmeldingen/<uuid:pk>/niet-eensluidend/", views.NoUnanimityView.as_view(), name="no_unanimity"),
    path("wegingen/<uuid:pk>/beoordelen/", views.AssessView.as_view(), name="assess"),
    path("beoordelingen/<uuid:pk>/bevestigen/", views.ConfirmAssessmentView.as_view(), name="confirm_assessment"),
    path("wegingen/<uuid:pk>/samenstellen/", views.ComposeView.as_view(), name="compose"),
    path("samenstellingen/<uuid:pk>/bevestigen/", views.ConfirmCompositionView.as_view(), name="confirm_composition"),
    path("niet-voorgelegd/<uuid:pk>/informeren/", views.InformSubmitterView.as_view(), name="inform_submitter"),
]
