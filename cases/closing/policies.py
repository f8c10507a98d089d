"""Who proposes to close, who answers for a participant, and who records that the participants close a case."""

from cases.closing.models import ClosingProposal, open_cases
from cases.dossier.models import Case
from cases.participants.policies import leads, sits_for
from parta.accounts.models import User
from parta.audit.context import remembered


def can_close_case(user: User, case: Case) -> bool:
    """Who leads the table records what the participants decided. Legal basis: WET 6(2), WET 6(3)."""
    return leads(user, case) and open_cases().filter(pk=case.pk).exists()


def running_proposal(case: Case) -> ClosingProposal | None:
    """The proposal on which participants answer now."""
    rows = ClosingProposal.objects.filter(case=case, withdrawn_on__isnull=True).select_related("case", "actor")
    return remembered(("proposal", id(case)), case, rows.with_keys().first)


def can_propose_closing(user: User, case: Case) -> bool:
    """Who leads asks each participant whether the case closes, one question at a time. Legal basis: WET 6(3)."""
    return leads(user, case) and running_proposal(case) is None


def can_answer_proposal(user: User, proposal: ClosingProposal) -> bool:
    """A person at the table answers for its participant, and may change the answer until the case closes.

    Legal basis: WET 6(3).
    """
    return proposal.withdrawn_on is None and bool(sits_for(user, proposal.case))


def can_withdraw_proposal(user: User, proposal: ClosingProposal) -> bool:
    """Who leads takes the question back. Legal basis: WET 6(3)."""
    return proposal.withdrawn_on is None and leads(user, proposal.case)
