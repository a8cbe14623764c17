"""Everything of one noun, for the indexes: with the number of its events, and how these spread over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Count, Q

from timeline.models import Actor, Outlet, Place, Source
from timeline.reading.index.current import index_of
from timeline.reading.index.part import DAYS
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection
from timeline.reading.site_words import extent

Spread = Mapping[str, Mapping[int, tuple[int, int]]]
"""By slug and year, how many events were done on the ground and how many were said or agreed."""


def actors() -> Sequence[Actor]:
    """All actors with their names. Two queries."""
    return list(Actor.objects.prefetch_related("names"))


def places() -> Sequence[Place]:
    """All places with their names. Two queries."""
    return list(Place.objects.with_names())


def sources() -> Sequence[Source]:
    """All sources with their outlets; `events` is the number of published events that cite each. One query."""
    cited = Count("citations", filter=Q(citations__event__withdrawn_at=None), distinct=True)
    return list(Source.objects.select_related("outlet").annotate(events=cited))


def outlets() -> Sequence[Outlet]:
    """All outlets; `sources_held` is the number of their sources. One query."""
    return list(Outlet.objects.annotate(sources_held=Count("sources")))


def spread_of_actors(edition: int) -> Spread:
    """An event counts for an actor as it does in the filter, with its parts. No query of its own."""
    return remembered(edition, "spread", "actors", lambda: _spread("actor", edition))


def spread_of_places(edition: int) -> Spread:
    """No query of its own."""
    return remembered(edition, "spread", "places", lambda: _spread("place", edition))


def _spread(noun: str, edition: int) -> dict[str, dict[int, tuple[int, int]]]:
    index, held = index_of(edition), extent(edition)
    if held.first_begins is None or held.last_begins is None:
        return {}
    years = range(held.first_begins.year, held.last_begins.year + 1)
    everything = index.found(Selection()).in_days
    solid = index.having(DAYS, everything, tuple(("kind", key, 0) for key in index.keys.solid))
    found = {}
    for slug, key in index.keys.of[noun].items():
        clause = ((noun, key, 0),)
        counts = index.begun_by_year(index.having(DAYS, everything, clause), years)
        if any(counts):
            on_the_ground = index.begun_by_year(index.having(DAYS, solid, clause), years)
            tones = zip(years, counts, on_the_ground, strict=True)
            found[slug] = {year: (done, all_of - done) for year, all_of, done in tones if all_of}
    return found
