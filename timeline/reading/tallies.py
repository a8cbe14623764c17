"""Tallies of the properties that an event can have several times: actors, roles, places, outlets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.reading import matching
from timeline.reading.index.current import index_of
from timeline.reading.index.index import Index
from timeline.reading.index.meaning import Clause, involved, of_actor
from timeline.reading.index.part import LIST
from timeline.reading.index.stretch import Sets
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


def actors(selection: Selection, edition: int) -> Tallies:
    """By actor, under the `parts` and `roles` in force. No query of its own."""
    index = index_of(edition)
    clauses = {slug: of_actor(slug, selection, index.keys) for slug in index.keys.of["actor"]}
    return _tallies(index, selection.without_("actor").without_("role"), clauses, selection, "actor")


def places(selection: Selection, edition: int) -> Tallies:
    """By place; under `within` a place counts what happened near it. No query of its own."""
    index = index_of(edition)
    clauses = _clauses(index, "place")
    if selection.within:
        around = matching.neighbours(selection.within, remembered(edition, "points", "", matching.points))
        clauses = {slug: tuple(clauses[one][0] for one in sorted(near)) for slug, near in around.items()}
    return _tallies(index, selection.without_("place"), clauses, selection, "place")


def outlets(selection: Selection, edition: int) -> Tallies:
    """By cited outlet. No query of its own."""
    index = index_of(edition)
    return _tallies(index, selection.without_("outlet"), _clauses(index, "outlet"), selection, "outlet")


def _clauses(index: Index, noun: str) -> dict[str, Clause]:
    return {slug: ((noun, key, 0),) for slug, key in index.keys.of[noun].items()}


def _tallies(
    index: Index, others: Selection, clauses: Mapping[str, Clause], selection: Selection, parameter: str
) -> Tallies:
    """Values are added up by union, actors under `actors=all` by intersection."""
    chosen = {slug for name, slug in selection.filters() if name == parameter}
    under, now = index.found(others).listed, index.found(selection)
    united = not (parameter == "actor" and selection.all_actors)
    rest = now.total if united and chosen else 0
    tallies: dict[str, Tally] = {slug: Tally(0, now.total) for slug in chosen}
    for slug, clause in clauses.items():
        having = index.count(under, clause)
        if not having:
            continue
        if slug in chosen:
            left = now.total
        elif not chosen:
            left = having
        else:
            both = index.count(now.listed, clause)
            left = now.total + having - both if united else both
        tallies[slug] = Tally(having, left)
    return Tallies(tallies, rest)


def roles(selection: Selection, edition: int) -> Tallies:
    """By role slug, of the chosen actors; empty without one. No query of its own.

    Under `actors=all` each actor may have another of the chosen roles, so a role more is no simple union.
    """
    if not selection.actors:
        return Tallies({}, 0)
    index = index_of(edition)
    under = index.found(selection.without_("role")).listed

    def answering(*chosen: str, of: tuple[str, ...] = selection.actors) -> int:
        asked = replace(selection, roles=chosen, actors=of)
        sets: Sets = under
        for clause in involved(asked, index.keys):
            sets = index.having(LIST, sets, clause)
        return sum(map(len, sets))

    found = {}
    for role in index.keys.of["role"]:
        if role in selection.roles or any(answering(role, of=(actor,)) for actor in selection.actors):
            found[role] = Tally(answering(role), answering(role, *selection.roles))
    return Tallies(found, 0)
