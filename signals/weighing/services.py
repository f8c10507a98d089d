"""The steps of the weighing: a view decides nothing, the three together decide, a composition names who takes part."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import Min, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from parta import legal
from parta.access.policies import require
from parta.accounts.models import INDEPENDENT, Designation, Function, SecrecyConfirmation, TrainingRecord, User
from parta.audit.trail import record
from parta.organisations.models import WEIGHING_PARTIES, ConsultationBody, Participant, StandingParticipant
from parta.outbox.models import Notice
from parta.outbox.services import notify
from parta.parameters.models import value_of
from signals.referrals.models import Referral, ReferralItem, SubjectReference
from signals.referrals.policies import designation_of, leading_referral
from signals.referrals.services import forget_known
from signals.weighing.models import (
    AssessmentConfirmation,
    AssessmentCriterion,
    Composition,
    CompositionConfirmation,
    CompositionMember,
    CompositionThirdParty,
    Criterion,
    CriterionItem,
    JointAssessment,
    MoreInformation,
    MoreInformationConfirmation,
    NotTabled,
    Outcome,
    Recusal,
    SubmitterInformed,
    TrioDecision,
    ViewReceipt,
    Weighing,
    WeighingTally,
    WeighingView,
)
from signals.weighing.policies import (
    KeptOut,
    asked_among,
    asked_of,
    can_ask_more_information,
    can_assess,
    can_compose,
    can_confirm_assessment,
    can_confirm_composition,
    can_confirm_more_information,
    can_end_without_unanimity,
    can_file_view,
    can_inform_submitter,
    can_plan_talk,
    can_recuse,
    can_revise_view,
    can_withdraw,
    kept_out,
    leading_of,
    managing,
    may_speak,
    seats_at,
    spokesman,
    standing_assessment,
    weighed_referrals,
)

SEATS = (Function.TABLE_MEMBER, Function.WEIGHER, Function.CASE_COORDINATOR)
"""The functions by which a person may come to the table for a participant."""
ANOTHER_PARTY = gettext_lazy(
    "U sprak in deze weging al voor een andere partij. Eén persoon spreekt voor één partij (regel WEG-01)."
)
AS_SUBMITTER = gettext_lazy(
    "U meldde deze persoon zelf aan. Daarom spreekt in deze weging een andere weger van uw partij (Wet PARTA, artikel "
    "5, derde lid; regel WEG-01). Is die er niet, laat de procesregisseur dan een plaatsvervanger een plaats aan de "
    "weegtafel geven."
)
NOT_OF_THIS_PERSON = gettext_lazy(
    "Deze uitspraak hoort niet bij deze aanmelding, of zij is verwijderd. Kies een uitspraak van deze pagina."
)


# --- the three views ----------------------------------------------------------------------------------------------
@transaction.atomic
def file_view(*, actor: User, referral: Referral, position: str, reasons: str, decided_on: date) -> WeighingView:
    """File the own view of the party for which the actor weighs; the third one opens all three to the three.

    Raises ValidationError when the party's view is in already, for somebody who may not speak in this weighing (how to
    mend it is said), on a referral that is weighed under another, and for a day that cannot be.
    Legal basis: own choice: WEG-21, implements WET 5(3). Rule: WEG-21.
    """
    referral = _locked(referral)
    require(can_file_view, actor, referral)
    designation = _speaker(actor, referral)
    _check_leads(referral)
    party = designation.participant.kind
    weighing = _weighing_of(referral)
    _check_day(decided_on, referral.received_on)
    if ViewReceipt.objects.filter(weighing=weighing, party=party).exists():
        message = _("Uw partij heeft haar kijk al gegeven. Elke partij geeft er één (regel WEG-21).")
        raise ValidationError(message)
    view = _view(weighing, actor, designation, position=position, reasons=reasons.strip(), decided_on=decided_on)
    _save_once(view, ANOTHER_PARTY)
    ViewReceipt.objects.create(weighing=weighing, party=party)
    if ViewReceipt.objects.filter(weighing=weighing).count() == len(WEIGHING_PARTIES):
        _changed_one(Weighing.objects.filter(pk=weighing.pk).update(views_opened_at=timezone.now()))
    record("view.filed", actor=actor, subject=view, designation_id=designation.pk)
    return view


@transaction.atomic
def revise_view(*, actor: User, weighing: Weighing, position: str, reasons: str, decided_on: date) -> WeighingView:
    """Give another view of one's party after the views opened: a new version, the one before it is kept.

    Before that only in place of somebody who withdrew or turned out to have referred.
    Raises ValidationError when nothing changed, for somebody who may not speak in this weighing, and for a day that
    cannot be. Legal basis: own choice: WEG-21, implements WET 5(3).
    """
    referral, weighing = _locked_weighing(weighing)
    require(can_revise_view, actor, weighing)
    designation = _speaker(actor, referral)
    party = designation.participant.kind
    before = WeighingView.objects.filter(weighing=weighing, party=party).with_keys().last()
    _check_day(decided_on, before.decided_on)
    if (position, reasons.strip()) == (before.position, before.reasons):
        raise ValidationError(_("U hebt niets gewijzigd: uw kijk staat er al zo (regel WEG-21)."))
    answers = {"position": position, "reasons": reasons.strip(), "decided_on": decided_on}
    view = _view(weighing, actor, designation, version=before.version + 1, **answers)
    _save_once(view, ANOTHER_PARTY)
    record("view.revised", actor=actor, subject=view, designation_id=designation.pk)
    return view


def _view(weighing: Weighing, actor: User, designation: Designation, **answers: Any) -> WeighingView:
    return WeighingView(
        weighing=weighing,
        subject_id=weighing.subject_id,
        consultation_body_id=weighing.consultation_body_id,
        party=designation.participant.kind,
        participant=designation.participant,
        actor=actor,
        designation=designation,
        **answers,
    )


def _speaker(actor: User, referral: Referral) -> Designation:
    """Return by which designation somebody speaks in this weighing; refuse who withdrew or referred himself."""
    if kept_out(referral).get(actor.pk):
        raise ValidationError(AS_SUBMITTER)
    return spokesman(actor, referral.consultation_body_id)


def _check_leads(referral: Referral) -> None:
    leading = leading_referral(referral)
    if leading is not None and leading.pk != referral.pk:
        message = _("Deze aanmelding wordt samen gewogen met %(reference)s. Ga verder op de pagina daarvan.")
        raise ValidationError(message % {"reference": leading.reference})


def _weighing_of(referral: Referral) -> Weighing:
    weighing = Weighing.objects.filter(**_whose(referral)).order_by("created_at").first()
    if weighing is None:
        weighing = Weighing(referral=referral, **_whose(referral))
        weighing.full_clean()
        weighing.save()
    return weighing


# --- the conversation ---------------------------------------------------------------------------------------------
@transaction.atomic
def plan_talk(*, actor: User, referral: Referral, talk_at: datetime, talk_place: str) -> Weighing:
    """Say when and where the three talk, also today when it is urgent; those who are asked get a notice.

    Planning again takes the place of what was planned. Raises ValidationError for a moment that has passed or lies
    more than a year ahead, and on a referral that is weighed under another. Legal basis: WET 5(3).
    """
    referral = _locked(referral)
    require(can_plan_talk, actor, referral)
    _check_leads(referral)
    _check_moment(talk_at)
    weighing = _weighing_of(referral)
    weighing.talk_at, weighing.talk_place = talk_at, talk_place.strip()
    weighing.full_clean(validate_unique=False, validate_constraints=False)
    planned = {"talk_at": weighing.talk_at, "talk_place": weighing.talk_place}
    _changed_one(Weighing.objects.filter(pk=weighing.pk).update(**planned))
    record("talk.planned", actor=actor, subject=weighing, designation_id=_entered_by(actor, referral)["designation"].pk)
    _tell(actor, referral, asked_of(referral).values(), Notice.Kind.TALK)
    return weighing


def _check_moment(talk_at: datetime) -> None:
    now = timezone.now()
    if talk_at < now:
        raise ValidationError({"talk_at": _("Dit moment is voorbij. Kies een later moment; vandaag mag ook.")})
    if talk_at > now + timedelta(days=366):
        raise ValidationError({"talk_at": _("Dit is meer dan een jaar vooruit. Controleer het jaartal.")})


# --- staying out --------------------------------------------------------------------------------------------------
@transaction.atomic
def recuse(*, actor: User, referral: Referral, reason: str, decided_on: date) -> Recusal:
    """Stay out of a weighing oneself: from then on the actor does not see it, and another of the party is asked.

    Raises ValidationError without a reason, for a day that cannot be, and when nobody else of the party can take over.
    Legal basis: AVG 5(1), WET 5(3). Rule: ACC-16.
    """
    referral = _locked(referral)
    require(can_recuse, actor, referral)
    _check_leads(referral)
    _check_day(decided_on, referral.received_on)
    designation = spokesman(actor, referral.consultation_body_id)
    party = designation.participant.kind
    out = {**kept_out(referral), actor.pk: KeptOut.RECUSED}
    _check_others(referral, party, out)
    heirs = asked_among(seats_at(referral.consultation_body_id), party, out)
    recusal = Recusal(
        referral=referral,
        person=actor,
        party=party,
        reason=reason.strip(),
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        **_whose(referral),
    )
    recusal.full_clean()
    record("weighing.recused", actor=actor, subject=recusal, designation_id=designation.pk)
    _tell(actor, referral, [heirs], Notice.Kind.TO_WEIGH)
    # The last write: after it the actor no longer sees the referral.
    recusal.save()
    return recusal


def _check_others(referral: Referral, party: str, out: Container[UUID]) -> None:
    """Somebody of the party has a seat and may speak, be he away for some days."""
    seats = seats_at(referral.consultation_body_id)
    others = [seat for seat in seats if seat.designation.participant.kind == party]
    if not any(seat.designation.user_id not in out for seat in others):
        message = _(
            "U bent de enige die hier voor uw partij kan spreken; zonder u kan zij niet wegen. Laat de procesregisseur "
            "eerst een plaatsvervanger een plaats aan de weegtafel geven (regel ACC-16)."
        )
        raise ValidationError(message)


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
    version: int = 1,
) -> JointAssessment:
    """Enter the joint assessment, or a new version of it; a weigher confirms by it, the process manager never does.

    Raises ValidationError when somebody entered that version before, when one of the five criteria is left empty, when
    it rests on a statement that is not of this person or was removed, and for a day that cannot be.
    Legal basis: WET 5(3), BESL 10, AVG 5(1)(c).
    """
    referral, weighing = _locked_weighing(weighing)
    require(can_assess, actor, weighing)
    _check_day(decided_on, referral.received_on)
    _check_version(JointAssessment, weighing, version)
    reasoned = _criteria(weighing, criteria)
    assessment = JointAssessment(
        weighing=weighing,
        version=version,
        outcome=outcome,
        only_expression=only_expression,
        necessity=necessity.strip(),
        proportionality=proportionality.strip(),
        subsidiarity=subsidiarity.strip(),
        decided_on=decided_on,
        **_entered_by(actor, referral),
    )
    assessment.full_clean()
    assessment.save()
    for answers in reasoned:
        _save_criterion(assessment, answers)
    record("assessment.entered", actor=actor, subject=assessment, designation_id=assessment.designation_id)
    _confirm_own(AssessmentConfirmation, assessment, actor, decided_on, position=outcome)
    _ask_to_confirm(actor, referral, reverse("signals:confirm_assessment", args=[assessment.pk]))
    return assessment


ENTERED = {
    JointAssessment: gettext_lazy("De gezamenlijke beoordeling"),
    Composition: gettext_lazy("De samenstelling"),
}


def _check_version(model: type[TrioDecision], weighing: Weighing, version: int) -> None:
    """The next version is entered by who read the one before it; of two at once the second reads first.

    Rule: WEG-17.
    """
    newest = model.objects.filter(weighing=weighing).order_by("-version").first()
    if newest is not None and version <= newest.version:
        message = _(
            "%(what)s is al ingevoerd: versie %(version)s van %(day)s. Lees haar eerst. Klopt zij niet, verstuur uw "
            "tekst dan nog eens, als nieuwe versie; de oude blijft bewaard (regels WEG-17 en WEG-23)."
        )
        words = {"what": ENTERED[model], "version": newest.version, "day": f"{newest.decided_on:%d-%m-%Y}"}
        raise ValidationError(message % words)
    if version != (newest.version + 1 if newest else 1):
        raise ValidationError(_("Dit is niet de volgende versie. Open de pagina opnieuw (regel WEG-17)."))


def _check_newest(decision: JointAssessment | Composition) -> None:
    newer = type(decision).objects.filter(weighing=decision.weighing_id, version__gt=decision.version)
    if newer.exists():
        raise ValidationError(_("Er is een nieuwe versie. Lees die en geef daar uw standpunt (regel WEG-17)."))


def may_rest_on(weighing: Weighing) -> QuerySet[ReferralItem]:
    """Return the statements on which an assessment may rest: all of this person's here that were not removed.

    Legal basis: WET 5(3), WET 10.
    """
    here = {"referral__subject": weighing.subject_id, "referral__consultation_body": weighing.consultation_body_id}
    return ReferralItem.objects.filter(removed_on__isnull=True, referral__ended_on__isnull=True, **here)


REASONS = ("supports", "against", "protects")


def _criteria(weighing: Weighing, criteria: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return what was said per criterion, in the order of the act; each of the five that it names has a text.

    Rule: WEG-04.
    """
    said = {answers["criterion"]: answers for answers in criteria}
    if len(said) != len(criteria) or not set(said) <= set(Criterion.values):
        raise ValidationError(_("Elk criterium staat er één keer in (Wet PARTA, artikel 5, derde lid)."))
    known = set(may_rest_on(weighing).values_list("pk", flat=True))
    rows, problems = [], {}
    for number, (name, text) in enumerate(legal.CRITERIA):
        answers = said.get(name, {})
        texts = {reason: (answers.get(reason) or "").strip() for reason in REASONS}
        items = list(answers.get("items") or ())
        if not any(texts.values()) and (items or name != Criterion.OTHER):
            problems[f"criteria-{number}-supports"] = _empty(number + 1, text)
        if any(item.pk not in known for item in items):
            problems[f"criteria-{number}-items"] = NOT_OF_THIS_PERSON
        if any(texts.values()):
            rows.append({"criterion": name, "items": items, **texts})
    if problems:
        raise ValidationError(problems)
    return rows


