"""Properties of every level-1 date, held against the slow second reading in level_one.py."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.dates.level_one import DOUBTS, EVERY_DAY, FIRST, LAST, PARTS, TEXTS, is_possible, readings, unhurried
from timeline.dates.edtf import EdtfError, parse
from timeline.dates.span import Span


@unhurried
@given(TEXTS)
def test_what_was_written_comes_back_letter_for_letter(text):
    assert str(parse(text)) == text


ANY_YEAR = st.integers(1, 9998).map("{:04}".format)


@given(
    st.one_of(
        st.builds("{}{}".format, ANY_YEAR, DOUBTS),
        st.builds("{}-{}{}".format, ANY_YEAR, st.sampled_from(["01", "12", "XX", "21", "22", "23", "24"]), DOUBTS),
        st.builds("{}-12-{}{}".format, ANY_YEAR, st.sampled_from(["01", "31", "XX"]), DOUBTS),
        st.builds("{:03}X{}".format, st.integers(1, 999), DOUBTS),
        st.builds("{:02}XX{}".format, st.integers(1, 99), DOUBTS),
        st.builds("{}/..".format, ANY_YEAR),
        st.builds("/{}".format, ANY_YEAR),
    )
)
def test_dates_of_any_year_come_back_letter_for_letter(text):
    assert str(parse(text)) == text


@unhurried
@given(TEXTS)
def test_reading_narrows_nothing_and_widens_nothing(text):
    begun, ended = readings(text)
    span = parse(text).span
    assert span.earliest == (begun and min(begun))
    assert span.latest == (ended and max(ended))
    assert span.begins_by == max(begun if begun is not None else ended)
    assert span.ends_from == min(ended if ended is not None else begun)


@unhurried
@given(PARTS, PARTS)
def test_an_interval_is_refused_exactly_when_it_cannot_be(start, end):
    text = f"{start}/{end}"
    if is_possible(text):
        assert parse(text).span.earliest <= parse(text).span.latest
    else:
        with pytest.raises(EdtfError, match="lies before the start"):
            parse(text)


@unhurried
@given(st.lists(TEXTS, max_size=12), st.randoms(use_true_random=False))
def test_the_order_is_total_and_the_same_from_whatever_order_it_starts(texts, random):
    entries = [(parse(text).span.order_key, number) for number, text in enumerate(texts)]
    shuffled = random.sample(entries, len(entries))
    assert sorted(shuffled) == sorted(entries)


@unhurried
@given(TEXTS, TEXTS)
def test_what_must_have_begun_before_another_can_begin_stands_before_it(one, two):
    first, second = parse(one).span, parse(two).span
    if second.earliest is not None and first.begins_by < second.earliest:
        assert first.order_key < second.order_key


def test_a_month_follows_its_own_days_and_a_year_its_own_months():
    texts = ["1992-05-31", "1992-05-02", "1992-05", "1992-05-02/1992-06", "1992", "1992-12", "1992-06-01", "1992-12-31"]
    assert sorted(texts, key=lambda text: parse(text).span.order_key) == [
        "1992-05-02",
        "1992-05-02/1992-06",
        "1992-05",
        "1992-05-31",
        "1992-06-01",
        "1992",
        "1992-12",
        "1992-12-31",
    ]


def days_of(span):
    """Every day of the table on which it can have been going on."""
    return {day for day in EVERY_DAY if (span.earliest or FIRST) <= day <= (span.latest or LAST)}


@st.composite
def texts_and_windows(draw):
    """A date, and a window whose ends lie anywhere, but often just inside or outside of the date."""
    text = draw(TEXTS)
    edges = [days[end] for days in readings(text) if days for end in (0, -1)]
    near = st.builds(lambda day, step: day + timedelta(days=step), st.sampled_from(edges), st.integers(-1, 1))
    ends = st.none() | near | st.dates(FIRST, LAST)
    return text, draw(st.tuples(ends, ends).filter(lambda ends: None in ends or ends[0] <= ends[1]))


@unhurried
@given(texts_and_windows())
def test_touching_a_window_equals_sharing_a_day_with_it(text_and_window):
    text, window = text_and_window
    begun, ended = readings(text)
    first, last = (begun or [FIRST])[0], (ended or [LAST])[-1]
    shared = [day for day in EVERY_DAY if first <= day <= last and (window[0] or FIRST) <= day <= (window[1] or LAST)]
    span = parse(text).span
    assert span.touches(Span.window(*window)) is bool(shared)
    assert Span.window(*window).touches(span) is bool(shared)


@unhurried
@given(texts_and_windows())
def test_containing_equals_having_every_day_of_the_other(text_and_window):
    text, window = text_and_window
    span, frame = parse(text).span, Span.window(*window)
    open_inside = (frame.earliest is None or span.earliest is not None) and (
        frame.latest is None or span.latest is not None
    )
    assert frame.contains(span) is (open_inside and days_of(span) <= days_of(frame))


@unhurried
@given(TEXTS, TEXTS)
def test_a_union_holds_both_and_does_not_depend_on_their_order(one, two):
    first, second = parse(one).span, parse(two).span
    union = first.union(second)
    assert union == second.union(first)
    assert union.contains(first)
    assert union.contains(second)
    assert first.union(first) == first
    assert union.begins_by == min(first.begins_by, second.begins_by)
    assert union.ends_from == max(first.ends_from, second.ends_from)
    assert {union.earliest, union.latest} <= {first.earliest, second.earliest, first.latest, second.latest}


@unhurried
@given(TEXTS)
def test_the_days_around_a_span_do_not_touch_it(text):
    span = parse(text).span
    if span.earliest:
        assert not span.contains(span.earliest - timedelta(days=1))
        assert span.contains(span.earliest)
    if span.latest:
        assert not span.contains(span.latest + timedelta(days=1))
        assert span.contains(span.latest)


@unhurried
@given(TEXTS)
def test_the_precision_says_how_wide_a_part_can_be(text):
    when = parse(text)
    for part in (when.start, when.end):
        if part:
            assert (part.last - part.first).days < part.precision.days


def test_bounds_move_forward_day_by_day():
    spans = [parse(day.isoformat()).span.order_key for day in EVERY_DAY[:800]]
    assert all(one < two for one, two in pairwise(spans))
