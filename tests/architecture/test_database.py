"""The second wall as PostgreSQL has it: policies, privileges, owners and roles are those the code states."""

from collections import Counter, defaultdict

import pytest
from django.conf import settings
from django.db import connection, connections

from parta.access.install import EXEMPT, policies_of
from parta.access.sight import guarded_models
from tests.checks import assert_none, some
from tests.support import rule

pytestmark = pytest.mark.django_db
GUARDED = {model._meta.db_table: model for model in guarded_models()}
COMMANDS = ("SELECT", "INSERT", "UPDATE", "DELETE")
KEYS = {"vault_datakey", "vault_epochkey"}


def rows(sql, *values, alias="default"):
    with connections[alias].cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def tables(alias="default") -> set[str]:
    """Every table, partitions left out: a row of the trail is reached through the whole alone."""
    found = rows(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace"
        " AND relkind IN ('r', 'p') AND NOT relispartition",
        alias=alias,
    )
    return {name for (name,) in found}


def by_table(found) -> dict[str, set[str]]:
    """What belongs to each table; nothing for a table of which there is no row."""
    named = defaultdict(set)
    for table, name in found:
        named[table].add(name)
    return named


def privileges(alias="default") -> dict[str, set[str]]:
    """What the application may do with each table as a whole."""
    asked = "SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = %s"
    return by_table(rows(asked, settings.APP_ROLE, alias=alias))


def update_columns() -> dict[str, set[str]]:
    """The columns of each table that the application may change."""
    asked = (
        "SELECT table_name, column_name FROM information_schema.column_privileges"
        " WHERE grantee = %s AND privilege_type = 'UPDATE'"
    )
    return by_table(rows(asked, settings.APP_ROLE))


def apart(found: list[tuple], wanted: list[tuple]) -> list[str]:
    """Rows, each of which begins with its table, that the database has and the code does not state, or the reverse."""
    more, less = Counter(found) - Counter(wanted), Counter(wanted) - Counter(found)
    said = [(row, "in the database") for row in more] + [(row, "in the code") for row in less]
    return sorted(f"{row[0]}: only {where}: {row[1:]}" for row, where in said)


def test_every_table_is_behind_the_wall_or_exempt_with_a_reason():
    """WET 13(1): a new table fails here until it states its sight."""
    assert_none(sorted(some(GUARDED).keys() & EXEMPT.keys()))
    # One database may hold the tables of the other: Django makes them where its router says, and nowhere else.
    assert_none(sorted((tables() - KEYS) ^ (GUARDED.keys() | EXEMPT.keys() - KEYS)))
    assert_none(table for table, (_privileges, why) in some(EXEMPT).items() if not why)


def test_the_tables_of_personal_data_are_all_behind_the_wall():
    of_stages = ("signals_", "cases_", "contactpoint_", "retention_")
    assert any(table.startswith(of_stages) for table in GUARDED)
    assert_none(table for table in EXEMPT if table.startswith(of_stages))


def test_row_level_security_is_on_also_for_the_owner():
    asked = "SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = ANY(%s)"
    assert_none(apart(rows(asked, list(some(GUARDED))), [(table, True, True) for table in GUARDED]))


POLICIES = "SELECT tablename, policyname, cmd, permissive, roles::text, qual, with_check FROM pg_policies"


def as_written_down() -> list[tuple]:
    """The policies of the code as PostgreSQL writes them down: on tables of the same shape, of which none stays."""
    script = [f"CREATE TEMPORARY TABLE written_down ON COMMIT DROP AS {POLICIES} WHERE false"]
    for table, model in some(GUARDED).items():
        script.append(f"CREATE TEMPORARY TABLE {table} (LIKE public.{table})")
        for command, clause in policies_of(model).items():
            script.append(f"CREATE POLICY parta_{command.lower()} ON pg_temp.{table} FOR {command} {clause}")
        script.append(f"INSERT INTO written_down {POLICIES} WHERE tablename = '{table}' AND schemaname LIKE 'pg_temp%'")
        # Gone before the next one is made: a policy may look through another table, and must find the real one.
        script.append(f"DROP TABLE pg_temp.{table}")
    with connection.cursor() as cursor:
        cursor.execute(";".join(script))
    return rows("SELECT * FROM written_down")


def test_the_policies_in_the_database_are_those_of_the_code():
    wanted = as_written_down()
    stated = [(table, command) for table, model in GUARDED.items() for command in policies_of(model)]
    assert_none(apart([(table, command) for table, _name, command, *_rest in wanted], some(stated)))
    assert_none(apart(rows(f"{POLICIES} WHERE schemaname = 'public' AND tablename = ANY(%s)", list(GUARDED)), wanted))


