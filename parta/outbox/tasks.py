"""The worker's side of the outbox: ids only."""

from celery import shared_task

from parta.access.acting import acting
from parta.outbox import services
from parta.outbox.models import Notice


@shared_task(name="outbox.deliver_due")
def deliver_due() -> None:
    """Wake one task per notice that still has to be mailed."""
    with acting(None, "reminders"):
        due = list(Notice.objects.to_mail().order_by("created_at").values_list("pk", flat=True)[:200])
    for pk in due:
        deliver.delay(str(pk))


@shared_task(name="outbox.deliver")
def deliver(pk: str) -> None:
    """Mail one notice."""
    with acting(None, "reminders"):
        services.deliver(pk)
