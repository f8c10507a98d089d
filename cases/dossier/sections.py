"""What the case page shows of itself: phases, people at the table, the subject, why one sees it, where it began."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from math import cos, pi, sin
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, QueryDict
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.dossier import registry
from cases.dossier.models import Case, CaseGrant, CaseMembership, held_grants
from cases.dossier.policies import can_open_case
from parta.accounts.models import User
from parta.organisations.models import Participant
from parta.templatetags.parta import day
from signals.informing.registry import register_place
from signals.referrals.models import DataSubject, Referral
from signals.referrals.registry import register_act as register_referral_act
from signals.weighing import sections as weighing
from signals.weighing.models import JointAssessment
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
    rows = CaseMembership.objects.visible_to(user, case).filter(case=case, left_on__isnull=True)
    rows = rows.select_related("participant", "person", "case")
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
    if grant.valid_until:
        words["until"] = day(grant.valid_until)
        return (
            _(
                "U staat sinds %(since)s op de lijst van deze casus (%(source)s) en ziet haar tot %(until)s; een "
                "evaluatie verlengt dat. U bent aangewezen als: %(roles)s."
            )
            % words
        )
    return (
        _("U staat sinds %(since)s op de lijst van deze casus (%(source)s). U bent aangewezen als: %(roles)s.") % words
    )


VISIBLE_ACTS, LATEST = 2, 8
"""How many acts stand beside the primary one before the rest folds; how many lines of the timeline the page shows."""


def page_of(case: Case, request: HttpRequest) -> dict[str, Any]:
    """Return everything that the case page shows; the parts of later steps come as text, each with its own context."""
    user = request.user
    acts = registry.acts(case, user)
    parts = registry.parts()
    chosen = next((part for part in parts if part.key == request.GET.get("deel")), None)
    shown = [chosen] if chosen else [part for part in parts if part.in_brief]
    primary = next((act for act in acts if act["primary"]), None)
    others = [act for act in acts if act is not primary]
    return {
        "heading": case.subject.name,
        "ref": case.reference,
        "crumb": case.reference,
        "members": members_of(case, user),
        "phases": phases_of(case),
        "data_rows": subject_rows(case.subject, case.consultation_body.municipality.name),
        "primary": primary,
        "acts": others[:VISIBLE_ACTS],
        "more_acts": others[VISIBLE_ACTS:],
        "parts": [(part, part is chosen) for part in parts if not part.in_brief or part is chosen],
        "is_overview": chosen is None,
        "sections": [_rendered(part, case, request) for part in shown],
        **(_overview(case, user) if chosen is None else {}),
        "why": why(case, user),
    }


def _overview(case: Case, user: User) -> dict[str, Any]:
    """What the overview has beside the parts in brief: what is due, and what happened last."""
    duties = [_with_lateness(duty) for duty in registry.checks(case, user)]
    return {"duties": duties, "latest": timeline(case, user, size=LATEST, at_table=True)}


def _rendered(part: registry.Part, case: Case, request: HttpRequest) -> dict[str, Any]:
    made = part.section(case, request.user)
    html = render_to_string(made["template"], made["context"], request) if made else ""
    return {"key": part.key, "title": part.title, "html": html}


def _with_lateness(duty: registry.Duty) -> dict[str, Any]:
    return {**duty, "late": duty["due_on"] is not None and duty["due_on"] < timezone.localdate()}


# --- the timeline -------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Moment:
    """A line of the timeline: the day of the fact, when it was entered, what it is and whose."""

    on: date
    entered_on: date
    what: str
    organisation: str
    kind: str

    @property
    def was_late(self) -> bool:
        """Entered on another day than that of the fact."""
        return self.entered_on != self.on


PAGE = 50


def timeline(case: Case, user: User, *, size: int, kind: str = "", at_table: bool = False) -> list[Moment]:
    """Return so many lines of the timeline, the last first: one query over the domain's own rows."""
    labels = dict(registry.kinds_of_moments())
    # Of each kind no more is read than can be shown, so that an index gives them.
    first, *others = [rows[:size] for rows in registry.moments(case, user, kind, at_table=at_table)]
    rows = (
        first.union(*others, all=True).order_by("-moment_on", "-moment_at", "-moment_row")[:size] if others else first
    )
    return [Moment(on, timezone.localdate(at), str(labels[code]), of, code) for on, at, code, of, _pk in rows]


