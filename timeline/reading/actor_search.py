"""Type-ahead: actors and places by any name or alias in any language, as far as it was typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.models import Actor, ActorKind, ActorName, Place, PlaceKind, PlaceName
from timeline.reading import tallies
from timeline.reading.memory import remembered
from timeline.reading.names import Names
from timeline.reading.selection import Selection
from timeline.text.folding import fold, tokens

MOST_ROWS = 10


@dataclass(frozen=True, slots=True)
class Found:
    """One row of the type-ahead.

    `alias` is the name that matched, with its language, where it is not the name that is shown · `first_year` and
    `last_year` of activity, None = not known or open · `seen`: years of its own first and last event, where neither
    is known · `count` events when it is added to the question
    """

    slug: str
    name: str
    kind: str
    alias: str | None
    alias_language: str | None
    first_year: int | None
    last_year: int | None
    count: int
    chosen: bool
    seen: tuple[int, int] | None = None


class _Known(NamedTuple):
    """One name of one record: its folded text and words are looked through, the rest is shown."""

    slug: str
    text: str
    language: str
    key: str
    words: tuple[str, ...]


class _Match(NamedTuple):
    rank: int
    length: int
    name: _Known


def actors_by_name(typed: str, selection: Selection, edition: int, language: str) -> list[Found]:
    """At most ten actors; whole names first, then beginnings of names, of words, then what stands inside a word."""
    matches = _matches(typed, remembered(edition, "actor names", "", _actor_names))
    best = _best(matches, tallies.actors(selection, edition))
    found = Actor.objects.filter(slug__in=[match.name.slug for match, _ in best]).seen_in_events()
    about = {actor.slug: actor for actor in found}
    shown = Names(edition, language).actors
    rows = []
    for match, count in best:
        actor = about[match.name.slug]
        years = (actor.active_from and actor.active_from.year, actor.active_to and actor.active_to.year)
        row = _found(match, shown, ActorKind(actor.kind).label, years, count, actor.slug in selection.actors)
        if years == (None, None) and actor.seen_first:
            row = replace(row, seen=(actor.seen_first.year, actor.seen_last.year))
        rows.append(row)
    return rows


def places_by_name(typed: str, selection: Selection, edition: int, language: str) -> list[Found]:
    """At most ten places, in the same order."""
    matches = _matches(typed, remembered(edition, "place names", "", _place_names))
    best = _best(matches, tallies.places(selection, edition))
    kinds = dict(Place.objects.filter(slug__in=[match.name.slug for match, _ in best]).values_list("slug", "kind"))
    shown = Names(edition, language).places
    rows = []
    for match, count in best:
        slug = match.name.slug
        rows.append(_found(match, shown, PlaceKind(kinds[slug]).label, (None, None), count, slug in selection.places))
    return rows


def _actor_names() -> list[_Known]:
    names = ActorName.objects.order_by("actor", "-main", "position", "pk")
    return _known(names.values_list("actor__slug", "text", "language"))


def _place_names() -> list[_Known]:
    names = PlaceName.objects.order_by("place", "position", "pk")
    return _known(names.values_list("place__slug", "text", "language"))


def _known(rows: Iterable[tuple[str, str, str]]) -> list[_Known]:
    return [_Known(slug, text, language, fold(text), tokens(text)) for slug, text, language in rows]


def _matches(typed: str, known: Iterable[_Known]) -> list[_Match]:
    """The best match of each record."""
    key, words = fold(typed), tokens(typed)
    best: dict[str, _Match] = {}
    if not words:
        return []
    for name in known:
        rank = _rank(key, words, name)
        if rank is None:
            continue
        match = _Match(rank, len(name.key), name)
        if name.slug not in best or match[:2] < best[name.slug][:2]:
            best[name.slug] = match
    return list(best.values())


def _rank(key: str, words: tuple[str, ...], name: _Known) -> int | None:
    if name.key == key:
        return 0
    if name.key.startswith(key):
        return 1
    if all(any(word.startswith(typed) for word in name.words) for typed in words):
        return 2
    return 3 if key in name.key else None


def _best(matches: list[_Match], counts: tallies.Tallies) -> list[tuple[_Match, int]]:
    rows = [(match, counts.of(match.name.slug).count) for match in matches]
    return sorted(rows, key=lambda row: (row[0].rank, -row[1], row[0].name.slug))[:MOST_ROWS]


def _found(
    match: _Match,
    shown: Mapping[str, str],
    kind: str,
    years: tuple[int | None, int | None],
    count: int,
    chosen: bool,
) -> Found:
    name = shown.get(match.name.slug, match.name.slug)
    alias = None if match.name.text in (name, *name.rstrip(")").split(" (")) else match.name
    return Found(
        slug=match.name.slug,
        name=name,
        kind=kind,
        alias=alias.text if alias else None,
        alias_language=alias.language if alias else None,
        first_year=years[0],
        last_year=years[1],
        count=count,
        chosen=chosen,
    )
