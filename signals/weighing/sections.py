"""What the referral page and the steps of the weighing show: receipts until all three are in, then everything."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import Case as Choice
from django.db.models import (
    CharField,
    DateField,
    DateTimeField,
    Exists,
    F,
    Func,
    Model,
    OuterRef,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast
from django.http import Http404, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.access.sight import remember_held
from parta.accounts.models import Designation, Function, User, WeighingSeat
from parta.organisations.models import WEIGHING_PARTIES, ParticipantKind
from parta.parameters.defaults import DEFAULTS
from parta.parameters.models import days_of
from parta.templatetags.parta import day
from parta.vault import keyring
from signals.referrals.models import DataSubject, Referral, ReferralItem
from signals.referrals.policies import leading_among, leading_referral
from signals.referrals.registry import register_act, register_section, register_stand
from signals.referrals.sections import ADULT, age_of
from signals.weighing.models import (
    STAYS_IN,
    AssessmentConfirmation,
    AssessmentCriterion,
    Composition,
    CompositionConfirmation,
    CompositionMember,
    CompositionThirdParty,
    CriterionItem,
    JointAssessment,
    MoreInformation,
    MoreInformationConfirmation,
    NotTabled,
    Outcome,
    Recusal,
    TrioDecision,
    ViewReceipt,
    Weighing,
    WeighingView,
)
from signals.weighing.policies import (
    KeptOut,
    asked_among,
    can_ask_more_information,
    can_assess,
    can_revise_view,
    can_withdraw,
    kept_out,
    managing,
    rests_on_expression,
    seats_at,
    spokesman,
)
from signals.weighing.services import AS_SUBMITTER, REASONS, term_of

TEXTS = (
    ("necessity", _("Noodzaak")),
    ("proportionality", _("Evenredigheid")),
    ("subsidiarity", _("Lichter middel")),
)
EXPRESSION = _(
    "Deze beoordeling rust alleen op het uiten van een mening of geloof, of op activisme binnen de wet. Dat alleen is "
    "geen radicalisering (Wet PARTA, artikel 1, onder a; regel PUR-04). Is er meer, voer dan een nieuwe versie in die "
    "dat noemt; is er niet meer, dan past de aanmelding niet. Dit is een waarschuwing en houdt niets tegen."
)
DIFFERS = _(
    "Uw standpunt is vastgelegd en verschilt van de uitkomst. Deze beoordeling kan niet meer gaan gelden: spreek "
    "verder, of voer een nieuwe versie in (Wet PARTA, artikel 5, derde lid)."
)
WITHOUT_BOARD = _(
    "Betrokkene is jonger dan 18 jaar en de raad voor de kinderbescherming neemt niet deel. Overweeg dat alsnog "
    "(Kinderrechtenverdrag, artikel 3; regel WEG-16). Dit houdt niets tegen."
)


@dataclass(frozen=True)
class Line:
    """One of the three parties: whether its view is in, who is asked, and who of it is not."""

    party: Any
    is_in: bool
    asked: list[str]
    notes: list[str]


@dataclass
class Situation:
    """Where a weighing stands, as one person may see it."""

    referral: Referral
    seated_for: Designation | None = None
    managed_for: Designation | None = None
    lead: Referral | None = None
    out: dict[UUID, KeptOut] = field(default_factory=dict)
    hindrance: Any = ""
    weighing: Weighing | None = None
    received: set[str] = field(default_factory=set)
    assessments: list[JointAssessment] = field(default_factory=list)
    more_information: MoreInformation | None = None
    composition: Composition | None = None
    confirmed: dict[str, list] = field(default_factory=dict)
    reader: User | None = None

    @property
    def spoken_for(self) -> Designation | None:
        """The designation by which this person speaks in this weighing; who referred himself does not."""
        return None if self.hindrance else self.seated_for

    @property
    def party(self) -> str:
        """The party for which this person speaks, if any."""
        return self.spoken_for.participant.kind if self.spoken_for else ""

    @property
    def handles(self) -> bool:
        """This person has a seat here, or manages the process."""
        return bool(self.seated_for or self.managed_for)

    @property
    def leads(self) -> bool:
        """The weighing goes on under this referral; one that was joined to it only points to it."""
        return self.lead is None

    @property
    def why(self) -> str:
        """Why this person sees the weighing."""
        held = self.seated_for or self.managed_for
        role = Function.WEIGHER.label if self.seated_for else Function.PROCESS_MANAGER.label
        words = {"since": day(held.valid_from), "role": role, "participant": held.participant.name}
        text = _("U bent sinds %(since)s aangewezen als %(role)s (%(participant)s). De aanmelding is nog niet beslist.")
        return text % words

    @property
    def talks_today(self) -> bool:
        """The conversation of the three is today."""
        talk_at = self.weighing.talk_at if self.weighing else None
        return talk_at is not None and timezone.localtime(talk_at).date() == timezone.localdate()

    @property
    def undecided(self) -> bool:
        """Nothing ended the weighing yet."""
        return self.referral.ended_on is None

    @property
    def assessment(self) -> JointAssessment | None:
        """The newest version of the joint assessment."""
        return self.assessments[-1] if self.assessments else None

    @property
    def standing(self) -> JointAssessment | None:
        """The newest version that is in effect."""
        return next((joint for joint in reversed(self.assessments) if joint.in_effect_on), None)

    @property
    def fits(self) -> bool:
        """The three confirmed that it fits."""
        return self.standing is not None and self.standing.outcome == Outcome.FITS

    def said(self, decision: str) -> bool:
        """This person's party confirmed that decision."""
        return self.party in {row.party for row in self.confirmed.get(decision, [])}


