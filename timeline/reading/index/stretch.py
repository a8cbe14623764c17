"""Stretch: what of an answer touches some days: how many, how dense, and which are the most salient."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from pyroaring import BitMap

from timeline.reading.index.meaning import Clause
from timeline.reading.index.part import DAYS, Part
from timeline.reading.index.share import Share

if TYPE_CHECKING:
    from timeline.reading.index.index import Index

Sets = Sequence[BitMap]
"""For each share of the Index, places in days order."""
Density = tuple[tuple[int, int], ...]
"""(bin, events) of every bin with any, in order."""
FEW = 1_500


class Place(NamedTuple):
    """One event, as a share has it in days order. Compares by salience."""

    rank: int
    id: int
    share: Share
    place: int


class Stretch:
    """The days from `first` up to and without `last`."""

    def __init__(self, index: Index, answer: Sets, first: int, last: int) -> None:
        self.index, self.first, self.last = index, first, last
        begun, earlier = [], []
        for share, found in zip(index.shares, answer, strict=True):
            begun.append(_between(share.part, found, first, last))
            earlier.append(found & share.part.going_on(first))
        self.begun: Sets = begun
        """Those that begin in it, at the earliest."""
        self.earlier: Sets = earlier
        """Those that can have begun before and may still go on."""
        self.all: Sets = [one | other for one, other in zip(begun, earlier, strict=True)]

    def beginning(self, first: int, last: int) -> Sets:
        """Those that begin on some of its days only."""
        shares = zip(self.index.shares, self.begun, strict=True)
        return [_between(share.part, found, first, last) for share, found in shares]

    def having(self, sets: Sets, clause: Clause) -> Sets:
        """Those of the events that have one of the values."""
        shares = zip(self.index.shares, sets, strict=True)
        return [found & share.any_of(DAYS, clause) for share, found in shares]

    # ── Density ───────────────────────────────────────────────────────────────────────────────────────────────────

    def density(self, days: int, sets: Sets | None = None) -> Density:
        """How many of those that begin in it do so in each bin of so many days."""
        counts: Counter[int] = Counter()
        for share, found in zip(self.index.shares, self.begun if sets is None else sets, strict=True):
            if len(found) <= FEW:
                earliest = share.part.columns.earliest
                counts.update((earliest[place] - self.first) // days for place in found)
            elif found:
                counts.update(_differences(found, self._edges(share.part, days)))
        return tuple(sorted(counts.items()))

    def density_by(self, days: int, groups: Mapping[str, Clause]) -> dict[str, Density]:
        """The same for each group of values; groups without any are left out. A group is a set of kinds."""
        if sum(map(len, self.begun)) <= FEW:
            return self._counted_by(days, groups)
        found = {name: self.having(self.begun, clause) for name, clause in groups.items()}
        return {name: self.density(days, sets) for name, sets in found.items() if any(sets)}

    def _counted_by(self, days: int, groups: Mapping[str, Clause]) -> dict[str, Density]:
        group_of = {key: name for name, clause in groups.items() for _, key, _ in clause}
        counts: dict[str, Counter[int]] = defaultdict(Counter)
        for share, found in zip(self.index.shares, self.begun, strict=True):
            earliest, kind = share.part.columns.earliest, share.part.columns.kind
            for place in found:
                counts[group_of[kind[place]]][(earliest[place] - self.first) // days] += 1
        return {name: tuple(sorted(counts[name].items())) for name in groups if name in counts}

    def _edges(self, part: Part, days: int) -> list[int]:
        """The place in days order with which each bin begins, and with which the last one ends."""
        edges, place = [], 0
        end = part.begun_before(self.last)
        for day in range(self.first, self.last + days, days):
            place = part.begun_before(day, place, end)
            edges.append(place)
        return edges

    # ── Salience ──────────────────────────────────────────────────────────────────────────────────────────────────

    def salient(self, sets: Sets, most: int) -> list[Place]:
        """The most salient of them, at most so many, the most salient one first."""
        found: list[Place] = []
        for share, chosen in zip(self.index.shares, sets, strict=True):
            found += self.places(share, _candidates(share.part, chosen, most))
        return nsmallest(most, found, key=lambda one: one[:2])

    def everything(self) -> list[Place]:
        """All that touch it."""
        return [
            one for share, found in zip(self.index.shares, self.all, strict=True) for one in self.places(share, found)
        ]

    @staticmethod
    def places(share: Share, chosen: Iterable[int]) -> list[Place]:
        columns = share.part.columns
        rank, ids, in_list = columns.rank, columns.ids, columns.in_list
        return [Place(rank[place], ids[in_list[place]], share, place) for place in chosen]


def _between(part: Part, found: BitMap, first: int, last: int) -> BitMap:
    begin = part.begun_before(first)
    return found & BitMap(range(begin, part.begun_before(last, begin)))


def _differences(found: BitMap, edges: Sequence[int]) -> dict[int, int]:
    counts, before, edge_before = {}, None, -1
    for number, edge in enumerate(edges):
        ahead = before if edge == edge_before and before is not None else (found.rank(edge - 1) if edge else 0)
        if before is not None and ahead > before:
            counts[number - 1] = ahead - before
        before, edge_before = ahead, edge
    return counts


def _candidates(part: Part, chosen: BitMap, most: int) -> BitMap:
    """A few of them among which the most salient are: from the highest importance down until there are enough.

    Of the last importance only a level is taken that has enough of them. Levels are by chance, so that it has about
    as many of any set, whatever else its events have in common.
    """
    if len(chosen) <= 4 * most:
        return chosen
    found, wanted = BitMap(), most
    for importance in range(5, 0, -1):
        levels = [part.having(DAYS, value) for value in part.levels[importance]]
        if not levels:
            continue
        there = chosen.intersection_cardinality(levels[0])
        if there < wanted:
            found |= chosen & levels[0]
            wanted -= there
            continue
        low, high = 0, len(levels)
        while high - low > 1:
            middle = (low + high) // 2
            enough = chosen.intersection_cardinality(levels[middle]) >= wanted
            low, high = (middle, high) if enough else (low, middle)
        return found | (chosen & levels[low])
    return found
