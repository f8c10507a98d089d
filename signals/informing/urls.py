from django.urls import path

from signals.informing import views

urlpatterns = [
    path("informeren/", views.InformingListView.as_view(), name="informing"),
    path("informeren/motiveringen/", views.MotivationsView.as_view(), name="motivations"),
    path("informeren/vragen/", views.QuestionsView.as_view(), name="questions"),
    path("informeren/vragen/<uuid:pk>/", views.AnswerQuestionView.as_view(), name="answer_question"),
    path("informeren/vragen/<uuid:pk>/vervallen/", views.ReportLapsedView.as_view(), name="report_lapsed"),
    path("informeren/<uuid:pk>/", views.DecideInformingView.as_view(), name="decide_informing"),
    path("informeren/<uuid:pk>/vragen/", views.AskParticipantsView.as_view(), name="ask_participants"),
]
