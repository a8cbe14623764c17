"""What date phrases mean: by themselves, from publication, and from the date before them."""

from datetime import date

import pytest

from timeline.extraction.date_mentions import Context, Need, in_passage
from timeline.extraction.english.language import ENGLISH
from timeline.extraction.passages import Passage

FRIDAY = date(2023, 9, 15)


def read(text, published=FRIDAY):
    return in_passage(Passage(0, len(text), text), ENGLISH.dates, Context(published))


def dates(text, published=FRIDAY):
    return [mention.edtf for mention in read(text, published) if mention.edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on Friday", "2023-09-15"),
        ("last Friday", "2023-09-08"),
        ("on Thursday night", "2023-09-14"),
        ("They will meet on Tuesday", "2023-09-19"),
        ("next Monday", "2023-09-18"),
        ("the day before yesterday", "2023-09-13"),
        ("They met on 24 December", "2022-12-24"),
        ("on Sept. 14", "2023-09-14"),
        ("in the night of 12 to 13 September", "2023-09-12/2023-09-13"),
        ("overnight", "2023-09-14/2023-09-15"),
        ("from 4 to 9 May 1992", "1992-05-04/1992-05-09"),
        ("between July 31 and August 6", "2023-07-31/2023-08-06"),
        ("It lasted from December 30 to January 2", "2022-12-30/2023-01-02"),
        ("early in the week", ""),
        ("at the end of March", "2023-03-21~/2023-03-31~"),
        ("late 1991", "1991-09~/1991-12~"),
        ("in the winter of 1992", "1992-24"),
        ("two weeks ago", "2023-09-01~"),
        ("a year ago", "2022"),
        ("last month", "2023-08"),
        ("04.05.1992", "1992-05-04"),
    ],
)
def test_a_phrase_counts_from_the_day_of_publication(text, edtf):
    assert dates(text) == ([edtf] if edtf else [])


@pytest.mark.parametrize(
    "text",
    ["a 44-day war", "the six-week offensive", "in ten weeks of fighting", "Resolution 1416 people", "the May law"],
)
def test_a_length_a_number_and_a_name_are_no_dates(text):
    assert dates(text) == []


def test_a_day_after_the_last_date_counts_from_it():
    assert dates("They met on 4 May 1992. The next day they left.") == ["1992-05-04", "1992-05-05"]
    assert dates("It began on 4 May 1992. On the 9th it ended.") == ["1992-05-04", "1992-05-09"]


def test_a_numeric_date_is_day_first_and_says_where_month_first_is_valid_too():
    [mention] = read("on 3/4/2019")
    assert (mention.edtf, mention.other) == ("2019-04-03", "2019-03-04")
    assert mention.confidence < 1
    [clear] = read("on 13/4/2019")
    assert (clear.edtf, clear.other) == ("2019-04-13", "")


def test_without_a_day_of_publication_no_relative_date_is_read():
    assert dates("Yesterday, on Tuesday and two days ago; on 4 May 1992", published=None) == ["1992-05-04"]


def test_a_mention_says_which_rule_read_it_and_what_it_needed():
    [mention] = read("It happened on Tuesday.")
    assert mention.passage.text == "Tuesday"
    assert (mention.rule, mention.needs) == ("weekday", Need.PUBLICATION)


def test_of_a_day_that_the_calendar_lacks_no_day_is_made():
    assert dates("on 30 February 1992") == ["1992-02"]
    assert dates("on 31/11/1992") == ["1992"]
