"""Six referrals, weighed by hand by the people of one casusoverleg, each to another end.

Read it beside WET 5: fits; does not fit; two against one until the end of the term; more information, then fits; fits
yet not tabled; withdrawn. With PARTA_SCREENSHOTS each step leaves two pictures.

Of the first each step is done in a browser once (test_whole_story has each of the three do it so). What the others have
in common with it goes plainly; what is theirs alone, and the last of the three who answer, in a browser.
"""

import itertools
import re

import pytest

from tests.pages import plain
from tests.pages.conftest import fill
from tests.pages.desk import CRITERIA, Desk, where
from tests.support import Table, days, make_table, rule

THREE = ("police", "prosecutor", "mayor")
NAMES = ("Vossenbrink", "Wielenga", "Oldenziel", "Haverdings", "Ruitenburg", "Kleefstra")


@pytest.fixture(scope="module")
def pictures():
    return itertools.count(1)


@pytest.fixture(scope="module")
def table(site) -> Table:
    return make_table()


@pytest.fixture
def desk(page_as, pictures, table) -> Desk:
    emails = {seat: person.email for seat, person in table.people.items()}
    return Desk(page_as, pictures, "six", *NAMES, emails=emails)


def seat(table: Table, name: str) -> str:
    """How a seat is offered in a form: participant and person."""
    participant, person = table.sits(name)
    return f"{participant.name}: {person.name}"


def refers(desk: Desk, surname: str, received: int = -6, *, plainly: bool = True) -> str:
    """The probation service submits; where the referral is found."""
    answers = {
        "addressee": "mayor",
        "route": "own",
        "received_on": days(received),
        "kind": "natural",
        "given_names": "Sjoerd",
        "surname": surname,
        "born_on": "1994-05-06",
        "stay_basis": "stays",
        "stay_evidence": "Hij staat er ingeschreven en woont er.",
        "items-0-category": "c",
        "items-0-kind": "fact",
        "items-0-text": "Hij riep in de hal dat het gebouw moet branden.",
        "items-0-source": "toezichthouder, zelf gehoord",
        "items-0-how_sure": "zeker",
        "items-0-basis": "own_task",
        "items-0-necessity": "Zonder dit is er geen beeld.",
    }
    if plainly:
        found = desk.writes("probation", "Meld een casus aan", start="/aanmeldingen/", **answers)
    else:
        found = where(desk.sends("probation", "Aanmeldingen", "Meld een casus aan", **answers))
    assert re.fullmatch(r"/aanmeldingen/[0-9a-f-]{36}/", found)
    return found


def give_views(desk: Desk, referral: str, *positions: str, on: int = -5, plainly: bool = True) -> None:
    """Each of the three, in an order of their own, without seeing what another found."""
    given: list[str] = []
    for who, position in zip(("prosecutor", "mayor", "police"), positions, strict=True):
        send = desk.writes if plainly or who == "mayor" else desk.sends
        words = {"position": position, "reasons": f"Mening van {who}.", "decided_on": days(on), "fair": "on"}
        send(who, "Geef uw kijk", start=referral, **words)
        given.append(who)
        # The first time also when one view is there.
        if who == "mayor" or (who == "prosecutor" and not plainly):
            for reader in (*THREE, "manager", "probation"):
                shown = desk.reads(reader, referral)
                assert [other for other in given if other != reader and f"Mening van {other}" in shown] == [], reader
    shown = desk.reads("police", referral) if plainly else desk.opens("police", start=referral).content()
    assert all(f"Mening van {who}." in shown for who in THREE)


def assess(desk: Desk, referral: str, outcome: str, on: int = -4, *, plainly: bool = True) -> None:
    """The process manager types; he has no position."""
    answers = {"outcome": outcome, "decided_on": days(on), "fair": "on", **CRITERIA, "criteria-0-items": "all"}
    send = desk.writes if plainly else desk.sends
    send("manager", "Voer de gezamenlijke beoordeling in", start=referral, **answers)


def agree(desk: Desk, referral: str, *positions: str, on: int = -4) -> None:
    """Each party gives its own position; the last in a browser."""
    for who, position in zip(THREE, positions, strict=True):
        send = desk.sends if who == THREE[-1] else desk.writes
        answers = {"position": position, "confirmed_on": days(on), "fair": "on"}
        send(who, "Lees en geef uw standpunt", start=referral, **answers)


def tell(desk: Desk, referral: str) -> None:
    """The participant that submitted is told, in neutral words."""
    (head,) = plain.read(desk.reads("manager", referral)).having("class", "page-head")
    reference = re.search(r"A-\d{4}-\d{4,}", head.text)[0]
    row = desk.opens("manager").locator("main li, main tr", has_text=reference).filter(has_text="informeren").first
    row.get_by_role("link").first.click()
    page = desk.of("manager")
    page.wait_for_load_state()
    fill(page, informed_on=days(0))
    heard = desk.says("probation", "/")
    assert "niet voorgelegd" in heard
    assert not any(name in heard for name in NAMES)


