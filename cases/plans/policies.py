"""Who adopts a plan and who reports on an action."""

from cases.analysis.policies import found_risk
from cases.dossier.models import Case
from cases.participants.policies import leads, sits_for
from cases.plans.models import Action
from parta.accounts.models import User


def can_adopt_plan(user: User, case: Case) -> bool:
    """Who leads the table records the plan, only after an analysis 'yes'. Legal basis: WET 6(1)."""
    return found_risk(case) and leads(user, case)


def can_add_action(user: User, case: Case) -> bool:
    """Who leads the table records an action that was agreed, only after an analysis 'yes'. Legal basis: WET 6(1)."""
    return can_adopt_plan(user, case)


def can_progress_action(user: User, action: Action) -> bool:
    """Its participant reports on an open action: the owner, or a colleague at the table. Legal basis: WET 6(2)."""
    return action.done_on is None and action.participant_id in sits_for(user, action.case)
