"""The file of a Part: written once, then mapped into memory by every process and read where it is needed.

    magic · length of the head · head (JSON: what the file is of, where each column lies, checksum of the rest) · rest

Columns are used where they lie; a bitmap is unpacked when it is first asked for.
"""

from __future__ import annotations

import json
import mmap
import os
import sys
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from struct import Struct
from typing import Any
from zlib import crc32

from pyroaring import BitMap

from timeline.reading.index.part import FACETS, TYPES, Columns, Part, Value

MAGIC = b"timeline index\n\0"
VERSION = 2
LENGTH = Struct("<Q")
KEYS = {"order": "B", "facet": "B", "one": "q", "two": "q", "start": "Q", "size": "Q"}


class Unreadable(Exception):
    """The file is not one that can be used; the message says why."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Which state of which database it is of. `revision` and `seal`: the last Revision that there was then."""

    database: str
    edition: int
    revision: int | None
    seal: str | None


def write(file: Path, part: Part, origin: Origin) -> None:
    """It appears under its name when it is complete; one that is there is replaced."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{file.name}.{os.getpid()}.draft")
    places, pieces = _pieces(part)
    checksum, at = 0, 0
    for piece in pieces:
        checksum, at = crc32(piece, checksum), at + len(piece)
    head = {"version": VERSION, "order": sys.byteorder, "origin": asdict(origin), "columns": places}
    written = json.dumps(head | {"checksum": checksum, "length": at}).encode()
    written += b" " * (-(len(MAGIC) + LENGTH.size + len(written)) % 8)
    try:
        with draft.open("wb") as out:
            out.write(MAGIC + LENGTH.pack(len(written)) + written)
            out.writelines(pieces)
            out.flush()
            os.fsync(out.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def _pieces(part: Part) -> tuple[dict[str, list[Any]], list[bytes]]:
    """Where each column begins and how many bytes it has; and all bytes in order, columns at multiples of eight."""
    columns: dict[str, tuple[str, Any]] = {name: (kind, getattr(part.columns, name)) for name, kind in TYPES.items()}
    held = list(part.bitmaps.items())
    packed = [bitmap.serialize() for _, bitmap in held]
    keys = {name: array(kind) for name, kind in KEYS.items()}
    start = 0
    for ((order, (facet, one, two)), _), piece in zip(held, packed, strict=True):
        for name, number in zip(KEYS, (order, FACETS.index(facet), one, two, start, len(piece)), strict=True):
            keys[name].append(number)
        start += len(piece)
    columns |= {f"key {name}": (kind, keys[name]) for name, kind in KEYS.items()}
    columns |= {"slugs": ("B", array("B", bytes(part.slugs))), "bitmaps": ("B", array("B", b"".join(packed)))}
    places: dict[str, list[Any]] = {}
    pieces, at = [], 0
    for name, (kind, column) in columns.items():
        piece = array(kind, column).tobytes()
        places[name] = [kind, at, len(piece)]
        pieces += [piece, bytes(-len(piece) % 8)]
        at += len(piece) + len(pieces[-1])
    return places, pieces


def origin_of(file: Path) -> Origin | None:
    """What a file says it is of, without looking at the rest; None where there is none that can be read."""
    try:
        with file.open("rb") as opened:
            return Origin(**_head(opened.read(len(MAGIC) + LENGTH.size), opened.read)["origin"])
    except (OSError, Unreadable):
        return None


def _head(begin: bytes, read: Any) -> dict[str, Any]:
    if len(begin) < len(MAGIC) + LENGTH.size or not begin.startswith(MAGIC):
        raise Unreadable("It is no index.")
    (length,) = LENGTH.unpack(begin[len(MAGIC) :])
    try:
        head: dict[str, Any] = json.loads(read(min(length, 1_000_000)))
    except ValueError as error:
        raise Unreadable("Its head is broken.") from error
    if head.get("version") != VERSION or head.get("order") != sys.byteorder:
        raise Unreadable("It was written by another version or machine.")
    return head | {"begin": len(begin) + length}


def open_part(file: Path) -> tuple[Part, Origin]:
    """The Part that a file holds. Raises Unreadable, or OSError."""
    with file.open("rb") as opened:
        head = _head(opened.read(len(MAGIC) + LENGTH.size), opened.read)
        mapped = memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
    rest = mapped[head["begin"] :]
    if len(rest) != head["length"] or crc32(rest) != head["checksum"]:
        raise Unreadable("It is damaged.")
    columns = {name: rest[at : at + size].cast(kind) for name, (kind, at, size) in head["columns"].items()}
    bitmaps = Packed({name: columns[f"key {name}"] for name in KEYS}, columns["bitmaps"])
    part = Part(Columns(**{one.name: columns[one.name] for one in fields(Columns)}), bitmaps, columns["slugs"])
    return part, Origin(**head["origin"])


class Packed(Mapping[tuple[int, Value], BitMap]):
    """Bitmaps of a file by order and value."""

    def __init__(self, keys: Mapping[str, memoryview], packed: memoryview) -> None:
        self._packed = packed
        self._unpacked: dict[tuple[int, Value], BitMap] = {}
        self._places = {
            (order, (FACETS[facet], one, two)): (start, size)
            for order, facet, one, two, start, size in zip(*(keys[name] for name in KEYS), strict=True)
        }

    def __getitem__(self, key: tuple[int, Value]) -> BitMap:
        known = self._unpacked.get(key)
        if known is None:
            start, size = self._places[key]
            known = self._unpacked[key] = BitMap.deserialize(bytes(self._packed[start : start + size]))
        return known

    def __iter__(self) -> Iterator[tuple[int, Value]]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
