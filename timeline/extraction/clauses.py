"""A sentence cut where two things are told in it: each part has a subject, a verb, and a date or a way of telling."""

from collections.abc import Sequence

from timeline.extraction import assertions
from timeline.extraction.date_mentions import DateMention
from timeline.extraction.language import Language
from timeline.extraction.passages import Passage


def clauses(passage: Passage, mentions: Sequence[DateMention], language: Language) -> list[Passage]:
    """The sentence, or its parts in order. Parts cover it without what joins them."""
    words = language.attachment
    if len(mentions) < 1:
        return [passage]
    parts: list[Passage] = []
    begin = passage.start
    for found in words.clause.finditer(passage.text):
        left = passage.part(begin, passage.start + found.start())
        right = passage.part(passage.start + found.end(), passage.end)
        if _are_two(left, right, mentions, language, hard=found[0].startswith(";")):
            parts.append(left)
            begin = right.start
    return [*parts, passage.part(begin, passage.end)]


def _are_two(left: Passage, right: Passage, mentions: Sequence[DateMention], language: Language, hard: bool) -> bool:
    words = language.attachment
    if not words.verb.search(left.text) or not words.subject.match(right.text):
        return False
    dated = [any(part.holds(one.passage) and one.edtf for one in mentions) for part in (left, right)]
    if hard and any(dated[1:]):
        return True
    if all(dated):
        return True
    told = [assertions.read(part, language.cues).assertion for part in (left, right)]
    return told[0] != told[1] and any(dated)
