"""Reminders by real workers, also by several at the same moment; told with connections that commit."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from parta.access.acting import acting
from parta.outbox.models import Notice
from parta.worklist import tasks
from tests.signals.weighed import refer
from tests.support import days, make_table

WORKERS = 4
PATIENCE = 60


def told(table) -> list[tuple[str, str]]:
    """Who of this table has which notice."""
    with acting(None, "reminders"):
        rows = Notice.objects.filter(user__in=table.people.values()).values_list("user__name", "kind", "term")
        return [(name, kind) for name, kind, term in rows if term != "informing"]


def test_the_worker_itself_finds_and_tells(celery_worker_process):
    """The clock wakes one task; that one wakes a task per thing that waits."""
    table = make_table()
    refer(table, received_on=days(-40))
    tasks.find_reminders.delay()
    until = time.monotonic() + PATIENCE
    while len(told(table)) < 3 + 4 and time.monotonic() < until:
        time.sleep(0.1)
    three = [table.people[seat].name for seat in ("police", "prosecutor", "mayor")]
    expected = [(name, kind) for name in three for kind in ("to_weigh", "overdue")] + [(table.privacy.name, "overdue")]
    assert sorted(told(table)) == sorted(expected)


def test_workers_who_remind_at_once_tell_everybody_once(fresh_database):
    """Each person is locked before anything is read."""
    table = make_table()
    referral = refer(table, received_on=days(-40))
    start = Barrier(WORKERS)

    def work(_number):
        try:
            start.wait(10)
            tasks.remind("weighing", str(referral.pk))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, range(WORKERS)))
    rows = told(table)
    assert len(rows) == len(set(rows)) == 3 + 4
    assert {kind for _name, kind in rows} == {"to_weigh", "overdue"}
