"""The designations and the weighing table as the pages show them: a few queries, however many people there are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Case, IntegerField, Max, Q, QuerySet, Value, When
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parta.accounts.models import (
    INDEPENDENT,
    Designation,
    Function,
    SecrecyConfirmation,
    TrainingRecord,
    User,
    WeighingSeat,
)
from parta.governance.policies import (
    can_end_designation,
    can_end_seat,
    can_record_absence,
    can_seat_weigher,
    own_designations,
    own_people,
    running,
    shown_bodies,
    shown_seats,
    weighing_participants,
)
from parta.organisations.models import WEIGHING_PARTIES, ConsultationBody, Participant
from parta.parameters.forms import BodyForm
from parta.parameters.models import LegalParameter
from parta.templatetags.parta import day

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
    """Return the designations of this officer's participants, running ones first, by name, after a given row.

    Rule: ACC-02.
    """
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
    seat = _("Een plaats aan een weegtafel telt vanaf die dag niet meer. De procesregisseur draagt haar over.")
    return {
        "what_goes": [
            _("%(person)s mag vanaf die dag niets meer als %(functions)s voor %(participant)s.") % words,
            *([seat] if Function.WEIGHER in designation.functions else []),
            _("Kiest u vandaag, dan gaat dat meteen in. Was het de laatste aanwijzing, dan sluiten alle sessies."),
        ],
        "what_stays": [
            _("Andere aanwijzingen van %(person)s, ook van andere deelnemers.") % words,
            _("Het account zonder rechten, en wat %(person)s heeft vastgelegd.") % words,
        ],
    }


# --- the weighing table -------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Seat:
    """One seat at the weighing table as the page shows it."""

    seat: WeighingSeat
    is_mine: bool
    starts_later: bool
    is_away: bool
    absence: str
    end_url: str
    hand_over_url: str
    absence_url: str


@dataclass(frozen=True)
class Party:
    """One of the three: who weighs for it, or why it cannot and how that is mended."""

    label: str
    names: str
    seats: list[Seat]
    problem: str
    mend: str


def table_of(user: User, wanted: str | None) -> dict[str, Any]:
    """Return the weighing table of one casusoverleg; raise Http404 for one that is not this person's."""
    bodies = list(shown_bodies(user))
    body = next((body for body in bodies if wanted in {None, str(body.pk)}), None)
    if body is None:
        if wanted is not None:
            raise Http404
        return {"body": None}
    chooser = BodyForm(initial={"overleg": str(body.pk)}, bodies=bodies) if len(bodies) > 1 else None
    seat_url = reverse("governance:seat_weigher", args=[body.pk]) if can_seat_weigher(user, body) else ""
    return {"body": body, "chooser": chooser, "parties": _parties(user, body, bool(seat_url)), "seat_url": seat_url}


def table_url(body_id: UUID) -> str:
    """Return the address of the weighing table of a casusoverleg."""
    return f"{reverse('governance:weighing_table')}?overleg={body_id}"


def weighers_for(body_id: UUID, kind: str | None = None) -> QuerySet[Designation]:
    """Return the designations by which somebody may sit at a weighing table, for one of the three or for one of them.

    Legal basis: WET 5(3), WET 12(3), AVG 38(6).
    """
    parties = weighing_participants(body_id)
    if kind is not None:
        parties = parties.filter(kind=kind)
    today = timezone.localdate()
    independent = Designation.objects.filter(running(today), functions__overlap=list(INDEPENDENT))
    rows = Designation.objects.filter(running(today), user__is_active=True, functions__contains=[Function.WEIGHER])
    rows = rows.filter(participant__in=parties).exclude(user__in=independent.values("user"))
    order = Case(*(When(participant__kind=party, then=Value(place)) for place, party in enumerate(WEIGHING_PARTIES)))
    return rows.select_related("user", "participant").order_by(order, "user__name", "pk")


def unseated(body_id: UUID) -> QuerySet[Designation]:
    """Return those of them who have no seat at this table now, nor from a day to come."""
    held = WeighingSeat.objects.filter(running(timezone.localdate()), body=body_id)
    return weighers_for(body_id).exclude(user__in=held.values("designation__user"))


def heirs_of(seat: WeighingSeat) -> QuerySet[Designation]:
    """Return who may take a seat over: others of the party, without a seat of that kind."""
    held = WeighingSeat.objects.filter(running(timezone.localdate()), body=seat.body_id)
    held = held if seat.is_deputy else held.filter(is_deputy=False)
    others = weighers_for(seat.body_id, seat.designation.participant.kind)
    return others.exclude(user__in=held.values("designation__user"))


