"""Changes of the table: by the three, by who leads, by oneself; third parties; and how long one sees the case."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.dossier.models import Case, CaseExclusion, CaseGrant, CaseMembership, ThirdParty
from cases.dossier.services import (
    GRACE,
    check_day,
    end_sight,
    first_evaluation_due,
    give_grant,
    lease_end,
    lock_case,
)
from cases.participants.models import CaseRecusal, HandOver, TableConfirmation, TableDecision, ThirdPartyCompliance
from cases.participants.policies import (
    SEAT,
    WORKING,
    can_add_person,
    can_answer_hand_over,
    can_carry_out_table_change,
    can_confirm_table_change,
    can_end_third_party,
    can_enter_table_change,
    can_exclude,
    can_hand_over,
    can_remove_person,
    can_sign_third_party,
    can_step_out,
    leading,
    seated,
    sits_for,
    speaks_for,
    works_in,
)
from parta.access.policies import require
from parta.access.sight import now_valid
from parta.accounts.models import Designation, Function, User
from parta.audit.trail import record
from parta.organisations.models import MUNICIPAL_KINDS, WEIGHING_PARTIES, Participant
from parta.outbox.models import Notice
from parta.outbox.services import notify
from signals.referrals.models import Involvement
from signals.weighing.models import Recusal
from signals.weighing.policies import asked_among, seats_at, spokesman
from signals.weighing.services import check_person

Kind = TableDecision.Kind


def seat_designation(actor: User, case: Case, participant: Participant) -> Designation:
    """Return the designation by which somebody acts for a participant at this table.

    Raises ValidationError for a participant for which he does not sit here. Legal basis: WET 5(5), WET 12(3).
    """
    if participant.pk in sits_for(actor, case):
        for function in SEAT:
            designation = actor.designation_for(function, participant.pk)
            if designation is not None:
                return designation
    message = _(
        "U zit niet voor deze deelnemer aan deze tafel. Kies de deelnemer die u heeft aangewezen "
        "(Wet PARTA, artikel 5, vijfde lid)."
    )
    raise ValidationError({"participant": message})


def renew_sight(*, actor: User, case: Case, persons: Iterable[User], next_evaluation_on: date) -> int:
    """Let these people see the case until the next evaluation and its grace; return how many grants that changed.

    Somebody whose sight has no end leads the case and keeps it so. The caller holds the case and asked who may.
    Legal basis: own choice: N21, implements WET 5(5), AVG 5(1)(c).
    """
    until = lease_end(case, next_evaluation_on)
    held = CaseGrant.objects.filter(now_valid(), ~Q(valid_until=None), content_object=case, source__in=WORKING)
    rows = list(held.filter(user__in=list(persons)).select_related("content_object"))
    for row in rows:
        record("grant.renewed", actor=actor, subject=row)
    changed = CaseGrant.objects.filter(pk__in=[row.pk for row in rows]).update(valid_until=until)
    if changed != len(rows):
        raise RuntimeError("The second wall hid a grant that should have been renewed.")
    return changed


# --- the three change the table -----------------------------------------------------------------------------------
@transaction.atomic
def enter_table_change(
    *, actor: User, case: Case, kind: str, reason: str, decided_on: date, **answers: Any
) -> TableDecision:
    """Enter that a participant joins or leaves, or that a third party is admitted; the three confirm.

    A participant comes with a named person and a task; one of another municipality on one of two grounds. A third
    party comes with expertise, task, role and an end. Raises ValidationError when the person may not come, without
    the ground, for a participant that is there already or is not, and for an end before the decision.
    Legal basis: WET 3(1)(a), WET 3(3), WET 5(5). Rule: PAR-06.
    """
    case = lock_case(case)
    require(can_enter_table_change, actor, case)
    check_day(case, decided_on, "decided_on")
    _check_change(case, kind, decided_on, answers)
    decision = TableDecision(
        case=case,
        subject_id=case.subject_id,
        consultation_body_id=case.consultation_body_id,
        reference=case.reference,
        kind=kind,
        reason=reason,
        actor=actor,
        designation=leading(actor, case) or spokesman(actor, case.consultation_body_id),
        decided_on=decided_on,
        asked=[person.pk for person in _weighers(case)],
        **answers,
    )
    decision.full_clean()
    decision.save()
    record("table.change_entered", actor=actor, subject=decision, designation_id=decision.designation_id)
    if can_confirm_table_change(actor, decision):
        _confirm(actor, decision, decided_on)
    path = reverse("cases:confirm_table", args=[decision.pk])
    for person in _weighers(case):
        if person.pk != actor.pk:
            _tell(person, Notice.Kind.TO_CONFIRM, case, path)
    return decision


@transaction.atomic
def confirm_table_change(*, actor: User, decision: TableDecision, confirmed_on: date) -> TableConfirmation:
    """Confirm for one's party; with the third it is in effect, and carried out at once by who sits at the table.

    Raises ValidationError for a day before the decision and for somebody who confirmed for another party.
    Legal basis: WET 5(5), WET 3(3).
    """
    locked = TableDecision.objects.select_for_update(of=("self",)).filter(pk=decision.pk).with_keys().first()
    if locked is None:
        raise PermissionDenied("confirm_table_change")
    require(can_confirm_table_change, actor, locked)
    if not locked.decided_on <= confirmed_on <= timezone.localdate():
        message = _("Kies een dag van %(day)s tot en met vandaag.")
        raise ValidationError({"confirmed_on": message % {"day": f"{locked.decided_on:%d-%m-%Y}"}})
    confirmation = _confirm(actor, locked, confirmed_on)
    if locked.in_effect_on is None:
        return confirmation
    case = Case.objects.filter(pk=locked.case_id).first()
    if case is not None and works_in(actor, case):
        _carry_out(actor, lock_case(case), locked)
        return confirmation
    # Who confirms last may not see the case: who entered the change sees to it that it is carried out.
    path = reverse("cases:table", args=[locked.case_id])
    notify(
        user=locked.actor,
        kind=Notice.Kind.TABLE_CHANGED,
        reference=locked.reference,
        object_id=locked.subject_id,
        path=path,
    )
    return confirmation


@transaction.atomic
def carry_out_table_change(*, actor: User, decision: TableDecision) -> TableDecision:
    """Carry out what the three decided. Raises ValidationError when the person may not come any more.

    Legal basis: WET 5(5), WET 3(3).
    """
    case = lock_case(decision.case)
    decision = TableDecision.objects.select_for_update(of=("self",)).with_keys().get(pk=decision.pk)
    decision.case = case
    require(can_carry_out_table_change, actor, decision)
    _carry_out(actor, case, decision)
    return decision


def _check_change(case: Case, kind: str, on: date, answers: dict[str, Any]) -> None:
    """A change of the table fits its kind; a third party takes part until a day after the decision. Rule: DER-02."""
    if kind == Kind.ADMIT_THIRD_PARTY:
        if answers["ends_on"] <= on:
            message = _("Een derde doet mee tot een dag na het besluit (Wet PARTA, artikel 3, derde lid; DER-02).")
            raise ValidationError({"ends_on": message})
        return
    participant = answers["participant"]
    here = CaseMembership.objects.filter(case=case, participant=participant, left_on__isnull=True)
    if kind == Kind.END:
        _check_leads_without(case, here)
        return
    if here.exists():
        message = _("%(name)s zit al aan deze tafel. Voeg zo nodig een persoon van deze deelnemer toe (regel PAR-05).")
        raise ValidationError({"participant": message % {"name": participant.name}})
    _check_other_municipality(case, participant, answers)
    _check_comes(case, participant, answers["person"])


def _check_leads_without(case: Case, leaving: Any) -> None:
    """A table keeps who coordinates it: the last one hands over first (F54)."""
    stays = CaseMembership.objects.filter(case=case, is_coordinator=True, left_on__isnull=True)
    if leaving.filter(is_coordinator=True).exists() and not stays.exclude(pk__in=leaving.values("pk")).exists():
        raise ValidationError(
            _(
                "De casusregisseur kan niet van tafel zolang niemand anders de regie heeft. Draag de casus eerst over "
                "(regel GOV-06)."
            )
        )


def _is_from_elsewhere(case: Case, participant: Participant) -> bool:
    own = case.consultation_body.municipality_id
    return participant.kind in MUNICIPAL_KINDS and participant.municipality_id != own


def _check_other_municipality(case: Case, participant: Participant, answers: dict[str, Any]) -> None:
    """A mayor or college of elsewhere comes on one of two grounds, with why. Rule: PAR-03."""
    elsewhere, ground = _is_from_elsewhere(case, participant), answers.get("other_ground")
    if elsewhere and not (ground and answers.get("other_explanation", "").strip()):
        message = _(
            "Burgemeester en college van een andere gemeente doen alleen mee als daar effecten merkbaar zijn of daar "
            "personen met een relevante sociale relatie verblijven. Kies de grond en licht hem toe (Wet PARTA, "
            "artikel 3, eerste lid, onder a; regel PAR-03)."
        )
        raise ValidationError({"other_ground": message})
    if ground and not elsewhere:
        message = _("Deze grond is alleen voor een andere gemeente (regel PAR-03). Laat haar leeg.")
        raise ValidationError({"other_ground": message})


def _check_comes(case: Case, participant: Participant, person: User) -> None:
    try:
        check_person(case.consultation_body, participant, person, from_elsewhere=_is_from_elsewhere(case, participant))
    except ValidationError as refusal:
        # The same refusals as for the composition, which has a list of members where we have one person.
        raise ValidationError({"person": [text for texts in refusal.message_dict.values() for text in texts]}) from None
    if CaseExclusion.objects.filter(case=case, person=person).exists():
        message = _("%(person)s is uitgesloten van deze casus. Kies iemand anders (AVG, artikel 5).")
        raise ValidationError({"person": message % {"person": person.name}})


def _weighers(case: Case) -> list[User]:
    """Whom the three are asked by; nobody who stays out of this case."""
    out = set(CaseExclusion.objects.filter(case=case).values_list("person", flat=True))
    out |= set(CaseRecusal.objects.filter(case=case).values_list("actor", flat=True))
    out |= set(Recusal.objects.filter(subject=case.subject_id).values_list("person", flat=True))
    seats = seats_at(case.consultation_body_id)
    asked = [person for party in WEIGHING_PARTIES for person in asked_among(seats, party, out)]
    return list({person.pk: person for person in asked}.values())


def _confirm(actor: User, decision: TableDecision, on: date) -> TableConfirmation:
    """Confirm a change of the table for one's party; the third puts it into effect. Rule: WEG-23, DER-01."""
    designation = speaks_for(actor, decision)
    confirmation = TableConfirmation(
        decision=decision,
        party=designation.participant.kind,
        actor=actor,
        designation=designation,
        confirmed_on=on,
    )
    confirmation.full_clean(validate_constraints=False, validate_unique=False)
    try:
        with transaction.atomic():
            confirmation.save()
    except IntegrityError:
        message = _("Uw partij heeft al bevestigd, of u sprak al voor een andere partij (regels WEG-01 en WEG-23).")
        raise ValidationError(message) from None
    record("table.change_confirmed", actor=actor, subject=decision, designation_id=designation.pk)
    days = list(decision.confirmations.values_list("confirmed_on", flat=True))
    if len(days) == len(WEIGHING_PARTIES):
        decision.in_effect_on = max(days)
        _changed_one(TableDecision.objects.filter(pk=decision.pk).update(in_effect_on=decision.in_effect_on))
    return confirmation


