"""Makes a Part of rows: two orders, the columns in them, and a bitmap for each value."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from pyroaring import BitMap

from timeline.reading.index.part import DAYS, FAR, LIST, OPEN, TYPES, Columns, Part, Value
from timeline.reading.index.rows import Rows

HASH_BITS = 24
MOST_LEVELS = 16


def rank_of(importance: int, slug: str) -> int:
    """How salient an event is; lower is more. Chance within one importance, but always the same chance."""
    return ((5 - importance) << HASH_BITS) + (crc32(slug.encode()) >> 8)


def build(rows: Rows) -> Part:
    """An index of these events."""
    by_slug = sorted(range(len(rows.ids)), key=rows.slugs.__getitem__)
    listed = _ordered(by_slug, rows.begins_by, rows.earliest)
    in_days = _ordered(by_slug, rows.earliest, rows.begins_by)
    places = (_turned(listed), _turned(in_days))
    ranks = array("I", map(rank_of, rows.importance, rows.slugs))
    text, ends = _joined(rows.slugs, listed)
    columns = _columns(rows, (listed, in_days), places, ranks, ends)
    return Part(columns, _bitmaps(rows, ranks, places), text)


def _ordered(by_slug: Iterable[int], first: Sequence[int], then: Sequence[int]) -> array[int]:
    packed = [(one << 22) + other for one, other in zip(first, then, strict=True)]
    return array("I", sorted(by_slug, key=packed.__getitem__))


def _turned(order: Sequence[int]) -> array[int]:
    """For each row its place in an order of rows."""
    places = array("I", bytes(4 * len(order)))
    for place, row in enumerate(order):
        places[row] = place
    return places


def _joined(slugs: Sequence[str], order: Iterable[int]) -> tuple[bytes, array[int]]:
    ends, length = array("I"), 0
    for row in order:
        length += len(slugs[row])
        ends.append(length)
    return "".join(slugs[row] for row in order).encode(), ends


def _columns(
    rows: Rows,
    orders: tuple[array[int], array[int]],
    places: tuple[array[int], array[int]],
    ranks: array[int],
    ends: array[int],
) -> Columns:
    listed, in_days = orders
    by_key = sorted(range(len(rows.ids)), key=rows.ids.__getitem__)
    taken: dict[str, tuple[Sequence[int], Iterable[int]]] = {
        "ids": (rows.ids, listed),
        "by": (rows.begins_by, listed),
        "in_days": (places[DAYS], listed),
        "in_list": (places[LIST], in_days),
        "rank": (ranks, in_days),
        "sorted_ids": (rows.ids, by_key),
        "sorted_list": (places[LIST], by_key),
        "sorted_days": (places[DAYS], by_key),
    }
    for name in ("earliest", "begins_by", "latest", "kind", "importance", "grade", "flags"):
        taken[name] = (getattr(rows, name), in_days)
    taken["words"] = ([rows.words.get(key, 0) for key in rows.ids], in_days)
    last_days = [by if last == FAR else last for by, last in zip(rows.begins_by, rows.latest, strict=True)]
    taken["by_last"] = (places[DAYS], sorted(range(len(last_days)), key=last_days.__getitem__))
    made = {name: array(TYPES[name], map(column.__getitem__, order)) for name, (column, order) in taken.items()}
    return Columns(slug_ends=ends, **made)


# ── Bitmaps ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _bitmaps(
    rows: Rows, ranks: Sequence[int], places: tuple[Sequence[int], Sequence[int]]
) -> dict[tuple[int, Value], BitMap]:
    found: dict[tuple[int, Value], BitMap] = {}
    for value, having in _rows_by_value(rows):
        for order in (LIST, DAYS):
            _add(found, (order, value), map(places[order].__getitem__, having))
    for value, having in _rows_by_measure(rows, ranks):
        _add(found, (DAYS, value), map(places[DAYS].__getitem__, having))
    _nest_levels(found)
    _unite_reaches(found)
    for bitmap in found.values():
        bitmap.run_optimize()
    return found


def _add(found: dict[tuple[int, Value], BitMap], key: tuple[int, Value], places: Iterable[int]) -> None:
    bitmap = BitMap(array("I", places))
    if bitmap:
        found[key] = bitmap


def _rows_by_value(rows: Rows) -> Iterator[tuple[Value, Sequence[int]]]:
    row_of = dict(zip(rows.ids, range(len(rows.ids)), strict=True))

    def known(events: Sequence[int]) -> list[int]:
        found = list(map(row_of.get, events))
        return [row for row in found if row is not None] if None in found else found

    for (actor, role, itself), events in rows.reaches.items():
        yield ("actor itself and role" if itself else "actor and role", actor, role), known(events)
    for (place,), events in rows.places.items():
        yield ("place", place, 0), known(events)
    for (outlet,), events in rows.outlets.items():
        yield ("outlet", outlet, 0), known(events)
    for facet, column in (("kind", rows.kind), ("importance", rows.importance), ("grade", rows.grade)):
        for number, having in _grouped(column).items():
            yield (facet, number, 0), having
    yield ("figures", 0, 0), _grouped(rows.figures)[1]
    yield ("disputed", 0, 0), [row for row, flags in enumerate(rows.flags) if flags & 8]


def _rows_by_measure(rows: Rows, ranks: Iterable[int]) -> Iterator[tuple[Value, Sequence[int]]]:
    lengths = (
        OPEN if latest == FAR else (latest - earliest).bit_length()
        for earliest, latest in zip(rows.earliest, rows.latest, strict=True)
    )
    for power, having in _grouped(lengths).items():
        yield ("lasting", power, 0), having
    for number, having in _grouped(map(_level, ranks)).items():
        yield ("level", *divmod(number, 100)), having


def _level(rank: int) -> int:
    """Importance and, within it, how many halvings the event survives, as one number."""
    importance, chance = 5 - (rank >> HASH_BITS), rank & ((1 << HASH_BITS) - 1)
    return importance * 100 + min(HASH_BITS - chance.bit_length(), MOST_LEVELS)


def _grouped(column: Iterable[int]) -> dict[int, array[int]]:
    found: dict[int, array[int]] = defaultdict(lambda: array("I"))
    for row, number in enumerate(column):
        found[number].append(row)
    return found


def _nest_levels(found: dict[tuple[int, Value], BitMap]) -> None:
    """Each level holds those above it, so that level N has about one in 2^N of the events of an importance."""
    for importance in range(1, 6):
        held = BitMap()
        for level in range(MOST_LEVELS, -1, -1):
            key = (DAYS, ("level", importance, level))
            if held or key in found:
                held = found[key] = held | found.get(key, BitMap())


def _unite_reaches(found: dict[tuple[int, Value], BitMap]) -> None:
    """What holds of an actor in its own name holds of it at all; what holds in a role holds in any."""
    parted = [
        (key, bitmap) for key, bitmap in found.items() if key[1][0] in ("actor and role", "actor itself and role")
    ]
    united: dict[tuple[int, Value], BitMap] = defaultdict(BitMap)
    for (order, (facet, actor, role)), bitmap in parted:
        united[order, ("actor and role", actor, role)] |= bitmap
        united[order, ("actor", actor, 0)] |= bitmap
        if facet == "actor itself and role":
            united[order, ("actor itself", actor, 0)] |= bitmap
            united[order, ("role", role, 0)] |= bitmap
    found |= united
