"""Pages of a list, named by the time that they cover; what a page costs does not grow with the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from timeline.dates.wording import between
from timeline.reading.index.current import index_of
from timeline.reading.index.listing import Listed, Listing
from timeline.reading.index.meaning import day_of
from timeline.reading.selection import Selection

# Some five screens. A hundred doubled what a browser has to lay out before the timeline over the list can be drawn.
PAGE_SIZE = 50
NEAR = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """`name` "May 1992 to March 1993", or "51–100" under relevance."""

    number: int
    name: str
    current: bool


@dataclass(frozen=True, slots=True)
class Ordered:
    """The events of an answer in order. `parts` follow one another; `newest` turns the whole round."""

    parts: tuple[Listing, ...]
    newest: bool = False

    @property
    def total(self) -> int:
        return sum(part.total for part in self.parts)

    def ids(self, first: int, last: int) -> list[int]:
        """Keys of the events at the places from `first`, counted from 0, up to and without `last`."""
        return [row.id for row in self._rows(first, last)]

    def days(self, places: Iterable[int]) -> list[date]:
        """The last day on which the event at each of these places can have begun."""
        return [day_of(row.begins_by) for place in places for row in self._rows(place, place + 1)]

    def _rows(self, first: int, last: int) -> list[Listed]:
        total = self.total
        first, last = max(first, 0), min(last, total)
        if self.newest:
            first, last = total - last, total - first
        found: list[Listed] = []
        for part in self.parts:
            if last > 0 and first < part.total:
                found += part.rows(max(first, 0), last)
            first, last = first - part.total, last - part.total
        return found[::-1] if self.newest else found


def ordered(selection: Selection, order: str, edition: int) -> Ordered:
    """All events of the answer, without reading any. Relevance without words falls back to the oldest first."""
    found = index_of(edition).found(selection)
    if order == "relevance" and selection.q:
        return Ordered(found.by_relevance)
    return Ordered((found,), newest=order == "newest")


def pages_of(total: int, size: int = PAGE_SIZE) -> int:
    """How many pages there are; an empty list has one."""
    return max(1, -(-total // size))


def links(found: Ordered, page: int, order: str, selection: Selection, size: int = PAGE_SIZE) -> list[PageLink]:
    """The first, the last and the nearest pages, in order; none for a single page."""
    total = found.total
    pages = pages_of(total, size)
    if pages == 1:
        return []
    near = range(max(1, page - NEAR), min(pages, page + NEAR) + 1)
    edges = {number: ((number - 1) * size, min(number * size, total) - 1) for number in sorted({1, *near, pages})}
    if order == "relevance":
        names = {number: f"{first + 1}–{last + 1}" for number, (first, last) in edges.items()}
    else:
        days = {number: found.days(edge) for number, edge in edges.items()}
        names = {number: _name(first, last, selection.window[0]) for number, (first, last) in days.items()}
    return [PageLink(number, name, number == page) for number, name in names.items()]


def _name(one: date, other: date, since: date | None) -> str:
    """From the earlier to the later; what began before the window is counted to its beginning."""
    first, last = (max(day, since) if since else day for day in sorted((one, other)))
    return between(first, last)
