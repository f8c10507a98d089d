"""A participant submits a case; from here there is a person, and nobody but those who weigh sees the file."""

import re
from html.parser import HTMLParser

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse
from django.utils.html import escape

from parta import legal
from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from parta.vault import search
from parta.vault.models import SearchToken
from signals.referrals import policies, services
from signals.referrals.models import DataSubject, Referral, ReferralItem, SubjectReference
from signals.reports.models import ReportDecision, ReportPerson, ReportReferred
from signals.reports.services import take_report
from tests.architecture.test_queries import queries
from tests.signals.test_reports import STATEMENT, decide, take
from tests.support import as_, client_for, days, designate, make_person, make_table, rule

pytestmark = pytest.mark.django_db
PERSON = {
    "kind": "natural",
    "given_names": "Jelle",
    "surname": "Brandhof",
    "aliases": "Jelle de Vos",
    "born_on": days(-9000),
    "bsn": "999990019",
    "stay_basis": "stays",
    "stay_evidence": "Hij staat er ingeschreven en is er gesproken.",
}
ITEM = {
    "category": "c",
    "kind": "fact",
    "basis": "own_task",
    "source": "de balie",
    "how_sure": "zelf gezien",
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


@rule("MEL-02", "MEL-04", "MEL-05")
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


@rule("GOV-10", "MEL-02")
def test_nobody_submits_for_a_participant_that_did_not_designate_him():
    """MEL-02, GOV-10."""
    with pytest.raises(PermissionDenied):
        submit(make_table(), seat="probation", kind="police")


@rule("MEL-07", "DAT-01", "DAT-09")
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
    assert re.search(words, " ".join(refusal.value.messages))


@rule("PUR-02", "PUR-05")
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


@rule("MEL-04", "MEL-05", "WEG-24")
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


@rule("MEL-02")
@pytest.mark.parametrize("addressee", ["probation", "municipal_executive", ""])
def test_a_referral_goes_to_one_of_the_three(addressee):
    """WET 5(1): police, prosecutor or mayor."""
    with pytest.raises(ValidationError) as refusal:
        submit(make_table(), addressee=addressee)
    assert set(refusal.value.message_dict) == {"addressee"}


@rule("MEL-06")
def test_the_supplier_of_a_statement_is_changed_by_nobody():
    """BESL 7(2): the database refuses it to whatever code of ours."""
    table = make_table()
    submit(table)
    other = submit(table, subject={**PERSON, "surname": "Zonder", "bsn": ""})
    for rows, change in (
        (Referral._base_manager, {"referring_participant": table.participants["police"]}),
        (ReferralItem._base_manager, {"referral": other}),
    ):
        with as_(table.police), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            rows.update(**change)


@rule("PUR-01", "PUR-03")
def test_purpose_and_definition_stand_beside_the_form_in_the_words_of_the_act():
    page = client_for(make_table().probation).get(reverse("signals:submit_referral")).content.decode()
    for text in (legal.PURPOSE_TEXT, legal.RADICALISATION_TEXT):
        assert escape(text) in page


@rule("DAT-14")
def test_nothing_holds_a_nationality_or_a_country_of_origin():
    """BESL 10: no field of any model, in the code or in the words of the screen."""
    wrong = re.compile(r"nationalit|citizenship|birth_?place|country|geboorteplaats|geboorteland|land van herkomst")
    fields = [field for model in apps.get_models() for field in model._meta.get_fields()]
    named = [f"{field.model.__name__}.{field.name}" for field in fields]
    named += [str(getattr(field, "verbose_name", "")) for field in fields]
    assert [name for name in named if wrong.search(name.lower())] == []


# --- from a report ------------------------------------------------------------------------------------------------
def with_seat(table):
    """The intake officer also comes to the table for the mayor."""
    designate(table.intake, table.participants["mayor"], "table_member")
    return take(table)


@rule("MEL-03", "MEL-21")
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


@rule("MEL-10", "MEL-21")
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
    assert "melding bij de burgemeester (soort bron: buurtbewoner)" in form
    assert f"Uit melding {report.reference}." in form
    assert 'value="zeker"' in form
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
    data["melding"] = report.pk
    answer = client_for(table.intake).post(reverse("signals:submit_from_report", args=[report.pk]), data)
    assert answer.status_code == 302
    with as_(table.intake):
        assert ReferralItem.objects.count() == 1
        assert ReportDecision.objects.get().outcome == "to_referral"


@rule("DAT-04", "SPC-06")
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


# --- the person ---------------------------------------------------------------------------------------------------
@rule("MEL-16")
def test_a_person_is_found_by_another_name_and_by_number_and_the_manager_learns_the_reference():
    """MEL-16, L17: tokens of aliases and of the number; the reference for the process manager."""
    table = make_table()
    referral = submit(table)
    with as_(table.manager):
        assert list(search.find([table.body.pk], surname="Vos", given_names="Jelle")) == [referral.subject_id]
        assert list(search.find_number(table.body.pk, "999990019")) == [referral.subject_id]
        known = SubjectReference.objects.visible_to(table.manager).get(subject=referral.subject_id)
        assert (known.reference, known.consultation_body_id) == (referral.reference, table.body.pk)
    with as_(table.coordinator):
        assert SubjectReference._base_manager.count() == SearchToken._base_manager.count() == 0


def test_forgetting_a_person_takes_tokens_and_references():
    table = make_table()
    referral = submit(table)
    with as_(table.manager):
        services.forget_known(referral.subject_id)
        assert SearchToken.objects.filter(object_id=referral.subject_id).count() == 0
        assert SubjectReference.objects.filter(subject=referral.subject_id).count() == 0


def test_answers_to_questions_that_do_not_apply_are_dropped():
    """F4: an urgent reason without urgency, given names of an organisation."""
    table = make_table()
    organisation = {**PERSON, "kind": "legal", "stay_basis": "established", "born_on": None, "bsn": ""}
    referral = submit(table, subject=organisation, urgent_reason="Morgen is het te laat.")
    with as_(table.police):
        seen = Referral.objects.select_related("subject").with_keys().get(pk=referral.pk)
        assert seen.urgent_reason == ""
        assert seen.subject.name == "Brandhof"


def page_of(person, referral):
    return client_for(person).get(reverse("signals:referral", args=[referral.pk])).content.decode()


@rule("PUR-05", "PUR-08", "MEL-19")
def test_the_page_shows_names_stay_route_and_how_sure():
    """PUR-05, PUR-08, MEL-19, F14."""
    table = make_table()
    page = page_of(table.police, submit(table, route="care_safety_house"))
    for text in (
        "Jelle de Vos",
        PERSON["stay_evidence"],
        "Zorg- en Veiligheidshuis",
        "de balie, hoe zeker: zelf gezien",
    ):
        assert text in page


@rule("WEG-16")
def test_a_minor_is_flagged_with_the_prompt_for_child_protection_and_an_adult_is_not():
    """WEG-16."""
    table = make_table()
    child = submit(table, subject={**PERSON, "born_on": days(-16 * 365)})
    assert "raad voor de kinderbescherming (Kinderrechtenverdrag" in page_of(table.police, child)
    assert "Kinderrechtenverdrag" not in page_of(table.police, submit(table))
    unknown = submit(table, subject={**PERSON, "born_on": None})
    assert "Kinderrechtenverdrag" not in page_of(table.police, unknown)


@rule("SPC-02", "SPC-04")
def test_the_form_names_what_may_not_be_written_and_the_five_grounds():
    """SPC-02, SPC-04, BESL 10."""
    form = client_for(make_table().probation).get(reverse("signals:submit_referral")).content.decode()
    assert "vakbond" in form
    assert "Geen onderscheid (Besluit PARTA, artikel 10)" in form
    assert legal.NON_DISCRIMINATION_TEXT in form


@rule("DAT-04")
def test_the_number_is_shown_by_an_act_that_is_recorded():
    """DAT-04."""
    table = make_table()
    referral = submit(table)
    address = reverse("signals:show_bsn", args=[referral.pk])
    assert address in page_of(table.police, referral)
    client = client_for(table.police)
    assert "999990019" not in client.get(address).content.decode()
    assert not LogEntry.objects.filter(event="subject.bsn_shown").exists()
    assert "999990019" in client.post(address, {"once": "eens"}).content.decode()
    assert LogEntry.objects.filter(event="subject.bsn_shown", actor=table.police).count() == 1


def test_a_participant_that_may_not_process_the_number_does_not_see_it(monkeypatch):
    """BSN_ALLOWED_ROLES: all six kinds by law; the policy asks all the same."""
    table = make_table()
    referral = submit(table)
    monkeypatch.setattr(policies, "value_of", lambda _body, _key: ["police"])
    address = reverse("signals:show_bsn", args=[referral.pk])
    assert client_for(table.prosecutor).get(address).status_code == 403
    assert address not in page_of(table.prosecutor, referral)
    with as_(table.prosecutor), pytest.raises(PermissionDenied):
        services.show_bsn(actor=table.prosecutor, referral=referral)
    assert client_for(table.police).post(address).status_code == 200


# --- supplementing and correcting ---------------------------------------------------------------------------------
def supplement(table, referral, seat="probation", **answers):
    person = table.people[seat]
    answers = {"items": [{**ITEM, "text": "Later belde hij excuses."}], "added_on": days(0), **answers}
    with as_(person):
        return services.supplement_referral(actor=person, referral=referral, **answers)


def test_who_submitted_adds_statements_and_those_who_weigh_hear_it():
    table = make_table()
    referral = submit(table)
    (row,) = supplement(table, referral)
    assert (row.position, row.added_on) == (2, days(0))
    page = page_of(table.police, referral)
    assert "Later belde hij excuses." in page
    assert "aangevuld op" in page
    told = Notice.objects.filter
    for person in (table.police, table.prosecutor, table.mayor, table.manager):
        with as_(person):
            assert told(kind="answered", reference=referral.reference).count() == 1
    assert LogEntry.objects.filter(event="referral.supplemented", actor=table.probation).count() == 1


def test_nobody_else_adds_statements_and_nobody_after_the_decision():
    table = make_table()
    referral = submit(table)
    for seat in ("police", "manager", "coordinator"):
        with pytest.raises(PermissionDenied):
            supplement(table, referral, seat)
    with acting(None, "demo"):
        Referral.objects.filter(pk=referral.pk).update(ended_on=days(-1))
    with pytest.raises(PermissionDenied):
        supplement(table, referral)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"items": []}, "ten minste één uitspraak"),
        ({"items": [{**ITEM, "category": "g"}]}, "brengt alleen in"),
        ({"added_on": days(1)}, "toekomst"),
        ({"added_on": days(-30)}, "voor de stap"),
    ],
)
def test_a_supplement_is_checked_as_a_referral_is(answers, words):
    table = make_table()
    with pytest.raises(ValidationError, match=words):
        supplement(table, submit(table), **answers)


