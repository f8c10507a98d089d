"""What the case page shows of itself: phases, people at the table, the subject, why one sees it, where it began."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cases.dossier import registry
from cases.dossier.models import Case, CaseGrant, CaseMembership, held_grants
from cases.dossier.policies import can_open_case
from parta.accounts.models import User
from parta.templatetags.parta import day
from signals.informing.registry import register_place
from signals.referrals.models import DataSubject, Referral
from signals.referrals.registry import register_act as register_referral_act
from signals.weighing import sections as weighing
from signals.weighing.policies import standing_assessment

PHASES = (
    ("referral", _("Aanmelding")),
    ("weighing", _("Weging")),
    ("composition", _("Samenstelling")),
    ("analysis", _("Analyse")),
    ("plan", _("Plan")),
    ("execution", _("Uitvoering")),
    ("closing", _("Afsluiting")),
    ("destruction", _("Vernietiging")),
)


# --- the list -----------------------------------------------------------------------------------------------------
def list_rows(user: User, number: int, after: str | None = None) -> QuerySet[CaseGrant] | None:
    """Return so many of the person's cases, the last active first, each with its subject and who leads it.

    `after` is the grant at the end of the page before; None when the person does not hold it. The page is found in
    the grants alone, by one range scan, and only its own cases are read.
    """
    held = held_grants(user).order_by("-activity_at", "-content_object_id")
    if after is not None:
        held = _after(held, after)
    if held is None:
        return None
    cases = Case.objects.select_related("subject", "consultation_body__municipality")
    leaders = CaseMembership.objects.filter(is_coordinator=True).select_related("person")
    joined = [
        Prefetch("content_object", queryset=cases),
        Prefetch("content_object__memberships", queryset=leaders, to_attr="leaders"),
    ]
    return held.prefetch_related(*joined).with_keys()[:number]


def _after(held: QuerySet[CaseGrant], grant_id: str) -> QuerySet[CaseGrant] | None:
    try:
        edge = held.filter(pk=UUID(grant_id)).values_list("activity_at", "content_object_id").first()
    except ValueError:
        return None
    if edge is None:
        return None
    at, case_id = edge
    return held.filter(activity_at__lte=at).exclude(Q(activity_at=at) & Q(content_object_id__gte=case_id))


# --- the page -----------------------------------------------------------------------------------------------------
def members_of(case: Case, user: User) -> list[CaseMembership]:
    """Return who sits at the table, the case coordinator first."""
    rows = CaseMembership.objects.visible_to(user).filter(case=case).select_related("participant", "person", "case")
    return list(rows.order_by("-is_coordinator", "participant__name", "person__name").with_keys())


def phases_of(case: Case) -> list[dict[str, Any]]:
    """Return the phases of the procedure with their days, from the facts of each stage."""
    dates = {**_own_dates(case), **registry.phase_dates(case)}
    dates.setdefault("execution", dates.get("plan"))
    current = next((key for key, _label in PHASES if _is_current(key, dates)), "")
    return [_phase(key, label, dates.get(key), key == current) for key, label in PHASES]


def _own_dates(case: Case) -> dict[str, date | None]:
    weighed = case.composition.weighing
    standing = standing_assessment(weighed)
    return {
        "referral": weighed.referral.received_on,
        "weighing": standing.in_effect_on if standing else None,
        "composition": case.opened_on,
    }


def _is_current(key: str, dates: dict[str, date | None]) -> bool:
    return dates.get("closing") is None if key == "execution" and dates.get(key) else dates.get(key) is None


def _phase(key: str, label: str, on: date | None, is_current: bool) -> dict[str, Any]:
    if is_current:
        since = _("sinds %(day)s") % {"day": day(on)} if on else _("loopt")
        return {"label": label, "state": "now", "note": since}
    return {"label": label, "state": "done" if on else "todo", "note": day(on)}


def subject_rows(subject: DataSubject, municipality: str) -> list[tuple[Any, Any]]:
    """Return the data of the subject; the citizen service number by its last three digits."""
    natural = subject.kind == DataSubject.Kind.NATURAL_PERSON
    stay = f"{municipality}: {subject.get_stay_basis_display()}"
    if subject.stay_since:
        stay = _("%(stay)s, sinds %(day)s") % {"stay": stay, "day": day(subject.stay_since)}
    rows = [
        (_("Betrokkene"), _with_age(subject) if natural else subject.name),
        (_("Soort"), subject.get_kind_display()),
        (_("Gemeente van verblijf"), stay),
        (_("Adres en contact"), subject.contact),
        (_("Bekend sinds"), day(subject.known_since)),
    ]
    if subject.bsn:
        rows.append((_("BSN"), subject.masked_bsn))
    return rows


def _with_age(subject: DataSubject) -> str:
    age = weighing.age_of(subject)
    if age is None:
        return subject.name
    return _("%(name)s, %(age)s jaar") % {"name": subject.name, "age": age}


def why(case: Case, user: User) -> str:
    """Say in one sentence why this person sees this case: from the grant and the designations."""
    grant = CaseGrant.objects.valid_for(user).filter(content_object=case).order_by("valid_from").first()
    roles = "; ".join(f"{d.function_labels}, {d.participant.name}" for d in user.designations_in_force)
    words = {"since": day(grant.valid_from), "source": grant.get_source_display(), "roles": roles or _("niemand")}
    return (
        _("U staat sinds %(since)s op de lijst van deze casus (%(source)s). U bent aangewezen als: %(roles)s.") % words
    )


def page_of(case: Case, request: HttpRequest) -> dict[str, Any]:
    """Return everything that the case page shows; the parts of later steps come as text, each with its own context."""
    user = request.user
    acts = registry.acts(case, user)
    parts = registry.sections(case, user)
    return {
        "heading": case.subject.name,
        "ref": case.reference,
        "crumb": case.reference,
        "members": members_of(case, user),
        "phases": phases_of(case),
        "data_rows": subject_rows(case.subject, case.consultation_body.municipality.name),
        "primary": next((act for act in acts if act["primary"]), None),
        "acts": acts,
        "sections": [{**part, "html": render_to_string(part["template"], part["context"], request)} for part in parts],
        "terms": registry.terms(case),
        "why": why(case, user),
    }


# --- where the case began -----------------------------------------------------------------------------------------
def _origin(case: Case, user: User) -> registry.Section | None:
    rows = Referral.objects.visible_to(user).filter(pk=case.composition.weighing.referral_id)
    referral = rows.select_related("referring_participant").with_keys().first()
    if referral is None:
        return None
    context = {
        "referral": referral,
        "statements": weighing.statements_of(referral, user),
        "assessment": weighing.assessment_of(weighing.situation_of(referral, user)),
        "url": reverse("signals:referral", args=[referral.pk]),
    }
    return registry.Section(
        title=_("Aanmelding en weging"), template="cases/dossier/_origin.html", context=context, anchor="aanmelding"
    )


def _open_act(referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    composition = weighing.situation_of(referral, user).composition
    if composition is None or not composition.in_effect_on:
        return None
    composition.weighing.referral = referral
    if not can_open_case(user, composition):
        return None
    return _("Open de casus"), reverse("cases:open_from", args=[composition.pk]), True


def _place(subject_id: UUID, user: User) -> tuple[str, str] | None:
    case = Case.objects.visible_to(user).filter(subject=subject_id).first()
    return (case.reference, reverse("cases:open", args=[case.pk])) if case else None


registry.register_section(80, _origin)
register_place(_place)
register_referral_act(_open_act)
