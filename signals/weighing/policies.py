"""Who speaks for one of the three, who enters for them, and when."""

from collections.abc import Container
from uuid import UUID

from django.db import models
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from parta.accounts.models import Designation, Function, User, WeighingSeat
from parta.audit.context import remembered
from parta.governance.policies import weighing_participants
from parta.organisations.models import WEIGHING_PARTIES, StandingParticipant
from signals.referrals.models import Referral, SpecialCategory
from signals.referrals.policies import designation_of, leading_among, stays_out
from signals.weighing.models import (
    Composition,
    CriterionItem,
    JointAssessment,
    MoreInformation,
    NotTabled,
    Outcome,
    Recusal,
    Weighing,
    WeighingView,
)


def spokesman(user: User, body_id: UUID) -> Designation | None:
    """The designation by which a seated weigher speaks for one of the three in a casusoverleg; nobody for two.

    The mayor is the one of the gemeente van verblijf. Legal basis: WET 5(3), WET 12(3). Rule: WEG-01.
    """
    seated = {seat.designation_id for seat in user.weighing_seats_in_force if seat.body_id == body_id}
    found = [
        designation
        for designation in _standing(user, body_id, Function.WEIGHER)
        if designation.pk in seated and designation.participant.kind in WEIGHING_PARTIES
    ]
    return found[0] if len({designation.participant.kind for designation in found}) == 1 else None


def managing(user: User, body_id: UUID) -> Designation | None:
    """The designation by which a person manages the process of a casusoverleg: enters, has no position."""
    return next(iter(_standing(user, body_id, Function.PROCESS_MANAGER)), None)


def _standing(user: User, body_id: UUID, function: str) -> list[Designation]:
    held = [designation for designation in user.designations_in_force if function in designation.functions]
    if not held:
        return []
    return remembered(("standing", id(user), body_id, function), user, lambda: _standing_in(held, body_id))


def _standing_in(held: list[Designation], body_id: UUID) -> list[Designation]:
    own = Q(participant__municipality__isnull=True) | Q(participant__municipality=F("body__municipality"))
    rows = StandingParticipant.objects.filter(own, body=body_id, participant__in=[d.participant_id for d in held])
    standing = set(rows.values_list("participant_id", flat=True))
    return [designation for designation in held if designation.participant_id in standing]


def weighed_referrals(referral: Referral) -> QuerySet[Referral]:
    """The undecided referrals of one person: they are weighed together. Legal basis: WET 5(3)."""
    return Referral.objects.filter(subject=referral.subject_id, ended_on__isnull=True)


def leading_of(weighing: Weighing) -> Referral | None:
    """The referral under which a weighing goes on, as long as there is one undecided: withdrawing one ends no other."""
    rows = Referral.objects.filter(subject=weighing.subject_id, consultation_body=weighing.consultation_body_id)
    return leading_among(rows)


class KeptOut(models.TextChoices):
    """Why somebody who sits at the table does not speak in this weighing."""

    RECUSED = "recused", _("trok zich terug")
    SUBMITTED = "submitted", _("meldde ook aan")


def kept_out(referral: Referral) -> dict[UUID, KeptOut]:
    """Who may not speak in this weighing, and why: who withdrew from it, and who referred (rules.md, ACC-16, WEG-01).

    Legal basis: AVG 5(1)(a), WET 5(3).
    """
    weighed = weighed_referrals(referral)
    found = dict.fromkeys(weighed.values_list("submitted_by", flat=True), KeptOut.SUBMITTED)
    recused = Recusal.objects.filter(Q(subject=referral.subject_id) | Q(referral__in=weighed.values("pk")))
    return found | dict.fromkeys(recused.values_list("person", flat=True), KeptOut.RECUSED)


def may_speak(user: User, referral: Referral) -> Designation | None:
    """The designation by which a person speaks for a party in this weighing, if any.

    He has a seat, did not withdraw from it and did not refer himself. Legal basis: WET 5(3), WET 12(3).
    """
    designation = spokesman(user, referral.consultation_body_id)
    return None if designation is None or user.pk in kept_out(referral) else designation


