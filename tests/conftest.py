"""Fixtures of all suites; tests/plugin.py says how databases work."""

from __future__ import annotations

import contextlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from parta.demo.servers import dies_with_parent
from tests import database, worlds
from tests.chromium import chromium

BROWSER_ARGUMENTS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--no-first-run",
    "--disable-dev-shm-usage",
)
# A page that is left while it still loads something is no failure.
NO_PROBLEM = ("net::ERR_ABORTED",)


@pytest.fixture(scope="session")
def django_db_setup():
    """The clone is there, migrated and filled: nothing to make, nothing to flush."""


# --- databases to commit in ---------------------------------------------------------------------------------------
def _point_connections(names: tuple[str, str]) -> None:
    from django.db import connections

    for alias, name in zip(database.ALIASES, names, strict=True):
        connection = connections[alias]
        connection.close()
        if hasattr(connection, "close_pool"):
            connection.close_pool()
        # The same dictionary serves the connections of other threads.
        connection.settings_dict["NAME"] = name
        connections.settings[alias]["NAME"] = name


@pytest.fixture(autouse=True)
def _worlds_are_given_back():
    """Each test finds every world as the template has it."""
    with worlds.untouched():
        yield


@contextlib.contextmanager
def _committing(blocker, name: str = ""):
    """Work on a new clone of the template: commit, use threads and processes; it is dropped afterwards."""
    from django.conf import settings
    from django.db import connections
    from django.test import override_settings

    before = tuple(connections[alias].settings_dict["NAME"] for alias in database.ALIASES)
    number = (int(os.environ.get("PYTEST_XDIST_WORKER", "gw-1").removeprefix("gw"))) + 1
    clone = database.Servers.from_environment().clone(name, number)
    default_storage = {**settings.STORAGES["default"], "OPTIONS": {"location": str(clone.files)}}
    files = {"FILES_ROOT": clone.files, "STORAGES": {**settings.STORAGES, "default": default_storage}}
    try:
        with blocker.unblock(), override_settings(**files), worlds.untouched(whole=True):
            _point_connections(clone.databases)
            yield clone
    finally:
        with blocker.unblock():
            _point_connections(before)
        clone.drop()


@pytest.fixture
def fresh_database(django_db_blocker):
    """A pair of databases for this test alone, in which it may commit; gives the Clone (name, environment, files)."""
    with _committing(django_db_blocker) as clone:
        yield clone


@pytest.fixture(scope="module")
def fresh_module_database(django_db_blocker):
    """The same for a whole module, of which the tests follow one another; always under the same name."""
    with _committing(django_db_blocker, f"module_{os.getpid()}") as clone:
        yield clone


# --- cache, queue and worker --------------------------------------------------------------------------------------
@pytest.fixture
def redis_url():
    """The cache of this test process, emptied."""
    import redis

    for url in (os.environ["REDIS_URL"], _plain(os.environ["CELERY_BROKER_URL"])):
        redis.Redis.from_url(url).flushdb()
    return os.environ["REDIS_URL"]


def _plain(broker_url: str) -> str:
    """The queue's URL in the form redis-py reads."""
    return broker_url.replace("redis+socket://", "unix://").replace("virtual_host=", "db=")


