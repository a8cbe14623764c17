"""How many events of an answer stand under each year heading, whatever page they are on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from timeline.reading.index.current import index_of
from timeline.reading.index.meaning import day_number, day_of
from timeline.reading.selection import Selection


@dataclass(frozen=True, slots=True)
class Years:
    """`earlier`: events that began before the window and still went on in it; `of`: the others, by year."""

    earlier: int
    of: Mapping[int, int]


def years(selection: Selection, edition: int) -> Years:
    """By the year of the last day on which each event can have begun, as the list has them. No query of its own."""
    found = index_of(edition).found(selection)
    since = day_number(selection.window[0])
    earlier = found.before(since) if since else 0
    of: dict[int, int] = {}
    at = earlier
    while at < found.total:
        (first,) = found.days([at])
        year = day_of(first).year
        after = found.before(_first_day(year + 1)) if year < date.max.year else found.total
        of[year] = after - at
        at = after
    return Years(earlier, of)


def _first_day(year: int) -> int:
    return date(year, 1, 1).toordinal() - 1
