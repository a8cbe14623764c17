"""A mail (EML) → Reading: the body that says most, and what its headers say."""

import email
import platform
import re
from dataclasses import replace
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.policy import default

from timeline.intake.decoding import decode
from timeline.intake.readable import read_html, text_of
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable
from timeline.intake.texts import cleaned, one_line

TOOL, VERSION = "email", platform.python_version()
BY_THE_MAIL = "Date: of the mail"
MAIL_DATE = "The date is that of the mail: an article that it quotes may be older."
_HEADERS = re.compile(rb"(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_TELLING = re.compile(rb"^(?:from|date|subject|mime-version|received|message-id|return-path):", re.I | re.M)
_LOOKED_AT = 200_000
# Python takes the square of a header's length to read it. The first are read with the parts, the others here.
_LONGEST_HEADER = 5000
_STRUCTURE = re.compile(rb"^content-[a-z-]+:[^\n]*(?:\n[ \t][^\n]*)*", re.I | re.M)
_READ = frozenset({"date", "from", "subject", "snapshot-content-location"})
_SEPARATOR = re.compile(rb"^--", re.M)
_MOST_DEPTH = 20
_MOST_SEPARATORS = 2000
_MOST_PARTS = 200
_DAMAGED = ("The mail is damaged: it cannot be read.", "Open it, copy its text, and paste it.")


def is_mail(content: bytes) -> bool:
    """Whether it begins with the headers of a mail, at least two that only a mail has."""
    found = _HEADERS.match(content[:_LOOKED_AT])
    return bool(found and len(set(map(bytes.lower, _TELLING.findall(found[0])))) >= 2)


def read_mail(content: bytes) -> Reading:
    """Its text, plain if it has any, else its HTML. A page saved as one file (MHTML) is read as that page."""
    _refuse_mazes(content)
    try:
        message = email.message_from_bytes(content, policy=default)
        _refuse_oversized(message)
        body = message.get_body(("plain", "html"))
        if body is None:
            raise Unreadable("The mail has no text.", "Hand in what is attached to it.")
        saved_from = str(message.get("Snapshot-Content-Location", ""))
        if saved_from:
            return read_html(_bytes_of(body), charset=body.get_content_charset() or "", url=saved_from)
        return cleaned(_with_headers(_read_body(body), message))
    except (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise Unreadable(*_DAMAGED) from error


def _refuse_mazes(content: bytes) -> None:
    """Each line is compared with every boundary around it, and each part is an object: a mail can be all of these."""
    structure = [found[0].lower() for found in _STRUCTURE.finditer(content)]
    depth = sum(b"multipart/" in header for header in structure)
    separators = sum(1 for _ in _SEPARATOR.finditer(content))
    if depth > _MOST_DEPTH or separators > _MOST_SEPARATORS or max(map(len, structure), default=0) > _LONGEST_HEADER:
        raise Unreadable(*_DAMAGED)


def _refuse_oversized(message: EmailMessage) -> None:
    for number, part in enumerate(message.walk()):
        read = (value for name, value in part.raw_items() if name.lower() in _READ)
        if number > _MOST_PARTS or any(len(value) > _LONGEST_HEADER for value in read):
            raise Unreadable(*_DAMAGED)


def _read_body(body: MIMEPart) -> Reading:
    content, charset = _bytes_of(body), body.get_content_charset() or ""
    if body.get_content_type() == "text/html":
        decoded = text_of(content, charset=charset)
        return Reading(decoded.text, notes=decoded.notes, tool=TOOL, version=VERSION)
    decoded = decode(content, charset=charset)
    if str(body.get_param("format", "")).lower() == "flowed":
        return Reading(_unflowed(decoded.text), notes=decoded.notes, tool=TOOL, version=VERSION)
    return Reading(decoded.text, notes=decoded.notes, tool=TOOL, version=VERSION)


def _with_headers(reading: Reading, message: EmailMessage) -> Reading:
    sent = getattr(message.get("Date"), "datetime", None)
    senders = getattr(message.get("From"), "addresses", ())
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    notes = [MAIL_DATE if sent else "The mail does not say when it was sent."]
    if attached:
        notes.append(f"What is attached was left out: {one_line(', '.join(attached))}.")
    return replace(
        reading,
        title=str(message.get("Subject", "")),
        published=sent.date().isoformat() if sent else "",
        published_by=BY_THE_MAIL if sent else "",
        authors=tuple(one.display_name or one.addr_spec for one in senders),
        notes=(*notes, *reading.notes),
    )


def _bytes_of(part: MIMEPart) -> bytes:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise Unreadable(*_DAMAGED)
    return content


def _unflowed(text: str) -> str:
    """Lines that end with a space go on in the next one; a space put before "From" and ">" is taken off."""
    lines = (line.removeprefix(" ") for line in text.splitlines())
    return "".join(line if line.endswith(" ") and line != "-- " else f"{line}\n" for line in lines)
