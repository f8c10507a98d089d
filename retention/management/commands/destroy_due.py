"""`destroy_due`: destroy what is due, or list it."""

import argparse
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from parta.access.acting import acting
from parta.organisations.models import ConsultationBody
from retention.destruction import services
from retention.terms import services as terms
from retention.terms.derivation import Due


def _a_day(text: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("schrijf een datum als 2026-11-24") from error
    if found.year < 2025:
        raise argparse.ArgumentTypeError("de Wet PARTA geldt sinds 1 juli 2025")
    return found


class Command(BaseCommand):
    """Destroy every file that is due; references and dates are printed, never a name."""

    help = """Vernietigt wat vandaag weg moet. Een regel per dossier: kenmerk, termijn, geplande en uiterste dag, stand.
De stand is: vernietigd, proef (er gebeurt niets), wacht op <parameter> of mislukt (de worker probeert het weer).
Een latere dag met --on is altijd een proef; met fictieve gegevens (PARTA_DEMO) wordt dan ook vernietigd, en alleen bij
fictieve gemeenten. Uitkomst: 0 gelukt of niets te doen, 1 er mislukte iets, 2 onbruikbare invoer."""

    def add_arguments(self, parser: Any) -> None:
        """Take a day and whether it is a rehearsal."""
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        parser.add_argument("--on", type=_a_day, metavar="DATUM", help="alsof het die dag is (jjjj-mm-dd)")
        parser.add_argument("--dry-run", action="store_true", help="alleen tonen")

    def handle(self, *, on: date | None, dry_run: bool, **options: Any) -> None:
        """List, and destroy unless it is a rehearsal; CommandError when one failed."""
        today = timezone.localdate()
        on = on or today
        rehearsal = dry_run or (on > today and not settings.DEMO)
        with acting(None, "destruction"):
            files = terms.due(on)
            if on > today and not rehearsal:
                files = _fictitious(files)
        states = [self._one(file, on, rehearsal) for file in files]
        counts = f"{len(states)} aan de beurt, {states.count('vernietigd')} vernietigd"
        self.stdout.write(f"{on.isoformat()}: {counts}{' (proef)' if rehearsal else ''}")
        if "mislukt" in states:
            raise CommandError("Niet alles is gelukt; wat bleef, blijft aan de beurt.", returncode=1)

    def _one(self, file: Due, on: date, rehearsal: bool) -> str:
        state, more = self._carry_out(file, on, rehearsal)
        self.stdout.write(f"{file.reference}  {file.term}  {file.planned_on}  {file.legal_on}  {state}{more}")
        return state

    def _carry_out(self, file: Due, on: date, rehearsal: bool) -> tuple[str, str]:
        if file.undecided:
            return "wacht", f" op {', '.join(file.undecided)}"
        if rehearsal:
            return "proef", ""
        try:
            run = services.destroy(kind=file.kind, root_id=file.root_id, on=on)
        except Exception as fault:
            # One file that will not go must not keep the others; the fault's text could carry a value of the file.
            return "mislukt", f" ({type(fault).__name__})"
        return ("vernietigd", "") if run else ("niets te doen", "")


def _fictitious(files: list[Due]) -> list[Due]:
    demo = set(ConsultationBody.objects.filter(municipality__is_fictitious=True).values_list("pk", flat=True))
    return [file for file in files if file.body_id in demo]
