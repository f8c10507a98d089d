from django.urls import path

from retention.terms import views

urlpatterns = [path("termijnen/", views.TermsView.as_view(), name="terms")]
