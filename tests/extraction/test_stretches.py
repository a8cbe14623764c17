"""A stretch that somebody marks is read in its article; a passage can be cut where its text pauses."""

from datetime import date

import pytest

from timeline.extraction.clauses import breaks
from timeline.extraction.extract import extract, extract_stretch
from timeline.extraction.gazetteer import Gazetteer
from timeline.extraction.languages import language_of
from timeline.extraction.moments import UNSAID
from timeline.extraction.passages import Passage, sentences_in

NOBODY = Gazetteer((), ())
DAY = date(1994, 5, 13)
TEXT = (
    "On 8 May 1994 shelling near the town killed three people. Two days later a village was taken by the forces.\n\n"
    "The bridge over the river was closed for the whole of that week."
)


def read(words, text=TEXT, published=DAY):
    start = text.index(words)
    return extract_stretch(text, start, start + len(words), NOBODY, published, language_of("en"))


@pytest.mark.parametrize("number", [0, 1])
def test_a_passage_that_was_found_is_read_as_it_was_found(number):
    found = extract(TEXT, NOBODY, DAY, language_of("en"))[number]
    again = read(found.passage.text)
    assert (again.passage, again.when, again.kind, again.figures) == (
        found.passage,
        found.when,
        found.kind,
        found.figures,
    )


def test_what_stands_before_it_in_its_own_sentence_dates_it():
    text = "On 8 May 1994 the envoy came to the capital of the north and two days later he left it again."
    assert read("two days later he left it again.", text).when.edtf == "1994-05-10"


def test_where_nothing_says_when_all_else_is_still_read():
    made = read("The bridge over the river was closed")
    assert (made.when, made.when.edtf, made.dated) == (UNSAID, "", None)
    assert made.reasons[0].code == "no date was found"


def test_without_a_day_of_publication_a_relative_date_is_none():
    text = "The two sides signed a ceasefire on Thursday in the capital."
    assert read(text, text).when.edtf == "1994-05-12"
    assert read(text, text, None).when == UNSAID


# ── Where a passage can be cut ────────────────────────────────────────────────────────────────────────────────────


def cut(text, code="en", start=0):
    passage = Passage(start, start + len(text), text)
    return [(text[: one.left - start], text[one.right - start :]) for one in breaks(passage, language_of(code))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One came. Two left.", [("One came.", "Two left.")]),
        ("One came\nTwo left", [("One came", "Two left")]),
        ("They came, and they left.", [("They came", "they left.")]),
        ("They came, they left.", [("They came", "they left.")]),
        ("Gen. Smith spoke.", []),
        ("3,000 people came.", []),
        ("Nothing", []),
    ],
)
def test_it_is_cut_between_sentences_clauses_and_pauses(text, parts):
    assert cut(text) == parts


def test_its_places_count_from_the_beginning_of_the_article():
    assert cut("They came, and they left.", start=400) == [("They came", "they left.")]


@pytest.mark.parametrize("code", ["", "hy"])
def test_without_rules_for_clauses_pauses_are_enough(code):
    assert ("One", "two") in cut("One, two", code)


def test_the_sentences_of_a_stretch_stand_where_they_stand():
    passage = Passage(7, 25, "One came.\nTwo left")
    assert [(one.start, one.text) for one in sentences_in(passage)] == [(7, "One came."), (17, "Two left")]