def seats_at(body_id: UUID) -> list[WeighingSeat]:
    """The seats at a weighing table that count today, named weighers before deputies. Legal basis: WET 5(3)."""
    rows = WeighingSeat.objects.in_force().filter(body=body_id, designation__functions__contains=[Function.WEIGHER])
    rows = rows.filter(designation__participant__in=weighing_participants(body_id))
    rows = rows.select_related("designation__user", "designation__participant")
    return list(rows.order_by("is_deputy", "designation__user__name", "pk"))


def asked_of(referral: Referral) -> dict[str, list[User]]:
    """Whom each party is asked by: its named weighers; its deputies when none of those is there and may speak.

    Legal basis: WET 5(3), WET 12(3).
    """
    out, seats = kept_out(referral), seats_at(referral.consultation_body_id)
    return {party.value: asked_among(seats, party, out) for party in WEIGHING_PARTIES}


def asked_among(seats: list[WeighingSeat], party: str, out: Container[UUID]) -> list[User]:
    """Whom one party is asked by, out of the seats at its table."""
    mine = [seat for seat in seats if seat.designation.participant.kind == party]
    able = [seat for seat in mine if not seat.is_absent() and seat.designation.user_id not in out]
    named = [seat for seat in able if not seat.is_deputy]
    return [seat.designation.user for seat in named or able]


def handles(user: User, body_id: UUID) -> bool:
    """A weigher of one of the three, or the process manager, who has no position. Rule: WEG-23."""
    return spokesman(user, body_id) is not None or managing(user, body_id) is not None


def standing_assessment(weighing: Weighing) -> JointAssessment | None:
    """The newest assessment that the three confirmed alike; a view, or two of three, is not enough. Rule: WEG-02."""
    rows = JointAssessment.objects.filter(weighing=weighing, in_effect_on__isnull=False)
    return rows.order_by("-version").first()


def rests_on_removed(assessment: JointAssessment) -> bool:
    """A statement on which the assessment rests was removed since: the three decide again. Rule: QUA-10."""
    return CriterionItem.objects.filter(criterion__assessment=assessment, item__removed_on__isnull=False).exists()


BELIEFS = {SpecialCategory.POLITICAL, SpecialCategory.RELIGION_BELIEF}


def rests_on_expression(assessment: JointAssessment) -> bool:
    """It says 'fits' while it rests on nothing but beliefs or lawful activism: a warning, no block.

    So the three said, or every statement that it rests on is about a belief and none about an offence.
    Legal basis: WET 1(a). Rule: PUR-04.
    """
    if assessment.outcome != Outcome.FITS or assessment.only_expression:
        return assessment.outcome == Outcome.FITS
    rows = CriterionItem.objects.filter(criterion__assessment=assessment).select_related("item")
    items = [row.item for row in rows]
    about_belief = (BELIEFS.intersection(item.special_categories) and not item.is_criminal_data for item in items)
    return bool(items) and all(about_belief)


def fits(weighing: Weighing) -> bool:
    """The three confirmed that the referral fits the purpose."""
    joint = standing_assessment(weighing)
    return joint is not None and joint.outcome == Outcome.FITS


def can_file_view(user: User, referral: Referral) -> bool:
    """A person with a seat files the view of that one party; the service says who may not speak and how to mend it.

    Legal basis: WET 5(3), WET 12(3).
    """
    return _sits(user, referral)


def _sits(user: User, referral: Referral) -> bool:
    """Has a seat in an undecided weighing; who withdrew and sees his own referral still has no part in it."""
    seated = referral.ended_on is None and spokesman(user, referral.consultation_body_id) is not None
    return seated and not stays_out(user, referral.subject_id)


def can_revise_view(user: User, weighing: Weighing) -> bool:
    """A party may change its mind once all three views are open, until the three decided.

    Before that only in place of somebody who may not speak any more. Legal basis: own choice: WEG-21.
    """
    referral = leading_of(weighing)
    if referral is None or standing_assessment(weighing) is not None:
        return False
    designation = spokesman(user, weighing.consultation_body_id)
    if designation is None:
        return False
    said = WeighingView.objects.filter(weighing=weighing, party=designation.participant.kind).last()
    return said is not None and (weighing.views_opened_at is not None or said.actor_id in kept_out(referral))


