"""The plan, its actions and evaluations, as the case page, a meeting and their own pages show them."""

import difflib
from collections import defaultdict
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from cases.analysis.policies import found_risk
from cases.contributions import sections as contributions
from cases.contributions.models import Contribution, RelatedPerson
from cases.dossier.models import Case, CaseMembership
from cases.dossier.registry import (
    Act,
    Duty,
    Section,
    moment_rows,
    register_act,
    register_check,
    register_end,
    register_moments,
    register_phase,
    register_section,
)
from cases.participants.policies import SEAT, participants_at
from cases.plans import policies
from cases.plans.models import (
    Action,
    ActionProgress,
    DomainChange,
    Evaluation,
    Goal,
    Intervention,
    LifeDomain,
    Plan,
    PlanAgreement,
    SubjectHeard,
)
from cases.plans.services import end_actions
from parta.accounts.models import Designation, User
from parta.audit.context import remembered


# --- the plan -----------------------------------------------------------------------------------------------------
def plans_of(user: User, case: Case) -> list[Plan]:
    """Return the versions of the plan, the one that holds first, each with who agreed."""
    agreements = PlanAgreement.objects.select_related("participant").order_by("participant__name")
    rows = Plan.objects.visible_to(user, case).filter(case=case).select_related("case", "actor")
    return list(rows.prefetch_related(Prefetch("agreements", queryset=agreements, to_attr="parties")).with_keys())


def newest_plan(user: User, case: Case) -> Plan | None:
    """Return the version that holds; asked once in an act."""
    rows = Plan.objects.visible_to(user, case).filter(case=case).select_related("case")
    return remembered(("plan", user.pk, id(case)), case, lambda: rows.with_keys().first())


def goals_of(user: User, case: Case) -> QuerySet[Goal]:
    """Return the goals that hold."""
    rows = Goal.objects.visible_to(user, case).filter(case=case, ended_in__isnull=True)
    return rows.select_related("case").order_by("domain", "pk").with_keys()


def interventions_of(user: User, case: Case) -> QuerySet[Intervention]:
    """Return the interventions that run."""
    rows = Intervention.objects.visible_to(user, case).filter(case=case, ended_in__isnull=True)
    return rows.select_related("case", "participant", "goal__case").order_by("kind", "pk").with_keys()


def plan_page(user: User, case: Case) -> dict[str, Any]:
    """Return everything that the page of the plan shows."""
    plans = plans_of(user, case)
    context = {
        "plans": plans,
        "flagged": bool(plans) and policies.is_flagged(plans[0]),
        "goals": list(goals_of(user, case)),
        "interventions": list(interventions_of(user, case)),
        "rows": action_rows(user, case),
        "rests_on": _rests_on(user, plans[0]) if plans else [],
        "hearings": hearings_of(user, case),
        "evaluations": evaluations_of(user, case),
        "domains_url": reverse("cases:domains", args=[case.pk]),
        "links": _links(user, case),
    }
    if policies.can_adopt_plan(user, case):
        label = _("Stel een nieuwe versie vast") if plans else _("Stel een plan vast")
        context |= {"action_url": reverse("cases:adopt_plan", args=[case.pk]), "action_label": label}
    return context


LINKS = (
    (_("Voeg een actie toe"), "cases:add_action", policies.can_add_action),
    (_("Evalueer de casus"), "cases:evaluate", policies.can_evaluate),
    (_("Leg vast hoe de betrokkene is gehoord"), "cases:record_heard", policies.can_record_heard),
)


def _links(user: User, case: Case) -> list[tuple[Any, str]]:
    return [(label, reverse(page, args=[case.pk])) for label, page, can in LINKS if can(user, case)]


def _rests_on(user: User, plan: Plan) -> list[dict[str, Any]]:
    rows = Contribution.objects.visible_to(user).filter(pk__in=plan.rests_on.values("contribution"))
    return [contributions.statement_of(row) for row in rows.select_related("case", "participant").with_keys()]


