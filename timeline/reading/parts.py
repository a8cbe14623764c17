"""Under one chosen actor: what belongs to itself alone, to its forces alone, and in which roles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.models import ActorKind, Affiliation, Relation
from timeline.reading.facets import FacetValue, facets
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection

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
    forces = _forces_of(selection.actors[0])
    return Parts(
        whole=replace(selection, parts=True).events().count(),
        itself=_part(replace(selection, parts=False)),
        forces=_part(replace(selection, actors=forces, all_actors=False, parts=True)) if forces else None,
        roles=facets(selection, edition).roles,
    )


def _part(selection: Selection) -> Part:
    found = selection.events()
    first = found.in_order().values_list("edtf", flat=True).first()
    return Part(selection, found.count(), first)


def _forces_of(actor: str) -> tuple[str, ...]:
    """Armed forces and groups that are part of it, directly or through others. One query."""
    below: dict[str, list[tuple[str, str]]] = {}
    links = Affiliation.objects.filter(relation=Relation.PART_OF).order_by()
    for slug, kind, whole in links.values_list("actor__slug", "actor__kind", "to__slug"):
        below.setdefault(whole, []).append((slug, kind))
    found, waiting, forces = {actor}, [actor], []
    while waiting:
        for slug, kind in below.get(waiting.pop(), ()):
            if slug not in found:
                found.add(slug)
                waiting.append(slug)
                if kind in FORCES:
                    forces.append(slug)
    return tuple(sorted(forces))
