"""The contact point decides once per person: told, or not yet with ground, motivation and a day to look again."""

import pytest
from dateutil.relativedelta import relativedelta
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from parta.access.acting import acting
from parta.templatetags.parta import day
from parta.vault import keyring
from parta.worklist.duties import duties_of
from signals.informing import policies, services
from signals.informing.models import InformationDecision
from signals.referrals.models import DataSubject
from tests.signals.weighed import refer
from tests.support import as_, client_for, days, make_table

pytestmark = pytest.mark.django_db
NOT_YET = {"is_informed": False, "ground": "uavg_41_d", "motivation": "Er loopt een onderzoek.", "recheck_on": days(60)}


def decide(table, subject, *, by="contact", **answers):
    person = table.people[by]
    answers = {"decided_on": days(0), **answers}
    with as_(person):
        return services.decide_informing(actor=person, subject=subject, **answers)


def test_a_person_stands_on_the_list_with_the_end_of_the_month_until_told():
    """TRA-01, TRA-02, TRA-13."""
    table = make_table()
    referral = refer(table)
    client, address = client_for(table.contact), reverse("signals:informing")
    page = client.get(address).content.decode()
    assert "Brandhof" in page
    assert str(day(referral.received_on + relativedelta(months=1))) in page
    decide(table, referral.subject, is_informed=True, how="per brief")
    assert "Brandhof" not in client.get(address).content.decode()


def test_not_yet_keeps_the_person_on_the_list_with_the_day_to_look_again():
    """TRA-05, TRA-07."""
    table = make_table()
    decide(table, refer(table).subject, **NOT_YET)
    page = client_for(table.contact).get(reverse("signals:informing")).content.decode()
    assert str(day(days(60))) in page


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"ground": ""}, "ground"),
        ({"motivation": " "}, "motivation"),
        ({"recheck_on": None}, "recheck_on"),
        ({"recheck_on": days(0)}, "recheck_on"),
        ({"recheck_on": days(120)}, "recheck_on"),
        ({"decided_on": days(1)}, "decided_on"),
        ({"decided_on": days(-30)}, "decided_on"),
        ({"is_informed": True, "how": "", "ground": ""}, "how"),
        ({"is_informed": True, "how": "per brief"}, "ground"),
    ],
)
def test_a_decision_that_misses_something_is_refused_beside_its_field(change, field):
    """TRA-03, TRA-05, TRA-07."""
    table = make_table()
    with pytest.raises(ValidationError) as refusal:
        decide(table, refer(table).subject, **{**NOT_YET, **change})
    assert field in refusal.value.message_dict


def test_who_was_told_is_not_decided_about_again():
    table = make_table()
    subject = refer(table).subject
    decide(table, subject, is_informed=True, how="per brief")
    with pytest.raises(ValidationError, match="al geïnformeerd"):
        decide(table, subject, **NOT_YET)


def test_only_the_contact_point_decides_and_reads():
    table, other = make_table(), make_table()
    subject = refer(table).subject
    with pytest.raises(PermissionDenied):
        decide(table, subject, by="police", **NOT_YET)
    decide(table, subject, **NOT_YET)
    address = reverse("signals:decide_informing", args=[subject.pk])
    assert client_for(table.police).get(address).status_code == 403
    assert client_for(other.contact).get(address).status_code == 404
    assert client_for(table.police).get(reverse("signals:informing")).status_code == 404
    with as_(table.police):
        assert InformationDecision._base_manager.count() == 0


def test_the_form_decides():
    table = make_table()
    subject = refer(table).subject
    client, address = client_for(table.contact), reverse("signals:decide_informing", args=[subject.pk])
    assert client.get(address).status_code == 200
    data = {"is_informed": "nee", "decided_on": days(0).isoformat(), "motivation": "Onderzoek.", "once": "q"}
    page = client.post(address, data)
    assert "Kies een grond" in page.content.decode()
    assert "Onderzoek." in page.content.decode()
    data |= {"ground": "uavg_41_d", "recheck_on": days(30).isoformat(), "once": "r"}
    assert client.post(address, data).status_code == 302


def test_an_organisation_is_not_told_and_a_day_to_look_again_comes_back_as_work():
    """PUR-02, TRA-07."""
    table = make_table()
    person = refer(table).subject
    own = {"consultation_body": table.body, "kind": "legal", "stay_basis": "established", "known_since": days(-10)}
    with acting(None, "demo"):
        company = DataSubject(surname="Stichting Proef", **own)
        keyring.open_file(company.pk, "A-proef")
        company.save()
    assert not policies.can_decide_informing(table.contact, company)
    with as_(table.contact):
        assert [duty.object_id for duty in duties_of(table.contact, days(0))[0] if duty.kind == "inform"] == [person.pk]
        services.decide_informing(
            actor=table.contact,
            subject=person,
            decided_on=days(-1),
            is_informed=False,
            ground="uavg_41_d",
            motivation="Het onderzoek loopt nog.",
            recheck_on=days(30),
        )
        (again,) = [duty for duty in duties_of(table.contact, days(0))[0] if duty.kind == "inform"]
        assert again.due == days(30)
