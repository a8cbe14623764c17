"""Pages of a list, named by the time that they cover; what a page costs does not grow with the list."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dates.wording import between
from timeline.models import Event
from timeline.reading.memory import remembered
from timeline.reading.selection import Presentation, Selection

PAGE_SIZE = 100
NEAR = 2


@dataclass(frozen=True, slots=True)
class PageLink:
    """`name` "May 1992 to March 1993", or "101–200" under relevance."""

    number: int
    name: str
    current: bool


def ordered_ids(selection: Selection, order: str, edition: int) -> Sequence[int]:
    """The keys of all events of the answer, in order. One query, none when remembered."""
    if order == "newest":
        return ordered_ids(selection, "oldest", edition)[::-1]
    if order == "relevance" and not selection.q:
        order = "oldest"

    def make() -> bytes:
        found = selection.in_order(Presentation(order=order)).values_list("pk", flat=True)
        return array("I", found).tobytes()

    ids = array("I")
    ids.frombytes(remembered(edition, f"ids:{order}", selection.key, make))
    return ids


def pages_of(total: int, size: int = PAGE_SIZE) -> int:
    """How many pages there are; an empty list has one."""
    return max(1, -(-total // size))


def links(ids: Sequence[int], page: int, order: str, selection: Selection, size: int = PAGE_SIZE) -> list[PageLink]:
    """The first, the last and the nearest pages, in order; none for a single page. One query at most."""
    pages = pages_of(len(ids), size)
    if pages == 1:
        return []
    near = range(max(1, page - NEAR), min(pages, page + NEAR) + 1)
    numbers = sorted({1, *near, pages})
    edges = {number: (ids[(number - 1) * size], ids[min(number * size, len(ids)) - 1]) for number in numbers}
    if order == "relevance":
        names = {number: f"{(number - 1) * size + 1}–{min(number * size, len(ids))}" for number in numbers}
    else:
        days = dict(
            Event.objects.filter(pk__in={pk for edge in edges.values() for pk in edge}).values_list("pk", "begins_by")
        )
        names = {number: _name(days[first], days[last], selection.window[0]) for number, (first, last) in edges.items()}
    return [PageLink(number, names[number], number == page) for number in numbers]


def _name(one: date, other: date, since: date | None) -> str:
    """From the earlier to the later; what began before the window is counted to its beginning."""
    first, last = (max(day, since) if since else day for day in sorted((one, other)))
    return between(first, last)
