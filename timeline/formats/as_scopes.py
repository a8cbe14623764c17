"""Under a chosen actor: what the question includes, and the narrower and wider ones beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import between
from timeline.formats.as_chips import includes
from timeline.formats.as_words import counted
from timeline.formats.asked import Asked
from timeline.reading.parts import Part, Parts, parts

MOST_ROLES = 5


def scopes(asked: Asked) -> list[dict[str, Any]]:
    """One line for a question about one actor, if there is anything to choose; else none."""
    found = parts(asked.selection, asked.edition)
    if found is None:
        return []
    links = list(_links(asked, found))
    return [{"sentence": _sentence(asked, found), "links": links}] if links else []


def _sentence(asked: Asked, found: Parts) -> str:
    (actor,) = asked.selection.actors
    name, more = asked.names.of("actor", actor), includes(actor, asked)
    if not more:
        return f"{name}: {counted(found.whole, 'event')}."
    if asked.selection.parts:
        return f"{name} with its {more}: {counted(found.whole, 'event')}."
    return f"{name} itself: {counted(found.itself.count, 'event')}."


def _links(asked: Asked, found: Parts) -> Iterator[dict[str, Any]]:
    (actor,) = asked.selection.actors
    selection = asked.selection
    if not selection.parts:
        yield _link(f"With its {includes(actor, asked)}", asked.url(replace(selection, parts=True)), found.whole)
    elif includes(actor, asked):
        yield _link("Only itself", asked.url(found.itself.selection), found.itself.count, _since(found.itself, asked))
    if found.forces and found.forces.count and selection.parts:
        yield _link("only its forces", asked.url(found.forces.selection), found.forces.count)
    for role in selection.roles:
        name = asked.names.of("role", role)
        yield _link(f"any role, not only {name}", asked.url(selection.without_("role", role)), None)
    if not selection.roles:
        for value in found.roles[:MOST_ROLES]:
            words = f"only as {asked.names.of('role', value.slug)}"
            yield _link(words, asked.url(selection.with_("role", value.slug)), value.count)


def _link(words: str, url: str, count: int | None, note: str = "") -> dict[str, Any]:
    return {"words": words, "url": url, "count": "" if count is None else f"{count:,}", "note": note, "current": False}


def _since(part: Part, asked: Asked) -> str:
    """The month of the first event: "from September 1991"."""
    first = parse(part.since).span.begins_by if part.since else None
    return f"from {between(first, first, asked.language)}" if first else ""
