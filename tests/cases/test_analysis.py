"""The joint answer: yes goes on, no ends and shields."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.analysis.models import JointAnalysis
from cases.analysis.policies import can_decide_analysis
from cases.analysis.services import decide_analysis
from cases.contributions.policies import can_contribute
from cases.dossier.models import Case, CaseGrant
from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.vault.models import SearchToken
from tests.cases.builders import analyse, build_case, later
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


def answers(**changes):
    return {
        "decided_on": days(0).isoformat(),
        "picture": "Wat de deelnemers samen zien.",
        "has_risk_indications": "yes",
        "reason": "De dreiging is recent.",
        "once": "een",
        **changes,
    }


@rule("MTG-01", "MTG-02")
def test_yes_is_recorded_once_and_the_table_goes_on(table, case):
    """MTG-01, MTG-02: a shared picture and an explicit answer."""
    analyse(table, case, risk=True)
    with as_(table.probation):
        row = JointAnalysis.objects.visible_to(table.probation).with_keys().get()
        assert row.has_risk_indications
        assert row.picture
        assert can_contribute(table.probation, case)
    with pytest.raises(PermissionDenied):
        analyse(table, case, risk=False)


def test_an_answer_on_another_version_than_the_one_that_stands_is_refused(table, case):
    said = {"decided_on": days(0), "has_risk_indications": True, "picture": "Beeld.", "reason": "Reden."}
    with as_(table.coordinator), pytest.raises(ValidationError, match="Iemand anders"):
        decide_analysis(actor=table.coordinator, case=case, based_on_version=1, **said)
    assert not JointAnalysis.objects.filter(case=case).exists()


@rule("GOV-06")
def test_only_who_leads_the_table_records_the_answer(table, case):
    """GOV-06, WET 6(1)."""
    for seat, may in {"manager": True, "coordinator": True, "police": False, "child_protection": False}.items():
        with as_(table.people[seat]):
            assert can_decide_analysis(table.people[seat], case) is may, seat


@rule("MTG-02", "RET-10")
def test_no_ends_every_grant_and_shields_the_case(table, case):
    """MTG-02, RET-10, BESL 16(a)."""
    analyse(table, case, risk=False)
    for seat in ("police", "prosecutor", "mayor", "coordinator", "probation", "manager"):
        person = table.people[seat]
        assert client_for(person).get(reverse("cases:contributions", args=[case.pk])).status_code == 404, seat
        with as_(person):
            assert not can_contribute(person, case)
            assert not can_decide_analysis(person, case)
    with acting(None, "demo"):
        assert JointAnalysis.objects.get(case=case).has_risk_indications is False
        assert not CaseGrant.objects.filter(content_object=case, valid_until__isnull=True).exists()
        assert not SearchToken.objects.filter(object_id=case.subject_id).exists()
    assert LogEntry.objects.filter(event="analysis.decided", actor=table.coordinator).count() == 1
    later(case)
    for seat in ("police", "coordinator", "manager"):
        with as_(table.people[seat]):
            assert Case.objects.count() == JointAnalysis.objects.count() == 0


@pytest.mark.parametrize("on", [days(1), days(-31)])
def test_the_day_lies_between_opening_and_today(table, case, on):
    with pytest.raises(ValidationError) as refused:
        analyse(table, case, on=on)
    assert "decided_on" in refused.value.message_dict


def test_the_page_asks_for_the_reference_before_a_no(table, case):
    """Irreversible: it says what happens and asks to type the reference."""
    client, url = client_for(table.coordinator), reverse("cases:analyse", args=[case.pk])
    page = client.get(url).content.decode()
    assert "kunt u niet terugdraaien" in page
    assert "checked" not in page
    refused = client.post(url, answers(has_risk_indications="no"))
    assert refused.status_code == 200
    assert case.reference in refused.content.decode()
    with acting(None, "demo"):
        assert not JointAnalysis.objects.filter(case=case).exists()
    done = client.post(url, answers(has_risk_indications="no", confirmation=case.reference, once="twee"))
    assert done.status_code == 302
    assert done.url == reverse("worklist:index")
    assert "afgeschermd" in client.get(done.url).content.decode()


def test_a_yes_needs_no_reference_and_a_double_submit_is_one(table, case):
    client, url = client_for(table.manager), reverse("cases:analyse", args=[case.pk])
    assert client.post(url, answers()).status_code == 302
    assert client.post(url, answers()).status_code == 403
    with as_(table.police):
        assert JointAnalysis.objects.count() == 1


@rule("MTG-02")
def test_without_an_answer_nothing_is_recorded(table, case):
    """MTG-02: there is no third way."""
    client, url = client_for(table.manager), reverse("cases:analyse", args=[case.pk])
    sent = answers()
    del sent["has_risk_indications"]
    assert "artikel 16" in client.post(url, sent).content.decode()


@pytest.mark.parametrize(("seat", "status"), [("police", 403), ("child_protection", 404), ("privacy", 404)])
def test_who_gets_the_page(table, case, seat, status):
    assert client_for(table.people[seat]).get(reverse("cases:analyse", args=[case.pk])).status_code == status
