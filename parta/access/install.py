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

FUNCTIONS = """
CREATE OR REPLACE FUNCTION parta_me() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $f$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $f$;
CREATE OR REPLACE FUNCTION parta_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $f$ SELECT coalesce(current_setting('app.purpose', true), '') $f$;
CREATE OR REPLACE FUNCTION parta_my_participants(wanted text[]) RETURNS SETOF uuid LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $f$
  SELECT d.participant_id FROM accounts_designation d JOIN accounts_user u ON u.id = d.user_id
  WHERE d.user_id = parta_me() AND u.is_active AND (wanted IS NULL OR d.functions::text[] && wanted)
    AND d.valid_from <= parta_today() AND (d.valid_until IS NULL OR d.valid_until > parta_today())
    AND (d.arrangement_id IS NULL OR EXISTS (SELECT FROM organisations_supportarrangement a
      WHERE a.id = d.arrangement_id AND a.valid_from <= parta_today()
        AND (a.valid_until IS NULL OR a.valid_until > parta_today())))
$f$;
CREATE OR REPLACE FUNCTION parta_my_bodies(wanted text[]) RETURNS SETOF uuid LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $f$
  SELECT s.body_id FROM organisations_standingparticipant s
  WHERE s.participant_id IN (SELECT parta_my_participants(wanted))
$f$;
CREATE OR REPLACE FUNCTION parta_my_weighing_bodies() RETURNS SETOF uuid LANGUAGE sql STABLE
  SET search_path = public, pg_temp AS $f$
  SELECT s.body_id FROM accounts_weighingseat s JOIN accounts_designation d ON d.id = s.designation_id
  WHERE d.user_id = parta_me() AND d.functions::text[] && ARRAY['weigher']
    AND s.valid_from <= parta_today() AND (s.valid_until IS NULL OR s.valid_until > parta_today())
    AND d.valid_from <= parta_today() AND (d.valid_until IS NULL OR d.valid_until > parta_today())
    AND d.participant_id IN (SELECT parta_my_participants(ARRAY['weigher']))
$f$;
"""

TODAY = """
CREATE OR REPLACE FUNCTION parta_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
  AS $f$ SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date $f$;
"""

MY_CASES = """
DROP FUNCTION IF EXISTS parta_my_case_ids() CASCADE;
CREATE FUNCTION parta_my_case_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = public, pg_temp AS $f$
  SELECT g.content_object_id FROM cases_casegrant g
  WHERE g.user_id = nullif(current_setting('app.user_id', true), '')::uuid
    AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())
    AND g.participants && ARRAY(SELECT parta_my_participants(NULL))
$f$;
REVOKE ALL ON FUNCTION parta_my_case_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION parta_my_case_ids() TO {app};
GRANT SELECT ON cases_casegrant, accounts_user, accounts_designation, organisations_supportarrangement TO parta_sight;
ALTER FUNCTION parta_my_case_ids() OWNER TO parta_sight;
"""


def install_second_wall() -> None:
    """Make functions, policies and privileges of both databases as the code states them.

    Legal basis: WET 13(1), AVG 25.
    """
    app = settings.APP_ROLE
    with connections["default"].cursor() as cursor:
        cursor.execute(TODAY + FUNCTIONS)
        cursor.execute(MY_CASES.replace("{app}", app))
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {app}")
        for table, (privileges, _why) in EXEMPT.items():
            _grant(cursor, table, privileges, app)
        cursor.execute("SELECT relname FROM pg_class WHERE relkind = 'S' AND relname LIKE 'parta_reference_%'")
        for (sequence,) in cursor.fetchall():
            cursor.execute(f"GRANT USAGE ON SEQUENCE {sequence} TO {app}")
        for model in guarded_models():
            _guard(cursor, model, app)
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
    table = model._meta.db_table
    cursor.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    cursor.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    cursor.execute("SELECT policyname FROM pg_policies WHERE tablename = %s", [table])
    for (name,) in cursor.fetchall():
        cursor.execute(f"DROP POLICY {name} ON {table}")
    cursor.execute(f"REVOKE ALL ON {table} FROM {app}")
    for command, clause in policies_of(model).items():
        cursor.execute(f"CREATE POLICY parta_{command.lower()} ON {table} FOR {command} {clause}")
        columns = model.sight.update_columns if command == "UPDATE" else ()
        cursor.execute(f"GRANT {command} {'(' + ', '.join(columns) + ')' if columns else ''} ON {table} TO {app}")
