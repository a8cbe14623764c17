"""What the site says of itself: its texts in the default language, how much it holds, and to which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Min
from django.db.models.functions import Coalesce

from timeline.models import Event, SiteText
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
    """One query, none when remembered."""
    return remembered(edition, "extent", "", _extent)


def _extent() -> Extent:
    known = Event.objects.published().aggregate(
        events=Count("pk"),
        last=Max(Coalesce("latest", "begins_by")),
        first_begins=Min("earliest"),
        last_begins=Max("earliest"),
    )
    return Extent(**known)