def situation_of(referral: Referral, user: User) -> Situation:
    """Return where the weighing stands; read once per page, whatever it shows."""
    held = referral.__dict__.get("_situation")
    if held is None:
        held = referral.__dict__["_situation"] = _read(referral, user)
    return held


def _read(referral: Referral, user: User) -> Situation:
    body_id = referral.consultation_body_id
    now = Situation(referral, spokesman(user, body_id), managing(user, body_id), reader=user)
    leading = leading_among(Referral.objects.visible_to(user).filter(subject=referral.subject_id))
    now.lead = leading if leading is not None and leading.pk != referral.pk else None
    if now.handles and now.undecided:
        now.out = kept_out(referral)
        now.hindrance = AS_SUBMITTER if now.seated_for and user.pk in now.out else ""
    if now.out.get(user.pk) == KeptOut.RECUSED:
        # He still sees the referral when he made it himself; its weighing is not his any more.
        now.seated_for = now.managed_for = None
    here = {"subject": referral.subject_id, "consultation_body": body_id}
    now.weighing = Weighing.objects.visible_to(user, referral).filter(**here).order_by("created_at").first()
    if now.weighing is None:
        return now
    remember_held(user, now.weighing)
    receipts = ViewReceipt.objects.visible_to(user, now.weighing).filter(weighing=now.weighing)
    now.received = set(receipts.values_list("party", flat=True))
    now.assessments = _decisions(JointAssessment, user, now.weighing)
    now.more_information = next(iter(_decisions(MoreInformation, user, now.weighing)), None)
    now.composition = next(iter(_decisions(Composition, user, now.weighing)), None)
    for name, model in CONFIRMATIONS.items():
        decision = getattr(now, name)
        rows = model.objects.visible_to(user, now.weighing).filter(decision=decision).select_related("actor")
        now.confirmed[name] = list(rows) if decision else []
    return now


CONFIRMATIONS = {
    "assessment": AssessmentConfirmation,
    "more_information": MoreInformationConfirmation,
    "composition": CompositionConfirmation,
}


def _decisions(model: type[TrioDecision], user: User, weighing: Weighing) -> list:
    rows = model.objects.visible_to(user, weighing).filter(weighing=weighing).select_related("actor")
    found = list(rows.with_keys())
    for decision in found:
        remember_held(user, decision)
    return found


# --- parts of pages -----------------------------------------------------------------------------------------------
def receipts_of(now: Situation) -> list[Line]:
    """Return per party whether its view is in and who is asked: not what it says, nor who was first."""
    seats = seats_at(now.referral.consultation_body_id) if now.handles and now.undecided else []
    return [_line(now, seats, party) for party in WEIGHING_PARTIES]


def _line(now: Situation, seats: list[WeighingSeat], party: ParticipantKind) -> Line:
    asked = [person.name for person in asked_among(seats, party, now.out)]
    notes = [
        note for seat in seats if seat.designation.participant.kind == party and (note := _away(now, seat)) is not None
    ]
    return Line(party.label, party.value in now.received, asked, notes)


def _away(now: Situation, seat: WeighingSeat) -> str | None:
    """Say why somebody with a seat is not asked now."""
    words = {"name": seat.designation.user.name}
    if why := now.out.get(seat.designation.user_id):
        return f"{words['name']} {why.label}"
    if seat.is_absent():
        return _("%(name)s is afwezig tot en met %(until)s") % {**words, "until": day(seat.absent_until)}
    return None


def recusals_of(now: Situation, user: User) -> list[Recusal]:
    """Return who withdrew from the weighing, and why, for those who weigh on."""
    mine = Referral.objects.visible_to(user).filter(subject=now.referral.subject_id)
    rows = Recusal.objects.visible_to(user)
    rows = rows.filter(Q(subject=now.referral.subject_id) | Q(referral__in=mine.values("pk")))
    return list(rows.select_related("person").order_by("decided_on", "pk").with_keys())


