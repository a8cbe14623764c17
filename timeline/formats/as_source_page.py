"""The pages of a source and of an outlet: what they are, and everything that rests on them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import in_list, in_words
from timeline.formats import addresses, as_claims
from timeline.formats.as_citations import foreign, published, standing
from timeline.formats.as_names import language_words
from timeline.formats.as_when import when_of
from timeline.formats.as_words import counted
from timeline.models import Citation, Event, Outlet, Source
from timeline.reading.gatherings import Gathered
from timeline.reading.vocabulary import Vocabulary

Fact = dict[str, str | None]


def source(one: Source, vocabulary: Vocabulary, language: str) -> dict[str, Any]:
    """What the record itself says (public/source.html)."""
    return {
        "title": one.title,
        "title_lang": foreign(one.language, language),
        "kind": one.get_kind_display(),
        "url": one.url,
        "facts": _facts_of_source(one, vocabulary),
        "history_url": addresses.history_of("source", one.slug),
    }


def _facts_of_source(one: Source, vocabulary: Vocabulary) -> list[Fact]:
    checked = f", checked {in_words(parse(one.checked_at.isoformat()))}" if one.checked_at else ""
    return _known(
        ("Publisher", one.outlet.name, addresses.of("outlet", one.outlet.slug)),
        ("Standing", standing(one.outlet, vocabulary), None),
        ("Authors", ", ".join(one.authors), None),
        ("Published", published(one), None),
        ("Read at", one.via, None),
        ("Reference", one.reference, None),
        ("Language", language_words(one.language), None),
        ("Address", f"{one.get_reachable_display()}{checked}" if one.reachable else None, None),
        *(("Archived copy", url, url) for url in one.archive_urls),
    )


def outlet(one: Outlet, vocabulary: Vocabulary) -> dict[str, Any]:
    """What the record itself says (public/outlet.html)."""
    words = standing(one, vocabulary)
    return {
        "name": one.name,
        "standing": f"{words[:1].upper()}{words[1:]}.",
        "standing_note": None
        if vocabulary.standings[one.standing_id].is_voice
        else "It never counts as a second voice.",
        "facts": _facts_of_outlet(one, vocabulary),
        "history_url": addresses.history_of("outlet", one.slug),
    }


def _facts_of_outlet(one: Outlet, vocabulary: Vocabulary) -> list[Fact]:
    """A base is no side: the two never stand under one word."""
    return _known(
        ("Side", vocabulary.sides[one.side_id] if one.side_id else None, None),
        ("Based with", vocabulary.sides[one.based_with_id] if one.based_with_id else None, None),
        ("Owner", one.owner or "Not known to us", None),
        ("Country", one.country, None),
        ("Stands so since", in_list(parse(one.standing_since)) if one.standing_since else None, None),
        ("Evidence for the standing", one.standing_evidence, one.standing_evidence),
    )


def _known(*facts: tuple[str, str | None, str | None]) -> list[Fact]:
    return [{"label": label, "words": words, "url": url} for label, words, url in facts if words]


def uses(found: Sequence[Citation], vocabulary: Vocabulary, language: str) -> list[dict[str, Any]]:
    """parts/uses_of_source.html: the events that cite it, oldest first, with what it shows in each."""
    return [
        _use(citation.event, vocabulary, language)
        | {"supports": citation.supports, "quote": citation.quote_exact, "locator": citation.locator}
        for citation in found
    ]


def claims(found: Gathered, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """parts/claims.html: every claim that rests on it, each with its event."""
    return as_claims.blocks(found.claims, vocabulary, standings=found.standings, events=found.events)


def uses_words(events: int) -> str:
    """ "Cited by 4 events"."""
    return f"Cited by {counted(events, 'event')}" if events else "Cited by no event that is shown"


def alone(found: Sequence[Event], vocabulary: Vocabulary, language: str) -> list[dict[str, Any]]:
    """parts/uses_of_source.html: events that rest on one publisher alone."""
    return [_use(event, vocabulary, language) for event in found]


def alone_words(one: Outlet, events: int) -> str:
    """ "6 events rest on this publisher alone"."""
    rest = "rests" if events == 1 else "rest"
    return f"{counted(events, 'event')} {rest} on {'this owner' if one.owner else 'this publisher'} alone"


def sources_of(found: Sequence[Any], language: str) -> list[dict[str, Any]]:
    """The sources of an outlet, each with `events`, the number of events that cite it."""
    return [
        {
            "title": source.title,
            "title_lang": foreign(source.language, language),
            "url": addresses.of("source", source.slug),
            "when": published(source),
            "count_words": counted(source.events, "event"),
        }
        for source in found
    ]


def _use(event: Event, vocabulary: Vocabulary, language: str) -> dict[str, Any]:
    text, kind = event.text(language), vocabulary.kinds[event.kind_id]
    return {
        "title": text.title if text else event.slug,
        "url": addresses.of("event", event.slug),
        "when": when_of(event),
        "glyph": kind.glyph,
        "kind": kind.name,
    }
