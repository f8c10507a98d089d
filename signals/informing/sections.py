"""Who still has to be told, and before when."""

from datetime import date
from typing import Any
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from parta import legal
from parta.accounts.models import Function, User
from signals.informing.models import InformationDecision
from signals.referrals.models import DataSubject


def month_of(subject: DataSubject) -> date:
    """The last day of the month in which the person is told (AVG 14(3); rules.md, TRA-02)."""
    return subject.known_since + relativedelta(months=legal.INFORM_MONTHS)


def untold(user: User) -> QuerySet[DataSubject]:
    """The natural persons whom this contact point has not told yet, with the day of the next look, if any.

    An organisation has no right to be told; people who are named in its file have (rules.md, PUR-02).
    """
    decisions = InformationDecision.objects.filter(subject=OuterRef("pk"))
    newest = decisions.filter(is_informed=False).order_by("-created_at").values("recheck_on")[:1]
    bodies = user.bodies_for(Function.CONTACT_POINT_OFFICER).values("pk")
    natural = DataSubject.objects.visible_to(user).filter(kind=DataSubject.Kind.NATURAL_PERSON)
    rows = natural.filter(consultation_body__in=bodies).exclude(Exists(decisions.filter(is_informed=True)))
    return rows.annotate(recheck_on=Subquery(newest))


def waiting(user: User) -> QuerySet[DataSubject]:
    """The same for the list, the longest waiting first; one query."""
    rows = untold(user)
    return rows.select_related("consultation_body__municipality").order_by("known_since", "pk").with_keys()


def after(rows: QuerySet[DataSubject], key: str) -> QuerySet[DataSubject]:
    """Return what comes after the last row of a page; nothing for a key that is none."""
    edge = rows.filter(pk=key).values_list("known_since", flat=True).first() if _is_id(key) else None
    return rows.filter(Q(known_since__gt=edge) | Q(known_since=edge, pk__gt=key)) if edge else rows.none()


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def with_months(subjects: list[DataSubject]) -> list[dict[str, Any]]:
    """Return the rows of the list: due in the month, or on the day of the next look."""
    return [{"subject": s, "month": month_of(s), "due": s.recheck_on or month_of(s)} for s in subjects]


def beside(subject: DataSubject, user: User) -> dict[str, Any]:
    """Return what stands beside the form: the month and earlier decisions."""
    earlier = InformationDecision.objects.visible_to(user).filter(subject=subject)
    earlier = earlier.select_related("actor", "subject").order_by("-created_at").with_keys()
    return {"name": subject.name, "month": month_of(subject), "earlier": list(earlier)}
