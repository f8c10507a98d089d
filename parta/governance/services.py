"""Designating somebody, ending that, recording a training, by the authorisation officer; seating who weighs."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from allauth.account.models import EmailAddress
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from parta.access.policies import require
from parta.accounts.models import (
    GROUND_OF,
    INDEPENDENT,
    Designation,
    Function,
    Ground,
    TrainingRecord,
    User,
    WeighingSeat,
)
from parta.audit.trail import record
from parta.governance.policies import (
    OFFICER,
    can_designate,
    can_end_designation,
    can_end_seat,
    can_hand_over_seat,
    can_record_absence,
    can_record_training,
    can_seat_weigher,
    manager_of,
    running,
    weighing_participants,
)
from parta.organisations.models import (
    AFTER_1900,
    IN_FORCE,
    WEIGHING_PARTIES,
    ConsultationBody,
    Participant,
    ParticipantKind,
    StandingParticipant,
    SupportArrangement,
)

FOR_A_MAYOR = {
    Function.INTAKE_OFFICER,
    Function.CONTACT_POINT_OFFICER,
    Function.PROCESS_MANAGER,
    Function.PRIVACY_OFFICER,
}
"""Functions that carry out or watch over duties of a mayor: WET 2, WET 5(2), BESL 2-5; rules.md, GOV-14.

Rule: GOV-14.
"""
SIGNS_FOR_A_MAYOR = {Function.WEIGHER, Function.CONTACT_POINT_OFFICER}
"""Functions of which the decisions are the mayor's, so that they rest on a mandate (ACC-18)."""
Problems = dict[str, str]


@transaction.atomic
def designate(
    *,
    actor: User,
    participant: Participant,
    email: str,
    name: str,
    functions: Iterable[str],
    ground: str,
    mandate_reference: str,
    reliability_basis: str,
    reliability_on: date,
    valid_from: date,
    valid_until: date | None = None,
    arrangement: SupportArrangement | None = None,
    no_commercial_work: bool = False,
) -> Designation:
    """Designate a person for a participant; the account is made when the address is new, without a password.

    Raises ValidationError for a ground, a period, a function or a combination that the law or the register forbids,
    without VOG or screening, and for oneself.
    Legal basis: WET 12(3), WET 13(1), BESL 12, AVG 38(6), WET 5(3). Rule: GOV-10.
    """
    participant = Participant.objects.select_for_update().get(pk=participant.pk)
    require(can_designate, actor, participant)
    person = _account(email.strip().lower(), name.strip())
    designation = Designation(
        user=person,
        participant=participant,
        functions=[function for function in Function.values if function in set(functions)],
        ground=ground,
        mandate_reference=mandate_reference.strip(),
        arrangement=arrangement,
        reliability_basis=reliability_basis,
        reliability_on=reliability_on,
        no_commercial_work=no_commercial_work,
        valid_from=valid_from,
        valid_until=valid_until,
    )
    _check(designation, actor)
    designation.full_clean()
    designation.save()
    by = actor.designation_for(OFFICER, participant.pk)
    record("designation.made", actor=actor, subject=designation, designation_id=by.pk)
    return designation


@transaction.atomic
def end_designation(*, actor: User, designation: Designation, valid_until: date) -> Designation:
    """End a designation today, at once, or on a later day; sessions close when it was the last one.

    Raises ValidationError for a day in the past or outside the period, for one that has ended, and for one's own.
    Legal basis: WET 12(3), WET 13(1).
    """
    designation = Designation.objects.select_for_update(of=("self",)).select_related("user").get(pk=designation.pk)
    require(can_end_designation, actor, designation)
    _check_end(designation, actor, valid_until)
    designation.valid_until = valid_until
    designation.full_clean()
    designation.save(update_fields=["valid_until"])
    by = actor.designation_for(OFFICER, designation.participant_id)
    record("designation.ended", actor=actor, subject=designation, designation_id=by.pk)
    if not Designation.objects.in_force().filter(user=designation.user_id).exists():
        _close_sessions(designation.user)
    return designation


