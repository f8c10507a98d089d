"""What pages show of the terms: the date on the case page, and the list of what goes first."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from dateutil.relativedelta import relativedelta
from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.dossier.models import Case
from cases.dossier.registry import Term as CaseTerm
from cases.dossier.registry import register_term
from parta.accounts.models import User
from parta.parameters.defaults import DEFAULTS
from retention.terms.derivation import Parameters, derive, in_words, subjects
from retention.terms.models import PlannedDestruction, Root, Term

SOON = relativedelta(months=1)


class Row(NamedTuple):
    """One line of the list, ready for the page."""

    planned: PlannedDestruction
    group: str
    ground: str
    why: str
    state: str
    kind: str
    undecided: str


# --- the case page --------------------------------------------------------------------------------------------------
@register_term
def case_term(case: Case) -> CaseTerm:
    """The legal date of a case, with how it follows. Legal basis: WET 9."""
    file = derive(Root.SUBJECT, subjects().get(pk=case.subject_id), Parameters())
    return CaseTerm(date=file.legal_on, what=_("uiterlijk vernietigd"), why=file.derivation)


# --- the list -------------------------------------------------------------------------------------------------------
def first_to_go(user: User, after: str | None) -> QuerySet[PlannedDestruction]:
    """Return visible rows in the order in which they go, after a given one; those without a date come last."""
    rows = PlannedDestruction.objects.visible_to(user).select_related("consultation_body__municipality")
    if not after:
        return rows
    edge = rows.filter(pk=after).first() if after.isdigit() else None
    if edge is None:
        raise Http404
    if edge.planned_on is None:
        return rows.filter(planned_on__isnull=True, pk__gt=edge.pk)
    later = Q(planned_on__gt=edge.planned_on) | Q(planned_on__isnull=True)
    return rows.filter(later | Q(planned_on=edge.planned_on, pk__gt=edge.pk))


def lines(rows: Iterable[PlannedDestruction]) -> list[Row]:
    """Prepare the rows for the page; one query for the parameters of all."""
    parameters, today = Parameters(), timezone.localdate()
    return [_line(row, parameters.undecided(row.consultation_body_id, row.term), today) for row in rows]


def _line(row: PlannedDestruction, undecided: tuple[str, ...], today: date) -> Row:
    why = in_words((step, date.fromisoformat(on)) for step, on in row.derivation)
    state, kind = _state(row, undecided, today)
    labels = ", ".join(DEFAULTS[key].label for key in undecided)
    return Row(row, _group(row, today), Term(row.term).label, why, state, kind, labels)


def _group(row: PlannedDestruction, today: date) -> str:
    if row.planned_on is None:
        return _("Nog geen datum")
    if row.legal_on < today:
        return _("De uiterste datum is voorbij")
    return _("Binnen een maand") if row.planned_on <= today + SOON else _("Later")


def _state(row: PlannedDestruction, undecided: tuple[str, ...], today: date) -> tuple[str, str]:
    if undecided:
        return _("Wacht op parameter"), "warning"
    return (_("Start vanzelf"), "info") if row.planned_on <= today else (_("Gepland"), "")


def waiting_for(rows: Iterable[Row]) -> list[str]:
    """Return what still has to be decided before rows of this page may go."""
    return sorted({label for row in rows if row.undecided for label in row.undecided.split(", ")})
