"""A program of its own: PDF bytes on standard input, its lines as JSON on standard output.

The reader is native code and a PDF can be made to keep it busy or break it. Run as a child, it can be ended, its memory
is limited, and it takes nothing with it. timeline.intake.papers starts it and knows what the answer means:
{"refused": "password" | "damaged" | "pages"} or {"title", "author", "made", "pages": [[[text, left, right, top,
bottom], …], …]}, measured in points, from the lower left.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]

_PASSWORD = 4
_MOST_PAGES = 1000
_MOST_CHARACTERS = 1_500_000
_MEMORY = 1024 * 1024 * 1024


def read(content: bytes) -> dict[str, Any]:
    """Everything but the decision what a paragraph is. Stops where more text would be refused anyway."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return {"refused": "password" if error.err_code == _PASSWORD else "damaged"}
    if len(document) > _MOST_PAGES:
        return {"refused": "pages"}
    pages, length = [], 0
    for number in range(len(document)):
        pages.append(list(_lines(document, number)))
        length += sum(len(line[0]) for line in pages[-1])
        if length > _MOST_CHARACTERS:
            break
    facts = document.get_metadata_dict()
    return {"title": facts["Title"], "author": facts["Author"], "made": facts["CreationDate"], "pages": pages}


def _lines(document: Any, number: int) -> Iterator[list[Any]]:
    try:
        page = document[number].get_textpage()
    except pypdfium2.PdfiumError:
        return
    at = 0
    for line in page.get_text_range().split("\r\n"):
        if line.strip():
            start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip()) - 1
            left, bottom, _, top = page.get_charbox(start, loose=True)
            yield [line, left, page.get_charbox(end, loose=True)[2], top, bottom]
        at += len(line) + len("\r\n")


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _limit_memory()
    json.dump(read(sys.stdin.buffer.read()), sys.stdout)
