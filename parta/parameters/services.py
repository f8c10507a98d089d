"""Recording what the participants decided."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody
from parta.parameters.defaults import DEFAULTS
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

    Raises ValidationError for a parameter that is law, or a value outside what the register allows.
    Legal basis: own choice: rules.md 23.
    """
    body = ConsultationBody.objects.select_for_update().get(pk=body.pk)
    require(can_record_parameters, actor, body)
    _check_value(key, value)
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
    if parameter is None or parameter.standing == "law":
        raise ValidationError(_("Deze parameter staat in de wet en is niet te wijzigen."))
    largest = parameter.allowed.get("max")
    if largest is not None and isinstance(value, int | float) and not 0 <= value <= largest:
        raise ValidationError(_("De waarde mag hoogstens %(max)s zijn.") % {"max": largest})
    options = parameter.allowed.get("options")
    if options and value not in options:
        raise ValidationError(_("Kies een van: %(options)s.") % {"options": ", ".join(map(str, options))})
