"""Who sees a row, stated once per model: both walls are made from it.

A model states `sight = Sight(select=..., insert=..., ...)` out of the arms below. `visible_to()` turns the select
arm into a queryset (first wall), `install()` turns all arms into row-level security policies and table privileges
(second wall). A test compares both walls row by row, and `pg_policies` with this file.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.models import Q
from django.utils import timezone

from parta.accounts.models import User
from parta.audit.context import remembered
from parta.vault.models import VaultQuerySet


class Arm:
    """One reason to see or write a row: as SQL for the database and as Q for the queryset."""

    def sql(self, table: str) -> str:
        """Return the condition as SQL on a row of this table, the one that the policy is for."""
        raise TypeError(f"{type(self).__name__} has no SQL.")

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """Return the same condition as Q for a user; what hangs on the `held` object asks no grant again."""
        raise TypeError(f"{type(self).__name__} has no Q.")

    def calls(self) -> dict[str, str]:
        """Return the functions of the database that the condition calls, name -> statement that makes it."""
        return {}

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

    def q(self, user: User, held: models.Model | None = None) -> Q:
        first, second = (arm.q(user, held) for arm in self.arms)
        return first | second if self.word == "OR" else first & second

    def calls(self) -> dict[str, str]:
        first, second = (arm.calls() for arm in self.arms)
        return first | second


def _array(functions: Sequence[str]) -> str:
    return "ARRAY[" + ", ".join(f"'{function}'" for function in functions) + "]::text[]"


@dataclass(frozen=True)
class Granted(Arm):
    """A grant of mine on the case, valid now. Legal basis: WET 5(5), WET 13(1). Rule: ACC-05."""

    column: str
    grant_model: str = "cases.CaseGrant"

    def sql(self, table: str) -> str:
        """By the one function that may read grants past row-level security."""
        return f"parta_holds_case({table}.{self.column})"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same ids by queryset; of a case that he holds, that case alone."""
        grants = apps.get_model(self.grant_model)
        if held is not None and isinstance(held, grants._meta.get_field("content_object").related_model):
            return Q(**{self.column: held.pk})
        return Q(**{f"{self.column}__in": grants.objects.valid_for(user).values("content_object_id")})


@dataclass(frozen=True)
class ByFunction(Arm):
    """I hold one of the functions in this casusoverleg today. Legal basis: WET 13(1)."""

    functions: tuple[str, ...]
    column: str = "consultation_body_id"

    def sql(self, table: str) -> str:
        """Designations, standing participants and arrangements decide."""
        return f"{table}.{self.column} = ANY (ARRAY(SELECT parta_my_bodies({_array(self.functions)})))"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by queryset."""
        return Q(**{f"{self.column}__in": user.body_ids_for(*self.functions)})


@dataclass(frozen=True)
class Weighs(Arm):
    """I have a seat at the weighing table of this casusoverleg today. Legal basis: WET 5(3), WET 12(3)."""

    column: str = "consultation_body_id"

    def sql(self, table: str) -> str:
        """Seats rest on designations."""
        return f"{table}.{self.column} = ANY (ARRAY(SELECT parta_my_weighing_bodies()))"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by queryset."""
        return Q(**{f"{self.column}__in": user.weighing_bodies})


