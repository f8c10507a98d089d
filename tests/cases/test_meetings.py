"""Planning, the order of the agenda, calendar files, the session, fixing, and paper for each reader."""

from __future__ import annotations

from datetime import datetime, timedelta

import pypdfium2
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from cases.consultations import services, tasks
from cases.consultations.models import Attendance, InformationRequest, Meeting, MeetingDecision, MeetingPaper
from cases.dossier.models import CaseMembership
from cases.plans.models import Action, Plan
from parta.access.acting import acting
from parta.outbox.models import Notice
from tests.cases.builders import action_of, adopt, analyse, build_case, end_grant
from tests.support import as_, client_for, days, designate, make_person, make_table, rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def case(table):
    return build_case(table)


def later(hours: int = 24) -> datetime:
    return timezone.now() + timedelta(hours=hours)


def plan(table, **changes):
    answers = {"bodies": [table.body], "starts_at": later(), "place": "stadhuis", **changes}
    with as_(table.manager):
        return services.plan_meeting(actor=table.manager, **answers)


def put(table, meeting, case, **changes):
    with as_(table.manager):
        return services.add_case(actor=table.manager, meeting=meeting, case=case, **changes)


def does(person, service, **answers):
    with as_(person):
        return service(actor=person, **answers)


def told(person, kind) -> list[Notice]:
    with acting(None, "demo"):
        return list(Notice.objects.filter(user=person, kind=kind).order_by("pk"))


# --- planning -----------------------------------------------------------------------------------------------------
def test_a_series_keeps_the_hour_of_the_wall_clock_over_summer_time(table):
    """W5: every four weeks at half past nine, whatever the clock does in spring."""
    begins = datetime(2027, 3, 9, 9, 30, tzinfo=timezone.get_current_timezone())
    rows = does(
        table.manager,
        services.plan_series,
        bodies=[table.body],
        starts_at=begins,
        place="stadhuis",
        minutes=90,
        every_weeks=4,
        times=3,
    )
    assert [timezone.localtime(row.starts_at).strftime("%d-%m %H:%M") for row in rows] == [
        "09-03 09:30",
        "06-04 09:30",
        "04-05 09:30",
    ]
    assert len({row.series_id for row in rows}) == 1


@pytest.mark.parametrize(("times", "weeks"), [(0, 1), (27, 1), (2, 0)])
def test_a_series_has_an_end(table, times, weeks):
    with pytest.raises(ValidationError):
        does(
            table.manager,
            services.plan_series,
            bodies=[table.body],
            starts_at=later(),
            place="x",
            minutes=60,
            every_weeks=weeks,
            times=times,
        )


def test_moving_and_calling_off_tell_everyone_who_was_asked(table, case):
    meeting = plan(table)
    put(table, meeting, case)
    does(table.manager, services.change_meeting, meeting=meeting, starts_at=later(48), place="kamer 3", minutes=60)
    does(table.manager, services.cancel_meeting, meeting=meeting)
    kinds = [told(table.police, kind) for kind in ("meeting", "meeting_changed", "meeting_off")]
    assert [len(rows) for rows in kinds] == [1, 1, 1]
    moved, off = (Calendar.from_ical(rows[0].calendar) for rows in kinds[1:])
    assert moved["method"] == "REQUEST"
    assert off["method"] == "CANCEL"
    uids = {str(found.walk("VEVENT")[0]["uid"]) for found in (moved, off)}
    assert len(uids) == 1, "the calendar of the reader moves the same appointment"


def test_a_meeting_that_was_called_off_or_begun_is_not_moved(table, case):
    meeting = plan(table, starts_at=timezone.now() - timedelta(hours=1))
    put(table, meeting, case)
    does(table.manager, services.open_meeting, meeting=meeting)
    with pytest.raises(PermissionDenied):
        does(table.manager, services.change_meeting, meeting=meeting, starts_at=later(), place="x", minutes=60)
    off = plan(table)
    does(table.manager, services.cancel_meeting, meeting=off)
    with pytest.raises(PermissionDenied):
        put(table, off, case)


