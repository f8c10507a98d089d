"""Re-exports the models of the steps, for Django."""

from signals.informing.models import InformationDecision
from signals.referrals.models import DataSubject, Referral, ReferralItem
from signals.reports.models import Report, ReportDecision, ReportStatement
from signals.weighing.models import (
    AssessmentConfirmation,
    Composition,
    CompositionConfirmation,
    CompositionMember,
    JointAssessment,
    NotTabled,
    SubmitterInformed,
    ViewReceipt,
    Weighing,
    WeighingView,
)

__all__ = [
    "AssessmentConfirmation",
    "Composition",
    "CompositionConfirmation",
    "CompositionMember",
    "DataSubject",
    "InformationDecision",
    "JointAssessment",
    "NotTabled",
    "Referral",
    "ReferralItem",
    "Report",
    "ReportDecision",
    "ReportStatement",
    "SubmitterInformed",
    "ViewReceipt",
    "Weighing",
    "WeighingView",
]
