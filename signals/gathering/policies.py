"""Who asks another participant in a weighing, and who answers: the three ask, the named person answers."""

from parta.access.sight import holds
from parta.accounts.models import User
from signals.gathering.models import AskedOfParticipant, Consultation, GatheredItem, GatheringRequest
from signals.referrals.policies import designation_of
from signals.weighing.models import Composition, NotTabled, Weighing
from signals.weighing.policies import fits, handles, leading_of


def can_see_asked(user: User, weighing: Weighing) -> bool:
    """Who sees the weighing sees what was asked in it. Legal basis: WET 5(3), WET 13(1)."""
    return holds(user, weighing)


def can_consult_participant(user: User, weighing: Weighing) -> bool:
    """Who handles the weighing consults another participant while it is undecided. Legal basis: WET 5(3)."""
    return leading_of(weighing) is not None and handles(user, weighing.consultation_body_id)


def can_request_gathering(user: User, weighing: Weighing) -> bool:
    """After a joint 'fits' is in effect, and before the composition is. Legal basis: WET 5(4). Rule: PUR-10, WEG-07."""
    composed = Composition.objects.filter(weighing=weighing, in_effect_on__isnull=False).exists()
    return can_consult_participant(user, weighing) and fits(weighing) and not composed


def can_answer_consultation(user: User, consultation: Consultation) -> bool:
    """The person to whom it was put, while the participant designates him. Legal basis: WET 5(3), WET 12(3)."""
    return _is_asked(user, consultation)


def can_answer_gathering(user: User, gathering: GatheringRequest) -> bool:
    """The person to whom it was put, while the participant designates him. Legal basis: WET 5(4), WET 12(3)."""
    return _is_asked(user, gathering)


def can_open_gathered(user: User, item: GatheredItem) -> bool:
    """Who sees the statement may open what is folded; the opening is recorded. Legal basis: WET 8(1), AVG 25(2)."""
    return item.is_folded


def has_ended(asked: AskedOfParticipant) -> bool:
    """The weighing ended without the answer: it is not needed any more. Legal basis: WET 5(6)."""
    return NotTabled.objects.filter(subject=asked.subject_id, reference=asked.reference).exists()


def _is_asked(user: User, asked: AskedOfParticipant) -> bool:
    return asked.person_id == user.pk and designation_of(user, asked.participant) is not None
