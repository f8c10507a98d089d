"""The slot of the answer page: a later stage says where somebody finds the file, so that informing knows no case."""

from collections.abc import Callable
from uuid import UUID

from parta.accounts.models import User

PlaceOf = Callable[[UUID, User], tuple[str, str] | None]
"""Gives (label, url) of the page on which this person sees the file of a data subject, if he does."""

_places: list[PlaceOf] = []


def register_place(place: PlaceOf) -> PlaceOf:
    """Add a page on which a file may be seen; the last one comes first. Registering twice changes nothing."""
    if place not in _places:
        _places.insert(0, place)
    return place


def place_of(subject_id: UUID, user: User) -> tuple[str, str] | None:
    """Return where this person sees the file, if anywhere."""
    return next((made for place in _places if (made := place(subject_id, user))), None)
