"""PDFs and DOCX files are made here, with the libraries that others make theirs with."""

import io
import zipfile
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from fontTools.ttLib import TTFont
from fpdf import FPDF
from PIL import Image

from tests.intake.pages import ARMENIAN, CYRILLIC, ENGLISH, text
from timeline.intake import papers, unpacking
from timeline.intake.papers import read_docx, read_pdf
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable

FONTS = Path(__file__).resolve().parents[2] / "static" / "fonts"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def a_pdf(*pages, font=None):
    pdf = FPDF()
    pdf.set_creation_date(datetime(2023, 9, 15, 10, 30))  # noqa: DTZ001
    pdf.set_title("Bridge opened")
    pdf.set_author("Ann Miller")
    if font:
        pdf.add_font("letters", fname=font)
    pdf.set_font("letters" if font else "Helvetica", size=11)
    for paragraphs in pages:
        pdf.add_page()
        for paragraph in paragraphs:
            pdf.multi_cell(0, 5, paragraph, new_x="LMARGIN", new_y="NEXT")
            pdf.ln(4)
    return pdf


def a_docx(*paragraphs):
    document = docx.Document()
    for one in paragraphs:
        document.add_paragraph(one)
    return document


def as_bytes(document):
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def repacked(content, change):
    """The same archive with its parts changed: change(dict of name → bytes)."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return file.getvalue()


def refusal(read, content):
    with pytest.raises(Unreadable) as caught:
        read(content)
    return caught.value.what


# ── PDF ───────────────────────────────────────────────────────────────────────────────────────────────────────────


LATIN = [one.replace("’", "'") for one in ENGLISH]
MADE = "A PDF does not say when its article was published; the file was made on 2023-09-15."


def test_a_pdf_gives_its_paragraphs_without_the_ends_of_its_lines():
    assert read_pdf(bytes(a_pdf(LATIN).output())) == Reading(
        text(LATIN),
        title="Bridge opened",
        authors=("Ann Miller",),
        notes=(MADE,),
        tool="pypdfium2",
        version=version("pypdfium2"),
    )


@pytest.mark.parametrize(
    ("file", "paragraphs"), [("reading-sans-cyrl.woff2", CYRILLIC), ("reading-serif-armn.woff2", ARMENIAN)]
)
def test_a_pdf_in_other_alphabets_gives_the_same_letters(tmp_path, file, paragraphs):
    font = TTFont(FONTS / file)
    font.flavor = None
    font.save(tmp_path / "font.ttf")
    known = {chr(point) for point in font.getBestCmap()}
    # The site's fonts are cut to one alphabet each; what a font lacks cannot be printed with it.
    printed = ["".join(letter for letter in one if letter in known or letter == " ") for one in paragraphs]
    printed = [" ".join(one.split()) for one in printed]

    found = read_pdf(bytes(a_pdf(printed, font=tmp_path / "font.ttf").output()))

    assert found.text.split() == text(printed).split()


def test_a_paragraph_that_goes_on_overleaf_is_one():
    start, end = LATIN[0].split(" was ")

    assert read_pdf(bytes(a_pdf([LATIN[1], start], [f"was {end}", LATIN[2]]).output())).text == text(
        [LATIN[1], LATIN[0], LATIN[2]]
    )


def test_a_pdf_with_a_password_is_refused():
    pdf = a_pdf(LATIN)
    pdf.set_encryption(owner_password="one", user_password="two")

    assert refusal(read_pdf, bytes(pdf.output())) == "The file is protected by a password."


def test_a_pdf_that_only_may_not_be_changed_is_read():
    pdf = a_pdf(LATIN)
    pdf.set_encryption(owner_password="one")

    assert read_pdf(bytes(pdf.output())).text == text(LATIN)


def a_pdf_of_pictures(*paragraphs):
    pdf = a_pdf(*([paragraphs] if paragraphs else []))
    pdf.add_page()
    pdf.image(Image.new("RGB", (400, 300), "grey"), w=100)
    return bytes(pdf.output())


def test_a_pdf_of_pictures_says_that_it_has_no_text_layer():
    assert refusal(read_pdf, a_pdf_of_pictures()) == "The PDF has no text layer: its pages are pictures."


def test_pages_without_text_among_others_are_told():
    assert read_pdf(a_pdf_of_pictures(*LATIN)).notes == (MADE, "Pages without text among its 2: 1.")


@pytest.mark.parametrize("content", [b"%PDF-1.7 and nothing else", b"%PDF-1.4\n" + bytes(range(256)) * 50])
def test_a_damaged_pdf_is_refused(content):
    assert refusal(read_pdf, content) == "The PDF is damaged: it cannot be opened."


def test_a_pdf_that_keeps_its_reader_busy_is_given_up(monkeypatch):
    monkeypatch.setattr(papers, "SECONDS", 0.01)

    assert refusal(read_pdf, bytes(a_pdf(LATIN).output())) == "Reading the PDF takes longer than 0.01 seconds."


# ── DOCX ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_docx_gives_its_paragraphs_and_properties():
    document = a_docx(*ARMENIAN)
    facts = document.core_properties
    facts.title, facts.author, facts.language = "Bridge opened", "Ann Miller", "hy-AM"
    facts.created = datetime(2023, 9, 15, 10, 30)  # noqa: DTZ001

    assert read_docx(as_bytes(document)) == Reading(
        text(ARMENIAN),
        title="Bridge opened",
        language="hy",
        authors=("Ann Miller",),
        notes=("A DOCX does not say when its article was published; the file was made on 2023-09-15.",),
        tool="python-docx",
        version=version("python-docx"),
    )


def test_tables_breaks_and_tabs_of_a_docx_are_read_in_order():
    document = a_docx("Before")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Left", "Right"
    document.add_paragraph("One\nTwo\tThree")

    assert read_docx(as_bytes(document)).text == "Before\n\nLeft\n\nRight\n\nOne\nTwo\tThree"


def test_tracked_changes_are_read_as_accepted():
    document = a_docx("Kept. ")
    for tag, inner, words in (
        ("w:ins", "w:t", "Put in."),
        ("w:del", "w:delText", "Taken out."),
        ("w:moveFrom", "w:t", "x"),
    ):
        change, run, piece = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(inner)
        piece.text = words
        run.append(piece)
        change.append(run)
        document.paragraphs[0]._p.append(change)
    found = read_docx(as_bytes(document))

    assert found.text == "Kept. Put in."
    assert found.notes[-1] == "It has tracked changes: they were read as if they were accepted."


def test_text_in_a_content_control_is_not_lost():
    document = a_docx("Before")
    control = f'<w:sdt xmlns:w="{W}"><w:sdtContent><w:p><w:r><w:t>Within</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    document.paragraphs[0]._p.addnext(parse_xml(control))

    assert read_docx(as_bytes(document)).text == "Before\n\nWithin"


def test_a_docx_without_words_is_refused():
    assert refusal(read_docx, as_bytes(a_docx())) == "There is no text in it."


def test_an_archive_that_is_no_docx_is_refused():
    content = repacked(as_bytes(a_docx("x")), lambda parts: parts.pop("word/document.xml"))

    assert refusal(read_docx, content) == "It is an archive, but no document of a word processor."


def test_a_docx_that_is_cut_off_is_refused():
    assert refusal(read_docx, as_bytes(a_docx("x"))[:-100]) == "The file is damaged: it cannot be unpacked."


def test_a_docx_whose_parts_do_not_fit_is_refused():
    content = repacked(as_bytes(a_docx("x")), lambda parts: parts.pop("[Content_Types].xml"))

    assert refusal(read_docx, content) == "The DOCX is damaged: it cannot be opened."


# ── Bombs ─────────────────────────────────────────────────────────────────────────────────────────────────────────


BOMB = "Unpacked, the file would be far larger than any article."


def test_a_docx_that_unpacks_to_too_much_is_refused_unread():
    content = repacked(as_bytes(a_docx("x")), lambda parts: parts.update({"a.bin": bytes(unpacking.LARGEST_UNPACKED)}))

    assert len(content) < 200_000
    assert refusal(read_docx, content) == BOMB


def test_a_docx_with_too_much_xml_is_refused():
    content = repacked(as_bytes(a_docx("x")), lambda parts: parts.update({"a.xml": bytes(unpacking.LARGEST_XML)}))

    assert refusal(read_docx, content) == BOMB


def test_a_docx_of_too_many_elements_is_refused():
    many = f'<w:document xmlns:w="{W}">{"<w:p/>" * unpacking.MOST_ELEMENTS}</w:document>'.encode()

    assert refusal(read_docx, repacked(as_bytes(a_docx("x")), lambda parts: parts.update({"a.xml": many}))) == BOMB


def test_a_docx_of_too_many_entries_is_refused():
    many = {f"{number}.bin": b"" for number in range(unpacking.MOST_ENTRIES)}

    assert refusal(read_docx, repacked(as_bytes(a_docx("x")), lambda parts: parts.update(many))) == BOMB


def test_a_docx_that_lies_about_its_size_is_refused():
    """The directory of the archive says one byte where a million follow."""
    content = bytearray(repacked(as_bytes(a_docx("x")), lambda parts: parts.update({"a.bin": bytes(1_000_000)})))
    real = (1_000_000).to_bytes(4, "little")
    while (at := content.find(real)) >= 0:
        content[at : at + 4] = (1).to_bytes(4, "little")

    assert refusal(read_docx, bytes(content)) == "The file is damaged: it cannot be unpacked."


def test_an_archive_inside_is_never_opened():
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(unpacking.LARGEST_UNPACKED * 2))
    content = repacked(as_bytes(a_docx("Read.")), lambda parts: parts.update({"inner.zip": inner.getvalue()}))

    assert read_docx(content).text == "Read."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_docx_that_declares_entities_is_refused(encoding):
    lines = ['<!ENTITY a0 "ha">', *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))]
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [{"".join(lines)}]><x>&a9;</x>'
    content = repacked(as_bytes(a_docx("x")), lambda parts: parts.update({"word/document.xml": bomb.encode(encoding)}))

    assert refusal(read_docx, content) == "The file declares entities, which no word processor does."
