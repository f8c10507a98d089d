"""Who records that the participants close a case."""

from cases.closing.models import open_cases
from cases.dossier.models import Case
from cases.participants.policies import leads
from parta.accounts.models import User


def can_close_case(user: User, case: Case) -> bool:
    """Who leads the table records what the participants decided. Legal basis: WET 6(2), WET 6(3)."""
    return leads(user, case) and open_cases().filter(pk=case.pk).exists()
