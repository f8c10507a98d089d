"""References that mean nothing outside: `Z-2026-0041` for a case, `A-` for a referral, and so on."""

from datetime import date

from django.db import connection, models


def next_reference(model: type[models.Model], letter: str, on: date) -> str:
    """Return the next reference of a kind and year; numbers are handed out by a sequence and never twice.

    The number says nothing about a municipality, and a gap nothing about a rollback.
    """
    sequence = f"parta_reference_{letter.lower()}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval(%s::regclass)", [sequence])
        (number,) = cursor.fetchone()
    return f"{letter}-{on.year}-{number:04d}"