@dataclass(frozen=True)
class Seated(Arm):
    """I sit at this weighing table for the participant to which the row belongs. Legal basis: WET 5(3), WET 12(3)."""

    body_column: str = "consultation_body_id"
    participant_column: str = "participant_id"

    def sql(self, table: str) -> str:
        """Seats are no guarded table."""
        mine = "d.user_id = (SELECT parta_me()) AND s.valid_from <= (SELECT parta_today())"
        return (
            "EXISTS (SELECT FROM accounts_weighingseat s JOIN accounts_designation d ON d.id = s.designation_id"
            f" WHERE {mine} AND (s.valid_until IS NULL OR s.valid_until > (SELECT parta_today()))"
            f" AND s.body_id = {table}.{self.body_column} AND d.participant_id = {table}.{self.participant_column}"
            f" AND {ForParticipant(('weigher',)).sql('d')})"
        )

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by the seats that count."""
        seats = [(seat.body_id, seat.designation.participant_id) for seat in user.weighing_seats_in_force]
        pairs = [Q(**{self.body_column: body, self.participant_column: participant}) for body, participant in seats]
        return reduce(or_, pairs, Q(pk__in=()))


@dataclass(frozen=True)
class ForParticipant(Arm):
    """The row belongs to a participant that designated me today for one of the functions. Legal basis: WET 12(3)."""

    functions: tuple[str, ...]
    column: str = "participant_id"

    def sql(self, table: str) -> str:
        """Designations decide."""
        return f"{table}.{self.column} = ANY (ARRAY(SELECT parta_my_participants({_array(self.functions)})))"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by queryset."""
        return Q(**{f"{self.column}__in": user.participants_for(*self.functions)})


@dataclass(frozen=True)
class Mine(Arm):
    """The row names me. Legal basis: WET 13(1)."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with the acting user."""
        return f"{self.column} = (SELECT parta_me())"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by queryset."""
        return Q(**{self.column: user.pk})


@dataclass(frozen=True)
class Among(Arm):
    """I am in the list of persons that the row holds. Legal basis: WET 13(1)."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with the acting user."""
        return f"(SELECT parta_me()) = ANY ({table}.{self.column})"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by queryset."""
        return Q(**{f"{self.column}__contains": [user.pk]})


@dataclass(frozen=True)
class ForAudience(Arm):
    """The row is for everyone, or its list of participants holds one that designated me today.

    Legal basis: AVG 25. Rule: PRV-01.
    """

    functions: tuple[str, ...]
    column: str = "audience"

    def sql(self, table: str) -> str:
        """Designations decide."""
        mine = f"ARRAY(SELECT parta_my_participants({_array(self.functions)}))"
        return f"({table}.{self.column} = '{{}}' OR {table}.{self.column} && {mine})"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by queryset."""
        return Q(**{self.column: []}) | Q(**{f"{self.column}__overlap": user.participants_for(*self.functions)})


@dataclass(frozen=True)
class Through(Arm):
    """I see the row that this one hangs on.

    `matching` is a pair (their column, own column) that must be equal as well; it has no Q. In the database this is a
    function: row by row, so that the size of the other table does not count, and planned once per connection, so that
    walls behind walls do not cost each query their planning (it was 3 to 30 ms).
    """

    column: str
    model: str
    their_column: str = "id"
    only: Arm | None = None
    matching: tuple[str, str] | None = None

    def sql(self, table: str) -> str:
        """The other table's own policy applies inside."""
        (name,) = self._named()
        also = f", {table}.{self.matching[1]}" if self.matching else ""
        return f"{name}({table}.{self.column}{also})"

    def calls(self) -> dict[str, str]:
        """The one function, and those of what narrows it."""
        return {**(self.only.calls() if self.only else {}), **self._named()}

    def _named(self) -> dict[str, str]:
        meta = apps.get_model(self.model)._meta
        types = {field.column: field.db_type(connection) for field in meta.concrete_fields}
        columns = [self.their_column, *(self.matching or ())[:1]]
        same = [f"t.{column} = ${number}" for number, column in enumerate(columns, start=1)]
        same += [self.only.sql("t")] if self.only else []
        # Written out with its schema: nobody puts a table of his own in front of it.
        body = f"SELECT FROM public.{meta.db_table} t WHERE {' AND '.join(same)}"
        name = f"parta_see_{meta.db_table}_{hashlib.md5(body.encode(), usedforsecurity=False).hexdigest()[:8]}"
        taken = ", ".join(types[column] for column in columns)
        return {
            name: f"CREATE OR REPLACE FUNCTION {name}({taken}) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE"
            f" AS $f$ BEGIN RETURN EXISTS ({body}); END $f$"
        }

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The other model's own first wall applies inside; it is put together once in an act."""
        return remembered((self, user.pk, id(held)), (user, held), lambda: self._condition(user, held))

    def _condition(self, user: User, held: models.Model | None) -> Q:
        if self.matching:
            return super().q(user)
        model = apps.get_model(self.model)
        if isinstance(held, model):
            # What hangs on the object at hand hangs on no other: it was seen, so its own wall is not asked again.
            if self.only is None:
                return Q(**{self.column: getattr(held, self.their_column)})
            rows = model._default_manager.filter(pk=held.pk)
        else:
            rows = visible(model, user, held)
        if self.only:
            rows = rows.filter(self.only.q(user, held))
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

    def q(self, user: User, held: models.Model | None = None) -> Q:
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

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The fact as lookups."""
        return Q(*self.lookups)


@dataclass(frozen=True)
class Today(Arm):
    """A date of the row is today."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with today in Amsterdam."""
        return f"({self.column} = (SELECT parta_today()))"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by lookup."""
        return Q(**{self.column: timezone.localdate()})


@dataclass(frozen=True)
class Until(Arm):
    """A date of the row is today or later."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with today in Amsterdam."""
        return f"({self.column} >= (SELECT parta_today()))"

    def q(self, user: User, held: models.Model | None = None) -> Q:
        """The same by lookup."""
        return Q(**{f"{self.column}__gte": timezone.localdate()})


