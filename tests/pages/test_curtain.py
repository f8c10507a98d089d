"""A meeting of two mayors with twelve cases and seven participants, in six browsers at once, behind the curtain."""

import html
import re
from uuid import uuid4

import pypdfium2
import pytest

from cases.consultations.models import AgendaItem, Meeting
from parta.access.acting import acting
from parta.organisations.models import ConsultationBody, Municipality, Participant, StandingParticipant
from parta.outbox.models import Notice
from tests.cases.builders import build_case
from tests.pages import plain
from tests.pages.conftest import fill
from tests.pages.desk import Desk, where
from tests.pages.sound import faults
from tests.support import Table, as_, days, designate, make_person, make_table, rule, seat_at

WIDE = ("mayor", "coordinator", "prosecutor", "probation")
NAMES = (
    *("Aalders", "Bloemsma", "Çelik-Yıldırım", "Dørum", "Eźnicki", "Faßbender"),
    *("Gårdh", "Hyvönen", "Ñúñez", "Jørstad", "Kovaľ", "Łuczak"),
)
FOR_POLICE = (2, 8)
"""The two cases, one of each mayor, in which the police take part."""
ADDRESSES = ("", "nu/", "eraf/", "aanwezig/", "vraag/", "besluiten/", "vaststellen/")


def second_mayor(first: Table) -> Table:
    """A casusoverleg of another mayor with the same police, prosecution and probation, and the same process manager."""
    municipality = Municipality.objects.create(code="T9f2", name="Proefstede", slug="proefstede", is_fictitious=True)
    body = ConsultationBody.objects.create(municipality=municipality)
    participants = dict(first.participants)
    for kind in ("mayor", "municipal_executive"):
        participants[kind] = Participant.objects.create(kind=kind, name=f"{kind} Proefstede", municipality=municipality)
    for participant in participants.values():
        StandingParticipant.objects.create(body=body, participant=participant)
    people = dict(first.people)
    people["mayor"], people["coordinator"] = make_person("burgemeester twee"), make_person("regisseur twee")
    seat_at(body, designate(people["mayor"], participants["mayor"], "weigher", "table_member"))
    designate(people["coordinator"], participants["municipal_executive"], "case_coordinator", "table_member")
    for seat in ("police", "prosecutor"):
        seat_at(body, people[seat].designations.get())
    designate(people["manager"], participants["mayor"], "process_manager")
    return Table(body=body, participants=participants, people=people)


class Session:
    """The cases, who is asked, and the address of the meeting."""

    def __init__(self):
        self.one = make_table()
        self.two = second_mayor(self.one)
        self.cases = []
        for number, name in enumerate(NAMES):
            table = self.one if number < 6 else self.two
            seats = (*WIDE, "police") if number in FOR_POLICE else WIDE
            self.cases.append(build_case(table, seats=seats, surname=name))
        self.meeting = ""
        self.people = {
            "chair": self.one.manager,
            "police": self.one.police,
            "prosecutor": self.one.prosecutor,
            "probation": self.one.probation,
            "coordinator": self.one.coordinator,
            "coordinator two": self.two.coordinator,
        }

    def hidden(self) -> list[str]:
        """What the police may find nowhere: references and names of the other ten."""
        others = [(case, name) for number, (case, name) in enumerate(zip(self.cases, NAMES, strict=True))]
        kept = [pair for number, pair in enumerate(others) if number not in FOR_POLICE]
        return [case.reference for case, _name in kept] + [name for _case, name in kept]

    def belongs(self, who: str, number: int) -> bool:
        """Whether somebody is at the table of the case with this number."""
        if who == "police":
            return number in FOR_POLICE
        return who in {"prosecutor", "probation"} or (who == "coordinator") == (number < 6)

    def items(self) -> list[AgendaItem]:
        with as_(self.one.manager):
            return list(AgendaItem.objects.order_by("position"))


@pytest.fixture(scope="module")
def session(site):
    return Session()


@pytest.fixture
def desk(page_as, session) -> Desk:
    emails = {who: person.email for who, person in session.people.items()}
    return Desk(page_as, iter(range(1, 999)), "curtain", *NAMES, emails=emails)


def finds(session, text: str) -> list[str]:
    """Which of the hidden words stand in a text."""
    return [word for word in session.hidden() if word in text]


@rule("MTG-02", "MTG-03")
def test_1_the_agenda_of_two_mayors(desk, session):
    """MTG-02, MTG-03: one session, twelve items."""
    page = desk.sends(
        "chair",
        start="/vergaderingen/plannen/",
        starts_at=f"{days(0)}T00:10",
        minutes=180,
        place="stadhuis",
        bodies="all",
    )
    session.meeting = where(page)
    for number, case in enumerate(session.cases):
        send = desk.writes if number else desk.sends
        send("chair", start=f"{session.meeting}agenda/", case=case.reference)
    page = desk.opens("chair", start=session.meeting)
    assert all(case.reference in page.content() for case in session.cases)
    assert faults(page, NAMES) == []
    page = desk.opens("chair", start=f"{session.meeting}agenda/volgorde/")
    assert faults(page, NAMES) == []
    desk.shoot(page, "chair")
    with as_(session.one.manager):
        bodies = Meeting.objects.get().bodies.count()
        taking_part = {
            seat.participant_id for case in session.cases for seat in case.memberships.filter(left_on__isnull=True)
        }
    assert (len(session.items()), bodies, len(taking_part)) == (12, 2, 7)


