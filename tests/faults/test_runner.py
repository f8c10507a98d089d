"""What goes wrong in a run of the tests ends with words: a test that hangs, a process that dies, an old template."""

import errno
import json
import subprocess
import sys

import pytest

from parta.demo.servers import ServerError
from tests import changed, database, layers, plugin, run

# Our settings, without our servers: the tests of these runs need none.
BARE = ["-c", str(database.ROOT / "pyproject.toml"), "-o", "addopts=", "-p", "no:django", "-p", "no:cacheprovider"]


def small_run(tmp_path, source: str, *words: str) -> tuple[int, str]:
    """A pytest run over one small file: its exit status and what it said."""
    file = tmp_path / "test_small.py"
    file.write_text(source)
    command = [sys.executable, "-m", "pytest", "-q", *BARE, f"--rootdir={tmp_path}", *words, str(file)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=100, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_test_that_hangs_is_ended_and_named_and_the_others_go_on(tmp_path):
    source = "import time\ndef test_hangs(): time.sleep(60)\ndef test_goes_on(): pass\n"
    status, said = small_run(tmp_path, source, "-o", "timeout=1")
    assert status == 1
    assert "test_hangs - Failed: Timeout" in said
    assert "1 failed, 1 passed" in said


def test_every_test_has_two_minutes(pytestconfig):
    assert float(pytestconfig.getini("timeout")) == 120


def test_a_worker_that_dies_is_named_with_its_test_and_the_others_go_on(tmp_path):
    source = "import os\ndef test_dies(): os._exit(3)\ndef test_goes_on(): pass\n"
    status, said = small_run(tmp_path, source, "-n", "1")
    assert status == 1
    assert "crashed while running" in said
    assert "test_dies" in said
    assert "1 failed, 1 passed" in said


def test_a_module_that_stays_together_does_so(tmp_path):
    """Pytest 9.2 with xdist 3.8 let it fall apart without a word."""
    source = "import os, pytest\npytestmark = pytest.mark.xdist_group('together')\n"
    source += "@pytest.mark.parametrize('number', range(8))\n"
    source += f"def test_small(number): open({str(tmp_path / 'seen')!r}, 'a').write(str(os.getpid()) + ' ')\n"
    status, said = small_run(tmp_path, source, "-n", "2", "--dist", "loadgroup")
    assert status == 0, said
    assert len(set((tmp_path / "seen").read_text().split())) == 1


# --- the layers of the template -----------------------------------------------------------------------------------
@pytest.fixture
def record(tmp_path):
    """What the schema was made of, as it is now."""
    layers.write_down(tmp_path / "schema.json", "today", "schema")
    return tmp_path / "schema.json"


def test_a_layer_holds_while_nothing_changed(record):
    assert layers.holds(record, "today")
    files = json.loads(record.read_text())["files"]
    assert {"cases/dossier/models.py", "parta/access/sight.py", "signals/migrations/0001_initial.py"} <= files.keys()
    assert [name for name in files if name.endswith(("views.py", "forms.py", ".html", ".css"))] == []


def test_the_worlds_hold_services_and_stories_and_no_page(tmp_path):
    layers.write_down(tmp_path / "worlds.json", "today", "worlds")
    files = json.loads((tmp_path / "worlds.json").read_text())["files"]
    assert {"cases/plans/services.py", "parta/demo/stories/oosterveen.py", "tests/worlds/case.yaml"} <= files.keys()
    assert [name for name in files if name.endswith(("views.py", ".html", ".css"))] == []


def test_a_layer_of_yesterday_is_made_anew(record):
    assert not layers.holds(record, "tomorrow")


@pytest.mark.parametrize("how", ["changed", "gone", "new", "half written", "not there"])
def test_a_layer_of_other_files_is_made_anew(record, how):
    made = json.loads(record.read_text())
    if how == "changed":
        made["files"]["cases/dossier/models.py"] = "0" * 16
    elif how == "gone":
        made["files"]["cases/dossier/nowhere.py"] = "0" * 16
    elif how == "new":
        del made["files"]["signals/migrations/0001_initial.py"]
    record.write_text(json.dumps(made)[: 100 if how == "half written" else None])
    if how == "not there":
        record.unlink()
    assert not layers.holds(record, "today")


def test_a_full_disk_is_told_in_a_sentence(monkeypatch, tmp_path):
    def full(_servers):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(database, "_embedded_or_given", lambda *_: ("a", "b", "c"))
    monkeypatch.setattr(database, "_cache_server", lambda *_: ("d", "e"))
    monkeypatch.setattr(database, "_forget", lambda *_: None)
    monkeypatch.setattr(database, "_kept_folder", lambda _stack: tmp_path)
    monkeypatch.setattr(database, "_MAKE", dict.fromkeys(("schema", "worlds", "static"), full))
    with pytest.raises(ServerError, match="No space left on device"), database.running():
        pass


# --- the runner ---------------------------------------------------------------------------------------------------
def test_a_run_without_a_test_or_that_broke_off_is_no_success(monkeypatch, capsys):
    for status, outcomes in ((run.NO_TESTS, {}), (4, {}), (1, {"tests/a.py::t": ["failed", 1.0]})):
        one = run.Run([])
        monkeypatch.setattr(one, "_pytest", lambda _words, status=status, outcomes=outcomes: (status, dict(outcomes)))
        one.tests("tests", [])
        assert one.report() == 1, status
    said = capsys.readouterr().out
    assert "pytest ended with 4" in said
    assert said.count("0 passed, 1 failed") == 3


def test_the_sum_and_the_slowest_are_printed(monkeypatch, capsys):
    one = run.Run([])
    outcomes = {"tests/cases/test_a.py::test_x": ["passed", 2.5], "tests/flows/test_b.py::test_y": ["passed", 1.0]}
    monkeypatch.setattr(one, "_pytest", lambda _words: (0, outcomes))
    one.tests("tests", [])
    assert one.report() == 0
    said = capsys.readouterr().out
    assert "2.5 s     1 tests/cases" in said
    assert said.index("tests/cases/test_a.py::test_x") < said.index("tests/flows/test_b.py::test_y")
    assert said.endswith("2 passed, 0 failed\n")


def test_a_run_that_passes_midnight_says_so(monkeypatch, capsys):
    days = iter([database.layers.today(), None])
    monkeypatch.setattr(run.layers, "today", lambda: next(days))
    monkeypatch.setattr(run, "lint", lambda _run: None)
    run.main(["--lint"])
    assert "Midnight passed during this run" in capsys.readouterr().out


def test_one_file_runs_in_one_process():
    assert run.names_one_file(["tests/cases/test_plans.py", "-x"])
    assert run.names_one_file(["tests/cases/test_plans.py::test_a_plan_has_versions_and_the_newest_holds"])
    assert not run.names_one_file(["tests/cases"])
    assert not run.names_one_file(["-k", "plans"])


def test_changed_files_choose_the_tests_that_touch_them():
    plans = changed.tests_of(["cases/plans/services.py"])
    assert {"tests/cases/test_plans.py", "tests/architecture", "tests/pages/test_a_year.py"} <= set(plans)
    assert "tests/signals/test_reports.py" not in plans
    assert "tests/cases/test_plans.py" in changed.tests_of(["templates/cases/plans/plan.html"])
    assert changed.tests_of(["tests/cases/test_plans.py"]) == [
        "tests/architecture",
        "tests/cases/test_plans.py",
        "tests/frontend",
    ]
    assert changed.tests_of([]) == []


def test_slow_tests_go_first_and_a_module_with_a_database_of_its_own_stays_together(monkeypatch, tmp_path):
    class Item:
        def __init__(self, name, *fixtures):
            self.nodeid, self.fixturenames, self.marks = name, fixtures, []

        def add_marker(self, mark):
            self.marks.append(mark)

    seconds = {"a.py::slow": 9, "site.py::one": 5, "site.py::two": 5}
    (tmp_path / "seconds.json").write_text(json.dumps(seconds))
    monkeypatch.setattr(plugin, "SECONDS", tmp_path / "seconds.json")
    quick, slow, *site = (
        Item("a.py::quick"),
        Item("a.py::slow"),
        Item("site.py::one", "site"),
        Item("site.py::two", "site"),
    )
    items = [quick, site[0], slow, site[1]]
    plugin._slowest_first(items, plugin._keep_together(items))
    assert items == [*site, slow, quick]
    assert [mark.name for mark in site[0].marks] == ["xdist_group", "random_order"]
    assert site[0].marks[0].args == site[1].marks[0].args == ("site.py",)
    assert slow.marks == quick.marks == []
