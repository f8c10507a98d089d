"""Who records the joint answer."""

from cases.analysis.models import JointAnalysis
from cases.dossier.models import Case
from cases.participants.policies import leads
from parta.accounts.models import User


def can_decide_analysis(user: User, case: Case) -> bool:
    """Who leads the table records what the participants answered, once. Legal basis: WET 6(1)."""
    return not JointAnalysis.objects.filter(case=case).exists() and leads(user, case)


def found_risk(case: Case) -> bool:
    """The participants answered yes: only then is there a plan (rules.md, MTG-02, PLN-01)."""
    return JointAnalysis.objects.filter(case=case, has_risk_indications=True).exists()
