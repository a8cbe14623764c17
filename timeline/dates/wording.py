"""Says a date in words that claim no more than is known, and in the form that machines read.

No-break spaces hold one date together and stand before the dash of a range, so ordinary spaces are
the only places to break a line. A browser may still break behind an en dash: a template puts each
piece between two ordinary spaces that holds a dash into an element of class `nowrap`. (A word
joiner would do the same, but spoil what readers copy and search for.)
"""

from datetime import date

from timeline.dates.edtf import Part, When
from timeline.dates.languages import GLUE, Language, speaking
from timeline.dates.precision import Precision

_DAY, _MONTH, _YEAR = Precision.DAY, Precision.MONTH, Precision.YEAR


def in_words(when: When, language: str = "en") -> str:
    """Words that stand alone: "Some time in May 1992", "About 23 October 1993".

    Raises UnknownLanguageError.
    """
    words = speaking(language)
    start, end = when.start, when.end
    if start and end and start.means_the_same_as(end) and start.precision is not _DAY and not start.is_doubted:
        return _capital(words.some_time.format(date=_name(start, words)))
    return _capital(_phrase(when, words))


def in_list(when: When, year: int | None = None, language: str = "en") -> str:
    """Short words beside a title; days lose the year that the heading above already says.

    "20 February" and "27–29 February" under 1988, but "February 1988" in full, so that a month
    does not look like a day cut short. Without a heading: "20 February 1988". Raises
    UnknownLanguageError.
    """
    return _capital(_phrase(when, speaking(language), year))


def between(first: date, last: date, language: str = "en") -> str:
    """The months from one day to another, to name a page: "May 1992 to March 1993"."""
    words = speaking(language)
    end = _month(last, words)
    if (first.year, first.month) == (last.year, last.month):
        return end
    start = words.months[first.month - 1] if first.year == last.year else _month(first, words)
    return words.to.format(first=start, last=end)


def window(first: When | None, last: When | None, language: str = "en") -> str:
    """A reader's window inside a sentence: "27 September 2020 to 2023", "since May 1992", or "".

    The start of the first and the end of the last are named; None leaves that side open.
    """
    words = speaking(language)
    start = _name(first.start, words) if first and first.start else ""
    end = _name(last.end, words) if last and last.end else ""
    if start and end:
        return start if start == end else words.to.format(first=start, last=end)
    if end:
        return words.until.format(date=end)
    return words.since.format(date=start) if start else ""


def machine(when: When) -> str | None:
    """The start as HTML's `datetime` takes it: "1992-05-08", "1992-05" or "1992".

    None where HTML has no form for it (season, decade, century) or where the start is not known.
    """
    start = when.start
    if start is None:
        return None
    length = {_DAY: 10, _MONTH: 7, _YEAR: 4}.get(start.precision)
    return start.first.isoformat()[:length] if length else None


def _phrase(when: When, words: Language, heading: int | None = None) -> str:
    start, end = when.start, when.end
    if start is None or end is None:
        return _one_sided(when, words, heading)
    if start.means_the_same_as(end):
        return _doubted(start, _name(start, words, heading), words)
    if end.precision.is_coarser_than(start.precision) and end.first <= start.first and start.last <= end.last:
        return _ending_within(start, end, words, heading)
    if start.precision.is_coarser_than(end.precision) and start.first <= end.first and end.last <= start.last:
        vague = words.some_time.format(date=_name(start, words))
        return _joined(start, vague, end, _name(end, words), words, words.from_to)
    return _range(start, end, words, heading)


def _one_sided(when: When, words: Language, heading: int | None) -> str:
    named = _doubted(when.anchor, _name(when.anchor, words, heading), words)
    if when.start is None:
        return words.until.format(date=named)
    return (words.since if when.ongoing else words.from_unknown_end).format(date=named)


def _ending_within(start: Part, end: Part, words: Language, heading: int | None) -> str:
    """An end known only as the month or year that the start names already: "later that month"."""
    first = _doubted(start, _name(start, words, heading), words)
    pattern = words.from_until_later if start.is_doubted else words.until_later
    phrase = pattern.format(first=first, last=words.later[end.precision])
    return words.end_doubts[end.approximate, end.uncertain].format(phrase=phrase)


def _range(start: Part, end: Part, words: Language, heading: int | None) -> str:
    same_year = start.first.year == end.first.year
    if start.precision is not _DAY or end.precision is not _DAY or not same_year:
        heading = None
    last = _name(end, words, heading)
    dated = {start.precision, end.precision} <= {_DAY, _MONTH}
    first = _without_year(start, words) if dated and same_year else _name(start, words, heading)
    if start.is_doubted or end.is_doubted:
        return _joined(start, first, end, last, words, words.from_to if start.is_doubted else words.to)
    if start.precision is not end.precision or start.precision not in (_DAY, _MONTH, _YEAR):
        return words.to.format(first=first, last=last)
    if start.precision is _DAY and same_year and start.first.month == end.first.month:
        return words.tight.format(first=words.day_in_month.format(day=start.first.day), last=last)
    if start.precision is _YEAR or (start.precision is _MONTH and same_year):
        return words.tight.format(first=first, last=last)
    return words.loose.format(first=first, last=last)


def _joined(start: Part, first: str, end: Part, last: str, words: Language, pattern: str) -> str:
    return pattern.format(first=_doubted(start, first, words), last=_doubted(end, last, words))


def _doubted(part: Part, name: str, words: Language) -> str:
    return words.doubts[part.approximate, part.uncertain].format(date=name)


def _name(part: Part, words: Language, heading: int | None = None) -> str:
    """One date without its doubts, held together by no-break spaces."""
    first = part.first
    match part.precision:
        case Precision.DAY if first.year == heading:
            return _without_year(part, words)
        case Precision.DAY:
            name = words.day.format(day=first.day, month=words.months[first.month - 1], year=_year(first.year, words))
        case Precision.MONTH:
            return _month(first, words)
        case Precision.SEASON:
            name = words.season.format(season=words.seasons[first.month // 3 - 1], year=_years(part, words))
        case Precision.DECADE if first.year % 100:
            return words.decade.format(year=_year(first.year, words))
        case Precision.DECADE | Precision.CENTURY:  # "the 1900s" could be ten years or a hundred
            return words.years.format(range=_years(part, words))
        case _:
            return _year(first.year, words)
    return name.replace(" ", GLUE)


def _without_year(part: Part, words: Language) -> str:
    month = words.months[part.first.month - 1]
    if part.precision is _MONTH:
        return month
    return words.day_in_year.format(day=part.first.day, month=month).replace(" ", GLUE)


def _month(day: date, words: Language) -> str:
    return words.month.format(month=words.months[day.month - 1], year=_year(day.year, words)).replace(" ", GLUE)


def _years(part: Part, words: Language) -> str:
    first, last = _year(part.first.year, words), _year(part.last.year, words)
    return first if first == last else words.tight.format(first=first, last=last)


def _year(year: int, words: Language) -> str:
    return str(year) if year > 999 else words.early_year.format(year=year).replace(" ", GLUE)


def _capital(phrase: str) -> str:
    return phrase[:1].upper() + phrase[1:]
