"""To another casusoverleg item by item with a veto, and a move as one procedure."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases.dossier.models import Case
from cases.exchange import services
from cases.exchange.models import DutyHandedOver, Exchange, ExchangeItem, ExchangePerson, MovingHouse
from signals.referrals.models import Referral, ReferralItem
from tests.cases.builders import adopt, analyse, build_case
from tests.cases.test_provisions import say
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def there():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


def prepare(table, case, there, rows, **changes):
    answers = {
        "to_body": there.body,
        "ground": "effects",
        "reason": "hij dreigt daar",
        "answer_before": days(5),
        "contributions": rows,
        "decided_on": days(0),
        **changes,
    }
    with as_(table.coordinator):
        return services.prepare_exchange(actor=table.coordinator, case=case, **answers)


def answer(table, contribution, seat, word):
    person = table.people[seat]
    with as_(person):
        item = ExchangeItem.objects.select_related("exchange__case", "case").get(contribution=contribution)
        return services.answer_exchange(actor=person, item=item, answer=word, answered_on=days(0))


def send(table, exchange):
    with as_(table.coordinator):
        row = Exchange.objects.select_related("case").get(pk=exchange.pk)
        return services.send_exchange(actor=table.coordinator, exchange=row, sent_on=days(0))


def receive(there, exchange):
    person = there.coordinator
    with as_(person):
        row = Exchange.objects.visible_to(person).select_related("to_body").get(pk=exchange.pk)
        return services.receive_exchange(
            actor=person,
            exchange=row,
            participant=there.participants["municipal_executive"],
            addressee="mayor",
            received_on=days(0),
            conduct="Hij dreigt hier ook.",
            quality_note="nagevraagd",
            stay_basis="stays",
        )


@rule("EXC-02")
def test_only_what_its_supplier_agreed_to_goes_and_silence_is_no_consent(table, there, case):
    """WET 7(2): one yes, one veto, one silence."""
    yes, no, silent = say(table, case), say(table, case, "police"), say(table, case, "mayor", text="mayor zwijgt")
    exchange = prepare(table, case, there, [yes, no, silent])
    answer(table, yes, "probation", "agreed")
    answer(table, no, "police", "veto")
    send(table, exchange)
    with as_(there.coordinator):
        rows = ExchangeItem.objects.visible_to(there.coordinator).with_keys()
        assert [row.text for row in rows] == ["probation zegt iets"]
        assert not Case.objects.exists()


def test_without_one_yes_nothing_is_sent(table, there, case):
    exchange = prepare(table, case, there, [say(table, case)])
    with pytest.raises(ValidationError):
        send(table, exchange)
    with as_(there.coordinator):
        assert not Exchange.objects.exists()


def test_a_veto_after_a_yes_still_counts_until_it_was_sent(table, there, case):
    yes, other = say(table, case), say(table, case, "mayor")
    exchange = prepare(table, case, there, [yes, other])
    answer(table, yes, "probation", "agreed")
    answer(table, other, "mayor", "agreed")
    with as_(table.probation):
        item = ExchangeItem.objects.select_related("exchange__case", "case").get(contribution=yes)
        try:
            services.answer_exchange(actor=table.probation, item=item, answer="veto", answered_on=days(0))
            changed = True
        except PermissionDenied:
            changed = False
    send(table, exchange)
    with as_(there.coordinator):
        shown = {row.text for row in ExchangeItem.objects.visible_to(there.coordinator).with_keys()}
    assert ("probation zegt iets" not in shown) == changed
    with pytest.raises(PermissionDenied):
        answer(table, other, "mayor", "veto")


def test_nobody_agrees_for_another(table, there, case):
    said = say(table, case, "police")
    prepare(table, case, there, [said])
    with pytest.raises(PermissionDenied):
        answer(table, said, "mayor", "agreed")


@rule("EXC-04")
def test_the_receiver_makes_a_referral_and_sees_nothing_of_the_sender_afterwards(table, there, case):
    """WET 7(1), WET 5(1): weighed anew; the sender's rows are gone from sight."""
    said = say(table, case)
    exchange = prepare(table, case, there, [said])
    answer(table, said, "probation", "agreed")
    send(table, exchange)
    referral = receive(there, exchange)
    with as_(there.police):
        mine = Referral.objects.visible_to(there.police).with_keys().get(pk=referral.pk)
        assert mine.conduct == "Hij dreigt hier ook."
        texts = [row.text for row in ReferralItem.objects.filter(referral=mine).with_keys()]
    assert any("probation zegt iets" in text for text in texts)
    with as_(there.coordinator):
        assert not ExchangePerson.objects.visible_to(there.coordinator).exists()
        assert not ExchangeItem.objects.visible_to(there.coordinator).exists()
    with as_(table.coordinator):
        assert Exchange.objects.get(pk=exchange.pk).referral_reference == referral.reference