def _carry_out(actor: User, case: Case, decision: TableDecision) -> None:
    today = timezone.localdate()
    _changed_one(TableDecision.objects.filter(pk=decision.pk, carried_out_on=None).update(carried_out_on=today))
    record("table.change_carried_out", actor=actor, subject=decision)
    case.touch(timezone.now())
    if decision.kind == Kind.ADMIT_THIRD_PARTY:
        _register(case, decision)
    elif decision.kind == Kind.ADMIT:
        _check_comes(case, decision.participant, decision.person)
        _seat(actor, case, decision.participant, decision.person, decision.task, decision.reason)
    else:
        rows = CaseMembership.objects.filter(case=case, participant=decision.participant_id, left_on__isnull=True)
        _check_leads_without(case, rows)
        # The last write: it may end the actor's own sight.
        _leave(actor, case, list(rows.select_related("person")))


def _register(case: Case, decision: TableDecision) -> None:
    third_party = ThirdParty(
        case=case,
        organisation=decision.organisation,
        name=decision.third_name,
        expertise=decision.expertise,
        task=decision.task,
        role=decision.role,
        reason=decision.reason,
        admitted_on=max(decision.in_effect_on, case.opened_on),
        ends_on=decision.ends_on,
    )
    third_party.full_clean()
    third_party.save()


