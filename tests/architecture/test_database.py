"""The second wall as PostgreSQL has it: policies, privileges, owners and roles are those the code states."""

import pytest
from django.conf import settings
from django.db import connection, connections

from parta.access.install import EXEMPT, policies_of
from parta.access.sight import guarded_models

pytestmark = pytest.mark.django_db
GUARDED = guarded_models()
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


def privileges(table: str, alias="default") -> set[str]:
    """What the application may do with a whole table."""
    found = rows(
        "SELECT privilege_type FROM information_schema.role_table_grants WHERE table_name = %s AND grantee = %s",
        table,
        settings.APP_ROLE,
        alias=alias,
    )
    return {name for (name,) in found}


def update_columns(table: str) -> set[str]:
    found = rows(
        "SELECT column_name FROM information_schema.column_privileges"
        " WHERE table_name = %s AND grantee = %s AND privilege_type = 'UPDATE'",
        table,
        settings.APP_ROLE,
    )
    return {name for (name,) in found}


def test_every_table_is_behind_the_wall_or_exempt_with_a_reason():
    """WET 13(1): a new table fails here until it states its sight."""
    guarded = {model._meta.db_table for model in GUARDED}
    assert guarded & EXEMPT.keys() == set()
    # One database may hold the tables of the other: Django makes them where its router says, and nowhere else.
    assert tables() - KEYS == guarded | EXEMPT.keys() - KEYS
    assert all(why for _privileges, why in EXEMPT.values())


def test_the_tables_of_personal_data_are_all_behind_the_wall():
    exempt = {table for table in EXEMPT if table.startswith(("signals_", "cases_", "contactpoint_", "retention_"))}
    assert exempt == set()


@pytest.mark.parametrize("model", GUARDED, ids=lambda model: model._meta.label)
def test_row_level_security_is_on_also_for_the_owner(model):
    assert rows(
        "SELECT relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = %s", model._meta.db_table
    ) == [(True, True)]


def as_written_down(model) -> list:
    """The policies of the code as PostgreSQL writes them down: made on a table of the same shape that does not stay."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE {table} (LIKE public.{table})")
        for command, clause in policies_of(model).items():
            cursor.execute(f"CREATE POLICY parta_{command.lower()} ON pg_temp.{table} FOR {command} {clause}")
        found = policies(table, "pg_temp%")
        cursor.execute(f"DROP TABLE pg_temp.{table}")
    return found


def policies(table: str, schema: str) -> list:
    return rows(
        "SELECT policyname, cmd, permissive, roles::text[], qual, with_check FROM pg_policies"
        " WHERE tablename = %s AND schemaname LIKE %s ORDER BY cmd",
        table,
        schema,
    )


@pytest.mark.parametrize("model", GUARDED, ids=lambda model: model._meta.label)
def test_the_policies_in_the_database_are_those_of_the_code(model):
    wanted = as_written_down(model)
    assert len(wanted) == len(policies_of(model))
    assert policies(model._meta.db_table, "public") == wanted


@pytest.mark.parametrize("model", GUARDED, ids=lambda model: model._meta.label)
def test_the_privileges_on_a_guarded_table_are_those_of_the_code(model):
    table, columns = model._meta.db_table, set(model.sight.update_columns)
    wanted = set(policies_of(model))
    if columns:
        wanted.discard("UPDATE")
        assert update_columns(table) == columns
    assert privileges(table) == wanted


@pytest.mark.parametrize("table", sorted(EXEMPT))
def test_the_privileges_on_an_exempt_table_are_those_listed(table):
    assert privileges(table) == {word.strip() for word in EXEMPT[table][0].split(",") if word.strip()}


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


def test_the_trail_can_be_written_and_read_and_never_changed():
    """WET 14(2)."""
    assert privileges("audit_logentry") == {"SELECT", "INSERT"}


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
    assert tables("keys") >= KEYS
    for table in KEYS:
        assert privileges(table, "keys") == set(COMMANDS)
    others = {table for table in tables("keys") - KEYS if privileges(table, "keys")}
    assert others == set()


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
    assert all("search_path=public, pg_temp" in config for _name, config in found)
