"""Deciding per person: told, or not yet, with ground and written motivation; first the participants are asked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Min, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from parta.access.policies import require
from parta.accounts.models import Designation, Function, User, WeighingSeat
from parta.audit.trail import record
from parta.governance.policies import weighing_participants
from parta.organisations.models import ConsultationBody, Participant, ParticipantKind
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.parameters.models import value_of
from signals.informing import policies
from signals.informing.models import GroundLapsed, InformationDecision, InformingAnswer, InformingQuestion
from signals.informing.policies import (
    can_answer_question,
    can_ask_participants,
    can_decide_informing,
    can_report_lapsed,
    contact_point_of,
    questions_about,
)
from signals.referrals.models import DataSubject, Involvement
from signals.referrals.policies import SUBMITS, designation_of
from signals.reports.services import check_day


# --- the decision -------------------------------------------------------------------------------------------------
@transaction.atomic
def decide_informing(
    *,
    actor: User,
    subject: DataSubject,
    decided_on: date,
    is_informed: bool,
    ground: str = "",
    motivation: str = "",
    how: str = "",
    recheck_on: date | None = None,
) -> InformationDecision:
    """Record that the person was told, or why not yet and when to look again.

    Raises ValidationError when the person was told already, without ground, motivation or day, for a day that cannot
    be, and for 'told' while a participant holds a ground, did not answer or was not asked.
    Legal basis: WET 11, BESL 4(1), BESL 4(2), AVG 14(3).
    """
    require(can_decide_informing, actor, subject)
    _check_open(subject)
    check_day(decided_on, "decided_on", not_before=known_since(subject))
    if is_informed:
        _check_told(how, ground or motivation or recheck_on)
        _check_round(subject)
    else:
        _check_postponed(subject, decided_on, ground, motivation, recheck_on)
    designation = contact_point_of(actor, subject.consultation_body)
    decision = InformationDecision(
        subject=subject,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        is_informed=is_informed,
        ground=ground,
        motivation=motivation,
        how=how,
        recheck_on=recheck_on,
    )
    _save_once(decision, _told_already())
    record("informing.decided", actor=actor, subject=decision, designation_id=designation.pk)
    return decision


def known_since(subject: DataSubject) -> date:
    """Return the first day on which the person was known here, by whichever referral.

    Legal basis: own choice: TRA-02, implements AVG 14(3).
    """
    earliest = DataSubject.objects.filter(merged_into=subject).aggregate(day=Min("known_since"))["day"]
    return min(subject.known_since, earliest or subject.known_since)


def _told_already() -> str:
    return _("Deze persoon is al geïnformeerd; er is niets gewijzigd (Besluit PARTA, artikel 4; regel TRA-13).")


def _check_open(subject: DataSubject) -> None:
    if policies.is_informed(subject):
        raise ValidationError(_told_already())


def _check_told(how: str, rest: object) -> None:
    if not how.strip():
        message = _("Schrijf op hoe de persoon is geïnformeerd, bijvoorbeeld per brief (regel TRA-05).")
        raise ValidationError({"how": message})
    if rest:
        message = _("Bij 'geïnformeerd' hoort geen grond, motivering of nieuwe datum. Maak die velden leeg.")
        raise ValidationError({"ground": message})


def _check_postponed(
    subject: DataSubject, decided_on: date, ground: str, motivation: str, recheck_on: date | None
) -> None:
    """Not informing has a ground, a text, and a day to look again. Rule: TRA-07."""
    problems = {}
    if not ground:
        problems["ground"] = _("Kies een grond: zonder grond wordt iemand geïnformeerd (Besluit PARTA, artikel 4).")
    if not motivation.strip():
        problems["motivation"] = _("Schrijf op waarom dit nodig en evenredig is (Wet PARTA, artikel 11).")
    last = decided_on + relativedelta(months=value_of(subject.consultation_body_id, "POSTPONE_RECHECK_MONTHS"))
    if recheck_on is None or not decided_on < recheck_on <= last:
        message = _("Kies een dag na het besluit en uiterlijk %(last)s om opnieuw te kijken (regel TRA-07).")
        problems["recheck_on"] = message % {"last": date_format(last, "j F Y")}
    if problems:
        raise ValidationError(problems)


def _check_round(subject: DataSubject) -> None:
    """One participant with a ground is enough, and silence is no consent. Rule: DSR-34, TRA-03."""
    holds = _("%(participant)s noemde een grond die nog geldt. Zolang die geldt, wacht u met informeren.")
    silent = _("%(participant)s heeft nog niet geantwoord; stilte is geen instemming.")
    unasked = _("%(participant)s is nog niet gevraagd. Vraag eerst de betrokken deelnemers.")
    found = []
    for row in round_of(subject):
        name = {"participant": row.participant.name}
        if row.grounds:
            found.append(holds % name)
        elif row.is_open:
            found.append(silent % name)
        elif row.last is None and row.person is not None:
            found.append(unasked % name)
    if found:
        law = _("Besluit PARTA, artikel 4, tweede lid; regels TRA-03 en DSR-34.")
        raise ValidationError({"is_informed": [*found, law]})


# --- who is involved ----------------------------------------------------------------------------------------------
@dataclass
class Asked:
    """One involved participant: whom the contact point asks there, and what was asked and answered so far."""

    participant: Participant
    person: User | None
    reference: str
    questions: list[InformingQuestion] = field(default_factory=list)
    waits_for: set[UUID] = field(default_factory=set)

    @property
    def last(self) -> InformingQuestion | None:
        """The newest question."""
        return self.questions[-1] if self.questions else None

    @property
    def is_open(self) -> bool:
        """The newest question has no answer yet."""
        return self.last is not None and answer_of(self.last) is None

    @property
    def can_be_answered(self) -> bool:
        """The person to whom it was put is still designated."""
        return self.last is not None and self.last.person_id in self.waits_for

    @property
    def grounds(self) -> list[InformingAnswer]:
        """What the participant answered last, when that is a ground that has not lapsed."""
        given = [answer for question in self.questions if (answer := answer_of(question))]
        newest = max(given, key=lambda answer: answer.created_at, default=None)
        return [newest] if newest is not None and newest.ground and not has_lapsed(newest) else []


def answer_of(question: InformingQuestion) -> InformingAnswer | None:
    """Return what was answered, if it was. Legal basis: BESL 4(2)."""
    return getattr(question, "answer", None)


def has_lapsed(answer: InformingAnswer) -> bool:
    """Say whether the participant reported that its ground has lapsed. Legal basis: BESL 4(3)."""
    return getattr(answer, "lapsed", None) is not None


def round_of(subject: DataSubject) -> list[Asked]:
    """Return the involved participants by name, each with the person to ask and every question so far.

    Who referred, who came to the table or gave data, and the three that weigh; one person each, who is designated
    today. Legal basis: BESL 4(2), WET 12(3).
    """
    seats = _seats(subject.consultation_body_id)
    involved = list(_involved(subject))
    questions = questions_about(subject).select_related("participant", "person", "answer__lapsed")
    questions = list(questions.order_by("asked_on", "pk").with_keys())
    rows = {row.participant_id: row.participant for row in (*involved, *questions)}
    rows |= {seat.designation.participant_id: seat.designation.participant for seat in seats}
    designated = _designated(rows)
    found = []
    for pk, participant in rows.items():
        mine = [row for row in involved if row.participant_id == pk]
        asked = [question for question in questions if question.participant_id == pk]
        candidates = [row.person for row in mine] + [
            seat.designation.user for seat in seats if seat.designation.participant_id == pk
        ]
        people = designated.get(pk, {})
        person = next((one for one in candidates if one.pk in people), next(iter(people.values()), None))
        reference = next((row.reference for row in (*mine, *reversed(involved))), "")
        found.append(Asked(participant, person, reference, asked, set(people)))
    return sorted(found, key=lambda row: row.participant.name)


def _involved(subject: DataSubject) -> Iterable[Involvement]:
    """Who is or was involved, the newest first."""
    rows = Involvement.objects.filter(Q(subject=subject) | Q(subject__merged_into=subject))
    return rows.select_related("participant", "person").order_by("-since", "-pk")


def _seats(body_id: UUID) -> list[WeighingSeat]:
    """The seats at the weighing table: who is there before who is away, named weighers before deputies."""
    rows = WeighingSeat.objects.in_force().filter(body=body_id, designation__functions__contains=[Function.WEIGHER])
    rows = rows.filter(designation__participant__in=weighing_participants(body_id))
    rows = rows.select_related("designation__participant", "designation__user")
    return sorted(rows.order_by("is_deputy", "designation__user__name", "pk"), key=lambda seat: seat.is_absent())


def _designated(participants: Iterable[UUID]) -> dict[UUID, dict[UUID, User]]:
    """Per participant the people who may come to the table for it today, by name."""
    held = Designation.objects.in_force().filter(participant__in=list(participants), functions__overlap=list(SUBMITS))
    found: dict[UUID, dict[UUID, User]] = {}
    for designation in held.select_related("user").order_by("user__name", "pk"):
        found.setdefault(designation.participant_id, {})[designation.user_id] = designation.user
    return found


def next_asked(rows: Iterable[Asked], on: date | None = None) -> list[Asked]:
    """Return whom a round asks now: first who was never asked or cannot answer any more, else everyone anew.

    An open question stays open: nobody is asked twice at once. Legal basis: BESL 4(2).
    """
    rows = [row for row in rows if row.person is not None]
    first = [row for row in rows if row.last is None or (row.is_open and not row.can_be_answered)]
    again = [row for row in rows if row.last is not None and not row.is_open]
    on = on or timezone.localdate()
    return [row for row in first or again if row.last is None or row.last.asked_on < on]


# --- the round ----------------------------------------------------------------------------------------------------
@transaction.atomic
def ask_participants(*, actor: User, subject: DataSubject, asked_on: date) -> list[InformingQuestion]:
    """Put the question to the involved participants whether a ground stands in the way, each by a named person.

    Raises ValidationError when there is nobody to ask, and for a day that cannot be. Legal basis: BESL 4(2).
    """
    require(can_ask_participants, actor, subject)
    check_day(asked_on, "asked_on", not_before=known_since(subject))
    chosen = next_asked(round_of(subject), asked_on)
    if not chosen:
        message = _(
            "Er is nu niemand te vragen: elke betrokken deelnemer heeft een open vraag of is vandaag al gevraagd. "
            "Wacht op de antwoorden (Besluit PARTA, artikel 4, tweede lid)."
        )
        raise ValidationError(message)
    due_on = asked_on + timedelta(days=int(value_of(subject.consultation_body_id, "DSR_CONSULT_DAYS")))
    asked = [_ask(actor, subject, row, asked_on, due_on) for row in chosen]
    designation = contact_point_of(actor, subject.consultation_body)
    record("participants.asked", actor=actor, subject=subject, designation_id=designation.pk)
    return asked


def _ask(actor: User, subject: DataSubject, row: Asked, asked_on: date, due_on: date) -> InformingQuestion:
    question = InformingQuestion(
        subject=subject,
        consultation_body_id=subject.consultation_body_id,
        participant=row.participant,
        person=row.person,
        reference=row.reference,
        asked_by=actor,
        asked_on=asked_on,
        due_on=due_on,
    )
    _save_once(question, _("Een collega heeft dit zojuist al gevraagd; er is niets dubbel verstuurd."))
    _tell(row.person, Notice.Kind.TO_ANSWER, question, reverse("signals:answer_question", args=[question.pk]))
    return question


@transaction.atomic
def answer_question(
    *,
    actor: User,
    question: InformingQuestion,
    has_ground: bool,
    decided_on: date,
    ground: str = "",
    motivation: str = "",
) -> InformingAnswer:
    """Answer for one's participant that no ground stands in the way of informing, or which one does and why.

    Raises ValidationError when it was answered already, for a ground without motivation or the other way round, and
    for a day that cannot be. Legal basis: BESL 4(2), WET 11, UAVG 41(1).
    """
    require(can_answer_question, actor, question)
    check_day(decided_on, "decided_on", not_before=question.asked_on)
    if InformingAnswer.objects.filter(question=question).exists():
        raise ValidationError(_answered_already())
    _check_answer(has_ground, ground, motivation)
    designation = designation_of(actor, question.participant)
    answer = InformingAnswer(
        question=question,
        ground=ground,
        motivation=motivation,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
    )
    _save_once(answer, _answered_already())
    record("question.answered", actor=actor, subject=answer, designation_id=designation.pk)
    _tell(question.asked_by, Notice.Kind.ANSWERED, question, _decides(question))
    return answer


def _answered_already() -> str:
    return _(
        "Deze vraag is al beantwoord; er is niets gewijzigd. Is een grond vervallen, meld dat dan (Besluit PARTA, "
        "artikel 4, derde lid)."
    )


def _check_answer(has_ground: bool, ground: str, motivation: str) -> None:
    if not has_ground and (ground or motivation.strip()):
        message = _("U koos 'geen grond'. Maak de grond en de motivering leeg, of kies dat er een grond is.")
        raise ValidationError({"has_ground": message})
    problems = {}
    if has_ground and not ground:
        problems["ground"] = _("Kies de grond die volgens u geldt (Besluit PARTA, artikel 4, tweede lid).")
    if has_ground and not motivation.strip():
        problems["motivation"] = _("Schrijf op waarom wachten nodig en evenredig is (Wet PARTA, artikel 11).")
    if problems:
        raise ValidationError(problems)


@transaction.atomic
def report_lapsed(*, actor: User, question: InformingQuestion, decided_on: date) -> GroundLapsed:
    """Report that the ground of one's participant has lapsed: the person is back on the contact point's list.

    Raises ValidationError when no ground was named or it lapsed already, and for a day that cannot be.
    Legal basis: BESL 4(3). Rule: TRA-04.
    """
    require(can_report_lapsed, actor, question)
    answer = InformingAnswer.objects.filter(question=question).select_related("lapsed", "question").first()
    if answer is None or not answer.ground:
        raise ValidationError(_("U noemde hier geen grond; er kan er geen vervallen (Besluit PARTA, artikel 4)."))
    check_day(decided_on, "decided_on", not_before=answer.decided_on)
    message = _("Dat deze grond is vervallen, is al gemeld (Besluit PARTA, artikel 4, derde lid).")
    if has_lapsed(answer):
        raise ValidationError(message)
    designation = designation_of(actor, question.participant)
    lapsed = GroundLapsed(answer=answer, actor=actor, designation=designation, decided_on=decided_on)
    _save_once(lapsed, message)
    record("ground.lapsed", actor=actor, subject=lapsed, designation_id=designation.pk)
    for officer in _officers(question):
        _tell(officer, Notice.Kind.GROUND_LAPSED, question, _decides(question))
    return lapsed


def _officers(question: InformingQuestion) -> Iterable[User]:
    """Who works for the contact point where the person stays now, as far as the participant sees that."""
    moved = DataSubject.objects.filter(pk=question.subject_id).values_list("consultation_body", flat=True).first()
    body = ConsultationBody.objects.get(pk=moved or question.consultation_body_id)
    held = Designation.objects.in_force().filter(
        participant__kind=ParticipantKind.MAYOR,
        participant__municipality=body.municipality_id,
        functions__contains=[Function.CONTACT_POINT_OFFICER],
    )
    return User.objects.filter(pk__in=held.values("user"))


@transaction.atomic
def escalate_question(*, actor: User | None, question: InformingQuestion, escalated_on: date) -> bool:
    """Mark that a question stayed without an answer after its day, once; return whether this call did it.

    The worker does this for the purpose of reminders, without a person. Silence is no consent: the question stays
    open. Legal basis: own choice: DSR-34, implements BESL 4(2).
    """
    waiting = InformingQuestion.objects.filter(pk=question.pk, answer__isnull=True, escalated_on__isnull=True)
    changed = waiting.filter(due_on__lt=escalated_on).update(escalated_on=escalated_on)
    if changed:
        record("question.escalated", actor=actor, subject=question)
    return bool(changed)


# --- what the steps share -----------------------------------------------------------------------------------------
def _decides(question: InformingQuestion) -> str:
    """The page on which the contact point decides: that of the leading person, when it is known here."""
    leading = DataSubject.objects.filter(pk=question.subject_id).values_list("merged_into", flat=True).first()
    return reverse("signals:decide_informing", args=[leading or question.subject_id])


def _tell(user: User, kind: str, question: InformingQuestion, path: str) -> None:
    notify(user=user, kind=kind, reference=question.reference, object_id=question.subject_id, path=path)


def _save_once(row: InformationDecision | InformingQuestion | InformingAnswer | GroundLapsed, message: str) -> None:
    """Save what can be there once; two people at once are told apart by the database."""
    row.full_clean(validate_unique=False, validate_constraints=False)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise ValidationError(message) from None
