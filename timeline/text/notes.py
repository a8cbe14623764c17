"""A summary taken apart: paragraphs, and in them the note numbers "[1]" that point to its sources."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

Run = tuple[Literal["text"], str] | tuple[Literal["note"], int]
Paragraph = list[Run]

_BETWEEN_PARAGRAPHS = re.compile(r"\s*\n[^\S\n]*\n\s*")
_NOTE = re.compile(r"\[([1-9][0-9]{0,3})\]")
_SIDE_BY_SIDE = re.compile(r"(?:\[[1-9][0-9]{0,3}\])+")


def split(summary: str, highest: int) -> list[Paragraph]:
    """Give the paragraphs of a summary (parted by a blank line), each as runs of text and note numbers.

    A number is a note when it lies between 1 and `highest`, the number of notes there are; any other, such as the year
    in "[1992]", stays text. A summary without a word has no paragraphs.
    """
    return [list(_runs(paragraph, highest)) for paragraph in _BETWEEN_PARAGRAPHS.split(summary.strip()) if paragraph]


def _runs(paragraph: str, highest: int) -> Iterator[Run]:
    done = 0
    for found in _NOTE.finditer(paragraph):
        if int(found[1]) > highest:
            continue
        if found.start() > done:
            yield "text", paragraph[done : found.start()]
        yield "note", int(found[1])
        done = found.end()
    if done < len(paragraph):
        yield "text", paragraph[done:]


def renumbered(summary: str, numbers: Mapping[int, int]) -> str:
    """Give notes the numbers that `numbers` has for theirs; of equal ones side by side one stays. Others stay.

    "Signed.[1][3]" with {1: 2, 3: 2} becomes "Signed.[2]"; a number that is no key, such as a year, is left alone.
    """

    def anew(side_by_side: re.Match[str]) -> str:
        before = [int(number) for number in _NOTE.findall(side_by_side[0])]
        after = [numbers.get(number, number) for number in before]
        return side_by_side[0] if after == before else "".join(f"[{number}]" for number in dict.fromkeys(after))

    return _SIDE_BY_SIDE.sub(anew, summary)
