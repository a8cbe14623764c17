"""Russian dates that count from publication or from the date before. Each row has one example, run as a test."""

from datetime import timedelta

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known
from timeline.extraction.moments import (
    A_DAY,
    Moment,
    between,
    in_month,
    in_year,
    months_before,
    on,
    shifted,
    weekday_after,
    weekday_before,
)
from timeline.extraction.russian.words import DAY_NUMBER, NUMBER, WEEKDAY, YEAR, YEAR_WORD, number, weekday
from timeline.extraction.written_dates import row

_P = Need.PUBLICATION
_UNITS = {"д": "day", "с": "day", "н": "week", "м": "month", "г": "year", "л": "year"}


def night_to_weekday(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    last = weekday_before(context.published, weekday(found["weekday"]))
    return Reading(between(last - A_DAY, last), _P)


def last_night(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    return Reading(between(context.published - A_DAY, context.published), _P)


def this_weekday(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    which, said = weekday(found["weekday"]), (known(found, "said") or "").lower()
    if said[:3] in ("сле", "бли") or (context.ahead and not said):
        return Reading(on(weekday_after(context.published, which)), _P, ahead=True)
    return Reading(on(weekday_before(context.published, which)), _P, confidence=0.95)


_FROM_TODAY = {
    "вчера": -1,
    "сегодня": 0,
    "позавчера": -2,
    "накануне": -1,
    "завтра": 1,
    "послезавтра": 2,
    "днём": 0,
    "днем": 0,
}


def from_today(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    days_ = _FROM_TODAY[found["said"].lower()]
    return Reading(on(context.published + timedelta(days_)), _P, ahead=days_ > 0)


def ago(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    count = number(found["number"]) if known(found, "number") else 1
    unit = _UNITS[found["unit"].lower()[0]]
    when = shifted(context.published, unit, -count)
    return Reading(when if len(when.start) < 10 or count < 3 else Moment(f"{when.start}~"), _P, confidence=0.8)


def beside(found: Match, context: Context) -> Reading | None:
    """ "На следующий день", "днём ранее", "спустя два дня": from the date before, else from publication."""
    anchor = context.previous or (on(context.published) if context.published else None)
    if anchor is None:
        return None
    way = (known(found, "way") or known(found, "way2") or "").lower()
    later = way[:3] in ("сле", "поз", "спу", "чер")
    count = number(found["number"]) if known(found, "number") else 1
    unit = _UNITS[(known(found, "unit") or "д").lower()[0]]
    day_ = anchor.last if later else anchor.first
    return Reading(shifted(day_, unit, count if later else -count), Need.PREVIOUS, confidence=0.9)


def same(found: Match, context: Context) -> Reading | None:
    anchor = context.previous or (on(context.published) if context.published else None)
    return Reading(anchor, Need.PREVIOUS, confidence=0.9) if anchor else None


def calendar_unit(found: Match, context: Context) -> Reading | None:
    published, unit, said = context.published, found["unit"].lower()[0], found["said"].lower()
    if published is None:
        return None
    step = 1 if said.startswith(("след", "буд")) else -1 if said.startswith(("прош", "мин", "про")) else 0
    if unit == "н":
        monday = weekday_before(published, 0) + timedelta(7 * step)
        return Reading(
            between(monday, monday + timedelta(6) if step else published), _P, ahead=step > 0, confidence=0.7
        )
    if unit == "м":
        return Reading(in_month(*months_before(published, -step)), _P, ahead=step > 0, confidence=0.8)
    return Reading(in_year(published.year + step), _P, ahead=step > 0, confidence=0.8)


def season(found: Match, context: Context) -> Reading | None:
    code = {"вес": 21, "лет": 22, "осе": 23, "зим": 24}[found["season"].lower()[:3]]
    if written := known(found, "year"):
        return Reading(Moment(f"{int(written):04d}-{code}"))
    if context.published is None:
        return None
    began = {21: 3, 22: 6, 23: 9, 24: 12}[code]
    return Reading(
        Moment(f"{context.published.year - (began > context.published.month):04d}-{code}"), _P, confidence=0.7
    )


def vague(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    return Reading(Moment(f"{context.published:%Y-%m}~"), _P, confidence=0.3)


def length(found: Match, context: Context) -> Reading | None:
    return Reading(None, timex=("DURATION", ""))


_D, _Y = DAY_NUMBER, rf"(?:\s(?P<year>{YEAR}){YEAR_WORD}?)"
_PART = r"(?:утром|вечером|днём|днем|ночью|рано утром|поздно вечером)"
_THIRD = r"(?:начал[еау]|середин[еыу]|конц[еау])"
_SAID = r"(?:минувш\w+|прошедш\w+|прошл\w+|следующ\w+|ближайш\w+|эт[оу]\w*)"
_COUNTED = r"(?:дн(?:я|ей|ём|ем|ями)|суток|недел[ьяюией]+|месяц\w*|лет|год\w*)"
ROWS = (
    row(
        "ночь на день недели",
        "в",
        rf"в ночь на (?P<weekday>{WEEKDAY})",
        night_to_weekday,
        ("в ночь на среду", "2020-07-16", "2020-07-14/2020-07-15"),
    ),
    row(
        "минувшая ночь",
        "мнпэ",
        r"(?:минувшей|прошлой|этой|прошедшей) ночью|ночью",
        last_night,
        ("минувшей ночью", "2020-07-16", "2020-07-15/2020-07-16"),
    ),
    row(
        "день недели",
        "бвдмнпрсучэ",
        rf"(?:{_PART} )?(?:во? )?(?P<said>{_SAID} )?(?P<weekday>{WEEKDAY})(?: {_PART})?",
        this_weekday,
        ("во вторник", "2023-09-15", "2023-09-12"),
    ),
    row(
        "от сегодня",
        "взнпс",
        rf"(?P<said>позавчера|послезавтра|вчера|сегодня|завтра|накануне)(?: {_PART})?",
        from_today,
        ("встретились вчера", "2014-08-11", "2014-08-10"),
    ),
    row(
        "назад",
        "0123456789вгдлмнопстчш",
        rf"(?:(?P<number>{NUMBER}) )?(?P<unit>{_COUNTED}) назад",
        ago,
        ("два дня назад", "2020-07-16", "2020-07-14"),
    ),
    row(
        "рядом с прошлой датой",
        "0123456789вгдлмнопстчш",
        rf"(?:на )?(?P<way>следующий) день"
        rf"|(?:(?P<number>{NUMBER}) )?(?P<unit>{_COUNTED}) (?P<way2>ранее|раньше|позже|спустя)",
        beside,
        ("на следующий день", "2020-07-16", "2020-07-17"),
    ),
    row(
        "спустя",
        "сч",
        rf"(?P<way>спустя|через) (?:(?P<number>{NUMBER}) )?(?P<unit>{_COUNTED})",
        beside,
        ("спустя два дня", "2020-07-16", "2020-07-18"),
    ),
    row(
        "тот же день",
        "вт",
        r"в тот же (?:день|вечер)|в этот (?:же )?день|тем же вечером",
        same,
        ("в тот же день", "2020-07-16", "2020-07-16"),
    ),
    row(
        "неделя, месяц, год",
        "бвмнпстэ",
        r"(?:на |в )?(?P<said>прошл\w+|минувш\w+|эт\w+|следующ\w+|будущ\w+|нынешн\w+"
        r"|текущ\w+) (?P<unit>недел\w+|месяц\w*|год\w*)",
        calendar_unit,
        ("в прошлом году", "2020-07-16", "2019"),
    ),
    row(
        "время года",
        "взло",
        rf"(?P<season>весной|летом|осенью|зимой)(?: (?P<year>{YEAR}){YEAR_WORD}?)?",
        season,
        ("летом 1992 года", "", "1992-22"),
    ),
    row("недавно", "вн", r"недавно|на днях|в последние дни", vague, ("недавно прибыла", "2023-09-15", "2023-09~")),
    row(
        "срок",
        "0123456789вдзопстчш",
        rf"(?:в течение |за |около )?(?P<number>{NUMBER})[- ](?:{_COUNTED}|часов|часа|минут"
        rf"|дневн\w+|летн\w+|месячн\w+)",
        length,
        ("за два года", "2023-09-15", ""),
    ),
)
