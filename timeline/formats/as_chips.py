"""The filters in force, one chip each, with the addresses that take them off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from timeline.formats.as_words import filter_words, listed
from timeline.formats.asked import Asked
from timeline.reading.belonging import Belonging, belonging


def chips(asked: Asked) -> Iterator[dict[str, Any]]:
    """Contexts of parts/chips.html, in the order of the address."""
    for parameter, value in asked.without_given(asked.selection).filters():
        yield {
            "text": _text(parameter, value, asked),
            "remove_url": asked.url(asked.selection.without_(parameter, value)),
            "alternative": _alternative(asked, value) if parameter == "actor" else None,
        }


def includes(actor: str, asked: Asked) -> str:
    """What counts with an actor, "" where nothing does: "forces, officials and Old Norland"."""
    found = belonging(asked.edition).get(actor, Belonging((), ()))
    return listed([*found.sorts, *(asked.names.of("actor", slug) for slug in found.predecessors)])


def _text(parameter: str, value: str, asked: Asked) -> str:
    words = filter_words(parameter, value, asked.names, asked.language)
    if parameter != "actor" or not (more := includes(value, asked)):
        return words[:1].upper() + words[1:]
    return f"{words} with its {more}" if asked.selection.parts else f"{words} itself"


def _alternative(asked: Asked, actor: str) -> dict[str, str] | None:
    """`parts` holds for all chosen actors, so the other reading is offered beside the first that has any."""
    having = [slug for slug in asked.selection.actors if includes(slug, asked)]
    if having[:1] != [actor]:
        return None
    text = "itself only" if asked.selection.parts else f"with its {includes(actor, asked)}"
    return {"text": text, "url": asked.url(replace(asked.selection, parts=not asked.selection.parts))}
