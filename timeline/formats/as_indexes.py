"""The entries of each index: actors, places, sources, outlets, periods."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import in_list
from timeline.formats import addresses
from timeline.formats.as_citations import foreign, published, standing
from timeline.formats.as_index import Entry
from timeline.formats.as_names import place_words
from timeline.formats.as_sparks import bars
from timeline.formats.as_words import counted
from timeline.models import Actor, ActorName, Place, PlaceName
from timeline.reading.indexes import Spread
from timeline.reading.vocabulary import Vocabulary


def actors(found: Sequence[Actor], spread: Spread, years: Sequence[int], language: str) -> Iterator[Entry]:
    for actor in found:
        own = spread.get(actor.slug, {})
        active = f" · {in_list(parse(actor.active))}" if actor.active else ""
        yield Entry(
            name=actor.name(language),
            url=addresses.of("actor", actor.slug),
            kind=actor.kind,
            about=f"{actor.get_kind_display()}{active}",
            count=_events(own),
            others=_others([name for name in actor.names.all() if name.main], language),
            found_by=" ".join(name.text for name in actor.names.all()),
            bars=bars(own, years),
        )


def places(found: Sequence[Place], spread: Spread, years: Sequence[int], language: str) -> Iterator[Entry]:
    for place in found:
        own = spread.get(place.slug, {})
        yield Entry(
            name=place_words(place, language),
            url=addresses.of("place", place.slug),
            kind=place.kind,
            about=place.get_kind_display(),
            count=_events(own),
            others=_others(list(place.names.all()), language),
            found_by=" ".join(name.text for name in place.names.all()),
            bars=bars(own, years),
        )


def sources(found: Sequence[Any], language: str) -> Iterator[Entry]:
    """Sources with `events`, the number of events that cite each."""
    for source in found:
        yield Entry(
            name=source.title,
            url=addresses.of("source", source.slug),
            kind=source.kind,
            about=f"{source.outlet.name} · {published(source)}",
            count=counted(source.events, "event"),
            lang=foreign(source.language, language),
            found_by=f"{source.outlet.name} {source.reference or ''} {' '.join(source.authors)}",
        )


def outlets(found: Sequence[Any], vocabulary: Vocabulary) -> Iterator[Entry]:
    """Outlets with `sources_held`, the number of their sources."""
    for outlet in found:
        yield Entry(
            name=outlet.name,
            url=addresses.of("outlet", outlet.slug),
            kind=vocabulary.standings[outlet.standing_id].slug,
            about=standing(outlet, vocabulary),
            count=counted(outlet.sources_held, "source"),
            found_by=outlet.owner or "",
        )


def kinds_of(choices: Sequence[tuple[str, Any]]) -> dict[str, str]:
    """Values of a choice with their words, for the links that narrow an index."""
    return {value: str(words) for value, words in choices}


def _events(own: Any) -> str:
    return counted(sum(solid + outline for solid, outline in own.values()), "event")


def _others(names: Sequence[ActorName | PlaceName], language: str) -> list[dict[str, str]]:
    """One name for each other language, by language code."""
    chosen: dict[str, str] = {}
    for name in names:
        if name.language != language:
            chosen.setdefault(name.language, name.text)
    return [{"text": text, "lang": code} for code, text in sorted(chosen.items())]
