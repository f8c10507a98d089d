"""The steps of the weighing: a view decides nothing, the three together decide, a composition names who takes part."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parta.access.policies import require
from parta.accounts.models import INDEPENDENT, Designation, Function, SecrecyConfirmation, TrainingRecord, User
from parta.audit.trail import record
from parta.organisations.models import WEIGHING_PARTIES, ConsultationBody, Participant, StandingParticipant
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.parameters.models import value_of
from parta.vault import search
from signals.referrals.models import Referral
from signals.weighing.models import (
    AssessmentConfirmation,
    AssessmentCriterion,
    Composition,
    CompositionConfirmation,
    CompositionMember,
    CriterionItem,
    JointAssessment,
    NotTabled,
    Outcome,
    SubmitterInformed,
    TrioDecision,
    ViewReceipt,
    Weighing,
    WeighingView,
)
from signals.weighing.policies import (
    can_assess,
    can_compose,
    can_confirm_assessment,
    can_confirm_composition,
    can_end_without_unanimity,
    can_file_view,
    can_inform_submitter,
    managing,
    spokesman,
    standing_assessment,
)

SEATS = (Function.TABLE_MEMBER, Function.WEIGHER, Function.CASE_COORDINATOR)
"""The functions by which a person may come to the table for a participant."""
ANOTHER_PARTY = gettext_lazy(
    "U sprak in deze weging al voor een andere partij. Eén persoon spreekt voor één partij (regel WEG-01)."
)


# --- the three views ----------------------------------------------------------------------------------------------
@transaction.atomic
def file_view(*, actor: User, referral: Referral, position: str, reasons: str, decided_on: date) -> WeighingView:
    """File the own view of the party for which the actor weighs; the third one opens all three to the three.

    Raises ValidationError when the party's view is in already, and for a day that cannot be.
    Legal basis: own choice: WEG-21, implements WET 5(3).
    """
    referral = _locked(referral)
    require(can_file_view, actor, referral)
    designation = spokesman(actor, referral.consultation_body_id)
    party = designation.participant.kind
    weighing = _weighing_of(referral)
    _check_day(decided_on, referral.received_on)
    if ViewReceipt.objects.filter(weighing=weighing, party=party).exists():
        message = _("Uw partij heeft haar kijk al gegeven. Elke partij geeft er één (regel WEG-21).")
        raise ValidationError(message)
    view = WeighingView(
        weighing=weighing,
        party=party,
        participant=designation.participant,
        position=position,
        reasons=reasons,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        **_whose(referral),
    )
    _save_once(view, ANOTHER_PARTY)
    ViewReceipt.objects.create(weighing=weighing, party=party)
    if ViewReceipt.objects.filter(weighing=weighing).count() == len(WEIGHING_PARTIES):
        _changed_one(Weighing.objects.filter(pk=weighing.pk).update(views_opened_at=timezone.now()))
    record("view.filed", actor=actor, subject=view, designation_id=designation.pk)
    return view


def _weighing_of(referral: Referral) -> Weighing:
    weighing = Weighing.objects.filter(referral=referral, consultation_body=referral.consultation_body_id).first()
    if weighing is None:
        weighing = Weighing(referral=referral, **_whose(referral))
        weighing.full_clean()
        weighing.save()
    return weighing


# --- the joint assessment -----------------------------------------------------------------------------------------
@transaction.atomic
def enter_assessment(
    *,
    actor: User,
    weighing: Weighing,
    decided_on: date,
    outcome: str,
    criteria: Sequence[dict[str, Any]],
    necessity: str,
    proportionality: str,
    subsidiarity: str,
    only_expression: bool = False,
) -> JointAssessment:
    """Enter the joint assessment; a weigher confirms by it for his party, the process manager has no position.

    Raises ValidationError when there is one already, when a criterion is left empty, and for a day that cannot be.
    Legal basis: WET 5(3), BESL 10, AVG 5(1)(c).
    """
    referral, weighing = _locked_weighing(weighing)
    require(can_assess, actor, weighing)
    _check_day(decided_on, referral.received_on)
    if JointAssessment.objects.filter(weighing=weighing).exists():
        raise ValidationError(_("De gezamenlijke beoordeling is al ingevoerd. Lees haar en bevestig (regel WEG-23)."))
    assessment = JointAssessment(
        weighing=weighing,
        outcome=outcome,
        only_expression=only_expression,
        necessity=necessity,
        proportionality=proportionality,
        subsidiarity=subsidiarity,
        decided_on=decided_on,
        **_entered_by(actor, referral),
    )
    assessment.full_clean()
    assessment.save()
    for answers in criteria:
        _save_criterion(assessment, dict(answers))
    record("assessment.entered", actor=actor, subject=assessment, designation_id=assessment.designation_id)
    _confirm_own(AssessmentConfirmation, assessment, actor, decided_on, position=outcome)
    _ask_to_confirm(actor, referral, reverse("signals:confirm_assessment", args=[assessment.pk]))
    return assessment


def _save_criterion(assessment: JointAssessment, answers: dict[str, Any]) -> None:
    items = answers.pop("items", ())
    row = AssessmentCriterion(
        assessment=assessment,
        subject_id=assessment.subject_id,
        consultation_body_id=assessment.consultation_body_id,
        **answers,
    )
    row.full_clean()
    row.save()
    for item in items:
        CriterionItem.objects.create(criterion=row, item=item)


@transaction.atomic
def confirm_assessment(
    *, actor: User, assessment: JointAssessment, position: str, confirmed_on: date
) -> AssessmentConfirmation:
    """Confirm the joint assessment for one's party; the third makes it stand, 'does not fit' then ends the referral.

    Raises ValidationError when the party confirmed already, when the actor spoke for another party, and for a day
    that cannot be. Legal basis: WET 5(3), WET 5(6).
    """
    referral, _weighing = _locked_weighing(assessment.weighing)
    assessment = JointAssessment.objects.select_related("weighing__referral").get(pk=assessment.pk)
    require(can_confirm_assessment, actor, assessment)
    confirmation = _confirm(AssessmentConfirmation, assessment, actor, confirmed_on, position=position)
    record("assessment.confirmed", actor=actor, subject=assessment, designation_id=confirmation.designation_id)
    if _takes_effect(assessment, confirmation) and assessment.outcome == Outcome.DOES_NOT_FIT:
        _end(referral, actor, assessment.in_effect_on, NotTabled.Reason.DOES_NOT_FIT)
    return confirmation


@transaction.atomic
def end_without_unanimity(*, actor: User, referral: Referral, decided_on: date) -> NotTabled:
    """Record that the term passed without one assessment of the three: the case is not tabled.

    Raises ValidationError before the term has passed, and for a day in the future.
    Legal basis: own choice: WEG-13, follows from WET 5(3).
    """
    referral = _locked(referral)
    require(can_end_without_unanimity, actor, referral)
    _check_day(decided_on, referral.received_on)
    last = term_of(referral).last
    if decided_on <= last:
        message = _(
            "De partijen hebben tot en met %(day)s om samen te beoordelen. Eindig pas daarna (Wet PARTA, artikel 5, "
            "derde lid; regel WEG-13)."
        )
        raise ValidationError({"decided_on": message % {"day": f"{last:%d-%m-%Y}"}})
    return _end(referral, actor, decided_on, NotTabled.Reason.NO_UNANIMITY)


@dataclass(frozen=True)
class Term:
    """The days within which the three decide, and the last of them."""

    days: int
    last: date

    @property
    def runs(self) -> bool:
        """The last day has not passed."""
        return timezone.localdate() <= self.last


def term_of(referral: Referral) -> Term:
    """Return the local term of a weighing. Legal basis: own choice: the act has none (rules.md, WEG-11)."""
    days = int(value_of(referral.consultation_body_id, "WEIGH_DECISION_DAYS"))
    return Term(days, referral.received_on + timedelta(days=days))


# --- the composition ----------------------------------------------------------------------------------------------
@transaction.atomic
def enter_composition(
    *,
    actor: User,
    weighing: Weighing,
    decided_on: date,
    is_tabled: bool,
    reason: str = "",
    coordinator: User | None = None,
    members: Sequence[dict[str, Any]] = (),
) -> Composition:
    """Enter who takes part, each with a named person, task and reason; or that it fits, yet is not tabled, and why.

    Raises ValidationError when there is a composition already, when a person may not come to the table (it says who
    and why), without a case coordinator, and when a weighing party stays away without a reason.
    Legal basis: WET 5(4), WET 5(5), WET 12(3), BESL 12, BESL 17.
    """
    referral, weighing = _locked_weighing(weighing)
    require(can_compose, actor, weighing)
    _check_day(decided_on, standing_assessment(weighing).in_effect_on)
    if Composition.objects.filter(weighing=weighing).exists():
        raise ValidationError(_("De samenstelling is al ingevoerd. Lees haar en bevestig (regel WEG-23)."))
    members = list(members) if is_tabled else []
    coordinator = coordinator if is_tabled else None
    if is_tabled:
        _check_table(referral.consultation_body, members, coordinator, reason, decided_on)
    elif not reason.strip():
        raise ValidationError({"reason": _("Schrijf waarom de casus niet wordt voorgelegd (regel WEG-22).")})
    composition = Composition(
        weighing=weighing,
        is_tabled=is_tabled,
        reason=reason,
        coordinator=coordinator,
        decided_on=decided_on,
        **_entered_by(actor, referral),
    )
    composition.full_clean()
    composition.save()
    for member in members:
        row = CompositionMember(composition=composition, **member, **_whose(referral))
        row.full_clean()
        row.save()
    record("composition.entered", actor=actor, subject=composition, designation_id=composition.designation_id)
    _confirm_own(CompositionConfirmation, composition, actor, decided_on)
    _ask_to_confirm(actor, referral, reverse("signals:confirm_composition", args=[composition.pk]))
    return composition


@transaction.atomic
def confirm_composition(*, actor: User, composition: Composition, confirmed_on: date) -> CompositionConfirmation:
    """Confirm the composition for one's party; the third makes it stand, 'not tabled' then ends the referral.

    Raises ValidationError when the party confirmed already, when the actor spoke for another party, and for a day
    that cannot be. Legal basis: WET 5(5), WET 5(6).
    """
    referral, _weighing = _locked_weighing(composition.weighing)
    composition = Composition.objects.select_related("weighing__referral").get(pk=composition.pk)
    require(can_confirm_composition, actor, composition)
    confirmation = _confirm(CompositionConfirmation, composition, actor, confirmed_on)
    record("composition.confirmed", actor=actor, subject=composition, designation_id=confirmation.designation_id)
    if _takes_effect(composition, confirmation) and not composition.is_tabled:
        _end(referral, actor, composition.in_effect_on, NotTabled.Reason.FITS_YET_NOT_TABLED)
    return confirmation


def seats_in(body: ConsultationBody, on: date | None = None) -> list[Designation]:
    """Return the designations by which a person may come to a table, by participant and name. Legal basis: WET 5(5)."""
    standing = StandingParticipant.objects.filter(body=body).values("participant")
    rows = Designation.objects.in_force(on).filter(participant__in=standing, functions__overlap=list(SEATS))
    return list(rows.select_related("participant", "user").order_by("participant__name", "user__name"))


def check_person(body: ConsultationBody, participant: Participant, person: User, on: date | None = None) -> None:
    """Check that a person may come to the table for a participant: designated, secrecy, training, no conflict.

    Raises ValidationError that says who, why and how to mend it.
    Legal basis: WET 3(1), WET 12(3), WET 17, BESL 17, AVG 38(6).
    """
    name = {"person": person.name, "participant": participant.name}
    if not StandingParticipant.objects.filter(body=body, participant=participant).exists():
        message = _("%(participant)s is geen deelnemer van dit casusoverleg (Wet PARTA, artikel 3, eerste lid).")
        raise ValidationError({"members": message % name})
    held = list(Designation.objects.in_force(on).filter(user=person))
    if not any(d.participant_id == participant.pk and set(d.functions).intersection(SEATS) for d in held):
        message = _(
            "%(person)s is vandaag niet aangewezen voor %(participant)s. Vraag de autorisatiebeheerder om een "
            "aanwijzing als lid aan tafel (Wet PARTA, artikel 12, derde lid)."
        )
        raise ValidationError({"members": message % name})
    if any(INDEPENDENT.intersection(d.functions) for d in held):
        message = _(
            "%(person)s is functionaris gegevensbescherming en heeft daarom geen andere taak in het casusoverleg "
            "(AVG, artikel 38, zesde lid; regel GOV-16). Kies iemand anders."
        )
        raise ValidationError({"members": message % name})
    if not SecrecyConfirmation.is_current(person):
        message = _(
            "%(person)s heeft de geheimhouding nog niet bevestigd. Dat kan bij het aanmelden (Wet PARTA, artikel 17)."
        )
        raise ValidationError({"members": message % name})
    if missing := [topic for topic in missing_training(body, person, on) if topic in TrainingRecord.BLOCKING]:
        message = _(
            "%(person)s mist een geldige training: %(topics)s. Laat die eerst volgen en vastleggen (Besluit PARTA, "
            "artikel 17; regel TRN-04)."
        )
        topics = "; ".join(str(TrainingRecord.Topic(topic).label) for topic in missing)
        raise ValidationError({"members": message % {**name, "topics": topics}})


def missing_training(body: ConsultationBody, person: User, on: date | None = None) -> list[str]:
    """Return the topics without a valid training: a and b block, others warn (TRN-04). Legal basis: BESL 17."""
    return TrainingRecord.missing_for(person, int(value_of(body.pk, "TRAIN_VALID_MONTHS")), on)


def training_warnings(composition: Composition) -> list[tuple[str, str]]:
    """Return (name, topics) of the people whose training has gaps that warn and do not block. Legal basis: BESL 17."""
    found = []
    for member in composition.members.select_related("person"):
        if missing := missing_training(composition.consultation_body, member.person):
            labels = [str(TrainingRecord.Topic(topic).label) for topic in missing]
            found.append((member.person.name, "; ".join(labels)))
    return found


def _check_table(
    body: ConsultationBody, members: list[dict[str, Any]], coordinator: User | None, reason: str, on: date
) -> None:
    if not members:
        raise ValidationError({"members": _("Kies wie deelneemt, met reden (Wet PARTA, artikel 5, vijfde lid).")})
    for member in members:
        check_person(body, member["participant"], member["person"])
    _check_coordinator(members, coordinator)
    kinds = {member["participant"].kind for member in members}
    away = [party.label for party in WEIGHING_PARTIES if party not in kinds]
    if away and not reason.strip():
        message = _("%(parties)s: niet aan tafel. Schrijf waarom (regel PAR-07).")
        raise ValidationError({"reason": message % {"parties": ", ".join(str(label) for label in away).capitalize()}})


def _check_coordinator(members: list[dict[str, Any]], coordinator: User | None) -> None:
    if coordinator is None:
        raise ValidationError({"coordinator": _("Kies wie de regie voert over deze casus (regel GOV-06).")})
    seats = [member["participant"].pk for member in members if member["person"] == coordinator]
    held = Designation.objects.in_force().filter(user=coordinator, participant__in=seats)
    if not held.filter(functions__contains=[Function.CASE_COORDINATOR]).exists():
        message = _(
            "De casusregisseur zit zelf aan tafel, voor de deelnemer die hem als casusregisseur aanwees. Zet deze "
            "persoon bij de deelnemers, of kies een ander (Wet PARTA, artikel 12, derde lid; regel GOV-06)."
        )
        raise ValidationError({"coordinator": message})


# --- not tabled ---------------------------------------------------------------------------------------------------
@transaction.atomic
def inform_submitter(*, actor: User, not_tabled: NotTabled, informed_on: date) -> SubmitterInformed:
    """Tell the person who submitted for a participant that the case is not tabled, in neutral words.

    Raises ValidationError when that was done already, and for a day that cannot be. Legal basis: WET 5(6).
    """
    require(can_inform_submitter, actor, not_tabled)
    _check_day(informed_on, not_tabled.decided_on, "informed_on")
    informed = SubmitterInformed(not_tabled=not_tabled, actor=actor, informed_on=informed_on)
    _save_once(informed, _("De aanmeldende deelnemer is al geïnformeerd (Wet PARTA, artikel 5, zesde lid)."))
    notify(
        user=not_tabled.submitter,
        kind=Notice.Kind.NOT_TABLED,
        reference=not_tabled.reference,
        object_id=not_tabled.subject_id,
    )
    record("submitter.informed", actor=actor, subject=not_tabled)
    return informed


def _end(referral: Referral, actor: User, decided_on: date, outcome: str) -> NotTabled:
    not_tabled = NotTabled(
        referral=referral,
        reference=referral.reference,
        submitter_id=referral.submitted_by_id,
        outcome=outcome,
        decided_on=decided_on,
        **_entered_by(actor, referral),
    )
    not_tabled.full_clean()
    not_tabled.save()
    record("referral.not_tabled", actor=actor, subject=not_tabled, designation_id=not_tabled.designation_id)
    search.forget(referral.subject_id)
    # The day on which it was ended here, whatever the date of the decision: until its end the three read it back.
    _changed_one(Referral.objects.filter(pk=referral.pk).update(ended_on=timezone.localdate()))
    return not_tabled


# --- what the steps share -----------------------------------------------------------------------------------------
def _locked(referral: Referral) -> Referral:
    rows = Referral.objects.select_for_update(of=("self",)).select_related("consultation_body")
    return rows.get(pk=referral.pk)


def _locked_weighing(weighing: Weighing) -> tuple[Referral, Weighing]:
    """Lock the referral, as every step of its weighing does, and read the weighing after it."""
    referral = _locked(weighing.referral)
    weighing = Weighing.objects.get(pk=weighing.pk)
    weighing.referral = referral
    return referral, weighing


def _whose(referral: Referral) -> dict[str, Any]:
    return {"subject_id": referral.subject_id, "consultation_body_id": referral.consultation_body_id}


def _entered_by(actor: User, referral: Referral) -> dict[str, Any]:
    body_id = referral.consultation_body_id
    return {**_whose(referral), "actor": actor, "designation": spokesman(actor, body_id) or managing(actor, body_id)}


def _check_day(on: date, not_before: date, field: str = "decided_on") -> None:
    if on > timezone.localdate():
        raise ValidationError({field: _("Deze datum ligt in de toekomst. Kies vandaag of eerder.")})
    if on < not_before:
        message = _("Deze datum ligt voor de stap waarop hij volgt (%(day)s). Controleer ook het jaartal.")
        raise ValidationError({field: message % {"day": f"{not_before:%d-%m-%Y}"}})


def _changed_one(count: int) -> None:
    if count != 1:
        raise RuntimeError(f"One row should have changed, not {count}: the second wall hid it.")


def _save_once(row: Any, message: str) -> None:
    """Save what can be there once; the database knows it also when the second wall hides the other row."""
    row.full_clean(validate_unique=False, validate_constraints=False)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise ValidationError(message) from None


def _confirm_own(confirmation_model: type, decision: TrioDecision, actor: User, confirmed_on: date, **said) -> None:
    if spokesman(actor, decision.consultation_body_id) is not None:
        _confirm(confirmation_model, decision, actor, confirmed_on, **said)


def _confirm(confirmation_model: type, decision: TrioDecision, actor: User, confirmed_on: date, **said: str):
    _check_day(confirmed_on, decision.decided_on, "confirmed_on")
    designation = spokesman(actor, decision.consultation_body_id)
    party = designation.participant.kind
    if confirmation_model.objects.filter(decision=decision, party=party).exists():
        raise ValidationError(_("Uw partij heeft al bevestigd (regel WEG-23)."))
    _check_one_party(decision.weighing, actor, party)
    confirmation = confirmation_model(
        decision=decision, party=party, actor=actor, designation=designation, confirmed_on=confirmed_on, **said
    )
    _save_once(confirmation, ANOTHER_PARTY)
    return confirmation


def _check_one_party(weighing: Weighing, actor: User, party: str) -> None:
    """A person who filed a view for one party confirms nothing for another, whatever he was designated for since."""
    if WeighingView.objects.filter(weighing=weighing, actor=actor).exclude(party=party).exists():
        raise ValidationError(ANOTHER_PARTY)


def _takes_effect(decision: TrioDecision, confirmation: Any) -> bool:
    """Put the decision into effect when the third of the three has confirmed; its date is that of the last."""
    agreed = type(confirmation).objects.filter(decision=decision)
    if isinstance(decision, JointAssessment):
        agreed = agreed.filter(position=decision.outcome)
    days = list(agreed.values_list("confirmed_on", flat=True))
    if len(days) < len(WEIGHING_PARTIES):
        return False
    decision.in_effect_on = max(days)
    _changed_one(type(decision).objects.filter(pk=decision.pk).update(in_effect_on=decision.in_effect_on))
    return True


def _ask_to_confirm(actor: User, referral: Referral, path: str) -> None:
    standing = StandingParticipant.objects.filter(
        body=referral.consultation_body_id, participant__kind__in=WEIGHING_PARTIES
    )
    people = User.objects.filter(
        pk__in=Designation.objects.in_force()
        .filter(participant__in=standing.values("participant"), functions__contains=[Function.WEIGHER])
        .values("user")
    )
    for person in people.exclude(pk=actor.pk):
        notify(
            user=person,
            kind=Notice.Kind.TO_CONFIRM,
            reference=referral.reference,
            object_id=referral.subject_id,
            path=path,
        )
