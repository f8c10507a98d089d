"""What a kept layer of the template was made of: it is made anew when one of those files changed, and only then.

The modules are found by their imports, once, when the layer is made: a view or a form is in no layer, and so costs
nothing. A file can only join by an import in a file that is there already.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

ROOT = Path(__file__).resolve().parent.parent
APPS = ("parta", "signals", "cases", "contactpoint", "retention")
DATA = ("*.sql", "*.json", "*.csv", "*.yaml", "*.typ")
# Beside what is imported: files that are read, and folders of which every file counts.
READ = {
    "schema": ("migrations/*.py", "models.py", "*.sql", "*.json", "*.csv"),
    "worlds": DATA,
    "static": ("static/**/*",),
}
BEGIN = {
    "schema": ("parta.access.install", "parta.settings"),
    "worlds": ("tests.worlds.__main__", "parta.demo.management.commands.load_demo"),
    "static": (),
}


def today() -> date:
    """The day in the Netherlands: the worlds are played backwards from it."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def write_down(record: Path, name: str, layer: str) -> None:
    """Keep in a file of what a layer was made."""
    files = {*_read(layer), *_imported(layer)}
    made = {"name": name, "layer": layer, "files": _digests(files)}
    record.write_text(json.dumps(made, indent=0), encoding="utf-8")


def holds(record: Path, name: str) -> bool:
    """Whether what the file says is still so."""
    try:
        made = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    known = {ROOT / path for path in made["files"]}
    return made["name"] == name and _read(made["layer"]) <= known and made["files"] == _digests(known)


def _digests(files: set[Path]) -> dict[str, str]:
    found = {}
    for path in sorted(files):
        content = path.read_bytes() if path.is_file() else b""
        found[str(path.relative_to(ROOT))] = hashlib.sha256(content).hexdigest()[:16]
    return found


def _read(layer: str) -> set[Path]:
    roots = [ROOT / app for app in APPS] + ([ROOT / "tests" / "worlds"] if layer == "worlds" else [])
    found = {path for root in roots for pattern in READ[layer] for path in root.rglob(pattern) if path.is_file()}
    return {path for path in found if "__pycache__" not in path.parts} | {ROOT / "requirements-dev.lock"}


def _imported(layer: str) -> set[Path]:
    """Every file of ours that the layer's beginnings import, directly or not."""
    if not BEGIN[layer]:
        return set()
    import grimp

    graph = grimp.build_graph(*APPS, "tests", cache_dir=None)
    begin = {module for module in graph.modules if module.endswith(".models")} if layer == "schema" else set()
    begin |= set(BEGIN[layer])
    modules = begin.union(*(graph.find_upstream_modules(module) for module in begin))
    return {path for module in modules for path in [_file(module)] if path}


def _file(module: str) -> Path | None:
    base = ROOT.joinpath(*module.split("."))
    found = (base.with_suffix(".py"), base / "__init__.py")
    return next((path for path in found if path.is_file()), None)