def _empty(number: int, text: str) -> str:
    message = _(
        "Schrijf bij criterium %(number)s (%(text)s) wat ervoor spreekt, wat ertegen spreekt of wat beschermt; 'niet "
        "van toepassing, want' mag ook (Wet PARTA, artikel 5, derde lid; regel WEG-04)."
    )
    return message % {"number": number, "text": text}


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
    """Give one's party's position in the joint assessment; the third that equals its outcome makes it stand.

    A position that differs is kept, and then it cannot stand; 'does not fit' that stands ends the referral.
    Raises ValidationError when the party confirmed already, when there is a newer version, when the actor spoke for
    another party, and for a day that cannot be. Legal basis: WET 5(3), WET 5(6).
    """
    referral, weighing = _locked_weighing(assessment.weighing)
    assessment = JointAssessment.objects.get(pk=assessment.pk)
    assessment.weighing = weighing
    require(can_confirm_assessment, actor, assessment)
    _check_newest(assessment)
    confirmation = _confirm(AssessmentConfirmation, assessment, actor, confirmed_on, position=position)
    record("assessment.confirmed", actor=actor, subject=assessment, designation_id=confirmation.designation_id)
    if _takes_effect(assessment, confirmation) and assessment.outcome == Outcome.DOES_NOT_FIT:
        _end(referral, actor, assessment.in_effect_on, NotTabled.Reason.DOES_NOT_FIT)
    return confirmation


