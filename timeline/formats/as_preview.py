"""A draft as readers would meet it: on the timeline among the events of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from timeline.formats import as_strip
from timeline.formats.as_canvas import canvas
from timeline.formats.asked import Asked
from timeline.models import Draft, Event
from timeline.reading.facets import facets
from timeline.reading.index.building import rank_of
from timeline.reading.selection import Selection
from timeline.reading.series import series
from timeline.reading.site_words import extent
from timeline.reading.tiles import Tile, TileEvent, width
from timeline.reading.vocabulary import Vocabulary

AROUND = 400
"""Days on either side of the event that its first view holds."""


def view(event: Event) -> str:
    """The days around the event, as the address of a page with a canvas says what is in sight."""
    last = event.latest or event.earliest
    first, last = _far_from(event.earliest, -AROUND), _far_from(last, AROUND)
    return f"{first.isoformat()}/{last.isoformat()}"


def _far_from(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def timeline(draft: Draft, event: Event, asked: Asked) -> dict[str, Any]:
    """Context of parts/canvas.html; `canvas` is None where the record holds nothing yet."""
    return {
        "canvas": canvas(asked, extent(asked.edition).events, facets(Selection(), asked.edition)),
        "strip": as_strip.strip(series(Selection(), asked.edition), asked),
        "tiles_at": f"/desk/drafts/{draft.pk}/tiles/",
        "slug": event.slug,
    }


def tile(found: Tile, draft: Draft, event: Event, words: Vocabulary, lanes: Sequence[str]) -> Tile:
    """The tile with the event in it, in the place of what the record has at its slug. Densities grow by a new one.

    Of an event that a draft moves to other days the densities still tell where it stands in the record.
    """
    mark = _mark(draft, event, words, lanes)
    others = tuple(one for one in found.events if one.slug != mark.slug)
    known = draft.event_id is not None
    if not _touches(mark, found):
        return replace(found, events=others, total=found.total - (len(found.events) - len(others)))
    begins_here = mark.start >= found.first
    events = tuple(sorted((*others, mark), key=lambda one: (one.start, one.rank, one.id)))
    if known:
        return replace(found, events=events)
    group = words.kinds[event.kind_id].group_slug
    bins = dict(found.density)
    if begins_here:
        bins[group] = _one_more(bins.get(group, ()), (mark.start - found.first) // found.bin)
    order = [one.slug for one in words.groups]
    density = tuple(sorted(bins.items(), key=lambda one: order.index(one[0])))
    return replace(found, events=events, density=density, total=found.total + 1, began=found.began + (not begins_here))


def _mark(draft: Draft, event: Event, words: Vocabulary, lanes: Sequence[str]) -> TileEvent:
    payload = draft.payload
    involved = {one["actor"] for one in payload["actors"]}
    flags = (event.approximate, event.uncertain, event.ongoing, event.disputed)
    return TileEvent(
        id=draft.event_id or 0,
        slug=event.slug,
        start=_day(event.earliest),
        begins_by=_day(event.begins_by),
        latest=_day(event.latest) if event.latest else None,
        flags=sum(1 << bit for bit, holds in enumerate(flags) if holds),
        kind=words.kinds[event.kind_id].slug,
        importance=event.importance,
        grade=event.grade,
        rank=rank_of(event.importance, event.slug),
        lanes=sum(1 << number for number, actor in enumerate(lanes) if actor in involved),
        edtf=event.edtf,
        label=payload.get("label"),
        title=payload["title"],
    )


def _touches(mark: TileEvent, found: Tile) -> bool:
    return mark.start < found.first + width(found.z) and (mark.latest is None or mark.latest >= found.first)


def _one_more(density: Sequence[tuple[int, int]], place: int) -> tuple[tuple[int, int], ...]:
    bins = dict(density)
    bins[place] = bins.get(place, 0) + 1
    return tuple(sorted(bins.items()))


def _day(day: date) -> int:
    """As tiles count: 0001-01-01 is day 0."""
    return day.toordinal() - 1
