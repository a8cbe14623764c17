"""Tallies of the properties that an event can have several times: actors, roles, places, outlets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from functools import reduce
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet

from timeline.models import Citation, EventPlace
from timeline.reading import matching
from timeline.reading.selection import Selection


class Tally(NamedTuple):
    """`matching`: events that have the value under the other filters. `count`: events left when it is added."""

    matching: int
    count: int


def actors(selection: Selection, total: int, among: Collection[str] | None = None) -> dict[str, Tally]:
    """By actor slug, under the `parts` and `roles` in force; `among`: these actors alone, and all of them."""
    others = selection.without_("actor").without_("role")
    rows = matching.reaches(selection).filter(event__in=others.events())
    return _tallies(rows, "actor__slug", selection, "actor", total, among)


def outlets(selection: Selection, total: int) -> dict[str, Tally]:
    """By slug of a cited outlet."""
    rows = Citation.objects.filter(event__in=selection.without_("outlet").events())
    return _tallies(rows, "source__outlet__slug", selection, "outlet", total)


def places(selection: Selection, total: int, among: Collection[str] | None = None) -> dict[str, Tally]:
    """By place slug; under `within` a place counts what happened near it."""
    rows = EventPlace.objects.filter(event__in=selection.without_("place").events())
    if selection.within:
        return _nearby(rows, selection, selection.within, among)
    return _tallies(rows, "place__slug", selection, "place", total, among)


def _tallies(
    rows: QuerySet, value: str, selection: Selection, parameter: str, total: int, among: Collection[str] | None = None
) -> dict[str, Tally]:
    """One query. Values are added up by union, actors under `actors=all` by intersection."""
    chosen = {slug for name, slug in selection.filters() if name == parameter}
    united = bool(chosen) and not (parameter == "actor" and selection.all_actors)
    if among is not None:
        rows = rows.filter(**{f"{value}__in": among})
    counts = {"matching": Count("event", distinct=True)}
    if chosen:
        now = Q(event__in=selection.events())
        counts["changed"] = Count("event", distinct=True, filter=~now if united else now)
    tallies = {slug: Tally(0, total if united else 0) for slug in among or ()}
    for row in rows.order_by().values(value).annotate(**counts):
        count = (total if united else 0) + row["changed"] if chosen else row["matching"]
        tallies[row[value]] = Tally(row["matching"], count)
    for slug in chosen if among is None else chosen.intersection(among):
        tallies[slug] = Tally(tallies[slug].matching if slug in tallies else 0, total)
    return tallies


def _nearby(
    rows: QuerySet[EventPlace], selection: Selection, km: int, among: Collection[str] | None
) -> dict[str, Tally]:
    """Two queries; circles overlap, so events are counted as sets."""
    at: dict[str, set[int]] = defaultdict(set)
    for event, place in rows.values_list("event", "place__slug"):
        at[place].add(event)
    near = {place: set().union(*(at[other] for other in others)) for place, others in matching.neighbours(km).items()}
    now = set().union(*(near[place] for place in selection.places))
    return {
        place: Tally(len(events), len(now | events))
        for place, events in near.items()
        if (events or place in selection.places if among is None else place in among)
    }


def roles(selection: Selection) -> dict[str, Tally]:
    """By role slug, of the chosen actors; empty without one. One query.

    Under `actors=all` each actor may have another of the chosen roles, so a role more is no simple union.
    """
    if not selection.actors:
        return {}
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

    return {role: Tally(answering({role}), answering({role, *selection.roles})) for role in of}
