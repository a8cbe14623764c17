from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from timeline.dates.precision import Precision
from timeline.dates.span import Span

MAY_1 = date(1992, 5, 1)
MAY_8 = date(1992, 5, 8)
MAY_9 = date(1992, 5, 9)
MAY_31 = date(1992, 5, 31)


@pytest.mark.parametrize(
    "days",
    [
        (MAY_9, None, None, MAY_8),
        (MAY_9, MAY_8, None, None),
        (None, MAY_9, None, MAY_8),
        (MAY_9, None, MAY_8, None),
        (None, None, MAY_9, MAY_8),
    ],
)
def test_a_span_that_runs_backwards_is_refused(days):
    with pytest.raises(ValueError, match="cannot run from 1992-05-09 back to 1992-05-08"):
        Span(*days)


def test_a_span_is_a_value():
    assert {Span.window(MAY_1, MAY_8): "found"}[Span.window(MAY_1, MAY_8)] == "found"
    with pytest.raises(FrozenInstanceError):
        Span.window(MAY_1, MAY_8).latest = MAY_31


def test_a_window_is_exactly_its_days():
    assert Span.window(MAY_1, MAY_8) == Span(earliest=MAY_1, begins_by=MAY_1, ends_from=MAY_8, latest=MAY_8)
    assert Span.window(MAY_1, None) == Span(earliest=MAY_1, begins_by=MAY_1, ends_from=MAY_1, latest=None)
    assert Span.window(None, MAY_8) == Span(earliest=None, begins_by=MAY_8, ends_from=MAY_8, latest=MAY_8)


def test_neighbouring_days_do_not_touch_and_a_shared_day_does():
    assert not Span.window(MAY_1, MAY_8).touches(Span.window(MAY_9, MAY_31))
    assert Span.window(MAY_1, MAY_9).touches(Span.window(MAY_9, MAY_31))


def test_an_event_that_began_long_before_still_touches_the_window():
    assert Span.window(date(1988, 1, 1), MAY_8).touches(Span.window(MAY_8, MAY_31))
    assert Span.window(date(1988, 1, 1), None).touches(Span.window(MAY_8, MAY_31))


def test_a_window_without_ends_holds_everything():
    everything = Span.window(None, None)
    assert everything.contains(everything)
    assert everything.contains(Span.window(MAY_1, None))
    assert everything.contains(date.min)
    assert everything.touches(Span.window(MAY_9, MAY_9))


def test_what_has_no_end_fits_in_no_window_with_one():
    assert not Span.window(MAY_1, MAY_31).contains(Span.window(MAY_8, None))
    assert not Span.window(MAY_1, MAY_31).contains(Span.window(None, MAY_8))
    assert Span.window(MAY_1, None).contains(Span.window(MAY_8, None))


def test_a_union_begins_with_the_first_and_ends_with_the_last():
    early = Span(earliest=MAY_1, begins_by=MAY_31, ends_from=MAY_1, latest=MAY_31)
    exact = Span(earliest=MAY_8, begins_by=MAY_8, ends_from=MAY_9, latest=MAY_9)
    assert early.union(exact) == Span(earliest=MAY_1, begins_by=MAY_8, ends_from=MAY_9, latest=MAY_31)


def test_steps_compare_by_width_and_not_by_name():
    assert Precision.CENTURY.is_coarser_than(Precision.DAY)
    assert Precision.SEASON.is_coarser_than(Precision.MONTH)
    assert not Precision.DAY.is_coarser_than(Precision.DAY)
    widths = [step.days for step in Precision]
    assert widths == sorted(widths)
    assert [step.days for step in (Precision.HOUR, Precision.MONTH, Precision.YEAR)] == [1, 31, 366]
