from django.urls import path

from cases.closing import views

urlpatterns = [
    path("casussen/<uuid:pk>/afsluiten/", views.CloseCaseView.as_view(), name="close"),
    path("casussen/<uuid:pk>/afsluiten/voorstel/", views.ProposeView.as_view(), name="propose_closing"),
    path("afsluiten/voorstel/<uuid:pk>/", views.AnswerProposalView.as_view(), name="answer_proposal"),
    path("afsluiten/voorstel/<uuid:pk>/intrekken/", views.WithdrawProposalView.as_view(), name="withdraw_proposal"),
]
