from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "parta.access"
    label = "access"
