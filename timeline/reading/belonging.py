"""What counts with an actor: its forces, bodies and people, and whom it succeeded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.models import ActorKind, Relation
from timeline.reading.memory import remembered
from timeline.reading.parts import FORCES
from timeline.reading.ties import ties

OFFICE = {ActorKind.STATE, ActorKind.DE_FACTO_AUTHORITY, ActorKind.GOVERNMENT_BODY}


@dataclass(frozen=True, slots=True)
class Belonging:
    """What an actor includes: words for sorts of it, in a fixed order, and slugs of its predecessors."""

    sorts: tuple[str, ...]
    predecessors: tuple[str, ...]


SORTS = ("forces", "bodies", "officials", "leaders", "members", "representatives")


def belonging(edition: int) -> Mapping[str, Belonging]:
    """By slug, for every actor to which something belongs. One query, none when remembered."""
    return remembered(edition, "belonging", "", lambda: _belonging(edition))


def _belonging(edition: int) -> dict[str, Belonging]:
    sorts: dict[str, set[str]] = {}
    predecessors: dict[str, list[str]] = {}
    for relation, slug, kind, whole, whole_kind in ties(edition):
        if relation == Relation.SUCCESSOR_OF:
            predecessors.setdefault(slug, []).append(whole)
            sorts.setdefault(slug, set())
        else:
            sorts.setdefault(whole, set()).add(_sort(relation, kind, whole_kind))
    return {
        slug: Belonging(tuple(sort for sort in SORTS if sort in found), tuple(predecessors.get(slug, ())))
        for slug, found in sorts.items()
    }


def _sort(relation: str, kind: str, whole_kind: str) -> str:
    match relation:
        case Relation.PART_OF:
            return "forces" if kind in FORCES else "bodies"
        case Relation.MEMBER_OF:
            return "members"
        case Relation.REPRESENTS:
            return "representatives"
    return "officials" if whole_kind in OFFICE else "leaders"
