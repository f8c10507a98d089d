"""One person from a first report to a destroyed case, by hand, with the people of the demo region.

Read it as the shortest description of the product. With PARTA_SCREENSHOTS each step leaves two pictures.
"""

import itertools
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.database import ROOT
from tests.pages.conftest import TEXT, fill
from tests.pages.desk import CRITERIA, Desk, where
from tests.support import days, rule

NAME = "Wiebren Tolhuizen"
RECEIVED, TODAY = days(-6), days(0)


@pytest.fixture(scope="module")
def notes() -> dict[str, str]:
    """What one step of the story hands to the next: addresses and references."""
    return {}


@pytest.fixture(scope="module")
def pictures():
    return itertools.count(1)


@pytest.fixture
def desk(page_as, pictures) -> Desk:
    return Desk(page_as, pictures, "story", NAME.split()[1])


def command(site, *words: str, given: str = "") -> subprocess.CompletedProcess:
    """manage.py on the site's databases, as an operator runs it."""
    own = {**os.environ, **site.database.environment}
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env=own,
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_1_the_mayors_office_takes_a_report_and_refers_it(desk, notes):
    """WET 5(1), 5(2): statement by statement; the reporter does not travel."""
    row = {"statements-0-kind": "fact", "statements-0-text": "Hij hing een dreigbrief aan de deur van het dorpshuis."}
    page = desk.sends(
        "yara",
        "Meldingen",
        "Neem een melding op",
        received_on=RECEIVED,
        channel="telephone",
        reporter_name="Anneke Roorda",
        reporter_contact="06 00 00 00 00",
        **row,
        **{
            "statements-0-source_kind": "beheerder",
            "statements-0-observed_on": days(-8),
            "statements-0-how_sure": "zeker",
        },
    )
    assert "Bij direct gevaar: bel 112" in desk.opens("yara", "Meldingen").content()
    page = desk.of("yara")
    notes["report"] = page.locator("main table a").first.get_attribute("href")
    assert "Anneke" not in desk.reads("yara", notes["report"])
    item = {"items-0-category": "c", "items-0-basis": "own_task", "items-0-necessity": "Zonder dit is er geen beeld."}
    page = desk.sends(
        "yara",
        "Meld aan",
        start=notes["report"],
        addressee="mayor",
        received_on=RECEIVED,
        kind="natural",
        given_names=NAME.split()[0],
        surname=NAME.split()[1],
        born_on="1991-02-03",
        stay_basis="stays",
        stay_evidence="Hij woont er, zegt de beheerder.",
        **item,
    )
    notes["referral"] = where(page)
    assert NAME in page.content()
    assert "Anneke" not in page.content()


@rule("WEG-21")
def test_2_the_three_give_their_view_without_seeing_each_others(desk, notes):
    """WEG-21: blind until all three are in."""
    for who in ("ruben", "ilse", "nadia"):
        if who != "nadia":
            assert "Past bij het doel" not in desk.says("nadia", notes["referral"])
        words = {"position": "fits", "reasons": f"Reden van {who}.", "decided_on": days(-5), "fair": "on"}
        desk.sends(who, start=f"{notes['referral']}kijk/", **words)
    page = desk.opens("ruben", start=notes["referral"])
    assert all(f"Reden van {who}." in page.content() for who in ("ruben", "ilse", "nadia"))
    assert "Reden van" not in desk.reads("yara", notes["referral"]), "the submitter sees no view"


@rule("WEG-23")
def test_3_one_joint_assessment_that_each_of_the_three_confirms(desk, notes):
    """WET 5(3), WEG-23."""
    answers = {"outcome": "fits", "decided_on": days(-4), "fair": "on", **CRITERIA}
    desk.sends("joost", "Voer de gezamenlijke beoordeling in", start=notes["referral"], **answers)
    for who in ("ruben", "ilse", "nadia"):
        desk.sends(
            who, "Lees en geef uw standpunt", start=notes["referral"], position="fits", confirmed_on=days(-4), fair="on"
        )


def test_4_the_three_decide_who_takes_part_and_the_case_opens(desk, notes):
    """WET 5(5): named persons, each with task and reason."""
    members = {}
    chosen = (
        "Politie Waterrade: Ruben",
        "Openbaar Ministerie Waterrade: Ilse",
        "College van B&W van Oosterveen: Nadia",
    )
    for number, seat in enumerate((*chosen, "Burgemeester van Oosterveen: Nadia", "Reclassering Waterrade: Samir")):
        members |= {
            f"members-{number}-seat": seat,
            f"members-{number}-task": "Eigen wettelijke taak.",
            f"members-{number}-reason": "Kent het dorp en de persoon.",
        }
    desk.sends(
        "joost",
        "Stel de tafel samen",
        start=notes["referral"],
        decided_on=days(-3),
        is_tabled="yes",
        coordinator="Nadia Elzinga",
        **members,
    )
    for who, send in (("ruben", desk.sends), ("ilse", desk.writes), ("nadia", desk.writes)):
        send(who, "Bevestig", start=notes["referral"], confirmed_on=days(-3))
    page = desk.sends("joost", "Open de casus", start=notes["referral"], opened_on=days(-3))
    notes["case"] = where(page)
    assert re.fullmatch(r"/casussen/[0-9a-f-]{36}/", notes["case"])


