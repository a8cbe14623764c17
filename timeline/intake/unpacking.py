"""Zip archives, looked through before anything trusts them."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import sax
from defusedxml.common import DefusedXmlException

from timeline.intake.refusals import Unreadable

MOST_ENTRIES = 2000
LARGEST_UNPACKED = 50 * 1024 * 1024
LARGEST_XML = 20 * 1024 * 1024
MOST_ELEMENTS = 300_000
_CHUNK = 64 * 1024
_ENCRYPTED = 0x1
_DAMAGED = ("The file is damaged: it cannot be unpacked.", "Open it, save it anew, and hand that in.")
PROTECTED = ("The file is protected by a password.", "Save it without the password, and hand that in.")
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""With what the files of old office programs begin, and those that a newer one has protected."""
PROTECTED_OFFICE = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Limits:
    """How many elements its XML may have, and what is said of an archive that holds too much or declares entities."""

    elements: int
    bomb: tuple[str, str]
    entities: tuple[str, str]


ARTICLE = Limits(
    MOST_ELEMENTS,
    ("Unpacked, the file would be far larger than any article.", "Copy the text of the article, and paste it."),
    ("The file declares entities, which no word processor does.", "Copy the text of the article, and paste it."),
)


class _Count(ContentHandler):
    """Elements of all parts together: each becomes an object when the document is read."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self.limits, self.elements = limits, 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        self.elements += 1
        if self.elements > self.limits.elements:
            raise Unreadable(*self.limits.bomb)


def look_through(content: bytes, limits: Limits = ARTICLE) -> frozenset[str]:
    """The names of its entries.

    Raises Unreadable for an archive that is damaged, protected, has too many entries, unpacks (as it says, and as it
    turns out) to more than is allowed, or holds XML of too many elements or with a document type, where entities could
    be declared.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            _refuse_as_declared(entries, limits)
            _refuse_as_unpacked(archive, entries, limits)
            return frozenset(entry.filename for entry in entries)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, RuntimeError, NotImplementedError, zlib.error) as error:
        raise Unreadable(*_DAMAGED) from error


def _refuse_as_declared(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Unreadable(*PROTECTED)
    xml = sum(entry.file_size for entry in entries if _is_xml(entry))
    if len(entries) > MOST_ENTRIES or xml > LARGEST_XML or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise Unreadable(*limits.bomb)


def _refuse_as_unpacked(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """What an archive says of its sizes is only what it says."""
    left, count = LARGEST_UNPACKED, _Count(limits)
    for entry in entries:
        kept = []
        with archive.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise Unreadable(*limits.bomb)
                if _is_xml(entry):
                    kept.append(chunk)
        if kept:
            _look_through_xml(b"".join(kept), count)


def _look_through_xml(content: bytes, count: _Count) -> None:
    try:
        sax.parseString(content, count, forbid_dtd=True)
    except DefusedXmlException as error:
        raise Unreadable(*count.limits.entities) from error
    except SAXException as error:
        raise Unreadable(*_DAMAGED) from error


def _is_xml(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.lower().endswith((".xml", ".rels"))
