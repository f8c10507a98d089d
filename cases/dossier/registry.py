"""The slots of the case page: a later step fills them itself, so that the dossier knows no later step."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypedDict

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


SectionOf = Callable[[Case, User], Section | None]
ActOf = Callable[[Case, User], Act | None]
PhaseOf = Callable[[Case], date | None]
TermOf = Callable[[Case], Term | None]

_sections: list[tuple[int, SectionOf]] = []
_acts: list[ActOf] = []
_phases: dict[str, PhaseOf] = {}
_terms: list[TermOf] = []


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
