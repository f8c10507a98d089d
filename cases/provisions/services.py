"""What leaves the table: prepared, agreed to, judged by a second person, carried out, and followed by corrections."""

import re
from collections.abc import Sequence
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.contributions.models import Contribution, Correction
from cases.contributions.services import check_usable
from cases.dossier.models import Case, ThirdParty
from cases.dossier.services import check_day, lock_case
from cases.participants.policies import leading, may_receive, participants_at, seated, sits_for
from cases.participants.services import seat_designation
from cases.plans.models import Plan
from cases.provisions import papers
from cases.provisions.models import Provision, ProvisionItem, ProvisionKind, ProvisionReview, ReceiverTold
from cases.provisions.policies import (
    can_answer_consent,
    can_carry_out,
    can_prepare_provision,
    can_print_provision,
    can_review_provision,
    can_tell_receiver,
    leaving,
    may_prepare,
)
from parta.access.policies import require
from parta.accounts.models import Designation, Function, User
from parta.audit.trail import record
from parta.organisations.models import Participant, StandingParticipant
from parta.outbox.models import Notice
from parta.outbox.services import notify
from signals.referrals.models import DataCategory, ProvisionBasis

Kind = ProvisionKind
OF_OTHERS = (ProvisionBasis.WPG_20_4, ProvisionBasis.WJSG_39FB, ProvisionBasis.WJSG_51CB, ProvisionBasis.WJSG_8A)
"""Police and justice data go on only with the consent of who supplied them (rules.md, DER-10, PRV-06)."""


@transaction.atomic
def prepare_provision(
    *,
    actor: User,
    case: Case,
    participant: Participant,
    kind: str,
    necessity: str,
    what: str,
    how: str,
    decided_on: date,
    to_participant: Participant | None = None,
    third_party: ThirdParty | None = None,
    receiver: str = "",
    article: str = "",
    quality_note: str = "",
    is_secure: bool = False,
    contributions: Sequence[Contribution] = (),
    plan: Plan | None = None,
) -> Provision:
    """Prepare that something leaves the table: what, to whom, why, on which basis.

    Police and justice data of others ask the consent of their supplier, another law asks a second person. Raises
    ValidationError for a receiver that does not fit the kind, without the check of BESL 9, without an article, for a
    third party that did not sign or whose term passed, for a citizen service number to a third party, and when the
    receiver is not secure. Legal basis: WET 17, WET 3(3), BESL 9, BESL 11, WET 14(3).
    """
    case = lock_case(case)
    require(can_prepare_provision, actor, case)
    if not may_prepare(actor, case, kind):
        raise PermissionDenied("may_prepare")
    designation = seat_designation(actor, case, participant)
    check_day(case, decided_on, "decided_on")
    provision = Provision(
        case=case,
        subject_id=case.subject_id,
        consultation_body_id=case.consultation_body_id,
        reference=case.reference,
        kind=kind,
        participant=participant,
        to_participant=to_participant,
        third_party=third_party,
        receiver=receiver,
        article=article,
        necessity=necessity,
        what=what,
        how=how,
        quality_note=quality_note,
        is_secure=is_secure,
        plan=plan,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
    )
    _check_receiver(provision)
    rows = check_usable(actor, case, contributions)
    _check_items(provision, rows)
    provision.full_clean()
    provision.save()
    for row in rows:
        _save_item(provision, row)
    record("provision.prepared", actor=actor, subject=provision, designation_id=designation.pk)
    _ask(provision)
    return provision


