"""Who sees a row, stated once per model: both walls are made from it.

A model states `sight = Sight(select=..., insert=..., ...)` out of the arms below. `visible_to()` turns the select
arm into a queryset (first wall), `install()` turns all arms into row-level security policies and table privileges
(second wall). A test compares both walls row by row, and `pg_policies` with this file.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils import timezone

from parta.accounts.models import User
from parta.vault.models import VaultQuerySet


class Arm:
    """One reason to see or write a row: as SQL for the database and as Q for the queryset."""

    def sql(self, table: str) -> str:
        """Return the condition as SQL on a row of this table, the one that the policy is for."""
        raise TypeError(f"{type(self).__name__} has no SQL.")

    def q(self, user: User) -> Q:
        """Return the same condition as Q for a user."""
        raise TypeError(f"{type(self).__name__} has no Q.")

    def __or__(self, other: "Arm") -> "Arm":
        """See a row for either reason."""
        return _Joined("OR", (self, other))

    def __and__(self, other: "Arm") -> "Arm":
        """See a row only when both hold."""
        return _Joined("AND", (self, other))


@dataclass(frozen=True)
class _Joined(Arm):
    word: str
    arms: tuple[Arm, ...]

    def sql(self, table: str) -> str:
        return "(" + f" {self.word} ".join(arm.sql(table) for arm in self.arms) + ")"

    def q(self, user: User) -> Q:
        first, second = (arm.q(user) for arm in self.arms)
        return first | second if self.word == "OR" else first & second


def _array(functions: Sequence[str]) -> str:
    return "ARRAY[" + ", ".join(f"'{function}'" for function in functions) + "]::text[]"


@dataclass(frozen=True)
class Granted(Arm):
    """A grant of mine on the case, valid now. Legal basis: WET 5(5), WET 13(1)."""

    column: str
    grant_model: str = "cases.CaseGrant"

    def sql(self, table: str) -> str:
        """The ids come from the one function that may read grants past row-level security."""
        return f"{self.column} IN (SELECT parta_my_case_ids())"

    def q(self, user: User) -> Q:
        """The same ids by queryset."""
        held = apps.get_model(self.grant_model).objects.valid_for(user)
        return Q(**{f"{self.column}__in": held.values("content_object_id")})


@dataclass(frozen=True)
class ByFunction(Arm):
    """I hold one of the functions in this casusoverleg today. Legal basis: WET 13(1)."""

    functions: tuple[str, ...]
    column: str = "consultation_body_id"

    def sql(self, table: str) -> str:
        """Designations, standing participants and arrangements decide."""
        return f"{self.column} IN (SELECT parta_my_bodies({_array(self.functions)}))"

    def q(self, user: User) -> Q:
        """The same by queryset."""
        return Q(**{f"{self.column}__in": user.bodies_for(*self.functions).values("pk")})


@dataclass(frozen=True)
class Weighs(Arm):
    """I have a seat at the weighing table of this casusoverleg today. Legal basis: WET 5(3), WET 12(3)."""

    column: str = "consultation_body_id"

    def sql(self, table: str) -> str:
        """Seats rest on designations."""
        return f"{self.column} IN (SELECT parta_my_weighing_bodies())"

    def q(self, user: User) -> Q:
        """The same by queryset."""
        return Q(**{f"{self.column}__in": user.weighing_bodies})


@dataclass(frozen=True)
class ForParticipant(Arm):
    """The row belongs to a participant that designated me today for one of the functions. Legal basis: WET 12(3)."""

    functions: tuple[str, ...]
    column: str = "participant_id"

    def sql(self, table: str) -> str:
        """Designations decide."""
        return f"{self.column} IN (SELECT parta_my_participants({_array(self.functions)}))"

    def q(self, user: User) -> Q:
        """The same by queryset."""
        return Q(**{f"{self.column}__in": user.participants_for(*self.functions)})


@dataclass(frozen=True)
class Mine(Arm):
    """The row names me. Legal basis: WET 13(1)."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with the acting user."""
        return f"{self.column} = (SELECT parta_me())"

    def q(self, user: User) -> Q:
        """The same by queryset."""
        return Q(**{self.column: user.pk})


@dataclass(frozen=True)
class Through(Arm):
    """I see the row that this one hangs on."""

    column: str
    model: str
    their_column: str = "id"
    only: Arm | None = None

    def sql(self, table: str) -> str:
        """The other table's own policy applies inside; row by row, so that its size does not count."""
        theirs = apps.get_model(self.model)._meta.db_table
        only = f" AND {self.only.sql(theirs)}" if self.only else ""
        same = f"{theirs}.{self.their_column} = {table}.{self.column}"
        return f"EXISTS (SELECT FROM {theirs} WHERE {same}{only})"

    def q(self, user: User) -> Q:
        """The other model's own first wall applies inside."""
        rows = visible(apps.get_model(self.model), user)
        if self.only:
            rows = rows.filter(self.only.q(user))
        return Q(**{f"{self.column}__in": rows.values(self.their_column)})


