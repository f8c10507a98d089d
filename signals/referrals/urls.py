from django.urls import path

from signals.referrals import views

urlpatterns = [
    path("aanmeldingen/", views.ReferralListView.as_view(), name="referrals"),
    path("aanmeldingen/nieuw/", views.SubmitReferralView.as_view(), name="submit_referral"),
    path("aanmeldingen/<uuid:pk>/", views.ReferralView.as_view(), name="referral"),
    path("aanmeldingen/<uuid:pk>/aanvullen/", views.SupplementReferralView.as_view(), name="supplement_referral"),
    path("aanmeldingen/<uuid:pk>/bsn/", views.ShowBsnView.as_view(), name="show_bsn"),
    path("aanmeldingen/<uuid:pk>/verplaatsen/", views.MoveReferralView.as_view(), name="move_referral"),
    path("aanmeldingen/<uuid:pk>/samenvoegen/", views.JoinReferralsView.as_view(), name="join_referrals"),
    path("aanmeldingen/samenvoegingen/<uuid:pk>/losmaken/", views.UndoJoinView.as_view(), name="undo_join"),
    path("aanmeldingen/uitspraken/<uuid:pk>/dicht/", views.OpenItemView.as_view(), name="open_item"),
    path("aanmeldingen/uitspraken/<uuid:pk>/verwijderen/", views.RemoveItemView.as_view(), name="remove_item"),
    path("meldingen/aanmelden/", views.SubmitFromReportsView.as_view(), name="submit_from_reports"),
    path("meldingen/<uuid:pk>/aanmelden/", views.SubmitFromReportView.as_view(), name="submit_from_report"),
]
