"""Which rows, keys and files make up a file: found by following CASCADE, so that a new model is covered by itself."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import CASCADE

from parta.access.sight import guarded_models
from parta.vault.keyring import alias_key_id
from parta.vault.models import VaultModel
from retention.destruction.models import DestructionRun, LedgerItem

Rows = dict[type[models.Model], list]

FILE_FIELD = "file_stored"
"""The field in which a row names its file in the storage."""
POINTER = "object_id"
"""The field with which a search token, a notice or a draft points to a row of a file."""


def children_of(model: type[models.Model]) -> Iterator[tuple[type[models.Model], str]]:
    """Return each model that goes with this one, and the field by which it hangs on it."""
    for relation in model._meta.related_objects:
        if relation.on_delete is CASCADE:
            yield relation.related_model, relation.field.name


POINTERS = "object_ids"
"""The field with which a paper points to every file of which it holds something."""


def pointing_models() -> list[type[models.Model]]:
    """Return the models whose rows point to rows of files by id, without a foreign key."""
    return [model for model in guarded_models() if _pointer(model)]


def pointing(model: type[models.Model], ids: list[UUID]) -> models.QuerySet:
    """Return the rows of a pointing model that point to one of these."""
    name = _pointer(model)
    lookup = {f"{name}__overlap": ids} if name == POINTERS else {f"{name}__in": ids}
    return model._base_manager.filter(**lookup)


def _pointer(model: type[models.Model]) -> str:
    return next((field.name for field in model._meta.concrete_fields if field.name in (POINTER, POINTERS)), "")


def rows_of(root: type[models.Model], root_id: UUID) -> Rows:
    """Return the ids of every row of a file by model, the root first, and of what points to them. Rule: RET-14."""
    found: dict[type[models.Model], dict] = {root: {root_id: None}}
    waiting = [(root, [root_id])]
    while waiting:
        model, ids = waiting.pop(0)
        for child, field in children_of(model):
            known = found.setdefault(child, {})
            held = child._base_manager.filter(**{f"{field}__in": ids}).values_list("pk", flat=True)
            if fresh := [pk for pk in held if pk not in known]:
                known.update(dict.fromkeys(fresh))
                waiting.append((child, fresh))
    every = [pk for ids in found.values() for pk in ids if isinstance(pk, UUID)]
    for model in pointing_models():
        found[model] = dict.fromkeys(pointing(model, every).values_list("pk", flat=True))
    return {model: list(ids) for model, ids in found.items() if ids}


def write_down(run: DestructionRun, rows: Rows) -> list[LedgerItem]:
    """Write the ledger of a run: ids, keys and files by kind, nothing that leads to a person (RET-26)."""
    items = [_item(run, model, ids) for model, ids in rows.items()]
    LedgerItem.objects.bulk_create(items)
    return items


def _item(run: DestructionRun, model: type[models.Model], ids: list) -> LedgerItem:
    rows = model._base_manager.filter(pk__in=ids)
    keys = list(rows.order_by().values_list("key_id", flat=True).distinct()) if issubclass(model, VaultModel) else []
    if issubclass(model, VaultModel) and model.root_path == "pk":
        keys += [alias_key_id(pk) for pk in ids]
    has_files = FILE_FIELD in {field.name for field in model._meta.concrete_fields}
    files = rows.exclude(**{FILE_FIELD: ""}).values_list(FILE_FIELD, flat=True) if has_files else ()
    kind, row_ids = model._meta.label_lower, [str(pk) for pk in ids]
    return LedgerItem(run=run, kind=kind, row_ids=row_ids, key_ids=keys, files=list(files))


def rows_in(items: Iterable[LedgerItem]) -> Rows:
    """Return the rows that a ledger names; a kind that a later version dropped has no rows any more."""
    known = {model._meta.label_lower: model for model in apps.get_models()}
    return {known[item.kind]: _ids(known[item.kind], item.row_ids) for item in items if item.kind in known}


def _ids(model: type[models.Model], row_ids: list[str]) -> list:
    return [model._meta.pk.to_python(row_id) for row_id in row_ids]


def erase(rows: Rows) -> int:
    """Delete rows, those that hang on others first, and return how many were there. Rule: RET-17."""
    gone = 0
    for model in reversed(rows):
        selected = model._base_manager.filter(pk__in=rows[model])
        gone += selected._raw_delete(selected.db)
    return gone
