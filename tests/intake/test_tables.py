"""Tables of rows: every usual CSV and XLSX gives the same rows; everything else says what is wrong, and where."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from timeline.intake.files import LARGEST
from timeline.intake.refusals import Unreadable
from timeline.intake.tables import LONGEST_CELL, MOST_ROWS, Row, read_table

KNOWN = ("id", "title", "date", "places", "claim_low")
ROWS = (
    Row(2, {"title": "Bridge; opened", "date": "1994-05-12"}),
    Row(4, {"title": 'Say "no"\nand go', "date": "1994"}),
)
LINES = [["Title", "date", "Claim low"], ["Bridge; opened", "1994-05-12"], [], ['Say "no"\nand go', "1994", " "]]


def as_csv(separator=",", end="\r\n"):
    quoted = ('"' + cell.replace('"', '""') + '"' for line in LINES for cell in line)
    return end.join(separator.join(next(quoted) for _ in line) for line in LINES)


def as_xlsx(lines=LINES, change=None):
    book, file = Workbook(), io.BytesIO()
    for number, line in enumerate(lines, 1):
        for column, value in enumerate(line, 1):
            book.active.cell(number, column, value)
    if change:
        change(book)
    book.save(file)
    return file.getvalue()


def rows(content, known=KNOWN):
    return read_table(content, known).rows


def refusal(content):
    with pytest.raises(Unreadable) as caught:
        read_table(content, KNOWN)
    return caught.value.what


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_csv_is_read_whatever_parts_its_cells_and_writes_its_letters(separator, end, encoding):
    assert rows(as_csv(separator, end).encode(encoding)) == ROWS


def test_a_spreadsheet_gives_the_same_rows():
    assert rows(as_xlsx()) == ROWS


def test_the_header_may_be_written_as_people_write_it():
    assert read_table(as_csv().encode(), KNOWN).columns == ("title", "date", "claim_low")


def test_letters_of_every_alphabet_come_through():
    text = "title,date\nƏylis Şəhər,1994\nՇուկա եւ կամուրջ,1995\nРынок и мост,1996\n"
    assert [row.cells["title"] for row in rows(text.encode())] == ["Əylis Şəhər", "Շուկա եւ կամուրջ", "Рынок и мост"]


@pytest.mark.parametrize(
    ("value", "form", "shown"),
    [
        (datetime.fromisoformat("1992-05-08"), "yyyy-mm-dd", "1992-05-08"),
        (date(1992, 5, 8), "d mmm yyyy", "1992-05-08"),
        (datetime.fromisoformat("1992-05-01"), "mmm-yy", "1992-05"),
        (datetime.fromisoformat("1992-05-01"), '[$-409]mmm" of day "yyyy', "1992-05"),
        (datetime.fromisoformat("1992-01-01"), "yyyy", "1992"),
        (datetime.fromisoformat("1992-05-08T10:30"), "yyyy-mm-dd hh:mm", "1992-05-08 10:30"),
        (time(10, 30), "hh:mm", "10:30:00"),
        (3.0, "General", "3"),
        (0.1 + 0.2, "General", "0.3"),
        (1200, "#,##0", "1200"),
        (51.25, "General", "51.25"),
        (True, "General", "TRUE"),
    ],
)
def test_dates_and_numbers_of_a_spreadsheet_are_read_as_they_are_shown(value, form, shown):
    def format_it(book):
        book.active["A2"].number_format = form

    assert rows(as_xlsx([["title"], [value]], format_it)) == (Row(2, {"title": shown}),)


def test_a_formula_is_what_it_gave_and_nothing_is_reckoned():
    with pytest.raises(Unreadable, match="no row below the header"):
        read_table(as_xlsx([["title"], ["=1+1"]]), KNOWN)
    assert rows(b"title,date\n=1+1,1994\n") == (Row(2, {"title": "=1+1", "date": "1994"}),)


def test_only_the_first_visible_sheet_is_read():
    def add(book):
        book.create_sheet("other").append(["nothing", "known"])
        hidden = book.create_sheet("hidden", 0)
        hidden.sheet_state = "hidden"
        book.active = 1

    assert rows(as_xlsx(change=add)) == ROWS


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "The file is empty."),
        (b" \r\n", "The file is empty."),
        (b"a" * (LARGEST + 1), "The file has 5.0 MB; at most 5 MB can be read."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "It is no text, and no kind of file that can be read."),
        (b"PK\x03\x04" + bytes(100), "The file is damaged: it cannot be unpacked."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "It is a file of an old spreadsheet program."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "The file is protected by a password.",
        ),
        (b"Bridge opened,1994\n", "Its first row does not name any column that is known."),
        (b"title,date\n\n", "There is no row below the header."),
        (b"titel,date,nonsense\nx,1994\n", "There is no column “titel” (perhaps “title”), “nonsense”."),
        (b"title,date,Title\nx,1994,y\n", "The column “title” stands twice."),
        (b"title,date\nx,1994,Midtown\n", "Row 2 has a cell in column 3, over which no name stands."),
        (
            b'title,date\nx,1994\n"x,1995\n',
            "Row 3 cannot be read: its quotation marks do not fit, or a cell has no end.",
        ),
        (b"title\n" + b"x\n" * (MOST_ROWS + 1), "It has more than 10,000 rows."),
        (
            b"title\n" + b"x" * (LONGEST_CELL + 1),
            "Row 2, title: the cell has 20,001 characters; at most 20,000 are read.",
        ),
        (b"title" + b",x" * 60 + b"\n", "It has more than 60 columns."),
        (("title\n" + "x" * 200 + "\0\n").encode("utf-16"), "It is no text: it holds characters that nobody writes."),
    ],
)
def test_what_is_no_such_table_says_what_is_wrong_and_where(content, what):
    assert refusal(content) == what


def test_a_formula_that_failed_is_named_by_its_cell():
    assert refusal(as_xlsx([["title"], ["#REF!"]])) == "Row 2, column 1: a formula gives #REF!."


def repacked(content, change):
    """The same archive with other parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        change(parts)
        for name, part in parts.items():
            new.writestr(name, part)
    return file.getvalue()


