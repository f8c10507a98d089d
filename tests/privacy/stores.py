"""Reading every store as it lies there, past the product: what somebody with a copy of the disk would have."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

import psycopg
import redis

from tests.conftest import _plain
from tests.database import with_database

TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1"


def dump(clone) -> dict[str, str]:
    """Return each store with its whole content as text: tables of both databases, files, queue."""
    found = {}
    for name in clone.databases:
        with psycopg.connect(with_database(clone.servers.admin_url, name)) as reader:
            for (table,) in reader.execute(TABLES).fetchall():
                rows = reader.execute(f"SELECT t::text FROM {table} t").fetchall()
                found[f"{name.removeprefix(clone.name) or 'default'}:{table}"] = "\n".join(row for (row,) in rows)
    found["files"] = "\n".join(path.read_bytes().decode("latin-1") for path in _files(clone.files))
    found["queue"] = _queue()
    return found


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _queue() -> str:
    texts = []
    for url in (os.environ["REDIS_URL"], _plain(os.environ["CELERY_BROKER_URL"])):
        client = redis.Redis.from_url(url)
        for key in client.scan_iter():
            kind = client.type(key).decode()
            values = client.lrange(key, 0, -1) if kind == "list" else [client.dump(key) or b""]
            texts += [key.decode("latin-1"), *(_readable(value) for value in values)]
    return "\n".join(texts)


def _readable(value: bytes) -> str:
    try:
        return base64.b64decode(json.loads(value)["body"]).decode()
    except (ValueError, KeyError, TypeError):
        return value.decode("latin-1")


def plain_places(clone, *words: str) -> list[str]:
    """Return the stores in which one of the words lies in plain."""
    return [place for place, text in dump(clone).items() if any(word.casefold() in text.casefold() for word in words)]