# --- calendar files -----------------------------------------------------------------------------------------------
def test_a_calendar_file_is_neutral_and_for_ones_own_time(table):
    """AVG 25, N6: no name, no case, no participant; from when one is needed until when."""
    first, second = build_case(table, surname="Eerste"), build_case(table, seats=("mayor", "police"), surname="Tweede")
    meeting = plan(table)
    put(table, meeting, first, minutes=20)
    put(table, meeting, second, minutes=30)
    answer = client_for(table.probation).get(reverse("cases:calendar", args=[meeting.pk]))
    assert answer["Content-Type"].startswith("text/calendar")
    text = answer.content.decode()
    for word in ("Eerste", "Tweede", first.reference, second.reference, "police", "PARTA"):
        assert word not in text, word
    event = Calendar.from_ical(text).walk("VEVENT")[0]
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=20)
    both = client_for(table.police).get(reverse("cases:calendar", args=[meeting.pk])).content.decode()
    event = Calendar.from_ical(both).walk("VEVENT")[0]
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=50)


# --- the order ----------------------------------------------------------------------------------------------------
@rule("MTG-03")
def test_the_order_lets_people_come_and_go(table):
    """MTG-03: what shares most people stands together."""
    wide = [build_case(table, surname=f"Breed{number}") for number in range(2)]
    narrow = [build_case(table, seats=("mayor", "police"), surname=f"Smal{number}") for number in range(2)]
    meeting = plan(table)
    for case in (wide[0], narrow[0], wide[1], narrow[1]):
        put(table, meeting, case)
    with as_(table.manager):
        ordered = [item.case_id for item in services.come_and_go(table.manager, meeting)]
    assert ordered in (
        [wide[0].pk, wide[1].pk, narrow[0].pk, narrow[1].pk],
        [narrow[0].pk, narrow[1].pk, wide[0].pk, wide[1].pk],
    )


def test_two_chairs_who_order_at_once_lose_nothing(table, case):
    other = build_case(table, surname="Tweede")
    meeting = plan(table)
    items = [put(table, meeting, one) for one in (case, other)]
    seen = [item.pk for item in items]
    turned = [(items[1].pk, 10), (items[0].pk, 10)]
    does(table.manager, services.order_agenda, meeting=meeting, order=turned, seen=seen)
    with pytest.raises(ValidationError) as refusal:
        does(table.manager, services.order_agenda, meeting=meeting, order=turned, seen=seen)
    assert "intussen" in refusal.value.messages[0]


def test_what_was_decided_keeps_an_item_on_the_agenda(table, case):
    meeting = plan(table, starts_at=timezone.now() - timedelta(hours=1))
    item = put(table, meeting, case)
    decide(table, item)
    with pytest.raises(ValidationError, match="al iets besloten"):
        does(table.manager, services.drop_item, item=item)


def test_an_item_that_was_taken_off_is_gone_and_its_people_hear_it(table, case):
    meeting = plan(table)
    item = put(table, meeting, case)
    does(table.manager, services.drop_item, item=item)
    assert client_for(table.police).get(reverse("cases:meeting", args=[meeting.pk])).status_code in {200, 404}
    assert len(told(table.police, "meeting_off")) == 1
    assert client_for(table.police).get(reverse("cases:decide_item", args=[item.pk])).status_code in {403, 404}


# --- before it ----------------------------------------------------------------------------------------------------
def test_a_participant_is_asked_to_bring_something_and_says_only_whether(table, case):
    meeting = plan(table)
    item = put(table, meeting, case)
    asked = {"participant": table.participants["police"], "question": "Is hij gezien?", "asked_on": days(0)}
    with pytest.raises(ValidationError):
        does(table.manager, services.ask_information, item=item, due_on=days(40), **asked)
    row = does(table.manager, services.ask_information, item=item, due_on=days(0), **asked)
    with pytest.raises(PermissionDenied):
        does(table.probation, services.answer_information, request=row, answer="brought", answered_on=days(0))
    does(table.police, services.answer_information, request=row, answer="brought", answered_on=days(0))
    with as_(table.manager):
        assert InformationRequest.objects.get().answered_on == days(0)


