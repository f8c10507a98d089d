from django.urls import path

from parta.governance import views

app_name = "governance"
urlpatterns = [
    path("aanwijzingen/", views.DesignationsView.as_view(), name="designations"),
    path("aanwijzingen/nieuw/", views.DesignateView.as_view(), name="designate"),
    path("aanwijzingen/training/", views.RecordTrainingView.as_view(), name="record_training"),
    path("aanwijzingen/<uuid:pk>/beeindigen/", views.EndDesignationView.as_view(), name="end_designation"),
    path("weegtafel/wegers/", views.WeighingTableView.as_view(), name="weighing_table"),
    path("weegtafel/wegers/<uuid:pk>/nieuw/", views.SeatWeigherView.as_view(), name="seat_weigher"),
    path("weegtafel/wegers/plaatsen/<uuid:pk>/beeindigen/", views.EndSeatView.as_view(), name="end_seat"),
    path("weegtafel/wegers/plaatsen/<uuid:pk>/afwezigheid/", views.RecordAbsenceView.as_view(), name="record_absence"),
    path("weegtafel/wegers/plaatsen/<uuid:pk>/overdragen/", views.HandOverSeatView.as_view(), name="hand_over_seat"),
]
