"""Writes the events of an invented world straight into the tables of SQLite, as publishing would have left them.

The same tables and the same derived rows (grades, disputes, reach, search rows) as `curation.publishing` writes, about
a hundred times as quickly. Left out are the Revisions: nothing public but the history of an event needs them. A test
holds every row, page, facet and Selection equal to those of the same payloads published. It understands what
`timeline.management.invented` and `world.py` invent, and no more: no translations, links, quotations or claimants.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import count
from typing import Any, NamedTuple

from django.db import connection
from django.db.models import Field, Model
from django.utils import timezone

from timeline.curation.deriving import Wholes, comparisons, disputed, grade_of
from timeline.dates.edtf import parse
from timeline.dates.span import Span
from timeline.models import (
    About,
    Actor,
    Citation,
    Claim,
    Edition,
    Event,
    EventPlace,
    EventText,
    Involvement,
    Kind,
    Place,
    Reach,
    Role,
    Site,
    Source,
)
from timeline.text.folding import BREAK, tokens

BATCH = 20_000
NOT_AN_INDEX_FOR_READING = "CREATE UNIQUE"


class Table:
    """Rows of one table, written together. Columns that are not given hold the default of the model."""

    def __init__(self, model: type[Model], *given: str) -> None:
        self.name = model._meta.db_table
        others = [one for one in model._meta.concrete_fields if one.column not in given and not one.primary_key]
        self.constants = tuple(_default(one) for one in others)
        columns = ", ".join(f'"{name}"' for name in (*given, *(one.column for one in others)))
        marks = ", ".join(["%s"] * (len(given) + len(others)))
        self.statement = f'INSERT INTO "{self.name}" ({columns}) VALUES ({marks})'  # noqa: S608 - names of our own
        self.waiting: list[tuple[Any, ...]] = []

    def add(self, *values: Any) -> None:
        self.waiting.append(values + self.constants)

    def flush(self) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(self.statement, self.waiting)
        self.waiting.clear()


class SearchTable(Table):
    """The search table, which is no model."""

    def __init__(self) -> None:
        self.name, self.constants, self.waiting = "timeline_search", (), []
        self.statement = "INSERT INTO timeline_search (rowid, title, names, body) VALUES (%s, %s, %s, %s)"


class Dated(NamedTuple):
    span: Span
    columns: tuple[Any, ...]


class Writer:
    """Takes payloads of events, in batches; the frame must have been published before."""

    def __init__(self) -> None:
        self.kinds, self.actors = _keys(Kind), _keys(Actor)
        self.roles, self.places = _keys(Role), _keys(Place)
        self.language = Site.objects.values_list("default_language", flat=True).get()
        self.wholes = Wholes()
        self.cited = {
            source.slug: Citation(source=source) for source in Source.objects.select_related("outlet__standing")
        }
        named = Actor.objects.prefetch_related("names"), Place.objects.prefetch_related("names")
        self.names = [{one.slug: [name.text for name in one.names.all()] for one in records} for records in named]
        words = Kind.objects.prefetch_related("texts")
        self.kind_words = {kind.slug: [text.name for text in kind.texts.all()] for kind in words}
        self.events, self.citations = count(1), count(1)
        self.edition = Edition.current() + 1
        self._tables()

    def _tables(self) -> None:
        derived = ("grade", "has_figures", "disputed")
        self.event = Table(
            Event,
            *("id", "slug", "position", "kind_id", "edtf", "earliest", "begins_by", "latest"),
            *("precision", "approximate", "uncertain", "ongoing", "importance", "confidence", "note", *derived),
            "changed_in",
        )
        self.text = Table(EventText, "event_id", "language", "title", "label", "summary", "reviewed")
        self.involvement = Table(Involvement, "event_id", "actor_id", "role_id", "position")
        self.place = Table(EventPlace, "event_id", "place_id", "position")
        self.citation = Table(Citation, "id", "event_id", "source_id", "number", "locator", "supports", "seen")
        measured = ("about", "measure", "unit", "low", "high", "claimant_words", "comparison", "position")
        self.claim = Table(Claim, "event_id", "citation_id", *measured)
        self.reach = Table(Reach, "event_id", "actor_id", "role_id", "itself")
        self.search = SearchTable()
        below = (self.text, self.involvement, self.place, self.citation, self.claim, self.reach, self.search)
        self.tables = (self.event, *below)

    def write(self, payloads: Iterable[dict[str, Any]]) -> int:
        """Write one batch; gives how many they were."""
        written = 0
        for written, payload in enumerate(payloads, 1):  # noqa: B007 - counted
            self._event(payload)
        for table in self.tables:
            table.flush()
        return written

    def _event(self, row: dict[str, Any]) -> None:
        pk, when = next(self.events), _dated(row["edtf_start"], row["edtf_end"])
        about = row["id"], pk, self.kinds[row["type"]], *when.columns
        claims = [_claim(figure) for figure in row["figures"]]
        grade = grade_of([self.cited[one["source"]] for one in row["sources"]])
        figures = any(claim.about != About.STATEMENT for claim in claims)
        differ = any(disputed(group) for group in comparisons(claims).values())
        weight = row["importance"], row["confidence"], row["note"]
        self.event.add(pk, *about, *weight, str(grade), figures, differ, self.edition)
        self.text.add(pk, self.language, row["title"], row["label"], row["summary"], True)
        for position, slug in enumerate(row["places"]):
            self.place.add(pk, self.places[slug], position)
        self._involved(pk, row, when.span)
        self._cited(pk, row)
        self._searched(pk, row)

    def _involved(self, pk: int, row: dict[str, Any], span: Span) -> None:
        reaches: dict[tuple[int, int], bool] = {}
        for position, one in enumerate(row["actors"]):
            actor, role = self.actors[one["actor"]], self.roles[one["role"]]
            self.involvement.add(pk, actor, role, position)
            for whole in self.wholes.of(actor, span.earliest, span.latest):
                reaches[whole, role] = reaches.get((whole, role), False) or whole == actor
        for (whole, role), itself in reaches.items():
            self.reach.add(pk, whole, role, itself)

    def _cited(self, pk: int, row: dict[str, Any]) -> None:
        keys: dict[str, int] = {}
        for number, one in enumerate(row["sources"], 1):
            keys[one["source"]] = key = next(self.citations)
            source = self.cited[one["source"]].source_id
            self.citation.add(key, pk, source, number, one["locator"], one["supports"], one["seen"])
        for position, one in enumerate(row["figures"]):
            counted = one["about"], one["measure"], one["unit"], one["low"], one["high"]
            said = one["claimant_words"], one["comparison"], position
            self.claim.add(pk, keys[one["source"]], *counted, *said)

    def _searched(self, pk: int, row: dict[str, Any]) -> None:
        actors, places = self.names
        names = [name for one in row["actors"] for name in actors[one["actor"]]]
        names += [name for slug in row["places"] for name in places[slug]]
        body = [row["summary"], row["note"], *self.kind_words[row["type"]]]
        body += [words for one in row["figures"] for words in (one["claimant_words"], one["measure"])]
        self.search.add(pk, _searchable([row["title"], row["label"]]), _searchable(names), _searchable(body))


class Deferred:
    """Indexes for reading are dropped while rows are written and made again afterwards: each in one pass."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self.names = [table.name for table in tables]
        self.statements: list[str] = []

    def __enter__(self) -> None:
        marks = ", ".join(["%s"] * len(self.names))
        found = f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql > '' AND tbl_name IN ({marks})"  # noqa: S608
        with connection.cursor() as cursor:
            cursor.execute(found, self.names)
            for name, statement in cursor.fetchall():
                if not statement.startswith(NOT_AN_INDEX_FOR_READING):
                    cursor.execute(f'DROP INDEX "{name}"')
                    self.statements.append(statement)

    def __exit__(self, *error: object) -> None:
        with connection.cursor() as cursor:
            for statement in self.statements:
                cursor.execute(statement)