@transaction.atomic
def end_without_unanimity(*, actor: User, referral: Referral, decided_on: date) -> NotTabled:
    """Record that the term passed without one assessment of the three: the case is not tabled.

    Raises ValidationError before the term has passed, and for a day in the future.
    Legal basis: own choice: WEG-13, follows from WET 5(3). Rule: WEG-13.
    """
    referral = _locked(referral)
    require(can_end_without_unanimity, actor, referral)
    _check_leads(referral)
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
    """The days within which the three decide, from the first receipt, and the last of them."""

    days: int
    since: date
    last: date
    extra: int = 0

    @property
    def runs(self) -> bool:
        """The last day has not passed."""
        return timezone.localdate() <= self.last


def term_of(referral: Referral) -> Term:
    """Return the local term of a weighing: from the first receipt, longer by the extra days when more was asked.

    Moving to another municipality does not move it. Legal basis: own choice: the act has none (WEG-11, WEG-12).
    Rule: WEG-11.
    """
    body_id = referral.consultation_body_id
    since = weighed_referrals(referral).aggregate(first=Min("received_on"))["first"] or referral.received_on
    asked = MoreInformation.objects.filter(**_whose(referral), in_effect_on__isnull=False)
    extra = int(value_of(body_id, "MORE_INFO_DAYS")) if asked.exists() else 0
    days = int(value_of(body_id, "WEIGH_DECISION_DAYS"))
    return Term(days, since, since + timedelta(days=days + extra), extra)


