from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig

STEPS = (
    "participants",
    "contributions",
    "analysis",
    "plans",
    "consultations",
    "provisions",
    "exchange",
    "closing",
)


class CasesConfig(AppConfig):
    name = "cases"

    def ready(self) -> None:
        """Let each step put its own parts on the case page."""
        for module in ("cases.dossier.sections", *(f"cases.{step}.sections" for step in STEPS)):
            if find_spec(module):
                import_module(module)
