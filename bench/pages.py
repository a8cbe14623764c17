"""Measure the public pages at 300, 3,000 and 30,000 events: server time cold and warm, bytes, queries, and growth.

    .venv/bin/python bench/pages.py            about ten minutes; writes bench/pages.json and bench/pages.md
    .venv/bin/python bench/pages.py --sizes 300 3000

Each size is a database of its own in a temporary folder, filled by `manage.py make_events N --seed 7`. Cold: the
cache is emptied before the request; warm: the third and later requests of the same page. All figures are medians of
one run on one machine: read the ratios, not the milliseconds. Exits 1 when a page that has to stay flat grows more
than its limit from the smallest to the largest size.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SIZES = (300, 3_000, 30_000)
SEED = 7
ROUNDS = 15
# Warm growth from the smallest to the largest size that is still called flat.
LIMIT = 1.5
HELD = ("timeline", "actor", "api events")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        json.dump(measure(), sys.stdout)
        return 0
    results = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            environment = os.environ | {"TIMELINE_DATA": folder, "DEBUG": "off"}
            environment.pop("DATABASE_URL", None)
            begun = time.perf_counter()
            for command in (["migrate", "-v0"], ["make_events", str(size), "--seed", str(SEED)]):
                quiet = subprocess.DEVNULL if size < 3_000 else None
                subprocess.run(
                    [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, check=True, stdout=quiet
                )
            made = time.perf_counter() - begun
            run = subprocess.run(
                [sys.executable, __file__, "--measure"], cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE
            )
            results[size] = {"made_s": round(made, 1), "pages": json.loads(run.stdout)}
            print(f"{size:,} events: made in {made:.0f} s, measured", flush=True)
    return report(results)


def measure() -> dict[str, dict[str, float]]:
    """One process, one database: {page: {cold_ms, warm_ms, bytes, cold_queries, warm_queries}}."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "timeline.settings"
    sys.path.insert(0, str(ROOT))
    import django

    django.setup()
    from django.test.utils import CaptureQueriesContext, override_settings

    # Static addresses are not what is measured, and hashed ones would need a collected folder.
    plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    with override_settings(ALLOWED_HOSTS=["testserver"], STORAGES=plain):
        from django.core.cache import caches
        from django.db import connection
        from django.test import Client

        client = Client()
        found = {}
        for name, address in addresses().items():
            cold, queries = [], 0
            for _ in range(5):
                for kept in caches.all():
                    kept.clear()
                with CaptureQueriesContext(connection) as seen:
                    cold.append(timed(client, address)[0])
                queries = len(seen)
            warm, size = [], 0
            for _ in range(ROUNDS + 2):
                spent, size = timed(client, address)
                warm.append(spent)
            with CaptureQueriesContext(connection) as seen:
                timed(client, address)
            found[name] = {
                "address": address,
                "cold_ms": round(statistics.median(cold), 1),
                "warm_ms": round(statistics.median(warm[2:]), 1),
                "bytes": size,
                "cold_queries": queries,
                "warm_queries": len(seen),
            }
        return found


def addresses() -> dict[str, str]:
    """The pages: the same questions at every size, about the most frequent actor and a common word."""
    from django.db.models import Count

    from timeline.models import Actor, Event, EventText, Place, Source

    def most(model: type, path: str) -> str:
        return model.objects.annotate(n=Count(path)).order_by("-n", "slug").first().slug

    actor = most(Actor, "involvements")
    word = EventText.objects.order_by("pk").first().title.split()[0].lower()
    middle = Event.objects.in_order()[Event.objects.count() // 2]
    return {
        "timeline": "/",
        "timeline, an actor": f"/?actor={actor}",
        "timeline, actor and window": f"/?actor={actor}&from=1992&to=1995",
        "timeline, words": f"/?q={word}",
        "timeline, moved to the middle": f"/?view={middle.begins_by:%Y-%m-%d}/{middle.begins_by:%Y-%m-%d}",
        "event": f"/events/{middle.slug}/",
        "actor": f"/actors/{actor}/",
        "place": f"/places/{most(Place, 'event_places')}/",
        "source": f"/sources/{most(Source, 'citations')}/",
        "actors": "/actors/",
        "api events": "/api/v1/events",
        "api events, an actor": f"/api/v1/events?actor={actor}",
        "api facets": "/api/v1/facets",
    }


def timed(client: Any, address: str) -> tuple[float, int]:
    """(milliseconds, bytes of the body before compression)"""
    begun = time.perf_counter()
    response = client.get(address)
    spent = (time.perf_counter() - begun) * 1000
    if response.status_code != 200:
        raise SystemExit(f"{address} answered {response.status_code}")
    return spent, len(response.content)


def report(results: dict[int, dict]) -> int:
    sizes = sorted(results)
    first, last = results[sizes[0]]["pages"], results[sizes[-1]]["pages"]
    growth = {name: round(last[name]["warm_ms"] / first[name]["warm_ms"], 2) for name in first}
    (HERE / "pages.json").write_text(json.dumps({"results": results, "warm_growth": growth}, indent=1) + "\n")
    lines = [
        "# Public pages by number of events",
        "",
        f"`{'.venv/bin/python bench/pages.py'}`, one run on one machine of two cores.",
        "",
    ]
    lines.append(
        "| page | "
        + " | ".join(f"{size:,}: cold ms · warm ms · KB · queries cold/warm" for size in sizes)
        + " | warm growth |"
    )
    lines.append("|---|" + "---|" * (len(sizes) + 1))
    for name in first:
        cells = []
        for size in sizes:
            p = results[size]["pages"][name]
            cells.append(
                f"{p['cold_ms']} · {p['warm_ms']} · {p['bytes'] // 1024} · {p['cold_queries']}/{p['warm_queries']}"
            )
        held = f" (limit {LIMIT})" if name in HELD else ""
        lines.append(f"| {name} | " + " | ".join(cells) + f" | {growth[name]}×{held} |")
    made = ", ".join(f"{size:,} in {results[size]['made_s']} s" for size in sizes)
    lines += ["", f"Made and derived through publishing: {made}."]
    (HERE / "pages.md").write_text("\n".join(lines) + "\n")
    print("\n".join(lines))
    broken = [f"{name} grows {growth[name]}×" for name in HELD if growth[name] > LIMIT]
    print("; ".join(broken) or f"Warm, {', '.join(HELD)} stay within {LIMIT}×.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
