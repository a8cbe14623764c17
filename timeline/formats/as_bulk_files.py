"""What is downloaded around a table of events: the empty table to fill, and the errors of one that was handed in."""

from __future__ import annotations

import io
from collections.abc import Iterable

from defusedcsv import csv
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.writer.excel import save_workbook

from timeline.curation.bulk_columns import COLUMNS, NAMES
from timeline.models import BulkRow

# Without it a spreadsheet program takes UTF-8 for something else.
MARK = "\ufeff"
# Cells of these hold what a spreadsheet would make a date or a number of.
_AS_TEXT = "@"
_WIDTHS = {"title": 40, "summary": 60, "actors": 40, "date": 24}


def template_csv() -> str:
    """The header, and nothing else."""
    written = io.StringIO()
    csv.writer(written).writerow(NAMES)
    return MARK + written.getvalue()


def template_xlsx() -> bytes:
    """The header on one sheet, every column taken as text; what each column takes on another."""
    book = Workbook()
    sheet, help_sheet = book.active, book.create_sheet("columns")
    sheet.title = "events"
    sheet.append(list(NAMES))
    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        column = sheet.column_dimensions[cell.column_letter]
        column.number_format, column.width = _AS_TEXT, _WIDTHS.get(str(cell.value), 16)
        cell.font = Font(bold=True)
    help_sheet.append(["column", "what it takes", "needed"])
    for one in COLUMNS:
        help_sheet.append(list(one))
    for letter, width in (("A", 16), ("B", 90), ("C", 40)):
        help_sheet.column_dimensions[letter].width = width
    for cells in help_sheet.iter_rows():
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    written = io.BytesIO()
    save_workbook(book, written)
    return written.getvalue()


def errors_csv(rows: Iterable[BulkRow]) -> str:
    """One line an error. No cell is taken for a formula, whatever the table held."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(["row", "column", "what is wrong", "what to do"])
    for row in rows:
        for problem in row.problems:
            lines.writerow([str(row.number), problem["column"], problem["what"], problem["remedy"]])
    return MARK + written.getvalue()
