"""Everything of one noun, for the indexes: with the number of its events, and how these spread over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Count, F, Q
from django.db.models.functions import ExtractYear

from timeline.models import Actor, EventPlace, Outlet, Place, Reach, Source
from timeline.models.kind import SOLID
from timeline.reading.memory import remembered

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
    """An event counts for an actor as it does in the filter, with its parts. One query, none when remembered."""
    return remembered(edition, "spread", "actors", lambda: _spread(Reach.objects.all(), "actor__slug"))


def spread_of_places(edition: int) -> Spread:
    """One query, none when remembered."""
    return remembered(edition, "spread", "places", lambda: _spread(EventPlace.objects.all(), "place__slug"))


def _spread(rows: Any, slug: str) -> dict[str, dict[int, tuple[int, int]]]:
    found: dict[str, dict[int, tuple[int, int]]] = {}
    counted = (
        rows.filter(event__withdrawn_at=None)
        .order_by()
        .annotate(of=F(slug), year=ExtractYear("event__earliest"), glyph=F("event__kind__group__glyph"))
        .values_list("of", "year", "glyph")
        .annotate(events=Count("event", distinct=True))
    )
    for of, year, glyph, events in counted:
        solid, outline = found.setdefault(of, {}).get(year, (0, 0))
        found[of][year] = (solid + events, outline) if glyph in SOLID else (solid, outline + events)
    return found
