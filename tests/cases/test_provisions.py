"""Nothing leaves the table except by kind, to whom it may, with who agreed, and once; each a row."""

from __future__ import annotations

import pypdfium2
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.contributions.models import Contribution
from cases.contributions.services import contribute, correct
from cases.dossier.models import ThirdParty
from cases.participants.services import confirm_table_change, enter_table_change, sign_third_party
from cases.provisions import policies, services
from cases.provisions.models import Provision, ProvisionItem, ReceiverTold
from parta.access.acting import acting
from parta.audit.models import LogEntry
from tests.cases.builders import SEAT_OF, build_case
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db
OWN = {"police": ("f", "wpg_20_4"), "prosecutor": ("g", "wjsg_39fb")}


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


def say(table, case, seat="probation", **changes):
    category, basis = OWN.get(seat, ("e", "own_task"))
    answers = {
        "participant": table.participants[SEAT_OF[seat]],
        "category": category,
        "basis": basis,
        "kind": "fact",
        "source": "huisbezoek",
        "necessity": "voor het plan",
        "text": f"{seat} zegt iets",
        "obtained_on": days(-9),
        "contributed_on": days(-8),
        **changes,
    }
    person = table.people[seat]
    with as_(person):
        return contribute(actor=person, case=case, **answers)


def prepare(table, case, kind, seat="probation", **changes):
    answers = {
        "participant": table.participants[SEAT_OF[seat]],
        "necessity": "dit is nodig",
        "what": "een uitspraak",
        "how": "op papier",
        "is_secure": True,
        "decided_on": days(0),
        **changes,
    }
    person = table.people[seat]
    with as_(person):
        return services.prepare_provision(actor=person, case=case, kind=kind, **answers)


def order(table, case, rows, **changes):
    answers = {"receiver": "rechter-commissaris", "article": "artikel 126nd Sv", "contributions": rows, **changes}
    return prepare(table, case, "other_law", **answers)


def review(table, provision, *, approved):
    with as_(table.privacy):
        return services.review_provision(
            actor=table.privacy, provision=provision, is_approved=approved, reason="getoetst", decided_on=days(0)
        )


def carry_out(table, provision, seat="probation"):
    person = table.people[seat]
    with as_(person):
        row = Provision.objects.visible_to(person).select_related("case").get(pk=provision.pk)
        return services.carry_out(actor=person, provision=row, carried_out_on=days(0))


def third(table, case, *, signed=True) -> ThirdParty:
    with as_(table.coordinator):
        decision = enter_table_change(
            actor=table.coordinator,
            case=case,
            kind="third_party",
            reason="nodig",
            decided_on=days(0),
            organisation="GGZ",
            expertise="psychose",
            task="advies",
            role="drafting",
            ends_on=days(60),
        )
    for seat in ("police", "prosecutor", "mayor"):
        with as_(table.people[seat]):
            confirm_table_change(actor=table.people[seat], decision=decision, confirmed_on=days(0))
    with as_(table.police):
        row = ThirdParty.objects.select_related("case").with_keys().get(case=case)
        if signed:
            sign_third_party(
                actor=table.police,
                third_party=row,
                participant=table.participants["police"],
                secrecy_reference="verklaring",
                decided_on=days(0),
            )
    return row


# --- another law --------------------------------------------------------------------------------------------------
@rule("PRV-03")
def test_another_law_waits_for_a_second_person_who_does_not_see_the_case(table, case):
    """WET 17, PRV-03."""
    said = say(table, case)
    provision = order(table, case, [said])
    with pytest.raises(PermissionDenied):
        carry_out(table, provision)
    with as_(table.privacy):
        assert list(Provision.objects.visible_to(table.privacy)) == [provision]
        assert not Contribution.objects.exists()
    page = client_for(table.privacy).get(reverse("cases:review_provision", args=[provision.pk])).content.decode()
    assert "126nd" in page
    assert "Brandhof" not in page
    assert "probation zegt iets" not in page
    review(table, provision, approved=True)
    assert carry_out(table, provision).carried_out_on == days(0)


