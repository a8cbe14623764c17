"""Fill an empty database with N invented events in minutes: up to a million, long-tailed in importance.

    .venv/bin/python bench/timeline/world.py 1000000 /tmp/world/1000000

makes the folder a TIMELINE_DATA with a migrated and filled db.sqlite3. What frames the events (actors, places, kinds …)
is published; the events are written by `bulk.py`, with the same rows that publishing would have left. Equal seeds make
equal worlds. `manage.py make_events` is the slow way, with Revisions, for other questions than the timeline's.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[0:0] = [str(ROOT)]

from timeline.management.invented import KINDS, World  # noqa: E402 - after the path that leads there

SEED = 7
SOURCES = 2_000
# Of a hundred events: how many have importance 5, 4, 3, 2, 1.
IMPORTANCE = (2, 6, 17, 35, 40)
LABELLED_FROM = 3
UNCERTAIN = 0.02
# Whatever goes on touches every later tile: a few dozen in a world of any size, one in a hundred in a small one.
ONGOING, MOST_ONGOING = 0.01, 60
TAILS = (
    "the first in that week",
    "both sides give different accounts",
    "observers ask for access",
    "two days after the earlier one",
    "according to three reports",
    "the garrison is relieved",
    "roads stay closed until evening",
    "mediators call for restraint",
    "the commission is told by letter",
    "no agreement on the second point",
    "a further round is announced for the month after",
    "villagers return under escort",
)
LABELS = {kind: kind.capitalize() for kind in KINDS}


class Chronicle(World):
    """The invented world with the importance, titles and labels of a record that somebody has weighed."""

    def __init__(self, events: int, seed: int = SEED) -> None:
        super().__init__(events, seed)
        self.sources = min(self.sources, SOURCES)
        self.ongoing = min(ONGOING, MOST_ONGOING / events)

    def _when(self) -> tuple[date, str, str | None]:
        day, start, end = super()._when()
        if self.chance.random() < self.ongoing:
            return day, day.isoformat(), ".."
        if end is None and self.chance.random() < UNCERTAIN:
            return day, f"{start.rstrip('~')}{'%' if start.endswith('~') else '?'}", None
        return day, start, end

    def _event(self, number: int) -> dict[str, Any]:
        payload = super()._event(number)
        (importance,) = self.chance.choices((5, 4, 3, 2, 1), IMPORTANCE)
        label = f"{LABELS[payload['type']]}, {payload['places'][0].capitalize()}"
        return payload | {
            "title": f"{payload['title']}, {self.chance.choice(TAILS)}",
            "label": label[:30] if importance >= LABELLED_FROM else None,
            "importance": importance,
        }


def fill(world: World, told: Callable[[int], None] = lambda done: None) -> None:
    """Publish the frame and write the events into the database that Django has open; it must be an empty SQLite."""
    from bench.timeline.bulk import BATCH, Deferred, Writer, announce
    from timeline.curation.nouns.registry import NOUNS
    from timeline.curation.publishing import publish_all
    from timeline.models import User

    if any(noun.model._default_manager.exists() for noun in NOUNS.values()):
        raise SystemExit("This database holds records: nothing was written.")
    publish_all(world.frame(), by=User.loader(), reason="Invented for measuring")
    writer = Writer()
    payloads: Iterator[dict[str, Any]] = (proposal.payload for proposal in world.events())
    done = 0
    with Deferred(writer.tables):
        while written := writer.write(islice(payloads, BATCH)):
            told(done := done + written)
    announce()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("events", type=int, metavar="N")
    parser.add_argument("folder", type=Path, help="becomes TIMELINE_DATA; its database must be missing or empty")
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    os.environ |= {"TIMELINE_DATA": str(options.folder), "DJANGO_SETTINGS_MODULE": "timeline.settings"}
    os.environ.pop("DATABASE_URL", None)
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection, transaction

    begun = time.monotonic()
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        # Nobody else reads the file yet, and a half-filled one is thrown away: nothing has to outlive a power cut.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -600000", "temp_store = MEMORY"):
            cursor.execute(f"PRAGMA {pragma}")
    with transaction.atomic():
        fill(
            Chronicle(options.events, options.seed),
            lambda done: print(
                f"  {done:,} of {options.events:,} events, {time.monotonic() - begun:.0f} s", flush=True
            ),
        )
    connection.close()
    print(f"{options.events:,} events in {options.folder}, {time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
