from importlib import import_module

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "retention"

    def ready(self) -> None:
        """Let the terms put their date on the case page, and the certificate end each run."""
        for module in ("retention.terms.sections", "retention.certificates.services"):
            import_module(module)
