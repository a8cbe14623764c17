"""The answer to a Selection, laid out as the Presentation asks; pages and API give the same one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.dates.edtf import parse
from timeline.dates.span import Span
from timeline.models import Event
from timeline.reading.memory import remembered
from timeline.reading.paging import PAGE_SIZE, PageLink, links, ordered, pages_of
from timeline.reading.selection import Presentation, Problem, Selection
from timeline.reading.site_words import extent


@dataclass(frozen=True)
class Answer:
    """One page of the events that answer a question.

    `total` events answer it, of `of_all` published ones · `events` are those of this page, in order, ready to be shown
    `began_earlier`: how many of them, counted from the first, began before the window (oldest first only)
    `anchor`: slug of the event to which `view` moves the list · `in_view`: how many of `total` touch the view
    `problems`: what of the Presentation cannot be had
    """

    selection: Selection
    presentation: Presentation
    edition: int
    total: int
    of_all: int
    page: int
    pages: int
    size: int
    events: tuple[Event, ...]
    links: tuple[PageLink, ...]
    began_earlier: int = 0
    anchor: str | None = None
    in_view: int | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def first(self) -> int:
        """The number of the first event of this page, from 1; 0 where there is none."""
        return (self.page - 1) * self.size + 1 if self.events else 0

    @property
    def last(self) -> int:
        """The number of the last event of this page."""
        return self.first + len(self.events) - 1 if self.events else 0


def answer(
    selection: Selection, presentation: Presentation, edition: int, size: int = PAGE_SIZE, *, actors: bool = False
) -> Answer:
    """Answer a question: a few queries, fewer when remembered, whatever the number of events."""
    order = presentation.order
    all_of_it = ordered(selection, order, edition)
    ids = all_of_it.ids
    pages = pages_of(len(ids), size)
    at = _moved_to(selection, presentation, edition)
    asked = presentation.page or (min(at, max(len(ids) - 1, 0)) // size + 1 if at is not None else 1)
    page = min(asked, pages)
    here = list(ids[(page - 1) * size : page * size])
    found = {event.pk: event for event in Event.objects.for_rows(actors=actors).filter(pk__in=here)}
    events = tuple(found[pk] for pk in here)
    anchor = found.get(ids[min(at, len(ids) - 1)]) if at is not None and len(ids) else None
    return Answer(
        selection=selection,
        presentation=presentation,
        edition=edition,
        total=len(ids),
        of_all=extent(edition).events,
        page=page,
        pages=pages,
        size=size,
        events=events,
        links=tuple(links(all_of_it, page, order, selection, size)),
        began_earlier=_began_earlier(events, selection, order),
        anchor=anchor.slug if anchor else None,
        in_view=_in_view(selection, presentation, edition),
        problems=() if asked <= pages else (_no_such_page(asked, pages),),
    )


def _no_such_page(asked: int, pages: int) -> Problem:
    there_is = "There is only one page." if pages == 1 else f"There are {pages} pages."
    return Problem("page", str(asked), there_is)


def _began_earlier(events: tuple[Event, ...], selection: Selection, order: str) -> int:
    since, _ = selection.window
    if since is None or order != "oldest":
        return 0
    return sum(event.begins_by < since for event in events)


def _moved_to(selection: Selection, presentation: Presentation, edition: int) -> int | None:
    """The place in the list, from 0, of the first event that begins in the view; None where no view moves it."""
    if not presentation.view or presentation.order == "relevance":
        return None
    span = parse(presentation.view).span
    key = f"{selection.key}:{presentation.order}:{presentation.view}"
    return remembered(edition, "moved", key, lambda: _before(selection, presentation.order, span.earliest, span.latest))


def _in_view(selection: Selection, presentation: Presentation, edition: int) -> int | None:
    """None where there is no view."""
    if not presentation.view:
        return None
    span = parse(presentation.view).span

    def count() -> int:
        return selection.events().touching(Span.window(span.earliest, span.latest)).count()

    return remembered(edition, "in view", f"{selection.key}:{presentation.view}", count)


def _before(selection: Selection, order: str, first: date | None, last: date | None) -> int:
    passed = {"begins_by__gt": last} if order == "newest" else {"begins_by__lt": first}
    return selection.events().filter(**passed).count()