# --- persons of a participant that was chosen ---------------------------------------------------------------------
@transaction.atomic
def add_person(
    *, actor: User, case: Case, participant: Participant, person: User, task: str, reason: str, is_deputy: bool = False
) -> CaseMembership:
    """Let a further person, or a deputy, of a participant that was chosen come to the table.

    Raises ValidationError for a participant that does not take part, and when the person may not come.
    Legal basis: WET 5(5), WET 12(3).
    """
    case = lock_case(case)
    require(can_add_person, actor, case)
    sitting = CaseMembership.objects.filter(case=case, participant=participant, left_on__isnull=True)
    if not sitting.exists():
        message = _(
            "%(name)s zit niet aan deze tafel. De drie partijen beslissen wie deelneemt: voer eerst een wijziging van "
            "de deelnemers in (Wet PARTA, artikel 5, vijfde lid)."
        )
        raise ValidationError({"participant": message % {"name": participant.name}})
    _check_comes(case, participant, person)
    membership = _seat(actor, case, participant, person, task, reason, is_deputy=is_deputy)
    record("table.person_added", actor=actor, subject=membership)
    return membership


@transaction.atomic
def remove_person(*, actor: User, membership: CaseMembership) -> CaseMembership:
    """End a person's seat and sight at once; the row of his involvement stays.

    Raises ValidationError for the last coordinator, and for the last person of a participant: that is for the three.
    Legal basis: WET 5(5), AVG 5(1)(c).
    """
    case = lock_case(membership.case)
    membership = CaseMembership.objects.select_related("person", "participant").get(pk=membership.pk)
    membership.case = case
    require(can_remove_person, actor, membership)
    rows = CaseMembership.objects.filter(pk=membership.pk)
    _check_leads_without(case, rows)
    others = CaseMembership.objects.filter(case=case, participant=membership.participant_id, left_on__isnull=True)
    if not others.exclude(pk=membership.pk).exists():
        message = _(
            "%(name)s is de laatste van %(participant)s. Voeg eerst iemand toe, of voer in dat de deelnemer van tafel "
            "gaat: dat beslissen de drie partijen (Wet PARTA, artikel 5, vijfde lid; regel PAR-06)."
        )
        words = {"name": membership.person.name, "participant": membership.participant.name}
        raise ValidationError(message % words)
    record("table.person_left", actor=actor, subject=membership)
    case.touch(timezone.now())
    _leave(actor, case, [membership])
    return membership


