"""English dates that name a day, and ranges of days. Each row has one example, run as a test."""

from datetime import date

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known, nearest
from timeline.extraction.english.rows import TO, YEAR_AFTER, need_of, row, year_of
from timeline.extraction.english.words import DAY_NUMBER, MONTH, WEEKDAY, YEAR, month
from timeline.extraction.moments import between, exists, on

_TH = r"(?:st|nd|rd|th)?"
_OF = r"(?: of)?"


def iso(found: Match, context: Context) -> Reading | None:
    year, number, day = int(found["year"]), int(found["m"]), int(found["d"])
    return Reading(on(date(year, number, day))) if exists(year, number, day) else None


def numeric(found: Match, context: Context) -> Reading | None:
    """Day first. Where month first is valid as well, that is the other reading."""
    day, number, year = int(found["d"]), int(found["m"]), int(found["y"])
    year += (1900 if year > 50 else 2000) if year < 100 else 0
    pointed = found["sep"] == "."
    first = on(date(year, number, day)) if exists(year, number, day) else None
    second = on(date(year, day, number)) if not pointed and exists(year, day, number) else None
    if first is None:
        return Reading(second) if second else None
    doubtful = second is not None and second != first
    return Reading(first, other=second if doubtful else None, confidence=0.6 if doubtful else 1.0)


def numeric_day(found: Match, context: Context) -> Reading | None:
    """Day first, as where a point stands between day, month and year."""
    resolved = (
        nearest(context, int(found["m"]), int(found["d"])) if exists(2000, int(found["m"]), int(found["d"])) else None
    )
    return Reading(on(resolved[0]), Need.PUBLICATION, confidence=0.9) if resolved else None


def day(found: Match, context: Context) -> Reading | None:
    number, which = month(found["month"]), int(found["day"])
    year = year_of(found, context)
    if year is not None:
        return Reading(on(date(year, number, which)), need_of(found)) if exists(year, number, which) else None
    resolved = nearest(context, number, which)
    if resolved is None:
        return None
    chosen, other = resolved
    need = Need.NOTHING if context.year is not None else Need.PUBLICATION
    ahead = context.published is not None and context.year is None and chosen > context.published
    return Reading(on(chosen), need, other=on(other) if other else None, confidence=0.7 if other else 0.95, ahead=ahead)


def old_style(found: Match, context: Context) -> Reading | None:
    """Both calendars: the one in brackets is ours."""
    year, number, which = int(found["year"]), month(found["month"]), int(found["new"])
    return Reading(on(date(year, number, which))) if exists(year, number, which) else None


def days(found: Match, context: Context) -> Reading | None:
    """Two days of one month, or of two: "30 and 31 January", "January 7-8", "July 31 to August 6"."""
    names = [name for name in (known(found, "month1"), known(found, "month2")) if name]
    first_month, last_month = month(names[0]), month(names[-1])
    first, last = int(found["day1"]), int(found["day2"])
    year = year_of(found, context)
    need = need_of(found)
    if year is None:
        resolved = nearest(context, last_month, last)
        if resolved is None:
            return None
        year = resolved[0].year
    begun = year - (first_month > last_month)
    if not exists(begun, first_month, first) or not exists(year, last_month, last):
        return None
    start, end = date(begun, first_month, first), date(year, last_month, last)
    return Reading(between(start, end), need) if start <= end else None


_D = DAY_NUMBER
ROWS = (
    row("ISO date", "12", rf"(?P<year>{YEAR})-(?P<m>\d\d)-(?P<d>\d\d)", iso, ("on 2020-11-09", "", "2020-11-09")),
    row(
        "numeric date",
        "0123456789",
        r"(?P<d>\d{1,2})(?P<sep>[./])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)",
        numeric,
        ("on 3/4/2019", "", "2019-04-03"),
    ),
    row(
        "numeric day and month",
        "0123",
        r"(?:(?<=\b[Oo]n )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Bb]y )|(?<=[Ff]rom )|(?<=[Oo]f )|(?<=was ))"
        r"(?P<d>[0-3]\d)\.(?P<m>0[1-9]|1[0-2])(?!\.?\d)",
        numeric_day,
        ("on 10.05, shouting", "1994-05-13", "1994-05-10"),
    ),
    row(
        "day, month, year",
        "0123456789fmstw",
        rf"(?:{WEEKDAY},? )?(?:the )?(?P<day>{_D}){_TH}{_OF} (?P<month>{MONTH}){YEAR_AFTER}?",
        day,
        ("on 19 April", "2024-05-27", "2024-04-19"),
    ),
    row(
        "month, day, year",
        "adfjmnostw",
        rf"(?:{WEEKDAY},? )?(?P<month>{MONTH}) (?:the )?(?P<day>{_D}){_TH}{YEAR_AFTER}?(?![\d:])",
        day,
        ("On November 9, 2020, they", "2023-09-15", "2020-11-09"),
    ),
    row(
        "both calendars",
        "0123456789",
        rf"{_D} \((?P<new>{_D})\) (?P<month>{MONTH}) (?P<year>{YEAR})",
        old_style,
        ("on 10 (23) February 1917", "", "1917-02-23"),
    ),
    row(
        "days of a month",
        "0123456789bft",
        rf"(?:between "
        rf"|from )?(?:the )?(?P<day1>{_D}){_TH}(?:, {_D}(?!\d))*(?: (?P<month1>{MONTH}))?{TO}"
        rf"(?P<day2>{_D}){_TH}{_OF} (?P<month2>{MONTH}){YEAR_AFTER}?",
        days,
        ("on 30 and 31 January", "2023-02-23", "2023-01-30/2023-01-31"),
    ),
    row(
        "month and days",
        "abdfjmnos",
        rf"(?:between "
        rf"|from )?(?P<month1>{MONTH}) (?P<day1>{_D}){_TH}(?:, {_D}(?!\d))*{TO}"
        rf"(?:(?P<month2>{MONTH}) )?(?P<day2>{_D}){_TH}{YEAR_AFTER}?(?![\d:])",
        days,
        ("between July 31 and August 6", "2014-08-11", "2014-07-31/2014-08-06"),
    ),
)
