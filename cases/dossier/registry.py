"""The slots of the case page: a later step fills them itself, so that the dossier knows no later step."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypedDict

from django.db.models import CharField, DateField, DateTimeField, F, QuerySet, UUIDField, Value
from django.db.models.functions import Cast

from cases.dossier.models import Case
from parta.accounts.models import User


class Section(TypedDict):
    """A part of the case page: title, template, its own context and the anchor that links to it."""

    title: str
    template: str
    context: dict[str, Any]
    anchor: str


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
    """Something that is still open in a case: what, by when (if there is a day), where it is mended.

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
PhaseOf = Callable[[Case], date | None]
TermOf = Callable[[Case], Term | None]
DutyOf = Callable[[Case, User], list[Duty]]
MomentsOf = Callable[[Case, User], QuerySet]
EndOf = Callable[..., None]

_sections: list[tuple[int, SectionOf]] = []
_acts: list[ActOf] = []
_phases: dict[str, PhaseOf] = {}
_terms: list[TermOf] = []
_moments: list[tuple[str, Any, MomentsOf]] = []
_ends: list[EndOf] = []
_relations: list[Callable[[Case, User], list[Relation]]] = []
_checks: list[tuple[int, DutyOf]] = []


def register_section(order: int, section: SectionOf) -> SectionOf:
    """Add a part to the case page; the lowest order comes first. Registering twice changes nothing."""
    if (order, section) not in _sections:
        _sections.append((order, section))
        _sections.sort(key=lambda row: row[0])
    return section


def register_act(act: ActOf) -> ActOf:
    """Add something that may be done on the case page, in the order of registration."""
    if act not in _acts:
        _acts.append(act)
    return act


def register_phase(key: str, when: PhaseOf) -> PhaseOf:
    """Say on which day a phase of the procedure was reached, from domain rows."""
    _phases[key] = when
    return when


def register_term(term: TermOf) -> TermOf:
    """Add a date to the page's part on keeping and destroying."""
    if term not in _terms:
        _terms.append(term)
    return term


def register_moments(kind: str, label: Any, rows: MomentsOf) -> MomentsOf:
    """Add a kind of line to the timeline.

    `rows` gives the domain's own rows, behind the first wall, in the shape of `moment_rows`, so that the timeline of a
    case is one query however many kinds there are.
    """
    if (kind, label, rows) not in _moments:
        _moments.append((kind, label, rows))
    return rows


def register_end(end: EndOf) -> EndOf:
    """Do something, given `case`, when a case ends for everyone, before sight of it ends."""
    if end not in _ends:
        _ends.append(end)
    return end


def register_check(order: int, open_duties: DutyOf) -> DutyOf:
    """Add to what is still open in a case: shown as due on its page, and listed before it closes."""
    if (order, open_duties) not in _checks:
        _checks.append((order, open_duties))
        _checks.sort(key=lambda row: row[0])
    return open_duties


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
    found = [duty for _order, open_duties in _checks for duty in open_duties(case, user)]
    return sorted(found, key=lambda duty: (duty["due_on"] is None, duty["due_on"] or date.max))


def moment_rows(rows: QuerySet, *, on: str, at: str, code: str, organisation: str = "", row: str = "pk") -> QuerySet:
    """Bring domain rows into the common shape of the timeline: the names of their own columns, and a code."""
    whose = F(organisation) if organisation else Value("")
    shape = {
        "moment_on": Cast(F(on), DateField()),
        "moment_at": Cast(F(at), DateTimeField()),
        "moment_code": Value(code, output_field=CharField()),
        "moment_of": Cast(whose, CharField()),
        "moment_row": Cast(F(row), UUIDField()),
    }
    return rows.order_by().annotate(**shape).values_list(*shape)


def moments(case: Case, user: User) -> list[tuple[str, Any, QuerySet]]:
    """Return each kind of line of the timeline: key, label, rows."""
    return [(kind, label, rows(case, user)) for kind, label, rows in _moments]


def sections(case: Case, user: User) -> list[Section]:
    """Return the parts that this person sees, in order."""
    return [made for _, section in _sections if (made := section(case, user))]


def acts(case: Case, user: User) -> list[Act]:
    """Return what this person may do now."""
    return [made for act in _acts if (made := act(case, user))]


def phase_dates(case: Case) -> dict[str, date | None]:
    """Return the day of each phase that a later step knows."""
    return {key: when(case) for key, when in _phases.items()}


def terms(case: Case) -> list[Term]:
    """Return the dates of keeping and destroying."""
    return [made for term in _terms if (made := term(case))]
