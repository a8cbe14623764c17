"""Load a chronology from its files: everything is checked before anything is written."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from timeline.curation.errors import Refused
from timeline.curation.loading import load
from timeline.formats import exchange
from timeline.reading.index.current import prepare

SHOWN = 200


class Command(BaseCommand):
    help = "Load a chronology from a folder of files. Nothing is written if anything in them is wrong."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=settings.CHRONOLOGY_DIR, metavar="DIR")
        parser.add_argument(
            "--replace", action="store_true", help="also overwrite what was edited here since it was loaded"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        files = exchange.read(options["folder"])
        self._say(f"Checking {len(files.proposals):,} records …")
        try:
            loaded = load(files.proposals, problems=files.problems, replace=options["replace"], progress=self._progress)
        except Refused as refused:
            self._refuse([files.located(problem) for problem in refused.problems])
        for noun, slug in loaded.kept[:SHOWN]:
            self._say(f"Kept {noun} {slug}: it was edited here. Use --replace to overwrite it.")
        self._say(
            f"Loaded: {loaded.new:,} new, {loaded.changed:,} changed, {loaded.same:,} unchanged, "
            f"{len(loaded.kept):,} kept as edited."
        )
        prepare(lambda what, done: self._say(f"  index, {what}: {done:,}"))

    def _refuse(self, problems: list[Any]) -> None:
        for problem in problems[:SHOWN]:
            self.stderr.write(str(problem))
        if len(problems) > SHOWN:
            self.stderr.write(f"… and {len(problems) - SHOWN:,} more.")
        errors = "1 error" if len(problems) == 1 else f"{len(problems):,} errors"
        raise CommandError(f"{errors}; nothing was written.")

    def _progress(self, name: str, done: int, total: int) -> None:
        self._say(f"  {name}: {done:,} of {total:,}")

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
