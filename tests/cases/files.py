"""Files as people upload them, and as they should not."""

import io
import zipfile

from PIL import Image


def picture(kind: str, size: tuple[int, int] = (40, 30)) -> bytes:
    """A small picture."""
    out = io.BytesIO()
    Image.new("RGB", size, (120, 140, 160)).save(out, kind)
    return out.getvalue()


def pdf(pages: int = 2, catalog: str = "") -> bytes:
    """A document of empty pages, with something more in its catalog."""
    kids = " ".join(f"{3 + number} 0 R" for number in range(pages))
    objects = [f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>"]
    objects += ["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"] * pages
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    table += "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return body + table.encode() + end.encode()


def zipped(name: str = "a.txt", content: bytes = b"x") -> bytes:
    """An archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def huge_png(side: int = 60_000) -> bytes:
    """A picture of which the head says that it is enormous."""
    small = bytearray(picture("PNG"))
    small[16:24] = side.to_bytes(4, "big") * 2
    return bytes(small)


HTML = b"<html><script>alert(1)</script></html>"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
EXE = b"MZ\x90\x00" + b"\x00" * 200
ELF = b"\x7fELF" + b"\x00" * 200
LOCKED = pdf().replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>")

REFUSED = {
    # name: content. What is no pdf, png, jpg or txt, or does not hold what its name says, or cannot be drawn.
    "leeg.pdf": b"%PDF-",
    "nep.pdf": b"%PDF-1.4\nniets",
    "afgebroken.pdf": pdf()[:60],
    "op slot.pdf": LOCKED,
    "plaatje.pdf": picture("PNG"),
    "pagina.pdf": HTML,
    "zip.pdf": zipped(),
    "programma.pdf": EXE,
    "programma.exe": EXE,
    "programma.png": EXE,
    "elf.txt": ELF,
    "script.sh": b"#!/bin/sh\nrm -rf /",
    "pagina.html": HTML,
    "pagina.htm": HTML,
    "pagina.png": HTML,
    "pagina.jpg": HTML,
    "vector.svg": SVG,
    "vector.png": SVG,
    "brief.docx": zipped("word/document.xml"),
    "brief.pdf": zipped("word/document.xml"),
    "blad.xlsx": zipped("xl/workbook.xml"),
    "blad.xlsm": zipped("xl/vbaProject.bin"),
    "archief.zip": zipped(),
    "bom.zip": zipped("a", b"0" * 5_000_000),
    "bom.png": zipped("a", b"0" * 5_000_000),
    "archief.jar": zipped("META-INF/MANIFEST.MF"),
    "gegevens.xml": b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
    "mail.eml": b"From: a@b\n\nhoi",
    "film.mp4": b"\x00\x00\x00\x18ftypmp42",
    "geen-naam": picture("PNG"),
    "punt.": picture("PNG"),
    ".pdf.exe": EXE,
    "verslag.pdf.exe": pdf(),
    "verslag\u202efdp.exe": EXE,
    "half.png": picture("PNG", (400, 400))[:90],
    "half.jpg": picture("JPEG", (400, 400))[:60],
    "reus.png": huge_png(),
    "jpg.png": picture("JPEG"),
    "png.jpg": picture("PNG"),
    "gif.png": picture("GIF"),
    "tekst.txt": b"\x00\x01\x02",
    "utf16.txt": "hallo".encode("utf-16"),
}
TAKEN = {
    # name: content. Ordinary files, and some that try something which drawing them makes harmless.
    "verslag.pdf": pdf(),
    "met script.pdf": pdf(1, "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    "met link.pdf": pdf(1, "/OpenAction << /S /URI /URI (https://voorbeeld.example) >>"),
    "foto.png": picture("PNG"),
    "foto.jpg": picture("JPEG"),
    "FOTO.JPEG": picture("JPEG"),
    "notitie.txt": "Ā café, Łódź, 北京 en ‘aanhalingen’".encode(),
    "lang.txt": b"regel\n" * 500,
    "html.txt": HTML,
    "../../../etc/passwd.txt": b"gewoon tekst",
    "a" * 180 + ".txt": b"lange naam",
}
