"""Search tokens of names: find with one typing error, never show; two criteria always."""

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


def _terms(given_names: str, surname: str, born: date | None, aliases: str, bsn: str) -> set[str]:
    terms = {f"s:{near}" for word in words_of(f"{surname} {aliases}") for near in _near(word)}
    terms |= {f"g:{word}" for word in words_of(f"{given_names} {aliases}")}
    if born:
        terms |= {f"d:{born.isoformat()}", f"y:{born.year}"}
    if bsn:
        terms.add(f"b:{bsn}")
    return terms


def tokens_for(
    body_id: UUID, *, given_names: str, surname: str, born: date | None, aliases: str = "", bsn: str = ""
) -> set[UUID]:
    """Return the tokens of a person in one municipality; another name counts as surname and as given name."""
    return {_token(body_id, term) for term in _terms(given_names, surname, born, aliases, bsn)}


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
    """Return ids whose surname is within one letter and that also match the second criterion; one query.

    Raises ValueError without a second criterion. Legal basis: AVG 25.
    """
    second = {f"g:{word}" for word in words_of(given_names)} | ({f"d:{born.isoformat()}"} if born else set())
    first = {f"s:{near}" for word in words_of(surname) for near in _near(word)}
    if not second or not first:
        raise ValueError("A name search needs a surname and a second criterion.")
    body_ids = list(body_ids)
    named, also = (
        SearchToken.objects.filter(token__in={_token(body_id, term) for body_id in body_ids for term in terms})
        for terms in (first, second)
    )
    return also.filter(object_id__in=named.values("object_id")).values_list("object_id", flat=True).distinct()


def find_number(body_id: UUID, bsn: str) -> QuerySet:
    """Return ids by an exact citizen service number, which needs no second criterion. Legal basis: UAVG 46."""
    tokens = SearchToken.objects.filter(token=_token(body_id, f"b:{bsn}"), body=body_id)
    return tokens.values_list("object_id", flat=True).distinct()
