"""Which events answer a Selection: one filter a parameter, all of them at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, Q, QuerySet

from timeline.dates.span import Span
from timeline.models import Citation, Event, EventPlace, Involvement, Place, Reach, search_row
from timeline.models.event import IN_ORDER, EventQuerySet
from timeline.text.query import parse as parse_query

if TYPE_CHECKING:
    from timeline.reading.selection import Selection

EARTH_RADIUS_KM = 6371.0088

Points = Mapping[str, tuple[float, float] | None]


def events(selection: Selection) -> EventQuerySet:
    """The published events that answer it, unordered."""
    found = Event.objects.published()
    if any(selection.window):
        found = found.touching(Span.window(*selection.window))
    if selection.importance:
        found = found.filter(importance__gte=selection.importance)
    if selection.kinds:
        found = found.filter(Q(kind__slug__in=selection.kinds) | Q(kind__group__slug__in=selection.kinds))
    if selection.grades:
        found = found.filter(grade__in=selection.grades)
    if selection.figures:
        found = found.filter(has_figures=True)
    if selection.disputed:
        found = found.filter(disputed=True)
    if selection.outlets:
        cited = Citation.objects.filter(event=OuterRef("pk"), source__outlet__slug__in=selection.outlets)
        found = found.filter(Exists(cited))
    if selection.places:
        there = EventPlace.objects.filter(event=OuterRef("pk"), place__slug__in=places_meant(selection))
        found = found.filter(Exists(there))
    if selection.q:
        found = search_row.search(found, parse_query(selection.q))
    return _involving(found, selection)


def _involving(found: EventQuerySet, selection: Selection) -> EventQuerySet:
    if selection.actors:
        groups = [[slug] for slug in selection.actors] if selection.all_actors else [selection.actors]
        for slugs in groups:
            found = found.filter(Exists(reaches(selection).filter(event=OuterRef("pk"), actor__slug__in=slugs)))
    elif selection.roles:
        found = found.filter(Exists(Involvement.objects.filter(event=OuterRef("pk"), role__slug__in=selection.roles)))
    return found


def reaches(selection: Selection) -> QuerySet[Reach]:
    """Reaches that count under the question's `parts` and `roles`, of any actor."""
    found = Reach.objects.all()
    if not selection.parts:
        found = found.filter(itself=True)
    if selection.roles:
        found = found.filter(role__slug__in=selection.roles)
    return found


def places_meant(selection: Selection, at: Points | None = None) -> tuple[str, ...]:
    """The chosen places and, with `within`, all that lie so near to one of them."""
    if not selection.within:
        return selection.places
    near = neighbours(selection.within, points() if at is None else at, selection.places)
    return tuple(sorted(set().union(*near.values())))


def points() -> Points:
    """Where each place lies, in radians; None where that is not known. One query."""
    places = Place.objects.values_list("slug", "latitude", "longitude")
    return {slug: None if None in (north, east) else _radians(north, east) for slug, north, east in places}


def neighbours(km: int, at: Points, centres: Collection[str] | None = None) -> dict[str, set[str]]:
    """For each of the places (None = all), those within so many kilometres, itself among them."""
    known = {slug: point for slug, point in at.items() if point is not None}
    near = {centre: {centre} for centre in (at if centres is None else centres)}
    for centre in near.keys() & known.keys():
        near[centre].update(slug for slug, point in known.items() if _distance_km(known[centre], point) <= km)
    return near


def _radians(north: Decimal, east: Decimal) -> tuple[float, float]:
    return radians(float(north)), radians(float(east))


def _distance_km(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the surface, between two points in radians (haversine)."""
    (north, east), (north2, east2) = one, other
    half_chord = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, half_chord)))


def in_order(selection: Selection, order: str) -> EventQuerySet:
    """The same events in a total order; relevance without words falls back to the oldest first."""
    found = events(selection)
    if order == "newest":
        return found.newest_first()
    if order == "relevance" and selection.q:
        rank = search_row.rank(parse_query(selection.q))
        return found.annotate(rank=rank).order_by("rank", "-importance", *IN_ORDER)
    return found.in_order()
