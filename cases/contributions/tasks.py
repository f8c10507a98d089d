"""The worker's side: what nobody confirmed in time goes."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from cases.contributions import services
from parta.access.acting import acting


@shared_task(name="cases.find_unconfirmed")
def find_unconfirmed() -> None:
    """Wake one task per statement that was entered on behalf of a participant that let its day pass."""
    with acting(None, "reminders"):
        found = list(services.unconfirmed(timezone.localdate()).values_list("pk", flat=True)[:500])
    for pk in found:
        remove_unconfirmed.delay(str(pk))


@shared_task(name="cases.remove_unconfirmed")
def remove_unconfirmed(pk: str) -> None:
    """Empty one such statement, unless it was confirmed meanwhile."""
    with acting(None, "reminders"):
        services.remove_unconfirmed(contribution_id=UUID(pk), today=timezone.localdate())
