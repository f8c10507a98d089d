"""Adopting a version of the plan with its actions, and reporting on an action."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.analysis.models import JointAnalysis
from cases.contributions.models import Contribution, RelatedPerson
from cases.contributions.services import check_usable, confirm_related, confirm_special
from cases.dossier.models import Case, CaseExclusion, CaseMembership
from cases.dossier.services import check_day, in_words, lock_case
from cases.participants.policies import SEAT, leading, participants_at
from cases.participants.services import confirm_members, seat_designation
from cases.plans.models import (
    Action,
    ActionProgress,
    DomainChange,
    Evaluation,
    Goal,
    Intervention,
    Plan,
    PlanAgreement,
    PlanItem,
    SubjectHeard,
    UsefulnessTally,
)
from cases.plans.policies import (
    can_add_action,
    can_adopt_plan,
    can_evaluate,
    can_progress_action,
    can_reassign_action,
    can_record_heard,
)
from parta import legal
from parta.access.policies import require
from parta.accounts.models import Designation, User
from parta.audit.trail import record
from parta.organisations.models import Participant
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.parameters.models import value_of
from signals.referrals.models import DataCategory


@transaction.atomic
def adopt_plan(
    *,
    actor: User,
    case: Case,
    decided_on: date,
    based_on_version: int,
    necessity: str,
    text: str,
    actions: Sequence[dict[str, Any]] = (),
    changes: str = "",
    agreed: Sequence[Participant] | None = None,
    goals: Sequence[dict[str, Any]] = (),
    interventions: Sequence[dict[str, Any]] = (),
    end_goals: Sequence[Goal] = (),
    end_interventions: Sequence[Intervention] = (),
    rests_on: Sequence[Contribution] = (),
) -> Plan:
    """Record the next version of the plan, with who agreed, what it adds, what it ends and on what it rests.

    `agreed`: every participant at the table unless given. An intervention names its goal by `goal`, the number of one
    of the new goals. Raises ValidationError when somebody else adopted a version meanwhile, when a first plan has no
    action, a later one does not say what changed, nobody agreed, and when an action's owner does not sit at the table
    or its day lies before the plan. Legal basis: WET 6(1), WET 6(2), WET 2(2), WET 10.
    """
    case = lock_case(case)
    require(can_adopt_plan, actor, case)
    _check_version(case, based_on_version)
    check_day(case, decided_on, "decided_on", not_before=_since(case))
    _check_changes(based_on_version, changes)
    _check_actions(case, decided_on, actions, is_first=not based_on_version)
    parties = _agreed(case, agreed)
    rested = check_usable(actor, case, rests_on)
    designation = leading(actor, case)
    plan = Plan(
        case=case,
        version=based_on_version + 1,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        necessity=necessity,
        text=text,
        changes=changes,
    )
    plan.full_clean()
    plan.save()
    _fill(plan, parties, goals, interventions, actions)
    _end_in(plan, Goal, end_goals)
    _end_in(plan, Intervention, end_interventions)
    PlanItem.objects.bulk_create(PlanItem(plan=plan, contribution=row) for row in rested)
    record("plan.adopted", actor=actor, subject=plan, designation_id=designation.pk)
    case.touch(timezone.now())
    return plan


def _fill(
    plan: Plan,
    parties: Sequence[Participant],
    goals: Sequence[dict[str, Any]],
    interventions: Sequence[dict[str, Any]],
    actions: Sequence[dict[str, Any]],
) -> None:
    """Save what comes with a version, in the order in which one rests on the other."""
    said = {"recorded_by": plan.actor, "agreed_on": plan.decided_on}
    PlanAgreement.objects.bulk_create(PlanAgreement(plan=plan, participant=party, **said) for party in parties)
    made = [_save(Goal(case=plan.case, plan=plan, **row)) for row in goals]
    for row in interventions:
        number = row.get("goal")
        goal = made[number - 1] if number and number <= len(made) else None
        _check_at_the_table(plan.case, row["participant"])
        _save(Intervention(case=plan.case, plan=plan, **{**row, "goal": goal}))
    for row in actions:
        _save_action(plan, **row)


def _save(row: Any) -> Any:
    row.full_clean()
    row.save()
    return row


def _end_in(plan: Plan, model: type[Goal] | type[Intervention], rows: Sequence[Any]) -> None:
    wanted = [row.pk for row in rows]
    held = model.objects.filter(case=plan.case, pk__in=wanted, ended_in__isnull=True)
    if held.update(ended_in=plan) != len(wanted):
        raise ValidationError(_("Een doel of interventie is intussen beëindigd. Lees het plan opnieuw."))


def _check_changes(based_on_version: int, changes: str) -> None:
    if based_on_version and not changes.strip():
        message = _("Schrijf wat er verandert ten opzichte van de vorige versie (regel PLN-04).")
        raise ValidationError({"changes": message})


def _agreed(case: Case, agreed: Sequence[Participant] | None) -> list[Participant]:
    """Which participants at the table judge the plan necessary; without one there is none. Rule: PLN-01."""
    here = list(participants_at(case))
    if agreed is None:
        return here
    if {party.pk for party in agreed} - {party.pk for party in here}:
        message = _("Alleen deelnemers aan deze tafel stellen het plan vast (Wet PARTA, artikel 6).")
        raise ValidationError({"agreed": message})
    if not agreed:
        message = _("Kruis aan welke deelnemers het plan nodig vinden (Wet PARTA, artikel 6, eerste lid; PLN-01).")
        raise ValidationError({"agreed": message})
    return list(agreed)


def _check_at_the_table(case: Case, participant: Participant) -> None:
    if not participants_at(case).filter(pk=participant.pk).exists():
        message = _("%(name)s zit niet aan deze tafel. Kies een deelnemer die uitvoert (Wet PARTA, artikel 6).")
        raise ValidationError(message % {"name": participant.name})


@transaction.atomic
def progress_action(*, actor: User, action: Action, decided_on: date, is_done: bool, text: str) -> ActionProgress:
    """Record what became of an action; 'done' ends it.

    Its owner may see this action and nothing else of the case. Raises ValidationError for a day before the action was
    agreed or in the future. Legal basis: WET 6(2).
    """
    action = _locked_action(actor, action)
    require(can_progress_action, actor, action)
    if not legal.IN_FORCE <= decided_on <= timezone.localdate():
        raise ValidationError({"decided_on": _("Kies vandaag of eerder, vanaf de dag van het plan.")})
    _check_after_plan(actor, action, decided_on)
    designation = _acts_for(actor, action.participant_id)
    progress = ActionProgress(
        action=action, actor=actor, designation=designation, decided_on=decided_on, is_done=is_done, text=text
    )
    progress.full_clean()
    progress.save()
    if is_done:
        action.done_on = decided_on
        action.save(update_fields=["done_on"])
    record("action.progressed", actor=actor, subject=action, designation_id=designation.pk)
    case = Case.objects.visible_to(actor).filter(pk=action.case_id).first()
    if case is not None:
        case.touch(timezone.now())
    return progress


@transaction.atomic
def reassign_action(*, actor: User, action: Action, participant: Participant, owner: User) -> Action:
    """Give an open action to somebody else, whose participant sits at the table.

    Raises ValidationError for a person who was not designated by such a participant. Legal basis: WET 6(2), WET 12(3).
    """
    action = _locked_action(actor, action)
    require(can_reassign_action, actor, action)
    _check_owner(action.case, participant, owner)
    if participant.pk != action.participant_id:
        message = _("Een actie blijft bij haar deelnemer; een andere deelnemer spreekt u af in het plan (PLN-05).")
        raise ValidationError({"seat": message})
    action.owner = owner
    action.save(update_fields=["owner"])
    record("action.reassigned", actor=actor, subject=action)
    _tell_owner(actor, action)
    return action


def _locked_action(actor: User, action: Action) -> Action:
    """The case first, for who sees it; an owner without sight of it locks the action alone."""
    seen = Case.objects.visible_to(actor).filter(pk=action.case_id).first()
    case = lock_case(seen) if seen is not None else None
    rows = Action.objects.visible_to(actor).select_for_update(of=("self",)).select_related("participant", "owner")
    found = rows.filter(pk=action.pk).with_keys().first()
    if found is None:
        raise PermissionDenied("action")
    if case is not None:
        found.case = case
    return found


def _check_after_plan(actor: User, action: Action, on: date) -> None:
    since = Plan.objects.visible_to(actor).filter(pk=action.plan_id).values_list("decided_on", flat=True).first()
    if since is not None and on < since:
        message = _("Deze datum ligt voor de stap waaruit dit volgt. Kies %(day)s of later.")
        raise ValidationError({"decided_on": message % {"day": in_words(since)}})


def _acts_for(actor: User, participant_id: UUID) -> Designation:
    held = (actor.designation_for(function, participant_id) for function in SEAT)
    return next(designation for designation in held if designation is not None)


def _check_owner(case: Case, participant: Participant, owner: User) -> None:
    """An owner was designated by a participant at the table; he need not sit there himself (rules.md, PAR-05).

    Rule: PLN-05.
    """
    _check_at_the_table(case, participant)
    held = Designation.objects.in_force().filter(user=owner, participant=participant, functions__overlap=list(SEAT))
    if not held.exists():
        message = _("%(person)s is vandaag niet aangewezen door %(name)s (Wet PARTA, artikel 12, derde lid).")
        raise ValidationError(message % {"person": owner.name, "name": participant.name})
    if CaseExclusion.objects.filter(case=case, person=owner).exists():
        message = _("%(person)s is uitgesloten van deze casus. Kies iemand anders (AVG, artikel 5).")
        raise ValidationError(message % {"person": owner.name})


def _tell_owner(actor: User, action: Action) -> None:
    if action.owner_id != actor.pk:
        path = reverse("cases:progress", args=[action.pk])
        kind = Notice.Kind.ACTION
        notify(user=action.owner, kind=kind, reference=action.reference, object_id=action.subject_id, path=path)


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
    _tell_owner(plan.actor, action)
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
    return newest or JointAnalysis.objects.filter(case=case).order_by("version").values_list("decided_on", flat=True)[0]


def _check_actions(case: Case, decided_on: date, actions: Sequence[dict[str, Any]], *, is_first: bool) -> None:
    if is_first and not actions:
        message = _("Een plan bevat ten minste één actie: wat, door wie, wanneer en op grond waarvan (regel PLN-05).")
        raise ValidationError(message)
    for number, row in enumerate(actions, start=1):
        try:
            _check_owner(case, row["participant"], row["owner"])
        except ValidationError as refusal:
            words = {"number": number, "text": " ".join(refusal.messages)}
            raise ValidationError(_("Actie %(number)s: %(text)s") % words) from None
        if row["due_on"] < decided_on:
            message = _(
                "Actie %(number)s: de uiterste dag ligt voor de dag van het plan. Kies een latere dag (PLN-05)."
            )
            raise ValidationError(message % {"number": number})


# --- evaluation ---------------------------------------------------------------------------------------------------
@transaction.atomic
def evaluate(
    *,
    actor: User,
    case: Case,
    decided_on: date,
    necessity: str,
    effect: str,
    next_on: date,
    usefulness: dict[str, str],
    changes: Sequence[dict[str, Any]] = (),
    members_confirmed: Sequence[CaseMembership] = (),
    related_confirmed: Sequence[RelatedPerson] = (),
    items_confirmed: Sequence[Contribution] = (),
) -> Evaluation:
    """Record an evaluation: still necessary, does it work, of what use were the data, and what is confirmed.

    Who is confirmed sees the case until the next one; a person, a related person and a special statement that is not
    confirmed ends. Raises ValidationError for a second evaluation on one day, for a next one that is too late, and
    when nobody who leads would stay. Legal basis: WET 6(2), WET 9, WET 5(5), WET 4(h), WET 8, WET 18(1). Rule: REV-03.
    """
    case = lock_case(case)
    require(can_evaluate, actor, case)
    check_day(case, decided_on, "decided_on")
    _check_evaluation(case, decided_on, next_on, usefulness)
    designation = leading(actor, case)
    evaluation = Evaluation(
        case=case,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        necessity=necessity,
        effect=effect,
        next_on=next_on,
    )
    evaluation.full_clean()
    evaluation.save()
    for row in changes:
        _save(DomainChange(evaluation=evaluation, **row))
    moment = UsefulnessTally.Moment.EVALUATION
    count_usefulness(body_id=case.consultation_body_id, moment=moment, answers=usefulness, on=decided_on)
    record("case.evaluated", actor=actor, subject=evaluation, designation_id=designation.pk)
    case.touch(timezone.now())
    confirm_related(actor=actor, case=case, confirmed=related_confirmed, on=decided_on)
    confirm_special(actor=actor, case=case, confirmed=items_confirmed, on=decided_on)
    # The last writes: they end the sight of who is not confirmed.
    confirm_members(actor=actor, case=case, confirmed=members_confirmed, next_evaluation_on=next_on)
    return evaluation


def _check_evaluation(case: Case, on: date, next_on: date, usefulness: dict[str, str]) -> None:
    """An evaluation says of every category whether it was useful. Rule: REP-07."""
    if Evaluation.objects.filter(case=case, decided_on=on).exists():
        message = _("Op deze dag is al een evaluatie vastgelegd. Lees die eerst, of kies de dag waarop u evalueerde.")
        raise ValidationError({"decided_on": message})
    months = int(value_of(case.consultation_body_id, "REVIEW_MAX_MONTHS"))
    last = on + relativedelta(months=months)
    if not on < next_on <= last:
        message = _("Kies een dag na deze evaluatie, uiterlijk %(day)s (Wet PARTA, artikel 9; regel REV-01).")
        raise ValidationError({"next_on": message % {"day": in_words(last)}})
    if set(usefulness) != set(DataCategory.values):
        message = _("Zeg van elke categorie of zij van nut was (Wet PARTA, artikel 18; regel REP-07).")
        raise ValidationError(message)


@transaction.atomic
def record_heard(
    *, actor: User, case: Case, participant: Participant, how: str, view: str, decided_on: date
) -> SubjectHeard:
    """Record when and how the person was heard, and what he thinks of it himself.

    Raises ValidationError for a day before the case or in the future. Legal basis: WET 11, AVG 5(1)(a).
    """
    case = lock_case(case)
    require(can_record_heard, actor, case)
    designation = seat_designation(actor, case, participant)
    check_day(case, decided_on, "decided_on")
    heard = SubjectHeard(
        case=case,
        participant=participant,
        how=how,
        view=view,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
    )
    _save(heard)
    record("subject.heard", actor=actor, subject=heard, designation_id=designation.pk)
    case.touch(timezone.now())
    return heard
