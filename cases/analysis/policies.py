"""Who records the joint answer, and when it is given anew."""

from cases.analysis.models import JointAnalysis
from cases.contributions.policies import rests_on_changed
from cases.dossier.models import Case
from cases.participants.policies import leads
from parta.accounts.models import User
from parta.audit.context import remembered


def standing_analysis(case: Case) -> JointAnalysis | None:
    """The answer that holds: the newest version."""
    rows = JointAnalysis.objects.filter(case=case).select_related("case", "actor").order_by("-version")
    return remembered(("analysis", id(case)), case, rows.with_keys().first)


def is_flagged(analysis: JointAnalysis) -> bool:
    """A statement under it was corrected or removed since: it is to be decided again. Legal basis: WET 10, BESL 9."""
    rests = analysis.rests_on.all()
    return remembered(("flagged", id(analysis)), analysis, lambda: rests_on_changed(rests, analysis.created_at))


def can_decide_analysis(user: User, case: Case) -> bool:
    """Who leads the table records what the participants answered; anew when it is flagged. Legal basis: WET 6(1)."""
    if not leads(user, case):
        return False
    standing = standing_analysis(case)
    return standing is None or is_flagged(standing)


def found_risk(case: Case) -> bool:
    """The participants answered yes: only then is there a plan (rules.md, MTG-02, PLN-01)."""
    standing = standing_analysis(case)
    return standing is not None and standing.has_risk_indications
