"""Tiles: what one stretch of a power of two of days holds of an answer: totals, a density, and its salient events.

Tile (Z, X) covers 2^(22 − Z) days from day X · 2^(22 − Z); days are counted from 0001-01-01, which is day 0.
"""

from __future__ import annotations

from dataclasses import dataclass

Density = tuple[tuple[int, int], ...]
"""(bin, events) for every bin of the tile in which any event begins at the earliest, in order."""


@dataclass(frozen=True, slots=True)
class TileEvent:
    """One event of a tile. `start`, `begins_by` and `latest` are days; `latest` None is open.

    `flags`: 1 approximate, 2 uncertain, 4 ongoing, 8 figures disputed · `rank`: lower is more salient, never changes
    `lanes`: bit N is set where it belongs to the Nth lane · `edtf`, `label`, `title`: for words, in the site's language
    """

    id: int
    slug: str
    start: int
    begins_by: int
    latest: int | None
    flags: int
    kind: str
    importance: int
    grade: str
    rank: int
    lanes: int
    edtf: str
    label: str | None
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One actor's share: `total` events touch the tile, `density` counts those that begin in it."""

    actor: str
    total: int
    density: Density


@dataclass(frozen=True, slots=True)
class Tile:
    """What a stretch of days holds of an answer.

    `edition`: that of everything in it · `total` events touch its days by their widest reading, `began` of them began
    before · `leaf`: `events` holds every one of them, else the most salient · `bin`: days in a bin · `density`: by
    slug of a kind group, in the order of the legend, those without any left out · `events`: by earliest day, then rank
    """

    edition: int
    z: int
    x: int
    total: int
    began: int
    leaf: bool
    bin: int
    density: tuple[tuple[str, Density], ...]
    lanes: tuple[Lane, ...]
    events: tuple[TileEvent, ...]

    @property
    def first(self) -> int:
        """Its first day."""
        return self.x * width(self.z)


DEEPEST = 22


def width(z: int) -> int:
    """Days that a tile of this rung covers."""
    return 1 << (DEEPEST - z)


def exists(z: int, x: int) -> bool:
    """Whether there is such a tile."""
    return 0 <= z <= DEEPEST and 0 <= x < 1 << z
