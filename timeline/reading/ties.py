"""Who belongs to whom, all of it at once: a few hundred ties that several questions walk through."""

from __future__ import annotations

from typing import NamedTuple

from timeline.models import Affiliation
from timeline.reading.memory import remembered


class Tie(NamedTuple):
    """`part` stands in `relation` to `whole`; slugs and kinds of actors."""

    relation: str
    part: str
    part_kind: str
    whole: str
    whole_kind: str


def ties(edition: int) -> tuple[Tie, ...]:
    """Every affiliation, in the order of the record. One query, none when remembered."""
    return remembered(edition, "ties", "", _ties)


def _ties() -> tuple[Tie, ...]:
    columns = ("relation", "actor__slug", "actor__kind", "to__slug", "to__kind")
    return tuple(Tie(*row) for row in Affiliation.objects.order_by("pk").values_list(*columns))