def _check_receiver(provision: Provision) -> None:
    """Each kind of provision has its receiver, with an adequately secured system. Rule: PRV-05."""
    if not provision.is_secure:
        message = _(
            "Bevestig dat de ontvanger het alleen in een systeem met een passend niveau van beveiliging verwerkt (Wet "
            "PARTA, artikel 14, derde lid; regel PRV-05)."
        )
        raise ValidationError({"is_secure": message})
    checks = {
        Kind.PARTICIPANT_RESULT: _check_result,
        Kind.OWN_ACCOUNT: _check_own_account,
        Kind.THIRD_PARTY: _check_third_party,
        Kind.OTHER_LAW: _check_other_law,
    }
    check = checks.get(provision.kind)
    if check is not None:
        check(provision)
    elif not provision.receiver.strip():
        raise ValidationError({"receiver": _("Noem de ontvanger (regel PRV-11).")})


def _check_result(provision: Provision) -> None:
    if not provision.quality_note.strip():
        message = _("Toets eerst feiten en kwaliteit en schrijf op hoe (Besluit PARTA, artikel 9; regel QUA-04).")
        raise ValidationError({"quality_note": message})
    here = participants_at(provision.case).filter(pk=provision.to_participant_id)
    if not here.exists():
        message = _("Een resultaat gaat naar een deelnemer aan deze tafel (Besluit PARTA, artikel 9).")
        raise ValidationError({"to_participant": message})


def _check_own_account(provision: Provision) -> None:
    """An employee accounts to the participant that designated him, and to no other. Rule: PRV-04."""
    if provision.to_participant_id != provision.participant_id:
        message = _("Verantwoording gaat alleen naar de deelnemer die u heeft aangewezen (Wet PARTA, artikel 17).")
        raise ValidationError({"to_participant": message})


def _check_third_party(provision: Provision) -> None:
    third_party = provision.third_party
    if third_party is None or third_party.case_id != provision.case_id:
        raise ValidationError({"third_party": _("Kies een derde uit het register van deze casus (regel DER-02).")})
    if not may_receive(third_party, provision.decided_on):
        message = _(
            "Deze derde mag nu niets ontvangen: niet getekend, de termijn is voorbij of de deelname is "
            "beëindigd. Leg eerst de verklaring vast (Wet PARTA, artikel 3, vierde lid; regels DER-02 en DER-09)."
        )
        raise ValidationError({"third_party": message})


def _check_other_law(provision: Provision) -> None:
    if not provision.receiver.strip():
        raise ValidationError({"receiver": _("Noem de ontvanger (Wet PARTA, artikel 17; regel PRV-03).")})
    if not re.search(r"[^\W\d].*\d", provision.article):
        message = _(
            "Noem de wet en het artikel dat tot verstrekken verplicht, zoals ‘Sv 126nd’ "
            "(Wet PARTA, artikel 17; PRV-03)."
        )
        raise ValidationError({"article": message})


def _check_items(provision: Provision, rows: Sequence[Contribution]) -> None:
    """What leaves is chosen by statement; a citizen service number never goes to a third party.

    Rule: DER-06, DAT-05.
    """
    if provision.kind in (Kind.COMMITTEE, Kind.AUDIT, Kind.OWN_ACCOUNT) and rows:
        message = _(
            "Bij deze soort gaan geen uitspraken mee: schrijf alleen op wat nodig is (regels PRV-04 en PRV-11)."
        )
        raise ValidationError({"contributions": message})
    if provision.kind == Kind.THIRD_PARTY and any(row.category == DataCategory.B for row in rows):
        message = _("Een burgerservicenummer gaat nooit naar een derde (UAVG, artikel 46; regel DAT-05).")
        raise ValidationError({"contributions": message})
    if provision.kind in (Kind.OTHER_LAW, Kind.THIRD_PARTY) and not rows:
        message = _("Kies wat u verstrekt, per uitspraak (regels PRV-03 en DER-06).")
        raise ValidationError({"contributions": message})


def _save_item(provision: Provision, row: Contribution) -> None:
    """A statement of police or prosecution of others waits for its supplier. Rule: DER-10."""
    of_others = row.basis in OF_OTHERS and row.participant_id != provision.participant_id
    item = ProvisionItem(
        provision=provision,
        subject_id=provision.subject_id,
        consultation_body_id=provision.consultation_body_id,
        contribution=row,
        supplier_id=row.participant_id,
        category=row.category,
        needs_consent=of_others,
    )
    item.full_clean()
    item.save()


