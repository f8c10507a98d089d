"""The worker's side of papers: one task per paper, made as its reader; old ones go."""

from uuid import UUID

from celery import shared_task
from django.utils import timezone

from cases.consultations import services
from cases.consultations.models import MeetingPaper
from parta.access.acting import acting
from parta.accounts.models import User

AT_A_TIME = 8


@shared_task(name="cases.find_papers")
def find_papers() -> None:
    """Wake one task per paper that waits."""
    with acting(None, "reminders"):
        found = list(services.papers_to_make(timezone.now()).order_by("asked_at").values_list("pk", flat=True)[:20])
    for pk in found:
        make_paper.delay(str(pk))


@shared_task(name="cases.make_paper")
def make_paper(pk: str) -> None:
    """Make one paper as its reader, so that both walls apply."""
    with acting(None, "reminders"):
        paper = MeetingPaper.objects.select_related("user").filter(pk=pk, finished_at__isnull=True).first()
    if paper is not None:
        _make(paper.user, UUID(pk))


def _make(user: User, paper_id: UUID) -> None:
    """A few items at a time, so that its reader sees how far it is."""
    with acting(user, "work"):
        items = services.begin_paper(actor=user, paper_id=paper_id)
    parts = []
    for start in range(0, len(items), AT_A_TIME):
        with acting(user, "work"):
            some = items[start : start + AT_A_TIME]
            parts += services.paper_parts(actor=user, paper_id=paper_id, item_ids=some, number=start + 1)
    if parts:
        with acting(user, "work"):
            services.finish_paper(actor=user, paper_id=paper_id, parts=parts)


@shared_task(name="cases.purge_papers")
def purge_papers() -> None:
    """Destroy papers that were kept for an hour."""
    with acting(None, "destruction"):
        services.purge_papers(now=timezone.now())
