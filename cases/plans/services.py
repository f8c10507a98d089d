"""Adopting a version of the plan with its actions, and reporting on an action."""

from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.analysis.models import JointAnalysis
from cases.dossier.models import Case
from cases.dossier.services import check_day, lock_case
from cases.participants.policies import leading, seated
from cases.participants.services import seat_designation
from cases.plans.models import Action, ActionProgress, Intervention, Plan, UsefulnessTally
from cases.plans.policies import can_add_action, can_adopt_plan, can_progress_action
from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import Participant


@transaction.atomic
def adopt_plan(
    *,
    actor: User,
    case: Case,
    decided_on: date,
    based_on_version: int,
    necessity: str,
    text: str,
    actions: list[dict[str, Any]],
) -> Plan:
    """Record the next version of the plan, with the actions that come with it.

    Raises ValidationError when somebody else adopted a version meanwhile, when a first plan has no action, and when
    an action's owner does not sit at the table or its day lies before the plan.
    Legal basis: WET 6(1), WET 6(2), WET 2(2).
    """
    case = lock_case(case)
    require(can_adopt_plan, actor, case)
    _check_version(case, based_on_version)
    check_day(case, decided_on, "decided_on", not_before=_since(case))
    _check_actions(case, decided_on, actions, is_first=not based_on_version)
    designation = leading(actor, case)
    plan = Plan(
        case=case,
        version=based_on_version + 1,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        necessity=necessity,
        text=text,
    )
    plan.full_clean()
    plan.save()
    for row in actions:
        _save_action(plan, **row)
    record("plan.adopted", actor=actor, subject=plan, designation_id=designation.pk)
    case.touch(timezone.now())
    return plan


@transaction.atomic
def progress_action(*, actor: User, action: Action, decided_on: date, is_done: bool, text: str) -> ActionProgress:
    """Record what became of an action; 'done' ends it.

    Raises ValidationError for a day before the plan or in the future. Legal basis: WET 6(2).
    """
    case = lock_case(action.case)
    action = Action.objects.select_for_update(of=("self",)).select_related("plan", "case").get(pk=action.pk)
    require(can_progress_action, actor, action)
    designation = seat_designation(actor, case, action.participant)
    check_day(case, decided_on, "decided_on", not_before=action.plan.decided_on)
    progress = ActionProgress(
        action=action, actor=actor, designation=designation, decided_on=decided_on, is_done=is_done, text=text
    )
    progress.full_clean()
    progress.save()
    if is_done:
        action.done_on = decided_on
        action.save(update_fields=["done_on"])
    record("action.progressed", actor=actor, subject=action, designation_id=designation.pk)
    case.touch(timezone.now())
    return progress


@transaction.atomic
def add_action(
    *,
    actor: User,
    case: Case,
    participant: Participant,
    owner: User,
    text: str,
    own_basis: str,
    due_on: date,
    decided_on: date,
    intervention: Intervention | None = None,
) -> Action:
    """Add one action to the plan that holds; a meeting does that at once.

    Raises ValidationError without a plan, for an owner who does not sit at the table, and for a day before the
    decision. Legal basis: WET 6(1), WET 6(2), WET 2(2).
    """
    case = lock_case(case)
    require(can_add_action, actor, case)
    plan = Plan.objects.filter(case=case).order_by("-version").select_related("case").first()
    if plan is None:
        message = _("Er is nog geen plan. Stel eerst een plan vast; daar horen acties bij (Wet PARTA, artikel 6).")
        raise ValidationError(message)
    answers = {"participant": participant, "owner": owner, "text": text, "own_basis": own_basis, "due_on": due_on}
    _check_actions(case, decided_on, [answers], is_first=False)
    action = _save_action(plan, intervention=intervention, **answers)
    designation = leading(actor, case)
    record("action.added", actor=actor, subject=action, designation_id=designation.pk)
    case.touch(timezone.now())
    return action


def count_usefulness(*, body_id: UUID, moment: str, answers: dict[str, str], on: date) -> None:
    """Count of what use the data of each category were (a to h); nothing leads from the figures to the case.

    Legal basis: WET 18(1).
    """
    rows = [
        UsefulnessTally(consultation_body_id=body_id, year=on.year, moment=moment, category=category, answer=answer)
        for category, answer in answers.items()
    ]
    for row in rows:
        row.full_clean()
    UsefulnessTally.objects.bulk_create(rows)


def end_actions(*, case: Case) -> None:
    """End the actions of a case that ends, so that an owner who sees nothing else of it sees them no more.

    Legal basis: WET 6(3).
    """
    Action.objects.filter(case=case, ended_on__isnull=True).update(ended_on=timezone.localdate())


def _save_action(plan: Plan, **answers: Any) -> Action:
    case = plan.case
    whose = {"subject_id": case.subject_id, "consultation_body_id": case.consultation_body_id}
    action = Action(case=case, plan=plan, reference=case.reference, **whose, **answers)
    action.full_clean()
    action.save()
    return action


def _check_version(case: Case, based_on_version: int) -> None:
    newest = Plan.objects.filter(case=case).aggregate(newest=Max("version"))["newest"] or 0
    if newest != based_on_version:
        message = _(
            "Iemand anders stelde intussen versie %(newest)s vast. Uw tekst is bewaard op deze pagina: kopieer hem, "
            "open het plan opnieuw en werk vanuit die versie (regel PLN-04)."
        )
        raise ValidationError(message % {"newest": newest}, code="stale")


def _since(case: Case) -> date:
    """Return the day of the step that this version follows: the analysis, or the version before."""
    newest = Plan.objects.filter(case=case).aggregate(on=Max("decided_on"))["on"]
    return newest or JointAnalysis.objects.filter(case=case).values_list("decided_on", flat=True)[0]


def _check_actions(case: Case, decided_on: date, actions: list[dict[str, Any]], *, is_first: bool) -> None:
    if is_first and not actions:
        message = _("Een plan bevat ten minste één actie: wat, door wie, wanneer en op grond waarvan (regel PLN-05).")
        raise ValidationError(message)
    at_the_table = {(member.participant_id, member.person_id) for member in seated(case)}
    for number, row in enumerate(actions, start=1):
        if (row["participant"].pk, row["owner"].pk) not in at_the_table:
            message = _("Actie %(number)s: kies iemand die nu aan deze tafel zit (Wet PARTA, artikel 5, vijfde lid).")
            raise ValidationError(message % {"number": number})
        if row["due_on"] < decided_on:
            message = _(
                "Actie %(number)s: de uiterste dag ligt voor de dag van het plan. Kies een latere dag (PLN-05)."
            )
            raise ValidationError(message % {"number": number})
