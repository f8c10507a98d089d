from django.urls import path

from retention.certificates import views

urlpatterns = [
    path("vernietigingen/", views.CertificateListView.as_view(), name="certificates"),
    path("vernietigingen/<uuid:pk>/", views.CertificateView.as_view(), name="certificate"),
    path("vernietigingen/<uuid:pk>/pdf/", views.CertificatePdfView.as_view(), name="certificate_pdf"),
]
