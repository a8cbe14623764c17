"""The strip: how many events each year has, in two tones."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import ExtractYear

from timeline.models.kind import SOLID
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
    again. Two queries, none when remembered.
    """

    def make() -> tuple[YearCell, ...]:
        return _series(selection.spelled_out_in(edition), extent(edition))

    return remembered(edition, "series", selection.key, make)


def _series(selection: Selection, held: Extent) -> tuple[YearCell, ...]:
    if held.first_begins is None or held.last_begins is None:
        return ()
    years = range(held.first_begins.year, held.last_begins.year + 1)
    counts: dict[int, list[int]] = {year: [0, 0] for year in years}
    asked = selection.without_("from").without_("to").events().order_by()
    rows = asked.values_list(ExtractYear("earliest"), "kind__group__glyph").annotate(events=Count("pk"))
    for year, glyph, events in rows:
        counts[year][glyph not in SOLID] += events
    first, last = (day.year if day else None for day in selection.window)
    return tuple(
        YearCell(year, *tones, chosen=(first is None or first <= year) and (last is None or year <= last))
        for year, tones in counts.items()
    )
