"""The joint answer on the case page."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.analysis.models import JointAnalysis
from cases.analysis.policies import can_decide_analysis
from cases.dossier.models import Case
from cases.dossier.registry import Act, Section, register_act, register_phase, register_section
from parta.accounts.models import User


def _section(case: Case, user: User) -> Section:
    analysis = JointAnalysis.objects.visible_to(user).filter(case=case).select_related("case").with_keys().first()
    return Section(
        title=_("Gezamenlijke analyse"),
        template="cases/analysis/_analysis.html",
        context={"analysis": analysis},
        anchor="analyse",
    )


def _act(case: Case, user: User) -> Act | None:
    if not can_decide_analysis(user, case):
        return None
    return Act(label=_("Leg de analyse vast"), url=reverse("cases:analyse", args=[case.pk]), primary=True)


def analysed_on(case: Case) -> date | None:
    """Return the day of the joint answer."""
    return JointAnalysis.objects.filter(case=case).values_list("decided_on", flat=True).first()


register_section(30, _section)
register_act(_act)
register_phase("analysis", analysed_on)