def hearings_of(user: User, case: Case) -> list[SubjectHeard]:
    """Return when the person was heard, the last time first."""
    rows = SubjectHeard.objects.visible_to(user, case).filter(case=case).select_related("case", "participant")
    return list(rows.with_keys())


def evaluations_of(user: User, case: Case) -> list[Evaluation]:
    """Return the evaluations, the last one first."""
    return list(Evaluation.objects.visible_to(user, case).filter(case=case).select_related("case", "actor").with_keys())


# --- what forms begin with and let one choose ---------------------------------------------------------------------
def plan_initial(user: User, case: Case) -> dict[str, Any]:
    """Return with what the form of a plan begins: the version that holds."""
    plan, today = newest_plan(user, case), timezone.localdate()
    if plan is None:
        return {"based_on_version": 0, "decided_on": today}
    return {"based_on_version": plan.version, "necessity": plan.necessity, "text": plan.text, "decided_on": today}


def plan_choices(user: User, case: Case) -> dict[str, Any]:
    """Return what the form of a plan lets one choose."""
    return {
        "participants": participants_at(case),
        "statements": contributions.choosable(user, case),
        "goals": goals_of(user, case),
        "interventions": interventions_of(user, case),
        "is_first": not Plan.objects.visible_to(user, case).filter(case=case).exists(),
    }


def owners_of(case: Case) -> list[Designation]:
    """Return who may own an action: everybody whom a participant at the table designated."""
    rows = Designation.objects.in_force().filter(participant__in=participants_at(case), functions__overlap=list(SEAT))
    return list(rows.select_related("participant", "user").order_by("user__name", "participant__name"))


def newer_version(user: User, case: Case, typed: dict[str, Any]) -> dict[str, Any]:
    """Return the version that somebody else adopted meanwhile, and line by line how one's own text differs."""
    plan = newest_plan(user, case)
    lines = difflib.ndiff(plan.text.splitlines(), typed.get("text", "").splitlines())
    words = {"- ": _("vastgesteld"), "+ ": _("uw tekst"), "  ": ""}
    shown = [(words[line[:2]], line[2:]) for line in lines if line[:2] in words]
    return {"newer": plan, "difference": shown}


def evaluation_choices(user: User, case: Case) -> dict[str, Any]:
    """Return what an evaluation confirms: who sits there, who is around the person, special statements."""
    members = CaseMembership.objects.visible_to(user, case).filter(case=case, left_on__isnull=True)
    related = RelatedPerson.objects.visible_to(user, case).filter(case=case, ended_on__isnull=True)
    special = contributions.choosable(user, case).exclude(special_categories=[])
    return {
        "members": members.select_related("participant", "person").order_by("participant__name"),
        "related": related.select_related("case").with_keys(),
        "items": special,
    }


def after_evaluation(user: User, case: Case) -> str:
    """Return where one lands: on the case, if one still sees it."""
    if Case.objects.visible_to(user).filter(pk=case.pk).exists():
        return reverse("cases:plan", args=[case.pk])
    return reverse("worklist:index")


def action_back(user: User, action: Action) -> str:
    """Return where one lands after an act on an action: its case, for who sees it."""
    if Case.objects.visible_to(user).filter(pk=action.case_id).exists():
        return reverse("cases:open", args=[action.case_id]) + "?deel=plan"
    return reverse("worklist:index")


def action_crumbs(user: User, action: Action) -> list[tuple[Any, str]]:
    """Return the way back; an owner without sight of the case comes from his worklist."""
    back = action_back(user, action)
    if back == reverse("worklist:index"):
        return [(_("Werkvoorraad"), back)]
    return [(_("Casussen"), reverse("cases:list")), (action.reference, back)]


# --- change per life domain ---------------------------------------------------------------------------------------
LANE, LEFT, STEP, RADIUS = 34, 220, 150, 6
"""Pixels of the picture: height of a lane, room for its name, distance between evaluations, size of a mark."""


