"""Under one chosen actor: what belongs to itself alone, to its forces alone, and in which roles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from timeline.models import ActorKind, Relation
from timeline.models.event import IN_ORDER
from timeline.reading import matching
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
    (actor,) = selection.actors
    forces = _forces_of(actor, edition)
    own, theirs = _dates(actor, forces, selection.spelled_out_in(edition))
    only_forces = replace(selection, actors=forces, all_actors=False, parts=True)
    return Parts(
        whole=len(ordered(replace(selection, parts=True), "oldest", edition).ids),
        itself=_part(replace(selection, parts=False), own),
        forces=_part(only_forces, theirs) if forces else None,
        roles=facets(selection, edition).roles,
    )


def _part(selection: Selection, dates: Mapping[int, str]) -> Part:
    return Part(selection, len(dates), next(iter(dates.values()), None))


def _dates(actor: str, forces: tuple[str, ...], near: Selection) -> tuple[dict[int, str], dict[int, str]]:
    """The events of the actor itself, and those of its forces: their dates (EDTF) by key, in order. One query."""
    others = near.without_("actor").without_("role")
    rows = matching.reaches(replace(near, parts=True)).filter(
        actor__slug__in=(actor, *forces), event__in=others.events().order_by()
    )
    own: dict[int, str] = {}
    theirs: dict[int, str] = {}
    columns = ("event", "event__edtf", "actor__slug", "itself")
    for event, edtf, slug, itself in rows.order_by(*(f"event__{name}" for name in IN_ORDER)).values_list(*columns):
        if slug in forces:
            theirs[event] = edtf
        elif itself:
            own[event] = edtf
    return own, theirs


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
