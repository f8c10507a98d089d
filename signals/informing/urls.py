from django.urls import path

from signals.informing import views

urlpatterns = [
    path("informeren/", views.InformingListView.as_view(), name="informing"),
    path("informeren/<uuid:pk>/", views.DecideInformingView.as_view(), name="decide_informing"),
]
