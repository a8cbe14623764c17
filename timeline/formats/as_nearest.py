"""The nearest addresses, for the page that says that there is nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from timeline.formats import addresses
from timeline.formats.as_names import place_words
from timeline.formats.as_when import when_of
from timeline.models import Actor, Event, Place
from timeline.reading.nearest import Found


def entries(found: Iterable[Found], language: str) -> list[dict[str, Any]]:
    """404.html: title, address, and a word on what each is."""
    return [_entry(record, language) for record in found]


def _entry(record: Found, language: str) -> dict[str, Any]:
    match record:
        case Event():
            text = record.text(language)
            title = text.title if text else record.slug
            return {"title": title, "url": addresses.of("event", record.slug), "about": when_of(record)}
        case Actor():
            about = record.get_kind_display()
            return {"title": record.name(language), "url": addresses.of("actor", record.slug), "about": about}
        case Place():
            title = place_words(record, language)
            return {"title": title, "url": addresses.of("place", record.slug), "about": record.get_kind_display()}
