"""Before and after: the neighbours of an event within the reader's own question."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.models import Event
from timeline.reading.paging import ordered
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
    """Previous and next event by time. Two queries, and one more for a question that nobody asked before."""
    ids = ordered(selection, "oldest", edition).ids
    try:
        at = ids.index(event.pk)
    except ValueError:
        return Neighbours(None, None, None, len(ids))
    wanted = [ids[at - 1] if at else None, ids[at + 1] if at + 1 < len(ids) else None]
    found = {one.pk: one for one in Event.objects.with_texts().filter(pk__in=[pk for pk in wanted if pk])}
    previous, following = (found.get(pk) for pk in wanted)
    return Neighbours(previous, following, at + 1, len(ids))
