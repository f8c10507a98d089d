"""Finding what a person may see: by reference, or by a name with a second criterion; never a list of people."""

import re
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.consultations.models import Meeting
from cases.dossier.models import Case
from contactpoint.requests.models import RightsRequest
from parta.accounts.models import User
from parta.vault import search
from signals.referrals.models import Referral
from signals.reports.models import Report

REFERENCE = re.compile(r"[A-Z]-\d{4}-\d{1,8}")
DATE = re.compile(r"\b(?:(\d{1,2})-(\d{1,2})-(\d{4})|(\d{4})-(\d{2})-(\d{2}))\b")
PAGES = {
    Case: "cases:open",
    Referral: "signals:referral",
    Report: "signals:report",
    RightsRequest: "contactpoint:request",
    Meeting: "cases:meeting",
}


def page_of(user: User, reference: str) -> str | None:
    """Return the address of the object with this reference, if the person may see it."""
    for model, name in PAGES.items():
        pk = model.objects.visible_to(user).filter(reference=reference).values_list("pk", flat=True).first()
        if pk is not None:
            return reverse(name, args=[pk])
    return None


def cases_named(user: User, text: str) -> QuerySet[Case]:
    """Return the visible cases whose subject has this name; raise ValidationError without a second criterion.

    Legal basis: AVG 25.
    """
    mine = Case.objects.visible_to(user)
    return mine.filter(subject__in=_subjects(mine, text)).select_related("subject").with_keys().order_by("-activity_at")


def _subjects(cases: QuerySet[Case], text: str) -> QuerySet[UUID]:
    born, words = _split(text)
    given_names = words if len(words.split()) > 1 else ""
    bodies = cases.order_by().values_list("consultation_body", flat=True).distinct()
    try:
        return search.find(bodies, surname=words, given_names=given_names, born=born)
    except ValueError:
        message = _(
            "Eén naam is niet genoeg. Typ voornaam en achternaam, of achternaam en geboortedatum (AVG, artikel 25)."
        )
        raise ValidationError({"q": message}) from None


def _split(text: str) -> tuple[date | None, str]:
    match = DATE.search(text)
    if match is None:
        return None, text
    day, month, year, iso_year, iso_month, iso_day = match.groups()
    try:
        born = date(int(year or iso_year), int(month or iso_month), int(day or iso_day))
    except ValueError:
        born = None
    return born, text.replace(match.group(), " ")