@transaction.atomic
def record_training(*, actor: User, person: User, topic: str, completed_on: date) -> TrainingRecord:
    """Record that somebody completed a training on one of the six topics.

    Raises ValidationError for a day that cannot be, and for what was recorded already.
    Legal basis: BESL 17. Rule: TRN-01.
    """
    person = User.objects.select_for_update().get(pk=person.pk)
    require(can_record_training, actor, person)
    if completed_on > timezone.localdate():
        message = _(
            "Deze datum ligt in de toekomst. Leg een training vast als zij is gevolgd (Besluit PARTA, artikel 17)."
        )
        raise ValidationError({"completed_on": message})
    if completed_on < AFTER_1900.limit_value:
        raise ValidationError({"completed_on": AFTER_1900.message})
    if TrainingRecord.objects.filter(user=person, topic=topic, completed_on=completed_on).exists():
        raise ValidationError({"topic": _("Deze training staat al in het register, met deze datum.")})
    training = TrainingRecord(user=person, topic=topic, completed_on=completed_on)
    training.full_clean()
    training.save()
    record("training.recorded", actor=actor, subject=training)
    return training


# --- the weighing table -------------------------------------------------------------------------------------------
@transaction.atomic
def seat_weigher(
    *, actor: User, body: ConsultationBody, designation: Designation, is_deputy: bool, valid_from: date
) -> WeighingSeat:
    """Give somebody who is designated to weigh a seat for that party at the weighing table of a casusoverleg.

    Raises ValidationError when that party does not weigh here, when the designation does not hold on that day, for a
    day in the past, and for a person who sits at this table already, for this party or another.
    Legal basis: WET 5(3), WET 12(3), AVG 38(6).
    """
    body = _locked_body(body.pk)
    require(can_seat_weigher, actor, body)
    seat = WeighingSeat(body=body, designation=designation, is_deputy=is_deputy, valid_from=valid_from)
    _check_seat(seat)
    _check_sits_once(seat)
    seat.full_clean()
    seat.save()
    record("seat.given", actor=actor, subject=seat, designation_id=_manages_by(actor, body))
    return seat


@transaction.atomic
def end_seat(*, actor: User, seat: WeighingSeat, valid_until: date) -> WeighingSeat:
    """End a seat today, at once, or on a later day; sight by it ends with it.

    Raises ValidationError for a day in the past or outside the period, for a seat that has ended, and when the party
    would be left without anybody. Legal basis: WET 5(3), WET 12(3), WET 13(1).
    """
    seat = _locked_seat(seat)
    require(can_end_seat, actor, seat)
    _check_seat_end(seat, valid_until, "valid_until")
    if not _stays_spoken_for(seat, valid_until):
        message = _(
            "Dit is de laatste weger van deze partij. Zonder weger kan een partij niet wegen, en beslissen de drie "
            "niet meer (Wet PARTA, artikel 5, derde lid; regel WEG-01). Draag de plaats over aan een ander, of geef "
            "eerst een ander een plaats."
        )
        raise ValidationError(message)
    _end_seat(seat, valid_until)
    record("seat.ended", actor=actor, subject=seat, designation_id=_manages_by(actor, seat.body))
    return seat


@transaction.atomic
def record_absence(
    *, actor: User, seat: WeighingSeat, absent_from: date | None = None, absent_until: date | None = None
) -> WeighingSeat:
    """Record the first and the last day of a weigher's absence; without days he is there again.

    Raises ValidationError for one day without the other, for days that have passed, and for a seat that has ended.
    Legal basis: WET 5(3), WET 12(3).
    """
    seat = _locked_seat(seat)
    require(can_record_absence, actor, seat)
    _check_runs(seat)
    _check_absence(absent_from, absent_until)
    seat.absent_from, seat.absent_until = absent_from, absent_until
    seat.full_clean()
    seat.save(update_fields=["absent_from", "absent_until"])
    by = _manages_by(actor, seat.body) or seat.designation_id
    record("seat.absence_recorded", actor=actor, subject=seat, designation_id=by)
    return seat


