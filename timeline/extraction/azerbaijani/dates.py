"""Azerbaijani dates that name a year, a month or a day, and ranges of days; endings follow the vowels before them."""

import re

from timeline.extraction.date_mentions import DateTable
from timeline.extraction.written_dates import DAY_NUMBER, YEAR, WrittenDates, by_stem, row

_MONTHS = (
    "yanvar",
    "fevral",
    "mart",
    "aprel",
    "may",
    "iyun",
    "iyul",
    "avqust",
    "sentyabr",
    "oktyabr",
    "noyabr",
    "dekabr",
)
# Of a case, or "its", and what follows that: noyabr, noyabrın, noyabrda, noyabrında, noyabrından.
_MONTH = rf"(?:{'|'.join(_MONTHS)})(?:[ıiuü]n?)?(?:[nd]?[aə]n?)?"
_OF_YEAR = r"(?:\s?-?c[iıuü])?\s(?:ilin|ildə|il)\s"
_ENDING = r"(?:-?(?:n?d[aə][nk]?|s?[ıiuü]n?d?[aə]?n?|c[ıiuü]))?"


_WRITTEN = WrittenDates(by_stem(_MONTHS))
_BEGIN = "".join(sorted({month[0] for month in _MONTHS}))
AZERBAIJANI_DATES = DateTable(
    rules=(
        row(
            "rəqəmlərlə",
            "0123456789",
            r"(?P<d>\d{1,2})\.(?P<m>\d{2})\.(?P<y>\d{4}|\d\d)",
            _WRITTEN.numeric,
            ("10.11.2020", "", "2020-11-10"),
        ),
        row(
            "gün, ay, il",
            "0123456789",
            rf"(?P<day>{DAY_NUMBER}) (?P<month>{_MONTH})(?: (?P<year>{YEAR})(?:\s?-?c[iıuü])?(?: il(?:d[əa]|in)?)?)?",
            _WRITTEN.day,
            ("8 noyabr 2020-ci ildə", "", "2020-11-08"),
        ),
        row(
            "il, gün, ay",
            "12",
            rf"(?P<year>{YEAR}){_OF_YEAR}(?P<day>{DAY_NUMBER}) (?P<month>{_MONTH})",
            _WRITTEN.day,
            ("2020-ci ilin 8 noyabrında", "", "2020-11-08"),
        ),
        row(
            "il, ay, gün",
            "12",
            rf"(?P<year>{YEAR}){_OF_YEAR}(?P<month>{_MONTH}) (?P<day>{DAY_NUMBER}){_ENDING}",
            _WRITTEN.day,
            ("2020-ci il noyabrın 8-də", "", "2020-11-08"),
        ),
        row(
            "ay, gün",
            _BEGIN,
            rf"(?P<month>{_MONTH}) (?P<day>{DAY_NUMBER}){_ENDING}",
            _WRITTEN.day,
            ("sentyabrın 19-da", "2023-09-22", "2023-09-19"),
        ),
        row(
            "günlər",
            f"12{_BEGIN}",
            rf"(?:(?P<year>{YEAR}){_OF_YEAR})?(?P<month1>{_MONTH}) (?P<day1>{DAY_NUMBER})(?:-?d[aə]n| ?[-–—] ?)\s?"
            rf"(?:(?P<month2>{_MONTH}) )?(?P<day2>{DAY_NUMBER}){_ENDING}",
            _WRITTEN.days,
            ("2020-ci il sentyabrın 27-dən noyabrın 9-dək", "", "2020-09-27/2020-11-09"),
        ),
        row(
            "il və ay",
            "12",
            rf"(?P<year>{YEAR}){_OF_YEAR}(?P<month>{_MONTH})",
            _WRITTEN.whole_month,
            ("1988-ci ilin fevralında", "", "1988-02"),
        ),
        row(
            "il",
            "12",
            rf"(?P<year>{YEAR})(?:\s?-?c[iıuü])? (?:ildən|ildə|ilin|ilə|il)",
            _WRITTEN.whole_year,
            ("1994-cü ildə", "", "1994"),
        ),
    ),
    ranges=frozenset({"günlər"}),
    begins=re.compile(r"(?i:(?<![\w-])(?:\d|[a-zəğıöşüç]))"),
    ahead=re.compile(r"(?!)"),
    behind=re.compile(r"(?!)"),
)
