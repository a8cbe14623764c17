"""Which of the dates in a sentence is that of its event: the one that goes with the main verb, else the last one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from timeline.extraction.date_mentions import DateMention, Need
from timeline.extraction.language import Attachment
from timeline.extraction.moments import OPEN, Moment, between
from timeline.extraction.passages import Passage

_COARSE = 2.0
_THIRD = 1.0
_ASIDE = 1.5
_NAMED_AFTER = 2.5
_REPORTING = 1.0
_RELATIVE = 0.6
_COUNTED = 1.2
_SURE = 0.75


@dataclass(frozen=True, slots=True)
class Anchor:
    """When the event of a passage was, and the mention that says so. `reporting`: the date is that of saying so.
    `counted`: it counts from then up to the day of publication."""

    when: Moment
    mention: DateMention | None
    reporting: bool = False
    ahead: bool = False
    other: str = ""
    background: bool = False
    counted: bool = False


def anchor(
    passage: Passage, mentions: Sequence[DateMention], words: Attachment, counts: Sequence[Passage]
) -> Anchor | None:
    """The date of a passage's event; None where it names none. `counts`: where it counts people."""
    here = [one for one in mentions if passage.holds(one.passage) and one.when is not None]
    past = [one for one in here if not one.ahead]
    if not past:
        return Anchor(here[0].when, here[0], ahead=True) if here and here[0].when else None
    finest = max(len(one.when.start.rstrip("~?%")) for one in past if one.when)
    sure = any(one.when and one.when.is_exact_day for one in past)
    weights = [_weight(passage, one, words, (finest, sure), counts) for one in past]
    lightest = min(weights)
    chosen = [one for one, weight in zip(past, weights, strict=True) if weight == lightest][-1]
    before = _before(passage, chosen)
    # A year that belongs to something else, or any date after "the accord of", says when that was, not when this was.
    if lightest >= _NAMED_AFTER or (finest <= len("2020") and words.aside.search(before)):
        return None
    when = _joined(passage, past, words) or chosen.when
    if when is None:
        return None
    if when.is_exact_day and (days := words.days_beside(before, _after(passage, chosen))):
        return Anchor(_stretched(when, days), chosen)
    ever = words.ever_since.search(passage.text)
    if (words.since.search(before) or ever) and (not when.end or when.end.endswith("~")):
        return _since(passage, chosen, when, words, counts)
    return Anchor(
        when, chosen, bool(words.reporting.search(before)), other=chosen.other, background=_is_background(when)
    )


def _weight(
    passage: Passage,
    mention: DateMention,
    words: Attachment,
    others: tuple[int, bool],
    counts: Sequence[Passage],
) -> float:
    """How little a date speaks for the event: 0 is best. `others`: how fine the finest is, whether one is a day."""
    finest, sure = others
    before = _before(passage, mention)
    weight = 2 * (1 - mention.confidence) if mention.confidence < _SURE else 0.0
    if mention.when and len(mention.when.start.rstrip("~?%")) < min(finest, 10):
        weight += _COARSE
    if mention.when and mention.when.start.endswith("~") and sure:
        weight += _THIRD
    if words.aside.search(before):
        weight += _ASIDE
    if words.named_after.search(before) and not (counts and words.during.search(before)):
        weight += _NAMED_AFTER
    if words.reporting.search(before):
        weight += _REPORTING
    if words.attributive.match(passage.text, mention.passage.end - passage.start):
        weight += _ASIDE
    if mention.needs is Need.PREVIOUS:
        weight += _RELATIVE
    if counts and words.since.search(before) and mention.needs is not Need.PREVIOUS:
        weight -= _COUNTED
    return max(0.0, weight)


def _before(passage: Passage, mention: DateMention) -> str:
    return passage.text[: mention.passage.start - passage.start]


def _after(passage: Passage, mention: DateMention) -> str:
    return passage.text[mention.passage.end - passage.start :]


def _joined(passage: Passage, past: Sequence[DateMention], words: Attachment) -> Moment | None:
    """One event: "left on 4 May and arrived on the 9th", "between 27 March and the first Saturday of April", "opened on
    Thursday and closed on Saturday".
    """
    for one, two in pairwise(past):
        first, last = one.when, two.when
        if first is None or last is None or not first.start < last.start:
            continue
        between = passage.text[one.passage.end - passage.start : two.passage.start - passage.start]
        if words.opened.search(_before(passage, one)) and words.closed.search(between):
            return Moment(first.start, last.end or last.start)
        if not (first.is_exact_day and last.is_exact_day):
            continue
        if words.joined.search(between) or _spans(passage, one, between, words):
            return Moment(first.start, last.start)
    return None


def _spans(passage: Passage, first: DateMention, between: str, words: Attachment) -> bool:
    return bool(words.span_to.fullmatch(between) and words.span_from.search(_before(passage, first)))


def _stretched(when: Moment, days: int) -> Moment:
    """So many days from a day on; up to it, where the number is negative."""
    other = when.first + timedelta(days - 1 if days > 0 else days + 1)
    return between(min(when.first, other), max(when.first, other))


def _since(passage: Passage, chosen: DateMention, when: Moment, words: Attachment, counts: Sequence[Passage]) -> Anchor:
    """What began then goes on; a count since then is one up to the day on which it was made."""
    if counts and not words.lasts.search(passage.text):
        return Anchor(replace(when, end=OPEN), chosen, counted=True)
    if not words.goes_on.search(passage.text):
        return Anchor(when, chosen, other=chosen.other)
    return Anchor(replace(when, end=OPEN), chosen, other=chosen.other)


def _is_background(when: Moment) -> bool:
    """Decades, and several years: the past in general, no event."""
    if "X" in when.start:
        return True
    return len(when.start) == 4 and len(when.end) == 4
