"""A case as it stands after the composition, for tests of the steps that follow it."""

from __future__ import annotations

from datetime import date

from django.db.models import F
from django.utils import timezone

from cases.dossier.models import Case, CaseGrant
from cases.dossier.services import open_case
from parta.access.acting import acting
from parta.access.references import next_reference
from parta.accounts.models import User
from parta.vault import keyring, search
from signals.referrals.models import DataSubject, Referral
from signals.weighing.models import (
    AssessmentConfirmation,
    Composition,
    CompositionConfirmation,
    CompositionMember,
    JointAssessment,
    Weighing,
)
from tests.support import Table, begin, days

AT_THE_TABLE = ("police", "prosecutor", "mayor", "coordinator", "probation")
"""Those who sit at the table of a built case; the child protection board does not."""

SEAT_OF = {
    "police": "police",
    "prosecutor": "public_prosecution",
    "mayor": "mayor",
    "coordinator": "municipal_executive",
    "probation": "probation",
    "child_protection": "child_protection_board",
}


NAME = ("Brandhof", "Jelle")
TEXTS = (
    "necessity",
    "proportionality",
    "subsidiarity",
)


def build_case(
    table: Table,
    *,
    seats: tuple[str, ...] = AT_THE_TABLE,
    opened_on: date | None = None,
    surname: str = NAME[0],
    given_names: str = NAME[1],
    opener: User | None = None,
) -> Case:
    """A case with these people at the table, opened by the process manager, who chairs it and sits for nobody.

    A table of which nothing was asked yet is that of the world with such a case. Otherwise the facts before it are made
    here; seats and sight come from the service that opens the case.
    """
    as_in_the_world = (seats, opened_on, surname, given_names, opener) == (AT_THE_TABLE, None, *NAME, None)
    if as_in_the_world and (found := begin(table, "case")):
        return found.made["case"]
    opener, opened_on = opener or table.manager, opened_on or days(-30)
    with acting(None, "demo"):
        subject = _subject(table, opened_on, given_names, surname)
        composition = _composition(table, subject, opened_on, seats)
    with acting(opener, "work"):
        return open_case(actor=opener, composition=composition, opened_on=opened_on)


def end_grant(case: Case, person: User) -> None:
    """Let somebody's sight end a moment ago: in a test, one transaction, that is when it began."""
    with acting(None, "demo"):
        CaseGrant.objects.filter(content_object=case, user=person).update(valid_until=F("valid_from"))


def later(case: Case) -> None:
    """Let the end of grants lie in the past also for the database, whose clock stands still within a test."""
    with acting(None, "demo"):
        ended = CaseGrant.objects.filter(content_object=case, valid_until__isnull=False)
        ended.update(valid_until=F("valid_from"))


def _subject(table: Table, known_since: date, given_names: str, surname: str) -> DataSubject:
    subject = DataSubject(
        consultation_body=table.body,
        kind="natural",
        given_names=given_names,
        surname=surname,
        born_on="2002-03-04",
        stay_basis="stays",
        known_since=known_since,
    )
    keyring.open_file(subject.pk, f"A-proef-{subject.pk.hex[:6]}")
    subject.save()
    search.index(subject.pk, table.body.pk, given_names=given_names, surname=surname, born=date(2002, 3, 4))
    return subject


def _composition(table: Table, subject: DataSubject, on: date, seats: tuple[str, ...]) -> Composition:
    referral = Referral.objects.create(
        reference=next_reference(Referral, "A", on),
        consultation_body=table.body,
        subject=subject,
        referring_participant=table.participants["police"],
        submitted_by=table.police,
        addressee="mayor",
        received_on=on,
        conduct="Hij dreigde aan de balie en zegt dat ambtenaren verraders zijn.",
        quality_note="Nagevraagd bij de balie.",
    )
    whose = {"subject": subject, "consultation_body": table.body}
    weighing = Weighing.objects.create(referral=referral, views_opened_at=timezone.now(), **whose)
    decided = {"weighing": weighing, "actor": table.manager, "decided_on": on, "in_effect_on": on, **whose}
    assessment = JointAssessment.objects.create(outcome="fits", **dict.fromkeys(TEXTS, "Zie de aanmelding."), **decided)
    composition = Composition.objects.create(
        is_tabled=True, coordinator=table.coordinator if "coordinator" in seats else None, **decided
    )
    for seat in ("police", "prosecutor", "mayor"):
        said = {"party": SEAT_OF[seat], "actor": table.people[seat], "confirmed_on": on}
        AssessmentConfirmation.objects.create(decision=assessment, position="fits", **said)
        CompositionConfirmation.objects.create(decision=composition, **said)
    for seat in seats:
        CompositionMember.objects.create(
            composition=composition,
            participant=table.participants[SEAT_OF[seat]],
            person=table.people[seat],
            task="eigen taak",
            reason="nodig aan deze tafel",
            **whose,
        )
    return composition


def analyse(table: Table, case: Case, *, risk: bool = True, on: date | None = None):
    """The joint answer, recorded by the case coordinator."""
    from cases.analysis.services import decide_analysis

    with acting(table.coordinator, "work"):
        return decide_analysis(
            actor=table.coordinator,
            case=case,
            decided_on=on or days(-20),
            has_risk_indications=risk,
            picture="Hij is boos over de toeslagen en staat alleen.",
            reason="De dreiging aan de balie is van deze maand.",
        )


def action_of(table: Table, seat: str = "police", **changes) -> dict:
    """One action of a plan, by the person in a seat."""
    return {
        "participant": table.participants[SEAT_OF[seat]],
        "owner": table.people[seat],
        "text": "De wijkagent belt elke twee weken aan.",
        "own_basis": "Politiewet 2012, artikel 3",
        "due_on": days(30),
        **changes,
    }


def adopt(table: Table, case: Case, *, based_on: int = 0, actions: list[dict] | None = None, **changes):
    """A version of the plan, recorded by the case coordinator."""
    from cases.plans.services import adopt_plan

    answers = {
        "decided_on": days(-10),
        "necessity": "Zonder afstemming werkt het langs elkaar heen.",
        "text": "Wonen: regeling voor de huur. Werk: drie dagen per week.",
        "changes": "Het werk is erbij gekomen." if based_on else "",
        **changes,
    }
    with acting(table.coordinator, "work"):
        return adopt_plan(
            actor=table.coordinator,
            case=case,
            based_on_version=based_on,
            actions=[action_of(table)] if actions is None else actions,
            **answers,
        )


def close(table: Table, case: Case, **changes):
    """The closing, recorded by the process manager with everyone's agreement."""
    from cases.closing.services import close_case
    from cases.participants.policies import participants_at

    with acting(table.manager, "work"):
        answers = {
            "decided_on": days(0),
            "agreed": list(participants_at(case)),
            "ground": "De doelen zijn gehaald.",
            "no_longer_necessary_on": days(0),
            "no_longer_necessary_reason": "Er loopt niets meer.",
            **changes,
        }
        return close_case(actor=table.manager, case=case, **answers)
