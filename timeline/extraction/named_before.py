"""Whom words mean that name nobody: "the Court", "both presidents", "its own soldiers", a people by their town."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from timeline.extraction.gazetteer import Gazetteer, Known
from timeline.extraction.name_words import OWN, Memory, NameMention, NameWords
from timeline.extraction.passages import Passage
from timeline.extraction.spellings import plain


def named_before(
    passage: Passage, day: date | None, gazetteer: Gazetteer, words: NameWords, memory: Memory
) -> Iterator[NameMention]:
    """The mentions of a passage that only the article so far explains; `day` is when its event was."""
    for match in words.short_body.finditer(passage.text):
        if known := memory.bodies.get(words.called.get(match["body"].lower(), match["body"])):
            yield _mention(passage, match, known, "named before")
    for pattern, many in ((words.short_office, 1), (words.both_in_office, 2)):
        for match in pattern.finditer(passage.text):
            people = _holders(match["office"], many, day, gazetteer, words, memory)
            if len(people) == many:
                yield from (_mention(passage, match, one, "office of one named before") for one in people)


def by_pronoun(
    passage: Passage,
    day: date | None,
    found: Sequence[NameMention],
    gazetteer: Gazetteer,
    words: NameWords,
    memory: Memory,
) -> Iterator[NameMention]:
    """Who "he" and "they" are, as subjects; the forces of who was named last before "its own soldiers"."""
    subject = words.pronoun.match(passage.text)
    if subject and (known := memory.said.get(subject.lastgroup or "")):
        at = passage.start + subject.end()
        if all(one.known.is_place or one.passage.start > at for one in found):
            yield _mention(passage, subject, known, "pronoun")
    own = words.own_forces.search(passage.text)
    if own is None:
        return
    before = [one for one in found if one.passage.end <= passage.start + own.start() and not one.known.is_place]
    # Where that were forces, they are named already.
    last = before[-1].known if before else memory.first or memory.state
    state = memory.state if last and last.kind == "person" else last
    for force in gazetteer.parts(state, "armed-forces", day)[:1] if state else []:
        yield _mention(passage, own, force, OWN)


def communities(
    peoples: Sequence[Passage], places: Sequence[NameMention], day: date | None, gazetteer: Gazetteer, words: NameWords
) -> Iterator[NameMention]:
    """Those of a people who live where the sentence is set: the record knows them by the name of the place."""
    for people in peoples:
        many = people.text.removesuffix(words.plural) + words.plural
        for place in places:
            written = (place.passage.text, place.known.name)
            named = [one for name in written for one in gazetteer.by_text.get(plain(f"{name} {many}"), ())]
            there = [name.known for name in named if name.known.kind == "community" and name.held_on(day)]
            if there:
                yield NameMention(people, there[0], "people of a place", confidence=0.7)
                break


def _holders(
    office: str, many: int, day: date | None, gazetteer: Gazetteer, words: NameWords, memory: Memory
) -> list[Known]:
    """Of the people named so far those who held it on that day; else who did in the two states that are told of."""
    wanted = words.office_words.get(office.lower(), ())
    people = [one for one in dict.fromkeys(memory.people.values()) if _holds(one, wanted, day, gazetteer)]
    if many == 1 or len(people) == many:
        return people
    return [one for state in memory.two_states for one in gazetteer.holders(state, wanted, day)[:1]]


def _holds(person: Known, offices: tuple[str, ...], day: date | None, gazetteer: Gazetteer) -> bool:
    return any(
        tie.held_on(day) and any(tie.office.startswith(one) for one in offices) for tie in gazetteer.ties_of(person)
    )


def _mention(passage: Passage, match: re.Match[str], known: Known, via: str) -> NameMention:
    here = passage.part(passage.start + match.start(), passage.start + match.end())
    return NameMention(here, known, via)
