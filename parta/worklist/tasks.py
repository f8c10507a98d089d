"""The worker's side of the reminders: one task per thing that waits, ids only; each looks again."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from parta.access.acting import acting
from parta.worklist import reminders


@shared_task(name="worklist.find_reminders")
def find_reminders() -> None:
    """Wake one task per thing of which somebody still has to be told."""
    with acting(None, "reminders"):
        found = [(str(term), str(pk)) for term, pk in reminders.due(timezone.localdate())]
    for term, pk in found:
        remind.delay(term, pk)


@shared_task(name="worklist.remind")
def remind(term: str, pk: str) -> None:
    """Tell who should know of one thing, once."""
    with acting(None, "reminders"):
        reminders.remind(term, UUID(pk), timezone.localdate())
