"""The strip: columns that a finger can hit, whatever number of years the record covers."""

import pytest

from timeline.formats.as_strip import MOST_COLUMNS, MOST_SPANS, strip
from timeline.formats.asked import Asked
from timeline.reading.selection import Presentation, Selection
from timeline.reading.series import YearCell


def drawn(first, years, selection=None, **counts):
    cells = [YearCell(first + at, counts.get("solid", 1), counts.get("outline", 1), chosen=True) for at in range(years)]
    return strip(cells, Asked(selection or Selection(), Presentation(order="newest"), 1, "en"))


@pytest.mark.parametrize("years", [1, 3, 8, 9, 39, 40, 41, 99, 400])
def test_there_are_never_more_columns_than_fit_and_both_rows_cover_the_same_years(years):
    found = drawn(1600, years)
    shown, spans = found["years"], found["spans"]
    assert len(shown) % len(spans) == 0
    assert len(spans) <= MOST_SPANS
    assert len([column for column in shown if column["url"]]) == len(found["bars"]) <= MOST_COLUMNS
    assert (spans[0]["name"][:4], spans[0]["label"]) == ("1600", "1600")
    last = [column for column in shown if column["url"]][-1]
    assert str(1600 + years - 1) in last["name"]
    assert str(1600 + years - 1) in spans[-1]["name"]


def test_a_column_narrows_to_its_years_and_keeps_the_order():
    assert drawn(998, 4)["years"][0]["url"] == "/?from=0998&to=0998&order=newest"
    assert drawn(1900, 80)["years"][1]["url"] == "/?from=1902&to=1903&order=newest"


def test_the_fullest_column_fills_the_height_with_the_solid_tone_below():
    cells = [YearCell(1990, 1, 3, chosen=True), YearCell(1991, 0, 1, chosen=True), YearCell(1992, 0, 0, chosen=True)]
    found = strip(cells, Asked(Selection(), Presentation(), 1, "en"))
    heights = [
        tuple(bar[key] for key in ("solid_y", "solid_height", "outline_y", "outline_height")) for bar in found["bars"]
    ]
    assert heights == [("75%", "25%", "0%", "75%"), ("100%", "", "75%", "25%"), ("100%", "", "100%", "")]
    assert [column["url"] is None for column in found["years"]] == [False, False, True]


def test_the_years_of_the_window_are_marked_and_it_can_be_left():
    cells = [YearCell(1990, 1, 0, chosen=False), YearCell(1991, 1, 0, chosen=True)]
    found = strip(cells, Asked(Selection(from_="1991-05"), Presentation(), 1, "en"))
    assert [column["current"] for column in found["years"]] == [False, True]
    assert found["all_url"] == "/"


def test_a_record_without_events_has_no_strip():
    assert strip([], Asked(Selection(), Presentation(), 1, "en")) is None
