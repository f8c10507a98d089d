"""Two workers carry out the same reminder at the same moment; told with connections that commit."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from parta.access.acting import acting
from parta.outbox.models import Notice
from parta.worklist import tasks
from tests.signals.weighed import refer
from tests.support import days, make_table

WORKERS = 4


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
    with acting(None, "reminders"):
        rows = list(Notice.objects.filter(user__in=table.people.values()).values_list("user__name", "kind"))
    assert len(rows) == len(set(rows))
    assert {kind for _name, kind in rows} == {"to_weigh", "overdue"}
    assert len(rows) == 3 + 4
