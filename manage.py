#!/usr/bin/env python
"""Django's command line; `migrate` works as the owner of the tables, all else as the application role."""

import os
import sys


def main() -> None:
    """Run a management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parta.settings")
    if sys.argv[1:2] == ["migrate"]:
        os.environ["PARTA_AS_OWNER"] = "1"
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
