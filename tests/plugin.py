"""Loaded by `-p tests.plugin`: servers and a clone of the template are there before Django's settings load.

Every process of a run (xdist's workers, or pytest itself) works on its own clone. A test marked `django_db` sees both
databases and rolls back; a test that must commit asks for `fresh_database`.
"""

from __future__ import annotations

import contextlib
import os

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connections

from tests import database

FRESH = {
    "fresh_database",
    "fresh_module_database",
    "site",
    "site_worker",
    "page_as",
    "visitor",
    "celery_worker_process",
}
FLUSHING = {"transactional_db", "live_server", "django_db_reset_sequences", "django_db_serialized_rollback"}
_open = contextlib.ExitStack()


def _worker_number(worker: str) -> int:
    return int(worker.removeprefix("gw")) + 1 if worker.startswith("gw") else 0


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests():
    """A wrapper, because it must come before pytest-django loads the settings."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    if database.ADDRESS not in os.environ:
        servers = _open.enter_context(database.running(keep=True))
        os.environ[database.ADDRESS] = servers.to_environment()
        _open.callback(os.environ.pop, database.ADDRESS)
    clone = database.Servers.from_environment().clone(f"{worker or 'main'}_{os.getpid()}", _worker_number(worker))
    _open.callback(clone.drop)
    database.enter(clone)
    return (yield)


def pytest_unconfigure():
    """Drop the clone, and stop the servers if this process started them."""
    with contextlib.suppress(ImproperlyConfigured):
        connections.close_all()
    _open.close()


def pytest_addoption(parser):
    """Tests marked deep belong to `make test-deep`."""
    parser.addoption("--deep", action="store_true", help="also run the tests marked deep")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    """Let `django_db` cover both databases, and leave out the deep tests unless asked for."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        wants_database = marker or "db" in item.fixturenames
        if wants_database and not (marker and (marker.args or "databases" in marker.kwargs)):
            kwargs = marker.kwargs if marker else {}
            item.add_marker(pytest.mark.django_db(**kwargs, databases=list(database.ALIASES)), append=False)
    if not config.getoption("--deep"):
        deep = [item for item in items if item.get_closest_marker("deep")]
        config.hook.pytest_deselected(items=deep)
        items[:] = [item for item in items if item not in deep]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Refuse what would empty tables: the role of the product may not, and other tests would lose the demo region."""
    marker = item.get_closest_marker("django_db")
    asked = set(item.fixturenames)
    if asked & FLUSHING or (marker and (marker.kwargs.get("transaction") or marker.args[:1] == (True,))):
        pytest.fail("A test that commits asks for fresh_database; transaction=True and live_server would flush.", False)
    if marker and asked & FRESH:
        pytest.fail(f"django_db rolls back, {', '.join(sorted(asked & FRESH))} commits: take one of them.", False)