def test_what_the_second_person_refused_does_not_leave(table, case):
    provision = order(table, case, [say(table, case)], receiver="een krant")
    review(table, provision, approved=False)
    with pytest.raises(PermissionDenied):
        carry_out(table, provision)
    with pytest.raises(PermissionDenied):
        review(table, provision, approved=True)
    with as_(table.probation):
        assert Provision.objects.get(pk=provision.pk).refused_on == days(0)


def test_a_refusal_on_the_page_is_recorded_once_and_lands_on_the_worklist(table, case):
    provision = order(table, case, [say(table, case)])
    url = reverse("cases:review_provision", args=[provision.pk])
    answers = {"is_approved": "no", "reason": "geen bevoegdheid", "decided_on": f"{days(0)}"}
    client = client_for(table.privacy)
    assert client.post(url, answers).status_code == 302
    assert client.post(url, answers).status_code in {302, 403}
    with as_(table.probation):
        assert Provision.objects.get(pk=provision.pk).refused_on == days(0)


@pytest.mark.parametrize("seat", ["probation", "manager", "authorisation", "contact"])
def test_nobody_else_is_the_second_person(table, case, seat):
    provision = order(table, case, [say(table, case)])
    status = client_for(table.people[seat]).get(reverse("cases:review_provision", args=[provision.pk])).status_code
    assert status in {403, 404}


@rule("PRV-03")
def test_without_an_article_or_a_receiver_nothing_is_prepared(table, case):
    said = say(table, case)
    for missing in ("article", "receiver"):
        with pytest.raises(ValidationError):
            order(table, case, [said], **{missing: ""})


# --- consent of the supplier --------------------------------------------------------------------------------------
@rule("DER-10", "PRV-06")
@pytest.mark.parametrize("answer", [None, False, True])
def test_police_data_of_others_leave_only_with_their_yes(table, case, answer):
    """PRV-06: silence is no consent."""
    mine, theirs = say(table, case), say(table, case, "police")
    provision = order(table, case, [mine, theirs])
    review(table, provision, approved=True)
    with as_(table.police):
        item = ProvisionItem.objects.select_related("provision__case").get(contribution=theirs)
        if answer is not None:
            services.answer_consent(actor=table.police, item=item, has_consent=answer, answered_on=days(0))
    with as_(table.probation):
        leaves = set(policies.leaving(Provision.objects.get(pk=provision.pk)).values_list("contribution", flat=True))
    assert leaves == ({mine.pk, theirs.pk} if answer else {mine.pk})


def test_nobody_consents_for_another(table, case):
    provision = order(table, case, [say(table, case, "police")])
    with as_(table.mayor):
        item = ProvisionItem.objects.select_related("provision__case").get(provision=provision)
        with pytest.raises(PermissionDenied):
            services.answer_consent(actor=table.mayor, item=item, has_consent=True, answered_on=days(0))


# --- third parties ------------------------------------------------------------------------------------------------
@rule("DER-06", "DER-09")
def test_a_third_party_receives_only_when_it_signed(table, case):
    """DER-09, BESL 11."""
    said, row = say(table, case), third(table, case, signed=False)
    with pytest.raises(ValidationError):
        prepare(table, case, "third_party", third_party=row, contributions=[said])
    with as_(table.police):
        sign_third_party(
            actor=table.police,
            third_party=row,
            participant=table.participants["police"],
            secrecy_reference="verklaring",
            decided_on=days(0),
        )
    provision = prepare(table, case, "third_party", third_party=row, contributions=[said])
    assert carry_out(table, provision).carried_out_on


@rule("DAT-05")
def test_a_citizen_service_number_never_goes_to_a_third_party(table, case):
    row = third(table, case)
    said = say(table, case, "mayor", category="b", text="999990019")
    with pytest.raises(ValidationError):
        prepare(table, case, "third_party", "mayor", third_party=row, contributions=[said])


@rule("PRV-05")
def test_an_insecure_receiver_gets_nothing(table, case):
    """WET 14(3), PRV-05."""
    with pytest.raises(ValidationError, match="beveiliging"):
        order(table, case, [say(table, case)], is_secure=False)