def seat_beside(seat: WeighingSeat) -> dict[str, Any]:
    """Return what stands beside a form about a seat."""
    rows = [
        (_("Persoon"), seat.designation.user.name),
        (_("Partij"), seat.designation.participant.name),
        (_("Plaats"), _place(seat)),
        (_("Casusoverleg"), seat.body.municipality.name),
        (_("Afwezig"), _absence(seat)),
    ]
    return {"rows": rows, "seat": seat}


def _parties(user: User, body: ConsultationBody, manages: bool) -> list[Party]:
    participants: dict[str, list[Participant]] = {}
    for participant in weighing_participants(body.pk).order_by("name"):
        participants.setdefault(participant.kind, []).append(participant)
    seats: dict[str, list[Seat]] = {}
    for seat in _shown(user, body):
        seats.setdefault(seat.seat.designation.participant.kind, []).append(seat)
    waiting = {designation.participant.kind for designation in unseated(body.pk)} if manages else set()
    return [
        _party(kind, participants.get(kind, []), seats.get(kind, []), kind in waiting, manages)
        for kind in WEIGHING_PARTIES
    ]


def _shown(user: User, body: ConsultationBody) -> Iterable[Seat]:
    """The seats that count, today or from a day to come: those of a designation that has ended do not."""
    today = timezone.localdate()
    counts = Q(designation__in=Designation.objects.in_force()) | Q(designation__valid_from__gt=today)
    rows = shown_seats(user).filter(running(today), counts, body=body, designation__user__is_active=True)
    for seat in rows.order_by("is_deputy", "designation__user__name", "pk"):
        seat.body = body
        yield _seat(user, seat, today)


def _seat(user: User, seat: WeighingSeat, today: date) -> Seat:
    manages = can_end_seat(user, seat)
    is_over = seat.absent_until is not None and seat.absent_until < today
    return Seat(
        seat=seat,
        is_mine=seat.designation.user_id == user.pk,
        starts_later=max(seat.valid_from, seat.designation.valid_from) > today,
        is_away=seat.is_absent(today),
        absence="" if is_over else _absence(seat),
        end_url=reverse("governance:end_seat", args=[seat.pk]) if manages else "",
        hand_over_url=reverse("governance:hand_over_seat", args=[seat.pk]) if manages else "",
        absence_url=reverse("governance:record_absence", args=[seat.pk]) if can_record_absence(user, seat) else "",
    )


def _party(kind: str, participants: list[Participant], seats: list[Seat], has_waiting: bool, manages: bool) -> Party:
    seats = sorted(seats, key=lambda row: row.starts_later)
    label, names = Participant(kind=kind).get_kind_display(), ", ".join(one.name for one in participants)
    problem, mend = _problem(seats), ""
    if not participants:
        mend = _("Deze partij neemt nog niet deel aan dit casusoverleg (Wet PARTA, artikel 3, eerste lid).")
    elif not manages:
        mend = _("Vraag de procesregisseur om iemand een plaats te geven.")
    elif has_waiting:
        mend = _("Geef iemand die als weger is aangewezen hier een plaats.")
    else:
        mend = _(
            "Vraag de autorisatiebeheerder van %(names)s om iemand als weger aan te wijzen. Geef die persoon daarna "
            "hier een plaats (Wet PARTA, artikel 12, derde lid)."
        ) % {"names": names}
    return Party(label.capitalize(), names, seats, problem, mend if problem else "")


def _problem(seats: list[Seat]) -> str:
    """Say why a party cannot weigh today; nothing when somebody is there."""
    now = [seat for seat in seats if not seat.starts_later]
    if not now:
        return _("Deze partij heeft vandaag geen weger aan tafel en kan niet wegen (Wet PARTA, artikel 5, derde lid).")
    if all(seat.is_away for seat in now):
        return _("Iedereen van deze partij is afwezig: zij kan nu niet wegen (Wet PARTA, artikel 5, derde lid).")
    return ""


def _place(seat: WeighingSeat) -> str:
    return _("plaatsvervanger") if seat.is_deputy else _("weger")


def _absence(seat: WeighingSeat) -> str:
    if seat.absent_from is None:
        return ""
    return _("%(first)s tot en met %(last)s") % {"first": day(seat.absent_from), "last": day(seat.absent_until)}


def _in_words(topics: Iterable[str]) -> str:
    return ", ".join(str(TrainingRecord.Topic(topic).label) for topic in topics)


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