def views_of(now: Situation, user: User) -> list[WeighingView]:
    """Return the newest view of each party in the fixed order, each with its `earlier` ones, once all are open."""
    if now.weighing is None or now.weighing.views_opened_at is None:
        return []
    found = _newest(WeighingView.objects.visible_to(user, now.weighing).filter(weighing=now.weighing))
    return [found[party.value] for party in WEIGHING_PARTIES if party.value in found]


def own_view_of(now: Situation, user: User) -> WeighingView | None:
    """Return the newest view of one's own party."""
    party = now.seated_for.participant.kind if now.seated_for else ""
    if now.weighing is None or party not in now.received:
        return None
    rows = WeighingView.objects.visible_to(user, now.weighing).filter(weighing=now.weighing, party=party)
    return _newest(rows).get(party)


def _newest(rows: QuerySet[WeighingView]) -> dict[str, WeighingView]:
    found: dict[str, WeighingView] = {}
    for row in rows.select_related("actor", "participant").order_by("party", "version").with_keys():
        before = found.get(row.party)
        row.earlier = [before, *before.earlier] if before else []
        found[row.party] = row
    return found


def confirmations_of(rows: list) -> list[dict[str, Any]]:
    """Return per party who confirmed, when, and with which position where a confirmation has one."""
    said = {row.party: row for row in rows}
    return [
        {
            "party": party.label,
            "row": said.get(party.value),
            "position": said[party.value].get_position_display() if hasattr(said.get(party.value), "position") else "",
        }
        for party in WEIGHING_PARTIES
    ]


def assessment_of(now: Situation) -> dict[str, Any] | None:
    """Return the newest joint assessment with its reasons, and plainly whether it stands; below it the earlier ones."""
    if now.assessment is None:
        return None
    user, earlier = now.reader, now.assessments[:-1]
    criteria = _criteria_of(now, user)
    said = AssessmentConfirmation.objects.visible_to(user, now.weighing).filter(decision__in=earlier)
    said = said.select_related("actor")
    rows = [*said, *now.confirmed["assessment"]] if earlier else now.confirmed["assessment"]
    versions = [_version(joint, criteria[joint.pk], rows) for joint in now.assessments]
    composed = {"is_composed": now.composition is not None}
    return {**versions[-1], **composed, "earlier": versions[-2::-1], "expression": _expression(now.assessment)}


def _version(joint: JointAssessment, criteria: list[dict[str, Any]], said: list) -> dict[str, Any]:
    rows = [row for row in said if row.decision_id == joint.pk]
    removed = [row["removed_on"] for row in criteria if row["removed_on"]]
    return {
        "joint": joint,
        "criteria": criteria,
        "texts": [(label, getattr(joint, name)) for name, label in TEXTS if getattr(joint, name)],
        "rows": confirmations_of(rows),
        "number": len(rows),
        "differs": any(row.position != joint.outcome for row in rows),
        "removed_on": max(removed, default=None),
    }


def _expression(joint: JointAssessment) -> str:
    return legal.RADICALISATION_TEXT if rests_on_expression(joint) else ""


def _criteria_of(now: Situation, user: User) -> dict[UUID, list[dict[str, Any]]]:
    """Return per version what was said about each criterion, in the order of the act, and on what it rests."""
    here = {"assessment__in": now.assessments}
    rests: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    known = {row["item"].pk: row for row in statements_of(now.referral, user)}
    items = CriterionItem.objects.visible_to(user, now.weighing).filter(criterion__assessment__in=now.assessments)
    for row in items:
        if row.item_id in known:
            rests[row.criterion_id].append(known[row.item_id])
    found: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    criteria = AssessmentCriterion.objects.visible_to(user, now.weighing).filter(**here)
    rows = {(row.assessment_id, row.criterion): row for row in criteria.with_keys()}
    for joint in now.assessments:
        for number, (name, text) in enumerate(legal.CRITERIA, start=1):
            if row := rows.get((joint.pk, name)):
                found[joint.pk].append(_criterion(f"{number}. {capfirst(text)}", row, rests[row.pk]))
    return found


def _criterion(title: str, row: AssessmentCriterion, rests: list[dict[str, Any]]) -> dict[str, Any]:
    removed = [statement["item"].removed_on for statement in rests if statement["item"].removed_on]
    return {
        "title": title,
        "texts": [(AssessmentCriterion._meta.get_field(name).verbose_name, getattr(row, name)) for name in REASONS],
        "rests_on": rests,
        "removed_on": max(removed, default=None),
    }


def more_information_of(now: Situation) -> dict[str, Any] | None:
    """Return what the three ask of who referred, and plainly whether the question was put."""
    if now.more_information is None:
        return None
    rows = now.confirmed["more_information"]
    return {"asked": now.more_information, "rows": confirmations_of(rows), "number": len(rows)}