@transaction.atomic
def hand_over_seat(*, actor: User, seat: WeighingSeat, designation: Designation, valid_from: date) -> WeighingSeat:
    """Let another of the same party take a seat over from a day: one ends, the other begins, in one act.

    A weighing goes on: a party weighs, not a person. A deputy who takes over leaves that seat.
    Raises ValidationError for somebody of another party, for somebody who cannot sit here, and for a day that cannot
    be. Legal basis: WET 5(3), WET 12(3).
    """
    seat = _locked_seat(seat)
    require(can_hand_over_seat, actor, seat)
    _check_seat_end(seat, valid_from, "valid_from")
    heir = WeighingSeat(body=seat.body, designation=designation, is_deputy=seat.is_deputy, valid_from=valid_from)
    _check_seat(heir)
    if designation.participant.kind != seat.designation.participant.kind:
        message = _(
            "Een plaats gaat over naar iemand van dezelfde partij: een partij weegt, niet een persoon (Wet PARTA, "
            "artikel 5, derde lid; regel WEG-01)."
        )
        raise ValidationError({"designation": message})
    if not seat.is_deputy:
        _leave_deputy_seat(heir)
    _check_sits_once(heir)
    _end_seat(seat, valid_from)
    heir.full_clean()
    heir.save()
    record("seat.handed_over", actor=actor, subject=heir, designation_id=_manages_by(actor, seat.body))
    return heir


# --- the account --------------------------------------------------------------------------------------------------
def _account(email: str, name: str) -> User:
    """Return the account of an address, locked; make it when there is none (ACC-06: one person, one account).

    Rule: ACC-06.
    """
    person = User.objects.select_for_update().filter(email=email).first()
    if person is None:
        person = User.objects.create_user(email=email, name=name)
        EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)
    elif not person.is_active:
        raise ValidationError({"email": _("Dit account is gesloten. Wijs deze persoon aan met een ander e-mailadres.")})
    elif person.name.casefold() != name.casefold():
        message = _(
            "Bij dit e-mailadres hoort een account op naam van %(name)s. Is dit dezelfde persoon? Neem dan die naam "
            "over. Ieder heeft een eigen account (BIO2, maatregel 5.16.02; regel ACC-06)."
        )
        raise ValidationError({"name": message % {"name": person.name}})
    return person


def _close_sessions(person: User) -> None:
    """Sign somebody out everywhere. Rule: ACC-10."""
    current = Session.objects.filter(expire_date__gt=timezone.now())
    own = [session.pk for session in current.iterator() if session.get_decoded().get(SESSION_KEY) == str(person.pk)]
    Session.objects.filter(pk__in=own).delete()


# --- what may not be ----------------------------------------------------------------------------------------------
def _check(designation: Designation, actor: User) -> None:
    problems = _check_person(designation, actor) | _check_functions(designation) | _check_reliability(designation)
    problems = _check_period(designation) | _check_arrangement(designation) | problems
    problems = problems or _check_beside_others(designation)
    if problems:
        raise ValidationError(problems)


def _check_person(designation: Designation, actor: User) -> Problems:
    """Nobody designates himself, nor for a private participant somebody who does commercial work for it.

    Rule: GOV-11, ACC-01.
    """
    if designation.user_id == actor.pk:
        message = _(
            "Niemand wijst zichzelf aan. Vraag het een andere autorisatiebeheerder (Wet PARTA, artikel 13, eerste lid; "
            "regel ACC-01)."
        )
        return {"email": message}
    if designation.participant.is_private and not designation.no_commercial_work:
        message = _(
            "Een private deelnemer wijst alleen mensen aan die voor haar geen commercieel werk doen. Bevestig dat (Wet "
            "PARTA, artikel 12, derde lid; regel GOV-11)."
        )
        return {"no_commercial_work": message}
    return {}


def _check_functions(designation: Designation) -> Problems:
    """The functions fit ground and participant; who decides for a mayor has a mandate. Rule: ACC-03, ACC-18, ACC-19."""
    functions, kind = set(designation.functions), designation.participant.kind
    grounds = {GROUND_OF.get(function, Ground.PROCESSING) for function in functions}
    problems = {}
    if functions and grounds != {designation.ground}:
        message = _(
            "Bij deze functies hoort grond %(grounds)s. Kies die grond; functies met een andere grond vragen een eigen "
            "aanwijzing (Wet PARTA, artikel 13, eerste lid; regel ACC-03)."
        )
        problems["ground"] = message % {"grounds": _(" en ").join(sorted(grounds))}
    if kind != ParticipantKind.MAYOR and (wrong := functions & FOR_A_MAYOR):
        message = _("Dit kan alleen voor een burgemeester: %(functions)s (Wet PARTA, artikelen 2 en 5; regel ACC-19).")
        problems["functions"] = message % {"functions": _in_words(wrong)}
    elif kind not in WEIGHING_PARTIES and Function.WEIGHER in functions:
        problems["functions"] = _(
            "Alleen politie, openbaar ministerie en burgemeester wegen (Wet PARTA, artikel 5, derde lid; regel WEG-01)."
        )
    elif functions & INDEPENDENT and functions - INDEPENDENT:
        problems["functions"] = _no_other_function()
    if kind == ParticipantKind.MAYOR and functions & SIGNS_FOR_A_MAYOR and not designation.mandate_reference:
        problems["mandate_reference"] = _(
            "Wie voor de burgemeester beslist, doet dat op een mandaat. Vul het kenmerk in (Awb, artikel 10:1; "
            "regel ACC-18)."
        )
    return problems


