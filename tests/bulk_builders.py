"""Builds tables of events for tests, through the one way in: handed in, judged, made into drafts."""

from __future__ import annotations

from collections.abc import Mapping

from tests import builders, desk_builders
from timeline.curation import bulk, bulk_drafts, bulk_imports
from timeline.curation.bulk_columns import NAMES
from timeline.intake.tables import Row, Table
from timeline.models import BulkImport, BulkRow, Edition, User
from timeline.reading.known_events import alike_to_payloads

WHOLE = {
    "title": "Bridge opened",
    "label": "Bridge opened",
    "date": "1995-03-02/1995-03-04~",
    "kind": "Agreement",
    "places": "Midtown",
    "actors": "Norland: signatory; sudria: host",
    "summary": "The bridge was opened [1].\n\nBoth sides came.",
    "importance": "4",
    "confidence": "High",
    "note": "The hour is not known.",
    "source": "https://news.example/courier-report",
    "supports": "The day",
    "locator": "page 2",
    "quote": "It was opened on Thursday.",
    "claim_about": "participants",
    "claim_low": "1 200",
    "claim_high": "1500",
    "claimant": "the council",
    "claim_whom": "civilians",
    "claim_words": "more than a thousand",
}
"""Every column of a new event that holds, beside the record of `a_curator_of_a_record`."""


def a_curator_of_a_record() -> User:
    builders.an_event(figures=[builders.a_figure(3)])
    builders.an_actor("sudria", aliases=[builders.alias("The Sudrians", kind="demonym")])
    return desk_builders.a_curator()


def without(*columns: str, **changed: str) -> dict[str, str]:
    """The whole row but for some columns, and with others changed."""
    return {name: cell for name, cell in WHOLE.items() if name not in columns} | changed


def taken(by: User, *cells: Mapping[str, str], name: str = "events.csv") -> BulkImport:
    rows = tuple(Row(number, one) for number, one in enumerate(cells, 2))
    return bulk_imports.take_in(Table(NAMES, rows), b"bytes", name, by=by)


def judged(by: User, *cells: Mapping[str, str], name: str = "events.csv") -> BulkImport:
    one = taken(by, *cells, name=name)
    bulk.judge(bulk_imports.begin(one.pk), alike_to_payloads(Edition.current()))
    return one


def rows(by: User, *cells: Mapping[str, str]) -> list[BulkRow]:
    """Of a table that was judged."""
    return list(BulkRow.objects.of(judged(by, *cells)))


def drafts_made(one: BulkImport, *, with_duplicates: bool = False) -> BulkImport:
    bulk_imports.ask_for_drafts(one, reason="Imported", with_duplicates=with_duplicates, by=one.by)
    bulk_drafts.make(bulk_imports.begin(one.pk))
    one.refresh_from_db()
    return one


def made(by: User, *cells: Mapping[str, str]) -> BulkImport:
    return drafts_made(judged(by, *cells))
