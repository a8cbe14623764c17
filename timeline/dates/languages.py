"""The words that each language has for dates: one table a language, and none but these are spoken."""

from dataclasses import dataclass

GLUE = "\u00a0"
"""No-break space: holds the parts of one date together."""


class UnknownLanguageError(LookupError):
    """A language that has no table here; nothing is said in another one in its place."""


@dataclass(frozen=True, slots=True)
class Language:
    """Words and patterns of one language, in lower case where a sentence would have them so.

    The patterns name what they need ({day}, {first}, …), so that a language can turn them round.
    """

    months: tuple[str, ...]
    seasons: tuple[str, ...]  # spring, summer, autumn, winter
    day: str
    day_in_month: str
    day_in_year: str
    month: str
    season: str
    early_year: str
    decade: str
    years: str  # one time within several years
    tight: str  # a range inside one month or year, or of years
    loose: str  # a range of two whole dates
    to: str
    some_time: str
    doubts: dict[tuple[bool, bool], str]  # (approximate, uncertain): before a date
    end_doubts: dict[tuple[bool, bool], str]  # about the end, behind a phrase that only hints at it
    from_to: str
    until_later: str
    from_until_later: str
    later: dict[str, str]  # an end known only as the month, year … that the start names
    since: str
    until: str
    from_unknown_end: str


ENGLISH = Language(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    seasons=("spring", "summer", "autumn", "winter"),
    day="{day} {month} {year}",
    day_in_month="{day}",
    day_in_year="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    early_year="AD {year}",
    decade="the {year}s",
    years="the years {range}",
    tight="{first}–{last}",
    loose="{first}\u00a0– {last}",
    to="{first} to {last}",
    some_time="some time in {date}",
    # "Perhaps", because ? says that a source is doubted and not how likely it is to be right.
    doubts={
        (False, False): "{date}",
        (True, False): "about {date}",
        (False, True): "perhaps {date}",
        (True, True): "perhaps about {date}",
    },
    end_doubts={
        (False, False): "{phrase}",
        (True, False): "{phrase} (end approximate)",
        (False, True): "{phrase} (end uncertain)",
        (True, True): "{phrase} (end approximate and uncertain)",
    },
    from_to="from {first} to {last}",
    until_later="{first} until {last}",
    from_until_later="from {first} until {last}",
    later={
        "month": "later that month",
        "season": "later that season",
        "year": "later that year",
        "decade": "later that decade",
        "century": "later in those years",
    },
    since="since {date}",
    until="until {date}",
    from_unknown_end="from {date}, end not known",
)

_LANGUAGES = {"en": ENGLISH}


def speaking(code: str) -> Language:
    """The table of a language by its code; raises UnknownLanguageError rather than speak another."""
    try:
        return _LANGUAGES[code]
    except KeyError:
        known = ", ".join(sorted(_LANGUAGES))
        raise UnknownLanguageError(f"Dates cannot be worded in “{code}”. Known languages: {known}.") from None
