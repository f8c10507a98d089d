"""Where each weighing stands, and whom it waits for: facts that the database gathers in one query, however many.

The worklist and the reminders read the same facts, so that nobody is reminded of what does not wait for him.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, JSONObject
from django.utils import timezone

from parta.accounts.models import Function, User, WeighingSeat
from parta.organisations.models import WEIGHING_PARTIES, StandingParticipant
from parta.parameters.models import days_of
from signals.referrals.models import Referral, ReferralItem
from signals.weighing.models import (
    AssessmentConfirmation,
    Composition,
    CompositionConfirmation,
    CriterionItem,
    JointAssessment,
    MoreInformation,
    MoreInformationConfirmation,
    Outcome,
    Recusal,
    ViewReceipt,
    Weighing,
)
from signals.weighing.policies import asked_among

HERE = {"subject": OuterRef("subject"), "consultation_body": OuterRef("consultation_body")}
"""The weighing of a person at the table where the referral is now."""


# --- in the database ----------------------------------------------------------------------------------------------
def leading(rows: QuerySet[Referral]) -> QuerySet[Referral]:
    """Narrow to the referrals under which those of one person are weighed: the oldest undecided of each."""
    same_day = Q(received_on=OuterRef("received_on"))
    same_moment = same_day & Q(created_at=OuterRef("created_at"))
    older = Q(received_on__lt=OuterRef("received_on")) | same_day & Q(created_at__lt=OuterRef("created_at"))
    older |= same_moment & Q(pk__lt=OuterRef("pk"))
    others = Referral.objects.filter(older, subject=OuterRef("subject"), ended_on__isnull=True)
    return rows.filter(ended_on__isnull=True).exclude(Exists(others))


def facts() -> Cast:
    """Return the expression that says of a leading referral where its weighing stands, to be read by `Standing`."""
    said = {"said": _said_of(AssessmentConfirmation, party="party", position="position")}
    removed = CriterionItem.objects.filter(criterion__assessment=OuterRef("pk"), item__removed_on__isnull=False)
    state = {"effect": "in_effect_on", "outcome": "outcome", "removed": Exists(removed), **said}
    assessments = JointAssessment.objects.filter(**HERE)
    return Cast(
        JSONObject(
            weighing=_first(
                Weighing.objects.filter(**HERE).order_by("created_at"),
                opened="views_opened_at",
                talk="talk_at",
                said=ArraySubquery(_of(ViewReceipt, "weighing").values_list("party")),
            ),
            assessment=_first(assessments.order_by("-version"), **state),
            stands=Exists(assessments.filter(in_effect_on__isnull=False)),
            composition=_decision(Composition, CompositionConfirmation),
            more=_decision(MoreInformation, MoreInformationConfirmation),
            out=_out(),
            municipality="consultation_body__municipality",
            extra=days_of("MORE_INFO_DAYS"),
        ),
        TextField(),
    )


def _first(rows: QuerySet, **values: Any) -> Subquery:
    return Subquery(rows.values(found=JSONObject(**values))[:1])


def _of(model: type, column: str) -> QuerySet:
    return model.objects.filter(**{column: OuterRef("pk")}).order_by()


def _said_of(model: type, **values: str) -> ArraySubquery:
    return ArraySubquery(_of(model, "decision").values_list(JSONObject(**values)))


def _decision(model: type, confirmation: type) -> Subquery:
    said = _said_of(confirmation, party="party")
    return _first(model.objects.filter(**HERE).order_by("-created_at"), effect="in_effect_on", said=said)


def _out() -> ArraySubquery:
    """Who referred one of the referrals that are weighed together, and who withdrew from their weighing."""
    weighed = {"subject": OuterRef("subject"), "ended_on__isnull": True}
    referred = Referral.objects.filter(**weighed).order_by().values_list("submitted_by")
    joined = Q(referral__subject=OuterRef("subject"), referral__ended_on__isnull=True)
    withdrew = Recusal.objects.filter(Q(subject=OuterRef("subject")) | joined).order_by().values_list("person")
    return ArraySubquery(referred.union(withdrew))


# --- as it is read ------------------------------------------------------------------------------------------------
class Step(Enum):
    """What the three do next. Legal basis: WET 5(3), WET 5(4), WET 5(5)."""

    VIEW = "view"
    ASSESS = "assess"
    CONFIRM = "confirm"
    COMPOSE = "compose"
    CONFIRM_COMPOSITION = "confirm_composition"
    DONE = "done"


@dataclass
class Standing:
    """Where one weighing stands."""

    step: Step
    said: set[str] = field(default_factory=set)
    differs: bool = False
    stands: bool = False
    more_said: set[str] | None = None
    extra: timedelta = timedelta()
    talk_on: date | None = None
    out: set[UUID] = field(default_factory=set)
    municipality: str = ""

    @classmethod
    def read(cls, text: str) -> Standing:
        """Read what the database gathered."""
        found = json.loads(text)
        standing = _step_of(found)
        weighing, more = found["weighing"] or {}, found["more"]
        talk = weighing.get("talk")
        standing.stands, standing.municipality = found["stands"], found["municipality"]
        standing.out = {UUID(pk) for pk in found["out"]}
        standing.talk_on = timezone.localdate(datetime.fromisoformat(talk)) if talk else None
        if more and more["effect"]:
            standing.extra = timedelta(days=found["extra"])
        elif more and not standing.stands:
            standing.more_said = _parties(more)
        return standing

    @property
    def silent(self) -> list[str]:
        """The parties that the step still waits for."""
        return [] if self.step == Step.DONE else [party for party in WEIGHING_PARTIES if party not in self.said]

    @property
    def can_be_entered(self) -> bool:
        """Somebody enters something for the three, not a party for itself."""
        return self.step in {Step.ASSESS, Step.COMPOSE} or self.differs

    def work_of(self, party: str) -> list[str]:
        """What waits for a party."""
        found = []
        if party not in self.said and self.step in {Step.VIEW, Step.CONFIRM, Step.CONFIRM_COMPOSITION}:
            found.append(self.step.value)
        if self.more_said is not None and party not in self.more_said:
            found.append("confirm_more")
        return found

    def work_for_all(self, last: date, today: date) -> list[str]:
        """What waits for whoever enters it."""
        found = []
        if self.step in {Step.ASSESS, Step.COMPOSE}:
            found.append(self.step.value)
        elif self.differs:
            found.append(Step.ASSESS.value)
        if last < today and not self.stands:
            found.append("no_unanimity")
        if self.talk_on and self.talk_on >= today:
            found.append("talk")
        return found


def _step_of(found: dict[str, Any]) -> Standing:
    weighing, newest, composition = found["weighing"], found["assessment"], found["composition"]
    if not weighing or not weighing["opened"]:
        return Standing(Step.VIEW, set(weighing["said"]) if weighing else set())
    if newest is None:
        return Standing(Step.ASSESS)
    if not newest["effect"]:
        said, differs = _parties(newest), any(one["position"] != newest["outcome"] for one in newest["said"])
        # All three spoke and they differ: they go on together until the term ends.
        return Standing(Step.ASSESS) if len(said) == len(WEIGHING_PARTIES) else Standing(Step.CONFIRM, said, differs)
    if composition is None:
        # It rests on a statement that was removed since (rules.md, QUA-10): decided anew.
        undone = newest["removed"]
        return Standing(Step.ASSESS if undone else Step.COMPOSE if newest["outcome"] == Outcome.FITS else Step.DONE)
    return Standing(Step.DONE) if composition["effect"] else Standing(Step.CONFIRM_COMPOSITION, _parties(composition))


def _parties(decision: dict[str, Any]) -> set[str]:
    return {one["party"] for one in decision["said"]}


# --- who is asked -------------------------------------------------------------------------------------------------
@dataclass
class Tables:
    """The seats at some weighing tables, read once. It says of one weighing the same as the weighing itself."""

    seats: dict[UUID, list[WeighingSeat]]

    @classmethod
    def of(cls, bodies: Iterable[UUID]) -> Tables:
        """Read the seats that count today."""
        bodies = list(bodies)
        seats: dict[UUID, list[WeighingSeat]] = {}
        for seat in _seats(bodies) if bodies else ():
            seats.setdefault(seat.body_id, []).append(seat)
        return cls(seats)

    def asked(self, body_id: UUID, standing: Standing) -> dict[str, list[User]]:
        """Whom each party is asked by in a weighing. Legal basis: WET 5(3), WET 12(3)."""
        seats = self.seats.get(body_id, [])
        return {party.value: asked_among(seats, party, standing.out) for party in WEIGHING_PARTIES}

    def voice(self, user: User, body_id: UUID, standing: Standing) -> str:
        """For which party this person is asked in a weighing, if he is; nobody for two (rules.md, WEG-01)."""
        mine = {
            seat.designation.participant.kind
            for seat in self.seats.get(body_id, ())
            if seat.designation.user_id == user.pk
        }
        if len(mine) != 1:
            return ""
        (party,) = mine
        return party if user in self.asked(body_id, standing)[party] else ""


def _seats(bodies: list[UUID]) -> QuerySet[WeighingSeat]:
    own = Q(designation__participant__municipality__isnull=True)
    own |= Q(designation__participant__municipality=F("body__municipality"))
    here = StandingParticipant.objects.filter(body=OuterRef("body"), participant=OuterRef("designation__participant"))
    rows = WeighingSeat.objects.in_force().filter(own, Exists(here), body__in=bodies)
    rows = rows.filter(
        designation__functions__contains=[Function.WEIGHER], designation__participant__kind__in=WEIGHING_PARTIES
    )
    rows = rows.select_related("designation__user", "designation__participant")
    return rows.order_by("is_deputy", "designation__user__name", "pk")


# --- who referred -------------------------------------------------------------------------------------------------
def to_supplement(user: User) -> QuerySet[Referral]:
    """The referrals of this person about which the three asked more, and to which nothing was added since.

    Legal basis: own choice: WEG-12.
    """
    added = ReferralItem.objects.filter(referral__subject=OuterRef("subject"), added_on__gte=OuterRef("in_effect_on"))
    put = MoreInformation.objects.filter(**HERE, submitter=user, in_effect_on__isnull=False)
    put = put.exclude(Exists(added.filter(referral__submitted_by=user)))
    older = Referral.objects.filter(
        subject=OuterRef("subject"), submitted_by=user, ended_on__isnull=True, received_on__lt=OuterRef("received_on")
    )
    mine = Referral.objects.visible_to(user).filter(submitted_by=user, ended_on__isnull=True)
    return mine.filter(Exists(put)).exclude(Exists(older))
