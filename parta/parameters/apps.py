from django.apps import AppConfig


class ParametersConfig(AppConfig):
    name = "parta.parameters"
    label = "parameters"