# --- the session --------------------------------------------------------------------------------------------------
def decide(table, item, who=None, **changes):
    answers = {"decided_on": days(0), "kind": "decision", "text": "Het blijft.", "reason": "Hij werkt.", **changes}
    return does(who or table.manager, services.decide_item, item=item, **answers)


@pytest.fixture
def held(table, case):
    meeting = plan(table, starts_at=timezone.now() - timedelta(hours=1))
    item = put(table, meeting, case)
    does(table.manager, services.open_meeting, meeting=meeting)
    return item


@rule("MTG-07", "PLN-04", "PLN-05")
def test_a_decision_becomes_an_action_or_a_version_of_the_plan_at_once(table, case, held):
    """MTG-07, PLN-04, PLN-05."""
    analyse(table, case)
    adopt(table, case, decided_on=days(0))
    own = action_of(table)
    action = {name: own[name] for name in ("participant", "owner", "own_basis", "due_on")}
    decide(table, held, kind="action", text="Belt hem.", reason="", action=action)
    decide(table, held, text="Het plan verandert.", plan_text="Werk en schuldhulp.")
    with as_(table.police):
        assert Action.objects.filter(case=case).count() == 2
        assert Plan.objects.filter(case=case).order_by("-version").with_keys().first().text == "Werk en schuldhulp."


def test_a_decision_changes_no_plan_that_is_not_there(table, case, held):
    with pytest.raises(ValidationError, match="nog geen plan"):
        decide(table, held, plan_text="Werk en schuldhulp.")
    assert not MeetingDecision.objects.filter(item=held).exists()


@rule("MTG-03", "MTG-04")
def test_only_who_was_chosen_for_that_case_is_present_at_its_item(table, case, held):
    other = build_case(table, surname="Anders")
    with as_(table.manager):
        stranger = CaseMembership.objects.filter(case=other).first()
        own = CaseMembership.objects.filter(case=case).first()
        with pytest.raises(ValidationError, match="MTG-03"):
            services.record_attendance(actor=table.manager, item=held, present=[stranger])
        services.record_attendance(actor=table.manager, item=held, present=[own])
        services.record_attendance(actor=table.manager, item=held, present=[own])
        assert Attendance.objects.filter(item=held, is_present=True).count() == 1


@rule("MTG-09")
def test_minutes_are_fixed_once_and_from_then_on_only_corrected(table, held):
    """MTG-09, WET 10."""
    decision = decide(table, held)
    does(table.manager, services.approve_minutes, item=held, decided_on=days(0))
    with pytest.raises((ValidationError, PermissionDenied)):
        does(table.manager, services.approve_minutes, item=held, decided_on=days(0))
    with pytest.raises(PermissionDenied):
        decide(table, held)
    with as_(table.manager):
        row = MeetingDecision.objects.select_related("item__case", "item__meeting").with_keys().get(pk=decision.pk)
        services.correct_decision(
            actor=table.manager, decision=row, text="Het plan blijft.", reason="typefout", corrected_on=days(0)
        )
    page = client_for(table.police).get(reverse("cases:minutes", args=[held.pk])).content.decode()
    assert "Gecorrigeerd op" in page or "gecorrigeerd op" in page
    assert "Het blijft." not in page


def test_a_second_chair_takes_over_and_the_first_goes_no_further(table, case):
    second = make_person("tweede procesvoerder")
    designate(second, table.participants["mayor"], "process_manager")
    meeting = plan(table)
    put(table, meeting, case)
    does(second, services.take_over_chair, meeting=meeting)
    with as_(second):
        assert Meeting.objects.get().chair == second


def test_the_process_manager_next_door_does_not_take_the_chair(table, case):
    meeting, other = plan(table), make_table()
    with pytest.raises((PermissionDenied, Meeting.DoesNotExist)):
        does(other.manager, services.take_over_chair, meeting=meeting)


