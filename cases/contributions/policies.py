"""Who brings in, and who opens what was brought in."""

from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from cases.contributions.models import Contribution, Correction, IncorrectReport, RelatedPerson, SourceFeedback
from cases.dossier.models import Case
from cases.participants.policies import leads, sits_for, works_in
from parta.accounts.models import User


def rests_on_changed(rests_on: QuerySet, decided_at: datetime) -> bool:
    """Whether a statement under a text (rows with a `contribution`) was corrected or removed after it was decided.

    Such a text is flagged until it is decided again. Legal basis: WET 10, BESL 9. Rule: QUA-10.
    """
    corrected = Q(contribution__corrections__created_at__gt=decided_at)
    wrong = corrected & ~Q(contribution__corrections__outcome=Correction.Outcome.STANDS)
    removed = Q(contribution__removed_on__gte=timezone.localdate(decided_at))
    return rests_on.filter(wrong | removed).exists()


def can_contribute(user: User, case: Case) -> bool:
    """A person at the table brings in for the participant that designated him. Legal basis: WET 4, WET 5(5)."""
    return bool(sits_for(user, case))


def can_refuse_provision(user: User, case: Case) -> bool:
    """Who may bring in may also record that it is not brought in. Legal basis: WET 4."""
    return can_contribute(user, case)


def can_open_special(user: User, contribution: Contribution) -> bool:
    """Who sees the statement may open what is folded; the opening is recorded. Legal basis: WET 8(1), AVG 25(2)."""
    return contribution.is_folded and contribution.removed_on is None


def can_read_file(user: User, contribution: Contribution) -> bool:
    """Who sees the statement may open its file. Legal basis: WET 4."""
    return bool(contribution.file_stored) and works_in(user, contribution.case)


def can_contribute_on_behalf(user: User, case: Case) -> bool:
    """Who leads enters what a participant said at the table, for it to confirm. Legal basis: WET 4, BESL 6."""
    return leads(user, case)


def can_confirm_statement(user: User, contribution: Contribution) -> bool:
    """A person of the participant on whose behalf it was entered. Legal basis: WET 4, BESL 6."""
    return contribution.awaits_confirmation and contribution.participant_id in sits_for(user, contribution.case)


def can_report_incorrect(user: User, contribution: Contribution) -> bool:
    """Anyone at the table says that a statement is not right, once at a time. Legal basis: WET 10, BESL 8."""
    open_reports = IncorrectReport.objects.filter(contribution=contribution, correction__isnull=True)
    here = contribution.removed_on is None and bool(sits_for(user, contribution.case))
    return here and not open_reports.exists()


def can_correct(user: User, contribution: Contribution) -> bool:
    """The supplier of a statement corrects it: nobody else may.

    Legal basis: WET 10, BESL 7(2), BESL 8. Rule: MEL-06.
    """
    supplies = contribution.participant_id in sits_for(user, contribution.case)
    return supplies and contribution.removed_on is None and not contribution.awaits_confirmation


def can_send_feedback(user: User, correction: Correction) -> bool:
    """Who sits for the supplier tells the organisation that the data came from. Legal basis: WET 10."""
    contribution = correction.contribution
    told = SourceFeedback.objects.filter(correction=correction).exists()
    wrong = correction.outcome != Correction.Outcome.STANDS
    return wrong and not told and contribution.participant_id in sits_for(user, contribution.case)


def can_answer_feedback(user: User, feedback: SourceFeedback) -> bool:
    """Who sits for the supplier records what the source answered. Legal basis: WET 10."""
    contribution = feedback.correction.contribution
    return feedback.answered_on is None and contribution.participant_id in sits_for(user, contribution.case)


def can_add_related(user: User, case: Case) -> bool:
    """Who may bring in may name a person with a social relation, if relevant for the plan. Legal basis: WET 4(h)."""
    return can_contribute(user, case)


def can_end_related(user: User, related: RelatedPerson) -> bool:
    """Who leads, or the participant that named the person, ends it. Legal basis: WET 4(h), WET 9."""
    mine = related.participant_id in sits_for(user, related.case)
    return related.ended_on is None and (mine or leads(user, related.case))


def can_remove_statement(user: User, contribution: Contribution) -> bool:
    """Who leads, or the supplier, removes what is not needed any more. Legal basis: WET 9."""
    mine = contribution.participant_id in sits_for(user, contribution.case)
    return contribution.removed_on is None and (mine or leads(user, contribution.case))


def usable(rows: QuerySet[Contribution]) -> QuerySet[Contribution]:
    """Statements that a text may rest on and that may be provided: there, confirmed, and not in doubt.

    Legal basis: WET 10, AVG 18(1)(a). Rule: DAT-17, QUA-06.
    """
    doubted = IncorrectReport.objects.filter(contribution=OuterRef("pk"), correction__isnull=True)
    sure = Q(confirm_until__isnull=True) | Q(confirmed_on__isnull=False)
    return rows.filter(sure, ~Exists(doubted), removed_on__isnull=True, contested_on__isnull=True)
