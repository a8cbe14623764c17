"""Tables of events as the desk shows them: the last ones, one with its rows by verdict, a page at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.models import BulkImport, BulkRow, RowVerdict, User
from timeline.models.bulk_import import MAKES_A_DRAFT
from timeline.reading.paging import pages_of

SHOWN, PAGE_SIZE = 20, 200


@dataclass(frozen=True)
class Page:
    """`rows` of one page; `counts`: how many rows there are of each verdict, over all pages; `verdict` "" = all."""

    rows: Sequence[BulkRow]
    counts: Mapping[str, int]
    verdict: str
    number: int
    pages: int
    to_make: int
    duplicates: int
    made: int


def last_ones(me: User) -> Sequence[BulkImport]:
    """My own, the newest first. One query."""
    return BulkImport.objects.of(me)[:SHOWN]


def one(key: object) -> BulkImport | None:
    """By the key in its address."""
    return BulkImport.objects.with_key(key).first()


def page(bulk: BulkImport, verdict: str, number: int) -> Page:
    """Five queries, however many rows there are. An unknown verdict shows all, a page beyond the last the last."""
    counts = BulkRow.objects.counted(bulk)
    verdict = verdict if verdict in RowVerdict.values else ""
    rows = BulkRow.objects.of(bulk).defer("payload")
    found = rows.with_verdicts([verdict]) if verdict else rows
    pages = pages_of(counts.get(verdict, 0) if verdict else sum(counts.values()), PAGE_SIZE)
    number = min(max(1, number), pages)
    waiting = BulkRow.objects.of(bulk).without_a_draft()
    return Page(
        rows=list(found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]),
        counts=counts,
        verdict=verdict,
        number=number,
        pages=pages,
        to_make=waiting.with_verdicts(MAKES_A_DRAFT).count(),
        duplicates=waiting.with_verdicts([RowVerdict.DUPLICATE]).count(),
        made=BulkRow.objects.of(bulk).with_a_draft().count(),
    )


def errors(bulk: BulkImport) -> Sequence[BulkRow]:
    """Every row with an error, in the order of the file."""
    return BulkRow.objects.of(bulk).with_verdicts([RowVerdict.ERROR]).defer("payload")
