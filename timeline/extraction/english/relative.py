"""English dates that count from publication: weekdays, yesterday, days ago. Each row has one example, run as a test."""

from datetime import date, timedelta

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known
from timeline.extraction.english.rows import SEASON_LETTERS, in_part, in_week, need_of, row, year_of
from timeline.extraction.english.words import DAY_NUMBER, NUMBER, PART, SEASONS, WEEKDAY, YEAR, number, weekday
from timeline.extraction.moments import (
    A_DAY,
    Moment,
    Third,
    between,
    in_month,
    in_year,
    months_before,
    on,
    shifted,
    third_of_month,
    weekday_after,
    weekday_before,
)


def this_weekday(found: Match, context: Context) -> Reading | None:
    published = context.published
    if published is None:
        return None
    which, said = weekday(found["weekday"]), (known(found, "said") or "").lower()
    if said in ("next", "coming") or (context.ahead and not said):
        return Reading(on(weekday_after(published, which)), Need.PUBLICATION, ahead=True)
    if "following" in said and context.previous:
        return Reading(on(weekday_after(context.previous.last, which)), Need.PREVIOUS)
    if "previous" in said and context.previous:
        return Reading(on(weekday_before(context.previous.first - A_DAY, which)), Need.PREVIOUS)
    if known(found, "week"):
        monday = weekday_before(published, 0) - timedelta(7)
        return Reading(on(monday + timedelta(which)), Need.PUBLICATION)
    day = weekday_before(published - A_DAY if said == "last" else published, which)
    return Reading(on(day), Need.PUBLICATION, timex=in_part(day, known(found, "part")), confidence=0.95)


def weekday_before_last(found: Match, context: Context) -> Reading | None:
    """A week before the last one up to publication."""
    if context.published is None:
        return None
    which = weekday(known(found, "weekday") or found["weekday2"])
    return Reading(on(weekday_before(context.published, which) - timedelta(7)), Need.PUBLICATION)


def weekdays(found: Match, context: Context) -> Reading | None:
    """From one weekday to another; the second is the last one up to publication."""
    if context.published is None:
        return None
    last = weekday_before(context.published, weekday(found["second"]))
    first = weekday_before(last, weekday(found["first"]))
    if context.ahead:
        first = weekday_after(context.published, weekday(found["first"]))
        last = weekday_after(first, weekday(found["second"]))
    return Reading(between(first, last), Need.PUBLICATION, ahead=context.ahead)


