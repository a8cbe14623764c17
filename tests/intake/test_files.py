import gzip
import io
import socket

import docx
import pytest
from fpdf import FPDF

from tests.intake.pages import CYRILLIC, ENGLISH, page, text
from timeline.intake.files import LARGEST, read_file
from timeline.intake.refusals import Unreadable
from timeline.intake.texts import NO_DATE

PAGE = page().encode()
MAIL = f"From: a@gazette.example\nDate: Fri, 15 Sep 2023 10:30:00 +0000\n\n{text()}".encode()
DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def a_pdf():
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=11)
    pdf.multi_cell(0, 5, ENGLISH[1])
    return bytes(pdf.output())


def a_docx():
    file, document = io.BytesIO(), docx.Document()
    document.add_paragraph(ENGLISH[1])
    document.save(file)
    return file.getvalue()


FILES = {
    "page.html": (PAGE, "trafilatura"),
    "page.pdf": (a_pdf(), "pypdfium2"),
    "page.docx": (a_docx(), "python-docx"),
    "page.eml": (MAIL, "email"),
    "page.txt": (text().encode(), "plain text"),
}


def refusal(content, name="file", **given):
    with pytest.raises(Unreadable) as caught:
        read_file(name, content, **given)
    return caught.value.what


def disagreements(name, content, **given):
    return [note for note in read_file(name, content, **given).notes if note.endswith("it was read as that.")]


@pytest.mark.parametrize("name", FILES)
def test_each_kind_is_known_by_its_bytes_under_any_name(name):
    content, tool = FILES[name]

    assert {read_file(given, content).tool for given in (name, "story", "story.php", "")} == {tool}


@pytest.mark.parametrize("name", FILES)
def test_a_right_name_and_type_leave_no_note(name):
    types = ("text/html", "application/pdf", DOCX_TYPE, "message/rfc822", "text/plain; charset=utf-8")

    assert disagreements(name, FILES[name][0], media_type=dict(zip(FILES, types, strict=True))[name]) == []


def test_a_wrong_name_is_told():
    assert disagreements("report.pdf", PAGE) == ["It is called report.pdf, but it is a web page: it was read as that."]


def test_a_wrong_type_is_told():
    assert disagreements("report", MAIL, media_type="text/html") == [
        "It came as text/html, but it is a mail: it was read as that."
    ]


@pytest.mark.parametrize("media_type", ["", "application/octet-stream", "text/plain; charset=utf-8"])
def test_a_plain_text_is_read_by_its_letters(media_type):
    found = read_file("text.txt", text(CYRILLIC).encode("utf-8-sig"), media_type=media_type)

    assert (found.text, found.notes) == (text(CYRILLIC), (NO_DATE,))


def test_a_text_that_speaks_of_tags_is_no_page():
    content = f"{ENGLISH[0]} The tag <p> begins a paragraph.".encode()

    assert read_file("text.txt", content).tool == "plain text"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_a_page_is_known_in_every_encoding(encoding):
    assert read_file("page", page().encode(encoding)).text == "Bridge opened\n\n" + text()


def test_a_piece_of_a_page_is_a_page():
    assert read_file("piece", "".join(f"<p>{one}</p>" for one in ENGLISH).encode()).text == text()


def test_the_address_is_kept():
    assert read_file("", MAIL, url="https://gazette.example/mail").url == "https://gazette.example/mail"


@pytest.mark.parametrize("content", [b"", b" \r\n\t "])
def test_an_empty_file_is_refused(content):
    assert refusal(content) == "The file is empty."


def test_a_file_of_more_than_five_megabytes_is_refused():
    assert refusal(b"a" * (LARGEST + 1)) == "The file has 5.0 MB; at most 5 MB can be read."


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "It is a file of an old word processor."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "The file is protected by a password.",
        ),
        (b"{\\rtf1\\ansi words}", "It is an RTF file."),
        (b'<?xml version="1.0"?><rss><channel/></rss>', "It is XML, but no web page."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "It is no text, and no kind of file that can be read."),
        (gzip.compress(PAGE, mtime=0), "It is no text, and no kind of file that can be read."),
        (b"PK\x03\x04" + bytes(100), "The file is damaged: it cannot be unpacked."),
    ],
    ids=["old office", "protected office", "RTF", "feed", "picture", "gzip", "broken archive"],
)
def test_what_cannot_be_read_is_refused_by_its_kind(content, what):
    assert refusal(content, "article.html") == what


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_that_is_cut_off_is_read_or_refused_and_nothing_else(name, share):
    content = FILES[name][0]
    try:
        said = read_file(name, content[: int(len(content) * share)]).text
    except Unreadable as refusal:
        said = refusal.remedy

    assert said


@pytest.mark.parametrize("name", FILES)
def test_reading_asks_no_other_machine(name, monkeypatch):
    asked = []
    monkeypatch.setattr(socket.socket, "connect", lambda self, address: asked.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **more: asked.append(given) or [])
    body = (
        '<img src="http://127.0.0.1:1/x.png"><link rel="stylesheet" href="http://127.0.0.1:1/x.css">'
        '<iframe src="http://127.0.0.1:1/"></iframe><script src="http://127.0.0.1:1/x.js"></script>'
    )
    content = page(body=body).encode() if name == "page.html" else FILES[name][0]
    read_file(name, content, url="http://127.0.0.1:1/page")

    assert asked == []