def _check_reliability(designation: Designation) -> Problems:
    """VOG or screening comes before the designation. Rule: ACC-04."""
    checked_on = designation.reliability_on
    if checked_on > timezone.localdate():
        message = _(
            "Deze datum ligt in de toekomst. Zonder VOG of screening wordt niemand aangewezen (Besluit PARTA, artikel "
            "12; regel ACC-04)."
        )
    elif checked_on < AFTER_1900.limit_value:
        message = AFTER_1900.message
    elif checked_on > designation.valid_from:
        message = _(
            "De aanwijzing begint voor de VOG of screening. Kies een begindatum vanaf die dag (Besluit PARTA, artikel "
            "12; regel ACC-04)."
        )
    else:
        return {}
    return {"reliability_on": message}


def _check_period(designation: Designation) -> Problems:
    """A designation begins under the act and ends after it began; that of an auditor has an end. Rule: ACC-13."""
    problems = {}
    if designation.valid_from < IN_FORCE.limit_value:
        problems["valid_from"] = IN_FORCE.message
    if designation.valid_until is None:
        if Function.AUDITOR in designation.functions:
            problems["valid_until"] = _(
                "Een auditor heeft een einddatum: voor een audit is er geen vast account (Wet PARTA, artikel 16; regel "
                "ACC-13)."
            )
    elif designation.valid_until <= designation.valid_from:
        problems["valid_until"] = _("Het einde ligt voor het begin. Kies een einddatum na de begindatum.")
    return problems


def _check_arrangement(designation: Designation) -> Problems:
    """Staff of an executing office works for this mayor, under an arrangement that holds on the first day.

    Rule: GOV-04, ACC-14.
    """
    arrangement, participant = designation.arrangement, designation.participant
    if arrangement is None:
        return {}
    law = _("Wet PARTA, artikel 12, derde lid; regel ACC-14")
    if participant.kind != ParticipantKind.MAYOR or arrangement.participant_id != participant.pk:
        message = _("Personeel van een uitvoerend kantoor werkt onder een afspraak met deze burgemeester (%(law)s).")
    elif not _holds_on(arrangement, designation.valid_from):
        message = _("Deze afspraak geldt niet op de begindatum. Kies een andere dag of een andere afspraak (%(law)s).")
    else:
        return {}
    return {"arrangement": message % {"law": law}}


def _check_beside_others(designation: Designation) -> Problems:
    """Check what a person may not hold at the same time, whoever designated."""
    others = Designation.objects.filter(
        Q(valid_until__isnull=True) | Q(valid_until__gt=designation.valid_from), user=designation.user_id
    ).select_related("participant")
    if designation.valid_until:
        others = others.filter(valid_from__lt=designation.valid_until)
    others, functions = list(others), set(designation.functions)
    held = {function for other in others for function in other.functions}
    if (functions & INDEPENDENT and held - INDEPENDENT) or (held & INDEPENDENT and functions - INDEPENDENT):
        return {"functions": _no_other_function()}
    same = [other for other in others if other.participant_id == designation.participant_id]
    if twice := functions & {function for other in same for function in other.functions}:
        message = _("Deze persoon heeft dit in die periode al voor deze deelnemer: %(functions)s.")
        return {"functions": message % {"functions": _in_words(twice)}}
    if Function.WEIGHER in functions and _weighs_elsewhere(designation, others):
        message = _(
            "Deze persoon weegt in dit casusoverleg al voor een andere partij. Niemand spreekt voor twee van de drie "
            "(Wet PARTA, artikel 5, derde lid; regel WEG-01)."
        )
        return {"functions": message}
    return {}


