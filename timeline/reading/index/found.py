"""Found: the answer of an Index to one question, in list order and in days order, without a row of the database."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pyroaring import BitMap

from timeline.reading.index.meaning import Clause, Meaning, of_actor
from timeline.reading.index.part import DAYS, LIST
from timeline.reading.index.share import Share
from timeline.reading.index.stretch import Stretch

if TYPE_CHECKING:
    from timeline.reading.index.index import Index
    from timeline.reading.selection import Selection


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


class Found:
    """The events that answer. Days are whole numbers since 0001-01-01; places in the list count from 0.

    What the base holds and what changed since are two lists, each in order. An event of the second stands in the
    whole list behind as many of the first as it has before it; everything else is sums.
    """

    def __init__(self, index: Index, selection: Selection, asked: Meaning) -> None:
        self.index = index
        self.selection = selection
        self.asked = asked

    @cached_property
    def listed(self) -> tuple[BitMap, BitMap]:
        """For the base and for what changed since: places in list order."""
        base, newer = (share.answering(LIST, self.asked) for share in self.index.shares)
        return base, newer

    @cached_property
    def in_days(self) -> tuple[BitMap, BitMap]:
        """The same in days order."""
        base, newer = (share.answering(DAYS, self.asked) for share in self.index.shares)
        return base, newer

    @cached_property
    def total(self) -> int:
        known = self.__dict__.get("in_days") or self.listed
        return sum(map(len, known))

    # ── The list ──────────────────────────────────────────────────────────────────────────────────────────────────

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
        """The place of an event in the list, by its key; None where it does not answer."""
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

    # ── A stretch of days ─────────────────────────────────────────────────────────────────────────────────────────

    def touching(self, first: int, last: int) -> Stretch:
        """What of the answer touches the days from `first` up to and without `last`."""
        return Stretch(self.index, self.in_days, first, last)

    def counting_for(self, actor: str) -> Clause:
        """What makes an event count for an actor, under the parts and roles of the question."""
        return of_actor(actor, self.selection, self.index.keys)


def _smaller(found: BitMap, place: int) -> int:
    """How many of them lie below."""
    return found.rank(place - 1) if place else 0
