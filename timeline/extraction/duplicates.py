"""Which events of the record may be the one that an article tells of: first by their days, then by words and names.

Words are compared by their runs of three and four letters, so that endings matter little and no language is needed.
Rare runs count more. Only what lies near in time is compared at all: fifty thousand events answer in milliseconds.
A paraphrase can share few words with its event, so the order says more than the score: nothing near is left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import exp, log, sqrt
from zlib import crc32

from pyroaring import BitMap

from timeline.dates.edtf import parse
from timeline.dates.precision import Precision
from timeline.extraction.candidates import Candidate
from timeline.text.folding import fold

# From SUGGEST on a likeness is worth a look, from LIKELY on it is likely the same event.
SUGGEST = 0.12
LIKELY = 0.25

_DAYS = 3
_PER_NAME, _BY_NAMES, _BY_KIND = 1.3, 2.0, 1.2
# Longer ones stand in a list of their own: the others are found by the day on which they begin.
_SHORT = timedelta(92)
# How rare a run is can be told from so many events; of those near in time so many are compared by their words.
_SAMPLE, _COMPARED = 2000, 100
# Fewer events say little of how rare a run is.
_ENOUGH = 100
_REMEMBERED = 8192
# Runs are known by numbers of so many bits: a set of them is then a few kilobytes, and two are met in microseconds.
_BITS = 0x3FFFFF
# The runs of a line, and the length of the vector that they make.
_Weighed = tuple[BitMap, float]


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event of the record. `first`, `last`: the outermost days it can mean; `text`: its words, a line a language.

    `names`: of its actors and places, written as those of questions are.
    """

    slug: str
    first: date
    last: date
    kind: str
    text: str
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Question:
    """What an article or a draft tells of; `precision` says how wide to look around its days."""

    first: date
    last: date
    precision: Precision
    kind: str
    text: str
    names: frozenset[str]

    @property
    def days(self) -> int:
        """How many days before and behind it are looked at: 3, a month, a year."""
        return max(_DAYS, self.precision.days)


@dataclass(frozen=True, slots=True)
class Likeness:
    """An event that may be the same, how alike it is (0 to 2.4), and why in words."""

    slug: str
    score: float
    reasons: tuple[str, ...]

    @property
    def is_suggested(self) -> bool:
        """Whether it is alike enough to be looked at."""
        return self.score >= SUGGEST

    @property
    def is_likely(self) -> bool:
        """Whether it is likely the same."""
        return self.score >= LIKELY


def question(candidate: Candidate) -> Question:
    """A candidate as a question."""
    when = parse(candidate.when.edtf)
    names = frozenset(mention.known.name for mention in (*candidate.actors, *candidate.places))
    first, last = candidate.when.first, candidate.when.last
    return Question(first, last, when.precision, candidate.kind, candidate.passage.text, names)


class Duplicates:
    """The record as one looks for duplicates in it. Making it takes time in proportion to the number of events.

    `beside`: a larger collection, by which it is told how rare words are; without counting those of this one.
    """

    def __init__(self, events: Iterable[KnownEvent], beside: Duplicates | None = None) -> None:
        every = sorted(events, key=lambda one: (one.first, one.slug))
        self._short = [one for one in every if one.last - one.first <= _SHORT]
        self._long = [one for one in every if one.last - one.first > _SHORT]
        self._begins = [one.first for one in self._short]
        sample = every[:: max(1, len(every) // _SAMPLE)]
        self._counted: int = len(sample)
        self._rarity: dict[int, float] = {}
        if beside is not None and beside._counted >= _ENOUGH:
            self._rarity, self._counted = beside._rarity, beside._counted
        else:
            self._rarity = _rarity(sample)
        self._unseen = log(1 + self._counted)
        self._lines = lru_cache(_REMEMBERED)(self._weighed_lines)

    def likely(self, asked: Question, limit: int = 5) -> list[Likeness]:
        """The most alike first, at most `limit`."""
        words = self._weighed(asked.text)
        found = [_likeness(asked, one, self._alike(words, one)) for one in self._compared(asked)]
        found.sort(key=lambda one: (-one.score, one.slug))
        return [one for one in found[:limit] if one.score > 0]

    def _compared(self, asked: Question) -> Sequence[KnownEvent]:
        """Those near in time; of too many those that share names or the kind, then the nearest and the shortest."""
        near = list(self._near(_moved(asked.first, -asked.days), _moved(asked.last, asked.days)))
        if len(near) > _COMPARED:
            near.sort(key=lambda one: (-_factor(asked, one), _gap(asked, one), one.last - one.first, one.slug))
        return near[:_COMPARED]

    def _near(self, first: date, last: date) -> Iterator[KnownEvent]:
        start, end = bisect_left(self._begins, _moved(first, -_SHORT.days)), bisect_right(self._begins, last)
        yield from (one for one in self._short[start:end] if one.last >= first)
        yield from (one for one in self._long if one.first <= last and one.last >= first)

    def _alike(self, words: _Weighed, event: KnownEvent) -> float:
        """The cosine of the two, 0 to 1: of an event the line that is most alike."""
        runs, length = words
        return max(self._weight(runs & others) / (length * other) for others, other in self._lines(event.text))

    def _weighed_lines(self, text: str) -> tuple[_Weighed, ...]:
        return tuple(self._weighed(line) for line in text.splitlines() or ("",))

    def _weighed(self, text: str) -> _Weighed:
        runs = _runs(text)
        return runs, sqrt(self._weight(runs)) or 1.0

    def _weight(self, runs: BitMap) -> float:
        return sum(self._rarity.get(run, self._unseen) for run in runs)


def _moved(day: date, days: int) -> date:
    """So many days later, or the end of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


def _runs(text: str) -> BitMap:
    """The runs of a text by their numbers. Every letter has two bytes; of the few that have four each half is one."""
    letters = f" {' '.join(fold(text).split())} ".encode("utf-16-le")
    return BitMap(
        [crc32(letters[at : at + size]) & _BITS for size in (6, 8) for at in range(0, len(letters) - size + 1, 2)]
    )


def _rarity(sample: Sequence[KnownEvent]) -> dict[int, float]:
    """Of each run that occurs its inverse document frequency: what both texts share counts by it once."""
    met: Counter[int] = Counter()
    for event in sample:
        met.update(_runs(event.text))
    return {run: log((1 + len(sample)) / count) for run, count in met.items()}


def _gap(asked: Question, event: KnownEvent) -> int:
    """The days between them, 0 where they share one."""
    return max(0, (event.first - asked.last).days, (asked.first - event.last).days)


def _factor(asked: Question, event: KnownEvent) -> float:
    names = min(_BY_NAMES, _PER_NAME ** len(asked.names & event.names))
    return names * (_BY_KIND if asked.kind == event.kind else 1.0)


def _likeness(asked: Question, event: KnownEvent, alike: float) -> Likeness:
    score = alike * exp(-_gap(asked, event) / asked.days) * _factor(asked, event)
    return Likeness(event.slug, score, tuple(_reasons(asked, event, alike)))


def _reasons(asked: Question, event: KnownEvent, alike: float) -> Iterator[str]:
    gap = _gap(asked, event)
    if gap:
        yield f"{gap} day{'s' if gap > 1 else ''} apart"
    elif asked.first == asked.last == event.first == event.last:
        yield "same day"
    else:
        yield "days in common"
    yield from (f"both name {name}" for name in sorted(asked.names & event.names))
    if asked.kind == event.kind:
        yield "same kind"
    if alike >= SUGGEST:
        yield "similar words"
