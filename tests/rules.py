"""Every rule of docs/law/rules.md: where it is enforced, which test shows it; run by `make rules`.

It reads text alone: no Django, no database. A line enforces by `Rule: WEG-21.` in a docstring, a comment or a template;
a test shows by `@rule("WEG-21")`.
"""

from __future__ import annotations

import ast
import csv
import io
import re
import sys
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LAW = Path("docs/law")
PRODUCT = ("parta", "signals", "cases", "contactpoint", "retention", "templates")
ELSEWHERE = ("docs", "README.md", "CHANGELOG.md")
READ = {".py", ".html", ".js", ".css", ".typ", ".sql", ".md", ".csv"}

ENFORCED, PARTIAL, ABSENT, OUTSIDE = "enforced", "partial", "absent", "not for software"
STATUSES = (ENFORCED, PARTIAL, ABSENT, OUTSIDE)

ID = r"(?:[A-Z]{3}-\d\d|GO\d-\d)"
MENTION = re.compile(rf"(?<![\w-]){ID}(?![\w-])")
ENFORCES = re.compile(r"\bRule: ([^.]*)\.")
HEADING = re.compile(r"^#{2,3} (.+)$")
ROW = re.compile(rf"^\| ({ID}) \| (.+?) \|")
SCOPES = (ast.Module, ast.ClassDef, ast.FunctionDef)


@dataclass
class Register:
    """The rules by section, their standing, and where each is enforced, shown and mentioned."""

    sections: dict[str, list[tuple[str, str]]]
    standing: list[dict[str, str]]
    lines: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    tests: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    mentions: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def ids(self) -> list[str]:
        """Every rule, in the order of rules.md."""
        return [key for rules in self.sections.values() for key, _ in rules]


def read_register(root: Path = ROOT) -> Register:
    """The register of a tree: docs/law, product and tests."""
    register = Register(
        sections=_sections((root / LAW / "rules.md").read_text(encoding="utf-8")),
        standing=list(csv.DictReader(io.StringIO((root / LAW / "standing.csv").read_text(encoding="utf-8")))),
    )
    for path in _files(root):
        text, name = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
        for number, line in enumerate(text.splitlines(), 1):
            for key in MENTION.findall(line):
                register.mentions[key].append(f"{name}:{number}")
        if name.startswith("tests/"):
            _add(register.tests, name, _shown(text) if path.suffix == ".py" else ())
        elif name.startswith(PRODUCT):
            _add(register.lines, name, _enforced(text) if path.suffix == ".py" else _cited(text, ""))
    return register


def problems(register: Register) -> list[str]:
    """What does not hold, each offender by name."""
    ids, rows = register.ids, [row["rule"] for row in register.standing]
    found = [f"{key}: twice in rules.md" for key, times in Counter(ids).items() if times > 1]
    found += [f"{key}: twice in standing.csv" for key, times in Counter(rows).items() if times > 1]
    found += [f"{key}: not in standing.csv" for key in ids if key not in rows]
    found += [f"{key}: in standing.csv, not in rules.md" for key in rows if key not in ids]
    if not found and rows != ids:
        found.append("standing.csv is not in the order of rules.md")
    for row in register.standing:
        found += (f"{row['rule']}: {fault}" for fault in _faults(register, row))
    for cited in (register.mentions, register.lines, register.tests):
        for key in sorted(cited.keys() - set(ids)):
            found += (f"{key}: no such rule, cited at {place}" for place in cited[key])
    return found


def report(register: Register, wanted: tuple[str, ...] = ()) -> str:
    """Per section and rule what holds, and the figures; only of rules that begin with one of `wanted`, when given."""
    rows = {row["rule"]: row for row in register.standing}
    lines, every = [], []
    for title, rules in register.sections.items():
        chosen = [(key, text) for key, text in rules if not wanted or key.startswith(wanted)]
        statuses = [rows[key]["status"] for key, _ in chosen if key in rows]
        every += statuses
        lines += ["", f"{title}: {_figures(statuses)}"] if chosen else []
        for key, text in chosen:
            row = rows.get(key, {"status": "?", "reason": ""})
            lines.append(f"  {key}  {row['status']}: {text}")
            lines += [f"          why:  {row['reason']}"] if row["reason"] else []
            lines += [f"          line: {place}" for place in register.lines.get(key, [])]
            lines += [f"          test: {place}" for place in register.tests.get(key, [])]
    return "\n".join([*lines, "", f"{len(every)} rules: {_figures(every)}"])


