"""Asking a policy inside a service."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied

from parta.accounts.models import User


def require(policy: Callable[..., bool], actor: User, *subjects: Any) -> None:
    """Raise PermissionDenied unless the policy lets the actor."""
    if not policy(actor, *subjects):
        raise PermissionDenied(policy.__name__)
