"""Recording the joint answer; a 'no' ends and shields the case."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from cases.analysis.models import JointAnalysis
from cases.analysis.policies import can_decide_analysis
from cases.dossier.models import Case
from cases.dossier.services import check_day, end_grants, lock_case
from cases.participants.policies import leading
from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record


@transaction.atomic
def decide_analysis(
    *, actor: User, case: Case, decided_on: date, has_risk_indications: bool, picture: str, reason: str
) -> JointAnalysis:
    """Record the shared picture and whether there are further indications of risk; 'no' shields the case.

    Raises ValidationError for a day in the future or before the case was opened. Legal basis: WET 6(1), BESL 16(a).
    """
    case = lock_case(case)
    require(can_decide_analysis, actor, case)
    check_day(case, decided_on, "decided_on")
    designation = leading(actor, case)
    analysis = JointAnalysis(
        case=case,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        has_risk_indications=has_risk_indications,
        picture=picture,
        reason=reason,
    )
    analysis.full_clean()
    analysis.save()
    record("analysis.decided", actor=actor, subject=analysis, designation_id=designation.pk)
    case.touch(timezone.now())
    if not has_risk_indications:
        # The last write: after it nobody at the table sees the case, the actor neither.
        end_grants(case=case, actor=actor)
    return analysis
