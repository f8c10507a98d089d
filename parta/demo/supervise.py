"""python -m parta.demo.supervise: servers, tables, demo data, web, worker and beat in one terminal, stopped in order.

STATE names the folder in which all is kept (default ./var), PORT the port on the loopback address (default 8000).
"""

from __future__ import annotations

import base64
import contextlib
import fcntl
import http.client
import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from parta.demo.servers import Postgres, Server, ServerError, Valkey, dies_with_parent, own_folder
from parta.demo.translations import compile_all

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
READY_PATH = "/gezond/"
READY_SECONDS = 120
COLOURS = {"demo": 37, "postgres": 34, "valkey": 31, "web": 32, "worker": 33, "beat": 35}
DATABASE_VARIABLES = ("DATABASE_URL", "DATABASE_OWNER_URL", "KEYS_DATABASE_URL", "KEYS_DATABASE_OWNER_URL")
# Advice to an administrator of a real server; of no use to who tries the product.
NOISE = (
    "overcommit",
    "the database system is starting up",
    "superuser privileges",
    "absolutely not recommended",
    "--uid option",
    "User information:",
    "_warn_or_raise_security_error",
)
_printing = threading.Lock()


class StartError(Exception):
    """The demo does not start; the message is one sentence for the person at the keyboard."""


class Stopped(Exception):
    """Somebody asked to stop while the demo was starting."""


def say(name: str, line: str) -> None:
    """Print one line of the common stream."""
    tag = f"{name:>8} |"
    if sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        tag = f"\x1b[{COLOURS.get(name, 36)}m{tag}\x1b[0m"
    # A terminal that is gone must not keep us from stopping the children.
    with _printing, contextlib.suppress(OSError, ValueError):
        print(f"{time.strftime('%H:%M:%S')} {tag} {line}", flush=True)


def pump(name: str, process: subprocess.Popen) -> None:
    """Copy the lines of a child to the common stream, in a thread of its own."""

    def copy() -> None:
        for raw in process.stdout:
            line = raw.decode(errors="replace") if isinstance(raw, bytes) else raw
            if line.strip() and not any(noise in line for noise in NOISE):
                say(name, line.rstrip())

    threading.Thread(target=copy, daemon=True, name=f"pump-{name}").start()