@dataclass(frozen=True)
class NotNamed(Arm):
    """No row of that model, hanging on this one, names me: a recusal keeps its person out. Legal basis: AVG 25."""

    model: str
    their_column: str
    person_column: str = "person_id"
    column: str = "id"

    def sql(self, table: str) -> str:
        """Whoever is named sees the row that names him, so the other table's own policy does not hide it."""
        theirs = apps.get_model(self.model)._meta.db_table
        same = f"{theirs}.{self.their_column} = {table}.{self.column}"
        return f"NOT EXISTS (SELECT FROM {theirs} WHERE {same} AND {theirs}.{self.person_column} = (SELECT parta_me()))"

    def q(self, user: User) -> Q:
        """The same by queryset."""
        named = apps.get_model(self.model)._default_manager.filter(**{self.person_column: user.pk})
        return ~Q(**{f"{self.column}__in": named.values(self.their_column)})


@dataclass(frozen=True)
class Fact(Arm):
    """A fact of the row itself."""

    condition: str
    lookups: tuple[tuple[str, Any], ...]

    def sql(self, table: str) -> str:
        """The fact as SQL."""
        return f"({self.condition})"

    def q(self, user: User) -> Q:
        """The fact as lookups."""
        return Q(*self.lookups)


@dataclass(frozen=True)
class Today(Arm):
    """A date of the row is today."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with today in Amsterdam."""
        return f"({self.column} = (SELECT parta_today()))"

    def q(self, user: User) -> Q:
        """The same by lookup."""
        return Q(**{self.column: timezone.localdate()})


@dataclass(frozen=True)
class ForPurpose(Arm):
    """The act has one of these purposes; no person sees rows by it."""

    purposes: tuple[str, ...]

    def sql(self, table: str) -> str:
        """Compare with the purpose of the act."""
        return "(SELECT parta_purpose()) IN (" + ", ".join(f"'{p}'" for p in self.purposes) + ")"

    def q(self, user: User) -> Q:
        """Nothing: purposes are for the system."""
        return Q(pk__in=())


@dataclass(frozen=True)
class ByCode(Arm):
    """The public asks for one row by the keyed hash of its code. Legal basis: BESL 2(1)."""

    column: str = "code_hash"

    def sql(self, table: str) -> str:
        """Compare with the code of the act."""
        return (
            f"((SELECT parta_purpose()) = 'public' AND {self.column} ="
            " nullif(current_setting('app.code_hash', true), ''))"
        )

    def q(self, user: User) -> Q:
        """Nothing: codes are for the public."""
        return Q(pk__in=())


@dataclass(frozen=True)
class Sight:
    """The rule of one table: who may select, insert, update (which columns) and delete its rows.

    An arm that is absent means: nobody, not even by privilege. `system` holds the purposes that may do all of it.
    `update_check` is what the row must be afterwards, when that is more than who may update it. `reminded` rows are
    looked at by the worker that reminds people.
    """

    select: Arm
    insert: Arm | None = None
    update: Arm | None = None
    update_columns: tuple[str, ...] = ()
    update_check: Arm | None = None
    delete: Arm | None = None
    reminded: bool = False
    system: tuple[str, ...] = ("destruction", "demo", "migration")

    def arms(self) -> dict[str, Arm]:
        """Return the arm of each command, with the system's purposes."""
        system = ForPurpose(self.system)
        looks = ForPurpose((*self.system, "reminders")) if self.reminded else system
        arms = {"SELECT": self.select | looks, "DELETE": (self.delete | system) if self.delete else system}
        if self.insert:
            arms["INSERT"] = self.insert | ForPurpose(("demo", "migration"))
        if self.update:
            arms["UPDATE"] = self.update | system
        return arms


def visible(model: type[models.Model], user: User, at: Any = None) -> models.QuerySet:
    """Return the rows of a model that the user may see: the first wall, and the only start of a view's queryset.

    Legal basis: WET 13(1), AVG 25.
    """
    rows = model._default_manager.all()
    if user is None or not user.is_authenticated or not user.is_active:
        return rows.none()
    return rows.filter(model.sight.select.q(user))


class SightQuerySet(VaultQuerySet):
    """Rows behind the first wall."""

    def visible_to(self, user: User) -> "SightQuerySet":
        """Narrow to what the user may see; rank opens nothing. Legal basis: WET 13(1)."""
        if user is None or not user.is_authenticated or not user.is_active:
            return self.none()
        return self.filter(self.model.sight.select.q(user))


def now_valid(prefix: str = "") -> Q:
    """Return the condition that a period (half-open, timestamps) holds now."""
    now = timezone.now()
    until = Q(**{f"{prefix}valid_until__isnull": True}) | Q(**{f"{prefix}valid_until__gt": now})
    return Q(**{f"{prefix}valid_from__lte": now}) & until


def guarded_models() -> list[type[models.Model]]:
    """Return every model that states its sight."""
    return [model for model in apps.get_models() if "sight" in vars(model)]
