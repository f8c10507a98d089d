"""What the page shows of the trail: the opened purpose, the search, and rows as sentences."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.base import SessionBase
from django.core.exceptions import ValidationError
from django.http import Http404, QueryDict
from django.urls import get_resolver
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parta import legal
from parta.accounts.models import Designation, User
from parta.audit.events import EVENTS
from parta.audit.models import LogEntry
from parta.lawfulness import policies, services
from parta.lawfulness.forms import TrailForm
from parta.templatetags.parta import moment
from retention.terms.models import Term

MINUTES = 60
DAYS = 30
KEPT = "trail_opened"
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
BEFORE = re.compile(r"([0-9]{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")

PURPOSES = {
    "work": gettext_lazy("Werk"),
    "public": gettext_lazy("Inloggen of contactpunt"),
    "reminders": gettext_lazy("Herinnering"),
    "destruction": gettext_lazy("Vernietiging"),
    "seal": gettext_lazy("Verzegeling van de logging"),
    "migration": gettext_lazy("Inrichting"),
    "demo": gettext_lazy("Demonstratie"),
}
"""The purposes of an act (parta.access.acting), in words."""

THINGS = {
    "ActionProgress": gettext_lazy("voortgang van een actie"),
    "AgendaItem": gettext_lazy("punt op een agenda"),
    "AnalysisItem": gettext_lazy("uitspraak onder een analyse"),
    "AssessmentCriterion": gettext_lazy("criterium van een gezamenlijke beoordeling"),
    "CaseExclusion": gettext_lazy("uitsluiting van een casus"),
    "CaseGrant": gettext_lazy("toegang tot een casus"),
    "CaseRecusal": gettext_lazy("terugtrekking uit een casus"),
    "ClosingProposal": gettext_lazy("voorstel om te sluiten"),
    "CompositionMember": gettext_lazy("plaats in een samenstelling"),
    "CompositionThirdParty": gettext_lazy("derde in een samenstelling"),
    "Consultation": gettext_lazy("raadpleging van een deelnemer"),
    "Correction": gettext_lazy("correctie van een uitspraak"),
    "DestructionRun": gettext_lazy("vernietiging"),
    "DomainChange": gettext_lazy("verandering in een leefgebied"),
    "Draft": gettext_lazy("concept"),
    "Evaluation": gettext_lazy("evaluatie"),
    "Exchange": gettext_lazy("uitwisseling met een andere gemeente"),
    "ExchangeItem": gettext_lazy("uitspraak in een uitwisseling"),
    "ExchangePerson": gettext_lazy("persoon in een uitwisseling"),
    "GatheredItem": gettext_lazy("uitspraak die in de weging is verstrekt"),
    "GatheringRequest": gettext_lazy("vraag om gegevens in de weging"),
    "Goal": gettext_lazy("doel uit het plan"),
    "GroundLapsed": gettext_lazy("vervallen grond om niet te informeren"),
    "HandOver": gettext_lazy("overdracht van een casus"),
    "IncorrectReport": gettext_lazy("melding dat een uitspraak niet klopt"),
    "InformationRequest": gettext_lazy("vraag voor een vergadering"),
    "InformingAnswer": gettext_lazy("antwoord over informeren"),
    "InformingQuestion": gettext_lazy("vraag over informeren"),
    "Intervention": gettext_lazy("interventie"),
    "MeetingDecision": gettext_lazy("besluit van een vergadering"),
    "MeetingPaper": gettext_lazy("agenda of besluitenlijst op papier"),
    "MinutesApproval": gettext_lazy("vaststelling van een besluitenlijst"),
    "MoreInformation": gettext_lazy("vraag om meer informatie"),
    "MovingHouse": gettext_lazy("verhuizing"),
    "NotTabled": gettext_lazy("besluit om niet voor te leggen"),
    "PlannedDestruction": gettext_lazy("bewaartermijn"),
    "Provision": gettext_lazy("verstrekking"),
    "ProvisionItem": gettext_lazy("uitspraak in een verstrekking"),
    "ProvisionReview": gettext_lazy("beoordeling van een verstrekking"),
    "ReceiverTold": gettext_lazy("bericht aan een ontvanger"),
    "Recusal": gettext_lazy("terugtrekking uit een weging"),
    "ReferralItem": gettext_lazy("uitspraak in een aanmelding"),
    "ReferralMove": gettext_lazy("overgang van een aanmelding naar een andere gemeente"),
    "RelatedPerson": gettext_lazy("persoon met een sociale relatie"),
    "ReportDecision": gettext_lazy("besluit over een melding"),
    "ReportPerson": gettext_lazy("persoon in een melding"),
    "ReportStatement": gettext_lazy("uitspraak in een melding"),
    "RequestTakenUp": gettext_lazy("behandeling van een verzoek"),
    "SourceFeedback": gettext_lazy("terugmelding aan de bron"),
    "SubjectHeard": gettext_lazy("gesprek met de betrokkene"),
    "SubjectJoin": gettext_lazy("samenvoeging van aanmeldingen"),
    "TableDecision": gettext_lazy("besluit over de deelnemers"),
    "ThirdParty": gettext_lazy("derde in een casus"),
    "ThirdPartyCompliance": gettext_lazy("verklaring van een derde"),
    "User": gettext_lazy("account"),
    "WeighingSeat": gettext_lazy("plaats aan de weegtafel"),
}
"""What an act was about, where the glossary of `parta.legal` has no term."""

OUTCOMES = {
    LogEntry.Result.DONE: ("", gettext_lazy("gedaan")),
    LogEntry.Result.REFUSED: ("warning", gettext_lazy("geweigerd")),
    LogEntry.Result.FAILED: ("warning", gettext_lazy("mislukt")),
}


class Opened(NamedTuple):
    """The purpose for which the trail is open, and how long."""

    purpose: str
    words: str
    since: datetime
    until: datetime


class Row(NamedTuple):
    """One line of the trail, ready for the page."""

    entry: LogEntry
    moment: str
    who: str
    did: str
    thing: str
    reference: str
    file_url: str
    fields: str
    purpose: str
    why: str
    origin: str
    outcome: str
    kind: str


# --- the purpose, for an hour --------------------------------------------------------------------------------------
def remember(session: SessionBase, purpose: str) -> None:
    """Keep the opened purpose in the session."""
    session[KEPT] = {"purpose": purpose, "at": timezone.now().timestamp()}


def opened(session: SessionBase) -> Opened | None:
    """Return the purpose that was chosen less than an hour ago; else it is asked again (LOG-09)."""
    kept = session.get(KEPT)
    if not kept or kept["purpose"] not in legal.LOG_USES:
        return None
    since = datetime.fromtimestamp(kept["at"], tz=UTC)
    until = since + timedelta(minutes=MINUTES)
    if until <= timezone.now():
        return None
    return Opened(kept["purpose"], legal.LOG_USES[kept["purpose"]], since, until)


# --- the search ----------------------------------------------------------------------------------------------------
def reading(user: User, chosen: Opened, query: QueryDict) -> dict[str, Any]:
    """Search what was asked for, the last days of everything when nothing was, and return what the page shows."""
    form = _form(user, query)
    why = _("U bent aangewezen als privacy officer (toetsing op rechtmatigheid) en koos dit doel: %(purpose)s.")
    shown = {"form": form, "why": why % {"purpose": chosen.words}, "rows": None}
    if not form.is_valid():
        return shown
    asked = {**form.cleaned_data, "refusals": bool(form.cleaned_data["result"])}
    del asked["result"]
    try:
        found = services.search_trail(actor=user, purpose=chosen.purpose, before=_before(query), **asked)
    except ValidationError as refusal:
        form.add_error(None, refusal)
        return shown
    page = found[: services.PAGE]
    return {
        **shown,
        "rows": list(_lines(page, form)),
        "tabs": _tabs(form),
        "next_url": _address(form, voor=_edge(page[-1])) if len(found) > services.PAGE else None,
        "all_files_url": _address(form, file="") if asked["file"] else None,
    }


def _tabs(form: TrailForm) -> list[dict[str, Any]]:
    """The same search with each outcome; refusals stand in the same list."""
    chosen = form.cleaned_data["result"]
    return [
        {"label": label, "url": _address(form, result=value), "is_current": value == chosen}
        for value, label in form.fields["result"].choices
    ]


def _form(user: User, query: QueryDict) -> TrailForm:
    today = timezone.localdate()
    usual = {"since": (today - timedelta(days=DAYS)).isoformat(), "until": today.isoformat()}
    asked = {name: query[name] for name in TrailForm.base_fields if query.get(name)}
    return TrailForm({**usual, **asked}, people=policies.people_of(user))


def _address(form: TrailForm, **changes: Any) -> str:
    """The address of the same search with changes; nothing in it but references, ids and days."""
    query = QueryDict(mutable=True)
    query.update({name: value for name, value in {**form.data, **changes}.items() if value})
    return f"?{query.urlencode()}"


def _edge(entry: LogEntry) -> str:
    return f"{(entry.timestamp - EPOCH) // timedelta(microseconds=1)}_{entry.pk}"


def _before(query: QueryDict) -> services.Before | None:
    if "voor" not in query:
        return None
    match = BEFORE.fullmatch(query["voor"])
    if match is None:
        raise Http404
    return services.Before(EPOCH + timedelta(microseconds=int(match[1])), UUID(match[2]))


# --- the rows ------------------------------------------------------------------------------------------------------
def _lines(entries: list[LogEntry], form: TrailForm) -> Iterator[Row]:
    """Prepare the rows of a page: one query each for persons, designations and kinds, however many rows."""
    people = User.objects.in_bulk({entry.actor_id for entry in entries if entry.actor_id})
    kinds = ContentType.objects.in_bulk({entry.content_type_id for entry in entries if entry.content_type_id})
    designations = _designations(entries)
    for entry in entries:
        kind, outcome = OUTCOMES.get(entry.result, ("warning", entry.result))
        yield Row(
            entry=entry,
            moment=moment(entry.timestamp),
            who=_who(entry, people.get(entry.actor_id)),
            did=str(EVENTS.get(entry.event, entry.event)),
            thing=_thing(kinds.get(entry.content_type_id)),
            reference=form.cleaned_data["reference"],
            file_url="" if _is_narrowed(form) or not entry.person_alias else _file_url(form, entry),
            fields=", ".join(entry.fields),
            purpose=str(PURPOSES.get(entry.purpose, entry.purpose)),
            why=_basis(entry) or _by(designations.get(entry.designation_id)),
            origin=entry.origin,
            outcome=str(outcome),
            kind=kind,
        )


def _is_narrowed(form: TrailForm) -> bool:
    return bool(form.cleaned_data["reference"] or form.cleaned_data["file"])


def _file_url(form: TrailForm, entry: LogEntry) -> str:
    """The rows of the same file, found by its alias.

    An alias cannot be turned into a reference: the reference is there when somebody looked for it, and for other
    files the privacy officer needs none (AVG 25).
    """
    return _address(form, file=entry.person_alias)


def _designations(entries: Iterable[LogEntry]) -> dict[UUID, Designation]:
    ids = {entry.designation_id for entry in entries if entry.designation_id}
    return Designation.objects.select_related("participant").in_bulk(ids)


def _who(entry: LogEntry, person: User | None) -> str:
    if person is not None:
        return person.name
    return _("Een bezoeker van het contactpunt") if entry.purpose == "public" else _("Het systeem")


def _thing(kind: ContentType | None) -> str:
    model = kind.model_class() if kind else None
    if model is None:
        return ""
    name = model.__name__
    return str(THINGS.get(name) or legal.TERMS.get(name) or model._meta.verbose_name)


def _by(designation: Designation | None) -> str:
    return f"{designation.function_labels}, {designation.participant.name}" if designation else ""


def _basis(entry: LogEntry) -> str:
    """The ground of an act in words; a refusal names the rule and the page."""
    if entry.event in {"page.refused", "page.failed"}:
        return _refusal(entry.basis)
    return str(legal.LOG_USES.get(entry.basis) or dict(Term.choices).get(entry.basis) or entry.basis)


def _refusal(basis: str) -> str:
    status, _space, name = basis.partition(" ")
    words = {
        "403": _("Niet bevoegd (Wet PARTA, artikel 13, eerste lid)"),
        "404": _("Buiten zicht, of er niet (Wet PARTA, artikel 13, eerste lid)"),
    }
    page = _pages().get(name, name)
    said = words.get(status, _("Storing %(status)s") % {"status": status})
    return f"{said}: {_('pagina')} ‘{page}’" if page else said


@cache
def _pages() -> dict[str, str]:
    """The heading of each page by the name of its address."""
    found: dict[str, str] = {}

    def walk(patterns: list[Any], space: str) -> None:
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                walk(pattern.url_patterns, f"{space}{pattern.namespace}:" if pattern.namespace else space)
            elif heading := getattr(getattr(pattern.callback, "view_class", None), "heading", ""):
                found[f"{space}{pattern.name}"] = str(heading)

    walk(get_resolver().url_patterns, "")
    return found
