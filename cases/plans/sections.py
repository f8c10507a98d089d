"""The plan and its actions, as the case page and a meeting show them."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.analysis.policies import found_risk
from cases.dossier.models import Case
from cases.dossier.registry import Act, Section, register_act, register_end, register_phase, register_section
from cases.participants.policies import SEAT
from cases.plans.models import Action, ActionProgress, Plan
from cases.plans.policies import can_adopt_plan
from cases.plans.services import end_actions
from parta.accounts.models import User


def plans_of(user: User, case: Case) -> list[Plan]:
    """Return the versions of the plan, the one that holds first."""
    return list(Plan.objects.visible_to(user).filter(case=case).select_related("case").with_keys())


def newest_plan(user: User, case: Case) -> Plan | None:
    """Return the version that holds."""
    return Plan.objects.visible_to(user).filter(case=case).select_related("case").with_keys().first()


def open_actions(user: User, case: Case) -> list[Action]:
    """Return the actions that are not done, the first due first."""
    return list(_actions(user, case).filter(done_on__isnull=True))


def action_rows(user: User, case: Case) -> list[dict[str, Any]]:
    """Return the actions with what was reported on them."""
    actions = list(_actions(user, case))
    reports: dict[Any, list[ActionProgress]] = {}
    progress = ActionProgress.objects.visible_to(user).filter(action__in=[action.pk for action in actions])
    for report in progress.select_related("action__case").with_keys():
        reports.setdefault(report.action_id, []).append(report)
    mine = set(user.participants_for(*SEAT))
    return [_row(action, reports.get(action.pk, []), mine) for action in actions]


def action_row(user: User, action: Action) -> dict[str, Any]:
    """Return one action with what was reported on it."""
    (row,) = [row for row in action_rows(user, action.case) if row["action"].pk == action.pk]
    return row


def _actions(user: User, case: Case) -> QuerySet[Action]:
    rows = Action.objects.visible_to(user).filter(case=case)
    return rows.select_related("case", "participant", "owner").order_by("due_on", "pk").with_keys()


def _row(action: Action, reports: list[ActionProgress], mine: set) -> dict[str, Any]:
    late = action.done_on is None and action.due_on < timezone.localdate()
    state = (_("Gedaan"), "safe") if action.done_on else (_("Over tijd"), "warning") if late else (_("Loopt"), "")
    may = action.done_on is None and action.participant_id in mine
    url = reverse("cases:progress", args=[action.pk]) if may else ""
    return {"action": action, "reports": reports, "state": state[0], "badge": state[1], "late": late, "url": url}


def _section(case: Case, user: User) -> Section:
    plan = newest_plan(user, case)
    context = {"plan": plan, "rows": action_rows(user, case), "plan_url": reverse("cases:plan", args=[case.pk])}
    context["waits_for_analysis"] = plan is None and not found_risk(case)
    return Section(title=_("Plan en acties"), template="cases/plans/_plan.html", context=context, anchor="plan")


def _act(case: Case, user: User) -> Act | None:
    if not can_adopt_plan(user, case):
        return None
    first = not Plan.objects.filter(case=case).exists()
    label = _("Stel een plan vast") if first else _("Stel een nieuwe versie van het plan vast")
    return Act(label=label, url=reverse("cases:adopt_plan", args=[case.pk]), primary=first)


def planned_on(case: Case) -> date | None:
    """Return the day of the first plan."""
    return Plan.objects.filter(case=case).order_by("version").values_list("decided_on", flat=True).first()


register_end(end_actions)
register_section(20, _section)
register_act(_act)
register_phase("plan", planned_on)
