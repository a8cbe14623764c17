"""Hands the events of a database to the pages of the peers: the same events, as rows of JSON.

    python3 bench/timeline/rows.py /tmp/world/1000/db.sqlite3 /tmp/peers/rows/1000.json.gz

{"first", "last": days since 1970; "actor": slug of the actor that the filter asks for; "kinds": slugs;
 "rows": [[first day, days, number of the kind, number of the actor, importance, title], …] in order of time}

A row's actor is 0 where the event counts with the most frequent actor (as the page's first filter counts it), so that
filtering for 0 leaves the peers the very events that it leaves ours. A date of one month stands in its middle; only
what lasted has a length.
"""

import argparse
import gzip
import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

EPOCH = date(1970, 1, 1).toordinal()
KINDS = "SELECT id, slug FROM timeline_kind ORDER BY position, slug"
MOST = """
    SELECT reach.actor_id, actor.slug FROM timeline_reach AS reach JOIN timeline_actor AS actor ON actor.id = actor_id
    GROUP BY actor_id ORDER BY count(DISTINCT event_id) DESC, actor.slug LIMIT 1
"""
COUNTED = "SELECT DISTINCT event_id FROM timeline_reach WHERE actor_id = ?"
EVENTS = """
    SELECT event.id, earliest, begins_by, latest, edtf, kind_id, importance, title, (
        SELECT actor_id FROM timeline_involvement WHERE event_id = event.id ORDER BY position LIMIT 1
    )
    FROM timeline_event AS event JOIN timeline_eventtext AS text ON text.event_id = event.id
    WHERE withdrawn_at IS NULL AND language = (SELECT default_language FROM timeline_site)
    ORDER BY earliest, event.id
"""


def day(written: str) -> int:
    return date.fromisoformat(written).toordinal() - EPOCH


def rows(database: sqlite3.Connection, last: int, kinds: dict[int, int], actor: int) -> Iterator[list[Any]]:
    counted = {event for (event,) in database.execute(COUNTED, [actor])}
    for event, earliest, begins_by, latest, edtf, kind, importance, title, involved in database.execute(EVENTS):
        first, by = day(earliest), day(begins_by)
        lasting = (day(latest) if latest else last) - first if "/" in edtf or latest is None else 0
        who = 0 if event in counted else involved or -1
        yield [first if lasting else (first + by) // 2, lasting, kinds[kind], who, importance, title]


def export(source: Path, target: Path) -> int:
    database = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    kinds = list(database.execute(KINDS))
    ((first, last),) = database.execute(
        "SELECT min(earliest), max(max(begins_by, coalesce(latest, ''))) FROM timeline_event"
    )
    ((actor, slug),) = database.execute(MOST)
    numbers = {key: number for number, (key, _) in enumerate(kinds)}
    head = {"first": day(first), "last": day(last) + 1, "actor": slug, "kinds": [name for _, name in kinds]}
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".draft")
    ordered = sorted(rows(database, day(last), numbers, actor), key=lambda row: row[0])
    with gzip.open(draft, "wt", compresslevel=6, encoding="utf-8") as file:
        file.write(json.dumps(head)[:-1] + ', "rows": [')
        for number, row in enumerate(ordered):
            file.write(("," if number else "") + json.dumps(row, ensure_ascii=False, separators=(",", ":")))
        file.write("]}")
    draft.rename(target)
    return len(ordered)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=Path)
    parser.add_argument("target", type=Path)
    options = parser.parse_args()
    print(f"{export(options.database, options.target):,} rows in {options.target}")


if __name__ == "__main__":
    main()
