"""Re-exports the models of the steps, for Django."""

from cases.analysis.models import JointAnalysis
from cases.closing.models import Closing, ClosingAgreement
from cases.consultations.models import AgendaItem, Meeting, MeetingBody, MeetingDecision
from cases.contributions.models import Contribution, ProvisionRefusal
from cases.dossier.models import Case, CaseGrant, CaseMembership
from cases.plans.models import Action, ActionProgress, Plan

__all__ = [
    "Action",
    "ActionProgress",
    "AgendaItem",
    "Case",
    "CaseGrant",
    "CaseMembership",
    "Closing",
    "ClosingAgreement",
    "Contribution",
    "JointAnalysis",
    "Meeting",
    "MeetingBody",
    "MeetingDecision",
    "Plan",
    "ProvisionRefusal",
]
