"""Writing the trail. Reading it is for `parta.lawfulness` alone (WET 14(2))."""

from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from parta.audit.context import Act, current_act
from parta.audit.events import EVENTS
from parta.audit.models import LogEntry


def record(
    event: str,
    *,
    subject: Any = None,
    actor: Any = None,
    result: str = LogEntry.Result.DONE,
    basis: str = "",
    designation_id: UUID | None = None,
) -> LogEntry:
    """Write one row of the trail: the event, never a value.

    A subject that is part of a file gives aliases (HMACs that go with the file); a platform row gives its id.
    Raises KeyError for an event without a sentence. Legal basis: WET 14(2).
    """
    act = current_act()
    entry = _entry(act, event, actor=actor, result=result, basis=basis, designation_id=designation_id)
    if subject is not None:
        _describe(entry, subject)
    entry.save(force_insert=True)
    return entry


def record_reads(act: Act) -> None:
    """Write one row per data subject whose decrypted text entered the response (T17).

    Legal basis: WET 14(2). Rule: LOG-01.
    """
    rows = []
    for opened in act.opened.values():
        entry = _entry(act, "object.read")
        _describe(entry, opened)
        rows.append(entry)
    act.opened.clear()
    if rows:
        LogEntry.objects.bulk_create(rows)


def record_change(instance: Any, action: int | None, fields: list[str]) -> LogEntry:
    """Write a change of a platform model with the names of the fields. Legal basis: WET 14(2)."""
    entry = _entry(current_act(), "model.changed")
    entry.content_type = ContentType.objects.get_for_model(instance)
    entry.object_pk = str(instance.pk)
    entry.action = action if action is not None else LogEntry.Action.UPDATE
    entry.fields = fields
    entry.save(force_insert=True)
    return entry


def _entry(act: Act, event: str, actor: Any = None, **values: Any) -> LogEntry:
    EVENTS[event]
    reads = event.startswith("trail.") or event.endswith((".read", "_read", ".refused", ".failed"))
    actor = actor or act.actor
    return LogEntry(
        event=event,
        actor_id=actor.pk if actor is not None else None,
        purpose=act.purpose,
        origin=act.origin,
        timestamp=timezone.now(),
        action=LogEntry.Action.ACCESS if reads else LogEntry.Action.UPDATE,
        **values,
    )


def _describe(entry: LogEntry, subject: Any) -> None:
    """Name the object by its id; no word of what it holds. Rule: LOG-04."""
    entry.content_type = ContentType.objects.get_for_model(getattr(subject, "trail_model", type(subject)))
    entry.consultation_body_id = getattr(subject, "trail_body_id", None)
    aliases = getattr(subject, "trail_aliases", None)
    if aliases is None:
        entry.object_pk = str(subject.pk)
        return
    entry.object_alias, entry.person_alias = aliases()
