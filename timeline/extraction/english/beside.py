"""English dates that count from the date before them: the next day, the eve, the 9th. Each row has one example."""

from datetime import date

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known
from timeline.extraction.english.rows import row
from timeline.extraction.english.words import (
    DAY_NUMBER,
    MONTH,
    NUMBER,
    ORDINALS,
    THIRD,
    WEEKDAY,
    month,
    number,
    third,
)
from timeline.extraction.moments import (
    A_DAY,
    between,
    exists,
    in_month,
    in_year,
    months_before,
    on,
    shifted,
    third_of_month,
)


def _anchor(context: Context) -> date | None:
    """The first day of the date before, else that of publication."""
    return context.before.first if context.before else None


def _last_anchor(context: Context) -> date | None:
    """The last day of the date before, else that of publication."""
    return context.before.last if context.before else None


def beside_previous(found: Match, context: Context) -> Reading | None:
    """ "The next day", "two days earlier", "a week later": from the date before, else from publication."""
    anchor = context.before
    if anchor is None:
        return None
    count = number(found["number"]) if known(found, "number") else 1
    later = (found["way"] or "").lower() in ("next", "following", "later", "after", "afterwards")
    unit = found["unit"] if found["unit"] in ("week", "month", "year") else "day"
    when = shifted(anchor.last if later else anchor.first, unit, count if later else -count)
    return Reading(when, Need.PREVIOUS, confidence=0.9)


def same_day(found: Match, context: Context) -> Reading | None:
    """ "Hours later", "that evening": the day before it, of a night the second one."""
    anchor = _last_anchor(context)
    return Reading(on(anchor), Need.PREVIOUS, confidence=0.8) if anchor else None


def month_beside(found: Match, context: Context) -> Reading | None:
    anchor = _anchor(context)
    if anchor is None:
        return None
    which, later = month(found["month"]), found["way"].lower() == "following"
    year = anchor.year + (1 if later and which <= anchor.month else -1 if not later and which >= anchor.month else 0)
    return Reading(in_month(year, which), Need.PREVIOUS, confidence=0.9)


def day_of_month_before(found: Match, context: Context) -> Reading | None:
    anchor = _anchor(context)
    if anchor is None:
        return None
    year, which = months_before(anchor, 1)
    day = int(found["day"])
    return Reading(on(date(year, which, day)), Need.PREVIOUS) if exists(year, which, day) else None


def same(found: Match, context: Context) -> Reading | None:
    anchor = context.before
    if anchor is None:
        return None
    unit = known(found, "unit") or found["unit_"]
    if unit == "year":
        return Reading(in_year(anchor.first.year), Need.PREVIOUS)
    if unit == "month":
        return Reading(in_month(anchor.first.year, anchor.first.month), Need.PREVIOUS)
    if unit == "night" and anchor.is_exact_day:
        return Reading(between(anchor.first, anchor.first + A_DAY), Need.PREVIOUS, confidence=0.9)
    if unit in ("morning", "afternoon", "evening"):
        return Reading(on(anchor.last), Need.PREVIOUS, confidence=0.9)
    return Reading(anchor, Need.PREVIOUS, confidence=0.9)


def eve(found: Match, context: Context) -> Reading | None:
    anchor = _anchor(context)
    return Reading(on(anchor - A_DAY), Need.PREVIOUS, confidence=0.9) if anchor else None


def ordinal_day(found: Match, context: Context) -> Reading | None:
    """ "On the 9th", "the 23rd of last month": in the month that was named last, else in the last one that had it."""
    month_ = _month_of(found, context)
    day = int(found["day"])
    if month_ is None or not exists(*month_, day):
        return None
    counted = context.month and not known(found, "of")
    first, need = date(*month_, day), Need.PREVIOUS if counted else Need.PUBLICATION
    if (second := known(found, "day2")) and exists(*month_, int(second)):
        return Reading(between(first, date(*month_, int(second))), need)
    return Reading(on(first), need, confidence=0.9)


def word_of_month(found: Match, context: Context) -> Reading | None:
    """ "On the fourth of the month": in the month that was named last, else in that of the date before."""
    anchor = _anchor(context)
    month_ = context.month or (anchor and (anchor.year, anchor.month))
    day = ORDINALS[found["word"].lower()]
    return Reading(on(date(*month_, day)), Need.PREVIOUS) if month_ and exists(*month_, day) else None


def part_of_that_month(found: Match, context: Context) -> Reading | None:
    """ "In the middle of that month"."""
    anchor = _anchor(context)
    if anchor is None:
        return None
    return Reading(third_of_month(third(found["third"]), anchor.year, anchor.month), Need.PREVIOUS)


def whole_days_later(found: Match, context: Context) -> Reading | None:
    """ "Twenty-four hours later": as many whole days."""
    anchor = _last_anchor(context)
    hours = number(found["number"])
    if anchor is None or hours % 24:
        return None
    days = hours // 24
    return Reading(shifted(anchor, "day", days if found["way"] in ("later", "after") else -days), Need.PREVIOUS)