def domains_page(user: User, case: Case) -> dict[str, Any]:
    """Return the evaluations by domain: as a picture of where something was written, and as words in a table."""
    evaluations = evaluations_of(user, case)[::-1]
    rows = DomainChange.objects.visible_to(user, case).filter(evaluation__case=case).select_related("evaluation__case")
    said: dict[str, dict[UUID, DomainChange]] = defaultdict(dict)
    for row in rows.with_keys():
        said[row.domain][row.evaluation_id] = row
    used = [(value, label) for value, label in LifeDomain.choices if value in said]
    lanes = [
        {
            "label": label,
            "y": LANE * number + LANE // 2 + 24,
            "marks": [LEFT + STEP * at for at, one in enumerate(evaluations) if one.pk in said[value]],
            "cells": [said[value].get(one.pk) for one in evaluations],
        }
        for number, (value, label) in enumerate(used)
    ]
    heads = [{"x": LEFT + STEP * at, "on": one.decided_on} for at, one in enumerate(evaluations)]
    width, height = LEFT + STEP * max(len(evaluations), 1), LANE * len(lanes) + 40
    return {"lanes": lanes, "heads": heads, "width": width, "height": height, "radius": RADIUS, "left": LEFT - 20}


# --- actions ------------------------------------------------------------------------------------------------------
def open_actions(user: User, case: Case) -> list[Action]:
    """Return the actions that are not done, the first due first."""
    return [row for row in _actions(user, case) if row.done_on is None and row.ended_on is None]


def action_rows(user: User, case: Case) -> list[dict[str, Any]]:
    """Return the actions with what was reported on them."""
    actions = _actions(user, case)
    reports: dict[Any, list[ActionProgress]] = {}
    progress = ActionProgress.objects.visible_to(user, case).filter(action__in=[action.pk for action in actions])
    for report in progress.select_related("action").with_keys():
        reports.setdefault(report.action_id, []).append(report)
    mine, left = set(user.participants_for(*SEAT)), _owners_who_left(actions)
    return [_row(user, action, reports.get(action.pk, []), mine, left) for action in actions]


def action_row(user: User, action: Action) -> dict[str, Any]:
    """Return one action with what was reported on it; its owner may see nothing else of the case."""
    reports = ActionProgress.objects.visible_to(user).filter(action=action).select_related("action")
    return _row(user, action, list(reports.with_keys()), set(user.participants_for(*SEAT)))


def _actions(user: User, case: Case) -> list[Action]:
    rows = Action.objects.visible_to(user, case).filter(case=case).select_related("case", "participant", "owner")
    ordered = rows.order_by("due_on", "pk").with_keys()
    return remembered(("actions", user.pk, id(case)), case, lambda: list(ordered))


def _owners_who_left(actions: list[Action]) -> set[UUID]:
    """Actions whose owner is designated by their participant no more: somebody else has to take them."""
    open_ones = [action for action in actions if action.done_on is None]
    held = Designation.objects.in_force().filter(user__in=[action.owner_id for action in open_ones])
    known = set(held.values_list("user", "participant")) if open_ones else set()
    return {action.pk for action in open_ones if (action.owner_id, action.participant_id) not in known}


def _row(
    user: User, action: Action, reports: list[ActionProgress], mine: set[UUID], left: set[UUID] = frozenset()
) -> dict[str, Any]:
    late = action.done_on is None and action.due_on < timezone.localdate()
    state = (_("Gedaan"), "safe") if action.done_on else (_("Over tijd"), "warning") if late else (_("Loopt"), "")
    may = action.done_on is None and action.participant_id in mine
    return {
        "action": action,
        "reports": reports,
        "state": state[0],
        "badge": state[1],
        "late": late,
        "url": reverse("cases:progress", args=[action.pk]) if may else "",
        "reassign_url": reverse("cases:reassign", args=[action.pk]) if action.pk in left else "",
    }


