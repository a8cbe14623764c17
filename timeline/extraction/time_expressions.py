"""Every mention of time in a text as TIMEX3 has it: dates, times, lengths and repetitions, ranges as their two ends."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from timeline.extraction.date_mentions import Context, DateMention, DateTable, in_passage
from timeline.extraction.passages import Passage, sentences

_LEADING = re.compile(r"(?:on|in|at|by|since|from|between|until|during|of) ", re.IGNORECASE)


def time_expressions(text: str, table: DateTable, published: date | None) -> list[Mapping[str, Any]]:
    """Rows of `start`, `end`, `text`, `type` (DATE, TIME, DURATION, SET) and `value`, in the order of the text."""
    single = replace(table, rules=tuple(rule for rule in table.rules if rule.name not in table.ranges))
    context = Context(published)
    found: list[Mapping[str, Any]] = []
    paragraph = -1
    for sentence in sentences(text):
        if sentence.paragraph != paragraph:
            paragraph, context.year = sentence.paragraph, None
        if sentence.dateline:
            found += _rows(in_passage(sentence.dateline, single, context))
        found += _rows(in_passage(sentence.passage, single, context))
    return found


def _rows(mentions: list[DateMention]) -> Iterator[Mapping[str, Any]]:
    for mention in mentions:
        if not mention.timex_type or not mention.timex_value:
            continue
        here = _without_preposition(mention.passage)
        yield {
            "start": here.start,
            "end": here.end,
            "text": here.text,
            "type": mention.timex_type,
            "value": mention.timex_value,
        }


def _without_preposition(passage: Passage) -> Passage:
    found = _LEADING.match(passage.text)
    return passage.part(passage.start + found.end(), passage.end) if found else passage
