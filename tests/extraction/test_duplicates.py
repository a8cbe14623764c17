"""Which event of the record an article tells of: paraphrases find theirs, by days, words and names."""

import json
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from math import exp
from pathlib import Path
from time import perf_counter

import pytest

from tests.extraction.conftest import names_of_the_files, rows_of
from timeline.dates.edtf import parse
from timeline.dates.precision import Precision
from timeline.extraction import kinds
from timeline.extraction.duplicates import LIKELY, SUGGEST, Duplicates, KnownEvent, Question, question
from timeline.extraction.extract import extract
from timeline.extraction.languages import code_of, language_of
from timeline.extraction.names import Names
from timeline.extraction.passages import Passage

PARAPHRASES = json.loads((Path(__file__).parent / "paraphrases.json").read_text())


@cache
def record():
    """Every event of the files, with its words in all languages and the English names of who and where."""
    names = {row["slug"]: row["names"]["en"] for row in rows_of("actors")}
    for row in rows_of("places"):
        names[row["slug"]] = next(name["text"] for name in row["names"] if name["lang"] == "en")
    return Duplicates(known(row, names) for row in rows_of("events"))


def known(row, names):
    span = parse("/".join(filter(None, (row["edtf_start"], row["edtf_end"])))).span
    words = [f"{row['title']} {row['summary']}", *(one["title"] for one in row["translations"].values())]
    who = frozenset(names[slug] for slug in (*row["places"], *(one["actor"] for one in row["actors"])))
    return KnownEvent(row["id"], span.earliest, span.latest, row["type"], "\n".join(words), who)


def asked(text, when):
    """A sentence of the news with the date that its report would give: kind and names as the engine reads them."""
    code = code_of(text)
    language, passage, parsed = language_of(code), Passage(0, len(text), text), parse(when)
    mentions = Names(names_of_the_files(code), language.names, parsed.span.latest).read(passage, parsed.span.earliest)
    return Question(
        parsed.span.earliest,
        parsed.span.latest,
        parsed.precision,
        kinds.read(passage, language.kinds).kind,
        text,
        frozenset(one.known.name for one in mentions),
    )


def place_of(paraphrase):
    found = [one.slug for one in record().likely(asked(paraphrase["text"], paraphrase["when"]))]
    return found.index(paraphrase["event"]) if paraphrase["event"] in found else None


def test_a_paraphrase_finds_its_event_among_the_first_three():
    places = [place_of(one) for one in PARAPHRASES]
    lost = [one["event"] for one, place in zip(PARAPHRASES, places, strict=True) if place is None or place > 2]
    assert len(PARAPHRASES) == 40
    assert 1 - len(lost) / len(PARAPHRASES) >= 0.97, lost


DAY = date(2020, 10, 10)


def an_event(slug="one", first=DAY, last=None, kind="battle", text="Shells fell on the old town", names=()):
    return KnownEvent(slug, first, last or first, kind, text, frozenset(names))


def a_question(first=DAY, last=None, precision=Precision.DAY, kind="other", text="Shells fell on a town", names=()):
    return Question(first, last or first, precision, kind, text, frozenset(names))


def found(events, **question_):
    return Duplicates(events).likely(a_question(**question_))


def score(event, **question_):
    [one] = found([event], **question_)
    return one.score


@pytest.mark.parametrize(
    ("precision", "days"),
    [(Precision.MINUTE, 3), (Precision.DAY, 3), (Precision.MONTH, 31), (Precision.SEASON, 92), (Precision.YEAR, 366)],
)
def test_as_closely_as_a_day_is_known_so_near_an_event_has_to_be(precision, days):
    for away in (timedelta(days), -timedelta(days)):
        assert [one.slug for one in found([an_event(first=DAY + away)], precision=precision)] == ["one"]
        assert found([an_event(first=DAY + away + away / days)], precision=precision) == []


def test_an_event_that_goes_on_for_years_is_near_every_day_of_them():
    war = an_event("war", DAY - timedelta(900), DAY + timedelta(900))
    assert [one.slug for one in found([war, an_event("other", DAY - timedelta(30))])] == ["war"]


def test_days_apart_count_by_how_wide_is_looked():
    near, away = an_event(), an_event(first=DAY + timedelta(3))
    assert score(away) == pytest.approx(score(near) * exp(-1))
    assert score(away, precision=Precision.YEAR) == pytest.approx(score(near) * exp(-3 / 366))


