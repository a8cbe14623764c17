"""Reads dates written as EDTF (ISO 8601-2) level 1 and keeps them exactly as they were written."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from timeline.dates.precision import Precision
from timeline.dates.refusals import explain, explain_interval
from timeline.dates.span import Span

LONGEST = 40
"""More characters than any date of level 1 has; longer input is refused unread."""

OPEN = ".."
_PART = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)")
_SEASONS = {"21": 3, "22": 6, "23": 9, "24": 12}
"""First month of each season. EDTF leaves them open; here they are the northern ones by whole
months, and the winter of a year begins in its December, as the wording says back."""


class EdtfError(ValueError):
    """Text that is no date of EDTF level 1: `what` is wrong, and the `remedy` to write instead."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Part:
    """One date as written, alone or as an end of an interval.

    `first` and `last` are the outermost days it can mean. A doubt never widens them: how far
    "about" reaches is not known, and a made-up margin would look like knowledge. `precision` is
    what is known, so "1985-04-XX" has that of a month.
    """

    text: str
    first: date
    last: date
    precision: Precision
    approximate: bool
    uncertain: bool

    def __str__(self) -> str:
        return self.text

    @property
    def is_doubted(self) -> bool:
        """Whether it is approximate, uncertain or both."""
        return self.approximate or self.uncertain

    def means_the_same_as(self, other: "Part") -> bool:
        """Whether only the writing differs, as between "1992-05" and "1992-05-XX"."""
        return replace(self, text=other.text) == other


@dataclass(frozen=True, slots=True)
class When:
    """A date or an interval; `str` gives back the text that was read.

    `start` and `end` are None where that side is open ("..") or unknown (nothing written); the
    text keeps the two apart. A date that is no interval is both its own start and end.
    """

    text: str
    start: Part | None
    end: Part | None
    span: Span

    def __str__(self) -> str:
        return self.text

    @property
    def is_interval(self) -> bool:
        """Whether two ends were written, even equal ones."""
        return "/" in self.text

    @property
    def anchor(self) -> Part:
        """The start, because events stand where they begin; the end where it is alone."""
        return self._parts[0]

    @property
    def precision(self) -> Precision:
        """That of the anchor: an end known less closely does not blur the place in the order."""
        return self.anchor.precision

    @property
    def approximate(self) -> bool:
        """Whether either end is marked ~ or %."""
        return any(part.approximate for part in self._parts)

    @property
    def uncertain(self) -> bool:
        """Whether either end is marked ? or %."""
        return any(part.uncertain for part in self._parts)

    @property
    def ongoing(self) -> bool:
        """Whether it is said to go on: an end written "..", while an unknown end says nothing."""
        return self.text.endswith("/" + OPEN)

    @property
    def _parts(self) -> tuple[Part, ...]:
        return tuple(part for part in (self.start, self.end) if part is not None)


def joined(start: str, end: str | None) -> str:
    """Start and end of an event, as its payload keeps them, as one EDTF text; without an end the start alone."""
    return start if end is None else f"{start}/{end}"


@lru_cache(maxsize=8192)
def parse(text: str) -> When:
    """Read a date of EDTF level 1, years 0001 to 9999; spaces around it are dropped.

    Raises EdtfError, whose message tells a person what is wrong and what to write instead.
    """
    if len(text) > LONGEST:
        raise EdtfError("That is longer than any date.", "Write a date such as 1992-05-08.")
    text = text.strip()
    if "/" not in text:
        part = _part(text)
        return When(text, part, part, Span(part.first, part.last, part.first, part.last))
    return _interval(text)


def _interval(text: str) -> When:
    left, _, right = text.partition("/")
    refusal = explain_interval(left, right)
    if refusal:
        raise EdtfError(*refusal)
    start = None if left in ("", OPEN) else _part(left)
    end = None if right in ("", OPEN) else _part(right)
    if start and end and end.last < start.first:
        raise EdtfError(
            f"The end ({right}) lies before the start ({left}).",
            f"Write {right}/{left} if the two were swapped.",
        )
    return When(text, start, end, _span(start, end))


def _span(start: Part | None, end: Part | None) -> Span:
    """Bounds of an interval; nothing begins after it has ended, nor ends before it has begun."""
    earliest = start.first if start else None
    latest = end.last if end else None
    begins = [day for day in (start and start.last, latest) if day]
    ends = [day for day in (end and end.first, earliest) if day]
    return Span(earliest, min(begins, default=None), max(ends, default=None), latest)


def _part(text: str) -> Part:
    match = _PART.fullmatch(text)
    bounds = match and _bounds(match[1], match[2], match[3])
    if not match or not bounds:
        raise EdtfError(*explain(text))
    doubt = match[4]
    return Part(text, *bounds, doubt in ("~", "%"), doubt in ("?", "%"))


def _bounds(year: str, month: str | None, day: str | None) -> tuple[date, date, Precision] | None:
    """First day, last day and precision of what matched, or None where no calendar has it."""
    if "X" in year:
        return None if month else _years(year)
    number = int(year)
    if not number:
        return None
    if month is None or (month == "XX" and day in (None, "XX")):
        return date(number, 1, 1), date(number, 12, 31), Precision.YEAR
    if month in _SEASONS:
        return None if day else _season(number, _SEASONS[month])
    return _month_or_day(number, month, day)


def _years(year: str) -> tuple[date, date, Precision] | None:
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    return (date(first, 1, 1), date(last, 12, 31), precision) if first else None


def _season(year: int, month: int) -> tuple[date, date, Precision] | None:
    first = date(year, month, 1)
    try:
        last = first + relativedelta(months=2, day=31)
    except ValueError:  # the last winter runs into a year 10000
        return None
    return first, last, Precision.SEASON


def _month_or_day(year: int, month: str, day: str | None) -> tuple[date, date, Precision] | None:
    if not "01" <= month <= "12":
        return None
    days = monthrange(year, int(month))[1]
    if day is None or day == "XX":
        return date(year, int(month), 1), date(year, int(month), days), Precision.MONTH
    if not 1 <= int(day) <= days:
        return None
    exact = date(year, int(month), int(day))
    return exact, exact, Precision.DAY
