"""What dates written out mean, whatever the language: its rules name the groups, and it knows its months.

Groups: day, month, year; day1, month1, year1 and day2, month2 of two days; third; d, m, y of numbers with points.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from timeline.extraction.date_mentions import (
    Context,
    DateRule,
    Match,
    Need,
    Reading,
    Resolver,
    known,
    nearest,
    nearest_month,
)
from timeline.extraction.moments import (
    A_DAY,
    Moment,
    Third,
    between,
    exists,
    in_month,
    in_year,
    on,
    third_of_month,
    third_of_year,
)

_P = Need.PUBLICATION
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
YEAR = r"(?:1[89]\d\d|20\d\d)"


def row(name: str, first: str, pattern: str, resolve: Resolver, example: tuple[str, str, str]) -> DateRule:
    """A row whose phrases begin with a letter of `first` and stand between the edges of words, in any case."""
    return DateRule(name, first, re.compile(rf"(?i:(?<![\w-]){pattern}(?!\w))"), resolve, example)


def by_stem(stems: Sequence[str]) -> Callable[[str], int]:
    """The number of a month from any form of its name, by the stems of all twelve in order."""
    return lambda written: next(number for number, stem in enumerate(stems, 1) if written.lower().startswith(stem))


@dataclass(frozen=True)
class WrittenDates:
    """`month`: the number of a month from any form of its name; `thirds`: by the first three letters of their words."""

    month: Callable[[str], int]
    thirds: Mapping[str, Third] = field(default_factory=dict)

    def numeric(self, found: Match, context: Context) -> Reading | None:
        """Day first, always."""
        year = int(found["y"]) + (0 if len(found["y"]) == 4 else 1900 if int(found["y"]) > 50 else 2000)
        day, which = int(found["d"]), int(found["m"])
        return Reading(on(date(year, which, day))) if exists(year, which, day) else None

    def day(self, found: Match, context: Context) -> Reading | None:
        which, number_ = self.month(found["month"]), int(found["day"])
        if written := known(found, "year"):
            year = int(written)
            return Reading(on(date(year, which, number_))) if exists(year, which, number_) else None
        resolved = nearest(context, which, number_)
        if resolved is None:
            return None
        need = Need.NOTHING if context.year is not None else _P
        return Reading(on(resolved[0]), need, confidence=0.7 if resolved[1] else 0.95)

    def days(self, found: Match, context: Context) -> Reading | None:
        """Two days, of one month or of two: of two days of one month either may name it."""
        first_word, last_word = known(found, "month1"), known(found, "month2")
        last_month = self.month(last_word or first_word or "")
        first_month = self.month(first_word or last_word or "")
        first, last = int(found["day1"]), int(found["day2"])
        written = known(found, "year")
        resolved = None if written else nearest(context, last_month, last)
        if not written and resolved is None:
            return None
        year = int(written) if written else resolved[0].year if resolved else 0
        begun = int(known(found, "year1") or 0) or year - (first_month > last_month)
        if not exists(begun, first_month, first) or not exists(year, last_month, last):
            return None
        start, end = date(begun, first_month, first), date(year, last_month, last)
        return Reading(between(start, end), Need.NOTHING if written else _P) if start <= end else None

    def night_to(self, found: Match, context: Context) -> Reading | None:
        """ "В ночь на 2 апреля": the day before and that day."""
        reading = self.day(found, context)
        if reading is None or reading.when is None:
            return None
        return Reading(between(reading.when.first - A_DAY, reading.when.first), reading.need)

    def whole_month(self, found: Match, context: Context) -> Reading | None:
        which = self.month(found["month"])
        written = known(found, "year")
        year = int(written) if written else nearest_month(context, which)
        if year is None:
            return None
        need = Need.NOTHING if written else _P
        if part := known(found, "third"):
            return Reading(third_of_month(self.thirds[part.lower()[:3]], year, which), need)
        return Reading(in_month(year, which), need, confidence=0.9)

    def whole_year(self, found: Match, context: Context) -> Reading | None:
        year = int(found["year"])
        if part := known(found, "third"):
            return Reading(third_of_year(self.thirds[part.lower()[:3]], year))
        return Reading(in_year(year))

    def years(self, found: Match, context: Context) -> Reading | None:
        first, last = int(found["year1"]), int(found["year2"])
        return Reading(Moment(in_year(first).start, in_year(last).start)) if first < last else None

    def decade(self, found: Match, context: Context) -> Reading | None:
        year = int(found["year"]) if len(found["year"]) == 4 else 1900 + int(found["year"])
        return Reading(Moment(f"{year // 10}X"), confidence=0.8)