@transaction.atomic
def step_out(*, actor: User, case: Case, reason: str, decided_on: date) -> CaseRecusal:
    """Withdraw from a case; one's own sight ends with it.

    Raises ValidationError for the last coordinator, who hands over first. Legal basis: AVG 5(1)(a).
    """
    case = lock_case(case)
    require(can_step_out, actor, case)
    check_day(case, decided_on, "decided_on")
    seats = CaseMembership.objects.filter(case=case, person=actor, left_on__isnull=True)
    _check_leads_without(case, seats)
    recusal = CaseRecusal(case=case, actor=actor, reason=reason, decided_on=decided_on)
    first = seats.select_related("participant").first()
    recusal.designation = leading(actor, case) or seat_designation(actor, case, first.participant)
    recusal.full_clean()
    recusal.save()
    record("table.recused", actor=actor, subject=recusal)
    for person in {row.person for row in seated(case) if row.is_coordinator and row.person_id != actor.pk}:
        _tell(person, Notice.Kind.TABLE_CHANGED, case, reverse("cases:table", args=[case.pk]))
    # The last write: it ends the actor's own sight.
    _leave(actor, case, list(seats.select_related("person")), also=[actor], told=False)
    return recusal


@transaction.atomic
def exclude_person(*, actor: User, case: Case, person: User, reason: str, decided_on: date) -> CaseExclusion:
    """Keep a person out of a case; he sees no trace of it, and nobody lets him in any more.

    Raises ValidationError for oneself, for the last coordinator, and for who is kept out already.
    Legal basis: AVG 5(1)(f), AVG 25. Rule: ACC-16.
    """
    case = lock_case(case)
    require(can_exclude, actor, case)
    check_day(case, decided_on, "decided_on")
    if person.pk == actor.pk:
        raise ValidationError({"person": _("U kunt uzelf niet uitsluiten. Trek u terug uit de casus.")})
    seats = CaseMembership.objects.filter(case=case, person=person, left_on__isnull=True)
    _check_leads_without(case, seats)
    exclusion = CaseExclusion(
        case=case, person=person, reason=reason, actor=actor, designation=leading(actor, case), decided_on=decided_on
    )
    exclusion.full_clean()
    exclusion.save()
    record("table.excluded", actor=actor, subject=exclusion, designation_id=exclusion.designation_id)
    _leave(actor, case, list(seats.select_related("person")), also=[person], told=False)
    return exclusion


