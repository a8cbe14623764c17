"""Cuts a window of days into the cells of a calendar: decades, years, quarters, months, weeks, days."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from timeline.dates.edtf import parse
from timeline.dates.wording import in_list


class Step(StrEnum):
    """The kinds of cell, from the finest to the coarsest."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Cell:
    """One whole calendar unit: its first and last day, both included, and its name in words."""

    first: date
    last: date
    label: str


def cells(first: date, last: date, step: Step, language: str = "en") -> tuple[Cell, ...]:
    """The whole units that hold the days from first to last, in order, without gap or overlap.

    The outermost ones may reach beyond the window: half a year would be wrongly called by the
    year's name. Weeks begin on Monday. Raises ValueError where last is before first.
    """
    if last < first:
        raise ValueError(f"A window cannot run from {first} back to {last}.")
    return tuple(_cell(number, step, language) for number in range(_number(first, step), _number(last, step) + 1))


def step_for(first: date, last: date, most: int = 60) -> Step:
    """The finest step that cuts the window into at most that many cells; else the decade."""
    for step in Step:
        if _number(last, step) - _number(first, step) < most:
            return step
    return Step.DECADE


def _cell(number: int, step: Step, language: str) -> Cell:
    first = _first_day(number, step) or date.min
    following = _first_day(number + 1, step)
    last = following - timedelta(days=1) if following else date.max
    return Cell(first, last, in_list(parse(_edtf(first, last, step)), language=language))


def _number(day: date, step: Step) -> int:
    """The place of the cell that holds the day in the row of all such cells."""
    match step:
        case Step.DAY:
            return day.toordinal()
        case Step.WEEK:
            return (day.toordinal() - 1) // 7  # the first day of year 1 was a Monday
        case Step.MONTH:
            return day.year * 12 + day.month - 1
        case Step.QUARTER:
            return day.year * 4 + (day.month - 1) // 3
        case Step.YEAR:
            return day.year
        case Step.DECADE:
            return day.year // 10


def _first_day(number: int, step: Step) -> date | None:
    """The day on which a cell begins, or None outside of the years 1 to 9999."""
    try:
        match step:
            case Step.DAY:
                return date.fromordinal(number)
            case Step.WEEK:
                return date.fromordinal(number * 7 + 1)
            case Step.MONTH:
                return date(number // 12, number % 12 + 1, 1)
            case Step.QUARTER:
                return date(number // 4, number % 4 * 3 + 1, 1)
            case Step.YEAR:
                return date(number, 1, 1)
            case Step.DECADE:
                return date(number * 10, 1, 1)
    except ValueError:
        return None


def _edtf(first: date, last: date, step: Step) -> str:
    length = {Step.DAY: 10, Step.WEEK: 10, Step.MONTH: 7, Step.QUARTER: 7}.get(step, 4)
    start, end = first.isoformat()[:length], last.isoformat()[:length]
    return start if start == end else f"{start}/{end}"
