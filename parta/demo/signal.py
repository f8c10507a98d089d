"""Plays the part of a story before the table: referral, informing, weighing, composition; through the services."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from parta.access.acting import acting
from parta.accounts.models import User
from parta.demo.region import Region
from parta.demo.story import (
    Also,
    Answer,
    Assessment,
    Composition,
    Consulted,
    Gathered,
    Informing,
    MoreInformation,
    Move,
    Round,
    Statement,
    Story,
    Subject,
    Talk,
    Views,
)
from signals.gathering import services as gathering
from signals.informing.models import InformingQuestion
from signals.informing.services import (
    answer_question,
    ask_participants,
    decide_informing,
    escalate_question,
    report_lapsed,
)
from signals.referrals.models import DataSubject, Referral, ReferralItem
from signals.referrals.services import join_referrals, move_referral, submit_referral, supplement_referral
from signals.weighing import services as weighing
from signals.weighing.models import Composition as CompositionRow
from signals.weighing.models import Criterion, JointAssessment, Outcome

PARTIES = ("police", "prosecutor", "mayor")
DAYS_TO_ASK = 10
HALF_HOUR = timedelta(minutes=30)


def ago(days: int) -> date:
    """The day so many days before today."""
    return timezone.localdate() - timedelta(days=days)


def item_of(row: Statement) -> dict[str, Any]:
    """A statement as the services take it."""
    return {
        "category": row.category,
        "kind": row.kind,
        "basis": row.basis,
        "source": row.source,
        "necessity": row.necessity,
        "text": row.text,
        "special_categories": list(row.special),
        "is_criminal_data": row.criminal,
    }


def _observed(row: Statement) -> dict[str, Any]:
    return {**item_of(row), "observed_on": ago(row.ago), "how_sure": row.how_sure}


class Signal:
    """What happens to one referral, by the people who would have done it."""

    def __init__(self, region: Region, story: Story):
        self.region, self.story = region, story
        self.place = story.body
        self.referral: Referral | None = None
        self.out = {self.sits(by)[1] for by in (story.by, *(row.by for row in story.also))}

    def sits(self, seat: str) -> tuple[Any, User]:
        """Participant and person of a chair in the municipality where the person stays."""
        return self.region.sits(self.place, seat)

    def does(self, seat: str, service: Any, **answers: Any) -> Any:
        """Let the person on a chair act."""
        person = self.sits(seat)[1]
        with acting(person, "work"):
            return service(actor=person, **answers)

    def speaks(self, party: str) -> str:
        """The chair that speaks for a party in this weighing: its deputy, when its weigher referred or stays out."""
        return f"{party}_deputy" if self.sits(party)[1] in self.out else party

    def play_signal(self) -> None:
        """Play every step before the table, in the order of the act."""
        story = self.story
        self.referral = self._refer(story.by, story.subject, story)
        for row in story.also:
            self._join(row)
        self._stay_out()
        if story.round:
            self._ask(story.round)
        if story.informing:
            self._inform(story.informing)
        if story.views:
            self._weigh()
        if story.withdrawn:
            days, reason = story.withdrawn
            answers = {"referral": self.referral, "decided_on": ago(days), "reason": reason}
            self.does(story.by, weighing.withdraw_referral, **answers)

    # --- the referral ---------------------------------------------------------------------------------------------
    def _refer(self, by: str, person: Subject, told: Story | Also) -> Referral:
        story = self.story
        return self.does(
            by,
            submit_referral,
            body=self.region.bodies[self.place],
            referring_participant=self.sits(by)[0],
            addressee=story.addressee,
            received_on=ago(told.received),
            subject={
                "kind": person.kind,
                "given_names": person.given_names,
                "surname": person.surname,
                "aliases": person.aliases,
                "born_on": date.fromisoformat(person.born_on) if person.born_on else None,
                "bsn": person.bsn,
                "contact": person.contact,
                "stay_basis": person.stay_basis,
                "stay_since": ago(person.stay_ago) if person.stay_ago else None,
                "stay_evidence": person.stay_evidence,
            },
            conduct=told.conduct,
            quality_note=told.quality_note,
            items=[_observed(row) for row in told.items],
            route=story.route,
            is_urgent=bool(story.urgent_reason),
            urgent_reason=story.urgent_reason,
        )

    def _join(self, row: Also) -> None:
        same = self.story.subject
        other = Subject(
            surname=row.surname, given_names=row.given_names, born_on=same.born_on, contact=same.contact, kind=same.kind
        )
        second = self._refer(row.by, other, row)
        answers = {"referral": second, "leading": self.referral, "reason": row.reason, "decided_on": ago(row.joined)}
        self.does("manager", join_referrals, **answers)

    def _move(self, move: Move) -> None:
        self.does(
            "manager",
            move_referral,
            referral=self.referral,
            to_body=self.region.bodies[move.to],
            basis=move.basis,
            since=ago(move.since),
            evidence=move.evidence,
            decided_on=ago(move.ago),
        )
        self.place = move.to
        with acting(self.sits("manager")[1], "work"):
            self.referral = Referral.objects.get(pk=self.referral.pk)

    # --- informing ------------------------------------------------------------------------------------------------
    def _subject(self) -> DataSubject:
        with acting(self.sits("contact")[1], "work"):
            return DataSubject.objects.select_related("consultation_body").get(pk=self.referral.subject_id)

    def _ask(self, told: Round) -> None:
        asked = self.does("contact", ask_participants, subject=self._subject(), asked_on=ago(told.ago))
        by_participant = {question.participant_id: question for question in asked}
        for row in told.answers:
            self._answer(by_participant.pop(self.sits(row.by)[0].pk), row)
        for silent in by_participant.values():
            with acting(None, "reminders"):
                escalate_question(actor=None, question=silent, escalated_on=timezone.localdate())

    def _answer(self, question: InformingQuestion, row: Answer) -> None:
        answers = {"has_ground": bool(row.ground), "ground": row.ground, "motivation": row.motivation}
        with acting(question.person, "work"):
            answer_question(actor=question.person, question=question, decided_on=ago(row.ago), **answers)
            if row.lapsed is not None:
                report_lapsed(actor=question.person, question=question, decided_on=ago(row.lapsed))

    def _all_agree(self, told: Informing) -> None:
        """Before somebody is told, each of the involved participants answered that no ground stands in the way."""
        first = min(self.story.received, told.ago + DAYS_TO_ASK)
        for question in self.does("contact", ask_participants, subject=self._subject(), asked_on=ago(first)):
            self._answer(question, Answer(by="", ago=(first + told.ago) // 2))

    def _inform(self, told: Informing) -> None:
        if told.how and self.story.round is None:
            self._all_agree(told)
        self.does(
            "contact",
            decide_informing,
            subject=self._subject(),
            decided_on=ago(told.ago),
            is_informed=bool(told.how),
            how=told.how,
            ground=told.ground,
            motivation=told.motivation,
            recheck_on=None if told.how else ago(-told.recheck),
        )

    # --- the weighing ---------------------------------------------------------------------------------------------
    def _stay_out(self) -> None:
        for row in self.story.recused:
            answers = {"referral": self.referral, "reason": row.reason, "decided_on": ago(row.ago)}
            self.does(row.party, weighing.recuse, **answers)
            self.out.add(self.sits(row.party)[1])

    def _weigh(self) -> None:
        story = self.story
        row = self._view(story.views)
        if story.move:
            self._move(story.move)
            row = self._view(story.move.views) if story.move.views else None
        if story.talk:
            self._plan_talk(story.talk)
        for asked in story.consulted:
            self._consult(row, asked)
        if story.more:
            self._ask_more(row, story.more)
        self._revise(row, story.views)
        self._decide(row)

    def _decide(self, row: Any) -> None:
        story = self.story
        if story.assessment:
            self._assess(row, story.assessment)
        for asked in story.gathered:
            self._gather(row, asked)
        if story.no_unanimity is not None:
            answers = {"referral": self.referral, "decided_on": ago(story.no_unanimity)}
            self._tell(self.does("manager", weighing.end_without_unanimity, **answers))
        if story.composition:
            self._compose(row, story.composition)

    def _view(self, views: Views) -> Any:
        row = None
        for party in PARTIES:
            if said := getattr(views, party):
                position, reasons = said
                answers = {"position": position, "reasons": reasons, "decided_on": ago(views.ago)}
                row = self.does(self.speaks(party), weighing.file_view, referral=self.referral, **answers).weighing
        return row

    def _revise(self, row: Any, views: Views) -> None:
        for party, days, position, reasons in views.revised:
            answers = {"position": position, "reasons": reasons, "decided_on": ago(days)}
            self.does(self.speaks(party), weighing.revise_view, weighing=row, **answers)

    def _plan_talk(self, talk: Talk) -> None:
        moment = timezone.make_aware(datetime.combine(ago(-talk.days), time.fromisoformat(talk.at)))
        now = timezone.localtime().replace(second=0, microsecond=0)
        soon = now + 2 * HALF_HOUR - timedelta(minutes=now.minute % 30)
        answers = {"talk_at": max(moment, soon), "talk_place": talk.place}
        self.does("manager", weighing.plan_talk, referral=self.referral, **answers)

    def _ask_more(self, row: Any, more: MoreInformation) -> None:
        answers = {"weighing": row, "question": more.question, "decided_on": ago(more.ago)}
        asked = self.does("manager", weighing.ask_more_information, **answers)
        for party in PARTIES if more.agreed is not None else ():
            answers = {"more_information": asked, "confirmed_on": ago(more.agreed)}
            self.does(self.speaks(party), weighing.confirm_more_information, **answers)
        if more.answered is not None:
            items = [_observed(one) for one in more.items]
            answers = {"referral": self.referral, "items": items, "added_on": ago(more.answered)}
            self.does(self.story.by, supplement_referral, **answers)

    def _question(self, row: Any, asked: Consulted | Gathered) -> dict[str, Any]:
        participant, person = self.sits(asked.by)
        days = {"asked_on": ago(asked.ago), "due_on": ago(-asked.due)}
        return {"weighing": row, "participant": participant, "person": person, "question": asked.question, **days}

    def _consult(self, row: Any, asked: Consulted) -> None:
        answers = {"has_content": bool(asked.content_reason), "content_reason": asked.content_reason}
        made = self.does("manager", gathering.consult_participant, **self._question(row, asked), **answers)
        if asked.answered is not None:
            answers = {"consultation": made, "answer": asked.answer, "answered_on": ago(asked.answered)}
            self.does(asked.by, gathering.answer_consultation, **answers)

    def _gather(self, row: Any, asked: Gathered) -> None:
        made = self.does("manager", gathering.request_gathering, **self._question(row, asked))
        if asked.answered is not None:
            answers = {"gathering": made, "answer": asked.answer, "answered_on": ago(asked.answered)}
            answers["items"] = [_observed(one) for one in asked.items]
            self.does(asked.by, gathering.answer_gathering, **answers)

    def _assess(self, row: Any, joint: Assessment) -> None:
        texts = {name: getattr(joint, name) for name in ("necessity", "proportionality", "subsidiarity")}
        answers = {"weighing": row, "decided_on": ago(joint.ago), "outcome": joint.outcome, **texts}
        answers |= {"criteria": self._criteria(joint), "only_expression": joint.only_expression}
        decision = self.does("manager", weighing.enter_assessment, **answers)
        other = next(value for value in Outcome.values if value != joint.outcome)
        said = dict.fromkeys(joint.confirmed, joint.outcome) | dict.fromkeys(joint.differs, other)
        for party, position in said.items():
            answers = {"assessment": decision, "position": position, "confirmed_on": ago(joint.ago)}
            self.does(self.speaks(party), weighing.confirm_assessment, **answers)
        if joint.outcome == "does_not_fit" and len(joint.confirmed) == len(PARTIES):
            self._tell_of(JointAssessment, decision)

    def _criteria(self, joint: Assessment) -> list[dict[str, Any]]:
        with acting(self.sits("manager")[1], "work"):
            items = {item.position: item for item in ReferralItem.objects.filter(referral=self.referral)}
        return [
            {
                "criterion": name,
                "supports": said.supports,
                "against": said.against,
                "protects": said.protects,
                "items": [items[number] for number in said.rests_on],
            }
            for name in Criterion.values
            if (said := getattr(joint, name))
        ]

    def _compose(self, row: Any, chosen: Composition) -> None:
        members = [
            {"participant": self.sits(seat)[0], "person": self.sits(seat)[1], "task": task, "reason": reason}
            for seat, (task, reason) in chosen.members.items()
        ]
        outside = [{**vars(one), "ends_on": ago(-one.ends)} for one in chosen.third_parties]
        for one in outside:
            del one["ends"]
        self.composition = self.does(
            "manager",
            weighing.enter_composition,
            weighing=row,
            decided_on=ago(chosen.ago),
            is_tabled=chosen.is_tabled,
            reason=chosen.reason,
            coordinator=self.sits("coordinator")[1] if chosen.is_tabled else None,
            members=members,
            third_parties=outside,
        )
        for party in chosen.confirmed:
            answers = {"composition": self.composition, "confirmed_on": ago(chosen.ago)}
            self.does(self.speaks(party), weighing.confirm_composition, **answers)
        if not chosen.is_tabled and len(chosen.confirmed) == len(PARTIES):
            self._tell_of(CompositionRow, self.composition)

    def _tell_of(self, model: Any, decision: Any) -> None:
        with acting(self.sits("manager")[1], "work"):
            row = model.objects.select_related("weighing__referral__not_tabled").get(pk=decision.pk)
            not_tabled = row.weighing.referral.not_tabled
        self._tell(not_tabled)

    def _tell(self, not_tabled: Any) -> None:
        if self.story.told is not None:
            answers = {"not_tabled": not_tabled, "informed_on": ago(self.story.told)}
            self.does("manager", weighing.inform_submitter, **answers)
