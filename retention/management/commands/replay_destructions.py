"""`replay_destructions`: after a restore, destroy again what had been destroyed."""

import argparse
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand

from parta.access.acting import acting
from retention.destruction import services
from retention.destruction.models import DestructionRun


class Command(BaseCommand):
    """Carry out the whole ledger once more; what is gone already stays gone."""

    help = """Vernietigt na het terugzetten van een back-up opnieuw alles wat in het grootboek staat: rijen, sleutels en
bestanden. Een regel per vernietiging waarvan iets was teruggekomen: id van de vernietiging en de aantallen. Mag zo vaak
als nodig. Uitkomst: 0 klaar (ook als er niets terug was), 1 een storing."""

    def add_arguments(self, parser: Any) -> None:
        """Show the help as it is written."""
        parser.formatter_class = argparse.RawDescriptionHelpFormatter

    def handle(self, **options: Any) -> None:
        """Finish what was broken off, then go through the ledger run by run."""
        services.resume_unfinished()
        with acting(None, "destruction"):
            runs = list(DestructionRun.objects.order_by("rows_deleted_at").values_list("pk", flat=True))
        again = [self._again(run_id) for run_id in runs]
        self.stdout.write(f"{len(runs)} vernietigingen nagelopen, {sum(again)} opnieuw uitgevoerd")

    def _again(self, run_id: UUID) -> bool:
        rows, keys, files = services.replay(run_id=run_id)
        if came_back := bool(rows or keys or files):
            self.stdout.write(f"{run_id}  {rows} rijen  {keys} sleutels  {files} bestanden")
        return came_back
