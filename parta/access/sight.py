"""Who sees a row, stated once per model: both walls are made from it.

A model states `sight = Sight(select=..., insert=..., ...)` out of the arms below. `visible_to()` turns the select
arm into a queryset (first wall), `install()` turns all arms into row-level security policies and table privileges
(second wall). A test compares both walls row by row, and `pg_policies` with this file.

The arms of a model never change, so the first wall is put together once per process, with places (`Given`) for what
differs: the reader, his functions, the object at hand, today and now. Those are filled in when a query is run.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from django.apps import apps
from django.core.exceptions import EmptyResultSet, FullResultSet
from django.db import connection, models
from django.db.models import F, Func, Q
from django.utils import timezone

from parta.accounts.models import User
from parta.audit.context import remembered
from parta.vault.models import VaultQuerySet


class Given(models.Expression):
    """A place in the first wall for what is known when a query is run: `read(user, held)` per parameter."""

    def __init__(self, sql: str, *reads: Callable[[User, Any], Any]):
        super().__init__(output_field=models.TextField())
        self.sql, self.reads = sql, reads

    def as_sql(self, compiler, connection) -> tuple[str, list]:
        """The place, and how it is filled."""
        return self.sql, list(self.reads)


def _ids(read: Callable[[User, Any], Any]) -> Given:
    """A list of ids; an empty one needs its type."""
    return Given("(%s::uuid[])", lambda user, held: list(read(user, held)))


def _of_held(name: str) -> Given:
    """A value of the object at hand."""
    get = attrgetter(name)
    return Given("%s::uuid", lambda user, held: get(held))


def _is_one_of(column: str, ids: Given) -> Func:
    return Func(F(column), ids, arg_joiner=" = ANY ", template="(%(expressions)s)", output_field=models.BooleanField())


ME = Given("%s::uuid", lambda user, held: user.pk)
TODAY = Given("%s::date", lambda user, held: timezone.localdate())
NOW = Given("%s::timestamptz", lambda user, held: timezone.now())


class Wall(models.Expression):
    """An arm as the condition of a queryset, for one reader and perhaps with an object at hand."""

    conditional = True

    def __init__(self, arm: "Arm", user: User, held: models.Model | None = None, row: Any = None):
        super().__init__(output_field=models.BooleanField())
        self.arm, self.user, self.held, self.row = arm, user, held, row or F("pk")

    def get_source_expressions(self) -> list:
        """The row, for the name that its table has in this query."""
        return [self.row]

    def set_source_expressions(self, exprs: list) -> None:
        """The same row under another name."""
        (self.row,) = exprs

    def as_sql(self, compiler, connection) -> tuple[str, list]:
        """The text that was made once, with the name of the table and what is known now."""
        sql, reads = _written(self.arm, self.row.target.model, type(self.held))
        params = [read(self.user, self.held) if callable(read) else read for read in reads]
        return sql.format(row=compiler.quote_name_unless_alias(self.row.alias)), params


@cache
def _written(arm: "Arm", model: type[models.Model], held: type) -> tuple[str, list]:
    """The first wall of an arm as SQL, `{row}` standing for the table's name in a query; and its parameters."""
    query = models.sql.Query(model)
    query.add_q(Q(arm.where(held)))
    compiler = query.get_compiler(connection=connection)
    try:
        sql, params = compiler.compile(query.where)
    except EmptyResultSet:
        sql, params = "FALSE", []
    except FullResultSet:
        sql, params = "TRUE", []
    if sum(map(bool, query.alias_refcount.values())) > 1:
        raise TypeError(f"An arm of {model.__name__} joins: a wall asks the row itself, or a table of its own.")
    own = f"{connection.ops.quote_name(model._meta.db_table)}."
    return sql.replace("{", "{{").replace("}", "}}").replace(own, "{row}."), list(params)


class Arm:
    """One reason to see or write a row: as SQL for the database and as a condition for the queryset."""

    def sql(self, table: str) -> str:
        """Return the condition as SQL on a row of this table, the one that the policy is for."""
        raise TypeError(f"{type(self).__name__} has no SQL.")

    def where(self, held: type) -> Any:
        """Return the same condition for a queryset; what hangs on an object at hand of this type asks nothing else."""
        raise TypeError(f"{type(self).__name__} is for the database alone.")

    def q(self, user: User, held: models.Model | None = None) -> Wall:
        """Return the condition for a reader; what hangs on the `held` object asks no grant again."""
        return Wall(self, user, held)

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

    def where(self, held: type) -> Any:
        first, second = (Q(arm.where(held)) for arm in self.arms)
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

    def where(self, held: type) -> Any:
        """The same ids by queryset; of a case that he holds, that case alone."""
        grants = apps.get_model(self.grant_model)
        if issubclass(held, grants._meta.get_field("content_object").related_model):
            return Q(**{self.column: _of_held("pk")})
        own = _ids(lambda user, held: {designation.participant_id for designation in user.designations_in_force})
        valid = grants.objects.filter(valid_at(NOW), user=ME, participants__overlap=own)
        return Q(**{f"{self.column}__in": valid.values("content_object_id")})


@dataclass(frozen=True)
class ByFunction(Arm):
    """I hold one of the functions in this casusoverleg today. Legal basis: WET 13(1)."""

    functions: tuple[str, ...]
    column: str = "consultation_body_id"

    def sql(self, table: str) -> str:
        """Designations, standing participants and arrangements decide."""
        return f"{table}.{self.column} = ANY (ARRAY(SELECT parta_my_bodies({_array(self.functions)})))"

    def where(self, held: type) -> Any:
        """The same by what the reader is designated for."""
        return _is_one_of(self.column, _ids(lambda user, held: user.body_ids_for(*self.functions)))


