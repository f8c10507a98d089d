"""`load_demo`: the fictitious region, once."""

import argparse
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from parta.access.acting import acting
from parta.access.sight import guarded_models
from parta.accounts.models import User
from parta.demo import loader, region
from parta.demo.stories import REPORTS, REQUESTS, STORIES
from parta.organisations.models import ConsultationBody


class Command(BaseCommand):
    """Load the fictitious region; what was loaded before, or destroyed since, is not loaded again."""

    help = """Laadt de fictieve regio Waterrade: gemeenten, deelnemers, accounts, meldingen, aanmeldingen en casussen.
Mag zo vaak als nodig: elk verhaal wordt één keer geladen, ook als het intussen is vernietigd. Werkt alleen met
PARTA_DEMO=1, en nooit naast echte gegevens. Drukt één regel af met aantallen; met --accounts alleen de accounts.
Uitkomst: 0 geladen of al geladen, 2 geweigerd."""

    def add_arguments(self, parser: Any) -> None:
        """Take the choice to list the accounts only."""
        parser.formatter_class = argparse.RawDescriptionHelpFormatter
        parser.add_argument("--accounts", action="store_true", help="alleen de accounts tonen")

    def handle(self, *, accounts: bool, **options: Any) -> None:
        """Refuse, list, or load."""
        if not settings.DEMO:
            raise CommandError("Alleen met PARTA_DEMO=1: fictieve gegevens horen niet naast echte.", returncode=2)
        if accounts:
            self._list_accounts()
            return
        with acting(None, "demo"):
            _refuse_beside_real_data()
        self.stdout.write(self._load(region.make_region()))

    def _load(self, own: region.Region) -> str:
        played: list[loader.Player] = []
        # The first to come in is the first in every list, and has the lowest number.
        for story in sorted(STORIES, key=lambda one: -one.received):
            player = loader.Player(own, story)
            if loader.once(story.id, player.play):
                played.append(player)
        reports = sum(loader.once(row.id, lambda row=row: loader.play_report(own, row)) for row in REPORTS)
        requests = sum(loader.once(row.id, lambda row=row: loader.play_request(own, row)) for row in REQUESTS)
        if played:
            loader.once("meetings", lambda: loader.play_meetings(own, played))
            loader.finish(own, played)
        return f"{len(played)} betrokkenen, {reports} meldingen en {requests} verzoeken geladen"

    def _list_accounts(self) -> None:
        self.stdout.write(f"Wachtwoord voor iedereen: {region.PASSWORD} (de code van stap 2 staat op de pagina)")
        for person in region.PEOPLE:
            self.stdout.write(f"  {person.email:<26} {person.name:<18} {person.shows}")


def _refuse_beside_real_data() -> None:
    real = ConsultationBody.objects.filter(municipality__is_fictitious=False)
    for model in guarded_models():
        names = {field.name for field in model._meta.concrete_fields}
        if "consultation_body" in names and model._base_manager.filter(consultation_body__in=real).exists():
            raise CommandError("Hier staan gegevens van echte gemeenten: de demonstratie laadt niets.", returncode=2)
    if User.objects.exclude(email__endswith=f"@{region.DOMAIN}").exists():
        raise CommandError("Hier staan accounts van anderen: de demonstratie laadt niets.", returncode=2)
