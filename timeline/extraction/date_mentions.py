"""Where a text says when: one pattern per family of phrases, each with what it means and one example.

A language brings the table (`english/dates.py` …). Reading goes from left to right: what a phrase means can depend on
the day of publication, on the last date before it and on the last year that was named.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from timeline.extraction.moments import Moment, exists, on
from timeline.extraction.passages import Passage


class Need(StrEnum):
    """What a reading had to know beside its own words."""

    NOTHING = "nothing"
    PUBLICATION = "publication"
    PREVIOUS = "previous date"


@dataclass(slots=True)
class Context:
    """What is known where a phrase stands.

    `year`: that of the event just told, where it was named; `named_year`: that of the date before. `ahead`: the words
    before the phrase look into the future. `present`: its sentence has no verb of the past. `told`: what happened when,
    in the words it was told in; `meant`: what was looked up there since the last of it.
    """

    published: date | None
    previous: Moment | None = None
    year: int | None = None
    month: tuple[int, int] | None = None
    named_year: int | None = None
    ahead: bool = False
    present: bool = False
    told: list[tuple[Moment, str]] = field(default_factory=list)
    meant: dict[str, Moment | None] = field(default_factory=dict)

    @property
    def before(self) -> Moment | None:
        """The date before, else the day of publication."""
        return self.previous or (on(self.published) if self.published else None)

    def tell(self, when: Moment, words: str) -> None:
        """Something happened then, told in these words (small letters): later ones may mean it ("before the vote")."""
        self.told.append((when, words[:_TOLD_IN]))
        # The lead and what was told last are what words mean; a text then takes time like its length.
        if len(self.told) > _TOLD:
            del self.told[_TOLD // 2]
        self.meant.clear()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase means. `other` is a second valid reading; `when` is None for lengths, sets and vague words."""

    when: Moment | None
    need: Need = Need.NOTHING
    other: Moment | None = None
    timex: tuple[str, str] = ("DATE", "")
    confidence: float = 1.0
    ahead: bool = False


# Months ahead: so near, and without a verb of the past, a month is the coming one.
_SOON = 3

# Events that are remembered for what counts from them.
_TOLD = 40
_TOLD_IN = 240

Match = re.Match[str]
Resolver = Callable[[Match, Context], Reading | None]


def known(found: Match, name: str) -> str | None:
    """What a group holds; None also where the pattern has no such group."""
    return found.groupdict().get(name)


