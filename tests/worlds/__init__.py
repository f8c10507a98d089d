"""The worlds of the tests: each a municipality of its own, played once into the template by the services.

`python -m tests.worlds FILE` plays them on the databases of the environment and keeps in the file what a test takes up:
the table with its people, and what was made, by the names of the steps. A test takes a world at most once; what it does
with it is rolled back, or goes with its own clone.
"""

from __future__ import annotations

import pickle
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests import database

FOLDER = Path(__file__).parent
NAMES = ("empty", "report", "referral", "views", "assessment", "case", "working", "closed")
TABLE = "a table"
# What was taken since the databases were as the template is.
_taken: set[str] = set()


@dataclass
class World:
    """A casusoverleg as a world left it: its table, and what the steps made by name."""

    table: Any
    made: dict[str, Any]


def read(name: str) -> list[tuple[list[dict], int]]:
    """The steps of a world after those it goes on from, each list with how many days earlier it is played."""
    told = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    before = read(told["from"]) if "from" in told else []
    return [(steps, earlier + told.get("earlier", 0)) for steps, earlier in before] + [(told["steps"], 0)]


def play(name: str, table: Any) -> World:
    """Play a world at a table, by its people."""
    from parta.demo.player import Player

    player = Player(table.body, table.sits)
    for steps, earlier in read(name):
        player.play(steps, earlier=earlier)
    return World(table, player.made)


def is_first() -> bool:
    """Whether this is the first table that the test asks for: that one can be any world, the others are made."""
    first = TABLE not in _taken
    _taken.add(TABLE)
    return first


def take(name: str) -> World | None:
    """A world of the template, for this test alone; nothing when the test has it already."""
    if name in _taken:
        return None
    _taken.add(name)
    return pickle.loads(_kept(database.Servers.from_environment().folder)[name])  # noqa: S301 (we wrote it)


@cache
def _kept(folder: str) -> dict[str, bytes]:
    return pickle.loads((Path(folder) / database.WORLDS).read_bytes())  # noqa: S301 (we wrote it)


@contextmanager
def untouched(*, whole: bool = False):
    """Whatever is taken inside is given back; `whole`: inside are other databases, in which nothing is taken yet."""
    before = set(_taken)
    if whole:
        _taken.clear()
    try:
        yield
    finally:
        _taken.clear()
        _taken.update(before)
