"""What the site says of itself: its texts in the default language, how much it holds, and to which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.models import Event, Site
from timeline.reading.memory import remembered

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
    """How many events are published, and the last day that they cover (None without events)."""

    events: int
    last: date | None


def site_words(edition: int) -> SiteWords:
    """Two queries, none when remembered."""
    return remembered(edition, "site", "", _site_words)


def _site_words() -> SiteWords:
    site = Site.current()
    text = site.text() if site else None
    if site is None or text is None:
        return SiteWords(LANGUAGE)
    return SiteWords(
        language=text.language,
        licence=site.data_licence,
        contact=site.contact,
        first_day=site.first_day,
        **{name: getattr(text, name) or "" for name in text.WORDS},
    )


def extent(edition: int) -> Extent:
    """Two queries, none when remembered."""
    return remembered(
        edition, "extent", "", lambda: Extent(Event.objects.published().count(), Event.last_covered_day())
    )
