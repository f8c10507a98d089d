"""The list of designations as the page shows it: four queries, however many people there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Case, IntegerField, Max, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parta.accounts.models import Designation, SecrecyConfirmation, TrainingRecord, User
from parta.governance.policies import can_end_designation, own_designations, own_people
from parta.parameters.models import LegalParameter

RUNNING, ENDED = 0, 1
GROUPS = {RUNNING: gettext_lazy("Lopend"), ENDED: gettext_lazy("Geëindigd")}
Topics = dict[UUID, set[str]]


@dataclass(frozen=True)
class Row:
    """One designation with what its person still misses."""

    designation: Designation
    group: str
    is_ended: bool
    starts_later: bool
    missing: str
    warned: str
    secrecy_on: date | None
    is_secret: bool
    end_url: str
    training_url: str


def listed(user: User, after: str | None) -> QuerySet[Designation]:
    """Return the designations of this officer's participants, running ones first, by name, after a given row."""
    ended = Case(
        When(valid_until__lte=timezone.localdate(), then=Value(ENDED)),
        default=Value(RUNNING),
        output_field=IntegerField(),
    )
    rows = own_designations(user).annotate(place=ended)
    rows = rows.select_related("user", "participant", "arrangement__office").order_by("place", "user__name", "pk")
    if after is None:
        return rows
    edge = rows.filter(pk=after).first() if _is_id(after) else None
    if edge is None:
        return rows.none()
    name = edge.user.name
    later = Q(place__gt=edge.place) | Q(place=edge.place, user__name__gt=name)
    return rows.filter(later | Q(place=edge.place, user__name=name, pk__gt=edge.pk))


def rows_of(user: User, designations: Iterable[Designation]) -> list[Row]:
    """Prepare one page: trainings, secrecy and the valid months are each asked once."""
    designations = list(designations)
    people = {designation.user_id for designation in designations}
    held, confirmed = _trainings(people, _valid_months(designations)), _confirmations(people)
    return [_row(user, one, held.get(one.user_id, set()), confirmed.get(one.user_id)) for one in designations]


def _row(user: User, designation: Designation, held: set[str], secrecy_on: date | None) -> Row:
    today, person = timezone.localdate(), designation.user
    is_ended = designation.place == ENDED
    missing = [topic for topic in TrainingRecord.Topic.values if topic not in held]
    may_end = not is_ended and person.pk != user.pk and can_end_designation(user, designation)
    return Row(
        designation=designation,
        group=str(GROUPS[designation.place]),
        is_ended=is_ended,
        starts_later=designation.valid_from > today,
        missing=_in_words(topic for topic in missing if topic in TrainingRecord.BLOCKING),
        warned=", ".join(topic for topic in missing if topic not in TrainingRecord.BLOCKING),
        secrecy_on=secrecy_on,
        is_secret=secrecy_on is not None and secrecy_on > today - relativedelta(years=1),
        end_url=reverse("governance:end_designation", args=[designation.pk]) if may_end else "",
        training_url="" if is_ended else f"{reverse('governance:record_training')}?persoon={person.pk}",
    )


def _trainings(people: set[UUID], months: int) -> Topics:
    since = timezone.localdate() - relativedelta(months=months)
    rows = TrainingRecord.objects.filter(user__in=people, completed_on__gt=since)
    held: Topics = {}
    for person, topic in rows.values_list("user", "topic"):
        held.setdefault(person, set()).add(topic)
    return held


def _confirmations(people: set[UUID]) -> dict[UUID, date]:
    rows = SecrecyConfirmation.objects.filter(user__in=people).order_by()
    return dict(rows.values_list("user").annotate(last=Max("confirmed_on")))


def _valid_months(designations: list[Designation]) -> int:
    """The shortest term that a casusoverleg of these participants decided; the gate knows the default alone."""
    decided = LegalParameter.objects.in_force().filter(
        key="TRAIN_VALID_MONTHS", body__standing__participant__in={one.participant_id for one in designations}
    )
    return min([TrainingRecord.VALID_MONTHS, *decided.values_list("value", flat=True)])


def person_choices(user: User) -> list[tuple[str, str]]:
    """Return the people of this officer, by name, for a choice."""
    return [(str(person.pk), f"{person.name} ({person.email})") for person in own_people(user).order_by("name", "pk")]


def consequences(designation: Designation) -> dict[str, list[str]]:
    """Return what ends and what stays when a designation ends."""
    words = {
        "person": designation.user.name,
        "functions": designation.function_labels,
        "participant": designation.participant.name,
    }
    return {
        "what_goes": [
            _("%(person)s mag vanaf die dag niets meer als %(functions)s voor %(participant)s.") % words,
            _("Kiest u vandaag, dan gaat dat meteen in. Was het de laatste aanwijzing, dan sluiten alle sessies."),
        ],
        "what_stays": [
            _("Andere aanwijzingen van %(person)s, ook van andere deelnemers.") % words,
            _("Het account zonder rechten, en wat %(person)s heeft vastgelegd.") % words,
        ],
    }


def _in_words(topics: Iterable[str]) -> str:
    return ", ".join(str(TrainingRecord.Topic(topic).label) for topic in topics)


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