def unlike(found: dict[str, set[str]], wanted: dict[str, set[str]]) -> list[str]:
    """Each table for which something else is found than wanted."""
    return [
        f"{table}: {sorted(found[table])}, not {sorted(names)}"
        for table, names in sorted(some(wanted).items())
        if found[table] != names
    ]


@rule("MEL-06", "QUA-09")
def test_the_privileges_on_a_guarded_table_are_those_of_the_code():
    """Where some columns may be changed, the others may not."""
    columns = {table: set(model.sight.update_columns) for table, model in GUARDED.items()}
    narrow = {table: names for table, names in columns.items() if names}
    wanted = {table: set(policies_of(model)) for table, model in GUARDED.items()}
    assert_none(unlike(privileges(), {**wanted, **{table: wanted[table] - {"UPDATE"} for table in narrow}}))
    # A right to the whole table shows as one to each column.
    never = {table: set() for table, commands in wanted.items() if "UPDATE" not in commands}
    assert_none(unlike(update_columns(), {**never, **narrow}))


def test_the_privileges_on_an_exempt_table_are_those_listed():
    listed = {table: {word.strip() for word in words.split(",")} - {""} for table, (words, _why) in EXEMPT.items()}
    assert_none(unlike(privileges(), listed))


def granted() -> set[tuple[str, str, str]]:
    """(role, table, privilege) of everyone but the owner of each table."""
    found = rows(
        "SELECT coalesce(r.rolname, 'PUBLIC'), c.relname, a.privilege_type FROM pg_class c"
        " CROSS JOIN aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee"
        " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')"
        " AND a.grantee <> c.relowner"
    )
    return set(found)


def test_nobody_else_has_a_privilege_on_any_table():
    assert {role for role, _table, _privilege in granted()} == {settings.APP_ROLE, "parta_sight"}


def test_partitions_of_the_trail_give_no_privilege():
    found = rows(
        "SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND"
        " has_table_privilege(%s, oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')",
        settings.APP_ROLE,
    )
    assert found == []


@rule("LOG-07", "LOG-12")
def test_the_trail_can_be_written_and_read_and_never_changed():
    """WET 14(2)."""
    assert privileges()["audit_logentry"] == {"SELECT", "INSERT"}


@pytest.mark.parametrize("alias", ["default", "keys"])
def test_the_application_owns_nothing_and_passes_no_wall(alias):
    owned = rows(
        "SELECT relname FROM pg_class WHERE relowner = %s::regrole UNION"
        " SELECT proname FROM pg_proc WHERE proowner = %s::regrole",
        settings.APP_ROLE,
        settings.APP_ROLE,
        alias=alias,
    )
    assert owned == []
    role = "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication FROM pg_roles WHERE rolname = %s"
    assert rows(role, settings.APP_ROLE, alias=alias) == [(False,) * 5]


def test_the_application_is_no_member_of_another_role():
    member_of = "SELECT roleid FROM pg_auth_members WHERE member = %s::regrole"
    assert rows(member_of, settings.APP_ROLE) == []


def test_the_application_may_do_what_it_must_with_keys_and_nothing_else():
    found = privileges("keys")
    assert tables("keys") >= KEYS
    assert_none(unlike(found, {table: set(COMMANDS) for table in KEYS}))
    assert_none(f"{table}: {sorted(found[table])}" for table in sorted(tables("keys") - KEYS) if found[table])


def test_the_role_that_passes_the_wall_reads_who_sits_where_and_nobody_signs_in_as_it():
    """The whole list of what lies outside row-level security: grants, and what says whether they still hold."""
    assert rows("SELECT rolcanlogin, rolbypassrls, rolsuper FROM pg_roles WHERE rolname = 'parta_sight'") == [
        (False, True, False)
    ]
    sees = {(table, privilege) for role, table, privilege in granted() if role == "parta_sight"}
    tables = ("cases_casegrant", "accounts_user", "accounts_designation", "organisations_supportarrangement")
    assert sees == {(table, "SELECT") for table in tables}
    owned = rows("SELECT proname FROM pg_proc WHERE proowner = 'parta_sight'::regrole")
    assert owned == [("parta_holds_case",)]


def test_every_function_that_runs_with_the_rights_of_its_owner_has_a_fixed_search_path():
    found = rows("SELECT proname, proconfig FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace")
    assert [name for name, _config in found] == ["parta_holds_case"]
    assert_none(name for name, config in found if "search_path=public, pg_temp" not in config)
