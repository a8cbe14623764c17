"""What others find in the same articles: two packages for dates, and a naive floor.

Each sentence in which one of them sees a date of the past is proposed as one event on the first such date, of kind
"other", without names. Sentences are ours, so that dates alone are compared. The packages are for development only.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.util import find_spec
from typing import Any

from timeline.extraction.kinds import OTHER
from timeline.extraction.languages import code_of
from timeline.extraction.moments import A_DAY, Moment, between, exists, in_month, in_year, on
from timeline.extraction.passages import Line, Passage, sentences

Row = Mapping[str, Any]
# A sentence and the day of publication in, what it may mean by its dates out, in the order of the text.
Finder = Callable[[str, date], Iterator[Moment]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """One to be beaten: the module it needs ("" for none), its languages, how its finder is made for one of them."""

    name: str
    module: str
    languages: frozenset[str]
    made: Callable[[str], Finder]

    @property
    def is_there(self) -> bool:
        """Whether its package is installed."""
        return not self.module or find_spec(self.module) is not None

    def read(self, articles: Sequence[Row]) -> dict[str, list[Row]]:
        """What it proposes for each article."""
        finders: dict[str, Finder] = {}
        found: dict[str, list[Row]] = {}
        with warnings.catch_warnings():
            # The packages are not ours to mend.
            warnings.simplefilter("ignore")
            for article in articles:
                code = written_in(article)
                if code in self.languages and code not in finders:
                    finders[code] = self.made(code)
                found[article["id"]] = list(_events(article, finders[code])) if code in finders else []
        return found


def written_in(article: Row) -> str:
    """The code of its language: as labelled, else as its letters tell."""
    return article.get("language") or code_of(article["text"])


def _events(article: Row, finder: Finder) -> Iterator[Row]:
    published = date.fromisoformat(article["published"])
    for sentence in sentences(article["text"], article["title"]):
        if sentence.line is Line.BODY:
            past = (when for when in finder(sentence.passage.text, published) if when.first <= published)
            if when := next(past, None):
                yield _row(sentence.passage, when)


def _row(passage: Passage, when: Moment) -> Row:
    return {
        "start_offset": passage.start,
        "end_offset": passage.end,
        "start": when.start,
        "end": when.end or None,
        "type": OTHER,
        "actors": [],
        "places": [],
        "figures": [],
    }


_YEAR = r"(?P<year{}>(?:19|20)\d\d)"
_MONTHS = {
    "en": (
        "Jan(?:uary)?", "Feb(?:ruary)?", "Mar(?:ch)?", "Apr(?:il)?", "May", "June?", "July?", "Aug(?:ust)?",
        "Sept?(?:ember)?", "Oct(?:ober)?", "Nov(?:ember)?", "Dec(?:ember)?",
    ),
    "ru": (
        "янв(?:ар[ьяе])?", "фев(?:рал[ьяе])?", "мар(?:т[ае]?)?", "апр(?:ел[ьяе])?", "ма[йяе]", "июн[ьяе]", "июл[ьяе]",
        "авг(?:уст[ае]?)?", "сен(?:т(?:ябр[ьяе])?)?", "окт(?:ябр[ьяе])?", "ноя(?:бр[ьяе])?", "дек(?:абр[ьяе])?",
    ),
}  # fmt: skip


def _naive(code: str) -> Finder:
    """A day and a month with or without a year, a month and a year, or a year: nothing that has to be thought about."""
    month = rf"(?:{'|'.join(_MONTHS[code])})\b\.?"
    pattern = re.compile(
        rf"(?<![\w.])(?:(?P<day1>\d{{1,2}}) (?P<month1>{month})(?:,? {_YEAR.format(1)})?"
        rf"|(?P<month2>{month}) (?P<day2>\d{{1,2}})(?!\d)(?:,? {_YEAR.format(2)})?"
        rf"|(?P<month3>{month}),? {_YEAR.format(3)}|{_YEAR.format(4)})(?!\w)"
    )

    def number(written: str) -> int:
        return 1 + [bool(re.match(one, written)) for one in _MONTHS[code]].index(True)

    def find(text: str, published: date) -> Iterator[Moment]:
        for match in pattern.finditer(text):
            named = {name[:-1]: value for name, value in match.groupdict().items() if value}
            year = int(named.get("year", published.year))
            if "month" not in named:
                yield in_year(year)
            elif "day" not in named:
                yield in_month(year, number(named["month"]))
            elif exists(year, number(named["month"]), int(named["day"])):
                yield on(date(year, number(named["month"]), int(named["day"])))

    return find


def _dateparser(code: str) -> Finder:
    """Its search; how exact a match is, it is asked once more."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def find(text: str, published: date) -> Iterator[Moment]:
        asked = {"RELATIVE_BASE": _noon(published), "PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False}
        exactly = DateDataParser(languages=[code], settings=asked)
        for words, when in search_dates(text, languages=[code], settings=asked) or ():
            period = exactly.get_date_data(words).period
            yield {"year": in_year(when.year), "month": in_month(when.year, when.month)}.get(period, on(when.date()))

    return find


def _noon(day: date) -> datetime:
    """The packages want a time without a zone."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC).replace(tzinfo=None)


def _recognizers(_code: str) -> Finder:
    """Microsoft's; of its languages English alone is one of ours. Of several meanings the last one of the past."""
    from recognizers_date_time import Culture, DateTimeRecognizer

    model = DateTimeRecognizer(Culture.English).get_datetime_model()

    def find(text: str, published: date) -> Iterator[Moment]:
        for one in model.parse(text, _noon(published)):
            meanings = [when for value in (one.resolution or {}).get("values", ()) if (when := meant(value))]
            past = [when for when in meanings if when.first <= published]
            yield from past[-1:]

    return find


_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_DAYS = re.compile(r"\(.*,P\d+D\)")


def meant(value: Mapping[str, str | None]) -> Moment | None:
    """One of its readings. Its ranges end on the day behind the last, but for those from a day to a day."""
    timex = value.get("timex") or ""
    if not (value.get("type") or "").startswith("date"):
        return None
    if _PLAIN.fullmatch(timex):
        return Moment(timex)
    start, end = (_day(value.get(name)) for name in ("start", "end"))
    if start is None or end is None:
        day = start or _day(value.get("value"))
        return on(day) if day else None
    return between(start, max(start, end if _DAYS.fullmatch(timex) else end - A_DAY))


def _day(written: str | None) -> date | None:
    """None also for what it writes where it knows no day: nothing, words, or the first day of the first year."""
    try:
        day = date.fromisoformat((written or "")[:10])
    except ValueError:
        return None
    return day if day > date.min else None


BASELINES = (
    Baseline("dateparser.search", "dateparser", frozenset(_MONTHS), _dateparser),
    Baseline("recognizers-text", "recognizers_date_time", frozenset({"en"}), _recognizers),
    Baseline("naive floor", "", frozenset(_MONTHS), _naive),
)
