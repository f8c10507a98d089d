"""The world of these suites stands in the template: most of their time would go into making it."""

import pytest

from tests import worlds


@pytest.fixture
def world(db):
    """A row of every kind, as it was made, whatever the test before did to it."""
    return worlds.take("everything")