# --- who may ------------------------------------------------------------------------------------------------------
def acts_of_the_chair(table, meeting, item) -> dict:
    """What only who chairs does with a meeting or an item."""
    asked = {"participant": table.participants["police"], "question": "?", "asked_on": days(0), "due_on": days(0)}
    return {
        services.change_meeting: {"meeting": meeting, "starts_at": later(), "place": "x", "minutes": 60},
        services.cancel_meeting: {"meeting": meeting},
        services.order_agenda: {"meeting": meeting, "order": [(item.pk, 10)], "seen": [item.pk]},
        services.drop_item: {"item": item},
        services.take_over_chair: {"meeting": meeting},
        services.open_meeting: {"meeting": meeting},
        services.ask_information: {"item": item, **asked},
        services.record_attendance: {"item": item, "present": []},
        services.decide_item: {"item": item, "decided_on": days(0), "kind": "information", "text": "x"},
        services.approve_minutes: {"item": item, "decided_on": days(0)},
    }


@rule("GOV-06")
@pytest.mark.parametrize("seat", ["police", "mayor"])
def test_a_member_of_the_table_does_nothing_that_is_the_chairs(table, case, seat):
    """GOV-06, WET 6(1)."""
    meeting = plan(table, starts_at=timezone.now() - timedelta(minutes=5))
    item = put(table, meeting, case)
    for service, answers in acts_of_the_chair(table, meeting, item).items():
        # What locks the meeting does not even find it: the wall shows a row for change to who may change it.
        with pytest.raises((PermissionDenied, Meeting.DoesNotExist)):
            does(table.people[seat], service, **answers)
    does(table.manager, services.open_meeting, meeting=meeting)
    for service, answers in ((services.go_to_item, {"item": item}), (services.close_meeting, {"meeting": meeting})):
        with pytest.raises((PermissionDenied, Meeting.DoesNotExist)):
            does(table.people[seat], service, **answers)


def test_a_meeting_begins_on_its_day_and_moves_to_a_later_moment_only(table, case):
    meeting = plan(table, starts_at=later(48))
    put(table, meeting, case)
    with pytest.raises(PermissionDenied):
        does(table.manager, services.open_meeting, meeting=meeting)
    moved = {"starts_at": timezone.now() - timedelta(hours=1), "place": "x", "minutes": 60}
    with pytest.raises(ValidationError, match="Dit moment is voorbij"):
        does(table.manager, services.change_meeting, meeting=meeting, **moved)


def test_a_question_goes_to_a_participant_at_that_table_on_a_day_that_can_be(table, case):
    item = put(table, plan(table), case)
    asked = {"question": "Is hij gezien?", "asked_on": days(0), "due_on": days(0)}
    other = table.participants["child_protection_board"]
    with pytest.raises(ValidationError, match="artikel 5"):
        does(table.manager, services.ask_information, item=item, participant=other, **asked)
    police = table.participants["police"]
    for changes in ({"asked_on": days(1)}, {"asked_on": days(-40)}, {"due_on": days(-1)}):
        with pytest.raises(ValidationError):
            does(table.manager, services.ask_information, item=item, participant=police, **{**asked, **changes})
    row = does(table.manager, services.ask_information, item=item, participant=police, **asked)
    for on in (-1, 1):
        with pytest.raises(ValidationError):
            does(table.police, services.answer_information, request=row, answer="brought", answered_on=days(on))


