"""The authorisation officer handles a participant's own people; the process manager seats those who weigh."""

from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from parta.accounts.models import Designation, Function, User, WeighingSeat
from parta.organisations.models import (
    WEIGHING_PARTIES,
    ConsultationBody,
    Participant,
    ParticipantKind,
    StandingParticipant,
    SupportArrangement,
)

OFFICER = Function.AUTHORISATION_OFFICER
MANAGER = Function.PROCESS_MANAGER


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
    """The officer of the participant that designates. Legal basis: WET 12(3), WET 13(1). Rule: ACC-01."""
    return user.designation_for(OFFICER, participant.pk) is not None


def can_end_designation(user: User, designation: Designation) -> bool:
    """The officer of the participant that designated. Legal basis: WET 12(3), WET 13(1)."""
    return user.designation_for(OFFICER, designation.participant_id) is not None


def can_record_training(user: User, person: User) -> bool:
    """The officer of a participant that designated this person. Legal basis: BESL 17."""
    return own_people(user).filter(pk=person.pk).exists()


# --- the weighing table -------------------------------------------------------------------------------------------
def running(on: date) -> Q:
    """The designations or seats that hold on a day or begin later; one that ended on its first day never held."""
    return Q(valid_until__isnull=True) | Q(valid_until__gt=on) & Q(valid_until__gt=F("valid_from"))


def manager_of(user: User, municipality_code: str) -> Designation | None:
    """The designation by which a person manages the process for the mayor of a municipality. Legal basis: WET 12(3)."""
    for designation in user.designations_in_force:
        mayor = designation.participant
        own = mayor.kind == ParticipantKind.MAYOR and mayor.municipality_id == municipality_code
        if own and MANAGER in designation.functions:
            return designation
    return None


def managed_municipalities(user: User) -> list[str]:
    """The municipalities of the mayors for whom a person manages the process today. Legal basis: WET 12(3)."""
    return [
        designation.participant.municipality_id
        for designation in user.designations_in_force
        if MANAGER in designation.functions and designation.participant.kind == ParticipantKind.MAYOR
    ]


def managed_bodies(user: User) -> QuerySet[ConsultationBody]:
    """The casusoverleggen of those mayors. Legal basis: WET 2(1)."""
    return ConsultationBody.objects.filter(municipality__in=managed_municipalities(user))


def shown_bodies(user: User) -> QuerySet[ConsultationBody]:
    """Those, and the ones at whose weighing table a person sits: the first wall. Legal basis: WET 5(3)."""
    own = Q(pk__in=managed_bodies(user).values("pk")) | Q(pk__in=user.weighing_bodies)
    return ConsultationBody.objects.filter(own).select_related("municipality").order_by("municipality__name", "pk")


def shown_seats(user: User) -> QuerySet[WeighingSeat]:
    """The seats at those tables, past and coming ones too. Legal basis: WET 5(3)."""
    seats = WeighingSeat.objects.filter(body__in=shown_bodies(user).order_by().values("pk"))
    return seats.select_related("body__municipality", "designation__user", "designation__participant")


def weighing_participants(body_id: UUID) -> QuerySet[Participant]:
    """The participants for which somebody may weigh here: of the three, and the mayor of stay alone.

    Legal basis: WET 5(3), WET 3(1).
    """
    own = Q(participant__municipality__isnull=True) | Q(participant__municipality=F("body__municipality"))
    standing = StandingParticipant.objects.filter(own, body=body_id, participant__kind__in=WEIGHING_PARTIES)
    return Participant.objects.filter(pk__in=standing.values("participant"))


def can_see_weighing_table(user: User) -> bool:
    """The page is for those who seat and for those who are designated to weigh. Legal basis: WET 5(3), WET 13(1)."""
    return user.has_function(MANAGER, Function.WEIGHER)


def can_seat_weigher(user: User, body: ConsultationBody) -> bool:
    """Who manages the process for the mayor; each party designates its own people. Legal basis: WET 5(3), WET 12(3)."""
    return manager_of(user, body.municipality_id) is not None


def can_end_seat(user: User, seat: WeighingSeat) -> bool:
    """Who manages the process for the mayor. Legal basis: WET 5(3), WET 12(3)."""
    return can_seat_weigher(user, seat.body)


def can_hand_over_seat(user: User, seat: WeighingSeat) -> bool:
    """Who manages the process for the mayor. Legal basis: WET 5(3), WET 12(3)."""
    return can_seat_weigher(user, seat.body)


def can_record_absence(user: User, seat: WeighingSeat) -> bool:
    """The weigher himself, or who manages the process for the mayor. Legal basis: WET 5(3), WET 12(3)."""
    return seat.designation.user_id == user.pk or can_seat_weigher(user, seat.body)