def chosen_port(text: str) -> int:
    """The port, if it is a number and free."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise StartError(f"PORT must be a number from 1 to 65535, not '{text}'.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except PermissionError:
            raise StartError(f"Port {text} is reserved for the administrator: choose one above 1023.") from None
        except OSError:
            raise StartError(f"Port {text} is taken: choose another one, for example PORT={free_port()}.") from None
    return int(text)


def free_port() -> int:
    """A port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def kept_secret(path: Path) -> str:
    """A random secret, made once and readable by its owner only."""
    with contextlib.suppress(FileExistsError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(base64.b64encode(secrets.token_bytes(32)).decode())
    return path.read_text().strip()


class Program:
    """A child of the product itself: web, worker or beat."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str]):
        self.name = name
        self.process = subprocess.Popen(
            [*dies_with_parent("TERM"), *command],
            env=environment,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches only the supervisor
        )
        pump(name, self.process)

    def stop(self) -> None:
        """Ask it to end, and end its whole group after fifteen seconds."""
        if self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            say("demo", f"{self.name} does not stop: ending it")
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Supervisor:
    """Starts everything in order, watches it, stops it in reverse order."""

    def __init__(self, state: Path, port: int):
        self.state = state
        self.port = port
        self.wish = threading.Event()
        self.signal_name = ""
        self.children: list[tuple[str, Server | Program]] = []
        self.environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PARTA_DEMO": "1"}
        # Only `manage.py migrate` works as owner, and it sees to that itself.
        self.environment.pop("PARTA_AS_OWNER", None)

    def run(self) -> int:
        """Start, report, watch and stop; gives the exit status."""
        began = time.monotonic()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._asked)
        try:
            self.start_servers()
            self.prepare()
            self.start_programs()
            self.await_ready()
            self.report(time.monotonic() - began)
            return self.watch()
        except Stopped:
            return 0
        except (StartError, ServerError) as refusal:
            say("demo", str(refusal))
            return 1
        finally:
            self.stop()

    def _asked(self, number, _frame) -> None:
        self.signal_name = signal.Signals(number).name
        self.wish.set()

    # --- starting -------------------------------------------------------------------------------------------------
    def start_servers(self) -> None:
        """Start PostgreSQL and Valkey, each unless the environment names one."""
        self.set_defaults()
        if self.environment.get("DATABASE_URL"):
            missing = [name for name in DATABASE_VARIABLES if not self.environment.get(name)]
            if missing:
                raise StartError(f"DATABASE_URL is set, so {' and '.join(missing)} must be set too.")
        else:
            postgres = Postgres(self.state / "postgres")
            self._serve("postgres", postgres)
            postgres.bootstrap()
            self.environment |= postgres.environment()
        if not self.environment.get("REDIS_URL"):
            valkey = Valkey(self.state / "valkey")
            self._serve("valkey", valkey)
            self.environment |= {"REDIS_URL": valkey.cache_url(), "CELERY_BROKER_URL": valkey.broker_url()}

    def set_defaults(self) -> None:
        """Keys and folders of the demo, where the environment has none."""
        defaults = {
            "SECRET_KEY": lambda: kept_secret(self.state / "secret_key"),
            "PARTA_MASTER_KEY": lambda: kept_secret(self.state / "master_key"),
            "PARTA_FILES": lambda: str(own_folder(self.state / "files")),
            "PARTA_STATIC": lambda: str(own_folder(self.state / "static")),
            # A visitor first sees what is due today, and then that it went.
            "PARTA_BEAT_SECONDS": lambda: "1200",
        }
        for name, make in defaults.items():
            if not self.environment.get(name):
                self.environment[name] = make()

    def _serve(self, name: str, server: Server) -> None:
        self._check_wish()
        self.children.append((name, server))
        try:
            server.start(subprocess.PIPE)
        finally:
            if server.process:
                pump(name, server.process)
        say("demo", f"{server.name} started")

    def prepare(self) -> None:
        """Tables, static files and the fictitious region."""
        if wrong := compile_all(ROOT):
            raise StartError(f"A translation does not compile: {wrong[0]}.")
        began = time.monotonic()
        self._manage("migrate", "--noinput", "-v0", failed="The tables could not be made or changed")
        self._manage("collectstatic", "--noinput", "-v0", failed="The static files could not be collected")
        self._manage("load_demo", failed="The demo data were not loaded")
        say("demo", f"tables, static files and demo data are there ({time.monotonic() - began:.1f} s)")

    def _manage(self, *arguments: str, failed: str) -> None:
        self._check_wish()
        program = Program(arguments[0], [sys.executable, "manage.py", *arguments], self.environment)
        while program.process.poll() is None:
            if self.wish.wait(0.05):
                program.stop()
                raise Stopped
        self._let_pump_finish(arguments[0])
        if program.process.returncode:
            raise StartError(f"{failed}: the lines above say why.")

    @staticmethod
    def _let_pump_finish(name: str) -> None:
        for thread in threading.enumerate():
            if thread.name == f"pump-{name}":
                thread.join(2)

    def start_programs(self) -> None:
        """Start web, worker and beat."""
        web = f"gunicorn parta.wsgi -b {HOST}:{self.port} -k gthread -w 1 --threads 8 --no-control-socket"
        celery = "celery --quiet -A parta"
        commands = {
            "web": [*f"{web} --log-level warning --graceful-timeout 5".split()],
            "worker": [*f"{celery} worker -c 2 -l WARNING --without-gossip --without-mingle".split()],
            "beat": [*f"{celery} beat -l WARNING --pidfile= -s".split(), str(self.state / "beat-schedule")],
        }
        for name, command in commands.items():
            self._check_wish()
            self.children.append((name, Program(name, [sys.executable, "-m", *command], self.environment)))

    def await_ready(self) -> None:
        """Wait until the web answers 200 on its readiness address."""
        answer = "no answer"
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            if self.wish.wait(0.1):
                raise Stopped
            if ended := self.ended():
                raise StartError(f"{ended} ended: the lines above say why.")
            answer = self._ask()
            if answer == "200":
                return
        raise StartError(f"{READY_PATH} does not say it is ready after {READY_SECONDS} seconds ({answer}).")

    def _ask(self) -> str:
        line = http.client.HTTPConnection(HOST, self.port, timeout=5)
        try:
            line.request("GET", READY_PATH)
            return str(line.getresponse().status)
        except (OSError, http.client.HTTPException):
            return "no answer"
        finally:
            line.close()

    def report(self, seconds: float) -> None:
        """Say where it is and who may sign in."""
        command = [sys.executable, "manage.py", "load_demo", "--accounts"]
        shown = subprocess.run(
            command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False, start_new_session=True
        )
        ready = f"READY http://{HOST}:{self.port}/ in {seconds:.0f} s; Ctrl-C stops everything"
        with _printing:
            print(ready, "", shown.stdout.rstrip(), sep="\n", flush=True)
        if shown.returncode:
            say("demo", "the demo accounts could not be listed")

    # --- watching and stopping ------------------------------------------------------------------------------------
    def ended(self) -> str:
        """The name of a child that is no longer there."""
        return next((name for name, child in self.children if child.process and child.process.poll() is not None), "")

    def watch(self) -> int:
        """Wait for a wish to stop, or for the end of a child."""
        while not self.wish.wait(0.5):
            if ended := self.ended():
                say("demo", f"{ended} ended, so the rest is stopped too")
                return 1
        return 0

    def _check_wish(self) -> None:
        if self.wish.is_set():
            raise Stopped

    def stop(self) -> None:
        """Stop all children, the last one first."""
        if self.signal_name:
            say("demo", f"{self.signal_name}: stopping")
        for name, child in reversed(self.children):
            child.stop()
            say("demo", f"{name} stopped")


def lock(state: Path):
    """Hold the state folder for this run; the system lets go of it however the run ends."""
    file = (state / "lock").open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise StartError(f"Another demo runs in {state}: stop it first, or choose another STATE.") from None
    return file


def main() -> int:
    """Check the wishes of the environment, then run."""
    os.umask(0o077)
    try:
        port = chosen_port(os.environ.get("PORT") or "8000")
        state = own_folder(Path(os.environ.get("STATE") or ROOT / "var").expanduser().resolve())
        with lock(state):
            return Supervisor(state, port).run()
    except (StartError, ServerError) as refusal:
        print(refusal, file=sys.stderr)
    except OSError as refusal:
        print(f"The state folder cannot be used: {refusal.strerror} ({refusal.filename}).", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
