"""Tallies of the properties that an event can have several times: actors, roles, places, outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from timeline.models import Citation, EventPlace
from timeline.reading import matching
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection


class Tally(NamedTuple):
    """`matching`: events that have the value under the other filters. `count`: events left when it is added."""

    matching: int
    count: int


@dataclass(frozen=True, slots=True)
class Tallies:
    """By slug, for every value that some event has or that is chosen; `rest` events are left by any other value."""

    found: Mapping[str, Tally]
    rest: int

    def of(self, slug: str) -> Tally:
        return self.found.get(slug) or Tally(0, self.rest)


def actors(selection: Selection, edition: int, total: Callable[[], int] | None = None) -> Tallies:
    """By actor, under the `parts` and `roles` in force. `total` of the question, where the caller knows it.

    Three queries, none when remembered.
    """

    def make() -> Tallies:
        near = selection.spelled_out_in(edition)
        rows = matching.reaches(near).filter(event__in=near.without_("actor").without_("role").events())
        return _tallies(rows, "actor__slug", near, "actor", total or near.events().count)

    return remembered(edition, "tallies of actors", selection.key, make)


def places(selection: Selection, edition: int, total: Callable[[], int] | None = None) -> Tallies:
    """By place; under `within` a place counts what happened near it. Three queries, none when remembered."""

    def make() -> Tallies:
        rows = EventPlace.objects.filter(event__in=selection.without_("place").events())
        if selection.within:
            return _nearby(rows, selection, remembered(edition, "points", "", matching.points))
        return _tallies(rows, "place__slug", selection, "place", total or selection.events().count)

    return remembered(edition, "tallies of places", selection.key, make)


def outlets(selection: Selection, total: Callable[[], int]) -> Tallies:
    """By cited outlet. One query."""
    rows = Citation.objects.filter(event__in=selection.without_("outlet").events())
    return _tallies(rows, "source__outlet__slug", selection, "outlet", total)


def _tallies(rows: QuerySet, value: str, selection: Selection, parameter: str, total: Callable[[], int]) -> Tallies:
    """Values are added up by union, actors under `actors=all` by intersection."""
    chosen = {slug for name, slug in selection.filters() if name == parameter}
    counts = {"matching": Count("event", distinct=True)}
    if not chosen:
        found = rows.order_by().values_list(value).annotate(**counts)
        return Tallies({slug: Tally(having, having) for slug, having in found}, 0)
    united = not (parameter == "actor" and selection.all_actors)
    now, whole = Q(event__in=selection.events()), total()
    rest = whole if united else 0
    counts["changed"] = Count("event", distinct=True, filter=~now if united else now)
    found = rows.order_by().values_list(value).annotate(**counts)
    tallies = {slug: Tally(0, whole) for slug in chosen}
    for slug, having, changed in found:
        tallies[slug] = Tally(having, whole if slug in chosen else rest + changed)
    return Tallies(tallies, rest)


def _nearby(rows: QuerySet[EventPlace], selection: Selection, points: matching.Points) -> Tallies:
    """One query; circles overlap, so events are counted as sets."""
    at: dict[str, set[int]] = defaultdict(set)
    for event, place in rows.values_list("event", "place__slug"):
        at[place].add(event)
    around = matching.neighbours(selection.within or 0, points)
    near = {place: set().union(*(at[other] for other in others)) for place, others in around.items()}
    now = set().union(*(near[place] for place in selection.places))
    found = {
        place: Tally(len(events), len(now | events))
        for place, events in near.items()
        if events or place in selection.places
    }
    return Tallies(found, len(now))


def roles(selection: Selection) -> Tallies:
    """By role slug, of the chosen actors; empty without one. One query.

    Under `actors=all` each actor may have another of the chosen roles, so a role more is no simple union.
    """
    if not selection.actors:
        return Tallies({}, 0)
    others = selection.without_("role")
    rows = matching.reaches(others).filter(event__in=others.events(), actor__slug__in=selection.actors)
    of: dict[str, dict[str, set[int]]] = defaultdict(lambda: {actor: set() for actor in selection.actors})
    for event, actor, role in rows.values_list("event", "actor__slug", "role__slug"):
        of[role][actor].add(event)
    for role in selection.roles:
        of[role]  # a chosen role is told even where nothing has it

    def answering(chosen: set[str]) -> int:
        united = [set().union(*(of[role][actor] for role in chosen)) for actor in selection.actors]
        return len(reduce(set.intersection if selection.all_actors else set.union, united))

    found = {role: Tally(answering({role}), answering({role, *selection.roles})) for role in of}
    return Tallies(found, 0)
