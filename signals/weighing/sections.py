"""What the referral page and the steps of the weighing show: receipts until all three are in, then everything."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from parta import legal
from parta.accounts.models import Designation, Function, User
from parta.organisations.models import WEIGHING_PARTIES
from parta.templatetags.parta import day
from signals.referrals.models import DataSubject, Referral, ReferralItem
from signals.referrals.registry import register_act, register_section
from signals.weighing.models import (
    AssessmentConfirmation,
    Composition,
    CompositionConfirmation,
    CompositionMember,
    JointAssessment,
    NotTabled,
    Outcome,
    TrioDecision,
    ViewReceipt,
    Weighing,
    WeighingView,
)
from signals.weighing.policies import managing, spokesman
from signals.weighing.services import term_of

TEXTS = (
    ("necessity", _("Noodzaak")),
    ("proportionality", _("Evenredigheid")),
    ("subsidiarity", _("Lichter middel")),
)
ADULT = 18


@dataclass
class Situation:
    """Where a weighing stands, as one person may see it."""

    referral: Referral
    spoken_for: Designation | None = None
    managed_for: Designation | None = None
    weighing: Weighing | None = None
    received: set[str] = field(default_factory=set)
    assessment: JointAssessment | None = None
    composition: Composition | None = None
    confirmed: dict[str, list] = field(default_factory=dict)

    @property
    def party(self) -> str:
        """The party for which this person speaks, if any."""
        return self.spoken_for.participant.kind if self.spoken_for else ""

    @property
    def handles(self) -> bool:
        """This person weighs here, or manages the process."""
        return bool(self.spoken_for or self.managed_for)

    @property
    def why(self) -> str:
        """Why this person sees the weighing."""
        held = self.spoken_for or self.managed_for
        role = Function.WEIGHER.label if self.spoken_for else Function.PROCESS_MANAGER.label
        words = {"since": day(held.valid_from), "role": role, "participant": held.participant.name}
        text = _("U bent sinds %(since)s aangewezen als %(role)s (%(participant)s). De aanmelding is nog niet beslist.")
        return text % words

    @property
    def undecided(self) -> bool:
        """Nothing ended the weighing yet."""
        return self.referral.ended_on is None

    @property
    def fits(self) -> bool:
        """The three confirmed that it fits."""
        joint = self.assessment
        return joint is not None and joint.in_effect_on is not None and joint.outcome == Outcome.FITS

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
    now = Situation(referral, spokesman(user, body_id), managing(user, body_id))
    here = {"referral": referral, "consultation_body": body_id}
    now.weighing = Weighing.objects.visible_to(user).filter(**here).first()
    if now.weighing is None:
        return now
    receipts = ViewReceipt.objects.visible_to(user).filter(weighing=now.weighing)
    now.received = set(receipts.values_list("party", flat=True))
    now.assessment = _with_keys(JointAssessment, user, now.weighing)
    now.composition = _with_keys(Composition, user, now.weighing)
    pairs = (("assessment", AssessmentConfirmation), ("composition", CompositionConfirmation))
    for name, model in pairs:
        decision = getattr(now, name)
        rows = model.objects.visible_to(user).filter(decision=decision).select_related("actor")
        now.confirmed[name] = list(rows) if decision else []
    return now


def _with_keys(model: type[TrioDecision], user: User, weighing: Weighing):
    return model.objects.visible_to(user).filter(weighing=weighing).with_keys().first()


# --- parts of pages -----------------------------------------------------------------------------------------------
def receipts_of(now: Situation) -> list[tuple[Any, bool]]:
    """Return per party whether its view is in: not what it says, nor who was first."""
    return [(party.label, party.value in now.received) for party in WEIGHING_PARTIES]


def views_of(now: Situation, user: User) -> list[WeighingView | None]:
    """Return the three views in the fixed order, once all are open."""
    if now.weighing is None or now.weighing.views_opened_at is None:
        return []
    rows = WeighingView.objects.visible_to(user).filter(weighing=now.weighing)
    found = {row.party: row for row in rows.select_related("actor", "participant").with_keys()}
    return [found[party.value] for party in WEIGHING_PARTIES if party.value in found]


def own_view_of(now: Situation, user: User) -> WeighingView | None:
    """Return the view of one's own party while the others are closed."""
    if now.weighing is None or now.weighing.views_opened_at is not None or now.party not in now.received:
        return None
    rows = WeighingView.objects.visible_to(user).filter(weighing=now.weighing, party=now.party)
    return rows.select_related("actor").with_keys().first()


def confirmations_of(rows: list) -> list[dict[str, Any]]:
    """Return per party who confirmed and when."""
    said = {row.party: row for row in rows}
    return [{"party": party.label, "row": said.get(party.value)} for party in WEIGHING_PARTIES]


def assessment_of(now: Situation) -> dict[str, Any] | None:
    """Return the joint assessment with its texts, and plainly whether it stands."""
    joint = now.assessment
    if joint is None:
        return None
    rows = now.confirmed["assessment"]
    texts = [(label, getattr(joint, name)) for name, label in TEXTS if getattr(joint, name)]
    return {"joint": joint, "texts": texts, "rows": confirmations_of(rows), "number": len(rows)}


