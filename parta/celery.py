"""The worker and its clock; messages carry ids only."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parta.settings")
app = Celery("parta")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(
    [
        "parta.access",
        "parta.outbox",
        "signals.reports",
        "cases.dossier",
        "cases.contributions",
        "cases.consultations",
        "retention.destruction",
        "parta.vault",
        "parta.worklist",
    ],
    related_name="tasks",
)