def can_plan_talk(user: User, referral: Referral) -> bool:
    """Who weighs or manages plans the conversation of the three. Legal basis: WET 5(3)."""
    return _handles_it(user, referral)


def _handles_it(user: User, referral: Referral) -> bool:
    handled = referral.ended_on is None and handles(user, referral.consultation_body_id)
    return handled and not stays_out(user, referral.subject_id)


def can_recuse(user: User, referral: Referral) -> bool:
    """A weigher withdraws himself, and nobody else, while it is undecided. Legal basis: AVG 5(1)(a)."""
    return _sits(user, referral)


def can_withdraw(user: User, referral: Referral) -> bool:
    """Who submitted takes it back, while it is undecided and his participant designates him.

    Legal basis: WET 5(1), BESL 7(2).
    """
    submitted = referral.ended_on is None and referral.submitted_by_id == user.pk
    return submitted and designation_of(user, referral.referring_participant) is not None


def can_see_weighing_agenda(user: User) -> bool:
    """The agenda is for who weighs or manages; it holds the weighings that they see. Legal basis: WET 5(3)."""
    return user.has_function(Function.WEIGHER, Function.PROCESS_MANAGER)


def can_assess(user: User, weighing: Weighing) -> bool:
    """One of the three, or the process manager for them, once all three views are open, until an assessment stands.

    One that rests on a statement that was removed is decided again, unless the composition is there already.
    Legal basis: WET 5(3), WET 10.
    """
    return _deliberates(user, weighing) and _is_to_assess(weighing)


def _deliberates(user: User, weighing: Weighing) -> bool:
    ready = weighing.views_opened_at is not None and leading_of(weighing) is not None
    return ready and handles(user, weighing.consultation_body_id)


def _is_to_assess(weighing: Weighing) -> bool:
    standing = standing_assessment(weighing)
    if standing is None:
        return True
    return rests_on_removed(standing) and not Composition.objects.filter(weighing=weighing).exists()


def can_confirm_assessment(user: User, assessment: JointAssessment) -> bool:
    """A weigher gives the position of the one party he speaks for, until there is a composition.

    Legal basis: WET 5(3).
    """
    composed = Composition.objects.filter(weighing=assessment.weighing_id)
    return _speaks_in(user, assessment.weighing) and not composed.exists()


def can_ask_more_information(user: User, weighing: Weighing) -> bool:
    """Who handles the weighing, once all three views are open and before an assessment stands.

    Legal basis: own choice: WEG-12.
    """
    return _deliberates(user, weighing) and standing_assessment(weighing) is None


def can_confirm_more_information(user: User, asked: MoreInformation) -> bool:
    """A weigher agrees for the one party he speaks for, before an assessment stands.

    Legal basis: own choice: WEG-12.
    """
    return _speaks_in(user, asked.weighing) and standing_assessment(asked.weighing) is None


def can_compose(user: User, weighing: Weighing) -> bool:
    """After a joint 'fits' that is in effect the three decide who takes part, once.

    Legal basis: WET 5(4), WET 5(5). Rule: WEG-07.
    """
    undecided = leading_of(weighing) is not None
    stands = Composition.objects.filter(weighing=weighing, in_effect_on__isnull=False)
    return undecided and handles(user, weighing.consultation_body_id) and fits(weighing) and not stands.exists()


def can_confirm_composition(user: User, composition: Composition) -> bool:
    """A weigher confirms for the one party he speaks for. Legal basis: WET 5(5)."""
    return _speaks_in(user, composition.weighing)


def _speaks_in(user: User, weighing: Weighing) -> bool:
    return leading_of(weighing) is not None and spokesman(user, weighing.consultation_body_id) is not None


def can_end_without_unanimity(user: User, referral: Referral) -> bool:
    """Who handles the weighing records that the term passed without one joint assessment. Legal basis: WET 5(3)."""
    if not _handles_it(user, referral):
        return False
    here = {"subject": referral.subject_id, "consultation_body": referral.consultation_body_id}
    return not JointAssessment.objects.filter(**here, in_effect_on__isnull=False).exists()


def can_inform_submitter(user: User, not_tabled: NotTabled) -> bool:
    """Who handled the weighing tells the participant that submitted. Legal basis: WET 5(6)."""
    return handles(user, not_tabled.consultation_body_id)
