"""The worker's side of what the vault keeps for a while."""

from celery import shared_task
from django.utils import timezone

from parta.access.acting import acting
from parta.vault import services


@shared_task(name="access.purge_drafts")
def purge_drafts() -> None:
    """Destroy drafts that nobody came back to."""
    with acting(None, "destruction"):
        services.purge_drafts(now=timezone.now())
