"""A table of rows, as a spreadsheet saves it: CSV with any usual separator, or XLSX → rows of text by column.

Nothing is judged here but the form: which row is the header, whether every cell stands under a name that is known.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.intake.decoding import decode
from timeline.intake.files import LARGEST
from timeline.intake.refusals import Unreadable
from timeline.intake.sheets import read_sheet
from timeline.intake.unpacking import OLD_OFFICE, PROTECTED, PROTECTED_OFFICE
from timeline.text.slugs import nearest

MOST_ROWS = 10_000
MOST_COLUMNS = 60
LONGEST_CELL = 20_000
"""Characters."""

_SEPARATORS = ",;\t|"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SAVE_AS = "Save it as XLSX, or as “CSV UTF-8”, and hand that in."
_KEEP_HEADER = "Download the template, and keep its first row."
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Row:
    """`number` as a spreadsheet counts, the header included; `cells` by column, only those that hold something."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the columns that the header names, in its order; `notes` are sentences on doubtful letters."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


_Lines = Iterator[tuple[int, Sequence[str]]]
"""Each row with its number, cells without spaces around them; rows without any cell may be left out."""


def read_table(content: bytes, known: Sequence[str]) -> Table:
    """The rows of a file. `known`: every name that a column can have, in small letters, parted by "_".

    Dates that a spreadsheet has made of what was typed are read as they are shown to the day, month or year; numbers
    without a point that means nothing. Raises Unreadable, and nothing else, for whatever is no such table.
    """
    if not content.strip():
        raise Unreadable("The file is empty.", "Look whether it is the right one.")
    if len(content) > LARGEST:
        raise Unreadable(
            f"The file has {len(content) / 1024 / 1024:.1f} MB; at most 5 MB can be read.", "Hand it in in parts."
        )
    if content.startswith(_ZIP):
        return _table(read_sheet(content, most_columns=MOST_COLUMNS + 1), known, ())
    if content.startswith(OLD_OFFICE):
        raise Unreadable(*(PROTECTED if PROTECTED_OFFICE in content else _OLD))
    try:
        decoded = decode(content)
    except Unreadable as refusal:
        raise Unreadable(refusal.what, _SAVE_AS) from refusal
    if "\0" in decoded.text:
        raise Unreadable("It is no text: it holds characters that nobody writes.", _SAVE_AS)
    return _table(_separated(decoded.text, known), known, decoded.notes)


_OLD = ("It is a file of an old spreadsheet program.", _SAVE_AS)


# ── CSV ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _separated(text: str, known: Sequence[str]) -> _Lines:
    """The separator is the one that finds the most known names in the first row that holds anything."""
    first = next((line for line in text.splitlines() if line.strip(f'{_SEPARATORS} "')), "")
    separator = max(_SEPARATORS, key=lambda one: sum(_name(cell) in known for cell in first.split(one)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            yield number, [cell.replace("\r\n", "\n").replace("\r", "\n").strip() for cell in cells]
    except csv.Error as error:
        what = f"Row {number + 1} cannot be read: its quotation marks do not fit, or a cell has no end."
        raise Unreadable(what, 'Put a cell that holds " between ", and write each " in it twice.') from error


# ── The table ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _table(lines: _Lines, known: Sequence[str], notes: tuple[str, ...]) -> Table:
    header = next((cells for _, cells in lines if any(cells)), ())
    columns = _columns(header, known)
    rows = []
    for number, cells in lines:
        if any(cells):
            rows.append(Row(number, _cells(number, cells, columns)))
        if len(rows) > MOST_ROWS:
            raise Unreadable(f"It has more than {MOST_ROWS:,} rows.", "Hand it in in parts.")
    if not rows:
        raise Unreadable("There is no row below the header.", "Write one row for each event.")
    return Table(tuple(filter(None, columns)), tuple(rows), notes)


def _columns(header: Sequence[str], known: Sequence[str]) -> list[str]:
    """The names of the header; "" over a column that has none."""
    names = [_name(cell) for cell in header]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        raise Unreadable(f"It has more than {MOST_COLUMNS} columns.", _KEEP_HEADER)
    if not set(names) & set(known):
        raise Unreadable("Its first row does not name any column that is known.", _KEEP_HEADER)
    if strange := [name for name in names if name and name not in known]:
        raise Unreadable(_told_strange(strange, known), "Rename or remove what does not belong here.")
    if twice := [name for name, times in Counter(filter(None, names)).items() if times > 1]:
        raise Unreadable(f"The column “{twice[0]}” stands twice.", "Leave it once.")
    return names


def _name(cell: str) -> str:
    """As names of columns are compared: "Claim about" is claim_about."""
    return "_".join(cell.strip('" \t').casefold().replace("-", " ").replace("_", " ").split())


def _told_strange(strange: Sequence[str], known: Sequence[str]) -> str:
    told = []
    for name in strange[:_NAMED]:
        meant = nearest(name.replace("_", "-"), known, 1)
        told.append(f"“{name[:60]}”" + (f" (perhaps “{meant[0]}”)" if meant else ""))
    more = f" and {len(strange) - _NAMED} more" if len(strange) > _NAMED else ""
    return f"There is no column {', '.join(told)}{more}."


def _cells(number: int, cells: Sequence[str], columns: Sequence[str]) -> dict[str, str]:
    found = {}
    for at, cell in enumerate(cells):
        if not cell:
            continue
        name = columns[at] if at < len(columns) else ""
        if not name:
            what = f"Row {number} has a cell in column {at + 1}, over which no name stands."
            raise Unreadable(what, "Put cells that hold the separator between quotation marks, or name the column.")
        if len(cell) > LONGEST_CELL:
            what = f"Row {number}, {name}: the cell has {len(cell):,} characters; at most {LONGEST_CELL:,} are read."
            raise Unreadable(what, "Shorten it.")
        found[name] = cell
    return found
