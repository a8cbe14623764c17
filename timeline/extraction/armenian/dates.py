"""Armenian dates that name a year, a month or a day, and ranges of days. Year, month, day; endings after a hyphen."""

import re

from timeline.extraction.date_mentions import DateRule, DateTable, Resolver
from timeline.extraction.written_dates import WrittenDates

# Stems of the months; what follows is the ending of a case.
_MONTHS = (
    "հունվար",
    "փետրվար",
    "մարտ",
    "ապրիլ",
    "մայիս",
    "հունիս",
    "հուլիս",
    "օգոստոս",
    "սեպտեմբեր",
    "հոկտեմբեր",
    "նոյեմբեր",
    "դեկտեմբեր",
)
_MONTH = rf"(?:{'|'.join(_MONTHS)})(?:ից|ին|ի|ը|ն)?"
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_OF_YEAR = r"\s?(?:թվականի|թվականին|թվական|թ[.․])[,]?\s?(?:-ի\s)?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_ENDING = r"(?:-?(?:ին|ից|ը|ն|ի|ում))?"


def _month(written: str) -> int:
    """The number of a month, from any form of its name."""
    bare = written.lower()
    return next(number for number, stem in enumerate(_MONTHS, 1) if bare.startswith(stem))


_WRITTEN = WrittenDates(_month)


def _row(name: str, first: str, pattern: str, resolve: Resolver, example: tuple[str, str, str]) -> DateRule:
    return DateRule(name, first, re.compile(rf"(?i:(?<![\w-]){pattern}(?!\w))"), resolve, example)


_BEGIN = "".join(sorted({month[0] for month in _MONTHS}))
ARMENIAN_DATES = DateTable(
    rules=(
        _row(
            "թվերով",
            "0123456789",
            r"(?P<d>\d{1,2})[.․](?P<m>\d{2})[.․](?P<y>\d{4}|\d\d)",
            _WRITTEN.numeric,
            ("10.11.2020", "", "2020-11-10"),
        ),
        _row(
            "տարի, ամիս, օր",
            "12",
            rf"(?P<year>{_YEAR}){_OF_YEAR}(?P<month>{_MONTH}) (?P<day>{_DAY}){_ENDING}",
            _WRITTEN.day,
            ("2020 թվականի նոյեմբերի 9-ին", "", "2020-11-09"),
        ),
        _row(
            "ամիս, օր",
            _BEGIN,
            rf"(?P<month>{_MONTH}) (?P<day>{_DAY}){_ENDING}",
            _WRITTEN.day,
            ("սեպտեմբերի 19-ին", "2023-09-22", "2023-09-19"),
        ),
        _row(
            "օրեր",
            f"12{_BEGIN}",
            rf"(?:(?P<year>{_YEAR}){_OF_YEAR})?(?P<month1>{_MONTH}) (?P<day1>{_DAY})(?:-ից| ?[-–—]) ?"
            rf"(?:(?P<month2>{_MONTH}) )?(?P<day2>{_DAY}){_ENDING}",
            _WRITTEN.days,
            ("2020 թվականի սեպտեմբերի 27-ից նոյեմբերի 9-ը", "", "2020-09-27/2020-11-09"),
        ),
        _row(
            "տարի և ամիս",
            "12",
            rf"(?P<year>{_YEAR}){_OF_YEAR}(?P<month>{_MONTH})",
            _WRITTEN.whole_month,
            ("1988 թ. փետրվարին", "", "1988-02"),
        ),
        _row(
            "տարի",
            "12",
            rf"(?P<year>{_YEAR})(?:\s?(?:թվականին|թվականից|թվականի|թվականը|թվական|թ[.․](?:-ին|-ից)?))",
            _WRITTEN.whole_year,
            ("1994 թվականին", "", "1994"),
        ),
    ),
    ranges=frozenset({"օրեր"}),
    begins=re.compile(r"(?i:(?<![\w-])(?:\d|[ա-ֆ]))"),
    ahead=re.compile(r"(?!)"),
    behind=re.compile(r"(?!)"),
)
