"""The outline: the events that a one-page history needs, and how long they take to read."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.reading.index.current import index_of
from timeline.reading.index.rows import MOST_IMPORTANT
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection
from timeline.text.reading_time import minutes

OUTLINE = Selection(importance=MOST_IMPORTANT)


@dataclass(frozen=True, slots=True)
class Outline:
    """So many events, and whole minutes for their titles and summaries."""

    events: int
    minutes: int


def outline(edition: int) -> Outline:
    """In the default language of the site. No query of its own."""
    return remembered(edition, "outline", "", lambda: _outline(edition))


def _outline(edition: int) -> Outline:
    found = index_of(edition).found(OUTLINE)
    shares = zip(found.index.shares, found.in_days, strict=True)
    words = sum(sum(map(share.part.columns.words.__getitem__, places)) for share, places in shares)
    return Outline(found.total, minutes(words))
