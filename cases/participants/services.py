"""Acting at a table: for which participant, by which designation; and how long one sees the case."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from cases.dossier.models import Case, CaseGrant
from cases.dossier.services import lease_end
from cases.participants.policies import SEAT, WORKING, sits_for
from parta.access.sight import now_valid
from parta.accounts.models import Designation, User
from parta.audit.trail import record
from parta.organisations.models import Participant


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
