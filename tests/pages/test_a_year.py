"""One case from its opening to its closing, by hand: what a table does in a year.

Three meetings, two versions of the plan, one correction with feedback, one refused provision, one lawful order
answered, one exchange vetoed in part, one move, one third party admitted and ended, one evaluation, one closing.
"""

import itertools
import re

import pytest

from cases.consultations.models import AgendaItem
from cases.contributions.models import Contribution
from cases.dossier.models import CaseMembership, ThirdParty
from cases.exchange.models import Exchange, ExchangeItem, MovingHouse
from cases.participants.models import TableDecision
from cases.provisions.models import Provision
from tests.cases.builders import build_case
from tests.pages import plain
from tests.pages.conftest import TEXT, fill
from tests.pages.desk import Desk, where
from tests.pages.sound import faults
from tests.support import as_, days, make_table, rule

NAME = "Wiebren Tolhuizen"
SEATS = ("police", "prosecutor", "mayor", "coordinator", "probation")
USE = {f"use_{letter}": "useful" for letter in "abcdefgh"}


class Year:
    """The case, the tables here and elsewhere, and what one step hands to the next."""

    def __init__(self):
        self.table, self.there, self.beyond = make_table(), make_table(), make_table()
        self.case = build_case(self.table, opened_on=days(-360), given_names=NAME.split()[0], surname=NAME.split()[1])
        self.page = f"/casussen/{self.case.pk}/"
        self.notes: dict[str, str] = {}

    def emails(self) -> dict[str, str]:
        found = {seat: person.email for seat, person in self.table.people.items()}
        for prefix, table in (("there", self.there), ("beyond", self.beyond)):
            found |= {f"{prefix} {seat}": person.email for seat, person in table.people.items()}
        return found

    def only(self, model, who: str = "coordinator", **about):
        """The one row that this is about, as somebody at the table sees it."""
        with as_(self.table.people[who]):
            return model.objects.get(**about)

    def name(self, kind: str) -> str:
        return self.table.participants[kind].name


@pytest.fixture(scope="module")
def year(site):
    return Year()


@pytest.fixture(scope="module")
def pictures():
    return itertools.count(1)


@pytest.fixture
def desk(page_as, pictures, year) -> Desk:
    return Desk(page_as, pictures, "year", NAME.split()[1], emails=year.emails())


def statement(year, kind: str, on: int, **changes):
    own = {"police": ("f", "wpg_20_4"), "public_prosecution": ("g", "wjsg_39fb")}.get(kind, ("e", "own_task"))
    answers = {"category": own[0], "basis": own[1], "kind": "fact", "how_sure": "zelf gezien", "source": "huisbezoek"}
    answers |= {"contributed_on": days(on), "obtained_on": days(on), "is_lawful": "on", "necessity": "voor het plan"}
    if kind == "police":
        answers["authority_agrees"] = "on"
    return {"participant": year.name(kind), **answers, **changes}


def test_01_everyone_brings_in_what_he_lawfully_may(desk, year, tmp_path):
    """WET 4: a statement, a file that is read in the product, a refusal without content, one on behalf of another."""
    file = tmp_path / "verslag.txt"
    file.write_text("Hij deed open.\nHij was kalm.\n")
    text = "De wijkagent sprak hem thuis; hij dreigde niet."
    desk.sends("police", start=f"{year.page}inbrengen/", **statement(year, "police", -355, text=text, file=str(file)))
    desk.sends(
        "prosecutor",
        start=f"{year.page}niet-inbrengen/",
        participant=year.name("public_prosecution"),
        category="g",
        refused_on=days(-355),
    )
    said = statement(year, "probation", -354, text="Hij heeft schulden.", category="e")
    for name in ("obtained_on", "is_lawful"):
        said.pop(name)
    desk.sends("coordinator", start=f"{year.page}inbrengen/namens/", **said)
    entered = year.only(Contribution, case=year.case, confirm_until__isnull=False)
    assert "te bevestigen" in desk.reads("probation", f"{year.page}?deel=bijdragen")
    desk.sends("probation", start=f"/bijdragen/{entered.pk}/bevestigen/", is_right="yes", confirmed_on=days(0))
    spoken = year.only(Contribution, case=year.case, category="f")
    page = desk.opens("mayor", start=f"/bijdragen/{spoken.pk}/bestand/")
    assert page.locator("main img").count() >= 1, "a file is read as drawn pages"
    assert faults(page) == []
    desk.shoot(page, "mayor")


