"""XLSX → rows of text: the first sheet that can be seen, every cell as it is shown there."""

import io
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, time
from typing import Any

from openpyxl import load_workbook

from timeline.intake.refusals import Unreadable
from timeline.intake.unpacking import Limits, look_through

# Ten thousand rows of all columns, each cell two elements and its text two more.
LIMITS = Limits(
    1_500_000,
    ("Unpacked, the file would be far larger than any table of events.", "Hand it in in parts, or as CSV."),
    ("The file declares entities, which no spreadsheet program does.", "Save it anew, or as CSV, and hand that in."),
)
LAST_ROW = 20_000
"""Beyond it nothing is looked at: a spreadsheet keeps empty rows to its very end."""

_DAMAGED = ("The spreadsheet is damaged: it cannot be opened.", "Open it, save it anew, or as CSV, and hand that in.")
_NO_SHEET = ("It is an archive, but no spreadsheet that can be read.", "Save it as XLSX or CSV, and hand that in.")
_WORKBOOK = "xl/workbook.xml"
_FAULTS = frozenset({"#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"})
# What stands in a format between quotation marks, in brackets or behind a backslash is shown as it is.
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_DIGITS = ".15g"


def read_sheet(content: bytes, *, most_columns: int) -> Iterator[tuple[int, list[str]]]:
    """Each row of the first visible sheet with its number. Formulas are what they gave when the file was saved.

    Raises Unreadable for an archive that is not to be trusted, is damaged or no spreadsheet, or where a formula failed.
    """
    if _WORKBOOK not in look_through(content, LIMITS):
        raise Unreadable(*_NO_SHEET)
    try:
        yield from _rows(content, most_columns)
    except Unreadable:
        raise
    except Exception as error:  # a broken file breaks it in many ways
        raise Unreadable(*_DAMAGED) from error


def _rows(content: bytes, most_columns: int) -> Iterator[tuple[int, list[str]]]:
    book: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    with closing(book):
        sheet = next((one for one in book.worksheets if one.sheet_state == "visible"), None)
        if sheet is None:
            raise Unreadable(*_NO_SHEET)
        for number, cells in enumerate(sheet.iter_rows(max_row=LAST_ROW, max_col=most_columns), 1):
            shown = [_shown(cell.value, cell.number_format) for cell in cells]
            if fault := next((one for one in shown if one in _FAULTS), None):
                what = f"Row {number}, column {shown.index(fault) + 1}: a formula gives {fault}."
                raise Unreadable(what, "Correct it, or write what it should give.")
            if any(shown):
                yield number, shown


def _shown(value: Any, form: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return format(value, _DIGITS)
    if isinstance(value, datetime):
        return _day(value, str(form or "")) if value.time() == time.min else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def _day(value: datetime, form: str) -> str:
    """To the month where the sheet shows no day: typing 1992-05 gives the first of May, shown as May 92."""
    letters = _LITERAL.sub("", form).lower()
    if "d" in letters or "y" not in letters:
        return f"{value:%Y-%m-%d}"
    return f"{value:%Y-%m}" if "m" in letters else f"{value:%Y}"
