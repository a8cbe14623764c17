"""Write the whole record to files, in the canonical form that load_chronology reads."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.formats import exchange


class Command(BaseCommand):
    help = "Write the whole chronology to a folder of files."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--lines", action="store_true", help="JSON Lines: one record a line, for other programs")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            written = exchange.write(options["folder"], lines=options["lines"], progress=self._progress)
        except OSError as error:
            raise CommandError(
                f"{options['folder']}: {error.strerror}. Choose a folder that can be written."
            ) from error
        self.stdout.write(f"Wrote {len(written)} files to {options['folder']}.")

    def _progress(self, name: str, count: int) -> None:
        self.stdout.write(f"  {name}")
