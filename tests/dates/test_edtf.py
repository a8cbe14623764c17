from datetime import date

import pytest

from timeline.dates.edtf import EdtfError, parse
from timeline.dates.precision import Precision


def d(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1992-05-08", "1992-05-08", "1992-05-08", Precision.DAY),
        ("1992-02", "1992-02-01", "1992-02-29", Precision.MONTH),
        ("1900-02", "1900-02-01", "1900-02-28", Precision.MONTH),
        ("1992", "1992-01-01", "1992-12-31", Precision.YEAR),
        ("0001", "0001-01-01", "0001-12-31", Precision.YEAR),
        ("9999-12-31", "9999-12-31", "9999-12-31", Precision.DAY),
        ("1992-21", "1992-03-01", "1992-05-31", Precision.SEASON),
        ("1992-22", "1992-06-01", "1992-08-31", Precision.SEASON),
        ("1992-23", "1992-09-01", "1992-11-30", Precision.SEASON),
        ("1992-24", "1992-12-01", "1993-02-28", Precision.SEASON),
        ("1991-24", "1991-12-01", "1992-02-29", Precision.SEASON),
        ("201X", "2010-01-01", "2019-12-31", Precision.DECADE),
        ("20XX", "2000-01-01", "2099-12-31", Precision.CENTURY),
        ("2004-XX", "2004-01-01", "2004-12-31", Precision.YEAR),
        ("1985-04-XX", "1985-04-01", "1985-04-30", Precision.MONTH),
        ("1985-XX-XX", "1985-01-01", "1985-12-31", Precision.YEAR),
    ],
)
def test_a_single_date_spans_every_day_it_can_mean(text, first, last, precision):
    when = parse(text)
    assert (when.span.earliest, when.span.begins_by) == (d(first), d(last))
    assert (when.span.ends_from, when.span.latest) == (d(first), d(last))
    assert when.precision is precision
    assert not when.is_interval


@pytest.mark.parametrize(
    ("text", "earliest", "begins_by", "ends_from", "latest"),
    [
        ("1988-02/1990-01", "1988-02-01", "1988-02-29", "1990-01-01", "1990-01-31"),
        ("1990-01-19/1990-01-20", "1990-01-19", "1990-01-19", "1990-01-20", "1990-01-20"),
        ("1993-01~/1993-03~", "1993-01-01", "1993-01-31", "1993-03-01", "1993-03-31"),
        ("1992-06-12/1992-06~", "1992-06-12", "1992-06-12", "1992-06-12", "1992-06-30"),
        ("1992-06/1992-06-12", "1992-06-01", "1992-06-12", "1992-06-12", "1992-06-12"),
        ("2022-12-12/2023-09", "2022-12-12", "2022-12-12", "2023-09-01", "2023-09-30"),
        ("1992/1992", "1992-01-01", "1992-12-31", "1992-01-01", "1992-12-31"),
        ("199X/1995-21", "1990-01-01", "1995-05-31", "1995-03-01", "1995-05-31"),
        ("1985/..", "1985-01-01", "1985-12-31", "1985-01-01", None),
        ("1985/", "1985-01-01", "1985-12-31", "1985-01-01", None),
        ("../1985", None, "1985-12-31", "1985-01-01", "1985-12-31"),
        ("/1992-03", None, "1992-03-31", "1992-03-01", "1992-03-31"),
    ],
)
def test_an_interval_begins_and_ends_within_its_own_ends(text, earliest, begins_by, ends_from, latest):
    span = parse(text).span
    expected = [day and d(day) for day in (earliest, begins_by, ends_from, latest)]
    assert [span.earliest, span.begins_by, span.ends_from, span.latest] == expected


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1992-05", False, False),
        ("1992-05~", True, False),
        ("1992-05?", False, True),
        ("1992-05%", True, True),
        ("199X?", False, True),
        ("1992-21~", True, False),
        ("1985-04-XX%", True, True),
        ("1992/1993~", True, False),
        ("1992?/1993~", True, True),
        ("1992?/..", False, True),
    ],
)
def test_a_doubt_is_kept_and_widens_nothing(text, approximate, uncertain):
    when = parse(text)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)
    sure = "".join(sign for sign in text if sign not in "?~%")
    assert when.span == parse(sure).span


def test_each_end_keeps_its_own_precision_and_doubts():
    when = parse("1992-06-12/1993~")
    assert (when.start.precision, when.start.approximate, str(when.start)) == (Precision.DAY, False, "1992-06-12")
    assert (when.end.precision, when.end.approximate, str(when.end)) == (Precision.YEAR, True, "1993~")


def test_an_interval_has_the_precision_of_its_start_or_of_its_only_date():
    assert parse("1992-06-12/1993").precision is Precision.DAY
    assert parse("1992/1993-06-12").precision is Precision.YEAR
    assert parse("1992-05/..").precision is Precision.MONTH
    assert parse("/1992-05-08").precision is Precision.DAY


def test_only_an_end_of_two_dots_goes_on():
    assert parse("1985/..").ongoing
    assert not parse("1985/").ongoing
    assert not parse("../1985").ongoing
    assert not parse("1985").ongoing


def test_open_and_unknown_ends_stay_apart_in_the_text_and_alike_in_the_span():
    assert [str(parse("1985/..")), str(parse("1985/"))] == ["1985/..", "1985/"]
    assert parse("1985/..") != parse("1985/")
    assert parse("1985/..").span == parse("1985/").span


def test_two_ways_of_writing_an_unknown_day_mean_the_same():
    assert parse("1992-05").anchor.means_the_same_as(parse("1992-05-XX").anchor)
    assert not parse("1992-05").anchor.means_the_same_as(parse("1992-05~").anchor)


def test_spaces_around_a_date_are_dropped():
    assert str(parse(" 1992-05\n")) == "1992-05"


def test_an_interval_that_ends_before_it_begins_is_refused():
    with pytest.raises(EdtfError, match=r"The end \(1992-05\) lies before the start \(1992-06-01\)"):
        parse("1992-06-01/1992-05")


def test_equal_days_and_an_end_that_may_be_as_early_are_taken():
    assert str(parse("1992-06-30/1992-06")) == "1992-06-30/1992-06"
    assert str(parse("1992-06-30/1992-06-30")) == "1992-06-30/1992-06-30"
