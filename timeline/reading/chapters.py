"""The Periods as chapters: which one an event of a given day opens or continues."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.models import PeriodText
from timeline.reading.memory import remembered


@dataclass(frozen=True, slots=True)
class Chapter:
    """A Period with its title; `latest` None = it goes on."""

    slug: str
    title: str
    earliest: date
    latest: date | None


def chapters(edition: int, language: str) -> tuple[Chapter, ...]:
    """All Periods in their order. One query, none when remembered."""
    return remembered(edition, "chapters", language, lambda: _chapters(language))


def _chapters(language: str) -> tuple[Chapter, ...]:
    found: dict[str, Chapter] = {}
    for text in PeriodText.objects.select_related("period").order_by("period__position", "position"):
        period = text.period
        if period.slug not in found or text.language == language:
            found[period.slug] = Chapter(period.slug, text.title, period.earliest, period.latest)
    return tuple(found.values())


def chapter_of(day: date, among: tuple[Chapter, ...]) -> Chapter | None:
    """The first one that holds the day; Periods may overlap."""
    holds = (one for one in among if one.earliest <= day and (one.latest is None or day <= one.latest))
    return next(holds, None)
