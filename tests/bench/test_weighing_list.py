"""G1 to G3 for the agenda of the weighing table: its own undecided weighings among those of everybody else."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from parta.access.acting import acting
from parta.accounts.models import User
from signals.referrals.models import DataSubject, Referral
from signals.weighing import sections
from signals.weighing.models import Weighing
from tests.bench.test_goals import copy, gather_statistics, identity, middle, of_rows, tell
from tests.signals.weighed import refer, viewed
from tests.support import Table, as_, client_for, make_table

OWN, FEW, MANY = 120, 1_000, 100_000
SEATS = ("police", "manager")
# What the page shows of fifty weighings, as somebody would write it who knows both tables and people by heart.
BEST = """
SELECT r.id, r.reference, r.is_urgent, r.received_on + 28 AS last, s.known_since, w.talk_at,
  ARRAY(SELECT party FROM signals_viewreceipt v WHERE v.weighing_id = w.id)
FROM signals_referral r JOIN signals_datasubject s ON s.id = r.subject_id
LEFT JOIN signals_weighing w ON w.referral_id = r.id AND w.consultation_body_id = r.consultation_body_id
WHERE r.consultation_body_id = ANY(%s) AND r.ended_on IS NULL
ORDER BY r.is_urgent DESC, r.received_on, r.id LIMIT 51
"""


@dataclass
class Crowd:
    """The table of the measurements, one beside it that has very many, and what the agenda took before those came."""

    table: Table
    small: dict[str, float] = field(default_factory=dict)

    def person(self, seat: str) -> User:
        """Somebody of the table, read anew, as a request does."""
        return User.objects.get(pk=self.table.people[seat].pk)


def fill(table: Table, number: int, start: int) -> None:
    """Undecided referrals in bulk, each of its own person, with the views in."""
    weighing = viewed(table, refer(table, surname=f"Proef{start}"))
    with acting(None, "demo"):
        row = Weighing.objects.select_related("referral__subject").get(pk=weighing.pk)
        own = {"subject": identity(DataSubject)}
        copy(row.referral.subject, number, start)
        copy(row.referral, number, start, reference="'A-9-' || n", received_on="current_date - mod(n, 60)", **own)
        copy(row, number, start, referral=identity(Referral), **own)


@pytest.fixture(scope="module")
def crowd(fresh_module_database):
    """A hundred and twenty weighings of one table, a hundred thousand of another; committed and with statistics."""
    crowd, others = Crowd(make_table()), make_table()
    fill(crowd.table, OWN, 1)
    fill(others, FEW, OWN + 1)
    gather_statistics(fresh_module_database)
    for seat in SEATS:
        user = crowd.person(seat)
        with as_(user):
            crowd.small[seat] = middle(lambda user=user: by_product(user))
    fill(others, MANY - FEW, OWN + FEW + 1)
    gather_statistics(fresh_module_database)
    return crowd


def by_hand(crowd: Crowd) -> int:
    with connection.cursor() as cursor:
        cursor.execute(BEST, [[crowd.table.body.pk]])
        return len(cursor.fetchall())


def by_product(user: User) -> int:
    """The rows of the page as the product asks for them; opening the names is another goal (G10)."""
    return len(sections.agenda_rows(user)[:51])


@pytest.mark.parametrize("seat", SEATS)
def test_g1_the_agenda_of_the_weighing_against_the_best_sql(crowd, seat):
    user = crowd.person(seat)
    with as_(user):
        assert by_hand(crowd) == by_product(user) == 51
        ours, best = middle(lambda: by_product(user)), middle(lambda: by_hand(crowd))
    tell("G1", f"agenda of {OWN} own weighings, {seat}: {ours:.2f} ms against {best:.2f} ms", ours / best, 1.5)


@pytest.mark.parametrize("seat", SEATS)
def test_g2_the_agenda_does_not_grow_with_the_weighings_of_others(crowd, seat):
    user = crowd.person(seat)
    with as_(user):
        large = middle(lambda: by_product(user))
    text = f"agenda among {MANY} weighings against {FEW}, {seat}: {large:.2f} ms against {crowd.small[seat]:.2f} ms"
    tell("G2", text, large / crowd.small[seat], 1.3)


@pytest.mark.parametrize("name", ["signals:weighing_agenda", "signals:referrals"])
def test_g3_queries_of_the_agenda_and_the_list_of_referrals_above_session_and_user(crowd, name):
    client = client_for(crowd.person("police"))
    client.get(reverse(name))
    with CaptureQueriesContext(connection) as seen:
        assert client.get(reverse(name)).status_code == 200
    tell("G3", f"queries for the rows of {name} ({len(seen)} in all)", len(of_rows(seen)), 4)
