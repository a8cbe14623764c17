"""The outline: the events that a one-page history needs, and how long they take to read."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.models import EventText
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection
from timeline.text.reading_time import minutes

OUTLINE = Selection(importance=5)


@dataclass(frozen=True, slots=True)
class Outline:
    """So many events, and whole minutes for their titles and summaries."""

    events: int
    minutes: int


def outline(edition: int) -> Outline:
    """In the default language of the site. One query, none when remembered."""
    return remembered(edition, "outline", "", _outline)


def _outline() -> Outline:
    texts = EventText.objects.filter(position=0, event__in=OUTLINE.events()).values_list("title", "summary")
    words = [len(f"{title} {summary or ''}".split()) for title, summary in texts]
    return Outline(len(words), minutes(sum(words)))
