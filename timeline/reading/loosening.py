"""Nothing found: which filter to loosen, and what that would bring."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.reading.index.current import index_of
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
    """For each filter in force the events without it, most first; those that help nothing are left out."""
    ways = [(parameter, value, selection.without_(parameter, value)) for parameter, value in selection.filters()]
    if selection.from_ and selection.to:
        both = f"{selection.from_}/{selection.to}"
        ways.append((WINDOW, both, selection.without_("from").without_("to")))
    return _counted(ways, edition)


def alone(selection: Selection, edition: int) -> tuple[Way, ...]:
    """For each filter in force the events that it has alone, most first: where loosening one brings nothing.

    What only means something beside another filter (a role, a distance) is left out.
    """
    nothing = Selection(parts=selection.parts)
    asked = [(name, value) for name, value in selection.filters() if name not in ("role", "within", "from", "to")]
    ways = [(name, value, nothing.with_(name, value)) for name, value in asked]
    if selection.from_ or selection.to:
        window = f"{selection.from_ or ''}/{selection.to or ''}"
        ways.append((WINDOW, window, Selection(from_=selection.from_, to=selection.to)))
    return _counted(ways, edition)


def _counted(ways: list[tuple[str, str, Selection]], edition: int) -> tuple[Way, ...]:
    index = index_of(edition)
    found = [Way(*way, count=index.found(way[2]).total) for way in ways[:MOST_WAYS]]
    return tuple(sorted((way for way in found if way.count), key=lambda way: -way.count))
