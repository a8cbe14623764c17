"""The sources of an event, each with what it shows, and how to cite the event itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.languages import GLUE
from timeline.dates.wording import in_list
from timeline.formats import addresses
from timeline.formats.as_when import day_words, unglued, when_of
from timeline.models import Citation, Event, Outlet, Revision, Source
from timeline.reading.site_words import SiteWords
from timeline.reading.vocabulary import Vocabulary


def source(citation: Citation, vocabulary: Vocabulary, uses: Mapping[int, int], language: str) -> dict[str, Any]:
    """parts/source.html."""
    cited = citation.source
    return {
        "number": citation.number,
        "title": cited.title,
        "title_lang": foreign(cited.language, language),
        "url": cited.url,
        "page_url": addresses.of("source", cited.slug),
        "uses": cited_by(uses.get(cited.pk, 0)),
        "outlet": cited.outlet.name,
        "outlet_url": addresses.of("outlet", cited.outlet.slug),
        "via": read_at(cited),
        "when": published(cited),
        "standing": standing(cited.outlet, vocabulary),
        "reference": cited.reference,
        "quote": citation.quote_exact,
        "quote_lang": foreign(cited.language, language),
        "locator": citation.locator,
        "supports": citation.supports,
        "unseen": None if citation.seen else "Not opened by us: cited by its official address or from another entry.",
        "archived": [{"url": url, "words": "archived copy"} for url in cited.archive_urls],
    }


def standing(outlet: Outlet, vocabulary: Vocabulary) -> str:
    """How the outlet stands to the parties, with its side where it has one: "state media of a party (North)"."""
    words = vocabulary.standings[outlet.standing_id]
    side = vocabulary.sides[outlet.side_id] if outlet.side_id else None
    return f"{words.name} ({side})" if side else words.name


def published(source: Source) -> str:
    """The date of publication in words, or "undated"."""
    return in_list(parse(source.published)) if source.published else "undated"


def read_at(source: Source) -> str | None:
    """Where it was read, if not at its publisher's."""
    return f"read at {source.via}" if source.via else None


def cited_by(events: int) -> str:
    """ "cited by 4 events"."""
    return f"cited by {events}{GLUE}{'event' if events == 1 else 'events'}"


def foreign(language: str, of_page: str) -> str | None:
    """The language to name on a run of text; None where it is that of the page."""
    return None if language == of_page else language


def cite(event: Event, title: str, newest: Revision | None, site: SiteWords, address: str) -> dict[str, Any]:
    """How to cite an event (public/event.html); `copy` is the same in one line for the clipboard."""
    happened = when_of(event)
    version = f"version {newest.number} of {day_words(newest.at)}" if newest else "not versioned"
    copy = unglued(f"{happened}: {title}. {site.title}, {version}. {address}")
    return {"when": happened, "version": version, "address": address, "copy": copy}
