from django.urls import path

from cases.exchange import views

urlpatterns = [
    path("casussen/<uuid:pk>/uitwisseling/", views.ExchangesView.as_view(), name="exchanges"),
    path("casussen/<uuid:pk>/uitwisseling/vragen/", views.PrepareExchangeView.as_view(), name="prepare_exchange"),
    path("casussen/<uuid:pk>/verhuizing/", views.MoveView.as_view(), name="move"),
    path("casussen/<uuid:pk>/verhuizing/vastleggen/", views.RecordMoveView.as_view(), name="record_move"),
    path("verhuizingen/<uuid:pk>/afronden/", views.SettleMoveView.as_view(), name="settle_move"),
    path("uitwisseling/ontvangen/", views.ReceivedView.as_view(), name="received"),
    path("uitwisseling/uitspraak/<uuid:pk>/", views.AnswerExchangeView.as_view(), name="answer_exchange"),
    path("uitwisseling/<uuid:pk>/verzenden/", views.SendExchangeView.as_view(), name="send_exchange"),
    path("uitwisseling/<uuid:pk>/aannemen/", views.ReceiveExchangeView.as_view(), name="receive_exchange"),
    path("uitwisseling/<uuid:pk>/teruggeven/", views.ReturnExchangeView.as_view(), name="return_exchange"),
]