# --- the case page ------------------------------------------------------------------------------------------------
def _section(case: Case, user: User) -> Section:
    plan = newest_plan(user, case)
    mine = set(user.participants_for(*SEAT))
    rows = [_row(user, action, [], mine) for action in open_actions(user, case)]
    context = {"plan": plan, "rows": rows, "plan_url": reverse("cases:plan", args=[case.pk])}
    context["waits_for_analysis"] = plan is None and not found_risk(case)
    context["goals"] = list(goals_of(user, case)) if plan else []
    context["flagged"] = plan is not None and policies.is_flagged(plan)
    context["due"] = policies.evaluation_due(case)
    return Section(template="cases/plans/_plan.html", context=context)


def _act(case: Case, user: User) -> Act | None:
    if not policies.can_adopt_plan(user, case):
        return None
    first = newest_plan(user, case) is None
    label = _("Stel een plan vast") if first else _("Stel een nieuwe versie van het plan vast")
    return Act(label=label, url=reverse("cases:adopt_plan", args=[case.pk]), primary=first)


def _evaluate_act(case: Case, user: User) -> Act | None:
    if not policies.can_evaluate(user, case):
        return None
    return Act(label=_("Evalueer de casus"), url=reverse("cases:evaluate", args=[case.pk]), primary=False)


def _versions(case: Case) -> QuerySet:
    return Plan.objects.filter(case=case)


NEAR = relativedelta(days=30)


def _open_duties(case: Case, user: User) -> list[Duty]:
    found = [
        Duty(
            what=f"{Truncator(action.text).chars(90)} ({action.participant.name})",
            due_on=action.due_on,
            url=reverse("cases:plan", args=[case.pk]),
            blocks=False,
        )
        for action in open_actions(user, case)
    ]
    due = policies.evaluation_due(case)
    if due <= timezone.localdate() + NEAR:
        url = reverse("cases:evaluate", args=[case.pk]) if policies.can_evaluate(user, case) else ""
        found.append(Duty(what=_("De casus evalueren"), due_on=due, url=url, blocks=False))
    plan = newest_plan(user, case)
    if plan is not None and policies.is_flagged(plan):
        url = reverse("cases:adopt_plan", args=[case.pk]) if policies.can_adopt_plan(user, case) else ""
        found.append(Duty(what=_("Het plan opnieuw bekijken"), due_on=None, url=url, blocks=False))
    return found


def _adopted(case: Case, user: User) -> QuerySet:
    rows = Plan.objects.visible_to(user, case).filter(case=case)
    return moment_rows(rows, on="decided_on", at="created_at", code="plan")


def _done(case: Case, user: User) -> QuerySet:
    rows = ActionProgress.objects.visible_to(user, case).filter(action__case=case, is_done=True)
    whose = "action__participant__name"
    return moment_rows(rows, on="decided_on", at="created_at", code="action", organisation=whose)


def _evaluated(case: Case, user: User) -> QuerySet:
    rows = Evaluation.objects.visible_to(user, case).filter(case=case)
    return moment_rows(rows, on="decided_on", at="created_at", code="evaluation")


def _heard(case: Case, user: User) -> QuerySet:
    rows = SubjectHeard.objects.visible_to(user, case).filter(case=case)
    return moment_rows(rows, on="decided_on", at="created_at", code="heard", organisation="participant__name")


register_end(end_actions)
register_section(20, _section, key="plan", title=_("Plan en acties"), in_brief=True)
register_act(_act)
register_act(_evaluate_act)
register_phase("plan", _versions)
register_check(15, _open_duties)
register_moments("plan", _("Plan vastgesteld"), _adopted)
register_moments("action", _("Actie afgerond"), _done)
register_moments("evaluation", _("Evaluatie"), _evaluated)
register_moments("heard", _("Betrokkene gehoord"), _heard)
