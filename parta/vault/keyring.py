"""Keys of the act under way: made, loaded by the page, destroyed. The only code that touches the key database."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connections, models, transaction

from parta.audit.context import current, current_act
from parta.vault import crypto


class Closed(RuntimeError):
    """A text was read without `with_keys()`."""


@dataclass(frozen=True)
class Opened:
    """A data subject whose text entered the response: what `record_reads` writes a row for."""

    trail_model: type[models.Model]
    root_id: UUID
    trail_body_id: UUID | None

    def trail_aliases(self) -> tuple[UUID, UUID]:
        """The aliases of the person as an object and as a person."""
        return aliases(self.root_id, "root", self.root_id)


def alias_key_id(root_id: UUID) -> UUID:
    """Return the id of the key under which the aliases of a file are made."""
    return uuid.uuid5(root_id, "alias")


def create(ids: Iterable[UUID], reference: str = "") -> None:
    """Make data keys, committed at once so that no text can be stored without its key."""
    ids = list(ids)
    try:
        with transaction.atomic(using="keys"):
            _insert(ids, reference)
    except IntegrityError:
        # A destruction run renewed the epoch between our reading it and our insert: the new one is there now.
        with transaction.atomic(using="keys"):
            _insert(ids, reference)


def _insert(ids: list[UUID], reference: str) -> None:
    from parta.vault.models import DataKey

    epoch_id, epoch_key = _current_epoch()
    fresh = {key_id: crypto.new_key() for key_id in ids}
    DataKey.objects.bulk_create(
        DataKey(
            pk=key_id,
            epoch_id=epoch_id,
            wrapped=crypto.wrap(key, epoch_key, key_id),
            references=[reference] if reference else [],
        )
        for key_id, key in fresh.items()
    )
    current_act().keys.update(fresh)


def _current_epoch() -> tuple[UUID, bytes]:
    from parta.vault.models import EpochKey

    epoch = EpochKey.objects.order_by("-created_at").first()
    if epoch is not None:
        return epoch.pk, crypto.unwrap(epoch.wrapped, crypto.master_key(), epoch.pk)
    epoch_id, key = uuid.uuid4(), crypto.new_key()
    EpochKey.objects.create(pk=epoch_id, wrapped=crypto.wrap(key, crypto.master_key(), epoch_id))
    return epoch_id, key


def open_file(root_id: UUID, reference: str) -> None:
    """Make the alias key of a new file, known by its reference."""
    create([alias_key_id(root_id)], reference)


def name_file(root_id: UUID, reference: str) -> None:
    """Add a reference by which the privacy officer may look a file up in the trail."""
    from parta.vault.models import DataKey

    row = DataKey.objects.get(pk=alias_key_id(root_id))
    if reference not in row.references:
        row.references = [*row.references, reference]
        row.save(update_fields=["references"])


def load(ids: Iterable[UUID]) -> None:
    """Load keys into the act in one query; a missing one shows when its text is read."""
    from parta.vault.models import DataKey

    held = current_act().keys
    wanted = {key_id for key_id in ids if key_id not in held}
    if not wanted:
        return
    epochs: dict[UUID, bytes] = {}
    for row in DataKey.objects.filter(pk__in=wanted).select_related("epoch"):
        if row.epoch_id not in epochs:
            epochs[row.epoch_id] = crypto.unwrap(row.epoch.wrapped, crypto.master_key(), row.epoch_id)
        held[row.pk] = crypto.unwrap(row.wrapped, epochs[row.epoch_id], row.pk)
    current_act().missing_keys.update(wanted - held.keys())


def load_for(rows: Iterable[Any]) -> None:
    """Load the keys of rows, of the related rows that came with them, and of their aliases."""
    ids: set[UUID] = set()
    seen: set[int] = set()
    for row in rows:
        _collect(row, ids, seen)
    load(ids)


def _collect(row: Any, ids: set[UUID], seen: set[int]) -> None:
    from parta.vault.models import FileMember

    # A one-to-one row holds the row that it came with: look at each row once.
    if not isinstance(row, models.Model) or id(row) in seen:
        return
    seen.add(id(row))
    if isinstance(row, FileMember):
        if key_id := getattr(row, "key_id", None):
            ids.add(key_id)
        if row.root_path == "pk":
            ids.add(alias_key_id(row.pk))
    for related in row._state.fields_cache.values():
        if isinstance(related, FileMember):
            _collect(related, ids, seen)


def key(key_id: UUID) -> bytes:
    """Return a loaded key; raise Closed when the page did not load it, KeyMissing when it does not exist."""
    held = current_act().keys
    if key_id in held:
        return held[key_id]
    if key_id in current_act().missing_keys:
        raise crypto.KeyMissing(f"Key {key_id} is not in the key database.")
    raise Closed(f"Key {key_id} is not loaded: use with_keys().")


def mark_read(row: Any) -> None:
    """Remember that this row's person was read; the act writes it down at its end."""
    act = current_act()
    if row.root_id not in act.opened:
        act.opened[row.root_id] = Opened(row.trail_model, row.root_id, row.trail_body_id)