# --- more information ---------------------------------------------------------------------------------------------
@transaction.atomic
def ask_more_information(*, actor: User, weighing: Weighing, question: str, decided_on: date) -> MoreInformation:
    """Propose to ask who referred for more, once; the question is put when the third of the three agrees.

    Raises ValidationError when it was asked before, after the term, and for a day that cannot be.
    Legal basis: own choice: WEG-12, implements WET 5(3).
    """
    referral, weighing = _locked_weighing(weighing)
    require(can_ask_more_information, actor, weighing)
    _check_day(decided_on, referral.received_on)
    _check_more_information(referral, weighing, decided_on)
    asked = MoreInformation(
        weighing=weighing,
        submitter_id=referral.submitted_by_id,
        question=question.strip(),
        decided_on=decided_on,
        **_entered_by(actor, referral),
    )
    asked.full_clean()
    asked.save()
    record("more_information.asked", actor=actor, subject=asked, designation_id=asked.designation_id)
    _confirm_own(MoreInformationConfirmation, asked, actor, decided_on)
    _ask_to_confirm(actor, referral, reverse("signals:confirm_more_information", args=[asked.pk]))
    return asked


def _check_more_information(referral: Referral, weighing: Weighing, decided_on: date) -> None:
    """The three ask for more once, within the term. Rule: WEG-12."""
    if MoreInformation.objects.filter(weighing=weighing).exists():
        message = _(
            "De drie vragen één keer per weging om meer informatie, en dat is al gebeurd. Beoordeel nu samen; zonder "
            "eensluidend oordeel eindigt de weging na de termijn (regels WEG-12 en WEG-13)."
        )
        raise ValidationError(message)
    if decided_on > (last := term_of(referral).last):
        message = _("De termijn liep tot en met %(day)s. Daarna vraagt u niet meer om informatie (regel WEG-12).")
        raise ValidationError({"decided_on": message % {"day": f"{last:%d-%m-%Y}"}})


