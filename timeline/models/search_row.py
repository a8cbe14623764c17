"""The search table: for each event the folded tokens of its titles, its names and its other words.

On SQLite an FTS5 table with its own content, on PostgreSQL a stored tsvector with the weights A, B and D. Both are
given the tokens that `timeline.text` makes and part no words of their own, so both give the same answers; and what a
reader types reaches them only as such tokens, so no syntax of an engine can come out of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.expressions import RawSQL

from timeline.text.folding import BREAK, searchable

if TYPE_CHECKING:
    from timeline.models.event import EventQuerySet
    from timeline.text.query import Query

Words = str | Sequence[str]
Row = tuple[int, Words, Words, Words]
"""Event id; then titles, names and body as people wrote them, each as one text or several."""

TITLE, NAMES = "title", "names"
_BATCH = 300
_WEIGHTS = {TITLE: "A", NAMES: "B"}


class _Statements(NamedTuple):
    delete: str
    insert: str


_SQLITE = _Statements(
    "DELETE FROM timeline_search WHERE rowid = %s",
    "INSERT INTO timeline_search (rowid, title, names, body) VALUES (%s, %s, %s, %s)",
)
_POSTGRESQL = _Statements(
    "DELETE FROM timeline_search WHERE event_id = %s",
    "INSERT INTO timeline_search (event_id, document) VALUES (%s, %s::tsvector)",
)


def write(rows: Iterable[Row], using: str = DEFAULT_DB_ALIAS) -> None:
    """Put these events into the search table, in place of what it held of them."""
    connection = connections[using]
    statements = _POSTGRESQL if connection.vendor == "postgresql" else _SQLITE
    rows = iter(rows)
    with transaction.atomic(using=using), connection.cursor() as cursor:
        while batch := list(islice(rows, _BATCH)):
            stored = [(event, *map(_stored, words)) for event, *words in batch]
            if connection.vendor == "postgresql":
                stored = [(event, _vector(*words)) for event, *words in stored]
            cursor.executemany(statements.delete, [(event,) for event, *_ in batch])
            cursor.executemany(statements.insert, stored)


def search(events: EventQuerySet, query: Query) -> EventQuerySet:
    """Those of the events that answer the query; all of them when it asks nothing."""
    if query.is_empty:
        return events
    if connections[events.db].vendor == "postgresql":
        return events.filter(_on_postgres(_tsquery(query)))
    if not query.only_excludes:
        events = events.filter(_on_sqlite(_fts5(query)))
    if query.excluded:
        events = events.exclude(_on_sqlite(_excluded(query)))
    return events


def ids(query: Query, columns: Sequence[str] = (), changed_after: int | None = None) -> list[int]:
    """Keys of the events that answer the query; with `columns`, of those that have all that is wanted in these.

    `changed_after`: only of events that changed after this Edition. A million keys take half a second, as one text:
    a million rows would take twice as long.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    postgres = connection.vendor == "postgresql"
    found, chosen = _postgres_ids(query, columns) if postgres else _sqlite_ids(query, columns)
    if changed_after is not None:
        changed = f"SELECT id AS event_id FROM timeline_event WHERE changed_in > {int(changed_after)}"  # noqa: S608
        found = f"{changed} AND id IN ({found})"
    text = "string_agg(event_id::text, ',')" if postgres else "group_concat(event_id)"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {text} FROM ({found}) AS found", [chosen])  # noqa: S608 what was typed is a parameter
        (keys,) = cursor.fetchone()
    return list(json.loads(f"[{keys or ''}]"))


def rank(query: Query, using: str = DEFAULT_DB_ALIAS) -> Case:
    """0 where the titles have all that is wanted, 1 where titles and names together have it, else 2."""
    if query.is_empty or query.only_excludes:
        return Case(default=Value(0), output_field=IntegerField())
    postgres = connections[using].vendor == "postgresql"
    levels = ((TITLE,), (TITLE, NAMES))
    found = [_on_postgres(_tsquery(query, level)) if postgres else _on_sqlite(_fts5(query, level)) for level in levels]
    whens = [When(condition, then=Value(place)) for place, condition in enumerate(found)]
    return Case(*whens, default=Value(len(levels)), output_field=IntegerField())


def _stored(words: Words) -> str:
    return searchable([words] if isinstance(words, str) else words)


# ── SQLite ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _on_sqlite(expression: str) -> Q:
    return Q(pk__in=RawSQL("SELECT rowid FROM timeline_search WHERE timeline_search MATCH %s", [expression]))


def _quoted(keys: Sequence[str]) -> str:
    return f'"{" ".join(keys)}"'


def _excluded(query: Query) -> str:
    return " OR ".join(map(_quoted, query.excluded))


def _sqlite_ids(query: Query, columns: Sequence[str]) -> tuple[str, str]:
    """A statement that gives `event_id`, and the expression that it wants."""
    found = "SELECT rowid AS event_id FROM timeline_search WHERE timeline_search MATCH %s"
    if query.only_excludes:
        return f"SELECT id AS event_id FROM timeline_event WHERE id NOT IN ({found})", _excluded(query)  # noqa: S608
    if query.excluded and not columns:
        return found, f"({_fts5(query)}) NOT ({_excluded(query)})"
    return found, _fts5(query, columns)


def _fts5(query: Query, columns: Sequence[str] = ()) -> str:
    """What is wanted, without what is excluded; with `columns`, in these alone."""
    parts = [_quoted(keys) for keys in query.wanted]
    if query.prefix:
        parts.append(f"{_quoted(query.prefix)} *")
    expression = " AND ".join(parts)
    return f"{{{' '.join(columns)}}} : ({expression})" if columns else expression


# ── PostgreSQL ────────────────────────────────────────────────────────────────────────────────────────────────────


def _on_postgres(expression: str) -> Q:
    return Q(pk__in=RawSQL("SELECT event_id FROM timeline_search WHERE document @@ %s::tsquery", [expression]))


def _postgres_ids(query: Query, columns: Sequence[str]) -> tuple[str, str]:
    return "SELECT event_id FROM timeline_search WHERE document @@ %s::tsquery", _tsquery(query, columns)


def _vector(*fields: str) -> str:
    """The tsvector as text: each token at its place. A place stays empty at each BREAK and between fields."""
    places: dict[str, list[str]] = {}
    at = 0
    for weight, words in zip(("A", "B", "D"), fields, strict=True):
        for token in words.split():
            at += 1
            if token != BREAK:
                places.setdefault(token, []).append(f"{at}{weight}")
        at += 1
    return " ".join(f"'{token}':{','.join(found)}" for token, found in places.items())


def _side_by_side(keys: Sequence[str], flags: str = "", last: str = "") -> str:
    whole = [f"'{key}':{flags}" if flags else f"'{key}'" for key in keys]
    if last or flags:
        whole[-1] = f"'{keys[-1]}':{last}{flags}"
    return f"({' <-> '.join(whole)})"


def _tsquery(query: Query, columns: Sequence[str] = ()) -> str:
    """The whole query; with `columns`, only what is wanted, in these alone."""
    flags = "".join(_WEIGHTS[column] for column in columns)
    parts = [_side_by_side(keys, flags) for keys in query.wanted]
    if query.prefix:
        parts.append(_side_by_side(query.prefix, flags, "*"))
    if not columns:
        parts += [f"!{_side_by_side(keys)}" for keys in query.excluded]
    return " & ".join(parts)