def _start(command: list[str], environment: dict[str, str], log: Path) -> subprocess.Popen:
    own = {**os.environ, **environment, "PYTHONUNBUFFERED": "1"}
    own.pop(database.ADDRESS, None)
    with log.open("ab") as output:
        return subprocess.Popen(
            [*dies_with_parent("KILL"), sys.executable, "-m", *command],
            cwd=database.ROOT,
            env=own,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def _await(ready, process: subprocess.Popen, log: Path) -> None:
    until = time.monotonic() + 60
    while not ready():
        if process.poll() is not None or time.monotonic() > until:
            _end(process)
            pytest.fail(f"A process did not become ready:\n{log.read_text()[-4000:]}", pytrace=False)
        time.sleep(0.05)


def _end(process: subprocess.Popen) -> None:
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.fixture
def celery_worker_process(fresh_database, redis_url, tmp_path):
    """A real worker on the fresh databases, ready for tasks; gives its Popen, with the path of its lines as `.log`."""
    log = tmp_path / "worker.log"
    options = "worker -c 1 -l INFO --without-gossip --without-mingle --without-heartbeat"
    process = _start(["celery", "-A", "parta", *options.split()], fresh_database.environment, log)
    process.log = log
    try:
        _await(lambda: " ready." in log.read_text(), process, log)
        yield process
    finally:
        _end(process)


# --- a browser on the real web server -----------------------------------------------------------------------------
@dataclass(frozen=True)
class Site:
    """A running web server: its address, its databases, the file with its lines."""

    url: str
    database: database.Clone
    log: Path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _answers(port: int) -> bool:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        line.request("GET", "/gezond/")
        return line.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        line.close()


@pytest.fixture(scope="session")
def web(tmp_path_factory):
    """One gunicorn per process of a run: a function that lets it serve a clone, and gives its address and lines.

    It keeps its name of a database while what is behind the name is made anew for each module.
    """
    port, folder = _free_port(), tmp_path_factory.mktemp("web")
    log, started = folder / "web.log", []
    options = f"-b 127.0.0.1:{port} -k gthread --threads 4 --no-control-socket --log-level warning --graceful-timeout 1"

    def serve(clone):
        if not started:
            # Beside the product's own: what judges a page, from the same address as the page.
            shutil.copy(database.ROOT / "tests" / "vendor" / "axe.min.js", clone.environment["PARTA_STATIC"])
            # As in production: a new connection for each request would begin with empty caches.
            own = {**clone.environment, "DB_POOL": "true"}
            started.append(_start(["gunicorn", "parta.wsgi", *options.split()], own, log))
            _await(lambda: _answers(port), started[0], log)
        return f"http://127.0.0.1:{port}", log

    yield serve
    for process in started:
        _end(process)


@pytest.fixture(scope="module")
def site(fresh_module_database, web):
    """The product behind gunicorn, on a fresh pair of databases for this module."""
    url, log = web(fresh_module_database)
    return Site(url, fresh_module_database, log)


@pytest.fixture(scope="module")
def site_worker(site, tmp_path_factory):
    """A real worker beside the web server of this module, with the clock that wakes it."""
    folder = tmp_path_factory.mktemp("site")
    log = folder / "worker.log"
    options = f"worker -B -s {folder}/beat -c 1 -l INFO --without-gossip --without-mingle --without-heartbeat"
    process = _start(["celery", "-A", "parta", *options.split()], site.database.environment, log)
    try:
        _await(lambda: " ready." in log.read_text(), process, log)
        yield process
    finally:
        _end(process)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, tmp_path_factory):
    """Chromium without talk to its makers, and with a home folder of its own."""
    home = tmp_path_factory.mktemp("chromium")
    arguments = [*BROWSER_ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    own = {**browser_type_launch_args, "args": arguments, "env": {**os.environ, "HOME": str(home)}}
    if path := chromium():
        own["executable_path"] = path
    return own


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    """A desk in a Dutch office."""
    desk = {"width": 1440, "height": 1000}
    return {**browser_context_args, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam", "viewport": desk}


def _listen(page) -> None:
    """Keep what the console and the network complain about in page.problems."""
    page.problems = []

    def note(problem: str) -> None:
        if not any(fine in problem for fine in NO_PROBLEM):
            page.problems.append(problem)

    page.on("console", lambda message: message.type == "error" and note(f"console: {message.text}"))
    page.on("pageerror", lambda error: note(f"script: {error}"))
    page.on("requestfailed", lambda request: note(f"request: {request.method} {request.url} {request.failure}"))


@pytest.fixture
def open_page(site, new_context):
    """A function that opens a page of the site, with these cookies, in a context of its own; goto('/') just works."""

    def open_one(*cookies, **options):
        context = new_context(base_url=site.url, **options)
        context.add_cookies(list(cookies))
        page = context.new_page()
        page.set_default_timeout(10_000)
        _listen(page)
        return page

    return open_one


@pytest.fixture
def visitor(open_page):
    """A page of somebody who has not signed in."""
    return open_page()


@pytest.fixture
def page_as(open_page, site):
    """A function: page_as(email) is a page of that person, signed in by a session cookie."""
    from django.conf import settings
    from django.contrib.auth import get_user_model

    from tests.support import session_for

    def open_as(email: str, **options):
        session = session_for(get_user_model().objects.get(email=email))
        key = getattr(session, "session_key", session)
        return open_page({"name": settings.SESSION_COOKIE_NAME, "value": key, "url": site.url}, **options)

    return open_as
