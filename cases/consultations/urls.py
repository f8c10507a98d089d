from django.urls import path

from cases.consultations import views

urlpatterns = [
    path("vergaderingen/", views.MeetingListView.as_view(), name="meetings"),
    path("vergaderingen/plannen/", views.PlanMeetingView.as_view(), name="plan_meeting"),
    path("vergaderingen/<uuid:pk>/", views.MeetingView.as_view(), name="meeting"),
    path("vergaderingen/<uuid:pk>/nu/", views.MeetingNowView.as_view(), name="meeting_now"),
    path("vergaderingen/<uuid:pk>/wijzigen/", views.ChangeMeetingView.as_view(), name="change_meeting"),
    path("vergaderingen/<uuid:pk>/afzeggen/", views.CancelMeetingView.as_view(), name="cancel_meeting"),
    path("vergaderingen/<uuid:pk>/voorzitten/", views.TakeOverChairView.as_view(), name="take_over_chair"),
    path("vergaderingen/<uuid:pk>/openen/", views.OpenMeetingView.as_view(), name="open_meeting"),
    path("vergaderingen/<uuid:pk>/sluiten/", views.CloseMeetingView.as_view(), name="close_meeting"),
    path("vergaderingen/<uuid:pk>/agenda/", views.AddCaseView.as_view(), name="add_to_meeting"),
    path("vergaderingen/<uuid:pk>/agenda/volgorde/", views.OrderAgendaView.as_view(), name="order_agenda"),
    path("vergaderingen/<uuid:pk>/uitnodiging.ics", views.CalendarView.as_view(), name="calendar"),
    path("vergaderingen/<uuid:pk>/papier/", views.AskPaperView.as_view(), name="ask_paper"),
    path("vergaderingen/papier/<uuid:pk>/", views.PaperView.as_view(), name="paper"),
    path("vergaderingen/papier/<uuid:pk>/pdf/", views.PaperFileView.as_view(), name="paper_file"),
    path("vergaderingen/punt/<uuid:pk>/", views.DecideItemView.as_view(), name="decide_item"),
    path("vergaderingen/punt/<uuid:pk>/nu/", views.GoToItemView.as_view(), name="go_to_item"),
    path("vergaderingen/punt/<uuid:pk>/eraf/", views.DropItemView.as_view(), name="drop_item"),
    path("vergaderingen/punt/<uuid:pk>/aanwezig/", views.AttendanceView.as_view(), name="attendance"),
    path("vergaderingen/punt/<uuid:pk>/vraag/", views.AskInformationView.as_view(), name="ask_information"),
    path("vergaderingen/punt/<uuid:pk>/besluiten/", views.MinutesView.as_view(), name="minutes"),
    path("vergaderingen/punt/<uuid:pk>/vaststellen/", views.ApproveMinutesView.as_view(), name="approve_minutes"),
    path("vergaderingen/besluit/<uuid:pk>/", views.CorrectDecisionView.as_view(), name="correct_decision"),
    path("vergaderingen/vraag/<uuid:pk>/", views.AnswerInformationView.as_view(), name="answer_information"),
]
