"""The slots of the referral page: a later step fills them itself, so that a referral knows no later step."""

from collections.abc import Callable
from typing import Any

from parta.accounts.models import User
from signals.referrals.models import Referral

SectionOf = Callable[[Referral, User], tuple[str, dict[str, Any]] | None]
"""Gives (template, context); the page includes the template with its context as `section`."""
ActOf = Callable[[Referral, User], tuple[str, str, bool] | None]
"""Gives (label, url, primary): what this person may do now."""

_sections: list[SectionOf] = []
_acts: list[ActOf] = []


def register_section(section: SectionOf) -> SectionOf:
    """Add a part to the referral page, in the order of registration. Registering twice changes nothing."""
    if section not in _sections:
        _sections.append(section)
    return section


def register_act(act: ActOf) -> ActOf:
    """Add something that may be done on the referral page."""
    if act not in _acts:
        _acts.append(act)
    return act


def sections(referral: Referral, user: User) -> list[tuple[str, dict[str, Any]]]:
    """Return the parts that this person sees."""
    return [made for section in _sections if (made := section(referral, user))]


def acts(referral: Referral, user: User) -> list[tuple[str, str, bool]]:
    """Return what this person may do now."""
    return [made for act in _acts if (made := act(referral, user))]