def _ask(provision: Provision) -> None:
    """Ask suppliers for consent, and a second person to judge."""
    asked = {row.supplier_id for row in provision.items.filter(needs_consent=True)}
    path = reverse("cases:provisions", args=[provision.case_id])
    people = {row.person for row in seated(provision.case) if row.participant_id in asked}
    for person in people - {provision.actor}:
        _tell(person, Notice.Kind.CONSENT, provision, path)
    if provision.kind == Kind.OTHER_LAW:
        for person in _privacy_officers(provision):
            _tell(person, Notice.Kind.TO_REVIEW, provision, reverse("cases:review_provision", args=[provision.pk]))


def _privacy_officers(provision: Provision) -> list[User]:
    standing = StandingParticipant.objects.filter(body=provision.consultation_body_id).values("participant")
    held = Designation.objects.in_force().filter(
        participant__in=standing, functions__contains=[Function.PRIVACY_OFFICER]
    )
    return list(User.objects.filter(pk__in=held.values("user")).exclude(pk=provision.actor_id).order_by("pk"))


@transaction.atomic
def answer_consent(*, actor: User, item: ProvisionItem, has_consent: bool, answered_on: date) -> ProvisionItem:
    """Say whether a statement that one's participant supplied may leave; silence is no consent.

    Raises ValidationError for a day before it was asked. Legal basis: Wpg 7(2), Wjsg 52.
    """
    case = lock_case(item.provision.case)
    rows = ProvisionItem.objects.select_for_update(of=("self",)).select_related("provision__actor", "supplier")
    item = rows.get(pk=item.pk)
    item.provision.case = case
    require(can_answer_consent, actor, item)
    designation = seat_designation(actor, case, item.supplier)
    check_day(case, answered_on, "answered_on", not_before=item.provision.decided_on)
    item.has_consent, item.answered_by, item.answered_on = has_consent, actor, answered_on
    item.save(update_fields=["has_consent", "answered_by", "answered_on"])
    record("provision.consent_answered", actor=actor, subject=item, designation_id=designation.pk)
    _tell(item.provision.actor, Notice.Kind.ANSWERED, item.provision, reverse("cases:provisions", args=[case.pk]))
    return item


@transaction.atomic
def review_provision(
    *, actor: User, provision: Provision, is_approved: bool, reason: str, decided_on: date
) -> ProvisionReview:
    """Judge a provision under another law as second person; who refuses says why, and nothing leaves.

    Raises ValidationError for a day before it was prepared. Legal basis: WET 17.
    """
    rows = Provision.objects.visible_to(actor).select_for_update(of=("self",))
    found = rows.filter(pk=provision.pk).first()
    if found is None:
        raise PermissionDenied("review_provision")
    require(can_review_provision, actor, found)
    if not found.decided_on <= decided_on <= timezone.localdate():
        raise ValidationError({"decided_on": _("Kies een dag van de aanvraag tot en met vandaag.")})
    review = ProvisionReview(
        provision=found,
        subject_id=found.subject_id,
        consultation_body_id=found.consultation_body_id,
        is_approved=is_approved,
        reason=reason,
        actor=actor,
        designation=_reviewer(actor, found),
        decided_on=decided_on,
    )
    # Copied from the provision; the second person does not see whom it is about.
    review.full_clean(exclude=["subject"])
    review.save()
    record("provision.reviewed", actor=actor, subject=review, designation_id=review.designation_id)
    _tell(found.actor, Notice.Kind.REVIEWED, found, reverse("cases:provisions", args=[found.case_id]))
    if not is_approved:
        changed = Provision.objects.filter(pk=found.pk, refused_on__isnull=True).update(refused_on=decided_on)
        if changed != 1:
            raise RuntimeError("The second wall hid the provision.")
    return review


