"""A tile as plain data in columns; docs/api.md writes down what each of them holds."""

from __future__ import annotations

import json
import zlib
from functools import lru_cache
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import in_words
from timeline.formats.as_when import unglued
from timeline.models import Grade
from timeline.reading.tiles import Density, Tile, TileEvent
from timeline.reading.translated import Words
from timeline.text.cutting import at_word

Texts = dict[int, Words]
GRADES = tuple(map(str, Grade.values))
# What a tile may weigh when it travels, compressed: 12 KB, less what HTTP's compression adds.
MOST_BYTES = 12 * 1024 - 300
SHORTEST_TITLE = 20


def tile(found: Tile, texts: Texts | None = None) -> dict[str, Any]:
    """The whole tile. `texts`: words in another language, by the key of the event, where there are any.

    Days are told from the first day of the tile, bins as steps from the one before: small numbers travel well.
    """
    laned = bool(found.lanes)
    kinds = sorted({event.kind for event in found.events})
    data = {
        "edition": found.edition,
        "z": found.z,
        "x": found.x,
        "total": found.total,
        "began": found.began,
        "leaf": found.leaf,
        "bin": found.bin,
        "density": [[group, _steps(density)] for group, density in found.density],
        **({"lanes": [[lane.actor, lane.total, _steps(lane.density)] for lane in found.lanes]} if laned else {}),
        "kinds": kinds,
        "grades": GRADES,
        "events": _dates(found)
        | _weights(found.events, kinds)
        | _words(found.events, texts or {})
        | ({"lane": [event.lanes for event in found.events]} if laned else {}),
    }
    return _light(data)


def _light(data: dict[str, Any]) -> dict[str, Any]:
    """With its longest titles cut, where they would make it too heavy: the whole ones are a request away."""
    columns = data["events"]
    titles, longest = columns["title"], max(map(len, columns["title"]), default=0)
    while longest > SHORTEST_TITLE and _is_heavy(data):
        longest = longest * 9 // 10
        columns["title"] = [at_word(title, longest) for title in titles]
    return data


def _is_heavy(data: dict[str, Any]) -> bool:
    """Weighed only where it may be: compressed, a byte of words is below 0.8, and a number in a column below two."""
    columns = data["events"]
    words = sum(len((text or "").encode()) for name in ("slug", "label", "title", "when") for text in columns[name])
    bins = sum(len(steps) for *_, steps in (*data["density"], *data.get("lanes", ())))
    if 0.8 * words + 2 * len(columns) * len(columns["id"]) + bins < MOST_BYTES:
        return False
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    return len(text) > MOST_BYTES and len(zlib.compress(text)) > MOST_BYTES


def _steps(density: Density) -> list[int]:
    """How many bins further, and how many events there, in turn; the first step is counted from −1."""
    told, before = [], -1
    for bin_, events in density:
        told += [bin_ - before, events]
        before = bin_
    return told


def _dates(found: Tile) -> dict[str, list[Any]]:
    first, events = found.first, found.events
    return {
        "id": [event.id for event in events],
        "slug": [event.slug for event in events],
        "start": [event.start - first for event in events],
        "by": [event.begins_by - event.start for event in events],
        "end": [None if event.latest is None else event.latest - event.start for event in events],
        "flags": [event.flags for event in events],
    }


def _weights(events: tuple[TileEvent, ...], kinds: list[str]) -> dict[str, list[Any]]:
    place = {slug: number for number, slug in enumerate(kinds)}
    return {
        "kind": [place[event.kind] for event in events],
        "importance": [event.importance for event in events],
        "grade": [GRADES.index(event.grade) for event in events],
        "rank": [event.rank for event in events],
    }


def _words(events: tuple[TileEvent, ...], texts: Texts) -> dict[str, list[Any]]:
    chosen = [texts.get(event.id) or Words(event.title, event.label) for event in events]
    return {
        "label": [words.label for words in chosen],
        "title": [words.title for words in chosen],
        "when": [_when(event.edtf) for event in events],
    }


@lru_cache(20_000)
def _when(edtf: str) -> str:
    """The words of a date; the same dates come again in every tile above and below."""
    return unglued(in_words(parse(edtf)))
