"""The table, from an open case to a shielded one, in the order of WET 4 to 6, through the pages that people use."""

from __future__ import annotations

import pytest
from django.urls import reverse

from cases.consultations.models import AgendaItem, Meeting
from cases.plans.models import Action
from parta.access.acting import acting
from parta.audit.models import LogEntry
from parta.outbox.models import Notice
from tests.cases.builders import AT_THE_TABLE, build_case, later
from tests.support import as_, client_for, days, make_table, rule

pytestmark = pytest.mark.django_db


class Person:
    """Somebody at a screen: opens a page, fills it in, follows where it leads."""

    def __init__(self, table, seat: str):
        self.user, self.client, self.sent = table.people[seat], client_for(table.people[seat]), 0

    def opens(self, name: str, *args, query: str = "") -> str:
        response = self.client.get(reverse(f"cases:{name}", args=args) + query)
        assert response.status_code == 200, (name, response.status_code)
        return response.content.decode()

    def does(self, name: str, *args, **answers) -> str:
        self.sent += 1
        address = reverse(f"cases:{name}", args=args)
        response = self.client.post(address, {**answers, "once": f"keer-{self.sent}"}, follow=True)
        page = response.content.decode()
        assert response.redirect_chain, f"{name}: {errors_of(response)}"
        return page

    def is_refused(self, name: str, *args) -> int:
        return self.client.get(reverse(f"cases:{name}", args=args)).status_code


def errors_of(response) -> str:
    form = (response.context or {}).get("form")
    return str(form.errors) if form else str(response.status_code)


def statement(table, participant: str, text: str, **changes) -> dict:
    return {
        "participant": str(table.participants[participant].pk),
        "category": "c",
        "how_sure": "zelf gehoord",
        "kind": "fact",
        "basis": "own_task",
        "source": "eigen waarneming",
        "necessity": "laat zien of het rustiger wordt",
        "text": text,
        "obtained_on": days(-3).isoformat(),
        "contributed_on": days(-2).isoformat(),
        "is_lawful": "on",
        **changes,
    }


