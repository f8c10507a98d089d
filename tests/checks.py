"""One test per rule of the house: it names all who break it, and holds of something."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

Things = TypeVar("Things", bound=Collection)


def some(things: Things) -> Things:
    """The same things, of which there must be some: a rule that is asked of nothing always holds."""
    assert things, "there is nothing to check"
    return things


def assert_none(offenders: Iterable[object]) -> None:
    """Nobody breaks the rule; who does is named, each of them."""
    found = [str(offender) for offender in offenders]
    assert found == [], "\n".join([f"{len(found)} break this rule:", *found])
