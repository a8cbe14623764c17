"""The answer to a question as the list shows it: result line, chips, scopes, years, paging."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.dates.wording import between
from timeline.formats.as_chips import chips
from timeline.formats.as_nothing import nothing
from timeline.formats.as_rows import RowMaker, grouped
from timeline.formats.as_scopes import scopes
from timeline.formats.as_words import counted, question
from timeline.formats.asked import Asked
from timeline.models import Event
from timeline.reading.answers import Answer
from timeline.reading.chapters import chapters
from timeline.reading.corrections import corrected
from timeline.reading.years import years

ORDERS = {"oldest": "oldest first", "newest": "newest first", "relevance": "best match first"}


def results(asked: Asked, found: Answer) -> dict[str, Any]:
    """Context of public/_results.html, all but `uses`."""
    words = question(asked)
    events, began_earlier = _from_the_view_on(found)
    maker = RowMaker(asked, corrected(asked.edition))
    counts = years(asked.selection, asked.edition)
    beyond = asked.without_given(asked.selection)
    return {
        "bold": _bold(found),
        "rest": f": {words}" if words else "",
        "orders": list(_orders(asked)) if found.total > 1 else [],
        "filters_words": _filters_words(asked),
        "chips": list(chips(asked)),
        "clear_url": asked.clear_url if not beyond.is_empty else None,
        "scopes": [] if asked.given else scopes(asked),
        "problems": [str(problem) for problem in (*asked.problems, *found.problems)],
        "edition": asked.edition,
        "view": found.presentation.view,
        "in_view": found.in_view,
        "jumped": _jumped(events, found),
        "nothing": None if found.total else nothing(asked),
        "years": grouped(events, began_earlier, maker, counts, chapters(asked.edition, asked.language)),
        "pager": _pager(asked, found, moved=len(events) < len(found.events)),
    }


def _bold(found: Answer) -> str:
    if found.total == found.of_all:
        return counted(found.total, "event")
    return f"{found.total:,} of\u00a0{counted(found.of_all, 'event')}"


def _orders(asked: Asked) -> Iterator[dict[str, Any]]:
    for order, words in ORDERS.items():
        if order != "relevance" or asked.selection.q:
            yield {"words": words, "url": asked.url(order=order), "current": order == asked.presentation.order}


def _filters_words(asked: Asked) -> str | None:
    if asked.given:
        return None
    number = sum(1 for _ in asked.selection.filters())
    return f"Filters: {number}" if number else "Filter"


# ── The view, and paging ──────────────────────────────────────────────────────────────────────────────────────────


def _from_the_view_on(found: Answer) -> tuple[tuple[Event, ...], int]:
    """The events to show, from the one to which `view` moves the list, and how many of them began earlier."""
    skipped = 0
    if found.presentation.page is None and found.anchor:
        skipped = next(at for at, event in enumerate(found.events) if event.slug == found.anchor)
    return found.events[skipped:], max(0, found.began_earlier - skipped)


def _jumped(events: tuple[Event, ...], found: Answer) -> str | None:
    if not events or not found.anchor or found.presentation.page is not None:
        return None
    begins = between(events[0].begins_by, events[0].begins_by)
    return f"Starting at {begins}, where the view begins; no event is left out of the list."


def _pager(asked: Asked, found: Answer, *, moved: bool) -> dict[str, Any] | None:
    """Neighbours by time; after a move the earlier rows of this very page are the page before."""
    by_number = {link.number: link for link in found.links}

    def step(number: int) -> dict[str, str] | None:
        link = by_number.get(number)
        return {"url": asked.url(page=number), "words": link.name} if link else None

    if moved:
        same = step(found.page) or {"url": asked.url(), "words": "the events before"}
        return {"previous": same, "next": step(found.page + 1), "pages": None, "place": ""}
    if not found.links:
        return None
    return {
        "previous": step(found.page - 1),
        "next": step(found.page + 1),
        "pages": [
            {"url": asked.url(page=link.number), "words": link.name, "number": link.number, "current": link.current}
            for link in found.links
        ],
        "place": f"Page {found.page} of {found.pages}",
    }
