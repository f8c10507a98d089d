"""`migrate`: both databases, then the second wall as the code states it."""

from django.core.management import call_command
from django.core.management.commands.migrate import Command as Migrate

from parta.access.install import install_second_wall


class Command(Migrate):
    """Migrate both databases as the owner and install row-level security and privileges."""

    def handle(self, *args, **options):
        """Run Django's migrate per database, then install."""
        super().handle(*args, **{**options, "database": "default"})
        # The keys need the vault's tables alone; going through every other migration made a second minute of nothing.
        super().handle(*args, **{**options, "database": "keys", "app_label": options["app_label"] or "vault"})
        if options["app_label"] is None:
            call_command("createcachetable", verbosity=0)
            install_second_wall()
