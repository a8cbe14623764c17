"""Payloads in which one record takes the place of another: what named the one names the other, and nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from timeline.models.former_slug import FormerSlug
from timeline.text.notes import renumbered


@dataclass(frozen=True, slots=True)
class Move:
    """Of this noun the slug `kept` takes the place of `gone`."""

    noun: str
    gone: str
    kept: str


class Naming(NamedTuple):
    """How records of a noun name one of another: `ways` in the database, `fields` in the payload; lists are entered."""

    ways: tuple[str, ...]
    fields: tuple[str, ...]


NAMING: dict[str, dict[str, Naming]] = {
    "actor": {
        "actor": Naming(("affiliations__to",), ("affiliations.to",)),
        "place": Naming(("names__used_by",), ("names.used_by",)),
        "event": Naming(("involvements__actor", "claims__claimants__actor"), ("actors.actor", "figures.claimants")),
    },
    "place": {"event": Naming(("event_places__place",), ("places", "place_precision.place"))},
    "outlet": {
        "source": Naming(("outlet",), ("outlet",)),
        "event": Naming(("claims__claimants__outlet",), ("figures.claimant_outlets",)),
    },
    "source": {"event": Naming(("citations__source",), ("sources.source", "figures.source"))},
}
"""By the noun that is named, who names it. A test compares it with `references` of every noun."""

SAME = {"actors": ("actor", "role"), "sources": ("source",), "place_precision": ("place",)}
"""What two rows of a list must not share; rows of other lists must not be equal."""


# ── Names in their places ─────────────────────────────────────────────────────────────────────────────────────────


def renamed(payload: Mapping[str, Any], noun: str, move: Move) -> dict[str, Any]:
    """The payload of a record of `noun`, whole or half written, with the slug moved and nothing else changed."""
    found = dict(payload)
    naming = NAMING[move.noun].get(noun)
    for field in naming.fields if naming else ():
        found = _in(found, field.split("."), move)
    return found


def _in(value: Any, path: Sequence[str], move: Move) -> Any:
    if isinstance(value, list):
        return [_in(one, path, move) for one in value]
    if path and isinstance(value, dict) and path[0] in value:
        return value | {path[0]: _in(value[path[0]], path[1:], move)}
    return move.kept if not path and value == move.gone else value


def moved(payload: Mapping[str, Any], noun: str, move: Move) -> dict[str, Any]:
    """The payload with the slug moved; what stands twice then is joined, and notes point to the sources they did."""
    found: dict[str, Any] = joined(dict(payload), renamed(payload, noun, move))
    if noun != "event" or found == payload:
        return found
    if found.get("figures"):
        found["figures"] = _still_compared(payload["figures"], found["figures"])
    if found.get("sources"):
        numbers = _numbers(payload["sources"], found["sources"], move)
        found |= _with_notes(found, numbers)
    return found


def named_now(payload: Mapping[str, Any], noun: str) -> dict[str, Any]:
    """An earlier payload with each record that was merged since by the slug of what it went into. One query."""
    found = dict(payload)
    for named, old, new in FormerSlug.objects.values_list("noun", "old", "new"):
        if named in NAMING:
            found = moved(found, noun, Move(named, old, new))
    return found


# ── What stands twice ─────────────────────────────────────────────────────────────────────────────────────────────


def identity(field: str, row: Any) -> Any:
    """By what a row of a list is told from the others."""
    keys = SAME.get(field)
    return tuple(row.get(key) for key in keys) if keys and isinstance(row, dict) else row


def joined(before: Any, after: Any, field: str = "") -> Any:
    """`after`, which is `before` renamed, less the rows that another one stands for now: that one takes them up."""
    if isinstance(before, dict):
        return {key: joined(before[key], part, key) for key, part in after.items()}
    if not isinstance(before, list) or before == after:
        return after
    pairs = [(old, joined(old, new, field)) for old, new in zip(before, after, strict=True)]
    own = [identity(field, new) for old, new in pairs if old == new]
    come = [new for old, new in pairs if old != new and identity(field, new) in own]
    rows = []
    for old, new in pairs:
        if old == new:
            rows.append(_taking_up(field, new, [one for one in come if identity(field, one) == identity(field, new)]))
        elif identity(field, new) not in own:
            rows.append(new)
    return rows


def _taking_up(field: str, row: Any, others: Sequence[Any]) -> Any:
    for other in others:
        if field == "sources":
            row = _citation(row, other)
        elif isinstance(row, dict):
            row = row | {key: part for key, part in other.items() if row.get(key) in (None, "", [])}
    return row


def _citation(row: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """One citation of two. Of what it holds once, the other's stands behind the words on what it shows."""
    quote, locator = row.get("quote") or other.get("quote"), row.get("locator")
    said = [other.get("supports")]
    if other.get("quote") and other["quote"] != quote:
        said.append(f"“{other['quote'].get('exact')}”")
    if other.get("quote") and not row.get("quote"):
        locator = locator or other.get("locator")
    if other.get("locator") and other["locator"] != locator:
        said.append(f"({other['locator']})")
    words = " ".join(filter(None, said))
    supports = "\n".join(dict.fromkeys(filter(None, [row.get("supports"), words]))) or None
    found = dict(row) | {"supports": supports, "quote": quote, "locator": locator}
    found["seen"] = bool(row.get("seen") or other.get("seen"))
    if consulted := row.get("consulted") or other.get("consulted"):
        found["consulted"] = consulted
    return found


def _still_compared(before: Sequence[Any], after: Sequence[Any]) -> list[Any]:
    """A figure that is left alone with its comparison, since the other one was the same, is compared no more."""
    were, are = (Counter(figure.get("comparison") for figure in figures) for figures in (before, after))
    alone = {name for name, size in are.items() if name and size == 1 < were[name]}
    return [figure | {"comparison": None} if figure.get("comparison") in alone else figure for figure in after]


def _numbers(before: Sequence[Any], after: Sequence[Any], move: Move) -> dict[int, int]:
    """By the number that a citation had, the one that it has."""
    now = {citation.get("source"): number for number, citation in enumerate(after, 1)}
    slugs = [move.kept if one.get("source") == move.gone else one.get("source") for one in before]
    return {number: now[slug] for number, slug in enumerate(slugs, 1)} if len(after) < len(before) else {}


def _with_notes(payload: Mapping[str, Any], numbers: Mapping[int, int]) -> dict[str, Any]:
    """The summaries, in every language, with their notes renumbered."""
    found: dict[str, Any] = {}
    if payload.get("summary"):
        found["summary"] = renumbered(payload["summary"], numbers)
    if payload.get("translations"):
        found["translations"] = {
            language: text | {"summary": renumbered(text["summary"], numbers)} if text.get("summary") else text
            for language, text in payload["translations"].items()
        }
    return found


def is_shorter(after: Any, before: Any) -> bool:
    """Whether some list in a payload, at any depth, has fewer rows than before."""
    if isinstance(after, dict) and isinstance(before, dict):
        return any(is_shorter(after.get(key), part) for key, part in before.items())
    if isinstance(before, list):
        now = after or []
        return len(now) < len(before) or any(map(is_shorter, now, before))
    return False
