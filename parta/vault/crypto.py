"""AES-GCM with associated data; keys wrapped twice: by an epoch key, that by the master key of the environment."""

import base64
import hashlib
import hmac
import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

VERSION = "v1"


class KeyMissing(RuntimeError):
    """The key of a text is gone: the text was destroyed, or the key database is an older one."""


class Tampered(RuntimeError):
    """A ciphertext was changed, or moved to another row or field."""


def new_key() -> bytes:
    """Return 32 random bytes."""
    return os.urandom(32)


def master_key() -> bytes:
    """Return the master key of the environment, 32 bytes."""
    key = base64.b64decode(settings.MASTER_KEY)
    if len(key) != 32:
        raise KeyMissing("PARTA_MASTER_KEY is not the base64 of 32 bytes.")
    return key


def wrap(key: bytes, under: bytes, label: UUID) -> bytes:
    """Encrypt a key under another; the label binds it to its row."""
    nonce = os.urandom(12)
    return nonce + AESGCM(under).encrypt(nonce, key, label.bytes)


def unwrap(wrapped: bytes, under: bytes, label: UUID) -> bytes:
    """Open a wrapped key; raise KeyMissing when it was wrapped under another key."""
    wrapped = bytes(wrapped)
    try:
        return AESGCM(under).decrypt(wrapped[:12], wrapped[12:], label.bytes)
    except InvalidTag as error:
        raise KeyMissing(f"Key {label} does not open under this epoch.") from error


def seal(text: str, *, key: bytes, key_id: UUID, field: str, row: UUID) -> str:
    """Return `v1|key id|nonce|ciphertext`, bound to the field and the row."""
    nonce = os.urandom(12)
    data = AESGCM(key).encrypt(nonce, text.encode(), _bound_to(field, row))
    return "|".join((VERSION, str(key_id), _b64(nonce), _b64(data)))


def unseal(sealed: str, *, key: bytes, field: str, row: UUID) -> str:
    """Open a sealed text; raise Tampered when it does not belong to this field and row."""
    _version, _key_id, nonce, data = sealed.split("|")
    try:
        return AESGCM(key).decrypt(_unb64(nonce), _unb64(data), _bound_to(field, row)).decode()
    except InvalidTag as error:
        raise Tampered(f"{field} of {row} does not open.") from error


def key_id_of(sealed: str) -> UUID:
    """Return the id of the key that a sealed text needs."""
    return UUID(sealed.split("|", 2)[1])


def seal_bytes(content: bytes, *, key: bytes, row: UUID) -> bytes:
    """Encrypt a file's content, bound to its row."""
    nonce = os.urandom(12)
    return nonce + AESGCM(key).encrypt(nonce, content, _bound_to("file", row))


def unseal_bytes(sealed: bytes, *, key: bytes, row: UUID) -> bytes:
    """Open a file's content; raise Tampered when it does not belong to this row."""
    try:
        return AESGCM(key).decrypt(sealed[:12], sealed[12:], _bound_to("file", row))
    except InvalidTag as error:
        raise Tampered(f"file of {row} does not open.") from error


def keyed_hash(key: bytes, *parts: str) -> bytes:
    """Return a 32-byte HMAC over length-prefixed parts."""
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def derived_key(*parts: str) -> bytes:
    """Derive a key for a fixed use from the master key."""
    return keyed_hash(master_key(), "derive", *parts)


def _bound_to(field: str, row: UUID) -> bytes:
    return f"{field}|{row}".encode()


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode()


def _unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text)