def test_the_supplement_form_works_by_hand():
    table = make_table()
    referral = submit(table)
    address = reverse("signals:supplement_referral", args=[referral.pk])
    assert address in page_of(table.probation, referral)
    assert address not in page_of(table.police, referral)
    rows = {f"items-0-{name}": value for name, value in ITEM.items()}
    data = {"items-TOTAL_FORMS": "1", "items-INITIAL_FORMS": "0", **rows, "once": "aanvulling"}
    assert client_for(table.probation).post(address, data).status_code == 302
    with as_(table.police):
        assert ReferralItem.objects.count() == 2


def remove(table, item, seat="probation", **answers):
    person = table.people[seat]
    with as_(person):
        return services.remove_item(actor=person, item=item, **{"removed_on": days(0), **answers})


def item_of(table, referral, **lookups):
    with as_(table.police):
        return ReferralItem.objects.get(referral=referral, **lookups)


@rule("QUA-01", "QUA-07", "QUA-09")
def test_a_wrong_statement_is_emptied_and_leaves_a_mark():
    """QUA-01, QUA-07, QUA-09: the texts are gone from the row, not only from the page."""
    table = make_table()
    referral = submit(table, items=[ITEM, {**ITEM, "text": "Hij zweeg."}])
    remove(table, item_of(table, referral, position=1))
    page = page_of(table.police, referral)
    assert ITEM["text"] not in page
    assert "Verwijderd op" in page
    assert "Hij zweeg." in page
    with as_(table.police), connection.cursor() as cursor:
        cursor.execute(
            "SELECT text, source, necessity, how_sure FROM signals_referralitem WHERE removed_on IS NOT NULL"
        )
        assert cursor.fetchall() == [("", "", "", "")]
    assert LogEntry.objects.filter(event="item.removed", actor=table.probation).count() == 1


