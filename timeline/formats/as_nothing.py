"""Nothing found: which filters no event has together, and what loosening one of them would bring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.dates.edtf import parse
from timeline.dates.wording import window
from timeline.formats.as_words import counted, filter_words, listed
from timeline.formats.asked import Asked
from timeline.reading.loosening import WINDOW, alone, loosening


def nothing(asked: Asked) -> dict[str, Any]:
    """Context of an empty answer: the sentence, and for each looser question its words and address."""
    if asked.without_given(asked.selection).is_empty:
        return {"sentence": "There are no events yet.", "loosen": [], "clear_url": None}
    wanted = list(_wanted(asked))
    return {
        "sentence": f"No event has {listed(wanted)}{' together' if len(wanted) > 1 else ''}.",
        "loosen": list(_looser(asked)),
        "clear_url": asked.clear_url,
    }


def _wanted(asked: Asked) -> Iterator[str]:
    """Everything that an event would need, in the order of the question; alternatives count as one thing."""
    selection = asked.selection
    alternatives: dict[str, list[str]] = {}
    for parameter, value in selection.filters():
        alternatives.setdefault(parameter, []).append(_named(parameter, value, asked))
    if selection.from_ and selection.to:
        del alternatives["to"]
        alternatives["from"] = [_named(WINDOW, f"{selection.from_}/{selection.to}", asked)]
    for parameter, words in alternatives.items():
        if parameter == "actor" and selection.all_actors:
            yield from words
        else:
            yield listed(words, "or")


def _looser(asked: Asked) -> Iterator[dict[str, str]]:
    """Without one of the filters; where even that finds nothing, each of them alone."""
    ways, manner = loosening(asked.selection, asked.edition), "Without"
    if not ways and not asked.given:
        ways, manner = alone(asked.selection, asked.edition), "Only"
    for way in ways:
        words = f"{manner} {_named(way.parameter, way.value, asked)}: {counted(way.count, 'event')}"
        yield {"words": words, "url": asked.url(way.selection)}


def _named(parameter: str, value: str, asked: Asked) -> str:
    """A filter as a thing that an event can have or lack."""
    match parameter:
        case "window":
            first, last = (parse(end) if end else None for end in value.split("/"))
            return f"a day {'in ' if first and last else ''}{window(first, last, asked.language)}"
        case "from" | "to":
            return f"a day {_word(parameter, value, asked)}"
        case "role":
            return f"the role {asked.names.of('role', value)}"
        case "outlet":
            return f"a source from {asked.names.of('outlet', value)}"
        case "importance":
            return f"importance {value}{'' if value == '5' else ' or more'}"
        case "figures":
            return "figures"
        case "disputed":
            return "figures that differ"
        case "within":
            return f"a place within {value}\u00a0km"
    return _word(parameter, value, asked)


def _word(parameter: str, value: str, asked: Asked) -> str:
    return filter_words(parameter, value, asked.names, asked.language)