@dataclass(frozen=True)
class Weighs(Arm):
    """I have a seat at the weighing table of this casusoverleg today. Legal basis: WET 5(3), WET 12(3)."""

    column: str = "consultation_body_id"

    def sql(self, table: str) -> str:
        """Seats rest on designations."""
        return f"{table}.{self.column} = ANY (ARRAY(SELECT parta_my_weighing_bodies()))"

    def where(self, held: type) -> Any:
        """The same by the reader's seats."""
        return _is_one_of(self.column, _ids(lambda user, held: user.weighing_bodies))


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

    def where(self, held: type) -> Any:
        """The same by the seats that count."""
        pair = Func(F(self.body_column), F(self.participant_column), template="(%(expressions)s)")
        seats = Given(
            "(SELECT * FROM unnest(%s::uuid[], %s::uuid[]))",
            lambda user, held: user.weighing_bodies,
            lambda user, held: [seat.designation.participant_id for seat in user.weighing_seats_in_force],
        )
        sits = {"arg_joiner": " IN ", "template": "(%(expressions)s)", "output_field": models.BooleanField()}
        return Func(pair, seats, **sits)


@dataclass(frozen=True)
class ForParticipant(Arm):
    """The row belongs to a participant that designated me today for one of the functions. Legal basis: WET 12(3)."""

    functions: tuple[str, ...]
    column: str = "participant_id"

    def sql(self, table: str) -> str:
        """Designations decide."""
        return f"{table}.{self.column} = ANY (ARRAY(SELECT parta_my_participants({_array(self.functions)})))"

    def where(self, held: type) -> Any:
        """The same by what the reader is designated for."""
        return _is_one_of(self.column, _ids(lambda user, held: user.participants_for(*self.functions)))


@dataclass(frozen=True)
class Mine(Arm):
    """The row names me. Legal basis: WET 13(1)."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with the acting user."""
        return f"{self.column} = (SELECT parta_me())"

    def where(self, held: type) -> Any:
        """The same by lookup."""
        return Q(**{self.column: ME})


@dataclass(frozen=True)
class Among(Arm):
    """I am in the list of persons that the row holds. Legal basis: WET 13(1)."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with the acting user."""
        return f"(SELECT parta_me()) = ANY ({table}.{self.column})"

    def where(self, held: type) -> Any:
        """The same by lookup."""
        return Q(**{f"{self.column}__contains": _ids(lambda user, held: [user.pk])})


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

    def where(self, held: type) -> Any:
        """The same by lookup."""
        mine = _ids(lambda user, held: user.participants_for(*self.functions))
        return Q(**{self.column: []}) | Q(**{f"{self.column}__overlap": mine})


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

    def where(self, held: type) -> Any:
        """The other model's own first wall applies inside; of an object at hand, that one alone."""
        if self.matching:
            return super().where(held)
        model = apps.get_model(self.model)
        if issubclass(held, model) and self.only is None:
            # What hangs on the object at hand hangs on no other: it was seen, so its own wall is not asked again.
            return Q(**{self.column: _of_held(self.their_column)})
        seen = Q(pk=_of_held("pk")) if issubclass(held, model) else Q(model.sight.select.where(held))
        rows = model._default_manager.filter(seen)
        if self.only:
            rows = rows.filter(self.only.where(held))
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

    def where(self, held: type) -> Any:
        """The same by queryset."""
        named = apps.get_model(self.model)._default_manager.filter(**{self.person_column: ME})
        return ~Q(**{f"{self.column}__in": named.values(self.their_column)})


@dataclass(frozen=True)
class Fact(Arm):
    """A fact of the row itself."""

    condition: str
    lookups: tuple[tuple[str, Any], ...]

    def sql(self, table: str) -> str:
        """The fact as SQL."""
        return f"({self.condition})"

    def where(self, held: type) -> Any:
        """The fact as lookups."""
        return Q(*self.lookups)


@dataclass(frozen=True)
class Today(Arm):
    """A date of the row is today."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with today in Amsterdam."""
        return f"({self.column} = (SELECT parta_today()))"

    def where(self, held: type) -> Any:
        """The same by lookup."""
        return Q(**{self.column: TODAY})


@dataclass(frozen=True)
class Until(Arm):
    """A date of the row is today or later."""

    column: str

    def sql(self, table: str) -> str:
        """Compare with today in Amsterdam."""
        return f"({self.column} >= (SELECT parta_today()))"

    def where(self, held: type) -> Any:
        """The same by lookup."""
        return Q(**{f"{self.column}__gte": TODAY})


@dataclass(frozen=True)
class ForPurpose(Arm):
    """The act has one of these purposes; no person sees rows by it."""

    purposes: tuple[str, ...]

    def sql(self, table: str) -> str:
        """Compare with the purpose of the act."""
        return "(SELECT parta_purpose()) IN (" + ", ".join(f"'{p}'" for p in self.purposes) + ")"

    def where(self, held: type) -> Any:
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

    def where(self, held: type) -> Any:
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
    return valid_at(timezone.now(), prefix)


def valid_at(moment: Any, prefix: str = "") -> Q:
    """Return the condition that a period (half-open, timestamps) holds at a moment."""
    until = Q(**{f"{prefix}valid_until__isnull": True}) | Q(**{f"{prefix}valid_until__gt": moment})
    return Q(**{f"{prefix}valid_from__lte": moment}) & until


def guarded_models() -> list[type[models.Model]]:
    """Return every model that states its sight."""
    return [model for model in apps.get_models() if "sight" in vars(model)]
