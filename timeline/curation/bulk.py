"""Judges the rows of a table of events: what each would do. Only the verdicts are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from timeline.curation import bulk_imports
from timeline.curation.bulk_columns import column_of
from timeline.curation.bulk_names import Names
from timeline.curation.bulk_rows import RowReader
from timeline.curation.checking import checked
from timeline.curation.errors import Problem
from timeline.curation.nouns.noun import Languages, Refs
from timeline.curation.nouns.registry import NOUNS
from timeline.curation.proposals import Proposal
from timeline.curation.shapes import Shape
from timeline.dates.edtf import joined, parse
from timeline.extraction.duplicates import Likeness
from timeline.models.bulk_import import BulkImport, BulkRow, BulkState, RowVerdict
from timeline.models.event import Event, Protection
from timeline.models.former_slug import FormerSlug
from timeline.text.folding import tokens
from timeline.text.slugs import LONGEST, slugify

CHUNK = 100
_SAID = ("what", "remedy")
EVENTS = NOUNS["event"]

Alike = Callable[[Mapping[str, Any]], Sequence[Likeness]]
"""What of the record the payload of an event may be, the likeliest first."""


def judge(bulk: BulkImport, alike: Alike) -> None:
    """Say of every row what it would do, in parts, so that the page shows how far it is.

    Begun anew where it was left. Raises Superseded when another worker has it meanwhile.
    """
    bulk_imports.forget_verdicts(bulk)
    given = list(bulk.given)
    judging = Judging(alike, (cells["id"] for _, cells in given if "id" in cells))
    for start in range(0, len(given), CHUNK):
        rows = judging.verdicts(given[start : start + CHUNK])
        with transaction.atomic():
            bulk_imports.advance(bulk, start + len(rows))
            BulkRow.objects.bulk_create([_of(bulk, row) for row in rows])
    bulk_imports.finish(bulk, BulkState.JUDGED)


def _of(bulk: BulkImport, row: BulkRow) -> BulkRow:
    row.bulk = bulk
    return row


@dataclass(frozen=True, slots=True)
class _Read:
    """One row as it was read; `typed`: its id as it was given; `before` and `version` of the event that it amends."""

    number: int
    typed: str
    reader: RowReader
    before: Mapping[str, Any] | None
    version: int | None

    @property
    def slug(self) -> str:
        return str(self.reader.payload["id"])


class Judging:
    """The record as it stands, and what earlier rows of the file propose."""

    def __init__(self, alike: Alike, typed: Iterable[str]) -> None:
        self._alike, self._names, self._titles = alike, Names(), Titles()
        self._languages = Languages.of_site()
        self._refs = Refs(self._languages)
        self._moved = dict(FormerSlug.objects.of_noun("event").values_list("old", "new"))
        self._taken = {*Event.objects.values_list("slug", flat=True), *self._moved, *typed}
        self._rows_of: dict[str, int] = {}

    def verdicts(self, given: Sequence[tuple[int, Mapping[str, str]]]) -> list[BulkRow]:
        """Of some rows, in their order; they belong to no import yet. Twenty queries at most."""
        wanted = {cells["id"] for _, cells in given if "id" in cells}
        stored = {main.slug: main for main in EVENTS.stored().with_slugs(wanted)}
        reads = [self._read(number, cells, stored.get(cells.get("id", ""))) for number, cells in given]
        proposals = [Proposal("event", read.reader.payload, where=f"row {read.number}") for read in reads]
        shapes, problems = checked(EVENTS, proposals, self._refs, languages=self._languages)
        wrong: dict[str, list[Problem]] = defaultdict(list)
        for problem in problems:
            wrong[problem.where].append(problem)
        return [self._judged(read, shapes.get(read.slug), wrong[f"row {read.number}"]) for read in reads]

    # ── Reading ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _read(self, number: int, cells: Mapping[str, str], stored: Event | None) -> _Read:
        before = EVENTS.payload(stored, self._languages) if stored else None
        reader = RowReader(cells, self._names, f"row {number}", before)
        self._name(reader, cells.get("id", ""), number)
        if before is not None and before.get("protection") == Protection.FROZEN:
            what = "This event is frozen: nothing in it can be changed."
            reader.problems.append(Problem(f"row {number}", "id", what, "Have an administrator lift the protection."))
        return _Read(number, cells.get("id", ""), reader, before, stored.version if stored else None)

    def _name(self, reader: RowReader, typed: str, number: int) -> None:
        """Give the event its address: the one that was typed, else a free one made of year and title."""
        payload, where = reader.payload, f"row {number}"
        first = self._rows_of.setdefault(typed, number) if typed else number
        if first != number:
            what = f"The id “{typed[:100]}” stands in row {first} already."
            reader.problems.append(Problem(where, "id", what, "Put everything about one event into one row."))
        if typed in self._moved:
            what = f"The event is at another address now: {self._moved[typed]}."
            reader.problems.append(Problem(where, "id", what, "Write that one."))
        if typed and first == number:
            payload["id"] = typed
        else:
            made = "" if reader.problems else slugify(f"{payload['edtf_start'][:4]} {payload['title']}")
            payload["id"] = self._free(made or f"row-{number}")

    def _free(self, slug: str) -> str:
        free, count = slug, 1
        while free in self._taken:
            count += 1
            free = f"{slug[: LONGEST - 6].rstrip('-')}-{count}"
        self._taken.add(free)
        return free

    # ── Judging ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _judged(self, read: _Read, shape: Shape | None, found: Sequence[Problem]) -> BulkRow:
        title = str(read.reader.payload["title"])[:200]
        row = BulkRow(number=read.number, title=title, slug=read.typed[:LONGEST])
        row.problems = _told(read.reader.problems, found)
        if row.problems or shape is None:
            row.verdict = RowVerdict.ERROR
            row.title = "" if any(one["column"] == "title" for one in row.problems) else title
            return row
        row.payload, row.slug = EVENTS.dumped(shape), read.slug
        if read.before is not None:
            row.changes, row.base_version = _changes(read.before, row.payload), read.version
            row.verdict = RowVerdict.AMENDS if row.changes else RowVerdict.UNCHANGED
            return row
        row.same_as = self._titles.same_as(row.payload)
        row.verdict = RowVerdict.DUPLICATE if row.same_as else RowVerdict.NEW
        if row.verdict == RowVerdict.NEW:
            row.alike = self._may_be(row.payload)
            self._titles.learn(row.payload, read.number)
        return row

    def _may_be(self, payload: Mapping[str, Any]) -> list[dict[str, str]]:
        return [
            {"slug": one.slug, "title": self._titles.of(one.slug), "reasons": ", ".join(one.reasons)}
            for one in self._alike(payload)
            if one.is_likely
        ]


def _told(own: Sequence[Problem], found: Sequence[Problem]) -> list[dict[str, str]]:
    """Every problem by its column; what a column that could not be read leads to is not told beside it."""
    known = {problem.field for problem in own}
    others = [(column_of(problem.field), problem) for problem in found]
    told = [(problem.field, problem) for problem in own]
    told += [(column, problem) for column, problem in others if column not in known]
    rows = [{"column": column} | {name: getattr(problem, name) for name in _SAID} for column, problem in told]
    return [row for at, row in enumerate(rows) if row not in rows[:at]]


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The columns that change something; those of a claim are one."""
    changed = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    names = {"sources": "source", "figures": "claim"}
    return list(dict.fromkeys(names.get(key) or column_of(key) for key in changed))


