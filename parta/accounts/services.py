"""What somebody does about his own account; about somebody else's it is `parta.governance`."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from parta.accounts.models import SecrecyConfirmation, User
from parta.audit.trail import record


@transaction.atomic
def confirm_secrecy(*, actor: User, confirmed_on: date) -> SecrecyConfirmation:
    """Record that somebody confirms the duty of secrecy for himself; a second time on one day changes nothing.

    Raises ValidationError for another day than today: nobody confirms ahead, or afterwards.
    Legal basis: WET 17.
    """
    # Two tabs at once: the second waits and finds what the first wrote.
    actor = User.objects.select_for_update().get(pk=actor.pk)
    if confirmed_on != timezone.localdate():
        raise ValidationError(_("U bevestigt de geheimhouding op de dag zelf (Wet PARTA, artikel 17; regel SEC-05)."))
    if held := SecrecyConfirmation.objects.filter(user=actor, confirmed_on=confirmed_on).first():
        return held
    confirmation = SecrecyConfirmation(user=actor, confirmed_on=confirmed_on)
    confirmation.full_clean()
    confirmation.save()
    record("account.secrecy_accepted", actor=actor, subject=confirmation)
    return confirmation
