"""Armenian dates that name a year, a month or a day, and ranges of days. Year, month, day; endings after a hyphen."""

import re

from timeline.extraction.date_mentions import DateTable
from timeline.extraction.written_dates import DAY_NUMBER, YEAR, WrittenDates, by_stem, row

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
_OF_YEAR = r"\s?(?:թվականի|թվականին|թվական|թ[.․])[,]?\s?(?:-ի\s)?"
_ENDING = r"(?:-?(?:ին|ից|ը|ն|ի|ում))?"


_WRITTEN = WrittenDates(by_stem(_MONTHS))
_BEGIN = "".join(sorted({month[0] for month in _MONTHS}))
ARMENIAN_DATES = DateTable(
    rules=(
        row(
            "թվերով",
            "0123456789",
            r"(?P<d>\d{1,2})[.․](?P<m>\d{2})[.․](?P<y>\d{4}|\d\d)",
            _WRITTEN.numeric,
            ("10.11.2020", "", "2020-11-10"),
        ),
        row(
            "տարի, ամիս, օր",
            "12",
            rf"(?P<year>{YEAR}){_OF_YEAR}(?P<month>{_MONTH}) (?P<day>{DAY_NUMBER}){_ENDING}",
            _WRITTEN.day,
            ("2020 թվականի նոյեմբերի 9-ին", "", "2020-11-09"),
        ),
        row(
            "ամիս, օր",
            _BEGIN,
            rf"(?P<month>{_MONTH}) (?P<day>{DAY_NUMBER}){_ENDING}",
            _WRITTEN.day,
            ("սեպտեմբերի 19-ին", "2023-09-22", "2023-09-19"),
        ),
        row(
            "օրեր",
            f"12{_BEGIN}",
            rf"(?:(?P<year>{YEAR}){_OF_YEAR})?(?P<month1>{_MONTH}) (?P<day1>{DAY_NUMBER})(?:-ից| ?[-–—]) ?"
            rf"(?:(?P<month2>{_MONTH}) )?(?P<day2>{DAY_NUMBER}){_ENDING}",
            _WRITTEN.days,
            ("2020 թվականի սեպտեմբերի 27-ից նոյեմբերի 9-ը", "", "2020-09-27/2020-11-09"),
        ),
        row(
            "տարի և ամիս",
            "12",
            rf"(?P<year>{YEAR}){_OF_YEAR}(?P<month>{_MONTH})",
            _WRITTEN.whole_month,
            ("1988 թ. փետրվարին", "", "1988-02"),
        ),
        row(
            "տարի",
            "12",
            rf"(?P<year>{YEAR})(?:\s?(?:թվականին|թվականից|թվականի|թվականը|թվական|թ[.․](?:-ին|-ից)?))",
            _WRITTEN.whole_year,
            ("1994 թվականին", "", "1994"),
        ),
    ),
    ranges=frozenset({"օրեր"}),
    begins=re.compile(r"(?i:(?<![\w-])(?:\d|[ա-ֆ]))"),
    ahead=re.compile(r"(?!)"),
    behind=re.compile(r"(?!)"),
)
