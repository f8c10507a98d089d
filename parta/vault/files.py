"""Uploads: checked by content, scanned, encrypted before they touch the disk, and shown as pictures of their pages."""

import io
import textwrap
import uuid
from typing import BinaryIO
from uuid import UUID

import puremagic
import pypdfium2
from clamav_client.clamd import ClamdError, ClamdUnixSocket
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext as _
from PIL import Image, ImageDraw, ImageFont

from parta.vault import crypto, keyring

ALLOWED = {
    ".pdf": ("application/pdf", b"%PDF-"),
    ".png": ("image/png", b"\x89PNG\r\n\x1a\n"),
    ".jpg": ("image/jpeg", b"\xff\xd8\xff"),
    ".jpeg": ("image/jpeg", b"\xff\xd8\xff"),
    ".txt": ("text/plain", None),
}


PAGES = 200
WIDTH = 1240
"""Pixels of a page that is drawn: A4 at 150 dots per inch."""
PIXELS = 40_000_000
"""More than this is no extract of a file but an attack on who draws it."""
LINES, COLUMNS = 62, 96
SCAN_SECONDS = 20


def scan(handle: BinaryIO) -> None:
    """Have an upload looked at by ClamAV; raise ValidationError when it is infected or nobody can look.

    Without CLAMAV_SOCKET there is no scanner, and uploads rest on the checks of type and on never handing out the file.
    Legal basis: WET 14(1), AVG 32.
    """
    if not settings.CLAMAV_SOCKET:
        return
    handle.seek(0)
    message = _("Bestanden kunnen nu niet worden gecontroleerd. Uw tekst is bewaard; probeer het later opnieuw.")
    try:
        answer = ClamdUnixSocket(settings.CLAMAV_SOCKET, timeout=SCAN_SECONDS).instream(handle)
    except (ClamdError, OSError):
        raise ValidationError({"file": message}, code="not_scanned") from None
    handle.seek(0)
    states = {status for status, _reason in answer.values()}
    if not states or "ERROR" in states:
        raise ValidationError({"file": message}, code="not_scanned")
    if states != {"OK"}:
        message = _("In dit bestand is schadelijke code gevonden. Het is niet opgeslagen; waarschuw uw beheerder.")
        raise ValidationError({"file": message}, code="infected")


def page_count(content: bytes, content_type: str) -> int:
    """Return of how many pages a file is; raise ValidationError when it cannot be drawn. Legal basis: AVG 32."""
    if content_type != "application/pdf":
        return len(_text_pages(content)) if content_type == "text/plain" else 1
    with _opened(content) as document:
        return min(len(document), PAGES)


def draw_page(content: bytes, content_type: str, number: int, watermark: str) -> bytes:
    """Return page `number` (from 1) as PNG with the reader's name across it.

    Nothing of the file itself leaves: no script, no link, no hidden text. Raises ValidationError for a page that is
    not there or cannot be drawn. Legal basis: AVG 32.
    """
    if not 1 <= number <= page_count(content, content_type):
        raise ValidationError(_("Deze bladzijde is er niet."), code="no_page")
    if content_type == "application/pdf":
        page = _pdf_page(content, number)
    elif content_type == "text/plain":
        page = _text_page(_text_pages(content)[number - 1])
    else:
        page = _picture(content)
    _mark(page, watermark)
    drawn = io.BytesIO()
    page.save(drawn, "PNG")
    return drawn.getvalue()


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        message = _("Dit bestand is beschadigd of met een wachtwoord beveiligd. Sla het opnieuw op, zonder wachtwoord.")
        raise ValidationError({"file": message}, code="unreadable") from None


def _pdf_page(content: bytes, number: int) -> Image.Image:
    with _opened(content) as document:
        page = document[number - 1]
        width, height = page.get_size()
        scale = WIDTH / max(width, 1)
        if width * height * scale * scale > PIXELS:
            raise ValidationError(_("Deze bladzijde is te groot om te tonen."), code="too_large")
        return page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")


def _picture(content: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as found:
            if found.width * found.height > PIXELS:
                raise ValidationError({"file": _("Deze afbeelding is te groot. Verklein haar.")}, code="too_large")
            found.thumbnail((WIDTH, WIDTH * 4))
            return found.convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise ValidationError({"file": _("Deze afbeelding is beschadigd.")}, code="unreadable") from None


def _text_pages(content: bytes) -> list[list[str]]:
    lines = []
    for line in content.decode("utf-8", "replace").splitlines():
        lines += textwrap.wrap(line, COLUMNS, drop_whitespace=False) or [""]
    pages = [lines[start : start + LINES] for start in range(0, len(lines), LINES)]
    return pages[:PAGES] or [[]]


def _text_page(lines: list[str]) -> Image.Image:
    page = Image.new("RGB", (WIDTH, int(WIDTH * 1.414)), "white")
    font = ImageFont.load_default(22)
    ImageDraw.Draw(page).multiline_text((70, 70), "\n".join(lines), fill="black", font=font, spacing=5)
    return page


def _mark(page: Image.Image, watermark: str) -> None:
    """Write who reads it across the page, over and over: a photograph of the screen says whose screen it was."""
    font = ImageFont.load_default(max(18, page.width // 45))
    step = max(160, page.width // 4)
    side = int((page.width**2 + page.height**2) ** 0.5)
    layer = Image.new("L", (side, side), 0)
    pen = ImageDraw.Draw(layer)
    for row in range(0, side, step):
        pen.text((10, row), f"{watermark}      " * 4, fill=70, font=font)
    layer = layer.rotate(30).crop(
        ((side - page.width) // 2, (side - page.height) // 2, (side + page.width) // 2, (side + page.height) // 2)
    )
    page.paste(Image.new("RGB", layer.size, (90, 90, 90)), (0, 0), layer)


def check_drawable(content: bytes, content_type: str) -> None:
    """Raise ValidationError for a file of which the first page cannot be drawn: nobody could read it later.

    Legal basis: AVG 5(1)(c), AVG 32.
    """
    draw_page(content, content_type, 1, "")


def check_upload(name: str, size: int, head: bytes) -> str:
    """Return the content type of an upload; raise ValidationError when it is too large, unknown or not what it says.

    Legal basis: AVG 5(1)(c), AVG 32. Rule: DAT-13.
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
