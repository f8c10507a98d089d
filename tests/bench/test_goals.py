"""Ratios against hand-written SQL, measured in one run as the role of the product; `make bench` prints them.

Milliseconds drift with the machine, ratios hold; the goals are those of the project's own measurements. Nothing here is
part of `make test`: a machine that is busy makes no test red.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.dossier import sections
from cases.dossier.models import Case, CaseGrant
from parta.access.acting import acting
from parta.accounts.models import Function, User
from signals.referrals.models import DataSubject, Referral
from signals.weighing.models import Composition, Weighing
from tests.cases.builders import build_case
from tests.database import Clone, with_database
from tests.support import Table, as_, client_for, make_table

FEW, CASES = 1_000, 10_000
VISIBLE = 300
ROUNDS = 41
SEATS = ("police", "coordinator", "manager")
BEST = """
WITH page AS MATERIALIZED (
  SELECT content_object_id, activity_at FROM cases_casegrant
  WHERE user_id = %s AND valid_from <= now() AND (valid_until IS NULL OR valid_until > now())
  ORDER BY activity_at DESC, content_object_id DESC LIMIT 51)
SELECT c.id, c.reference, page.activity_at, s.known_since FROM page
JOIN cases_case c ON c.id = page.content_object_id JOIN signals_datasubject s ON s.id = c.subject_id
ORDER BY page.activity_at DESC, page.content_object_id DESC
"""


def identity(model, number: str = "n") -> str:
    """The id of the nth copy, the same wherever it is pointed to."""
    return f"md5('{model.__name__}' || {number})::uuid"


def copy(row, number: int, start: int = 1, **replaced: str) -> None:
    """Copy a row in bulk, with other ids; its texts stay empty, for they cannot be moved to another row."""
    names, values, parameters = [], [], []
    for field in row._meta.local_concrete_fields:
        names.append(field.column)
        if field.name in replaced:
            values.append(replaced[field.name])
        elif field.primary_key:
            values.append(identity(type(row)))
        else:
            stored = row.__dict__[field.attname]
            closed = type(field).__name__ == "VaultTextField"
            values.append("%s")
            parameters.append("" if closed else field.get_db_prep_save(stored, connection))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {row._meta.db_table} ({', '.join(names)}) SELECT {', '.join(values)}"
            f" FROM generate_series({start}, {start + number - 1}) n",
            parameters,
        )


def fill(case: Case, people: list[User], number: int, start: int = 1) -> None:
    """Cases like this one in bulk, each visible to one of the people or to nobody of them."""
    subject, composition = case.subject, case.composition
    weighing = composition.weighing
    referral, grant = weighing.referral, CaseGrant.objects.filter(content_object=case).first()
    copy(subject, number, start)
    own = {"subject": identity(DataSubject)}
    copy(referral, number, start, reference="'A-9-' || n", **own)
    copy(weighing, number, start, referral=identity(Referral), **own)
    copy(composition, number, start, weighing=identity(Weighing), **own)
    moment = "now() - n * interval '1 minute'"
    copy(case, number, start, reference="'Z-9-' || n", composition=identity(Composition), activity_at=moment, **own)
    for person in people:
        own = ", ".join(f"'{participant}'" for participant in person.participants_for(*Function.values))
        replaced = {"user": f"'{person.pk}'::uuid", "content_object": identity(Case), "activity_at": moment}
        replaced["participants"] = f"ARRAY[{own}]::uuid[]"
        copy(grant, min(number, VISIBLE), start, id=f"md5('{person.pk}' || n)::uuid", **replaced)


@dataclass
class Crowd:
    """The table of the measurements, and what its list took when there were few cases."""

    table: Table
    small: float = 0.0

    def person(self, seat: str) -> User:
        """Somebody of the table, read anew, as a request does."""
        return User.objects.get(pk=self.table.people[seat].pk)


@pytest.fixture(scope="module")
def crowd(fresh_module_database):
    """Ten thousand cases, committed and with statistics; three people see three hundred of them each."""
    crowd = Crowd(make_table())
    case = build_case(crowd.table)
    with acting(None, "demo"):
        row = Case.objects.select_related("subject", "composition__weighing__referral").get(pk=case.pk)
        fill(row, [crowd.person(seat) for seat in SEATS], FEW)
    gather_statistics(fresh_module_database)
    user = crowd.person("police")
    with as_(user):
        crowd.small = middle(lambda: by_product(user))
    with acting(None, "demo"):
        fill(row, [], CASES - FEW, start=FEW + 1)
    gather_statistics(fresh_module_database)
    return crowd


def gather_statistics(clone: Clone) -> None:
    """Let the planner know the rows, as it does on a system that runs; only the owner may."""
    with psycopg.connect(with_database(clone.servers.owner_url, clone.name), autocommit=True) as owner:
        owner.execute("ANALYZE")


def middle(function) -> float:
    """The median of many rounds, in milliseconds, after a few that warm up."""
    for _round in range(5):
        function()
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        function()
        times.append(1000 * (time.perf_counter() - began))
    return statistics.median(times)


def by_hand(user: User) -> int:
    with connection.cursor() as cursor:
        cursor.execute(BEST, [user.pk])
        return len(cursor.fetchall())


def by_product(user: User) -> int:
    """The same columns by the two queries of the list: its grants, then their cases."""
    ids = [case_id for case_id, _moment in page_of(user)]
    return len(cases_of(ids))


def page_of(user: User):
    page = sections.list_rows(user, 51).prefetch_related(None)
    return page.values_list("content_object_id", "activity_at")


def cases_of(ids: list):
    return Case.objects.filter(pk__in=ids).values_list("pk", "reference", "subject__known_since")


def statements_of(user: User) -> list:
    """The statements of the list as the product sends them."""
    ids = [case_id for case_id, _moment in page_of(user)]
    return [rows.query.sql_with_params() for rows in (page_of(user), cases_of(ids))]


def run(statements: list) -> None:
    """What the database does for them, rows fetched."""
    with connection.cursor() as cursor:
        for sql, parameters in statements:
            cursor.execute(sql, parameters)
            cursor.fetchall()


def tell(goal: str, text: str, figure: float, most: float) -> None:
    """One line per goal; a goal that is missed is told, and fails."""
    print(f"\n{goal}  {text:<72} {figure:6.2f}  (goal: at most {most:g})")
    assert figure <= most, goal


@pytest.mark.parametrize("seat", SEATS)
def test_g1_the_list_of_cases_against_the_best_sql(crowd, seat):
    user = crowd.person(seat)
    with as_(user):
        assert by_hand(user) == by_product(user) == 51
        statements = statements_of(user)
        ours, best = middle(lambda: by_product(user)), middle(lambda: by_hand(user))
        sent = middle(lambda: run(statements))
    print(f"\n    of which the database's part, the statements as they are sent: {sent:.2f} ms, {sent / best:.2f}")
    tell("G1", f"list of 50 of {VISIBLE} visible cases, {seat}: {ours:.2f} ms against {best:.2f} ms", ours / best, 1.5)


def test_g2_the_list_does_not_grow_with_the_cases_of_others(crowd):
    user = crowd.person("police")
    with as_(user):
        large = middle(lambda: by_product(user))
    text = f"list among {CASES} cases against {FEW}: {large:.2f} ms against {crowd.small:.2f} ms"
    tell("G2", text, large / crowd.small, 1.3)


def test_g3_queries_of_the_lists_above_session_and_user(crowd):
    for name in ("worklist:index", "cases:list"):
        client = client_for(crowd.person("police"))
        client.get(reverse(name))
        with CaptureQueriesContext(connection) as seen:
            assert client.get(reverse(name)).status_code == 200
        tell("G3", f"queries for the rows of {name} ({len(seen)} in all)", len(of_rows(seen)), 4)


def of_rows(seen) -> list[str]:
    """The queries that read rows of the stages; session, user, designations and trail are there for any page."""
    return [q["sql"] for q in seen if any(f'FROM "{app}_' in q["sql"] for app in ("cases", "signals", "outbox"))]


def test_g4_rights_for_fifty_rows_are_one_query(crowd):
    user = crowd.person("police")
    with as_(user):
        page = [grant.content_object_id for grant in sections.list_rows(user, 50)]
        with CaptureQueriesContext(connection) as seen:
            mine = set(Case.objects.visible_to(user).filter(pk__in=page).values_list("pk", flat=True))
    assert mine == set(page)
    tell("G4", "queries for the rights on 50 rows", len(seen), 1)