def announce() -> None:
    """One Edition more, as after any change of the record."""
    Edition.advance()


def _keys(model: type[Any]) -> dict[str, int]:
    return dict(model.objects.values_list("slug", "pk"))


def _default(field: Field) -> Any:
    stamped = getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)
    return field.get_db_prep_save(timezone.now() if stamped else field.get_default(), connection)


@lru_cache(200_000)
def _dated(start: str, end: str | None) -> Dated:
    edtf = start if end is None else f"{start}/{end}"
    when = parse(edtf)
    span = when.span
    days = (span.earliest, span.begins_by, span.latest)
    flags = (str(when.precision), when.approximate, when.uncertain, when.ongoing)
    return Dated(span, (edtf, *(day.isoformat() if day else None for day in days), *flags))


def _claim(figure: dict[str, Any]) -> Claim:
    """What decides whether figures are disputed."""
    same = ("about", "low", "high", "claimant_words", "comparison")
    return Claim(**{name: figure[name] for name in same})


def _searchable(texts: Iterable[str | None]) -> str:
    return f" {BREAK} ".join(filter(None, (_folded(text) for text in texts if text)))


def _folded(text: str) -> str:
    """The tokens of a text. Sentences and clauses come again and again, so each of them is folded once."""
    return " ".join(filter(None, map(_folded_piece, re.split(r"(?<=[.,]) ", text))))


@lru_cache(50_000)
def _folded_piece(text: str) -> str:
    return " ".join(tokens(text))
