"""The joint answer on the case page."""

from datetime import date
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
from parta.accounts.models import User


def standing(user: User, case: Case) -> JointAnalysis | None:
    """Return the answer that holds, as this person may see it."""
    rows = JointAnalysis.objects.visible_to(user).filter(case=case).select_related("case", "actor")
    return rows.order_by("-version").with_keys().first()


def initial_of(user: User, case: Case) -> dict[str, Any]:
    """Return with what the form begins: nothing chosen, and of a flagged version its text."""
    found = standing(user, case)
    if found is None:
        return {"based_on_version": 0}
    return {"based_on_version": found.version, "picture": found.picture}


def _section(case: Case, user: User) -> Section:
    analysis = standing(user, case)
    context = {"analysis": analysis, "flagged": analysis is not None and is_flagged(analysis)}
    return Section(
        title=_("Gezamenlijke analyse"), template="cases/analysis/_analysis.html", context=context, anchor="analyse"
    )


def _act(case: Case, user: User) -> Act | None:
    if not can_decide_analysis(user, case):
        return None
    return Act(label=_("Leg de analyse vast"), url=reverse("cases:analyse", args=[case.pk]), primary=True)


def analysed_on(case: Case) -> date | None:
    """Return the day of the joint answer."""
    rows = JointAnalysis.objects.filter(case=case).order_by("version")
    return rows.values_list("decided_on", flat=True).first()


def _open_duties(case: Case, user: User) -> list[Duty]:
    found = standing_analysis(case)
    if found is not None and not is_flagged(found):
        return []
    url = reverse("cases:analyse", args=[case.pk])
    what = _("De gezamenlijke analyse vastleggen") if found is None else _("De analyse opnieuw bekijken")
    return [Duty(what=what, due_on=None, url=url, blocks=False)]


def _answered(case: Case, user: User) -> QuerySet:
    rows = JointAnalysis.objects.visible_to(user).filter(case=case)
    return moment_rows(rows, on="decided_on", at="created_at", code="analysis")


register_section(30, _section)
register_act(_act)
register_phase("analysis", analysed_on)
register_check(10, _open_duties)
register_moments("analysis", _("Gezamenlijke analyse"), _answered)
