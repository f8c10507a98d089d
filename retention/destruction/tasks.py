"""The worker's side: ids only; each task looks again under lock."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from parta.access.acting import acting
from retention.destruction import services
from retention.terms import services as terms


@shared_task(name="retention.find_due")
def find_due() -> None:
    """Bring the list of dates up to date and wake one task per file that is due and may go. Rule: RET-19."""
    today = timezone.localdate()
    with acting(None, "destruction"):
        terms.refresh(on=today)
        ready = [(file.kind, str(file.root_id)) for file in terms.due(today) if not file.undecided]
    for kind, root_id in ready:
        destroy.delay(kind, root_id)


@shared_task(name="retention.destroy")
def destroy(kind: str, root_id: str) -> None:
    """Destroy one file, if it is still due."""
    services.destroy(kind=kind, root_id=UUID(root_id), on=timezone.localdate())


@shared_task(name="retention.resume_unfinished")
def resume_unfinished() -> None:
    """Finish what a fault broke off."""
    services.resume_unfinished()