def _reviewer(actor: User, provision: Provision) -> Designation | None:
    standing = StandingParticipant.objects.filter(body=provision.consultation_body_id)
    here = set(standing.values_list("participant", flat=True))
    held = (one for one in actor.designations_in_force if Function.PRIVACY_OFFICER in one.functions)
    return next((one for one in held if one.participant_id in here), None)


@transaction.atomic
def carry_out(*, actor: User, provision: Provision, carried_out_on: date) -> Provision:
    """Record that it was provided: only the statements that may leave, and only once.

    Raises ValidationError when nothing of it may leave, and for a third party whose part ended meanwhile.
    Legal basis: WET 17, BESL 9, BESL 11.
    """
    case = lock_case(provision.case)
    rows = Provision.objects.select_for_update(of=("self",)).select_related("third_party")
    provision = rows.with_keys().get(pk=provision.pk)
    provision.case = case
    require(can_carry_out, actor, provision)
    check_day(case, carried_out_on, "carried_out_on", not_before=provision.decided_on)
    if provision.kind == Kind.THIRD_PARTY:
        provision.decided_on, asked_on = carried_out_on, provision.decided_on
        _check_third_party(provision)
        provision.decided_on = asked_on
    if provision.items.exists() and not leaving(provision).exists():
        message = _("Voor geen van deze uitspraken is toestemming. Er kan niets worden verstrekt (regel PRV-06).")
        raise ValidationError(message)
    provision.carried_out_on = carried_out_on
    provision.save(update_fields=["carried_out_on"])
    designation = _acts_by(actor, case, provision)
    record("provision.carried_out", actor=actor, subject=provision, designation_id=designation.pk)
    return provision


def _acts_by(actor: User, case: Case, provision: Provision) -> Designation:
    if provision.participant_id in sits_for(actor, case):
        return seat_designation(actor, case, provision.participant)
    return leading(actor, case)


def print_provision(*, actor: User, provision: Provision) -> bytes:
    """Return what was provided as PDF, with who printed it, and record what was read.

    Raises PermissionDenied on any other day than that of the provision. Legal basis: WET 17, WET 14(2).
    """
    require(can_print_provision, actor, provision)
    rows = leaving(provision).values("contribution")
    statements = Contribution.objects.visible_to(actor).filter(pk__in=rows).select_related("case", "participant")
    record("provision.printed", actor=actor, subject=provision)
    return papers.render(actor, provision, list(statements.with_keys()))


@transaction.atomic
def tell_receiver(
    *, actor: User, item: ProvisionItem, correction: Correction, how: str, decided_on: date
) -> ReceiverTold:
    """Record that a receiver heard of a correction. Raises ValidationError for a day before the correction.

    Legal basis: WET 10, AVG 19. Rule: QUA-05.
    """
    case = lock_case(item.provision.case)
    item = ProvisionItem.objects.select_related("provision__participant").get(pk=item.pk)
    item.provision.case = case
    require(can_tell_receiver, actor, item)
    check_day(case, decided_on, "decided_on", not_before=correction.decided_on)
    if correction.contribution_id != item.contribution_id:
        raise ValidationError(_("Deze correctie gaat over een andere uitspraak."))
    row = ReceiverTold(
        item=item,
        correction=correction,
        subject_id=item.subject_id,
        consultation_body_id=item.consultation_body_id,
        how=how,
        actor=actor,
        designation=_acts_by(actor, case, item.provision),
        decided_on=decided_on,
    )
    row.full_clean()
    row.save()
    record("receiver.told", actor=actor, subject=row, designation_id=row.designation_id)
    return row


def _tell(person: User, kind: str, provision: Provision, path: str) -> None:
    notify(user=person, kind=kind, reference=provision.reference, object_id=provision.subject_id, path=path)
