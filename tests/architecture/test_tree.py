"""The folder tree is the procedure of the act: steps, their files, and who may import whom."""

import ast

import pytest
from django.apps import apps

from tests.architecture.source import NO_STEP, ROOT, STAGES, containers, layers, product_files, step_folders, tree

STEP_FILES = {
    "__init__.py",
    "models.py",
    "policies.py",
    "services.py",
    "forms.py",
    "views.py",
    "urls.py",
    "tasks.py",
    "sections.py",
    "registry.py",
}
# What a step has beside the files that every step may have, and why.
MORE = {
    "cases/consultations/papers.py": "what a person sees of a meeting, put on paper: pure, apart from asking for it",
    "cases/consultations/paper.typ": "the sheet of an agenda and of minutes",
    "cases/provisions/papers.py": "what is provided, put on paper for who receives it",
    "cases/provisions/paper.typ": "the sheet of a provision",
    "contactpoint/requests/public_urls.py": "the public form's address, which the desk includes without importing it",
    "retention/terms/derivation.py": "the dates of WET 9 and BESL 16, pure and apart from the list of them",
    "retention/destruction/ledger.py": "which rows a file is made of, and erasing them",
    "retention/destruction/leftovers.py": "the search for what a destruction left behind",
    "retention/certificates/certificate.typ": "the sheet of the statement",
}
STAGE_FILES = {"__init__.py", "apps.py", "models.py", "urls.py"}


def test_every_step_folder_is_in_both_import_contracts_and_no_other():
    steps = {".".join(path.relative_to(ROOT).parts) for path in step_folders()}
    assert steps == {name for name in layers() if name.split(".")[0] in STAGES}
    assert steps == set(containers())


def test_every_package_of_the_platform_is_in_the_import_contract():
    found = {f"parta.{path.parent.name}" for path in (ROOT / "parta").glob("*/__init__.py")}
    assert found - {"parta.templatetags"} <= set(layers())


def test_a_step_folder_has_only_the_files_that_a_step_may_have():
    strange = [
        str(file.relative_to(ROOT))
        for step in step_folders()
        for file in step.iterdir()
        if file.name != "__pycache__" and file.name not in STEP_FILES
    ]
    assert [name for name in strange if name not in MORE] == []
    assert [name for name in MORE if name not in strange] == [], "no longer there"


def test_a_stage_folder_has_only_steps_and_the_files_django_asks_for():
    for stage in STAGES:
        files = {path.name for path in (ROOT / stage).iterdir() if path.is_file()}
        assert files <= STAGE_FILES, stage


@pytest.mark.parametrize("stage", STAGES)
def test_every_model_is_re_exported_by_its_app(stage):
    module = __import__(f"{stage}.models", fromlist=["__all__"])
    assert sorted(module.__all__) == list(module.__all__)
    assert set(module.__all__) == {model.__name__ for model in apps.get_app_config(stage).get_models()}


def test_nobody_imports_the_re_exports_of_a_stage():
    """A step imports cases.dossier.models: an import shows which step it leans on."""
    wrong = {f"{stage}.models" for stage in STAGES}
    for path in product_files():
        for node in ast.walk(tree(path)):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not wrong & set(names), path


def test_the_folders_that_are_no_step_hold_no_models():
    for stage in STAGES:
        for name in NO_STEP - {"__pycache__"}:
            assert not (ROOT / stage / name / "models.py").exists()
