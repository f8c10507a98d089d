from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

# Django's own test client calls itself testserver.
LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "testserver"}


class DemoConfig(AppConfig):
    name = "parta.demo"
    label = "demo"

    def ready(self) -> None:
        """Refuse to start a demo that other machines could reach."""
        if settings.DEMO and (others := set(settings.ALLOWED_HOSTS) - LOOPBACK):
            names = ", ".join(sorted(others))
            raise ImproperlyConfigured(f"PARTA_DEMO is for this machine only: take {names} out of ALLOWED_HOSTS.")
