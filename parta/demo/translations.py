"""Compile the catalogues in locale/ without gettext's programs: python -m parta.demo.translations."""

from __future__ import annotations

import ast
import struct
import sys
from pathlib import Path

MAGIC = 0x950412DE


def parse(text: str) -> dict[str, str]:
    """Read a .po file into the keys and values of a .mo file; raises ValueError with the line number."""
    messages: dict[str, str] = {}
    entry: dict[str, str] = {}
    field, fuzzy = "", False
    for number, line in enumerate([*text.splitlines(), ""], 1):
        line = line.strip()
        if not line:
            _add(messages, entry, fuzzy)
            entry, field, fuzzy = {}, "", False
        elif line.startswith("#"):
            fuzzy = fuzzy or (line.startswith("#,") and "fuzzy" in line)
        else:
            word, _, rest = ("", "", line) if line.startswith('"') else line.partition(" ")
            field = word or field
            entry[field] = entry.get(field, "") + _string(rest, field, number)
    return messages


def _string(quoted: str, field: str, number: int) -> str:
    known = field in {"msgctxt", "msgid", "msgid_plural", "msgstr"} or field.startswith("msgstr[")
    try:
        value = ast.literal_eval(quoted.strip())
    except (SyntaxError, ValueError):
        value = None
    if not known or not isinstance(value, str):
        raise ValueError(f"line {number} is not part of a catalogue")
    return value


def _add(messages: dict[str, str], entry: dict[str, str], fuzzy: bool) -> None:
    if "msgid" not in entry or (fuzzy and entry["msgid"]):
        return
    key = entry["msgid"] + ("\0" + entry["msgid_plural"] if "msgid_plural" in entry else "")
    key = entry["msgctxt"] + "\x04" + key if "msgctxt" in entry else key
    value = "\0".join(text for name, text in sorted(entry.items()) if name.startswith("msgstr"))
    if value.strip("\0"):
        messages[key] = value


def binary(messages: dict[str, str]) -> bytes:
    """The .mo file of these messages: a header, two tables of lengths and offsets, the strings."""
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    start = 28 + 16 * len(pairs)
    tables, strings = [], b""
    for side in (0, 1):
        for pair in pairs:
            tables += [len(pair[side]), start + len(strings)]
            strings += pair[side] + b"\0"
    header = [MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start]
    return struct.pack(f"<{len(header) + len(tables)}I", *header, *tables) + strings


def compile_all(root: Path, *, write: bool = True) -> list[str]:
    """Compile every catalogue below locale/; gives what is wrong, one sentence each."""
    wrong = []
    for source in sorted((root / "locale").glob("**/*.po")):
        try:
            content = binary(parse(source.read_text(encoding="utf-8")))
        except ValueError as problem:
            wrong.append(f"{source.relative_to(root)}: {problem}")
            continue
        if write:
            source.with_suffix(".mo").write_bytes(content)
    return wrong


if __name__ == "__main__":
    sys.exit("\n".join(compile_all(Path(__file__).resolve().parents[2])) or 0)