def test_5_participants_bring_in_what_they_lawfully_may(desk, notes, tmp_path):
    """WET 4, WET 8: category, basis, kind; special data stay folded; a refusal is the fact only."""
    file = tmp_path / "gespreksverslag.txt"
    file.write_text("Hij deed open en was kalm.\n")
    shared = {"contributed_on": days(-2), "obtained_on": days(-2), "is_lawful": "on", "source": "eigen waarneming"}
    words = {"necessity": "Nodig voor het plan.", "kind": "fact", "text": "De wijkagent sprak hem twee keer thuis."}
    words["how_sure"] = "zelf gehoord"
    desk.sends(
        "ruben",
        "Breng iets in",
        start=notes["case"],
        participant="Politie Waterrade",
        category="f",
        basis="wpg_20_4",
        authority_agrees="on",
        file=str(file),
        **shared,
        **words,
    )
    desk.sends(
        "samir",
        "Breng iets in",
        start=notes["case"],
        participant="Reclassering Waterrade",
        category="e",
        basis="own_task",
        special_categories="health",
        **shared,
        **{**words, "text": "Hij slaapt slecht en zoekt hulp."},
    )
    page = desk.opens("ilse", "Laatste bijdragen", start=notes["case"])
    assert "De wijkagent sprak hem" in page.content()
    assert "Hij slaapt slecht" not in page.content()
    desk.sends(
        "ilse",
        "Breng iets in",
        "zwaarwegende redenen",
        start=notes["case"],
        participant="Openbaar Ministerie",
        category="g",
        refused_on=days(-2),
    )
    assert desk.status("marit", notes["case"]) == 404
    assert desk.status("tim", notes["case"]) == 404, "rank opens nothing"


def test_6_the_table_analyses_plans_meets_and_acts(desk, notes):
    """WET 6(1), 6(2)."""
    desk.sends("nadia", "analyse", start=notes["case"], decided_on=days(-2), has_risk_indications="yes")
    action = {
        "actions-0-seat": "Ruben Haspels",
        "actions-0-text": "Bezoekt hem elke week.",
        "actions-0-own_basis": "Politiewet 2012, artikel 3",
        "actions-0-due_on": days(20),
    }
    desk.sends("nadia", "Stel een plan vast", start=notes["case"], decided_on=days(-1), agreed="all", **action)
    desk.sends("ruben", "Werk bij", start=notes["case"], decided_on=TODAY, is_done="yes")
    page = desk.sends(
        "joost", "Vergaderingen", "Plan een vergadering", starts_at=f"{TODAY}T00:05", place="stadhuis", bodies="all"
    )
    meeting = where(page)
    reference = desk.opens("joost", start=notes["case"]).locator(".page-head .ref").first.inner_text()
    notes["reference"] = re.search(r"Z-\d{4}-\d{4,}", reference)[0]
    desk.sends("joost", "Zet een casus op de agenda", start=meeting, case=notes["reference"])
    page = desk.opens("joost", notes["reference"], start=meeting)
    page.get_by_role("link", name=re.compile("Leg .* vast")).first.click()
    page.wait_for_load_state()
    fill(page, kind="decision", text="Het plan loopt goed.", reason="Alle acties zijn gedaan.", decided_on=TODAY)
    assert "Het plan loopt goed." in desk.opens("samir", "Vergaderingen en besluiten", start=notes["case"]).content()
    assert desk.status("marit", meeting) == 404, "who has no item there sees no meeting"


def test_7_the_participants_close_and_the_case_is_shielded_at_once(desk, notes):
    """WET 6(3): not found for everyone who sat there; nobody finds it by name either."""
    page = desk.sends(
        "nadia",
        "Sluit de casus af",
        start=notes["case"],
        decided_on=TODAY,
        agreed="all",
        when="at_once",
        confirmation=notes["reference"],
        **{f"use_{letter}": "useful" for letter in "abcdefgh"},
    )
    assert where(page) == "/"
    for who in ("nadia", "ruben", "ilse", "samir", "joost"):
        assert desk.status(who, notes["case"]) == 404, who
        assert NAME not in desk.reads(who, "/")


def test_8_what_is_due_is_destroyed_and_only_a_certificate_stays(desk, notes, site):
    """WET 9; design 4: found in the stores before, and nowhere afterwards."""
    before = command(site, "scan_leftovers", given=NAME)
    assert before.returncode == 1, before.stdout + before.stderr
    assert re.search(rf"{notes['reference']} .*proef", command(site, "destroy_due", "--dry-run").stdout)
    done = command(site, "destroy_due")
    assert re.search(rf"{notes['reference']} .*vernietigd", done.stdout), done.stdout + done.stderr
    assert done.returncode == 0
    page = desk.opens("lotte", "Vernietigingen")
    page.locator("main table a").first.click()
    page.wait_for_load_state()
    assert NAME.split()[1] not in page.content()
    with page.expect_download() as pdf:
        page.get_by_role("link", name="Download als pdf").click()
    assert Path(pdf.value.path()).read_bytes().startswith(b"%PDF-")
    after = command(site, "scan_leftovers", given=NAME)
    assert after.returncode == 0, after.stdout
    assert "Niets gevonden." in after.stdout
    assert TEXT not in after.stdout
