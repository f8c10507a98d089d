from django.urls import path

from cases.analysis import views

urlpatterns = [path("casussen/<uuid:pk>/analyse/", views.AnalyseView.as_view(), name="analyse")]
