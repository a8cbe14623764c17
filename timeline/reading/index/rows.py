"""Reads from the database what an index is made of: columns of events, and the events that have each value."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet

from timeline.models import Citation, Event, EventPlace, EventText, Grade, Reach
from timeline.reading.index.part import FAR

CHUNK = 5_000
MOST_IMPORTANT = 5
STEP = 100_000

Progress = Callable[[str, int], None]
"""Told what is being read and how many rows of it there were so far."""

GRADES = tuple(Grade.values)
COLUMNS = (
    "pk", "slug", "earliest", "begins_by", "latest", "kind_id", "importance", "grade",
    "has_figures", "approximate", "uncertain", "ongoing", "disputed",
)  # fmt: skip


@dataclass
class Rows:
    """One entry of each array for each event, days as whole numbers; and by value the keys of the events with it."""

    slugs: list[str] = field(default_factory=list)
    ids: array[int] = field(default_factory=lambda: array("q"))
    earliest: array[int] = field(default_factory=lambda: array("i"))
    begins_by: array[int] = field(default_factory=lambda: array("i"))
    latest: array[int] = field(default_factory=lambda: array("i"))
    kind: array[int] = field(default_factory=lambda: array("q"))
    importance: array[int] = field(default_factory=lambda: array("B"))
    grade: array[int] = field(default_factory=lambda: array("B"))
    figures: array[int] = field(default_factory=lambda: array("B"))
    flags: array[int] = field(default_factory=lambda: array("B"))
    words: array[int] = field(default_factory=lambda: array("I"))
    reaches: dict[tuple[int, int, bool], array[int]] = field(default_factory=lambda: defaultdict(lambda: array("q")))
    places: dict[int, array[int]] = field(default_factory=lambda: defaultdict(lambda: array("q")))
    outlets: dict[int, array[int]] = field(default_factory=lambda: defaultdict(lambda: array("q")))


def read(changed_after: int | None = None, progress: Progress | None = None) -> Rows:
    """The published events, all of them or those changed after an Edition. Five queries."""
    rows = Rows()
    events = Event.objects.published()
    below = {}
    if changed_after is not None:
        events = events.changed_after(changed_after)
        below = {"event__changed_in__gt": changed_after}
    for row in _each(events.values_list(*COLUMNS), "events", progress):
        _take(rows, row)
    _count_words(rows, below)
    reaches = Reach.objects.filter(**below).values_list("event_id", "actor_id", "role_id", "itself")
    for event, actor, role, itself in _each(reaches, "actors", progress):
        rows.reaches[actor, role, itself].append(event)
    for event, place in _each(
        EventPlace.objects.filter(**below).values_list("event_id", "place_id"), "places", progress
    ):
        rows.places[place].append(event)
    cited = Citation.objects.filter(**below).values_list("event_id", "source__outlet_id")
    for event, outlet in _each(cited, "citations", progress):
        rows.outlets[outlet].append(event)
    return rows


def _count_words(rows: Rows, below: dict[str, int]) -> None:
    """Of the events that a one-page history needs; reading all texts of a large record would take too long."""
    texts = EventText.objects.filter(position=0, event__importance=MOST_IMPORTANT, **below).values_list(
        "event", "title", "summary"
    )
    counts = {event: len(f"{title} {summary or ''}".split()) for event, title, summary in _each(texts, "texts", None)}
    rows.words.extend(counts.get(key, 0) for key in rows.ids)


def _take(rows: Rows, row: tuple[Any, ...]) -> None:
    key, slug, earliest, begins_by, latest, kind, importance, grade, figures, *flags = row
    rows.ids.append(key)
    rows.slugs.append(slug)
    rows.earliest.append(earliest.toordinal() - 1)
    rows.begins_by.append(begins_by.toordinal() - 1)
    rows.latest.append(FAR if latest is None else latest.toordinal() - 1)
    rows.kind.append(kind)
    rows.importance.append(importance)
    rows.grade.append(GRADES.index(grade))
    rows.figures.append(figures)
    rows.flags.append(sum(1 << bit for bit, holds in enumerate(flags) if holds))


def _each(rows: QuerySet[Any, Any], what: str, progress: Progress | None) -> Iterator[Any]:
    """Row by row, in parts, so that a large table never stands in memory."""
    done = 0
    for row in rows.order_by().iterator(chunk_size=CHUNK):
        yield row
        done += 1
        if progress and not done % STEP:
            progress(what, done)
    if progress:
        progress(what, done)
