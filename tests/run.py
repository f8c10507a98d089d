"""python -m tests.run: every check in order, then the pytest suites on one server, and a table of times.

Arguments go to pytest (`-k weighing`, a path); the linters are then skipped. --lint runs only the linters, --deep adds
the tests marked deep and a second round on PostgreSQL 15, --bench runs tests/bench.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
import time
import tomllib
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path

from parta.demo.servers import ServerError
from parta.demo.translations import compile_all
from tests import database

ROOT = database.ROOT
BIN = Path(sys.executable).parent
SUITES = {
    "flows": ["tests/flows"],
    "matrix": ["tests/access", "tests/architecture", "tests/privacy"],
    "browser": ["tests/pages"],
}
BENCH = "tests/bench"
PARALLEL = ["-n", "2", "--dist", "loadscope"]
NO_TESTS = 5
# Debian's place; the oldest version the product promises to run on.
OLDEST_POSTGRES = "/usr/lib/postgresql/15/bin"


@dataclass
class Result:
    """How one check or suite went."""

    name: str
    ok: bool
    seconds: float
    passed: int = 0
    failed: int = 0
    tested: bool = False


@dataclass
class Run:
    """One run of the runner: what was asked, and what came of it."""

    arguments: list[str]
    deep: bool = False
    results: list[Result] = field(default_factory=list)

    def check(self, name: str, function) -> None:
        """Do one check that is no pytest suite."""
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        self.results.append(Result(name, function(), time.monotonic() - began))

    def suite(self, name: str, paths: list[str], options: list[str] = PARALLEL) -> None:
        """Run pytest once and count; a suite without a test fails, a choice without one is told in the end."""
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        present = [path for path in paths if (ROOT / path).exists()]
        status, passed, failed = self._pytest([*present, *options]) if present or not paths else (NO_TESTS, 0, 0)
        ok = status == 0 or (status == NO_TESTS and bool(self.arguments))
        if status == NO_TESTS:
            print(f"{name}: no test")
        # A run that broke off counts, even when no single test did.
        failed = failed or int(not ok)
        self.results.append(Result(name, ok, time.monotonic() - began, passed, failed, tested=True))

    def _pytest(self, words: list[str]) -> tuple[int, int, int]:
        with tempfile.TemporaryDirectory(prefix="parta-run-") as folder:
            report = Path(folder) / "junit.xml"
            deep = ["--deep"] if self.deep else []
            command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", *words, *deep, *self.arguments]
            status = subprocess.run(command, cwd=ROOT, check=False).returncode
            return status, *counted(report)

    def report(self) -> int:
        """Print the table and the sum; gives the exit status."""
        print("\n== times")
        for result in self.results:
            count = f"{result.passed:5} passed {result.failed:3} failed" if result.tested else ""
            print(f"{'ok    ' if result.ok else 'FAILED'}  {result.name:<28} {result.seconds:7.1f} s  {count}".rstrip())
        passed, failed = (sum(getattr(result, key) for result in self.results) for key in ("passed", "failed"))
        if self.arguments and not passed + failed:
            print("no test matches these arguments")
        print(f"{passed} passed, {failed} failed", flush=True)
        found = passed + failed > 0 or not any(result.tested for result in self.results)
        return int(not (found and all(result.ok for result in self.results)))


def counted(report: Path) -> tuple[int, int]:
    """Passed and failed tests in pytest's own report."""
    if not report.exists():
        return 0, 0
    suites = ElementTree.parse(report).getroot().iter("testsuite")  # noqa: S314 (we wrote it)
    numbers = [{key: int(suite.get(key, 0)) for key in ("tests", "failures", "errors", "skipped")} for suite in suites]
    failed = sum(n["failures"] + n["errors"] for n in numbers)
    return sum(n["tests"] - n["skipped"] for n in numbers) - failed, failed


def command(*words: str, own: dict[str, str] | None = None):
    """A check that is one command."""
    return lambda: subprocess.run([*words], cwd=ROOT, env={**os.environ, **(own or {})}, check=False).returncode == 0


def translations_parse() -> bool:
    """Whether every catalogue in locale/ can be compiled."""
    wrong = compile_all(ROOT, write=False)
    print("\n".join(wrong) or "fine")
    return not wrong


def lint(run: Run) -> None:
    """The checks that need no database."""
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
    ruff = str(BIN / "ruff")
    run.check("ruff check", command(ruff, "check", "."))
    if "format" in tools.get("ruff", {}):
        run.check("ruff format", command(ruff, "format", "--check", "."))
    run.check("import contracts", command(str(BIN / "lint-imports")))
    run.check("translations", translations_parse)


@contextlib.contextmanager
def servers():
    """The servers of this run, in the environment of every pytest below."""
    print("\n== servers and template", flush=True)
    with database.running() as started:
        os.environ[database.ADDRESS] = started.to_environment()
        try:
            yield started
        finally:
            del os.environ[database.ADDRESS]


def migrations(run: Run, started: database.Servers) -> None:
    """Whether the models and the migrations say the same."""
    clone = started.clone("migrations")
    words = [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"]
    run.check("migrations", command(*words, own=clone.environment))
    clone.drop()


def suites(run: Run, suffix: str = "") -> None:
    """The pytest suites, on two cores; with arguments one suite of what they choose."""
    if run.arguments:
        named = names_path(run.arguments)
        run.suite(f"chosen{suffix}", [] if named else ["tests"], [] if named else [*PARALLEL, f"--ignore={BENCH}"])
        return
    elsewhere = [path for paths in SUITES.values() for path in paths] + [BENCH]
    run.suite(f"unit{suffix}", ["tests"], [*PARALLEL, *(f"--ignore={path}" for path in elsewhere)])
    for name, paths in SUITES.items():
        run.suite(f"{name}{suffix}", paths)


def names_path(arguments: list[str]) -> bool:
    """Whether a test file or folder is among the arguments."""
    return any(not word.startswith("-") and (ROOT / word.partition("::")[0]).exists() for word in arguments)


def tests(run: Run, *, linters: bool) -> None:
    """Everything on one server."""
    began = time.monotonic()
    with servers() as started:
        run.results.append(Result("servers and template", True, time.monotonic() - began))
        if linters:
            migrations(run, started)
        suites(run)


def tests_on_oldest(run: Run) -> None:
    """The suites once more, on the oldest PostgreSQL we promise."""
    if not Path(OLDEST_POSTGRES).is_dir():
        print("\nPostgreSQL 15 is not installed here, so the second round is left out (Debian 12: postgresql-15).")
        return
    os.environ["PARTA_PG_BIN"] = OLDEST_POSTGRES
    with servers():
        suites(run, " on 15")


def main(words: list[str]) -> int:
    """Run what the arguments ask for."""
    ours = {"--lint", "--deep", "--bench"}
    run = Run([word for word in words if word not in ours], deep="--deep" in words)
    try:
        if "--bench" in words:
            with servers():
                run.suite("bench", [BENCH], ["-s"])
            return run.report()
        linters = not run.arguments
        if linters:
            lint(run)
        if "--lint" not in words:
            tests(run, linters=linters)
        if run.deep:
            tests_on_oldest(run)
    except ServerError as refusal:
        print(refusal)
        return 1
    return run.report()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
