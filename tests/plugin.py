"""Loaded by `-p tests.plugin`: servers and a clone of the template are there before Django's settings load.

Every process of a run (xdist's workers, or pytest itself) works on its own clone. A test marked `django_db` sees both
databases and rolls back; a test that must commit asks for `fresh_database`. Tests go to the workers one by one, the
slowest first; a module that shares one fresh database stays together. How each test went is kept for the runner.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.template import Template
from django.test.signals import template_rendered

from parta.demo.servers import ServerError
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
# What a whole module has in common: its tests follow one another in one process.
OF_THE_MODULE = {"fresh_module_database", "site"}
# A file for the runner: how each test went and how long it took.
REPORT = "PARTA_TEST_REPORT"
# Seconds of the last whole run; what is not in it is quick, or new.
SECONDS = Path(__file__).parent / "seconds.json"
QUICK = 0.3
FLUSHING = {"transactional_db", "live_server", "django_db_reset_sequences", "django_db_serialized_rollback"}
_open = contextlib.ExitStack()


def _worker_number(worker: str) -> int:
    return int(worker.removeprefix("gw")) + 1 if worker.startswith("gw") else 0


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests():
    """A wrapper, because it must come before pytest-django loads the settings."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    if database.ADDRESS not in os.environ:
        try:
            servers = _open.enter_context(database.running())
        except ServerError as refusal:
            pytest.exit(str(refusal), returncode=1)
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


@pytest.hookimpl(wrapper=True)
def pytest_collection_modifyitems(config, items):
    """Let `django_db` cover both databases, leave out the deep tests unless asked for, and put the slowest first.

    A wrapper, because xdist reads the groups as early as it can.
    """
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
    groups = _keep_together(items)
    # Whoever asks for a random order gets it.
    if not config.getoption("random_order_enabled", False):
        _slowest_first(items, groups)
    return (yield)


def _keep_together(items) -> dict[str, list]:
    """The tests by what goes to one worker: a module that shares a database, in its own order; else each by itself."""
    groups = defaultdict(list)
    for item in items:
        shared = OF_THE_MODULE & set(item.fixturenames)
        group = item.nodeid.partition("::")[0] if shared else item.nodeid
        if shared:
            item.add_marker(pytest.mark.xdist_group(group))
            item.add_marker(pytest.mark.random_order(disabled=True))
        groups[group].append(item)
    return groups


def _slowest_first(items, groups) -> None:
    """Let nobody wait in the end for one long test."""
    seconds = json.loads(SECONDS.read_text(encoding="utf-8")) if SECONDS.exists() else {}
    takes = {group: sum(seconds.get(item.nodeid, QUICK) for item in own) for group, own in groups.items()}
    items[:] = [item for group in sorted(groups, key=takes.get, reverse=True) for item in groups[group]]


class Seconds:
    """How each test went and how long it took, fixtures counted; xdist tells it of every worker."""

    def __init__(self, config):
        self.outcomes, self.seconds, self.config = {}, Counter(), config

    def pytest_runtest_logreport(self, report):
        """Note one phase of a test; a failure in any phase is a failure, and is named at once."""
        name = report.nodeid.partition("@")[0]
        self.seconds[name] += getattr(report, "duration", 0)
        if report.failed or (report.when == "call" and self.outcomes.get(name) != "failed"):
            self.outcomes[name] = report.outcome
        if report.failed:
            self.config.get_terminal_writer().line(f"\nFAILED {name}", red=True)

    def pytest_collectreport(self, report):
        """Note a module that could not be read."""
        if report.failed:
            self.outcomes[report.nodeid] = "failed"

    def pytest_sessionfinish(self):
        """Keep it for the runner."""
        told = {name: [outcome, round(self.seconds[name], 2)] for name, outcome in self.outcomes.items()}
        Path(os.environ[REPORT]).write_text(json.dumps(told), encoding="utf-8")


def _render_page_for_tests(template, context):
    """Keep the context of the page itself; Django would copy it for each of the hundred pieces a page is made of."""
    if context.template is template and "request" in context:
        template_rendered.send(sender=template, template=template, context=context)
    return template.nodelist.render(context)


@pytest.fixture(autouse=True, scope="session")
def _pages_render_as_they_do_in_production(django_test_environment):
    Template._render = _render_page_for_tests


def pytest_collection_finish():
    """What was imported stays: no use to look for rubbish in it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def pytest_configure(config):
    """Only the process that leads a run keeps how it went."""
    if REPORT in os.environ and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Seconds(config))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """Refuse what would empty tables: the role of the product may not, and other tests would lose the demo region."""
    marker = item.get_closest_marker("django_db")
    asked = set(item.fixturenames)
    if asked & FLUSHING or (marker and (marker.kwargs.get("transaction") or marker.args[:1] == (True,))):
        pytest.fail("A test that commits asks for fresh_database; transaction=True and live_server would flush.", False)
    if marker and asked & FRESH:
        pytest.fail(f"django_db rolls back, {', '.join(sorted(asked & FRESH))} commits: take one of them.", False)
