"""The only way to the database: one actor, one purpose, one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from parta.audit.context import Act, current
from parta.audit.trail import record_reads

PURPOSES = ("work", "public", "reminders", "destruction", "seal", "migration", "demo")


class NestedActing(RuntimeError):
    """A second actor, or a second purpose, inside one transaction."""


@contextmanager
def acting(user: Any, purpose: str, *, origin: str = "", code_hash: str = "") -> Iterator[Act]:
    """Act as `user` (None: the system or the public) for a purpose of the closed list, in one transaction.

    Row-level security reads the actor and the purpose; both are gone when the transaction ends. At the end one row
    per data subject that was read goes into the trail. Raises NestedActing inside another actor's act.
    Legal basis: WET 13(1), WET 14(2), AVG 25.
    """
    if purpose not in PURPOSES:
        raise ValueError(f"Unknown purpose: {purpose}")
    outer = current.get()
    if outer is not None:
        if outer.actor != user or outer.purpose != purpose:
            raise NestedActing(f"Already acting for {outer.purpose}; {purpose} needs a transaction of its own.")
        yield outer
        return
    act = Act(actor=user, purpose=purpose, origin=origin)
    token = current.set(act)
    try:
        with transaction.atomic():
            _tell_database(str(user.pk) if user is not None else "", purpose, code_hash)
            yield act
            if not connection.needs_rollback:
                record_reads(act)
                _tell_database("", "", "")
    finally:
        current.reset(token)


def _tell_database(user_id: str, purpose: str, code_hash: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('app.user_id', %s, true), set_config('app.purpose', %s, true),"
            " set_config('app.code_hash', %s, true)",
            [user_id, purpose, code_hash],
        )
