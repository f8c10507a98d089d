"""The register of the law holds, and the check that says so finds each thing that can be wrong with it."""

from pathlib import Path

import pytest

from tests.rules import Register, problems, read_register, report

# Put together here, so that the register of the product does not meet them as citations.
UNKNOWN, MALFORMED = "-".join(("WEG", "99")), "-".join(("WEG", "1"))

RULES = """
## 1. Weighing

| id | rule | source |
| --- | --- | --- |
| WEG-01 | Three analyse. | WET 5(3) |
| WEG-02 | They agree. | WET 5(3) |

### Items

| GO1-1 | An item. | letter |
"""
STANDING = """rule,status,reason
WEG-01,enforced,
WEG-02,partial,"by hand, not by the clock"
GO1-1,not for software,
"""
MODEL = '''"""Weighing."""


class View:
    """A view of one party. Legal basis: WET 5(3). Rule: WEG-01."""

    party = ""
    """Which of the three.

    Legal basis: own choice: one party, one view. Rule: WEG-02,
    WEG-01.
    """


def confirm():
    # Two are not enough. Rule: WEG-02.
    three = 3
    return three
'''
TEST = """from tests.support import rule


@rule("WEG-01", "WEG-02")
def test_three_analyse():
    assert True
"""


@pytest.fixture
def tree(tmp_path):
    """A small register that holds; each test breaks one thing."""
    for name, text in {
        "docs/law/rules.md": RULES,
        "docs/law/standing.csv": STANDING,
        "signals/models.py": MODEL,
        "tests/test_it.py": TEST,
        "templates/view.html": "{# Rule: WEG-01. #}<p>regel WEG-02</p>",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def replace(tree: Path, name: str, old: str, new: str) -> list[str]:
    """What the check says after this one change."""
    path = tree / name
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))
    return problems(read_register(tree))


def test_every_rule_has_a_standing_that_its_lines_and_tests_bear_out():
    assert problems(read_register()) == []


def test_lines_and_tests_are_named_where_they_stand(tree):
    register: Register = read_register(tree)
    assert problems(register) == []
    assert register.lines["WEG-01"] == [
        "signals/models.py: View",
        "signals/models.py: View.party",
        "templates/view.html",
    ]
    assert register.lines["WEG-02"] == ["signals/models.py: View.party", "signals/models.py: confirm.three"]
    assert register.tests["WEG-01"] == register.tests["WEG-02"] == ["tests/test_it.py: test_three_analyse"]


def test_the_report_has_figures_per_section_and_can_be_asked_for_a_part(tree):
    register = read_register(tree)
    whole, part = report(register), report(register, ("GO1",))
    assert "1. Weighing: 1 enforced, 1 partial, 0 absent, 0 not for software" in whole
    assert "why:  by hand, not by the clock" in whole
    assert whole.endswith("3 rules: 1 enforced, 1 partial, 0 absent, 1 not for software")
    assert part.endswith("1 rules: 0 enforced, 0 partial, 0 absent, 1 not for software")
    assert "WEG-01" not in part


def test_an_enforced_rule_without_a_line_is_named(tree):
    (tree / "templates/view.html").write_text("")
    assert replace(tree, "signals/models.py", "WEG-01", "WEG-02") == ["WEG-01: enforced, but no line says so"]


def test_an_enforced_rule_without_a_test_is_named(tree):
    assert replace(tree, "tests/test_it.py", '"WEG-01", ', "") == ["WEG-01: enforced, but no test shows it"]


def test_a_mark_on_what_is_no_test_shows_nothing(tree):
    assert replace(tree, "tests/test_it.py", "def test_", "def a_") == ["WEG-01: enforced, but no test shows it"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("GO1-1,not for software,\n", "", "GO1-1: not in standing.csv"),
        (
            "rule,status,reason\n",
            f"rule,status,reason\n{UNKNOWN},absent,no\n",
            f"{UNKNOWN}: in standing.csv, not in rules.md",
        ),
        ("WEG-01,enforced,\n", "WEG-01,enforced,\nWEG-01,enforced,\n", "WEG-01: twice in standing.csv"),
        ("GO1-1,not for software", "GO1-1,perhaps", "GO1-1: unknown status 'perhaps'"),
        ('partial,"by hand, not by the clock"', "partial, ", "WEG-02: partial, without a reason"),
        ("GO1-1,not for software", "GO1-1,absent", "GO1-1: absent, without a reason"),
        ("WEG-01,enforced", "WEG-01,absent", "WEG-01: absent, without a reason"),
        (
            "WEG-01,enforced,",
            "WEG-01,absent,no",
            "WEG-01: absent, but signals/models.py: View says that it enforces it",
        ),
    ],
)
def test_a_row_of_the_standing_that_does_not_hold_is_named(tree, old, new, said):
    assert said in replace(tree, "docs/law/standing.csv", old, new)


def test_the_order_is_that_of_the_rules(tree):
    found = replace(
        tree, "docs/law/standing.csv", STANDING, "\n".join([*STANDING.splitlines()[:1], *STANDING.splitlines()[:0:-1]])
    )
    assert found == ["standing.csv is not in the order of rules.md"]


def test_a_rule_that_stands_twice_is_named(tree):
    assert "WEG-01: twice in rules.md" in replace(tree, "docs/law/rules.md", "| WEG-02", "| WEG-01")


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("signals/models.py", "WET 5(3). Rule: WEG-01.", f"WET 5(3). Rule: WEG-01, {UNKNOWN}."),
        ("signals/models.py", "Two are not enough.", f"Two are not enough ({UNKNOWN})."),
        ("templates/view.html", "regel WEG-02", f"regel {UNKNOWN}"),
        ("tests/test_it.py", '"WEG-02"', f'"{UNKNOWN}"'),
        ("docs/law/rules.md", "They agree.", f"They agree, see {UNKNOWN}."),
    ],
)
def test_a_citation_of_no_rule_is_named_with_its_place(tree, name, old, new):
    assert any(line.startswith(f"{UNKNOWN}: no such rule, cited at {name}:") for line in replace(tree, name, old, new))


@pytest.mark.parametrize(
    ("name", "old"), [("signals/models.py", "5(3). Rule: WEG-01"), ("tests/test_it.py", '@rule("WEG-01')]
)
def test_a_citation_that_is_not_written_as_a_rule_is_named(tree, name, old):
    found = replace(tree, name, old, old.replace("WEG-01", MALFORMED))
    assert any(line.startswith(f"{MALFORMED}: no such rule, cited at {name}: ") for line in found)
