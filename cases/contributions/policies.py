"""Who brings in, and who opens what was brought in."""

from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from cases.contributions.models import Contribution, Correction
from cases.dossier.models import Case
from cases.participants.policies import sits_for
from parta.accounts.models import User


def rests_on_changed(rests_on: QuerySet, decided_at: datetime) -> bool:
    """Whether a statement under a text (rows with a `contribution`) was corrected or removed after it was decided.

    Such a text is flagged until it is decided again (rules.md, QUA-10). Legal basis: WET 10, BESL 9.
    """
    corrected = Q(contribution__corrections__created_at__gt=decided_at)
    wrong = corrected & ~Q(contribution__corrections__outcome=Correction.Outcome.STANDS)
    removed = Q(contribution__removed_on__gte=timezone.localdate(decided_at))
    return rests_on.filter(wrong | removed).exists()


def can_contribute(user: User, case: Case) -> bool:
    """A person at the table brings in for the participant that designated him. Legal basis: WET 4, WET 5(5)."""
    return bool(sits_for(user, case))


def can_refuse_provision(user: User, case: Case) -> bool:
    """Who may bring in may also record that it is not brought in. Legal basis: WET 4."""
    return can_contribute(user, case)


def can_open_special(user: User, contribution: Contribution) -> bool:
    """Who sees the statement may open what is folded; the opening is recorded. Legal basis: WET 8(1), AVG 25(2)."""
    return contribution.is_folded


def can_read_file(user: User, contribution: Contribution) -> bool:
    """Who sees the statement may open its file. Legal basis: WET 4."""
    return bool(contribution.file_stored)