@dataclass(frozen=True)
class ForPurpose(Arm):
    """The act has one of these purposes; no person sees rows by it."""

    purposes: tuple[str, ...]

    def sql(self, table: str) -> str:
        """Compare with the purpose of the act."""
        return "(SELECT parta_purpose()) IN (" + ", ".join(f"'{p}'" for p in self.purposes) + ")"

    def q(self, user: User, held: models.Model | None = None) -> Q:
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

    def q(self, user: User, held: models.Model | None = None) -> Q:
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

    def calls(self) -> dict[str, str]:
        """Return the functions that the conditions call, name -> statement."""
        every = [*self.arms().values(), *([self.update_check] if self.update_check else [])]
        return {name: made for arm in every for name, made in arm.calls().items()}


def visible(model: type[models.Model], user: User, held: models.Model | None = None) -> models.QuerySet:
    """Return the rows of a model that the user may see: the first wall, and the only start of a view's queryset.

    Of one object that he holds (a case), whether he holds it is asked once in an act, not for each model that hangs
    on it. Legal basis: WET 13(1), AVG 25.
    """
    return _behind_wall(model._default_manager.all(), user, held)


def _behind_wall(rows: models.QuerySet, user: User, held: models.Model | None) -> models.QuerySet:
    if user is None or not user.is_authenticated or not user.is_active:
        return rows.none()
    known = held if held is not None and holds(user, held) else None
    return rows.filter(rows.model.sight.select.q(user, known))


def holds(user: User, found: models.Model) -> bool:
    """Tell whether a user sees this object now; asked once in an act for an object that was read."""
    seen = type(found).objects
    return remembered(("holds", user.pk, id(found)), found, lambda: seen.visible_to(user).filter(pk=found.pk).exists())


def remember_held(user: User, found: models.Model) -> None:
    """Remember for this act that a user sees an object, because it came from rows behind the first wall."""
    remembered(("holds", user.pk, id(found)), found, lambda: True)


class SightQuerySet(VaultQuerySet):
    """Rows behind the first wall."""

    def visible_to(self, user: User, held: models.Model | None = None) -> "SightQuerySet":
        """Narrow to what the user may see; rank opens nothing. Legal basis: WET 13(1)."""
        return _behind_wall(self, user, held)


def now_valid(prefix: str = "") -> Q:
    """Return the condition that a period (half-open, timestamps) holds now."""
    now = timezone.now()
    until = Q(**{f"{prefix}valid_until__isnull": True}) | Q(**{f"{prefix}valid_until__gt": now})
    return Q(**{f"{prefix}valid_from__lte": now}) & until


def guarded_models() -> list[type[models.Model]]:
    """Return every model that states its sight."""
    return [model for model in apps.get_models() if "sight" in vars(model)]
