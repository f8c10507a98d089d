from django.apps import AppConfig


class ContactpointConfig(AppConfig):
    name = "contactpoint"
