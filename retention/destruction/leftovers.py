"""Looking for what a destruction should have taken: a name, in every store, decrypted with every key there is.

It says where, never what: the findings are places and numbers.
"""

import base64
import binascii
import json
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any
from uuid import UUID

import redis
from celery import current_app
from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connections, models

from parta.audit.context import current_act
from parta.audit.trail import record
from parta.organisations.models import ConsultationBody
from parta.vault import crypto, files, keyring, search
from parta.vault.fields import VaultTextField
from parta.vault.models import DataKey, SearchToken
from retention.destruction import ledger
from retention.destruction.models import LedgerItem

CHUNK = 2000
WHOLE_WORD = 3
"""A word of so few letters is looked for as a word: 'jan' is in every 'januari'."""

COLUMNS = """
SELECT c.relname, a.attname FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
  AND a.attnum > 0 AND NOT a.attisdropped AND format_type(a.atttypid, NULL) ~ '(char|text|json)'
  AND has_table_privilege(c.oid, 'SELECT')
ORDER BY 1, 2
"""


@dataclass(frozen=True)
class Needle:
    """The words of a name; found where all of them are together."""

    words: frozenset[str]

    @classmethod
    def of(cls, name: str) -> "Needle":
        """Make one of a name as somebody types it; raise ValueError when there is nothing to look for."""
        words = frozenset(search.words_of(name))
        if not any(len(word) > 1 for word in words):
            raise ValueError("Geen naam om te zoeken.")
        return cls(words)

    def inside(self, text: str) -> set[str]:
        """Return which of the words are in a text."""
        plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
        whole: set[str] = set(search.words_of(plain)) if any(len(w) <= WHOLE_WORD for w in self.words) else set()
        return {word for word in self.words if (word in whole if len(word) <= WHOLE_WORD else word in plain)}

    def places(self, texts: dict[str, str]) -> list[str]:
        """Return the places in one row that hold a word, when the row as a whole holds all of them."""
        found = {place: words for place, text in texts.items() if (words := self.inside(text))}
        return list(found) if self.words == set().union(*found.values()) else []


@dataclass
class Scan:
    """What was found, by place, and how much was looked at."""

    found: Counter = field(default_factory=Counter)
    looked_at: Counter = field(default_factory=Counter)

    def look(self, needle: Needle, store: str, texts: dict[str, str]) -> None:
        """Look at one row."""
        self.looked_at[store] += 1
        self.found.update(f"{store} {place}" for place in needle.places(texts))


def scan(name: str) -> Scan:
    """Look for a name in every store; inside acting for destruction, so that the second wall shows every row.

    Raises ValueError without a name, and whatever a store that does not answer raises: half a scan is no scan.
    Legal basis: WET 9.
    """
    needle, result = Needle.of(name), Scan()
    for alias in ("default", "keys"):
        _scan_database(alias, needle, result)
    _scan_tokens(needle, result)
    _scan_files(needle, result)
    _scan_queue(needle, result)
    _scan_ledger(result)
    record("leftovers.scanned")
    return result


# --- the two databases ----------------------------------------------------------------------------------------------
def _scan_database(alias: str, needle: Needle, result: Scan) -> None:
    columns = defaultdict(list)
    with connections[alias].cursor() as cursor:
        cursor.execute(COLUMNS)
        for table, column in cursor.fetchall():
            columns[table].append(column)
    tables = {model._meta.db_table: model for model in apps.get_models()}
    for table, names in columns.items():
        openers = _openers(tables.get(table), table)
        for texts in _rows(alias, table, names, openers):
            result.look(needle, alias, {f"{table}.{column}": text for column, text in texts.items()})


def _openers(model: type[models.Model] | None, table: str) -> dict[str, Any]:
    """Return how the columns of a table are opened; those that are not named are plain."""
    if table == "django_session":
        return {"session_data": _open_session}
    if table == settings.CACHES["default"]["LOCATION"]:
        return {"value": _open_base64}
    return {f.column: f for f in model._meta.concrete_fields if isinstance(f, VaultTextField)} if model else {}


def _rows(alias: str, table: str, columns: list[str], openers: dict[str, Any]) -> Iterator[dict[str, str]]:
    connection = connections[alias]
    quote = connection.ops.quote_name
    sealed = any(isinstance(opener, VaultTextField) for opener in openers.values())
    selected = ", ".join(["id::text" if sealed else "''", *(f"{quote(column)}::text" for column in columns)])
    with connection.chunked_cursor() as cursor:
        cursor.execute(f"SELECT {selected} FROM {quote(table)}")  # noqa: S608 - names come from the catalogue
        while rows := cursor.fetchmany(CHUNK):
            if sealed:
                keyring.load(crypto.key_id_of(value) for row in rows for value in row[1:] if _is_sealed(value))
            for row_id, *values in rows:
                pairs = zip(columns, values, strict=True)
                yield {column: _open(openers.get(column), row_id, value) for column, value in pairs if value}


