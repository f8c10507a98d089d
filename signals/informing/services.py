"""Deciding per person: told, or not yet, with ground and written motivation."""

from datetime import date

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.parameters.models import value_of
from signals.informing import policies
from signals.informing.models import InformationDecision
from signals.informing.policies import can_decide_informing, contact_point_of
from signals.referrals.models import DataSubject
from signals.reports.services import check_day


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

    Raises ValidationError when the person was told already, without ground, motivation or day, and for a day that
    cannot be. Legal basis: WET 11, BESL 4(1), BESL 4(2), AVG 14(3).
    """
    require(can_decide_informing, actor, subject)
    _check_open(subject)
    check_day(decided_on, "decided_on", not_before=subject.known_since)
    if is_informed:
        _check_told(how, ground or motivation or recheck_on)
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
    decision.full_clean()
    decision.save()
    record("informing.decided", actor=actor, subject=decision, designation_id=designation.pk)
    return decision


def _check_open(subject: DataSubject) -> None:
    if policies.is_informed(subject):
        message = _("Deze persoon is al geïnformeerd; er is niets gewijzigd (Besluit PARTA, artikel 4; regel TRA-13).")
        raise ValidationError(message)


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
