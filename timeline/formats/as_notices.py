"""What a reader has to be told on top of a page, and which version it is that they read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.formats import addresses
from timeline.formats.as_when import day_words
from timeline.models import Event, Label, Revision
from timeline.reading.history import corrections

MOST = 3
_DONE = {
    Label.LOADED: "loaded",
    Label.NEW_ENTRY: "added",
    Label.CORRECTION: "corrected",
    Label.ADDITION: "added to",
    Label.NEW_INFORMATION: "new information",
    Label.WORDING: "reworded",
    Label.WITHDRAWAL: "withdrawn",
    Label.REINSTATEMENT: "reinstated",
}


def version(newest: Revision | None) -> str:
    """ "Version 2, corrected 3 May 2026."; empty for a record without Revisions."""
    return f"Version {newest.number}, {_DONE[Label(newest.label)]} {day_words(newest.at)}." if newest else ""


def notices(noun: str, slug: str, found: Sequence[Revision]) -> list[dict[str, Any]]:
    """parts/notice.html for the newest corrections; the history has all of them."""
    return [_correction(noun, slug, revision) for revision in corrections(found)[:MOST]]


def _correction(noun: str, slug: str, revision: Revision) -> dict[str, Any]:
    done = "Corrected" if revision.label == Label.CORRECTION else "New information"
    return {
        "kind": "correction",
        "lead": f"{done} {day_words(revision.at)}:",
        "words": revision.note,
        "url": addresses.revision_of(noun, slug, revision.number),
        "link": "See both versions",
    }


def withdrawal(event: Event) -> dict[str, Any]:
    """parts/notice.html for the tombstone of a withdrawn event."""
    on = f" on {day_words(event.withdrawn_at)}" if event.withdrawn_at else ""
    reason = (event.withdrawal_reason or "").rstrip()
    stop = "" if reason.endswith((".", "!", "?", "…")) else "."
    return {
        "kind": "withdrawal",
        "lead": f"This event was withdrawn{on}.",
        "words": f"{reason}{stop} Its address and its history stay.",
        "url": None,
        "link": None,
    }


def told(noun: str, slug: str, found: Sequence[Revision]) -> dict[str, Any]:
    """What every page of a record shows of its history: `notices` on top and which `version` it is."""
    return {"notices": notices(noun, slug, found), "version": version(found[-1] if found else None)}