# --- results and accounts -----------------------------------------------------------------------------------------
@rule("QUA-04")
def test_a_result_to_a_participant_needs_the_check_of_quality(table, case):
    """BESL 9."""
    said, to = say(table, case), table.participants["mayor"]
    with pytest.raises(ValidationError):
        prepare(table, case, "result", to_participant=to, contributions=[said])
    provision = prepare(
        table, case, "result", to_participant=to, contributions=[said], quality_note="nagevraagd bij de bron"
    )
    assert carry_out(table, provision).carried_out_on


@rule("PRV-08")
def test_it_is_carried_out_once_and_printed_that_day_with_who_printed_it(table, case):
    said = say(table, case)
    provision = prepare(
        table, case, "result", to_participant=table.participants["mayor"], contributions=[said], quality_note="ja"
    )
    carry_out(table, provision)
    with pytest.raises(PermissionDenied):
        carry_out(table, provision)
    answer = client_for(table.probation).get(reverse("cases:provision_paper", args=[provision.pk]))
    assert answer["Content-Type"] == "application/pdf"
    pages = pypdfium2.PdfDocument(b"".join(answer.streaming_content) if answer.streaming else answer.content)
    text = "".join(page.get_textpage().get_text_range() for page in pages)
    assert "probation zegt iets" in text
    assert table.probation.name in text
    with acting(None, "demo"):
        own = LogEntry.objects.filter(event="provision.carried_out", consultation_body_id=table.body.pk)
        assert own.count() == 1


# --- corrections reach receivers ----------------------------------------------------------------------------------
@rule("QUA-05")
def test_a_receiver_hears_of_a_correction_and_the_case_waits_for_it(table, case):
    """QUA-05, AVG 19: it blocks the closing until it was told."""
    from cases.dossier import registry

    said = say(table, case)
    provision = prepare(
        table, case, "result", to_participant=table.participants["mayor"], contributions=[said], quality_note="ja"
    )
    carry_out(table, provision)
    with as_(table.probation):
        row = Contribution.objects.select_related("case", "participant").with_keys().get(pk=said.pk)
        correction = correct(
            actor=table.probation,
            contribution=row,
            outcome="replaced",
            text="Zo is het.",
            reason="nagevraagd",
            decided_on=days(0),
        )

    def blocking():
        with as_(table.coordinator):
            return [duty for duty in registry.checks(case, table.coordinator) if duty["blocks"]]

    assert [str(duty["what"]) for duty in blocking()] == ["Een ontvanger hoort van een correctie"]
    with as_(table.probation):
        item = ProvisionItem.objects.select_related("provision__case", "contribution").get(provision=provision)
        services.tell_receiver(
            actor=table.probation, item=item, correction=correction, how="gebeld", decided_on=days(0)
        )
        assert ReceiverTold.objects.count() == 1
    assert blocking() == []


# --- the page -----------------------------------------------------------------------------------------------------
@rule("PRV-02", "PRV-11")
def test_the_page_says_why_there_is_no_export_and_offers_the_kinds(table, case):
    page = client_for(table.probation).get(reverse("cases:provisions", args=[case.pk])).content.decode()
    assert "export" in page.lower()
    for kind in ("resultaat", "derde", "andere-wet", "verantwoording"):
        assert f"/verstrekken/{kind}/" in page, kind
    wrong = reverse("cases:prepare_provision", args=[case.pk, "iets-anders"])
    assert client_for(table.probation).get(wrong).status_code == 404


def test_what_was_typed_is_kept_when_something_is_missing(table, case):
    url = reverse("cases:prepare_provision", args=[case.pk, "andere-wet"])
    answers = {"receiver": "Een rechter met een lange naam", "what": "Twee uitspraken", "decided_on": f"{days(0)}"}
    page = client_for(table.probation).post(url, answers)
    assert page.status_code == 200
    assert "Een rechter met een lange naam" in page.content.decode()
    with as_(table.probation):
        assert not Provision.objects.exists()


def test_a_statement_of_another_case_cannot_be_slipped_in(table, case):
    other = build_case(table, surname="Anders")
    foreign = say(table, other)
    with pytest.raises(ValidationError):
        order(table, case, [foreign])
