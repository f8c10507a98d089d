"""The world of these suites stands in the template: most of their time would go into making it."""

import pytest

from tests import worlds


@pytest.fixture(scope="session")
def sessions(django_db_setup, django_db_blocker):
    """Everybody of the world signs in once per process; its databases are its own, so that stays."""
    with django_db_blocker.unblock(), worlds.untouched():
        return worlds.take("everything").seats.sign_in()


@pytest.fixture
def world(sessions, db):
    """A row of every kind, as it was made, whatever the test before did to it."""
    found = worlds.take("everything")
    found.seats.sessions = sessions
    return found