@pytest.mark.parametrize("on", [-1, 1])
def test_decisions_and_minutes_are_of_a_day_that_can_be(table, held, on):
    with pytest.raises(ValidationError):
        decide(table, held, decided_on=days(on))
    with pytest.raises(ValidationError):
        does(table.manager, services.approve_minutes, item=held, decided_on=days(on))
    decision = decide(table, held)
    with as_(table.manager):
        row = MeetingDecision.objects.select_related("item__case", "item__meeting").with_keys().get(pk=decision.pk)
        with pytest.raises(ValidationError):
            services.correct_decision(
                actor=table.manager, decision=row, text="Anders.", reason="typefout", corrected_on=days(on)
            )
    with as_(table.police):
        row = MeetingDecision.objects.select_related("item__case", "item__meeting").with_keys().get(pk=decision.pk)
        with pytest.raises(PermissionDenied):
            services.correct_decision(
                actor=table.police, decision=row, text="Anders.", reason="x", corrected_on=days(0)
            )


def test_who_has_no_item_asks_for_no_paper_and_takes_up_nobody_elses(table, case):
    hidden = build_case(table, seats=("mayor", "probation"), surname="Verborgen")
    meeting = plan(table)
    put(table, meeting, hidden)
    with pytest.raises((PermissionDenied, Meeting.DoesNotExist)):
        does(table.police, services.ask_paper, meeting=meeting, kind="agenda")
    row = does(table.probation, services.ask_paper, meeting=meeting, kind="agenda")
    tasks.make_paper(str(row.pk))
    with as_(table.mayor), pytest.raises(PermissionDenied):
        services.read_paper(actor=table.mayor, paper=row)


# --- paper --------------------------------------------------------------------------------------------------------
def paper_of(person, meeting, kind="agenda") -> str:
    """Ask for a paper, let the worker make it, and return its text."""
    row = does(person, services.ask_paper, meeting=meeting, kind=kind)
    tasks.make_paper(str(row.pk))
    answer = client_for(person).get(reverse("cases:paper_file", args=[row.pk]))
    assert answer["Content-Type"] == "application/pdf"
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))


def test_a_paper_holds_its_readers_items_only_and_his_name(table, case):
    """WET 5(5): others' items are nowhere, not as a gap in the numbers either."""
    hidden = build_case(table, seats=("mayor", "probation"), surname="Verborgen")
    meeting = plan(table)
    put(table, meeting, hidden)
    put(table, meeting, case)
    text = paper_of(table.police, meeting)
    assert case.reference in text
    assert hidden.reference not in text
    assert "Verborgen" not in text
    assert table.police.name in text
    assert "1. " in text
    assert "2. " not in text


def test_a_paper_closes_when_its_reader_lost_sight_of_something_in_it(table, case):
    meeting = plan(table)
    put(table, meeting, case)
    row = does(table.police, services.ask_paper, meeting=meeting, kind="agenda")
    tasks.make_paper(str(row.pk))
    url = reverse("cases:paper_file", args=[row.pk])
    assert client_for(table.police).get(url).status_code == 200
    end_grant(case, table.police)
    assert client_for(table.police).get(url).status_code in {403, 404}
    assert client_for(table.mayor).get(url).status_code == 404, "and is for nobody else"


def test_papers_are_destroyed_after_an_hour_file_and_key_included(table, case):
    meeting = plan(table)
    put(table, meeting, case)
    row = does(table.police, services.ask_paper, meeting=meeting, kind="agenda")
    tasks.make_paper(str(row.pk))
    with acting(None, "destruction"):
        services.purge_papers(now=timezone.now())
        assert MeetingPaper.objects.filter(pk=row.pk).exists()
        services.purge_papers(now=timezone.now() + timedelta(hours=2))
        assert not MeetingPaper.objects.filter(pk=row.pk).exists()
    with as_(table.police):
        assert not MeetingPaper.objects.exists()


# --- speed --------------------------------------------------------------------------------------------------------
def queries_of(client, url) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len([one for one in seen if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))])


def test_an_agenda_of_many_cases_costs_as_many_queries_as_one_of_two(table):
    meetings = []
    for number in (2, 9):
        meeting = plan(table)
        for other in range(number):
            put(table, meeting, build_case(table, surname=f"Naam{number}x{other}"))
        meetings.append(meeting)
    client = client_for(table.police)
    few, many = (queries_of(client, reverse("cases:meeting", args=[meeting.pk])) for meeting in meetings)
    assert few == many
