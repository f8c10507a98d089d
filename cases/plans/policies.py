"""Who adopts a plan, who reports on an action, who evaluates, and when that is due."""

from datetime import date

from cases.analysis.policies import found_risk
from cases.contributions.policies import rests_on_changed
from cases.dossier.models import Case
from cases.dossier.services import first_evaluation_due
from cases.participants.policies import SEAT, leads, sits_for, works_in
from cases.plans.models import Action, Evaluation, Plan
from parta.accounts.models import User
from parta.audit.context import remembered


def can_adopt_plan(user: User, case: Case) -> bool:
    """Who leads the table records the plan, only after an analysis 'yes'.

    Legal basis: WET 6(1). Rule: MTG-02, PLN-01.
    """
    return leads(user, case) and found_risk(case)


def can_see_plan(user: User, case: Case) -> bool:
    """Who works in the case reads the plan. Legal basis: WET 5(5), WET 6(1)."""
    return works_in(user, case)


def can_add_action(user: User, case: Case) -> bool:
    """Who leads the table records an action that was agreed, once there is a plan. Legal basis: WET 6(1), WET 6(2)."""
    return leads(user, case) and Plan.objects.filter(case=case).exists()


def owns(user: User, action: Action) -> bool:
    """The owner, also one who has no seat and sees nothing else of the case, by a designation that holds today."""
    return action.owner_id == user.pk and action.participant_id in user.participants_for(*SEAT)


def can_progress_action(user: User, action: Action) -> bool:
    """Its owner reports on an open action, or a colleague at the table. Legal basis: WET 6(2)."""
    if action.done_on is not None or action.ended_on is not None:
        return False
    return owns(user, action) or action.participant_id in _seats(user, action)


def _seats(user: User, action: Action) -> frozenset:
    """For which participants somebody sits; nothing for an owner who does not see the case."""
    case = Case.objects.visible_to(user).filter(pk=action.case_id).first()
    return sits_for(user, case) if case is not None else frozenset()


def can_reassign_action(user: User, action: Action) -> bool:
    """Who leads gives an open action to somebody else, for example when its owner left. Legal basis: WET 6(2)."""
    case = Case.objects.visible_to(user).filter(pk=action.case_id).first()
    return action.done_on is None and action.ended_on is None and case is not None and leads(user, case)


def can_evaluate(user: User, case: Case) -> bool:
    """Who leads records what the participants found. Legal basis: WET 6(2), WET 9."""
    return leads(user, case)


def can_record_heard(user: User, case: Case) -> bool:
    """A person at the table records that the subject was heard. Legal basis: WET 11, AVG 5(1)(a)."""
    return bool(sits_for(user, case))


def is_flagged(plan: Plan) -> bool:
    """A statement under it was corrected or removed since: it is to be decided again. Legal basis: WET 10, BESL 9."""
    rests = plan.rests_on.all()
    return remembered(("flagged", id(plan)), plan, lambda: rests_on_changed(rests, plan.created_at))


def evaluation_due(case: Case) -> date:
    """The day of the next evaluation: as the last one said, else so many months after the opening (REV-01)."""
    last = Evaluation.objects.filter(case=case).order_by("-decided_on", "-created_at").values_list("next_on", flat=True)
    return remembered(("evaluation", id(case)), case, lambda: last.first() or first_evaluation_due(case))