@rule("PLN-01")
def test_02_they_answer_and_make_a_first_plan(desk, year):
    """WET 6(1), PLN-01."""
    desk.sends(
        "coordinator", start=f"{year.page}analyse/", decided_on=days(-350), has_risk_indications="yes", rests_on="all"
    )
    page = desk.opens("coordinator", start=f"{year.page}plan/vaststellen/")
    seat = page.locator("[name='actions-0-seat'] option").filter(has_text=year.table.police.name).first.inner_text()
    desk.sends(
        "coordinator",
        start=f"{year.page}plan/vaststellen/",
        decided_on=days(-340),
        agreed="all",
        **{
            "goals-0-domain": "work",
            "goals-0-text": "Hij heeft werk dat bij hem past.",
            "goals-0-protects": "Zijn baas kent hem.",
            "actions-0-seat": seat,
            "actions-0-text": "Belt elke maand aan.",
            "actions-0-own_basis": "Politiewet 2012, artikel 3",
            "actions-0-due_on": days(20),
        },
    )
    year.notes["seat"] = seat
    assert "Hij heeft werk dat bij hem past." in desk.reads("probation", year.page)


def meet(desk, year, on: int, *, plainly: bool = True, **decision) -> str:
    """A meeting about this case: planned, opened, attended, one decision, fixed, closed; its address."""
    send = desk.writes if plainly else desk.sends
    answers = {"starts_at": f"{days(on)}T10:00", "place": "stadhuis", "bodies": "all"}
    sent = send("manager", start="/vergaderingen/plannen/", **answers)
    meeting = sent if plainly else where(sent)
    send("manager", start=f"{meeting}agenda/", case=year.case.reference)
    send("manager", start=f"{meeting}openen/")
    row = year.only(AgendaItem, "manager", meeting=meeting.rstrip("/").rpartition("/")[2])
    item = f"/vergaderingen/punt/{row.pk}/"
    page = desk.opens("manager", start=f"{item}aanwezig/")
    assert faults(page) == []
    for box in page.locator("main [type=checkbox]").all():
        box.check()
    fill(page)
    desk.sends("manager", start=item, decided_on=days(on), **decision)
    send("manager", start=f"{item}vaststellen/", decided_on=days(on))
    send("manager", start=f"{meeting}sluiten/")
    return meeting


@rule("MTG-07", "PLN-05")
def test_03_first_meeting_an_action_follows_at_once(desk, year):
    """MTG-07, PLN-05."""
    meet(
        desk,
        year,
        -330,
        plainly=False,
        kind="action",
        text="De reclassering zoekt een schuldhulpverlener.",
        seat=year.table.probation.name,
        own_basis="Reclasseringsregeling 1995",
        due_on=days(30),
    )
    assert "De reclassering zoekt een schuldhulpverlener." in desk.reads("probation", year.page)


@rule("QUA-05")
def test_04_a_statement_is_corrected_and_its_source_is_told_until_it_answers(desk, year):
    """WET 10, BESL 8, QUA-05."""
    wrong = year.only(Contribution, case=year.case, category="f")
    desk.sends(
        "probation",
        start=f"/bijdragen/{wrong.pk}/onjuist/",
        participant=year.name("probation"),
        decided_on=days(-300),
        what="Hij was niet thuis; het was zijn broer.",
    )
    desk.sends(
        "police",
        start=f"/bijdragen/{wrong.pk}/corrigeren/",
        outcome="replaced",
        text="De wijkagent sprak zijn broer.",
        decided_on=days(-299),
    )
    page = desk.opens("police", "De bron van een fout gegeven", start=year.page)
    desk.sends(
        "police",
        start=where(page),
        organisation="Wijkteam Noord",
        message="Het was zijn broer.",
        due_on=days(10),
        decided_on=days(-298),
    )
    page = desk.opens("police", "Een bron antwoordt", start=year.page)
    desk.sends("police", start=where(page), answer="Daar ook hersteld.", answered_on=days(-280))
    shown = desk.reads("mayor", f"{year.page}?deel=bijdragen")
    assert "De wijkagent sprak zijn broer." in shown
    assert "hij dreigde niet" not in shown
    assert "Gecorrigeerd op" in shown


