"""Whatever was handed in or fetched → the reader for it, by its first bytes and not by what it is called."""

import re
from dataclasses import replace

from timeline.intake.decoding import decode
from timeline.intake.mails import is_mail, read_mail
from timeline.intake.papers import read_docx, read_pdf
from timeline.intake.readable import read_html
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable
from timeline.intake.texts import NO_DATE, TOOL, VERSION, cleaned, one_line
from timeline.intake.unpacking import OLD_OFFICE, PROTECTED, PROTECTED_OFFICE

LARGEST = 5 * 1024 * 1024
"""Bytes."""

PAGE, PDF, DOCX, MAIL, TEXT = "a web page", "a PDF", "a DOCX", "a mail", "plain text"
_BY_ENDING = {
    "htm": PAGE,
    "html": PAGE,
    "xhtml": PAGE,
    "pdf": PDF,
    "docx": DOCX,
    "eml": MAIL,
    "mht": MAIL,
    "mhtml": MAIL,
    "txt": TEXT,
}
_BY_MEDIA_TYPE = {
    "text/html": PAGE,
    "application/xhtml+xml": PAGE,
    "application/pdf": PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": DOCX,
    "message/rfc822": MAIL,
    "multipart/related": MAIL,
    "text/plain": TEXT,
}
_BEGINNING = 4096
_PAGE = re.compile(rb"<(?:!doctype\s+html|html)\b", re.I)
_TAG = re.compile(rb"<(?:head|body|meta|title|article|section|main|div|p|h[1-6]|table|span|br)\b", re.I)
_SAVE_AS = "Open it, save it as DOCX, and hand that in; or copy its text, and paste it."


def read_file(name: str, content: bytes, *, media_type: str = "", charset: str = "", url: str = "") -> Reading:
    """The reading of a file. `name`, `media_type` and `charset` are what it is said to be; where the bytes say
    otherwise, they are believed and a note tells of it. `url` is where it was fetched.

    Raises Unreadable, and nothing else, for whatever cannot be read.
    """
    if not content.strip():
        raise Unreadable("The file is empty.", "Look whether it is the right one.")
    if len(content) > LARGEST:
        raise Unreadable(
            f"The file has {len(content) / 1024 / 1024:.1f} MB; at most 5 MB can be read.",
            "Hand in the part that matters, or paste its text.",
        )
    said_type = media_type.partition(";")[0].strip().lower()
    kind = _kind_of(content, said_type)
    reading = _read(kind, content, charset, url)
    notes = _disagreements(name, said_type, kind)
    return replace(reading, url=reading.url or url, notes=(*notes, *reading.notes))


def _read(kind: str, content: bytes, charset: str, url: str) -> Reading:
    if kind == PAGE:
        return read_html(content, charset=charset, url=url)
    if kind == TEXT:
        decoded = decode(content, charset=charset)
        return cleaned(Reading(decoded.text, notes=(NO_DATE, *decoded.notes), tool=TOOL, version=VERSION))
    return {PDF: read_pdf, DOCX: read_docx, MAIL: read_mail}[kind](content)


def _kind_of(content: bytes, said_type: str) -> str:
    if b"%PDF-" in content[:1024]:
        return PDF
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return DOCX
    if content.startswith(OLD_OFFICE):
        if PROTECTED_OFFICE in content:
            raise Unreadable(*PROTECTED)
        raise Unreadable("It is a file of an old word processor.", _SAVE_AS)
    if content.startswith(b"{\\rtf"):
        raise Unreadable("It is an RTF file.", _SAVE_AS)
    if is_mail(content):
        return MAIL
    return _kind_of_text(content, said_type)


def _kind_of_text(content: bytes, said_type: str) -> str:
    """By its first characters; the zero bytes and the mark of UTF-16 are no hindrance."""
    start = content[:_BEGINNING].translate(None, b"\0").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _PAGE.search(start) or (
        _TAG.search(start) and (start.startswith(b"<") or _BY_MEDIA_TYPE.get(said_type) == PAGE)
    ):
        return PAGE
    if start.startswith(b"<?xml"):
        raise Unreadable("It is XML, but no web page.", "Hand in the page of the article itself.")
    return TEXT


def _disagreements(name: str, said_type: str, kind: str) -> tuple[str, ...]:
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if _BY_ENDING.get(ending, kind) != kind:
        return (f"It is called {one_line(name)[:100]}, but it is {kind}: it was read as that.",)
    if _BY_MEDIA_TYPE.get(said_type, kind) != kind:
        return (f"It came as {said_type}, but it is {kind}: it was read as that.",)
    return ()
