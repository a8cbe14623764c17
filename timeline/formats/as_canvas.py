"""What the canvas has to know before it asks for its first tile: words, extent, chapters, and the question."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from math import ceil, floor, log2
from typing import Any
from urllib.parse import urlencode

from timeline.dates.wording import between
from timeline.formats import addresses
from timeline.formats.asked import Asked
from timeline.models import Grade
from timeline.models.kind import SOLID
from timeline.reading.chapters import Chapter, chapters
from timeline.reading.facets import Facets
from timeline.reading.site_words import extent
from timeline.reading.tiles import DEEPEST, width
from timeline.reading.vocabulary import Vocabulary, vocabulary

MOST_LANES = 6
"""So many of the most frequent actors get a lane where the reader has chosen none."""

ORDINARY_WIDTH = 1200
"""Of the canvas, in pixels: for it the first tiles are named in advance. Half and twice the width need others."""
MARGIN = 0.015
TILE_WIDTH = 512
FINEST = 18


def canvas(asked: Asked, total: int, found: Facets) -> dict[str, Any] | None:
    """Context of parts/canvas.html; None where there is no day to show. `total` events answer the question."""
    first, last = _outermost(asked)
    if first is None or last is None or last < first:
        return None
    known = chapters(asked.edition, asked.language)
    return {
        "first": first.toordinal() - 1,
        "last": last.toordinal(),
        "legend": _json(legend(vocabulary(asked.edition, asked.language))),
        "chapters": _json([_chapter(one) for one in known]),
        "from_placeholder": str(first.year),
        "to_placeholder": str(last.year),
        "words": between(first, last),
        "asking": asking(asked, total, found),
        "tiles": [] if asked.presentation.view else list(_first_tiles(asked, first, last)),
    }


def _first_tiles(asked: Asked, first: date, last: date) -> Iterator[str]:
    """Addresses of the tiles that the canvas asks for first (static/js/canvas/cover.js), so that they come early."""
    begin, end = first.toordinal() - 1, last.toordinal()
    half = max(end - begin, 3) * (0.5 + MARGIN)
    middle = (begin + end) / 2
    rung = min(FINEST, max(0, floor(DEEPEST + log2(ORDINARY_WIDTH / (2 * half) / TILE_WIDTH) + 0.5)))
    days = width(rung)
    query = urlencode([*asked.selection.parameters(), ("e", asked.edition)])
    for place in range(max(0, floor((middle - half) / days)), min(2**rung, ceil((middle + half) / days))):
        yield f"/api/v1/tiles/{rung}/{place}?{query}"


def asking(asked: Asked, total: int, found: Facets) -> dict[str, Any]:
    """Context of parts/canvas_question.html: what changes with every filter."""
    return {
        "question": asked.selection.to_query(),
        "edition": asked.edition,
        "total": total,
        "lanes": _json([{"slug": slug, "name": asked.names.of("actor", slug)} for slug in lanes(asked, found)]),
    }


def lanes(asked: Asked, found: Facets) -> tuple[str, ...]:
    """The actors asked for, or else the most frequent ones of the answer."""
    return asked.selection.actors or tuple(value.slug for value in found.actors[:MOST_LANES])


def legend(words: Vocabulary) -> dict[str, Any]:
    """Kind groups in the order of the legend, kinds with the slugs of their groups, and grades."""
    return {
        "groups": [
            {"slug": group.slug, "name": group.name, "glyph": group.glyph, "solid": group.glyph in SOLID}
            for group in words.groups
        ],
        "kinds": [{"slug": kind.slug, "name": kind.name, "group": kind.group_slug} for kind in words.kinds.values()],
        "grades": [{"slug": grade.value, "name": grade.label} for grade in Grade],
    }


def _outermost(asked: Asked) -> tuple[date | None, date | None]:
    """What is in view when all is: what the page is about, else the whole record, however the reader narrows it."""
    (first, last), held = asked.frame, extent(asked.edition)
    return first or held.first_begins, last or held.last


def _chapter(one: Chapter) -> dict[str, Any]:
    return {
        "name": one.title,
        "first": one.earliest.toordinal() - 1,
        "last": one.latest.toordinal() if one.latest else None,
        "url": addresses.of("period", one.slug),
    }


def _json(data: Iterable[Any]) -> str:
    """Compact, for an attribute; the template escapes it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
