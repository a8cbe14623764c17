"""A small picture of how the events of one record spread over the years of the whole chronology."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

MOST_COLUMNS = 13
GAP = 0.2
"""Share of a column left empty between two bars."""


def bars(spread: Mapping[int, tuple[int, int]], years: Sequence[int]) -> list[dict[str, str]] | None:
    """Bars as in parts/strip.html, the fullest one as high as the picture; None without events."""
    if not spread or not years:
        return None
    step = -(-len(years) // MOST_COLUMNS)
    columns = [years[start : start + step] for start in range(0, len(years), step)]
    tones = [tuple(sum(spread.get(year, (0, 0))[tone] for year in column) for tone in (0, 1)) for column in columns]
    most = max(map(sum, tones)) or 1
    width = 100 / len(columns)
    found = []
    for place, (solid, outline) in enumerate(tones):
        high, low = 100 * (solid + outline) / most, 100 * solid / most
        if not high:
            continue
        found.append(
            {
                "x": _percent(width * (place + GAP / 2)),
                "width": _percent(width * (1 - GAP)),
                "solid_y": _percent(100 - low),
                "solid_height": _percent(low) if solid else "",
                "outline_y": _percent(100 - high),
                "outline_height": _percent(high - low) if outline else "",
            }
        )
    return found


def _percent(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0") + "%"