@transaction.atomic
def confirm_more_information(
    *, actor: User, more_information: MoreInformation, confirmed_on: date
) -> MoreInformationConfirmation:
    """Agree for one's party that more information is needed; with the third the question goes to who referred.

    Raises ValidationError when the party agreed already, when the actor spoke for another party, and for a day that
    cannot be. Legal basis: own choice: WEG-12, implements WET 5(3).
    """
    referral, weighing = _locked_weighing(more_information.weighing)
    asked = MoreInformation.objects.select_related("submitter").get(pk=more_information.pk)
    asked.weighing = weighing
    require(can_confirm_more_information, actor, asked)
    confirmation = _confirm(MoreInformationConfirmation, asked, actor, confirmed_on)
    record("more_information.confirmed", actor=actor, subject=asked, designation_id=confirmation.designation_id)
    if _takes_effect(asked, confirmation):
        notify(
            user=asked.submitter,
            kind=Notice.Kind.TO_ANSWER,
            reference=referral.reference,
            object_id=referral.subject_id,
            path=reverse("signals:referral", args=[referral.pk]),
        )
    return confirmation


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
    third_parties: Sequence[dict[str, Any]] = (),
    version: int = 1,
) -> Composition:
    """Enter who takes part, each with a named person, task and reason; or that it fits, yet is not tabled, and why.

    A new version may take the place of one that is not in effect. A third party joins this one case until a day, and
    never gets an account (BESL 11). Raises ValidationError when somebody entered that version before, when a person
    may not come to the table (it says who and why), without a case coordinator, when a weighing party stays away
    without a reason, and for a third party without an end after the decision.
    Legal basis: WET 3(3), WET 5(4), WET 5(5), WET 12(3), BESL 11, BESL 12, BESL 17. Rule: WEG-22.
    """
    referral, weighing = _locked_weighing(weighing)
    require(can_compose, actor, weighing)
    _check_day(decided_on, standing_assessment(weighing).in_effect_on)
    _check_version(Composition, weighing, version)
    members, third_parties = (list(members), list(third_parties)) if is_tabled else ([], [])
    coordinator = coordinator if is_tabled else None
    if is_tabled:
        _check_third_parties(third_parties, decided_on)
        _check_table(referral.consultation_body, members, coordinator, reason, decided_on)
    elif not reason.strip():
        raise ValidationError({"reason": _("Schrijf waarom de casus niet wordt voorgelegd (regel WEG-22).")})
    composition = Composition(
        weighing=weighing,
        version=version,
        is_tabled=is_tabled,
        reason=reason,
        coordinator=coordinator,
        decided_on=decided_on,
        **_entered_by(actor, referral),
    )
    composition.full_clean()
    composition.save()
    rows = [(CompositionMember, member) for member in members]
    rows += [(CompositionThirdParty, third_party) for third_party in third_parties]
    for model, answers in rows:
        row = model(composition=composition, **_stripped(answers), **_whose(referral))
        row.full_clean()
        row.save()
    record("composition.entered", actor=actor, subject=composition, designation_id=composition.designation_id)
    _confirm_own(CompositionConfirmation, composition, actor, decided_on)
    _ask_to_confirm(actor, referral, reverse("signals:confirm_composition", args=[composition.pk]))
    return composition


