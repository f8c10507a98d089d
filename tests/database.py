"""Databases for tests: one template pair, made once, and cheap clones of it; nothing is ever flushed."""

from __future__ import annotations

import base64
import contextlib
import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import psycopg

from parta.demo.servers import Postgres, ServerError, Valkey, dies_with_parent
from tests import layers

ROOT = Path(__file__).resolve().parent.parent
# The address of the running servers, as JSON: the runner hands it to pytest, and pytest to its workers.
ADDRESS = "PARTA_TEST_SERVERS"
ALIASES = ("default", "keys")
SCHEMA = "parta_schema"
WORLDS = "worlds.pickle"


@dataclass(frozen=True)
class Servers:
    """Where the servers of this run are, and what their templates are called."""

    admin_url: str  # may end the sessions of others, which dropping a database asks for
    owner_url: str
    app_url: str
    cache_url: str
    broker_url: str
    template: str
    folder: str

    @classmethod
    def from_environment(cls) -> Servers:
        """The servers of this run."""
        return cls(**json.loads(os.environ[ADDRESS]))

    def to_environment(self) -> str:
        """The text that `from_environment` reads."""
        return json.dumps(vars(self))

    def clone(self, name: str = "", number: int = 0) -> Clone:
        """Make a pair of databases, and a folder of files, out of the template."""
        clone = Clone(self, f"parta_t_{name or uuid.uuid4().hex[:12]}", number)
        drop(self.admin_url, clone.databases)
        with psycopg.connect(self.owner_url, autocommit=True) as owner:
            for made, source in zip(clone.databases, template_pair(self.template), strict=True):
                owner.execute(f"CREATE DATABASE {made} TEMPLATE {source} STRATEGY FILE_COPY")
        shutil.rmtree(clone.files, ignore_errors=True)
        shutil.copytree(Path(self.folder) / "files", clone.files)
        return clone


@dataclass(frozen=True)
class Clone:
    """A pair of databases and a folder of files of one's own, to commit in at will."""

    servers: Servers
    name: str
    number: int = 0

    @property
    def databases(self) -> tuple[str, str]:
        """The names of the pair: data and keys."""
        return template_pair(self.name)

    @property
    def files(self) -> Path:
        """The folder of encrypted uploads."""
        return Path(self.servers.folder) / f"files-{self.name}"

    @property
    def environment(self) -> dict[str, str]:
        """Every variable of the product, so that nothing of the developer's own environment leaks in."""
        return environment(self.servers, self.databases, self.files, self.number)

    def drop(self) -> None:
        """Remove databases and files, whoever is still connected."""
        drop(self.servers.admin_url, self.databases)
        shutil.rmtree(self.files, ignore_errors=True)


