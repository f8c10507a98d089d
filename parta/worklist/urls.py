from django.urls import path

from parta.worklist import views

app_name = "worklist"
urlpatterns = [
    path("", views.WorklistView.as_view(), name="index"),
    path("zoeken/", views.SearchView.as_view(), name="search"),
    path("bekend-hier/", views.KnownView.as_view(), name="known"),
]
