"""The worklist is derived from facts and costs the same for one duty as for a hundred."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from parta.access.references import next_reference
from parta.accounts.models import User
from parta.vault import keyring
from parta.worklist import duties
from signals.reports.models import Report
from tests.support import as_, client_for, make_table

pytestmark = pytest.mark.django_db


def reports(table, number):
    with as_(table.intake):
        for index in range(number):
            report = Report(
                reference=next_reference(Report, "M", timezone.localdate()),
                consultation_body=table.body,
                received_on=timezone.localdate() - timedelta(days=index),
                channel="telephone",
                about="Een buurman maakt zich zorgen.",
                taken_by=table.intake,
            )
            keyring.open_file(report.pk, report.reference)
            report.save()


def test_every_seat_has_a_worklist_that_opens():
    table = make_table()
    for seat, person in table.people.items():
        response = client_for(person).get(reverse("worklist:index"))
        assert response.status_code == 200, seat


def test_a_report_waits_for_the_intake_officer_until_its_term():
    table = make_table()
    reports(table, 1)
    user = User.objects.get(pk=table.intake.pk)
    with as_(user):
        (duty,), _notices = duties.duties_of(user, timezone.localdate())
    assert duty.kind == "report"
    assert duty.due == timezone.localdate() + timedelta(days=28)


def queries(person):
    client = client_for(person)
    client.get(reverse("worklist:index"))
    with CaptureQueriesContext(connection) as seen:
        assert client.get(reverse("worklist:index")).status_code == 200
    return [q["sql"] for q in seen if not q["sql"].startswith(("SAVEPOINT", "RELEASE"))]


def test_one_report_costs_as_many_queries_as_fifty():
    one, fifty = make_table(), make_table()
    reports(one, 1)
    reports(fifty, 50)
    assert len(queries(one.intake)) == len(queries(fifty.intake))


def test_news_never_pushes_work_off_the_list_and_what_waits_for_confirmation_stands_there_once():
    """A duty comes from the facts; a notice is only news."""
    from parta.access.acting import acting
    from parta.outbox.models import Notice
    from parta.worklist import duties
    from tests.signals.weighed import refer
    from tests.support import as_, days, make_table

    table = make_table()
    refer(table)
    with acting(None, "demo"):
        Notice.objects.bulk_create(
            Notice(user=table.police, kind=kind, reference=f"Z-{number}")
            for number in range(250)
            for kind in (Notice.Kind.ADMITTED, Notice.Kind.TO_CONFIRM)
        )
    with as_(table.police):
        work, news = duties.duties_of(table.police, days(0))
    assert [duty.kind for duty in work] == ["view"]
    assert len(news) == duties.NEWS
    assert {message.kind for message in news} == {"admitted"}
