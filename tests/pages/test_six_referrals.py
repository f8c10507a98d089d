"""Six referrals, weighed by hand by the people of the demo region, each to another end.

Read it beside WET 5: fits; does not fit; two against one until the end of the term; more information, then fits; fits
yet not tabled; withdrawn. With PARTA_SCREENSHOTS each step leaves two pictures.
"""

import itertools
import re

import pytest

from tests.pages.conftest import fill
from tests.pages.desk import CRITERIA, Desk, where
from tests.support import days

THREE = ("ruben", "ilse", "nadia")
NAMES = ("Vossenbrink", "Wielenga", "Oldenziel", "Haverdings", "Ruitenburg", "Kleefstra")


@pytest.fixture(scope="module")
def pictures():
    return itertools.count(1)


@pytest.fixture
def desk(page_as, pictures) -> Desk:
    return Desk(page_as, pictures, "six", *NAMES)


def refers(desk: Desk, surname: str, received: int = -6) -> str:
    """The probation service submits; where the referral is found."""
    page = desk.sends(
        "samir",
        "Aanmeldingen",
        "Meld een casus aan",
        seat="Oosterveen",
        addressee="mayor",
        route="own",
        received_on=days(received),
        kind="natural",
        given_names="Sjoerd",
        surname=surname,
        born_on="1994-05-06",
        stay_basis="stays",
        stay_evidence="Hij staat er ingeschreven en woont er.",
        **{
            "items-0-category": "c",
            "items-0-kind": "fact",
            "items-0-text": "Hij riep in de hal dat het gebouw moet branden.",
            "items-0-source": "toezichthouder, zelf gehoord",
            "items-0-how_sure": "zeker",
            "items-0-basis": "own_task",
            "items-0-necessity": "Zonder dit is er geen beeld.",
        },
    )
    assert re.fullmatch(r"/aanmeldingen/[0-9a-f-]{36}/", where(page))
    return where(page)


def give_views(desk: Desk, referral: str, *positions: str, on: int = -5) -> None:
    """Each of the three, in an order of their own, without seeing what another found."""
    for who, position in zip(("ilse", "nadia", "ruben"), positions, strict=True):
        words = {"position": position, "reasons": f"Mening van {who}.", "decided_on": days(on), "fair": "on"}
        desk.sends(who, "Geef uw kijk", start=referral, **words)
        if who != "ruben":
            for other in {*THREE, "joost", "samir"} - {who}:
                assert f"Mening van {who}" not in desk.opens(other, start=referral).content(), (other, who)
    assert all(f"Mening van {who}." in desk.opens("ruben", start=referral).content() for who in THREE)


def assess(desk: Desk, referral: str, outcome: str, link: str = "Voer de gezamenlijke beoordeling in", on: int = -4):
    """The process manager types; he has no position."""
    answers = {"outcome": outcome, "decided_on": days(on), "fair": "on", **CRITERIA, "criteria-0-items": "all"}
    return desk.sends("joost", link, start=referral, **answers)


def agree(desk: Desk, referral: str, *positions: str, on: int = -4) -> None:
    """Each party gives its own position."""
    for who, position in zip(THREE, positions, strict=True):
        desk.sends(
            who, "Lees en geef uw standpunt", start=referral, position=position, confirmed_on=days(on), fair="on"
        )


def tell(desk: Desk, referral: str) -> None:
    """The participant that submitted is told, in neutral words."""
    reference = desk.opens("joost", start=referral).locator(".page-head .ref, .page-head__ref").first.inner_text()
    row = desk.opens("joost").locator("main li, main tr", has_text=reference).filter(has_text="informeren").first
    row.get_by_role("link").first.click()
    page = desk.of("joost")
    page.wait_for_load_state()
    fill(page, informed_on=days(0))
    heard = desk.opens("samir").locator("main").inner_text()
    assert "niet voorgelegd" in heard
    assert not any(name in heard for name in NAMES)


def test_1_fits_and_goes_to_the_table(desk):
    """WET 5(3) to 5(5): views, one assessment, three equal positions, a composition, a case."""
    referral = refers(desk, NAMES[0])
    give_views(desk, referral, "fits", "fits", "does_not_fit")
    assess(desk, referral, "fits")
    assert "Open de casus" not in desk.opens("joost", start=referral).content()
    agree(desk, referral, "fits", "fits", "fits")
    seats = ("Politie Waterrade: Ruben", "Openbaar Ministerie Waterrade: Ilse", "Burgemeester van Oosterveen: Nadia")
    members = {}
    for number, seat in enumerate((*seats, "College van B&W van Oosterveen: Nadia", "Reclassering Waterrade: Samir")):
        members |= {
            f"members-{number}-seat": seat,
            f"members-{number}-task": "Eigen wettelijke taak.",
            f"members-{number}-reason": "Kent de persoon.",
        }
    answers = {"decided_on": days(-3), "is_tabled": "yes", "coordinator": "Nadia Elzinga", **members}
    desk.sends("joost", "Stel de tafel samen", start=referral, **answers)
    for who in THREE:
        desk.sends(who, "Bevestig", start=referral, confirmed_on=days(-3))
    page = desk.sends("joost", "Open de casus", start=referral, opened_on=days(-2))
    assert re.fullmatch(r"/casussen/[0-9a-f-]{36}/", where(page))
    assert NAMES[0] in desk.opens("samir", start=where(page)).content()


