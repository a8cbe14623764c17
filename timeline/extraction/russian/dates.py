"""Russian dates that name a day, a month or a year, and ranges of them. Each row has one example, run as a test."""

from datetime import date

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known, nearest, nearest_month
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
from timeline.extraction.russian.rows import row
from timeline.extraction.russian.words import DAY_NUMBER, MONTH, YEAR, YEAR_WORD, month

_P = Need.PUBLICATION
_THIRDS = {"нач": Third.EARLY, "сер": Third.MID, "кон": Third.LATE}


def numeric(found: Match, context: Context) -> Reading | None:
    """Day first, always."""
    year = int(found["y"]) + (0 if len(found["y"]) == 4 else 1900 if int(found["y"]) > 50 else 2000)
    day, which = int(found["d"]), int(found["m"])
    return Reading(on(date(year, which, day))) if exists(year, which, day) else None


def day(found: Match, context: Context) -> Reading | None:
    which, number_ = month(found["month"]), int(found["day"])
    if written := known(found, "year"):
        year = int(written)
        return Reading(on(date(year, which, number_))) if exists(year, which, number_) else None
    resolved = nearest(context, which, number_)
    if resolved is None:
        return None
    need = Need.NOTHING if context.year is not None else _P
    return Reading(on(resolved[0]), need, confidence=0.7 if resolved[1] else 0.95)


def days(found: Match, context: Context) -> Reading | None:
    """Two days, of one month or of two."""
    last_month = month(found["month2"])
    first_month = month(found["month1"]) if known(found, "month1") else last_month
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


def night_to(found: Match, context: Context) -> Reading | None:
    """ "В ночь на 2 апреля": the day before and that day."""
    reading = day(found, context)
    if reading is None or reading.when is None:
        return None
    return Reading(between(reading.when.first - A_DAY, reading.when.first), reading.need)


def whole_month(found: Match, context: Context) -> Reading | None:
    which = month(found["month"])
    written = known(found, "year")
    year = int(written) if written else nearest_month(context, which)
    if year is None:
        return None
    need = Need.NOTHING if written else _P
    if part := known(found, "third"):
        return Reading(third_of_month(_THIRDS[part.lower()[:3]], year, which), need)
    return Reading(in_month(year, which), need, confidence=0.9)


def whole_year(found: Match, context: Context) -> Reading | None:
    year = int(found["year"])
    if part := known(found, "third"):
        return Reading(third_of_year(_THIRDS[part.lower()[:3]], year))
    return Reading(in_year(year))


def years(found: Match, context: Context) -> Reading | None:
    first, last = int(found["year1"]), int(found["year2"])
    return Reading(Moment(in_year(first).start, in_year(last).start)) if first < last else None


def decade(found: Match, context: Context) -> Reading | None:
    year = int(found["year"]) if len(found["year"]) == 4 else 1900 + int(found["year"])
    return Reading(Moment(f"{year // 10}X"), confidence=0.8)


_D, _Y = DAY_NUMBER, rf"(?:\s(?P<year>{YEAR}){YEAR_WORD}?)"
_PART = r"(?:утром|вечером|днём|днем|ночью|рано утром|поздно вечером)"
_THIRD = r"(?:начал[еау]|середин[еыу]|конц[еау])"
_SAID = r"(?:минувш\w+|прошедш\w+|прошл\w+|следующ\w+|ближайш\w+|эт[оу]\w*)"
_COUNTED = r"(?:дн(?:я|ей|ём|ем|ями)|суток|недел[ьяюией]+|месяц\w*|лет|год\w*)"
ROWS = (
    row(
        "числами",
        "0123456789",
        r"(?P<d>\d{1,2})\.(?P<m>\d{2})\.(?P<y>\d{4}|\d\d)",
        numeric,
        ("10.11.2020", "", "2020-11-10"),
    ),
    row(
        "день и месяц",
        "0123456789",
        rf"(?P<day>{_D})(?:-го)? (?P<month>{MONTH}){_Y}?",
        day,
        ("9 ноября 2020 года", "", "2020-11-09"),
    ),
    row(
        "дни",
        "0123456789мс",
        rf"(?:с "
        rf"|между )?(?P<day1>{_D})(?: (?P<month1>{MONTH}))?(?: (?P<year1>{YEAR}){YEAR_WORD}?)?(?: ?[-–—] ?"
        rf"| по | и | до )(?P<day2>{_D}) (?P<month2>{MONTH}){_Y}?",
        days,
        ("с 27 сентября по 10 ноября", "2020-12-01", "2020-09-27/2020-11-10"),
    ),
    row(
        "ночь между днями",
        "в",
        rf"в ночь с (?P<day1>{_D})(?: (?P<month1>{MONTH}))? на (?P<day2>{_D}) (?P<month2>{MONTH}){_Y}?",
        days,
        ("в ночь с 1 на 2 апреля", "2016-04-05", "2016-04-01/2016-04-02"),
    ),
    row(
        "ночь на день",
        "в",
        rf"в ночь на (?P<day>{_D}) (?P<month>{MONTH}){_Y}?",
        night_to,
        ("в ночь на 2 апреля", "2016-04-05", "2016-04-01/2016-04-02"),
    ),
    row(
        "месяц и год",
        "адикмносфя",
        rf"(?:(?P<third>{_THIRD}) )?(?P<month>{MONTH}){_Y}",
        whole_month,
        ("в сентябре 2020 года", "", "2020-09"),
    ),
    row(
        "часть месяца",
        "кнс",
        rf"(?P<third>{_THIRD}) (?P<month>{MONTH})",
        whole_month,
        ("в середине февраля", "2008-03-05", "2008-02-11~/2008-02-20~"),
    ),
    row(
        "месяц",
        "адимносфя",
        rf"(?:(?<=\bв )|(?<=\bс )|(?<=\bдо )|(?<=\bза ))(?P<month>{MONTH})",
        whole_month,
        ("в апреле", "2021-06-14", "2021-04"),
    ),
    row(
        "год",
        "12вкнс",
        rf"(?:(?:в |с |к )?(?P<third>{_THIRD}) )?(?P<year>{YEAR}){YEAR_WORD}|(?:(?<=\bв )"
        rf"|(?<=\bс ))(?P<year_>{YEAR})",
        lambda found, context: whole_year(found, context) if found["year"] else Reading(in_year(int(found["year_"]))),
        ("с 1988 года", "", "1988"),
    ),
    row(
        "годы",
        "12вс",
        rf"(?:с |в )?(?P<year1>{YEAR})(?: ?[-–—] ?| по | до )(?P<year2>{YEAR}){YEAR_WORD}?",
        years,
        ("в 1992-1994 годах", "", "1992/1994"),
    ),
    row(
        "десятилетие",
        "0123456789кнс",
        rf"(?:{_THIRD} )?(?P<year>(?:19|20)?\d0)-х(?: годов| гг\.| годах)?",
        decade,
        ("в начале 1990-х", "", "199X"),
    ),
)
