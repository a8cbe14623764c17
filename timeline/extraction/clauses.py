"""A sentence cut where two things are told in it: each part has a subject, a verb, and a date or a way of telling."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.extraction import assertions
from timeline.extraction.date_mentions import DateMention
from timeline.extraction.language import Language
from timeline.extraction.passages import Passage, sentences_in

# Where a sentence pauses, in any language.
_PAUSE = re.compile(r"[,;:]\s+|\s+[–—-]\s+")


class Break(NamedTuple):
    """A place at which a passage can be cut: where what stands before it ends, and where the rest begins."""

    left: int
    right: int


def breaks(passage: Passage, language: Language | None) -> list[Break]:
    """Between its sentences, between the clauses of a language that has rules, and where a sentence pauses."""
    parts = sentences_in(passage)
    patterns = [language.attachment.clause, _PAUSE] if language else [_PAUSE]
    found = {one.end: Break(one.end, two.start) for one, two in pairwise(parts)}
    for part in parts:
        for pattern in patterns:
            for match in pattern.finditer(part.text):
                if match.start() > 0 and match.end() < len(part.text):
                    here = Break(part.start + match.start(), part.start + match.end())
                    found.setdefault(here.left, here)
    return sorted(found.values())


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
    begins = words.verb.search if hard else words.subject.match
    if not words.verb.search(left.text) or not begins(right.text):
        return False
    dated = [any(part.holds(one.passage) and one.edtf for one in mentions) for part in (left, right)]
    if hard and any(dated[1:]):
        return True
    if all(dated):
        return True
    told = [assertions.read(part, language.cues).assertion for part in (left, right)]
    return told[0] != told[1] and any(dated)
