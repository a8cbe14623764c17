"""The kind of an event that no word names: what was counted says it, or who takes part."""

import re
from collections.abc import Sequence
from typing import Protocol

from timeline.extraction.anchoring import Anchor
from timeline.extraction.figures import Figure
from timeline.extraction.kinds import OTHER, STATEMENT, KindReading, KindTable, read
from timeline.extraction.name_words import OWN, NameMention
from timeline.extraction.passages import Passage

_HARM = ("killed", "wounded")
_OF_FIGURES = {
    "displaced": "displacement",
    "released": "humanitarian",
    "detained": "trial-or-detention",
    "participants": "protest",
    "votes": "resolution",
}
_COUNTED = {"displacement": "displaced", "trial-or-detention": "detained", "protest": "participants"}
# Words that weigh less name no kind; with a date of saying so, those that weigh no more leave it a statement.
_NAMES_NONE = 2.4
_NAMES_A_KIND = 3.0
# One or two are lost where a truce is broken, more in a battle.
_FEW = 2
_RELIEF = re.compile(r"\b(?:Red C|Refugees|Humanitarian|Relief|Nations$)")
_BODIES = frozenset({"international-organisation", "mediator-group"})


def counted_of(kind: str) -> str:
    """What people are counted for in an event of a kind, where no verb says it; empty where it may be anything."""
    return _COUNTED.get(kind, "")


class Told(Protocol):
    """What has been read of the passage besides its words for a kind."""

    @property
    def passage(self) -> Passage: ...
    @property
    def anchor(self) -> Anchor: ...
    @property
    def names(self) -> Sequence[NameMention]: ...
    @property
    def figures(self) -> Sequence[Figure]: ...


def kind_of(words: KindReading, told: Told, harm: KindTable) -> str:
    """The kind that words name; else what is counted, a date of saying so, and those who are named say it."""
    if words.weight < _NAMES_NONE and (counted := _by_figures(told, harm)):
        return counted
    if told.anchor.reporting and words.weight <= _NAMES_A_KIND:
        return STATEMENT
    return _by_names(told.names) if words.evidence is None else words.kind


def _by_figures(told: Told, harm: KindTable) -> str:
    about = next((one.about for one in told.figures if one.about in _HARM or one.about in _OF_FIGURES), "")
    if about not in _HARM:
        return _OF_FIGURES.get(about, "")
    by = read(told.passage, harm)
    if by.evidence:
        return by.kind
    lost = [one.low for one in told.figures if one.about in _HARM and one.low is not None]
    return "ceasefire-violation" if lost and max(lost) <= _FEW else "battle"


def _by_names(names: Sequence[NameMention]) -> str:
    """Who is named first and mostly does one thing; else two leaders, or one and two states, who mostly talk."""
    for one in sorted(names, key=lambda name: name.passage.start):
        if kind := _of_name(one):
            return kind
    people = {one.known.slug for one in names if one.known.kind == "person"}
    states = {one.known.slug for one in names if one.known.kind == "state"}
    return "negotiation" if len(people) > 1 or (people and len(states) > 1) else OTHER


def _of_name(one: NameMention) -> str:
    kind = one.known.kind
    if _RELIEF.search(one.known.name):
        return "humanitarian"
    if kind in _BODIES or one.via == "office of":
        return "negotiation"
    if one.via == "demonym and body":
        return STATEMENT
    if kind == "armed-forces" and one.via != OWN:
        return "captures-and-control"
    return "displacement" if kind == "community" else ""
