"""Closing: the participants decide, the case is shielded, every grant ends."""

from collections.abc import Sequence
from datetime import date

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.closing.models import Closing, ClosingAgreement, ClosingProposal, ProposalAnswer
from cases.closing.policies import (
    can_answer_proposal,
    can_close_case,
    can_propose_closing,
    can_withdraw_proposal,
)
from cases.consultations.models import AgendaItem
from cases.dossier import registry
from cases.dossier.models import Case
from cases.dossier.services import check_day, end_grants, in_words, lock_case
from cases.participants.policies import leading, participants_at, seated
from cases.participants.services import seat_designation
from cases.plans.models import UsefulnessTally
from cases.plans.services import count_usefulness
from parta import legal
from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import Participant
from parta.outbox.models import Notice
from parta.outbox.services import notify


@transaction.atomic
def close_case(
    *,
    actor: User,
    case: Case,
    decided_on: date,
    agreed: Sequence[Participant],
    ground: str,
    no_longer_necessary_on: date,
    no_longer_necessary_reason: str,
    item: AgendaItem | None = None,
    usefulness: dict[str, str] | None = None,
) -> Closing:
    """Close the case: agreement of every participant, the day from which the data are not needed, then shielded.

    `item`: the participants decided it in a meeting; whoever was not there answered the proposal. Raises
    ValidationError when a participant has not agreed or answered 'not yet' (it says who), while something is open that
    must be done first (it says what), and when that day lies before the decision or after the last day of the act.
    Legal basis: WET 6(2), WET 6(3), WET 9, WET 18(1).
    """
    case = lock_case(case)
    require(can_close_case, actor, case)
    check_day(case, decided_on, "decided_on")
    _check_ready(case, actor)
    _check_meeting(case, item, decided_on)
    _check_agreement(case, agreed)
    _check_last_day(decided_on, no_longer_necessary_on)
    designation = leading(actor, case)
    closing = Closing(
        case=case,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        ground=ground,
        no_longer_necessary_on=no_longer_necessary_on,
        no_longer_necessary_reason=no_longer_necessary_reason,
        item=item,
    )
    closing.full_clean()
    closing.save()
    ClosingAgreement.objects.bulk_create(
        ClosingAgreement(closing=closing, participant=participant, recorded_by=actor, agreed_on=decided_on)
        for participant in agreed
    )
    if usefulness:
        moment = UsefulnessTally.Moment.CLOSING
        count_usefulness(body_id=case.consultation_body_id, moment=moment, answers=usefulness, on=decided_on)
    record("case.closed", actor=actor, subject=closing, designation_id=designation.pk)
    case.touch(timezone.now())
    # The last write: after it nobody at the table sees the case, the actor neither.
    end_grants(case=case, actor=actor)
    return closing


@transaction.atomic
def propose_closing(
    *,
    actor: User,
    case: Case,
    ground: str,
    no_longer_necessary_on: date,
    no_longer_necessary_reason: str,
    decided_on: date,
) -> ClosingProposal:
    """Ask each participant at the table whether the case closes.

    Raises ValidationError when that was asked already, and for a day that cannot be. Legal basis: WET 6(3), WET 9.
    """
    case = lock_case(case)
    require(can_propose_closing, actor, case)
    check_day(case, decided_on, "decided_on")
    _check_last_day(decided_on, no_longer_necessary_on)
    proposal = ClosingProposal(
        case=case,
        ground=ground,
        no_longer_necessary_on=no_longer_necessary_on,
        no_longer_necessary_reason=no_longer_necessary_reason,
        actor=actor,
        designation=leading(actor, case),
        decided_on=decided_on,
    )
    proposal.full_clean()
    proposal.save()
    record("closing.proposed", actor=actor, subject=proposal, designation_id=proposal.designation_id)
    path = reverse("cases:answer_proposal", args=[proposal.pk])
    for person in {row.person for row in seated(case)} - {actor}:
        notify(user=person, kind=Notice.Kind.CLOSING, reference=case.reference, object_id=case.subject_id, path=path)
    return proposal


