"""The faults of mutations.py still fit the product; whether each is seen, `python -m tests.deep.mutations` tells."""

from tests.architecture.source import ROOT
from tests.checks import assert_none, some
from tests.deep.mutations import MUTATIONS, Mutation


def fault_of(mutation: Mutation) -> str:
    """Why a row says nothing of the code as it is now."""
    try:
        mutation.changed((ROOT / mutation.file).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return str(error)
    node = mutation.test.partition("[")[0]
    path, _, name = node.partition("::")
    tests = (ROOT / path).read_text(encoding="utf-8")
    return f"no such test: {node}" if f"def {name}(" not in tests else ""


def test_every_fault_fits_one_place_of_its_file_and_names_a_test_that_exists():
    assert_none(f"{mutation.what}: {fault}" for mutation in some(MUTATIONS) if (fault := fault_of(mutation)))
