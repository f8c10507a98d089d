"""The joint answer on the case page."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.analysis.models import JointAnalysis
from cases.analysis.policies import can_decide_analysis, is_flagged, standing_analysis
from cases.dossier.models import Case
from cases.dossier.registry import (
    Act,
    Duty,
    Section,
    moment_rows,
    register_act,
    register_check,
    register_moments,
    register_phase,
    register_section,
)
from parta.access.sight import holds
from parta.accounts.models import User


def standing(user: User, case: Case) -> JointAnalysis | None:
    """Return the answer that holds, as this person may see it."""
    return standing_analysis(case) if holds(user, case) else None


def initial_of(user: User, case: Case) -> dict[str, Any]:
    """Return with what the form begins: nothing chosen, and of a flagged version its text."""
    found = standing(user, case)
    if found is None:
        return {"based_on_version": 0}
    return {"based_on_version": found.version, "picture": found.picture}


def _section(case: Case, user: User) -> Section:
    analysis = standing(user, case)
    context = {"analysis": analysis, "flagged": analysis is not None and is_flagged(analysis)}
    return Section(template="cases/analysis/_analysis.html", context=context)


def _act(case: Case, user: User) -> Act | None:
    if not can_decide_analysis(user, case):
        return None
    return Act(label=_("Leg de analyse vast"), url=reverse("cases:analyse", args=[case.pk]), primary=True)


def _versions(case: Case) -> QuerySet:
    return JointAnalysis.objects.filter(case=case)


def _open_duties(case: Case, user: User) -> list[Duty]:
    found = standing(user, case)
    if found is not None and not is_flagged(found):
        return []
    url = reverse("cases:analyse", args=[case.pk]) if can_decide_analysis(user, case) else ""
    what = _("De gezamenlijke analyse vastleggen") if found is None else _("De analyse opnieuw bekijken")
    return [Duty(what=what, due_on=None, url=url, blocks=False)]


def _answered(case: Case, user: User) -> QuerySet:
    rows = JointAnalysis.objects.visible_to(user, case).filter(case=case)
    return moment_rows(rows, on="decided_on", at="created_at", code="analysis")


register_section(30, _section, key="analyse", title=_("Gezamenlijke analyse"))
register_act(_act)
register_phase("analysis", _versions)
register_check(10, _open_duties)
register_moments("analysis", _("Gezamenlijke analyse"), _answered)
