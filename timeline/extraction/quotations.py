"""Who says what stands in quotation marks: the actor whom the words beside them name, or the source's own words.

A stretch is what stands between outer marks; marks within it belong to it. Where a paragraph ends before its mark is
closed, the stretch ends with the paragraph. A language brings the table of what stands beside a quotation.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.extraction.name_words import NameMention
from timeline.extraction.passages import Passage


@dataclass(frozen=True, slots=True)
class Quotation:
    """What is quoted, without its marks, and who says so.

    `speaker`: the actor, None where the words name none of the record; `words`: the source's own words for who, ""
    where nobody is named; `evidence`: the passage that says so.
    """

    passage: Passage
    speaker: NameMention | None
    words: str
    evidence: Passage | None


class Side(StrEnum):
    """Where the words that name a speaker stand."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class SpeechRule:
    """Words beside a quotation; the group `who` is who says it.

    The pattern of AFTER is matched from the last letter within the marks on; that of BEFORE searched in what stands
    before them, which ends where it ends. `example`: a sentence, and who says what its last marks hold.
    """

    name: str
    side: Side
    pattern: re.Pattern[str]
    example: tuple[str, str]


def speech_rule(name: str, side: Side, pattern: str, example: str, who: str) -> SpeechRule:
    """A row of a language's table; `who` says what the last marks of the example hold."""
    return SpeechRule(name, side, re.compile(pattern), (example, who))


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """What a language brings: its rules, the first that fits decides; words that are no name of anybody."""

    rules: tuple[SpeechRule, ...]
    pronouns: frozenset[str]


_MARK = re.compile(r'[“”„«»"\n]')
_CLOSED_BY = {"“": "”", "„": "“”", "«": "»", '"': '"'}
# Marks that stand deeper open nothing: so a text of opening marks takes time like any other.
_DEEPEST = 4
# A straight mark opens where a word begins.
_STRAIGHT = re.compile(r'(?:^|(?<=[\s(\[–—«“„-]))"(?=\S)')
# Whose office it is does not speak: "X's deputy minister" is a person, known to the record or not.
_OF_AN_OFFICE = "office of"
# How far from the marks the words are looked for: a speaker stands beside what is said.
_REACH = 160


def stretches(text: str) -> list[Passage]:
    """What stands in quotation marks, in order, without the marks. Takes time in proportion to the text."""
    found: list[Passage] = []
    # The marks that are open, the outermost first; where an inner one was closed last.
    opened: list[re.Match[str]] = []
    closed = 0
    for mark in _MARK.finditer(text):
        if mark[0] == "\n":
            found += _left_open(text, opened, closed, mark.start())
            opened, closed = [], 0
        elif (depth := _closes(mark, opened)) is not None:
            begin, closed = opened[0].end(), mark.start()
            del opened[depth:]
            if not opened:
                found += _stretch(text, begin, closed)
                closed = 0
        elif len(opened) < _DEEPEST and _opens(text, mark):
            opened.append(mark)
    return [*found, *_left_open(text, opened, closed, len(text))]


def _closes(mark: re.Match[str], opened: Sequence[re.Match[str]]) -> int | None:
    """Which of the open marks it closes: the innermost of its kind."""
    return next((at for at in reversed(range(len(opened))) if mark[0] in _CLOSED_BY[opened[at][0]]), None)


def _opens(text: str, mark: re.Match[str]) -> bool:
    return bool(_STRAIGHT.match(text, mark.start())) if mark[0] == '"' else mark[0] in _CLOSED_BY


def _left_open(text: str, opened: Sequence[re.Match[str]], closed: int, end: int) -> Iterator[Passage]:
    """What a paragraph leaves open ends with it; with a mark within, where there is one: one often stands for two."""
    if opened:
        yield from _stretch(text, opened[0].end(), closed or end)


def _stretch(text: str, start: int, end: int) -> Iterator[Passage]:
    if text[start:end].strip():
        yield Passage(start, end, text[start:end])


def within(
    part: Passage, quoted: Sequence[Passage], names: Sequence[NameMention], words: SpeechWords
) -> tuple[Quotation, ...]:
    """Those of the stretches, in order, that lie inside a passage; `names` are those read in it."""
    first = bisect_left(quoted, part.start, key=lambda one: one.start)
    behind = bisect_left(quoted, part.end, key=lambda one: one.start)
    return tuple(_read(part, one, names, words) for one in quoted[first:behind] if part.holds(one))


def _read(part: Passage, said: Passage, names: Sequence[NameMention], words: SpeechWords) -> Quotation:
    start, end = said.start - part.start, said.end - part.start
    before = part.text[max(0, start - 1 - _REACH) : max(0, start - 1)]
    after = part.text[end - 1 : end + _REACH]
    for rule in words.rules:
        at = end - 1 if rule.side is Side.AFTER else start - 1 - len(before)
        found = rule.pattern.match(after) if rule.side is Side.AFTER else rule.pattern.search(before)
        if found:
            first = part.start + at
            who = part.part(first + found.start("who"), first + found.end("who"))
            evidence = _trimmed(part, first + found.start("shown"), first + found.end("shown"))
            return Quotation(said, _speaker(who, names, words), who.text, evidence)
    return Quotation(said, None, "", None)


def _speaker(who: Passage, names: Sequence[NameMention], words: SpeechWords) -> NameMention | None:
    """A person before others, else whom the words name last; "he" is the last person named before."""
    actors = [one for one in names if _can_speak(one)]
    if who.text.lower() in words.pronouns:
        people = [one for one in actors if one.known.kind == "person" and one.passage.end <= who.start]
        return people[-1] if people else None
    meant = [one for one in actors if who.holds(one.passage)]
    return next((one for one in reversed(meant) if one.known.kind == "person"), meant[-1] if meant else None)


def _can_speak(name: NameMention) -> bool:
    """Neither a place, nor whose office it is."""
    return not name.known.is_place and name.via != _OF_AN_OFFICE


def _trimmed(part: Passage, start: int, end: int) -> Passage:
    text = part.text[start - part.start : end - part.start]
    start += len(text) - len(text.lstrip(" ,–—-"))
    return part.part(start, max(start, end - len(text) + len(text.rstrip(" ,:–—-"))))