def test_the_manager_removes_for_the_supplier_who_hears_it():
    """BESL 8: the participant it came from is told."""
    table = make_table()
    referral = submit(table)
    remove(table, item_of(table, referral), "manager")
    with as_(table.probation):
        assert Notice.objects.filter(kind="item_removed", reference=referral.reference).count() == 1


def test_a_statement_is_removed_once_and_by_nobody_else():
    table = make_table()
    referral = submit(table)
    item = item_of(table, referral)
    for seat in ("police", "mayor"):
        with pytest.raises(PermissionDenied):
            remove(table, item, seat)
    with pytest.raises(ValidationError, match="toekomst"):
        remove(table, item, removed_on=days(2))
    remove(table, item)
    with pytest.raises(ValidationError, match="al verwijderd op"):
        remove(table, item)


def test_a_folded_statement_that_was_removed_opens_no_more():
    table = make_table()
    referral = submit(table, items=[{**ITEM, "special_categories": ["health"]}])
    item = item_of(table, referral)
    assert reverse("signals:open_item", args=[item.pk]) in page_of(table.police, referral)
    remove(table, item)
    assert reverse("signals:open_item", args=[item.pk]) not in page_of(table.police, referral)
    assert client_for(table.police).get(reverse("signals:open_item", args=[item.pk])).status_code == 403


