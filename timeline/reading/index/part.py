"""Part: a read-only index of a set of events, kept in two orders, with one bitmap for each value that is asked for.

In *list* order events stand as lists have them (last day of a possible beginning, first day, slug): totals, pages,
years. In *days* order they stand by their first day (then last day of a beginning, slug): densities and tiles. A
bitmap holds places in one of the two, so that a question is an intersection and a stretch of time a range.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

from pyroaring import BitMap

LIST, DAYS = 0, 1

FACETS = (
    "actor",
    "actor itself",
    "actor and role",
    "actor itself and role",
    "role",
    "kind",
    "place",
    "outlet",
    "importance",
    "grade",
    "figures",
    "disputed",
    "level",
    "lasting",
)
"""What there are bitmaps of. `importance` is exact; `level` and `lasting` exist in days order only."""

Value = tuple[str, int, int]
"""A facet and the one or two keys that make a value of it; 0 where there is none."""

FAR = 2**31 - 1
"""The last day of what has no end."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Numbers of events. In list order: `ids`, `by`, `in_days`, `slug_ends`. In days order: from `earliest` on.

    `by` and `begins_by`: last day of a possible beginning · `in_days`, `in_list`: its place in the other order
    `words`: of title and summary, of the most important events only · `by_last`: places in days order, sorted by the
    last day that is known of each
    `sorted_ids` ascending, with the places of each in both orders · `slug_ends`: where each ends in the text of slugs
    """

    ids: Sequence[int]
    by: Sequence[int]
    in_days: Sequence[int]
    slug_ends: Sequence[int]
    earliest: Sequence[int]
    begins_by: Sequence[int]
    latest: Sequence[int]
    in_list: Sequence[int]
    rank: Sequence[int]
    kind: Sequence[int]
    importance: Sequence[int]
    grade: Sequence[int]
    flags: Sequence[int]
    words: Sequence[int]
    by_last: Sequence[int]
    sorted_ids: Sequence[int]
    sorted_list: Sequence[int]
    sorted_days: Sequence[int]


TYPES = dict.fromkeys(
    ("in_days", "slug_ends", "in_list", "rank", "sorted_list", "sorted_days", "words", "by_last"), "I"
)
TYPES |= dict.fromkeys(("by", "earliest", "begins_by", "latest"), "i")
TYPES |= {"ids": "q", "sorted_ids": "q", "kind": "q", "importance": "B", "grade": "B", "flags": "B"}
"""The type of each column, as `array` names it."""


class Part:
    """An index of some events. `bitmaps` are found by order and value; nothing in it ever changes."""

    def __init__(
        self, columns: Columns, bitmaps: Mapping[tuple[int, Value], BitMap], slugs: bytes | memoryview
    ) -> None:
        self.columns = columns
        self.bitmaps = bitmaps
        self.slugs = slugs
        self.size = len(columns.ids)
        self._going_on: dict[int, BitMap] = {}

    def having(self, order: int, value: Value) -> BitMap:
        """The places of the events that have this value."""
        return self.bitmaps.get((order, value)) or BitMap()

    @cached_property
    def whole(self) -> BitMap:
        return BitMap(range(self.size))

    @cached_property
    def values(self) -> Mapping[str, tuple[Value, ...]]:
        """By facet, every value that some event has."""
        found: dict[str, list[Value]] = {facet: [] for facet in FACETS}
        for order, value in self.bitmaps:
            if order == DAYS:
                found[value[0]].append(value)
        return {facet: tuple(sorted(values)) for facet, values in found.items()}

    @cached_property
    def levels(self) -> Mapping[int, tuple[Value, ...]]:
        """By importance, its levels from the widest to the narrowest."""
        return {number: tuple(v for v in self.values["level"] if v[1] == number) for number in range(1, 6)}

    # ── One event ─────────────────────────────────────────────────────────────────────────────────────────────────

    def slug(self, place: int) -> str:
        """Of the event at this place of the list."""
        begin = self.columns.slug_ends[place - 1] if place else 0
        return bytes(self.slugs[begin : self.columns.slug_ends[place]]).decode()

    def list_key(self, place: int) -> tuple[int, int, str]:
        """What the list is ordered by."""
        columns = self.columns
        return columns.by[place], columns.earliest[columns.in_days[place]], self.slug(place)

    def place_of(self, event: int) -> int | None:
        """The place of an event in the list, by its key."""
        at = bisect_left(self.columns.sorted_ids, event)
        there = at < self.size and self.columns.sorted_ids[at] == event
        return self.columns.sorted_list[at] if there else None

    def places_of(self, order: int, events: BitMap) -> BitMap:
        """The places of those of the events that are in it; `events` holds keys."""
        ids = self.columns.sorted_ids
        places = self.columns.sorted_days if order == DAYS else self.columns.sorted_list
        if len(events) * 8 > self.size:
            return BitMap(compress(places, map(events.__contains__, ids)))
        near = ((event, bisect_left(ids, event)) for event in events)
        return BitMap(places[at] for event, at in near if at < self.size and ids[at] == event)

    # ── Days ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def begun_before(self, day: int, lo: int = 0, hi: int | None = None) -> int:
        """In days order, the first place from which on events begin on this day or later, at the earliest."""
        return bisect_left(self.columns.earliest, day, lo, self.size if hi is None else hi)

    def listed_before(self, day: int) -> int:
        """In list order, the first place of an event that can still begin on this day or later."""
        return bisect_left(self.columns.by, day)

    def going_on(self, day: int) -> BitMap:
        """In days order, the events that can have begun before this day and may still go on on it.

        Events are kept by the power of two that their length lies in, so few have to be looked at one by one.
        """
        known = self._going_on.get(day)
        if known is None:
            if len(self._going_on) >= MOST_DAYS_KEPT:
                self._going_on = {}
            known = self._going_on[day] = self._find_going_on(day)
        return known

    def _find_going_on(self, day: int) -> BitMap:
        before, latest = self.begun_before(day), self.columns.latest
        found = BitMap()
        for value in self.values["lasting"]:
            power, held = value[1], self.having(DAYS, value)
            if power == OPEN:
                found |= held & BitMap(range(before))
                continue
            surely = self.begun_before(day - (1 << power >> 1), hi=before)
            perhaps = self.begun_before(day - (1 << power) + 1, hi=surely)
            found |= held & BitMap(range(surely, before))
            found |= BitMap([place for place in held & BitMap(range(perhaps, surely)) if latest[place] >= day])
        return found

    def touching(self, order: int, first: int | None, last: int | None) -> BitMap:
        """The events that may have gone on on any of these days, both included; None = open."""
        if order == DAYS:
            after = self.size if last is None else self.begun_before(last + 1)
            begun = self.begun_before(first, hi=after) if first is not None else 0
            return BitMap(range(begun, after)) | self._going_on_until(first, last)
        begun = self.listed_before(first) if first is not None else 0
        after = self.size if last is None else self.listed_before(last + 1)
        found = BitMap(range(begun, max(begun, after)))
        in_list, begins_by = self.columns.in_list, self.columns.begins_by
        found |= BitMap([in_list[place] for place in self._going_on_until(first, last)])
        if last is not None and (first is None or first <= last):
            # Known so vaguely that the list has them later, though they can have begun within the window.
            late = self.going_on(last + 1)
            found |= BitMap([in_list[place] for place in late if begins_by[place] > last])
        return found

    def _going_on_until(self, first: int | None, last: int | None) -> BitMap:
        if first is None:
            return BitMap()
        if last is None or first <= last:
            return self.going_on(first)
        return self.going_on(first) & BitMap(range(self.begun_before(last + 1)))


OPEN = 63
"""In place of a power of two: what has no end."""
MOST_DAYS_KEPT = 256