def composition_of(now: Situation, user: User) -> dict[str, Any] | None:
    """Return the composition with its people and third parties, and plainly whether it stands."""
    composition = now.composition
    if composition is None:
        return None
    members = CompositionMember.objects.visible_to(user, now.weighing).filter(composition=composition)
    members = members.select_related("participant", "person", "composition").order_by("participant__name")
    members = list(members.with_keys())
    third_parties = CompositionThirdParty.objects.visible_to(user, now.weighing).filter(composition=composition)
    third_parties = third_parties.order_by("ends_on")
    rows = now.confirmed["composition"]
    return {
        "decision": composition,
        "members": members,
        "third_parties": list(third_parties.with_keys()),
        "without_board": misses_board(composition, user),
        "rows": confirmations_of(rows),
        "number": len(rows),
    }


def misses_board(composition: Composition, user: User) -> bool:
    """Whether the person is a minor and the child protection board is not at the table (rules.md, WEG-16)."""
    if not composition.is_tabled:
        return False
    members = CompositionMember.objects.visible_to(user, composition).filter(composition=composition)
    if members.filter(participant__kind=ParticipantKind.CHILD_PROTECTION_BOARD).exists():
        return False
    age = age_of(DataSubject.objects.visible_to(user).with_keys().get(pk=composition.subject_id))
    return age is not None and age < ADULT


def statements_of(referral: Referral, user: User) -> list[dict[str, Any]]:
    """Return what was submitted about this person here, for reading beside a form; a special statement stays closed.

    Each has the number that it has on the page of its own referral; one of another referral is named after that too.
    """
    here = {"referral__subject": referral.subject_id, "referral__consultation_body": referral.consultation_body_id}
    rows = ReferralItem.objects.visible_to(user).filter(**here).select_related("referral")
    if referral.ended_on is None:
        rows = rows.filter(referral__ended_on__isnull=True)
    rows = rows.order_by("referral__received_on", "referral__created_at", "referral_id", "position", "pk")
    numbers: dict[UUID, int] = defaultdict(int)
    found = []
    for row in rows.with_keys():
        numbers[row.referral_id] += 1
        number = numbers[row.referral_id]
        own = row.referral_id == referral.pk
        found.append(_statement(row, str(number) if own else f"{row.referral.reference}, {number}"))
    return found


def _statement(row: ReferralItem, number: str) -> dict[str, Any]:
    gone = _("Verwijderd op %(day)s (Wet PARTA, artikel 10).") % {"day": day(row.removed_on)}
    folded = row.is_folded and not row.removed_on
    return {
        "item": row,
        "number": number,
        "kind": row.get_kind_display(),
        "category": row.get_category_display(),
        "date": row.observed_on,
        "text": gone if row.removed_on else ("" if folded else row.text),
        "special_url": reverse("signals:open_item", args=[row.pk]) if folded else "",
    }


# --- what a form begins with --------------------------------------------------------------------------------------
def can_be_chosen(referral: Referral, user: User) -> list[dict[str, Any]]:
    """Return the statements on which an assessment may rest."""
    return [statement for statement in statements_of(referral, user) if statement["item"].removed_on is None]


def version_of(sent: QueryDict) -> int:
    """Return the version that was being written; nothing is no version."""
    text = sent.get("version", "")[:4]
    return int(text) if text.isdecimal() else 0


def assessing(now: Situation, user: User) -> dict[str, Any]:
    """Return what stands around the assessment that is written: the views, the version before it, its own number."""
    joint = now.assessment
    return {
        "views": views_of(now, user),
        "assessment": assessment_of(now),
        "next_version": joint.version + 1 if joint else 1,
        "radicalisation": legal.RADICALISATION_TEXT,
    }


def revised_from(now: Situation) -> dict[str, Any]:
    """Return the reasons of the party's view, to write the next from; the position is chosen anew."""
    view = own_view_of(now, now.reader)
    return {"reasons": view.reasons} if view else {}


def withdrawing() -> dict[str, list[Any]]:
    """Return what goes and what stays when a referral is taken back."""
    return {
        "what_goes": [
            _(
                "Deze aanmelding met haar uitspraken verdwijnt uit de weging en wordt vernietigd "
                "(Besluit PARTA, artikel 16)."
            ),
            _("U ziet haar vanaf morgen niet meer."),
        ],
        "what_stays": [
            _("Aanmeldingen van anderen over dezelfde persoon, als die er zijn."),
            _("Dat er een aanmelding is ingetrokken, zonder naam, voor het jaarlijkse verslag."),
        ],
    }


def prefilled(now: Situation) -> dict[str, Any]:
    """Return the texts of the newest version, to write the next one from; the outcome is chosen anew."""
    joint = now.assessment
    return {name: getattr(joint, name) for name, _label in TEXTS} if joint else {}