def test_removing_asks_to_type_the_reference():
    table = make_table()
    referral = submit(table)
    item = item_of(table, referral)
    address = reverse("signals:remove_item", args=[item.pk])
    assert address in page_of(table.probation, referral)
    assert address not in page_of(table.police, referral)
    client = client_for(table.probation)
    assert "Dit kunt u niet terugdraaien" in client.get(address).content.decode()
    wrong = client.post(address, {"confirmation": "A-2020-0001", "once": "fout"})
    assert "om te bevestigen" in wrong.content.decode()
    right = client.post(address, {"confirmation": referral.reference.lower(), "once": "goed"})
    assert right.status_code == 302
    assert "Verwijderd op" in page_of(table.probation, referral)


# --- bad input ----------------------------------------------------------------------------------------------------
def test_ten_thousand_pasted_characters_with_control_characters_come_in_clean():
    table = make_table()
    pasted = "Hij\x00 \x07dreigde\x1b[31m aan de balie.\r\n" * 300
    data = posted(table, table.participants["probation"], conduct=pasted, **{"items-0-text": pasted})
    assert len(pasted) > 10_000
    assert client_for(table.probation).post(reverse("signals:submit_referral"), data).status_code == 302
    with as_(table.police):
        referral = Referral.objects.with_keys().get()
        item = ReferralItem.objects.with_keys().get()
        for text in (referral.conduct, item.text):
            assert text.startswith("Hij dreigde")
            assert not any(ord(letter) < 32 and letter != "\n" for letter in text)


def test_a_name_of_ten_thousand_characters_is_refused_and_kept_on_the_page():
    table = make_table()
    data = posted(table, table.participants["probation"], surname="B" * 10_000)
    page = client_for(table.probation).post(reverse("signals:submit_referral"), data).content.decode()
    assert "error-summary" in page
    assert "B" * 10_000 in page
    with as_(table.police):
        assert Referral.objects.count() == 0