def test_05_the_three_admit_a_third_party_that_signs_and_receives(desk, year):
    """WET 3(3), BESL 11: no account; what it is given is a provision."""
    desk.sends(
        "coordinator",
        start=f"{year.page}deelnemers/derde/",
        organisation="Schuldhulp Waterrade",
        third_name="Een adviseur",
        role="drafting",
        ends_on=days(60),
        decided_on=days(-250),
    )
    decision = year.only(TableDecision, case=year.case)
    for seat, send in (("police", desk.sends), ("prosecutor", desk.writes), ("mayor", desk.writes)):
        send(seat, start=f"/deelnemers/besluiten/{decision.pk}/bevestigen/", confirmed_on=days(-249))
    third = year.only(ThirdParty, case=year.case)
    desk.sends(
        "probation",
        start=f"/derden/{third.pk}/verklaring/",
        participant=year.name("probation"),
        secrecy_reference="verklaring 3",
        knows_duties="on",
        decided_on=days(-248),
    )
    own = year.only(Contribution, case=year.case, confirm_until__isnull=False)
    desk.sends(
        "probation",
        start=f"{year.page}verstrekken/derde/",
        participant=year.name("probation"),
        third_party="Schuldhulp Waterrade",
        contributions=str(own.pk),
        how="op papier",
        is_secure="on",
        decided_on=days(-240),
    )
    row = year.only(Provision, case=year.case)
    desk.sends("probation", start=f"/verstrekkingen/{row.pk}/verstrekken/", carried_out_on=days(0))
    assert "Schuldhulp Waterrade" in desk.reads("mayor", f"{year.page}verstrekkingen/")


def order(desk, year, on: int, receiver: str, *, approved: bool):
    own = year.only(Contribution, case=year.case, confirm_until__isnull=False)
    known = set(rows(year))
    desk.sends(
        "probation",
        start=f"{year.page}verstrekken/andere-wet/",
        participant=year.name("probation"),
        receiver=receiver,
        article="Wetboek van Strafvordering, artikel 126nd",
        contributions=str(own.pk),
        how="op papier, in persoon",
        is_secure="on",
        decided_on=days(on),
    )
    (new,) = set(rows(year)) - known
    shown = desk.reads("privacy", f"/verstrekkingen/{new}/beoordelen/")
    assert NAME.split()[1] not in shown, "the second person sees the row and not the case"
    desk.sends(
        "privacy",
        start=f"/verstrekkingen/{new}/beoordelen/",
        is_approved="yes" if approved else "no",
        reason="De vordering is bevoegd gegeven." if approved else "Een krant kan dit niet vorderen.",
        decided_on=days(0),
    )
    return new


def rows(year) -> list:
    with as_(year.table.coordinator):
        return list(Provision.objects.filter(case=year.case).values_list("pk", flat=True))


@rule("PRV-03")
def test_06_one_request_is_refused_and_one_lawful_order_is_answered(desk, year):
    """WET 17, PRV-03: article, receiver, items, second person."""
    refused = order(desk, year, -220, "Dagblad Waterrade", approved=False)
    assert desk.status("probation", f"/verstrekkingen/{refused}/verstrekken/") == 403
    ordered = order(desk, year, -210, "Rechter-commissaris", approved=True)
    desk.sends("probation", start=f"/verstrekkingen/{ordered}/verstrekken/", carried_out_on=days(0))
    shown = desk.reads("coordinator", f"{year.page}verstrekkingen/")
    assert "Geweigerd door de tweede persoon" in shown
    assert "Rechter-commissaris" in shown
    assert "export" in shown.lower(), "people look for an export: the page says why there is none"


