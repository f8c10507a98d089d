"""The world of these suites, built once per module: most of their time would go into it."""

from contextlib import contextmanager

import pytest
from django.db import transaction

from tests.access.seats import Seats
from tests.access.world import build_world


@contextmanager
def undone():
    """A transaction of both databases that never stays."""
    with transaction.atomic(), transaction.atomic(using="keys"):
        yield
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="keys")


@pytest.fixture(scope="module")
def shared(django_db_setup, django_db_blocker):
    """The world with a row of every kind, and everybody who asks for its pages."""
    with django_db_blocker.unblock(), undone():
        world = build_world()
        world.objects["designation"] = world.table.intake.designations.get()
        world.seats = Seats.of(world.table, world.other)
        yield world


@pytest.fixture
def world(shared):
    """The world as it was built, whatever the test before did to it or read of it."""
    with undone():
        yield shared
