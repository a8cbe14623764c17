"""Whom figures count: single persons, ages, relatives, what befell people rather than what they are called."""

from datetime import date

import pytest

from tests.extraction.conftest import names_of_the_files
from timeline.extraction.extract import extract_stretch
from timeline.extraction.languages import language_of


def figures(text):
    one = extract_stretch(text, 0, len(text), names_of_the_files(), date(2026, 6, 1), language_of("en"))
    return [(figure.about, figure.low, figure.high) for figure in one.figures]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("A 39-year-old farm hand died when his tractor hit a mine.", [("killed", 1, 1)]),
        ("A mine killed a police major and maimed his driver.", [("killed", 1, 1), ("wounded", 1, 1)]),
        ("The patrol was shelled and its commander was killed.", [("killed", 1, 1)]),
        ("The toll on the other side rose to 71.", [("killed", 71, 71)]),
        ("The fatalities of the brigade numbered 2,718.", [("killed", 2718, 2718)]),
        ("One hundred and nine captives regained their freedom.", [("released", 109, 109)]),
        ("Officials said that four mourners were killed.", [("killed", 4, 4)]),
        ("Shells destroyed 14 houses.", [("damage", 14, 14)]),
        ("The convoy brought in 70 tonnes of flour.", [("aid", 70, 70)]),
        ("The chamber voted, 60 deputies voting for it.", [("votes", 60, 60)]),
        ("The fate of about 200 men has never been established.", [("missing", 200, 200)]),
    ],
)
def test_a_figure_counts(text, read):
    assert figures(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Smith, 68, was seized at the checkpoint.", []),
        ("A shepherd was found shot dead about 800 metres from the post.", [("killed", 1, 1)]),
        ("Some 40 relatives of the missing kept to the road.", [("participants", 40, 40)]),
        ("The law was passed after his speech and her answer.", []),
    ],
)
def test_what_counts_nobody_is_no_figure(text, read):
    assert figures(text) == read


def test_two_children_of_an_age_are_two():
    assert figures("Two children aged 4 and 9 were killed by a shell.") == [("killed", 2, 2)]
