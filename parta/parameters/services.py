"""Recording what the participants decided."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import AFTER_1900, IN_FORCE, ConsultationBody
from parta.parameters import values
from parta.parameters.defaults import DEFAULTS, LAW
from parta.parameters.models import LegalParameter
from parta.parameters.policies import can_record_parameters


@transaction.atomic
def record_parameter(
    *,
    actor: User,
    body: ConsultationBody,
    key: str,
    value: Any,
    decided_on: date,
    decision_reference: str,
    dpo_advice_on: date,
    dpo_advice_reference: str,
) -> LegalParameter:
    """Record a decided value; the former one ends that day.

    Raises ValidationError for a parameter that is law, a value outside what the register allows, and a day that
    cannot be.
    Legal basis: own choice: rules.md 23.
    """
    body = ConsultationBody.objects.select_for_update().get(pk=body.pk)
    require(can_record_parameters, actor, body)
    _check_value(key, value)
    _check_days(body, key, decided_on, dpo_advice_on)
    LegalParameter.objects.in_force(decided_on).filter(body=body, key=key).update(valid_until=decided_on)
    row = LegalParameter(
        body=body,
        key=key,
        value=value,
        decided_on=decided_on,
        decision_reference=decision_reference,
        dpo_advice_on=dpo_advice_on,
        dpo_advice_reference=dpo_advice_reference,
        recorded_by=actor,
        valid_from=decided_on,
    )
    row.full_clean(exclude=["value"])
    row.save()
    record("parameter.recorded", actor=actor, subject=row)
    return row


def _check_value(key: str, value: Any) -> None:
    parameter = DEFAULTS.get(key)
    if parameter is None or parameter.standing == LAW:
        raise ValidationError({"key": _("Deze parameter staat in de wet en is niet te wijzigen.")})
    try:
        values.check(parameter, value)
    except ValidationError as refusal:
        raise ValidationError({"value": refusal.messages}) from None


def _check_days(body: ConsultationBody, key: str, decided_on: date, advice_on: date) -> None:
    problems = {}
    newest = LegalParameter.objects.filter(body=body, key=key).order_by("-valid_from").first()
    if decided_on > timezone.localdate():
        problems["decided_on"] = _("Deze datum ligt in de toekomst. Leg vast wat de deelnemers hebben besloten.")
    elif decided_on < IN_FORCE.limit_value:
        problems["decided_on"] = IN_FORCE.message
    elif newest and newest.valid_from >= decided_on:
        message = _("Er staat al een besluit van %(day)s. Een volgend besluit heeft een latere datum.")
        problems["decided_on"] = message % {"day": date_format(newest.valid_from, "j F Y")}
    if advice_on < AFTER_1900.limit_value:
        problems["dpo_advice_on"] = AFTER_1900.message
    elif advice_on > decided_on:
        problems["dpo_advice_on"] = _("De FG adviseert voor het besluit. Kies de dag van het besluit of eerder.")
    if problems:
        raise ValidationError(problems)
