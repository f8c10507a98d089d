"""`migrate`: both databases, then the second wall as the code states it."""

from unittest.mock import patch

from django.core.management import call_command
from django.core.management.commands.migrate import Command as Migrate
from django.db.migrations.state import ModelState, ProjectState

from parta.access.install import install_second_wall

_add_model = ProjectState.add_model


def _add_model_alone(state: ProjectState, new: ModelState) -> None:
    """Render a new model alone: nothing points to it yet.

    Django would render anew whatever it can be reached from, which is nearly everything, once per model: of the half
    minute that an empty database took, most.
    """
    apps = state.__dict__.pop("apps", None)
    _add_model(state, new)
    if apps is not None:
        state.__dict__["apps"] = apps
        apps.render_multiple([new])


class Command(Migrate):
    """Migrate both databases as the owner and install row-level security and privileges."""

    def handle(self, *args, **options):
        """Run Django's migrate per database, then install."""
        with patch.object(ProjectState, "add_model", _add_model_alone):
            super().handle(*args, **{**options, "database": "default"})
            # The keys need the vault's tables alone; through every other migration it would be a minute of nothing.
            super().handle(*args, **{**options, "database": "keys", "app_label": options["app_label"] or "vault"})
        if options["app_label"] is None:
            call_command("createcachetable", verbosity=0)
            install_second_wall()