def _seat(
    actor: User, case: Case, participant: Participant, person: User, task: str, reason: str, *, is_deputy: bool = False
) -> CaseMembership:
    today = timezone.localdate()
    membership = CaseMembership(
        case=case,
        participant=participant,
        person=person,
        task=task,
        reason=reason,
        joined_on=today,
        is_deputy=is_deputy,
    )
    membership.full_clean()
    membership.save()
    Involvement.objects.create(
        subject_id=case.subject_id, participant=participant, person=person, reference=case.reference, since=today
    )
    source = CaseGrant.Source.DEPUTY if is_deputy else CaseGrant.Source.ADMISSION
    held = CaseGrant.objects.filter(now_valid(), content_object=case, user=person, source=source).first()
    seats = {participant.pk, *(held.participants if held else ())}
    if held is not None:
        # One grant per source at a time: the new one rests on both designations.
        end_sight(actor=actor, case=case, persons=[person])
    until = held.valid_until if held else lease_end(case, _next_evaluation(case))
    give_grant(actor=actor, case=case, person=person, participants=seats, reason=reason, source=source, until=until)
    _tell(person, Notice.Kind.ADMITTED, case, reverse("cases:open", args=[case.pk]))
    case.touch(timezone.now())
    return membership


def _next_evaluation(case: Case) -> date:
    """The day to which the others at the table see the case now, less its grace; the first evaluation without any."""
    held = CaseGrant.objects.filter(now_valid(), content_object=case, valid_until__isnull=False, source__in=WORKING)
    last = held.order_by("-valid_until").values_list("valid_until", flat=True).first()
    return timezone.localdate(last - GRACE) if last else first_evaluation_due(case)


def _leave(
    actor: User, case: Case, rows: Sequence[CaseMembership], *, also: Iterable[User] = (), told: bool = True
) -> None:
    """End seats, and the sight of those who have none left; the caller's last write. Rule: PAR-08."""
    today = timezone.localdate()
    gone = [row.pk for row in rows]
    changed = CaseMembership.objects.filter(pk__in=gone, left_on__isnull=True).update(left_on=today)
    if changed != len(gone):
        raise RuntimeError("The second wall hid a seat that should have ended.")
    stays = CaseMembership.objects.filter(case=case, left_on__isnull=True).values_list("person", flat=True)
    left = {row.person.pk: row.person for row in rows if row.person_id not in set(stays)}
    left |= {person.pk: person for person in also}
    for person in left.values():
        if told and person.pk != actor.pk:
            notify(user=person, kind=Notice.Kind.TABLE_CHANGED, reference=case.reference, object_id=case.subject_id)
    end_sight(actor=actor, case=case, persons=left.values())


