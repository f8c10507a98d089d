from django.urls import path

from parta.outbox import views

app_name = "outbox"
urlpatterns = [path("berichten/", views.MailView.as_view(), name="mail")]