@dataclass(frozen=True, slots=True)
class DateRule:
    """One family of phrases; `first`: the letters (small) and digits that any of them can begin with.

    The example is (text, day of publication, EDTF); a test reads every one, another derives `first` from the pattern.
    """

    name: str
    first: str
    pattern: re.Pattern[str]
    resolve: Resolver
    example: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A phrase of a text that says when, and what it means here. `edtf` is empty where it names no date."""

    passage: Passage
    edtf: str
    rule: str
    needs: Need
    confidence: float
    timex_type: str
    timex_value: str
    other: str = ""
    when: Moment | None = field(default=None, compare=False)
    ahead: bool = False


@dataclass(frozen=True)
class DateTable:
    """The rules of a language and the words that they can begin with. `ranges`: the rules that read two dates."""

    rules: Sequence[DateRule]
    begins: re.Pattern[str]
    ahead: re.Pattern[str]
    behind: re.Pattern[str]
    ranges: frozenset[str] = frozenset()

    @cached_property
    def by_first(self) -> Mapping[str, tuple[DateRule, ...]]:
        """The rules that can begin with a letter or digit: five times fewer to try."""
        letters = sorted({letter for rule in self.rules for letter in rule.first})
        return {letter: tuple(rule for rule in self.rules if letter in rule.first) for letter in letters}


def in_passage(passage: Passage, table: DateTable, context: Context) -> list[DateMention]:
    """The mentions of a passage in order; `context` moves along and is changed."""
    found: list[DateMention] = []
    text, at = passage.text, 0
    context.present = not table.behind.search(text)
    while begin := table.begins.search(text, at):
        at = begin.start()
        match, rule = _longest(text, at, table.by_first.get(text[at].lower(), ()))
        if match is None or rule is None:
            at = begin.end()
            continue
        context.ahead = _looks_ahead(text, at, table)
        reading = rule.resolve(match, context)
        if reading is None:
            at = begin.end()
            continue
        found.append(_mention(passage, match, rule, reading, context.ahead))
        _remember(context, reading)
        at = match.end()
    return found


def _longest(text: str, at: int, rules: Sequence[DateRule]) -> tuple[re.Match[str] | None, DateRule | None]:
    best: re.Match[str] | None = None
    which: DateRule | None = None
    for rule in rules:
        found = rule.pattern.match(text, at)
        if found and (best is None or found.end() > best.end()):
            best, which = found, rule
    return best, which


def _looks_ahead(text: str, start: int, table: DateTable) -> bool:
    """A cue of the future before the phrase in its sentence, and no verb of the past after that cue."""
    cues = list(table.ahead.finditer(text, 0, start))
    return bool(cues) and not table.behind.search(text, cues[-1].end(), start)


def _mention(passage: Passage, match: re.Match[str], rule: DateRule, reading: Reading, ahead: bool) -> DateMention:
    start, end = passage.start + match.start(), passage.start + match.end()
    kind, value = reading.timex
    return DateMention(
        passage=passage.part(start, end),
        edtf=reading.when.edtf if reading.when else "",
        rule=rule.name,
        needs=reading.need,
        confidence=reading.confidence,
        timex_type=kind,
        timex_value=value or (_timex(reading.when) if reading.when else ""),
        other=reading.other.edtf if reading.other else "",
        when=reading.when,
        ahead=ahead or reading.ahead,
    )


def _timex(when: Moment) -> str:
    """The TIMEX3 value of a date: its beginning, without EDTF's marks."""
    return when.start.rstrip("~?%").replace("X", "")


def _remember(context: Context, reading: Reading) -> None:
    """Later phrases count from what was read here; a length or a vague word changes nothing."""
    if reading.when is None or reading.ahead:
        return
    first = reading.when.first
    context.named_year = first.year
    # "Hours later" counts from a day: a month or a year on the way is an aside.
    if len(reading.when.start.rstrip("~?%")) >= len("2020-01-01"):
        context.previous = reading.when
    if len(reading.when.start.rstrip("~?%")) >= 7:
        context.month = (first.year, first.month)


def nearest(context: Context, month: int, day: int) -> tuple[date, date | None] | None:
    """A day and month without a year: the last one before publication, the next one where the words look ahead.

    The second is the other reading, where publication is near enough to both. A year named just before decides.
    """
    published = context.published
    if context.year is not None and exists(context.year, month, day):
        return date(context.year, month, day), None
    if published is None:
        return None
    years = [year for year in range(published.year - 8, published.year + 9) if exists(year, month, day)]
    days = [date(year, month, day) for year in years]
    before = max((one for one in days if one <= published), default=None)
    after = min((one for one in days if one >= published), default=None)
    if before is None or after is None:
        return None
    chosen, other = (after, before) if context.ahead else (before, after)
    doubtful = abs((other - published).days) < abs((chosen - published).days) / 2
    if doubtful and context.present and not context.ahead:
        return after, before
    return chosen, other if doubtful else None


def nearest_month(context: Context, month: int) -> int | None:
    """The year of a month without one; a month that has begun counts as past.

    "Hosts the conference in November" means the next one, where that is near and no verb is of the past.
    """
    if context.year is not None:
        return context.year
    if context.published is None:
        return None
    published = context.published
    soon = (month - published.month) % 12
    if context.ahead or (context.present and 0 < soon <= _SOON):
        return published.year + (month < published.month)
    return published.year - (month > published.month)
