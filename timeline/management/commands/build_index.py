"""Make the index of a large record beside its database; questions are answered from it."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand

from timeline.reading.index.current import prepare


class Command(BaseCommand):
    help = (
        "Make the index of the record, a file below the data folder. It makes itself, too, when it is needed: this is "
        "for having it before the first reader comes. A small record needs none."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        begun = time.monotonic()

        def progress(what: str, done: int) -> None:
            self.stdout.write(f"  {what}: {done:,}, {time.monotonic() - begun:.0f} s")
            self.stdout.flush()

        edition = prepare(progress)
        if edition is None:
            self.stdout.write("The record is small: it needs no index of its own.")
        else:
            self.stdout.write(f"The index is of Edition {edition:,}, {time.monotonic() - begun:.0f} s.")