def confirm_members(*, actor: User, case: Case, confirmed: Sequence[CaseMembership], next_evaluation_on: date) -> None:
    """Confirm at an evaluation who stays at the table: their sight is renewed, that of the others ends.

    The caller holds the case and asked who may; what this does is its last write. Raises ValidationError when nobody
    who coordinates would stay. Legal basis: WET 5(5), AVG 5(1)(c).
    """
    kept = {row.pk for row in confirmed}
    rows = list(CaseMembership.objects.filter(case=case, left_on__isnull=True).select_related("person"))
    leaving = [row for row in rows if row.pk not in kept and row.person_id != actor.pk]
    stays = [row for row in rows if row not in leaving]
    if any(row.is_coordinator for row in rows) and not any(row.is_coordinator for row in stays):
        message = _("Bevestig ook wie de regie heeft, of draag de casus eerst over (regel GOV-06).")
        raise ValidationError({"members_confirmed": message})
    renew_sight(actor=actor, case=case, persons={row.person for row in stays}, next_evaluation_on=next_evaluation_on)
    for row in leaving:
        record("table.person_left", actor=actor, subject=row)
    _leave(actor, case, leaving)


# --- handing over the lead ----------------------------------------------------------------------------------------
@transaction.atomic
def hand_over(
    *, actor: User, case: Case, from_person: User, to_person: User, reason: str, decided_on: date, leaves: bool = False
) -> HandOver:
    """Ask a colleague to take over the lead; he sees the case until he answers.

    Raises ValidationError when somebody was asked already, when the first does not lead, and when the colleague was
    not designated as case coordinator by a participant at this table. Legal basis: WET 12(3).
    """
    case = lock_case(case)
    require(can_hand_over, actor, case)
    check_day(case, decided_on, "decided_on")
    seats = CaseMembership.objects.filter(case=case, is_coordinator=True, left_on__isnull=True, person=from_person)
    if not seats.exists():
        raise ValidationError({"from_person": _("Deze persoon heeft niet de regie over deze casus.")})
    participant = _coordinates_for(case, to_person)
    held = HandOver(
        case=case,
        actor=actor,
        designation=leading(actor, case),
        from_person=from_person,
        to_person=to_person,
        leaves=leaves,
        reason=reason,
        decided_on=decided_on,
    )
    held.full_clean()
    held.save()
    record("case.hand_over_asked", actor=actor, subject=held, designation_id=held.designation_id)
    if not CaseMembership.objects.filter(case=case, person=to_person, left_on__isnull=True).exists():
        _check_comes(case, participant, to_person)
        _seat(actor, case, participant, to_person, _("regie"), reason, is_deputy=True)
    _tell(to_person, Notice.Kind.HANDED_OVER, case, reverse("cases:table", args=[case.pk]))
    return held


@transaction.atomic
def hand_over_all(
    *, actor: User, from_person: User, to_person: User, reason: str, decided_on: date, leaves: bool = True
) -> list[HandOver]:
    """Hand over every case that a colleague leads, in one act: a row for each.

    Raises ValidationError, and hands over none, when one of them cannot be (it says which). Legal basis: WET 12(3).
    """
    rows = CaseMembership.objects.visible_to(actor).filter(
        person=from_person, is_coordinator=True, left_on__isnull=True
    )
    cases = Case.objects.visible_to(actor).filter(pk__in=rows.values("case")).order_by("pk")
    made = []
    for case in cases:
        answers = {"reason": reason, "decided_on": decided_on, "leaves": leaves}
        try:
            made.append(hand_over(actor=actor, case=case, from_person=from_person, to_person=to_person, **answers))
        except ValidationError as refusal:
            raise ValidationError([f"{case.reference}: {text}" for text in refusal.messages]) from None
        except PermissionDenied:
            raise ValidationError(f"{case.reference}: " + _("u voert in deze casus niet het proces.")) from None
    if not made:
        raise ValidationError({"from_person": _("Deze persoon heeft geen casus die u kunt overdragen.")})
    return made