@transaction.atomic
def confirm_composition(*, actor: User, composition: Composition, confirmed_on: date) -> CompositionConfirmation:
    """Confirm the composition for one's party; the third makes it stand, 'not tabled' then ends the referral.

    Raises ValidationError when the party confirmed already, when there is a newer version, when the actor spoke for
    another party, and for a day that cannot be. Legal basis: WET 5(5), WET 5(6).
    """
    referral, weighing = _locked_weighing(composition.weighing)
    composition = Composition.objects.get(pk=composition.pk)
    composition.weighing = weighing
    require(can_confirm_composition, actor, composition)
    _check_newest(composition)
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


def check_person(
    body: ConsultationBody,
    participant: Participant,
    person: User,
    on: date | None = None,
    *,
    from_elsewhere: bool = False,
) -> None:
    """Check that a person may come to the table for a participant: designated, secrecy, training, no conflict.

    `from_elsewhere`: of another municipality, which is no standing participant here. Raises ValidationError that says
    who, why and how to mend it. Legal basis: WET 3(1), WET 12(3), WET 17, BESL 17, AVG 38(6). Rule: GOV-16, PAR-01,
    TRN-04.
    """
    name = {"person": person.name, "participant": participant.name}
    standing = StandingParticipant.objects.filter(body=body, participant=participant)
    if not from_elsewhere and not standing.exists():
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
    """Everybody at the table may come; a weighing party that stays away needs a reason. Rule: WEG-08, PAR-07."""
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


def _stripped(answers: dict[str, Any]) -> dict[str, Any]:
    """A text of blanks is none: the model then asks for it."""
    return {name: value.strip() if isinstance(value, str) else value for name, value in answers.items()}


