"""Tiles: what one stretch of a power of two of days holds of an answer: totals, a density, and its salient events.

Tile (Z, X) covers 2^(22 − Z) days from day X · 2^(22 − Z); days are counted from 0001-01-01, which is day 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.models import EventText
from timeline.reading.index.current import index_of
from timeline.reading.index.meaning import Clause
from timeline.reading.index.part import DAYS, FAR
from timeline.reading.index.rows import GRADES
from timeline.reading.index.stretch import Place, Stretch
from timeline.reading.selection import Selection

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


LEAF = 160
"""Up to so many events a tile holds all of them."""
MOST_OF_ALL, MOST_OF_AN_EIGHTH, MOST_OF_A_GROUP, MOST_OF_A_LANE = 48, 6, 6, 12
BINS = 128


def tile(selection: Selection, edition: int, z: int, x: int, lanes: Sequence[str] = ()) -> Tile:
    """What the tile holds of the answer, and of the share that each of these actors has in it.

    `Tile.edition` may be later than `edition`, where the record changed meanwhile. Two queries or fewer: the texts of
    the events, and the words of the vocabulary where nobody remembers them.
    """
    index = index_of(edition)
    found = index.found(selection)
    here = found.touching(x * width(z), (x + 1) * width(z))
    clauses = [found.counting_for(actor) for actor in lanes]
    total, days = sum(map(len, here.all)), max(1, width(z) // BINS)
    chosen = here.everything() if total <= LEAF else _most_salient(here, clauses)
    groups = {slug: tuple(("kind", key, 0) for key in kinds) for slug, kinds in index.keys.kinds.items()}
    return Tile(
        edition=index.edition,
        z=z,
        x=x,
        total=total,
        began=sum(map(len, here.earlier)),
        leaf=total <= LEAF,
        bin=days,
        density=tuple(here.density_by(days, groups).items()),
        lanes=tuple(_lane(actor, here, clause, days) for actor, clause in zip(lanes, clauses, strict=True)),
        events=_events(here, chosen, clauses),
    )


def _most_salient(here: Stretch, lanes: Sequence[Clause]) -> set[Place]:
    """Everything that is among the most salient of the whole, of an eighth, of a group or of a lane.

    So what a tile shows is shown by those below it, too: what comes first among many comes first among fewer.
    """
    found = set(here.salient(here.all, MOST_OF_ALL))
    eighth = max(1, (here.last - here.first) // 8)
    for first in range(here.first, here.last, eighth):
        found.update(here.salient(here.beginning(first, first + eighth), MOST_OF_AN_EIGHTH))
    for kinds in here.index.keys.kinds.values():
        group = here.having(here.all, tuple(("kind", key, 0) for key in kinds))
        found.update(here.salient(group, MOST_OF_A_GROUP))
    for clause in lanes:
        found.update(here.salient(here.having(here.all, clause), MOST_OF_A_LANE))
    return found


def _lane(actor: str, here: Stretch, clause: Clause, days: int) -> Lane:
    total = sum(map(len, here.having(here.all, clause)))
    return Lane(actor, total, here.density(days, here.having(here.begun, clause)))


def _events(here: Stretch, chosen: Iterable[Place], lanes: Sequence[Clause]) -> tuple[TileEvent, ...]:
    texts = _texts([one.id for one in chosen])
    kinds = {key: slug for slug, key in here.index.keys.of["kind"].items()}
    shares = here.index.shares
    lane_sets = [{share: share.any_of(DAYS, clause) for share in shares} for clause in lanes]
    made = []
    for rank, key, share, place in chosen:
        columns = share.part.columns
        latest = columns.latest[place]
        edtf, label, title = texts[key]
        made.append(
            TileEvent(
                id=key,
                slug=share.part.slug(columns.in_list[place]),
                start=columns.earliest[place],
                begins_by=columns.begins_by[place],
                latest=None if latest == FAR else latest,
                flags=columns.flags[place],
                kind=kinds[columns.kind[place]],
                importance=columns.importance[place],
                grade=GRADES[columns.grade[place]],
                rank=rank,
                lanes=sum(1 << number for number, sets in enumerate(lane_sets) if place in sets[share]),
                edtf=edtf,
                label=label,
                title=title,
            )
        )
    return tuple(sorted(made, key=lambda event: (event.start, event.rank, event.id)))


def _texts(events: Sequence[int]) -> dict[int, tuple[str, str | None, str]]:
    """Date, label and title of each, in the site's language. One query."""
    texts = EventText.objects.filter(position=0, event__in=events)
    return {key: told for key, *told in texts.values_list("event_id", "event__edtf", "label", "title")}
