"""English months, years and decades, and ranges of them. Each row has one example, run as a test."""

from datetime import date

from timeline.extraction.date_mentions import Context, Match, Need, Reading, known, nearest_month
from timeline.extraction.english.rows import TO, YEAR_AFTER, need_of, row, year_of
from timeline.extraction.english.words import MONTH, NUMBER, THIRD, YEAR, month, number, third
from timeline.extraction.moments import Moment, between, exists, in_month, in_year, third_of_month, third_of_year


def whole_month(found: Match, context: Context) -> Reading | None:
    number = month(found["month"])
    year = year_of(found, context)
    need = need_of(found)
    if year is None:
        year = nearest_month(context, number)
        need = Need.NOTHING if context.year is not None else Need.PUBLICATION
    if year is None:
        return None
    if part := known(found, "third"):
        return Reading(third_of_month(third(part), year, number), need, timex=("DATE", f"{year:04d}-{number:02d}"))
    when, published = in_month(year, number), context.published
    ahead = published is not None and context.year is None and not known(found, "year") and when.first > published
    return Reading(when, need, confidence=0.9, ahead=ahead)


def last_month(found: Match, context: Context) -> Reading | None:
    if context.published is None:
        return None
    which, published = month(found["month"]), context.published
    return Reading(in_month(published.year - (which >= published.month), which), Need.PUBLICATION)


def months(found: Match, context: Context) -> Reading | None:
    """From one month to another of the same year, or of the one before."""
    first, last = month(found["month1"]), month(found["month2"])
    year = year_of(found, context) or nearest_month(context, last)
    if year is None:
        return None
    begun = int(found["year1"]) if known(found, "year1") else year - (first > last)
    return Reading(Moment(in_month(begun, first).start, in_month(year, last).start), need_of(found))


def whole_year(found: Match, context: Context) -> Reading | None:
    year = int(found["year"])
    if part := known(found, "third"):
        return Reading(third_of_year(third(part), year), timex=("DATE", f"{year:04d}"))
    return Reading(in_year(year))


def years(found: Match, context: Context) -> Reading | None:
    first = int(found["year1"])
    last = int(found["year2"]) if len(found["year2"]) == 4 else first // 100 * 100 + int(found["year2"])
    return Reading(Moment(in_year(first).start, in_year(last).start)) if first < last else None


def decade(found: Match, context: Context) -> Reading | None:
    year = int(found["year"])
    return Reading(Moment(f"{year // 10}X"), timex=("DATE", f"{year // 10}"), confidence=0.8)


def first_days(found: Match, context: Context) -> Reading | None:
    """ "During the first five days of February"."""
    which, count = month(found["month"]), number(found["number"])
    year = year_of(found, context) or nearest_month(context, which)
    if year is None or not exists(year, which, count):
        return None
    return Reading(between(date(year, which, 1), date(year, which, count)), need_of(found))


ROWS = (
    row(
        "first days of a month",
        "dfiot",
        rf"(?:(?:[Dd]uring|[Ii]n|[Oo]ver) )?(?:the )?first (?P<number>{NUMBER}) days of"
        rf" (?P<month>{MONTH}){YEAR_AFTER}?",
        first_days,
        ("in the first five days of February", "2005-02-11", "2005-02-01/2005-02-05"),
    ),
    row(
        "month and year",
        "adefijlmnost",
        rf"(?:(?:in )?(?P<third>{THIRD})[ -](?:in )?)?(?P<month>{MONTH}){YEAR_AFTER}",
        whole_month,
        ("in late September 2020", "2023-01-01", "2020-09-21~/2020-09-30~"),
    ),
    row(
        "part of a month",
        "elmt",
        rf"(?P<third>{THIRD})[ -](?P<month>{MONTH})(?! \d)",
        whole_month,
        ("In mid-February the", "2008-03-05", "2008-02-11~/2008-02-20~"),
    ),
    row(
        "month",
        "adfjmnos",
        rf"(?:(?<=\b[Ii]n )|(?<=[Ss]ince )|(?<=[Oo]f )|(?<=[Ff]rom )|(?<=[Uu]ntil )|(?<=[Bb]y )"
        rf"|(?<=[Dd]uring )|(?<=[Tt]his )|(?<=[Bb]efore )|(?<=[Aa]fter ))(?P<month>{MONTH})(?! \d)",
        whole_month,
        ("had said in April that", "2021-06-14", "2021-04"),
    ),
    row(
        "last month of a name",
        "l",
        rf"[Ll]ast (?P<month>{MONTH})(?! \d)",
        last_month,
        ("Last April he", "2025-01-18", "2024-04"),
    ),
    row(
        "months",
        "bf",
        rf"(?:[Bb]etween |[Ff]rom )(?P<month1>{MONTH})(?: (?P<year1>{YEAR}))?{TO}(?P<month2>{MONTH}){YEAR_AFTER}?",
        months,
        ("from November 1991 to May 1992", "", "1991-11/1992-05"),
    ),
    row(
        "year",
        "12elmt",
        rf"(?:(?P<third>{THIRD})(?:[ -]| in ))?(?P<year>{YEAR})(?![\d,]*\d|[-–]| (?:people|men|women|troops"
        rf"|soldiers|tons|tonnes|km|mines|prisoners|civilians|families|refugees|homes|houses"
        rf"|kilomet|metres|vehicles|rounds|hectares|dollars))",
        whole_year,
        ("since late 1991", "1992-05-19", "1991-09~/1991-12~"),
    ),
    row(
        "years",
        "12bf",
        rf"(?:(?:[Bb]etween|[Ff]rom) )?(?P<year1>{YEAR})(?: ?[-–—/] ?| to | and | until )(?P<year2>{YEAR}|\d\d)",
        years,
        ("from 1992 to 1997", "1998-02-05", "1992/1997"),
    ),
    row(
        "decade",
        "12belmst",
        r"(?:the )?(?:(?:early|mid|late|(?:beginning|start|middle"
        r"|end) of the)[ -])?(?P<year>1[89]\d0|20\d0)(?:'|’)?s",
        decade,
        ("in the early 1990s", "2021-06-14", "199X"),
    ),
)
