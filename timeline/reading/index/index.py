"""Index: the whole record of one Edition as bitmaps: a base, and what changed since the base was made."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from threading import Lock

from timeline.reading.index.found import Found
from timeline.reading.index.meaning import Clause, Keys, keys, meaning
from timeline.reading.index.part import DAYS, FAR, LIST, Part
from timeline.reading.index.share import Share
from timeline.reading.index.stretch import Sets
from timeline.reading.index.words import Words
from timeline.reading.selection import Selection

MOST_KEPT = 48


@dataclass(frozen=True, eq=False)
class Base:
    """A Part of the whole record, and the Edition since which every change has to be looked up beside it."""

    part: Part
    edition: int
    words: Words


class Index:
    """Exactly the record of `edition`. `changed`: keys of the events that changed since the base, gone ones too."""

    def __init__(self, base: Base, edition: int, changed: Iterable[int], newer: Part) -> None:
        self.base = base
        self.edition = edition
        self.changed = len(hidden := list(changed))
        self.shares = (Share(base.part, base.words, hidden), Share(newer, Words(newer, base.edition)))
        self._kept: OrderedDict[Selection, Found] = OrderedDict()
        self._lock = Lock()

    @cached_property
    def keys(self) -> Keys:
        return keys(self.edition)

    def found(self, selection: Selection) -> Found:
        """The answer to a question; the latest few dozen are kept."""
        with self._lock:
            known = self._kept.get(selection)
            if known is not None:
                self._kept.move_to_end(selection)
                return known
        made = Found(self, selection, meaning(selection, self.edition))
        with self._lock:
            self._kept[selection] = made
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return made

    def having(self, order: int, sets: Sets, clause: Clause) -> Sets:
        """Those of the events that have one of the values."""
        return [found & share.any_of(order, clause) for share, found in zip(self.shares, sets, strict=True)]

    def count(self, sets: Sets, clause: Clause) -> int:
        """How many of the events, given in list order, have one of the values."""
        shares = zip(self.shares, sets, strict=True)
        return sum(found.intersection_cardinality(share.any_of(LIST, clause)) for share, found in shares if found)

    def begun_by_year(self, sets: Sets, years: Sequence[int]) -> list[int]:
        """How many of the events, given in days order, begin in each of the years, at the earliest."""
        counts = [0] * len(years)
        for share, found in zip(self.shares, sets, strict=True):
            begin = 0
            for number, year in enumerate(years):
                end = share.part.begun_before(date(year, 12, 31).toordinal(), begin)
                counts[number] += found.range_cardinality(begin, end)
                begin = end
        return counts

    @cached_property
    def last_day(self) -> int | None:
        """The last day that is known of any event; None without events."""
        days = []
        for share in self.shares:
            columns, hidden = share.part.columns, share.hidden[DAYS]
            last = next((place for place in reversed(columns.by_last) if place not in hidden), None)
            if last is not None:
                days.append(columns.begins_by[last] if columns.latest[last] == FAR else columns.latest[last])
        return max(days, default=None)

    @cached_property
    def begins(self) -> tuple[int, int] | None:
        """The days on which the first and the last event can have begun at the earliest; None without events."""
        sets = zip(self.shares, self.found(Selection()).in_days, strict=True)
        days = [
            share.part.columns.earliest[end] for share, found in sets if found for end in (found.min(), found.max())
        ]
        return (min(days), max(days)) if days else None

    @cached_property
    def inserted(self) -> Sequence[int]:
        """For each of the changed events, in list order, how many events of the base come before it."""
        base, newer = (share.part for share in self.shares)
        return [_inserted(base, newer.list_key(place)) for place in range(newer.size)]


def _inserted(base: Part, key: tuple[int, int, str]) -> int:
    """Days first, as numbers; only within one day whole keys are compared."""
    first = base.listed_before(key[0])
    last = base.listed_before(key[0] + 1)
    return bisect_left(range(base.size), key, first, last, key=base.list_key)
