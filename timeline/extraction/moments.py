"""When something was, as EDTF texts, and the arithmetic of days that date phrases need."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

OPEN = ".."
A_DAY = timedelta(1)


class Third(StrEnum):
    """Early, mid and late. Of a month: days 1–10, 11–20, 21–end; of a year: four months each. Our convention."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Moment:
    """`start` and `end` as EDTF dates. `end` is empty where it is the same as `start`, ".." where it goes on.

    Where nobody has said when, both are empty; then it has no first and no last day.
    """

    start: str
    end: str = ""

    @property
    def edtf(self) -> str:
        """One EDTF date or interval."""
        return f"{self.start}/{self.end}" if self.end else self.start

    @property
    def is_exact_day(self) -> bool:
        """Whether it is one day and no doubt about it."""
        return not self.end and len(self.start) == 10

    @property
    def first(self) -> date:
        """The first day that it can mean."""
        return first_day(self.start)

    @property
    def last(self) -> date:
        """The last day that it can mean; of an open one that of its beginning."""
        return last_day(self.start if self.end in ("", OPEN) else self.end)


UNSAID = Moment("")


def first_day(text: str) -> date:
    """Of an EDTF date that this module writes."""
    year, month, day = _numbers(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date:
    """Of an EDTF date that this module writes."""
    year, month, day = _numbers(text)
    if text[3:4] == "X":
        return date(year + 9, 12, 31)
    if text[5:7] in _SEASON_CODES:
        year, month = months_before(date(year, month, 1), -2)
    if not month:
        return date(year, 12, 31)
    return date(year, month, day or monthrange(year, month)[1])


_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
_SEASON_CODES = frozenset({"21", "22", "23", "24"})


def _numbers(text: str) -> tuple[int, int, int]:
    bare = text.rstrip("~?%").replace("X", "0")
    parts = [int(part) for part in bare.split("-")] + [0, 0]
    return parts[0], _SEASONS.get(parts[1], parts[1]), parts[2]


def on(day: date) -> Moment:
    """One day."""
    return Moment(day.isoformat())


def between(first: date, last: date) -> Moment:
    """From one day to another."""
    return Moment(first.isoformat(), last.isoformat()) if first != last else on(first)


def in_month(year: int, month: int) -> Moment:
    """A month of a year."""
    return Moment(f"{year:04d}-{month:02d}")


def in_year(year: int) -> Moment:
    """A year."""
    return Moment(f"{year:04d}")


def third_of_month(third: Third, year: int, month: int) -> Moment:
    """Early May: 1 to 10 May, about."""
    first, last = {Third.EARLY: (1, 10), Third.MID: (11, 20), Third.LATE: (21, monthrange(year, month)[1])}[third]
    return Moment(f"{year:04d}-{month:02d}-{first:02d}~", f"{year:04d}-{month:02d}-{last:02d}~")


def third_of_year(third: Third, year: int) -> Moment:
    """Early 1991: January to April, about."""
    first, last = {Third.EARLY: (1, 4), Third.MID: (5, 8), Third.LATE: (9, 12)}[third]
    return Moment(f"{year:04d}-{first:02d}~", f"{year:04d}-{last:02d}~")


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def weekday_before(day: date, weekday: int) -> date:
    """The latest such weekday (Monday is 0) up to and including the day."""
    return day - timedelta((day.weekday() - weekday) % 7)


def weekday_after(day: date, weekday: int) -> date:
    """The next such weekday after the day."""
    return day + timedelta((weekday - day.weekday() - 1) % 7 + 1)


def months_before(day: date, months: int) -> tuple[int, int]:
    """Year and month, so many months before (after, where negative)."""
    total = day.year * 12 + day.month - 1 - months
    return total // 12, total % 12 + 1


def shifted(day: date, unit: str, count: int) -> Moment:
    """So many days, weeks, months or years from a day, as exactly as the words are."""
    if unit == "day":
        return on(day + timedelta(count))
    if unit in ("week", "fortnight"):
        return on(day + timedelta(count * (14 if unit == "fortnight" else 7)))
    if unit == "month":
        return in_month(*months_before(day, -count))
    return in_year(day.year + count * (10 if unit == "decade" else 1))