def test_a_seat_of_somebody_else_in_the_form_is_refused():
    """Changed ids: the participant of another, and the casusoverleg of another municipality."""
    table, other = make_table(), make_table()
    for theirs in (posted(table, table.participants["police"]), posted(other, other.participants["probation"])):
        page = client_for(table.probation).post(reverse("signals:submit_referral"), theirs)
        assert page.status_code == 200
        assert "U meldt niet aan voor deze deelnemer" in page.content.decode()
    with acting(None, "demo"):
        assert not Referral.objects.filter(consultation_body__in=[table.body, other.body]).exists()


def test_what_is_typed_is_kept_until_it_is_sent():
    table = make_table()
    client, address = client_for(table.probation), reverse("signals:submit_referral")
    data = posted(table, table.participants["probation"])
    client.post(address, data, headers={"X-Draft": "1"})
    page = client_for(table.probation).get(address).content.decode()
    assert "Hij dreigde aan de balie." in page
    assert client.post(address, data).status_code == 302
    assert "Hij dreigde aan de balie." not in client.get(address).content.decode()


# --- from several reports -----------------------------------------------------------------------------------------
TWO_PEOPLE = {
    "persons": ["Jelle Brandhof", "zijn zus Marit"],
    "statements": [
        {**STATEMENT, "text": "Hij hing een brief op.", "person": 1},
        {**STATEMENT, "text": "Zij filmde het.", "person": 2},
        {**STATEMENT, "text": "Het was donker.", "place": "het plein"},
    ],
}


def from_reports(*reports):
    asked = "&".join(f"melding={report.pk}" for report in reports)
    return f"{reverse('signals:submit_from_reports')}?{asked}"


def typed(table, *reports, **changes):
    """What the browser sends from the form with these reports joined, and no rows of theirs yet."""
    data = posted(table, table.participants["mayor"], conduct="Wat ik zelf typte.", **changes)
    return {**data, "melding": [str(report.pk) for report in reports]}


@rule("MEL-20", "MEL-21")
def test_statements_of_several_reports_are_filled_in_each_with_its_reference():
    """MEL-20, MEL-21."""
    table = make_table()
    first = with_seat(table)
    second = take(table, statements=[{**STATEMENT, "text": "Hij stond er weer."}], reporter_name="Gerlof Anders")
    form = client_for(table.intake).get(from_reports(first, second)).content.decode()
    for text in (STATEMENT["text"], "Hij stond er weer.", f"Uit melding {second.reference}.", "Haal"):
        assert text in form
    assert "Zegsman" not in form
    assert "Gerlof" not in form


@rule("MEL-20")
def test_taking_a_report_out_and_adding_another_loses_nothing_that_was_typed():
    """MEL-20: its rows go, those of the other stay with what was typed in them."""
    table = make_table()
    first = with_seat(table)
    second = take(table, statements=[{**STATEMENT, "text": "Hij stond er weer."}])
    third = take(table, statements=[{**STATEMENT, "text": "Zij belde ook."}])
    client, address = client_for(table.intake), from_reports(first, second)
    assert client.post(address, {**typed(table, first, second), "kies_persoon": "1"}).status_code == 302
    form = client.get(address).content.decode()
    assert "Wat ik zelf typte." in form
    assert "error-summary" not in form
    assert client.post(address, {**typed(table, first, second), "haal_los": second.pk}).status_code == 302
    form = client.get(address).content.decode()
    assert "Hij stond er weer." not in form
    assert STATEMENT["text"] in form
    assert ITEM["text"] in form
    joined = {**typed(table, first), "nog_een": third.pk, "voeg_toe": "1"}
    assert client.post(address, joined).status_code == 302
    form = client.get(address).content.decode()
    assert "Zij belde ook." in form
    assert "Wat ik zelf typte." in form
    with as_(table.intake):
        assert ReportDecision.objects.count() == ReportReferred.objects.count() == 0


