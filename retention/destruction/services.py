"""Destroying a file: rows in one transaction with the ledger, then keys and files, then the statement.

Killed anywhere, it is finished later: the run without an end is the only thing that has to be remembered.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import connection
from django.utils import timezone

from parta.access.acting import acting
from parta.audit.trail import record
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.vault import files, keyring
from retention.destruction import ledger
from retention.destruction.models import DestructionRun, LedgerItem
from retention.destruction.registry import finishers
from retention.terms import services as terms
from retention.terms.derivation import Due, Undetermined
from retention.terms.models import ROOTS, Root, Term
from signals.weighing.models import NotTabled


class Mismatch(RuntimeError):
    """Not the rows that were counted are the rows that went: nothing has been destroyed."""


def destroy(*, kind: str, root_id: UUID, on: date) -> DestructionRun | None:
    """Destroy one file completely if it is due; return the run, or None when there is nothing to do.

    Looks again under lock: gone, not due or resting on an undecided parameter means nothing happens. Raises Mismatch
    when other rows would go than were counted. Legal basis: WET 9, BESL 16.
    """
    with acting(None, "destruction"):
        run = _begin(kind, root_id, on)
    if run is not None:
        _finish([run.pk])
    return run


def resume_unfinished() -> int:
    """Finish the runs that a fault broke off after their rows had gone, and return how many.

    Legal basis: WET 9, BESL 16.
    """
    with acting(None, "destruction"):
        waiting = list(DestructionRun.objects.filter(finished_at__isnull=True).values_list("pk", flat=True))
    return _finish(waiting) if waiting else 0


# --- first: rows and ledger, in one transaction ---------------------------------------------------------------------
def _begin(kind: str, root_id: UUID, on: date) -> DestructionRun | None:
    terms.hold(root_id)
    file = _due(kind, root_id, on)
    if file is None:
        return None
    rows = ledger.rows_of(ROOTS[kind], root_id)
    run = DestructionRun.objects.create(
        root_id=root_id,
        root_kind=kind,
        consultation_body_id=file.body_id,
        term=file.term,
        planned_on=file.planned_on,
        legal_on=file.legal_on,
        rows_deleted_at=timezone.now(),
    )
    ledger.write_down(run, rows)
    _tell_submitter(file)
    _erase_all(rows)
    record("destruction.started", subject=run, basis=file.term)
    return run


def _due(kind: str, root_id: UUID, on: date) -> Due | None:
    """What is due on a day and rests on decided parameters alone. Rule: RET-20."""
    try:
        file = terms.look(kind, root_id)
    except Undetermined:
        return None
    ready = file is not None and file.is_due(on) and not file.undecided
    return file if ready else None


def _tell_submitter(file: Due) -> None:
    """Tell whoever submitted that it was not tabled, when nobody did: reference and outcome only."""
    if file.term != Term.NOT_TABLED or file.kind != Root.SUBJECT:
        return
    told = Notice.objects.filter(kind=Notice.Kind.NOT_TABLED, mailed_at__isnull=False)
    for ended in NotTabled.objects.filter(subject=file.root_id).select_related("submitter"):
        if not told.filter(reference=ended.reference).exists():
            notify(user=ended.submitter, kind=Notice.Kind.NOT_TABLED, reference=ended.reference)


def _erase_all(rows: ledger.Rows) -> None:
    expected, gone = sum(len(ids) for ids in rows.values()), ledger.erase(rows)
    if gone != expected:
        raise Mismatch(f"{expected} rows should have gone, not {gone}: nothing was destroyed.")
    # A row that still hangs on one of them shows now, not at the end of the transaction.
    connection.check_constraints()


# --- then: keys, files, epoch, statement ----------------------------------------------------------------------------
def _finish(run_ids: list[UUID]) -> int:
    """Every part may be done twice: a run that was broken off between two of them starts here again."""
    with acting(None, "destruction"):
        _one_at_a_time()
        runs = list(DestructionRun.objects.filter(pk__in=run_ids, finished_at__isnull=True).order_by("rows_deleted_at"))
        if not runs:
            return 0
        _destroy_keys_and_files(LedgerItem.objects.filter(run__in=runs))
        for run in runs:
            _state(run)
    return len(runs)


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('retention.finish', 0))")


def _destroy_keys_and_files(items: Iterable[LedgerItem]) -> int:
    items = list(items)
    keys = keyring.destroy(key_id for item in items for key_id in item.key_ids)
    for item in items:
        for stored in item.files:
            files.delete(stored)
    keyring.renew_epoch()
    record("keys.rotated")
    return keys


def _state(run: DestructionRun) -> None:
    for finisher in finishers():
        finisher(run)
    run.finished_at = timezone.now()
    run.save(update_fields=["finished_at"])
    record("destruction.finished", subject=run, basis=run.term)


# --- after a restore ------------------------------------------------------------------------------------------------
def replay(*, run_id: UUID) -> tuple[int, int, int]:
    """Destroy once more what a finished run destroyed; return how many rows, keys and files had come back.

    For use after a restore of an older copy of a database or of the files. Legal basis: own choice: RET-14, RET-26.
    Rule: RET-25.
    """
    with acting(None, "destruction"):
        _one_at_a_time()
        items = list(LedgerItem.objects.filter(run=run_id))
        rows = ledger.erase(ledger.rows_in(items))
        present = [stored for item in items for stored in item.files if files.exists(stored)]
        keys = keyring.destroy(key_id for item in items for key_id in item.key_ids)
        for stored in present:
            files.delete(stored)
        if keys:
            keyring.renew_epoch()
            record("keys.rotated")
    return rows, keys, len(present)