def _month_of(found: Match, context: Context) -> tuple[int, int] | None:
    of, published = known(found, "of"), context.published
    if published is None or (context.month and not of):
        return None if of else context.month
    if of:
        return months_before(published, 1 if of == "last" else 0)
    return months_before(published, int(int(found["day"]) > published.day))


_D = rf"(?P<day>{DAY_NUMBER})(?:st|nd|rd|th)"
ROWS = (
    row(
        "day beside the last date",
        "ot",
        r"(?:[Oo]n )?[Tt]he (?P<way>next|following|previous) (?P<unit>day|week|month|year|morning"
        r"|afternoon|evening|night)",
        beside_previous,
        ("the next day", "1998-02-04", "1998-02-05"),
    ),
    row(
        "time before or after the last date",
        "0123456789aefnostz",
        rf"(?<!than )(?:(?P<number>{NUMBER})|[Tt]he) (?P<unit>day|morning|week|month"
        rf"|year)s? (?P<way>later|earlier|before|after|afterwards|previously)(?! parliament| yesterday)",
        beside_previous,
        ("five weeks before, on", "2024-05-27", "2024-04-22"),
    ),
    row(
        "same day",
        "t",
        r"(?:[Tt]he|[Tt]hat) same (?P<unit>day|date|month|year|night|evening|morning|afternoon)"
        r"|[Tt]hat (?P<unit_>day|date|month|year)",
        same,
        ("the same day", "2020-01-05", "2020-01-05"),
    ),
    row(
        "whole days from the last date",
        "247fst",
        r"(?P<number>24|48|72|[Tt]wenty-four|[Ff]orty-eight|[Ss]eventy-two) hours (?P<way>later|after|earlier"
        r"|before)",
        whole_days_later,
        ("Twenty-four hours later", "1990-02-05", "1990-02-06"),
    ),
    row(
        "hours from the last date",
        "0123456789abefhjlmnostwz",
        rf"(?:(?:[Oo]nly |[Jj]ust )?(?:[Aa] few |[Ss]ome |[Ss]everal |{NUMBER} )?(?:[Hh]ours"
        rf"|[Mm]inutes|[Mm]oments|hour) "
        r"(?:later|earlier|before|after)|[Ww]ithin (?:the|an) hour|[Ww]ithin hours"
        r"|[Ll]ate in the (?:day|evening|night)|[Bb]y nightfall"
        r"|[Tt]hat (?:morning|afternoon|evening|night)"
        r"|[Ll]ater (?:the same day|that day))",
        same_day,
        ("Hours later a rocket", "2016-04-06", "2016-04-06"),
    ),
    row(
        "day of the month in words",
        "ot",
        rf"(?:[Oo]n )?[Tt]he (?P<word>{'|'.join(ORDINALS)}) of (?:the|that|this) month",
        word_of_month,
        ("on the fourth of the month", "1993-06-24", "1993-06-04"),
    ),
    row(
        "part of that month",
        "eilmt",
        rf"(?:[Ii]n )?(?P<third>{THIRD}) (?:that|the same) month",
        part_of_that_month,
        ("in the middle of that month", "1992-06-27", "1992-06-11~/1992-06-20~"),
    ),
    row(
        "month after the last date",
        "t",
        rf"[Tt]he (?P<way>following|previous) (?P<month>{MONTH})",
        month_beside,
        ("the following February", "2024-10-03", "2025-02"),
    ),
    row(
        "day of the month before",
        "ot",
        rf"(?:[Oo]n )?[Tt]he {_D} of the (?:month before|previous month)",
        day_of_month_before,
        ("on the 27th of the month before", "2023-10-03", "2023-09-27"),
    ),
    row(
        "weekday and day",
        "fmstw",
        rf"{WEEKDAY},? the {_D}",
        ordinal_day,
        ("on Friday the 13th", "2018-04-24", "2018-04-13"),
    ),
    row(
        "eve",
        "o",
        r"[Oo]n the eve",
        eve,
        ("On the eve five", "2020-10-28", "2020-10-27"),
    ),
    row(
        "day of a month",
        "ot",
        rf"(?:[Oo]n )?[Tt]he {_D}(?:(?: and | to |-|–)(?:the )?(?P<day2>{DAY_NUMBER})(?:st|nd|rd|th))?"
        r"(?: of (?P<of>last|this) month|(?! of (?:last|this) month)(?! of [A-Z])(?! (?:[a-z]+ )?(?:century|anniversary"
        r"|regiment|division|army|time|day|brigade|session|round|article|birthday)"
        r"| (?:[A-Z]\w+ )?(?:Army|Division|Brigade|Regiment|Corps|Battalion|Congress|Session|Committee|Assembly"
        r"|Century|Republic)\b))",
        ordinal_day,
        ("on the 23rd of last month", "2024-05-27", "2024-04-23"),
    ),
)
