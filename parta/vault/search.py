"""Search tokens of names: find with one typing error, never show; two criteria always."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from parta.vault import crypto
from parta.vault.models import SearchToken


def words_of(name: str) -> list[str]:
    """Split a name into words without accents and capitals."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c if c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return letters.split()


def _near(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)) if len(word) > 3)}


PARTICLES = frozenset(
    re.findall(r"\w+", "aan al ben bij bin da de den der di dos el en het ibn in la le op t te ten ter van von")
)
"""Words that so many names have that they find nobody; they count only in a name that has no other."""


def _telling(words: list[str]) -> list[str]:
    return [word for word in words if word not in PARTICLES] or words


def _pairs(surname: str, given_names: str, born: date | None) -> set[str]:
    """Each near form of a surname word with each second criterion: one criterion alone finds nobody."""
    second = {f"g:{word}" for word in words_of(given_names)} | ({f"d:{born.isoformat()}"} if born else set())
    return {f"s:{near}|{also}" for word in _telling(words_of(surname)) for near in _near(word) for also in second}


def tokens_for(
    body_id: UUID, *, given_names: str, surname: str, born: date | None, aliases: str = "", bsn: str = ""
) -> set[UUID]:
    """Return the tokens of a person in one municipality; another name counts as surname and as given name."""
    terms = _pairs(f"{surname} {aliases}", f"{given_names} {aliases}", born)
    words = {f"w:{word}" for word in words_of(f"{given_names} {surname} {aliases}")}
    return {_token(body_id, term) for term in terms | words | ({f"b:{bsn}"} if bsn else set())}


def word_token(body_id: UUID, word: str) -> UUID:
    """Return the token of one word as it is written: the scan for leftovers looks for a name word by word."""
    return _token(body_id, f"w:{word}")


def _token(body_id: UUID, term: str) -> UUID:
    key = crypto.derived_key("search", str(body_id))
    return UUID(bytes=crypto.keyed_hash(key, term)[:16])


def index(object_id: UUID, body_id: UUID, **names: Any) -> None:
    """Replace the tokens of an object, by what `tokens_for` takes."""
    forget(object_id)
    tokens = tokens_for(body_id, **names)
    SearchToken.objects.bulk_create(SearchToken(token=t, body_id=body_id, object_id=object_id) for t in tokens)


def forget(object_id: UUID) -> None:
    """Delete the tokens of an object (at closing, and at destruction)."""
    SearchToken.objects.filter(object_id=object_id).delete()


def find(body_ids: Iterable[UUID], *, surname: str, given_names: str = "", born: date | None = None) -> QuerySet:
    """Return ids whose surname is within one letter and that also match the second criterion; one index lookup.

    Raises ValueError without a second criterion. Legal basis: AVG 25.
    """
    pairs = _pairs(surname, given_names, born)
    if not pairs:
        raise ValueError("A name search needs a surname and a second criterion.")
    return _held({_token(body_id, pair) for body_id in body_ids for pair in pairs})


def find_number(body_id: UUID, bsn: str) -> QuerySet:
    """Return ids by an exact citizen service number, which needs no second criterion.

    Legal basis: UAVG 46. Rule: DAT-05.
    """
    return _held({_token(body_id, f"b:{bsn}")})


def _held(tokens: set[UUID]) -> QuerySet:
    return SearchToken.objects.filter(token__in=tokens).values_list("object_id", flat=True).distinct()
