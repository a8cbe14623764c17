"""Listing: events of an Index in list order: any slice, any place, how many before a day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pyroaring import BitMap

from timeline.reading.index.share import Share

if TYPE_CHECKING:
    from timeline.reading.index.index import Index


class Listed(NamedTuple):
    """One event of a list: in which share, and its place in the list order of that."""

    share: Share
    place: int

    @property
    def id(self) -> int:
        return self.share.part.columns.ids[self.place]

    @property
    def begins_by(self) -> int:
        """The last day on which it can have begun."""
        return self.share.part.columns.by[self.place]


class Listing:
    """Some events. Days are whole numbers since 0001-01-01; places in the list count from 0.

    What the base holds and what changed since are two lists, each in order. An event of the second stands in the
    whole list behind as many of the first as it has before it; everything else is sums.
    """

    def __init__(self, index: Index, listed: tuple[BitMap, BitMap]) -> None:
        """`listed`: of the base and of what changed since, places in list order."""
        self.index = index
        self.listed = listed

    @cached_property
    def total(self) -> int:
        return sum(map(len, self.listed))

    def rows(self, first: int, last: int) -> Iterator[Listed]:
        """The events at the places from `first` up to and without `last`."""
        base, newer = self.index.shares
        changed = self._changed
        at = bisect_left(range(len(changed)), first, key=self._place_of_changed)
        waiting = iter(self.listed[0][max(first - at, 0) : max(last - at, 0)])
        place = next(waiting, None)
        for _ in range(first, min(last, self.total)):
            if at < len(changed) and (place is None or self.index.inserted[changed[at]] <= place):
                yield Listed(newer, changed[at])
                at += 1
            elif place is not None:
                yield Listed(base, place)
                place = next(waiting, None)

    def ids(self, first: int, last: int) -> list[int]:
        """Keys of the same."""
        return [row.id for row in self.rows(first, last)]

    def days(self, places: Sequence[int]) -> list[int]:
        """For each of these places of the list the last day on which the event there can have begun."""
        return [row.begins_by for place in places for row in self.rows(place, place + 1)]

    def before(self, day: int) -> int:
        """How many of the list can have begun before this day at the latest."""
        return sum(
            _smaller(found, share.part.listed_before(day))
            for share, found in zip(self.index.shares, self.listed, strict=True)
        )

    def place_of(self, event: int) -> int | None:
        """The place of an event in the list, by its key; None where it is not in it."""
        base, newer = (share.part.place_of(event) for share in self.index.shares)
        if newer is not None and newer in self.listed[1]:
            return self._place_of_changed(bisect_left(self._changed, newer))
        if base is None or base not in self.listed[0]:
            return None
        ahead = bisect_left(self._changed, base + 1, key=self.index.inserted.__getitem__)
        return _smaller(self.listed[0], base) + ahead

    @cached_property
    def _changed(self) -> Sequence[int]:
        return self.listed[1].to_array()

    def _place_of_changed(self, number: int) -> int:
        """The place in the whole list of one of the events that changed since."""
        return number + _smaller(self.listed[0], self.index.inserted[self._changed[number]])


def _smaller(found: BitMap, place: int) -> int:
    """How many of them lie below."""
    return found.rank(place - 1) if place else 0
