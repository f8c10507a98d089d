"""Finding what is due, and keeping the list of dates. Nothing here destroys."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db import connection, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.analysis.models import JointAnalysis
from cases.closing.models import Closing
from parta import legal
from parta.parameters.defaults import DEFAULTS
from retention.terms.derivation import FACTS, Due, Parameters, Undetermined, derive
from retention.terms.models import PlannedDestruction, Root
from signals.weighing.models import NotTabled

LOOK_AHEAD = relativedelta(years=1)
"""An open case is on the list from a year before it can be due: until then every act moves its date."""
BATCH = 1000
_DATES = ["consultation_body", "reference", "term", "planned_on", "legal_on", "derivation", "derived_on"]


def due(on: date) -> list[Due]:
    """Return what is due on a day, undecided parameters included; each row was found by a date, not by loading all.

    Legal basis: WET 9, BESL 16.
    """
    parameters = Parameters()
    found = [file for kind, rows in _may_be_due(on) for file in _derived(kind, rows, parameters)]
    return sorted((file for file in found if file.is_due(on)), key=lambda file: (file.planned_on, file.reference))


def look(kind: str, root_id: UUID) -> Due | None:
    """Return one file with its dates as the facts are now; None when it is gone.

    Raises Undetermined when its facts give no date. Legal basis: WET 9, BESL 16.
    """
    row = FACTS[kind]().filter(pk=root_id).first()
    return derive(kind, row, Parameters()) if row is not None else None


def hold(root_id: UUID) -> None:
    """Let nobody else destroy this file until the transaction ends.

    The application may not lock rows that it may not update; a lock on the id serves as well.
    Legal basis: own choice: one run per file.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [str(root_id)])


def _may_be_due(on: date) -> Iterator[tuple[str, QuerySet]]:
    """Each kind, narrowed by date to little more than what is due."""
    subjects = FACTS[Root.SUBJECT]()
    ended = Closing.objects.filter(case__subject=OuterRef("pk"), no_longer_necessary_on__lte=on)
    yield Root.SUBJECT, subjects.filter(_short_term() | Exists(ended) | _old(on))
    yield Root.REPORT, FACTS[Root.REPORT]().filter(decision__decided_on__lte=on)
    yield Root.REQUEST, FACTS[Root.REQUEST]().filter(taken_up__decided_on__lt=on)


def _short_term() -> Q:
    """Files that go within days of a decision; there are few, for they go."""
    no_risk = JointAnalysis.objects.filter(case__subject=OuterRef("pk"), has_risk_indications=False)
    return Exists(no_risk) | Exists(NotTabled.objects.filter(subject=OuterRef("pk")))


def _old(on: date) -> Q:
    """Files that began so long ago that five years since the last act can have passed."""
    lead = timedelta(days=DEFAULTS["BACKUP_DAYS"].allowed["max"])
    return Q(known_since__lte=on + lead - relativedelta(years=legal.RET_CASE_YEARS))


def _derived(kind: str, rows: QuerySet, parameters: Parameters) -> Iterator[Due]:
    for row in rows.iterator(chunk_size=BATCH):
        try:
            yield derive(kind, row, parameters)
        except Undetermined:
            # Without a fact there is no date; a file that nobody decided about is nowhere on the list.
            continue


# --- the list -----------------------------------------------------------------------------------------------------
@transaction.atomic
def refresh(*, on: date) -> int:
    """Write down the dates of files whose clock runs, and return how many rows were made or made again.

    Files with a short term are derived at every run; the others once a day. Legal basis: own choice: RET-20.
    """
    parameters = Parameters()
    return sum(_write(kind, list(_derived(kind, rows, parameters)), on) for kind, rows in _to_derive(on))


def _to_derive(on: date) -> Iterator[tuple[str, QuerySet]]:
    subjects = FACTS[Root.SUBJECT]()
    stale = ~Exists(PlannedDestruction.objects.filter(subject=OuterRef("pk"), derived_on=on))
    closed = Exists(Closing.objects.filter(case__subject=OuterRef("pk")))
    yield Root.SUBJECT, subjects.filter(_short_term())
    yield Root.SUBJECT, subjects.filter(stale).filter(closed | _old(on + LOOK_AHEAD))[:BATCH]
    yield Root.REPORT, FACTS[Root.REPORT]().filter(decision__isnull=False)
    handled = FACTS[Root.REQUEST]().filter(taken_up__isnull=False)
    fresh = PlannedDestruction.objects.filter(request=OuterRef("pk"), derived_on=on)
    yield Root.REQUEST, handled.filter(~Exists(fresh))[:BATCH]


def _write(kind: str, files: list[Due], on: date) -> int:
    rows = [_row(file, on) for file in files]
    PlannedDestruction.objects.bulk_create(rows, update_conflicts=True, unique_fields=[kind], update_fields=_DATES)
    return len(rows)


def _row(file: Due, on: date) -> PlannedDestruction:
    root: dict[str, Any] = {f"{file.kind}_id": file.root_id}
    return PlannedDestruction(
        **root,
        consultation_body_id=file.body_id,
        reference=file.reference,
        term=file.term,
        planned_on=file.planned_on,
        legal_on=file.legal_on,
        derivation=[[step, day.isoformat()] for step, day in file.steps],
        derived_on=on,
    )
