"""Events as rows of a list, grouped under year headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import in_list, in_words, machine
from timeline.formats import addresses
from timeline.formats.as_words import counted
from timeline.formats.asked import Asked
from timeline.models import Event, EventText, Grade
from timeline.reading.called import Called, called
from timeline.reading.chapters import Chapter, chapter_of
from timeline.reading.years import Years
from timeline.text.marking import mark
from timeline.text.notes import split
from timeline.text.query import Query
from timeline.text.query import parse as parse_query

WHOLE_SUMMARY = 5
"""Rows of this importance show their summary without being opened."""
EARLIER = "Began earlier, still going on"
BETWEEN = "\u00a0/ "
"""Between two names of one place."""
MOST_NOTES = 9_999

Piece = dict[str, Any]


@dataclass(frozen=True)
class RowMaker:
    """Makes rows for one question; `corrected` has the day of the last correction by slug."""

    asked: Asked
    corrected: Mapping[str, date]

    def row(self, event: Event, year: int | None) -> dict[str, Any]:
        """Context of parts/event_row.html; `year` stands in the heading above, None where none does."""
        names, text, when = self.asked.names, event.text(self.asked.language), parse(event.edtf)
        shows_summary = event.importance >= WHOLE_SUMMARY or bool(self.asked.selection.q)
        query = self.asked.selection.to_query()
        title = text.title if text else event.slug
        return {
            "slug": event.slug,
            "url": addresses.of("event", event.slug, query),
            "importance": event.importance,
            "title": title,
            "title_runs": mark(title, self.words) if self.words else None,
            "when": {"words": in_list(when, year, self.asked.language), "iso": machine(when)},
            "glyph": event.kind.group.glyph,
            "group": names.groups.get(event.kind.group.slug, event.kind.group.slug),
            "kind": names.of("kind", event.kind.slug),
            "places": [self._place(one.place.slug, event) for one in event.event_places.all()],
            "paragraphs": paragraphs(text, self.words) if shows_summary else None,
            "exceptions": list(self._exceptions(event)),
            "open_url": row_address(event.slug, query),
        }

    def _place(self, slug: str, event: Event) -> str:
        known = self._called.get(slug)
        return BETWEEN.join(known.on(event.latest)) if known else slug

    @cached_property
    def _called(self) -> Mapping[str, Called]:
        return called(self.asked.edition, self.asked.language)

    @cached_property
    def words(self) -> Query | None:
        """What to mark; None without a search."""
        return parse_query(self.asked.selection.q) if self.asked.selection.q else None

    def _exceptions(self, event: Event) -> Iterator[str]:
        if event.disputed:
            yield "Figures differ"
        if event.grade == Grade.SINGLE_SOURCE:
            yield "One source only"
        if day := self.corrected.get(event.slug):
            yield f"Corrected {day_in_words(day, self.asked.language)}"


def both(name: str) -> str:
    """Two names of a place as a list has them: "Upper Town / Lower Town"."""
    return name.rstrip(")").replace(" (", BETWEEN) if name.endswith(")") else name


def day_in_words(day: date, language: str) -> str:
    """One day: "3 May 2026"."""
    return in_words(parse(day.isoformat()), language)


def row_address(slug: str, query: str) -> str:
    """Where a row opened in place is fetched."""
    return f"/events/{slug}/row/{f'?{query}' if query else ''}"


def paragraphs(text: EventText | None, words: Query | None) -> list[list[Piece]] | None:
    """The whole summary without note numbers, matched words marked; None where there is no summary."""
    if not text or not text.summary:
        return None
    return [
        [
            {"text": run, "marked": marked}
            for kind, said in paragraph
            if kind == "text"
            for run, marked in (mark(said, words) if words else [(said, False)])
        ]
        for paragraph in split(text.summary, MOST_NOTES)
    ]


def grouped(
    events: Sequence[Event], began_earlier: int, maker: RowMaker, counts: Years, among: tuple[Chapter, ...]
) -> list[dict[str, Any]]:
    """Contexts of parts/year.html; the first `began_earlier` events stand apart, under a heading of their own."""
    if maker.asked.presentation.order == "relevance":
        return [_group("", [maker.row(event, None) for event in events], "best-matches")] if events else []
    years = []
    if began_earlier:
        rows = [maker.row(event, None) for event in events[:began_earlier]]
        years.append(_group(EARLIER, rows, "began-earlier", counts.earlier))
    for year, found in groupby(events[began_earlier:], lambda event: event.begins_by.year):
        here = list(found)
        opening = chapter_of(here[0].begins_by, among)
        rows = [maker.row(event, year) for event in here]
        years.append(_group(str(year), rows, f"year-{year}", counts.of.get(year, len(here)), opening))
    return years


def _group(
    heading: str, rows: list[dict[str, Any]], anchor: str = "", count: int = 0, chapter: Chapter | None = None
) -> dict[str, Any]:
    return {
        "anchor": anchor,
        "heading": heading,
        "chapter": chapter.title if chapter else None,
        "chapter_url": addresses.of("period", chapter.slug) if chapter else None,
        "count": counted(count, "event"),
        "rows": rows,
    }