def drop(admin_url: str, databases: Iterable[str]) -> None:
    """Drop databases that may be there, with every session on them."""
    with psycopg.connect(admin_url, autocommit=True) as admin:
        for database in databases:
            admin.execute(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")


def template_pair(name: str) -> tuple[str, str]:
    """The data and the keys database of one name."""
    return name, f"{name}_keys"


def environment(servers: Servers, databases: tuple[str, str], files: Path, number: int = 0) -> dict[str, str]:
    """The product's environment in tests, over a pair of databases and its own numbers in the cache server."""
    data, keys = databases
    return {
        "DATABASE_URL": with_database(servers.app_url, data),
        "DATABASE_OWNER_URL": with_database(servers.owner_url, data),
        "KEYS_DATABASE_URL": with_database(servers.app_url, keys),
        "KEYS_DATABASE_OWNER_URL": with_database(servers.owner_url, keys),
        "REDIS_URL": servers.cache_url.replace("{number}", str(2 * number + 1)),
        "CELERY_BROKER_URL": servers.broker_url.replace("{number}", str(2 * number)),
        "DJANGO_SETTINGS_MODULE": "parta.settings",
        "DJANGO_ALLOW_ASYNC_UNSAFE": "true",  # playwright's sync API keeps an event loop in the test's thread
        "DB_POOL": "false",
        "PARTA_DEMO": "1",
        "SECRET_KEY": "only-for-tests-" + 40 * "x",
        "PARTA_MASTER_KEY": base64.b64encode(b"only for tests, 32 bytes, fixed.").decode(),
        "PARTA_FILES": str(files),
        "PARTA_STATIC": str(Path(servers.folder) / "static"),
        "ALLOWED_HOSTS": "127.0.0.1,localhost,testserver",
        "CSRF_TRUSTED_ORIGINS": "",
        "EMAIL_URL": "dummymail://",
        "TRUSTED_PROXY_COUNT": "0",
        "PARTA_BEAT_SECONDS": "60",
    }


def with_database(url: str, database: str) -> str:
    """The same server and role, another database (urlunsplit would drop the empty host)."""
    head, _, query = url.partition("?")
    scheme, _, rest = head.partition("://")
    authority = rest.partition("/")[0]
    return f"{scheme}://{authority}/{database}" + (f"?{query}" if query else "")


def enter(clone: Clone) -> None:
    """Make this process work on the clone; before Django's settings load."""
    os.environ.pop("PARTA_AS_OWNER", None)
    os.environ.update(clone.environment)


def build_template(servers: Servers, kept: Path) -> None:
    """Make what is not there or no longer as the code is: the schema, then the worlds on it; and the static files."""
    kept.mkdir(exist_ok=True)
    with ThreadPoolExecutor(max_workers=2) as pool:
        static = pool.submit(_build, servers, kept, "static")
        made = _build(servers, kept, "schema")
        _build(servers, kept, "worlds", again=made)
        static.result()


def _build(servers: Servers, kept: Path, layer: str, *, again: bool = False) -> bool:
    """Make one layer unless it is there as it should be; whether it was made."""
    record = kept / f"{layer}.json"
    name = servers.template if layer == "worlds" else layer
    if not again and layers.holds(record, name):
        return False
    record.unlink(missing_ok=True)
    _MAKE[layer](servers)
    layers.write_down(record, name, layer)
    return True


def _make_schema(servers: Servers) -> None:
    """Two empty databases, migrated beside one another as the code does it, then the second wall."""
    pair = template_pair(SCHEMA)
    drop(servers.admin_url, pair)
    with psycopg.connect(servers.owner_url, autocommit=True) as owner:
        for database in pair:
            owner.execute(f"CREATE DATABASE {database} OWNER parta_owner")
    own = _own(servers, pair)
    for database in pair:
        with psycopg.connect(with_database(servers.owner_url, database), autocommit=True) as owner:
            owner.execute("GRANT USAGE, CREATE ON SCHEMA public TO parta_sight")
            owner.execute("GRANT USAGE ON SCHEMA public TO parta_app")
    manage(["migrate", "--noinput", "--skip-checks", "-v0"], own)


def _make_worlds(servers: Servers) -> None:
    """The demo region and the worlds of the tests, on a copy of the schema."""
    pair = template_pair(servers.template)
    files = Path(servers.folder) / "files"
    shutil.rmtree(files, ignore_errors=True)
    files.mkdir(mode=0o700)
    drop(servers.admin_url, pair)
    with psycopg.connect(servers.owner_url, autocommit=True) as owner:
        for database, source in zip(pair, template_pair(SCHEMA), strict=True):
            owner.execute(f"CREATE DATABASE {database} TEMPLATE {source}")
    run(["-m", "tests.worlds", str(Path(servers.folder) / WORLDS)], _own(servers, pair))
    for database in pair:
        with psycopg.connect(with_database(servers.owner_url, database), autocommit=True) as owner:
            owner.execute("VACUUM ANALYZE")
    with psycopg.connect(servers.owner_url, autocommit=True) as owner:
        for database in pair:
            # Nobody connects to a template: a session on it would keep others from cloning.
            owner.execute(f"ALTER DATABASE {database} ALLOW_CONNECTIONS false")


def _make_static(servers: Servers) -> None:
    manage(["collectstatic", "--noinput", "--clear", "-v0"], _own(servers, template_pair(SCHEMA)))


_MAKE = {"schema": _make_schema, "worlds": _make_worlds, "static": _make_static}


def _own(servers: Servers, pair: tuple[str, str]) -> dict[str, str]:
    own = {**os.environ, **environment(servers, pair, Path(servers.folder) / "files")}
    own.pop("PARTA_AS_OWNER", None)
    return own


def manage(arguments: list[str], own: dict[str, str]) -> None:
    """Run manage.py; its lines are shown only when it fails."""
    run(["manage.py", *arguments], own)


def run(arguments: list[str], own: dict[str, str]) -> None:
    """Run Python on the databases of an environment; its lines are shown only when it fails."""
    done = subprocess.run(
        [*dies_with_parent("KILL"), sys.executable, *arguments],
        cwd=ROOT,
        env=own,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ServerError(
            f"{done.stdout[-6000:]}\nThe template of the tests was not made: {' '.join(arguments)} failed."
        )


def _embedded_or_given(stack: contextlib.ExitStack, folder: Path) -> tuple[str, str, str]:
    """The URLs of administrator, owner and app: of the server in the environment, or of one we start."""
    if os.environ.get("DATABASE_URL"):
        # The owner's own database is only the door: tests make databases of their own beside it.
        owner = os.environ["DATABASE_OWNER_URL"]
        return os.environ.get("PARTA_TEST_ADMIN_URL") or owner, owner, os.environ["DATABASE_URL"]
    postgres = Postgres(folder / "postgres", fast=True)
    stack.callback(postgres.stop)
    postgres.start(stack.enter_context((folder / "postgres.log").open("ab")))
    postgres.bootstrap(databases=("parta",))
    return tuple(postgres.url(role, "parta") for role in ("postgres", "parta_owner", "parta_app"))


def _cache_server(stack: contextlib.ExitStack, folder: Path) -> tuple[str, str]:
    given = os.environ.get("REDIS_URL", "")
    if given.startswith("redis"):
        base = given.rpartition("/")[0] if given.count("/") > 2 else given
        return f"{base}/{{number}}", f"{base}/{{number}}"
    valkey = Valkey(folder / "valkey")
    stack.callback(valkey.stop)
    valkey.start(stack.enter_context((folder / "valkey.log").open("ab")))
    return valkey.cache_url("{number}"), valkey.broker_url("{number}")


def _forget(admin_url: str, *keep: str) -> None:
    """Drop what tests made: clones of killed runs, and templates other than these."""
    kept = {database for name in keep for database in template_pair(name)}
    with psycopg.connect(admin_url, autocommit=True) as admin:
        ours = "SELECT datname FROM pg_database WHERE datname ~ '^parta_(t|tpl|schema)(_|$)'"
        names = admin.execute(ours).fetchall()
    drop(admin_url, {name for (name,) in names} - kept)


def _kept_folder(stack: contextlib.ExitStack) -> Path | None:
    """var/test, when nobody else is testing: what is kept there is used again as long as the code is the same."""
    folder = ROOT / "var" / "test"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = stack.enter_context((folder / "lock").open("w"))
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Somebody else is testing here: this run makes a template of its own.", flush=True)
        return None
    return folder


def _new_folder(stack: contextlib.ExitStack) -> Path:
    folder = Path(tempfile.mkdtemp(prefix="parta-test-"))
    stack.callback(shutil.rmtree, folder, ignore_errors=True)
    return folder


@contextlib.contextmanager
def running():
    """Servers with a template on them, for as long as the block lasts; raises ServerError with one sentence."""
    with contextlib.ExitStack() as stack:
        outside = bool(os.environ.get("DATABASE_URL"))
        # The data folder of one PostgreSQL is of no use to another.
        keep = not outside and not os.environ.get("PARTA_PG_BIN")
        folder = (None if not keep else _kept_folder(stack)) or _new_folder(stack)
        template = f"parta_tpl_{layers.today():%Y%m%d}"
        admin_url, owner_url, app_url = _embedded_or_given(stack, folder)
        cache_url, broker_url = _cache_server(stack, folder)
        servers = Servers(admin_url, owner_url, app_url, cache_url, broker_url, template, str(folder))
        kept = folder / "made"
        if outside:
            stack.callback(_forget, admin_url)
        _forget(admin_url, *([] if outside else [template, SCHEMA]))
        try:
            build_template(servers, kept)
        except OSError as wrong:
            raise ServerError(f"The template of the tests was not made: {wrong}.") from wrong
        yield servers
