"""Measure a table of events from its bytes to its drafts, at 500 and 5,000 rows, and how each step grows.

    .venv/bin/python bench/bulk.py                 about three minutes; writes bench/bulk.md
    .venv/bin/python bench/bulk.py --rows 500 5000 --events 30000

The record is an invented one of its own in a temporary folder (`manage.py make_events N --seed 7`). Of the rows one in
ten amends an event of it, one in fifty names an actor that nobody knows, the others are new; some repeat others by
chance. One run each, every size in a process of its own. Exits 1 when the largest takes more than a minute in all.
"""

import argparse
import csv
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
ROWS = (500, 5_000)
EVENTS = 5_000
SEED = 7
LIMIT = 60
STEPS = ("CSV read", "XLSX read", "kept", "record prepared", "judged", "drafts made")
# The same rows twice, of which a person hands in one.
TWICE = "CSV read"
AMENDS, UNKNOWN = 10, 50


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="+", default=ROWS)
    parser.add_argument("--events", type=int, default=EVENTS)
    parser.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        json.dump(measure(options.measure), sys.stdout)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"TIMELINE_DATA": folder, "DEBUG": "off"}
        environment.pop("DATABASE_URL", None)
        for command in (["migrate", "-v0"], ["make_events", str(options.events), "--seed", str(SEED)]):
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=ROOT,
                env=environment,
                check=True,
                stdout=subprocess.DEVNULL,
            )
        results = {}
        for size in sorted(options.rows):
            command = [sys.executable, __file__, "--measure", str(size)]
            run = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
            results[size] = json.loads(run.stdout)
            print(f"{size:,} rows: measured", file=sys.stderr, flush=True)
    return report(results, options.events)


def measure(size: int) -> dict[str, Any]:
    """One process: {step: seconds}, verdicts with their counts, and the most memory it had, in MB."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "timeline.settings"
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    from timeline.curation import bulk, bulk_drafts, bulk_imports
    from timeline.curation.bulk_columns import NAMES
    from timeline.intake.tables import read_table
    from timeline.models import BulkRow, Edition
    from timeline.reading.known_events import alike_to_payloads

    lines = [list(NAMES), *([row.get(name, "") for name in NAMES] for row in rows(size))]
    seconds: dict[str, float] = {}

    def timed(step: str, act: Any) -> Any:
        begun = perf_counter()
        answer = act()
        seconds[step] = perf_counter() - begun
        return answer

    as_csv, as_xlsx = csv_of(lines), xlsx_of(lines)
    timed("CSV read", lambda: read_table(as_csv, NAMES))
    table = timed("XLSX read", lambda: read_table(as_xlsx, NAMES))
    by = a_curator(size)
    taken = timed("kept", lambda: bulk_imports.take_in(table, as_csv, "events.csv", by=by))
    alike = timed("record prepared", lambda: alike_to_payloads(Edition.current()))
    timed("judged", lambda: bulk.judge(bulk_imports.begin(taken.pk), alike))
    bulk_imports.ask_for_drafts(taken, reason="Imported", with_duplicates=False, by=by)
    timed("drafts made", lambda: bulk_drafts.make(bulk_imports.begin(taken.pk)))
    return {
        "seconds": seconds,
        "verdicts": BulkRow.objects.counted(taken),
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def rows(size: int) -> Iterator[dict[str, str]]:
    """The names of the record in events that it does not have: the same world, and another course of chance."""
    from timeline.management.invented import World
    from timeline.models import Event

    slugs = list(Event.objects.order_by("slug").values_list("slug", flat=True))
    world = World(len(slugs), SEED)
    world.size = size
    world.chance.seed(SEED + 1)
    for number, proposal in enumerate(world.events()):
        if number % AMENDS == 0:
            yield {"id": slugs[number % len(slugs)], "note": f"Row {number}: the hour is not known."}
        else:
            yield cells(proposal.payload, unknown=number % UNKNOWN == 1)


def cells(payload: dict[str, Any], *, unknown: bool) -> dict[str, str]:
    start, end = payload["edtf_start"], payload["edtf_end"]
    actors = [f"{one['actor']}: {one['role']}" for one in payload["actors"]]
    told = {
        "title": payload["title"],
        "label": payload["label"],
        "date": f"{start}/{end}" if end else start,
        "kind": payload["type"],
        "places": "; ".join(payload["places"]),
        "actors": "; ".join([*actors, "nobody knows: host"] if unknown else actors),
        "summary": payload["summary"],
        "importance": str(payload["importance"]),
        "confidence": payload["confidence"],
        "source": payload["sources"][0]["source"],
        "supports": payload["sources"][0]["supports"],
    }
    figure = next((one for one in payload["figures"] if one["source"] == told["source"]), None)
    if figure:
        told |= {"claim_about": figure["about"], "claimant": figure["claimant_words"]}
        told |= {"claim_low": str(figure["low"]), "claim_high": str(figure["high"])}
    return told


def csv_of(lines: list[list[str]]) -> bytes:
    written = io.StringIO()
    csv.writer(written).writerows(lines)
    return written.getvalue().encode()


def xlsx_of(lines: list[list[str]]) -> bytes:
    from openpyxl import Workbook

    book, written = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet("events")
    for line in lines:
        sheet.append(line)
    book.save(written)
    return written.getvalue()


def a_curator(size: int) -> Any:
    from django.contrib.auth.models import Group

    from timeline.models import User

    by = User.objects.create_user(f"curator-{size}", public_name="Curator")
    by.groups.add(Group.objects.get(name="curator"))
    return by


def report(results: dict[int, dict[str, Any]], events: int) -> int:
    sizes = sorted(results)
    of_steps = {step: [results[size]["seconds"][step] for size in sizes] for step in STEPS}
    totals = [sum(spent for step, spent in results[size]["seconds"].items() if step != TWICE) for size in sizes]
    lines = [
        "# A table of events, from its bytes to its drafts",
        "",
        "`.venv/bin/python bench/bulk.py`, one run on one machine of two cores. Seconds, against a record of "
        f"{events:,} events.",
        "",
        "| step | " + " | ".join(f"{size:,} rows" for size in sizes) + " | growth |",
        "|---|" + "--:|" * (len(sizes) + 1),
        *(line(step, seconds) for step, seconds in of_steps.items()),
        line(f"in all (limit {LIMIT}), of XLSX", totals),
        "| most memory, MB | " + " | ".join(str(results[size]["memory"]) for size in sizes) + " | |",
    ]
    for size in sizes:
        told = Counter(results[size]["verdicts"]).most_common()
        lines += ["", f"Of {size:,} rows: " + ", ".join(f"{count:,} {verdict}" for verdict, count in told) + "."]
    (HERE / "bulk.md").write_text("\n".join(lines) + "\n")
    print("\n".join(lines))
    return int(totals[-1] > LIMIT)


def line(name: str, seconds: list[float]) -> str:
    """Ten times the rows may take ten times as long."""
    growth = f"{seconds[-1] / seconds[0]:.1f}×"
    return f"| {name} | " + " | ".join(f"{one:.2f}" for one in seconds) + f" | {growth} |"


if __name__ == "__main__":
    sys.exit(main())