@rule("MTG-05")
def test_2_six_browsers_at_once_and_the_room_follows(desk, session):
    """W1, MTG-05: everyone keeps his own page open; the chair goes on, who does not belong there waits.

    All see the first four cases pass, the police all twelve.
    """
    for who in session.people:
        page = desk.opens(who, start=session.meeting)
        assert faults(page, NAMES) == [], who
    fill(desk.opens("chair", start=f"{session.meeting}openen/"))
    rooms = {who: desk.of(who) for who in session.people if who != "chair"}
    for who, room in rooms.items():
        room.clock.install()
        desk.opens(who, start=f"{session.meeting}?zaal=1")
    chair = desk.opens("chair", start=f"{session.meeting}?punt=1")
    seen = []
    for number, case in enumerate(session.cases):
        if number == 4:
            for who in session.people.keys() - {"chair", "police"}:
                rooms.pop(who)
                desk.pages.pop(who).close()
        for who, room in rooms.items():
            text = case.reference if session.belongs(who, number) else "Even geduld"
            # Nobody waits in vain: the three seconds until a room looks again are over at once.
            room.clock.run_for(3_000)
            room.wait_for_function("text => document.body.innerText.includes(text)", arg=text, timeout=15_000)
        seen.append(finds(session, rooms["police"].content()))
        if number < len(session.cases) - 1:
            chair.locator("[data-next]").click()
            chair.wait_for_load_state()
            assert session.cases[number + 1].reference in chair.content()
    assert seen == [[]] * 12


def test_3_the_police_officer_finds_two_items_without_a_gap(desk, session):
    """WET 5(5), 3(3): page, list, count, previous and next."""
    page = desk.opens("police", start=session.meeting)
    shown = page.locator("main").inner_text()
    assert finds(session, page.content()) == []
    assert re.findall(r"Z-\d{4}-\d{4,}", shown).count(session.cases[2].reference) >= 1
    assert len(set(re.findall(r"Z-\d{4}-\d{4,}", shown))) == 2
    page = desk.opens("police", start=f"{session.meeting}?punt=1")
    assert page.locator("[data-previous]").count() == 0
    page.locator("[data-next]").click()
    page.wait_for_load_state()
    assert session.cases[8].reference in page.content()
    assert page.locator("[data-next]").count() == 0
    assert finds(session, page.content()) == []
    for beyond in (3, 12, 99):
        answer = desk.plainly("police").get(f"{session.meeting}?punt={beyond}", follow=True)
        assert finds(session, html.unescape(answer.content.decode())) == [], beyond
    for start in ("/", "/vergaderingen/", "/casussen/", "/aanmeldingen/"):
        assert finds(session, desk.reads("police", start)) == [], start
    shown = desk.says("police", "/vergaderingen/")
    assert "12" not in re.sub(r"\d{1,2} \w+ \d{4}|V-\d{4}-\d+|\d{2}:\d{2}", "", shown)


def test_4_not_in_the_calendar_a_notice_or_the_search(desk, session):
    calendar = desk.reads("police", f"{session.meeting}uitnodiging.ics")
    assert "BEGIN:VEVENT" in calendar
    assert finds(session, calendar) == []
    assert not any(case.reference in calendar for case in session.cases), "a calendar names no case at all"
    with acting(None, "demo"):
        told = Notice.objects.filter(user=session.one.police)
        texts = [f"{one.reference} {one.path} {one.calendar}" for one in told]
    assert texts
    assert finds(session, " ".join(texts)) == []
    for word in session.hidden():
        answer = desk.plainly("police").post("/zoeken/", {"q": word})
        assert answer.status_code == 200, word
        (main,) = plain.read(answer.content.decode()).all("main")
        assert not any(link["href"].startswith("/casussen/") for link in main.all("a")), word
    page = desk.opens("police", start="/zoeken/")
    fill(page, q=session.hidden()[0])
    assert page.locator("main a[href^='/casussen/']").count() == 0
    page = desk.opens("police", start="/zoeken/")
    fill(page, q=session.cases[2].reference)
    assert where(page).startswith("/casussen/")
    page.problems.clear()


