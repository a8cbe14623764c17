"""English words for months, weekdays, numbers and parts of a day, as patterns and as values."""

from timeline.extraction.moments import Third

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "wed"),
            ("thursday", "thurs", "thu"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
NUMBERS = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, start=1)}

_FULL_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
MONTH = rf"(?:{_FULL_MONTHS}|{_FULL_MONTHS.upper()}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_FULL_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
WEEKDAY = rf"(?:(?:{_FULL_DAYS})|(?:Mon|Tues?|Wed|Thurs?|Fri)\b\.?)"
SMALL = rf"(?:{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}}){{1,3}}|\d{{1,9}}"
    rf"|(?i:(?:{SMALL}|an?) hundred and (?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[1:10])})|{SMALL})"
    rf"|(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[1:10])})|{SMALL}|a couple of|a pair of|an?))"
)
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
YEAR = r"(?:1[89]\d\d|20\d\d)"
PART = r"(?:morning|afternoon|evening|night|lunchtime|noon|midnight|dawn)"
THIRD = r"(?:early|mid|late|the (?:very )?(?:beginning|start|middle|end) of|the (?:first|second) half of)"
_NAMED = {str(one): one for one in Third}
_THIRDS = {"beginning": Third.EARLY, "start": Third.EARLY, "middle": Third.MID, "end": Third.LATE}


def month(written: str) -> int:
    """The number of a month, from its name."""
    return MONTHS[written.lower().rstrip(".")]


def weekday(written: str) -> int:
    """The number of a weekday, Monday 0."""
    return WEEKDAYS[written.lower().rstrip(".")]


def number(written: str) -> int:
    """The value of NUMBER."""
    bare = written.lower().replace(",", "")
    if bare.isdigit():
        return int(bare)
    if bare in ("a", "an"):
        return 1
    if bare in ("a couple of", "a pair of"):
        return 2
    hundreds, _, rest = bare.partition(" hundred and ")
    if rest:
        return 100 * number(hundreds) + number(rest)
    tens, _, ones = bare.partition("-")
    return NUMBERS[tens] + (NUMBERS[ones] if ones else 0)


def third(written: str) -> Third:
    """Which third "early", "mid", "the end of" … means."""
    bare = written.lower().rstrip("- ")
    if bare in _NAMED:
        return _NAMED[bare]
    return next((which for word, which in _THIRDS.items() if word in bare), Third.EARLY)
