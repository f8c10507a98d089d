"""A server is away, a key is missing: a clear answer, and nothing is lost (design 4, No side doors)."""

import contextlib
import http.client
import os
import subprocess
import sys
import time

import psycopg
import pytest
from django.conf import settings
from django.urls import reverse

from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.vault.models import DataKey
from signals.weighing.models import WeighingView
from tests.cases.builders import build_case
from tests.database import ROOT
from tests.signals.weighed import refer
from tests.support import as_, client_for, days, make_table, session_for

NOWHERE = "redis://127.0.0.1:1/0"


def ask(site, path: str, person) -> tuple[int, str]:
    """What the web server answers to a signed-in person."""
    host = site.url.removeprefix("http://")
    line = http.client.HTTPConnection(host, timeout=20)
    key = session_for(person).session_key
    line.request("GET", path, headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}={key}"})
    answer = line.getresponse()
    return answer.status, answer.read().decode()


def test_without_postgresql_every_page_is_a_static_503_and_comes_back_by_itself(site):
    table = make_table()
    host = site.url.removeprefix("http://")
    assert ask(site, "/", table.police)[0] == 200
    with psycopg.connect(site.database.servers.admin_url, autocommit=True) as admin:
        admin.execute(f"ALTER DATABASE {site.database.databases[0]} ALLOW_CONNECTIONS false")
        try:
            admin.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()",
                [site.database.databases[0]],
            )
            for path in ("/", "/casussen/", "/gezond/"):
                line = http.client.HTTPConnection(host, timeout=20)
                line.request("GET", path, headers={"Cookie": f"{settings.SESSION_COOKIE_NAME}=abc"})
                answer = line.getresponse()
                assert (answer.status, answer.headers["Retry-After"]) == (503, "30"), path
                assert "even niet bereikbaar" in answer.read().decode()
        finally:
            admin.execute(f"ALTER DATABASE {site.database.databases[0]} ALLOW_CONNECTIONS true")
    from django.db import connections

    connections.close_all()
    assert ask(site, "/", table.police)[0] == 200


def beat_once(task: str, environment: dict[str, str]) -> None:
    """Call a task as beat does, in a process of its own."""
    code = f"import django; django.setup(); from celery import current_app; current_app.send_task({task!r})"
    words = [sys.executable, "-c", f"import parta.celery; {code}"]
    subprocess.run(words, cwd=ROOT, env={**os.environ, **environment}, check=True)


def test_without_redis_pages_work_and_the_jobs_catch_up(fresh_database, celery_worker_process, settings):
    """A request writes an outbox row and never talks to the queue."""
    settings.REDIS_URL = settings.CELERY_BROKER_URL = NOWHERE
    table = make_table()
    referral = refer(table)
    page = reverse("signals:file_view", args=[referral.pk])
    for seat in ("police", "prosecutor", "mayor"):
        answers = {"position": "fits", "reasons": "Zie de melding.", "decided_on": days(-1).isoformat(), "fair": "on"}
        assert client_for(table.people[seat]).post(page, answers).status_code == 302
    with as_(table.manager):
        from signals.weighing.models import Weighing

        weighing = Weighing.objects.get(referral=referral)
    texts = ("necessity", "proportionality", "subsidiarity", *(f"criteria-{number}-against" for number in range(5)))
    answers = {"outcome": "fits", "decided_on": days(0).isoformat(), "fair": "on", **dict.fromkeys(texts, "Zie boven.")}
    answers |= {"version": "1", "criteria-TOTAL_FORMS": "6", "criteria-INITIAL_FORMS": "0"}
    assert client_for(table.manager).post(reverse("signals:assess", args=[weighing.pk]), answers).status_code == 302
    assert waiting(table) == 3, "each of the three is asked to confirm"
    until = time.monotonic() + 60
    while waiting(table) and time.monotonic() < until:
        beat_once("outbox.deliver_due", fresh_database.environment)
        time.sleep(1)
    assert waiting(table) == 0


def waiting(table) -> int:
    """Notices for the people of this table whose mail has not gone out."""
    with acting(None, "reminders"):
        return Notice.objects.to_mail().filter(user__in=table.people.values()).count()


@pytest.mark.django_db
class TestAKeyIsMissing:
    def lose(self, case) -> None:
        with acting(None, "demo"):
            DataKey.objects.filter(pk=case.subject.key_id).delete()

    def test_the_page_says_so_and_nothing_is_lost(self):
        table = make_table()
        case = build_case(table)
        self.lose(case)
        client = client_for(table.police)
        client.raise_request_exception = False
        answer = client.get(reverse("cases:open", args=[case.pk]))
        assert answer.status_code == 500
        assert "De sleutel van een of meer gegevens op deze pagina ontbreekt" in answer.content.decode()
        assert "Brandhof" not in answer.content.decode()
        with as_(table.police):
            assert case.__class__.objects.visible_to(table.police).filter(pk=case.pk).exists()

    def test_the_fault_is_in_the_trail(self):
        table = make_table()
        case = build_case(table)
        self.lose(case)
        client = client_for(table.police)
        client.raise_request_exception = False
        client.get(reverse("cases:open", args=[case.pk]))
        assert LogEntry.objects.filter(event="page.failed", actor=table.police, result="failed").exists()


@pytest.mark.django_db
def test_what_a_view_wrote_before_it_failed_is_not_kept(monkeypatch):
    """Nothing half saved: a status of 400 or more rolls back."""
    table = make_table()
    referral = refer(table)

    def fail(*args, **kwargs):
        raise RuntimeError("too late")

    monkeypatch.setattr("signals.weighing.services.record", fail)
    client = client_for(table.police)
    client.raise_request_exception = False
    answers = {"position": "fits", "reasons": "Zie de melding.", "decided_on": days(-1).isoformat(), "fair": "on"}
    with contextlib.suppress(RuntimeError):
        assert client.post(reverse("signals:file_view", args=[referral.pk]), answers).status_code == 500
    with as_(table.police):
        assert not WeighingView.objects.filter(weighing__referral=referral).exists()