class FormReader(HTMLParser):
    """Collects what a browser would send back: hidden fields, texts, chosen options."""

    def __init__(self):
        super().__init__()
        self.sent, self.area, self.menu = {"melding": []}, None, None

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        name = told.get("name")
        if tag == "textarea":
            self.area, self.sent[name] = name, ""
        elif tag == "select":
            self.menu = name
        elif tag == "option" and "selected" in told:
            self.sent[self.menu] = told["value"]
        elif tag == "input" and name == "melding":
            self.sent[name].append(told["value"])
        elif tag == "input" and (told["type"] not in {"radio", "checkbox"} or "checked" in told):
            self.sent[name] = told.get("value", "")

    def handle_endtag(self, tag):
        if tag == "textarea":
            # A line break right after the tag is not part of the text.
            self.sent[self.area], self.area = self.sent[self.area].removeprefix("\n"), None

    def handle_data(self, data):
        if self.area:
            self.sent[self.area] += data


def rows_in(form: str) -> dict:
    """The fields of a page as a browser would send them back."""
    reader = FormReader()
    reader.feed(form)
    return reader.sent


def test_what_was_typed_in_the_row_of_a_report_stays_when_another_goes():
    table = make_table()
    first = with_seat(table)
    second = take(table, statements=[{**STATEMENT, "text": "Hij stond er weer."}])
    client, address = client_for(table.intake), from_reports(first, second)
    sent = rows_in(client.get(address).content.decode())
    assert sent["items-INITIAL_FORMS"] == "2"
    sent |= {"items-0-necessity": "Zonder dit geen beeld.", "items-0-category": "c", "haal_los": str(second.pk)}
    assert client.post(address, sent).status_code == 302
    again = rows_in(client.get(address).content.decode())
    assert (again["items-INITIAL_FORMS"], again["items-TOTAL_FORMS"]) == ("1", "2")
    assert again["items-0-necessity"] == "Zonder dit geen beeld."
    assert again["items-0-category"] == "c"
    assert again["melding"] == [str(first.pk)]


def test_the_referral_takes_along_what_was_said_of_one_person_or_of_nobody():
    """AVG 5(1)(c): what is about somebody else stays behind."""
    table = make_table()
    with_seat(table)
    report = take(table, **TWO_PEOPLE)
    client, address = client_for(table.intake), from_reports(report)
    form = client.get(address).content.decode()
    assert "Het was donker. Waar: het plein." in form
    assert "Hij hing een brief op." not in form
    with as_(table.intake):
        _first, second = ReportPerson.objects.filter(report=report)
    sent = {**typed(table, report), f"persoon-{report.pk}": second.pk, "kies_persoon": "1"}
    client.post(address, sent)
    form = client.get(address).content.decode()
    assert "Zij filmde het." in form
    assert "Hij hing een brief op." not in form
    assert f'value="{second.pk}" selected' in form


@rule("MEL-20")
def test_a_report_on_two_people_is_referred_once_for_each_and_decided_once():
    """MEL-20: the second referral moves no clock of the report."""
    table = make_table()
    with_seat(table)
    report = take(table, **TWO_PEOPLE)
    with as_(table.intake):
        first, second = ReportPerson.objects.filter(report=report)
    submit(table, seat="intake", kind="mayor", reports=[(report, first)], received_on=days(-2))
    with as_(table.intake):
        decided = ReportDecision.objects.get().decided_on
    submit(table, seat="intake", kind="mayor", reports=[(report, second)])
    with as_(table.intake):
        assert ReportDecision.objects.get().decided_on == decided == days(-2)
        assert ReportReferred.objects.count() == 2
    with pytest.raises(ValidationError, match="intussen al aangemeld"):
        submit(table, seat="intake", kind="mayor", reports=[(report, second)])
    with as_(table.police):
        assert Referral.objects.count() == 2


def test_without_a_choice_between_two_people_there_is_no_referral():
    table = make_table()
    with_seat(table)
    report, stranger = take(table, **TWO_PEOPLE), take(table, persons=["iemand anders"])
    with as_(table.intake):
        theirs = ReportPerson.objects.get(report=stranger)
    for person in (None, theirs):
        with pytest.raises(ValidationError, match="over wie van de personen"):
            submit(table, seat="intake", kind="mayor", reports=[(report, person)])


