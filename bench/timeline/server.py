"""Measure what the server needs for the timeline: tiles, facet counts, words, and how soon a change is seen.

    .venv/bin/python bench/timeline/world.py 1000000 /tmp/world/1000000
    .venv/bin/python bench/timeline/server.py /tmp/world/10000 /tmp/world/100000 /tmp/world/1000000

Writes bench/timeline/server.json and server.md. Each folder is a TIMELINE_DATA of `world.py`; its database is copied
first, so that nothing is changed there and the index is made anew. Every figure is a whole HTTP request through the
application, compression included, for a question that nobody asked before. One run, one process, one machine: other
work on it shows. Exits 1 when the largest world misses a target.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[0:0] = [str(ROOT)]

from bench.timeline.figures import Found, Timed, table, told, within_a_minute  # noqa: E402 - after the path to it

SEED = 11
ROUNDS, WORD_ROUNDS, CHANGES = 60, 12, 7
# What the largest world is held to: name, figure, most.
TARGETS = (
    ("tiles", "median", 25),
    ("tiles", "p95", 80),
    ("facets", "median", 50),
    ("words, the first time", "max", 1000),
    ("words, later", "median", 25),
    ("a change is seen", "max", 1000),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        json.dump(measure(), sys.stdout)
        return 0
    if not options.folders:
        parser.error("Name the folders of the worlds.")
    results = {}
    for folder in options.folders:
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="measuring-") as copy:
            found = of_world(folder, Path(copy))
        results[found["events"]] = found
        print(f"{found['events']:,} events measured", flush=True)
    (HERE / "server.json").write_text(json.dumps(results, indent=1) + "\n")
    return report(results)


def of_world(folder: Path, copy: Path) -> Found:
    environment = os.environ | {
        "TIMELINE_DATA": str(copy),
        "DEBUG": "off",
        "PYTHONWARNINGS": "ignore",
        "DJANGO_SETTINGS_MODULE": "timeline.settings",
    }
    environment.pop("DATABASE_URL", None)
    copied_database(folder / "db.sqlite3", copy / "db.sqlite3")
    manage = [sys.executable, "manage.py"]
    subprocess.run([*manage, "migrate", "-v0"], cwd=ROOT, env=environment, check=True)
    begun = time.perf_counter()
    built = subprocess.Popen([*manage, "build_index"], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(built.pid, 0)
    spent = time.perf_counter() - begun
    if status:
        raise SystemExit("The index could not be made.")
    run = [sys.executable, str(Path(__file__).resolve()), "--measure"]
    found = json.loads(subprocess.run(run, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE).stdout)
    size = sum(path.stat().st_size for path in copy.rglob("index/**/*") if path.is_file())
    worked = used.ru_utime + used.ru_stime
    index = {
        "seconds": round(spent, 1),
        "processor": round(worked, 1),
        "mb_of_memory": used.ru_maxrss // 1024,
        "mb_of_file": round(size / 2**20, 1),
    }
    return found | {"index": index, "database_mb": (copy / "db.sqlite3").stat().st_size // 2**20}


def copied_database(source: Path, target: Path) -> None:
    """As of one moment, also while others write to it."""
    from timeline import database

    database.use_sqlite("wheel")
    import sqlite3

    one, other = sqlite3.connect(source), sqlite3.connect(target)
    one.backup(other)
    one.close()
    other.close()


# ── In a process of its own, for one world ────────────────────────────────────────────────────────────────────────


def measure() -> Found:
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client

    from bench.timeline.questions import SORTS, WORDS, Asker, lanes
    from timeline.models import Edition, Event

    settings.ALLOWED_HOSTS.append("testserver")
    client, asker = Client(headers={"accept-encoding": "gzip"}), Asker(SEED)
    edition = Edition.current()

    def tile(query: str = "", place: str | None = None) -> Timed:
        return timed(client, f"/api/v1/tiles/{place or asker.tile()}?e={edition}&{query}".rstrip("&"))

    found: Found = {"events": Event.objects.count(), "the first question of a process": told([tile(place="9/88")])}
    timed(client, "/api/v1/facets?importance=5")
    whole = "two to five filters"
    asks: dict[str, Callable[[], Timed]] = {
        "the whole record": tile,
        "the whole record, its first view": lambda: tile(place=f"9/{asker.chance.choice((88, 89))}"),
        **{sort: partial(lambda sort: tile(asker.question(sort)), sort) for sort in SORTS},
        "six lanes": lambda: tile(f"{asker.question(whole)}&{lanes(asker)}"),
    }
    counts = {
        sort: partial(lambda sort: timed(client, f"/api/v1/facets?{asker.question(sort)}"), sort) for sort in SORTS
    }
    for part, makers, rounds in (("tiles", asks, ROUNDS), ("facets", counts, ROUNDS // 3)):
        times = {name: within_a_minute(make, rounds) for name, make in makers.items()}
        found[part] = told([one for some in times.values() for one in some])
        found[f"{part} by question"] = {name: told(some) for name, some in times.items()}
    asked = [f"q={word.replace(' ', '+')}" for word in WORDS]
    found["words, the first time"] = told([tile(words, "9/88") for words in asked])
    narrowed = [f"{words}&{asker.question('importance and grade')}" for words in asked for _ in range(WORD_ROUNDS)]
    found["words, later"] = told([tile(query) for query in narrowed])
    found["a change is seen"] = told(list(changes(client)))
    found["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return found


def changes(client: Any) -> Iterator[Timed]:
    """From the end of a publish to a tile that shows it."""
    from timeline.curation.proposals import Proposal
    from timeline.curation.publishing import current_payload, publish
    from timeline.models import Edition, Event, User

    for number, event in enumerate(Event.objects.filter(importance=5).order_by("pk")[:CHANGES]):
        payload, _ = current_payload("event", event.slug)
        title = f"Changed for measuring, {number}"
        publish(Proposal("event", payload | {"title": title}), by=User.loader(), reason="Measuring")
        day = event.earliest.toordinal() - 1
        begun, worked = time.perf_counter(), time.process_time()
        alike = f"importance=5&kind={payload['type']}&place={payload['places'][0]}"
        response = client.get(f"/api/v1/tiles/22/{day}?e={Edition.current()}&{alike}")
        spent, worked = (time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000
        if title not in json.loads(gzip.decompress(response.content))["events"]["title"]:
            raise SystemExit(f"{title} is not in the tile of its day.")
        yield Timed(spent, worked, len(response.content))


def timed(client: Any, address: str) -> Timed:
    """A request that must succeed, for an answer that this process has not kept."""
    from django.core.cache import caches

    caches["answers"].clear()
    begun, worked = time.perf_counter(), time.process_time()
    response = client.get(address)
    spent, worked = (time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}: {response.content[:300]!r}")
    return Timed(spent, worked, len(response.content))


# ── What is written down ──────────────────────────────────────────────────────────────────────────────────────────


def report(results: dict[int, Found]) -> int:
    sizes = sorted(results)
    wholes = ("tiles", "facets", "words, the first time", "words, later", "a change is seen")
    wholes += ("the first question of a process",)
    lines = [
        "# What the server needs for the timeline",
        "",
        f"`.venv/bin/python bench/timeline/server.py {' '.join(f'…/{size}' for size in sizes)}`: one run, one process,",
        "a machine of two cores. Every figure is a whole HTTP request, compressed, for a question that was not asked",
        "before. Milliseconds: median · p95 · slowest (of these, median of the processor alone); KB of the largest",
        "answer. Where the two medians differ, other work on the machine was in the way.",
        "",
        *table("", wholes, results, lambda found, name: found[name]),
        "",
        "| the index | " + " | ".join(f"{size:,}" for size in sizes) + " |",
        "|---|" + "---|" * len(sizes),
    ]
    for name in ("seconds", "processor", "mb_of_memory", "mb_of_file"):
        words = {
            "seconds": "made in, s",
            "processor": "of the processor alone, s",
            "mb_of_memory": "memory while made, MB",
            "mb_of_file": "file, MB",
        }[name]
        lines.append(f"| {words} | " + " | ".join(str(results[size]["index"][name]) for size in sizes) + " |")
    lines.append(
        "| memory of the measured process, MB | " + " | ".join(str(results[s]["memory_mb"]) for s in sizes) + " |"
    )
    for part in ("tiles", "facets"):
        by = f"{part} by question"
        lines += ["", f"## {part.capitalize()}", ""]
        lines += table(part, list(results[sizes[0]][by]), results, lambda found, name, by=by: found[by][name])
    broken = [
        f"{name}, {figure}: {results[sizes[-1]][name][figure]} ms of {most}"
        for name, figure, most in TARGETS
        if results[sizes[-1]][name][figure] > most
    ]
    lines += ["", f"Targets at {sizes[-1]:,}: " + ("; ".join(broken) + "." if broken else "all met.")]
    (HERE / "server.md").write_text("\n".join(lines) + "\n")
    print("\n".join(lines))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