def weekend(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    if (known(found, "said") or "") in ("next", "coming") or context.ahead:
        saturday = weekday_after(context.published, 5)
        return Reading(between(saturday, saturday + A_DAY), Need.PUBLICATION, timex=_weekend(saturday), ahead=True)
    sunday = weekday_before(context.published, 6) - timedelta(7 if known(found, "before") else 0)
    return Reading(between(sunday - A_DAY, sunday), Need.PUBLICATION, timex=_weekend(sunday))


def _weekend(day: date) -> tuple[str, str]:
    return "DATE", f"{in_week(day)[1]}-WE"


_FROM_TODAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def from_today(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    said = found["said"].lower()
    days = (
        -2 if said.endswith("before yesterday") else 2 if said.endswith("after tomorrow") else _FROM_TODAY.get(said, 0)
    )
    day = context.published + timedelta(days)
    timex = in_part(day, "night" if said == "tonight" else found[0])
    return Reading(on(day), Need.PUBLICATION, timex=timex, ahead=days > 0 or said == "tonight")


def ago(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    unit, count = found["unit"], number(found["number"])
    if unit in ("hour", "minute"):
        hours = count if unit == "hour" else 0
        return Reading(on(context.published - timedelta(hours // 24)), Need.PUBLICATION, confidence=0.6)
    when = shifted(context.published, unit, -count)
    exact = known(found, "exact") or (unit == "day" and count <= 2)
    about = when if len(when.start) < 10 or exact else Moment(f"{when.start}~")
    timex = in_week(when.first) if unit == "week" else ("DATE", "")
    return Reading(about, Need.PUBLICATION, timex=timex, confidence=0.8)


def in_future(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    unit, count = known(found, "unit") or found["unit_"], known(found, "number") or found["number_"]
    if found[0].lower().startswith("in ") and not context.ahead:
        return Reading(None, timex=("DURATION", f"P{number(count)}{unit[0].upper()}"))
    return Reading(shifted(context.published, unit, number(count)), Need.PUBLICATION, ahead=True)


def calendar_unit(found: Match, context: Context) -> Reading | None:
    """ "Last week", "earlier this month", "next year"."""
    published, unit, said = context.published, found["unit"], found["said"].lower()
    if published is None:
        return None
    step = 1 if said in ("next", "coming") else -1 if said in ("last", "past", "previous") else 0
    turn = (known(found, "turn") or "").lower()
    later = step > 0 or turn == "later"
    if unit == "week":
        monday = weekday_before(published, 0) + timedelta(7 * step)
        if turn == "earlier" and not step and monday < published:
            when = Moment(f"{monday}~", f"{published - A_DAY}~") if monday < published - A_DAY else on(monday)
            return Reading(when, Need.PUBLICATION, timex=in_week(monday), confidence=0.7)
        last = monday + timedelta(6) if step else published
        return Reading(between(monday, last), Need.PUBLICATION, timex=in_week(monday), ahead=later, confidence=0.7)
    if unit == "month":
        year, which = months_before(published, -step)
        when = third_of_month(Third(turn), year, which) if turn in ("early", "late") else in_month(year, which)
        return Reading(when, Need.PUBLICATION, ahead=later, confidence=0.8)
    return Reading(in_year(published.year + step), Need.PUBLICATION, ahead=later, confidence=0.8)


def season(found: Match, context: Context) -> Reading | None:
    number_, said = SEASONS[found["season"].lower()], (known(found, "said") or "").lower()
    if (named := year_of(found, context)) is not None:
        timex = "DATE", f"{named:04d}-{SEASON_LETTERS[number_]}"
        return Reading(Moment(f"{named:04d}-{number_}"), need_of(found), timex=timex)
    if context.published is None:
        return None
    year = context.published.year
    began = {21: 3, 22: 6, 23: 9, 24: 12}[number_]
    if began > context.published.month or said == "last":
        year -= 1 if began >= context.published.month or said == "last" else 0
    timex = "DATE", f"{year:04d}-{SEASON_LETTERS[number_]}"
    return Reading(Moment(f"{year:04d}-{number_}"), Need.PUBLICATION, timex=timex, confidence=0.7)


def vague(found: Match, context: Context) -> Reading | None:
    """ "Recently": about the month of publication, and not sure."""
    if context.published is None:
        return None
    month_ = f"{context.published.year:04d}-{context.published.month:02d}~"
    return Reading(Moment(month_), Need.PUBLICATION, timex=("DATE", "PAST_REF"), confidence=0.3)


_D = rf"(?P<day>{DAY_NUMBER})(?:st|nd|rd|th)"
_SAID = (
    r"(?:(?P<said>[Ll]ast|[Nn]ext|[Tt]his past|[Tt]his|coming|past|[Tt]he previous"
    r"|[Tt]he following|[Tt]he next) )"
)
ROWS = (
    row(
        "weekday before last",
        "afmstw",
        rf"[Aa] week ago (?:last |on )?(?P<weekday>{WEEKDAY})|(?P<weekday2>{WEEKDAY}) (?:before last|a week ago)",
        weekday_before_last,
        ("on the Sunday before last", "2002-08-19", "2002-08-11"),
    ),
    row(
        "weekday",
        "cflmnpstw",
        rf"{_SAID}?(?P<weekday>{WEEKDAY})(?:'s|’s)?(?: (?P<part>{PART}))?(?P<week> (?:of )?last week)?",
        this_weekday,
        ("on Tuesday", "2023-09-15", "2023-09-12"),
    ),
    row(
        "weekdays",
        "beflmstw",
        rf"(?:[Bb]etween |[Ff]rom )?(?:late |early )?(?P<first>{WEEKDAY})(?: {PART})?(?: ?[-–—] ?"
        rf"| to | and | until | through | into )"
        rf"(?:(?:late|early) (?:on )?)?(?P<second>{WEEKDAY})(?: {PART})?",
        weekdays,
        ("from Monday to Wednesday", "2020-07-16", "2020-07-13/2020-07-15"),
    ),
    row(
        "weekend",
        "clntw",
        r"(?:(?P<said>last|next|coming|this) |the )?weekend(?P<before> before last)?",
        weekend,
        ("at the weekend", "2020-07-16", "2020-07-11/2020-07-12"),
    ),
    row(
        "day from today",
        "ty",
        rf"(?P<said>[Tt]he day before yesterday|[Tt]he day after tomorrow|[Yy]esterday|[Tt]oday"
        rf"|[Tt]onight|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening))(?: {PART})?",
        from_today,
        ("met there yesterday", "2014-08-11", "2014-08-10"),
    ),
    row(
        "days ago",
        "0123456789aefnostz",
        rf"(?P<number>{NUMBER}) (?P<unit>day|week|month|year|hour|minute|decade"
        rf"|fortnight)s? ago(?P<exact> today| yesterday)?",
        ago,
        ("Ten days ago the", "1992-05-19", "1992-05-09~"),
    ),
    row(
        "from now",
        "0123456789aefinostwz",
        rf"(?P<number>{NUMBER}) (?P<unit>day|week|month|year)s? from now|(?:within"
        rf"|in) (?P<number_>{NUMBER}) (?P<unit_>day|week|month|year)s?(?! of)",
        in_future,
        ("Ten days from now the", "2014-08-11", "2014-08-21"),
    ),
    row(
        "week, month or year",
        "elnpt",
        r"(?:(?P<turn>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate) (?:in )?)?(?P<said>[Ll]ast|[Nn]ext"
        r"|[Tt]his|past) (?P<unit>week|month|year)",
        calendar_unit,
        ("early next month", "2014-08-11", "2014-09-01~/2014-09-10~"),
    ),
    row(
        "season",
        "aelmstw",
        rf"(?:(?P<said>last|this|the) )?(?:(?:early|mid|late)[ -])?(?P<season>[Ss]pring|[Ss]ummer"
        rf"|[Aa]utumn|[Ww]inter)(?: (?:of )?(?P<year>{YEAR})| of (?P<rel>last|this) year)?",
        season,
        ("in the spring of 1992", "", "1992-21"),
    ),
    row(
        "recently",
        "iqrt",
        r"(?:[Qq]uite )?[Rr]ecently|[Ii]n recent (?:days|weeks)|[Tt]he other day",
        vague,
        ("Quite recently the", "2023-09-15", "2023-09~"),
    ),
)