def _check_third_parties(third_parties: list[dict[str, Any]], decided_on: date) -> None:
    """A third party takes part in this one case, until a day after the decision. Rule: DER-02."""
    for number, third_party in enumerate(third_parties, start=1):
        if third_party["ends_on"] <= decided_on:
            message = _(
                "Derde %(number)s: de einddatum ligt niet na het besluit van %(day)s. Een derde neemt voor deze ene "
                "casus deel, tot een dag (Wet PARTA, artikel 3, derde lid; regel DER-02)."
            )
            words = {"number": number, "day": f"{decided_on:%d-%m-%Y}"}
            raise ValidationError({"third_parties": message % words})


def _check_coordinator(members: list[dict[str, Any]], coordinator: User | None) -> None:
    """Somebody has the direction of the case, and sits at the table with that function. Rule: GOV-06."""
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
    Rule: WEG-09.
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


@transaction.atomic
def withdraw_referral(*, actor: User, referral: Referral, reason: str, decided_on: date) -> NotTabled:
    """Take back what one submitted, while it is undecided; other referrals of the person are weighed on without it.

    Raises ValidationError without a reason, and for a day that cannot be. Legal basis: WET 5(6), BESL 7, BESL 16(b).
    """
    referral = _locked(referral)
    require(can_withdraw, actor, referral)
    _check_day(decided_on, referral.received_on)
    if not reason.strip():
        message = _("Schrijf waarom u de aanmelding intrekt (Besluit PARTA, artikel 7; regel WEG-17).")
        raise ValidationError({"reason": message})
    by = {**_whose(referral), "actor": actor, "designation": designation_of(actor, referral.referring_participant)}
    not_tabled = _not_tabled(referral, decided_on, NotTabled.Reason.WITHDRAWN, reason=reason.strip(), **by)
    record("referral.withdrawn", actor=actor, subject=not_tabled, designation_id=not_tabled.designation_id)
    SubmitterInformed.objects.create(not_tabled=not_tabled, actor=actor, informed_on=decided_on)
    own = SubjectReference.objects.filter(subject=referral.subject_id, reference=referral.reference)
    own.delete()
    if not SubjectReference.objects.filter(subject=referral.subject_id).exists():
        forget_known(referral.subject_id)
        tally_weighing(body_id=referral.consultation_body_id, outcome=NotTabled.Reason.WITHDRAWN, on=decided_on)
    # The last write: after today the actor no longer sees the referral.
    _changed_one(Referral.objects.filter(pk=referral.pk).update(ended_on=timezone.localdate()))
    return not_tabled


def _end(referral: Referral, actor: User, decided_on: date, outcome: str) -> NotTabled:
    """End every referral that was weighed together, so that each submitter is told; returns that of the leading one.

    Rule: WEG-09.
    """
    rows = list(weighed_referrals(referral).order_by("received_on", "created_at", "pk"))
    ended = {row.pk: _not_tabled(row, decided_on, outcome, **_entered_by(actor, row)) for row in rows}
    for not_tabled in ended.values():
        record("referral.not_tabled", actor=actor, subject=not_tabled, designation_id=not_tabled.designation_id)
    forget_known(referral.subject_id)
    tally_weighing(body_id=referral.consultation_body_id, outcome=outcome, on=decided_on)
    # The day on which it was ended here, whatever the date of the decision: until its end the three read it back.
    changed = Referral.objects.filter(pk__in=ended).update(ended_on=timezone.localdate())
    _changed(len(ended), changed)
    return ended[referral.pk]


def _not_tabled(referral: Referral, decided_on: date, outcome: str, **answers: Any) -> NotTabled:
    not_tabled = NotTabled(
        referral=referral,
        reference=referral.reference,
        submitter_id=referral.submitted_by_id,
        outcome=outcome,
        decided_on=decided_on,
        **answers,
    )
    not_tabled.full_clean()
    not_tabled.save()
    return not_tabled


def tally_weighing(*, body_id: UUID, outcome: str, on: date) -> None:
    """Count that a weighing ended, and how; who it was about goes, the figure stays. Legal basis: WET 18(1)."""
    tally = WeighingTally(consultation_body_id=body_id, year=on.year, outcome=outcome)
    tally.full_clean()
    tally.save()