def test_names_and_kind_count_on_top_of_the_words():
    names = ("A", "B", "C", "D")
    plain = score(an_event(names=names))
    assert score(an_event(names=names), kind="battle") == pytest.approx(plain * 1.2)
    assert score(an_event(names=names), names=("B", "Z")) == pytest.approx(plain * 1.3)
    assert score(an_event(names=names), names=names) == pytest.approx(plain * 2)


def test_the_reasons_are_said_in_words():
    event = an_event(names=("Old Town", "An Army"))
    [one] = found([event], kind="battle", names=("Old Town", "An Army", "Somebody"))
    assert one.reasons == ("same day", "both name An Army", "both name Old Town", "same kind", "similar words")
    assert (one.is_suggested, one.is_likely) == (True, True)
    [one] = found([replace(event, first=DAY + timedelta(1), last=DAY + timedelta(2))])
    assert one.reasons == ("1 day apart", "similar words")
    [one] = found([replace(event, first=DAY - timedelta(1))], text="quite something else: a towel")
    assert one.reasons == ("days in common",)
    assert (one.is_suggested, one.is_likely) == (False, False)
    assert LIKELY > SUGGEST > one.score > 0


@pytest.mark.parametrize(
    ("text", "asked_"),
    [
        ("Обстрел города Гянджа", "Гянджу обстреляли"),
        ("Հրետակոծություն քաղաքում", "քաղաքը հրետակոծվեց"),
        ("Şəhərin atəşə tutulması", "şəhər atəşə tutuldu"),
    ],
)
def test_a_line_of_its_own_language_is_the_one_that_is_compared(text, asked_):
    [one] = found([an_event(text=f"A city is shelled, and what is said of it at length\n{text}")], text=asked_)
    assert one == found([an_event(text=text)], text=asked_)[0]
    assert one.is_likely


def test_how_rare_words_are_is_told_by_a_larger_collection_beside():
    record = Duplicates(an_event(str(number), text=f"Shells fell on village {number}") for number in range(100))
    event, asked = an_event(text="Shells fell on the old mill"), a_question(text="The old mill burnt down")
    alone, beside = (Duplicates([event], among).likely(asked)[0].score for among in (None, record))
    assert beside > alone
    few = Duplicates([an_event(str(number)) for number in range(99)])
    assert Duplicates([event], few).likely(asked)[0].score == alone


@pytest.mark.parametrize("day", [date.min, date.max])
def test_at_the_ends_of_the_calendar_there_is_nothing_beyond(day):
    assert [one.slug for one in found([an_event(first=day)], first=day, precision=Precision.YEAR)] == ["one"]


def test_the_limit_and_the_order_do_not_hang_on_the_order_of_the_events():
    events = [an_event(str(number)) for number in range(9)]
    assert [one.slug for one in found(events)] == ["0", "1", "2", "3", "4"]
    assert found(events[::-1]) == found(events)
    assert len(Duplicates(events).likely(a_question(), limit=7)) == 7


@pytest.mark.parametrize("text", ["", " ", "\n", "a", "\U0001f600", "1" * 100_000])
def test_a_text_without_words_is_like_nothing(text):
    assert found([an_event(text=text), an_event("two")], text="Peace was signed") == []
    assert found([an_event()], text=text) == []


def test_a_candidate_asks_with_its_own_days_kind_words_and_names(names):
    text = "In October 2020 Armenia and Azerbaijan signed an agreement."
    [candidate] = extract(text, names, date(2021, 1, 1), language_of("en"))
    assert question(candidate) == Question(
        date(2020, 10, 1),
        date(2020, 10, 31),
        Precision.MONTH,
        "agreement",
        text,
        frozenset({"Armenia", "Azerbaijan"}),
    )


def test_fifty_thousand_events_are_no_reason_to_wait():
    events = [
        an_event(str(number), date(1988, 1, 1) + timedelta(number % 14_000), text=f"Shells fell on village {number}")
        for number in range(50_000)
    ]
    every = Duplicates(events)
    seconds = []
    for number in range(20):
        begun = perf_counter()
        [best, *_] = every.likely(a_question(events[number * 700].first, text=events[number * 700].text))
        seconds.append(perf_counter() - begun)
        assert best.slug == str(number * 700)
    assert min(seconds) < 0.02