def _is_sealed(value: str | None) -> bool:
    return bool(value) and value.startswith(f"{crypto.VERSION}|") and value.count("|") == 3


def _open(opener: Any, row_id: str, value: str) -> str:
    if not isinstance(opener, VaultTextField):
        return opener(value) if opener else value
    key = current_act().keys.get(crypto.key_id_of(value)) if _is_sealed(value) else None
    # Without its key a text is destroyed; what is left of it says nothing.
    return crypto.unseal(value, key=key, field=opener.field_id, row=UUID(row_id)) if key else value


def _open_session(value: str) -> str:
    return str(import_module(settings.SESSION_ENGINE).SessionStore().decode(value))


def _open_base64(value: str) -> str:
    try:
        return base64.b64decode(value).decode("utf-8", "ignore")
    except binascii.Error:
        return value


# --- search tokens --------------------------------------------------------------------------------------------------
def _scan_tokens(needle: Needle, result: Scan) -> None:
    for body_id in ConsultationBody.objects.values_list("pk", flat=True):
        wanted = {search.word_token(body_id, word) for word in needle.words}
        held = defaultdict(set)
        for token, object_id in SearchToken.objects.filter(token__in=wanted).values_list("token", "object_id"):
            held[object_id].add(token)
        if count := sum(tokens == wanted for tokens in held.values()):
            result.found["default vault_searchtoken.token"] += count


# --- files ----------------------------------------------------------------------------------------------------------
def _scan_files(needle: Needle, result: Scan) -> None:
    owners = _owners()
    keyring.load(key_id for _row_id, key_id in owners.values())
    for stored in default_storage.listdir("")[1] if default_storage.exists("") else ():
        if stored in owners:
            row_id, key_id = owners[stored]
            content = files.read(stored, row_id=row_id, key_id=key_id)
        else:
            result.found["bestanden zonder rij"] += 1
            content = default_storage.open(stored).read()
        result.look(needle, "bestanden", {"inhoud": content.decode("utf-8", "ignore")})


def _owners() -> dict[str, tuple[UUID, UUID]]:
    owners = {}
    for model in apps.get_models():
        if ledger.FILE_FIELD in {f.name for f in model._meta.concrete_fields}:
            rows = model._base_manager.exclude(**{ledger.FILE_FIELD: ""})
            owners |= {stored: (pk, key) for stored, pk, key in rows.values_list(ledger.FILE_FIELD, "pk", "key_id")}
    return owners


# --- the queue ------------------------------------------------------------------------------------------------------
def _scan_queue(needle: Needle, result: Scan) -> None:
    with current_app.connection_for_read() as broker:
        for client in (broker.default_channel.client, redis.Redis.from_url(settings.REDIS_URL)):
            for key in client.scan_iter(count=CHUNK):
                for value in _values(client, key):
                    result.look(needle, "wachtrij", {_text(key): _open_message(_text(value))})


def _values(client: redis.Redis, key: bytes) -> Iterable[Any]:
    read = {
        "string": lambda: [client.get(key)],
        "list": lambda: client.lrange(key, 0, -1),
        "set": lambda: client.smembers(key),
        "zset": lambda: client.zrange(key, 0, -1),
        "hash": lambda: [part for pair in client.hgetall(key).items() for part in pair],
        "stream": lambda: [part for _id, pairs in client.xrange(key) for part in pairs.values()],
    }
    found = read.get(_text(client.type(key)), list)()
    return [value for value in found if value is not None]


def _text(value: bytes | str) -> str:
    return value.decode("utf-8", "ignore") if isinstance(value, bytes) else value


def _open_message(text: str) -> str:
    """A message as it waits, with its body readable."""
    try:
        message = json.loads(text)
    except ValueError:
        return text
    found = message[0] if isinstance(message, list) and message else message
    body = found.get("body") if isinstance(found, dict) else None
    return f"{text} {_open_base64(body)}" if isinstance(body, str) else text


# --- the ledger -----------------------------------------------------------------------------------------------------
def _scan_ledger(result: Scan) -> None:
    """What the ledger says is gone, and is there."""
    pointing = ledger.pointing_models()
    for item in LedgerItem.objects.iterator(chunk_size=CHUNK):
        present = [("rij", _rows_present(item)), ("sleutel", DataKey.objects.filter(pk__in=item.key_ids).count())]
        present.append(("bestand", sum(files.exists(stored) for stored in item.files)))
        present += [(f"{model._meta.db_table} wijst ernaar; dat", _pointing(model, item)) for model in pointing]
        for what, count in present:
            if count:
                result.found[f"grootboek {item.kind}: {what} is er nog"] += count


def _rows_present(item: LedgerItem) -> int:
    return sum(model._base_manager.filter(pk__in=ids).count() for model, ids in ledger.rows_in([item]).items())


def _pointing(model: type[models.Model], item: LedgerItem) -> int:
    ids = [pk for found in ledger.rows_in([item]).values() for pk in found if isinstance(pk, UUID)]
    return ledger.pointing(model, ids).count() if ids else 0
