from django.urls import path

from parta.accounts import views

app_name = "accounts"
# Below /account/, which the gates let through.
urlpatterns = [
    path("account/geheimhouding/", views.SecrecyView.as_view(), name="secrecy"),
    path("account/sessie/", views.AliveView.as_view(), name="alive"),
    path("account/geen-aanwijzing/", views.NoDesignationView.as_view(), name="no_designation"),
]
