"""Pages of a list, named by the time that they cover; what a page costs does not grow with the list."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.dates.wording import between
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


@dataclass(frozen=True, slots=True)
class Ordered:
    """The events of an answer in order: `ids`, and as `days` (ordinals) when each can have begun at the latest."""

    ids: Sequence[int]
    days: Sequence[int]

    def reversed(self) -> Ordered:
        return Ordered(self.ids[::-1], self.days[::-1])


def ordered(selection: Selection, order: str, edition: int) -> Ordered:
    """All events of the answer. One query, none when remembered."""
    if order == "newest":
        return ordered(selection, "oldest", edition).reversed()
    if order == "relevance" and not selection.q:
        order = "oldest"

    def make() -> tuple[bytes, bytes]:
        near = selection.spelled_out_in(edition)
        rows = list(near.in_order(Presentation(order=order)).values_list("pk", "begins_by"))
        return (
            array("I", [pk for pk, _ in rows]).tobytes(),
            array("I", [day.toordinal() for _, day in rows]).tobytes(),
        )

    ids, days = array("I"), array("I")
    for numbers, packed in zip((ids, days), remembered(edition, f"ordered:{order}", selection.key, make), strict=True):
        numbers.frombytes(packed)
    return Ordered(ids, days)


def pages_of(total: int, size: int = PAGE_SIZE) -> int:
    """How many pages there are; an empty list has one."""
    return max(1, -(-total // size))


def links(found: Ordered, page: int, order: str, selection: Selection, size: int = PAGE_SIZE) -> list[PageLink]:
    """The first, the last and the nearest pages, in order; none for a single page."""
    total = len(found.ids)
    pages = pages_of(total, size)
    if pages == 1:
        return []
    near = range(max(1, page - NEAR), min(pages, page + NEAR) + 1)
    edges = {number: ((number - 1) * size, min(number * size, total) - 1) for number in sorted({1, *near, pages})}
    if order == "relevance":
        names = {number: f"{first + 1}–{last + 1}" for number, (first, last) in edges.items()}
    else:
        days = {number: [date.fromordinal(found.days[at]) for at in edge] for number, edge in edges.items()}
        names = {number: _name(first, last, selection.window[0]) for number, (first, last) in days.items()}
    return [PageLink(number, name, number == page) for number, name in names.items()]


def _name(one: date, other: date, since: date | None) -> str:
    """From the earlier to the later; what began before the window is counted to its beginning."""
    first, last = (max(day, since) if since else day for day in sorted((one, other)))
    return between(first, last)
