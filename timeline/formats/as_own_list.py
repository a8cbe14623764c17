"""The list of events that belongs to one actor, place or period: the same as on the timeline, already narrowed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.formats.as_canvas import canvas
from timeline.formats.as_chips import includes
from timeline.formats.as_results import results
from timeline.formats.as_strip import strip
from timeline.formats.asked import Asked
from timeline.reading.answers import answer
from timeline.reading.facets import facets
from timeline.reading.series import series


def own_list(asked: Asked, title: str, site_title: str) -> dict[str, Any]:
    """What public/_results.html, parts/strip.html and parts/canvas.html show, and the frame of the page around them.

    Narrowing to forces, roles and the like is left to the timeline, which has the filters for it.
    """
    answered = answer(asked.selection, asked.presentation, asked.edition)
    found = results(asked, answered)
    found["scopes"] = list(_scope(asked))
    return {
        "page_title": f"{title} · {site_title}",
        "results": found,
        "strip": strip(series(asked.selection, asked.edition), asked),
        "canvas": canvas(asked, answered.total, facets(asked.selection, asked.edition)),
        "print_line": f"{title} · {site_title}. Edition {asked.edition}.",
    }


def _scope(asked: Asked) -> Iterator[dict[str, Any]]:
    """An actor's list holds what belongs to the actor; it says so, and offers the actor alone."""
    parameter, slug = asked.given or ("", "")
    if parameter != "actor" or not (more := includes(slug, asked)):
        return
    name = asked.names.of("actor", slug)
    alone = not asked.selection.parts
    words = f"{name} itself, without its {more}." if alone else f"{name} with its {more}."
    other = {
        "words": f"With its {more}" if alone else "Only itself",
        "url": asked.url(replace(asked.selection, parts=alone)),
        "count": "",
        "note": "",
        "current": False,
    }
    yield {"sentence": words, "links": [other]}
