from django.urls import path

from cases.consultations import views

urlpatterns = [
    path("vergaderingen/", views.MeetingListView.as_view(), name="meetings"),
    path("vergaderingen/plannen/", views.PlanMeetingView.as_view(), name="plan_meeting"),
    path("vergaderingen/<uuid:pk>/", views.MeetingView.as_view(), name="meeting"),
    path("vergaderingen/<uuid:pk>/agenda/", views.AddCaseView.as_view(), name="add_to_meeting"),
    path("vergaderingen/punt/<uuid:pk>/", views.DecideItemView.as_view(), name="decide_item"),
]
