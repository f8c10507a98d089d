"""The folder tree is the procedure of the act: steps, their files, and who may import whom."""

import ast
from importlib import import_module

from django.apps import apps

from tests.architecture.source import (
    NO_STEP,
    ROOT,
    STAGES,
    containers,
    layers,
    place,
    product_files,
    step_folders,
    tree,
)
from tests.checks import assert_none, some

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
    steps = some({".".join(path.relative_to(ROOT).parts) for path in step_folders()})
    assert steps == {name for name in layers() if name.split(".")[0] in STAGES}
    assert steps == set(containers())


def test_every_package_of_the_platform_is_in_the_import_contract():
    found = {f"parta.{path.parent.name}" for path in (ROOT / "parta").glob("*/__init__.py")}
    assert_none(sorted(some(found) - {"parta.templatetags"} - set(layers())))


def test_a_step_folder_has_only_the_files_that_a_step_may_have():
    strange = [
        place(file)
        for step in some(step_folders())
        for file in step.iterdir()
        if file.name != "__pycache__" and file.name not in STEP_FILES
    ]
    assert_none(name for name in strange if name not in MORE)
    assert_none(f"{name}: no longer there" for name in MORE if name not in strange)


def test_a_stage_folder_has_only_steps_and_the_files_django_asks_for():
    files = [path for stage in STAGES for path in (ROOT / stage).iterdir() if path.is_file()]
    assert_none(place(path) for path in some(files) if path.name not in STAGE_FILES)


def test_every_model_is_re_exported_by_its_app_in_order():
    exported = {stage: list(import_module(f"{stage}.models").__all__) for stage in STAGES}
    models = {stage: sorted(some({m.__name__ for m in apps.get_app_config(stage).get_models()})) for stage in STAGES}
    assert_none(
        f"{stage}.models: {sorted(set(exported[stage]) ^ set(models[stage])) or 'not once each in alphabetical order'}"
        for stage in STAGES
        if exported[stage] != models[stage]
    )


def test_nobody_imports_the_re_exports_of_a_stage():
    """A step imports cases.dossier.models: an import shows which step it leans on."""
    wrong = {f"{stage}.models" for stage in STAGES}
    imports = [
        (path, name)
        for path in product_files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names])
    ]
    assert_none(f"{place(path)} imports {name}" for path, name in some(imports) if name in wrong)


def test_the_folders_that_are_no_step_hold_no_models():
    others = [ROOT / stage / name / "models.py" for stage in STAGES for name in NO_STEP - {"__pycache__"}]
    assert_none(place(path) for path in some(others) if path.exists())
