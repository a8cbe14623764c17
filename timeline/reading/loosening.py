"""Nothing found: which filter to loosen, and what that would bring."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q

from timeline.models import Event
from timeline.reading.memory import remembered
from timeline.reading.selection import Selection

WINDOW = "window"
MOST_WAYS = 20


@dataclass(frozen=True, slots=True)
class Way:
    """A looser question that `count` events answer: without `value` of `parameter` (of "window": both its ends)."""

    parameter: str
    value: str
    selection: Selection
    count: int


def loosening(selection: Selection, edition: int) -> tuple[Way, ...]:
    """For each filter in force the events without it, most first; those that help nothing are left out. One query."""
    return remembered(edition, "loosening", selection.key, lambda: _loosening(selection))


def _loosening(selection: Selection) -> tuple[Way, ...]:
    ways = [(parameter, value, selection.without_(parameter, value)) for parameter, value in selection.filters()]
    if selection.from_ and selection.to:
        both = f"{selection.from_}/{selection.to}"
        ways.append((WINDOW, both, selection.without_("from").without_("to")))
    return _counted(ways)


def alone(selection: Selection, edition: int) -> tuple[Way, ...]:
    """For each filter in force the events that it has alone, most first: where loosening one brings nothing. One query.

    What only means something beside another filter (a role, a distance) is left out.
    """
    return remembered(edition, "alone", selection.key, lambda: _alone(selection))


def _alone(selection: Selection) -> tuple[Way, ...]:
    nothing = Selection(parts=selection.parts)
    asked = [(name, value) for name, value in selection.filters() if name not in ("role", "within", "from", "to")]
    ways = [(name, value, nothing.with_(name, value)) for name, value in asked]
    if selection.from_ or selection.to:
        window = f"{selection.from_ or ''}/{selection.to or ''}"
        ways.append((WINDOW, window, Selection(from_=selection.from_, to=selection.to)))
    return _counted(ways)


def _counted(ways: list[tuple[str, str, Selection]]) -> tuple[Way, ...]:
    if not ways:
        return ()
    ways = ways[:MOST_WAYS]
    counts = Event.objects.aggregate(
        **{
            f"way{place}": Count("pk", filter=Q(pk__in=loose.events().values("pk")))
            for place, (_, _, loose) in enumerate(ways)
        }
    )
    found = [Way(*way, count=counts[f"way{place}"]) for place, way in enumerate(ways)]
    return tuple(sorted((way for way in found if way.count), key=lambda way: -way.count))
