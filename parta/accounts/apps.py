from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "parta.accounts"
    label = "accounts"

    def ready(self) -> None:
        from parta.accounts import receivers  # noqa: F401
