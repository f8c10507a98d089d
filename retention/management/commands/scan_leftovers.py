"""`scan_leftovers`: look for a name in every store."""

import argparse
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from redis.exceptions import RedisError

from parta.access.acting import acting
from parta.vault.crypto import Tampered
from retention.destruction import leftovers


class Command(BaseCommand):
    """Look for a name in every store; print where and how often, never what is written there."""

    help = """Zoekt een naam in alle opslagplaatsen en ontsleutelt daarbij met alle sleutels die er zijn: elke tekst van
beide databases, zoekwoorden, bestanden, sessies, tussengeheugen en wachtrij. Controleert ook of alles wat in het
grootboek staat, weg is. De naam komt van de standaardinvoer, nooit van de opdrachtregel:

  manage.py scan_leftovers < naam.txt

Een regel per vindplaats: opslagplaats, tabel en kolom, aantal. Nooit de inhoud.
Uitkomst: 0 niets gevonden, 1 gevonden, 2 onbruikbare invoer, of iets was niet te doorzoeken."""

    def add_arguments(self, parser: Any) -> None:
        """Show the help as it is written."""
        parser.formatter_class = argparse.RawDescriptionHelpFormatter

    def handle(self, **options: Any) -> None:
        """Scan and print; CommandError with the exit code when something was found."""
        name = "" if sys.stdin.isatty() else sys.stdin.read()
        try:
            with acting(None, "destruction"):
                result = leftovers.scan(name)
        except ValueError as error:
            raise CommandError(str(error), returncode=2) from error
        except (RedisError, OSError, Tampered) as error:
            raise CommandError(f"Niet alles is doorzocht ({type(error).__name__}).", returncode=2) from error
        for place, count in sorted(result.found.items()):
            self.stdout.write(f"{place}  {count}")
        looked_at = ", ".join(f"{store} {count}" for store, count in sorted(result.looked_at.items()))
        self.stdout.write(f"doorzocht: {looked_at}")
        if result.found:
            raise CommandError(f"Gevonden op {len(result.found)} plaatsen.", returncode=1)
        self.stdout.write("Niets gevonden.")
