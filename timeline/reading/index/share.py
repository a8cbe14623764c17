"""Share: a Part as an Index uses it: without the events that another Part knows better, and with words looked up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from pyroaring import BitMap

from timeline.reading.index.meaning import Clause, Meaning
from timeline.reading.index.part import Part
from timeline.reading.index.words import Words


class Share:
    """`hidden`: keys of events in the Part that are not to be found in it any more."""

    def __init__(self, part: Part, words: Words, hidden: Iterable[int] = ()) -> None:
        self.part = part
        self.words = words
        events = BitMap(hidden)
        self.hidden = tuple(part.places_of(order, events) if events else BitMap() for order in (0, 1))
        self._united: dict[tuple[int, Clause], BitMap] = {}

    def whole(self, order: int) -> BitMap:
        return self.part.whole - self.hidden[order]

    def any_of(self, order: int, clause: Clause) -> BitMap:
        """The events that have one of the values; hidden ones too."""
        if len(clause) == 1:
            return self.part.having(order, clause[0])
        known = self._united.get((order, clause))
        if known is None:
            if len(self._united) >= MOST_KEPT:
                self._united = {}
            known = reduce(or_, (self.part.having(order, value) for value in clause), BitMap())
            self._united[order, clause] = known
        return known

    def answering(self, order: int, asked: Meaning) -> BitMap:
        """The places of the events that answer."""
        sets = [self.any_of(order, clause) for clause in asked.clauses]
        if asked.first is not None or asked.last is not None:
            sets.append(self.part.touching(order, asked.first, asked.last))
        if asked.q:
            sets.append(self.words.having(order, asked.q))
        return self.without_hidden(order, intersected(sets, self.part))

    def without_hidden(self, order: int, found: BitMap) -> BitMap:
        return found - self.hidden[order] if self.hidden[order] else found


MOST_KEPT = 64


def intersected(sets: Sequence[BitMap], part: Part) -> BitMap:
    """Few first, so that what is left to compare is soon small."""
    if not sets:
        return part.whole
    few, *others = sorted(sets, key=len)
    for other in others:
        if not few:
            break
        few = few & other
    return few
