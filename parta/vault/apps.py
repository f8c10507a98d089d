from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "parta.vault"
    label = "vault"