@transaction.atomic
def answer_hand_over(*, actor: User, hand_over: HandOver, is_accepted: bool, answered_on: date) -> HandOver:
    """Take over the lead, or not; who refuses loses the sight that he was given to judge it.

    Raises ValidationError for a day before the question. Legal basis: WET 12(3).
    """
    case = lock_case(hand_over.case)
    held = HandOver.objects.select_for_update(of=("self",)).select_related("from_person").get(pk=hand_over.pk)
    held.case = case
    require(can_answer_hand_over, actor, held)
    check_day(case, answered_on, "answered_on", not_before=held.decided_on)
    values = {"answered_on": answered_on, "is_accepted": is_accepted}
    _changed_one(HandOver.objects.filter(pk=held.pk, answered_on=None).update(**values))
    record("case.hand_over_answered", actor=actor, subject=held)
    _tell(held.actor, Notice.Kind.ANSWERED, case, reverse("cases:table", args=[case.pk]))
    mine = CaseMembership.objects.filter(case=case, person=actor, left_on__isnull=True)
    if not is_accepted:
        _leave(
            actor, case, list(mine.filter(is_deputy=True, is_coordinator=False).select_related("person")), told=False
        )
        return held
    participant = _coordinates_for(case, actor)
    _changed_one(mine.filter(participant=participant).update(is_coordinator=True))
    _lead_without_end(actor, case)
    old = CaseMembership.objects.filter(case=case, person=held.from_person_id, left_on__isnull=True)
    old.update(is_coordinator=False)
    case.touch(timezone.now())
    if held.leaves:
        _leave(actor, case, list(old.select_related("person")))
    return held


def _coordinates_for(case: Case, person: User) -> Participant:
    """The participant at this table that designated a person as case coordinator."""
    sitting = CaseMembership.objects.filter(case=case, left_on__isnull=True).values("participant")
    held = Designation.objects.in_force().filter(
        user=person, participant__in=sitting, functions__contains=[Function.CASE_COORDINATOR]
    )
    designation = held.select_related("participant").first()
    if designation is None:
        message = _(
            "%(person)s is niet als casusregisseur aangewezen door een deelnemer aan deze tafel. Kies iemand anders, "
            "of vraag de autorisatiebeheerder om een aanwijzing (Wet PARTA, artikel 12, derde lid; regel GOV-06)."
        )
        raise ValidationError({"to_person": message % {"person": person.name}})
    return designation.participant


def _lead_without_end(actor: User, case: Case) -> None:
    """Who leads evaluates, so his sight does not lapse."""
    CaseGrant.objects.filter(now_valid(), content_object=case, user=actor, source__in=WORKING).update(valid_until=None)


# --- third parties ------------------------------------------------------------------------------------------------
@transaction.atomic
def sign_third_party(
    *, actor: User, third_party: ThirdParty, participant: Participant, secrecy_reference: str, decided_on: date
) -> ThirdPartyCompliance:
    """Record that a third party signed for secrecy and knows its duties, before anything is provided to it.

    Raises ValidationError for a day before its admission. Legal basis: WET 3(4), WET 17.
    """
    case = lock_case(third_party.case)
    third_party = _locked_third_party(third_party, case)
    require(can_sign_third_party, actor, third_party)
    designation = seat_designation(actor, case, participant)
    check_day(case, decided_on, "decided_on", not_before=third_party.admitted_on)
    row = ThirdPartyCompliance(
        third_party=third_party,
        participant=participant,
        secrecy_reference=secrecy_reference,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
    )
    row.full_clean()
    row.save()
    record("third_party.signed", actor=actor, subject=row, designation_id=designation.pk)
    return row


@transaction.atomic
def end_third_party(*, actor: User, third_party: ThirdParty, ended_on: date) -> ThirdParty:
    """End the part of a third party before its day. Raises ValidationError for a day before its admission.

    Legal basis: WET 3(3).
    """
    case = lock_case(third_party.case)
    third_party = _locked_third_party(third_party, case)
    require(can_end_third_party, actor, third_party)
    check_day(case, ended_on, "ended_on", not_before=third_party.admitted_on)
    _changed_one(ThirdParty.objects.filter(pk=third_party.pk).update(ended_on=ended_on))
    record("third_party.ended", actor=actor, subject=third_party)
    case.touch(timezone.now())
    return third_party


def _locked_third_party(third_party: ThirdParty, case: Case) -> ThirdParty:
    found = ThirdParty.objects.select_for_update(of=("self",)).get(pk=third_party.pk)
    found.case = case
    return found


# --- what these acts share ----------------------------------------------------------------------------------------
def _tell(person: User, kind: str, case: Case, path: str) -> None:
    notify(user=person, kind=kind, reference=case.reference, object_id=case.subject_id, path=path)


def _changed_one(count: int) -> None:
    if count != 1:
        raise RuntimeError(f"One row should have changed, not {count}: the second wall hid it.")
