"""Under one chosen actor: what belongs to itself alone, to its forces alone, and in which roles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.models import ActorKind, Event, Relation
from timeline.reading.facets import FacetValue, facets
from timeline.reading.index.current import index_of
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection
from timeline.reading.ties import ties

FORCES = (ActorKind.ARMED_FORCES, ActorKind.ARMED_GROUP)


@dataclass(frozen=True, slots=True)
class Part:
    """A narrower question, how many events answer it, and the date (EDTF) of the first."""

    selection: Selection
    count: int
    since: str | None


@dataclass(frozen=True, slots=True)
class Parts:
    """`itself` without what belongs to it; `forces` None where it has none; `roles` under the question in force."""

    whole: int
    itself: Part
    forces: Part | None
    roles: tuple[FacetValue, ...]


def parts(selection: Selection, edition: int) -> Parts | None:
    """What a question about exactly one actor can be narrowed to; None for any other question. One query."""
    if len(selection.actors) != 1:
        return None
    return remembered(edition, "parts", selection.key, lambda: _parts(selection, edition))


def _parts(selection: Selection, edition: int) -> Parts:
    (actor,) = selection.actors
    forces = _forces_of(actor, edition)
    itself = replace(selection, parts=False)
    only_forces = replace(selection, actors=forces, all_actors=False, parts=True) if forces else None
    index = index_of(edition)
    asked = [index.found(one) for one in (itself, only_forces) if one]
    since = dict(Event.objects.with_ids([key for found in asked for key in found.ids(0, 1)]).values_list("pk", "edtf"))

    def part(narrower: Selection) -> Part:
        found = index.found(narrower)
        return Part(narrower, found.total, next(map(since.get, found.ids(0, 1)), None))

    return Parts(
        whole=index.found(replace(selection, parts=True)).total,
        itself=part(itself),
        forces=part(only_forces) if only_forces else None,
        roles=facets(selection, edition).roles,
    )


def _forces_of(actor: str, edition: int) -> tuple[str, ...]:
    """Armed forces and groups that are part of it, directly or through others."""
    below: dict[str, list[tuple[str, str]]] = {}
    for tie in ties(edition):
        if tie.relation == Relation.PART_OF:
            below.setdefault(tie.whole, []).append((tie.part, tie.part_kind))
    found, waiting, forces = {actor}, [actor], []
    while waiting:
        for slug, kind in below.get(waiting.pop(), ()):
            if slug not in found:
                found.add(slug)
                waiting.append(slug)
                if kind in FORCES:
                    forces.append(slug)
    return tuple(sorted(forces))
