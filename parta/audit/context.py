"""The act that is under way: who acts, for what purpose, from where. `parta.access.acting` opens and closes it."""

from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass
class Act:
    """One transaction of one actor: purpose, origin, the keys that it loaded or missed, the persons it read."""

    actor: Any
    purpose: str
    origin: str = ""
    keys: dict[UUID, bytes] = field(default_factory=dict, repr=False)
    missing_keys: set[UUID] = field(default_factory=set, repr=False)
    opened: dict[UUID, Any] = field(default_factory=dict, repr=False)
    # What was asked once in this act and holds for all of it.
    remembered: dict[Any, Any] = field(default_factory=dict, repr=False)


current: ContextVar[Act | None] = ContextVar("parta_act", default=None)


class NotActing(RuntimeError):
    """Something touched protected data outside `acting()`."""


def remembered(key: Any, about: Any, make: Any) -> Any:
    """Return what was asked before in this act about this very object, else ask it now.

    What an act changes, it changes on rows that it read under lock: other objects, so nothing stale is given.
    """
    act = current.get()
    if act is None:
        return make()
    if key not in act.remembered:
        # The object is kept with the answer, so that its id is not given to another meanwhile.
        act.remembered[key] = (about, make())
    return act.remembered[key][1]


def current_act() -> Act:
    """Return the act under way; raise NotActing outside `acting()`."""
    act = current.get()
    if act is None:
        raise NotActing("Protected data can be touched only inside parta.access.acting().")
    return act
