"""The slots of the case page: a later step fills them itself, so that the dossier knows no later step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

from django.db.models import CharField, DateField, DateTimeField, F, Min, QuerySet, UUIDField, Value
from django.db.models.functions import Cast
from django.urls import reverse

from cases.dossier.models import Case
from parta.accounts.models import User


class Section(TypedDict):
    """What a part of the case page shows: a template and its own context."""

    template: str
    context: dict[str, Any]


@dataclass(frozen=True)
class Part:
    """A part of the case page: its name in the address, its title, and whether the overview shows it too."""

    key: str
    title: Any
    section: "SectionOf"
    in_brief: bool


class Act(TypedDict):
    """Something this person may do now with this case; the page shows the first primary one as its button."""

    label: str
    url: str
    primary: bool


class Term(TypedDict):
    """A date by which something happens to the file, what, and how it follows from the facts."""

    date: date
    what: str
    why: str


class Duty(TypedDict):
    """Something that is still open in a case: what, by when (if there is a day), where this person may mend it.

    `blocks` what must be done before the case closes; the rest goes on after it, with whom it says.
    """

    what: Any
    due_on: date | None
    url: str
    blocks: bool


class Relation(TypedDict):
    """Somebody around the subject: the relation and why it matters, never the name."""

    label: str
    why: str


SectionOf = Callable[[Case, User], Section | None]
ActOf = Callable[[Case, User], Act | None]
PhaseOf = Callable[[Case], QuerySet]
TermOf = Callable[[Case], Term | None]
DutyOf = Callable[[Case, User], list[Duty]]
MomentsOf = Callable[[Case, User], QuerySet]
EndOf = Callable[..., None]


@dataclass(frozen=True)
class DutyKind:
    """A kind of open duty, told by the domain's own rows: its words (`name` is whose it is) and where it is mended."""

    rows: MomentsOf
    what: Any
    page: str
    on: Any
    name: str
    row: str
    whose: str
    of_case: bool
    blocks: bool


_parts: list[tuple[int, Part]] = []
_duties: dict[str, DutyKind] = {}
_acts: list[ActOf] = []
_phases: dict[str, PhaseOf] = {}
_terms: list[TermOf] = []
_moments: list[tuple[str, Any, MomentsOf, bool]] = []
_ends: list[EndOf] = []
_relations: list[Callable[[Case, User], list[Relation]]] = []
_checks: list[tuple[int, DutyOf]] = []
_seats: list[Callable[[User, Case], frozenset]] = []


def register_section(order: int, section: SectionOf, *, key: str, title: Any, in_brief: bool = False) -> None:
    """Add a part to the case page; the lowest order comes first. Registering twice changes nothing."""
    part = Part(key, title, section, in_brief)
    if key not in [known.key for _order, known in _parts]:
        _parts.append((order, part))
        _parts.sort(key=lambda row: row[0])


def register_act(act: ActOf) -> ActOf:
    """Add something that may be done on the case page, in the order of registration."""
    if act not in _acts:
        _acts.append(act)
    return act


def register_phase(key: str, rows: PhaseOf) -> PhaseOf:
    """Say on which day a phase of the procedure was reached: the first of the decisions that `rows` gives."""
    _phases[key] = rows
    return rows


def register_term(term: TermOf) -> TermOf:
    """Add a date to the page's part on keeping and destroying."""
    if term not in _terms:
        _terms.append(term)
    return term


def register_moments(kind: str, label: Any, rows: MomentsOf, *, at_table: bool = True) -> MomentsOf:
    """Add a kind of line to the timeline; what came before the table is not among the latest on the overview.

    `rows` gives the domain's own rows, behind the first wall, in the shape of `moment_rows`, so that the timeline of a
    case is one query however many kinds there are.
    """
    if (kind, label, rows, at_table) not in _moments:
        _moments.append((kind, label, rows, at_table))
    return rows


def register_end(end: EndOf) -> EndOf:
    """Do something, given `case`, when a case ends for everyone, before sight of it ends."""
    if end not in _ends:
        _ends.append(end)
    return end


def register_duty(
    code: str,
    rows: MomentsOf,
    *,
    what: Any,
    page: str,
    on: Any = "",
    name: str = "",
    row: str = "pk",
    whose: str = "",
    of_case: bool = False,
    blocks: bool = False,
) -> None:
    """Add a kind of row that is still open in a case: shown as due on its page, and listed before it closes.

    `rows` stands behind the first wall; `on` is the day before which it is due, `page` the name of the address that
    mends it, of the `row` or `of_case`; only somebody who sits for the participant `whose` it is gets there. All kinds
    together are one query.
    """
    _duties[code] = DutyKind(rows, what, page, on, name, row, whose, of_case, blocks)


