"""Who reads the trail, and which rows of it: the first wall of `parta.audit`, stated here and nowhere else."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate

from parta.accounts.models import Designation, Function, User
from parta.audit.models import LogEntry
from parta.organisations.models import StandingParticipant

SYSTEM_EVENTS = ("keys.rotated", "leftovers.scanned")
"""Acts of the system for every casusoverleg at once: they tell of no person, and every privacy officer may see that
they were done. Other rows without actor and casusoverleg, such as a sign-in that failed, may come from anywhere and
belong to nobody in particular: they are shown to nobody."""


def can_read_trail(user: User) -> bool:
    """Only a privacy officer reads the trail; rank opens nothing. Legal basis: WET 13(1)(b), WET 14(2)."""
    return user.has_function(Function.PRIVACY_OFFICER)


def people_of(user: User) -> QuerySet[User]:
    """The persons who are, or were, designated by a participant of the casusoverleggen of this privacy officer.

    Legal basis: WET 12(3), WET 14(2).
    """
    return User.objects.filter(pk__in=_designations_for(user).values("user")).order_by("name", "pk")


def rows_of(user: User) -> list[QuerySet[LogEntry]]:
    """The rows that this privacy officer may see, in parts that each follow an index and have no row in common.

    One part per casusoverleg, and one of rows without any: what people did who were designated that day by a
    participant of his casusoverleggen, and the acts of the system. Legal basis: WET 13(1)(b), WET 14(2).
    """
    if not can_read_trail(user):
        return []
    bodies = sorted(user.body_ids_for(Function.PRIVACY_OFFICER))
    parts = [LogEntry.objects.filter(consultation_body_id=body_id) for body_id in bodies]
    return [*parts, _without_body(user)]


def _without_body(user: User) -> QuerySet[LogEntry]:
    rows = LogEntry.objects.filter(consultation_body_id__isnull=True).alias(on=TruncDate("timestamp"))
    # Ids instead of subqueries: the planner then knows that these are few persons of many, and follows their index.
    held = list(_designations_for(user).values_list("user", "participant"))
    people, participants = {person for person, _by in held}, {by for _person, by in held}
    begun = Designation.objects.filter(user=OuterRef("actor"), valid_from__lte=OuterRef("on"))
    in_force = Q(valid_until__isnull=True) | Q(valid_until__gt=OuterRef("on"))
    for_mine = begun.filter(participant__in=participants)
    # Whoever left everywhere and still comes to the door is watched by those for whom he worked.
    of_mine = Exists(for_mine.filter(in_force)) | (Exists(for_mine) & ~Exists(begun.filter(in_force)))
    return rows.filter(Q(of_mine, actor__in=people) | Q(actor__isnull=True, event__in=SYSTEM_EVENTS))


def _designations_for(user: User) -> QuerySet[Designation]:
    bodies = user.body_ids_for(Function.PRIVACY_OFFICER)
    standing = StandingParticipant.objects.filter(body__in=bodies)
    return Designation.objects.filter(participant__in=standing.values("participant"))
