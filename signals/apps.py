from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig

STEPS = ("referrals", "informing", "weighing", "gathering")


class SignalsConfig(AppConfig):
    name = "signals"

    def ready(self) -> None:
        """Let each step put its own parts on the pages of earlier steps."""
        for module in (f"signals.{step}.sections" for step in STEPS):
            if find_spec(module):
                import_module(module)
