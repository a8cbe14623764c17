"""Takes one change out of a payload again and leaves what was changed after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from timeline.curation.moving import Move, identity, joined, renamed

WITH_NOTES = ("summary", "translations")
MISSING = object()
"""Stands for a key that a payload does not have."""


class Unclear(Exception):
    """What the change did cannot be told from what came after it. `field` says where."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(field)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a payload in its states. `meant`: as it stood before, with the slug moved and nothing joined."""

    before: Any
    meant: Any
    after: Any
    now: Any


def taken_back(
    before: Mapping[str, Any], after: Mapping[str, Any], now: Mapping[str, Any], noun: str, move: Move
) -> dict[str, Any]:
    """What `now` would be if `before` had never become `after` by `move`. Raises Unclear.

    A part that is as the change left it becomes what it was before. Of a list that was changed later as well, every
    row that the change made becomes what it was made of; so does the slug in a row that was changed later, at the
    place where it stands. A row that somebody took out stays out. Where neither is certain, it is Unclear.
    """
    whole = Part(dict(before), renamed(before, noun, move), dict(after), dict(now))
    found: dict[str, Any] = _part(whole, "", move)
    if any(before.get(field) != after.get(field) for field in WITH_NOTES):
        # Notes count from the first source: they are right only where the sources begin as they did.
        cited, were = ([one["source"] for one in state["sources"]] for state in (found, before))
        if cited[: len(were)] != were:
            raise Unclear("sources")
    return found


def _part(part: Part, field: str, move: Move) -> Any:
    if part.before == part.after or part.now == part.before:
        return part.now
    if part.now == part.after:
        return part.before
    if part.now is MISSING:
        return MISSING
    states = (part.before, part.after, part.now)
    if all(isinstance(one, dict) for one in states):
        return _of_dict(part, field, move)
    if all(isinstance(one, list) for one in states):
        return _of_list(part, field, move)
    raise Unclear(field)


def _of_dict(part: Part, field: str, move: Move) -> dict[str, Any]:
    found = {}
    for key in dict.fromkeys([*part.now, *part.before]):
        below = Part(*(state.get(key, MISSING) for state in (part.before, part.meant, part.after, part.now)))
        found[key] = _part(below, f"{field}.{key}".lstrip("."), move)
    return {key: value for key, value in found.items() if value is not MISSING}


def _of_list(part: Part, field: str, move: Move) -> list[Any]:
    name = field.rpartition(".")[2]
    groups = _groups(part, name)
    if sum(map(len, groups)) != len(part.before):
        raise Unclear(field)
    instead: dict[int, list[Any]] = {}
    apart: list[int] = []
    for place, (row, group) in enumerate(zip(part.after, groups, strict=True)):
        if [part.before[number] for number in group] == [row]:
            continue
        at = next((n for n, one in enumerate(part.now) if one == row and n not in instead), None)
        if at is not None:
            first = sorted(group, key=lambda number: part.before[number] != part.meant[number])
            instead[at] = [part.before[number] for number in first[:1]]
            apart += first[1:]
        elif len(group) == 1 and _was_reworded(part, place, move):
            below = Part(part.before[group[0]], part.meant[group[0]], row, part.now[place])
            instead[place] = [_part(below, field, move)]
        elif group and any(_names(one, move.kept) for one in part.now if one not in part.after):
            raise Unclear(field)
    rows = [one for number, row in enumerate(part.now) for one in instead.get(number, [row])]
    for number in sorted(apart):
        rows.insert(_place(rows, part.before, number), part.before[number])
    return rows


def _place(rows: Sequence[Any], before: Sequence[Any], number: int) -> int:
    """Behind the nearest row that it stood behind, else before the nearest that it stood before, else at the end."""
    for near in reversed(before[:number]):
        if near in rows:
            return rows.index(near) + 1
    return next((rows.index(near) for near in before[number + 1 :] if near in rows), len(rows))


def _groups(part: Part, name: str) -> list[list[int]]:
    """For each row after the change the places before it of those that it was made of."""
    rows = [joined(old, new, name) for old, new in zip(part.before, part.meant, strict=True)]
    known = [identity(name, row) for row in rows]
    return [[n for n, one in enumerate(known) if one == identity(name, row)] for row in part.after]


def _was_reworded(part: Part, place: int, move: Move) -> bool:
    """Whether what stands at this place is the row that stood there, changed, and still names the one that stayed."""
    if len(part.now) != len(part.after) or not isinstance(part.now[place], dict):
        return False
    return part.now[place] not in part.after and _names(part.now[place], move.kept)


def _names(value: Any, slug: str) -> bool:
    if isinstance(value, dict | list):
        return any(_names(one, slug) for one in (value.values() if isinstance(value, dict) else value))
    return bool(value == slug)
