"""Tables of events at the desk: how far each is, what its rows would do, and what the columns take."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from timeline.curation.bulk_columns import COLUMNS
from timeline.formats import addresses
from timeline.formats.as_desk import age
from timeline.formats.as_words import counted
from timeline.models import BulkImport, BulkRow, BulkState, RowVerdict, User
from timeline.models.bulk_import import WORKED_ON
from timeline.reading.bulk import PAGE_SIZE, Page

_PROGRESS = {
    BulkState.JUDGING: "{done} of {total} rows looked through",
    BulkState.MAKING: "{done} of {total} drafts made",
}


def rows(found: Iterable[BulkImport], now: datetime) -> list[dict[str, Any]]:
    """A list of tables that were handed in."""
    return [
        {
            "url": _address(one),
            "name": one.name,
            "state": one.get_state_display(),
            "size": counted(one.size, "row"),
            "age": age(one.created_at, now),
        }
        for one in found
    ]


def facts(bulk: BulkImport, me: User) -> dict[str, Any]:
    """What stands above the rows: whose it is, how far it is, why it stopped."""
    progress = _PROGRESS.get(BulkState(bulk.state), "")
    return {
        "url": _address(bulk),
        "key": bulk.key,
        "name": bulk.name,
        "by": "you" if bulk.by == me else bulk.by.shown_name,
        "is_mine": bulk.by == me,
        "digest": bulk.digest,
        "notes": bulk.notes,
        "state_words": bulk.get_state_display(),
        "going": bulk.state in WORKED_ON,
        "failed": bulk.state == BulkState.FAILED,
        "size": counted(bulk.size, "row"),
        "done": bulk.done,
        "total": bulk.total,
        "words": progress.format(done=f"{bulk.done:,}", total=f"{bulk.total:,}"),
        "what": bulk.what,
        "remedy": bulk.remedy,
        "may_make": bulk.by == me and bulk.state in (BulkState.JUDGED, BulkState.MADE),
    }


def page(bulk: BulkImport, found: Page) -> dict[str, Any]:
    """The rows of one page, the links that narrow them, and what there is to make."""
    return {
        "rows": [_row(row) for row in found.rows],
        "filters": [
            _filter(bulk, found, "", "All", sum(found.counts.values())),
            *(
                _filter(bulk, found, verdict.value, verdict.label, found.counts[verdict.value])
                for verdict in RowVerdict
                if found.counts.get(verdict.value)
            ),
        ],
        "pager": _pager(bulk, found),
        "errors": found.counts.get(RowVerdict.ERROR.value, 0),
        "to_make": found.to_make,
        **_asking(found),
        "made_words": counted(found.made, "draft") if found.made else "",
    }


def _asking(found: Page) -> dict[str, str]:
    """Of what drafts can still be made; the duplicates are asked for by themselves when nothing else is left."""
    duplicates = counted(found.duplicates, "duplicate") if found.duplicates else ""
    if found.to_make:
        too = f"Make drafts of the {duplicates} too" if duplicates else ""
        return {"make_words": f"Make {counted(found.to_make, 'draft')}", "duplicates_words": too}
    return {"make_words": f"Make drafts of the {duplicates} too" if duplicates else "", "duplicates_words": ""}


def columns() -> list[dict[str, str]]:
    """What each column takes, and for which rows it is needed."""
    return [{"name": one.name, "takes": one.takes, "needed": one.needed} for one in COLUMNS]


def _address(bulk: BulkImport, verdict: str = "", number: int = 1) -> str:
    asked = {"verdict": verdict} if verdict else {}
    asked |= {"page": str(number)} if number > 1 else {}
    return f"/desk/bulk/{bulk.key}/" + (f"?{urlencode(asked)}" if asked else "")


def _filter(bulk: BulkImport, found: Page, verdict: str, words: str, count: int) -> dict[str, Any]:
    current = found.verdict == verdict
    return {"url": _address(bulk, verdict), "words": words, "count": f"{count:,}", "current": current}


def _pager(bulk: BulkImport, found: Page) -> dict[str, Any] | None:
    """parts/pager.html; None for a single page."""
    if found.pages == 1:
        return None

    def step(number: int) -> dict[str, str] | None:
        if not 1 <= number <= found.pages:
            return None
        first, last = (number - 1) * PAGE_SIZE + 1, number * PAGE_SIZE
        return {"url": _address(bulk, found.verdict, number), "words": f"{first:,}–{last:,}"}

    previous, following = step(found.number - 1), step(found.number + 1)
    return {"previous": previous, "next": following, "pages": None, "place": f"Page {found.number} of {found.pages}"}


def _row(row: BulkRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "verdict": row.verdict,
        "verdict_words": row.get_verdict_display(),
        "title": row.title or row.slug or "Without a title",
        "event_url": addresses.of("event", row.slug) if row.base_version else None,
        "changes": ", ".join(row.changes),
        "problems": row.problems,
        "same_as": _same(row.same_as) if row.same_as else None,
        "alike": [one | {"url": addresses.of("event", one["slug"])} for one in row.alike],
        "draft_url": f"/desk/drafts/{row.draft_id}/" if row.draft_id else None,
    }


def _same(told: dict[str, Any]) -> dict[str, Any]:
    """What a duplicate repeats, as a link to the event or the number of a row."""
    if "row" in told:
        return {"url": None, "words": f"row {told['row']}"}
    return {"url": addresses.of("event", told["slug"]), "words": told["title"]}