@rule("PLN-04")
def test_07_second_meeting_the_plan_changes_in_it(desk, year):
    """PLN-04: a decision of a meeting is the next version at once."""
    meet(
        desk,
        year,
        -200,
        kind="decision",
        text="Het plan krijgt er schuldhulp bij.",
        reason="Feit: hij heeft schulden. Oordeel: dat maakt hem boos.",
        changes_plan="on",
        plan_text="Werk, en hulp bij zijn schulden.",
    )
    shown = desk.reads("police", f"{year.page}plan/")
    assert "Werk, en hulp bij zijn schulden." in shown
    assert "Versie 2" in shown


@rule("REV-03")
def test_08_the_evaluation_confirms_who_stays_and_renews_their_sight(desk, year):
    """WET 6(2), REV-03."""
    desk.sends(
        "coordinator",
        start=f"{year.page}evaluatie/",
        decided_on=days(-180),
        members_confirmed="all",
        next_on=days(1),
        **USE,
    )
    assert TEXT in desk.reads("probation", f"{year.page}plan/")


def offer(desk, year, to, ground: str, on: int) -> None:
    """Ask every participant whether its statements go to another casusoverleg."""
    desk.sends(
        "coordinator",
        start=f"{year.page}uitwisseling/vragen/",
        to_body=to.body.municipality.name,
        ground=ground,
        contributions="all",
        answer_before=days(5),
        decided_on=days(on),
    )


def take(desk, year, who: str, to, exchange, on: int) -> None:
    """Make a referral there of what came in."""
    desk.sends(
        who,
        start=f"/uitwisseling/{exchange.pk}/aannemen/",
        participant=to.participants["municipal_executive"].name,
        addressee="mayor",
        received_on=days(on),
        stay_basis="stays",
    )


def test_09_an_exchange_is_vetoed_in_part_and_the_other_weighs_for_itself(desk, year):
    """WET 7: item by item; silence is no consent."""
    with as_(year.table.coordinator):
        items = [str(pk) for pk in Contribution.objects.filter(case=year.case).values_list("pk", flat=True)]
    offer(desk, year, year.there, "effects", -150)
    with as_(year.table.coordinator):
        asked = {row.supplier_id: row for row in ExchangeItem.objects.all()}
    assert len(asked) == len(items) == 2
    for seat, kind, answer in (("police", "police", "veto"), ("probation", "probation", "agreed")):
        pk = asked[year.table.participants[kind].pk].pk
        desk.sends(seat, start=f"/uitwisseling/uitspraak/{pk}/", answer=answer, answered_on=days(-149))
    exchange = year.only(Exchange, case=year.case)
    desk.sends("coordinator", start=f"/uitwisseling/{exchange.pk}/verzenden/", sent_on=days(-140))
    shown = desk.reads("there coordinator", f"/uitwisseling/{exchange.pk}/aannemen/")
    assert "Hij heeft schulden." in shown
    assert "zijn broer" not in shown, "what the police vetoed is not there"
    take(desk, year, "there coordinator", year.there, exchange, -139)
    assert desk.status("there manager", year.page) == 404, "the other side sees nothing of the case here"


def test_10_third_meeting(desk, year):
    meet(desk, year, -30, kind="information", text="Hij is verhuisd en werkt daar.")
    assert desk.says("mayor", f"{year.page}?deel=vergaderingen").count("V-20") >= 3


