from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "parta.organisations"
    label = "organisations"