@rule("DAT-12")
def test_a_case_from_the_first_statement_to_the_closed_door():
    with acting(None, "demo"):
        told_before = set(Notice.objects.values_list("pk", flat=True))
    table = make_table()
    case = build_case(table, opened_on=days(-40))
    police, prosecutor, college, chair = (
        Person(table, seat) for seat in ("police", "prosecutor", "coordinator", "manager")
    )
    probation = Person(table, "probation")

    # WET 4: participants bring in; one of them does not, for weighty reasons.
    police.does(
        "contribute",
        case.pk,
        **statement(
            table,
            "police",
            "Hij ging op 17 november rustig van het stadhuis weg.",
            category="f",
            basis="wpg_20_4",
            authority_agrees="on",
        ),
    )
    college.does(
        "contribute",
        case.pk,
        **statement(table, "municipal_executive", "Hij heeft een schuld bij de woningcorporatie.", category="e"),
    )
    refused = {"participant": str(table.participants["public_prosecution"].pk), "category": "g"}
    prosecutor.does("refuse", case.pk, refused_on=days(-2).isoformat(), **refused)
    listed = probation.opens("contributions", case.pk)
    assert "Politiegegeven" in listed
    assert "zwaarwegende redenen" in listed

    # WET 6(1): no plan before the joint answer.
    assert college.is_refused("adopt_plan", case.pk) == 403
    college.does(
        "analyse",
        case.pk,
        decided_on=days(-2).isoformat(),
        picture="Hij is boos over de toeslagen en staat alleen (politie, college).",
        has_risk_indications="yes",
        reason="De dreiging aan de balie is recent.",
    )
    with as_(table.coordinator):
        seat = table.police.designations.get()
    college.does(
        "adopt_plan",
        case.pk,
        based_on_version="0",
        decided_on=days(-1).isoformat(),
        necessity="Zonder afstemming werkt het langs elkaar heen.",
        agreed=[str(participant.pk) for kind, participant in table.participants.items() if kind in AGREE],
        text="Wonen: een regeling voor de huur. Werk: drie dagen per week.",
        **{
            **{f"{name}-{word}_FORMS": "0" for name in ("goals", "interventions") for word in ("TOTAL", "INITIAL")},
            "actions-TOTAL_FORMS": "1",
            "actions-INITIAL_FORMS": "0",
            "actions-0-seat": str(seat.pk),
            "actions-0-text": "De wijkagent maakt kennis.",
            "actions-0-own_basis": "Politiewet 2012, artikel 3",
            "actions-0-due_on": days(14).isoformat(),
        },
    )
    with as_(table.police):
        action = Action.objects.get()
    police.does("progress", action.pk, decided_on=days(0).isoformat(), is_done="yes", text="Kennisgemaakt.")

    # WET 2, 6(1): a meeting; who sits at this table is asked, nobody else.
    planned = {"bodies": [str(table.body.pk)], "starts_at": f"{days(0).isoformat()}T09:30", "place": "Kamer 2"}
    chair.does("plan_meeting", **planned)
    with as_(table.manager):
        meeting = Meeting.objects.get()
    chair.does("add_to_meeting", meeting.pk, case=str(case.pk))
    with as_(table.manager):
        item = AgendaItem.objects.get()
    chair.does(
        "decide_item",
        item.pk,
        kind="decision",
        decided_on=days(0).isoformat(),
        text="De casus kan sluiten.",
        reason="Feit: geen nieuwe dreiging. Oordeel: de hulp loopt zonder ons.",
    )
    assert "De casus kan sluiten." in probation.opens("meeting", meeting.pk, query="?punt=1")
    assert Person(table, "child_protection").is_refused("meeting", meeting.pk) == 404
    assert "De casus kan sluiten." in probation.opens("open", case.pk, query="?deel=vergaderingen")
    assert "Kennisgemaakt." in probation.opens("plan", case.pk)

    # WET 6(2), 6(3): the participants close; from here nobody opens it.
    landed = chair.does(
        "close",
        case.pk,
        decided_on=days(0).isoformat(),
        agreed=[str(participant.pk) for kind, participant in table.participants.items() if kind in AGREE],
        ground="De hulp loopt; er is geen dreiging meer.",
        when="at_once",
        no_longer_necessary_reason="De deelnemers gebruiken de gegevens niet meer.",
        **{f"use_{letter}": "useful" for letter in "abcdefgh"},
        confirmation=case.reference,
    )
    assert "afgesloten en afgeschermd" in landed
    later(case)
    for seat in (*AT_THE_TABLE, "manager"):
        person = Person(table, seat)
        for name in ("open", "contributions", "contribute", "plan", "close"):
            assert person.is_refused(name, case.pk) == 404, (seat, name)
        assert case.reference not in person.opens("list")

    # WET 14(2), AVG 25: every act is in the trail, every notice says a reference and nothing else.
    acts = {
        "contribution.made": 2,
        "provision.refused": 1,
        "analysis.decided": 1,
        "plan.adopted": 1,
        "action.progressed": 1,
        "meeting.decided": 1,
        "case.closed": 1,
    }
    for event, number in acts.items():
        own = LogEntry.objects.filter(event=event, consultation_body_id=table.body.pk)
        assert own.count() == number, event
    with acting(None, "demo"):
        told = Notice.objects.filter(kind="meeting").exclude(pk__in=told_before)
        assert set(told.values_list("reference", flat=True)) == {meeting.reference}


AGREE = {"mayor", "municipal_executive", "police", "public_prosecution", "probation"}


def test_a_case_in_which_the_participants_find_no_risk_stops_at_once():
    """BESL 16(a): no plan, no closing; shielded, and destroyed by the clock."""
    table = make_table()
    case = build_case(table)
    college = Person(table, "coordinator")
    landed = college.does(
        "analyse",
        case.pk,
        decided_on=days(0).isoformat(),
        picture="De melding berust op een misverstand.",
        has_risk_indications="no",
        reason="De uitspraak was een citaat uit een toneelstuk.",
        confirmation=case.reference,
    )
    assert "gestopt en afgeschermd" in landed
    later(case)
    for seat in (*AT_THE_TABLE, "manager"):
        assert Person(table, seat).is_refused("open", case.pk) == 404, seat
