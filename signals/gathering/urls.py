from django.urls import path

from signals.gathering import views

urlpatterns = [
    path("wegingen/<uuid:pk>/vragen/", views.AskedView.as_view(), name="asked"),
    path("wegingen/<uuid:pk>/raadplegen/", views.ConsultParticipantView.as_view(), name="consult_participant"),
    path("wegingen/<uuid:pk>/opvragen/", views.RequestGatheringView.as_view(), name="request_gathering"),
    path("raadplegingen/<uuid:pk>/antwoord/", views.AnswerConsultationView.as_view(), name="answer_consultation"),
    path("opvragingen/<uuid:pk>/antwoord/", views.AnswerGatheringView.as_view(), name="answer_gathering"),
    path("opvragingen/uitspraken/<uuid:pk>/dicht/", views.OpenGatheredView.as_view(), name="open_gathered"),
]
