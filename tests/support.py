"""What tests build with: a casusoverleg with its people, acting as one of them, a signed-in client.

Factories make facts of the platform (bodies, accounts, designations) and never a grant: sight of a case comes from the
services alone.
"""

from __future__ import annotations

import itertools
from contextlib import contextmanager
from datetime import date, timedelta
from importlib import import_module
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client
from django.utils import timezone
from django.utils.text import slugify

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
from tests import worlds

rule = pytest.mark.rule
"""The rule of docs/law/rules.md that a test shows: `@rule("WEG-21")`; `make rules` lists them."""

_tables = itertools.count(1)
SINCE = date(2025, 7, 1)


def days(number: int) -> date:
    """Today, this many days later (or earlier)."""
    return timezone.localdate() + timedelta(days=number)


def make_person(name: str, email: str = "") -> User:
    """An account without a usable password, with secrecy confirmed and all trainings done."""
    user = User(name=name, email=email or f"persoon-{uuid4().hex[:12]}@voorbeeld.example")
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


class Table:
    """One casusoverleg: its body, its participants by kind and one person per seat; a seat is an attribute.

    Until something of it is asked for it is undecided which world it is: then it is the empty one, or, when a builder
    makes what a world already holds (`build_case(table)`), that one.
    """

    body: ConsultationBody
    participants: dict[str, Participant]
    people: dict[str, User]

    def __init__(self, **facts: Any):
        self.__dict__.update(facts)

    def __getattr__(self, seat: str) -> Any:
        """Return the person of a seat: police, prosecutor, mayor, manager, coordinator, probation, ..."""
        if seat.startswith("__"):
            raise AttributeError(seat)
        if not self.__dict__:
            self.be(worlds.take("empty") or new_table())
            return getattr(self, seat)
        try:
            return self.__dict__["people"][seat]
        except KeyError:
            raise AttributeError(seat) from None

    @property
    def is_undecided(self) -> bool:
        """Whether nothing was asked of it yet."""
        return not self.__dict__

    def be(self, other: worlds.World | Table) -> None:
        """Be that table from now on."""
        self.__dict__.update(vars(getattr(other, "table", other)))

    def sits(self, seat: str) -> tuple[Participant, User]:
        """Participant and person of a seat."""
        return self.participants[SEATS[seat][0]], self.people[seat]


def begin(table: Table, world: str) -> worlds.World | None:
    """The world that holds this already, when nothing was asked of the table yet; the table is then that world's."""
    found = worlds.take(world) if table.is_undecided else None
    if found:
        table.be(found)
    return found


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
    """A fictitious municipality with six participants and one person per seat; the first of a test can be a world."""
    return Table() if worlds.is_first() else new_table()


def new_table(name: str = "", code: str = "") -> Table:
    """The facts of a new table; a name of one's own keeps its people apart from those of every other."""
    number = next(_tables)
    name, code = name or str(number), code or f"T{number:03x}"
    municipality = Municipality.objects.create(
        code=code, name=f"Proefgemeente {name}", slug=slugify(f"proefgemeente {name}"), is_fictitious=True
    )
    table = Table(body=ConsultationBody.objects.create(municipality=municipality), participants={}, people={})
    for kind in ("mayor", "municipal_executive", "police", "public_prosecution", "probation", "child_protection_board"):
        municipal = kind in {"mayor", "municipal_executive"}
        table.participants[kind] = Participant.objects.create(
            kind=kind, name=f"{kind} {name}", municipality=municipality if municipal else None
        )
        StandingParticipant.objects.create(body=table.body, participant=table.participants[kind])
    for seat, (kind, functions) in SEATS.items():
        table.people[seat] = make_person(f"{seat} {name}", f"{seat}@{slugify(name)}.example")
        designation = designate(table.people[seat], table.participants[kind], *functions)
        if "weigher" in functions:
            seat_at(table.body, designation)
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
