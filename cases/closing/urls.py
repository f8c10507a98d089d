from django.urls import path

from cases.closing import views

urlpatterns = [path("casussen/<uuid:pk>/afsluiten/", views.CloseCaseView.as_view(), name="close")]
