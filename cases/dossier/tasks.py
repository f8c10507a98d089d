"""The worker's side: wakes up, the database knows what is due."""

from celery import shared_task

from cases.dossier import services
from parta.access.acting import acting


@shared_task(name="cases.refresh_activity")
def refresh_activity() -> None:
    """Bring the lists up to date, a batch per transaction, until there is nothing to do."""
    batch = services.BATCH
    while batch == services.BATCH:
        with acting(None, "reminders"):
            batch = services.refresh_activity()
