from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "parta.outbox"
    label = "outbox"
