"""Under one chosen actor: what belongs to itself alone, to its forces alone, and in which roles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Count, Window

from timeline.models import ActorKind, Relation
from timeline.reading.facets import FacetValue, facets
from timeline.reading.memory import remembered
from timeline.reading.paging import ordered
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
    """What a question about exactly one actor can be narrowed to; None for any other question. Few queries."""
    if len(selection.actors) != 1:
        return None
    return remembered(edition, "parts", selection.key, lambda: _parts(selection, edition))


def _parts(selection: Selection, edition: int) -> Parts:
    forces = _forces_of(selection.actors[0], edition)
    near = selection.spelled_out_in(edition)
    return Parts(
        whole=len(ordered(replace(selection, parts=True), "oldest", edition).ids),
        itself=_part(selection, near, parts=False),
        forces=_part(selection, near, actors=forces, all_actors=False, parts=True) if forces else None,
        roles=facets(selection, edition).roles,
    )


def _part(selection: Selection, near: Selection, **narrower: Any) -> Part:
    """`near` is the same question with its places spelled out."""
    selection, near = replace(selection, **narrower), replace(near, **narrower)
    counted = near.events().in_order().annotate(events=Window(Count("pk")))
    first = counted.values_list("edtf", "events").first()
    return Part(selection, first[1], first[0]) if first else Part(selection, 0, None)


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
