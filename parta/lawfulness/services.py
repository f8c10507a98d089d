"""Opening the trail for a purpose, and searching it; both stand in the trail themselves."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from parta import legal
from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.models import LogEntry
from parta.audit.trail import record
from parta.lawfulness.policies import can_read_trail, rows_of
from parta.vault import keyring

PAGE = 50
LONGEST = relativedelta(years=1)
REFUSALS = (LogEntry.Result.REFUSED, LogEntry.Result.FAILED)


class Before(NamedTuple):
    """The last row of a page: the next page begins after it."""

    timestamp: datetime
    id: UUID


@transaction.atomic
def open_trail(*, actor: User, purpose: str) -> LogEntry:
    """Write down for which of the four purposes the trail is opened; nothing is asked that is no purpose.

    A reason in free words would put content into the trail (LOG-04), so none is asked. Raises ValidationError for
    another purpose. Legal basis: WET 14(2).
    """
    require(can_read_trail, actor)
    _check_purpose(purpose)
    return record("trail.opened", actor=actor, basis=purpose)


@transaction.atomic
def search_trail(
    *,
    actor: User,
    purpose: str,
    since: date,
    until: date,
    reference: str = "",
    file: UUID | None = None,
    person: User | None = None,
    refusals: bool = False,
    before: Before | None = None,
) -> list[LogEntry]:
    """Return one page of visible rows, newest first, with one row more if there are more; the search is recorded.

    A reference whose file was destroyed, or that belongs elsewhere, finds what a reference finds that never was:
    nothing. Raises ValidationError for another purpose, or days that cannot be searched. Legal basis: WET 14(2).
    Rule: LOG-11.
    """
    require(can_read_trail, actor)
    _check_purpose(purpose)
    _check_days(since, until)
    wanted = Q(timestamp__gte=_start_of(since), timestamp__lt=_start_of(until + timedelta(days=1)))
    if reference:
        wanted &= Q(person_alias__in=keyring.person_aliases_of(reference))
    if file:
        wanted &= Q(person_alias=file)
    if person:
        wanted &= Q(actor=person)
    if refusals:
        wanted &= Q(result__in=REFUSALS)
    rows = _page([part.filter(wanted) for part in rows_of(actor)], before)
    record("trail.searched", actor=actor, basis=purpose)
    return rows


def _page(parts: list[QuerySet[LogEntry]], before: Before | None) -> list[LogEntry]:
    """Take the newest of each part by its index, and the newest of those: page 1,000 costs what page 1 costs."""
    if before:
        parts = [
            part.filter(timestamp__lte=before.timestamp).exclude(timestamp=before.timestamp, pk__gte=before.id)
            for part in parts
        ]
    first, *others = [part.order_by("-timestamp", "-pk")[: PAGE + 1] for part in parts]
    return list(first.union(*others, all=True).order_by("-timestamp", "-id")[: PAGE + 1])


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _check_purpose(purpose: str) -> None:
    """One of the four uses of the act. Rule: LOG-09."""
    if purpose not in legal.LOG_USES:
        message = _("Kies een van de vier doelen: voor iets anders is de logging niet (Wet PARTA, artikel 14).")
        raise ValidationError({"purpose": message})


def _check_days(since: date, until: date) -> None:
    if since > until:
        raise ValidationError({"until": _("Kies een laatste dag op of na de eerste dag.")})
    if until > timezone.localdate():
        raise ValidationError({"until": _("Kies een dag tot en met vandaag.")})
    if until > since + LONGEST:
        message = _("Kies hoogstens een jaar tegelijk. Zoek daarna verder in het jaar ervoor (regel LOG-09).")
        raise ValidationError({"since": message})
