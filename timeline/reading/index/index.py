"""Index: the whole record of one Edition as bitmaps: a base, and what changed since the base was made."""

from __future__ import annotations

from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from threading import Lock

from timeline.reading.index.found import Found
from timeline.reading.index.meaning import Keys, keys, meaning
from timeline.reading.index.part import Part
from timeline.reading.index.share import Share
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

    @property
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
