from django.urls import path

from signals.referrals import views

urlpatterns = [
    path("aanmeldingen/", views.ReferralListView.as_view(), name="referrals"),
    path("aanmeldingen/nieuw/", views.SubmitReferralView.as_view(), name="submit_referral"),
    path("aanmeldingen/<uuid:pk>/", views.ReferralView.as_view(), name="referral"),
    path("aanmeldingen/uitspraken/<uuid:pk>/dicht/", views.OpenItemView.as_view(), name="open_item"),
    path("meldingen/<uuid:pk>/aanmelden/", views.SubmitFromReportView.as_view(), name="submit_from_report"),
]
