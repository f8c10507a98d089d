"""Offering items to another casusoverleg, answering, sending, receiving; and the move of the person."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.analysis.models import JointAnalysis
from cases.consultations.models import MeetingDecision
from cases.contributions.models import Contribution, SourceFeedback
from cases.contributions.services import check_usable
from cases.dossier.models import Case
from cases.dossier.services import check_day, in_words, lock_case
from cases.exchange.models import DutyHandedOver, Exchange, ExchangeItem, ExchangePerson, MovingHouse
from cases.exchange.policies import (
    can_answer_exchange,
    can_prepare_exchange,
    can_receive_exchange,
    can_record_move,
    can_return_exchange,
    can_send_exchange,
    can_settle_move,
)
from cases.participants.policies import leading, seated
from cases.participants.services import seat_designation
from cases.plans.models import Action, Evaluation, Plan
from parta.access.policies import require
from parta.accounts.models import Designation, Function, User
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody, Participant, StandingParticipant
from parta.outbox.models import Notice
from parta.outbox.services import notify
from signals.referrals.models import DataCategory, ProvisionBasis, Referral
from signals.referrals.services import submit_referral

Answer = ExchangeItem.Answer
OWNED = {DataCategory.F: _("politiegegeven"), DataCategory.G: _("justitieel of strafvorderlijk gegeven")}
"""Categories that only their own holder brings in: at the other table they are signals of which the origin is named."""


# --- sending ------------------------------------------------------------------------------------------------------
@transaction.atomic
def prepare_exchange(
    *,
    actor: User,
    case: Case,
    to_body: ConsultationBody,
    ground: str,
    reason: str,
    answer_before: date,
    contributions: Sequence[Contribution],
    decided_on: date,
) -> Exchange:
    """Offer items to the casusoverleg of another municipality; each supplier is asked, and silence is no consent.

    Raises ValidationError for one's own casusoverleg, without an item, and for an answer due before it was asked.
    Legal basis: WET 7(1), WET 7(2).
    """
    case = lock_case(case)
    require(can_prepare_exchange, actor, case)
    check_day(case, decided_on, "decided_on")
    if to_body.pk == case.consultation_body_id:
        raise ValidationError({"to_body": _("Kies het casusoverleg van een andere gemeente (Wet PARTA, artikel 7).")})
    if answer_before < decided_on:
        raise ValidationError({"answer_before": _("Kies een dag na de vraag, zodat deelnemers kunnen antwoorden.")})
    rows = check_usable(actor, case, contributions)
    if not rows:
        raise ValidationError({"contributions": _("Kies wat u wilt uitwisselen, per uitspraak (regel EXC-02).")})
    whose = {"subject_id": case.subject_id, "consultation_body_id": case.consultation_body_id}
    exchange = Exchange(
        case=case,
        reference=case.reference,
        to_body=to_body,
        ground=ground,
        reason=reason,
        answer_before=answer_before,
        actor=actor,
        designation=leading(actor, case),
        decided_on=decided_on,
        **whose,
    )
    exchange.full_clean()
    exchange.save()
    for row in rows:
        item = ExchangeItem(
            exchange=exchange,
            case=case,
            contribution=row,
            supplier_id=row.participant_id,
            category=row.category,
            kind=row.kind,
            basis=row.basis,
            special_categories=row.special_categories,
            is_criminal_data=row.is_criminal_data,
            **whose,
        )
        # The texts come when it is sent.
        item.full_clean(exclude={"text", "source", "necessity"})
        item.save()
    record("exchange.prepared", actor=actor, subject=exchange, designation_id=exchange.designation_id)
    suppliers = {row.participant_id for row in rows}
    path = reverse("cases:exchanges", args=[case.pk])
    for person in {row.person for row in seated(case) if row.participant_id in suppliers} - {actor}:
        notify(user=person, kind=Notice.Kind.CONSENT, reference=case.reference, object_id=case.subject_id, path=path)
    return exchange


@transaction.atomic
def answer_exchange(*, actor: User, item: ExchangeItem, answer: str, answered_on: date) -> ExchangeItem:
    """Agree that an item goes to the other casusoverleg, or not for weighty reasons, without saying which.

    Raises ValidationError for a day before it was asked. Legal basis: WET 7(2).
    """
    case = lock_case(item.case)
    rows = ExchangeItem.objects.select_for_update(of=("self",)).select_related("exchange", "supplier")
    item = rows.get(pk=item.pk)
    item.case = case
    require(can_answer_exchange, actor, item)
    designation = seat_designation(actor, case, item.supplier)
    check_day(case, answered_on, "answered_on", not_before=item.exchange.decided_on)
    if answer not in Answer.values:
        raise ValidationError({"answer": _("Kies akkoord of niet (Wet PARTA, artikel 7, tweede lid).")})
    item.answer, item.answered_by, item.answered_on = answer, actor, answered_on
    item.save(update_fields=["answer", "answered_by", "answered_on"])
    record("exchange.answered", actor=actor, subject=item, designation_id=designation.pk)
    return item


@transaction.atomic
def send_exchange(*, actor: User, exchange: Exchange, sent_on: date) -> Exchange:
    """Send what was agreed to, with the date of the last processing; what nobody answered stays back.

    Raises ValidationError when nothing was agreed to. Legal basis: WET 7(1), WET 7(2), WET 9. Rule: EXC-02.
    """
    case = lock_case(exchange.case)
    exchange = Exchange.objects.select_for_update(of=("self",)).select_related("to_body").get(pk=exchange.pk)
    exchange.case = case
    require(can_send_exchange, actor, exchange)
    check_day(case, sent_on, "sent_on", not_before=exchange.decided_on)
    rows = exchange.items.filter(answer=Answer.AGREED).select_related("supplier", "contribution")
    agreed = [row for row in rows.with_keys() if row.contribution.removed_on is None]
    if not agreed:
        message = _("Van geen enkele uitspraak is er akkoord. Zonder antwoord gaat niets mee (regel EXC-02).")
        raise ValidationError(message)
    for item in agreed:
        _fill(item, case)
    _write_person(exchange, case)
    exchange.sent_on, exchange.sent_by = sent_on, actor
    exchange.last_processed_on = last_processed_on(case)
    exchange.save(update_fields=["sent_on", "sent_by", "last_processed_on"])
    record("exchange.sent", actor=actor, subject=exchange, designation_id=leading(actor, case).pk)
    for person in _receivers(exchange):
        notify(
            user=person,
            kind=Notice.Kind.EXCHANGE,
            reference=exchange.reference,
            object_id=exchange.subject_id,
            path=reverse("cases:receive_exchange", args=[exchange.pk]),
        )
    return exchange


def _fill(item: ExchangeItem, case: Case) -> None:
    """Copy the text as it is now, with whose it is: the other side sees nothing of this case."""
    row = item.contribution
    origin = OWNED.get(item.category)
    words = [row.source, item.supplier.name, str(case.consultation_body), origin and str(origin)]
    item.text, item.necessity, item.how_sure = row.text, row.necessity, row.how_sure
    item.source = "; ".join(word for word in words if word)
    item.save(update_fields=["text", "source", "necessity", "how_sure"])


def _write_person(exchange: Exchange, case: Case) -> None:
    subject = type(case.subject).objects.with_keys().get(pk=case.subject_id)
    names = ("kind", "given_names", "surname", "born_on", "aliases", "contact")
    person = ExchangePerson(
        exchange=exchange,
        case=case,
        subject_id=case.subject_id,
        consultation_body_id=case.consultation_body_id,
        **{name: getattr(subject, name) for name in names},
    )
    person.full_clean()
    person.save()


def last_processed_on(case: Case) -> date:
    """Return the day of the last joint act on a case: its clock goes along (rules.md, EXC-05, RET-03).

    Legal basis: WET 9. Rule: EXC-05.
    """
    rows = [
        (Contribution.objects.filter(case=case), "contributed_on"),
        (JointAnalysis.objects.filter(case=case), "decided_on"),
        (Plan.objects.filter(case=case), "decided_on"),
        (Evaluation.objects.filter(case=case), "decided_on"),
        (MeetingDecision.objects.filter(item__case=case), "decided_on"),
    ]
    days = [found.aggregate(last=Max(field))["last"] for found, field in rows]
    return max(day for day in (case.opened_on, *days) if day is not None)


def _designated(body_id: Any, *functions: str) -> list[User]:
    standing = StandingParticipant.objects.filter(body=body_id).values("participant")
    held = Designation.objects.in_force().filter(participant__in=standing, functions__overlap=list(functions))
    return list(User.objects.filter(pk__in=held.values("user")).order_by("pk"))


def _receivers(exchange: Exchange) -> list[User]:
    return _designated(exchange.to_body_id, Function.PROCESS_MANAGER, Function.CASE_COORDINATOR)


# --- receiving ----------------------------------------------------------------------------------------------------
@transaction.atomic
def receive_exchange(
    *,
    actor: User,
    exchange: Exchange,
    participant: Participant,
    addressee: str,
    received_on: date,
    conduct: str,
    quality_note: str,
    stay_basis: str,
) -> Referral:
    """Make a referral of what came in: the receiving side weighs for itself, and then sees nothing of the sender.

    Raises ValidationError as a referral does. Legal basis: WET 7(1), WET 5(1), BESL 7. Rule: EXC-04.
    """
    exchange = _locked_coming(actor, exchange)
    require(can_receive_exchange, actor, exchange)
    person = ExchangePerson.objects.visible_to(actor).with_keys().get(exchange=exchange)
    items = [_as_referral_item(row) for row in _coming(actor, exchange)]
    clock = _("Laatste verwerking bij %(body)s: %(day)s.") % {
        "body": exchange.consultation_body,
        "day": in_words(exchange.last_processed_on),
    }
    referral = submit_referral(
        actor=actor,
        body=exchange.to_body,
        referring_participant=participant,
        addressee=addressee,
        received_on=received_on,
        subject={
            "kind": person.kind,
            "given_names": person.given_names,
            "surname": person.surname,
            "born_on": date.fromisoformat(person.born_on) if person.born_on else None,
            "aliases": person.aliases,
            "contact": person.contact,
            "stay_basis": stay_basis,
        },
        conduct=conduct,
        quality_note=f"{quality_note}\n{clock}",
        items=items,
    )
    record("exchange.received", actor=actor, subject=referral)
    _answered(exchange, received_on, referral.reference)
    return referral


@transaction.atomic
def return_exchange(*, actor: User, exchange: Exchange, answered_on: date) -> None:
    """Give it back: the receiving side makes nothing of it, and sees it no more. Legal basis: WET 7(1), WET 5."""
    exchange = _locked_coming(actor, exchange)
    require(can_return_exchange, actor, exchange)
    if not exchange.sent_on <= answered_on <= timezone.localdate():
        raise ValidationError({"answered_on": _("Kies een dag van de verzending tot en met vandaag.")})
    record("exchange.returned", actor=actor, subject=exchange)
    _answered(exchange, answered_on, "")


def _locked_coming(actor: User, exchange: Exchange) -> Exchange:
    rows = Exchange.objects.visible_to(actor).select_for_update(of=("self",))
    found = rows.select_related("to_body", "consultation_body__municipality").filter(pk=exchange.pk).first()
    if found is None:
        raise PermissionDenied("exchange")
    return found


def _coming(actor: User, exchange: Exchange) -> list[ExchangeItem]:
    rows = ExchangeItem.objects.visible_to(actor).filter(exchange=exchange, answer=Answer.AGREED)
    return [row for row in rows.order_by("pk").with_keys() if row.text]


def _as_referral_item(row: ExchangeItem) -> dict[str, Any]:
    """At the other table police and justice data are signals whose origin is named: only their holder provides them."""
    owned = row.category in OWNED
    return {
        "category": DataCategory.C if owned else row.category,
        "kind": row.kind,
        "basis": ProvisionBasis.OWN_TASK,
        "source": row.source,
        "necessity": row.necessity,
        "how_sure": row.how_sure,
        "text": row.text,
        "special_categories": row.special_categories,
        "is_criminal_data": row.is_criminal_data,
    }


def _answered(exchange: Exchange, on: date, reference: str) -> None:
    """The last write: after it the receiving side does not see the package any more."""
    values = {"answered_on": on, "referral_reference": reference}
    if Exchange.objects.filter(pk=exchange.pk, answered_on__isnull=True).update(**values) != 1:
        raise ValidationError(_("Dit is al aangenomen of teruggegeven."))


# --- the move of the person ---------------------------------------------------------------------------------------
@transaction.atomic
def record_move(
    *,
    actor: User,
    case: Case,
    to_body: ConsultationBody,
    moved_on: date,
    basis: str,
    evidence: str,
    decided_on: date,
) -> MovingHouse:
    """Record that the person stays elsewhere since a day, and how that shows: the procedure of EXC-07 begins.

    Raises ValidationError for one's own municipality, and for a day in the future. Legal basis: WET 1(b), WET 2(1).
    Rule: PUR-06.
    """
    case = lock_case(case)
    require(can_record_move, actor, case)
    check_day(case, decided_on, "decided_on")
    if to_body.pk == case.consultation_body_id:
        raise ValidationError({"to_body": _("Kies de andere gemeente (Wet PARTA, artikel 1, onder b).")})
    if moved_on > timezone.localdate():
        raise ValidationError({"moved_on": _("Deze dag ligt in de toekomst. Leg de verhuizing vast als zij er is.")})
    moving = MovingHouse(
        case=case,
        subject_id=case.subject_id,
        consultation_body_id=case.consultation_body_id,
        to_body=to_body,
        moved_on=moved_on,
        basis=basis,
        evidence=evidence,
        actor=actor,
        designation=leading(actor, case),
        decided_on=decided_on,
    )
    moving.full_clean()
    moving.save()
    record("moving.recorded", actor=actor, subject=moving, designation_id=moving.designation_id)
    return moving


@transaction.atomic
def settle_move(
    *,
    actor: User,
    moving: MovingHouse,
    settled_on: date,
    stays_on: str = "",
    requests: Sequence[str] = (),
) -> MovingHouse:
    """Say what the old case does, and hand its open duties to the contact point there; after the round of WET 7.

    `stays_on`: why the old municipality goes on as another one; empty: the case is to be closed. `requests` are
    references of open requests of the person. Raises ValidationError when nothing was sent to the other casusoverleg.
    Legal basis: WET 3(1)(a), WET 7, BESL 2(2), BESL 3, BESL 4. Rule: EXC-05, EXC-07.
    """
    case = lock_case(moving.case)
    rows = MovingHouse.objects.select_for_update(of=("self",)).select_related("to_body")
    moving = rows.with_keys().get(pk=moving.pk)
    moving.case = case
    require(can_settle_move, actor, moving)
    check_day(case, settled_on, "settled_on", not_before=moving.decided_on)
    sent = (
        Exchange.objects.filter(case=case, to_body=moving.to_body, sent_on__isnull=False).order_by("-sent_on").first()
    )
    if sent is None:
        message = _(
            "Stuur eerst wat de deelnemers willen delen naar het casusoverleg daar: na het afsluiten kan dat niet meer "
            "(Wet PARTA, artikel 7; regels EXC-06 en EXC-07)."
        )
        raise ValidationError(message)
    moving.exchange, moving.stays_on, moving.settled_on = sent, stays_on, settled_on
    moving.full_clean()
    moving.save(update_fields=["exchange", "stays_on", "settled_on"])
    duties = open_duties(case, requests)
    for duty, reference in duties:
        DutyHandedOver.objects.create(
            to_body=moving.to_body,
            moving_house=moving,
            duty=duty,
            reference=reference,
            handed_by=actor,
            handed_on=settled_on,
            subject_id=case.subject_id,
            consultation_body_id=case.consultation_body_id,
        )
    record("moving.settled", actor=actor, subject=moving, designation_id=leading(actor, case).pk)
    for person in _designated(moving.to_body_id, Function.CONTACT_POINT_OFFICER) if duties else ():
        kind = Notice.Kind.DUTIES
        notify(user=person, kind=kind, reference=case.reference, object_id=case.subject_id)
    return moving


def open_duties(case: Case, requests: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Return what goes on at the other contact point: informing the person, requests, feedback, actions.

    Legal basis: BESL 2(2), BESL 3, BESL 4, WET 10.
    """
    kinds = DutyHandedOver.Duty
    found = [(kinds.REQUEST, reference.strip()[:40]) for reference in requests if reference.strip()]
    found.append((kinds.INFORMING, case.reference))
    told = SourceFeedback.objects.filter(correction__contribution__case=case, answered_on__isnull=True)
    if told.exists():
        found.append((kinds.FEEDBACK, case.reference))
    if Action.objects.filter(case=case, done_on__isnull=True, ended_on__isnull=True).exists():
        found.append((kinds.ACTION, case.reference))
    return list(dict.fromkeys(found))
