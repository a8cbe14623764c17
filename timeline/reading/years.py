"""How many events of an answer stand under each year heading, whatever page they are on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from timeline.reading.memory import remembered
from timeline.reading.paging import ordered
from timeline.reading.selection import Selection


@dataclass(frozen=True, slots=True)
class Years:
    """`earlier`: events that began before the window and still went on in it; `of`: the others, by year."""

    earlier: int
    of: Mapping[int, int]


def years(selection: Selection, edition: int) -> Years:
    """By the year of the last day on which each event can have begun, as the list has them. No query of its own."""
    return remembered(edition, "years", selection.key, lambda: _years(selection, edition))


def _years(selection: Selection, edition: int) -> Years:
    since, _ = selection.window
    first = since.toordinal() if since else 0
    days = ordered(selection, "oldest", edition).days
    counts = Counter(date.fromordinal(day).year for day in days if day >= first)
    return Years(sum(day < first for day in days), dict(counts))
