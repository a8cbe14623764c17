"""The outline: the events that a one-page history needs, and how long they take to read."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.reading.memory import remembered
from timeline.reading.selection import Selection
from timeline.text.reading_time import minutes

OUTLINE = Selection(importance=5)


@dataclass(frozen=True, slots=True)
class Outline:
    """So many events, and whole minutes for their titles and summaries."""

    events: int
    minutes: int


def outline(edition: int, language: str) -> Outline:
    """Two queries, none when remembered."""
    return remembered(edition, "outline", language, lambda: _outline(language))


def _outline(language: str) -> Outline:
    texts = [event.text(language) for event in OUTLINE.events().with_texts()]
    words = sum(len(f"{text.title} {text.summary or ''}".split()) for text in texts if text)
    return Outline(len(texts), minutes(words))
