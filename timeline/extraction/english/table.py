"""English dates as one table, and the cues that turn a date without a year or week into the future or the past."""

import re

from timeline.extraction.date_mentions import DateTable
from timeline.extraction.english import beside, by_order, dates, lengths, meant, months, nights, relative
from timeline.extraction.english.words import MONTHS, NUMBERS, WEEKDAYS

_NAMES = "|".join(
    sorted(
        {name.capitalize() for name in (*MONTHS, *WEEKDAYS)} | {name.upper() for name in MONTHS if len(name) > 4},
        key=len,
        reverse=True,
    )
)
_NUMBERS = "|".join(sorted(NUMBERS, key=len, reverse=True))
_ALONE = (
    "[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|[Oo]vernight|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Rr]ecently"
    "|[Qq]uite recently|[Dd]aily|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Aa]nnually|[Yy]early"
    "|[Nn]ow|[Cc]urrently|[Nn]owadays"
    "|[Rr]ecent|soon|[Nn]oon|[Mm]id(?:day|night)?|[Hh]ours|[Mm]inutes|[Mm]oments|[Ss]hortly|[Ii]mmediately"
    "|weekend|at present|at the moment"
)
# These begin many phrases that have nothing to do with time: a word of time has to follow soon.
_OTHERS = (
    "[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]he|[Oo]n|[Bb]etween|[Ff]rom|[Ii]n|[Ee]arly"
    "|[Ee]arlier|[Ll]ate|[Ll]ater|[Ee]very"
    "|[Ee]ach|per|[Ss]everal|[Bb]y|[Oo]nly|[Jj]ust|[Ss]ome|many|few|some|countless|these"
    "|those|its|his|their|next|previous"
    "|final|another|half|[Ww]ithin|[Aa]n?|coming|past"
)
_OF_TIME = (
    r"\d|(?:second|minute|hour|day|week|month|year|decade|centur|fortnight|quarter|night"
    r"|morning|evening|afternoon|dawn"
    r"|date|eve\b|moment|past\b|future|spring|summer|autumn|winter|yesterday|tomorrow)"
)
# Lengths are read as well: what stands in one is no date.
ENGLISH = DateTable(
    rules=(
        *dates.ROWS,
        *by_order.ROWS,
        *months.ROWS,
        *relative.ROWS,
        *nights.ROWS,
        *beside.ROWS,
        *meant.ROWS,
        *lengths.ROWS,
    ),
    ranges=frozenset({"days of a month", "month and days", "months", "years", "weekdays"}),
    begins=re.compile(
        rf"(?<![\w-])(?:\d|{_NAMES}|{_ALONE}|(?:{_OTHERS})\b(?=.{{0,34}}?(?:{_OF_TIME}|{_NAMES}))"
        rf"|(?i:{_NUMBERS})\b)"
    ),
    ahead=re.compile(
        r"\b(?:will|shall|would|must|(?:is|are|was|were|being|be) (?:due|expected|scheduled|set(?! off| up| on fire)"
        r"|planned|to)|plan(?:s|ned)? to"
        r"|intend(?:s|ed)? to|expects? to|hopes? to|upcoming|ahead of|scheduled for|set for"
        r"|vote in|deadline|due|postponed)\b"
    ),
    behind=re.compile(
        r"\b(?:said|told|met|was|were|had|signed|announced|reported|killed|took|\w+ed)\b(?! (?:to|for|by) )"
    ),
)