@transaction.atomic
def answer_proposal(
    *, actor: User, proposal: ClosingProposal, participant: Participant, is_agreed: bool, answered_on: date
) -> ProposalAnswer:
    """Answer for one's participant whether the case closes; a later answer takes the place of an earlier one.

    Raises ValidationError for a participant for which one does not sit there. Legal basis: WET 6(3).
    """
    case = lock_case(proposal.case)
    proposal = ClosingProposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    proposal.case = case
    require(can_answer_proposal, actor, proposal)
    designation = seat_designation(actor, case, participant)
    check_day(case, answered_on, "answered_on", not_before=proposal.decided_on)
    values = {"is_agreed": is_agreed, "answered_on": answered_on, "actor": actor}
    answer = ProposalAnswer.objects.filter(proposal=proposal, participant=participant).first()
    if answer is None:
        answer = ProposalAnswer.objects.create(proposal=proposal, participant=participant, **values)
    else:
        answer.is_agreed, answer.answered_on, answer.actor = is_agreed, answered_on, actor
        answer.save(update_fields=list(values))
    record("closing.answered", actor=actor, subject=proposal, designation_id=designation.pk)
    return answer


@transaction.atomic
def withdraw_proposal(*, actor: User, proposal: ClosingProposal) -> ClosingProposal:
    """Take the question back. Legal basis: WET 6(3)."""
    case = lock_case(proposal.case)
    proposal = ClosingProposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    proposal.case = case
    require(can_withdraw_proposal, actor, proposal)
    proposal.withdrawn_on = timezone.localdate()
    proposal.save(update_fields=["withdrawn_on"])
    record("closing.withdrawn", actor=actor, subject=proposal, designation_id=leading(actor, case).pk)
    return proposal


def _check_ready(case: Case, actor: User) -> None:
    """What would be lost with sight of the case is done first; the rest goes on. Rule: CLO-07."""
    first = [duty for duty in registry.checks(case, actor) if duty["blocks"]]
    if first:
        what = "; ".join(dict.fromkeys(str(duty["what"]) for duty in first))
        message = _("Doe dit eerst: %(what)s. Na het afsluiten ziet niemand de casus meer (regel CLO-07).")
        raise ValidationError(message % {"what": what})


def _check_meeting(case: Case, item: AgendaItem | None, decided_on: date) -> None:
    if item is None:
        return
    meeting, held_on = item.meeting, timezone.localdate(item.meeting.starts_at)
    if item.case_id != case.pk or item.dropped_on or meeting.cancelled_at or held_on > decided_on:
        message = _("Kies een vergadering waarin deze casus is besproken, op of voor de dag van het besluit (CLO-01).")
        raise ValidationError({"item": message})


def _check_agreement(case: Case, agreed: Sequence[Participant]) -> None:
    """Every participant at the table agreed to the closing. Rule: CLO-01."""
    at_the_table = participants_at(case)
    if {participant.pk for participant in agreed} - set(at_the_table.values_list("pk", flat=True)):
        raise ValidationError({"agreed": _("Alleen de deelnemers aan deze tafel beslissen (Wet PARTA, artikel 6).")})
    # Who answered the proposal with 'not yet' is not ticked as agreed by somebody else.
    refused = ProposalAnswer.objects.filter(proposal__case=case, proposal__withdrawn_on__isnull=True, is_agreed=False)
    yes = {participant.pk for participant in agreed} - set(refused.values_list("participant", flat=True))
    missing = at_the_table.exclude(pk__in=yes)
    names = ", ".join(missing.values_list("name", flat=True))
    if names:
        message = _(
            "Alle deelnemers aan tafel beslissen samen over het afsluiten. Nog niet akkoord: %(names)s. Vraag hun "
            "akkoord en vink het aan (Wet PARTA, artikel 6, derde lid; regel CLO-01)."
        )
        raise ValidationError({"agreed": message % {"names": names}})


def _check_last_day(decided_on: date, no_longer_necessary_on: date) -> None:
    """The day from which nothing is needed any more lies between the decision and five years. Rule: CLO-06."""
    if no_longer_necessary_on < decided_on:
        message = _("Deze dag ligt voor het besluit. Kies de dag van het besluit of later (regel CLO-06).")
        raise ValidationError({"no_longer_necessary_on": message})
    last = decided_on + relativedelta(years=legal.RET_CASE_YEARS)
    if no_longer_necessary_on > last:
        message = _(
            "Vijf jaar na de laatste verwerking moeten de gegevens weg zijn. Kies uiterlijk %(day)s "
            "(Wet PARTA, artikel 9; regel CLO-06)."
        )
        raise ValidationError({"no_longer_necessary_on": message % {"day": in_words(last)}})
