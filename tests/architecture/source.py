"""Reading the product's own source: steps, modules, functions."""

from __future__ import annotations

import ast
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STAGES = ("signals", "cases", "contactpoint", "retention")
# Folders of a stage that are no step of the procedure.
NO_STEP = {"migrations", "management", "__pycache__"}


def place(path: Path) -> str:
    """The name of a file of the repository."""
    return str(path.relative_to(ROOT))


def contracts() -> dict[str, dict]:
    """The import contracts of pyproject.toml by name."""
    found = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    return {contract["name"]: contract for contract in found}


def layers() -> list[str]:
    """Every step and platform package in the order of the contract, the earliest first."""
    rows = contracts()["The import graph is the procedure, read backwards"]["layers"]
    return [name.strip(" ()") for row in reversed(rows) for name in row.split("|")]


def containers() -> list[str]:
    """Every step of which the inside is layered."""
    return contracts()["Inside a step"]["containers"]


def step_folders() -> list[Path]:
    """Every folder of a stage that is a step."""
    return [
        path
        for stage in STAGES
        for path in sorted((ROOT / stage).iterdir())
        if path.is_dir() and path.name not in NO_STEP
    ]


def step_of(module: str) -> str:
    """The layer that a module belongs to."""
    return ".".join(module.split(".")[:2])


@cache
def tree(path: Path) -> ast.Module:
    """A file, parsed once."""
    return ast.parse(path.read_text(encoding="utf-8"))


def product_files(name: str = "*.py") -> list[Path]:
    """Every Python file of the product, migrations left out."""
    return [
        path
        for root in ("parta", *STAGES)
        for path in sorted((ROOT / root).rglob(name))
        if not {"migrations", "__pycache__"} & set(path.parts)
    ]


def calls(node: ast.AST) -> list[ast.Call]:
    """Every call within a node."""
    return [child for child in ast.walk(node) if isinstance(child, ast.Call)]


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


@dataclass(frozen=True)
class Service:
    """One public function of a services.py."""

    path: Path
    node: ast.FunctionDef

    def __str__(self) -> str:
        return f"{'.'.join(self.path.relative_to(ROOT).with_suffix('').parts)}.{self.node.name}"

    @property
    def docstring(self) -> str:
        """What it says about itself, on one line."""
        return " ".join((ast.get_docstring(self.node) or "").split())

    def reaches(self) -> list[ast.FunctionDef]:
        """Itself and every function of the same file that it calls, directly or not."""
        own = {node.name: node for node in tree(self.path).body if isinstance(node, ast.FunctionDef)}
        reached, waiting = {}, [self.node]
        while waiting:
            node = waiting.pop()
            if node.name not in reached:
                reached[node.name] = node
                names = {child.id for child in ast.walk(node) if isinstance(child, ast.Name)}
                waiting.extend(own[name] for name in names & own.keys())
        return list(reached.values())


def services() -> list[Service]:
    """Every public function of every services.py."""
    return [
        Service(path, node)
        for path in product_files("services.py")
        for node in tree(path).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
    ]
