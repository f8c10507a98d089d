from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "parta.audit"
    label = "audit"
