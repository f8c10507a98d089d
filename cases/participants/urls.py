from django.urls import path

from cases.participants import views

urlpatterns = [
    path("casussen/overdragen/", views.HandOverAllView.as_view(), name="hand_over_all"),
    path("casussen/<uuid:pk>/deelnemers/", views.TableView.as_view(), name="table"),
    path("casussen/<uuid:pk>/deelnemers/toelaten/", views.AdmitView.as_view(), name="admit"),
    path("casussen/<uuid:pk>/deelnemers/van-tafel/", views.EndParticipantView.as_view(), name="end_participant"),
    path("casussen/<uuid:pk>/deelnemers/derde/", views.AdmitThirdPartyView.as_view(), name="admit_third_party"),
    path("casussen/<uuid:pk>/deelnemers/persoon/", views.AddPersonView.as_view(), name="add_person"),
    path("casussen/<uuid:pk>/deelnemers/uitsluiten/", views.ExcludeView.as_view(), name="exclude"),
    path("casussen/<uuid:pk>/deelnemers/overdragen/", views.HandOverView.as_view(), name="hand_over"),
    path("casussen/<uuid:pk>/terugtrekken/", views.StepOutView.as_view(), name="step_out"),
    path("deelnemers/besluiten/<uuid:pk>/bevestigen/", views.ConfirmTableView.as_view(), name="confirm_table"),
    path("deelnemers/besluiten/<uuid:pk>/uitvoeren/", views.CarryOutView.as_view(), name="carry_out_table"),
    path("deelnemers/plaatsen/<uuid:pk>/", views.RemovePersonView.as_view(), name="remove_person"),
    path("deelnemers/overdrachten/<uuid:pk>/", views.AnswerHandOverView.as_view(), name="answer_hand_over"),
    path("derden/<uuid:pk>/verklaring/", views.SignView.as_view(), name="sign_third_party"),
    path("derden/<uuid:pk>/beeindigen/", views.EndThirdPartyView.as_view(), name="end_third_party"),
]