# --- what the steps share -----------------------------------------------------------------------------------------
def _locked(referral: Referral) -> Referral:
    """Lock the referrals of one person, as every step of their weighing does, and return the one that was given."""
    while True:
        subject_id = Referral.objects.values_list("subject_id", flat=True).get(pk=referral.pk)
        rows = Referral.objects.select_for_update(of=("self",)).select_related("consultation_body")
        found = {row.pk: row for row in rows.filter(subject=subject_id).order_by("pk")}
        # Somebody may just have joined it to another person.
        if referral.pk in found:
            return found[referral.pk]


def _locked_weighing(weighing: Weighing) -> tuple[Referral, Weighing]:
    """Lock the referrals of a weighing and read it after that; gives the leading referral, which is its `referral`.

    Raises PermissionDenied when none of them is undecided any more.
    """
    leading = leading_of(weighing)
    if leading is None:
        raise PermissionDenied("weighing_ended")
    _locked(leading)
    weighing = Weighing.objects.get(pk=weighing.pk)
    leading = leading_of(weighing)
    if leading is None:
        raise PermissionDenied("weighing_ended")
    weighing.referral = leading
    return leading, weighing


def _whose(referral: Referral) -> dict[str, Any]:
    return {"subject_id": referral.subject_id, "consultation_body_id": referral.consultation_body_id}


def _entered_by(actor: User, referral: Referral) -> dict[str, Any]:
    body_id = referral.consultation_body_id
    designation = may_speak(actor, referral) or managing(actor, body_id) or spokesman(actor, body_id)
    return {**_whose(referral), "actor": actor, "designation": designation}


def _check_day(on: date, not_before: date, field: str = "decided_on") -> None:
    if on > timezone.localdate():
        raise ValidationError({field: _("Deze datum ligt in de toekomst. Kies vandaag of eerder.")})
    if on < not_before:
        message = _("Deze datum ligt voor de stap waarop hij volgt (%(day)s). Controleer ook het jaartal.")
        raise ValidationError({field: message % {"day": f"{not_before:%d-%m-%Y}"}})


def _changed_one(count: int) -> None:
    _changed(1, count)


def _changed(wanted: int, count: int) -> None:
    if count != wanted:
        raise RuntimeError(f"{wanted} rows should have changed, not {count}: the second wall hid it.")


def _save_once(row: Any, message: str) -> None:
    """Save what can be there once; the database knows it also when the second wall hides the other row."""
    row.full_clean(validate_unique=False, validate_constraints=False)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise ValidationError(message) from None


def _confirm_own(confirmation_model: type, decision: TrioDecision, actor: User, confirmed_on: date, **said) -> None:
    if may_speak(actor, decision.weighing.referral) is not None:
        _confirm(confirmation_model, decision, actor, confirmed_on, **said)


def _confirm(confirmation_model: type, decision: TrioDecision, actor: User, confirmed_on: date, **said: str):
    _check_day(confirmed_on, decision.decided_on, "confirmed_on")
    designation = _speaker(actor, decision.weighing.referral)
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
    """A person who spoke for one party confirms nothing for another, whatever he was designated for since.

    Rule: WEG-01.
    """
    spoke = [WeighingView.objects.filter(weighing=weighing)]
    for model in (AssessmentConfirmation, MoreInformationConfirmation, CompositionConfirmation):
        spoke.append(model.objects.filter(decision__weighing=weighing))
    if any(rows.filter(actor=actor).exclude(party=party).exists() for rows in spoke):
        raise ValidationError(ANOTHER_PARTY)


def _takes_effect(decision: TrioDecision, confirmation: Any) -> bool:
    """Put the decision into effect when the third of the three has confirmed; its date is that of the last.

    Rule: WEG-02, WEG-23, DER-01.
    """
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
    _tell(actor, referral, asked_of(referral).values(), Notice.Kind.TO_CONFIRM, path)


def _tell(actor: User, referral: Referral, asked: Iterable[list[User]], kind: str, path: str = "") -> None:
    """Tell those who are asked, by reference and link alone."""
    path = path or reverse("signals:referral", args=[referral.pk])
    for person in {person.pk: person for people in asked for person in people if person.pk != actor.pk}.values():
        notify(user=person, kind=kind, reference=referral.reference, object_id=referral.subject_id, path=path)