def test_2_does_not_fit(desk):
    """WET 5(6), BESL 16(b): the submitter is told, the data go, nobody opens it any more but who decided today."""
    referral = refers(desk, NAMES[1])
    give_views(desk, referral, "does_not_fit", "fits", "does_not_fit")
    assess(desk, referral, "does_not_fit")
    agree(desk, referral, "does_not_fit", "does_not_fit", "does_not_fit")
    assert "Niet voorgelegd" in desk.opens("ruben", start=referral).content()
    tell(desk, referral)


def test_3_two_against_one_until_the_end_of_the_term(desk):
    """WEG-02, WEG-13: two are not enough, and after the term the case is not tabled."""
    referral = refers(desk, NAMES[2], received=-40)
    give_views(desk, referral, "fits", "does_not_fit", "fits", on=-30)
    assess(desk, referral, "fits", on=-29)
    agree(desk, referral, "fits", "fits", "does_not_fit", on=-28)
    page = desk.opens("ruben", start=referral)
    assert "de standpunten verschillen" in page.content()
    assert page.get_by_role("link", name="Stel de tafel samen").count() == 0
    desk.sends("joost", "Eindig zonder eensluidende beoordeling", start=referral, decided_on=days(0))
    assert "geen eensluidende beoordeling" in desk.opens("ilse", start=referral).content()
    tell(desk, referral)


def test_4_more_information_and_then_it_fits(desk):
    """WEG-12: once, by the three together; the submitter supplements what it has."""
    referral = refers(desk, NAMES[3])
    give_views(desk, referral, "fits", "does_not_fit", "does_not_fit")
    desk.sends("nadia", "Vraag om meer informatie", start=referral, decided_on=days(-4))
    assert "Vul de aanmelding aan" not in desk.opens("samir", start=referral).content(), "one of three asked"
    for who in ("ruben", "ilse"):
        desk.sends(who, "Lees en bevestig de vraag", start=referral, confirmed_on=days(-4))
    item = {"category": "e", "kind": "judgement", "source": "toezichthouder", "how_sure": "vrij zeker"}
    item |= {"necessity": "Voor het beeld.", "basis": "own_task", "text": "Hij zoekt de groep sinds kort zelf op."}
    desk.sends("samir", "Vul de aanmelding aan", start=referral, **{f"items-0-{k}": v for k, v in item.items()})
    assert "Hij zoekt de groep sinds kort zelf op." in desk.opens("ilse", start=referral).content()
    assert desk.opens("nadia", start=referral).get_by_role("link", name="Vraag om meer informatie").count() == 0
    assess(desk, referral, "fits", on=-3)
    agree(desk, referral, "fits", "fits", "fits", on=-3)
    assert desk.opens("joost", start=referral).get_by_role("link", name="Stel de tafel samen").count() == 1


def test_5_fits_yet_is_not_tabled(desk):
    """WEG-22: the outcome of the second step, with a reason."""
    referral = refers(desk, NAMES[4])
    give_views(desk, referral, "fits", "fits", "fits")
    assert "Stel de tafel samen" not in desk.opens("joost", start=referral).content(), (
        "three equal views are no decision"
    )
    assess(desk, referral, "fits")
    agree(desk, referral, "fits", "fits", "fits")
    answers = {"decided_on": days(-3), "is_tabled": "no", "reason": "De wijkzorg is al begonnen."}
    desk.sends("joost", "Stel de tafel samen", start=referral, **answers)
    for who in THREE:
        desk.sends(who, "Bevestig", start=referral, confirmed_on=days(-3))
    assert "past, maar wordt niet voorgelegd" in desk.opens("nadia", start=referral).content()
    tell(desk, referral)


def test_6_withdrawn_by_who_submitted(desk):
    """BESL 7, BESL 16(b): with a reason; from then on nobody weighs it."""
    referral = refers(desk, NAMES[5])
    words = {"position": "fits", "reasons": "Mening van ruben.", "decided_on": days(-5), "fair": "on"}
    desk.sends("ruben", "Geef uw kijk", start=referral, **words)
    desk.sends("samir", "Trek de aanmelding in", start=referral, decided_on=days(0))
    page = desk.opens("nadia", start=referral)
    assert page.get_by_role("link", name="Geef uw kijk").count() == 0
    assert "ngetrokken" in page.locator("main").inner_text()
    assert "Mening van ruben" not in desk.opens("samir", start=referral).content()
