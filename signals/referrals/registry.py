"""The slots of the referral page: a later step fills them itself, so that a referral knows no later step."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from parta.accounts.models import User
from signals.referrals.models import Referral

SectionOf = Callable[[Referral, User], tuple[str, dict[str, Any]] | None]
"""Gives (template, context); the page includes the template with its context as `section`."""
ActOf = Callable[[Referral, User], tuple[str, str, bool] | None]
"""Gives (label, url, primary): what this person may do now."""

StandsOf = Callable[[Sequence[Referral], User], Mapping[UUID, Any]]
"""Gives, for the rows of a list at once, how far each has come in words; one that it knows nothing of is left out."""

_sections: list[SectionOf] = []
_acts: list[ActOf] = []
_stands: list[StandsOf] = []


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


def register_stand(stand: StandsOf) -> StandsOf:
    """Add how far a referral has come, for the list; what is registered last has the last word."""
    if stand not in _stands:
        _stands.append(stand)
    return stand


def stands(referrals: Sequence[Referral], user: User) -> dict[UUID, Any]:
    """Return how far the referrals of a list have come, as this person may know it."""
    found: dict[UUID, Any] = {}
    for stand in _stands:
        found |= stand(referrals, user)
    return found


def sections(referral: Referral, user: User) -> list[tuple[str, dict[str, Any]]]:
    """Return the parts that this person sees."""
    return [made for section in _sections if (made := section(referral, user))]


def acts(referral: Referral, user: User) -> list[tuple[str, str, bool]]:
    """Return what this person may do now."""
    return [made for act in _acts if (made := act(referral, user))]
