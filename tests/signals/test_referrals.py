"""A participant submits a case; from here there is a person, and nobody but those who weigh sees the file."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from parta.audit.models import LogEntry
from parta.vault import search
from parta.vault.models import SearchToken
from signals.referrals import services
from signals.referrals.models import DataSubject, Referral, ReferralItem
from signals.reports.models import ReportDecision
from tests.signals.test_reports import STATEMENT, decide, take
from tests.support import as_, client_for, days, designate, make_table

pytestmark = pytest.mark.django_db
PERSON = {
    "kind": "natural",
    "given_names": "Jelle",
    "surname": "Brandhof",
    "born_on": days(-9000),
    "bsn": "999990019",
    "stay_basis": "stays",
}
ITEM = {
    "category": "c",
    "kind": "fact",
    "basis": "own_task",
    "source": "de balie",
    "necessity": "zonder dit is er geen beeld",
    "text": "Hij gooide een stoel om.",
}


def submit(table, seat="probation", kind="probation", **answers):
    """A referral by the probation service."""
    person = table.people[seat]
    answers = {
        "body": table.body,
        "referring_participant": table.participants[kind],
        "addressee": "mayor",
        "received_on": days(-1),
        "subject": PERSON,
        "conduct": "Hij dreigde aan de balie.",
        "quality_note": "Nagevraagd bij de balie.",
        "items": [ITEM],
        **answers,
    }
    with as_(person):
        return services.submit_referral(actor=person, **answers)


def test_a_referral_makes_the_person_the_statements_and_the_tokens():
    """MEL-02, MEL-04, MEL-05."""
    table = make_table()
    referral = submit(table)
    assert referral.reference.startswith("A-")
    with as_(table.police):
        seen = Referral.objects.visible_to(table.police).select_related("subject").with_keys().get()
        assert seen.subject.name == "Jelle Brandhof"
        assert seen.subject.known_since == seen.received_on
        assert ReferralItem.objects.visible_to(table.police).count() == 1
        assert SearchToken.objects.filter(object_id=seen.subject_id).exists()
        found = search.find([table.body.pk], surname="Brandhof", given_names="Jelle")
        assert list(found) == [seen.subject_id]


def test_the_walls_show_a_referral_to_submitter_weighers_and_manager_alone():
    table, other = make_table(), make_table()
    submit(table)
    for person in (table.probation, table.police, table.prosecutor, table.mayor, table.manager):
        with as_(person):
            assert Referral._base_manager.count() == DataSubject._base_manager.count() == 1
    for person in (table.coordinator, table.intake, table.privacy, other.police):
        with as_(person):
            assert Referral._base_manager.count() == ReferralItem._base_manager.count() == 0


def test_strangers_get_404_for_the_page_of_a_referral():
    table, other = make_table(), make_table()
    referral = submit(table)
    address = reverse("signals:referral", args=[referral.pk])
    for person in (table.coordinator, table.intake, table.privacy, other.police):
        assert client_for(person).get(address).status_code == 404
    assert client_for(table.intake).get(reverse("signals:referrals")).status_code == 404
    assert client_for(table.contact).get(reverse("signals:submit_referral")).status_code == 404


def test_submitter_and_weigher_read_the_page_and_the_list():
    table = make_table()
    referral = submit(table)
    for person in (table.probation, table.police):
        page = client_for(person).get(reverse("signals:referral", args=[referral.pk]))
        assert page.status_code == 200
        assert "Hij gooide een stoel om." in page.content.decode()
        assert "Brandhof" not in page.content.decode().split("</title>")[0]
        assert "Brandhof" in client_for(person).get(reverse("signals:referrals")).content.decode()


def test_nobody_submits_for_a_participant_that_did_not_designate_him():
    """MEL-02, GOV-10."""
    with pytest.raises(PermissionDenied):
        submit(make_table(), seat="probation", kind="police")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"category": ""}, "Uitspraak 1.*kies een categorie.*artikel 4"),
        ({"category": "i"}, "kies een categorie"),
        ({"category": "f"}, "brengt alleen in: politie"),
        ({"basis": "wpg_20_4"}, "past niet bij uw deelnemer"),
        ({"special_categories": ["sexual_life"]}, "artikel 8"),
        ({"necessity": " "}, "waarom dit nodig"),
        ({"observed_on": days(3)}, "toekomst"),
    ],
)
def test_a_statement_that_the_law_does_not_allow_is_refused(change, words):
    """DAT-01, DAT-09, SPC."""
    with pytest.raises(ValidationError) as refusal:
        submit(make_table(), items=[{**ITEM, **change}])
    import re

    assert re.search(words, " ".join(refusal.value.messages))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"bsn": "123456789"}, "geen burgerservicenummer"),
        ({"born_on": days(1)}, "toekomst"),
        ({"born_on": days(0).replace(year=26)}, "1900"),
        ({"kind": "legal"}, "rechtspersoon"),
        ({"stay_basis": "established"}, "artikel 1"),
    ],
)
def test_a_person_that_cannot_be_is_refused(change, words):
    """PUR-05."""
    with pytest.raises(ValidationError) as refusal:
        submit(make_table(), subject={**PERSON, **change})
    assert words in " ".join(refusal.value.messages)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"conduct": " "}, "MEL-04"),
        ({"quality_note": ""}, "MEL-05"),
        ({"items": []}, "ten minste één uitspraak"),
        ({"received_on": days(1)}, "toekomst"),
        ({"is_urgent": True}, "WEG-24"),
    ],
)
def test_a_referral_that_misses_something_is_refused(answers, words):
    with pytest.raises(ValidationError) as refusal:
        submit(make_table(), **answers)
    assert words in " ".join(refusal.value.messages)


# --- from a report ------------------------------------------------------------------------------------------------
def with_seat(table):
    """The intake officer also comes to the table for the mayor."""
    designate(table.intake, table.participants["mayor"], "table_member")
    return take(table)


def test_a_report_becomes_a_referral_and_gets_its_decision_in_the_same_act():
    """MEL-03, MEL-21."""
    table = make_table()
    report = with_seat(table)
    submit(table, seat="intake", kind="mayor", report=report)
    with as_(table.intake):
        assert ReportDecision.objects.get().outcome == "to_referral"


def test_a_report_that_was_decided_already_makes_no_referral():
    table = make_table()
    report = with_seat(table)
    decide(table, report)
    with pytest.raises(ValidationError, match="al besloten"):
        submit(table, seat="intake", kind="mayor", report=report)
    with as_(table.intake):
        assert Referral._base_manager.count() == 0


def test_the_reporter_never_travels_with_a_referral():
    """MEL-10, MEL-21."""
    table = make_table()
    report = with_seat(table)
    with pytest.raises(ValidationError, match="beschermd"):
        submit(table, seat="intake", kind="mayor", report=report, conduct="Dat zegt wendelmoet zegsman.")


def test_the_form_from_a_report_is_filled_in_with_its_statements_and_not_with_its_reporter():
    table = make_table()
    report = with_seat(table)
    page = client_for(table.intake).get(reverse("signals:report", args=[report.pk]))
    address = reverse("signals:submit_from_report", args=[report.pk])
    assert address in page.content.decode()
    form = client_for(table.intake).get(address).content.decode()
    assert STATEMENT["text"] in form
    assert "melding bij de burgemeester (soort bron: buurtbewoner; hoe zeker: zeker)" in form
    assert "Zegsman" not in form


def posted(table, participant, **changes):
    """What the browser sends."""
    from parta.organisations.models import StandingParticipant

    seat = StandingParticipant.objects.get(body=table.body, participant=participant)
    data = {
        **{name: value for name, value in PERSON.items() if name != "born_on"},
        "seat": seat.pk,
        "addressee": "police",
        "route": "own",
        "received_on": days(0).isoformat(),
        "born_on": "2001-02-03",
        "conduct": "Hij dreigde aan de balie.",
        "quality_note": "Nagevraagd.",
        "items-TOTAL_FORMS": "1",
        "items-INITIAL_FORMS": "0",
        **{f"items-0-{name}": value for name, value in ITEM.items()},
        "once": "xyz",
    }
    return {**data, **changes}


def test_the_form_submits_once_also_when_it_is_sent_twice():
    table = make_table()
    client = client_for(table.probation)
    assert client.get(reverse("signals:submit_referral")).status_code == 200
    for _time in range(2):
        answer = client.post(reverse("signals:submit_referral"), posted(table, table.participants["probation"]))
        assert answer.status_code == 302
    with as_(table.probation):
        assert Referral.objects.count() == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"items-0-category": ""}, "Kies een categorie, a tot en met h"),
        ({"born_on": "0026-02-03"}, "voor 1900"),
        ({"bsn": "111111111"}, "geen burgerservicenummer"),
        ({"stay_basis": "established"}, "artikel 1, onder b"),
    ],
)
def test_a_form_with_a_mistake_comes_back_with_what_was_typed(change, words):
    table = make_table()
    data = posted(table, table.participants["probation"], **change)
    page = client_for(table.probation).post(reverse("signals:submit_referral"), data)
    assert page.status_code == 200
    assert words in page.content.decode()
    assert "Hij dreigde aan de balie." in page.content.decode()


def test_the_form_from_a_report_may_leave_a_statement_out():
    """AVG 5(1)(c): only what is needed goes along."""
    table = make_table()
    report = with_seat(table)
    data = posted(table, table.participants["mayor"])
    data |= {"items-TOTAL_FORMS": "2", "items-INITIAL_FORMS": "2", "items-1-text": "hoeft niet", "items-1-DELETE": "on"}
    answer = client_for(table.intake).post(reverse("signals:submit_from_report", args=[report.pk]), data)
    assert answer.status_code == 302
    with as_(table.intake):
        assert ReferralItem.objects.count() == 1


def test_a_special_category_or_a_citizen_number_is_folded_and_its_opening_recorded():
    """SPC-06, DAT-04: on the page of the referral nothing of it is decrypted unasked."""
    table = make_table()
    belief = {**ITEM, "text": "Zijn geloof geeft hem rust.", "special_categories": ["religion_belief"]}
    number = {**ITEM, "text": "Zijn nummer staat in het dossier van de balie.", "category": "b"}
    referral = submit(table, items=[ITEM, belief, number])
    client = client_for(table.police)
    page = client.get(reverse("signals:referral", args=[referral.pk])).content.decode()
    assert ITEM["text"] in page
    assert belief["text"] not in page
    assert number["text"] not in page
    assert "999990019" not in page
    assert "•••••" in page
    with as_(table.police):
        folded = [row for row in ReferralItem.objects.filter(referral=referral) if row.is_folded]
        plain = ReferralItem.objects.get(referral=referral, category="c", special_categories=[])
    shown = [client.get(reverse("signals:open_item", args=[row.pk])).content.decode() for row in folded]
    assert {text in "".join(shown) for text in (belief["text"], number["text"])} == {True}
    assert LogEntry.objects.filter(event="referral.special_read", actor=table.police).count() == 2
    assert client.get(reverse("signals:open_item", args=[plain.pk])).status_code == 403


def test_statements_keep_the_order_and_number_in_which_they_were_brought_in():
    """The three cite a statement by its number."""
    table = make_table()
    texts = [f"Uitspraak nummer {number}." for number in range(1, 7)]
    referral = submit(table, items=[{**ITEM, "text": text} for text in texts])
    page = client_for(table.police).get(reverse("signals:referral", args=[referral.pk])).content.decode()
    found = [page.index(text) for text in texts]
    assert found == sorted(found)