BILLION = b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (lambda parts: parts.update({"xl/bomb.bin": bytes(51 * 1024 * 1024)}), "Unpacked, the file would be far"),
        (lambda parts: parts.update({"xl/bomb.xml": b"<a>" + b"<b/>" * 1_500_000 + b"</a>"}), "Unpacked, the file"),
        (lambda parts: parts.update({"xl/sharedStrings.xml": BILLION}), "The file declares entities"),
        (lambda parts: parts.pop("xl/workbook.xml"), "It is an archive, but no spreadsheet"),
        (lambda parts: parts.update({"xl/workbook.xml": b"<workbook/>"}), ""),
        (lambda parts: parts.update({"xl/worksheets/sheet1.xml": b"<worksheet/>"}), ""),
        (lambda parts: parts.pop("xl/worksheets/sheet1.xml"), ""),
    ],
)
def test_an_archive_that_is_not_to_be_trusted_is_refused(change, what):
    assert refusal(repacked(as_xlsx(), change)).startswith(what)


def test_a_row_at_the_very_end_of_a_sheet_takes_no_time():
    assert rows(as_xlsx([["title"], ["x"]], lambda book: book.active.cell(1_048_576, 16_384, "y"))) == (
        Row(2, {"title": "x"}),
    )


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
SPECIAL = st.sampled_from(["", '"', '""', "=1+1", ",", ";", "\t", "\r", "\n", "title", "1992-05", "\ufeff", "\x1a"])


def read_or_refused(content):
    """Whether it was read, or it was said what is wrong and what to do; every other exception comes through."""
    try:
        return bool(read_table(content, KNOWN).rows)
    except Unreadable as refused:
        return bool(refused.what and refused.remedy)


@settings(max_examples=500, deadline=None)
@given(st.lists(st.lists(CELL | SPECIAL, max_size=6), max_size=6), st.sampled_from(",;\t|"), st.booleans())
def test_whatever_is_written_in_a_csv_it_is_read_or_refused(lines, separator, with_header):
    header = [separator.join(["title", "date"])] if with_header else []
    assert read_or_refused("\n".join([*header, *(separator.join(line) for line in lines)]).encode())


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([b"", b"\xff\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"title,date\n"]))
def test_whatever_bytes_are_handed_in_they_are_read_or_refused(content, start):
    assert read_or_refused(start + content)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_spreadsheet_that_was_tampered_with_is_read_or_refused(data):
    def change(parts):
        name = data.draw(st.sampled_from(sorted(parts)))
        at = data.draw(st.integers(0, len(parts[name])))
        parts[name] = parts[name][:at] + data.draw(st.binary(max_size=8)) + parts[name][at + 1 :]

    assert read_or_refused(repacked(as_xlsx(), change))
