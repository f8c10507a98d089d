"""Query budgets: a list costs the same for one row as for a hundred."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.cases.builders import build_case
from tests.signals.weighed import refer
from tests.support import client_for, make_table

pytestmark = pytest.mark.django_db
# Read for every page, whatever it shows: who somebody is, his session, his designations, the trail, the transaction.
EVERY_PAGE = ("django_session", "accounts_", "audit_", "django_content_type", "set_config", "SAVEPOINT", "RELEASE")
BUDGET = 4


def queries(person, name: str) -> list[str]:
    """The queries of one list above session and user; a first visit warms what is kept per process."""
    client = client_for(person)
    client.get(reverse(name))
    with CaptureQueriesContext(connection) as seen:
        assert client.get(reverse(name)).status_code == 200
    return [q["sql"] for q in seen if not is_for_every_page(q["sql"])]


def is_for_every_page(sql: str) -> bool:
    """Whether a query reads only what every page reads."""
    source = sql.partition(" FROM ")[2].partition(" WHERE ")[0] or sql
    return (
        any(source.lstrip('"').startswith(name) or sql.startswith(name) for name in EVERY_PAGE) or "set_config" in sql
    )


def work(table, number: int) -> None:
    """Referrals to weigh and cases to work in."""
    for index in range(number):
        refer(table, surname=f"Achternaam{index}")
        build_case(table, surname=f"Anders{index}")


@pytest.mark.parametrize("name", ["worklist:index", "cases:list"])
@pytest.mark.parametrize("seat", ["police", "manager"])
def test_a_list_stays_within_its_budget_however_long_it_is(name, seat):
    """performance.md, G3."""
    few, many = make_table(), make_table()
    work(few, 1)
    work(many, 6)
    short, long = queries(few.people[seat], name), queries(many.people[seat], name)
    assert len(short) == len(long)
    assert len(long) <= BUDGET, "\n".join(sql[:300] for sql in long)
