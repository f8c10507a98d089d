"""A meeting holds no case data; each participant sees only the items of cases he may see."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.analysis.models import JointAnalysis
from cases.consultations.models import AgendaItem, Meeting, MeetingBody, MeetingDecision
from cases.consultations.services import add_case, decide_item, plan_meeting
from cases.contributions import services
from cases.contributions.models import Contribution, ProvisionRefusal
from cases.plans.models import Action, ActionProgress, Plan
from cases.plans.services import progress_action
from parta.access.acting import acting
from parta.organisations.models import StandingParticipant
from parta.outbox.models import Notice
from tests.cases.builders import adopt, analyse, build_case, close, end_grant
from tests.support import as_, client_for, days, designate, make_table, rule

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    return make_table()


@pytest.fixture
def wide(table):
    """A case with the police and the probation service."""
    return build_case(table, seats=("mayor", "police", "probation", "coordinator"), surname="Brandhof")


@pytest.fixture
def narrow(table):
    """A case without the probation service."""
    return build_case(table, seats=("mayor", "police", "prosecutor"), surname="Terwel")


def plan(table, bodies=None, **changes):
    answers = {"starts_at": timezone.now(), "place": "Kamer 2", **changes}
    with as_(table.manager):
        return plan_meeting(actor=table.manager, bodies=bodies if bodies is not None else [table.body], **answers)


def put(table, meeting, *cases):
    with as_(table.manager):
        return [add_case(actor=table.manager, meeting=meeting, case=case) for case in cases]


def decide(person, item, **changes):
    answers = {"decided_on": days(0), "kind": "decision", "text": "Het plan blijft.", "reason": "Hij werkt.", **changes}
    with as_(person):
        return decide_item(actor=person, item=item, **answers)


# --- sight ----------------------------------------------------------------------------------------------------------
@rule("MTG-03", "MTG-05", "MTG-10")
def test_each_sees_only_the_items_of_his_cases_and_no_gap(table, wide, narrow):
    """MTG-03, MTG-05, MTG-10: the others do not exist, not even by number or count."""
    meeting = plan(table)
    put(table, meeting, narrow, wide)
    url = reverse("cases:meeting", args=[meeting.pk])
    chair = client_for(table.manager).get(url).content.decode()
    assert narrow.reference in chair
    assert wide.reference in chair
    probation = client_for(table.probation)
    page = probation.get(url).content.decode()
    assert wide.reference in page
    assert narrow.reference not in page
    assert "Terwel" not in page
    assert '<span class="num">1</span>' in page
    assert '<span class="num">2</span>' not in page
    assert probation.get(url + "?punt=1").status_code == 200
    assert probation.get(url + "?punt=2").status_code == 404
    listed = probation.get(reverse("cases:meetings"))
    assert [len(row.my_items) for row in listed.context["object_list"]] == [1]


def test_the_second_wall_gives_the_same(table, wide, narrow):
    meeting = plan(table)
    first, second = put(table, meeting, narrow, wide)
    decide(table.manager, first)
    decide(table.manager, second)
    with as_(table.probation):
        assert list(AgendaItem.objects.values_list("case_id", flat=True)) == [wide.pk]
        assert MeetingDecision.objects.count() == 1
        assert Meeting.objects.count() == 1
    with as_(table.child_protection):
        for model in (Meeting, MeetingBody, AgendaItem, MeetingDecision):
            assert model.objects.count() == 0, model


def test_who_has_no_item_does_not_find_the_meeting(table, wide):
    meeting = plan(table)
    put(table, meeting, wide)
    assert client_for(table.prosecutor).get(reverse("cases:meeting", args=[meeting.pk])).status_code == 404
    assert client_for(table.privacy).get(reverse("cases:meetings")).status_code == 404
    assert client_for(table.prosecutor).get(reverse("cases:meetings")).status_code == 200


@rule("CLO-02")
def test_after_closing_the_item_is_gone_for_everyone(table, wide):
    """CLO-02."""
    meeting = plan(table)
    put(table, meeting, wide)
    close(table, wide)
    assert client_for(table.police).get(reverse("cases:meeting", args=[meeting.pk])).status_code == 404
    chair = client_for(table.manager).get(reverse("cases:meeting", args=[meeting.pk]))
    assert chair.status_code == 200
    assert wide.reference not in chair.content.decode()


@rule("MTG-05", "MTG-10")
def test_a_meeting_of_two_casusoverleggen_keeps_them_apart(table, wide):
    """MTG-10: a regional table."""
    other = make_table()
    designate(table.manager, other.participants["mayor"], "process_manager")
    theirs = build_case(other, seats=("mayor", "police"), surname="Hamstra", opener=table.manager)
    meeting = plan(table, bodies=[table.body, other.body])
    put(table, meeting, wide, theirs)
    url = reverse("cases:meeting", args=[meeting.pk])
    assert theirs.reference not in client_for(table.police).get(url).content.decode()
    assert wide.reference not in client_for(other.police).get(url).content.decode()


@rule("ACC-05")
def test_without_a_grant_no_table_of_the_case_shows_a_row(table, wide):
    """ACC-05: the second wall alone, without any help of a queryset."""
    meeting = plan(table)
    (item,) = put(table, meeting, wide)
    decide(table.manager, item)
    analyse(table, wide)
    adopt(table, wide)
    with as_(table.police):
        contribute_and_refuse(table, wide)
        action = Action.objects.get()
        progress_action(actor=table.police, action=action, decided_on=days(0), is_done=False, text="Gebeld.")
    models = (
        *(Contribution, ProvisionRefusal, JointAnalysis, Plan, Action, ActionProgress),
        *(Meeting, MeetingBody, AgendaItem, MeetingDecision),
    )
    with as_(table.police):
        assert [model.objects.count() for model in models] == [1] * len(models)
    for seat in ("child_protection", "privacy", "contact", "intake", "authorisation"):
        with as_(table.people[seat]):
            assert [model.objects.count() for model in models] == [0] * len(models), seat


def contribute_and_refuse(table, case):
    police = table.participants["police"]
    services.contribute(
        actor=table.police,
        case=case,
        participant=police,
        category="f",
        kind="fact",
        basis="wpg_20_4",
        source="mutatie",
        necessity="nodig",
        text="Hij was rustig.",
        obtained_on=days(0),
        contributed_on=days(0),
    )
    services.refuse_provision(actor=table.police, case=case, participant=police, category="f", refused_on=days(0))


# --- planning -------------------------------------------------------------------------------------------------------
@rule("GOV-06")
def test_the_process_manager_plans_and_chairs(table):
    """GOV-06: the chair is the process manager."""
    meeting = plan(table)
    assert meeting.chair_id == table.manager.pk
    for seat in ("coordinator", "police", "privacy"):
        with as_(table.people[seat]), pytest.raises(PermissionDenied):
            plan_meeting(actor=table.people[seat], bodies=[table.body], starts_at=timezone.now(), place="x")
        assert client_for(table.people[seat]).get(reverse("cases:plan_meeting")).status_code == 404


def test_a_meeting_needs_a_casusoverleg_that_one_leads(table):
    """WET 2."""
    for bodies in ([], [make_table().body]):
        with pytest.raises(ValidationError) as refused:
            plan(table, bodies=bodies)
        assert "bodies" in refused.value.message_dict


@rule("GOV-06", "PAR-03")
def test_the_mayor_next_door_does_not_lead_this_casusoverleg(table):
    """GOV-06, PAR-03: a neighbour may sit here, but convenes its own casusoverleg only."""
    other = make_table()
    StandingParticipant.objects.create(body=table.body, participant=other.participants["mayor"])
    with pytest.raises(ValidationError):
        plan(other, bodies=[table.body])


def test_a_meeting_in_the_year_26_is_refused(table):
    early = timezone.make_aware(datetime(26, 5, 3, 9, 30))  # noqa: DTZ001
    with pytest.raises(ValidationError) as refused:
        plan(table, starts_at=early)
    assert "1 juli 2025" in " ".join(refused.value.message_dict["starts_at"])


def test_the_page_plans_one_meeting(table):
    client, url = client_for(table.manager), reverse("cases:plan_meeting")
    answers = {"bodies": [str(table.body.pk)], "starts_at": "2026-12-03T09:30", "place": "Kamer 2", "once": "een"}
    first = client.post(url, answers)
    assert first.status_code == 302
    assert client.post(url, answers).status_code == 302
    with as_(table.manager):
        meeting = Meeting.objects.get()
        assert timezone.localtime(meeting.starts_at).hour == 9
    assert meeting.reference in client.get(first.url).content.decode()


# --- the agenda -----------------------------------------------------------------------------------------------------
@rule("MTG-03")
def test_those_at_the_table_are_asked_once(table, wide, narrow):
    """MTG-03: a notice with the meeting's reference only."""
    with acting(None, "demo"):
        before = set(Notice.objects.values_list("pk", flat=True))
    meeting = plan(table)
    put(table, meeting, wide, narrow)
    with acting(None, "demo"):
        notices = Notice.objects.filter(kind="meeting").exclude(pk__in=before)
        asked = sorted(notices.values_list("user_id", flat=True))
        assert {notice.reference for notice in notices} == {meeting.reference}
    people = (table.mayor, table.police, table.probation, table.coordinator, table.prosecutor)
    assert asked == sorted(person.pk for person in people)