def _weighs_elsewhere(designation: Designation, others: list[Designation]) -> bool:
    own = set(_weighs_in(designation.participant))
    parties = [
        other.participant
        for other in others
        if Function.WEIGHER in other.functions and other.participant.kind != designation.participant.kind
    ]
    return any(own & set(_weighs_in(party)) for party in parties)


def _weighs_in(participant: Participant) -> Iterable[ConsultationBody]:
    """The casusoverleggen in which a participant weighs: a mayor in that of his own municipality alone."""
    own = Q(participant__municipality__isnull=True) | Q(participant__municipality=F("body__municipality"))
    return StandingParticipant.objects.filter(own, participant=participant).values_list("body", flat=True)


def _check_end(designation: Designation, actor: User, valid_until: date) -> None:
    today, first = timezone.localdate(), designation.valid_from
    if designation.user_id == actor.pk:
        message = _("U beëindigt uw eigen aanwijzing niet. Vraag het een andere autorisatiebeheerder (regel ACC-01).")
        raise ValidationError(message)
    if designation.valid_until and designation.valid_until <= today:
        raise ValidationError(_("Deze aanwijzing is al geëindigd; er is niets gewijzigd."))
    if valid_until < today:
        message = _("Een aanwijzing eindigt niet met terugwerkende kracht. Kies vandaag of een latere dag.")
    elif valid_until < first:
        message = _("Deze aanwijzing begint op %(start)s en kan op zijn vroegst eindigen op %(first)s. Kies die dag.")
        message %= {"start": _day(designation.valid_from), "first": _day(first)}
    elif designation.valid_until and valid_until >= designation.valid_until:
        message = _(
            "Deze aanwijzing eindigt al op %(end)s. Kies een eerdere dag; langer vraagt een nieuwe aanwijzing (Wet "
            "PARTA, artikel 12, derde lid)."
        )
        message %= {"end": _day(designation.valid_until)}
    else:
        return
    raise ValidationError({"valid_until": message})


# --- what may not be at the weighing table ------------------------------------------------------------------------
def _locked_body(body_id: UUID) -> ConsultationBody:
    """Return a casusoverleg; its weighing table is changed by one at a time."""
    rows = ConsultationBody.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("municipality").get(pk=body_id)


def _locked_seat(seat: WeighingSeat) -> WeighingSeat:
    body = _locked_body(seat.body_id)
    seat = WeighingSeat.objects.select_related("designation__participant", "designation__user").get(pk=seat.pk)
    seat.body = body
    return seat


def _manages_by(actor: User, body: ConsultationBody) -> UUID | None:
    designation = manager_of(actor, body.municipality_id)
    return designation.pk if designation else None


def _check_seat(seat: WeighingSeat) -> None:
    """Check that this person may sit here for this party from that day."""
    designation = seat.designation
    if not weighing_participants(seat.body_id).filter(pk=designation.participant_id).exists():
        message = _(
            "In dit casusoverleg wegen alleen de politie, het openbaar ministerie en de burgemeester van de gemeente "
            "van verblijf (Wet PARTA, artikel 5, derde lid; regel WEG-01). Kies iemand van een van hen."
        )
        raise ValidationError({"designation": message})
    if seat.valid_from < timezone.localdate():
        message = _("Een plaats begint niet met terugwerkende kracht. Kies vandaag of een latere dag (regel ACC-18).")
        raise ValidationError({"valid_from": message})
    if not _weighs_on(designation, seat.valid_from):
        message = _(
            "Deze persoon is op die dag niet aangewezen als weger. Kies een andere dag, of vraag de "
            "autorisatiebeheerder van deze deelnemer om een aanwijzing (Wet PARTA, artikel 12, derde lid)."
        )
        raise ValidationError({"designation": message})
    others = Designation.objects.filter(running(seat.valid_from), user=designation.user_id)
    if any(INDEPENDENT.intersection(other.functions) for other in others):
        raise ValidationError({"designation": _no_other_function()})


def _weighs_on(designation: Designation, on: date) -> bool:
    held = Designation.objects.in_force(on).filter(functions__contains=[Function.WEIGHER])
    return held.filter(pk=designation.pk).exists()


