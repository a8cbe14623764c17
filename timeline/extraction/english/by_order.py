"""English days that are counted in their month: the first Thursday, the last day. Each row has one example."""

from calendar import monthrange
from datetime import date, timedelta

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known, nearest_month
from timeline.extraction.english.rows import YEAR_AFTER, need_of, row, year_of
from timeline.extraction.english.words import MONTH, ORDINALS, WEEKDAY, month, weekday
from timeline.extraction.moments import on, weekday_before

_WHICH = "first|second|third|fourth|fifth|last"
_OF = rf"(?:of|in) (?:(?P<month>{MONTH}){YEAR_AFTER}?|(?P<said>the|that|this|last) month)"


def _month_of(found: Match, context: Context) -> tuple[int, int] | None:
    if written := known(found, "month"):
        number = month(written)
        year = year_of(found, context) or nearest_month(context, number)
        return (year, number) if year else None
    if context.published is None:
        return None
    if known(found, "said") == "last":
        before = context.published.replace(day=1) - timedelta(1)
        return before.year, before.month
    return context.month or (context.published.year, context.published.month)


def weekday_of_month(found: Match, context: Context) -> Reading | None:
    """The first Thursday of May; a month that has no fifth one has none."""
    named, which = _month_of(found, context), found["which"].lower()
    if named is None:
        return None
    last = date(*named, monthrange(*named)[1])
    if which == "last":
        return Reading(on(weekday_before(last, weekday(found["weekday"]))), need_of(found), confidence=0.95)
    first = weekday_before(date(*named, 7), weekday(found["weekday"]))
    day = first + timedelta(7 * (ORDINALS[which] - 1))
    return Reading(on(day), need_of(found), confidence=0.95) if day <= last else None


def day_of_month(found: Match, context: Context) -> Reading | None:
    """Its first or last day."""
    named = _month_of(found, context)
    if named is None:
        return None
    number = 1 if found["which"].lower() == "first" else monthrange(*named)[1]
    return Reading(on(date(*named, number)), need_of(found) if known(found, "month") else Need.PREVIOUS)


def start_of_week(found: Match, context: Context) -> Reading | None:
    """Its Monday."""
    if context.published is None:
        return None
    return Reading(on(weekday_before(context.published, 0)), Need.PUBLICATION, confidence=0.9)


def start_of_year(found: Match, context: Context) -> Reading | None:
    """Its first day."""
    return Reading(on(date(context.published.year, 1, 1)), Need.PUBLICATION) if context.published else None


ROWS = (
    row(
        "weekday of a month",
        "ot",
        rf"(?:[Oo]n )?[Tt]he (?P<which>{_WHICH}) (?P<weekday>{WEEKDAY}) {_OF}",
        weekday_of_month,
        ("on the first Thursday of the month", "2026-02-18", "2026-02-05"),
    ),
    row(
        "first or last day of a month",
        "ot",
        rf"(?:[Oo]n )?[Tt]he (?P<which>first|last) day {_OF}",
        day_of_month,
        ("On the last day of April the", "1993-05-08", "1993-04-30"),
    ),
    row(
        "start of the week",
        "t",
        r"[Tt]he (?:start|beginning) of (?:the|this) week",
        start_of_week,
        ("since the start of the week", "2022-12-16", "2022-12-12"),
    ),
    row(
        "start of the year",
        "t",
        r"[Tt]he (?:start|beginning) of (?:the|this) year",
        start_of_year,
        ("since the beginning of the year", "2010-06-21", "2010-01-01"),
    ),
)
