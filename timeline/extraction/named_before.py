"""Whom words mean that name nobody: "the Court", "both presidents", "its own soldiers"."""

import re
from collections.abc import Iterator
from datetime import date

from timeline.extraction.gazetteer import Gazetteer, Known
from timeline.extraction.name_words import OWN, Memory, NameMention, NameWords
from timeline.extraction.passages import Passage


def named_before(
    passage: Passage, day: date | None, gazetteer: Gazetteer, words: NameWords, memory: Memory
) -> Iterator[NameMention]:
    """The mentions of a passage that only the article so far explains; `day` is when its event was."""
    for match in words.short_body.finditer(passage.text):
        if known := memory.bodies.get(words.called.get(match["body"].lower(), match["body"])):
            yield _mention(passage, match, known, "named before")
    for pattern, many in ((words.short_office, 1), (words.both_in_office, 2)):
        for match in pattern.finditer(passage.text):
            people = _holders(match["office"], day, gazetteer, words, memory)
            if len(people) == many:
                yield from (_mention(passage, match, one, "office of one named before") for one in people)
    state = memory.first or memory.state
    if state and (own := words.own_forces.search(passage.text)):
        for force in gazetteer.parts(state, "armed-forces", day)[:1]:
            yield _mention(passage, own, force, OWN)


def _holders(office: str, day: date | None, gazetteer: Gazetteer, words: NameWords, memory: Memory) -> list[Known]:
    """Of the people named so far those who held it on that day."""
    wanted = words.office_words.get(office.lower(), ())
    return [one for one in dict.fromkeys(memory.people.values()) if _holds(one, wanted, day, gazetteer)]


def _holds(person: Known, offices: tuple[str, ...], day: date | None, gazetteer: Gazetteer) -> bool:
    return any(
        tie.held_on(day) and any(tie.office.startswith(one) for one in offices) for tie in gazetteer.ties_of(person)
    )


def _mention(passage: Passage, match: re.Match[str], known: Known, via: str) -> NameMention:
    here = passage.part(passage.start + match.start(), passage.start + match.end())
    return NameMention(here, known, via)
