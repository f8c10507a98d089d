from django.urls import path

from signals.reports import views

urlpatterns = [
    path("meldingen/", views.ReportListView.as_view(), name="reports"),
    path("meldingen/nieuw/", views.TakeReportView.as_view(), name="take_report"),
    path("meldingen/naast-elkaar/", views.SideBySideView.as_view(), name="side_by_side"),
    path("meldingen/<uuid:pk>/", views.ReportView.as_view(), name="report"),
    path("meldingen/<uuid:pk>/besluit/", views.DecideReportView.as_view(), name="decide_report"),
    path("meldingen/<uuid:pk>/bevestigen/", views.GiveReceiptView.as_view(), name="give_receipt"),
    path("meldingen/<uuid:pk>/bevestiging/", views.ReceiptView.as_view(), name="receipt"),
    path("meldingen/<uuid:pk>/melder/", views.ShowReporterView.as_view(), name="show_reporter"),
]
