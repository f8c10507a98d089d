"""One of everything, due today."""

import pytest

from tests.privacy.everything import decide_parameters, let_demo_wait, make_everything
from tests.support import make_table


@pytest.fixture
def files_here(settings, tmp_path):
    """Files in a folder of this test: a rolled-back test leaves none behind."""
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": str(tmp_path)}}
    settings.STORAGES = {**settings.STORAGES, "default": default}
    return tmp_path


@pytest.fixture
def demo_waits(db):
    """No file of the demo region may be destroyed, so that a command on everything destroys the test's own files."""
    let_demo_wait()


@pytest.fixture
def made(files_here, demo_waits):
    """A closed case, a referral that was not tabled, a report and a request, all due and all parameters decided."""
    table = make_table()
    decide_parameters(table)
    decide_parameters(table, "RET_REQUEST_YEARS")
    return make_everything(table)
