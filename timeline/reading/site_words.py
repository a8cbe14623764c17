"""What the site says of itself: its texts in the default language, how much it holds, and to which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.models import SiteText
from timeline.reading.index.current import index_of
from timeline.reading.index.meaning import day_of
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection

LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class SiteWords:
    """Empty texts before a chronology was loaded. `standfirst` still holds {events} and {last}."""

    language: str
    title: str = ""
    heading: str = ""
    subtitle: str = ""
    standfirst: str = ""
    intro: str = ""
    scope: str = ""
    method: str = ""
    about: str = ""
    licence: str = ""
    contact: str | None = None
    first_day: date | None = None


@dataclass(frozen=True, slots=True)
class Extent:
    """How many events are published, the days on which the first and the last of them can have begun at the earliest,
    and the last day that they cover; None without events.
    """

    events: int
    last: date | None
    first_begins: date | None = None
    last_begins: date | None = None


def site_words(edition: int) -> SiteWords:
    """One query, none when remembered."""
    return remembered(edition, "site", "", _site_words)


def _site_words() -> SiteWords:
    texts = SiteText.objects.select_related("site")
    text = next((text for text in texts if text.language == text.site.default_language), None)
    if text is None:
        return SiteWords(LANGUAGE)
    site = text.site
    return SiteWords(
        language=text.language,
        licence=site.data_licence,
        contact=site.contact,
        first_day=site.first_day,
        **{name: getattr(text, name) or "" for name in text.WORDS},
    )


def extent(edition: int) -> Extent:
    """No query of its own."""
    index = index_of(edition)
    if index.begins is None or index.last_day is None:
        return Extent(0, None)
    first, last = map(day_of, index.begins)
    return Extent(index.found(Selection()).total, day_of(index.last_day), first, last)
