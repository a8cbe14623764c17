from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates.ladder import Cell, Step, cells, step_for

DAY = timedelta(days=1)


@st.composite
def windows(draw, most_days=900):
    """A first and a last day, not so far apart that cutting them into days is slow."""
    first = draw(st.dates())
    return first, draw(st.dates(first, first + min(most_days * DAY, date.max - first)))


@settings(deadline=None)
@given(windows(), st.sampled_from(Step))
def test_cells_tile_the_window_without_gap_or_overlap(window, step):
    row = cells(*window, step)
    assert row[0].first <= window[0] <= row[0].last
    assert row[-1].first <= window[1] <= row[-1].last
    assert all(one.last + DAY == two.first for one, two in pairwise(row))
    assert len({cell.label for cell in row}) == len(row)


@settings(deadline=None)
@given(st.dates(), st.sampled_from(Step))
def test_a_cell_does_not_depend_on_the_day_of_it_that_was_asked_for(day, step):
    (cell,) = cells(day, day, step)
    assert cells(cell.first, cell.last, step) == (cell,)


@settings(deadline=None)
@given(st.dates(), st.dates(), st.integers(1, 80))
def test_the_step_is_the_finest_that_keeps_to_the_number_of_cells(one, two, most):
    first, last = sorted((one, two))
    step = step_for(first, last, most)
    finer = list(Step)[: list(Step).index(step)]
    if step is not Step.DECADE:
        assert len(cells(first, last, step)) <= most
    if finer and (last - first).days < 5000:
        assert len(cells(first, last, finer[-1])) > most


@pytest.mark.parametrize(
    ("step", "first", "last", "label"),
    [
        (Step.DECADE, date(1990, 1, 1), date(1999, 12, 31), "1990–1999"),
        (Step.YEAR, date(1992, 1, 1), date(1992, 12, 31), "1992"),
        (Step.QUARTER, date(1992, 4, 1), date(1992, 6, 30), "April–June 1992"),
        (Step.MONTH, date(1992, 5, 1), date(1992, 5, 31), "May 1992"),
        (Step.WEEK, date(1992, 5, 4), date(1992, 5, 10), "4–10 May 1992"),
        (Step.DAY, date(1992, 5, 8), date(1992, 5, 8), "8 May 1992"),
    ],
)
def test_a_cell_is_a_whole_unit_with_its_name(step, first, last, label):
    (cell,) = cells(date(1992, 5, 8), date(1992, 5, 8), step)
    assert cell == Cell(first, last, label.replace(" ", "\u00a0"))


def test_weeks_begin_on_monday():
    assert [cell.first.weekday() for cell in cells(date(1992, 1, 1), date(1993, 1, 31), Step.WEEK)] == [0] * 57


@pytest.mark.parametrize("step", Step)
def test_the_first_and_last_cells_stop_where_the_calendar_does(step):
    assert cells(date.min, date.min, step)[0].first == date.min
    assert cells(date.max, date.max, step)[0].last == date.max


def test_the_years_from_1988_to_2026_are_cut_into_years():
    assert step_for(date(1988, 2, 20), date(2026, 6, 7)) is Step.YEAR
    assert step_for(date(1988, 2, 20), date(2026, 6, 7), most=160) is Step.QUARTER
    assert step_for(date(1992, 5, 8), date(1992, 5, 8)) is Step.DAY
    assert step_for(date.min, date.max) is Step.DECADE


def test_a_window_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="cannot run from 1992-05-08 back to 1992-05-07"):
        cells(date(1992, 5, 8), date(1992, 5, 7), Step.DAY)
