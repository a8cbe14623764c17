"""Reads from the database what an index is made of: columns of events, and the events that have each value."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Aggregate, IntegerField, QuerySet, TextField, Value
from django.db.models.functions import Cast

from timeline.models import Citation, Event, EventPlace, EventText, Grade, Reach
from timeline.reading.index.part import FAR

CHUNK = 5_000
MOST_IMPORTANT = 5
NAMED_AT_ONCE = 500
STEP = 100_000

Progress = Callable[[str, int], None]
"""Told what is being read and how many rows of it there were so far."""

GRADES = tuple(Grade.values)
COLUMNS = ("pk", "slug", "earliest", "begins_by", "latest", "kind_id", "importance", "grade")
FLAGS = ("has_figures", "approximate", "uncertain", "ongoing", "disputed")


@dataclass
class Rows:
    """One entry of each array for each event, days as whole numbers; and by value the keys of the events with it.

    `seen`: keys of all events that were read, withdrawn ones too · `words`: by key, how many title and summary have, of
    the events that a one-page history needs; counting those of all events would take too long
    """

    seen: list[int] = field(default_factory=list)
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
    words: dict[int, int] = field(default_factory=dict)
    reaches: dict[tuple[int, ...], list[int]] = field(default_factory=dict)
    places: dict[tuple[int, ...], list[int]] = field(default_factory=dict)
    outlets: dict[tuple[int, ...], list[int]] = field(default_factory=dict)


def read(changed_after: int | None = None, progress: Progress | None = None) -> Rows:
    """The published events, all of them or those changed after an Edition. Three queries, for some hundred events each.

    Changed events are named one by one to the tables below them: a database that had to find them out by itself would
    rather read through the whole of each table.
    """
    rows = Rows()
    events = Event.objects.published() if changed_after is None else Event.objects.changed_after(changed_after)
    # As numbers: turning five million of them into True and False would take seconds.
    flags = [Cast(name, IntegerField()) for name in FLAGS]
    for withdrawn, *row in _each(events.values_list("withdrawn_at", *COLUMNS, *flags), "events", progress):
        rows.seen.append(row[0])
        if withdrawn is None:
            _take(rows, row)
    parts = range(0, len(rows.seen), NAMED_AT_ONCE)
    for below in [{}] if changed_after is None else [{"event__in": rows.seen[at : at + NAMED_AT_ONCE]} for at in parts]:
        texts = EventText.objects.filter(position=0, event__importance=MOST_IMPORTANT, **below)
        for event, title, summary in _each(texts.values_list("event", "title", "summary"), "texts", progress):
            rows.words[event] = len(f"{title} {summary or ''}".split())
        _read_values(rows, below, progress)
    return rows


class Joined(Aggregate):
    """The whole numbers of a group as one text: a million of them come in a moment, as rows they would take seconds."""

    function = "GROUP_CONCAT"
    output_field = TextField()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "STRING_AGG(%(expressions)s::text, ',')"
        return self.as_sql(compiler, connection, template=template, **context)


def _read_values(rows: Rows, below: dict[str, Any], progress: Progress | None) -> None:
    """For each value that an event can have several of, the keys of the events that have it."""
    none = Value(0)
    itself = Cast("itself", IntegerField())
    tables = (
        Reach.objects.values_list(Value("actors"), "actor_id", "role_id", itself),
        EventPlace.objects.values_list(Value("places"), "place_id", none, none),
        Citation.objects.values_list(Value("citations"), "source__outlet_id", none, none),
    )
    first, *others = (table.filter(**below).order_by().annotate(events=Joined("event_id")) for table in tables)
    found = {"actors": rows.reaches, "places": rows.places, "citations": rows.outlets}
    done = dict.fromkeys(found, 0)
    for what, one, two, three, events in first.union(*others, all=True).iterator(chunk_size=CHUNK):
        keys = json.loads(f"[{events}]")
        found[what].setdefault((one, two, three) if what == "actors" else (one,), []).extend(keys)
        before, done[what] = done[what], done[what] + len(keys)
        if progress and before // STEP != done[what] // STEP:
            progress(what, done[what])
    if progress:
        for what, number in done.items():
            progress(what, number)


def _take(rows: Rows, row: list[Any]) -> None:
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
