"""Russian dates that name a day, a month or a year, and ranges of them. Each row has one example, run as a test."""

from timeline.extraction.date_mentions import Reading
from timeline.extraction.moments import Third, in_year
from timeline.extraction.russian.words import DAY_NUMBER, MONTH, YEAR, YEAR_WORD, month
from timeline.extraction.written_dates import WrittenDates, row

_WRITTEN = WrittenDates(month, {"нач": Third.EARLY, "сер": Third.MID, "кон": Third.LATE})
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
        _WRITTEN.numeric,
        ("10.11.2020", "", "2020-11-10"),
    ),
    row(
        "день и месяц",
        "0123456789",
        rf"(?P<day>{_D})(?:-го)? (?P<month>{MONTH}){_Y}?",
        _WRITTEN.day,
        ("9 ноября 2020 года", "", "2020-11-09"),
    ),
    row(
        "дни",
        "0123456789мс",
        rf"(?:с "
        rf"|между )?(?P<day1>{_D})(?: (?P<month1>{MONTH}))?(?: (?P<year1>{YEAR}){YEAR_WORD}?)?(?: ?[-–—] ?"
        rf"| по | и | до )(?P<day2>{_D}) (?P<month2>{MONTH}){_Y}?",
        _WRITTEN.days,
        ("с 27 сентября по 10 ноября", "2020-12-01", "2020-09-27/2020-11-10"),
    ),
    row(
        "ночь между днями",
        "в",
        rf"в ночь с (?P<day1>{_D})(?: (?P<month1>{MONTH}))? на (?P<day2>{_D}) (?P<month2>{MONTH}){_Y}?",
        _WRITTEN.days,
        ("в ночь с 1 на 2 апреля", "2016-04-05", "2016-04-01/2016-04-02"),
    ),
    row(
        "ночь на день",
        "в",
        rf"в ночь на (?P<day>{_D}) (?P<month>{MONTH}){_Y}?",
        _WRITTEN.night_to,
        ("в ночь на 2 апреля", "2016-04-05", "2016-04-01/2016-04-02"),
    ),
    row(
        "месяц и год",
        "адикмносфя",
        rf"(?:(?P<third>{_THIRD}) )?(?P<month>{MONTH}){_Y}",
        _WRITTEN.whole_month,
        ("в сентябре 2020 года", "", "2020-09"),
    ),
    row(
        "часть месяца",
        "кнс",
        rf"(?P<third>{_THIRD}) (?P<month>{MONTH})",
        _WRITTEN.whole_month,
        ("в середине февраля", "2008-03-05", "2008-02-11~/2008-02-20~"),
    ),
    row(
        "месяц",
        "адимносфя",
        rf"(?:(?<=\bв )|(?<=\bс )|(?<=\bдо )|(?<=\bза ))(?P<month>{MONTH})",
        _WRITTEN.whole_month,
        ("в апреле", "2021-06-14", "2021-04"),
    ),
    row(
        "год",
        "12вкнс",
        rf"(?:(?:в |с |к )?(?P<third>{_THIRD}) )?(?P<year>{YEAR}){YEAR_WORD}|(?:(?<=\bв )"
        rf"|(?<=\bс ))(?P<year_>{YEAR})",
        lambda found, context: (
            _WRITTEN.whole_year(found, context) if found["year"] else Reading(in_year(int(found["year_"])))
        ),
        ("с 1988 года", "", "1988"),
    ),
    row(
        "годы",
        "12вс",
        rf"(?:с |в )?(?P<year1>{YEAR})(?: ?[-–—] ?| по | до )(?P<year2>{YEAR}){YEAR_WORD}?",
        _WRITTEN.years,
        ("в 1992-1994 годах", "", "1992/1994"),
    ),
    row(
        "десятилетие",
        "0123456789кнс",
        rf"(?:{_THIRD} )?(?P<year>(?:19|20)?\d0)-х(?: годов| гг\.| годах)?",
        _WRITTEN.decade,
        ("в начале 1990-х", "", "199X"),
    ),
)
