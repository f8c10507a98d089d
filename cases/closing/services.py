"""Closing: the participants decide, the case is shielded, every grant ends."""

from collections.abc import Sequence
from datetime import date

from dateutil.relativedelta import relativedelta
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.closing.models import Closing, ClosingAgreement
from cases.closing.policies import can_close_case
from cases.dossier.models import Case
from cases.dossier.services import check_day, end_grants, in_words, lock_case
from cases.participants.policies import leading, participants_at
from parta import legal
from parta.access.policies import require
from parta.accounts.models import User
from parta.audit.trail import record
from parta.organisations.models import Participant


@transaction.atomic
def close_case(
    *,
    actor: User,
    case: Case,
    decided_on: date,
    agreed: Sequence[Participant],
    ground: str,
    no_longer_necessary_on: date,
    no_longer_necessary_reason: str,
) -> Closing:
    """Close the case: agreement of every participant, the day from which the data are not needed, then shielded.

    Raises ValidationError when a participant has not agreed (it says who), and when that day lies before the decision
    or after the last day of the act. Legal basis: WET 6(2), WET 6(3), WET 9.
    """
    case = lock_case(case)
    require(can_close_case, actor, case)
    check_day(case, decided_on, "decided_on")
    _check_agreement(case, agreed)
    _check_last_day(decided_on, no_longer_necessary_on)
    designation = leading(actor, case)
    closing = Closing(
        case=case,
        actor=actor,
        designation=designation,
        decided_on=decided_on,
        ground=ground,
        no_longer_necessary_on=no_longer_necessary_on,
        no_longer_necessary_reason=no_longer_necessary_reason,
    )
    closing.full_clean()
    closing.save()
    ClosingAgreement.objects.bulk_create(
        ClosingAgreement(closing=closing, participant=participant, recorded_by=actor, agreed_on=decided_on)
        for participant in agreed
    )
    record("case.closed", actor=actor, subject=closing, designation_id=designation.pk)
    case.touch(timezone.now())
    # The last write: after it nobody at the table sees the case, the actor neither.
    end_grants(case=case, actor=actor)
    return closing


def _check_agreement(case: Case, agreed: Sequence[Participant]) -> None:
    at_the_table = participants_at(case)
    if {participant.pk for participant in agreed} - set(at_the_table.values_list("pk", flat=True)):
        raise ValidationError({"agreed": _("Alleen de deelnemers aan deze tafel beslissen (Wet PARTA, artikel 6).")})
    missing = at_the_table.exclude(pk__in=[participant.pk for participant in agreed])
    names = ", ".join(missing.values_list("name", flat=True))
    if names:
        message = _(
            "Alle deelnemers aan tafel beslissen samen over het afsluiten. Nog niet akkoord: %(names)s. Vraag hun "
            "akkoord en vink het aan (Wet PARTA, artikel 6, derde lid; regel CLO-01)."
        )
        raise ValidationError({"agreed": message % {"names": names}})


def _check_last_day(decided_on: date, no_longer_necessary_on: date) -> None:
    if no_longer_necessary_on < decided_on:
        message = _("Deze dag ligt voor het besluit. Kies de dag van het besluit of later (regel CLO-06).")
        raise ValidationError({"no_longer_necessary_on": message})
    last = decided_on + relativedelta(years=legal.RET_CASE_YEARS)
    if no_longer_necessary_on > last:
        message = _(
            "Vijf jaar na de laatste verwerking moeten de gegevens weg zijn. Kies uiterlijk %(day)s "
            "(Wet PARTA, artikel 9; regel CLO-06)."
        )
        raise ValidationError({"no_longer_necessary_on": message % {"day": in_words(last)}})
