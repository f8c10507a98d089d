"""The trail can be verified: every row against its hash, in the database (BIO2 8.15.06)."""

from __future__ import annotations

import io

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError

from parta.audit.management.commands import verify_audit
from parta.audit.models import LogEntry
from parta.audit.trail import record
from tests import database
from tests.support import as_, make_person, rule

SECRET = "192.0.2.77"


def verify() -> str:
    """What the command prints; CommandError when it does not end well."""
    out = io.StringIO()
    try:
        call_command("verify_audit", stdout=out)
    finally:
        verify.said = out.getvalue()
    return verify.said


def refused() -> CommandError:
    with pytest.raises(CommandError) as error:
        verify()
    return error.value


def tamper(clone, sql: str, *values) -> None:
    """Change the trail as somebody who may do anything in the database."""
    address = database.with_database(clone.servers.admin_url, clone.databases[0])
    with psycopg.connect(address, autocommit=True) as admin:
        admin.execute("ALTER TABLE audit_logentry DISABLE TRIGGER USER")
        admin.execute(sql, values)
        admin.execute("ALTER TABLE audit_logentry ENABLE TRIGGER USER")


def a_row() -> LogEntry:
    with as_(make_person("Tessel Ravenhorst")):
        return record("account.signed_in")


@pytest.mark.django_db
def test_the_trail_of_the_demonstration_is_as_it_was_written():
    a_row()
    count = LogEntry.objects.count()
    said = verify()
    assert f"{count} logregels nagerekend, 0 wijken af" in said
    (line,) = [line for line in said.splitlines() if line.startswith("tijdvak ")]
    assert line.endswith(f"{count} regels")


CHANGES = {
    "another person's act": "UPDATE audit_logentry SET actor_id = NULL WHERE id = %s",
    "a refusal made undone": "UPDATE audit_logentry SET result = 'refused' WHERE id = %s",
    "another moment": "UPDATE audit_logentry SET \"timestamp\" = now() - interval '1 hour' WHERE id = %s",
    "another epoch": "UPDATE audit_logentry SET epoch = gen_random_uuid() WHERE id = %s",
    "no hash at all": "UPDATE audit_logentry SET row_hash = NULL WHERE id = %s",
}


@rule("LOG-08")
@pytest.mark.parametrize("sql", CHANGES.values(), ids=CHANGES)
def test_a_row_that_was_changed_is_named_and_nothing_of_what_it_says(fresh_database, sql):
    row = a_row()
    tamper(fresh_database, f"{sql}", row.pk)
    error = refused()
    assert error.returncode == 1
    named = [line for line in verify.said.splitlines() if line.startswith("wijkt af")]
    assert len(named) == 1
    assert str(row.pk) in named[0]
    assert f"{row.timestamp:%Y-}" in named[0]
    assert "1 wijken af" in verify.said
    told = verify.said + str(error)
    assert not any(word in told for word in ("account.signed_in", "Tessel", str(row.actor_id)))


@rule("LOG-12")
def test_a_row_that_was_slipped_in_without_the_trigger_is_named(fresh_database):
    tamper(
        fresh_database,
        'INSERT INTO audit_logentry (id, "timestamp", action, event, result, origin, purpose, basis, fields)'
        " VALUES (gen_random_uuid(), now(), 1, 'case.closed', 'done', %s, 'work', '', '{}')",
        SECRET,
    )
    assert refused().returncode == 1
    assert "tijdvak onbekend  1 regels" in verify.said
    assert SECRET not in verify.said


@pytest.mark.django_db
def test_a_trail_that_cannot_be_read_is_no_trail_that_is_right(monkeypatch):
    def broken():
        raise DatabaseError(f"could not read {SECRET}")

    monkeypatch.setattr(verify_audit, "_verify", broken)
    error = refused()
    assert error.returncode == 2
    assert SECRET not in str(error)
