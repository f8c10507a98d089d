"""Installs the second wall after every migrate: functions, policies and privileges, made from the code."""

from django.conf import settings
from django.db import connections
from django.db.backends.utils import CursorWrapper

from parta.access.sight import guarded_models

EXEMPT = {
    # table: (privileges, why no row-level security)
    "accounts_user": ("SELECT, INSERT, UPDATE", "accounts: read before anyone is known"),
    "accounts_user_groups": ("SELECT", "accounts: part of Django's user, unused"),
    "accounts_user_user_permissions": ("SELECT", "accounts: part of Django's user, unused"),
    "accounts_designation": ("SELECT, INSERT, UPDATE", "accounts: what the policies themselves read"),
    "accounts_weighingseat": ("SELECT, INSERT, UPDATE", "accounts: what the policies themselves read"),
    "accounts_secrecyconfirmation": ("SELECT, INSERT", "accounts"),
    "accounts_trainingrecord": ("SELECT, INSERT", "accounts"),
    "account_emailaddress": ("SELECT, INSERT, UPDATE, DELETE", "allauth"),
    "account_emailconfirmation": ("SELECT, INSERT, UPDATE, DELETE", "allauth"),
    "mfa_authenticator": ("SELECT, INSERT, UPDATE, DELETE", "allauth; secrets sealed by the vault"),
    "auth_group": ("SELECT", "permissions"),
    "auth_group_permissions": ("SELECT", "permissions"),
    "auth_permission": ("SELECT", "permissions"),
    "django_content_type": ("SELECT", "content types"),
    "django_migrations": ("SELECT", "migrations"),
    "django_session": ("SELECT, INSERT, UPDATE, DELETE", "sessions: read before anyone is known"),
    "parta_cache": ("SELECT, INSERT, UPDATE, DELETE", "rate limits and one-time codes, no personal data of cases"),
    "guardian_userobjectpermission": ("", "guardian's generic rows are never used (T10)"),
    "guardian_groupobjectpermission": ("", "guardian's generic rows are never used (T10)"),
    "organisations_municipality": ("SELECT, INSERT, UPDATE", "reference data"),
    "organisations_consultationbody": ("SELECT, INSERT, UPDATE", "reference data"),
    "organisations_participant": ("SELECT, INSERT, UPDATE", "reference data"),
    "organisations_standingparticipant": ("SELECT, INSERT, UPDATE", "reference data"),
    "organisations_executingoffice": ("SELECT, INSERT, UPDATE", "reference data"),
    "organisations_supportarrangement": ("SELECT, INSERT, UPDATE", "reference data"),
    "parameters_legalparameter": ("SELECT, INSERT, UPDATE", "reference data: decided values, no personal data"),
    "audit_logentry": ("SELECT, INSERT", "the trail: no values; read by the lawfulness room alone"),
    "audit_epoch": ("SELECT, INSERT", "which restore a trail row belongs to"),
    "demo_seed": ("SELECT, INSERT", "which demo rows were loaded: seed ids only"),
}

# What a person may do where: asked once per query, by plans that are made once per connection. Who he is and what day
# it is are worked out once per call: a planner that reads all accounts would do it anew for each of them.
_DECLARED = "DECLARE me CONSTANT uuid := public.parta_me(); today CONSTANT date := public.parta_today();"
_HOLDS = """d.user_id = me AND u.is_active
    AND d.valid_from <= today AND (d.valid_until IS NULL OR d.valid_until > today)
    AND (d.arrangement_id IS NULL OR EXISTS (SELECT FROM public.organisations_supportarrangement a
      WHERE a.id = d.arrangement_id AND a.valid_from <= today AND (a.valid_until IS NULL OR a.valid_until > today)))"""
_MINE = "public.accounts_designation d JOIN public.accounts_user u ON u.id = d.user_id"
FUNCTIONS = f"""
CREATE OR REPLACE FUNCTION parta_me() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $f$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $f$;
CREATE OR REPLACE FUNCTION parta_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $f$ SELECT coalesce(current_setting('app.purpose', true), '') $f$;
CREATE OR REPLACE FUNCTION parta_my_participants(wanted text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
  PARALLEL SAFE AS $f$ {_DECLARED} BEGIN RETURN QUERY SELECT d.participant_id FROM {_MINE}
    WHERE d.functions::text[] && $1 AND {_HOLDS}; END $f$;
CREATE OR REPLACE FUNCTION parta_my_bodies(wanted text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE
  PARALLEL SAFE AS $f$ {_DECLARED} BEGIN RETURN QUERY SELECT s.body_id FROM {_MINE}
    JOIN public.organisations_standingparticipant s ON s.participant_id = d.participant_id
    WHERE d.functions::text[] && $1 AND {_HOLDS}; END $f$;
CREATE OR REPLACE FUNCTION parta_my_weighing_bodies() RETURNS SETOF uuid LANGUAGE plpgsql STABLE
  PARALLEL SAFE AS $f$ {_DECLARED} BEGIN RETURN QUERY SELECT s.body_id FROM {_MINE}
    JOIN public.accounts_weighingseat s ON s.designation_id = d.id
    WHERE d.functions::text[] && ARRAY['weigher'] AND s.valid_from <= today
      AND (s.valid_until IS NULL OR s.valid_until > today) AND {_HOLDS}; END $f$;
"""  # noqa: S608 - constants of this file