def test_it_is_received_once(table, there, case):
    said = say(table, case)
    exchange = prepare(table, case, there, [said])
    answer(table, said, "probation", "agreed")
    send(table, exchange)
    receive(there, exchange)
    with pytest.raises((PermissionDenied, Exchange.DoesNotExist)):
        receive(there, exchange)


def test_it_can_be_given_back(table, there, case):
    said = say(table, case)
    exchange = prepare(table, case, there, [said])
    answer(table, said, "probation", "agreed")
    send(table, exchange)
    with as_(there.coordinator):
        row = Exchange.objects.visible_to(there.coordinator).get(pk=exchange.pk)
        services.return_exchange(actor=there.coordinator, exchange=row, answered_on=days(0))
    with as_(there.coordinator):
        assert not Referral.objects.exists()
    with as_(table.coordinator):
        back = Exchange.objects.get(pk=exchange.pk)
        assert (back.answered_on, back.referral_reference) == (days(0), "")


def test_before_it_was_sent_the_other_side_finds_nothing(table, there, case):
    exchange = prepare(table, case, there, [say(table, case)])
    client = client_for(there.coordinator)
    for name in ("receive_exchange", "return_exchange"):
        assert client.get(reverse(f"cases:{name}", args=[exchange.pk])).status_code == 404
    assert case.reference not in client.get(reverse("cases:received")).content.decode()


@rule("EXC-03")
def test_not_to_ones_own_casusoverleg(table, case):
    with pytest.raises(ValidationError):
        prepare(table, case, table, [say(table, case)])


# --- a move -------------------------------------------------------------------------------------------------------
def move(table, case, there, **changes):
    answers = {"to_body": there.body, "moved_on": days(-3), "basis": "stays", "evidence": "BRP", "decided_on": days(0)}
    with as_(table.coordinator):
        return services.record_move(actor=table.coordinator, case=case, **{**answers, **changes})


def settle(table, moving, **changes):
    with as_(table.coordinator):
        row = MovingHouse.objects.select_related("case").get(pk=moving.pk)
        return services.settle_move(actor=table.coordinator, moving=row, settled_on=days(0), **changes)


@rule("EXC-07")
def test_a_move_ends_only_after_the_round(table, there, case):
    """EXC-07."""
    moving = move(table, case, there)
    with pytest.raises(ValidationError):
        settle(table, moving)
    said = say(table, case)
    exchange = prepare(table, case, there, [said], ground="stays")
    answer(table, said, "probation", "agreed")
    send(table, exchange)
    settle(table, moving)
    with as_(table.coordinator):
        assert MovingHouse.objects.get(pk=moving.pk).settled_on == days(0)


@rule("EXC-05")
def test_the_clock_and_the_open_duties_go_along(table, there, case):
    analyse(table, case)
    adopt(table, case)
    moving, said = move(table, case, there), say(table, case)
    exchange = prepare(table, case, there, [said], ground="stays")
    answer(table, said, "probation", "agreed")
    sent = send(table, exchange)
    assert sent.last_processed_on is not None
    settle(table, moving, requests=["V-2026-0001"])
    with as_(there.contact):
        assert DutyHandedOver.objects.visible_to(there.contact).exists()
    with as_(there.police):
        assert not DutyHandedOver.objects.visible_to(there.police).exists()


def test_it_is_recorded_once_and_not_for_the_own_municipality(table, there, case):
    move(table, case, there)
    with pytest.raises((ValidationError, PermissionDenied)):
        move(table, case, there)
    other = build_case(table, surname="Anders")
    with pytest.raises(ValidationError):
        move(table, other, table)


@pytest.mark.parametrize("on", [1, 400])
def test_nobody_moved_tomorrow(table, there, case, on):
    with pytest.raises(ValidationError):
        move(table, case, there, moved_on=days(on))
