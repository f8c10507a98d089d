"""Recording the joint answer; a 'no' ends and shields the case."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.analysis.models import AnalysisItem, JointAnalysis
from cases.analysis.policies import can_decide_analysis, standing_analysis
from cases.contributions.models import Contribution
from cases.contributions.services import check_usable
from cases.dossier.models import Case
from cases.dossier.services import check_day, end_grants, lock_case
from cases.participants.policies import leading
from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record


@transaction.atomic
def decide_analysis(
    *,
    actor: User,
    case: Case,
    decided_on: date,
    has_risk_indications: bool,
    picture: str,
    reason: str,
    rests_on: Sequence[Contribution] = (),
    based_on_version: int = 0,
) -> JointAnalysis:
    """Record the shared picture with what it rests on, and whether there are further indications of risk.

    'No' shields the case. Raises ValidationError for a day in the future or before the case was opened, when somebody
    recorded it meanwhile, and for a statement that is not usable. Legal basis: WET 6(1), WET 10, BESL 16(a).
    Rule: MTG-02.
    """
    case = lock_case(case)
    require(can_decide_analysis, actor, case)
    check_day(case, decided_on, "decided_on")
    standing = standing_analysis(case)
    if (standing.version if standing else 0) != based_on_version:
        message = _("Iemand anders legde intussen een analyse vast. Lees die eerst; uw tekst staat hieronder nog.")
        raise ValidationError(message)
    rested = check_usable(actor, case, rests_on)
    designation = leading(actor, case)
    analysis = JointAnalysis(
        case=case,
        version=based_on_version + 1,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        has_risk_indications=has_risk_indications,
        picture=picture,
        reason=reason,
    )
    analysis.full_clean()
    analysis.save()
    AnalysisItem.objects.bulk_create(AnalysisItem(analysis=analysis, contribution=row) for row in rested)
    record("analysis.decided", actor=actor, subject=analysis, designation_id=designation.pk)
    case.touch(timezone.now())
    if not has_risk_indications:
        # The last write: after it nobody at the table sees the case, the actor neither.
        end_grants(case=case, actor=actor)
    return analysis