def register_check(order: int, open_duties: DutyOf) -> DutyOf:
    """Add to what is still open in a case what no single row tells; `register_duty` for the rest."""
    if (order, open_duties) not in _checks:
        _checks.append((order, open_duties))
        _checks.sort(key=lambda row: row[0])
    return open_duties


def register_seats(seats_of: Callable[[User, Case], frozenset]) -> None:
    """Say for which participants somebody sits at a table."""
    if seats_of not in _seats:
        _seats.append(seats_of)


def register_relations(relations_of: Callable[[Case, User], list[Relation]]) -> None:
    """Add people around the subject to the picture of relations."""
    if relations_of not in _relations:
        _relations.append(relations_of)


def relations(case: Case, user: User) -> list[Relation]:
    """Return the people around the subject, as far as this person sees them."""
    return [one for relations_of in _relations for one in relations_of(case, user)]


def before_end(case: Case) -> None:
    """Let each step end what is its own."""
    for end in _ends:
        end(case=case)


def checks(case: Case, user: User) -> list[Duty]:
    """Return what is still open, the first due first."""
    found = [duty for _order, open_duties in _checks for duty in open_duties(case, user)] + _duties_of(case, user)
    return sorted(found, key=lambda duty: (duty["due_on"] is None, duty["due_on"] or date.max))


def _duties_of(case: Case, user: User) -> list[Duty]:
    first, *others = [_duty_rows(code, kind, case, user) for code, kind in _duties.items()]
    mine = frozenset(pk for seats in _seats for pk in seats(user, case))
    found = first.union(*others, all=True)
    return [_duty(_duties[code], on, name, pk, case, whose in mine) for code, on, name, pk, whose in found]


def _duty_rows(code: str, kind: DutyKind, case: Case, user: User) -> QuerySet:
    on = F(kind.on) if isinstance(kind.on, str) and kind.on else kind.on or Value(None)
    shape = {
        "duty_code": Value(code, output_field=CharField()),
        "duty_on": Cast(on, DateField()),
        "duty_of": Cast(F(kind.name) if kind.name else Value(""), CharField()),
        "duty_row": Cast(F(kind.row), UUIDField()),
        "duty_whose": Cast(F(kind.whose) if kind.whose else Value(None), UUIDField()),
    }
    return kind.rows(case, user).order_by().annotate(**shape).values_list(*shape)


def _duty(kind: DutyKind, on: date | None, name: str, pk: Any, case: Case, is_mine: bool) -> Duty:
    may = is_mine or not kind.whose
    url = reverse(kind.page, args=[case.pk if kind.of_case else pk]) if may else ""
    return Duty(what=kind.what % {"name": name}, due_on=on, url=url, blocks=kind.blocks)


def moment_rows(rows: QuerySet, *, on: str, at: str, code: str, organisation: str = "", row: str = "pk") -> QuerySet:
    """Bring domain rows, the last first, into the common shape of the timeline: their own columns, and a code."""
    whose = F(organisation) if organisation else Value("")
    shape = {
        "moment_on": Cast(F(on), DateField()),
        "moment_at": Cast(F(at), DateTimeField()),
        "moment_code": Value(code, output_field=CharField()),
        "moment_of": Cast(whose, CharField()),
        "moment_row": Cast(F(row), UUIDField()),
    }
    return rows.order_by(f"-{on}", f"-{at}").annotate(**shape).values_list(*shape)


def kinds_of_moments() -> list[tuple[str, Any]]:
    """Return each kind of line of the timeline: key and label."""
    return [(kind, label) for kind, label, _rows, _at_table in _moments]


def moments(case: Case, user: User, kind: str = "", *, at_table: bool = False) -> list[QuerySet]:
    """Return the lines of the timeline, by kind; of one kind, or of what happened at the table only."""
    asked = [row for row in _moments if kind in ("", row[0]) and (row[3] or not at_table)]
    return [rows(case, user) for _kind, _label, rows, _at_table in asked]


def parts() -> list[Part]:
    """Return the parts of the case page, in order."""
    return [part for _order, part in _parts]


def acts(case: Case, user: User) -> list[Act]:
    """Return what this person may do now."""
    return [made for act in _acts if (made := act(case, user))]


def phase_dates(case: Case) -> dict[str, date | None]:
    """Return the day of each phase that a later step knows: one query."""
    first, *others = [_first_day(key, rows(case)) for key, rows in _phases.items()]
    return dict(first.union(*others, all=True))


def _first_day(key: str, rows: QuerySet) -> QuerySet:
    named = rows.order_by().values(phase=Value(key, output_field=CharField()))
    return named.annotate(on=Min("decided_on")).values_list("phase", "on")


def terms(case: Case) -> list[Term]:
    """Return the dates of keeping and destroying."""
    return [made for term in _terms if (made := term(case))]
