"""Facets: for every value of a filter, how many events have it and how many adding it would leave."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.models import Grade
from timeline.reading.index.current import index_of
from timeline.reading.index.meaning import single_valued
from timeline.reading.index.stretch import Sets
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection
from timeline.reading.site_words import site_words
from timeline.reading.tallies import Tallies, actors, outlets, places, roles
from timeline.reading.vocabulary import Vocabulary, vocabulary

MOST_FREQUENT = 12
IMPORTANCE = range(5, 0, -1)


@dataclass(frozen=True, slots=True)
class FacetValue:
    """`matching`: events that have it, under the other filters. `count`: events left when it is added as well."""

    slug: str
    count: int
    matching: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class GroupFacet:
    """A kind group with its kinds, in the order of the legend."""

    group: FacetValue
    kinds: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """`actors`, `places` and `outlets` are the most frequent ones and the chosen ones, most frequent first.

    `roles` are those that the chosen actors have; empty without an actor.
    """

    total: int
    actors: tuple[FacetValue, ...]
    roles: tuple[FacetValue, ...]
    kinds: tuple[GroupFacet, ...]
    places: tuple[FacetValue, ...]
    importance: tuple[FacetValue, ...]
    grades: tuple[FacetValue, ...]
    figures: FacetValue
    disputed: FacetValue
    outlets: tuple[FacetValue, ...]


def facets(selection: Selection, edition: int) -> Facets:
    """All facets of the question. No query of its own, none for the words that others remember."""
    return remembered(edition, "facets", selection.key, lambda: _facets(selection, edition))


def _facets(selection: Selection, edition: int) -> Facets:
    single = Single(selection, edition)
    return Facets(
        total=single.now.total,
        actors=_most_frequent(actors(selection, edition), selection, "actor"),
        roles=_values(roles(selection, edition), selection, "role"),
        kinds=single.kinds(vocabulary(edition, site_words(edition).language)),
        places=_most_frequent(places(selection, edition), selection, "place"),
        importance=single.importance(),
        grades=single.grades(),
        figures=single.flag("figures"),
        disputed=single.flag("disputed"),
        outlets=_most_frequent(outlets(selection, edition), selection, "outlet"),
    )


def _values(tallies: Tallies, selection: Selection, parameter: str) -> tuple[FacetValue, ...]:
    ordered = sorted(tallies.found.items(), key=lambda item: (-item[1].matching, item[0]))
    return tuple(
        FacetValue(slug, tally.count, tally.matching, selection.having(parameter, slug)) for slug, tally in ordered
    )


def _most_frequent(tallies: Tallies, selection: Selection, parameter: str) -> tuple[FacetValue, ...]:
    """Those chosen, and the most frequent of the others that would leave anything."""
    values = [value for value in _values(tallies, selection, parameter) if value.chosen or value.count]
    return tuple(value for place, value in enumerate(values) if place < MOST_FREQUENT or value.chosen)


class Single:
    """Counts by the properties that an event has once."""

    def __init__(self, selection: Selection, edition: int) -> None:
        self.selection = selection
        self.index = index_of(edition)
        self.now = self.index.found(selection)

    def _value(self, parameter: str, slug: str) -> FacetValue:
        under = self.index.found(self.selection.without_(parameter)).listed
        alone = Selection().with_(parameter, slug)
        no_other = self.selection.without_(parameter).with_(parameter, slug) == self.selection.with_(parameter, slug)
        matching = self._count(under, alone)
        if no_other:
            return FacetValue(slug, matching, matching, self.selection.having(parameter, slug))
        # Something else of this parameter is chosen already: what has both would be counted twice.
        left = self.now.total + matching - self._count(self.now.listed, alone)
        return FacetValue(slug, left, matching, self.selection.having(parameter, slug))

    def _count(self, sets: Sets, alone: Selection) -> int:
        """How many of them have the one value that this question is about."""
        (clause,) = single_valued(alone, self.index.keys)
        return self.index.count(sets, clause)

    def kinds(self, words: Vocabulary) -> tuple[GroupFacet, ...]:
        groups: dict[str, list[str]] = {group.slug: [] for group in words.groups}
        for kind in words.kinds.values():
            groups[kind.group_slug].append(kind.slug)
        return tuple(
            GroupFacet(self._value("kind", group), tuple(self._value("kind", kind) for kind in kinds))
            for group, kinds in groups.items()
            if kinds
        )

    def importance(self) -> tuple[FacetValue, ...]:
        return tuple(self._value("importance", str(least)) for least in IMPORTANCE)

    def grades(self) -> tuple[FacetValue, ...]:
        return tuple(self._value("grade", grade) for grade in Grade.values)

    def flag(self, parameter: str) -> FacetValue:
        return self._value(parameter, "1")