@rule("EXC-07")
def test_11_he_moves_and_the_duties_go_along(desk, year):
    """EXC-07: day, evidence, round, referral there, what this case does, duties handed over."""
    desk.sends(
        "coordinator",
        start=f"{year.page}verhuizing/vastleggen/",
        to_body=year.beyond.body.municipality.name,
        moved_on=days(-40),
        basis="stays",
        decided_on=days(-25),
    )
    page = desk.opens("coordinator", start=f"{year.page}verhuizing/")
    assert faults(page, [NAME.split()[1]]) == []
    desk.shoot(page, "coordinator")
    offer(desk, year, year.beyond, "stays", -24)
    with as_(year.table.coordinator):
        second = Exchange.objects.get(to_body=year.beyond.body)
        own = ExchangeItem.objects.get(exchange=second, supplier=year.table.participants["probation"])
    desk.sends("probation", start=f"/uitwisseling/uitspraak/{own.pk}/", answer="agreed", answered_on=days(-23))
    desk.sends("coordinator", start=f"/uitwisseling/{second.pk}/verzenden/", sent_on=days(-22))
    take(desk, year, "beyond coordinator", year.beyond, second, -21)
    moving = year.only(MovingHouse, case=year.case)
    desk.sends("coordinator", start=f"/verhuizingen/{moving.pk}/afronden/", settled_on=days(-20))
    assert "Casus hier afgesloten" in desk.reads("mayor", f"{year.page}verhuizing/")


def test_12_the_third_party_ends(desk, year):
    third = year.only(ThirdParty, case=year.case)
    desk.sends("coordinator", start=f"/derden/{third.pk}/beeindigen/", ended_on=days(0))
    assert "beëindigd" in desk.reads("police", f"{year.page}deelnemers/")


def test_13_the_whole_year_stands_on_the_timeline_by_the_day_of_the_fact(desk, year):
    page = desk.opens("mayor", start=f"{year.page}tijdlijn/")
    text = page.locator("main").inner_text()
    for what in (
        "Uitspraak ingebracht",
        "Niet verstrekt, om zwaarwegende redenen",
        "Uitspraak nagegaan of gecorrigeerd",
        "Gezamenlijke analyse",
        "Plan vastgesteld",
        "Evaluatie",
        "Besluit van een vergadering",
        "Een derde is toegelaten",
        "Verstrekt buiten de tafel",
        "Verzonden naar een andere gemeente",
        "Verhuizing",
        "Casus geopend",
    ):
        assert what in text, what
    page = desk.opens("mayor", start=f"{year.page}tijdlijn/?soort=plan")
    shown = page.locator("main section").inner_text()
    assert "Plan vastgesteld" in shown
    assert "Evaluatie" not in shown


@rule("CLO-01")
def test_14_each_agrees_and_the_case_is_shielded_at_once(desk, year):
    """WET 6(3), CLO-01: asked, answered by each, closed; every page is a 404 afterwards."""
    desk.sends(
        "coordinator", start=f"{year.page}afsluiten/voorstel/", decided_on=days(-5), when="at_once", ground="Verhuisd."
    )
    assert "Voorstel om te sluiten" in desk.reads("police", year.page)
    answers = re.compile(r"/afsluiten/voorstel/[0-9a-f-]{36}/$")
    for seat in SEATS:
        (main,) = plain.read(desk.reads(seat, year.page)).all("main")
        address = next(link["href"] for link in main.all("a") if answers.search(link["href"]))
        kind = {"prosecutor": "public_prosecution", "coordinator": "municipal_executive"}.get(seat, seat)
        send = desk.sends if seat == SEATS[0] else desk.writes
        send(seat, start=address, participant=year.name(kind), is_agreed="yes", answered_on=days(-3))
    desk.sends("probation", start=open_action(year), is_done="yes", decided_on=days(-2))
    page = desk.opens("coordinator", start=f"{year.page}afsluiten/")
    desk.shoot(page, "coordinator")
    desk.sends(
        "coordinator",
        start=f"{year.page}afsluiten/",
        decided_on=days(0),
        agreed="all",
        when="at_once",
        confirmation=year.case.reference,
        **USE,
    )
    for seat in (*SEATS, "manager"):
        for address in (year.page, f"{year.page}tijdlijn/", f"{year.page}plan/", f"{year.page}verstrekkingen/"):
            assert desk.status(seat, address) == 404, (seat, address)
    with as_(year.table.coordinator):
        assert not CaseMembership.objects.filter(case=year.case).exists()


def open_action(year) -> str:
    from cases.plans.models import Action

    with as_(year.table.probation):
        row = Action.objects.get(case=year.case, owner=year.table.probation, done_on__isnull=True)
    return f"/acties/{row.pk}/"
