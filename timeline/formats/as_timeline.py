"""The first page, and every question asked of it, as its templates take it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.formats.as_canvas import canvas
from timeline.formats.as_filters import NAME_FIELDS, filters
from timeline.formats.as_results import results
from timeline.formats.as_strip import strip
from timeline.formats.as_words import counted, question
from timeline.formats.asked import Asked
from timeline.reading.actor_search import Found, actors_by_name, places_by_name
from timeline.reading.answers import answer
from timeline.reading.facets import facets
from timeline.reading.outline import OUTLINE, outline
from timeline.reading.series import series
from timeline.reading.site_words import SiteWords

BY_NAME = {"actor": actors_by_name, "place": places_by_name}


def timeline(asked: Asked, site: SiteWords, typed: Mapping[str, str], address: str) -> dict[str, Any]:
    """Context of public/timeline.html.

    `typed`: what the text fields held · `address`: this page's own, absolute, in its canonical form
    """
    found = answer(asked.selection, asked.presentation, asked.edition)
    cells = series(asked.selection, asked.edition)
    numbers = facets(asked.selection, asked.edition)
    words = question(asked)
    return {
        "outline": _outline(asked),
        "page_title": _title(words, site),
        "strip": strip(cells, asked),
        "canvas": canvas(asked, found.total, numbers),
        "filters": filters(asked, numbers, cells, typed, _matches(asked, typed)),
        "results": results(asked, found) | {"uses": _uses(asked, found.total, address)},
        "search": {"value": typed.get("q", ""), "form_id": "filters"},
        "print_line": f"{_title(words, site)}. Edition {asked.edition}. {address}",
    }


def by_name(parameter: str, words: str, asked: Asked) -> list[Found]:
    """What a typed name finds, with numbers under the question in force."""
    return BY_NAME[parameter](words, asked.selection, asked.edition, asked.language)


def _matches(asked: Asked, typed: Mapping[str, str]) -> dict[str, list[Found]]:
    said = {parameter: typed.get(field, "").strip() for parameter, field in NAME_FIELDS.items()}
    return {parameter: by_name(parameter, words, asked) for parameter, words in said.items() if words}


def _title(words: str, site: SiteWords) -> str:
    """The question first: tabs show only the beginning."""
    return f"{words[:1].upper()}{words[1:]} · {site.title}" if words else site.title


def _outline(asked: Asked) -> dict[str, Any] | None:
    found = outline(asked.edition)
    if not found.events:
        return None
    return {
        "url": f"/?{OUTLINE.to_query()}",
        "words": f"{counted(found.events, 'event')}, {counted(found.minutes, 'minute')}",
        "current": asked.selection == OUTLINE,
    }


def _uses(asked: Asked, total: int, address: str) -> dict[str, str] | None:
    query = asked.selection.to_query(asked.presentation)
    return {
        "link": address,
        "json_url": f"/api/v1/events{f'?{query}' if query else ''}",
        "sentence": f"{counted(total, 'event')}. The link asks the same question again, whenever it is opened.",
    }