def aliases(root_id: UUID, label: str, row_id: UUID) -> tuple[UUID, UUID]:
    """Return (object alias, person alias), both HMACs under the file's alias key."""
    key_id = alias_key_id(root_id)
    load([key_id])
    alias_key = key(key_id)
    return _uuid(alias_key, "object", label, str(row_id)), _uuid(alias_key, "person")


def person_aliases_of(reference: str) -> list[UUID]:
    """Return the person aliases of the files known by a reference; empty when it is gone or never was."""
    from parta.vault.models import DataKey

    ids = list(DataKey.objects.filter(references__contains=[reference]).values_list("pk", flat=True))
    load(ids)
    return [_uuid(key(key_id), "person") for key_id in ids]


def _uuid(under: bytes, *parts: str) -> UUID:
    return UUID(bytes=crypto.keyed_hash(under, *parts)[:16])


def destroy(ids: Iterable[UUID]) -> int:
    """Delete keys for good and return how many were there; what they sealed is unreadable from now on."""
    from parta.vault.models import DataKey

    ids = list(ids)
    gone, _per_model = DataKey.objects.filter(pk__in=ids).delete()
    # After a commit there is no act any more, and nothing left that could read by them.
    if (act := current.get()) is not None:
        for key_id in ids:
            act.keys.pop(key_id, None)
    return gone


def renew_epoch(batch: int = 2000) -> int:
    """Wrap the surviving keys under a new epoch key and destroy the old ones; return how many survived.

    The old epoch keys no longer exist anywhere afterwards. Batches are committed one by one, so that nobody who makes
    a key waits for all of them; broken off, it is simply done again. Rule: RET-25.
    """
    from parta.vault.models import EpochKey

    epoch_id, epoch_key = uuid.uuid4(), crypto.new_key()
    EpochKey.objects.create(pk=epoch_id, wrapped=crypto.wrap(epoch_key, crypto.master_key(), epoch_id))
    survivors = 0
    while True:
        while wrapped := _wrap_anew(epoch_id, epoch_key, batch):
            survivors += wrapped
        try:
            with transaction.atomic(using="keys"):
                EpochKey.objects.exclude(pk=epoch_id).delete()
        except IntegrityError:
            # Somebody made a key under an old epoch meanwhile: that one is wrapped too.
            continue
        return survivors


def _wrap_anew(epoch_id: UUID, epoch_key: bytes, batch: int) -> int:
    from parta.vault.models import DataKey, EpochKey

    with transaction.atomic(using="keys"):
        rows = list(DataKey.objects.select_for_update().exclude(epoch=epoch_id).order_by("pk")[:batch])
        if not rows:
            return 0
        old = EpochKey.objects.in_bulk({row.epoch_id for row in rows})
        opened = {pk: crypto.unwrap(row.wrapped, crypto.master_key(), pk) for pk, row in old.items()}
        plain = {row.pk: crypto.unwrap(row.wrapped, opened[row.epoch_id], row.pk) for row in rows}
        with connections["keys"].cursor() as cursor:
            cursor.execute(
                "UPDATE vault_datakey k SET epoch_id = %s, wrapped = n.wrapped"
                " FROM unnest(%s::uuid[], %s::bytea[]) AS n(id, wrapped) WHERE k.id = n.id",
                [epoch_id, list(plain), [crypto.wrap(key, epoch_key, pk) for pk, key in plain.items()]],
            )
    return len(rows)