def test_1_fits_and_goes_to_the_table(desk, table):
    """WET 5(3) to 5(5): views, one assessment, three equal positions, a composition, a case."""
    referral = refers(desk, NAMES[0], plainly=False)
    give_views(desk, referral, "fits", "fits", "does_not_fit", plainly=False)
    assess(desk, referral, "fits", plainly=False)
    assert "Open de casus" not in desk.reads("manager", referral)
    agree(desk, referral, "fits", "fits", "fits")
    members = {}
    for number, name in enumerate((*THREE, "coordinator", "probation")):
        members |= {
            f"members-{number}-seat": seat(table, name),
            f"members-{number}-task": "Eigen wettelijke taak.",
            f"members-{number}-reason": "Kent de persoon.",
        }
    answers = {"decided_on": days(-3), "is_tabled": "yes", "coordinator": table.coordinator.name, **members}
    desk.sends("manager", "Stel de tafel samen", start=referral, **answers)
    for who in THREE:
        send = desk.sends if who == THREE[0] else desk.writes
        send(who, "Bevestig", start=referral, confirmed_on=days(-3))
    page = desk.sends("manager", "Open de casus", start=referral, opened_on=days(-2))
    assert re.fullmatch(r"/casussen/[0-9a-f-]{36}/", where(page))
    assert NAMES[0] in desk.opens("probation", start=where(page)).content()


def test_2_does_not_fit(desk):
    """WET 5(6), BESL 16(b): the submitter is told, the data go, nobody opens it any more but who decided today."""
    referral = refers(desk, NAMES[1])
    give_views(desk, referral, "does_not_fit", "fits", "does_not_fit")
    assess(desk, referral, "does_not_fit", plainly=False)
    agree(desk, referral, "does_not_fit", "does_not_fit", "does_not_fit")
    assert "Niet voorgelegd" in desk.opens("police", start=referral).content()
    tell(desk, referral)


@rule("WEG-02", "WEG-13")
def test_3_two_against_one_until_the_end_of_the_term(desk):
    """WEG-02, WEG-13: two are not enough, and after the term the case is not tabled."""
    referral = refers(desk, NAMES[2], received=-40)
    give_views(desk, referral, "fits", "does_not_fit", "fits", on=-30)
    assess(desk, referral, "fits", on=-29)
    agree(desk, referral, "fits", "fits", "does_not_fit", on=-28)
    page = desk.opens("police", start=referral)
    assert "de standpunten verschillen" in page.content()
    assert page.get_by_role("link", name="Stel de tafel samen").count() == 0
    desk.sends("manager", "Eindig zonder eensluidende beoordeling", start=referral, decided_on=days(0))
    assert "geen eensluidende beoordeling" in desk.opens("prosecutor", start=referral).content()
    tell(desk, referral)


@rule("WEG-12")
def test_4_more_information_and_then_it_fits(desk):
    """WEG-12: once, by the three together; the submitter supplements what it has."""
    referral = refers(desk, NAMES[3])
    give_views(desk, referral, "fits", "does_not_fit", "does_not_fit")
    desk.sends("mayor", "Vraag om meer informatie", start=referral, decided_on=days(-4))
    assert "Vul de aanmelding aan" not in desk.reads("probation", referral), "one of three asked"
    desk.sends("police", "Lees en bevestig de vraag", start=referral, confirmed_on=days(-4))
    desk.writes("prosecutor", "Lees en bevestig de vraag", start=referral, confirmed_on=days(-4))
    item = {"category": "e", "kind": "judgement", "source": "toezichthouder", "how_sure": "vrij zeker"}
    item |= {"necessity": "Voor het beeld.", "basis": "own_task", "text": "Hij zoekt de groep sinds kort zelf op."}
    desk.sends("probation", "Vul de aanmelding aan", start=referral, **{f"items-0-{k}": v for k, v in item.items()})
    assert "Hij zoekt de groep sinds kort zelf op." in desk.reads("prosecutor", referral)
    assert "Vraag om meer informatie" not in desk.reads("mayor", referral)
    assess(desk, referral, "fits", on=-3)
    agree(desk, referral, "fits", "fits", "fits", on=-3)
    assert desk.opens("manager", start=referral).get_by_role("link", name="Stel de tafel samen").count() == 1


@rule("WEG-22")
def test_5_fits_yet_is_not_tabled(desk):
    """WEG-22: the outcome of the second step, with a reason."""
    referral = refers(desk, NAMES[4])
    give_views(desk, referral, "fits", "fits", "fits")
    assert "Stel de tafel samen" not in desk.reads("manager", referral), "three equal views are no decision"
    assess(desk, referral, "fits")
    agree(desk, referral, "fits", "fits", "fits")
    answers = {"decided_on": days(-3), "is_tabled": "no", "reason": "De wijkzorg is al begonnen."}
    desk.sends("manager", "Stel de tafel samen", start=referral, **answers)
    for who in THREE:
        send = desk.sends if who == THREE[0] else desk.writes
        send(who, "Bevestig", start=referral, confirmed_on=days(-3))
    assert "past, maar wordt niet voorgelegd" in desk.opens("mayor", start=referral).content()
    tell(desk, referral)


def test_6_withdrawn_by_who_submitted(desk):
    """BESL 7, BESL 16(b): with a reason; from then on nobody weighs it."""
    referral = refers(desk, NAMES[5])
    words = {"position": "fits", "reasons": "Mening van police.", "decided_on": days(-5), "fair": "on"}
    desk.writes("police", "Geef uw kijk", start=referral, **words)
    desk.sends("probation", "Trek de aanmelding in", start=referral, decided_on=days(0))
    page = desk.opens("mayor", start=referral)
    assert page.get_by_role("link", name="Geef uw kijk").count() == 0
    assert "ngetrokken" in page.locator("main").inner_text()
    assert "Mening van police" not in desk.reads("probation", referral)
