"""The end of the story: the worker destroys what is due; whatever happens to the worker, nothing is half gone.

WET 9, BESL 16: told with a real worker, a real queue and two real databases.
"""

from __future__ import annotations

import os
import signal
import time
from contextlib import contextmanager

import psycopg
import pytest
from django.urls import reverse

from parta.access.acting import acting
from parta.outbox.models import Notice
from parta.vault import keyring
from parta.vault.models import DataKey, EpochKey
from retention.certificates.models import DestructionCertificate
from retention.destruction import leftovers, services
from retention.destruction.models import DestructionRun
from retention.destruction.tasks import destroy, find_due, resume_unfinished
from retention.terms.models import PlannedDestruction
from signals.referrals.models import DataSubject
from tests.database import with_database
from tests.privacy.everything import CANARY, GIVEN, decide_parameters, let_demo_wait, make_everything
from tests.support import client_for, days, make_table, rule

PATIENCE = 30


@pytest.fixture
def made(celery_worker_process):
    """A closed case, a referral that was not tabled and a report, all due; a request whose term nobody decided."""
    let_demo_wait()
    table = make_table()
    decide_parameters(table)
    return make_everything(table)


def _until(true, what):
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"{what} did not happen"
        time.sleep(0.05)


def _runs(made, **facts):
    with acting(None, "destruction"):
        return list(DestructionRun.objects.filter(consultation_body=made.table.body, **facts))


def _certificates(made):
    with acting(None, "destruction"):
        return list(DestructionCertificate.objects.filter(consultation_body=made.table.body))


def _scan(name=CANARY):
    with acting(None, "destruction"):
        return dict(leftovers.scan(name).found)


def _alias_key(made):
    return DataKey.objects.filter(pk=keyring.alias_key_id(made.roots["subject"])).exists()


@contextmanager
def _locked(clone, database, table, mode):
    """Hold a table, so that the worker waits exactly there."""
    url = with_database(clone.servers.admin_url, clone.databases[database])
    with psycopg.connect(url) as holder:
        holder.execute(f"LOCK TABLE {table} IN {mode} MODE")
        yield
        holder.rollback()


def _kill(worker):
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()


@rule("RET-19")
def test_the_worker_destroys_what_is_due_and_states_it(made):
    """Found by the clock, destroyed by the worker: the subject is nowhere, and three certificates say what went."""
    assert _scan()
    find_due.delay()
    _until(lambda: len(_runs(made, finished_at__isnull=False)) == 3, "the destruction")
    assert {run.term for run in _runs(made)} == {"no_longer_necessary", "not_tabled", "report"}
    # The request stays until the participants have decided how long it is kept (RET-22).
    assert set(_scan()) == {
        *(f"default contactpoint_rightsrequest.{name}" for name in ("address", "born_on", "explanation", "name")),
        "default contactpoint_requesttakenup.identity_method",
    }
    assert _scan(GIVEN) == {}
    with acting(None, "destruction"):
        planned = PlannedDestruction.objects.filter(consultation_body=made.table.body)
        assert [row.term for row in planned] == ["request"]
    page = client_for(made.table.privacy).get(reverse("retention:certificates"), secure=True)
    references = [certificate.reference for certificate in _certificates(made)]
    assert len(references) == 3
    assert all(reference in page.content.decode() for reference in references)


def test_killed_between_rows_and_keys_nothing_stays_half_gone(made, fresh_database, celery_worker_process):
    """`kill -9` in the middle: the run is finished later, by whoever comes, with one certificate."""
    epochs = set(EpochKey.objects.values_list("pk", flat=True))
    with _locked(fresh_database, 1, "vault_datakey", "ACCESS EXCLUSIVE"):
        destroy.delay("subject", str(made.roots["subject"]))
        _until(lambda: _runs(made), "the first half")
        _kill(celery_worker_process)
    (run,) = _runs(made)
    assert run.finished_at is None
    with acting(None, "destruction"):
        assert not DataSubject.objects.filter(pk=made.roots["subject"]).exists()
    assert _certificates(made) == []
    # The message comes back, and there is nothing to do for it; the run that has no end is what is finished.
    assert services.destroy(kind="subject", root_id=made.roots["subject"], on=days(0)) is None
    assert services.resume_unfinished() == 1
    assert not _alias_key(made)
    assert not EpochKey.objects.filter(pk__in=epochs).exists()
    assert not any(place.startswith(("grootboek", "bestanden")) for place in _scan())
    assert [certificate.run_id for certificate in _certificates(made)] == [run.pk]
    assert services.resume_unfinished() == 0


def test_killed_before_the_rows_are_gone_nothing_has_happened(made, fresh_database, celery_worker_process):
    """The first half is one transaction: all of it or none; afterwards it is simply still due."""
    with _locked(fresh_database, 0, "cases_casegrant", "SHARE"):
        destroy.delay("subject", str(made.roots["subject"]))
        _until(lambda: _waits(fresh_database), "the wait for the lock")
        _kill(celery_worker_process)
    assert _runs(made) == []
    assert _alias_key(made)
    with acting(None, "demo"):
        assert DataSubject.objects.with_keys().get(pk=made.roots["subject"]).surname == CANARY
        assert Notice.objects.filter(object_id=made.roots["subject"]).exists()
    assert services.destroy(kind="subject", root_id=made.roots["subject"], on=days(0)) is not None
    assert len(_certificates(made)) == 1


def _waits(clone):
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'"
    with psycopg.connect(clone.servers.admin_url) as watcher:
        return watcher.execute(query, [clone.databases[0]]).fetchone()[0]


def test_the_worker_itself_finishes_what_a_fault_broke_off(made, monkeypatch):
    """The clock wakes `resume_unfinished`; nobody has to know."""
    with monkeypatch.context() as broken:
        broken.setattr(keyring, "destroy", lambda ids: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            services.destroy(kind="report", root_id=made.roots["report"], on=days(0))
    resume_unfinished.delay()
    _until(lambda: _runs(made, finished_at__isnull=False), "the end of the run")
    assert [certificate.root_kind for certificate in _certificates(made)] == ["report"]


def test_two_at_once_make_one_run(made):
    """The same file twice in the queue, and once by hand: one run, one certificate."""
    for _time in range(3):
        destroy.delay("subject", str(made.roots["subject"]))
    services.destroy(kind="subject", root_id=made.roots["subject"], on=days(0))
    _until(lambda: _runs(made, finished_at__isnull=False), "the destruction")
    assert len(_certificates(made)) == len(_runs(made)) == 1
