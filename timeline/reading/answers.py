"""The answer to a Selection, laid out as the Presentation asks; pages and API give the same one."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates.edtf import parse
from timeline.models import Event
from timeline.reading.index.current import index_of
from timeline.reading.index.meaning import day_number
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
    total = all_of_it.total
    pages = pages_of(total, size)
    at = _moved_to(selection, presentation, edition, max(total - 1, 0))
    asked = presentation.page or (at // size + 1 if at is not None else 1)
    page = min(asked, pages)
    here = all_of_it.ids((page - 1) * size, page * size)
    found = {event.pk: event for event in Event.objects.for_rows(actors=actors).filter(pk__in=here)}
    events = tuple(found[pk] for pk in here)
    anchor = next(map(found.get, all_of_it.ids(at, at + 1)), None) if at is not None else None
    return Answer(
        selection=selection,
        presentation=presentation,
        edition=edition,
        total=total,
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


def _moved_to(selection: Selection, presentation: Presentation, edition: int, last: int) -> int | None:
    """The place in the list, from 0, of the first event that begins in the view, of the `last` one where none does;
    None where no view moves it.
    """
    if not presentation.view or presentation.order == "relevance":
        return None
    found, (first_day, last_day) = index_of(edition).found(selection), _days(presentation.view)
    if presentation.order == "newest":
        passed = 0 if last_day is None else found.total - found.before(last_day + 1)
    else:
        passed = 0 if first_day is None else found.before(first_day)
    return min(passed, last)


def _in_view(selection: Selection, presentation: Presentation, edition: int) -> int | None:
    """None where there is no view."""
    if not presentation.view:
        return None
    return index_of(edition).found(selection).in_window(*_days(presentation.view))


def _days(view: str) -> tuple[int | None, int | None]:
    """Its first and last day, as numbers; None = open."""
    span = parse(view).span
    return day_number(span.earliest), day_number(span.latest)
