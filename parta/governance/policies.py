"""The authorisation officer of a participant handles its own people, and nobody else's."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from parta.accounts.models import Designation, Function, User
from parta.organisations.models import Participant, SupportArrangement

OFFICER = Function.AUTHORISATION_OFFICER


def can_manage_designations(user: User) -> bool:
    """The pages are for authorisation officers. Legal basis: WET 13(1)."""
    return user.has_function(OFFICER)


def own_participants(user: User) -> QuerySet[Participant]:
    """The participants of which a person is authorisation officer today. Legal basis: WET 13(1)."""
    return Participant.objects.filter(pk__in=user.participants_for(OFFICER))


def own_designations(user: User) -> QuerySet[Designation]:
    """The designations made by those participants, past and coming ones too: the first wall. Legal basis: WET 13(1)."""
    return Designation.objects.filter(participant__in=user.participants_for(OFFICER))


def own_people(user: User) -> QuerySet[User]:
    """The persons whom those participants designated, now or from a day to come. Legal basis: WET 13(1)."""
    running = Q(valid_until__isnull=True) | Q(valid_until__gt=timezone.localdate())
    return User.objects.filter(pk__in=own_designations(user).filter(running).values("user"))


def own_arrangements(user: User) -> QuerySet[SupportArrangement]:
    """The arrangements of those participants with executing offices that hold today. Legal basis: WET 12(3)."""
    today = timezone.localdate()
    running = Q(valid_until__isnull=True) | Q(valid_until__gt=today)
    return SupportArrangement.objects.filter(
        running, valid_from__lte=today, participant__in=user.participants_for(OFFICER)
    )


def can_designate(user: User, participant: Participant) -> bool:
    """The officer of the participant that designates. Legal basis: WET 12(3), WET 13(1)."""
    return user.designation_for(OFFICER, participant.pk) is not None


def can_end_designation(user: User, designation: Designation) -> bool:
    """The officer of the participant that designated. Legal basis: WET 12(3), WET 13(1)."""
    return user.designation_for(OFFICER, designation.participant_id) is not None


def can_record_training(user: User, person: User) -> bool:
    """The officer of a participant that designated this person. Legal basis: BESL 17."""
    return own_people(user).filter(pk=person.pk).exists()