TODAY = """
CREATE OR REPLACE FUNCTION parta_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  AS $f$ SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date $f$;
"""

# The one function that reads grants past row-level security: the whole allow-list of its role.
MY_CASES = """
CREATE OR REPLACE FUNCTION parta_holds_case(wanted uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
  SECURITY DEFINER SET search_path = public, pg_temp AS $f$ {declared} BEGIN RETURN EXISTS (
  SELECT FROM cases_casegrant g
  WHERE g.content_object_id = wanted AND g.user_id = me
    AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())
    AND EXISTS (SELECT FROM {mine} WHERE d.participant_id = ANY(g.participants) AND {holds})); END $f$;
REVOKE ALL ON FUNCTION parta_holds_case(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parta_holds_case(uuid) TO {app};
GRANT SELECT ON cases_casegrant, accounts_user, accounts_designation, organisations_supportarrangement TO parta_sight;
ALTER FUNCTION parta_holds_case(uuid) OWNER TO parta_sight;
"""


def install_second_wall() -> None:
    """Make functions, policies and privileges of both databases as the code states them.

    Legal basis: WET 13(1), AVG 25.
    """
    app = settings.APP_ROLE
    with connections["default"].cursor() as cursor:
        cursor.execute(TODAY + FUNCTIONS)
        cursor.execute(MY_CASES.format(app=app, declared=_DECLARED, mine=_MINE, holds=_HOLDS))
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {app}")
        for table, (privileges, _why) in EXEMPT.items():
            _grant(cursor, table, privileges, app)
        cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'S' AND relname LIKE 'parta_reference_%'")
        for (sequence,) in cursor.fetchall():
            cursor.execute(f"GRANT USAGE ON SEQUENCE {sequence} TO {app}")
        for model in guarded_models():
            _guard(cursor, model, app)
        _forget_unused_functions(cursor)
    with connections["keys"].cursor() as cursor:
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {app}")
        for table in ("vault_datakey", "vault_epochkey"):
            _grant(cursor, table, "SELECT, INSERT, UPDATE, DELETE", app)


def _grant(cursor: CursorWrapper, table: str, privileges: str, app: str) -> None:
    cursor.execute(f"REVOKE ALL ON {table} FROM {app}")
    if privileges:
        cursor.execute(f"GRANT {privileges} ON {table} TO {app}")


def policies_of(model) -> dict[str, str]:
    """Return command -> clause for a model, as the second wall should have them."""
    table, check = model._meta.db_table, model.sight.update_check
    found = {}
    for command, arm in model.sight.arms().items():
        condition = arm.sql(table)
        found[command] = f"WITH CHECK ({condition})" if command == "INSERT" else f"USING ({condition})"
        if command == "UPDATE" and check:
            found[command] += f" WITH CHECK ({condition} OR {check.sql(table)})"
    return found


def _guard(cursor: CursorWrapper, model, app: str) -> None:
    """Put the second wall around a table, also for its owner. Rule: ACC-11."""
    table = model._meta.db_table
    cursor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    cursor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    cursor.execute("SELECT policyname FROM pg_policies WHERE tablename = %s", [table])
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP POLICY {name} ON {table}")
    cursor.execute(f"REVOKE ALL ON {table} FROM {app}")
    for made in model.sight.calls().values():
        cursor.execute(made)
    for command, clause in policies_of(model).items():
        cursor.execute(f"CREATE POLICY parta_{command.lower()} ON {table} FOR {command} {clause}")
        columns = model.sight.update_columns if command == "UPDATE" else ()
        cursor.execute(f"GRANT {command} {'(' + ', '.join(columns) + ')' if columns else ''} ON {table} TO {app}")


def _forget_unused_functions(cursor: CursorWrapper) -> None:
    """Drop what an earlier version looked through."""
    wanted = {name for model in guarded_models() for name in model.sight.calls()}
    cursor.execute("SELECT proname, oid::regprocedure::text FROM pg_proc WHERE starts_with(proname, 'parta_see_')")
    for name, signature in cursor.fetchall():
        if name not in wanted:
            cursor.execute(f"DROP FUNCTION {signature}")
