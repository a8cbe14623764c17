"""The strip: how many events each year has, in two tones."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.reading.index.current import index_of
from timeline.reading.index.part import DAYS
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection
from timeline.reading.site_words import Extent, extent


@dataclass(frozen=True, slots=True)
class YearCell:
    """`solid` was done on the ground, `outline` said or agreed. `chosen`: the window touches the year."""

    year: int
    solid: int
    outline: int
    chosen: bool

    @property
    def total(self) -> int:
        return self.solid + self.outline


def series(selection: Selection, edition: int) -> tuple[YearCell, ...]:
    """Every year of the record, without gaps, so that the strip stands still while filters change.

    An event counts once, in the year of its earliest day. The window chooses years and hides none: it can be widened
    again. No query of its own.
    """
    return remembered(edition, "series", selection.key, lambda: _series(selection, edition, extent(edition)))


def _series(selection: Selection, edition: int, held: Extent) -> tuple[YearCell, ...]:
    if held.first_begins is None or held.last_begins is None:
        return ()
    index = index_of(edition)
    found = index.found(selection.without_("from").without_("to"))
    years = range(held.first_begins.year, held.last_begins.year + 1)
    counts = index.begun_by_year(found.in_days, years)
    on_the_ground = tuple(("kind", key, 0) for key in index.keys.solid)
    solid = index.begun_by_year(index.having(DAYS, found.in_days, on_the_ground), years)
    first, last = (day.year if day else None for day in selection.window)
    return tuple(
        YearCell(
            year,
            solid[place],
            counts[place] - solid[place],
            chosen=(first is None or first <= year) and (last is None or year <= last),
        )
        for place, year in enumerate(years)
    )
