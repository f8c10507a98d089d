"""Fill the databases of the environment: the demo region, the worlds of the tests, and the days on which all that goes.

`python -m tests.worlds FILE`. The worlds are played by a process of their own beside the region, and what tests take up
of them goes into the file.
"""

import multiprocessing
import pickle
import sys
import time
from pathlib import Path

import django
from django.core.management import call_command

PATIENCE = 60


def main(file: Path) -> int:
    """Play region and worlds; the exit status."""
    django.setup()
    beside = multiprocessing.get_context("fork").Process(target=_play, args=(file,))
    beside.start()
    call_command("load_demo", skip_checks=True)
    beside.join()
    _list_what_goes()
    return beside.exitcode or 0


def _play(file: Path) -> None:
    """Each world is one act, or is not there at all."""
    from django.db import transaction

    from parta.access.acting import acting
    from tests import worlds
    from tests.access.world import build_world
    from tests.support import new_table

    _await_region()
    kept = {}
    for number, name in enumerate(worlds.NAMES):
        with transaction.atomic(), transaction.atomic(using="keys"):
            with acting(None, "demo"):
                table = new_table(f"0 {name}", f"W{number:03x}")
            kept[name] = pickle.dumps(worlds.play(name, table))
    with transaction.atomic(), transaction.atomic(using="keys"):
        kept["everything"] = pickle.dumps(build_world())
    file.write_bytes(pickle.dumps(kept))


def _await_region() -> None:
    """The region refuses to be loaded beside others: it goes first."""
    from parta.access.acting import acting
    from parta.demo.models import Seed

    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with acting(None, "demo"):
            if Seed.objects.exists():
                return
        time.sleep(0.1)
    raise TimeoutError("The demo region did not begin.")


def _list_what_goes() -> None:
    from django.utils import timezone

    from parta.access.acting import acting
    from retention.terms import services

    with acting(None, "destruction"):
        services.refresh(on=timezone.localdate())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