def timeline_page(case: Case, user: User, asked: QueryDict) -> dict[str, Any]:
    """Return one page of the timeline, by kind if asked; the key of the next page is a number of lines."""
    kinds = registry.kinds_of_moments()
    kind = asked.get("soort", "") if asked.get("soort") in dict(kinds) else ""
    start = int(asked["vanaf"]) if asked.get("vanaf", "").isdecimal() and len(asked["vanaf"]) < 6 else 0
    rows = timeline(case, user, kind=kind, size=start + PAGE + 1)
    page = rows[start : start + PAGE]
    more = f"?soort={kind}&vanaf={start + PAGE}" if len(rows) > start + PAGE else None
    return {"moments": page, "kinds": [(key, label, key == kind) for key, label in kinds], "next_url": more}


# --- relations ----------------------------------------------------------------------------------------------------
INNER, OUTER, SIDE = 90, 190, 480
"""Pixels of the picture: rings of people around the subject and of participants, and its side."""
MOST_NODES = 30


def relations_page(case: Case, user: User) -> dict[str, Any]:
    """Return the people around the subject by relation, and the participants at the table: as points and as rows."""
    people = registry.relations(case, user)[:MOST_NODES]
    seats = list(dict.fromkeys(row.participant.name for row in members_of(case, user)))
    nodes = [{**place, "label": one["label"]} for one, place in zip(people, _ring(len(people), INNER), strict=True)]
    table = [{**place, "label": name} for name, place in zip(seats, _ring(len(seats), OUTER), strict=True)]
    return {"people": people, "nodes": nodes, "seats": table, "side": SIDE, "middle": SIDE // 2}


def _ring(number: int, radius: int) -> list[dict[str, int]]:
    """Points on a circle, the first on top; a label stands above or below its point."""
    angles = [2 * pi * place / max(number, 1) - pi / 2 for place in range(number)]
    spots = [(SIDE // 2 + round(radius * cos(angle)), SIDE // 2 + round(radius * sin(angle))) for angle in angles]
    return [{"x": x, "y": y, "label_y": y - 12 if y <= SIDE // 2 else y + 22} for x, y in spots]


# --- who sees it, and why -----------------------------------------------------------------------------------------
def access_page(case: Case, user: User, on: date) -> dict[str, Any]:
    """Return who could see the case on a day, and why, from the grants themselves (features F58)."""
    begins = timezone.make_aware(datetime.combine(on, time.min))
    ends = begins + timedelta(days=1)
    rows = CaseGrant.objects.visible_to(user).filter(content_object=case, valid_from__lt=ends)
    held = rows.filter(Q(valid_until__isnull=True) | Q(valid_until__gt=begins))
    held = held.select_related("user", "granted_by", "content_object").order_by("user__name", "valid_from")
    names = dict(Participant.objects.values_list("pk", "name"))
    return {
        "on": on,
        "grants": [
            {"row": row, "participants": ", ".join(names[pk] for pk in row.participants if pk in names)}
            for row in held.with_keys()
        ],
    }


# --- where the case began -----------------------------------------------------------------------------------------
def _origin(case: Case, user: User) -> registry.Section | None:
    rows = Referral.objects.visible_to(user, case).filter(pk=case.composition.weighing.referral_id)
    referral = rows.select_related("referring_participant").with_keys().first()
    if referral is None:
        return None
    context = {
        "referral": referral,
        "statements": weighing.statements_of(referral, user),
        "assessment": weighing.assessment_of(weighing.situation_of(referral, user)),
        "url": reverse("signals:referral", args=[referral.pk]),
    }
    return registry.Section(template="cases/dossier/_origin.html", context=context)


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


def _referred(case: Case, user: User) -> QuerySet:
    rows = Referral.objects.visible_to(user).filter(subject=case.subject_id)
    whose = "referring_participant__name"
    return registry.moment_rows(rows, on="received_on", at="created_at", code="referral", organisation=whose)


def _assessed(case: Case, user: User) -> QuerySet:
    rows = JointAssessment.objects.visible_to(user).filter(subject=case.subject_id, in_effect_on__isnull=False)
    return registry.moment_rows(rows, on="in_effect_on", at="created_at", code="assessment")


def _opened(case: Case, user: User) -> QuerySet:
    rows = Case.objects.visible_to(user).filter(pk=case.pk)
    return registry.moment_rows(rows, on="opened_on", at="opened_on", code="case")


def _keeping(case: Case, user: User) -> registry.Section:
    return registry.Section(template="cases/dossier/_keeping.html", context={"terms": registry.terms(case)})


registry.register_section(90, _keeping, key="bewaren", title=_("Bewaren"))
registry.register_section(80, _origin, key="aanmelding", title=_("Aanmelding en weging"))
registry.register_moments("referral", _("Aanmelding ontvangen"), _referred, at_table=False)
registry.register_moments("assessment", _("Gezamenlijke beoordeling"), _assessed, at_table=False)
registry.register_moments("case", _("Casus geopend"), _opened)
register_place(_place)
register_referral_act(_open_act)
