"""The strip: events of each year as two-tone columns, each of them a link that narrows the list to its years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from timeline.formats.as_words import counted
from timeline.formats.asked import Asked
from timeline.reading.selection import Selection
from timeline.reading.series import YearCell

MOST_COLUMNS = 40
MOST_SPANS = 8
LABELLED = 10
"""About so many columns have their year written below."""
GAP = 0.16
"""Share of a column left empty between two bars."""


def strip(cells: Sequence[YearCell], asked: Asked) -> dict[str, Any] | None:
    """Context of parts/strip.html; None for a record without events."""
    if not cells:
        return None
    step = -(-len(cells) // MOST_COLUMNS)
    columns = [cells[at : at + step] for at in range(0, len(cells), step)]
    each = -(-len(columns) // MOST_SPANS)
    spans = [[cell for column in columns[at : at + each] for cell in column] for at in range(0, len(columns), each)]
    windowed = any(asked.selection.window)
    every = max(1, -(-len(columns) // LABELLED))
    return {
        "words": _years(cells),
        "bars": list(_bars(columns, len(spans) * each)),
        "years": [_column(each_, asked, labelled=at % every == 0) for at, each_ in enumerate(columns)]
        + [{"url": None, "label": ""}] * (len(spans) * each - len(columns)),
        "spans": [_column(each_, asked, labelled=True) for each_ in spans],
        "all_url": asked.url(asked.selection.without_("from").without_("to")) if windowed else None,
    }


def _bars(columns: Sequence[Sequence[YearCell]], places: int) -> Iterator[dict[str, str]]:
    """Bars that stand on the base line, the solid tone below; heights in per cent of the fullest column."""
    most = max(sum(cell.total for cell in column) for column in columns) or 1
    for place, column in enumerate(columns):
        solid = 100 * sum(cell.solid for cell in column) / most
        outline = 100 * sum(cell.outline for cell in column) / most
        yield {
            "x": _percent((place + GAP / 2) * 100 / places),
            "width": _percent((1 - GAP) * 100 / places),
            "solid_y": _percent(100 - solid),
            "solid_height": _percent(solid) if solid else "",
            "outline_y": _percent(100 - solid - outline),
            "outline_height": _percent(outline) if outline else "",
        }


def _column(cells: Sequence[YearCell], asked: Asked, *, labelled: bool) -> dict[str, Any]:
    total = sum(cell.total for cell in cells)
    narrowed = _within(asked.selection, cells)
    return {
        "url": asked.url(narrowed) if total else None,
        "label": str(cells[0].year) if labelled else "",
        "name": f"{_years(cells)}: {counted(total, 'event')}",
        "current": any(asked.selection.window) and all(cell.chosen for cell in cells),
    }


def _within(selection: Selection, cells: Sequence[YearCell]) -> Selection:
    return replace(selection, from_=f"{cells[0].year:04}", to=f"{cells[-1].year:04}")


def _years(cells: Sequence[YearCell]) -> str:
    first, last = cells[0].year, cells[-1].year
    return str(first) if first == last else f"{first} to {last}"


def _percent(number: float) -> str:
    return f"{number:.3f}".rstrip("0").rstrip(".") + "%"
