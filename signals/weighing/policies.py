"""Who speaks for one of the three, who enters for them, and when."""

from uuid import UUID

from django.db.models import F, Q

from parta.accounts.models import Designation, Function, User
from parta.organisations.models import WEIGHING_PARTIES, StandingParticipant
from signals.referrals.models import Referral
from signals.weighing.models import Composition, JointAssessment, NotTabled, Outcome, Weighing


def spokesman(user: User, body_id: UUID) -> Designation | None:
    """The designation by which a seated weigher speaks for one of the three in a casusoverleg; nobody for two.

    The mayor is the one of the gemeente van verblijf. Legal basis: WET 5(3), WET 12(3).
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
    own = Q(participant__municipality__isnull=True) | Q(participant__municipality=F("body__municipality"))
    rows = StandingParticipant.objects.filter(own, body=body_id, participant__in=[d.participant_id for d in held])
    standing = set(rows.values_list("participant_id", flat=True))
    return [designation for designation in held if designation.participant_id in standing]


def handles(user: User, body_id: UUID) -> bool:
    """A weigher of one of the three, or the process manager, who has no position (rules.md, WEG-23)."""
    return spokesman(user, body_id) is not None or managing(user, body_id) is not None


def standing_assessment(weighing: Weighing) -> JointAssessment | None:
    """The assessment that the three confirmed alike; a view, or two of three, is not enough."""
    return JointAssessment.objects.filter(weighing=weighing, in_effect_on__isnull=False).first()


def fits(weighing: Weighing) -> bool:
    """The three confirmed that the referral fits the purpose."""
    joint = standing_assessment(weighing)
    return joint is not None and joint.outcome == Outcome.FITS


def can_file_view(user: User, referral: Referral) -> bool:
    """A person designated to weigh files the view of that one party. Legal basis: WET 5(3), WET 12(3)."""
    return referral.ended_on is None and spokesman(user, referral.consultation_body_id) is not None


def can_assess(user: User, weighing: Weighing) -> bool:
    """One of the three, or the process manager for them, once all three views are open. Legal basis: WET 5(3)."""
    ready = weighing.referral.ended_on is None and weighing.views_opened_at is not None
    return ready and handles(user, weighing.consultation_body_id)


def can_confirm_assessment(user: User, assessment: JointAssessment) -> bool:
    """A weigher confirms for the one party he speaks for. Legal basis: WET 5(3)."""
    return can_file_view(user, assessment.weighing.referral)


def can_compose(user: User, weighing: Weighing) -> bool:
    """After a joint 'fits' that is in effect the three decide who takes part. Legal basis: WET 5(4), WET 5(5)."""
    return weighing.referral.ended_on is None and handles(user, weighing.consultation_body_id) and fits(weighing)


def can_confirm_composition(user: User, composition: Composition) -> bool:
    """A weigher confirms for the one party he speaks for. Legal basis: WET 5(5)."""
    return can_file_view(user, composition.weighing.referral)


def can_end_without_unanimity(user: User, referral: Referral) -> bool:
    """Who handles the weighing records that the term passed without one joint assessment. Legal basis: WET 5(3)."""
    if referral.ended_on is not None or not handles(user, referral.consultation_body_id):
        return False
    return not JointAssessment.objects.filter(weighing__referral=referral, in_effect_on__isnull=False).exists()


def can_inform_submitter(user: User, not_tabled: NotTabled) -> bool:
    """Who handled the weighing tells the participant that submitted. Legal basis: WET 5(6)."""
    return handles(user, not_tabled.consultation_body_id)
