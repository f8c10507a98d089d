from django.urls import path

from cases.contributions import views

urlpatterns = [
    path("casussen/<uuid:pk>/inbrengen/", views.ContributeView.as_view(), name="contribute"),
    path("casussen/<uuid:pk>/inbrengen/namens/", views.OnBehalfView.as_view(), name="contribute_on_behalf"),
    path("casussen/<uuid:pk>/niet-inbrengen/", views.RefuseProvisionView.as_view(), name="refuse"),
    path("casussen/<uuid:pk>/bijdragen/", views.ContributionsView.as_view(), name="contributions"),
    path("casussen/<uuid:pk>/omgeving/", views.AddRelatedView.as_view(), name="add_related"),
    path("omgeving/<uuid:pk>/leegmaken/", views.EndRelatedView.as_view(), name="end_related"),
    path("bijdragen/<uuid:pk>/dicht/", views.SpecialView.as_view(), name="special"),
    path("bijdragen/<uuid:pk>/bestand/", views.FileView.as_view(), name="file"),
    path("bijdragen/<uuid:pk>/bestand/<int:number>.png", views.FilePageView.as_view(), name="file_page"),
    path("bijdragen/<uuid:pk>/bevestigen/", views.ConfirmStatementView.as_view(), name="confirm_statement"),
    path("bijdragen/<uuid:pk>/onjuist/", views.ReportIncorrectView.as_view(), name="report_incorrect"),
    path("bijdragen/<uuid:pk>/corrigeren/", views.CorrectView.as_view(), name="correct"),
    path("bijdragen/<uuid:pk>/verwijderen/", views.RemoveStatementView.as_view(), name="remove_statement"),
    path("correcties/<uuid:pk>/terugmelden/", views.FeedbackView.as_view(), name="send_feedback"),
    path("terugmeldingen/<uuid:pk>/antwoord/", views.AnswerFeedbackView.as_view(), name="answer_feedback"),
]
