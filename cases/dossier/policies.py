"""Who opens a case, and for whom there is a list of cases."""

from cases.dossier.models import Case
from parta.access.sight import holds
from parta.accounts.models import Function, User
from signals.weighing.models import Composition
from signals.weighing.policies import leading_of, managing

WORKS_WITH_CASES = (
    Function.TABLE_MEMBER,
    Function.WEIGHER,
    Function.PROCESS_MANAGER,
    Function.CASE_COORDINATOR,
)


def can_open_case(user: User, composition: Composition) -> bool:
    """The process manager opens the case once the composition of the three is in effect.

    Legal basis: WET 5(5). Rule: WEG-08.
    """
    ready = composition.is_tabled and composition.in_effect_on is not None
    undecided = leading_of(composition.weighing) is not None
    return ready and undecided and managing(user, composition.consultation_body_id) is not None


def can_see_cases(user: User) -> bool:
    """A list of cases is for those who may come to a table or manage it. Legal basis: WET 13(1)."""
    return user.has_function(*WORKS_WITH_CASES)


def can_see_case(user: User, case: Case) -> bool:
    """Who holds a grant that is valid now sees the case; nothing else opens it. Legal basis: WET 5(5), WET 13(1)."""
    return holds(user, case)