def prefilled_criteria(now: Situation, statements: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what the newest version says per criterion, on the statements that can still be chosen."""
    if now.assessment is None:
        return []
    rows = AssessmentCriterion.objects.visible_to(now.reader, now.weighing).filter(assessment=now.assessment)
    said = {row.criterion: row for row in rows.with_keys()}
    items = CriterionItem.objects.visible_to(now.reader, now.weighing).filter(criterion__in=list(said.values()))
    can_be_chosen = {statement["item"].pk for statement in statements}
    rests: dict[UUID, list[UUID]] = defaultdict(list)
    for row in items:
        if row.item_id in can_be_chosen:
            rests[row.criterion_id].append(row.item_id)
    found = []
    for name, _text in legal.CRITERIA:
        row = said.get(name)
        texts = {reason: getattr(row, reason) for reason in REASONS} if row else {}
        found.append({**texts, "items": rests[row.pk] if row else []})
    return found


def expected_at(now: Situation, seats: list[Designation], user: User) -> list[dict[str, Any]]:
    """Return with what the rows begin: those of the version before, else the three who confirmed (rules.md, PAR-07)."""
    if now.composition is not None:
        places = {(seat.participant_id, seat.user_id): seat.pk for seat in seats}
        members = composition_of(now, user)["members"]
        return [
            {"seat": places.get((row.participant_id, row.person_id)), "task": row.task, "reason": row.reason}
            for row in members
        ]
    spoke = {row.party: row.actor_id for row in now.confirmed["assessment"]}
    held = {(seat.participant.kind, seat.user_id): seat for seat in seats if Function.WEIGHER in seat.functions}
    found = (held.get((party.value, spoke.get(party.value))) for party in WEIGHING_PARTIES)
    return [{"seat": seat.pk} for seat in found if seat]


def composing(now: Situation) -> dict[str, Any]:
    """Return with what the form begins: its number, and the reason and the lead of the version before."""
    before = now.composition
    if before is None:
        return {"version": 1}
    return {"version": before.version + 1, "reason": before.reason, "coordinator": str(before.coordinator_id or "")}


# --- about whom ---------------------------------------------------------------------------------------------------


def tasks_of(seats: list[Designation]) -> list[legal.ParticipantKind]:
    """Return the kinds of participant that can be chosen, with the tasks for which each joins (WET 3(1))."""
    kinds = {seat.participant.kind for seat in seats}
    return [kind for name, kind in legal.PARTICIPANT_KINDS.items() if name in kinds]


def head_of(referral: Referral, user: User) -> dict[str, Any]:
    """Return about whom and by whom, and whether extra care is asked because of the age (rules.md, WEG-16)."""
    subject = DataSubject.objects.visible_to(user, referral).with_keys().get(pk=referral.subject_id)
    age = age_of(subject)
    whom = _("betrokkene: %(name)s, %(age)s jaar") if age is not None else _("betrokkene: %(name)s")
    words = {"by": referral.referring_participant.name, "on": day(referral.received_on)}
    return {
        "ref": referral.reference,
        "meta": [_("aangemeld door %(by)s op %(on)s") % words, whom % {"name": subject.name, "age": age}],
        "is_minor": age is not None and age < ADULT,
    }


def beside(referral: Referral, user: User, *, speaks: bool = False) -> dict[str, Any]:
    """Return what stands beside each form of the weighing: receipts, term, the purpose and what was submitted.

    `speaks`: the form is for who speaks for a party; who may not is told why instead of the form. Rule: PUR-01, PUR-03.
    """
    now = situation_of(referral, user)
    return {
        **head_of(referral, user),
        "now": now,
        "why": now.why,
        "hindrance": _hindrance(now, speaks),
        "table_url": _table_url(referral),
        "recusals": recusals_of(now, user),
        "receipts": receipts_of(now),
        "term": term_of(referral),
        "purpose": legal.PURPOSE_TEXT,
        "fairness": legal.NON_DISCRIMINATION_TEXT,
        "statements": statements_of(referral, user),
    }


# --- on the referral page -----------------------------------------------------------------------------------------
def ended_of(referral: Referral, user: User) -> dict[str, Any] | None:
    """Return how a referral ended without a case, and until which day its data stay at most (rules.md, RET-09)."""
    rows = NotTabled.objects.visible_to(user, referral).filter(referral=referral)
    not_tabled = rows.select_related("informed").with_keys().first()
    if not_tabled is None:
        return None
    return {"decision": not_tabled, "last": last_day_of(not_tabled), "goes_on": leading_referral(referral) is not None}


def last_day_of(not_tabled: NotTabled) -> date:
    """Return the last day on which data of a case that is not tabled may be there. Legal basis: BESL 16(b)."""
    return not_tabled.decided_on + timedelta(days=DEFAULTS["RET_NOT_TABLED"].allowed["max_days"])


def _section(referral: Referral, user: User) -> tuple[str, dict[str, Any]] | None:
    now = situation_of(referral, user)
    ended = ended_of(referral, user)
    if now.weighing is None and not now.handles:
        return ("signals/weighing/_not_tabled.html", {"ended": ended}) if ended else None
    if now.lead:
        # The page itself says where a joined referral is weighed.
        return ("signals/weighing/_joined.html", {"now": now, "ended": ended}) if ended else None
    return "signals/weighing/_weighing.html", {
        "now": now,
        "recusals": recusals_of(now, user),
        "links": _links(now),
        "receipts": receipts_of(now),
        "term": term_of(referral),
        "views": views_of(now, user),
        "own_view": own_view_of(now, user),
        "assessment": assessment_of(now),
        "more_information": more_information_of(now),
        "composition": composition_of(now, user),
        "ended": ended,
    }


def _table_url(referral: Referral) -> str:
    return f"{reverse('governance:weighing_table')}?overleg={referral.consultation_body_id}"


def _hindrance(now: Situation, speaks: bool) -> Any:
    """Say why this cannot be done here, if so: another referral leads, or this person may not speak."""
    if now.lead:
        return _("Deze aanmelding wordt samen gewogen met %(reference)s.") % {"reference": now.lead.reference}
    return now.hindrance if speaks else ""


def _links(now: Situation) -> dict[str, str]:
    """What may be done beside the steps: plan the conversation, stay out, seat somebody."""
    if not (now.handles and now.undecided):
        return {}
    links = {"talk": reverse("signals:plan_talk", args=[now.referral.pk]), "table": _table_url(now.referral)}
    return links | ({"recuse": reverse("signals:recuse", args=[now.referral.pk])} if now.seated_for else {})


def _question(referral: Referral, user: User) -> tuple[str, dict[str, Any]] | None:
    """Return what the three ask of this person, who referred; of the weighing itself he sees nothing."""
    if referral.submitted_by_id != user.pk or referral.ended_on is not None:
        return None
    here = {"subject": referral.subject_id, "consultation_body": referral.consultation_body_id, "submitter": user}
    rows = MoreInformation.objects.visible_to(user).filter(in_effect_on__isnull=False, **here)
    asked = rows.with_keys().first()
    if asked is None:
        return None
    url = reverse("signals:supplement_referral", args=[referral.pk])
    return "signals/weighing/_question.html", {"asked": asked, "url": url}


def _file_view(now: Situation) -> tuple[Any, str] | None:
    if not now.party or now.party in now.received:
        return None
    return _("Geef uw kijk"), reverse("signals:file_view", args=[now.referral.pk])


def _assess(now: Situation) -> tuple[Any, ...] | None:
    if now.weighing is None or not can_assess(now.reader, now.weighing):
        return None
    url = reverse("signals:assess", args=[now.weighing.pk])
    if now.assessment is None:
        return _("Voer de gezamenlijke beoordeling in"), url
    return _("Voer een nieuwe versie van de beoordeling in"), url, False


def _confirm_assessment(now: Situation) -> tuple[Any, ...] | None:
    if not now.party or now.assessment is None or now.composition is not None or now.said("assessment"):
        return None
    return _("Lees en geef uw standpunt"), reverse("signals:confirm_assessment", args=[now.assessment.pk])


def _ask_more_information(now: Situation) -> tuple[Any, ...] | None:
    if now.weighing is None or now.more_information is not None or not term_of(now.referral).runs:
        return None
    if not can_ask_more_information(now.reader, now.weighing):
        return None
    return _("Vraag om meer informatie"), reverse("signals:ask_more_information", args=[now.weighing.pk]), False


def _confirm_more_information(now: Situation) -> tuple[Any, ...] | None:
    asked = now.more_information
    if not now.party or asked is None or now.standing is not None or now.said("more_information"):
        return None
    return _("Lees en bevestig de vraag"), reverse("signals:confirm_more_information", args=[asked.pk])


def _compose(now: Situation) -> tuple[Any, str] | None:
    if not now.fits or (now.composition is not None and now.composition.in_effect_on):
        return None
    url = reverse("signals:compose", args=[now.weighing.pk])
    if now.composition is not None:
        return _("Voer een nieuwe versie van de samenstelling in"), url, False
    return _("Stel de tafel samen"), url


def _confirm_composition(now: Situation) -> tuple[Any, str] | None:
    if not now.party or now.composition is None or now.said("composition"):
        return None
    return _("Lees en bevestig de samenstelling"), reverse("signals:confirm_composition", args=[now.composition.pk])


def _act(make, referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    now = situation_of(referral, user)
    made = make(now) if now.handles and now.undecided and now.leads else None
    return (*made, True)[:3] if made else None


def _no_unanimity(referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    now = situation_of(referral, user)
    if now.standing or not (now.handles and now.undecided and now.leads) or term_of(referral).runs:
        return None
    return _("Eindig zonder eensluidende beoordeling"), reverse("signals:no_unanimity", args=[referral.pk]), False


def _revise_view(referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    now = situation_of(referral, user)
    if now.weighing is None or not now.leads or not can_revise_view(user, now.weighing):
        return None
    return _("Herzie de kijk van uw partij"), reverse("signals:revise_view", args=[now.weighing.pk]), False


def _withdraw(referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    if not can_withdraw(user, referral):
        return None
    return _("Trek de aanmelding in"), reverse("signals:withdraw", args=[referral.pk]), False


register_section(_question)
# --- the agenda of the weighing table -----------------------------------------------------------------------------
PAGE = 50


@dataclass
class Waiting:
    """A weighing that is not decided: its leading referral, what was joined to it, and the last day of its term."""

    pk: UUID
    subject_id: UUID
    body_id: UUID
    reference: str
    is_urgent: bool
    last: date
    joined: list[str] = field(default_factory=list)


@dataclass
class Progress:
    """How far a weighing has come: who was received, which steps were taken; no word of what anybody found."""

    received: set[str] = field(default_factory=set)
    steps: set[str] = field(default_factory=set)
    talk_at: datetime | None = None
    referrals: list[tuple] = field(default_factory=list)

    @property
    def lead(self) -> str:
        """The reference under which it goes on."""
        return min(self.referrals)[-1] if self.referrals else ""

    @property
    def due(self) -> Any:
        """The step that is due; nothing while the views come in."""
        if step := next((words for step, words in DUE.items() if step in self.steps), ""):
            return step
        return _("samen beoordelen") if len(self.received) == len(WEIGHING_PARTIES) else ""


DUE = {
    # the last step that was taken: what comes next
    "tabled": _("de casus openen"),
    "composed": _("de samenstelling bevestigen"),
    "stands": _("de tafel samenstellen"),
    "assessed": _("de beoordeling bevestigen"),
}


def undecided_weighings(user: User) -> list[Waiting]:
    """Return what the tables where somebody sits or manages have not decided, urgent first, then by the last day.

    Of several referrals on one person the oldest stands here; one query, along the index of what is undecided.
    Legal basis: WET 5(3).
    """
    asked = MoreInformation.objects.filter(**_HERE, in_effect_on__isnull=False)
    extra = Choice(When(Exists(asked), then=days_of("MORE_INFO_DAYS")), default=Value(0))
    parts = (F("received_on"), days_of("WEIGH_DECISION_DAYS"), extra)
    last = Func(*parts, template="(%(expressions)s)", arg_joiner=" + ", output_field=DateField())
    rows = _at_my_tables(user).annotate(last=last).order_by("received_on", "created_at", "pk")
    found: dict[UUID, Waiting] = {}
    for row in rows.values_list("pk", "subject_id", "consultation_body_id", "reference", "is_urgent", "last"):
        one = Waiting(*row)
        if leading := found.get(one.subject_id):
            leading.joined.append(one.reference)
            leading.is_urgent |= one.is_urgent
        else:
            found[one.subject_id] = one
    return sorted(found.values(), key=lambda one: (not one.is_urgent, one.last, one.pk))


def _at_my_tables(user: User) -> QuerySet[Referral]:
    """The undecided referrals of the casusoverleggen where somebody sits or manages, but those he stays out of."""
    mine = Q(consultation_body__in=user.weighing_bodies)
    if user.has_function(Function.PROCESS_MANAGER):
        mine |= Q(consultation_body__in=user.body_ids_for(Function.PROCESS_MANAGER))
    return Referral.objects.visible_to(user).filter(mine, STAYS_IN.q(user), ended_on__isnull=True)


_HERE = {"subject": OuterRef("subject"), "consultation_body": OuterRef("consultation_body")}


def _progress_of(weighings: Iterable[tuple[UUID, UUID]], user: User) -> dict[tuple[UUID, UUID], Progress]:
    """Return how far weighings (person, casusoverleg) have come; one query, whatever their number.

    They were found by the first wall; what hangs on them is as visible as they are.
    """
    found = {key: Progress() for key in weighings}
    subjects = {subject_id for subject_id, _body_id in found}
    for subject_id, body_id, kind, word, on, at in _facts(subjects, user) if subjects else ():
        if (progress := found.get((subject_id, body_id))) is None:
            continue
        if kind == "referral":
            progress.referrals.append((on, at, word))
        elif kind == "view":
            progress.received.add(word)
        elif kind == "talk":
            progress.talk_at = at
        else:
            progress.steps.add(kind)
    return found


def _facts(subjects: set[UUID], user: User) -> QuerySet:
    def arm(model: type[Model], kind: str, prefix: str = "", word=None, on=None, at=None, **only: Any) -> QuerySet:
        rows = model._default_manager.filter(**{f"{prefix}subject__in": subjects}, **only).order_by()
        empty = {"word": CharField(), "on": DateField(), "at": DateTimeField()}
        named = {"word": word, "on": on, "at": at}
        columns = {name: F(source) if source else Cast(None, empty[name]) for name, source in named.items()}
        rows = rows.annotate(
            fact_subject=F(f"{prefix}subject"),
            fact_body=F(f"{prefix}consultation_body"),
            fact=Value(kind),
            **{f"fact_{name}": column for name, column in columns.items()},
        )
        return rows.values_list("fact_subject", "fact_body", "fact", "fact_word", "fact_on", "fact_at")

    taken = {"in_effect_on__isnull": False}
    first, *others = (
        arm(Referral, "referral", word="reference", on="received_on", at="created_at", ended_on__isnull=True),
        arm(ViewReceipt, "view", prefix="weighing__", word="party"),
        arm(Weighing, "talk", at="talk_at", talk_at__isnull=False),
        arm(MoreInformation, "asks", **taken),
        arm(JointAssessment, "assessed"),
        arm(JointAssessment, "stands", **taken),
        arm(Composition, "composed"),
        arm(Composition, "tabled", **taken),
        arm(Recusal, "out", person=user),
    )
    return first.union(*others, all=True)


def agenda_of(user: User, after: str | None) -> dict[str, Any]:
    """Return one page of what waits at the tables of somebody, with the names; raise Http404 for a wrong key."""
    rows = agenda_rows(user, after)
    page = rows[:PAGE]
    keyring.load_for([row["referral"] for row in page])
    more = f"?voor={page[-1]['referral'].pk}" if len(rows) > PAGE else None
    table = {"table_url": reverse("governance:weighing_table"), "table_label": _("Bekijk wie aan de weegtafel zit")}
    return {"rows": page, "next_url": more, **table}


def agenda_rows(user: User, after: str | None = None) -> list[dict[str, Any]]:
    """Return the rows of one page, and one more when there are more; three queries, whatever their number."""
    waiting = undecided_weighings(user)
    if after:
        place = next((number for number, one in enumerate(waiting, start=1) if str(one.pk) == after), None)
        if place is None:
            raise Http404
        waiting = waiting[place:]
    waiting = waiting[: PAGE + 1]
    referrals = Referral.objects.visible_to(user).filter(pk__in=[one.pk for one in waiting])
    found = {row.pk: row for row in referrals.select_related("subject", "consultation_body__municipality")}
    progress = _progress_of(((one.subject_id, one.body_id) for one in waiting), user)
    return [_agenda_row(one, found[one.pk], progress[one.subject_id, one.body_id]) for one in waiting]


def _agenda_row(one: Waiting, referral: Referral, progress: Progress) -> dict[str, Any]:
    today = timezone.localdate()
    talks_on = timezone.localtime(progress.talk_at).date() if progress.talk_at else None
    return {
        "referral": referral,
        "weighing": one,
        "due": progress.due,
        "received": [(party.label, party.value in progress.received) for party in WEIGHING_PARTIES],
        "asks": "asks" in progress.steps,
        "talk_at": progress.talk_at,
        "talks_today": talks_on == today,
        "is_late": one.last < today,
    }


# --- how far each has come, in the list of referrals --------------------------------------------------------------
def _stands(referrals: Sequence[Referral], user: User) -> dict[UUID, Any]:
    """Say how far the weighing of each is, to those who weigh or manage; one query, whatever the number of rows."""
    held = [d for d in user.designations_in_force if Function.PROCESS_MANAGER in d.functions]
    seated, managed = set(user.weighing_bodies), {d.participant.municipality_id for d in held}
    mine = [
        row
        for row in referrals
        if row.ended_on is None
        and (row.consultation_body_id in seated or row.consultation_body.municipality_id in managed)
    ]
    progress = _progress_of(((row.subject_id, row.consultation_body_id) for row in mine), user)
    words = {row.pk: _in_words(row, progress[row.subject_id, row.consultation_body_id]) for row in mine}
    return {pk: said for pk, said in words.items() if said}


def _in_words(row: Referral, progress: Progress) -> Any:
    if "out" in progress.steps:
        return ""
    if progress.lead not in {"", row.reference}:
        return _("wordt gewogen met %(reference)s") % {"reference": progress.lead}
    parties = [str(party.label) for party in WEIGHING_PARTIES if party.value in progress.received]
    waiting = _("ontvangen: %(parties)s") % {"parties": ", ".join(parties)} if parties else _("nog geen kijk ontvangen")
    return progress.due or waiting


register_stand(_stands)
register_section(_section)
for _make in (
    _file_view,
    _confirm_assessment,
    _assess,
    _confirm_more_information,
    _ask_more_information,
    _compose,
    _confirm_composition,
):
    register_act(partial(_act, _make))
register_act(_no_unanimity)
register_act(_revise_view)
register_act(_withdraw)
