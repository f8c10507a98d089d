"""Uploads: checked by content, encrypted before they touch the disk, read back through the product only."""

import uuid
from uuid import UUID

import puremagic
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _

from parta.vault import crypto, keyring

ALLOWED = {
    ".pdf": ("application/pdf", b"%PDF-"),
    ".png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    ".jpg": ("image/jpeg", b"\xff\xd8\xff"),
    ".jpeg": ("image/jpeg", b"\xff\xd8\xff"),
    ".txt": ("text/plain", None),
}


def check_upload(name: str, size: int, head: bytes) -> str:
    """Return the content type of an upload; raise ValidationError when it is too large, unknown or not what it says.

    Legal basis: AVG 5(1)(c), AVG 32.
    """
    limit = settings.UPLOAD_MAX_BYTES
    if size > limit:
        raise ValidationError(
            _("Dit bestand is te groot (%(size)d MB). Het mag hoogstens %(limit)d MB zijn: neem een uittreksel.")
            % {"size": size // 1024 // 1024, "limit": limit // 1024 // 1024},
            code="too_large",
        )
    suffix = "." + name.rsplit(".", 1)[-1].casefold() if "." in name else ""
    if suffix not in ALLOWED:
        raise ValidationError(_("Kies een bestand in pdf, png, jpg of txt."), code="unknown_type")
    content_type, magic = ALLOWED[suffix]
    if not _is_text(head) if magic is None else not head.startswith(magic):
        raise ValidationError(
            _("De inhoud van dit bestand past niet bij de naam (%(suffix)s). Sla het opnieuw op in het juiste soort.")
            % {"suffix": suffix},
            code="belies_name",
        )
    if magic is not None and content_type not in {match.mime_type for match in puremagic.magic_string(head)}:
        raise ValidationError(_("Dit bestand is beschadigd of geen echte %(suffix)s.") % {"suffix": suffix})
    return content_type


def _is_text(head: bytes) -> bool:
    try:
        return "\0" not in head.decode("utf-8")
    except UnicodeDecodeError as error:
        # The head may end in the middle of a character; anything earlier is no text.
        return error.start > len(head) - 4


def store(content: bytes, *, row_id: UUID, key_id: UUID) -> str:
    """Encrypt and write a file under a random name; return that name."""
    sealed = crypto.seal_bytes(content, key=keyring.key(key_id), row=row_id)
    return default_storage.save(uuid.uuid4().hex, ContentFile(sealed))


def read(stored: str, *, row_id: UUID, key_id: UUID) -> bytes:
    """Return the content of a stored file."""
    with default_storage.open(stored) as handle:
        return crypto.unseal_bytes(handle.read(), key=keyring.key(key_id), row=row_id)


def exists(stored: str) -> bool:
    """Say whether a stored file is there."""
    return default_storage.exists(stored)


def delete(stored: str) -> None:
    """Remove a stored file; it is no error when it is gone already."""
    default_storage.delete(stored)