def composition_of(now: Situation, user: User) -> dict[str, Any] | None:
    """Return the composition with its people, and plainly whether it stands."""
    composition = now.composition
    if composition is None:
        return None
    members = CompositionMember.objects.visible_to(user).filter(composition=composition)
    members = members.select_related("participant", "person", "composition").order_by("participant__name")
    rows = now.confirmed["composition"]
    return {
        "decision": composition,
        "members": list(members.with_keys()),
        "rows": confirmations_of(rows),
        "number": len(rows),
    }


def statements_of(referral: Referral, user: User) -> list[dict[str, Any]]:
    """Return what was submitted, for reading beside a form; a special statement stays closed here."""
    rows = ReferralItem.objects.visible_to(user).filter(referral=referral).select_related("referral")
    return [_statement(row, number) for number, row in enumerate(rows.with_keys(), start=1)]


def _statement(row: ReferralItem, number: int) -> dict[str, Any]:
    closed = _("Bijzonder gegeven: open het op de pagina van de aanmelding.")
    return {
        "number": number,
        "kind": row.get_kind_display(),
        "category": row.get_category_display(),
        "date": row.observed_on,
        "text": closed if row.is_folded else row.text,
    }


def tasks_of(seats: list[Designation]) -> list[legal.ParticipantKind]:
    """Return the kinds of participant that can be chosen, with the tasks for which each joins (WET 3(1))."""
    kinds = {seat.participant.kind for seat in seats}
    return [kind for name, kind in legal.PARTICIPANT_KINDS.items() if name in kinds]


def age_of(subject: DataSubject) -> int | None:
    """Return the age in whole years, if the date of birth is known."""
    try:
        born = date.fromisoformat(subject.born_on)
    except ValueError:
        return None
    today = timezone.localdate()
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def head_of(referral: Referral, user: User) -> dict[str, Any]:
    """Return about whom and by whom, and whether extra care is asked because of the age (rules.md, WEG-16)."""
    subject = DataSubject.objects.visible_to(user).with_keys().get(pk=referral.subject_id)
    age = age_of(subject)
    whom = _("betrokkene: %(name)s, %(age)s jaar") if age is not None else _("betrokkene: %(name)s")
    words = {"by": referral.referring_participant.name, "on": day(referral.received_on)}
    return {
        "ref": referral.reference,
        "meta": [_("aangemeld door %(by)s op %(on)s") % words, whom % {"name": subject.name, "age": age}],
        "is_minor": age is not None and age < ADULT,
    }


def beside(referral: Referral, user: User) -> dict[str, Any]:
    """Return what stands beside each form of the weighing: receipts, term, the purpose and what was submitted."""
    now = situation_of(referral, user)
    return {
        **head_of(referral, user),
        "now": now,
        "why": now.why,
        "receipts": receipts_of(now),
        "term": term_of(referral),
        "purpose": legal.PURPOSE_TEXT,
        "fairness": legal.NON_DISCRIMINATION_TEXT,
        "statements": statements_of(referral, user),
    }


# --- on the referral page -----------------------------------------------------------------------------------------
def _section(referral: Referral, user: User) -> tuple[str, dict[str, Any]] | None:
    now = situation_of(referral, user)
    if now.weighing is None and not now.handles:
        return None
    return "signals/weighing/_weighing.html", {
        "now": now,
        "receipts": receipts_of(now),
        "term": term_of(referral),
        "views": views_of(now, user),
        "own_view": own_view_of(now, user),
        "assessment": assessment_of(now),
        "composition": composition_of(now, user),
        "not_tabled": NotTabled.objects.visible_to(user).filter(referral=referral).first(),
    }


def _file_view(now: Situation) -> tuple[Any, str] | None:
    if not now.party or now.party in now.received:
        return None
    return _("Geef uw kijk"), reverse("signals:file_view", args=[now.referral.pk])


def _assess(now: Situation) -> tuple[Any, str] | None:
    if now.weighing is None or now.weighing.views_opened_at is None or now.assessment is not None:
        return None
    return _("Voer de gezamenlijke beoordeling in"), reverse("signals:assess", args=[now.weighing.pk])


def _confirm_assessment(now: Situation) -> tuple[Any, str] | None:
    if not now.party or now.assessment is None or now.said("assessment"):
        return None
    return _("Lees en bevestig de beoordeling"), reverse("signals:confirm_assessment", args=[now.assessment.pk])


def _compose(now: Situation) -> tuple[Any, str] | None:
    if not now.fits or now.composition is not None:
        return None
    return _("Stel de tafel samen"), reverse("signals:compose", args=[now.weighing.pk])


def _confirm_composition(now: Situation) -> tuple[Any, str] | None:
    if not now.party or now.composition is None or now.said("composition"):
        return None
    return _("Lees en bevestig de samenstelling"), reverse("signals:confirm_composition", args=[now.composition.pk])


def _act(make, referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    now = situation_of(referral, user)
    made = make(now) if now.handles and now.undecided else None
    return (*made, True) if made else None


def _no_unanimity(referral: Referral, user: User) -> tuple[Any, str, bool] | None:
    now = situation_of(referral, user)
    stands = now.assessment is not None and now.assessment.in_effect_on is not None
    if stands or not (now.handles and now.undecided) or term_of(referral).runs:
        return None
    return _("Eindig zonder eensluidende beoordeling"), reverse("signals:no_unanimity", args=[referral.pk]), False


register_section(_section)
for _make in (_file_view, _assess, _confirm_assessment, _compose, _confirm_composition):
    register_act(partial(_act, _make))
register_act(_no_unanimity)
