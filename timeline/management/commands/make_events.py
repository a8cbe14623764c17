"""Fill an empty database with invented events, for benchmarks."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from timeline.curation.nouns.registry import NOUNS
from timeline.curation.publishing import publish_all
from timeline.management.invented import World
from timeline.models import User
from timeline.reading.index.current import prepare

BATCH = 2_000


class Command(BaseCommand):
    help = "Fill an empty database with N invented events (equal seeds give equal events). Refuses any other database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("events", type=int, metavar="N")
        parser.add_argument("--seed", type=int, default=1, metavar="S", help="another seed makes another world")

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = options["events"]
        if wanted < 1:
            raise CommandError("Give the number of events: 1 or more.")
        for noun in NOUNS.values():
            if noun.model._default_manager.exists():
                raise CommandError(
                    f"This database holds records ({noun.file}): nothing was written. Invented events go into an empty "
                    "one: set TIMELINE_DATA or DATABASE_URL to another."
                )
        begun, by = time.monotonic(), User.loader()
        world = World(wanted, options["seed"])
        publish_all(world.frame(), by=by, reason="Invented for measuring")
        events, done = world.events(), 0
        while batch := list(islice(events, BATCH)):
            publish_all(batch, by=by, reason="Invented for measuring")
            done += len(batch)
            self.stdout.write(f"  {done:,} of {wanted:,} events, {time.monotonic() - begun:.0f} s")
            self.stdout.flush()
        prepare()