class Titles:
    """By the words of its title, in any language, when each public event was; and each that a row proposes."""

    def __init__(self) -> None:
        self._named: dict[str, str] = {}
        self._known: dict[tuple[str, ...], list[tuple[date, date, dict[str, Any]]]] = defaultdict(list)
        rows = Event.objects.published().order_by("slug", "texts__position")
        for slug, first, last, title in rows.values_list("slug", "earliest", "latest", "texts__title"):
            self._named.setdefault(slug, title or slug)
            self._known[tokens(title or "")].append((first, last or date.max, {"slug": slug, "title": title}))

    def of(self, slug: str) -> str:
        return self._named.get(slug, slug)

    def same_as(self, payload: Mapping[str, Any]) -> dict[str, Any] | None:
        """The first that has the same title and may have been at the same time."""
        first, last = _days(payload)
        known = self._known.get(tokens(payload["title"]), ())
        return next((told for start, end, told in known if start <= last and first <= end), None)

    def learn(self, payload: Mapping[str, Any], number: int) -> None:
        """Rows that follow may repeat this one."""
        told = {"row": number, "title": payload["title"]}
        self._known[tokens(payload["title"])].append((*_days(payload), told))


def _days(payload: Mapping[str, Any]) -> tuple[date, date]:
    span = parse(joined(payload["edtf_start"], payload["edtf_end"])).span
    return span.earliest or date.min, span.latest or date.max