def test_5_not_on_paper(desk, session, site_worker):
    """MTG-06: the pdf of each reader holds his own items, whatever the chair's holds."""
    texts = {}
    for who in ("police", "chair"):
        page = desk.opens(who, start=f"{session.meeting}papier/")
        fill(page, kind="agenda")
        page.locator("main a[href$='/pdf/']").first.wait_for(timeout=60_000)
        desk.shoot(page, who)
        address = page.locator("main a[href$='/pdf/']").first.get_attribute("href")
        answer = page.request.get(address)
        assert answer.headers["content-type"] == "application/pdf", who
        document = pypdfium2.PdfDocument(answer.body())
        texts[who] = "".join(sheet.get_textpage().get_text_range() for sheet in document)
        session.papers = {**getattr(session, "papers", {}), who: address}
    references = {who: set(re.findall(r"Z-\d{4}-\d{4,}", text)) for who, text in texts.items()}
    assert references["police"] == {session.cases[number].reference for number in FOR_POLICE}
    assert references["chair"] == {case.reference for case in session.cases}
    assert finds(session, texts["police"]) == []
    assert session.one.police.name in texts["police"], "whose paper it is stands on it"
    assert desk.status("police", session.papers["chair"]) == 404


def test_6_not_by_guessing(desk, session):
    """T1: what he does not see is not there, in the very words of what never was."""
    nothing = desk.plainly("police").get(f"/vergaderingen/punt/{uuid4()}/").content.decode()
    for number, item in enumerate(session.items()):
        if number in FOR_POLICE:
            continue
        for address in ADDRESSES:
            assert desk.status("police", f"/vergaderingen/punt/{item.pk}/{address}") == 404, (number, address)
        page = desk.plainly("police").get(f"/vergaderingen/punt/{item.pk}/").content.decode()
        assert without_nonce(page) == without_nonce(nothing)
        for path in ("", "plan/", "bijdragen/", "tijdlijn/", "deelnemers/", "verstrekkingen/", "evaluatie/"):
            assert desk.status("police", f"/casussen/{session.cases[number].pk}/{path}") == 404, (number, path)


def without_nonce(text: str) -> str:
    """A page without what differs each time."""
    return re.sub(r'nonce="[^"]*"|value="[A-Za-z0-9]{64}"|[0-9a-f]{8}-[0-9a-f-]{27}', "", text)


def tab_to(page, words: str, kind: str = "") -> None:
    """Go with the Tab key to what can be reached by these words; perhaps only to an element of one kind."""
    for _step in range(120):
        page.keyboard.press("Tab")
        shown, tag = page.evaluate(
            "() => { const e = document.activeElement; return [e.closest('label')?.innerText || e.innerText || "
            "(e.labels && e.labels[0]?.innerText) || e.name || '', e.tagName] }"
        )
        if words.lower() in shown.lower() and kind in {"", tag}:
            return
    raise AssertionError(f"{words}: not reached by keyboard on {page.url}")


def test_7_the_chair_uses_no_mouse(desk, session):
    """F64, W3: attendance, a decision, the next item, fixing, closing: by keyboard alone.

    Of three cases: of the others it would be the same keys again.
    """
    page = desk.opens("chair", start=f"{session.meeting}?punt=1")
    while page.locator("[data-previous]").count():
        with page.expect_navigation():
            page.keyboard.press("Alt+ArrowLeft")
    assert session.cases[0].reference in page.locator("h2").first.inner_text()
    for number, case in enumerate(session.cases[:3]):
        assert case.reference in page.locator("#punt").inner_text()
        with page.expect_navigation():
            page.keyboard.press("Alt+a")
        for box in range(page.locator("main [type=checkbox]").count()):
            page.keyboard.press("Tab") if box else tab_to(page, session.one.people["mayor"].name.split()[0][:4] or "")
            if not page.evaluate("document.activeElement.checked"):
                page.keyboard.press("Space")
        tab_to(page, "Leg vast") if page.get_by_role("button", name="Leg vast").count() else tab_to(page, "Bewaar")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        with page.expect_navigation():
            page.keyboard.press("Alt+b")
        tab_to(page, "besluit")
        page.keyboard.press("Space")
        tab_to(page, "Wat is besloten")
        page.keyboard.type(f"Besluit {number} zonder muis.")
        tab_to(page, "Reden")
        page.keyboard.type("Feit en oordeel.")
        tab_to(page, "Leg")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert f"Besluit {number} zonder muis." in page.content(), page.locator("main").inner_text()
        with page.expect_navigation():
            page.keyboard.press("Alt+ArrowRight")
    assert session.cases[3].reference in page.locator("h2").first.inner_text()
    assert page.problems == []
    page.goto(session.meeting)
    for words, kind in (("Sluit de vergadering", "A"), ("Sluit", "BUTTON")):
        tab_to(page, words, kind)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    page.goto(f"{session.meeting}?punt=1")
    for words, kind in (
        ("Besluitenlijst van deze casus", "A"),
        ("Stel vast", "A"),
        ("Stel vast", "BUTTON"),
    ):
        tab_to(page, words, kind)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    assert "De besluitenlijst is vastgesteld." in page.content()
    with as_(session.one.manager):
        assert Meeting.objects.get().closed_at is not None
    with as_(session.one.police):
        assert finds(session, desk.reads("police", session.meeting)) == [], "nor afterwards"
