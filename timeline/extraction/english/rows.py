"""What the tables of English dates share: how a row is made, and a group that may be missing."""

import re
from datetime import date

from timeline.extraction.date_mentions import Context, DateRule, Match, Need, Resolver, known
from timeline.extraction.english.words import YEAR

_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "dawn": "TMO", "lunchtime": "TAF"}
SEASON_LETTERS = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}


def in_week(day: date) -> tuple[str, str]:
    """The week of a day, as TIMEX3 writes it."""
    year, week, _ = day.isocalendar()
    return "DATE", f"{year}-W{week:02d}"


def in_part(day: date, part: str | None) -> tuple[str, str]:
    """A day, or the part of it that a phrase ends with."""
    letters = next((code for word, code in _PARTS.items() if part and part.lower().endswith(word)), "")
    return ("TIME", f"{day.isoformat()}{letters}") if letters else ("DATE", day.isoformat())


def row(name: str, first: str, pattern: str, resolve: Resolver, example: tuple[str, str, str]) -> DateRule:
    """A row whose phrases begin with one of the letters of `first` and stand between the edges of words."""
    return DateRule(name, first, re.compile(rf"(?<![\w-]){pattern}(?!\w)"), resolve, example)


YEAR_AFTER = rf"(?:,? (?:of )?(?P<year>{YEAR})|,? (?:of )?(?P<rel>last|this|next|that|the same) year)"
TO = r"(?: ?[-–—/] ?| to (?:the )?| and (?:the )?| through | until | till )"


def year_of(found: Match, context: Context) -> int | None:
    """The year that a phrase names, in figures or as "last year"."""
    if written := known(found, "year"):
        return int(written)
    if known(found, "rel") in ("that", "the same"):
        return context.named_year
    if (relative := known(found, "rel")) and context.published:
        return context.published.year + {"last": -1, "next": 1}.get(relative, 0)
    return None


def need_of(found: Match) -> Need:
    """Whether a phrase names its year itself."""
    return Need.NOTHING if known(found, "year") else Need.PUBLICATION
