from django.urls import path

from signals.weighing import views

urlpatterns = [
    path("aanmeldingen/<uuid:pk>/kijk/", views.FileViewView.as_view(), name="file_view"),
    path("weegtafel/agenda/", views.WeighingAgendaView.as_view(), name="weighing_agenda"),
    path("aanmeldingen/<uuid:pk>/gesprek/", views.PlanTalkView.as_view(), name="plan_talk"),
    path("aanmeldingen/<uuid:pk>/terugtrekken/", views.RecuseView.as_view(), name="recuse"),
    path("aanmeldingen/<uuid:pk>/intrekken/", views.WithdrawView.as_view(), name="withdraw"),
    path("wegingen/<uuid:pk>/kijk-herzien/", views.ReviseViewView.as_view(), name="revise_view"),
    path("aanmeldingen/<uuid:pk>/niet-eensluidend/", views.NoUnanimityView.as_view(), name="no_unanimity"),
    path("wegingen/<uuid:pk>/beoordelen/", views.AssessView.as_view(), name="assess"),
    path("beoordelingen/<uuid:pk>/bevestigen/", views.ConfirmAssessmentView.as_view(), name="confirm_assessment"),
    path("wegingen/<uuid:pk>/meer-informatie/", views.AskMoreInformationView.as_view(), name="ask_more_information"),
    path(
        "meer-informatie/<uuid:pk>/bevestigen/",
        views.ConfirmMoreInformationView.as_view(),
        name="confirm_more_information",
    ),
    path("wegingen/<uuid:pk>/samenstellen/", views.ComposeView.as_view(), name="compose"),
    path("samenstellingen/<uuid:pk>/bevestigen/", views.ConfirmCompositionView.as_view(), name="confirm_composition"),
    path("niet-voorgelegd/<uuid:pk>/informeren/", views.InformSubmitterView.as_view(), name="inform_submitter"),
]
