"""Which proposal is held against which expected event: one to one, by their passages and dates."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from timeline.extraction.moments import OPEN, first_day, last_day

Row = Mapping[str, Any]
ENOUGH = 0.5
_MARKS = re.compile(r"[~?%]")


def pair(gold: Sequence[Row], found: Sequence[Row], text: str, published: str) -> list[tuple[int, int]]:
    """Spans that share half of the shorter: the right date first, then the nearer, the larger overlap, the order."""
    options = []
    for g, one in enumerate(gold):
        for f, other in enumerate(found):
            a, b = span_of(one, text), span_of(other, text)
            if a and b and overlap(a, b) >= ENOUGH:
                shared = min(a[1], b[1]) - max(a[0], b[0])
                options.append((-is_exact(one, other), -closeness(one, other, published), -shared, g, f))
    pairs: dict[int, int] = {}
    for *_, g, f in sorted(options):
        if g not in pairs and f not in pairs.values():
            pairs[g] = f
    return sorted(pairs.items())


def span_of(row: Row, text: str) -> tuple[int, int] | None:
    """Where it stands in the text; None where it does not."""
    if row.get("start_offset") is not None and row.get("end_offset") is not None:
        start, end = row["start_offset"], row["end_offset"]
        return (start, end) if 0 <= start < end <= len(text) else None
    at = text.find(row.get("quote") or "\0")
    return (at, at + len(row["quote"])) if at >= 0 else None


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Shared characters over those of the shorter one."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / max(1, min(a[1] - a[0], b[1] - b[0]))


def ends_of(row: Row) -> tuple[str, str]:
    """Start and end as written; the end is empty where it is the same."""
    start, end = row.get("start") or "", row.get("end") or ""
    if "/" in start and not end:
        start, _, end = start.partition("/")
    return start, end if end != start else ""


def is_exact(wanted: Row, got: Row) -> bool:
    """Same start and end at the same precision; the marks ~ ? % do not count."""
    bare = [tuple(_MARKS.sub("", end) for end in ends_of(row)) for row in (wanted, got)]
    return bare[0] == bare[1] and bool(bare[0][0])


def _interval(row: Row, published: str) -> tuple[int, int] | None:
    start, end = ends_of(row)
    try:
        first, last = first_day(start).toordinal(), last_day(start).toordinal()
        if end == OPEN:
            last = max(last, date.fromisoformat(published).toordinal())
        elif end:
            last = last_day(end).toordinal()
    except ValueError:
        return None
    return (first, last) if first <= last else None


def closeness(wanted: Row, got: Row, published: str) -> float:
    """Shared days over all days of the two intervals."""
    a, b = _interval(wanted, published), _interval(got, published)
    if a is None or b is None:
        return 0.0
    shared = min(a[1], b[1]) - max(a[0], b[0]) + 1
    return max(0, shared) / (max(a[1], b[1]) - min(a[0], b[0]) + 1)