def _faults(register: Register, row: dict[str, str]) -> Iterator[str]:
    """What is wrong with one row of standing.csv."""
    key, status = row["rule"], row["status"]
    if status not in STATUSES:
        yield f"unknown status '{status}'"
    if status == ENFORCED and not register.lines.get(key):
        yield "enforced, but no line says so"
    if status == ENFORCED and not register.tests.get(key):
        yield "enforced, but no test shows it"
    if status in {PARTIAL, ABSENT} and not (row["reason"] or "").strip():
        yield f"{status}, without a reason"
    if status in {ABSENT, OUTSIDE} and register.lines.get(key):
        yield f"{status}, but {register.lines[key][0]} says that it enforces it"


def _figures(statuses: list[str]) -> str:
    return ", ".join(f"{statuses.count(status)} {status}" for status in STATUSES)


def _files(root: Path) -> Iterator[Path]:
    """Every file that may cite a rule; what others wrote (vendor) cites none."""
    for place in (*PRODUCT, "tests", *ELSEWHERE):
        path = root / place
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in READ and file.is_file() and "vendor" not in file.parts:
                yield file


def _add(to: dict[str, list[str]], name: str, found: Iterable[tuple[str, str]]) -> None:
    for key, inside in found:
        place = f"{name}: {inside}" if inside else name
        if place not in to[key]:
            to[key].append(place)


def _sections(text: str) -> dict[str, list[tuple[str, str]]]:
    """Id and sentence of every row of a table of rules, under its heading."""
    sections, title = {}, ""
    for line in text.splitlines():
        if heading := HEADING.match(line):
            title = heading[1]
        elif row := ROW.match(line):
            sections.setdefault(title, []).append((row[1], row[2]))
    return sections


def _cited(text: str, inside: str) -> Iterator[tuple[str, str]]:
    """Every rule that a text says to enforce; a docstring may break the line within."""
    for keys in ENFORCES.findall(" ".join(text.split())):
        yield from ((key, inside) for key in keys.split(", "))


def _enforced(text: str) -> Iterator[tuple[str, str]]:
    """Every rule that a Python file enforces: by a docstring, also of a constant or field, or by a comment."""
    if "Rule: " not in text:
        return
    statements = list(_statements(ast.parse(text), ""))
    above = ""
    for node, name in statements:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield from _cited(node.value.value, above)
        above = name
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            below = (name for node, name in statements if node.lineno > token.start[0])
            yield from _cited(token.string, next(below, ""))


def _statements(parent: ast.AST, scope: str) -> Iterator[tuple[ast.stmt, str]]:
    """Every statement in the order of the file, with the name of what it defines, or stands in."""
    for node in ast.iter_child_nodes(parent):
        if not isinstance(node, ast.stmt):
            yield from _statements(node, scope)
            continue
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        own = getattr(node, "name", getattr(target, "id", "") if isinstance(parent, SCOPES) else "")
        name = ".".join(part for part in (scope, own) if part)
        yield node, name
        yield from _statements(node, name if isinstance(node, SCOPES) else scope)


def _shown(text: str) -> Iterator[tuple[str, str]]:
    """Every rule that a test carries, as `@rule("WEG-21")`."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "rule":
                    yield from ((ast.unparse(argument).strip("'\""), node.name) for argument in mark.args)


def main(arguments: list[str]) -> int:
    """Print the register; 1 with each offender when it does not hold."""
    register = read_register()
    print(report(register, tuple(arguments)))
    found = problems(register)
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