def test_a_case_is_on_an_agenda_once(table, wide):
    meeting = plan(table)
    put(table, meeting, wide)
    with pytest.raises(ValidationError, match="al op de agenda"):
        put(table, meeting, wide)


def test_a_case_of_another_casusoverleg_does_not_fit(table):
    other = make_table()
    designate(table.manager, other.participants["mayor"], "process_manager")
    theirs = build_case(other, opener=table.manager)
    with pytest.raises(ValidationError, match="niet op deze agenda"):
        put(table, plan(table), theirs)


def test_only_the_chair_makes_the_agenda(table, wide):
    meeting = plan(table)
    put(table, meeting, wide)
    url = reverse("cases:add_to_meeting", args=[meeting.pk])
    assert client_for(table.police).get(url).status_code == 403
    assert client_for(table.child_protection).get(url).status_code == 404


def test_the_page_offers_the_cases_that_the_chair_leads(table, wide, narrow):
    meeting = plan(table)
    put(table, meeting, wide)
    client, url = client_for(table.manager), reverse("cases:add_to_meeting", args=[meeting.pk])
    page = client.get(url).content.decode()
    assert f"{narrow.reference} · Jelle Terwel<" in page
    assert "(staat al op de agenda)" in page
    answers = {"case": str(narrow.pk), "once": "een"}
    assert client.post(url, answers).status_code == 302
    assert client.post(url, answers).status_code == 302
    assert client.post(url, {"case": str(build_case(make_table()).pk), "once": "twee"}).status_code == 200
    with as_(table.manager):
        assert AgendaItem.objects.count() == 2


