"""Before and after: the neighbours of an event within the reader's own question."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.models import Event
from timeline.reading.index.current import index_of
from timeline.reading.selection import Selection


@dataclass(frozen=True)
class Neighbours:
    """`position` of `total`, from 1, by time; None where the event is not part of the answer.

    `previous` and `next` have their texts loaded; None at the ends.
    """

    previous: Event | None
    next: Event | None
    position: int | None
    total: int


def neighbours(event: Event, selection: Selection, edition: int) -> Neighbours:
    """Previous and next event by time. Two queries."""
    found = index_of(edition).found(selection)
    at = found.place_of(event.pk)
    if at is None:
        return Neighbours(None, None, None, found.total)
    before, after = found.ids(at - 1, at) if at else [], found.ids(at + 1, at + 2)
    around = {one.pk: one for one in Event.objects.with_texts().with_ids([*before, *after])}
    previous, following = (next(map(around.get, ids), None) for ids in (before, after))
    return Neighbours(previous, following, at + 1, found.total)
