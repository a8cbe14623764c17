#!/usr/bin/env python3
"""Runs the project's commands: `.venv/bin/python manage.py help` lists them."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.settings")
    try:
        from django.core.management import execute_from_command_line
    except ImportError as error:
        sys.exit(f"{error}. Run this with .venv/bin/python, which `make run` sets up.")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
