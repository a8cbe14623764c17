"""Paragraphs from the lines of printed pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

# In line heights. Between the lines of a paragraph the distance hardly varies.
_GAP = 1.25
# As much as this parts two sentences even where all lines are as far apart, each being a paragraph.
_WIDE = 1.6
_INDENT = 0.7
_LARGER = 1.15
# Of the width of the widest line: what ends earlier and with a full stop is the end of a paragraph.
_SHORT = 0.85
_ENDS = re.compile(r"[.!?…։:][”\"»’)]*$")
# PDFium's sign for a hyphen at the end of a line, where the word goes on.
HYPHEN = "\ufffe"
_BROKEN_WORD = re.compile(f"\\s*{HYPHEN}\\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line with its edges, in points from the lower left of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def join(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of all pages in order. One that goes on overleaf is one, words cut at a line end are whole."""
    found: list[str] = []
    for lines in pages:
        for number, paragraph in enumerate(_of_page(lines)):
            if number == 0 and found and not _ENDS.search(found[-1]) and paragraph[:1].islower():
                found[-1] = f"{found[-1]} {paragraph}"
            else:
                found.append(paragraph)
    return [_BROKEN_WORD.sub("", one) for one in found]


def _of_page(lines: Sequence[Line]) -> list[str]:
    steps = [above.bottom - below.bottom for above, below in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0])
    widest = max((line.right for line in lines), default=0)
    found: list[list[str]] = []
    for number, line in enumerate(lines):
        if number == 0 or _begins(lines[number - 1], line, usual, widest):
            found.append([])
        found[-1].append(line.text.strip())
    return [" ".join(words) for words in found]


def _begins(above: Line, line: Line, usual: float, widest: float) -> bool:
    """Whether a line begins a paragraph, by the distance, the size, the indent, or the end of a sentence above."""
    step = above.bottom - line.bottom
    larger, smaller = max(above.height, line.height), min(above.height, line.height)
    column = widest - min(above.left, line.left)
    is_short = above.right < widest - (1 - _SHORT) * column
    is_wide = step > _WIDE * larger
    return (
        step <= 0
        or step > _GAP * usual
        or larger > _LARGER * smaller
        or line.left - above.left > _INDENT * line.height
        or (bool(_ENDS.search(above.text.strip())) and (is_short or is_wide))
    )