def _check_sits_once(seat: WeighingSeat) -> None:
    """One person, one seat at a table, and so one party. Rule: WEG-01."""
    person = seat.designation.user
    held = WeighingSeat.objects.filter(running(seat.valid_from), body=seat.body_id, designation__user=person)
    held = [other.designation.participant.kind for other in held.select_related("designation__participant")]
    if not held:
        return
    if set(held) != {seat.designation.participant.kind}:
        message = _(
            "%(name)s zit aan deze tafel al voor een andere partij. Niemand spreekt voor twee van de drie (Wet PARTA, "
            "artikel 5, derde lid; regel WEG-01)."
        )
    else:
        message = _("%(name)s heeft al een plaats aan deze tafel. Kies iemand anders, of beëindig eerst die plaats.")
    raise ValidationError({"designation": message % {"name": person.name}})


def _check_runs(seat: WeighingSeat) -> None:
    if seat.valid_until and seat.valid_until <= timezone.localdate():
        raise ValidationError(_("Deze plaats is al geëindigd; er is niets gewijzigd."))


def _check_seat_end(seat: WeighingSeat, on: date, field: str) -> None:
    _check_runs(seat)
    if on < timezone.localdate():
        message = _("Een plaats eindigt niet met terugwerkende kracht. Kies vandaag of een latere dag.")
    elif on < seat.valid_from:
        message = _("Deze plaats begint op %(start)s en kan op zijn vroegst op die dag eindigen. Kies die dag.")
        message %= {"start": _day(seat.valid_from)}
    elif seat.valid_until and on >= seat.valid_until:
        message = _("Deze plaats eindigt al op %(end)s. Kies een eerdere dag.") % {"end": _day(seat.valid_until)}
    else:
        return
    raise ValidationError({field: message})


def _check_absence(first: date | None, last: date | None) -> None:
    if (first is None) != (last is None):
        field = "absent_until" if last is None else "absent_from"
        raise ValidationError({field: _("Geef een eerste en een laatste dag, of laat beide leeg.")})
    if last is None:
        return
    if last < first:
        raise ValidationError({"absent_until": _("De laatste dag ligt voor de eerste. Kies een latere dag.")})
    if last < timezone.localdate():
        message = _("Deze dagen zijn voorbij. Wie er weer is, hoeft niet als afwezig te staan.")
        raise ValidationError({"absent_until": message})


def _stays_spoken_for(seat: WeighingSeat, day: date) -> bool:
    """Say whether others sit for the party without a gap from a day on."""
    others = WeighingSeat.objects.filter(
        running(day),
        body=seat.body_id,
        designation__participant__kind=seat.designation.participant.kind,
        designation__user__is_active=True,
    )
    for other in others.exclude(pk=seat.pk).select_related("designation").order_by("valid_from"):
        held = other.designation
        if max(other.valid_from, held.valid_from) > day:
            continue
        ends = [until for until in (other.valid_until, held.valid_until) if until]
        if not ends:
            return True
        day = max(day, min(ends))
    return False


def _end_seat(seat: WeighingSeat, on: date) -> None:
    seat.valid_until = on
    seat.full_clean()
    seat.save(update_fields=["valid_until"])


def _leave_deputy_seat(heir: WeighingSeat) -> None:
    """Whoever was a deputy of the party and becomes its weigher leaves the first seat on that day."""
    held = WeighingSeat.objects.filter(
        running(heir.valid_from), body=heir.body_id, designation__user=heir.designation.user_id, is_deputy=True
    )
    for seat in held.filter(designation__participant__kind=heir.designation.participant.kind):
        _end_seat(seat, max(heir.valid_from, seat.valid_from))


# --- what the checks share ----------------------------------------------------------------------------------------
def _holds_on(arrangement: SupportArrangement, on: date) -> bool:
    return arrangement.valid_from <= on and (arrangement.valid_until is None or arrangement.valid_until > on)


def _no_other_function() -> str:
    """A data protection officer has no other function, in any designation. Rule: GOV-16."""
    return _(
        "Een functionaris gegevensbescherming is onafhankelijk en heeft geen andere functie, ook niet voor een andere "
        "deelnemer (AVG, artikel 38, zesde lid; regel GOV-16)."
    )


def _in_words(functions: Iterable[str]) -> str:
    return ", ".join(str(Function(function).label) for function in Function.values if function in functions)


def _day(on: date) -> str:
    return date_format(on, "j F Y")
