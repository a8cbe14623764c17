"""The events in which words occur, asked of the search table once and then kept as bitmaps of a Part."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from pyroaring import BitMap

from timeline.models import search_row
from timeline.reading.index.part import Part
from timeline.text.query import Query, parse

MOST_KEPT = 24


class Words:
    """Words in the events of one Part.

    What is found stays true of every event that has not changed, and those that changed are hidden in that Part: so
    it outlives the Edition in which it was asked.
    """

    def __init__(self, part: Part, changed_after: int | None = None) -> None:
        """`changed_after`: ask about the events changed since that Edition alone."""
        self.part = part
        self.changed_after = changed_after
        self._kept: OrderedDict[tuple[str, str, tuple[str, ...]], BitMap] = OrderedDict()

    def having(self, order: int, q: str, fields: tuple[str, ...] = ()) -> BitMap:
        """The events that answer the words; with `fields` what is wanted has to stand in these."""
        asked = parse(q)
        if not self.part.size:
            return BitMap()
        if asked.is_empty or (fields and asked.only_excludes):
            return self.part.whole
        name = ("list", "days")[order]
        return self._once(str(asked), name, fields, lambda: self.part.places_of(order, self._ids(asked, fields)))

    def _ids(self, asked: Query, fields: tuple[str, ...]) -> BitMap:
        def ask() -> BitMap:
            return BitMap(search_row.ids(asked, fields, self.changed_after))

        return self._once(str(asked), "ids", fields, ask)

    def _once(self, q: str, name: str, fields: tuple[str, ...], make: Callable[[], BitMap]) -> BitMap:
        key = (q, name, fields)
        known = self._kept.get(key)
        if known is None:
            known = self._kept[key] = make()
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return known
