"""English nights: overnight, the night before, the night of a date. Each row has one example, run as a test."""

from datetime import date, timedelta

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known, nearest
from timeline.extraction.english.rows import in_part, row
from timeline.extraction.english.words import DAY_NUMBER, MONTH, WEEKDAY, YEAR, month, weekday
from timeline.extraction.moments import A_DAY, between, exists, on, weekday_before


def overnight(found: Match, context: Context) -> Reading | None:
    """The day before publication to that day; the night to a weekday, where one is named."""
    if context.published is None:
        return None
    day = context.published
    if second := known(found, "second") or known(found, "second_"):
        day = weekday_before(day, weekday(second))
    elif written := known(found, "weekday"):
        day = weekday_before(day, weekday(written)) + (A_DAY if known(found, "of") else timedelta())
    timex = in_part(day - A_DAY, "night")
    return Reading(between(day - A_DAY, day), Need.PUBLICATION, timex=timex)


def night_before(found: Match, context: Context) -> Reading | None:
    day = context.previous.first if context.previous else context.published
    return Reading(between(day - A_DAY, day), Need.PREVIOUS) if day else None


def night_of(found: Match, context: Context) -> Reading | None:
    """The night of 5 June, of 5 to 6 June: both days."""
    day_number = int(found["day1"])
    named = known(found, "month1") or known(found, "month2")
    if named is None:
        return None
    which = month(named)
    if written := known(found, "year"):
        year = int(written)
        first = date(year, which, day_number) if exists(year, which, day_number) else None
    else:
        resolved = nearest(context, which, day_number)
        first = resolved[0] if resolved else None
    if first is None:
        return None
    return Reading(between(first, first + A_DAY), Need.NOTHING if known(found, "year") else Need.PUBLICATION)


def late_last_night(found: Match, context: Context) -> Reading | None:
    """The evening of the day before publication."""
    return Reading(on(context.published - A_DAY), Need.PUBLICATION) if context.published else None


ROWS = (
    row(
        "late last night",
        "l",
        r"[Ll]ate last night",
        late_last_night,
        ("Late last night they", "1999-10-30", "1999-10-29"),
    ),
    row(
        "overnight",
        "dlo",
        rf"[Oo]vernight(?: (?:(?:on |from )?(?P<weekday>{WEEKDAY})(?: ?(?:-|–|to|and"
        rf"|into) (?P<second>{WEEKDAY}))?|(?:to|into) (?P<second_>{WEEKDAY})))?|[Ll]ast night"
        r"|[Dd]uring the night(?! of| from| to| between)",
        overnight,
        ("Overnight the ceasefire", "2014-08-11", "2014-08-10/2014-08-11"),
    ),
    row(
        "night to a weekday",
        "t",
        rf"[Tt]he night (?P<of>of|from) (?P<weekday>{WEEKDAY})(?:(?: to | into |-|–)(?P<second>{WEEKDAY}))?",
        overnight,
        ("in the night of Monday to Tuesday", "2020-07-16", "2020-07-13/2020-07-14"),
    ),
    row(
        "night before",
        "t",
        r"[Tt]he night before",
        night_before,
        ("the night before", "1992-05-19", "1992-05-18/1992-05-19"),
    ),
    row(
        "night of a date",
        "t",
        rf"[Tt]he night (?:of|from"
        rf"|between) (?:the )?(?:(?P<month1>{MONTH}) )?(?P<day1>{DAY_NUMBER})(?:st|nd|rd"
        rf"|th)?(?:(?: to | and |[-–/])(?:the )?(?:{MONTH} )?{DAY_NUMBER}(?:st|nd|rd"
        rf"|th)?)?(?: (?:of )?(?P<month2>{MONTH}))?(?:,? (?P<year>{YEAR}))?",
        night_of,
        ("on the night of 5 to 6 June", "1992-07-01", "1992-06-05/1992-06-06"),
    ),
)
