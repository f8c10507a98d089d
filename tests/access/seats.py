"""Everybody who asks for a page of the world, signed in once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from uuid import UUID

from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.db.models import Count
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from parta.accounts.models import User
from parta.audit.models import LogEntry
from tests.support import Table, designate, make_person, session_for

# Signed in, without a designation: no kind of person of the table in matrix.py.
UNDESIGNATED = ("undesignated", "undesignated superuser")


@dataclass
class Seats:
    """The people of the matrix, by seat, and the session of each once they have signed in."""

    people: dict[str, UUID]
    sessions: dict[str, str] = field(default_factory=dict)
    client: Client = field(default_factory=Client)

    @classmethod
    def of(cls, table: Table, other: Table) -> Seats:
        """One person of each kind; the administrator has the highest rank and supports the system."""
        administrator = make_person("functioneel beheerder")
        designate(administrator, table.participants["mayor"], "functional_administrator")
        people = {**table.people, "stranger": other.police, "administrator": administrator}
        people |= {kind: _undesignated() for kind in UNDESIGNATED}
        ranked = [people[kind].pk for kind in ("administrator", "undesignated superuser")]
        User.objects.filter(pk__in=ranked).update(is_superuser=True)
        return cls({seat: person.pk for seat, person in people.items()})

    def sign_in(self) -> dict[str, str]:
        """A new session for everybody."""
        return {seat: _session(pk) for seat, pk in self.people.items()}

    @property
    def designated(self) -> list[str]:
        """The seats of the matrix."""
        return [seat for seat in self.people if seat not in UNDESIGNATED]

    def get(self, seat: str | None, page: str) -> HttpResponse:
        """Ask for a page as this person, or as nobody; nothing is kept of the page before."""
        signed_in = {settings.SESSION_COOKIE_NAME: self.sessions[seat]} if seat else {}
        self.client.cookies = SimpleCookie(signed_in)
        return self.client.get(page)

    def refusals(self, seats: Iterable[str]) -> dict[str, int]:
        """How many refusals of each of these the trail holds."""
        entries = LogEntry.objects.filter(event="page.refused", actor_id__in=self.people.values())
        counted = dict(entries.values_list("actor_id").annotate(Count("pk")))
        return {seat: counted.get(self.people[seat], 0) for seat in seats}


def _undesignated() -> User:
    """Somebody who misses his designation alone: every other gate is open to him."""
    person = make_person("zonder aanwijzing")
    TOTP.activate(person, generate_totp_secret())
    return person


def _session(pk: UUID) -> str:
    """A session that outlasts the suite: every test begins from it as it was made; tests/accounts tests its limits."""
    session = session_for(User.objects.get(pk=pk))
    session["seen_at"] = timezone.now().timestamp() + settings.SESSION_ABSOLUTE_SECONDS
    session.save()
    return session.session_key
