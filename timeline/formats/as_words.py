"""The public question in words: for the result line, the tab, the chips and "nothing found"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.dates.edtf import parse
from timeline.dates.wording import window
from timeline.formats.asked import Asked
from timeline.reading.names import Names
from timeline.reading.selection import Selection

LEAST = {
    5: "the outline",
    4: "the outline and main events",
    3: "all but minor events",
    2: "all but traces",
    1: "events of every weight",
}
"""What a lower bound of importance leaves, from a page of history (5) down to everything."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """Give a number with its noun, held together: "1 event", "1,204 events"."""
    return f"{number:,}\u00a0{one if number == 1 else many or one + 's'}"


def listed(words: Sequence[str], last: str = "and") -> str:
    """Join words as a sentence does: "a", "a and b", "a, b and c"."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)


def lowered(name: str) -> str:
    """A name of a kind inside a sentence; what is written in capitals stays so."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def question(asked: Asked) -> str:
    """The whole question, "" for the whole record: "Norland or Sudria, fighting, May 1992 to March 1993"."""
    selection = asked.without_given(asked.selection)
    return ", ".join(_phrases(selection, asked.names, asked.language))


def filter_words(parameter: str, value: str, known: Names, language: str) -> str:
    """One filter as a chip says it: "Norland", "fighting", "since May 1992", "“bridge”"."""
    match parameter:
        case "kind" | "grade":
            return lowered(known.of(parameter, value))
        case "role":
            return f"as {known.of('role', value)}"
        case "outlet":
            return f"citing {known.of('outlet', value)}"
        case "within":
            return f"within {value}\u00a0km"
        case "from":
            return window(parse(value), None, language)
        case "to":
            return window(None, parse(value), language)
        case "importance":
            return LEAST[int(value)]
        case "figures":
            return "with figures"
        case "disputed":
            return "figures differ"
        case "q":
            return f"“{value}”"
    return known.of(parameter, value)


def _phrases(selection: Selection, known: Names, language: str) -> Iterable[str]:
    if selection.q:
        yield f"“{selection.q}”"
    if actors := [known.of("actor", slug) for slug in selection.actors]:
        itself = "" if selection.parts else (" itself" if len(actors) == 1 else " themselves")
        yield listed(actors, "and" if selection.all_actors else "or") + itself
    if selection.roles:
        yield f"as {listed([known.of('role', slug) for slug in selection.roles], 'or')}"
    if selection.kinds:
        yield listed([lowered(known.of("kind", slug)) for slug in selection.kinds], "or")
    if selection.places:
        near = f"within {selection.within}\u00a0km of " if selection.within else ""
        yield near + listed([known.of("place", slug) for slug in selection.places], "or")
    if selection.from_ or selection.to:
        first, last = (parse(edtf) if edtf else None for edtf in (selection.from_, selection.to))
        yield window(first, last, language)
    if selection.importance:
        yield LEAST[selection.importance]
    if selection.grades:
        yield listed([lowered(known.of("grade", slug)) for slug in selection.grades], "or")
    if selection.figures:
        yield "with figures"
    if selection.disputed:
        yield "figures differ"
    if selection.outlets:
        yield f"citing {listed([known.of('outlet', slug) for slug in selection.outlets], 'or')}"
