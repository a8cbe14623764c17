"""Russian dates as one table, and the cues that turn a date without a year into the future or the past."""

import re

from timeline.extraction.date_mentions import DateTable
from timeline.extraction.russian import dates, relative

RUSSIAN = DateTable(
    rules=(*dates.ROWS, *relative.ROWS),
    ranges=frozenset({"дни", "годы", "ночь между днями"}),
    begins=re.compile(r"(?i:(?<![\w-])(?:\d|[а-яё]))"),
    ahead=re.compile(
        r"(?i:\b(?:будет|будут|состоится|состоятся|пройд[её]т|пройдут|планиру\w+|намерен\w*"
        r"|должн[аоы]?|предстоит|ожида\w+|запланирован\w*|назначен\w*|может|могут|начн[её]т\w*"
        r"|соберутся|собираются)\b)"
    ),
    behind=re.compile(r"(?i:\b\w+(?:л|ла|ло|ли|лся|лась|лось|лись)\b)"),
)
