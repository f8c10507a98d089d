"""What tests build with: a casusoverleg with its people, acting as one of them, a signed-in client.

Factories make facts of the platform (bodies, accounts, designations) and never a grant: sight of a case comes from the
services alone.
"""

from __future__ import annotations

import itertools
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib import import_module

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client
from django.utils import timezone

from parta.access.acting import acting
from parta.accounts.models import (
    GROUND_OF,
    Designation,
    Ground,
    SecrecyConfirmation,
    TrainingRecord,
    User,
    WeighingSeat,
)
from parta.organisations.models import ConsultationBody, Municipality, Participant, StandingParticipant

rule = pytest.mark.rule
"""The rule of docs/law/rules.md that a test shows: `@rule("WEG-21")`; `make rules` lists them."""

_numbers = itertools.count(1)
_tables = itertools.count(1)
SINCE = date(2025, 7, 1)


def days(number: int) -> date:
    """Today, this many days later (or earlier)."""
    return timezone.localdate() + timedelta(days=number)


def make_person(name: str, email: str = "") -> User:
    """An account without a usable password, with secrecy confirmed and all trainings done."""
    user = User(name=name, email=email or f"persoon{next(_numbers)}@voorbeeld.example")
    user.set_unusable_password()
    user.save()
    SecrecyConfirmation.objects.create(user=user, confirmed_on=days(-30))
    TrainingRecord.objects.bulk_create(
        TrainingRecord(user=user, topic=topic, completed_on=days(-90)) for topic in "abcdef"
    )
    return user


def designate(user: User, participant: Participant, *functions: str, since: date = SINCE, until=None) -> Designation:
    """A designation as a fact; the service with its rules is tested elsewhere."""
    designation = Designation.objects.create(
        user=user,
        participant=participant,
        functions=list(functions),
        ground=GROUND_OF.get(functions[0], Ground.PROCESSING),
        mandate_reference="mandaat 2025-07",
        reliability_basis="screened" if participant.kind == "police" else "vog",
        reliability_on=SINCE,
        valid_from=since,
        valid_until=until,
    )
    for name in ("designations_in_force", "functions", "weighing_seats_in_force"):
        user.__dict__.pop(name, None)
    return designation


@dataclass
class Table:
    """One casusoverleg: its participants by kind and one person per seat."""

    body: ConsultationBody
    participants: dict[str, Participant]
    people: dict[str, User] = field(default_factory=dict)

    def __getattr__(self, seat: str) -> User:
        """Return the person of a seat: police, prosecutor, mayor, manager, coordinator, probation, ..."""
        try:
            return self.people[seat]
        except KeyError:
            raise AttributeError(seat) from None


SEATS = {
    # seat: (kind of the participant, functions)
    "police": ("police", ("weigher", "table_member")),
    "prosecutor": ("public_prosecution", ("weigher", "table_member")),
    "mayor": ("mayor", ("weigher", "table_member")),
    "manager": ("mayor", ("process_manager",)),
    "coordinator": ("municipal_executive", ("case_coordinator", "table_member")),
    "probation": ("probation", ("table_member",)),
    "child_protection": ("child_protection_board", ("table_member",)),
    "intake": ("mayor", ("intake_officer",)),
    "contact": ("mayor", ("contact_point_officer",)),
    "privacy": ("mayor", ("privacy_officer",)),
    "authorisation": ("mayor", ("authorisation_officer",)),
}


def make_table() -> Table:
    """A fictitious municipality with six participants and one person per seat."""
    number = next(_tables)
    municipality = Municipality.objects.create(
        code=f"T{number:03x}", name=f"Proefgemeente {number}", slug=f"proefgemeente-{number}", is_fictitious=True
    )
    body = ConsultationBody.objects.create(municipality=municipality)
    participants = {}
    for kind in ("mayor", "municipal_executive", "police", "public_prosecution", "probation", "child_protection_board"):
        municipal = kind in {"mayor", "municipal_executive"}
        participants[kind] = Participant.objects.create(
            kind=kind, name=f"{kind} {number}", municipality=municipality if municipal else None
        )
        StandingParticipant.objects.create(body=body, participant=participants[kind])
    table = Table(body, participants)
    for seat, (kind, functions) in SEATS.items():
        table.people[seat] = make_person(f"{seat} {number}")
        designation = designate(table.people[seat], participants[kind], *functions)
        if "weigher" in functions:
            seat_at(body, designation)
    return table


def seat_at(body: ConsultationBody, designation: Designation, **values) -> WeighingSeat:
    """A seat at the weighing table as a fact; the service with its rules is tested elsewhere."""
    designation.user.__dict__.pop("weighing_seats_in_force", None)
    return WeighingSeat.objects.create(body=body, designation=designation, valid_from=SINCE, **values)


@contextmanager
def as_(user: User):
    """Act as this person, as a request does."""
    with acting(user, "work") as act:
        yield act


def session_for(user: User):
    """A session of somebody who passed password and second factor."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    now = timezone.now().timestamp()
    session.update(
        {
            SESSION_KEY: str(user.pk),
            BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
            HASH_SESSION_KEY: user.get_session_auth_hash(),
            "started_at": now,
            "seen_at": now,
            "gates_passed_on": timezone.localdate().isoformat(),
        }
    )
    session.create()
    return session


def client_for(user: User | None) -> Client:
    """A test client, signed in as this person."""
    client = Client(raise_request_exception=True)
    if user is not None:
        client.cookies[settings.SESSION_COOKIE_NAME] = session_for(user).session_key
    return client
