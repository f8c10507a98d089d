"""What somebody still misses before the product opens, in the order in which it is asked."""

from typing import Any

from allauth.mfa.adapter import get_adapter
from django.utils import timezone

from parta.accounts.models import Designation, SecrecyConfirmation, TrainingRecord, User


def closed_gate(user: User) -> str:
    """Return the URL name of the first gate that is closed; nothing when all are open.

    Legal basis: WET 12(3), WET 13(1), WET 17, BESL 17, BIO2 5.17.01. Rule: GOV-10, SPC-09, ACC-07, GOL-05.
    """
    if not get_adapter().is_mfa_enabled(user):
        return "mfa_activate_totp"
    if not SecrecyConfirmation.is_current(user):
        return "accounts:secrecy"
    if not user.designations_in_force or missing_trainings(user):
        return "accounts:no_designation"
    return ""


def missing_trainings(user: User) -> list[str]:
    """Return the topics without which nobody comes in. Legal basis: BESL 17. Rule: TRN-04."""
    missing = TrainingRecord.missing_for(user, TrainingRecord.VALID_MONTHS)
    return [topic for topic in missing if topic in TrainingRecord.BLOCKING]


def what_is_missing(user: User) -> dict[str, Any]:
    """Return what keeps this person out: a designation, the first one to come, trainings in words."""
    coming = Designation.objects.filter(user=user, valid_from__gt=timezone.localdate()).order_by("valid_from")
    return {
        "is_designated": bool(user.designations_in_force),
        "coming": None if user.designations_in_force else coming.select_related("participant").first(),
        "trainings": [TrainingRecord.Topic(topic).label for topic in missing_trainings(user)],
    }


def last_confirmation(user: User) -> SecrecyConfirmation | None:
    """Return the newest confirmation of secrecy, if any. Legal basis: WET 17."""
    return SecrecyConfirmation.objects.filter(user=user).order_by("-confirmed_on").first()
