"""A report is no file on a person: it is taken, decided once, and its reporter stays hidden."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from parta.audit.models import LogEntry
from signals.referrals.models import DataSubject
from signals.reports import services
from signals.reports.models import Report, ReportDecision, ReportStatement
from tests.support import as_, client_for, days, make_table

pytestmark = pytest.mark.django_db
STATEMENT = {"kind": "fact", "text": "Hij gooide een stoel om.", "source_kind": "buurtbewoner", "how_sure": "zeker"}


def take(table, **answers):
    """A report, taken three days ago by the intake officer."""
    answers = {
        "body": table.body,
        "received_on": days(-3),
        "channel": "telephone",
        "about": "een man in de straat",
        "reporter_name": "Wendelmoet Zegsman",
        "reporter_contact": "06 12 34 56 78",
        "statements": [{**STATEMENT, "observed_on": days(-4)}],
        **answers,
    }
    with as_(table.intake):
        return services.take_report(actor=table.intake, **answers)


def decide(table, report, **answers):
    """A decision without a referral."""
    answers = {"decided_on": days(-1), "outcome": "nothing", "reason": "Bleek een burenruzie.", **answers}
    with as_(table.intake):
        return services.decide_report(actor=table.intake, report=report, **answers)


def form_of(table, **changes):
    """What the browser sends."""
    data = {
        "body": table.body.pk,
        "received_on": days(-3).isoformat(),
        "channel": "counter",
        "about": "Een winkel met nieuwe bezoekers",
        "statements-TOTAL_FORMS": "1",
        "statements-INITIAL_FORMS": "0",
        "statements-0-kind": "hearsay",
        "statements-0-text": "Er zou worden geronseld.",
        "statements-0-source_kind": "winkelier",
        "statements-0-how_sure": "niet zeker",
        "once": "abc",
    }
    return {**data, **changes}


def events(person) -> list[str]:
    with as_(person):
        return list(LogEntry.objects.filter(actor_id=person.pk).values_list("event", flat=True))


def test_a_report_keeps_fact_and_hearsay_apart_and_makes_no_person():
    """MEL-09, MEL-15."""
    table = make_table()
    report = take(table)
    assert report.reference.startswith("M-")
    with as_(table.intake):
        (row,) = ReportStatement.objects.visible_to(table.intake).with_keys()
        assert (row.kind, row.text) == ("fact", STATEMENT["text"])
        assert DataSubject._base_manager.count() == 0


def test_the_walls_show_a_report_to_the_intake_officer_alone():
    """MEL-13, MEL-15: others see nothing, also without our filters."""
    table, other = make_table(), make_table()
    take(table)
    for person in (table.police, table.manager, table.contact, table.privacy, other.intake):
        with as_(person):
            assert Report._base_manager.count() == ReportStatement._base_manager.count() == 0
    with as_(table.intake):
        assert Report._base_manager.count() == 1


def test_strangers_get_404_for_the_pages_of_a_report():
    table, other = make_table(), make_table()
    report = take(table)
    for name in ("report", "decide_report", "show_reporter", "submit_from_report"):
        for person in (table.police, other.intake):
            assert client_for(person).get(reverse(f"signals:{name}", args=[report.pk])).status_code == 404
    assert client_for(table.police).get(reverse("signals:reports")).status_code == 404


def test_nobody_takes_a_report_for_the_mayor_of_another_municipality():
    """MEL-01."""
    table, other = make_table(), make_table()
    with as_(table.intake), pytest.raises(PermissionDenied):
        services.take_report(
            actor=table.intake,
            body=other.body,
            received_on=days(0),
            channel="letter",
            about="x",
            statements=[STATEMENT],
        )


def test_a_report_is_decided_once():
    """MEL-11: a stale second decision is refused in words."""
    table = make_table()
    report = take(table)
    decide(table, report)
    with pytest.raises(ValidationError, match="al besloten"):
        decide(table, report, outcome="elsewhere")
    with as_(table.intake):
        assert ReportDecision.objects.get().outcome == "nothing"


@pytest.mark.parametrize(("on", "words"), [(1, "toekomst"), (-9, "voor de stap")])
def test_a_decision_on_a_day_that_cannot_be_is_refused(on, words):
    table = make_table()
    with pytest.raises(ValidationError, match=words):
        decide(table, take(table), decided_on=days(on))


def test_the_page_hides_the_reporter_until_the_button_is_pressed_and_the_trail_knows():
    """MEL-10."""
    table = make_table()
    report, client = take(table), client_for(table.intake)
    page = client.get(reverse("signals:report", args=[report.pk])).content.decode()
    assert "bel 112" in page
    assert STATEMENT["text"] in page
    assert "Zegsman" not in page
    address = reverse("signals:show_reporter", args=[report.pk])
    assert "Zegsman" not in client.get(address).content.decode()
    assert "report.reporter_shown" not in events(table.intake)
    assert "Wendelmoet Zegsman" in client.post(address).content.decode()
    assert events(table.intake).count("report.reporter_shown") == 1


def test_the_form_takes_a_report_and_a_double_post_takes_one():
    table = make_table()
    client = client_for(table.intake)
    for _time in range(2):
        assert client.post(reverse("signals:take_report"), form_of(table)).status_code == 302
    with as_(table.intake):
        assert Report.objects.count() == 1
    assert client.get(reverse("signals:reports")).status_code == 200


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"received_on": "0026-11-01"}, "voor 1900"),
        ({"received_on": days(2).isoformat()}, "toekomst"),
        ({"statements-0-observed_on": days(-1).isoformat()}, "na de ontvangst"),
        ({"statements-0-text": ""}, "verplicht"),
    ],
)
def test_bad_input_is_refused_and_what_was_typed_is_kept(change, words):
    table = make_table()
    page = client_for(table.intake).post(reverse("signals:take_report"), form_of(table, **change))
    assert page.status_code == 200
    assert words in page.content.decode()
    assert "Een winkel met nieuwe bezoekers" in page.content.decode()
