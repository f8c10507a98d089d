"""The worker's side of the outbox: ids only."""

from uuid import UUID

from celery import shared_task

from parta.access.acting import acting
from parta.outbox import services
from parta.outbox.models import Notice


@shared_task(name="outbox.deliver_due")
def deliver_due() -> None:
    """Wake one task per notice that still has to be mailed."""
    with acting(None, "reminders"):
        due = list(services.due_now().values_list("pk", flat=True)[:200])
    for pk in due:
        deliver.delay(str(pk))


@shared_task(name="outbox.deliver_digests")
def deliver_digests() -> None:
    """Wake one task per person who gets one mail a day and for whom something waits."""
    with acting(None, "reminders"):
        waiting = Notice.objects.to_mail().exclude(kind__in=Notice.ALARMS)
        people = list(waiting.order_by().values_list("user", flat=True).distinct())
    for user_id in people:
        deliver_digest.delay(str(user_id))


@shared_task(name="outbox.deliver_digest")
def deliver_digest(pk: str) -> None:
    """Mail one line to one person."""
    with acting(None, "reminders"):
        services.deliver_digest(UUID(pk))


@shared_task(name="outbox.deliver")
def deliver(pk: str) -> None:
    """Mail one notice."""
    with acting(None, "reminders"):
        services.deliver(pk)
