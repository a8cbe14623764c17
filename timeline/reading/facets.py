"""Facets: for every value of a filter, how many events have it and how many adding it would leave."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from timeline.models import Grade
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
    """All facets of the question. Six queries or fewer (eight with `within`), none when remembered."""
    return remembered(edition, "facets", selection.key, lambda: _facets(selection, edition))


def _facets(selection: Selection, edition: int) -> Facets:
    near = selection.spelled_out_in(edition)
    cube = Cube(near)

    def total() -> int:
        return cube.total

    return Facets(
        total=cube.total,
        actors=_most_frequent(actors(near, edition, total), selection, "actor"),
        roles=_values(roles(near), selection, "role"),
        kinds=cube.kinds(vocabulary(edition, site_words(edition).language)),
        places=_most_frequent(places(selection, edition, total), selection, "place"),
        importance=cube.importance(),
        grades=cube.grades(),
        figures=cube.flag("figures"),
        disputed=cube.flag("disputed"),
        outlets=_most_frequent(outlets(near, total), selection, "outlet"),
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


@dataclass(frozen=True, slots=True)
class Cell:
    """How many events share these single-valued properties."""

    kind: str
    group: str
    grade: str
    importance: int
    figures: bool
    disputed: bool
    events: int


class Cube:
    """Counts of all combinations of the properties that an event has once, from one query."""

    PARAMETERS = ("kind", "grade", "importance", "figures", "disputed")

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        asked = selection
        for parameter in self.PARAMETERS:
            asked = asked.without_(parameter)
        columns = ("kind__slug", "kind__group__slug", "grade", "importance", "has_figures", "disputed")
        rows = asked.events().order_by().values_list(*columns).annotate(events=Count("pk"))
        self.cells = [Cell(*row) for row in rows]
        self.total = self.count(selection)

    def count(self, asked: Selection) -> int:
        """Events that answer `asked`, which differs from the Selection in single-valued properties only."""
        return sum(cell.events for cell in self.cells if _passes(cell, asked))

    def _value(self, parameter: str, slug: str) -> FacetValue:
        alone = self.selection.without_(parameter).with_(parameter, slug)
        added = self.selection.with_(parameter, slug)
        return FacetValue(slug, self.count(added), self.count(alone), self.selection.having(parameter, slug))

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


def _passes(cell: Cell, asked: Selection) -> bool:
    return (
        (not asked.kinds or cell.kind in asked.kinds or cell.group in asked.kinds)
        and (not asked.grades or cell.grade in asked.grades)
        and cell.importance >= (asked.importance or 0)
        and (cell.figures or not asked.figures)
        and (cell.disputed or not asked.disputed)
    )
