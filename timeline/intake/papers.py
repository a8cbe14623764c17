"""PDF and DOCX → Reading."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

import docx

from timeline.intake import pdf_lines
from timeline.intake.paragraphs import Line, join
from timeline.intake.readings import Reading
from timeline.intake.refusals import Unreadable
from timeline.intake.texts import cleaned
from timeline.intake.unpacking import PROTECTED, look_through

SECONDS = 20
"""How long a PDF may keep its reader busy."""

_ANEW = "Open it, save it anew, and hand that in; or copy its text, and paste it."
_REFUSED = {
    "password": PROTECTED,
    "damaged": ("The PDF is damaged: it cannot be opened.", _ANEW),
    "pages": ("The PDF has more than 1000 pages.", "Hand in the pages that matter."),
}
_NO_LAYER = (
    "The PDF has no text layer: its pages are pictures.",
    "Have its text recognised by a program for that, or type it.",
)
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What was taken out or moved away, and the second copy of what is in a frame.
_LEFT_OUT = frozenset(
    {f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_TEXT_OF = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_NO_ARTICLE_DATE = "A {kind} does not say when its article was published{made}."


def read_pdf(content: bytes) -> Reading:
    """The text layer of a PDF, in reading order as the PDF has it, with headers and footers.

    Raises Unreadable when it is protected, damaged, only pictures, or takes longer than SECONDS.
    """
    found = _lines_of(content)
    if "refused" in found:
        raise Unreadable(*_REFUSED[found["refused"]])
    pages = [[Line(*line) for line in lines] for lines in found["pages"]]
    if not any(any(map(str.isalpha, line.text)) for lines in pages for line in lines):
        raise Unreadable(*_NO_LAYER)
    pictures = sum(not lines for lines in pages)
    notes = [_NO_ARTICLE_DATE.format(kind="PDF", made=_when_made(found["made"]))]
    if pictures:
        notes.append(f"Pages without text among its {len(pages)}: {pictures}.")
    return cleaned(
        Reading(
            "\n\n".join(join(pages)),
            title=found["title"],
            authors=(found["author"],),
            notes=tuple(notes),
            tool="pypdfium2",
            version=version("pypdfium2"),
        )
    )


def read_docx(content: bytes) -> Reading:
    """The paragraphs of a DOCX, those in tables, frames and tracked insertions too, without notes and headers."""
    if "word/document.xml" not in look_through(content):
        raise Unreadable("It is an archive, but no document of a word processor.", "Hand in what is in it.")
    try:
        document = docx.Document(io.BytesIO(content))
        facts = document.core_properties
        made = f"; the file was made on {facts.created.date().isoformat()}" if facts.created else ""
        title, author, language = facts.title, facts.author, facts.language
        body = document.element.body
    except Exception as error:  # a broken file breaks it in many ways
        raise Unreadable("The DOCX is damaged: it cannot be opened.", _ANEW) from error
    notes = [_NO_ARTICLE_DATE.format(kind="DOCX", made=made)]
    if next(body.iter(f"{_W}ins", f"{_W}del"), None) is not None:
        notes.append("It has tracked changes: they were read as if they were accepted.")
    return cleaned(
        Reading(
            "\n\n".join(filter(None, map(str.strip, _paragraphs(body)))),
            title=title,
            authors=(author,),
            language=language,
            notes=tuple(notes),
            tool="python-docx",
            version=version("python-docx"),
        )
    )


def _lines_of(content: bytes) -> dict[str, Any]:
    command = [sys.executable, "-I", str(Path(pdf_lines.__file__))]
    try:
        answer = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=True)  # noqa: S603
        found: dict[str, Any] = json.loads(answer.stdout)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"Reading the PDF takes longer than {SECONDS} seconds.", _ANEW) from error
    except (subprocess.CalledProcessError, ValueError) as error:
        raise Unreadable(*_REFUSED["damaged"]) from error
    return found


def _when_made(written: str) -> str:
    """D:20230915101500+02'00' → a half-sentence."""
    digits = written.removeprefix("D:")[:8]
    return f"; the file was made on {digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 else ""


def _paragraphs(body: Any) -> Iterator[str]:
    """One string for each, a frame's behind the one that holds it. No recursion: a file chooses how deep it is."""
    open_ones: list[list[str]] = []
    waiting: list[tuple[Any, bool]] = [(body, False)]
    while waiting:
        element, is_done = waiting.pop()
        is_paragraph = element.tag == f"{_W}p"
        if is_done:
            yield "".join(open_ones.pop())
            continue
        if element.tag in _LEFT_OUT:
            continue
        if is_paragraph:
            open_ones.append([])
            waiting.append((element, True))
        elif open_ones:
            open_ones[-1].append(element.text or "" if element.tag == f"{_W}t" else _TEXT_OF.get(element.tag, ""))
        waiting.extend((child, False) for child in reversed(element))
