"""python -m tests.run: every check, then every test in one pytest run on two cores, and a table of times.

Arguments go to pytest (`-k weighing`, a path); the linters are then skipped. Our own:

--changed       the tests that the files changed since the last commit touch
--random        in random order, with the seed that is printed
--keep-seconds  write down how long each test took, for the order of the next runs (tests/seconds.json)
--lint          only the linters
--deep          also the tests marked deep, the mutations, and a second round on PostgreSQL 15
--bench         tests/bench
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from parta.demo.servers import ServerError, dies_with_parent
from parta.demo.translations import compile_all
from tests import changed, database, layers
from tests.plugin import REPORT, SECONDS

ROOT = database.ROOT
BIN = Path(sys.executable).parent
BENCH = "tests/bench"
# A test or a module goes to the worker that is free; the order is the plugin's: slowest first.
PARALLEL = ["-n", "2", "--dist", "loadgroup", "--no-loadscope-reorder", f"--ignore={BENCH}"]
RANDOM = ["--random-order", "--random-order-bucket=global"]
OURS = ("--changed", "--random", "--keep-seconds", "--lint", "--deep", "--bench")
NO_TESTS = 5
SHOWN = 20
# Shorter ones are all alike to the order of a run.
WORTH_KEEPING = 0.5
# Debian's place; the oldest version the product promises to run on.
OLDEST_POSTGRES = "/usr/lib/postgresql/15/bin"


@dataclass
class Result:
    """How one check or run went."""

    name: str
    ok: bool
    seconds: float
    outcomes: dict[str, list] | None = None

    def count(self, outcome: str) -> int:
        """How many tests ended so."""
        return sum(1 for how, _seconds in (self.outcomes or {}).values() if how == outcome)


@dataclass
class Run:
    """One run of the runner: what was asked, and what came of it."""

    arguments: list[str]
    asked: set[str] = field(default_factory=set)
    results: list[Result] = field(default_factory=list)

    def check(self, name: str, function) -> None:
        """Do one check that is no pytest run; what it prints comes in one piece, for others go on beside it."""
        began = time.monotonic()
        ok, said = function()
        print(f"\n== {name}\n{said.strip()}", flush=True)
        self.results.append(Result(name, ok, time.monotonic() - began))

    def tests(self, name: str, words: list[str]) -> None:
        """Run pytest once; a run without a test fails, a choice without one is told in the end."""
        print(f"\n== {name}", flush=True)
        began = time.monotonic()
        status, outcomes = self._pytest(words)
        ok = status == 0 or (status == NO_TESTS and bool(self.arguments))
        if not ok and not any(how == "failed" for how, _seconds in outcomes.values()):
            # A run that broke off counts, even when no single test did.
            outcomes[f"the run itself (pytest ended with {status})"] = ["failed", 0.0]
        self.results.append(Result(name, ok, time.monotonic() - began, outcomes))

    def _pytest(self, words: list[str]) -> tuple[int, dict[str, list]]:
        with tempfile.TemporaryDirectory(prefix="parta-run-") as folder:
            report = Path(folder) / "tests.json"
            deep = ["--deep"] if "--deep" in self.asked else []
            command = [*dies_with_parent("TERM"), sys.executable, "-m", "pytest", "-q", *words, *deep, *self.arguments]
            own = {**os.environ, REPORT: str(report)}
            status = subprocess.run(command, cwd=ROOT, env=own, check=False).returncode
            return status, json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}

    def report(self) -> int:
        """Print the tables and the sum; gives the exit status."""
        tested = [result for result in self.results if result.outcomes is not None]
        for result in tested:
            show_seconds(result.outcomes)
        print("\n== times")
        for result in self.results:
            count = f"{result.count('passed'):5} passed {result.count('failed'):3} failed" if result.outcomes else ""
            print(f"{'ok    ' if result.ok else 'FAILED'}  {result.name:<28} {result.seconds:7.1f} s  {count}".rstrip())
        passed, failed = (sum(result.count(how) for result in tested) for how in ("passed", "failed"))
        if self.arguments and not passed + failed:
            print("no test matches these arguments")
        print(f"{passed} passed, {failed} failed", flush=True)
        found = passed + failed > 0 or not tested
        return int(not (found and all(result.ok for result in self.results)))


def show_seconds(outcomes: dict[str, list]) -> None:
    """Print the seconds per suite, and the slowest tests."""
    suites, tests = Counter(), Counter()
    for name, (_how, seconds) in outcomes.items():
        suite = "/".join(name.partition("::")[0].split("/")[:2])
        suites[suite] += seconds
        tests[suite] += 1
    print("\n== seconds per suite (of both workers together)")
    for suite, seconds in suites.most_common():
        print(f"{seconds:8.1f} s {tests[suite]:5} {suite}")
    print("\n== slowest tests")
    for name, (_how, seconds) in sorted(outcomes.items(), key=lambda row: -row[1][1])[:SHOWN]:
        print(f"{seconds:8.1f} s {name}")


def keep_seconds(outcomes: dict[str, list]) -> None:
    """Write down what is worth it, for the order of the next runs."""
    kept = {name: seconds for name, (_how, seconds) in sorted(outcomes.items()) if seconds >= WORTH_KEEPING}
    SECONDS.write_text(json.dumps(kept, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


def command(*words: str):
    """A check that is one command."""

    def run() -> tuple[bool, str]:
        done = subprocess.run([*words], cwd=ROOT, capture_output=True, text=True, check=False)
        return done.returncode == 0, done.stdout + done.stderr

    return run


def translations_parse() -> tuple[bool, str]:
    """Whether every catalogue in locale/ can be compiled."""
    wrong = compile_all(ROOT, write=False)
    return not wrong, "\n".join(wrong) or "fine"


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
def servers(run: Run):
    """The servers of this run with their template, in the environment of every pytest below."""
    began = time.monotonic()
    with database.running() as started:
        os.environ[database.ADDRESS] = started.to_environment()
        run.results.append(Result("servers and template", True, time.monotonic() - began))
        try:
            yield
        finally:
            del os.environ[database.ADDRESS]


def everything(run: Run) -> None:
    """Linters and template beside one another, then every test."""
    with ThreadPoolExecutor(max_workers=1) as beside:
        linted = beside.submit(lint, run)
        with servers(run):
            linted.result()
            run.tests("tests", ["tests", *PARALLEL, *(RANDOM if "--random" in run.asked else [])])


def chosen(run: Run) -> None:
    """What the arguments choose: a file in this process, which begins sooner, else on both cores."""
    if "--changed" in run.asked:
        files = changed.tests_of(changed.files())
        print(f"{len(files)} test files are touched", flush=True)
        if not files:
            return
        run.arguments = [*files, *run.arguments]
    words = [] if names_one_file(run.arguments) else list(PARALLEL)
    if not any((ROOT / word.partition("::")[0]).exists() for word in run.arguments if not word.startswith("-")):
        words.insert(0, "tests")
    with servers(run):
        run.tests("chosen", [*words, *(RANDOM if "--random" in run.asked else [])])


def names_one_file(arguments: list[str]) -> bool:
    """Whether one test file, and nothing else, is among the arguments."""
    paths = [ROOT / word.partition("::")[0] for word in arguments if not word.startswith("-")]
    there = [path for path in paths if path.exists()]
    return len(there) == 1 and there[0].is_file()


def on_oldest(run: Run) -> None:
    """The tests once more, on the oldest PostgreSQL we promise."""
    if not Path(OLDEST_POSTGRES, "initdb").exists():
        print("\nPostgreSQL 15 is not installed here, so the second round is left out (Debian 12: postgresql-15).")
        return
    os.environ["PARTA_PG_BIN"] = OLDEST_POSTGRES
    with servers(run):
        run.tests("tests on PostgreSQL 15", ["tests", *PARALLEL])


def main(words: list[str]) -> int:
    """Run what the arguments ask for."""
    run = Run([word for word in words if word not in OURS], {word for word in words if word in OURS})
    began = layers.today()
    if "--random" in run.asked:
        RANDOM.append(f"--random-order-seed={random.randrange(10**6)}")  # noqa: S311 (no secret)
        print(*RANDOM)
    try:
        if "--bench" in run.asked:
            with servers(run):
                run.tests("bench", [BENCH, "-s"])
        elif "--lint" in run.asked:
            lint(run)
        elif run.arguments or "--changed" in run.asked:
            chosen(run)
        else:
            everything(run)
            if "--deep" in run.asked:
                run.check("mutations", command(sys.executable, "-m", "tests.deep.mutations"))
                on_oldest(run)
    except ServerError as refusal:
        print(refusal)
        return 1
    status = run.report()
    if "--keep-seconds" in run.asked:
        keep_seconds({name: how for result in run.results for name, how in (result.outcomes or {}).items()})
    if layers.today() != began:
        print(f"Midnight passed during this run: its worlds are of {began}, so days may differ by one. Run it again.")
    return status


if __name__ == "__main__":
    # Ended by somebody, in whatever way: what was started ends too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nInterrupted: everything that was started has been ended.")
