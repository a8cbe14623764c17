"""Figures of a benchmark: times taken, summed up, and put into tables by the size of the world."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

Found = dict[str, Any]


class Timed(NamedTuple):
    """Milliseconds of the clock and of the processor, bytes as they travel."""

    spent: float
    worked: float
    size: int


def within_a_minute(make: Callable[[], Timed], rounds: int) -> list[Timed]:
    """As many times as asked for, or as fit into a minute."""
    begun, found = time.monotonic(), []
    while len(found) < rounds and time.monotonic() - begun < 60:
        found.append(make())
    return found


def told(measured: list[Timed]) -> Found:
    times, worked, sizes = zip(*measured, strict=True)
    ordered = sorted(times)
    return {
        "requests": len(times),
        "median": round(statistics.median(times), 1),
        "processor": round(statistics.median(worked), 1),
        "p95": round(ordered[max(0, -(-len(ordered) * 95 // 100) - 1)], 1),
        "max": round(ordered[-1], 1),
        "most_bytes": max(sizes),
    }


def table(title: str, names: Iterable[str], results: dict[int, Found], of: Callable[[Found, str], Found]) -> list[str]:
    sizes = sorted(results)

    def cell(found: Found) -> str:
        times = f"{found['median']} · {found['p95']} · {found['max']} ({found['processor']})"
        return f"{times}; {found['most_bytes'] / 1024:.1f}"

    lines = [f"| {title} | " + " | ".join(f"{size:,}" for size in sizes) + " |", "|---|" + "---|" * len(sizes)]
    return lines + [
        f"| {name} | " + " | ".join(cell(of(results[size], name)) for size in sizes) + " |" for name in names
    ]
