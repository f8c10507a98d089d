from django.urls import include, path

app_name = "contactpoint"
urlpatterns = [
    path("", include("contactpoint.requests.urls")),
]