# --- decisions ------------------------------------------------------------------------------------------------------
@rule("MTG-08")
def test_a_decision_needs_a_reason_an_action_does_not(table, wide):
    """MTG-08."""
    (item,) = put(table, plan(table), wide)
    with pytest.raises(ValidationError, match="MTG-08"):
        decide(table.manager, item, reason=" ")
    assert decide(table.coordinator, item, kind="action", reason="").pk
    assert decide(table.manager, item).pk


@pytest.mark.parametrize(("ago", "on"), [(0, -1), (5, 1)])
def test_a_decision_is_of_the_meeting_or_later_and_not_of_tomorrow(table, wide, ago, on):
    (item,) = put(table, plan(table, starts_at=timezone.now() - timedelta(days=ago)), wide)
    with pytest.raises(ValidationError) as refused:
        decide(table.manager, item, decided_on=days(on))
    assert "decided_on" in refused.value.message_dict


def test_a_member_of_the_table_does_not_record_the_decision(table, wide):
    """The one who leads records; members read."""
    meeting = plan(table)
    (item,) = put(table, meeting, wide)
    with pytest.raises(PermissionDenied):
        decide(table.police, item)
    assert client_for(table.police).get(reverse("cases:decide_item", args=[item.pk])).status_code == 403
    assert client_for(table.prosecutor).get(reverse("cases:decide_item", args=[item.pk])).status_code == 404


def test_who_lost_the_grant_does_not_decide(table, wide):
    (item,) = put(table, plan(table), wide)
    end_grant(wide, table.manager)
    with pytest.raises(PermissionDenied):
        decide(table.manager, item)


def test_the_screen_of_an_item_records_a_decision_once(table, wide):
    meeting = plan(table)
    (item,) = put(table, meeting, wide)
    client, url = client_for(table.manager), reverse("cases:decide_item", args=[item.pk])
    page = client.get(url).content.decode()
    assert "data-curtain" in page
    assert "checked" not in page
    answers = {
        "kind": "decision",
        "decided_on": days(0).isoformat(),
        "text": "Het doel Werk gaat naar drie dagen.",
        "reason": "Feit: hij werkt twee dagen.",
        "once": "een",
    }
    for _number in range(2):
        done = client.post(url, answers)
        assert done.status_code == 302
    shown = client_for(table.police).get(done.url).content.decode()
    assert "Het doel Werk gaat naar drie dagen." in shown
    with as_(table.police):
        assert MeetingDecision.objects.count() == 1


@rule("WEB-05")
def test_the_title_and_the_room_show_no_more_than_they_should(table, wide, narrow):
    """WEB-05: names in no title; the room sees one case, without the names of the others."""
    meeting = plan(table)
    put(table, meeting, wide, narrow)
    client, url = client_for(table.manager), reverse("cases:meeting", args=[meeting.pk])
    page = client.get(url + "?punt=1").content.decode()
    title = page.split("<title>")[1].split("</title>")[0]
    assert "Brandhof" not in title
    assert "Terwel" in page
    room = client.get(url + "?punt=1&zaal=1").content.decode()
    assert "Brandhof" in room
    assert "Terwel" not in room
