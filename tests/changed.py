"""Which tests the changed files touch: by the imports, and where there are none by the folder of the step.

A page is reached through the table of addresses, which imports every step, and a world is built by helpers that import
half the services: following those would choose everything. So imports are followed up to them, and every test that
imports something of the same step is chosen as well.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.layers import APPS, ROOT

# Whatever changed: quick, and about the whole of the source.
ALWAYS = ("tests/architecture", "tests/frontend")
EVERY_PAGE = ("tests/access/test_matrix.py", "tests/pages/test_every_page.py")


def files() -> list[str]:
    """Every file that differs from the last commit, new ones too."""
    words = ["git", "status", "--porcelain", "-uall", "--no-renames"]
    told = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    return [line[3:].strip('"') for line in told.stdout.splitlines()]


def tests_of(paths: list[str]) -> list[str]:
    """The test files and folders that these files touch."""
    import grimp

    graph = grimp.build_graph(*APPS, "tests", cache_dir=None)
    found = set(ALWAYS) if paths else set()
    for path in paths:
        if path.endswith(".py"):
            found |= _by_imports(graph, _module(path))
        elif path.startswith(("templates/", "parta/static/")):
            found |= {*EVERY_PAGE, *_by_step(graph, path)}
    return sorted(path for path in found if (ROOT / path).exists())


def _module(path: str) -> str:
    return path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _step(module: str) -> str:
    return ".".join(module.split(".")[:2])


def _by_imports(graph, module: str) -> set[str]:
    """Tests that import it, directly or through other modules; or something of its step."""
    if module not in graph.modules:
        return set()
    reached, waiting = set(), [module]
    while waiting:
        one = waiting.pop()
        if one not in reached:
            reached.add(one)
            if one == module or not re.search(r"^tests\.|\.(urls|public_urls)$", one):
                waiting.extend(graph.find_modules_that_directly_import(one))
    found = _tests(reached)
    if module.split(".")[0] in APPS:
        found |= _of_step(graph, _step(module))
    return found


def _by_step(graph, path: str) -> set[str]:
    """Tests of the step of which a template has the folder."""
    return _of_step(graph, ".".join(Path(path).parts[1:3])) | _of_step(graph, f"parta.{Path(path).parts[1]}")


def _of_step(graph, step: str) -> set[str]:
    own = {module for module in graph.modules if module == step or module.startswith(f"{step}.")}
    return _tests(set().union(*(graph.find_modules_that_directly_import(module) for module in own)))


def _tests(modules: set[str]) -> set[str]:
    named = re.compile(r"tests\.(?!bench).*\.test_\w+")
    return {f"{module.replace('.', '/')}.py" for module in modules if named.fullmatch(module)}
