"""`verify_audit`: compute the hash of every row of the trail anew and compare."""

import argparse
from collections import Counter
from datetime import datetime
from typing import Any

from dateutil.relativedelta import relativedelta
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

SPAN = 'SELECT date_trunc(\'month\', min("timestamp")), max("timestamp") FROM audit_logentry'
# The database computes and compares; what comes back are numbers, and the ids of rows that differ.
MONTH = """
SELECT epoch::text, count(*), array_agg(line ORDER BY line) FILTER (WHERE differs) FROM (
  SELECT r.epoch, r.row_hash IS DISTINCT FROM parta_trail_hash(r) AS differs,
    to_char(r."timestamp" AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') || '  ' || r.id::text AS line
  FROM audit_logentry r WHERE r."timestamp" >= %s AND r."timestamp" < %s
) AS checked GROUP BY epoch
"""


class Command(BaseCommand):
    """Compare every row of the trail with its hash; ids and days are printed, never what a row says.

    Legal basis: WET 14(2), BIO2 8.15.06. Rule: LOG-07, LOG-08, LOG-12.
    """

    help = """Rekent van elke logregel de controlewaarde opnieuw uit en vergelijkt die met wat bij het schrijven is
bewaard. Een regel per tijdvak (een teruggezette back-up begint een nieuw tijdvak): id van het tijdvak en het aantal
regels. Daarna een regel per logregel die afwijkt: dag en id, nooit de inhoud. Een logregel die in haar geheel is
verwijderd, ziet deze controle niet. Uitkomst: 0 alles klopt, 1 er wijkt iets af, 2 niet alles is gelezen."""

    def add_arguments(self, parser: Any) -> None:
        """Show the help as it is written."""
        parser.formatter_class = argparse.RawDescriptionHelpFormatter

    def handle(self, **options: Any) -> None:
        """Go through the months; CommandError with the exit code when a row differs or cannot be read."""
        try:
            counts, different = _verify()
        except DatabaseError as error:
            # The text of the fault could carry a value of a row.
            raise CommandError(f"Niet alles is gelezen ({type(error).__name__}).", returncode=2) from None
        for epoch, count in sorted(counts.items()):
            self.stdout.write(f"tijdvak {epoch}  {count} regels")
        for line in different:
            self.stdout.write(f"wijkt af  {line}")
        self.stdout.write(f"{sum(counts.values())} logregels nagerekend, {len(different)} wijken af")
        if different:
            raise CommandError("De logging is niet ongewijzigd: dit is een incident (BIO2 8.15.05).", returncode=1)


def _verify() -> tuple[Counter[str], list[str]]:
    counts: Counter[str] = Counter()
    different: list[str] = []
    with connection.cursor() as cursor:
        cursor.execute(SPAN)
        month, last = cursor.fetchone()
        while month is not None and month <= last:
            following: datetime = month + relativedelta(months=1)
            cursor.execute(MONTH, [month, following])
            for epoch, count, lines in cursor.fetchall():
                counts[epoch or "onbekend"] += count
                different += lines or []
            month = following
    return counts, sorted(different)
