from django.urls import path

from contactpoint.requests import views

urlpatterns = [
    path("verzoeken/", views.RequestListView.as_view(), name="requests"),
    path("verzoeken/<uuid:pk>/", views.RequestView.as_view(), name="request"),
    path("verzoeken/<uuid:pk>/behandelen/", views.TakeUpView.as_view(), name="take_up"),
]