def test_of_two_who_join_the_same_report_at_once_the_second_keeps_what_he_typed():
    """A clear refusal, and no referral of half a report."""
    table = make_table()
    report = with_seat(table)
    colleague = make_person("tweede medewerker meldingen")
    designate(colleague, table.participants["mayor"], "intake_officer", "table_member")
    address = from_reports(report)
    sent = typed(table, report)
    assert client_for(colleague).get(address).status_code == 200
    assert client_for(table.intake).post(address, sent).status_code == 302
    page = client_for(colleague).post(address, {**sent, "conduct": "Wat mijn collega typte."})
    assert page.status_code == 200
    assert "is intussen al aangemeld voor deze persoon" in page.content.decode()
    assert "Wat mijn collega typte." in page.content.decode()
    with as_(table.police):
        assert Referral.objects.count() == 1


@rule("MEL-20")
def test_reports_of_another_mayor_and_unknown_ones_are_not_there():
    """Changed ids in address and form."""
    table, other = make_table(), make_table()
    report = with_seat(table)
    theirs = take(other)
    client = client_for(table.intake)
    assert client.get(from_reports(theirs)).status_code == 404
    assert client.get(from_reports(report, theirs)).status_code == 404
    assert client.get(f"{reverse('signals:submit_from_reports')}?melding=onzin").status_code == 404
    assert client.post(from_reports(report), typed(table, report, theirs)).status_code == 404
    sent = {**typed(table, report), "nog_een": theirs.pk, "voeg_toe": "1"}
    assert client.post(from_reports(report), sent).status_code == 302
    assert theirs.reference not in client.get(from_reports(report)).content.decode()


def test_intake_alone_or_a_seat_alone_joins_no_reports():
    table = make_table()
    report = take(table)
    assert client_for(table.intake).get(from_reports(report)).status_code == 403
    assert client_for(table.intake).get(reverse("signals:submit_from_reports")).status_code == 404
    assert client_for(table.mayor).get(from_reports(report)).status_code == 404
    with as_(table.mayor), pytest.raises(PermissionDenied):
        services.submit_referral(
            actor=table.mayor,
            body=table.body,
            referring_participant=table.participants["mayor"],
            addressee="mayor",
            received_on=days(-1),
            subject=PERSON,
            conduct="Hij dreigde.",
            quality_note="Nagevraagd.",
            items=[ITEM],
            report=report,
        )


@rule("MEL-20")
def test_a_report_for_another_mayor_goes_with_no_referral_here():
    """MEL-20: somebody who takes reports for two mayors."""
    table, other = make_table(), make_table()
    with_seat(table)
    designate(table.intake, other.participants["mayor"], "intake_officer", "table_member")
    with as_(table.intake):
        there = take_report(
            actor=table.intake,
            body=other.body,
            received_on=days(-3),
            channel="letter",
            about="een brief",
            statements=[STATEMENT],
        )
    with pytest.raises(ValidationError, match="andere burgemeester"):
        submit(table, seat="intake", kind="mayor", reports=[(there, None)])


# --- the list -----------------------------------------------------------------------------------------------------
def test_the_list_says_how_far_each_has_come_within_four_queries():
    """Speed: a list costs the same for one row as for many."""
    few, many = make_table(), make_table()
    submit(few)
    for _number in range(6):
        submit(many)
    for seat in ("police", "manager", "probation"):
        short, long = (queries(table.people[seat], "signals:referrals") for table in (few, many))
        assert len(short) == len(long)
        assert len(long) <= 4, "\n".join(sql[:300] for sql in long)
    page = client_for(many.police).get(reverse("signals:referrals")).content.decode()
    assert "Stand" in page


@rule("MEL-21")
def test_the_reporter_travels_with_no_supplement_either():
    """MEL-21: as long as the report is there, its reporter is looked for."""
    table = make_table()
    report = with_seat(table)
    referral = submit(table, seat="intake", kind="mayor", report=report)
    told = [{**ITEM, "text": "Volgens Wendelmoet Zegsman kwam hij terug."}]
    with pytest.raises(ValidationError, match="beschermd"):
        supplement(table, referral, "intake", items=told)
    assert len(supplement(table, referral, "intake")) == 1
